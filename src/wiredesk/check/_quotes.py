"""Words in quotation marks: are they in the sources to the letter, and did that speaker say them?

Allowed: an ellipsis or words in square brackets where the writer left out or changed words and shows it, another case
of the first letter, another final stop, single for double quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from wiredesk.lang import PEOPLES, fold, sense
from wiredesk.model import Quote

from ._exclusive import PARTIES
from ._index import Passage, SourceIndex, plain_quotes, surname
from ._lexicon import ROLE_HEADS, SAY_WORDS
from ._statements import clip
from ._tokens import tokenise
from ._view import Evidence, Finding, LineView
from ._who import PRONOUNS, same_speaker

_BRACKETED = re.compile(r"\[[^\]\n]{0,80}\]")
_GAP = re.compile(rf"\s*(?:\.\s?\.\s?\.|…|{_BRACKETED.pattern})\s*")
_MARK = re.compile(r"[\"“”]")
_OF_WHOM = re.compile(r"(?<=[a-z]) (?:to|of|for|who|whose) ")
_MARKED = re.compile(r'"([^"]{3,120})"')
_SHORT, _CARRIES, _STRAY = 6, 0.55, 0.35
"""Words of a quotation that may be taken from elsewhere; share of a line's words from which a passage carries it, and
below which one is about another matter."""
_ACCOUNTS = frozenset("account verdict view opinion message phrase description government panel report".split())
"""Words that say whose words these are without a name: "was the verdict of the panel"."""
_SENTENCES = re.compile(r"(?<=[.!?]) ")
_BROKEN = 60
"""Characters that may stand between two sentences of a quotation: marks and "he said"."""
_EDGE = " \t\n.,;:!?-'\""
_CALLING = frozenset(
    """hail hails hailed praise praises praised dub dubbed label labels labelled labeled term terms termed name named
    slam slams slammed vow vows vowed urge urges urged promise promised promises demand demanded demands ask asked asks
    quote quoted quotes cite cited cites spoke speak speaks words word so-called titled entitled reads read""".split()
)


@dataclass(frozen=True)
class Place:
    """Where a source prints quoted words."""

    source: int
    offset: int
    passage: Passage

    def quotes(self, index: SourceIndex) -> list[Quote]:
        """The source's quotes that hold this place and have a speaker."""
        return [
            q
            for q in index.sources[self.source].quotes
            if q.start <= self.offset + 2 and self.offset < q.end and _who(q)
        ]


