"""Roles printed right before a name ("mayor Ihor Terekhov")."""

from __future__ import annotations

from wiredesk.lang import VERB

from ._names_lexicon import CALENDAR, COMMON, DEMONYMS, FIRST_NAMES, KNOWN, ORG_WORDS, PLACES, ROLES, TITLES, is_role
from ._names_tables import word_list
from ._names_tokens import BREAKS, Tokens

_MODIFIERS = word_list("role_modifiers.txt")
_BEFORE_TITLES = frozenset(
    """former ex acting deputy vice then late current outgoing incoming retired interim police army navy state
    regional""".split()
)
"""Small words that belong to a title behind them: "former Sen.", but "in court Mr"."""
_OPENS = frozenset("former ex then late fired ousted sacked deposed disgraced".split())
"""Words that open a role: what stands before "former mayor" without a mark of its own belongs to another phrase."""
_ENDED = frozenset("fired sacked deposed disgraced".split())
_BEFORE_ENDED = frozenset("the by of for with against about and , 's ’s".split())
_BEFORE_OPENS = frozenset("and senior top prominent longtime".split())
_SEATS = frozenset("Rep. Rep Reps. Sen. Sen Sens. Representative Senator Congressman Congresswoman".split())
"""Seats of a parliament, told besides the office ("Committee Chairman Rep.")."""
COURTESY = frozenset("Sir Dame Lord Lady Sheikh Ayatollah Mr Mr. Mrs Mrs. Ms Ms. Dr Dr.".split())
"""Titles that go with the name, and not with the office before them: "Prime Minister Sheikh Ana"."""
_MINISTERS = frozenset("minister secretary envoy commissioner".split())
_VERBS = frozenset("fire lead star trade head".split())
"""Words that are a verb behind "to" or a subject: "should the president fire special counsel"."""
COMPLEMENT = frozenset("of at for to in with on".split())
"""Words behind an office that say what it is of."""
_CHAMBERS = frozenset("House Senate".split())
_KIN = frozenset("son daughter wife husband brother sister father mother".split())
_SMALL_IN_S = frozenset("perhaps sometimes besides nowadays afterwards always thus this his its as across".split())
"""Words in "-s" that are no plural of a noun."""
_MATTERS = frozenset("state police defence defense security justice education health energy trade".split())
"""What offices are of: "Secretary of State Cardinal Ana Berg"."""


def split_titles(tokens: Tokens, start: int, end: int) -> int:
    """Return where the person's own name starts within a capitalised run that opens with titles or roles.

    ``start`` is returned when the run holds none, and ``end`` when it holds nothing else ("Prime Minister").
    """
    texts = tokens.texts
    split = start
    for at in range(start, end):
        surname = at > start and texts[at - 1] in FIRST_NAMES and not texts[at].endswith(".")  # "Ana Major"
        if (texts[at] in TITLES or is_role(texts[at])) and not surname:
            split = at + 1
    if split < end and split > start and texts[split] in ("of", "for"):
        return _after_complement(tokens, split, end)
    return split


def _after_complement(tokens: Tokens, link: int, end: int) -> int:
    """Return where the name starts after "Secretary of State", or ``end`` when none follows."""
    for size in (2, 1):
        start = link + 1 + size
        rest = tokens.texts[start:end]
        if len(rest) > 1 and " ".join(tokens.texts[link + 1 : start]) in PLACES and not ORG_WORDS.intersection(rest):
            return start
    for at in range(link + 2, end - 1):
        if tokens.texts[at] in FIRST_NAMES and tokens.texts[at - 1] not in ("of", "and", "the"):
            return at
    return end


