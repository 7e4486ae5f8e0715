"""Figures: newsquant, the Recognizers-Text specifications, headlines of numhg; beside a regex floor and quantulum3.

Scorers are ours, not the sets' own. newsquant: F1 over quantities of a sentence; its rows were seen while
rules and the adapter in ``bench/_newsquant.py`` were written, so it is a development score. Specifications: share of
cases whose
values are all found and no more of that kind; units and offsets are not compared. numhg: share of headlines whose
masked number is among the article's figures or the numbers of its dates, whole or rounded (8 % either way).
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bench._data import MissingDataError, data_dir
from bench._newsquant import Quantity, of_figures, read_gold, score
from bench._table import print_table
from wiredesk.annotate import annotate
from wiredesk.lang import UNIT_FORMS, content_stems, number_words
from wiredesk.model import Article, Figure

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_WORD_AFTER = re.compile(r"\s?([%$€£A-Za-z]+)")
_EVERY = 12


def figures_of(text: str, published: datetime | None = None) -> tuple[Figure, ...]:
    """Figures of a bare text."""
    return annotate(Article(id="x", url="x", title="", text=text, language="en", published=published)).figures


def regex_floor(text: str) -> list[Quantity]:
    """Every number in digits with the word after it."""
    found = []
    for match in _NUMBER.finditer(text):
        after = _WORD_AFTER.match(text, match.end())
        word = after.group(1) if after else ""
        unit = UNIT_FORMS.get(word) or ("USD" if text[max(0, match.start() - 1) : match.start()] == "$" else None)
        found.append(
            Quantity(float(match.group().replace(",", "")), None, "=", unit, frozenset(content_stems(word)), "")
        )
    return found


def quantulum() -> Callable[[str], list[Quantity]] | None:
    """quantulum3 as a reader, None when it is not installed."""
    try:
        from quantulum3 import classifier, parser
    except ImportError:
        return None

    classifier.USE_CLF = False  # its classifier is a pickle of an old scikit-learn; its rules need none

    def read(text: str) -> list[Quantity]:
        found = []
        for quantity in parser.parse(text):
            name = quantity.unit.name
            unit = {"dollar": "USD", "percentage": "percent", "pound sterling": "GBP", "euro": "EUR"}.get(
                name
            ) or UNIT_FORMS.get(name)
            spread = quantity.uncertainty
            low, high = (quantity.value - spread, quantity.value + spread) if spread else (quantity.value, None)
            found.append(Quantity(low, high, "=", unit, frozenset(content_stems(name)), ""))
        return found

    return read


def newsquant() -> None:
    """Print F1 on newsquant."""
    rows = read_gold(data_dir("newsquant_dev"))
    readers: list[tuple[str, Callable[[str], list[Quantity]] | None]] = [
        ("wiredesk", lambda text: of_figures(text, figures_of(text))),
        ("regex floor", regex_floor), ("quantulum3", quantulum()),
    ]  # fmt: skip
    table: list[list[object]] = []
    for name, read in readers:
        if read is None:
            table.append([name, "not installed", "", "", "", "", "", ""])
            continue
        tally = score(rows, read)
        table.append(
            [
                name,
                tally.precision(),
                tally.recall(),
                *(tally.f1(part) for part in ("value", "unit", "change", "all", "concept")),
            ]
        )
    print_table(
        f"Figures: newsquant_dev, {len(rows)} sentences, {sum(len(gold) for _, gold in rows)} quantities",
        ["reader", "P value", "R value", "F1 value", "F1 value+unit", "F1 value+change", "F1 all three",
         "concept overlap"], table,
    )  # fmt: skip


# -- specifications -----------------------------------------------------------------------------------------------

_SPECS = ("Number/NumberModel", "Number/PercentModel", "Number/OrdinalModel", "Number/NumberRangeModel",
    "NumberWithUnit/AgeModel", "NumberWithUnit/CurrencyModel",
    "NumberWithUnit/DimensionModel", "NumberWithUnit/TemperatureModel")  # fmt: skip


def _wanted(result: dict[str, Any]) -> float | None:
    value = (result.get("Resolution") or {}).get("value")
    if value is None or value == "null":
        return None
    found = re.search(r"-?[\d.]+(?:E[+-]?\d+)?", value)
    return float(found.group()) if found else None


def spec_case(model: str, case: dict[str, Any]) -> bool:
    """Whether the values of a case are all found, and nothing of its kind besides."""
    want = sorted(value for value in (_wanted(result) for result in case["Results"]) if value is not None)
    figures = list(figures_of(case["Input"]))
    ordinal = "Ordinal" in model
    figures = [f for f in figures if (f.kind == "ordinal") == ordinal]
    kinds = {
        "PercentModel": ("percent",),
        "AgeModel": ("age",),
        "CurrencyModel": ("money",),
        "DimensionModel": ("measure", "duration"),
        "TemperatureModel": ("measure",),
    }
    name = model.split("/")[1]
    if name in kinds:
        figures = [f for f in figures if f.kind in kinds[name]]
    have = sorted(f.value for f in figures)
    if len(have) < len(want):
        have = sorted(
            v for f in figures for v in ((f.value, f.high) if f.high is not None and not f.vague else (f.value,))
        )
    return len(want) == len(have) and all(abs(a - b) <= 1e-3 * max(1, abs(a)) for a, b in zip(want, have, strict=True))


_CLASSES = (
    (
        "places in a row: last, next, previous, first class",
        r"\b(?:last|next|previous|current|penultimate|antepenultimate|first)\b",
    ),
    ("powers", r"\^|\de-?\d"),
    ("split by a tokeniser: 7 3 / 4, 0 . 95", r"\d \. \d|\d / \d| b \. v|\d - year|(?:[a-z] [.,] ){2}"),
    ("two bounds of one range: more than 40 and less than 100", r"\b(?:than|least|above|below)\b.* (?:and|or|,) "),
    (
        "fractions said as a division or above one: one over three, thirty fifths",
        r"\bover\b|ths\b|th\b|firsts\b|\bout of\b|\bin twenty|quarters|\bhalf\b",
    ),
    ("addresses, telephones, dates, codes", r"\d+\.\d+\.\d+|\+\d|/\d|[A-Z]+-\d|\d[A-Z]\d|nrs|Road|https"),
    ("a letter for a magnitude or unit: 10G, 1m, 2.33 k", r"\d ?[A-Za-z](?![a-z])"),
    (
        "digits and words mixed: 3 hundred and 21, 15 dollars 50",
        r"\d (?:hundred|thousand|crore)|\d\.?$|dollars? (?:and )?(?:\d|forty|one|two)|\$ ?\d+ ",
    ),
    (
        "marks and units no list has",
        r"[^\x00-\x7f]|MUSD|MEUR|MGBP|MAUD|satoshi|rmb|drachma|turn|rad\b|[<\[{(]kg|celcius|centigrate|kuai|dzs|dozs",
    ),
    ("a measure where the set wants none", r"\d ?ml\b|24 degrees"),
)  # fmt: skip


def failure(text: str) -> str:
    """Class of a case that fails, by what its text shows; the first that fits."""
    return next((name for name, pattern in _CLASSES if re.search(pattern, text)), "other")


def specifications() -> None:
    """Print pass rates, and what the failures are."""
    classes: Counter[str] = Counter()
    folder = data_dir("recognizers_text_specs") / "Specs"
    table: list[list[object]] = []
    for model in _SPECS:
        group, name = model.split("/")
        cases = json.loads((folder / group / "English" / f"{name}.json").read_text(encoding="utf-8-sig"))
        failed = [case for case in cases if not spec_case(model, case)]
        classes.update(failure(case["Input"]) for case in failed)
        table.append([model, len(cases), 1 - len(failed) / len(cases)])
    print_table("Figures: recognizers_text_specs, values as printed there", ["specification", "cases", "passed"], table)
    rows: list[list[object]] = [[name, count] for name, count in classes.most_common()]
    print_table("Figures: what fails in recognizers_text_specs", ["class", "cases"], rows)


# -- headlines ----------------------------------------------------------------------------------------------------


def _values(text: str) -> list[float]:
    read = annotate(Article(id="x", url="x", title="", text=text, language="en"))
    found = [float(number) for date in read.dates for number in re.findall(r"\d+", date.text)]
    for figure in read.figures:
        found.append(abs(figure.value))
        if figure.high is not None:
            found.append(abs(figure.high))
    return found


_ROUNDED = 0.08
"""How far off a headline may round a number."""
_SCALES = {"million": 1e6, "m": 1e6, "billion": 1e9, "b": 1e9, "trillion": 1e12, "k": 1e3, "thousand": 1e3}


def derivable(masked: str, cloze: str, values: list[float]) -> bool:
    """Whether a headline's number is one of the figures, whole or in the magnitude or rounding a headline prints."""
    try:
        answer = float(masked.replace(",", ""))
    except ValueError:
        answer = number_words(masked.lower().split())[0]
    after = cloze.split("____", 1)[1][:12].lower().lstrip(" -")
    scale = next((factor for word, factor in _SCALES.items() if re.match(rf"{word}\b", after)), 1.0)
    printed = answer * scale
    return any(abs(value - printed) <= _ROUNDED * value for value in values)


