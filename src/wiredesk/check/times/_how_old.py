"""How old somebody is or was, and when born, where the reports give it in another form: a year of birth, a birthday, an
age for "in her late fifties"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from wiredesk.model import LOWER_BOUNDS, UPPER_BOUNDS, Date, Figure, Span

from ..figures._amounts import AGE, plain_unit
from ..names._name_forms import surname
from ..text._index import Passage
from ..text._view import Evidence, Finding, LineView
from ._dates import ends_of
from ._moments import Moment, shifted
from ._near import near_moments, near_passages

_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_DECADE = re.compile(
    rf"\b(?:his|her|their) (?:(early|mid|late)[- ])?(teens|{'|'.join(_TENS)})\b|\ba (teenager)\b", re.IGNORECASE
)
_THIRDS = {None: (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_IS = re.compile(r"\b(?:is|was|be|turns|turned|aged|at|age of|already|only|just) $")
_STOPS = re.compile(r"[.,;)]|$| (?:when|and|at the time|in|this|next|on|years? old)\b")
_BESIDE = re.compile(r"[a-z], \d{1,3} and \d{1,3},")
"""Two ages beside two people: "two brothers, 24 and 31,"."""
_MARK = re.compile(r"[,.;:)](?=\s|$)|$")
_BORN = re.compile(r"\bborn\b(?: \w+){0,3}? (?:on |in )?(?:the )?$")
_BIRTHDAY = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th) birthday\b")
_TURNED = re.compile(r"\b(?:turned|turns|will turn|will be) (\d{1,3}) (?:on|in|last|this|next)? ?$")
_LIFE, _OLDER, _NEARLY = 120, 10, 2
"""Years of the longest life; by how many "over 70" may be short, and "nearly 70" over."""


@dataclass(frozen=True)
class _Claim:
    """An age that a line gives, from ``low`` to ``high`` years: its text, and the words that a passage may have too."""

    low: float
    high: float
    text: str
    words: str


@dataclass(frozen=True)
class _Birth:
    """When somebody was born, as a passage tells it, and where in its document."""

    first: datetime
    last: datetime
    end: int
    told: str
    passage: Passage

    def age(self, at: datetime) -> tuple[int, int]:
        """Least and most age in whole years on a day."""
        return _years(self.last, at), _years(self.first, at)


def compare_how_old(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each age and day of birth of a line that follows from what the reports give."""
    claims = list(_claims(line))
    born = [date for date in line.dates if _BORN.search(line.line.text, 0, date.start - line.line.start)]
    if not claims and not born:
        return []
    told = near_moments(evidence, spoken=True)
    near = [passage for passage in near_passages(evidence) if not _of_another(passage, line)]
    births = [birth for passage in near for birth in _births(passage, told)]
    found = [
        *(_aged(claim, near, births, told, evidence) for claim in claims),
        *(_dated(date, near, births, evidence) for date in born),
    ]
    return [finding for finding in found if finding is not None]


def _of_another(passage: Passage, line: LineView) -> bool:
    """Whether a passage names people, and none whom the line names."""
    owners = {n.start for n in line.names if line.line.text[n.end - line.line.start :].startswith(("'s", "’s"))}
    mine = {surname(n.text) for n in line.names if n.kind == "person" and n.start not in owners}
    theirs = {surname(n.text) for n in passage.names if n.kind == "person"}
    return bool(mine and theirs) and not mine & theirs


def _claims(line: LineView) -> Iterator[_Claim]:
    """The ages that a line gives, in numbers or as a decade of life."""
    text = line.line.text
    for found in _DECADE.finditer(text):
        third, tens, teenager = (group.lower() if group else None for group in found.groups())
        if teenager or tens == "teens":
            yield _Claim(13, 19, teenager or "teens", teenager or found[0])
        else:
            first = 20 + 10 * _TENS.index(tens or "")
            low, high = _THIRDS[third]
            start = found.start(1) if third else found.start(2)
            yield _Claim(first + low, first + high, text[start : found.end()], f"in {found[0]}")
    for figure in ages(line.line, line.figures):
        if not any(d.start <= figure.start < d.end for d in line.dates):
            over, under = figure.modifier in LOWER_BOUNDS, figure.modifier in UPPER_BOUNDS
            least = figure.value - (_OLDER if under else _NEARLY if figure.modifier == "nearly" else 0)
            most = figure.value + (_OLDER if over else 0)
            yield _Claim(least, most, figure.text, figure.text)


