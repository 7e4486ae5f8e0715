"""Sentences: sentencex over each line, wrong breaks joined again, spans found again in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sentencex import segment

from wiredesk.model import Article, Sentence

from ._furniture import mark_furniture
from ._sentence_kinds import classify_sentence

_LINE = re.compile(r"[^\n]+")
_GAP = re.compile(r" {4,}")
"""What is left between two blocks of a page that were put on one line."""
_TITLE_END = re.compile(
    r"(?:^|[\s(“\"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Gov|Gen|Col|Lt|Sgt|Maj"
    r"|Capt|Cmdr|Adm|Brig|Rev|Hon|Pres|St|Sgt|Supt|Insp|Det|Amb|Ald|Atty|Fr"
    r"|Sr|Messrs|Mme|Mlle|vs|v|c|ca|approx|e\.g|i\.e|al|Ft|Mt)\.$"
)
_NUMBER_END = re.compile(
    r"(?:^|[\s(])(?:Nos?|no|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Art|Sec|Ch|pp?|Vol|Rs|Fig|para|Op)\.$"
)
_INITIAL_END = re.compile(r"(?:^|[\s.(])[A-Z]\.$")
_LETTER = re.compile(r"(?:(?<=\s)([A-Z]) )?(?<![^\s(“\"'‘])([\w'’-]+) ([A-Z])\. (?=[A-Z“\"])(?![A-Z]\.)")
"""A single capital, its stop and a capital behind: the letter, the word before it and a capital before that one."""
_LONE = re.compile(r" [A-Z]\. ")
"""What stands in every such line: looking for it first spares most lines the longer search."""
_LETTERED = frozenset(
    """appendix article block category class exhibit factor flu formula gate gen generation grade group hall hepatitis
    influenza item league letter level ligue model option part patient person phase plan point room route schedule
    section series serie stage step studio team terminal tier type unit variant version vitamin vitamins ward wing
    zone""".split()
)
"""Words that a letter is told after: "Plan B", "vitamin C"."""
_INSIDE = re.compile(r"[A-Z]\.$")
"""A letter and its stop with the next letter close behind: within "R-N.Y."."""
_CLOCK_END = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_CLOCK_NEXT = re.compile(
    r"(?:[a-z(\d]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[A-Z]{2,4}\b|Eastern|Pacific|Central|(?:[A-Z]\w+ ){1,2}[Tt]ime\b)"
)
_SHORT_STATE_END = re.compile(
    r"\b(?:U\.S|U\.K|U\.N|E\.U|D\.C|[A-Z]\.[A-Z]|Corp|Inc|Co|Ltd|Bros|Jr|Sr|Calif"
    r"|Fla|Mass|Pa|Va|Tex|Conn|Wash|Ariz|Colo|Ill|Mich|Minn|Wis|Tenn)\.$"
)
_BEFORE_OUTLET = re.compile(
    r"(?<=\b[Tt]he U\.[KNS]\.) (?=(?:NHK|BBC|CNN|CNBC|CBS|NBC|ABC|AFP|AP|TASS|Reuters|Bloomberg|Axios|Politico|Xinhua|"
    r"Yonhap)\b)"
)
"""Before a desk or station that begins a sentence behind "the U.S."."""
_BEFORE_CLAUSE = re.compile(
    r"(?<=…[\"”]) (?=(?:[A-Z][\w.’'-]* ){1,4}(?:said|says|told|wrote|added|claimed|insisted|argued)\b[^.!?\"“”]{0,80} "
    r"that (?:the|he|she|it|they|there|an?|his|her|its|their)\b)"
)
"""Behind a quotation that breaks off, before the sentence of one who says something else."""
_WINDOW = 8_000
_ABBREVIATED = 7  # letters: a longer word is no abbreviation
_LONG = 400
"""Letters from which a piece with ends of sentences in it is cut without regard to its quotation marks."""
_MARKS = re.compile('[“”"„«»]')
_STRAY = re.compile(r"^[\"”»] | [\"“«]$")
"""A mark that belongs to the sentence before or behind."""
_WORD = re.compile(r"\w")
_FIRST_WORD = re.compile(r"[\w'’]*")
_ENDS = re.compile(r"(?<=[a-z\d])[.!?][”\"]? (?=[“\"]?[A-Z])")
_END = re.compile(r"(?<=[a-z\d][.!?]) (?=[A-Z])")
_WIDE = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”’])) {2,3}(?=[“\"‘A-Z\d])")
"""A stop and more than one blank: the end of a sentence, whatever marks stand around it."""
_AFTER_MAY = re.compile(r"(?<=\bMay\.)\s(?=[A-Z“\"])")
_STARTERS = frozenset(
    """the a an it its he his she her they their we our i you this that these those in on
    at by for from with but and so as if
    when while after before there here what who where why how most many some one two no not more all both each even also
    then now later still yet however meanwhile according earlier since last president police officials""".split()
)


def read_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences in order; none crosses a line break.

    sentencex (Wikimedia) breaks a line; a break after a title, an initial, "No." or "Jan." before a number, "5 p.m."
    before a day, or before a small letter is taken back.
    """
    found: list[Sentence] = []
    paragraph = -1
    end_of_last = -2
    text = article.text
    plain = text.replace("\u00a0", " ")
    for first, last in _blocks(text):
        if first - end_of_last > 1 or paragraph < 0:
            paragraph += 1
        end_of_last = last
        for start, end in _pieces(plain, first, last):
            words = text[start:end]
            found.append(
                Sentence(
                    doc=article.id, start=start, end=end, text=words, paragraph=paragraph, kind=classify_sentence(words)
                )
            )
    return tuple(mark_furniture(found, article.title, article.outlet, article.byline))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the lines of a text, and of the blocks of a line."""
    for line in _LINE.finditer(text):
        start = line.start()
        for gap in _GAP.finditer(text, start, line.end()) if "    " in line[0] else ():
            if gap.start() > start:
                yield start, gap.start()
            start = gap.end()
        if start < line.end():
            yield start, line.end()


def _pieces(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """Offsets of the sentences of one line."""
    spans: list[tuple[int, int]] = []
    at = first
    # sentencex takes "May." for an abbreviated month.
    pieces = [
        part for window in _windows(text, first, last) for piece in segment("en", window) for part in _parted(piece)
    ]
    if text.find("  ", first, last) >= 0:
        pieces = [part for piece in pieces for part in _WIDE.split(piece)]
    if text.find("May.", first, last) >= 0:
        pieces = [part for piece in pieces for part in _AFTER_MAY.split(piece)]
    if _BEFORE_OUTLET.search(text, first, last):
        pieces = [part for piece in pieces for part in _BEFORE_OUTLET.split(piece)]
    if text.find("…", first, last) >= 0:
        pieces = [part for piece in pieces for part in _BEFORE_CLAUSE.split(piece)]
    if _LONE.search(text, first, last):
        pieces = [part for piece in pieces for part in _after_letters(piece)]
    for piece in pieces:
        words = _without_strays(piece.strip())
        if not words:
            continue
        start = text.find(words, at, last)
        if start < 0:
            continue
        at = start + len(words)
        if spans and _joins(text, spans[-1], start, at):
            spans[-1] = (spans[-1][0], at)
        else:
            spans.append((start, at))
    return spans


def _without_strays(piece: str) -> str:
    """A piece without the quotation mark that a blank parts from its first or last word."""
    apart = piece[1:2] == " " or piece[-2:-1] == " "
    return _STRAY.sub("", piece).strip() if apart else piece  # one blank: a run of them would cost its square


def _after_letters(piece: str) -> Iterator[str]:
    """A piece cut where a letter that is no initial ends a sentence, which sentencex never does."""
    at = 0
    for found in _LETTER.finditer(piece):
        if _is_no_initial(*found.groups("")):
            yield piece[at : found.end()]
            at = found.end()
    yield piece[at:]


def _is_no_initial(first: str, word: str, letter: str) -> bool:
    """Whether a letter is a thing ("on X", "Plan B", "from A to B", "you and I"), and not the initial of a name."""
    if word.lower() in _LETTERED or (first and word in ("and", "or", "to")):
        return True
    return letter in "IX" and (word.islower() or word.endswith(("'s", "’s")))


def _parted(piece: str) -> Iterator[str]:
    """A long piece at its ends of sentences: sentencex breaks no quotation, and one mark too few turns all round."""
    if len(piece) <= _LONG or len(_ENDS.findall(piece)) < 2:
        yield piece
        return
    bare = _MARKS.sub(" ", piece)
    first = at = 0
    for part in segment("en", bare):
        words = part.strip()
        at = bare.find(words, at)
        start = at - (at > 0 and bool(_MARKS.match(piece[at - 1])))
        if words and start > first and _WORD.search(piece, first, start):
            yield from _outside_marks(piece[first:start])
            first = start
        at += len(words)
    yield from _outside_marks(piece[first:])


def _outside_marks(piece: str) -> Iterator[str]:
    """A piece at the ends of sentences before its first quotation mark and behind its last, which an apostrophe hid."""
    marks = [found.start() for found in _MARKS.finditer(piece)] or [len(piece)]
    at = 0
    for end in _END.finditer(piece):
        if end.end() <= marks[0] or end.start() > marks[-1]:
            yield piece[at : end.end()]
            at = end.end()
    yield piece[at:]


def _windows(text: str, first: int, last: int) -> Iterator[str]:
    """Cut a long line at ends of sentences, else between words.

    sentencex takes quadratic time on a run of quotation marks.
    """
    while last - first > _WINDOW:
        stop = first + _WINDOW
        cut = max(text.rfind(end, first, stop) + len(end) for end in (". ", '." ', ".” "))
        # A line without an end of a sentence is cut between words: half of "48 million" is another number.
        end = cut if cut > first + 3 else text.rfind(" ", first, stop) + 1 or stop
        yield text[first:end]
        first = end
    yield text[first:last]


def _joins(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    """Whether a break is no end of a sentence."""
    tail = text[max(before[0], before[1] - 12) : before[1]]
    head = text[start : min(end, start + 24)]
    if tail[-1] not in ".…":
        small = head[0].islower() and not head[1:2].isupper()  # "Yahoo! said"; but "Who gains? iPhone makers"
        return small and tail[-1] not in '"”:'
    if head[0].islower() or (start == before[1] and (_INSIDE.search(tail) or head[1:2] == ",")):
        return True
    closing = tail[-1 - _ABBREVIATED : -1]
    if len(closing) == _ABBREVIATED and closing.isalpha():
        return False
    if _TITLE_END.search(tail):
        return True
    if _NUMBER_END.search(tail):
        return head[0].isdigit()
    if _CLOCK_END.search(tail):
        return _CLOCK_NEXT.match(head) is not None and not head.startswith("The")
    word = _FIRST_WORD.match(head)
    starts_fresh = word is not None and word.group().lower() in _STARTERS
    if _SHORT_STATE_END.search(tail):
        return head[0].isupper() and not starts_fresh and _BEFORE_OUTLET.search(f"{tail} {head}") is None
    if _INITIAL_END.search(tail):
        return head[0].isupper() and not starts_fresh and not _ends_after_letter(text[before[0] : before[1]], head)
    return False


def _ends_after_letter(told: str, head: str) -> bool:
    """Whether a sentence ends in a letter that is no initial, or in a temperature ("22 C.")."""
    if re.search(r"\d\s?°?[CFKWV]\.$", told[-8:]):
        return True
    found = list(_LETTER.finditer(f"{told[-40:]} {head}"))
    return bool(found) and _is_no_initial(*found[-1].groups(""))
