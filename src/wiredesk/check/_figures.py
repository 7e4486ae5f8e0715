"""Figures of a line against the figures of the sources: value, unit, what is counted, scope."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wiredesk.lang import fold
from wiredesk.model import Figure

from ._amounts import digits_alike, ends_alike, fits, magnitude_slip, plain_unit, same_unit
from ._index import Passage
from ._lexicon import COUNTED, FAMILY_NAMES, PEOPLE_KINDS
from ._reckoning import worked_out
from ._things import family, status
from ._tokens import Token, tokenise
from ._view import Evidence, Finding, LineView

_REACH = 8
_BEARS = 0.25
"""Share of a line's words from which a passage bears on it."""
_DISTANCES = frozenset({"times", "point", "points", "percentage_point"})
"""Units that tell how two quantities stand to each other: no rival of either."""
_LOOSE = frozenset({"day", "week", "month", "year", "decade", "hour", "minute", "times", "time"})


@dataclass(frozen=True)
class Candidate:
    """A figure of the sources that may be the line's: how far their surroundings agree, 0-1."""

    figure: Figure
    passage: Passage
    overlap: float
    coverage: float


def compare_figures(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return one finding a figure of the line."""
    return [_compare(figure, line, evidence) for figure in compared(line)]


def compared(line: LineView) -> list[Figure]:
    """The figures of a line that are counts to compare: no rank or year, inside no date and no quotation."""
    return [f for f in line.figures if not (_idle(f) or _inside_date(f, line) or line.within_quote(f.start))]


def _idle(figure: Figure) -> bool:
    """Not a count to compare: a rank, a year, the word one."""
    year = figure.unit is None and figure.text.strip().isdigit() and 1700 <= figure.value <= 2100
    return (
        figure.kind == "ordinal"
        or year
        or (figure.value == 1 and figure.unit is None and not figure.text[:1].isdigit())
    )


def _inside_date(figure: Figure, line: LineView) -> bool:
    return any(date.start <= figure.start < date.end for date in line.dates)


def _compare(figure: Figure, line: LineView, evidence: Evidence) -> Finding:
    around = _around(figure, line.tokens)
    near = _candidates(around, evidence, [hit.passage for hit in evidence.hits])
    fitting = [c for c in near if fits(figure, c.figure) != "no"]
    good = [c for c in fitting if _same_thing(figure, line.tokens, c)]
    if good:
        return _outvoted(figure, line, good, evidence) or _fine(figure, max(good, key=_rank), line, near)
    everywhere = _candidates(around, evidence, evidence.index.passages)
    more = [
        c
        for c in everywhere
        if fits(figure, c.figure) != "no" and _same_thing(figure, line.tokens, c) and c.overlap >= 0.3
    ]
    if more:
        return _fine(figure, max(more, key=_rank), line, near)
    sums = worked_out(figure, line, [(c.figure, c.coverage) for c in near], evidence)
    if sums is not None:
        return Finding("figure", figure.text, "supported", found=sums, passage=near[0].passage if near else None)
    if not fitting:
        raw = _raw(figure, evidence)
        if raw is not None:
            return raw
    return _fault(figure, line, near, fitting, evidence)


def _raw(figure: Figure, evidence: Evidence) -> Finding | None:
    """The same digits in a passage that bears on the line, where the annotator read no figure."""
    digits = {piece for t in tokenise(figure.text) if t.number and t.low[0].isdigit() for piece in _pieces(t)}
    for hit in evidence.hits:
        if hit.coverage < 0.3:
            continue
        unread = (t for t in hit.passage.tokens if not any(f.start <= t.start < f.end for f in hit.passage.figures))
        if any(digits.intersection(_pieces(token)) for token in unread):
            return Finding("figure", figure.text, "supported", found=figure.text, sure=0.5, passage=hit.passage)
    return None


def _pieces(token: Token) -> tuple[str, str]:
    """A word and its part before a hyphen ("12-year")."""
    return token.low, token.low.partition("-")[0]


def _outvoted(figure: Figure, line: LineView, good: list[Candidate], evidence: Evidence) -> Finding | None:
    """A count of people that hardly any report prints, where most count something else near that value."""
    mine = family(figure, line.tokens)
    if mine is None:
        return None
    around = _around(figure, line.tokens) - {t.stem for t in line.tokens if t.low in COUNTED}
    pool = _candidates(around, evidence, evidence.index.passages)
    rivals = [
        c for c in pool
        if c.overlap >= 0.3 and same_unit(figure, c.figure) and 0.6 <= figure.value / (c.figure.value or 1.0) <= 1.5
        and (theirs := family(c.figure, c.passage.tokens)) not in {None, mine} and "people" in {theirs, mine}
    ]  # fmt: skip
    against, held = {c.passage.source for c in rivals}, {c.passage.source for c in good}
    if len(against) < 3 or len(against) < 3 * len(held):
        return None
    best = max(rivals, key=_rank)
    return Finding(
        "unit", figure.text, "contradicted", found=best.figure.text, passage=best.passage, sure=0.8,
        why=f"The reports count {_counted(rivals)}, not {FAMILY_NAMES[mine]}.",
    )  # fmt: skip


def _counted(rivals: list[Candidate]) -> str:
    """The things that reports count, as they print them."""
    words: dict[str, int] = {}
    for candidate in rivals:
        for token in candidate.passage.tokens:
            if candidate.figure.end - 15 <= token.start <= candidate.figure.end + 25 and _counts(token.low):
                words[token.low] = words.get(token.low, 0) + 1
                break
    chosen = sorted(words, key=lambda word: (-words[word], word))[:3]
    if not chosen:
        return "something else"
    return chosen[0] if len(chosen) == 1 else f"{', '.join(chosen[:-1])} or {chosen[-1]}"


def _counts(word: str) -> bool:
    forms = (word, word.removesuffix("s"), word.removesuffix("ies") + "y")
    return any(COUNTED.get(form) not in {None, "people"} for form in forms)


def _rank(candidate: Candidate) -> tuple[float, float, int]:
    return candidate.overlap, candidate.coverage, -candidate.passage.number


def _fine(figure: Figure, candidate: Candidate, line: LineView, near: list[Candidate]) -> Finding:
    others = {
        " ".join(c.figure.text.split()): c
        for c in sorted(near, key=_rank)
        if c.passage.source != candidate.passage.source and c.overlap >= 0.6 and fits(figure, c.figure) == "no"
        and fits(candidate.figure, c.figure) == "no" and _same_slot(figure, line.tokens, c)
        and fold(figure.head or "") == fold(c.figure.head or "") and not _told(figure, c.figure, line)
    }  # fmt: skip
    why = ""
    if others:
        shown = " or ".join(f"“{text}”" for text in list(others)[-2:])
        why = f"Reports differ on this figure: one prints {_printed(candidate.figure)}, others {shown}."
    return Finding(
        "figure", figure.text, "supported", found=candidate.figure.text, why=why, passage=candidate.passage,
        span=candidate.figure,
    )  # fmt: skip


def _told(figure: Figure, other: Figure, line: LineView) -> bool:
    """Whether the line prints the other figure too, or moves past it ("from 11 to 31" moves past 19)."""
    more = [f for f in line.figures if f is not figure and same_unit(f, figure)]
    return any(fits(f, other) != "no" for f in more) or any(low <= other.value <= high for low, high in line.moves)


def _fault(
    figure: Figure, line: LineView, near: list[Candidate], fitting: list[Candidate], evidence: Evidence
) -> Finding:
    other_unit = [
        c for c in fitting
        if c.overlap >= 0.3 and c.coverage >= 0.3 and not c.figure.vague and not figure.vague
        and not _one_age(figure, c.figure)
    ]  # fmt: skip
    if other_unit:
        best = max(other_unit, key=_rank)
        return Finding(
            "unit", figure.text, "contradicted", found=best.figure.text, why=_unit_sentence(figure, line.tokens, best),
            sure=0.45 + 0.4 * best.overlap, passage=best.passage,
        )  # fmt: skip
    slip = _slip(figure, near, evidence)
    if slip is not None:
        return slip
    slot = [c for c in near if _same_slot(figure, line.tokens, c) and not ends_alike(figure, c.figure)]
    if slot:
        best = max(slot, key=_rank)
        kind = "unit" if magnitude_slip(figure, best.figure) or not same_unit(figure, best.figure) else "figure"
        return Finding(
            kind, figure.text, "contradicted", found=best.figure.text,  # type: ignore[arg-type]
            why=f"The reports say {_printed(best.figure)}, not {_printed(figure)}.",
            sure=0.35 + 0.5 * best.overlap + 0.2 * best.coverage, passage=best.passage,
        )  # fmt: skip
    small = figure.unit is None and figure.value <= 12
    loose = figure.vague or figure.kind == "fraction" or plain_unit(figure.unit) in _LOOSE
    sure = 0.35 if small or loose else 0.75
    return Finding("figure", figure.text, "not_found", why=f"No report gives the figure {_printed(figure)}.", sure=sure)


def _slip(figure: Figure, near: list[Candidate], evidence: Evidence) -> Finding | None:
    """The same digits with another magnitude in a passage that bears on the line, where no report prints the value."""
    slips = [c for c in near if c.coverage >= _BEARS and digits_alike(figure, c.figure)]
    printed = (other for passage in evidence.index.passages for other in passage.figures)
    if not slips or any(same_unit(figure, other) and fits(figure, other) != "no" for other in printed):
        return None
    best = max(slips, key=_rank)
    return Finding(
        "unit" if magnitude_slip(figure, best.figure) else "figure", figure.text, "contradicted",
        found=best.figure.text, why=f"The reports say {_printed(best.figure)}, not {_printed(figure)}.",
        sure=0.95, passage=best.passage,
    )  # fmt: skip


def _one_age(figure: Figure, other: Figure) -> bool:
    """Whether both print one number of years, of which one is read as an age and the other as a plain number."""
    return figure.value == other.value and {plain_unit(f.unit) for f in (figure, other)} <= {None, "year", "years"}


def _printed(figure: Figure) -> str:
    return f"“{' '.join(figure.text.split())}”"


def _unit_sentence(figure: Figure, tokens: tuple[Token, ...], candidate: Candidate) -> str:
    mine, theirs = family(figure, tokens), family(candidate.figure, candidate.passage.tokens)
    if mine and theirs and mine != theirs:
        return f"The reports count {FAMILY_NAMES[theirs]}, not {FAMILY_NAMES[mine]}."
    left, right = status(figure, tokens), status(candidate.figure, candidate.passage.tokens)
    if left and right and left != right:
        return f"The reports give {_printed(candidate.figure)} as {right}, not {left}."
    if plain_unit(figure.unit) != plain_unit(candidate.figure.unit):
        return f"The reports give the figure as {_printed(candidate.figure)}, in another unit than {_printed(figure)}."
    counted = candidate.figure.what or candidate.figure.text
    return f"In the reports this figure counts {counted}, not {figure.what or figure.text}."


def _around(figure: Figure, tokens: tuple[Token, ...]) -> frozenset[str]:
    """Content words near a figure, by sense."""
    places = [n for n, token in enumerate(tokens) if token.start < figure.end and figure.start < token.end]
    if not places:
        return frozenset()
    window = tokens[max(places[0] - _REACH, 0) : places[-1] + 1 + _REACH]
    return frozenset(
        t.stem for t in window if t.content and not t.number and not (figure.start <= t.start < figure.end)
    )


def _candidates(around: frozenset[str], evidence: Evidence, passages: Iterable[Passage]) -> list[Candidate]:
    weights = {word: evidence.index.idf(word) for word in around}
    total = sum(weights.values()) or 1.0
    coverage = {hit.passage.number: hit.coverage for hit in evidence.hits}
    found = []
    for passage in passages:
        for other in passage.figures:
            if other.kind == "ordinal":
                continue
            shared = around & (
                _around(other, passage.tokens) | passage.senses
                if len(passage.figures) < 3
                else _around(other, passage.tokens)
            )
            overlap = sum(weights[word] for word in sorted(shared)) / total
            found.append(Candidate(other, passage, overlap, coverage.get(passage.number, 0.0)))
    return found


def _same_thing(figure: Figure, tokens: tuple[Token, ...], candidate: Candidate) -> bool:
    """Whether unit, counted thing and what befell it agree or at least do not clash."""
    if not same_unit(figure, candidate.figure):
        return False
    mine, theirs = family(figure, tokens), family(candidate.figure, candidate.passage.tokens)
    if mine and theirs and mine != theirs and {mine, theirs} != {"dwelling", "building"}:
        return False
    heads = {fold(figure.head or ""), fold(candidate.figure.head or "")}
    if figure.what and fold(figure.what) == fold(candidate.figure.what or ""):
        return True
    if (
        mine == theirs == "people"
        and len(heads & PEOPLE_KINDS) == 1
        and heads & {"person", "people"}
        and candidate.overlap < 0.75
    ):
        return False
    left, right = status(figure, tokens), status(candidate.figure, candidate.passage.tokens)
    return not (left and right and left != right and {left, right} <= {"killed", "injured", "missing", "arrested"})


def _same_slot(figure: Figure, tokens: tuple[Token, ...], candidate: Candidate) -> bool:
    """Whether the source figure answers the same question with another value."""
    if candidate.overlap < 0.45 or candidate.coverage < 0.35:
        return False
    if not same_unit(figure, candidate.figure):
        units = {plain_unit(figure.unit), plain_unit(candidate.figure.unit)}
        alike = figure.kind == candidate.figure.kind and None not in units and not units & _DISTANCES
        return alike and candidate.overlap >= 0.6
    mine, theirs = fold(figure.head or ""), fold(candidate.figure.head or "")
    if figure.unit is None and mine and theirs and mine != theirs:
        one, other = family(figure, tokens), family(candidate.figure, candidate.passage.tokens)
        if one is None or one != other:
            return False
    if figure.unit is None and (not mine or mine != theirs):
        return False
    if "fraction" in {figure.kind, candidate.figure.kind} or figure.vague or candidate.figure.vague:
        return False
    if figure.kind != candidate.figure.kind and "age" in {figure.kind, candidate.figure.kind}:
        return False
    return _same_thing(figure, tokens, candidate)