def headlines() -> None:
    """Print how often a headline's number is among the article's figures, by the operation the annotators named."""
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    floor: Counter[str] = Counter()
    for path in sorted((data_dir("numhg") / "Dataset").glob("fold-*/val.csv.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, row in enumerate(csv.DictReader(lines)):
                operation = row["cloze_annotation"].split("(")[0].strip()
                if number % _EVERY or operation not in ("Copy", "Round", "Trans", "Paraphrase"):
                    continue
                total[operation] += 1
                hits[operation] += derivable(row["cloze_gt"], row["cloze"], _values(row["text"]))
                plain = [float(n.replace(",", "")) for n in _NUMBER.findall(row["text"])]
                floor[operation] += derivable(row["cloze_gt"], row["cloze"], plain)
    names = ["Copy", "Round", "Trans", "Paraphrase"]
    table: list[list[object]] = [
        [name, total[name], hits[name] / max(1, total[name]), floor[name] / max(1, total[name])] for name in names
    ]
    whole = sum(total.values()) or 1
    table.append(["all", whole, sum(hits.values()) / whole, sum(floor.values()) / whole])
    print_table(
        f"Figures: numhg, every {_EVERY}th headline: number among the article's figures and dates",
        ["operation", "headlines", "wiredesk", "digits only"],
        table,
    )


def main() -> None:
    """Print the tables whose data is here."""
    for table in (newsquant, specifications, headlines):
        try:
            table()
        except MissingDataError as missing:
            print(missing)


if __name__ == "__main__":
    main()
