"""What quoted words are said of, and to whom: "called the chorus “unforgettable”", "To the parents he said: ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from ..text._excerpt import clip
from ..text._index import MOST_QUOTES, QUOTED, Passage
from ..text._lexicon import SAY_WORDS
from ..text._tokens import Token
from ..text._view import Evidence, Finding, LineView
from ._quoted import EDGE, find_words

_CALLS = frozenset(
    """call calls called calling describe describes described describing termed branded labelled
    dubbed deem deems deemed find finds found judge judges judged dismiss dismissed denounce
    denounced hailed praised""".split()
)
_TELLS = frozenset(
    """tell tells told telling warn warns warned assure assures assured remind reminds reminded promise promises
    promised""".split()
)
_OF = frozenset({"of", "about"})
_SUBJECTS = frozenset("he she they it".split())
_ENDS = frozenset(
    """that when while who which where as but because if whether although though since before after during on at with
    by during saying adding""".split()
)
_PREDICATES = frozenset("is are was were has had have could would can cannot will must should may might".split())
_COPULAS = frozenset("is are was were".split())
_ARTICLES = frozenset("the a an his her its their this that these those".split())
_WRITINGS = frozenset("letter message speech email statement".split())
_FURTHER = frozenset("for in from with to by into of".split())
_LOOSE = frozenset("him her them it this that these those us me you himself herself everyone".split())
_ANYBODY = frozenset("a an one some another somebody someone".split())
"""Words that begin what may be whom a line names: “a man”."""
_REACH, _AFTER, _MOST = 16, 9, 12
_SURE = 0.8


def compare_said_of(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for quoted words that every report with a word on it has of another thing, or to others."""
    for start, end, words, printed in (*_quoted(line, evidence), *_unmarked(line, evidence)):
        mine = dict(slots(line.tokens, start, end))
        told = [(passage, dict(slots(passage.tokens, first, last))) for passage, first, last in printed] if mine else []
        for kind, held in mine.items():
            theirs = [(passage, slot[kind]) for passage, slot in told if kind in slot]
            if theirs and _apart(kind, held, theirs, printed) and _known(kind, held, theirs, evidence):
                passage, other = theirs[0]
                return [_finding(kind, held, other, words.strip(EDGE), passage)]
    return []


_Said = tuple[int, int, str, list[tuple[Passage, int, int]]]
"""Where words of a line begin and end, the words, and where the reports print them."""


def _quoted(line: LineView, evidence: Evidence) -> Iterator[_Said]:
    """The words of a line in quotation marks."""
    for start, end, words in line.quoted:
        if any(slots(line.tokens, start, end)):
            places = find_words(words, evidence.index)
            yield start, end, words, [(place.passage, place.offset, place.offset + len(words)) for place in places]


def _unmarked(line: LineView, evidence: Evidence) -> Iterator[_Said]:
    """The words that a line has behind "called" without marks, where a passage quotes them and says no more in them:
    "called her players a disgrace" for “It is a disgrace”."""
    at = next((n for n, t in enumerate(line.free) if t.low in _CALLS), None)
    if at is None or line.quoted:
        return
    tokens = line.free[at + 1 :]
    for hit in evidence.hits:
        for start, end in _marks(hit.passage):
            said = [t.stem for t in hit.passage.tokens if start <= t.start < end and t.content]
            held = [t for t in tokens if t.stem in said]
            if said and [t.stem for t in held] == said and held[-1] == tokens[-1]:
                yield held[0].start, held[-1].end, " ".join(t.raw for t in held), [(hit.passage, start, end)]


def _marks(passage: Passage) -> list[tuple[int, int]]:
    """Where the words in quotation marks of a passage begin and end."""
    base = passage.sentence.start
    return [(m.start(1) + base, m.end(1) + base) for m in islice(QUOTED.finditer(passage.text), MOST_QUOTES)]


def _finding(kind: str, held: Sequence[Token], other: Sequence[Token], words: str, passage: Passage) -> Finding:
    mine, theirs = (" ".join(t.raw for t in slot) for slot in (held, other))
    return Finding(
        "quote", mine, "contradicted", found=theirs, passage=passage, sure=_SURE,
        why=f"The reports have “{clip(words, 80)}” said {kind} “{theirs}”, not {kind} “{mine}”.",
    )  # fmt: skip


def _apart(
    kind: str,
    held: Sequence[Token],
    theirs: Sequence[tuple[Passage, list[Token]]],
    printed: Sequence[tuple[Passage, int, int]],
) -> bool:
    """Whether what a line says words are said of stands neither in the place that the reports give it nor anywhere
    beside the words, unless other words are said of it there."""
    mine, others = {t.stem for t in held if t.content}, [slot for _, slot in theirs]
    if not mine or not all(any(t.content for t in slot) for slot in others):
        return False
    if any(slot[0].low in _ANYBODY or any(t.low in _LOOSE or t.stem in mine for t in slot) for slot in others):
        return False
    return not any(mine & passage.senses - _taken(kind, passage) for passage, _, _ in printed)