def compare_quotes(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return one finding for each stretch in quotation marks, and one for its speaker where both name one."""
    findings: list[Finding] = []
    for start, end, words in line.quoted:
        places = find_words(words, evidence.index)
        if not places:
            shown = f"“{clip(words.strip(_EDGE), 80)}”"
            findings.append(_missing(words, shown, evidence))
            continue
        best = _nearest(places, evidence)
        findings.append(Finding("quote", words, "supported", found=best.passage.text, passage=best.passage))
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
    said = [plain_quotes(text).strip(_EDGE) for _, _, text in line.quoted]
    for hit in evidence.hits:
        if hit.coverage < _CARRIES:
            continue
        around = {passage.number for passage in (hit.passage, *evidence.index.neighbours(hit.passage))}
        if any(place.passage.number in around for place in places):
            continue
        theirs = [text.strip(_EDGE) for text in _MARKED.findall(plain_quotes(hit.passage.text))]
        if not theirs or any(mine in text or text in mine for mine in said for text in theirs):
            continue
        other = min(theirs, key=lambda text: abs(len(text.split()) - size))
        if abs(len(other.split()) - size) <= 1:
            return Finding(
                "quote", words, "contradicted", found=other, passage=hit.passage, sure=0.85,
                why=f"The reports quote “{clip(other, 80)}” here; the line's words they have in another matter.",
            )  # fmt: skip
    return None


def _nearest(places: list[Place], evidence: Evidence) -> Place:
    """The place in the passage that carries most of the rest of the line."""
    coverage = {hit.passage.number: hit.coverage for hit in evidence.hits}
    return max(places, key=lambda place: (coverage.get(place.passage.number, 0.0), -place.source))


def find_words(words: str, index: SourceIndex, most: int = 40) -> list[Place]:
    """Find quoted words in the sources, at most one place a source and ``most`` in all."""
    pieces = [piece.strip(_EDGE) for piece in _GAP.split(plain_quotes(words))]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return []
    said = [part for piece in pieces for half in _SENTENCES.split(piece) if (part := half.strip(_EDGE))]
    found: list[Place] = []
    for number, text in enumerate(index.folded):
        offset = _in_order(pieces, text)
        if offset is None and len(said) > len(pieces):
            offset = _in_order(said, text, _BROKEN)
        if offset is not None:
            passage = index.passage_at(number, offset)
            if passage is not None:
                found.append(Place(number, offset, passage))
            if len(found) >= most:
                break
    return found


def _in_order(pieces: list[str], text: str, apart: int = 1500) -> int | None:
    """Where the pieces of a quotation stand one after another, no further apart than told."""
    first: int | None = None
    at = 0
    for piece in pieces:
        found = _find_word(piece, text, at)
        if found < 0:
            squeezed = re.compile(r"\s+".join(re.escape(word) for word in piece.split()))
            match = squeezed.search(text, at)
            if match is None:
                return None
            found = match.start()
        if first is None:
            first = found
        elif found - at > apart:
            return None
        at = found + len(piece)
    return first


def _find_word(piece: str, text: str, at: int) -> int:
    """Find a piece that neither starts nor ends inside a word."""
    while True:
        found = text.find(piece, at)
        if found < 0:
            return -1
        before = text[found - 1] if found else " "
        after = text[found + len(piece)] if found + len(piece) < len(text) else " "
        if not (before.isalnum() and piece[0].isalnum()) and not (after.isalnum() and piece[-1].isalnum()):
            return found
        at = found + 1


def _missing(words: str, shown: str, evidence: Evidence) -> Finding:
    close = closest_words(words, evidence)
    if close is not None:
        passage, text, likeness = close
        if likeness >= 1.0 or _plain_words(_BRACKETED.sub(" ", text)) == _plain_words(words):
            return Finding("quote", words, "supported", found=text, sure=0.8, passage=passage)
        return Finding(
            "quote", words, "contradicted", found=text, why=f"The quote is printed as “{text}”, not {shown}.",
            sure=0.5 + 0.5 * likeness, passage=passage,
        )  # fmt: skip
    return Finding("quote", words, "not_found", why=f"No report prints the words {shown}.")


def _plain_words(text: str) -> list[str]:
    return [token.low for token in tokenise(plain_quotes(text))]


def closest_words(words: str, evidence: Evidence) -> tuple[Passage, str, float] | None:
    """The stretch of the evidence most like the quoted words, if it shares most of them in order."""
    wanted = [token.low for token in tokenise(words)]
    if not wanted:
        return None
    best: tuple[float, Passage, str] | None = None
    passages = [hit.passage for hit in evidence.hits]
    for passage in [*passages, *(n for p in passages[:3] for n in evidence.index.neighbours(p, 1))]:
        tokens = passage.tokens
        lows = [token.low for token in tokens]
        for size in (len(wanted), max(len(wanted) - 1, 1), len(wanted) + 1):
            for at in range(len(lows) - size + 1):
                window = lows[at : at + size]
                same = sum(1 for a, b in zip(wanted, window, strict=False) if a == b)
                tail = sum(1 for a, b in zip(reversed(wanted), reversed(window), strict=False) if a == b)
                score = max(same, tail, _both_ends(wanted, window)) / max(len(wanted), size)
                if best is None or score > best[0] + 1e-9:
                    first, last = tokens[at], tokens[at + size - 1]
                    text = passage.text[first.start - passage.sentence.start : last.end - passage.sentence.start]
                    best = score, passage, text
    floor = 0.45 if len(wanted) <= 2 else 0.6
    if best is None or best[0] < floor or not _in_marks(best[1], best[2]):
        return None
    return best[1], _one_side(best[2]), min(best[0], 1.0)


def _one_side(text: str) -> str:
    """The longest part of a stretch that no quotation mark cuts: words and speaker are not one quote."""
    return max(_MARK.split(text), key=len).strip(_EDGE) or text


def _both_ends(wanted: list[str], window: list[str]) -> int:
    head = 0
    while head < min(len(wanted), len(window)) and wanted[head] == window[head]:
        head += 1
    tail = 0
    while tail < min(len(wanted), len(window)) - head and wanted[-1 - tail] == window[-1 - tail]:
        tail += 1
    return head + tail


def _in_marks(passage: Passage, text: str) -> bool:
    """Whether a stretch of a passage is quoted there, in marks or as a direct quote."""
    at = passage.sentence.start + passage.text.find(text)
    if any(q.kind != "indirect" and q.start < at + len(text) and at < q.end for q in passage.quotes):
        return True
    plain = plain_quotes(passage.text)
    return plain.count('"') > 0 or plain.count("'") > 1


def _speaker(line: LineView, start: int, end: int, places: list[Place], index: SourceIndex) -> Finding | None:
    mine = _quote_at(line.quotes, start, end)
    claimed = index.spellings.of_name(_who(mine)) if mine is not None else ""
    if mine is None or not claimed or end - start < 12:
        return None
    rivals: list[tuple[Place, str]] = []
    for place in places:
        for printed in place.quotes(index):
            actual = index.spellings.of_name(_who(printed))
            if same_speaker(claimed, actual, printed, mine, person=_a_person(line, claimed, ("person",))):
                return Finding("speaker", claimed, "supported", found=actual, passage=place.passage)
            if _proper(actual):
                rivals.append((place, actual))
    if not rivals or not _proper(claimed):
        return None
    place, actual = rivals[0]
    last = surname(claimed)
    beside = any(last in {t.low for t in place.passage.tokens} for place in places)
    if surname(actual) not in {t.low for t in place.passage.tokens}:  # "he continued": whose words went before?
        beside |= any(last in {t.low for t in p.tokens} for p in index.neighbours(place.passage, 2))
    return Finding(
        "speaker", claimed, "contradicted",
        found=actual, passage=place.passage, sure=0.95 if not beside and _a_person(line, claimed) else 0.4,
        why=f"The reports give these words to {actual}, not to {claimed}.",
    )  # fmt: skip


def _a_person(line: LineView, claimed: str, kinds: Collection[str] = ("person", "other")) -> bool:
    last = surname(claimed)
    return any(name.kind in kinds and surname(name.text) == last for name in line.names)


def _unattributed(
    line: LineView, words: str, start: int, end: int, places: list[Place], index: SourceIndex
) -> Finding | None:
    """Somebody's words in a line that does not say whose they are."""
    if line.line.role in {"headline", "standfirst", "lead"} or len(words.split()) < 4:
        return None
    if any(quote.start < end and start < quote.end and (_who(quote) or quote.cue) for quote in line.quotes):
        return None
    if any(token.low in SAY_WORDS or token.low in _CALLING for token in line.tokens):
        return None
    for place in places:
        printed = place.quotes(index)
        if printed and not any(
            t.stem in {x.stem for x in line.content} for t in tokenise(_who(printed[0])) if t.content
        ):
            who = _who(printed[0])
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
        if quote.start < end and start < quote.end and _who(quote):
            return quote
    return None


def _who(quote: Quote) -> str:
    """The speaker without what is told of him behind a comma."""
    return (quote.speaker or (quote.source.text if quote.source else "")).split(",")[0]


def _somebody(line: LineView) -> bool:
    """Whether a line names somebody whose words its quotation may be, by name or by office."""
    named = any(name.kind != "place" and not line.within_quote(name.start) for name in line.names)
    heads = ROLE_HEADS | _ACCOUNTS
    return named or any(token.low in heads and not line.within_quote(token.start) for token in line.tokens)
