"""Numbers in words: cardinals, fractions, vague numbers, "one"."""

from __future__ import annotations

from typing import Literal

from wiredesk.lang import FRACTIONS, MAGNITUDES, ORDINALS, TENS, UNITS_OF_COUNT, number_words

from ._figures_fractions import mixed, ordinal, scaled
from ._figures_nouns import STOP
from ._figures_phrases import Phrases
from ._figures_raw import CHANGES, ORDINAL_WORDS, ROUND_BASES, Number, Raw
from ._figures_tables import VAGUE

_ONE_BAD_NEXT = frozenset(
    """
    of to and or is was are were has had have can could will would should may might must in on at by for from
    with that who which as but if not another thing day day's side could time way point hand reason more such i
    you he she we they it if
    """.split()
)
_ONE_BAD_BEFORE = frozenset(
    """
        the this that any every no each which only-the another a an some not very good bad big new old first
        last no-one next
    """.split()
)
_TIME_WORDS = frozenset("year years month months week weeks day days hour hours decade decades minute minutes".split())
_TESTED = frozenset("tested test tests testing came come was were is are be been back".split())
_BEFORE_RANK = frozenset("a the his her its their our my this that 's ’s".split())
_ORDINAL_NOUNS = frozenset("time day year week month term round party world person man woman child".split())
_NOT_CHANGED = frozenset(["down", "up", "as", "over", "back"])
_POWERS = frozenset("hundred thousand million billion trillion dozen".split())
_AFTER_HALF = frozenset("of the a its their his her our all that an those".split())
_AFTER_PART = frozenset("of the less more higher lower on in from to this and since".split())
_POINTS = frozenset("point percentage percent".split())
"""What a quarter of is no rank and no place: "a quarter-point cut"."""


def _of_a_power(words: list[str]) -> bool:
    """Whether a word before is told to be of a magnitude: "another quarter of a million"."""
    return words[1:3] in (["of", "a"], ["of", "one"]) and words[3:4] != [] and words[3] in _POWERS


def _half(words: list[str]) -> tuple[float, int, bool] | None:
    """ "Half a million", "half of", "half the"."""
    following = words[1] if len(words) > 1 else ""
    if following in ("a", "an") and len(words) > 2 and words[2] in _POWERS - {"hundred", "thousand"}:
        return 0.5, 2, False
    return (0.5, 1, True) if following in _AFTER_HALF else None


def _one_in_five(words: list[str], top: float) -> tuple[float, int, bool] | None:
    """ "One in five", "three out of every ten", "one voter in ten"; no "one in five years", "one goal in two games"."""
    noun = _noun_between(words)
    at = 3 if noun or words[1:3] == ["out", "of"] else 2
    at += words[at : at + 1] == ["every"]
    base, taken = number_words(words[at : at + 2])
    if words[at : at + 1] and words[at] in ROUND_BASES:
        base, taken = float(words[at]), 1
    after = words[at + taken] if len(words) > at + taken else ""
    if not taken or not top < base <= 100 or base <= 1 or after in _TIME_WORDS:
        return None
    if noun and after.endswith("s") and after not in STOP:
        return None
    return top / base, at + taken, True


def _noun_between(words: list[str]) -> bool:
    """Whether a noun stands between a number and "in": "one voter in ten"."""
    return words[2:3] == ["in"] and words[1].isalpha() and words[1] not in STOP


def _is_part(words: list[str], top: float) -> bool:
    """Whether "a third", "two thirds" is a part and no rank ("a third man")."""
    head, part = words[:2]
    after = words[2] if len(words) > 2 else ""
    plural = part.endswith("s")
    if part == "halves" or plural != (top > 1) or (head in ("a", "an") and after in _ORDINAL_NOUNS):
        return False
    return plural or not after or after in _AFTER_PART or head == "one" or (part == "quarter" and after in _POINTS)