def _taken(kind: str, passage: Passage) -> set[str]:
    """The words, by sense, of which quoted words of a passage are said."""
    held = (slot for mark in _marks(passage) for found, slot in slots(passage.tokens, *mark) if found == kind)
    return {token.stem for slot in held for token in slot}


def _known(
    kind: str, held: Sequence[Token], theirs: Sequence[tuple[Passage, list[Token]]], evidence: Evidence
) -> bool:
    """Whether a report that has the words in one place quotes others in the place that a line has: a writer who names
    two there means two, where two writers may have two words for one."""
    own = list(takewhile(lambda t: t.low not in _FURTHER, held[1:]))
    last = next((t for t in reversed([*held[:1], *own]) if t.content), held[-1])
    sources = {passage.source for passage, _ in theirs}
    near = (evidence.index.passages[n] for n in evidence.index.postings.get(last.stem, ()))
    return any(passage.source in sources and last.stem in _taken(kind, passage) for passage in near)


def slots(tokens: Sequence[Token], start: int, end: int) -> Iterator[tuple[str, list[Token]]]:
    """What the words between two offsets are said "of" and "to", where the sentence says so."""
    before = [t for t in tokens if t.end <= start][-_REACH:]
    after = [t for t in tokens if t.start >= end][:_REACH]
    inside = next((t for t in tokens if t.start >= start), None)
    yield from _led(before, inside)
    yield from _followed(after)


def _led(before: Sequence[Token], first: Token | None) -> Iterator[tuple[str, list[Token]]]:
    """What stands before quoted words."""
    if before and before[-1].low in _COPULAS:
        yield "of", _subject(before[:-1])
    for place in range(len(before) - 1, -1, -1):
        low, rest = before[place].low, before[place + 1 :]
        if low in _CALLS and rest:
            yield "of", [t for t in _phrase(rest, set()) if t.low not in {"as", "to", "be"}]
            break
        if low in SAY_WORDS and rest and first is not None and first.low in _PREDICATES:
            yield "of", _phrase(rest)
            break
        if low in _TELLS and rest:
            yield "to", _phrase(rest)
            break
        if low in SAY_WORDS and rest and rest[0].low in _OF | {"to"}:
            yield ("to" if rest[0].low == "to" else "of"), _phrase(rest[1:])
            break
        if low == "and" and rest and place and before[place].start - before[place - 1].end > 1:
            if _CALLS & {t.low for t in before[:place]}:
                yield "of", _phrase(rest)
            break
    opening = [t.low for t in before[:2]]
    if opening[:1] == ["asked"] and opening[1:] == ["about"]:
        yield "of", _phrase(before[2:], _SUBJECTS)
    elif opening and opening[0] in {"of", "about", "to"} and before[0].capital:
        yield ("to" if opening[0] == "to" else "of"), _opened(before[1:])
    for place in range(len(before) - 2):
        if before[place].low in _WRITINGS and before[place + 1].low == "to":
            yield "to", _phrase(before[place + 2 :])


def _opened(rest: Sequence[Token]) -> list[Token]:
    """What stands between "Of" and who speaks: "Of the treaty Ibsen said"."""
    found = _phrase(rest, _SUBJECTS | SAY_WORDS)
    if len(found) < len(rest) and rest[len(found)].low in SAY_WORDS:
        while found and found[-1].capital:
            found.pop()
    return found


def _subject(before: Sequence[Token]) -> list[Token]:
    """The words before "was" from their article on, or all back to the verb that tells them."""
    for place in range(len(before) - 1, -1, -1):
        if before[place].low in _ARTICLES:
            return list(before[place:])
        if before[place].low in SAY_WORDS | {"that"} or before[place].low in _TELLS:
            return list(before[place + 1 :])
    return list(before)


def _followed(after: Sequence[Token]) -> Iterator[tuple[str, list[Token]]]:
    """What stands behind quoted words and the verb that gives them to somebody."""
    said = next((n for n, t in enumerate(after[:_AFTER]) if t.low in SAY_WORDS or t.low in _TELLS), None)
    if said is None:
        return
    if after[said].low in _TELLS:
        yield "to", _phrase(after[said + 1 :])
    elif said + 1 < len(after) and after[said + 1].low in _OF | {"to"}:
        yield ("to" if after[said + 1].low == "to" else "of"), _phrase(after[said + 2 :])


def _phrase(tokens: Sequence[Token], ends: frozenset[str] | set[str] = _ENDS) -> list[Token]:
    """Words up to a stop or one that opens another part of the sentence."""
    found: list[Token] = []
    for token in tokens[:_MOST]:
        if (found and token.start - found[-1].end > 1) or token.low in ends:
            break
        found.append(token)
    return found
