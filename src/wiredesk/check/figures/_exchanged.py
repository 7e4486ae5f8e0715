"""Two counts of one passage that a line has in each other's place, or one of them with the other's noun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, islice

from wiredesk.model import Figure, Name, Span

from ..names._names import SORTS, name_words
from ..text._excerpt import excerpt
from ..text._lexicon import CALENDAR
from ..text._tokens import Token, clause_of, tokenise
from ..text._view import Evidence, Finding, Hit, LineView
from ._amounts import fits, one_amount, same_unit, unit_of
from ._figures import compared
from ._owned import whose
from ._things import counted_noun

_CARRIES = 0.35
_WINDOW = 5
"""Words on each side of a figure, in its clause, that tell what it is about."""
_PLACE_REACH, _LED_BY = 45, 120
"""Characters behind a figure within which its place begins, and before it."""
_PLACES = frozenset({"place", "other"})
"""Kinds of the names that may be places: a region that the annotator does not know is "other"."""
_PLACED = re.compile(r"^[^.,;:()]* (?:in|over|at|from|near|around|across|for) (?:the |each )?$")
_LEADS = re.compile(
    r"(?:\b(?:[Ii]n|[Aa]t|[Aa]cross|[Aa]round|and|than|was|hit) (?:the )?|^(?:The )?|, (?:the )?)"
    r"((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+)(?:, where(?: the| an?)?"
    r"| (?:had|has|with|saw|recorded|reported|counted|registered|lost|accounts? for|accounted for))?"
    r"(?: (?:about|some|around|only|nearly|almost|at least|over|more than|fewer than|up to|as many as))? $"
)
"""What may stand between the name of a place and the figure that it leads."""
_OF = re.compile(r" of \w+ ")
_OUT_OF = re.compile(r"\d[\w,.]* of (?:the|its|their|his|her|those|these|some|about)(?: \w+)? $|\w of the $")
_MOST = 40
"""Figures of a line that are compared in pairs."""
_CLAUSE = frozenset("and but while or whereas although though as".split())
_TELLS = 25
"""Characters behind the second figure within which "than" tells one by the other."""
_PART = re.compile(r" of (?:the|its|their) \d")
_CROSSED = 2
"""So many words must stand with the other figure, and none with the same, for two to be in each other's place."""


