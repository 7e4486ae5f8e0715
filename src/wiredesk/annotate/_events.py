"""Events: who did what to whom, where, when, and whether it happened."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from wiredesk.model import Article, Date, Event, Name, Quote, Sentence

from ._events_parts import is_passive, polarity, roles_of, trimmed
from ._events_triggers import Trigger, noun_triggers, verb_triggers
from ._names_tokens import Tokens, sentence_ranges, tokens_of
from ._quotes_parts import Range

_PLACE_BEFORE = frozenset("in at near on outside inside across around from over off".split())
_NOT_PASSIVE = frozenset("meet draw win fall".split())
_FIGURATIVE = frozenset("great good big heart panic asthma personal lightning hunger".split())
_DETERMINERS = frozenset("the a an his her their its this that these those our my several some many two three no more new".split())


def read_events(
    article: Article, sentences: Sequence[Sentence], names: Sequence[Name], dates: Sequence[Date], quotes: Sequence[Quote]
) -> tuple[Event, ...]:
    """Return the events of the article in order of ``start``; the span is the trigger word.

    A source of a quote is no actor of the event it tells; actors and targets are canonical names, or the description
    printed when no name stands in it.
    """
    tokens = tokens_of(article.text)
    starts = [name.start for name in names]
    spoken = {quote.cue.start for quote in quotes if quote.cue is not None}
    found: list[Event] = []
    for index, (sentence, (first, last)) in enumerate(zip(sentences, sentence_ranges(tokens, sentences), strict=True)):
        if sentence.kind != "body":
            continue
        for at in range(first, last):
            trigger = _trigger(tokens, at, first, last)
            if trigger is None or tokens.starts[at] in spoken or _inside(names, starts, tokens.starts[at]):
                continue
            found.append(_event(article, tokens, at, trigger, (first, last), index, names, starts, dates))
    return tuple(found)


def _inside(names: Sequence[Name], starts: list[int], offset: int) -> bool:
    at = bisect_left(starts, offset + 1) - 1
    return at >= 0 and names[at].end > offset


def _trigger(tokens: Tokens, at: int, first: int, last: int) -> Trigger | None:
    low = tokens.lows[at]
    verb, noun = verb_triggers().get(low), noun_triggers().get(low)
    if verb is None and noun is None:
        return None
    before = tokens.lows[at - 1] if at > first else ""
    nominal = before in _DETERMINERS or before in ("'s", "’s", "of") or (noun is not None and verb is None)
    if noun is not None and before in _FIGURATIVE:
        return None
    if noun is not None and (nominal or verb is None or verb.form in ("base", "s", "ing") and _after_adjective(tokens, at, first)):
        return noun
    if verb is None or nominal:
        return None
    if verb.form == "ed" and verb.lemma in _NOT_PASSIVE and is_passive(tokens, at, first):
        return None
    if verb.form == "base" and before not in ("to", "would", "will", "could", "may", "might", "should", "can", "did", "not", "and", "they", "we"):
        return None
    if verb.form == "ing" and before not in ("is", "are", "was", "were", "been", "be", "of", "by", "for", "from", "after", "before", ","):
        return None
    return verb


def _after_adjective(tokens: Tokens, at: int, first: int) -> bool:
    if at == first:
        return True
    before = tokens.texts[at - 1]
    return before[0].isalpha() and tokens.lows[at - 1] not in ("to", "would", "will", "could", "may", "might", "who", "they", "he", "she", "it", "we")


def _event(
    article: Article, tokens: Tokens, at: int, trigger: Trigger, bounds: Range, index: int, names: Sequence[Name],
    starts: list[int], dates: Sequence[Date],
) -> Event:  # fmt: skip
    first, last = bounds
    actor, target = (None, None) if trigger.form == "noun" else roles_of(tokens, at, trigger, first, last)
    start, end = tokens.starts[at], tokens.ends[at]
    return Event(
        doc=article.id, start=start, end=end, text=article.text[start:end], type=trigger.type,
        actors=_described(article, tokens, actor, names, starts), targets=_described(article, tokens, target, names, starts),
        place=_place(tokens, names, starts, at, bounds), date=_date(dates, tokens, at, bounds),
        polarity=polarity(tokens, at, trigger, first, last), sentence=index,
    )  # fmt: skip


def _described(
    article: Article, tokens: Tokens, found: Range | None, names: Sequence[Name], starts: list[int]
) -> tuple[str, ...]:
    if found is None:
        return ()
    begin, end = trimmed(tokens, found)
    low, high = tokens.starts[begin], tokens.ends[end - 1]
    inside = names[bisect_left(starts, low) : bisect_left(starts, high)]
    people = [name.canonical for name in inside if name.kind == "person"]
    if people:
        return tuple(dict.fromkeys(people))
    if inside and inside[0].start == low and inside[-1].end == high:
        return tuple(dict.fromkeys(name.canonical for name in inside))
    return (article.text[low:high],)


def _place(tokens: Tokens, names: Sequence[Name], starts: list[int], at: int, bounds: Range) -> str | None:
    low, high = tokens.starts[bounds[0]], tokens.ends[bounds[1] - 1]
    here = tokens.starts[at]
    best: tuple[int, str] | None = None
    for name in names[bisect_left(starts, low) : bisect_left(starts, high)]:
        if name.kind != "place":
            continue
        before = tokens.at(name.start) - 1
        while before > bounds[0] and tokens.lows[before] in ("the", "central", "eastern", "western", "northern", "southern", "nearby"):
            before -= 1
        if before < bounds[0] or tokens.lows[before] not in _PLACE_BEFORE:
            continue
        far = name.start - here if name.start > here else 2 * (here - name.start)
        if best is None or far < best[0]:
            best = far, name.canonical
    return best[1] if best else None


def _date(dates: Sequence[Date], tokens: Tokens, at: int, bounds: Range) -> str | None:
    low, high = tokens.starts[bounds[0]], tokens.ends[bounds[1] - 1]
    here = tokens.starts[at]
    inside = [date for date in dates if low <= date.start < high]
    if not inside:
        return None
    nearest = min(inside, key=lambda date: abs(date.start - here))
    return nearest.from_ if nearest.from_ == nearest.to else f"{nearest.from_}/{nearest.to}"
