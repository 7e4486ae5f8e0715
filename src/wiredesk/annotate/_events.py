"""Events: who did what to whom, where, when, and whether it happened."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from wiredesk.model import Article, Date, Event, Name, Quote, Sentence

from ._events_parts import is_passive, noun_roles, polarity, roles_of, trimmed
from ._events_results import result_of
from ._events_triggers import Trigger, noun_triggers, trigger_words, verb_triggers
from ._events_where import date_of, place_of
from ._names_tokens import Tokens, sentence_ranges, tokens_of
from ._quotes_words import Range
from ._words import Column

_TRIGGERS = Column(lambda word: word.lower() in trigger_words())
_NOT_PASSIVE = frozenset("meet draw win fall".split())
_SINGULAR = frozenset("he she it who which that also now often still never".split())
_PRONOUNS = frozenset(
    "he she it they we i you him her them us me who which that this these those himself itself".split()
)
_NO_THING = frozenset("up down out off away back how to what why whether there wanted being having putting".split())
_BEFORE_A_BASE = frozenset("to would will could may might should can did not and they we".split())
_BEFORE_ING = frozenset("is are was were been be of by for from after before ,".split())
_AFTER_A_NOUN = frozenset("in of to for on by and . ,".split())
"""Behind a word in "s" they say that it is a noun ("strikes on")."""
_STRUCK = frozenset("deal agreement accord bargain balance tone chord blow".split())
_TRAILING = frozenset(
    """of in on at by for with from to as early late monday tuesday wednesday thursday friday saturday sunday yesterday
    today overnight also the a an almost instantly reportedly""".split()
)
_TELLING = frozenset("saying said says that adding when as".split())
_FIGURATIVE = frozenset("great good big heart panic asthma personal lightning hunger".split())
_DETERMINERS = frozenset(
    """the a an his her their its this that these those our my several some many two three no more new""".split()
)

_FAR = 150
"""Words before and after a trigger that tell of its event: a run of words without a stop is read in linear time."""


def read_events(
    article: Article,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    dates: Sequence[Date],
    quotes: Sequence[Quote],
) -> tuple[Event, ...]:
    """Return the events of the article in order of ``start``; the span is the trigger word.

    A source of a quote is no actor of the event it tells; actors and targets are canonical names, or the description
    printed when no name stands in it.
    """
    tokens = tokens_of(article.text)
    starts = [name.start for name in names]
    spoken = {quote.cue.start for quote in quotes if quote.cue is not None}
    found: list[Event] = []
    triggers = _TRIGGERS.where(tokens)
    for index, (sentence, (first, last)) in enumerate(zip(sentences, sentence_ranges(tokens, sentences), strict=True)):
        if sentence.kind != "body":
            continue
        for at in triggers[bisect_left(triggers, first) : bisect_left(triggers, last)]:
            near = max(first, at - _FAR), min(last, at + _FAR)
            trigger = _trigger(tokens, at, *near)
            if trigger is None or tokens.starts[at] in spoken or _inside(names, starts, tokens.starts[at]):
                continue
            found.append(_event(article, tokens, at, trigger, near, index, names, starts, dates))
    return tuple(found)


def _inside(names: Sequence[Name], starts: list[int], offset: int) -> bool:
    at = bisect_left(starts, offset + 1) - 1
    return at >= 0 and names[at].end > offset


def _trigger(tokens: Tokens, at: int, first: int, last: int) -> Trigger | None:
    """The event that a word tells, as a noun or as a verb; None where it tells none."""
    low = tokens.lows[at]
    verb, noun = verb_triggers().get(low), noun_triggers().get(low)
    before = tokens.lows[at - 1] if at > first else ""
    if noun is not None and before in _FIGURATIVE:
        return None
    nominal = before in _DETERMINERS or before in ("'s", "’s", "of")
    if noun is not None and (
        nominal or verb is None or (verb.form in ("base", "s", "ing") and _after_adjective(tokens, at, first))
    ):
        return noun
    if verb is None or nominal:
        return None
    if verb.form == "s" and (tokens.lows[at + 1] if at + 1 < last else ".") in _AFTER_A_NOUN:
        return noun if noun is not None and tokens.lows[at + 1 : at + 2] != ["to"] else None
    return verb if _tells(verb, tokens, at, first, last) else None


def _tells(verb: Trigger, tokens: Tokens, at: int, first: int, last: int) -> bool:
    """Whether a word that may be a verb is one in its sentence, and of its sense."""
    before = tokens.lows[at - 1] if at > first else ""
    if verb.type == "economic_figure" and not any(word[0].isdigit() for word in tokens.texts[first:last]):
        return False
    if verb.form == "base":
        return before.endswith(("n't", "n’t")) or before in _BEFORE_A_BASE
    if verb.form == "ing":
        return before in _BEFORE_ING
    if verb.lemma == "strike" and any(word in _STRUCK for word in tokens.lows[at + 1 : min(at + 4, last)]):
        return False
    if verb.form == "s":
        return before in _SINGULAR or (at > first and tokens.texts[at - 1][0].isupper())
    return not (verb.form == "ed" and verb.lemma in _NOT_PASSIVE and is_passive(tokens, at, first))


def _after_adjective(tokens: Tokens, at: int, first: int) -> bool:
    if at == first:
        return True
    before = tokens.texts[at - 1]
    return (
        before[0].isalpha()
        and not before.endswith(("n't", "n’t"))
        and tokens.lows[at - 1]
        not in ("to", "would", "will", "could", "may", "might", "who", "they", "he", "she", "it", "we")
    )


def _event(
    article: Article, tokens: Tokens, at: int, trigger: Trigger, bounds: Range, index: int, names: Sequence[Name],
    starts: list[int], dates: Sequence[Date],
) -> Event:  # fmt: skip
    first, last = bounds
    if trigger.form == "noun":
        actor, target = noun_roles(tokens, at, trigger, bounds)
    else:
        actor, target = roles_of(tokens, at, trigger, first, last)
    start, end = tokens.starts[at], tokens.ends[at]
    return Event(
        doc=article.id, start=start, end=end, text=article.text[start:end], type=trigger.type,
        actors=_described(article, tokens, actor, names, starts),
        targets=_described(article, tokens, target, names, starts),
        place=place_of(tokens, names, starts, at, bounds), date=date_of(dates, tokens, at, bounds),
        result=result_of(article.text, tokens, at, trigger, bounds),
        polarity=polarity(tokens, at, trigger, first), sentence=index,
    )  # fmt: skip


def _described(
    article: Article, tokens: Tokens, found: Range | None, names: Sequence[Name], starts: list[int]
) -> tuple[str, ...]:
    """Canonical names of those whom a phrase names as its head, else the phrase; empty for a pronoun or a clause."""
    if found is None:
        return ()
    begin, end = trimmed(tokens, (_after_telling(tokens, found), found[1]))
    while end > begin and (tokens.lows[end - 1] in _TRAILING or not tokens.texts[end - 1][0].isalnum()):
        end -= 1
    if end == begin:
        return ()
    low, high = tokens.starts[begin], tokens.ends[end - 1]
    inside = [name for name in names[bisect_left(starts, low) : bisect_left(starts, high)] if name.kind != "other"]
    heads = [name for name in inside if _heads(article.text, name, low)]
    people = [name.canonical for name in heads if name.kind == "person"]
    if people:
        return tuple(dict.fromkeys(people))
    if heads and heads[0].start == low and heads[-1].end == high:
        return tuple(dict.fromkeys(name.canonical for name in heads))
    first = tokens.lows[begin]
    if (
        end - begin > 7
        or (end - begin == 1 and first[0].isdigit())
        or first in _PRONOUNS
        or first in _NO_THING
        or "to" in tokens.lows[begin:end]
    ):
        return ()
    return (article.text[low:high],)


def _after_telling(tokens: Tokens, found: Range) -> int:
    for at in range(found[1] - 1, found[0] - 1, -1):
        if tokens.lows[at] in _TELLING and at + 1 < found[1]:
            return at + 1
    return found[0]


def _heads(text: str, name: Name, low: int) -> bool:
    """Whether a name is what its phrase is about: not the one of "a spokesman for Smith" or "Smith's lawyer"."""
    before = text[low : name.start].lower().split()
    if text[name.end : name.end + 2] in ("'s", "’s"):
        return False
    return not before or before[-1] not in (
        "for",
        "to",
        "by",
        "with",
        "from",
        "about",
        "of",
        "against",
        "on",
        "in",
        "at",
        "near",
    )