class Words(Phrases):
    """Reads numbers in words."""

    def _words(self, index: int, low: str) -> Raw | None:
        if self._in_name(index):
            return None
        words, ends = self._word_run(index)
        if low in CHANGES:
            return None if words[1:2] and words[1] in _NOT_CHANGED else self._multiplied(index, low)
        vague = self._vague(words)
        if vague:
            return self._vaguely(index, words, ends, *vague)
        fraction = self._fraction_words(words)
        if fraction:
            return self._part(index, words, ends, *fraction)
        if low in ("a", "an") and not (words[1:2] and words[1] in _POWERS):
            return None
        if low in ORDINAL_WORDS:
            return self._ordinal_word(index, low)
        return self._cardinal(index, low, words, ends)

    def _in_name(self, index: int) -> bool:
        """Whether a number with a capital stands in a name ("Air Force Two")."""
        texts = self.tokens.texts
        capitals = bool(index) and texts[index][0].isupper() and texts[index - 1][0].isupper()
        return capitals and not self._starts_sentence(index)

    def _vaguely(self, index: int, words: list[str], ends: list[int], phrase: str, taken: int) -> Raw | None:
        if phrase == "scores" and words[taken : taken + 1] != ["of"]:
            return None
        value, high = VAGUE[phrase]
        start, end = self.tokens.starts[index], ends[taken - 1]
        return self._dress(Raw(start, end, value, high, None, "vague", vague=True, number_start=start), end)

    def _part(self, index: int, words: list[str], ends: list[int], value: float, taken: int, share: bool) -> Raw | None:
        whole = scaled(words, value, taken)
        if whole is not None:
            value, taken, share = *whole, False
        start, end = self.tokens.starts[index], ends[taken - 1]
        number = Number(start, end, value, decimals=True, fraction=share, plain=False, word=True)
        if not share:
            self._magnitude(number)
        return self._finish(number)

    def _cardinal(self, index: int, low: str, words: list[str], ends: list[int]) -> Raw | None:
        """Read a number in words, or the place in an order that it ends in, at the head of some words."""
        starts = self.tokens.starts
        joined = " ".join(words[:6])
        if low in ("a", "an"):
            words = ["one", *words[1:]]
        elif words[0] in _POWERS:
            words, ends = ["one", *words], [starts[index], *ends]
        if low in ("half", "quarter") or (words[0] not in UNITS_OF_COUNT and words[0] not in TENS):
            return None
        value, taken = number_words(words)
        if not taken:
            return None
        part = mixed(words, value, taken)
        placed = ordinal(words, value, taken) if part is None else None
        negative = bool(index) and self._negative(index)
        alone = low == "one" and taken == 1 and part is None and placed is None
        if alone and not negative and not self._counts_one(index, joined):
            return None
        start = starts[index - negative]
        if placed is not None:
            end = ends[placed.taken - 1]
            return Raw(starts[index], end, placed.value, None, None, "ordinal", number_start=start)
        value, taken = part or (value, taken)
        number = Number(start, ends[taken - 1], value, plain=part is None, word=True, negative=negative)
        self._magnitude(number)
        return self._finish(number)

    def _negative(self, index: int) -> bool:
        """Whether "minus" or "negative" stands before a word; one who "tested negative" is no number."""
        lows = self.tokens.lows
        if lows[index - 1] == "minus":
            return True
        return lows[index - 1] == "negative" and (index < 2 or lows[index - 2] not in _TESTED)

    @staticmethod
    def _vague(words: list[str]) -> tuple[str, int] | None:
        for taken in (4, 3, 2, 1):
            phrase = " ".join(words[:taken])
            if len(words) >= taken and phrase in VAGUE:
                return phrase, taken
        return None

    @staticmethod
    def _fraction_words(words: list[str]) -> tuple[float, int, bool] | None:
        """Value and length of "a third", "two-thirds", "half a (million)", "one in five"; whether it is a share."""
        head, following = words[0], words[1] if len(words) > 1 else ""
        if head in ("half", "quarter") and following in MAGNITUDES and following != "hundred":
            return 1 / FRACTIONS[head], 1, False
        if head in ("half", "quarter") and (following in _POINTS or _of_a_power(words)):
            return 1 / FRACTIONS[head], 1, True
        if head == "half":
            return _half(words)
        top = 1.0 if head in ("a", "an", "one") else float(UNITS_OF_COUNT.get(head, 0))
        if not top or not following:
            return None
        if head not in ("a", "an") and (following in ("in", "out") or _noun_between(words)):
            return _one_in_five(words, top)
        if following == "half":
            dozen = words[2:3] == ["dozen"]
            return (0.5, 2, not dozen) if head == "a" or (head == "one" and not dozen) else None
        return (top / FRACTIONS[following], 2, True) if following in FRACTIONS and _is_part(words, top) else None

    def _ordinal_word(self, index: int, low: str) -> Raw | None:
        tokens = self.tokens
        if not tokens.texts[index].islower() or (low in ("first", "second") and not self._ranks(index)):
            return None
        start, end = tokens.starts[index], tokens.ends[index]
        return Raw(start, end, float(ORDINALS[low]), None, None, "ordinal", number_start=start)

    def _ranks(self, index: int) -> bool:
        """Whether "first" or "second" ranks a thing ("a second man"), as "at first" and "for a second" do not."""
        lows = self.tokens.lows
        following = lows[index + 1] if index + 1 < len(lows) else "."
        noun = following[0].isalpha() and following not in STOP and following not in ("place", "half")
        return bool(index) and noun and lows[index - 1] in _BEFORE_RANK

    def _counts_one(self, index: int, joined: str) -> bool:
        """Whether "one" counts ("one person was killed") rather than points ("one of them", "the one")."""
        tokens = self.tokens
        before = tokens.lows[index - 1] if index else "."
        following = joined.split(" ")[1:2]
        if not following or before in _ONE_BAD_BEFORE:
            return False
        if following[0] in _ONE_BAD_NEXT:
            after = joined.split(" ")[2:3]
            if following[0] == "and":
                return joined.split(" ")[2:4] in (["a", "half"], ["a", "quarter"])
            return following[0] in ("to", "or", "dead") and bool(after) and after[0] in UNITS_OF_COUNT
        return tokens.ends[index] - tokens.starts[index] == 3

    def _multiplied(self, index: int, low: str) -> Raw:
        start, end = self.tokens.starts[index], self.tokens.ends[index]
        direction: Literal["up", "down"] = "down" if low.startswith("halv") else "up"
        return Raw(start, end, CHANGES[low], None, "times", "fraction", change=direction, number_start=start)
