"""What holds for all in a line and not for all in the reports, and conditions turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ._denials import denials
from ._excerpt import excerpt
from ._sequence import held
from ._tokens import Token, clause_of, senses
from ._view import Evidence, Finding, Hit, LineView

_ALL = frozenset("all every each none both entire everyone everybody nobody whole".split())
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_EXCEPT = re.compile(
    rf"\b(?:with the (?:sole |only )?exceptions? of|except(?: for)?|all\b[^.;]{{0,30}} but {_SMALL}"
    rf"|(?:every|each|none|all)\b[^.;]{{0,60}}\b(?:apart from|other than|excluding|but for|bar {_SMALL}))\b",
    re.IGNORECASE,
)
_CARRIES, _SURE = 0.4, 0.75
_WHEN = {"if": False, "unless": True}
"""Words that open a condition, and whether they turn it."""
_REACH, _ALIKE = 10, 0.5


def compare_exceptions(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line says of all what the reports say of all but some, and one where a condition is
    turned round."""
    near = [hit for hit in evidence.hits if hit.coverage >= _CARRIES]
    found = (_exception(line, near), _condition(line, near))
    return [finding for finding in found if finding is not None]


def _exception(line: LineView, near: list[Hit]) -> Finding | None:
    word = next((t for t in line.free if t.low in _ALL), None)
    if word is None or not near or _EXCEPT.search(line.line.text):
        return None
    passage = near[0].passage
    told = _EXCEPT.search(passage.text)
    if told is None or line.quoted:
        return None
    shown = excerpt(passage, line.senses, at=passage.sentence.start + told.start())
    return Finding(
        "scope", word.raw, "contradicted", found=told[0], passage=passage, sure=_SURE,
        why=f"The reports make an exception: “{shown}”",
    )  # fmt: skip


def _condition(line: LineView, near: list[Hit]) -> Finding | None:
    for word, turned, behind in _conditions(line.free):
        told = [
            (other, is_turned, hit)
            for hit in near
            for other, is_turned, words in _conditions(hit.passage.tokens)
            if held(behind, words) >= _ALIKE
        ]
        if not told or any(is_turned == turned or other.low == word.low for other, is_turned, _ in told):
            continue
        other, _, hit = told[0]
        shown = excerpt(hit.passage, line.senses, at=other.start)
        return Finding(
            "polarity", word.raw, "contradicted", found=other.raw, passage=hit.passage, sure=_SURE,
            why=f"The reports say “{other.raw}” here, not “{word.raw}”: “{shown}”",
        )  # fmt: skip
    return None


def _conditions(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, bool, frozenset[str]]]:
    """Each word that opens a condition, whether an odd number of words turns what is told under it, and the senses of
    its clause."""
    for place, token in enumerate(tokens):
        if token.low not in _WHEN or (place and tokens[place - 1].low == "even"):
            continue
        clause = tuple(clause_of(tokens[place + 1 : place + 1 + _REACH]))
        main = tokens[max(place - _REACH, 0) : place]
        turns = _WHEN[token.low] + denials(clause) + denials(main)
        yield token, turns % 2 == 1, senses(clause)
