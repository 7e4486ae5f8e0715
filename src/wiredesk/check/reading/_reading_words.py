"""What the entailment model's suspicion of a line is told as: no more than the passage beside it bears out.

The model says that a line is wrong, of which kind, and near which words. A sentence that names the part is printed only
where those words hold such a part and the passage does not have it too; else the passage speaks for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from wiredesk.model import Figure, Name, PartKind

from ..names._capitals import CAPITALS
from ..names._name_forms import surname
from ..names._names import SORTS
from ..text._denials import denials, undone
from ..text._excerpt import excerpt, figure_as_told
from ..text._index import Passage
from ..text._lexicon import (
    CAUSES,
    HEDGES,
    OPPOSITES,
    ORDINALS,
    RELATIONS,
    ROLE_HEADS,
    SAY_WORDS,
    SCOPES,
    SUPERLATIVES,
    TURNING,
)
from ..text._tokens import Token
from ..text._view import Finding, LineView
from ..times._dates import one_time
from ..voices._who import PRONOUNS, same_speaker, speaker_of
from ._proof import holds_words

_OTHERWISE = "the reports tell this otherwise:"
_OPEN = HEDGES | frozenset("will if whether unless could going due set discussions undecided aims intends".split())
"""Words of what is not settled yet."""
_LOOSE = frozenset("most least more less for against up down over under with".split())
"""Words whose opposites stand anywhere."""
_COMPARING = frozenset("before after more less fewer than ahead behind above below earlier later higher lower".split())
_QUANTITIES = SCOPES - frozenset(
    """city town region district province state country world nation continent capital week month year decade century
    one""".split()
)
TYPED: frozenset[PartKind] = frozenset(
    {"figure", "unit", "date", "place", "name", "role", "quote", "speaker", "polarity"}
)
"""Kinds of which a passage has another value, or none."""


@dataclass(frozen=True)
class Suspicion:
    """What the model suspects: words of a line, beside the passage that is shown.

    Attributes:
        findings: what the comparators made of the line: a part that they bear out is not said to be wrong.
        near: the passages that bear on the line: nor is one that they print.
    """

    part: str
    line: LineView
    passage: Passage
    findings: Sequence[Finding] = ()
    near: Sequence[Passage] = ()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The suspect words; none where the whole line is suspect."""
        at = self.line.line.text.find(self.part)
        start = self.line.line.start + at
        if at < 0 or self.part == self.line.line.text:
            return ()
        return tuple(t for t in self.line.tokens if start <= t.start < start + len(self.part))

    @cached_property
    def theirs(self) -> frozenset[str]:
        """The words of the passage, folded and by sense."""
        return frozenset(word for token in self.passage.tokens for word in (token.low, token.stem))

    def over(self, start: int, end: int) -> bool:
        """Whether the suspect words lie over a stretch of the draft's text."""
        return any(token.start < end and token.end > start for token in self.tokens)

    def printed(self, tokens: Iterable[Token]) -> bool:
        """Whether the passage has these words too."""
        return all(token.low in self.theirs or token.stem in self.theirs for token in tokens if token.content)

    def borne_out(self, kind: PartKind, text: str) -> bool:
        """Whether a report has this part."""
        return any(f.kind == kind and f.verdict == "supported" and f.text == text for f in self.findings)


def shows(kind: PartKind, suspicion: Suspicion) -> bool:
    """Whether the passage has something else in the place of the suspect part."""
    return (_opposite if kind == "polarity" else _RULES[kind])(suspicion) is not None


def model_says(kind: PartKind, suspicion: Suspicion) -> str:
    """The model's suspicion in a sentence, with what the passage says."""
    rule = _RULES.get(kind)
    sentence = (rule(suspicion) if rule is not None else None) or _OTHERWISE
    return f"By the model's reading, {sentence} “{excerpt(suspicion.passage, suspicion.line.senses)}”"


def _figure(found: Suspicion) -> str | None:
    figure = _suspect_figure(found)
    if figure is None or found.borne_out("figure", figure.text):
        return None
    values = {other.value for other in found.passage.figures}
    told = {other.value for passage in found.near for other in passage.figures}
    own = [t for t in found.line.tokens if figure.start <= t.start < figure.end]
    if not values or figure.value in values | told or found.printed(own):
        return None
    return f"the reports do not give “{figure_as_told(figure.text)}” here:"


