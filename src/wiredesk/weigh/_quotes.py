"""One utterance over many reports: merged, with its wordings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from difflib import SequenceMatcher

import msgspec

from wiredesk.lang import content_stems, fold, words
from wiredesk.model import AnnotatedArticle, Date, LedgerQuote, Quote, Span

from ._dated import dates_it
from ._desk import Desk, is_official
from ._heard import own_quotes
from ._plain import speaker_words, stands_alone
from ._positions import NOT, verb_words
from ._surely import Sayings

_SAME, _LIKE = 0.8, 0.45
"""Share of the shorter quote's stems the longer must hold to be the same words, and to be the same
utterance.
"""
_ORDERED, _SCATTERED = 0.4, 0.1
"""Share of words in the same order from which two texts are one sentence, and by which they exceed the longest run in
which both are alike where one is not just cut from the other."""
_LONGEST = 120
"""Words of a quote that are compared."""
_TURNING = frozenset("deny doubt dispute refute reject dismiss question contest disavow".split())
"""Verbs of one who does not say what follows."""
_QUOTED = re.compile(r"[‘']([^‘]+)[’']\.?")
_THE = re.compile(r"[Tt]he ")
_VAGUE = re.compile(r"\breports?\b|^[a-z]|^Republican$|^Democrat(?:ic)?$")
"""Words that are no name of one who hands words on: "various reports in the south"."""
_UNDER = re.compile(r"\b(?:since|after|before|because|although|though|who|which|despite)\b[^,]*$")
"""What opens a clause under the main one that lasts up to a verb."""
_SHORT = 3
_WEEK = 7
"""Days before its report in which a quote may have been said."""


@dataclass(slots=True)
class _Utterance:
    speaker: str
    words: str
    quotes: list[Quote] = field(default_factory=list)
    stems: list[frozenset[str]] = field(default_factory=list)
    sure: int = 0
    """How many of its quotes, the first ones, are surely the speaker's."""


def merge_quotes(desk: Desk) -> tuple[LedgerQuote, ...]:
    """Every attributed utterance of the story, most salient first, ``q1`` ...

    Left out: words whose speaker is a pronoun or unknown, reported words that are no clause, and what somebody denies,
    doubts or does not say, but for words that go on from the verb ("denied that ..."). Words that are not surely their
    speaker's count only where another report surely gives the same ones.

    Two quotes are one utterance when one speaker says them and the shorter's content stems lie in the longer (0.8),
    or, over two reports, share 0.45 of them: then the wordings differ, as translations do.
    """
    shelves: dict[tuple[str, bool], list[_Utterance]] = {}
    read = [
        (article, quote, sayings.surely(quote))
        for article in desk.story.articles for sayings in (Sayings(desk, article),) for quote in own_quotes(article)
    ]  # fmt: skip
    for again in (False, True):
        for article, quote, is_sure in read:
            if is_sure != again:
                _shelve(desk, article, quote, shelves, known=again)
    found = [_entry(desk, u) for shelf in shelves.values() for u in shelf]
    found.sort(key=lambda entry: -entry.salience)
    return tuple(_renamed(entry, i) for i, entry in enumerate(found, 1))


def _shelve(
    desk: Desk,
    article: AnnotatedArticle,
    quote: Quote,
    shelves: dict[tuple[str, bool], list[_Utterance]],
    *,
    known: bool,
) -> None:
    """Put a quote with the utterance of its speaker that it is; in a new one only where it need not be ``known``."""
    stems = frozenset(content_stems(quote.text))
    named = speaker_words(quote.speaker)
    if named and " " in named and quote.source is not None and _THE.match(quote.source.text):
        named = desk.holder_in(article.id, named) or named
    speaker = desk.full_name(desk.body_of(article.id, named) if named else None)
    if not stems or speaker is None or not _body(desk, quote) or not stands_alone(quote.text, quote.kind):
        return
    turned = _turned(quote)
    verb = verb_words(desk, quote) if turned else ""
    if turned and not verb:
        return
    shelf = shelves.setdefault((desk.key_of(speaker), turned), [])
    home = next((u for u in shelf if _same(quote, stems, u)), None)
    if home is None:
        if known:
            return
        home = _Utterance(speaker, verb)
        shelf.append(home)
    home.sure += not known
    home.quotes.append(quote)
    home.stems.append(stems)


def _turned(quote: Quote) -> bool:
    """Whether the speaker denies or doubts reported words, or does not say them."""
    cue = quote.cue
    return quote.kind != "direct" and cue is not None and (cue.lemma in _TURNING or NOT.search(cue.text) is not None)


def _renamed(entry: LedgerQuote, number: int) -> LedgerQuote:
    return msgspec.structs.replace(entry, id=f"q{number}")


def _body(desk: Desk, quote: Quote) -> bool:
    sentence = desk.sentence(quote.doc, quote.start)
    return sentence is not None and sentence.kind == "body"


def _same(quote: Quote, stems: frozenset[str], utterance: _Utterance) -> bool:
    for other, seen in zip(utterance.quotes, utterance.stems, strict=True):
        small = min(len(stems), len(seen))
        share = len(stems & seen) / small
        if small < _SHORT:
            if stems == seen and (other.doc != quote.doc or other.text == quote.text):
                return True
            continue
        if share >= _SAME:
            return True
        if share >= _LIKE and other.doc != quote.doc and small >= 5 and _of_one_sentence(quote, other):
            return True
    return False


