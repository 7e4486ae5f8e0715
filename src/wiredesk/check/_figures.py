"""Figures of a line against the figures of the sources: value, unit, what is counted, scope."""

from __future__ import annotations

import re

from msgspec.structs import replace

from wiredesk.lang import fold
from wiredesk.model import Figure

from ._amounts import AGE, ends_alike, fits, plain_unit, same_unit
from ._bounds import compare_bounds
from ._candidates import Candidate, candidates, rank, same_slot, same_thing, supplied
from ._counted import COUNTED, NAMES, counted_family, rivals
from ._figure_slips import (
    LOOSE,
    SLIPPED,
    cut_short,
    digit_slip,
    measured_otherwise,
    moved_otherwise,
    noun_slip,
    one_age,
    printed,
    told_in_full,
    unit_slip,
)
from ._reckoning import worked_out
from ._things import family, status
from ._tokens import Token, company, tokenise
from ._view import Evidence, Finding, LineView

_TOUCHES, _BEARS = 0.12, 0.3
"""Share of a line's words from which a passage touches it, and from which it bears on it."""
_WITHIN = re.compile(r"\b(?:within|inside|less than) (?:the )?$")
_AT_OR_OF = re.compile(r"\b(?:at|of|aged) $")
_ONE_IN = re.compile(r"\bone\b[^.;,]{0,40} in $", re.IGNORECASE)
_MORE_THAN = re.compile(r"(?: [a-z]+){0,2} (?:more|less|fewer|higher|lower) than\b")
_RATED = re.compile(r"\)?(?: \([^)]{1,20}\))? (?:an?|per|each|every) (?:hour|day|week|month|quarter|year)\b")
_DIGITS, _MOVES = re.compile(r"\d[\d.,]*"), 0.3
"""What must agree of the words around a figure and a move of which it is an end, 0-1."""
_FROM_TO = re.compile(r"(?:from )?\S+(?: [a-z]+)? to \S", re.IGNORECASE)
_SCORE = re.compile(r"\d+[-–]\d+")
_AND, _OTHERS = re.compile(r"\b(?:and|with|beside|besides) $"), re.compile(r"\S+ (?:other|more)", re.IGNORECASE)
_ONE_WORD = {
    (10.0, "year"): "decade", (100.0, "year"): "century", (2.0, "week"): "fortnight", (14.0, "day"): "fortnight",
    (12.0, ""): "dozen",
}  # fmt: skip
_AGED = frozenset(["", "man", "woman", "boy", "girl"])
"""What a number that is an age may stand with ("a man of 19")."""
_SMALL = 13
"""From here a number is telling enough to be known again without its noun."""
_OFTEN = frozenset({"times", "time"})
_LEAST, _FAIR = frozenset({"more_than", "at_least"}), 1.1
"""Bounds from below, and how far above one a number may still be what the report means."""
_CLOSELY, _LOOSELY = 0.3, 0.15
"""How far a report's figure and its passage must agree with the line for its unit to be compared; less for a number of
things of another family."""
_OTHERS_SURE = 0.75
"""How sure such a number is at least: of the labelled lines with one, 24 of 27 were wrong."""
_PLAIN, _UNSURE = 0.65, 0.6
"""From how sure another number would be, another unit of the same number is plain; how sure a number is at most that
may have been reckoned, or is told in hours beside one told in days."""


