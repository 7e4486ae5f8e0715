"""What a paraphrase may turn round: a denied pair of words, and who of the counted was killed, who hurt."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache
from itertools import pairwise

from wiredesk.lang import sense as sense_of

from ..text._denials import denies, undone
from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._lexicon import NEGATIONS, NEGATIVES, REVERSALS, STATUSES
from ..text._tokens import Token, tokenise
from ..text._view import Evidence, Finding, LineView

_NUMBERS = {word: n for n, word in enumerate("no one two three four five six seven eight nine".split())}
_DEATHS = frozenset("lives life dead".split())
_COUNTED_STATUSES = frozenset({"killed", "injured", "missing", "arrested"})
_STOPS = frozenset("of in on at to and or from for with by was were is are had have has more than".split())
_PLAIN = frozenset("person people child children man men woman women".split())
_MAGNITUDES = frozenset("hundred thousand million billion trillion".split())
_PRONOUNS = frozenset("whom which them these those".split())
_LOOSE = frozenset("year month week day hour minut time".split())
_PEOPLE = sense_of("people")
_FEWER = frozenset({"less", "fewer"})
_CLAUSE = frozenset("but while although though whereas however".split())


def compare_turns(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return findings on denied pairs and on tolls."""
    found = [_denied(line, evidence), _tolls(line, evidence), _counts(line, evidence)]
    return [finding for finding in found if finding is not None]


@lru_cache(maxsize=2048)
def pairs(tokens: tuple[Token, ...], by: Set[str] = NEGATIONS) -> Mapping[tuple[str, str], bool]:
    """Neighbouring words (function words too) by sense, each with whether it is denied by one of some words."""
    table: dict[tuple[str, str], bool] = {}
    for place in range(len(tokens) - 1):
        left, right = tokens[place], tokens[place + 1]
        if not left.content or left.low in NEGATIONS or right.low in NEGATIONS:
            continue
        table.setdefault((left.stem, right.stem), denied(tokens, place, by))
    return table


_DENY_NOTHING = frozenset(
    """since only until least after longer larger bigger higher lower fewer greater smaller better worse later earlier
    older younger further other""".split()
)
"""What a negation before it denies nothing with: "not since", "no larger"."""


def denied(tokens: tuple[Token, ...], place: int, by: Set[str] = NEGATIONS, reach: int = 5) -> bool:
    """Whether a negation stands shortly before a word, in its clause ("not since", "no larger" deny nothing)."""
    for at in range(place - 1, max(place - 1 - reach, -1), -1):
        if tokens[at].low in _CLAUSE or tokens[at + 1].start - tokens[at].end > 1:
            return False
        if tokens[at].low in by and denies(tokens, at, by):
            after = tokens[at + 1].low
            return after not in _DENY_NOTHING
    return False


def _denied(line: LineView, evidence: Evidence) -> Finding | None:
    """A pair of words that the line asserts and every near passage that has it denies, or the other way round."""
    free = tuple(t for t in line.tokens if not line.within_quote(t.start))
    mine, refused = pairs(free), {pair for pair, found in pairs(free, REVERSALS).items() if found}
    for pair, turned in mine.items():
        told = [
            (theirs[pair], hit)
            for hit in evidence.hits if hit.coverage >= 0.3
            for theirs in (pairs(hit.passage.tokens),) if pair in theirs and not undone(hit.passage.tokens)
        ]  # fmt: skip
        if pair in refused:
            continue  # "rejects the offer" is "has not taken the offer"
        if not told or any(value == turned for value, _ in told):
            continue
        hit = told[0][1]
        denying = hit.passage.tokens if turned else free
        if any(_negative(denying, at) for at in range(len(denying))):
            continue  # it may be denied in another way
        shown = excerpt(hit.passage, line.senses)
        return Finding(
            "polarity", next(t.raw for t in line.tokens if t.stem == pair[0]), "contradicted", found=hit.passage.text,
            passage=hit.passage, sure=min(0.2 + 0.5 * hit.coverage, 0.65),
            why=f"The reports {'say this, which the line denies' if turned else 'deny this'}: “{shown}”",
        )  # fmt: skip
    return None