def role_before(tokens: Tokens, start: int, end: int, first: int, last: int) -> tuple[int, int] | None:
    """Return the token range of the role that stands right before a person's name, which ends before ``end``."""
    texts, lows = tokens.texts, tokens.lows
    at = start - 1
    if at < first:
        return None
    if texts[at] not in TITLES and is_role(lows[at]) and several(lows[at]) and not _goes_on(tokens, end, last):
        return None  # "a letter to employees Anna Berg wrote"
    if not (texts[at] in TITLES or is_role(lows[at])):
        at = _role_with_complement(tokens, at, first)
        if at < first:
            return None
    low = at
    while low - 1 >= first and start - low < 9 and (taken := _taken(tokens, low, start, first)):
        low -= taken
    if _body_opens(tokens, low, first):
        low -= 1
    while low < start - 1 and (texts[low] in ("'s", "’s", "-", "&", "of", "and") or _half_a_place(tokens, low, first)):
        low += 1
    return low, start - (start - low > 1 and (texts[start - 1] in COURTESY or _is_seat(tokens, start - 1)))


def _body_opens(tokens: Tokens, low: int, first: int) -> bool:
    """Whether the word before a country's office opens the sentence and makes a body of the country: "Statistics
    Elmland's chief economist" is not the country's own."""
    if low - 1 < first or low + 1 >= len(tokens.texts) or tokens.texts[low + 1] not in ("'s", "’s"):
        return False
    word, opens = tokens.texts[low - 1], low - 1 == first or _opens(tokens.texts[low - 2])
    plural = word.endswith("s") and tokens.lows[low - 1] in COMMON - _SMALL_IN_S
    return opens and tokens.texts[low] in PLACES and word[:1].isupper() and (plural or word in ORG_WORDS)


def _taken(tokens: Tokens, low: int, start: int, first: int) -> int:
    """How many tokens before ``low`` belong to a role that begins there and ends at ``start``; 0 where it is whole."""
    texts, lows, word = tokens.texts, tokens.lows, tokens.texts[low - 1]
    code = any(letter.isdigit() for letter in word) and not word.istitle()  # of a link: "F8Tf4K4uUj"
    if (word.isupper() and len(word) > 4) or code or lows[low - 1] == "fellow" or _ends_before(tokens, low, first):
        return 0
    pair = f"{word} {texts[low]}"
    titled = texts[low] in TITLES and word.islower()
    if (
        _modifies(tokens, low - 1, first, _BEFORE_TITLES if titled else _MODIFIERS)
        or is_role(word)
        or any(word in names for names in (DEMONYMS, TITLES, PLACES, KNOWN))
        or any(pair in names for names in (DEMONYMS, PLACES, KNOWN))
        or (word[0].isupper() and _is_name(tokens, low - 1, first))
    ):
        return 1
    if word in ("-", "&"):
        return int(word == "&" or tokens.ends[low - 1] == tokens.starts[low])
    if low - 2 < first:
        return 0
    if (
        (word in ("'s", "’s") and texts[low - 2][0].isupper())
        or (word == "and" and is_role(lows[low - 2]) and not _kin(lows[low - 2]))
        or (word == "of" and _complemented(tokens, low, start))
    ):
        return 2
    return (_matters(tokens, low, start) or _committee(tokens, low, start, first)) if word == "and" else 0


def _modifies(tokens: Tokens, at: int, first: int, modifiers: frozenset[str]) -> bool:
    """Whether a small word before a role belongs to it: "former", "then-national", "the fired" but not "he fired"."""
    low = tokens.lows[at]
    head, _, tail = low.partition("-")
    if low in _ENDED:
        return at == first or tokens.lows[at - 1] in _BEFORE_ENDED
    return low in modifiers or (head in _OPENS and tail in modifiers)


def _committee(tokens: Tokens, low: int, start: int, first: int) -> int:
    """How many tokens earlier a body begins that "and" before ``low`` joins ("House Ways and Means Committee
    Chairman"); 0 where it joins none."""
    texts, begin = tokens.texts, low - 1
    while begin > first and texts[begin - 1][0].isupper():
        begin -= 1
    joined = begin < low - 1 and texts[begin] in _CHAMBERS and not _CHAMBERS.intersection(texts[low:start])
    return low - begin if joined and ORG_WORDS.intersection(texts[low:start]) else 0