def compare_exchanged(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each count whose number a passage gives to another noun, and whose noun another number."""
    figures = [f for f in compared(line) if not f.vague]
    crossed = _crossed(figures, line, evidence)
    if crossed is not None:
        return [crossed]
    placed = (_placed(figure, line, evidence) for figure in figures)
    told = [finding for finding in placed if finding is not None] or whose(line, evidence)
    if told:
        return told
    nouns = [
        (f, counted_noun(f, line.tokens)) for f in figures
        if unit_of(f) == "percent" or not (_of_a_whole(f, line) or _whole(f, line))
    ]  # fmt: skip
    found = (_exchanged(figure, noun, line, evidence) for figure, noun in nouns if noun is not None)
    return [finding for finding in found if finding is not None]


def _of_a_whole(figure: Figure, line: LineView) -> bool:
    """Whether the noun behind a figure is that of the whole: "eight of the 146 flats"."""
    return _OF.match(line.line.text, figure.end - line.line.start) is not None


def _whole(figure: Figure, line: LineView) -> bool:
    """Whether a figure is the whole of another, whose noun it has too: "eight of the 146 flats"."""
    return _OUT_OF.search(line.line.text, 0, figure.start - line.line.start) is not None


def _crossed(figures: list[Figure], line: LineView, evidence: Evidence) -> Finding | None:
    """Two figures of a line of which each stands among the words that a passage has around the other."""
    for hit in evidence.hits:
        if hit.coverage < _CARRIES or "respectively" in hit.passage.text:
            continue
        told = [other for other in hit.passage.figures if other.kind != "ordinal" and not other.vague]
        same = {figure: [other for other in told if one_amount(figure, other)] for figure in figures[:_MOST]}
        single = [figure for figure, found in same.items() if len(found) == 1]
        for one, two in combinations(single, 2):
            if not same_unit(one, two) or fits(one, two) != "no" or _moved(one, two, line):
                continue
            (first,), (second,) = same[one], same[two]
            if first == second or _compared(first, second, hit.passage.tokens) or _compared(one, two, line.tokens):
                continue
            here = [_about(figure, line.tokens) for figure in (one, two)]
            there = [_about(figure, hit.passage.tokens) for figure in (first, second)]
            names = [_led(f, line.tokens, figures) for f in (one, two)]
            printed = [_led(f, hit.passage.tokens, told) for f in (first, second)]
            if any(a & b for a, b in zip(names, printed, strict=True)):
                continue  # it stands behind the name that it has in the passage
            if _across(here[0], here[1], there[0], there[1]):
                shown = excerpt(hit.passage, line.senses)
                why = f"The line has “{one.text}” and “{two.text}” in each other's place: “{shown}”."
                return Finding(
                    "figure", one.text, "contradicted", found=second.text, passage=hit.passage, sure=0.85, why=why
                )
    return None


def _across(one: frozenset[str], two: frozenset[str], first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether what tells two figures of a line apart tells the passage's figures apart the other way round."""
    own, other = one - two, two - one
    theirs, others = first - second, second - first
    if not (own and other and theirs and others):
        return False  # "6,000 of the 12,000 buildings" says of one figure only what it counts
    return len(own & others) + len(other & theirs) >= _CROSSED and not own & theirs and not other & others


def _about(figure: Figure, tokens: tuple[Token, ...]) -> frozenset[str]:
    """Senses of the words around a figure, within its clause."""
    places = [n for n, token in enumerate(tokens) if token.start < figure.end and figure.start < token.end]
    if not places:
        return frozenset()
    found: set[str] = set()
    after = tokens[places[-1] : places[-1] + _WINDOW + 1]
    before = tokens[max(places[0] - _WINDOW, 0) : places[0] + 1][::-1]
    for side in (after, before):
        for token in islice(clause_of(side), 1, None):
            if token.low in _CLAUSE:
                break
            if token.content and not token.number:
                found.add(token.stem)
    return frozenset(found)


def _compared(one: Figure, two: Figure, tokens: tuple[Token, ...]) -> bool:
    """Whether one figure is told by the other: "$38bn less than", "467% compared with 138%"."""
    start, end = min(one.end, two.end), max(one.start, two.start)
    near = (token.low for token in tokens if start <= token.start < end + _TELLS)
    return any(low in {"than", "compared"} for low in near)


def _led(figure: Figure, tokens: tuple[Token, ...], figures: Sequence[Figure]) -> frozenset[str]:
    """The capitals before a figure, back to the figure before it."""
    floor = max((f.end for f in figures if f.end <= figure.start), default=0)
    return frozenset(t.low for t in tokens if floor <= t.start < figure.start and t.capital and t.content)


def _moved(one: Figure, two: Figure, line: LineView) -> bool:
    """Whether a line moves between two figures: "from 11 to 14" is "to 14 from 11"."""
    return (min(one.value, two.value), max(one.value, two.value)) in line.moves


def _exchanged(figure: Figure, noun: Token, line: LineView, evidence: Evidence) -> Finding | None:
    found: Finding | None = None
    named = [t for t in line.tokens if figure.start <= t.start <= noun.start]
    for hit in evidence.hits:
        told = [other for other in hit.passage.figures if other.kind != "ordinal"]
        counts = [(other, counted_noun(other, hit.passage.tokens)) for other in told]
        if any(one_amount(figure, other) and _of_one_thing(named, other, head, hit) for other, head in counts):
            return None  # the sources do give it so
        if found is None and hit.coverage >= _CARRIES:
            found = _other(figure, noun, line, hit, [(other, head) for other, head in counts if head is not None])
    return found


def _of_one_thing(named: Sequence[Token], other: Figure, head: Token | None, hit: Hit) -> bool:
    """Whether a passage's figure counts what some words say ("Republican votes"), or is a part of another that does."""
    if head is None or head.stem in {t.stem for t in named}:
        return True
    return _PART.match(hit.passage.text, other.end - hit.passage.sentence.start) is not None


def _placed(figure: Figure, line: LineView, evidence: Evidence) -> Finding | None:
    """A count whose place a passage gives another number, and whose number another place."""
    mine = _place_of(figure, line.figures, line.names, line.line)
    if not mine:
        return None
    found: Finding | None = None
    for hit in evidence.hits:
        passage = hit.passage
        told = [
            (other, place) for other in passage.figures
            if other.kind != "ordinal" and (place := _place_of(other, passage.figures, passage.names, passage.sentence))
        ]  # fmt: skip
        own = [place for other, place in told if one_amount(figure, other)]
        if any(mine & place for place in own):
            return None
        there = [other for other, place in told if place & mine and same_unit(figure, other)]
        if found is None and hit.coverage >= _CARRIES and own and there:
            why = f"The reports say {there[0].text} there: “{excerpt(passage, line.senses)}”."
            found = Finding(
                "figure", figure.text, "contradicted", found=there[0].text, passage=passage, sure=0.85, why=why
            )
    return found


def _place_of(figure: Figure, figures: Sequence[Figure], names: Sequence[Name], whole: Span) -> frozenset[str]:
    """The words of the place that follows a figure within a few words, before the next figure ("53 over the Oryol"),
    else of one right before it ("in the Oryol region 53")."""
    place = min((n for n in names if n.kind in _PLACES and n.start >= figure.end), key=lambda n: n.start, default=None)
    if place is not None and place.start - figure.end <= _PLACE_REACH:
        between = whole.text[figure.end - whole.start : place.start - whole.start]
        if not any(figure.end <= f.start < place.start for f in figures) and _PLACED.search(between) is not None:
            return frozenset(name_words(place.text)) - SORTS
    start = figure.start - whole.start
    led = _LEADS.search(whole.text, max(start - _LED_BY, 0), start)
    words = name_words(led[1]) if led is not None else []
    return frozenset(words) - SORTS or frozenset(words) if words and words[0] not in CALENDAR else frozenset()


def _other(figure: Figure, noun: Token, line: LineView, hit: Hit, counts: list[tuple[Figure, Token]]) -> Finding | None:
    """The line's number with another noun, and its noun with another number, in one passage."""
    given = next(((f, head) for f, head in counts if one_amount(figure, f) and noun.stem not in _words(f)), None)
    right = next(
        (
            (f, head) for f, head in counts
            if head.stem == noun.stem and not f.vague and same_unit(figure, f) and fits(figure, f) == "no"
        ),
        None,
    )  # fmt: skip
    if given is None or right is None:
        return None
    passage, start = hit.passage, hit.passage.sentence.start
    (one, one_head), (other, other_head) = given, right
    shown = [passage.text[f.start - start : head.end - start] for f, head in ((one, one_head), (other, other_head))]
    mine = line.line.text[figure.start - line.line.start : noun.end - line.line.start]
    return Finding(
        "figure", figure.text, "contradicted", found=shown[1], passage=passage, sure=0.85,
        why=f"The reports have “{shown[0]}” and “{shown[1]}”, not “{mine}”.",
    )  # fmt: skip


def _words(figure: Figure) -> set[str]:
    return {token.stem for token in tokenise(figure.what or "")}