def _negative(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word may deny, as "less than" does not."""
    counts = tokens[at].low in _FEWER and tokens[at + 1 : at + 2] and tokens[at + 1].low == "than"
    return tokens[at].low in NEGATIVES and not counts


def tolls(tokens: tuple[Token, ...]) -> dict[str, int]:
    """How many were killed, injured ...: the small number nearest to each such word, none used twice."""
    numbers = [(n, _value(t)) for n, t in enumerate(tokens)]
    spots = [(n, v) for n, v in numbers if v is not None]
    found: dict[str, int] = {}
    used: set[int] = set()
    for n, token in enumerate(tokens):
        name = "killed" if token.low in _DEATHS else STATUSES.get(token.low)
        if name not in _COUNTED_STATUSES or name in found:
            continue
        near = sorted(
            (abs(n - m), m, v) for m, v in spots
            if m not in used and abs(n - m) <= 5 and not _between(tokens, n, m)
        )  # fmt: skip
        if near:
            used.add(near[0][1])
            found[name] = near[0][2]
    return found


def _between(tokens: tuple[Token, ...], a: int, b: int) -> bool:
    low, high = min(a, b), max(a, b)
    return any(t.low in {"and", "while", "but"} for t in tokens[low + 1 : high]) or any(
        tokens[n + 1].start - tokens[n].end > 1 for n in range(low, high)
    )


def _value(token: Token) -> int | None:
    """The small number that a word or its digits tell."""
    if token.stem.isdecimal():
        return int(token.stem) if len(token.stem) <= 3 else None
    return _NUMBERS.get(token.low)


def _tolls(line: LineView, evidence: Evidence) -> Finding | None:
    mine = tolls(line.tokens)
    if not mine:
        return None
    told = [(tolls(hit.passage.tokens), hit) for hit in evidence.hits if hit.coverage >= 0.25]
    told = [entry for entry in told if mine.keys() & entry[0].keys()]
    for name, count in mine.items():
        values = {theirs[name] for theirs, _ in told if name in theirs}
        if not values or count in values:
            continue
        theirs, hit = next(entry for entry in told if name in entry[0])
        swapped = any(other != name and value == count for other, value in theirs.items())
        return Finding(
            "figure", f"{count} {name}", "contradicted", found=f"{theirs[name]} {name}", passage=hit.passage,
            sure=0.7 if swapped else 0.35, why=f"The reports say {theirs[name]} {name}, not {count}.",
        )  # fmt: skip
    return None


def counts(tokens: tuple[Token, ...]) -> dict[str, int]:
    """Small numbers by the sense of what they count: the last plain word of the next three that ends a phrase."""
    found: dict[str, int] = {}
    for n, token in enumerate(tokens):
        value = _value(token)
        if not value or value > 99:
            continue
        for place in range(n + 1, min(n + 5, len(tokens))):
            word, before = tokens[place], tokens[place - 1]
            if word.start - before.end > 1 or word.low in _STOPS or word.low in _MAGNITUDES or word.number:
                break
            if word.content and (word.low.endswith("s") or word.low in _PLAIN):
                found.setdefault(word.stem, value)
    return found


def _counts(line: LineView, evidence: Evidence) -> Finding | None:
    """Another small number of the same things in the passage that carries the rest of the line."""
    mine = counts(tuple(t for t in line.tokens if not line.within_quote(t.start)))
    if not mine:
        return None
    told = [(counts(hit.passage.tokens), hit) for hit in evidence.hits if hit.coverage >= 0.35]
    for sense, count in mine.items():
        values = [(theirs[sense], hit) for theirs, hit in told if sense in theirs]
        befell = sense == _PEOPLE and bool(tolls(line.tokens))
        if not values or sense in _LOOSE or befell or any(value == count for value, _ in values):
            continue
        value, hit = values[0]
        if _anothers(sense, value, line, hit.passage) or any(_a_part(count, other.passage) for other in evidence.hits):
            continue
        if hit.coverage < 0.45 and len(line.senses & hit.passage.senses) < 3:
            continue
        return Finding(
            "figure", next(t.raw for t in line.tokens if t.stem == sense), "contradicted", found=str(value),
            passage=hit.passage,
            sure=0.1 + 0.55 * hit.coverage,
            why=f"The reports say {value}, not {count}: “{excerpt(hit.passage, line.senses)}”",
        )  # fmt: skip
    return None


def _a_part(count: int, passage: Passage) -> bool:
    """Whether a passage prints a number as a part of others of the same things: "63 miners, of whom 41 are alive"."""
    return any(
        _value(number) == count and of.low == "of" and pronoun.low in _PRONOUNS
        for one, two, three in zip(passage.tokens, passage.tokens[1:], passage.tokens[2:], strict=False)
        for of, pronoun, number in ((one, two, three), (two, three, one))
    )


def _anothers(sense: str, value: int, line: LineView, passage: Passage) -> bool:
    """Whether a passage names somebody else than the line before a number of things: "Berg's 81 off 55 balls"."""
    at = next(
        (t.start for t, after in pairwise(passage.tokens) if _value(t) == value and after.stem == sense), None
    )  # fmt: skip
    people = [name for name in line.names if name.kind == "person"]
    mine = {t.low for name in people for t in tokenise(name.text)}
    before = [n for n in passage.names if n.kind == "person" and at is not None and n.end <= at]
    return bool(mine and before) and not mine & {t.low for t in tokenise(before[-1].text)}