def compare_figures(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return one finding a figure of the line."""
    return [_compare(_within(figure, line), line, evidence) for figure in compared(line)]


def compared(line: LineView) -> list[Figure]:
    """The figures of a line that are counts to compare: no rank or year, inside no date and no quotation."""
    return [f for f in line.figures if not (_idle(f) or _inside_date(f, line) or line.within_quote(f.start))]


def _within(figure: Figure, line: LineView) -> Figure:
    """A figure behind "within" as the bound that it is; one that something is short of as it is."""
    if figure.text.lower().startswith("short of"):
        return replace(figure, modifier="exact")
    bound = figure.modifier == "exact" and _WITHIN.search(line.line.text, 0, figure.start - line.line.start)
    return replace(figure, modifier="up_to") if bound else figure


def _idle(figure: Figure) -> bool:
    """Not a count to compare: a rank, a year, the word one."""
    year = figure.unit is None and figure.text.strip().isdigit() and 1700 <= figure.value <= 2100
    return (
        figure.kind == "ordinal"
        or (figure.vague and not figure.head and figure.text.lower() == "a couple")  # two people who are one
        or year
        or (figure.value == 1 and figure.unit is None and not figure.text[:1].isdigit())
    )


def _inside_date(figure: Figure, line: LineView) -> bool:
    return any(date.start <= figure.start < date.end for date in line.dates)


def _compare(figure: Figure, line: LineView, evidence: Evidence) -> Finding:
    around = company(figure, line.tokens)
    near = candidates(around, evidence, [hit.passage for hit in evidence.hits])
    fitting = [c for c in near if fits(figure, c.figure) != "no"]
    good = [c for c in fitting if same_thing(figure, line.tokens, c)]
    if good:
        slip = noun_slip(figure, near, good)
        if slip is not None:
            return slip
        told = _outvoted(figure, line, good, evidence) or moved_otherwise(figure, line.line, good)
        return told or compare_bounds(figure, line, good) or _fine(figure, max(good, key=rank), line, near)
    full = next((c for c in fitting if told_in_full(figure, c.figure)), None)
    if full is not None:
        return Finding("figure", figure.text, "supported", found=full.figure.text, sure=0.8, passage=full.passage)
    end = _end_of_a_move(figure, line, near)
    if end is not None:
        return end
    aged = [
        c for c in fitting
        if one_age(figure, c.figure) and fold(c.figure.head or "") in _AGED and c.coverage >= _TOUCHES
    ]  # fmt: skip
    if plain_unit(figure.unit) == AGE and (known := _likely(figure, aged)) is not None:
        return known
    everywhere = candidates(around, evidence, evidence.index.passages)
    more = [
        c
        for c in everywhere
        if fits(figure, c.figure) != "no" and same_thing(figure, line.tokens, c) and c.overlap >= 0.3
    ]
    if more:
        return _fine(figure, max(more, key=rank), line, near)
    other = _of_other_things(figure, line, fitting)
    if other is not None:
        return other
    sums = worked_out(figure, line, [(c.figure, c.coverage) for c in near], evidence)
    if sums is not None:
        return Finding("figure", figure.text, "supported", found=sums, passage=near[0].passage if near else None)
    bare = (
        _age_alone(figure, evidence)
        or _in_a_word(figure, evidence)
        or _bare(figure, near)
        or _as_an_age(figure, line, near)
        or _as_a_rank(figure, evidence)
        or (_raw(figure, evidence) if not fitting else None)
    )
    if bare is not None:
        return bare
    return _fault(figure, line, near, fitting, evidence)


def _likely(figure: Figure, told: list[Candidate]) -> Finding | None:
    """The likeliest of some figures of the reports that may be the line's; None where there are none."""
    best = max(told, key=rank, default=None)
    if best is None:
        return None
    return Finding("figure", figure.text, "supported", found=best.figure.text, sure=0.5, passage=best.passage)


def _end_of_a_move(figure: Figure, line: LineView, near: list[Candidate]) -> Finding | None:
    """The move of which a figure is an end ("from 25% to 50%"); behind "to" it must be the latter."""
    said = line.line.text[: figure.start - line.line.start].split()
    moves = [
        c for c in near
        if c.overlap >= _MOVES and figure.high is None and same_unit(figure, c.figure)
        and _FROM_TO.match(c.figure.text) and ends_alike(figure, c.figure)
    ]  # fmt: skip
    if said[-1:] == ["to"]:
        moves = [c for c in moves if _DIGITS.findall(c.figure.text)[-1:] == _DIGITS.findall(figure.text)]
    return _likely(figure, moves)


def _age_alone(figure: Figure, evidence: Evidence) -> Finding | None:
    """The age that a report gives by itself ("He was 81."), where the line has it in a clause of its own."""
    if plain_unit(figure.unit) != AGE:
        return None
    for passage in evidence.index.passages:
        told = next((f for f in passage.figures if f.value == figure.value and plain_unit(f.unit) == AGE), None)
        if told is not None and not any(name.kind == "person" for name in passage.names):
            return Finding("figure", figure.text, "supported", found=told.text, sure=0.5, passage=passage)
    return None


def _in_a_word(figure: Figure, evidence: Evidence) -> Finding | None:
    """The same length of time, or dozen, that a passage which bears on the line has as one word."""
    word = _ONE_WORD.get((figure.value, (plain_unit(figure.unit) or "").removesuffix("s")))
    told = (hit.passage for hit in evidence.hits if hit.coverage >= _TOUCHES)
    passage = next((p for p in told if word and any(t.low == word for t in p.tokens)), None)
    return Finding("figure", figure.text, "supported", found=word, sure=0.5, passage=passage) if passage else None


def _bare(figure: Figure, near: list[Candidate]) -> Finding | None:
    """A number without a noun or unit of its own ("nearer 500", "from nine") that a near passage has with one, or with
    one that the passage lacks ("seven years", "sentenced him to seven")."""
    if figure.vague or figure.high is not None:
        return None
    plain = figure.unit is None and not figure.head
    least = _TOUCHES if plain and figure.value >= _SMALL else _BEARS
    told = [
        c for c in near
        if c.coverage >= least and c.figure.value == figure.value and c.figure.high is None and not c.figure.vague
        and (plain or _elliptic(figure, c.figure) or _occasions(figure, c.figure))
    ]  # fmt: skip
    return _likely(figure, told)


def _elliptic(figure: Figure, other: Figure) -> bool:
    """Whether one of two figures lacks the unit that the other prints, and names nothing else."""
    bare, full = (figure, other) if figure.unit is None else (other, figure)
    if bare.unit is not None or full.unit is None:
        return False
    return not bare.head or fold(bare.head) == fold(full.head or "")


def _as_an_age(figure: Figure, line: LineView, near: list[Candidate]) -> Finding | None:
    """Years that a report gives as an age: "a Nicaraguan of 18", "came to the throne at 19", "a quarter of a century
    old"."""
    unit = plain_unit(figure.unit)
    if unit in {"decade", "century"}:
        years = figure.value * (10 if unit == "decade" else 100)
    elif unit is None and _AT_OR_OF.search(line.line.text, 0, figure.start - line.line.start):
        years = figure.value
    else:
        return None
    told = [c for c in near if c.coverage >= _TOUCHES and c.figure.value == years and plain_unit(c.figure.unit) == AGE]
    return _likely(figure, told)


def _as_a_rank(figure: Figure, evidence: Evidence) -> Finding | None:
    """A count that a report gives as the rank of its last: "brought the cases to 20", "the 20th case"."""
    if figure.unit is not None or figure.high is not None or figure.value < _SMALL:
        return None
    for hit in evidence.hits:
        told = next((f for f in hit.passage.figures if f.kind == "ordinal" and f.value == figure.value), None)
        if told is not None and hit.coverage >= _BEARS:
            return Finding("figure", figure.text, "supported", found=told.text, sure=0.5, passage=hit.passage)
    return None


def _raw(figure: Figure, evidence: Evidence) -> Finding | None:
    """The same digits in a passage that bears on the line, where the annotator read no figure."""
    digits = {piece for t in tokenise(figure.text) if t.number and t.low[0].isdigit() for piece in _pieces(t)}
    for hit in evidence.hits:
        if hit.coverage < _BEARS:
            continue
        read = [f for f in hit.passage.figures if not _SCORE.fullmatch(f.text)]
        unread = (t for t in hit.passage.tokens if not any(f.start <= t.start < f.end and _whole(t, f) for f in read))
        if any(digits.intersection(_pieces(token)) for token in unread):
            return Finding("figure", figure.text, "supported", found=figure.text, sure=0.5, passage=hit.passage)
    return None


def _whole(token: Token, figure: Figure) -> bool:
    """Whether no digit of a token is left out of a figure ("215-214", of which 215 was read)."""
    return not any(c.isdigit() for c in token.raw[max(figure.end - token.start, 0) :])


def _pieces(token: Token) -> tuple[str, ...]:
    """A word and its parts at a hyphen ("12-year", "1-28")."""
    return token.low, *token.low.split("-")


def _outvoted(figure: Figure, line: LineView, good: list[Candidate], evidence: Evidence) -> Finding | None:
    """A count of people that hardly any report prints, where most count something else near that value."""
    mine = family(figure, line.tokens)
    if mine not in NAMES:
        return None
    around = company(figure, line.tokens) - {t.stem for t in line.tokens if t.low in COUNTED}
    pool = candidates(around, evidence, evidence.index.passages)
    rivals = [
        c for c in pool
        if c.overlap >= 0.3 and same_unit(figure, c.figure) and 0.6 <= figure.value / (c.figure.value or 1.0) <= 1.5
        and (theirs := family(c.figure, c.passage.tokens)) in NAMES and theirs != mine and "people" in {theirs, mine}
    ]  # fmt: skip
    against, held = {c.passage.source for c in rivals}, {c.passage.source for c in good}
    if len(against) < 3 or len(against) < 3 * len(held):
        return None
    best = max(rivals, key=rank)
    return Finding(
        "unit", figure.text, "contradicted", found=best.figure.text, passage=best.passage, sure=0.8,
        why=f"The reports count {_counted(rivals)}, not {NAMES[mine]}.",
    )  # fmt: skip


def _a_rate(figure: Figure, line: LineView) -> bool:
    """Whether a number is the whole of a rate that may have been reckoned: "one worker in forty"."""
    return _ONE_IN.search(line.line.text, 0, figure.start - line.line.start) is not None


def _a_difference(figure: Figure, line: LineView) -> bool:
    """Whether a number tells two others apart, which may have been reckoned: "some $40 more than the annual fee"."""
    return _MORE_THAN.match(line.line.text, figure.end - line.line.start) is not None


def _rated(figure: Figure, line: LineView) -> bool:
    return _RATED.match(line.line.text, figure.end - line.line.start) is not None


def _rated_in(candidate: Candidate) -> bool:
    """Whether an amount of a report is one a day, month or year, so that no single sum is its rival."""
    return _RATED.match(candidate.passage.text, candidate.figure.end - candidate.passage.sentence.start) is not None


def _counted(rivals: list[Candidate]) -> str:
    """The things that reports count, as they print them."""
    words: dict[str, int] = {}
    for candidate in rivals:
        at = candidate.figure.end
        for token in (t for t in candidate.passage.tokens if at - 15 <= t.start <= at + 25):
            if counted_family(token.low) not in {None, "people"}:
                words[token.low] = words.get(token.low, 0) + 1
                break
    chosen = sorted(words, key=lambda word: (-words[word], word))[:3]
    if not chosen:
        return "something else"
    return chosen[0] if len(chosen) == 1 else f"{', '.join(chosen[:-1])} or {chosen[-1]}"


def _fine(figure: Figure, candidate: Candidate, line: LineView, near: list[Candidate]) -> Finding:
    others = {
        " ".join(c.figure.text.split()): c
        for c in sorted(near, key=rank)
        if c.passage.source != candidate.passage.source and c.overlap >= 0.6 and fits(figure, c.figure) == "no"
        and fits(candidate.figure, c.figure) == "no" and same_slot(figure, line.tokens, c)
        and fold(figure.head or "") == fold(c.figure.head or "") and not _told(figure, c.figure, line)
    }  # fmt: skip
    why = ""
    if others:
        shown = " or ".join(f"“{text}”" for text in list(others)[-2:])
        why = f"Reports differ on this figure: one prints {printed(candidate.figure)}, others {shown}."
    return Finding(
        "figure", figure.text, "supported", found=candidate.figure.text, why=why, passage=candidate.passage,
        span=candidate.figure,
    )  # fmt: skip


def _told(figure: Figure, other: Figure, line: LineView) -> bool:
    """Whether the line prints the other figure too, or moves past it ("from 11 to 31" moves past 19)."""
    more = [f for f in line.figures if f is not figure and same_unit(f, figure)]
    return any(fits(f, other) != "no" for f in more) or any(low <= other.value <= high for low, high in line.moves)


def _of_other_things(figure: Figure, line: LineView, fitting: list[Candidate]) -> Finding | None:
    """The number of the line, of things of another family: "eight runs", "eight wickets"."""
    mine = family(figure, line.tokens)
    others = [c for c in fitting if same_unit(figure, c.figure) and rivals(mine, family(c.figure, c.passage.tokens))]
    return _in_another_unit(figure, line, others, _LOOSELY, _OTHERS_SURE)


def _in_another_unit(
    figure: Figure, line: LineView, fitting: list[Candidate], least: float = _CLOSELY, sure: float = 0.0
) -> Finding | None:
    """The number of the line, where the reports measure or count something else by it; at least so sure."""
    told = [
        c for c in fitting
        if min(c.overlap, c.coverage) >= least and not c.figure.vague and not figure.vague
        and not (one_age(figure, c.figure) or cut_short(c) or _occasions(figure, c.figure))
        and (same_unit(figure, c.figure) or fits(figure, c.figure) == "same")
    ]  # fmt: skip
    if not told:
        return None
    best = max(told, key=rank)
    return Finding(
        "unit", figure.text, "contradicted", found=best.figure.text, why=_unit_sentence(figure, line.tokens, best),
        sure=SLIPPED if measured_otherwise(figure, best.figure) else max(0.45 + 0.4 * best.overlap, sure),
        passage=best.passage,
    )  # fmt: skip


def _fault(
    figure: Figure, line: LineView, near: list[Candidate], fitting: list[Candidate], evidence: Evidence
) -> Finding:
    other = _in_another_unit(figure, line, fitting)
    if other is not None:
        return other
    slip = digit_slip(figure, near, evidence) or _and_others(figure, line, near)
    if slip is not None:
        return slip
    slot = [c for c in near if same_slot(figure, line.tokens, c) and not (ends_alike(figure, c.figure) or cut_short(c))]
    slot = [c for c in slot if not (_told(figure, c.figure, line) or _rated(figure, line) != _rated_in(c))]
    if slot:
        best = max(slot, key=rank)
        slipped, sure = unit_slip(figure, best.figure), 0.35 + 0.5 * best.overlap + 0.2 * best.coverage
        loosely = plain_unit(figure.unit) != plain_unit(best.figure.unit) or _a_rate(figure, line)
        if not slipped and (loosely or _a_difference(figure, line)):
            sure = min(sure, _UNSURE)
        if best.figure.modifier in _LEAST and best.figure.value < figure.value <= _FAIR * best.figure.value:
            sure = min(sure, _UNSURE)  # "more than $167 million" may be $168 million
        return Finding(
            "unit" if slipped or not same_unit(figure, best.figure) else "figure",
            figure.text, "contradicted", found=best.figure.text,
            why=f"The reports say {printed(best.figure)}, not {printed(figure)}.",
            sure=SLIPPED if slipped and sure >= _PLAIN else sure, passage=best.passage,
        )  # fmt: skip
    small = figure.unit is None and figure.value <= 12
    loose = figure.vague or figure.kind == "fraction" or plain_unit(figure.unit) in LOOSE
    if small or loose or _printed_elsewhere(figure, evidence):
        why = f"No report gives the figure {printed(figure)} here."
        return Finding("figure", figure.text, "not_found", why=why, sure=0.35)
    return Finding("figure", figure.text, "not_found", why=f"No report gives the figure {printed(figure)}.", sure=0.75)


def _occasions(figure: Figure, other: Figure) -> bool:
    """Whether one counts how often what the other counts was done: "fired seven times", "seven shots"."""
    units = {plain_unit(f.unit) for f in (figure, other)}
    return figure.value == other.value and None in units and bool(units & _OFTEN)


def _printed_elsewhere(figure: Figure, evidence: Evidence) -> bool:
    """Whether a report prints the number somewhere, be it of something else."""
    return any(
        figure.value == other.value and figure.high == other.high
        for passage in evidence.index.passages for other in passage.figures
    )  # fmt: skip


def _and_others(figure: Figure, line: LineView, near: list[Candidate]) -> Finding | None:
    """The rest of a number of which the line names one apart: "Palin and twelve others" of thirteen."""
    text, at = line.line.text, figure.start - line.line.start
    if not (_AND.search(text, 0, at) and _OTHERS.match(text, at)):
        return None
    whole = [c for c in near if c.figure.value == figure.value + 1 and c.figure.unit is None and c.coverage >= 0.3]
    return _likely(figure, whole)


def _unit_sentence(figure: Figure, tokens: tuple[Token, ...], candidate: Candidate) -> str:
    mine, theirs = family(figure, tokens), family(candidate.figure, candidate.passage.tokens)
    if rivals(mine, theirs) and mine in NAMES and theirs in NAMES:
        return f"The reports count {NAMES[theirs]}, not {NAMES[mine]}."
    supplies = supplied(figure, tokens, candidate)
    if supplies is not None:
        return f"The reports give {printed(candidate.figure)} for {supplies[1]}, not for {supplies[0]}."
    left, right = status(figure, tokens), status(candidate.figure, candidate.passage.tokens)
    if left and right and left != right:
        return f"The reports give {printed(candidate.figure)} as {right}, not {left}."
    if plain_unit(figure.unit) != plain_unit(candidate.figure.unit):
        return f"The reports give the figure as {printed(candidate.figure)}, in another unit than {printed(figure)}."
    counted = candidate.figure.what or candidate.figure.text
    return f"In the reports this figure counts {counted}, not {figure.what or figure.text}."
