"""Scales of the reports: what is their top, and which part of the incomes at one end of them is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wiredesk.lang import number_words
from wiredesk.model import Span

from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._tokens import tokenise, values
from ..text._view import Evidence, Finding, LineView

_SURE = 0.9
_NUMBER = r"(\d+(?:\.\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred)"
_SCALE = re.compile(
    r"\b(?:scale|grades|ratings|marks|system|levels|index|categories|rated|graded|scored|marked)\b[^.;]{0,40}?"
    rf"\b(?:of|from|between) {_NUMBER}"
    rf" ?(?:to|and|through|-|–) ?{_NUMBER}\b", re.IGNORECASE,
)  # fmt: skip
_MEANS = re.compile(rf"\b(?:where|with|in which) {_NUMBER} (?:is|being|means|meaning|as) [^.;,]*", re.IGNORECASE)
_END = (
    r"(?:highest|lowest|worst|best|top|bottom|severest|strongest|gravest|maximum|most [a-z]+)"
    r"(?: possible)?(?: (?:grade|mark|rating|category|level|score|class|step|rung|value|stage|note))?"
)
_TOP = re.compile(
    rf"(?<!second )(?<!third )(?<!next )(?<!of the )(?<!among the )(?<![\w-])(?:{_END}"
    r"(?:(?: that)? there (?:is|are)| possible| (?:on|of) (?:the|that|its) scale| it (?:has|knows|goes to)"
    r"| that (?:exists|can be given))|(?:highest|worst|best|lowest|top|maximum) possible [a-z]+"
    r"|(?:top|end|maximum) of (?:the|that|its) (?:[a-z]+ )?scale|(?:highest|worst|best|lowest|maximum) (?:grade|mark"
    r"|rating|category|level|score|class))\b", re.IGNORECASE,
)  # fmt: skip
_RICH = "richest|wealthiest|top|highest|highest-earning|highest-income|highest-paid|best-off|most affluent"
_POOR = "poorest|bottom|lowest|lowest-earning|lowest-income|lowest-paid|worst-off|least affluent"
_ENDS = frozenset("worst best severest strongest gravest maximum end most".split()) | frozenset(
    f"{_RICH}|{_POOR}".replace(" ", "|").split("|")
)
"""The words of which a line has one that names an end of a scale."""
_SIZES = {
    "half": 50.0, "third": 100 / 3, "quarter": 25.0, "quartile": 25.0, "fifth": 20.0, "quintile": 20.0,
    "tenth": 10.0, "decile": 10.0, "twentieth": 5.0, "hundredth": 1.0, "percentile": 1.0,
}  # fmt: skip
_SLICE = re.compile(
    rf"\b(?:({_RICH})|({_POOR}))[ -](?:(?:income|earning|paid|wage) )?"
    rf"(?:({'|'.join(_SIZES)})|([\d.]+|one|two|five|ten|twenty) ?(?:%|per ?cent))(?! (?:in|of) (?:\d{{4}}|history))",
    re.IGNORECASE,
)


def compare_scales(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for a grade that a line calls the end of a scale, which goes on in the reports, and for each
    part of the incomes ("the poorest fifth") that the reports give in another size or in another word."""
    if _ENDS.isdisjoint(token.low for token in line.tokens):
        return []
    found = [_top(line, evidence), *_slices(line, evidence)]
    return [finding for finding in found if finding is not None]


def _top(line: LineView, evidence: Evidence) -> Finding | None:
    told = _TOP.search(line.line.text)
    if told is None or line.within_quote(line.line.start + told.start()):
        return None
    printed = _grades(line.line.text)
    for passage in evidence.around:
        scale = _SCALE.search(passage.text)
        if scale is None:
            continue
        first, last = sorted(_value(end) for end in scale.groups())
        grades = printed or _grades(" ".join(p.text for p in evidence.around))
        if grades and all(first < grade < last for grade in grades) and len(grades) == 1:
            return Finding(
                "order", told[0], "contradicted", found=scale[0], passage=passage, sure=_SURE,
                why=f"In the reports the scale ends elsewhere: “{excerpt(passage, line.senses)}”",
            )  # fmt: skip
    return None


def _grades(text: str) -> set[float]:
    """The numbers of a text but for those that tell of a scale itself."""
    return values(tokenise(_MEANS.sub("", _SCALE.sub("", text))))


def _value(text: str) -> float:
    """A number in digits or words."""
    words = text.lower().removeprefix("a ").split()
    return float(text) if text[0].isdigit() else number_words(words)[0]


def _slices(line: LineView, evidence: Evidence) -> Iterable[Finding | None]:
    mine = _told(line.line)
    near = [(passage, told) for passage in evidence.around for told in _told(passage.sentence)] if mine else []
    return [_slice(match, rich, size, near, line) for match, rich, size in mine]


def _told(whole: Span) -> list[tuple[re.Match[str], bool, float]]:
    """The parts of the incomes that a sentence names: the words, whether at the upper end, and their percentage."""
    return [(m, m[1] is not None, _SIZES[m[3].lower()] if m[3] else _value(m[4])) for m in _SLICE.finditer(whole.text)]


def _slice(
    match: re.Match[str], rich: bool, size: float, near: Sequence[tuple[Passage, tuple[re.Match[str], bool, float]]],
    line: LineView,
) -> Finding | None:  # fmt: skip
    """What the reports make of one part of the incomes; None where they name none of that end."""
    told = [(passage, other, theirs) for passage, (other, end, theirs) in near if end == rich]
    if not told or line.within_quote(line.line.start + match.start()):
        return None
    same = next(((passage, other) for passage, other, theirs in told if abs(theirs - size) < 1), None)
    if same is not None:
        return Finding("order", match[0], "supported", found=same[1][0], passage=same[0], reckoned=True)
    passage, other, _ = told[0]
    return Finding(
        "figure", match[0], "contradicted", found=other[0], passage=passage, sure=_SURE,
        why=f"The reports say “{other[0]}”, not “{match[0]}”.",
    )  # fmt: skip