def ages(whole: Span, figures: Iterable[Figure]) -> Iterator[Figure]:
    """The numbers of a text that are ages: read as such, or alone behind a verb ("Anna Berg is 77.")."""
    for figure in figures:
        if figure.high is not None or figure.value > _LIFE:
            continue
        bare = figure.unit is None and figure.kind == "cardinal"
        at, end = figure.start - whole.start, figure.end - whole.start
        alone = bare and _IS.search(whole.text, 0, at) is not None and _STOPS.match(whole.text, end) is not None
        if plain_unit(figure.unit) == AGE or alone or (bare and _BESIDE.search(whole.text, max(at - 12, 0), end + 1)):
            yield figure


def _births(passage: Passage, told: Sequence[Moment]) -> Iterator[_Birth]:
    """The births that a passage tells: "born on 2 May 1939", "turned 17 in March", "her 100th birthday"."""
    text, base = passage.text, passage.sentence.start
    own = [moment for moment in told if moment.passage is passage]
    for moment in own:
        if _BORN.search(text, 0, moment.start - base):
            yield _Birth(moment.first, moment.last, moment.end, moment.told, passage)
        turned = _TURNED.search(text, 0, moment.start - base)
        if turned:
            yield _before(moment, int(turned[1]), moment.end)
    for found in _BIRTHDAY.finditer(text):
        days = [m for m in own if m.grain == "day" and (m.end == base + found.end() or not m.counted)]
        day = next((m for m in days if m.counted), next(iter(days), None))
        if day is not None:
            yield _before(day, int(found[1]), base + found.end())


def _before(moment: Moment, years: int, end: int) -> _Birth:
    return _Birth(
        shifted(moment.first, -12 * years), shifted(moment.last, -12 * years), end, moment.told, moment.passage
    )


def _years(birth: datetime, at: datetime) -> int:
    return at.year - birth.year - ((at.month, at.day) < (birth.month, birth.day))


def _aged(
    claim: _Claim, near: Sequence[Passage], births: Sequence[_Birth], told: Sequence[Moment], evidence: Evidence
) -> Finding | None:
    """An age by one that is printed, or by a birth and publication, or by a birth and another day of the passages."""
    for passage in near:
        for figure in ages(passage.sentence, passage.figures):
            if claim.low <= figure.value <= claim.high and claim.text != figure.text:
                return _borne_out(claim, figure.text, passage, figure.end)
    for birth in births:
        published = _published(birth.passage, evidence)
        days = [(published, published, birth.end, birth.passage)] if published else []
        days += [(m.first, m.last, m.end, m.passage) for m in told if m.end != birth.end and not m.spoken]
        for first, last, end, passage in days:
            low, high = birth.age(first)[0], birth.age(last)[1]
            if low <= claim.high and claim.low <= high and low >= 0:
                return _borne_out(claim, birth.told, passage, end)
    return None


def _borne_out(claim: _Claim, found: str, passage: Passage, end: int) -> Finding:
    stop = _MARK.search(passage.text, end - passage.sentence.start)
    at = passage.sentence.start + stop.start() if stop else end  # not inside "a 34-year-old Berliner"
    return Finding(
        "figure", claim.text, "supported", found=found, passage=passage, gloss=(at, claim.words)
    )


def _published(passage: Passage, evidence: Evidence) -> datetime | None:
    published = evidence.index.sources[passage.source].published
    return None if published is None else datetime.combine(published.date(), time())


def _dated(date: Date, near: Sequence[Passage], births: Sequence[_Birth], evidence: Evidence) -> Finding | None:
    """A day or year of birth by a birthday, or by an age."""
    ends = ends_of(date)
    if ends is None:
        return None
    first, last = (datetime.combine(day, time()) for day in ends)
    for birth in births:
        if birth.first <= last and first <= birth.last and birth.told != date.text:
            return _born(date, birth.told, birth.passage, birth.end)
    for passage in near:
        day = _published(passage, evidence)
        for figure in ages(passage.sentence, passage.figures) if day is not None else ():
            years = int(figure.value)
            if day and shifted(day, -12 * (years + 1)) <= last and first <= shifted(day, -12 * years):
                return _born(date, figure.text, passage, figure.end)
    return None


def _born(date: Date, found: str, passage: Passage, end: int) -> Finding:
    return Finding("date", date.text, "supported", found=found, passage=passage, gloss=(end, f"born {date.text}"))
