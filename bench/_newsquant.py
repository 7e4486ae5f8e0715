"""The scorer of newsquant: quantities of a sentence as value, unit, change and concept (Almasian et al., 2023)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wiredesk.lang import UNIT_FORMS, UNITS, content_stems
from wiredesk.model import Figure

_NAMES: dict[str, str | None] = {
    "percentage": "percent", "dollar": "USD", "pound sterling": "GBP", "euro": "EUR", "malaysian ringgit": "MYR",
    "chinese yuan": "CNY", "japanese yen": "JPY", "pound-mass": "pound_mass", "year of age": "year_of_age",
    "month of age": "month_of_age",
    "shekel": "ILS", "south african rand": "ZAR", "sen": "MYR_sen", "australian dollar": "AUD",
    "new zealand dollar": "NZD", "barrel of oil": "barrel", "generation wireless": "G", "square feet": "square_foot",
    "parts-per-billion": "part_per_billion", "count": None,
}  # fmt: skip


@dataclass(frozen=True)
class Quantity:
    """One quantity of either side."""

    value: float
    high: float | None
    change: str
    unit: str | None
    words: frozenset[str]
    rate: str
    concept: frozenset[str] = frozenset()


@dataclass
class Tally:
    """Hits against predicted and gold counts, by what is compared."""

    predicted: int = 0
    gold: int = 0
    hits: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("value", "unit", "change", "all", "concept"), 0)
    )

    def f1(self, part: str) -> float:
        """F1 of a part."""
        return 2 * self.hits[part] / max(1, self.predicted + self.gold)

    def precision(self, part: str = "value") -> float:
        """Share of what was predicted that is right."""
        return self.hits[part] / max(1, self.predicted)

    def recall(self, part: str = "value") -> float:
        """Share of the gold that was found."""
        return self.hits[part] / max(1, self.gold)


def read_gold(folder: Path) -> list[tuple[str, list[Quantity]]]:
    """Sentences with their quantities."""
    rows = json.loads((folder / "newsquant_dev.json").read_text(encoding="utf-8"))
    return [(row["text"], [_gold(quantity) for quantity in row["quantities"]]) for row in rows]


def _gold(row: dict[str, str]) -> Quantity:
    value, high = row["value"], None
    span = re.fullmatch(r"(-?[\d.]+)-([\d.]+)", value)
    low = float(span.group(1)) if span else float(value)
    high = float(span.group(2)) if span else None
    name = row["normalized_unit"].lower()
    base, _, rate = name.partition(" per ")
    joined = name.replace(" ", "_").replace("-", "_")
    unit = joined if joined in UNITS else _NAMES.get(base) or UNIT_FORMS.get(name) or UNIT_FORMS.get(base)
    return Quantity(
        low,
        high,
        row["change"],
        unit,
        frozenset(content_stems(base)),
        "" if UNIT_FORMS.get(name) else rate,
        _concept(row["referred_concepts"]),
    )


def _concept(text: str) -> frozenset[str]:
    return frozenset(content_stems(text)) - {"-"}


_CHANGES = {
    "exact": "=",
    "about": "~",
    "nearly": "~",
    "at_least": ">",
    "more_than": ">",
    "up_to": "<",
    "fewer_than": "<",
}


def of_figures(text: str, figures: Sequence[Figure]) -> list[Quantity]:
    """Our figures as quantities; "from 20 to 30" is one in that set, ordinals are none."""
    out: list[Quantity] = []
    kept = [figure for figure in figures if figure.kind != "ordinal"]
    skip = False
    for number, figure in enumerate(kept):
        if skip:
            skip = False
            continue
        high = figure.high
        following = kept[number + 1] if number + 1 < len(kept) else None
        if (
            following is not None
            and high is None
            and re.search(r"\bfrom $", text[: figure.start])
            and text[figure.end : following.start] == " to "
        ):
            high, skip = following.value, True
        change = _change(text, figure)
        rate = (figure.period or "") if re.match(r"(?:per|an?|each|every)\b", figure.period or "") else ""
        words = frozenset(content_stems(figure.what or ""))
        out.append(Quantity(figure.value, high, change, figure.unit, words, rate, words))
    return out


def _change(text: str, figure: Figure) -> str:
    """The set's convention: a bound before a direction; "a 5 % rise" is "=", "fell to 49" is down."""
    before = text[max(0, figure.start - 30) : figure.start].lower()
    if figure.modifier != "exact":
        return "<" if "just under" in figure.text.lower() else _CHANGES[figure.modifier]
    verb = _MOVE.search(before)
    if verb is not None:
        return "up" if verb.group(1) in _UP else "down"
    if _MOVE_OF.search(before):
        return "="
    after = text[figure.end : figure.end + 40].lower()
    return "=" if figure.change is None or _NOUN.match(after) else figure.change


_UP = ("rose", "climbed", "increased", "jumped", "gained", "grew")
_MOVE = re.compile(
    r"\b(rose|climbed|increased|jumped|gained|grew|fell|dropped|decrease|decreased|declined|dip down|slipped|slid) to $"
)
_MOVE_OF = re.compile(r"\b(?:cut|increase|rise|decrease|drop|fall|reduction|decline|gain) of $")
_NOUN = re.compile(
    r"[ -](?:[a-z-]+ ){0,2}(?:increase|rise|jump|gain|surge|hike|growth|boost"
    r"|drop|fall|decline|cut|reduction|loss|slump)\b"
)


def score(rows: Sequence[tuple[str, list[Quantity]]], read: Callable[[str], list[Quantity]]) -> Tally:
    """Score a reader: quantities matched by value (both ends; a vague one when spans overlap), then unit, change."""
    tally = Tally()
    for text, gold in rows:
        found = read(text)
        tally.predicted += len(found)
        tally.gold += len(gold)
        left = list(found)
        for want in gold:
            options = [have for have in left if _same_value(want, have)]
            if not options:
                continue
            best = max(options, key=lambda have: (_same_unit(want, have), want.change == have.change))
            left.remove(best)
            unit, change = _same_unit(want, best), want.change == best.change
            tally.hits["value"] += 1
            tally.hits["unit"] += unit
            tally.hits["change"] += change
            tally.hits["all"] += unit and change
            tally.hits["concept"] += bool(want.concept & best.concept) or not want.concept
    return tally


def _same_value(want: Quantity, have: Quantity) -> bool:
    def near(a: float, b: float) -> bool:
        return abs(a - b) <= 0.01 * max(abs(a), abs(b))

    if want.high is None and have.high is None:
        return near(want.value, have.value) or (near(abs(want.value), abs(have.value)) and want.value * have.value < 0)
    if want.high is None or have.high is None:
        return False
    if near(want.value, have.value) and near(want.high, have.high):
        return True
    return have.high >= 2 * have.value and want.value <= have.high and have.value <= want.high


def _same_unit(want: Quantity, have: Quantity) -> bool:
    """The same normalised unit; for counted things, the same words or head noun."""
    if want.unit is not None or have.unit is not None:
        return want.unit == have.unit
    if not want.words or want.words == {"-"}:
        return True
    return bool(want.words & have.words)
