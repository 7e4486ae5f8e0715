"""What the main verb of a sentence tells: what was, what is, what may be."""

from __future__ import annotations

import re
from typing import Literal

from wiredesk.lang import BEFORE_NOUN

Told = Literal["past", "not", "present", "may"]
"""What was, what was not, what is and goes on, what may or will be."""

_WORD = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)?|[,;:—–()]")
_ASIDE = re.compile(
    r"(?:, |—|– |\()(?:who|whom|whose|which|where|when|while|[a-z]+(?:ed|ing)|born|known|left|right|cent(?:re|er))\b"
    r"[^,;—–()]*(?:, |—|– |\)|,)"
)
_OPENING = re.compile(
    r"^(?:as|when|while|after|before|because|since|although|though|if|once|with|speaking|asked|despite|following|"
    r"according to)\b[^,]*, ",
    re.IGNORECASE,
)
_LEAST = 20
"""Letters of a main clause."""
_SHORT = 3
_MODAL = frozenset(
    "will would could may might can should must shall won't wouldn't couldn't can't cannot shouldn't mustn't".split()
)
_WAS = frozenset("was were had did".split())
_HAS = frozenset(["has", "have"])
_IS = frozenset("is are am isn't aren't".split())
_SHORTENED = frozenset("it's he's she's that's there's what's i'm we're they're you're doesn't don't does do".split())
_NOT = frozenset("wasn't weren't hadn't didn't hasn't haven't".split())
_PAST = frozenset(
    """said told won lost met hit cut put made took gave found held left began became rose fell led ran fled grew flew
    threw knew taught caught heard built stood beat shot struck sent went saw came got kept paid drew broke spoke sought
    fought brought bought wrote drove swore chose stole spent felt laid sold swept sank burst spread shut hurt hung
    withdrew overturned""".split()
)
_PRESENT = frozenset(
    """tells faces remains continues wants follows seems looks means includes believes thinks expects hopes
    represents stands speaks meets stays appears amounts marks comes knows believe think want remain
    continue seem""".split()
)
_DETERMINERS = frozenset("the a an his her its their".split())
_RELATIVE = frozenset("who which whose where".split())
_SAYING = frozenset("said told announced confirmed reported stated wrote added claimed warned says according".split())


def main_verb(text: str) -> Told | None:
    """What the first finite verb of a sentence tells, asides and opening clauses left out; None where none is known.

    Args:
        text: a sentence without its quoted words.
    """
    bare = _ASIDE.sub(" ", text)
    opened = _OPENING.sub("", bare, count=1)
    words = _WORD.findall(opened if len(opened) > _LEAST else bare)
    lows = ["May" if word == "May" else word.replace("’", "'").lower() for word in words]
    skipped = 0
    for at, low in enumerate(lows):
        before, after = lows[at - 1] if at else "", lows[at + 1] if at + 1 < len(lows) else ""
        if low in _RELATIVE or (low == "that" and before.isalpha() and before not in _SAYING and not _PAST & {before}):
            skipped += 1
            continue
        found = _told(low, before, after, lows[at + 1 : at + 4])
        if found is None:
            continue
        if not skipped:
            return found
        skipped -= 1
    return None


def _told(low: str, before: str, after: str, behind: list[str]) -> Told | None:
    """What a word tells if it is a finite verb."""
    if low in _MODAL or low.endswith("'ll"):
        return "may"
    if low in _NOT or (low in _WAS and after in ("not", "never")):
        return "not"
    if low in _HAS:
        return "present" if after == "to" or not any(map(_participle, behind)) else "past"
    if low in _IS or low in _SHORTENED or _is_present(low, before, after):
        return "present"
    past = low in _WAS or low in _PAST or (len(low) > _SHORT + 1 and low.endswith("ed"))
    return "past" if past and before not in BEFORE_NOUN else None


def _is_present(low: str, before: str, after: str) -> bool:
    """Whether a word tells in the present: "remains", or any with an object behind a noun ("a man waves a flag").

    What somebody "says" is no state: it may tell what was.
    """
    if before in BEFORE_NOUN or low in ("says", "say"):
        return False
    singular = before.isalpha() and not before.endswith(("s", "ly"))
    third = len(low) > _SHORT and low.endswith("s") and not low.endswith("ss")
    return low in _PRESENT or (third and singular and after in _DETERMINERS)


def _participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in _PAST or word in ("been", "done", "gone", "won", "begun", "become")
