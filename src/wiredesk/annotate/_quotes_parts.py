"""Who speaks and what is said, found from the words around an attributing verb (rules)."""

from __future__ import annotations

from ._names_lexicon import COMMON, is_role
from ._names_tokens import Tokens

AUXILIARIES = frozenset(
    """has have had is was are were be been being will would could can may might must should shall do does did to
    not n't also later then once now repeatedly often recently previously earlier already still always never
    even just only first again reportedly publicly personally both all further too either simply today yesterday
    separately instead ’s 've ’ve 'd ’d 'll ’ll 're ’re hasn't hasn’t haven't haven’t didn't didn’t doesn't
    doesn’t don't don’t wasn't wasn’t won't won’t wouldn't wouldn’t isn't isn’t aren't aren’t couldn’t couldn't
    can’t can't subsequently finally soon ever long ago twice""".split()
)
_STOPS = frozenset(
    """that but as when while because if although though after before since where which who whom whose how why what
    so than until unless whether is was are were has have had will would could can may might must should do does
    did whereas wherever and or nor then""".split()
)
_MARKS = frozenset(".,;:()[]\"“”«»—–…!?•|*'‘’") | {"''", "``", "..."}
QUOTES = frozenset('"“”„«»') | {"''", "``"}
_PRONOUNS = frozenset("he she they it we i you who".split())
_DETERMINERS = frozenset(
    """the a an his her their its our my this that these those some many several one two three no any""".split()
)
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow overnight""".split()
)

Range = tuple[int, int]


def skip_auxiliaries(tokens: Tokens, at: int, first: int) -> int:
    """Return the index of the last token of what stands before a verb group that ends before ``at``."""
    low = at - 1
    while low >= first:
        word = tokens.lows[low]
        if word in AUXILIARIES or (word.endswith("ly") and len(word) > 4 and tokens.texts[low][0].islower()):
            low -= 1
            continue
        break
    return low


def source_before(tokens: Tokens, cue: int, first: int) -> Range | None:
    """Return the subject before a verb: "The minister, Ihor Ivanov, also" -> its tokens."""
    low = skip_auxiliaries(tokens, cue, first)
    if low < first:
        return None
    word = tokens.lows[low]
    if word in ("who", "which", "that"):
        end = low - 1 if low > first and tokens.texts[low - 1] == "," else low
        return phrase_left(tokens, end, first)
    if word in ("and", "but"):
        return clause_subject(tokens, low, first)
    if word == ",":
        return _with_apposition(tokens, low, first)
    relative = _relative(tokens, low, first)
    if relative is not None:
        head = phrase_left(tokens, relative, first)
        return (head[0], low + 1) if head else None
    return phrase_left(tokens, low + 1, first)


def _relative(tokens: Tokens, low: int, first: int) -> int | None:
    """Return where "who" stands in "a US official who asked not to be named" when the phrase ends at ``low``."""
    for at in range(low - 1, max(first, low - 14), -1):
        word = tokens.lows[at]
        if word == "who":
            return at
        if tokens.texts[at] in _MARKS or word == "that":
            return None
    return None


def _with_apposition(tokens: Tokens, comma: int, first: int) -> Range | None:
    """Return "X, the mayor of Y," before a verb: the subject is before the comma that opens the apposition."""
    for low in range(comma - 1, max(first, comma - 40) - 1, -1):
        word = tokens.texts[low]
        if word in (";", ":", "—") or word in QUOTES:
            return None
        if word == ",":
            inner = tokens.lows[low + 1]
            if inner in ("and", "but", "or") or comma - low < 2:
                continue
            head = phrase_left(tokens, low, first)
            if head is None:
                return None
            if tokens.texts[head[1] - 1][0].isupper() or is_role(tokens.lows[head[1] - 1]) or inner in ("who", "which"):
                return head[0], comma
    return None


def phrase_left(tokens: Tokens, end: int, first: int) -> Range | None:
    """Return the noun phrase that ends before ``end``."""
    low = end
    while low - 1 >= first and end - low < 22:
        word, small = tokens.texts[low - 1], tokens.lows[low - 1]
        if word in _MARKS and not (word == "," and low - 2 >= first and _listed(tokens, low - 1, end)):
            break
        if small in _STOPS and not (small in ("and", "or") and _coordinates(tokens, low - 1, end, first)):
            break
        if small in _PRONOUNS and low < end:
            break
        low -= 1
    low = _trim_left(tokens, low, end)
    return (low, end) if low < end else None


def _listed(tokens: Tokens, comma: int, end: int) -> bool:
    """Whether a comma belongs to a place or a list of names: "Paris, France", "Smith, Jones and Brown"."""
    after = tokens.texts[comma + 1] if comma + 1 < end else ""
    return (
        bool(after) and after[0].isupper() and any(low == "and" for low in tokens.lows[comma + 2 : min(comma + 6, end)])
    )


def _coordinates(tokens: Tokens, at: int, end: int, first: int) -> bool:
    if at - 1 < first or at + 1 >= end:
        return False
    left, right = tokens.texts[at - 1], tokens.texts[at + 1]
    if left[0].isupper() and right[0].isupper():
        return True
    return (left.endswith("s") and tokens.lows[end - 1].endswith("s")) or is_role(tokens.lows[at - 1])


def _trim_left(tokens: Tokens, low: int, end: int) -> int:
    """Drop a leading adverb or prepositional phrase ("In Kyiv officials", "Meanwhile Smith")."""
    lows = tokens.lows
    while low < end - 1 and (
        lows[low] in AUXILIARIES or lows[low] in ("meanwhile", "however", "still", "yet", "here", "there")
    ):
        if lows[low] in ("all", "both"):
            break
        low += 1
    return low


def clause_subject(tokens: Tokens, at: int, first: int) -> Range | None:
    """Return the first noun phrase of the clause that ``at`` closes: the subject shared by "X did this and said"."""
    low = first
    while low < at and (tokens.texts[low] in _MARKS or tokens.lows[low] in ("but", "and", "so", "yet")):
        low += 1
    if low < at and tokens.lows[low] in (
        "in",
        "on",
        "at",
        "after",
        "during",
        "as",
        "when",
        "while",
        "with",
        "for",
        "by",
    ):
        comma = next((i for i in range(low, at) if tokens.texts[i] == ","), None)
        if comma is None:
            return None
        low = comma + 1
    end = low
    while end < at and end - low < 8:
        word, small = tokens.texts[end], tokens.lows[end]
        if word in _MARKS or small in _STOPS or small in AUXILIARIES:
            break
        if small in _PRONOUNS:
            return (end, end + 1) if end == low else (low, end)
        if end > low and not word[0].isupper() and _verbal(small) and tokens.lows[end - 1] not in _DETERMINERS:
            break
        end += 1
    return (low, end) if end > low else None


def _verbal(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word in (
        "said",
        "told",
        "took",
        "made",
        "went",
        "came",
        "gave",
        "met",
        "won",
        "says",
    )


def source_after(tokens: Tokens, cue: int, last: int) -> Range | None:
    """Return the subject after an inverted verb: '"...," said Ivan Ivanov, the mayor.'"""
    start = cue + 1
    end = start
    while end < last and end - start < 30:
        word, small = tokens.texts[end], tokens.lows[end]
        if word in (".", ";", ":", "(", ")", "—", "–", "?", "!") or word in QUOTES:
            break
        if word == ",":
            if not _apposes(tokens, end, last):
                break
        elif end > start and (small in _BREAKS or small in _DAYS):
            break
        end += 1
    while end > start and tokens.texts[end - 1] == ",":
        end -= 1
    if end == start or tokens.lows[start] in ("in", "on", "at", "to", "that", "about", "of", "by", "during", "after"):
        return None
    return start, end


_BREAKS = frozenset(
    """after before during when while as because adding referring told said on wednesday about if by following
    speaking citing recalling noting in""".split()
)


def _apposes(tokens: Tokens, comma: int, last: int) -> bool:
    """Whether a comma after a name opens a description: ", the mayor", ", who leads", ", 45," or ", R-Texas"."""
    if comma + 1 >= last:
        return False
    word = tokens.lows[comma + 1]
    if word in ("a", "an", "the", "who", "whose", "which", "his", "her", "its", "their"):
        return True
    if word[0].isdigit() and len(word) <= 2:
        return True
    return any(is_role(low) for low in tokens.lows[comma + 1 : min(comma + 5, last)]) and word not in (
        "and",
        "but",
        "as",
        "when",
    )


def addressee(tokens: Tokens, cue: int, last: int) -> Range | None:
    """Return who is told: after "told", the phrase up to "that", a quotation mark, or the clause."""
    start = cue + 1
    end = start
    while end < last and end - start < 14:
        word, small = tokens.texts[end], tokens.lows[end]
        if word in _MARKS or small in (
            "that",
            "to",
            "in",
            "on",
            "during",
            "about",
            "of",
            "at",
            "how",
            "why",
            "what",
            "if",
            "whether",
        ):
            break
        if (
            end > start
            and small in _PRONOUNS | {"there", "his", "her", "their", "the"}
            and tokens.lows[end - 1] not in ("of", "from", "and")
        ):
            break
        if end > start and tokens.lows[start] in (
            "me",
            "him",
            "her",
            "them",
            "us",
            "reporters",
            "journalists",
            "supporters",
        ):
            break
        if (
            (
                end > start
                and word[0].isupper() != tokens.texts[end - 1][0].isupper()
                and tokens.texts[end - 1][0].isupper()
            )
            and small not in ("of", "and", "the", "&")
            and not is_role(small)
        ):
            break
        end += 1
    return (start, end) if end > start else None


def skip_setting(tokens: Tokens, at: int, last: int) -> int:
    """Pass over when and where it was said, between verb and content: "on Tuesday", "in a statement"."""
    while at < last:
        small = tokens.lows[at]
        if small in _DAYS or small in (
            "late",
            "early",
            "earlier",
            "later",
            "morning",
            "afternoon",
            "evening",
            "night",
            "last",
            "this",
        ):
            if small in ("last", "this") and not (
                at + 1 < last and tokens.lows[at + 1] in ("week", "month", "year", "night")
            ):
                return at
            at += 2 if small in ("last", "this") else 1
            continue
        if small in ("on", "in", "during", "at", "via", "to", "through", "by") and at + 1 < last:
            end = _setting_end(tokens, at + 1, last)
            if end == at + 1:
                return at
            at = end
            continue
        return at
    return at


_SETTINGS = frozenset(
    """statement interview post tweet message speech email letter briefing conference release video address remarks
    report memo testimony hearing rally debate event call broadcast blog article filing podcast show appearance
    note x twitter facebook instagram telegram tv television radio camera reporters monday tuesday wednesday
    thursday friday saturday sunday court parliament advance response exchange op-ed column editorial ruling""".split()
)


def _setting_end(tokens: Tokens, start: int, last: int) -> int:
    for at in range(start, min(start + 8, last)):
        if tokens.texts[at] in _MARKS:
            return start
        if tokens.lows[at] in _SETTINGS:
            end = at + 1
            while end < last and (
                tokens.lows[end] in _SETTINGS
                or tokens.lows[end] in _DAYS
                or tokens.lows[end] in ("on", "night", "morning", "afternoon")
            ):
                end += 1
            return end
        if tokens.lows[at] in COMMON and tokens.lows[at] in _STOPS:
            return start
    return start
