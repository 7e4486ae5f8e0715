"""Names and roles of a line against those of the sources."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from wiredesk.lang import body_named, fold, one_first_name, sense
from wiredesk.model import Name, PartKind

from ..text._index import SourceIndex
from ..text._view import Evidence, Finding, LineView
from ._capitals import CAPITALS, for_government, seat_among
from ._name_forms import an_outlet, surname
from ._offices import compare_office
from ._role_words import is_head
from ._roles import compare_role
from ._short_names import printed_otherwise

_TITLES = frozenset("mr mrs ms dr sir lord lady prof sen rep gov gen vice elect".split())
_SAME_MATTER, _CARRIES = 0.35, 0.35
"""Share of a line's words in a passage from which its person of a surname is the line's."""
_MISSPELT = 0.85
"""Likeness of two surnames from which one is the other with a slip of the pen ("Huchison")."""
_NUMERALS = frozenset({"ii", "iii", "iv"})
"""What stands behind the surname of a son or grandson."""
_SOFT, _BONES = re.compile(r"[aeiouyjh]"), 3
"""Letters that differ between spellings of one name; so many others must agree."""
_LINKS = frozenset("""the of de al el la le van von bin and for & in on at jr sr""".split())


def _a_unit(name: Name, line: LineView) -> bool:
    """Whether a name is the unit of a figure: "104 degrees Fahrenheit"."""
    return any(f.unit is not None and f.start < name.start and name.end <= f.end for f in line.figures)


def compare_names(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each name of the line, and one for each role that stands with a name."""
    findings: list[Finding] = []
    for name in line.names:
        if line.within_quote(name.start) or _a_unit(name, line):
            continue
        found = _name(name, line, evidence)
        if found.verdict == "not_found" and name.start == line.line.start and " " not in name.text:
            found = replace(found, sure=0.3)  # the capital may be the sentence's
        findings.append(found)
        if name.kind != "person" or found.verdict != "supported":
            continue
        role = compare_office(name, line.tokens, evidence.index) or compare_role(name, line, evidence.index)
        if role is not None:
            findings.append(role)
    return findings


def _kind(name: Name) -> PartKind:
    return "place" if name.kind == "place" else "name"


def name_words(text: str) -> list[str]:
    """Folded words of a name that tell it from others; the sense alone of a country or body with several names."""
    return list(_words(text))


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    body = body_named(text)
    if body is not None:
        return (body,)
    found = [fold(word).strip(".,'’").removesuffix("'s") for word in text.replace("’s", "").replace("-", " ").split()]
    return tuple(word if word[0].isdigit() else word.replace(".", "") for word in found if word and word not in _LINKS)


def _outlet(name: Name, evidence: Evidence) -> bool:
    """Whether a name is the outlet of a report that carries the line ("the Harbour Post reports")."""
    return an_outlet(name.text, {evidence.index.sources[hit.passage.source].outlet for hit in evidence.hits})


def _name(name: Name, line: LineView, evidence: Evidence) -> Finding:
    """What the reports make of a name of the line: printed whole, in part, in another form, or by none."""
    index = evidence.index
    parts = name_words(name.text)
    if not parts:
        return Finding(_kind(name), name.text, "supported")
    if name.kind == "person" and len(parts) > 2 and parts[-1] in _NUMERALS:
        parts = parts[:-1]
    opens = name.start == line.line.start and parts[0].endswith("ing")  # "Checking Carlsen's king again"
    if name.kind == "person" and len(parts) >= 2 and not opens:
        other = _other_first_name(name, parts, line, evidence)
        if other is not None:
            return other
    missing = [part for part in parts if not _known(part, index)]
    if name.kind == "person" and len(parts) >= 2 and parts[-1] in missing:
        other = _other_surname(name, parts, evidence)
        if other is not None:
            return other
    if missing and for_government(name, parts[-1], line.tokens, index.vocabulary):
        return Finding("place", name.text, "supported", sure=0.5)
    if missing and len(parts) == 1 and seat_among(sense(parts[0]), index.words & CAPITALS.keys()):
        return Finding("place", name.text, "supported", sure=0.5)  # its capital, for its government
    if not missing or _outlet(name, evidence):
        return Finding(_kind(name), name.text, "supported")
    if any(t.stem in index.vocabulary for t in line.tokens if name.start <= t.start < name.end and t.stem[:1] == "="):
        return Finding(_kind(name), name.text, "supported", sure=0.5)  # part of the name of a known body
    initials = "".join(part[0] for part in parts)
    if len(parts) >= 3 and initials in index.words:
        return Finding(_kind(name), name.text, "supported", found=initials.upper())
    if name.kind == "person" and parts[-1] not in missing:
        return Finding(_kind(name), name.text, "supported", found=None, sure=0.5)
    own = [part for part in parts if part not in SORTS]
    if name.kind != "person" and len(missing) < len(parts) and not (own and set(own) <= set(missing)):
        return Finding(_kind(name), name.text, "supported", sure=0.5)
    if printed_otherwise(name.text, index):
        return Finding(_kind(name), name.text, "supported", sure=0.5)
    return Finding(_kind(name), name.text, "not_found", why=f"No report names {name.text.rstrip('.')}.", sure=0.8)