def _suspect_figure(found: Suspicion) -> Figure | None:
    return next((f for f in found.line.figures if found.over(f.start, f.end)), None)


def _unit(found: Suspicion) -> str | None:
    """The noun of a number that the passage prints with another noun."""
    for figure in found.line.figures:
        noun = next((t for t in found.line.content if t.start >= figure.end), None)
        if noun is None or noun.start > figure.end + 1 or noun.number or found.printed([noun]):
            continue
        if found.over(figure.start, noun.end) and any(f.value == figure.value for f in found.passage.figures):
            text, base = found.line.line.text, found.line.line.start
            counted = figure_as_told(text[figure.start - base : noun.end - base])
            return f"the reports count or measure something else than “{counted}”:"
    return None


def _date(found: Suspicion) -> str | None:
    date = next((d for d in found.line.dates if found.over(d.start, d.end)), None)
    if date is None or not found.passage.dates or any(one_time(date, other) for other in found.passage.dates):
        return None
    own = [t for t in found.line.tokens if date.start <= t.start < date.end]
    return None if found.printed(own) else f"the reports put this at another time than “{date.text}”:"


def _place(found: Suspicion) -> str | None:
    name = _missing_name(found, people=False)
    if name is not None and any(other.kind != "person" for other in _others(found)):
        return f"the reports put this in another place than “{_whole(name, found)}”:"
    return _opposite(found)


def _name(found: Suspicion) -> str | None:
    name = _missing_name(found, people=True)
    if name is None or not any(other.kind == name.kind for other in _others(found)):
        return None
    return f"the reports name somebody or something else than “{name.text}”:"


def _whole(name: Name, found: Suspicion) -> str:
    """A name with what sort of thing it is of where that stands right behind it ("the Intercontinental hotel")."""
    after = next((t for t in found.tokens if t.start == name.end + 1), None)
    sort = after is not None and after.low in SORTS
    base = found.line.line.start
    return found.line.line.text[name.start - base : after.end - base] if after is not None and sort else name.text


def _missing_name(found: Suspicion, *, people: bool) -> Name | None:
    """A suspect name that the passage does not print; before a capital whose country it prints, the line's other place:
    "to Spain, after a spell in Moscow" of "to Austria from Russia"."""
    named = [(name, [t for t in found.line.tokens if name.start <= t.start < name.end]) for name in found.line.names]
    suspect = [(name, own) for name, own in named if found.over(name.start, name.end)]
    if not people and any(CAPITALS.get(t.low) in found.theirs for _, own in suspect for t in own):
        suspect = [(name, own) for name, own in named if name.kind == "place" and (name, own) not in suspect] + suspect
    for name, own in suspect:
        if (people or name.kind != "person") and not found.printed(own):
            return name
    return None


def _others(found: Suspicion) -> list[Name]:
    """The names of the passage that the line does not print."""
    mine = {token.low for token in found.line.tokens}
    return [name for name in found.passage.names if not mine & {word.lower() for word in name.text.split()}]


def _role(found: Suspicion) -> str | None:
    mine = {token.low for token in found.line.tokens}
    heads = [t for t in found.tokens if t.low in ROLE_HEADS | RELATIONS]
    other = any(t.low in ROLE_HEADS | RELATIONS and t.low not in mine for t in found.passage.tokens)
    if not heads or not other or _of_others(found) or any(found.printed([head]) for head in heads):
        return _age(found)
    base = found.line.line.start
    role = found.line.line.text[found.tokens[0].start - base : heads[-1].end - base]
    return _age(found) or f"the reports give another role than “{role}”:"


def _of_others(found: Suspicion) -> bool:
    """Whether a passage names people, and nobody whom the line names."""
    mine, theirs = ([n for n in side.names if n.kind == "person"] for side in (found.line, found.passage))
    return bool(mine and theirs) and not any(f" {surname(name.text)}" in found.passage.low for name in mine)


