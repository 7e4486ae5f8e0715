"""Who speaks: the subject before or after an attributing verb (rules)."""

from __future__ import annotations

from ._names_lexicon import COMMON, is_role
from ._names_tokens import Tokens
from ._quotes_words import AUXILIARIES, DAYS, DETERMINERS, MARKS, PRONOUNS, QUOTES, STOPS, Range

_BEFORE_PLACE = frozenset("in at near from to like unlike with for on across outside".split())
_NAME = 4  # tokens of a name in a list


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
    """Return where "who" stands in "an official who asked not to be named", or "that" in "the heads of the bodies that
    wrote to the ministry", when the phrase ends at ``low``."""
    for at in range(low - 1, max(first, low - 14), -1):
        word = tokens.lows[at]
        if word == "who":
            return at
        if tokens.texts[at] in MARKS:
            return None
        if word == "that":
            before, after = tokens.lows[at - 1], tokens.lows[at + 1]
            plain = before.isalpha() and not _verbal(before) and before not in AUXILIARIES
            return at if plain and (_verbal(after) or after in AUXILIARIES) else None
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
            named = tokens.texts[low + 1][0].isupper() and tokens.lows[head[0]] in ("a", "an", "one", "another")
            head_word = tokens.texts[head[1] - 1]
            if named or head_word[0].isupper() or is_role(head_word) or inner in ("who", "which"):
                return head[0], comma
    return None


def phrase_left(tokens: Tokens, end: int, first: int) -> Range | None:
    """Return the noun phrase that ends before ``end``."""
    low = end
    while low - 1 >= first and end - low < 22:
        word, small = tokens.texts[low - 1], tokens.lows[low - 1]
        if word in MARKS and not (word == "," and low - 2 >= first and _listed(tokens, low - 1, end)):
            break
        if small in STOPS and not (small in ("and", "or") and _coordinates(tokens, low - 1, end, first)):
            break
        if small in PRONOUNS and low < end:
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


_ADVERBS = frozenset("meanwhile however still yet here there afterwards afterward later earlier then".split())


def _trim_left(tokens: Tokens, low: int, end: int) -> int:
    """Drop a leading adverb or prepositional phrase ("In Kyiv officials", "Meanwhile Smith")."""
    lows = tokens.lows
    while low < end - 1 and (
        lows[low] in AUXILIARIES or lows[low] in _ADVERBS
    ):
        if lows[low] in ("all", "both"):
            break
        low += 1
    return low


_PHRASE = 8
"""Words of a subject; a name that begins among them is read to its end."""


def clause_subject(tokens: Tokens, at: int, first: int) -> Range | None:
    """Return the first noun phrase of the clause that ``at`` closes: the subject shared by "X did this and said"."""
    low = first
    while low < at and (tokens.texts[low] in MARKS or tokens.lows[low] in ("but", "and", "so", "yet")):
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
    while end < at:
        in_name = tokens.texts[end - 1][0].isupper() and tokens.texts[end][0].isupper()
        if end - low >= _PHRASE and not in_name:
            break
        word, small = tokens.texts[end], tokens.lows[end]
        if word in MARKS or small in STOPS or small in AUXILIARIES or _when(tokens, end):
            break
        if small in PRONOUNS:
            return (end, end + 1) if end == low else (low, end)
        if end > low and not word[0].isupper() and _verbal(small) and tokens.lows[end - 1] not in DETERMINERS:
            break
        end += 1
    return (low, end) if end > low else None


def _when(tokens: Tokens, at: int) -> bool:
    """Whether "on Tuesday" begins at a token."""
    return tokens.lows[at] == "on" and at + 1 < len(tokens.lows) and tokens.lows[at + 1] in DAYS


def with_list(tokens: Tokens, source: Range, first: int) -> Range:
    """A source that is the end of a list of names with the names before it: "Britain, France and Canada"."""
    low, end = source
    texts = tokens.texts
    if tokens.lows[low] == "the":  # "Elmland, the U.S. and Norland said", and not "Berg, the Elmland and Norland envoy"
        opens = low == first + 2 and _is_name(tokens, first) and texts[end - 1][0].isupper()
        head = low + 1 if opens else low
    else:
        head = low
    if not (texts[head][0].isupper() and any(texts[at] == "and" for at in range(head, min(end - 1, head + _NAME)))):
        return source
    while low - 2 >= first and texts[low - 1] == "," and texts[low - 2][0].isupper():
        start = low - 2
        while start > first and _is_name(tokens, start - 1) and low - start < _NAME:
            start -= 1
        if start > first and tokens.lows[start - 1] in _BEFORE_PLACE:
            break  # "In Paris, France and Canada said"
        low = start
    return low, end


def _is_name(tokens: Tokens, at: int) -> bool:
    return tokens.texts[at][0].isupper() and tokens.lows[at] not in COMMON


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
        elif end > start and (small in _BREAKS or small in DAYS):
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