def _of_one_sentence(a: Quote, b: Quote) -> bool:
    """Whether words that two reports print in quotation marks can be one sentence, worded or cut in two ways."""
    if a.kind != "direct" or b.kind != "direct":
        return True
    return _in_order(words(fold(a.text)), words(fold(b.text)))[0] >= _ORDERED


def _in_order(a: Sequence[str], b: Sequence[str]) -> tuple[float, float]:
    """Shares of the shorter of two texts: of words that the other has in the same order, and of the longest run."""
    matcher = SequenceMatcher(None, a[:_LONGEST], b[:_LONGEST], autojunk=False)
    sizes = [block.size for block in matcher.get_matching_blocks()]
    least = min(len(a), len(b), _LONGEST)
    return sum(sizes) / least, max(sizes) / least


def _reworded(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two texts are one sentence in other words: no other sentence, and no longer or shorter part of it."""
    one, other = frozenset(a), frozenset(b)
    if len(one & other) / min(len(one), len(other)) >= _SAME:
        return False
    together, run = _in_order(a, b)
    return together >= _ORDERED and together - run >= _SCATTERED


def _entry(desk: Desk, utterance: _Utterance) -> LedgerQuote:
    """The ledger's entry of an utterance, told in the fullest wording that is surely its speaker's."""
    order = sorted(
        range(len(utterance.quotes)),
        key=lambda i: (
            i >= utterance.sure,
            utterance.quotes[i].kind == "indirect",
            -len(utterance.quotes[i].text),
            desk.order[utterance.quotes[i].doc],
            i,
        ),
    )
    quotes = [utterance.quotes[i] for i in order]
    first = quotes[0]
    direct = [words(fold(q.text)) for q in quotes if q.kind == "direct"]
    differs = any(_reworded(a, b) for i, a in enumerate(direct) for b in direct[i + 1 :] if a and b)
    origins = len({desk.origin_of(q.doc) for q in quotes})
    role = desk.role_of(utterance.speaker)
    return LedgerQuote(
        id="",
        speaker=utterance.speaker,
        role=role,
        text=_shown(first),
        words=utterance.words,
        kind=first.kind,
        cue=first.cue.lemma if first.cue else None,
        channel=_most([q.channel for q in quotes]),
        via=_relay(desk, utterance.speaker, quotes),
        said=_said(desk, quotes),
        wordings=tuple(Span(doc=q.doc, start=q.start, end=q.end, text=q.text) for q in quotes),
        differs=differs,
        origins=origins,
        salience=_salience(desk, quotes, origins, utterance.speaker, role),
    )


def _relay(desk: Desk, speaker: str, quotes: Sequence[Quote]) -> str | None:
    """Who hands words on: somebody a reader can be told of, and not the speaker."""
    relays = (desk.full_name(speaker_words(quote.via)) for quote in quotes)
    return _most([None if via is None or _VAGUE.search(via) or via == speaker else via for via in relays])


def _shown(quote: Quote) -> str:
    """The words as they stand alone: the comma before "she said" is the report's, not the speaker's, and so are single
    marks around all of them."""
    if quote.kind != "direct":
        return quote.text
    text = quote.text.strip().rstrip(",;")
    within = _QUOTED.fullmatch(text)
    return within.group(1) if within else text


def _most(values: list[str | None]) -> str | None:
    seen = Counter(value for value in values if value)
    return max(seen, key=lambda value: (seen[value], -len(value), value)) if seen else None


def _said(desk: Desk, quotes: list[Quote]) -> str | None:
    """The day of the saying, in the week before its report, that the sentence prints outside the words themselves."""
    for quote in quotes:
        sentence, version = desk.sentence(quote.doc, quote.start), desk.version(quote.doc)
        if sentence is None or version is None:
            continue
        first, last = (version.date() - timedelta(days=back) for back in (_WEEK, 0))
        for date in desk.articles[quote.doc].dates:
            day = date.from_[:10]
            outside = sentence.holds(date) and not quote.start <= date.start < quote.end
            recent = day == date.to[:10] and first.isoformat() <= day <= last.isoformat()
            if outside and recent and _of_its_cue(desk, quote, date) and dates_it(sentence, [date], old=False):
                return day
    return None


def _of_its_cue(desk: Desk, quote: Quote, date: Date) -> bool:
    """Whether a day is that of a verb of saying: no other speaker's stands nearer ("A said on Monday ..., B said ..."),
    and it is in no clause under the one of the day ("On Monday Berg came, for the first time since Hale said ...")."""

    def away(one: Quote) -> int:
        return abs(one.cue.start - date.start) if one.cue is not None else len(desk.articles[one.doc].text)

    if quote.cue is not None and _UNDER.search(desk.articles[quote.doc].text, date.end, quote.cue.start):
        return False
    others = [away(other) for other in desk.articles[quote.doc].quotes if other.speaker != quote.speaker]
    return quote.cue is None or away(quote) <= min(others, default=away(quote))


def _salience(desk: Desk, quotes: list[Quote], origins: int, speaker: str, role: str | None) -> float:
    spread = origins / desk.origin_count if desk.origin_count > 1 else 0.3
    early = max(1.0 / (1.0 + 0.15 * max(0, desk.sentence_index(q.doc, q.start))) for q in quotes)
    named = 1.0 if speaker[:1].isupper() else 0.3
    direct = any(q.kind != "indirect" for q in quotes)
    size = min(1.0, len(quotes[0].text) / 120)
    office = is_official(role) or is_official(speaker)
    return round(0.25 * spread + 0.2 * early + 0.2 * named + 0.15 * direct + 0.1 * size + 0.1 * office, 4)