def _age(found: Suspicion) -> str | None:
    mine, theirs = ([f for f in side if f.kind == "age"] for side in (found.line.figures, found.passage.figures))
    if len(mine) != 1 or len(theirs) != 1 or mine[0].value == theirs[0].value:
        return None
    return f"the reports give another age than “{mine[0].text}”:" if found.over(mine[0].start, mine[0].end) else None


def _quote(found: Suspicion) -> str | None:
    marked = [[t.low for t in found.line.tokens if start <= t.start < end] for start, end, _ in found.line.quoted]
    wrong = any(f" {' '.join(words)} " not in found.passage.low for words in marked)
    return "the quoted words are not those of the reports:" if wrong else None


def _speaker(found: Suspicion) -> str | None:
    if not holds_words(found.line, found.passage):
        return None
    mine = next(iter(found.line.quotes), None)
    for printed in found.passage.quotes:
        actual = speaker_of(printed)
        named = printed.kind != "indirect" and actual[:1].isupper() and actual.lower() not in PRONOUNS
        if mine is None or not actual or same_speaker(speaker_of(mine), actual, printed, mine, person=True):
            return None
        if named:
            return f"the reports give these words to {actual}:"
    return "the reports give these words to somebody else:"


def _polarity(found: Suspicion) -> str | None:
    mine, theirs = (bool(denials(side.free, TURNING)) and not undone(side.free) for side in (found.line, found.passage))
    return _opposite(found) or ("the reports say that this is not so:" if mine != theirs else None)


def _opposite(found: Suspicion) -> str | None:
    """A suspect word of which the passage has the opposite, and neither has both."""
    mine = {token.low for token in found.line.tokens}
    lows = {token.low for token in found.passage.tokens}
    for token in found.tokens:
        other = next((t for t in found.passage.tokens if (token.low, t.low) in OPPOSITES), None)
        if other is not None and token.low not in _LOOSE | lows and other.low not in mine:
            return f"the reports have “{other.raw}” where the line has “{token.raw}”:"
    return None


def _hedge(found: Suspicion) -> str:
    """Less sure words of the passage are plain; else the line says more in another way ("convicted" for "charged")."""
    unsure = {token.low for token in found.passage.tokens} & _OPEN - {token.low for token in found.line.tokens}
    return f"the line {'is surer' if unsure else 'goes further'} than the reports, which say:"


def _cause(found: Suspicion) -> str | None:
    linked = any(f" {cue} " in found.line.low for cue in CAUSES)
    return "the reports do not give this cause:" if linked else None


def _order(found: Suspicion) -> str | None:
    ranks = [[t for t in side.tokens if t.low in ORDINALS] for side in (found.line, found.passage)]
    if len(ranks[0]) == len(ranks[1]) == 1 and ORDINALS[ranks[0][0].low] != ORDINALS[ranks[1][0].low]:
        return f"the reports have “{ranks[1][0].raw}” where the line has “{ranks[0][0].raw}”:"
    ranked = {t.low for t in found.line.tokens} & (ORDINALS.keys() | SUPERLATIVES | _COMPARING)
    return _opposite(found) or ("the reports give another order or rank:" if ranked else None)


def _scope(found: Suspicion) -> str | None:
    word = next((t for t in found.tokens if t.low in _QUANTITIES), None)
    if word is None or word.low in found.theirs:
        return None
    return f"the reports do not say “{word.low}” of this:"


def _actor(_: Suspicion) -> str:
    return "the reports tell otherwise who does this, or to whom:"


def _attribution(found: Suspicion) -> str | None:
    said = {token.low for token in found.passage.free} & (SAY_WORDS | HEDGES)
    return "the reports give this as somebody's claim, not as a fact:" if said or found.passage.quotes else None


_RULES: dict[PartKind, Callable[[Suspicion], str | None]] = {
    "figure": _figure, "unit": _unit, "date": _date, "place": _place, "name": _name, "role": _role, "quote": _quote,
    "speaker": _speaker, "polarity": _polarity, "hedge": _hedge, "cause": _cause, "order": _order, "scope": _scope,
    "actor": _actor, "attribution": _attribution,
}  # fmt: skip
