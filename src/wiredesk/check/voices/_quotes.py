"""Words in quotation marks: are they in the sources to the letter, and did that speaker say them?

Allowed: an ellipsis or words in square brackets where the writer left out or changed words and shows it, another case
of the first letter, another final stop, single for double quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from wiredesk.lang import PEOPLES, fold, sense
from wiredesk.model import Quote

from ..names._exclusive import PARTIES
from ..names._name_forms import surname
from ..text._excerpt import clip
from ..text._index import Passage, SourceIndex, plain_quotes
from ..text._lexicon import ROLE_HEADS, SAY_WORDS
from ..text._tokens import tokenise
from ..text._view import Evidence, Finding, LineView
from ._quoted import BRACKETED, EDGE, Place, closest_words, find_words
from ._who import PRONOUNS, country_of, other_bodies, same_speaker, speaker_of

_OF_WHOM = re.compile(r"(?<=[a-z]) (?:to|of|for|who|whose) ")
_MARKED = re.compile(r'"([^"]{3,120})"')
_SHORT, _CARRIES, _STRAY = 6, 0.55, 0.35
"""Words of a quotation that may be taken from elsewhere; share of a line's words from which a passage carries it, and
below which one is about another matter."""
_RESOLVED = 0.6
"""How sure another speaker is whom the reports do not name beside the words."""
_ACCOUNTS = frozenset("account verdict view opinion message phrase description government panel report".split())
"""Words that say whose words these are without a name: "was the verdict of the panel"."""
_CALLING = frozenset(
    """hail hails hailed praise praises praised dub dubbed label labels labelled labeled term terms termed name named
    slam slams slammed vow vows vowed urge urges urged promise promised promises demand demanded demands ask asked asks
    quote quoted quotes cite cited cites spoke speak speaks words word so-called titled entitled reads read""".split()
)
_BODIES = frozenset("ministry government army military police embassy parliament".split())
"""Last words of bodies that speak ("the Syrian foreign ministry")."""


def compare_quotes(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return one finding for each stretch in quotation marks, and one for its speaker where both name one."""
    findings: list[Finding] = []
    for start, end, words in line.quoted:
        if not any(c.isalnum() for c in words):
            continue
        places = find_words(words, evidence.index)
        if not places:
            shown = f"“{clip(words.strip(EDGE), 80)}”"
            findings.append(_missing(words, shown, evidence))
            continue
        best = _nearest(places, evidence)
        findings.append(Finding("quote", words.strip(EDGE), "supported", found=best.passage.text, passage=best.passage))
        taken = _from_elsewhere(line, words, places, evidence)
        if taken is not None:
            findings[-1] = taken
            continue
        more = _unattributed(line, words, start, end, places, evidence.index) or _speaker(
            line, start, end, places, evidence.index
        )
        if more is not None:
            findings.append(more)
    return findings


def _from_elsewhere(line: LineView, words: str, places: list[Place], evidence: Evidence) -> Finding | None:
    """A finding where the passage that carries a line quotes other words, and the line's stand in another matter."""
    size = len(words.split())
    coverage = {hit.passage.number: hit.coverage for hit in evidence.hits}
    if size > _SHORT or any(coverage.get(place.passage.number, 0.0) >= _STRAY for place in places):
        return None
    said = [plain_quotes(text).strip(EDGE) for _, _, text in line.quoted]
    for hit in evidence.hits:
        if hit.coverage < _CARRIES:
            continue
        around = {passage.number for passage in (hit.passage, *evidence.index.neighbours(hit.passage))}
        if any(place.passage.number in around for place in places):
            continue
        theirs = [text.strip(EDGE) for text in _MARKED.findall(plain_quotes(hit.passage.text))]
        if not theirs or any(mine in text or text in mine for mine in said for text in theirs):
            continue
        other = min(theirs, key=lambda text: abs(len(text.split()) - size))
        if abs(len(other.split()) - size) <= 1:
            return Finding(
                "quote", words.strip(EDGE), "contradicted", found=other, passage=hit.passage, sure=0.85,
                why=f"The reports quote “{clip(other, 80)}” here; the line's words they have in another matter.",
            )  # fmt: skip
    return None


def _nearest(places: list[Place], evidence: Evidence) -> Place:
    """The place in the passage that carries most of the rest of the line."""
    coverage = {hit.passage.number: hit.coverage for hit in evidence.hits}
    return max(places, key=lambda place: (coverage.get(place.passage.number, 0.0), -place.source))


def _missing(words: str, shown: str, evidence: Evidence) -> Finding:
    close = closest_words(words, evidence)
    if close is not None:
        passage, text, likeness = close
        if likeness >= 1.0 or _letters(BRACKETED.sub(" ", text)) == _letters(words):
            return Finding("quote", words.strip(EDGE), "supported", found=text, sure=0.8, passage=passage)
        return Finding(
            "quote", words.strip(EDGE), "contradicted", found=text,
            why=f"The quote is printed as “{text}”, not {shown}.",
            sure=0.5 + 0.5 * likeness, passage=passage,
        )  # fmt: skip
    return Finding("quote", words.strip(EDGE), "not_found", why=f"No report prints the words {shown}.")


def _letters(text: str) -> str:
    """The letters of some words without an article at their head: the marks may stand before or behind it, and a dash
    may be printed with blanks or without."""
    words = _plain_words(text)
    return "".join(c for c in "".join(words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words) if c.isalnum())


def _plain_words(text: str) -> list[str]:
    return [token.low for token in tokenise(plain_quotes(text))]