SORTS = frozenset(
    """airport river street square bridge park station hospital university college county prison jail palace stadium
    church cathedral mosque synagogue school court island islands mountain mountains lake airbase base hotel museum
    theatre theater avenue road port harbour harbor valley province region district city north south east west northern
    southern eastern western central new bank club company group party committee institute foundation""".split()
)
"""Words that say what sort of thing a name is of, and tell none from another."""
_MONTHS = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
_AMERICA = frozenset("u.s us u.s. usa america american americans".split())


def _known(part: str, index: SourceIndex) -> bool:
    if (
        part.lstrip("=") in index.words
        or {part, sense(part)} & index.vocabulary
        or part in index.initialisms
        or part in _MONTHS
    ):
        return True
    if part in _AMERICA:
        return bool(_AMERICA & index.words) or {"united", "states"} <= index.words
    return len(part) >= 6 and any(_like(part, word) for word in index.words if abs(len(word) - len(part)) <= 1)


def _like(a: str, b: str) -> bool:
    """Whether two spellings differ by one letter or an ending (transliterations: Zelensky, Zelenskyy)."""
    if a[:3] != b[:3]:
        return False
    if len(a) == len(b):
        return sum(1 for x, y in zip(a, b, strict=True) if x != y) <= 1
    short, long = sorted((a, b), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _other_first_name(name: Name, parts: list[str], line: LineView, evidence: Evidence) -> Finding | None:
    """A surname the sources know, with another first name than theirs.

    Where no passage with the surname holds much of the line, somebody else of that name may be meant.
    """
    index = evidence.index
    known = [(full, mention) for full, _, mention, _ in index.people.get(surname(name.text), ())]
    firsts = {
        words[0]: full
        for full, _ in known
        if len(words := name_words(full)) >= 2 and not is_head(words[0]) and words[0] not in _TITLES
    }
    mine = parts[0]
    others = [name_words(other.text) for other in line.names if other is not name and surname(other.text) == parts[-1]]
    if any(words[0] in firsts for words in others):  # "Bill Clinton and Hillary Clinton"
        return None
    if not firsts or len(mine) < 2 or (mine in index.words and mine not in index.forenames):
        return None
    if len(parts) > 2 and parts[-2] in index.people:  # two names in a row: "the man Gadhafi Clinton fought"
        return None
    if any(f in parts[:-1] or _like(mine, f) or _one_first_name(mine, f) or misspelt(mine, f) for f in firsts):
        return None
    if any(mine in name_words(full) for full in firsts.values()) or _stand_together(mine, parts[-1], index):
        return None
    told = [hit for hit in evidence.hits if parts[-1] in {t.low for t in hit.passage.tokens}]
    best = max(told, key=lambda hit: hit.coverage, default=None)
    other = next(iter(firsts.values()))
    why = f"The reports name {other}, not {name.text}."
    if best is None or best.coverage < _SAME_MATTER:
        if mine in index.words:
            return Finding("name", name.text, "not_found", why=f"No report names {name.text}.", sure=0.6)
        proof = next((p for p in index.passages if any(other in n.text for n in p.names)), None)
        return Finding("name", name.text, "contradicted", found=other, why=why, sure=0.9, passage=proof)
    return Finding("name", name.text, "contradicted", found=other, why=why, sure=0.95, passage=best.passage)


def _other_surname(name: Name, parts: list[str], evidence: Evidence) -> Finding | None:
    """Somebody whom no report names, where a carrying passage names somebody else of the same first name."""
    for hit in evidence.hits:
        if hit.coverage < _CARRIES:
            continue
        for other in hit.passage.names:
            words = name_words(other.text)
            if other.kind != "person" or len(words) < 2 or words[0] != parts[0]:
                continue
            if words[-1][:3] != parts[-1][:3] and not misspelt(words[-1], parts[-1]):
                return Finding(
                    "name", name.text, "contradicted", found=other.text, passage=hit.passage, sure=0.95,
                    why=f"The reports name {other.text}, not {name.text}.",
                )  # fmt: skip
    return None


def misspelt(a: str, b: str, least: float = _MISSPELT) -> bool:
    """Whether one of two names may be the other with a slip of the pen: they are so much alike, 0-1."""
    return SequenceMatcher(None, a, b).ratio() >= least


def _stand_together(first: str, last: str, index: SourceIndex) -> bool:
    """Whether a passage prints a first name near a surname ("Paul and Ana Smith", "Smith and his wife, Ana")."""
    for passage in index.passages:
        lows = [token.low for token in passage.tokens]
        if first in lows and any(last in lows[max(n - 6, 0) : n + 6] for n, low in enumerate(lows) if low == first):
            return True
    return False


def _one_first_name(a: str, b: str) -> bool:
    """Whether two first names may be one: a short form, an initial, a pet name, two letters in each other's place, or
    one sound in two spellings ("Binyamin", "Benjamin")."""
    if a[:3] == b[:3] or sorted(a) == sorted(b) or one_first_name(a, b):
        return True
    bones = _SOFT.sub("", a), _SOFT.sub("", b)
    return a[0] == b[0] and len(bones[0]) >= _BONES and bones[0] == bones[1]
