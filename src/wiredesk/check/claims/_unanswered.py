"""A question told as a charge, silence told as an answer: who asked or gave no answer, and what a line has them say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from wiredesk.model import PartKind

from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ..times._sequence import held

_ASKS = frozenset("ask asks asked asking question questions questioned wonder wonders wondered".split())
_LEFT = frozenset("when was were if being been be is are and".split())
"""Before "asked" where somebody was asked."""
_WHETHER = frozenset({"whether", "if"})
_SAYS = frozenset(
    """accused accuses accusing accuse charged charges charge blamed blames blame alleged alleges claimed claims said
    says insisted insists maintained argued argues asserted told""".split()
)
_ANSWERS = frozenset(
    """denied denies deny insisted insists confirmed confirms admitted admits acknowledged conceded said says rejected
    rejects promised pledged ruled dismissed assured vowed replied answered stressed""".split()
)
_SILENT = re.compile(
    r" (?:(?:declin\w+|refus\w+) to (?:\w+ )?(?:comment|say|answer|confirm|discuss|elaborate|be drawn|provide)"
    r"|(?:(?:did|do|does|would|could|has|have|had) (?:not|never)|\w+n't) (?:\w+ )?"
    r"(?:respond\w*|reply|replied|comment\w*|answer\w*|say|said|confirm\w*|address\w*)"
    r"|(?:said|say|says) nothing|(?:no|any) (?:comment|answer|reply|response|word)|neither confirm\w+ nor den\w+"
    r"|refus\w+ to be drawn|silent|unclear) "
)
_OPEN = re.compile(
    r" (?:ask(?:s|ing)?|questions?|questioned|wonder\w*|silen\w+|open|clear|unclear|doubt\w*|hint\w*|suggest\w*) |\?"
)
"""What a line may have that leaves the question one, or tells of the silence."""
_SETTLES = frozenset(
    """confirmed confirms denied denies admitted admits rejected rejects acknowledged conceded found concluded ruled
    established""".split()
)
_THEY = frozenset("he she it they".split())
_TOPIC = _WHETHER | {"claims", "allegations", "accusations", "reports"}
_TURNS = frozenset("but though although while saying adding".split())
"""Words behind which a sentence goes on to something else than the question."""
_FAR, _WITHIN = 10, 6
"""Words before the verb that name who asks; words from "asked" to "whether"."""
_CARRIES, _LEAST, _ALIKE, _MANY = 0.35, 2, 0.5, 0.35
"""Coverage of the passage; words of the question that the line must hold, and what share of it: of more words less."""
_ANSWERED, _SURE = 0.7, 0.95
"""Share of the question with which another passage answers it."""


class _Question(NamedTuple):
    """Who asks, or gives no answer, and what the question is, by sense."""

    who: frozenset[str]
    what: frozenset[str]


def compare_unanswered(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line has somebody charge what a report has them ask, or answer what a report says they
    did not."""
    near = [hit.passage for hit in evidence.hits if hit.coverage >= _CARRIES]
    for passage in near:
        kinds: tuple[tuple[PartKind, frozenset[str], _Question | None, str], ...] = (
            ("hedge", _SAYS, _asked(passage), "The reports give this as a question"),
            ("polarity", _ANSWERS, _silent(passage), "The reports say that no answer was given"),
        )
        for kind, verbs, found, why in kinds:
            if found is None or not _told(line, verbs, found) or _answered(found, line, near, passage):
                continue
            if any(_settles(other, found) for other in evidence.index.neighbours(passage)):
                continue
            shown = excerpt(passage, line.senses)
            return [
                Finding(
                    kind, line.line.text[:60], "contradicted", found=shown, passage=passage, sure=_SURE,
                    why=f"{why}: “{shown}”",
                )
            ]  # fmt: skip
    return []


def _told(line: LineView, verbs: frozenset[str], found: _Question) -> bool:
    """Whether a line has the same person say most of what was asked."""
    verb = next((t for t in line.free if t.low in verbs), None)
    if verb is None or _SILENT.search(line.low):
        return False
    asked = _WHETHER & {t.low for t in line.free if t.start > verb.start}
    if asked or (verbs is _SAYS and _OPEN.search(line.low)):
        return False
    shared = found.what & line.senses
    enough = len(shared) >= _LEAST and held(found.what, line.senses) >= (_ALIKE if len(shared) == _LEAST else _MANY)
    return bool(found.who & line.senses) and enough


def _asked(passage: Passage) -> _Question | None:
    """Who asks in a passage whether something is so."""
    tokens = passage.free
    for place, token in enumerate(tokens):
        if token.low not in _ASKS or not place or tokens[place - 1].low in _LEFT:
            continue
        at = next((n for n in range(place + 1, min(place + _WITHIN, len(tokens))) if tokens[n].low in _WHETHER), None)
        if at is not None:
            return _Question(_who(tokens, place), _question(tokens[at + 1 :]))
    return None


def _silent(passage: Passage) -> _Question | None:
    """Who in a passage gives no answer to what."""
    told = _SILENT.search(passage.low)
    if told is None:
        return None
    place, tokens = passage.place_at(told.start()), passage.tokens
    at = next((n for n in range(place, min(place + _FAR, len(tokens))) if tokens[n].low in _TOPIC), None)
    return _Question(_who(tokens, place), _question(tokens[at + 1 :])) if at is not None else None


def _question(tokens: Sequence[Token]) -> frozenset[str]:
    return senses(takewhile(lambda t: t.low not in _TURNS, clause_of(tokens)))


def _who(tokens: Sequence[Token], place: int) -> frozenset[str]:
    return senses(tokens[max(place - _FAR, 0) : place])


def _answered(found: _Question, line: LineView, near: Sequence[Passage], asked: Passage) -> bool:
    """Whether another passage has most of what was asked, as no question."""
    shared = found.what & line.senses
    return any(
        held(shared, other.senses) >= _ANSWERED and not _WHETHER & {t.low for t in other.tokens}
        for other in near if other is not asked
    )  # fmt: skip


def _settles(passage: Passage, found: _Question) -> bool:
    """Whether a sentence near a question tells its answer: "It found that he had", "Lenz denied the claims"."""
    verb = next((n for n, t in enumerate(passage.free) if t.low in _SETTLES), None)
    if verb is None:
        return False
    before = passage.free[max(verb - _FAR, 0) : verb]
    return any(t.low in _THEY for t in before) or bool(senses(before) & (found.who | found.what))
