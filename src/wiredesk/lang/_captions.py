"""What stands between sentences where a page had a picture or a link: headlines in capitals, credits, captions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ._datelines import dateline_end
from ._verbs import is_clause, says_what
from ._words import STOP_WORDS

_WORD = r"[A-Z0-9'‘’$&(][A-Z0-9'‘’&.,:;$%/)-]*"
_HEADLINE = re.compile(rf"(?:(?<=[.!?)\"”]\s)|(?<=\s\s)|^)(?:{_WORD} (?:[–—-] )?){{4,40}}{_WORD}[!?]?(?=\s|$)")
_SHOUTED = re.compile(r"[A-Z]{2}[^a-z]{18}")
"""What every such headline has in it: looking for it first spares most sentences the longer search."""
_BEGINNING = re.compile(r" (?:A|I|[A-Z]\.)$")
_STOPS = ".,:!?-'’"
_LAST_WORD, _LETTERS = 4, 25
_CREDIT = re.compile(
    r"\((?:(?i:photos?|images?|pictures?|videos?|credits?|courtesy)(?: (?i:by|credit|courtesy|provided))*"
    r"(?:: ?| (?:of|by) )[^()]{2,120}(?:\([^()]{2,60}\)[^()]{0,60})?"
    r"|[^()]{0,120}?(?:Getty|AP Photo|\bAP/|R(?:euters|EUTERS)/|/R(?:euters|EUTERS)"
    r"|\bAFP/|/AFP|Imagn"
    r"|\bImages\b|[A-Z][\w.]* via [A-Z]|iStock|Shutterstock|[Hh]andout|Alamy|EPA/|Xinhua/|dpa/"
    r"|USA T(?:oday|ODAY) N(?:etwork|ETWORK))"
    r"[^()]{0,100}(?:\([^()]{2,60}\)[^()]{0,60})?)\)"
)
_NAME = r"[A-Z][\w.'’&-]*"
_ALONE = re.compile(
    rf"\((?:{_NAME}(?:(?: ?/ ?| | (?:of|the|and|for) (?:the )?){_NAME}){{1,6}}"
    r"|(?!AFP|ANI|PTI|IANS|UPI|[A-Z]{1,3}T\)|UTC)[A-Z]{3,6})\)(?=\s[A-Z“\"‘]|$)"
)
"""A name in brackets between two sentences: a source of a picture; an agency behind the last one is none."""
_STANDING = re.compile(
    r"[A-Z][\w’'-]{1,40},? (?:\(\d{1,2}\))?(?:, )?"
    r"(?:from )?(?:top |bottom |far |second from |third from )?(?:left|right|center|centre|foreground)(?:,| and |:)"
)
"""Where in a picture somebody stands, beside the name."""
_BRACKETED_SIDE = re.compile(r"[A-Z][\w’'-]{1,40} \((?:(?:top|bottom|far) )?(?:left|right|cent(?:er|re))\)")
_SIDES = ("left", "right", "center", "centre", "foreground")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY_AND_YEAR = rf"(?:{_MONTH} \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}} {_MONTH},? (?:19|20)\d\d)"
_PICTURED = re.compile(
    r"^(?:[^\s\"“”:]+ ){1,14}?(?:speaks?|walks?|talks?|lands?|meets?|poses?|waves?|gestures?|stands?|sits?|listens?|"
    r"looks?|arrives?|greets?|welcomes?|embraces?|hugs?|holds?|displays?|delivers?|addresses|inspects?|watch(?:es)?|gathers?|"
    r"march(?:es)?|takes? part|takes? off|hold) (?!that\b)[^\"“”]*"
    rf"\b{_DAY_AND_YEAR}\.?$"
)
"""What somebody does in the present tense on a day told with its year: a picture, no report."""
_SIGNED = re.compile(rf"[—–-] ?[^—\n]{{1,80}}\(@\w{{1,40}}\),? {_DAY_AND_YEAR}\.?$")
_HANDOUT = re.compile(r"\bin this (?:\w+ )?(?:handout|file photo|screengrab|undated photo)\b")
_FILE = re.compile(r"(?:FILE(?: PHOTO)?|File photo)\s?[-–—:]")

_SHOW = r"[‘'“\"](?=[A-Z])[^’'“”\"]{3,40}[.!?]?[’'”\"]"
_PROGRAMME = re.compile(
    rf"\bjoin(?:s|ed)? {_SHOW}|\b(?:co-)?hosts (?:weigh in|react|discuss)\b|^[A-Z][\w ]{{2,30}} reports\.$"
    r"|[A-Z][\w’'-]{1,40} (?:reports(?: live)? from [A-Z][\w.]{1,40}(?:(?:, ?| )[A-Z][\w.]{1,40}){0,4},? ?"
    r"|has (?:that|this|the|more of the) story)\.$"
    r"|\b(?:discuss(?:es)?|reports?|has the latest|weighs? in|breaks? down|unpacks?|reacts?|explains?|says|takes a look"
    r"|shares? (?:\w+ )?reactions?|provides? (?:details|updates|insight)|analy[sz]es|examines|shows)\b"
    rf".{{0,200}}\b(?:on|for) {_SHOW}\.?$|^[\w ]{{2,30}} top (?:\w+ )?headlines are here\.$"
)
"""What a broadcaster prints under the video above a report: who appears, in the present, and in which programme."""

_NO_PLACE = frozenset("WATCH UPDATE UPDATED EXCLUSIVE BREAKING LISTEN PREVIOUSLY VIDEO PHOTOS NOTE NEW".split())
_FULL = re.compile(r"FULL TEXT[.:]?$")
_OPENS_NAMED = re.compile(r"(?:[A-Z][\w’'.-]* ){2,}[a-z]{3,}s\b(?<!ss)")
_MAYBE_VERB = re.compile(r"(?<![A-Z])\b[a-z]{3,}(?<![us’'])s\b")
_AFTER_NOUN_WORD = re.compile(r"\b(?:the|an?|its|his|her|their|of|in|on|at|for|by|with|from|and) [a-z]+s\b")
_DECK, _LONGEST_LABEL = 14, 30
"""Words of a line below a headline, and of the caption of a picture."""
_NO_LABEL = re.compile(r"[?:“”\"]|\b(?:will|would|could|says?|said|tells?|told|chose|wore|burst|swore)\b")


def capital_headlines(text: str) -> list[tuple[int, int]]:
    """Offsets of headlines of other pages, in capitals at the place of a sentence.

    Not inside a quotation, and not where their end is in doubt.
    """
    found: list[tuple[int, int]] = []
    seen = open_quotes = 0
    if _SHOUTED.search(text) is None:
        return found
    for match in _HEADLINE.finditer(text):
        between = text[seen : match.start()]
        seen = match.start()
        open_quotes = (open_quotes + between.count("“") - between.count("”") + between.count('"')) % 2
        banner = _whole(match[0], text[match.end() :].lstrip()[:1])
        end = match.start() + len(banner)
        enough = sum(map(str.isalpha, banner)) >= _LETTERS
        if enough and not open_quotes:
            found.append((match.start(), end))
    return found


def _whole(banner: str, follows: str) -> str:
    """A headline without the capitals that begin the sentence behind it ("A", "FBI", "10"); empty where in doubt.

    No headline ends in "TO THE": what follows that is its own.
    """
    whole = _BEGINNING.sub("", banner)
    rest, _, last = whole.rpartition(" ")
    bare = last.strip(_STOPS)
    if whole != banner or (len(bare) >= _LAST_WORD and not follows.islower()):
        return whole
    if follows.islower():
        return rest if len(bare) < _LAST_WORD else ""
    ends = bare.isdigit() or {bare.lower(), rest.rpartition(" ")[2].lower()} & STOP_WORDS
    return whole if ends else rest


def credit_spans(text: str) -> list[tuple[int, int]]:
    """Offsets of the credits of pictures in brackets, each at the end of a caption or before the next sentence."""
    if "(" not in text:
        return []
    found = [m.span() for m in _CREDIT.finditer(text) if not text[m.end() : m.end() + 2].lstrip()[:1].islower()]
    alone = _ALONE.match(text)
    return [alone.span(), *found] if alone and not found else found


def signs_post(text: str) -> bool:
    """Whether a text ends as a post of a social network does: "— Ada Lind (@alind) May 3, 2026"."""
    return _SIGNED.search(text[-200:]) is not None


def is_caption(text: str) -> bool:
    """Whether a sentence tells who stands where in a picture or does what in it on which day, or that it is a handout
    or from the archive."""
    if any(side in text for side in _SIDES) and (_STANDING.search(text) or _BRACKETED_SIDE.search(text)):
        return True
    if text.rstrip(".")[-4:].isdigit() and _PICTURED.match(text):
        return True
    return _FILE.match(text) is not None or _HANDOUT.search(text) is not None


def is_promotion(text: str) -> bool:
    """Whether a sentence is the caption of a programme's video ("Jo Orlo joins 'The Morning Desk' to discuss ...")."""
    return _PROGRAMME.search(text) is not None


def begins_report(text: str) -> bool:
    """Whether a sentence opens with a dateline, or is the "FULL TEXT" below an abstract."""
    return bool(_FULL.match(text)) or (dateline_end(text) > 0 and text.split()[0].strip(_STOPS) not in _NO_PLACE)


def is_label(line: str, title: str, rest: Iterable[str]) -> bool:
    """Whether a first line that stands alone is no sentence of its report: the title or caption of a picture or video.

    It has no full stop or no verb in a tense ("The mayor with her husband in Arden last May."), or tells in the present
    of somebody whom neither the headline nor the report names.
    """
    if line[-1:].isalnum():
        return True
    words = line.split()
    if len(words) > _LONGEST_LABEL:
        return False
    opens = _OPENS_NAMED.match(line)
    if opens is not None:
        named = opens[0].rsplit(" ", 2)[-2]
        if named not in title and not any(named in text for text in rest):
            return True
    if _NO_LABEL.search(line) or is_clause(line) or says_what(line):
        return False
    return len(words) <= _DECK or _MAYBE_VERB.search(_AFTER_NOUN_WORD.sub("", line)) is None