def _ends_before(tokens: Tokens, low: int, first: int) -> bool:
    """Whether a role that begins at ``low`` ends there, whatever stands before it."""
    before, lows = tokens.texts[low - 1], tokens.lows
    if lows[low] == "pope":
        return True
    if before in _VERBS and low - 2 >= first and (lows[low - 2] == "to" or is_role(lows[low - 2])):
        return True  # "to fire police chief Ana Berg"
    opened = lows[low].partition("-")[0] in _OPENS
    return opened and before.islower() and before not in _BEFORE_OPENS and before not in ("'s", "’s")


def _is_name(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a word has its capital because it is a name, and not because it opens the sentence."""
    opens = at == first or _opens(tokens.texts[at - 1])
    if tokens.texts[at] in CALENDAR:
        return False
    return not opens or (tokens.lows[at] not in COMMON and VERB.fullmatch(tokens.lows[at]) is None)


def _is_seat(tokens: Tokens, at: int) -> bool:
    """Whether a title is the seat of somebody whose office stands before it: "Committee Chairman Rep."."""
    return tokens.texts[at] in _SEATS and is_role(tokens.lows[at - 1]) and tokens.texts[at - 1] != "Democrat"


def _kin(low: str) -> bool:
    """Whether a word is nobody's office before "and": "the king's son and former general Ana Berg" are two."""
    return low in _KIN or several(low)


def _half_a_place(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a word is the second half of a hyphened place: "Africa-born" of "South Africa-born"."""
    return at > first and "-" in tokens.texts[at][1:] and tokens.texts[at - 1][:1].isupper()


def _matters(tokens: Tokens, low: int, start: int) -> int:
    """How many tokens earlier the first of two matters of one office begins, that "and" before ``low`` joins ("Middle
    East and North Africa Minister"); 0 where it joins none."""
    head = tokens.lows[start - 2] if tokens.texts[start - 1] in COURTESY else tokens.lows[start - 1]
    if head not in _MINISTERS:
        return 0
    place = next((back for back in (3, 2) if " ".join(tokens.texts[max(low - back, 0) : low - 1]) in PLACES), 0)
    if place and not any(" ".join(tokens.texts[low : low + size]) in PLACES for size in (1, 2)):
        return 0  # "of Germany and Prime Minister"
    return place or (2 if tokens.lows[low - 2] in _MODIFIERS else 0)


def _complemented(tokens: Tokens, low: int, start: int) -> bool:
    """Whether the words from ``low``, behind "of", belong to the role before them ("Bank of Elmland governor", "chief
    of staff"): they are no office by themselves, whose holder the name is ("daughter of Sir", "Union of Mayor")."""
    before, office = tokens.texts[low - 2], tokens.texts[low:start]
    if not (before in ORG_WORDS or (is_role(before) and not several(tokens.lows[low - 2]))):
        return False
    held = all(word.lower() in _MODIFIERS or is_role(word) for word in office)
    return office[0] not in TITLES and (not held or office[0].lower() in _MATTERS)


def _role_with_complement(tokens: Tokens, at: int, first: int) -> int:
    """Return the index of "Secretary" when "Secretary of State" ends at ``at``; -1 if no such role does."""
    low = at
    while low > first and at - low < 5 and tokens.texts[low][0].isupper():
        low -= 1
    if low > first and low < at and tokens.texts[low] in ("of", "to", "for") and is_role(tokens.lows[low - 1]):
        return low - 1
    return -1


def several(low: str) -> bool:
    """Whether a role is that of several people: "hostages" is nobody's."""
    return low.endswith("s") and low not in ROLES


def _goes_on(tokens: Tokens, end: int, last: int) -> bool:
    """Whether a name is the first of several: "officers Anna Berg and Tom Hale"."""
    following = tokens.texts[end + 1] if end + 1 < last else "."
    return end < last and tokens.lows[end] in ("and", ",") and following[0].isupper()


def opens_role(tokens: Tokens, at: int) -> bool:
    """Whether a role begins at a word behind "of": "the National Union of Prime Minister Anna Berg"."""
    at += tokens.lows[at] in _MODIFIERS
    return at < len(tokens.texts) and (tokens.texts[at] in TITLES or is_role(tokens.lows[at]))


def _opens(word: str) -> bool:
    return word in BREAKS
