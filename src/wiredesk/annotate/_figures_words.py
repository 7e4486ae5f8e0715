"""Numbers in words: cardinals, fractions, vague numbers, "one"."""

from __future__ import annotations

from typing import Literal

from wiredesk.lang import number_words
from wiredesk.lang._numbers import FRACTIONS, MAGNITUDES, ORDINALS, TENS, UNITS_OF_COUNT

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


class Words(Phrases):
    """Reads numbers in words."""

    def _words(self, index: int, low: str) -> Raw | None:
        tokens = self.tokens
        if (
            tokens.texts[index][0].isupper()
            and index
            and tokens.texts[index - 1][0].isupper()
            and not self._starts_sentence(index)
        ):
            return None  # "Air Force Two"
        words, ends = self._word_run(index)
        joined = " ".join(words[:6])
        if low in CHANGES:
            return (
                None if words[1:2] in (["down"], ["up"], ["as"], ["over"], ["back"]) else self._multiplied(index, low)
            )
        vague = self._vague(words)
        if vague:
            phrase, taken = vague
            value, high = VAGUE[phrase]
            if phrase == "scores" and (taken >= len(words) or words[taken] != "of"):
                return None
            raw = Raw(
                tokens.starts[index],
                ends[taken - 1],
                value,
                high,
                None,
                "vague",
                vague=True,
                number_start=tokens.starts[index],
            )
            return self._dress(raw, ends[taken - 1])
        fraction = self._fraction_words(words)
        if fraction:
            value, taken, base = fraction
            whole = scaled(words, value, taken)
            if whole is not None:
                value, taken, base = *whole, False
            end = ends[taken - 1]
            number = Number(tokens.starts[index], end, value, decimals=True, fraction=base, plain=False, word=True)
            if not base:
                self._magnitude(number)
            return self._finish(number)
        article = low in ("a", "an")
        if article:
            if len(words) < 2 or words[1] not in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
                return None
            words = ["one", *words[1:]]
        if words[0] in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
            words = ["one", *words]
            ends = [tokens.starts[index], *ends]
        if low in ORDINAL_WORDS:
            return self._ordinal_word(index, low)
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
        start = tokens.starts[index - negative]
        if placed is not None:
            return Raw(
                tokens.starts[index], ends[placed.taken - 1], placed.value, None, None, "ordinal", number_start=start
            )
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
        head = words[0]
        if head in ("half", "quarter") and words[1:2] and words[1] in MAGNITUDES and words[1] != "hundred":
            return 1 / FRACTIONS[head], 1, False
        top = 1.0 if head in ("a", "an", "one") else float(UNITS_OF_COUNT.get(head, 0))
        if head == "half":
            if len(words) > 2 and words[1] in ("a", "an") and words[2] in ("million", "billion", "trillion", "dozen"):
                return 0.5, 2, False
            if len(words) > 1 and words[1] in (
                "of",
                "the",
                "a",
                "its",
                "their",
                "his",
                "her",
                "our",
                "all",
                "that",
                "an",
                "those",
            ):
                return 0.5, 1, True
            return None
        if not top or len(words) < 2:
            return None
        if head != "a" and words[1] in ("in", "out") and head != "an":
            at = 3 if words[1] == "out" and len(words) > 2 and words[2] == "of" else 2
            base, taken = number_words(words[at : at + 2])
            if words[at : at + 1] and words[at] in ROUND_BASES:
                base, taken = float(words[at]), 1
            if (
                taken
                and 1 < base <= 100
                and base > top
                and not (len(words) > at + taken and words[at + taken] in _TIME_WORDS)
            ):
                return top / base, at + taken, True
            return None
        if words[1] == "half" and head in ("a", "one") and not (len(words) > 2 and words[2] == "dozen"):
            return 0.5, 2, True
        if words[1] == "half" and len(words) > 2 and words[2] == "dozen" and head == "a":
            return 0.5, 2, False
        if words[1] in FRACTIONS and words[1] not in ("half", "halves"):
            plural = words[1].endswith("s")
            if (
                plural == (top > 1)
                and (head not in ("a", "an") or len(words) < 3 or words[2] not in _ORDINAL_NOUNS)
                and (
                    plural
                    or len(words) < 3
                    or words[2]
                    in (
                        "of",
                        "the",
                        "less",
                        "more",
                        "higher",
                        "lower",
                        "on",
                        "in",
                        "from",
                        "to",
                        "this",
                        "and",
                        "since",
                    )
                    or head == "one"
                )
            ):
                return top / FRACTIONS[words[1]], 2, True
        return None

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