def _speaker(line: LineView, start: int, end: int, places: list[Place], index: SourceIndex) -> Finding | None:
    """Whether the reports give quoted words to whom the line gives them to; None where they leave it open."""
    mine = _quote_at(line.quotes, start, end)
    claimed = index.spellings.of_name(speaker_of(mine)) if mine is not None else ""
    if mine is None or not claimed or end - start < 12:
        return None
    rivals: list[tuple[Place, str, bool]] = []
    for place in places:
        for printed in place.quotes(index):
            if _within_words(place, printed, index):
                continue  # somebody's words in the words of another: whose, the report does not mark
            actual = index.spellings.of_name(speaker_of(printed))
            if same_speaker(claimed, actual, printed, mine, person=_a_person(line, claimed, ("person",))):
                return Finding("speaker", claimed, "supported", found=actual, passage=place.passage)
            if _another_country(claimed, actual):
                rivals.append((place, actual, True))
            elif _proper(actual) or (actual.rpartition(" ")[2] in _BODIES and other_bodies(mine.role or "", actual)):
                rivals.append((place, actual, _by_name(printed, actual)))
    if not rivals or not (_proper(claimed) or country_of(claimed)):
        return None
    place, actual, _ = rivals[0]
    named = any(by_name for *_, by_name in rivals)
    last, mine_too = surname(claimed), {t.low for t in line.free}
    if surname(actual) in mine_too and last not in mine_too:
        return None  # whose words they are was read from another line, and this one names the very speaker
    beside = any(last in {t.low for t in place.passage.tokens} for place in places)
    if surname(actual) not in {t.low for t in place.passage.tokens}:  # "he continued": whose words went before?
        beside |= any(last in {t.low for t in p.tokens} for p in index.neighbours(place.passage, 2))
    both = named and {last, surname(actual)} <= _told(place.passage)  # words of both, each under the own name
    known = both or (not beside and _a_person(line, claimed))
    return Finding(
        "speaker", claimed, "contradicted", found=actual, passage=place.passage,
        sure=0.4 if not known else 0.95 if named else _RESOLVED,
        why=f"The reports give these words to {actual}, not to {claimed}.",
    )  # fmt: skip


def _another_country(claimed: str, actual: str) -> bool:
    """Whether two speakers are the governments of two countries."""
    mine, theirs = country_of(claimed), country_of(actual)
    return mine is not None and theirs is not None and mine != theirs


def _told(passage: Passage) -> set[str]:
    """Surnames of the speakers that a passage names as such."""
    speakers = [(surname(speaker_of(quote)), quote.source) for quote in passage.quotes]
    return {last for last, source in speakers if source is not None and last in {t.low for t in tokenise(source.text)}}


def _by_name(printed: Quote, actual: str) -> bool:
    """Whether the words that say whose words these are name the speaker or stand for a name, as "a statement" does
    not."""
    words = {t.low for t in tokenise(printed.source.text)} if printed.source else PRONOUNS
    return bool(words & {surname(actual), *PRONOUNS})


def _within_words(place: Place, printed: Quote, index: SourceIndex) -> bool:
    """Whether a place opens with a mark of its own inside a quotation: "Now he talks of 'taking back control'"."""
    text = index.sources[place.source].text
    return printed.start + 1 < place.offset and text[place.offset - 1 : place.offset] in {"'", "‘"}


def _a_person(line: LineView, claimed: str, kinds: Collection[str] = ("person", "other")) -> bool:
    last = surname(claimed)
    return any(name.kind in kinds and surname(name.text) == last for name in line.names)


def _unattributed(
    line: LineView, words: str, start: int, end: int, places: list[Place], index: SourceIndex
) -> Finding | None:
    """Somebody's words in a line that does not say whose they are."""
    if line.line.role in {"headline", "standfirst", "lead"} or len(words.split()) < 4:
        return None
    if any(quote.start < end and start < quote.end and (speaker_of(quote) or quote.cue) for quote in line.quotes):
        return None
    if any(token.low in SAY_WORDS or token.low in _CALLING for token in line.tokens):
        return None
    for place in places:
        printed = place.quotes(index)
        if printed and not any(
            t.stem in {x.stem for x in line.content} for t in tokenise(speaker_of(printed[0])) if t.content
        ):
            who = speaker_of(printed[0])
            if fold(who) in PRONOUNS:
                continue
            return Finding(
                "attribution", words, "contradicted", found=who, passage=place.passage,
                sure=0.75 if _proper(who) and not _somebody(line) else 0.45,
                why=f"These are the words of {who}; the line prints them as fact, without saying whose they are.",
            )  # fmt: skip
    return None


def _proper(name: str) -> bool:
    """Whether a description of a speaker is a name: no "adviser to Tulsi Gabbard"."""
    last = _OF_WHOM.split(name)[0].split()[-1:]
    return any(word[:1].isupper() and word.lower() not in PRONOUNS and not _of_many(word) for word in last)


def _of_many(word: str) -> bool:
    """Whether a word names many, of whom one may have a name: "the Texan", "a Republican"."""
    return sense(fold(word)) in PEOPLES or any(fold(word) in contrast.groups for contrast in PARTIES)


def _quote_at(quotes: tuple[Quote, ...], start: int, end: int) -> Quote | None:
    for quote in quotes:
        if quote.start < end and start < quote.end and speaker_of(quote):
            return quote
    return None


def _somebody(line: LineView) -> bool:
    """Whether a line names somebody whose words its quotation may be, by name or by office."""
    named = any(name.kind != "place" and not line.within_quote(name.start) for name in line.names)
    heads = ROLE_HEADS | _ACCOUNTS
    return named or any(token.low in heads and not line.within_quote(token.start) for token in line.tokens)
