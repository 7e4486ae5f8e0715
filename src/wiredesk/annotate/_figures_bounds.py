"""The bound or roundness of a number ("more than", "~"), and whether it is a difference ("rose by 12")."""

from __future__ import annotations

from wiredesk.model import LOWER_BOUNDS, UPPER_BOUNDS, Modifier

from ._figures_ages import Ages
from ._figures_raw import Raw
from ._figures_tables import FALLS, MODIFIERS_AFTER, MODIFIERS_BEFORE, RISES

_NOT_BEFORE = {
    "over": ("fight", "handed", "took", "concerns", "won"),
    "up to": ("lead", "run", "build", "leading", "adds", "added", "goes", "went", "gone", "moves", "moved"),
}
_PASSED = frozenset(["passed", "passes", "passing"])
_TOTALS = frozenset(
    """toll number numbers total count tally figure sum cost costs sales deaths cases infections population revenue
    revenues turnover debt price prices value output exports imports temperature temperatures votes signatures donations
    losses membership circulation attendance spending deficit views downloads bill damage""".split()
)
"""What passes a number, where a parliament passes laws."""
_FAR_SUBJECT = 9  # words before "passed" among which its subject is looked for
_SIGNS: dict[str, Modifier] = {
    "~": "about", "≈": "about", "±": "about", "<": "fewer_than", ">": "more_than", "≥": "at_least", "≤": "up_to",
}  # fmt: skip
_DENIED: dict[Modifier, Modifier] = {"more_than": "up_to", "fewer_than": "at_least"}
_NOT = frozenset(
    "not never cannot can't didn't doesn't don't won't wouldn't shouldn't couldn't hasn't haven't hadn't isn't wasn't "
    "aren't weren't".split()
)
"""What a bound that is denied comes to, and words that deny it."""
_NO_VERB = frozenset("only just merely even always all yet far quite".split())
_LONGEST = 4
"""Words of a modifier."""
_UP_NOT = frozenset(
    """
        gave give giving gives make made makes pick picked set put ended end take took opened open sign signed
        line lined turned showed rounded shot brought tore torn broke gunned struck knocked taken shoot shooting
        downed
    """.split()
)
_BETWEEN_MOVE = frozenset("by an a the another further of as average only just some more slightly combined".split())
_UPWARD = frozenset("increase rise jump gain surge hike growth boost uptick higher".split())
_DOWNWARD = frozenset("decrease drop fall decline cut reduction loss slump lower slide plunge dip".split())
_NO_MOVE = frozenset("of in that the from on at to and were was are is had have has been".split())


class Bounds(Ages):
    """Reads bounds and moves at a number."""

    def _modifiers(self, raw: Raw) -> None:
        """Read the bound or the roundness of a figure from the signs and words at it, and take them in."""
        tokens = self.tokens
        at = tokens.at(raw.start) - self._sign_before(raw)
        before = at - 1 if at and tokens.lows[at - 1] in ("a", "an", "the", "another") and raw.kind != "ordinal" else at
        compared = tokens.lows[before - 1 : at] == ["than", "the"]  # "25, more than the 17 the ministry admits"
        for _ in range(0 if compared else 2):
            taken = self._modifier_before(before, raw)
            if not taken:
                break
            before -= taken
            raw.start = tokens.starts[before]
        before = self._denied(before, raw)
        self._direction(before, raw)
        for plus in ("+", "-plus"):
            if self.text.startswith(plus, raw.end) and raw.modifier == "exact":
                raw.modifier, raw.end = "at_least", raw.end + len(plus.rstrip())
        self._modifier_after(raw)

    def _denied(self, before: int, raw: Raw) -> int:
        """Read a denied bound as the other one ("did not exceed 40", "never rose above 30"); where it starts."""
        lows, turned = self.tokens.lows, _DENIED.get(raw.modifier)
        verb = before > 1 and lows[before - 1].isalpha() and lows[before - 1] not in _NOT | _NO_VERB
        at = before - 2 if verb else before - 1
        if turned is None or at < 0 or lows[at] not in _NOT:
            return before
        if lows[before] in _NO_VERB or (at and lows[at - 1] == "if"):
            return before  # "not only more than 40", "40 if not more than 50"
        raw.modifier, raw.start = turned, self.tokens.starts[at]
        return at

    def _sign_before(self, raw: Raw) -> bool:
        """Take in a sign right before a figure ("~", "<"); whether there is one."""
        modifier = _SIGNS.get(self.text[raw.start - 1 : raw.start]) if raw.start else None
        if modifier is None:
            return False
        raw.modifier = modifier
        raw.start -= 1
        return True

    def _modifier_before(self, before: int, raw: Raw) -> int:
        """Read the longest bound or roundness that ends before a token; of how many words it is."""
        tokens = self.tokens
        for taken in range(min(_LONGEST, before), 0, -1):
            phrase = " ".join(tokens.lows[before - taken : before])
            modifier = MODIFIERS_BEFORE.get(phrase)
            if modifier is None or "\n" in self.text[tokens.starts[before - taken] : raw.start]:
                continue
            if before > taken and tokens.lows[before - taken - 1] in _NOT_BEFORE.get(phrase, ()):
                continue
            if phrase in _PASSED and not self._tells_a_total(before - 1):
                continue
            if phrase == "over" and raw.modifier in ("about", "up_to"):
                continue  # "turned over roughly 30,000", "hands over up to 700"
            if raw.modifier == "exact" or modifier in LOWER_BOUNDS | UPPER_BOUNDS:
                raw.modifier = modifier
            return taken
        return 0

    def _tells_a_total(self, verb: int) -> bool:
        """Whether what passes a number is a count or a sum, and no parliament that passes laws."""
        for word in reversed(self.tokens.lows[max(0, verb - _FAR_SUBJECT) : verb]):
            if word in (".", ";", ":"):
                return False
            if word in _TOTALS:
                return True
        return False

    def _modifier_after(self, raw: Raw) -> None:
        tokens = self.tokens
        after = tokens.at(raw.end)
        for skip in (0, 1):
            phrase = " ".join(tokens.lows[after + skip : after + skip + 2])
            if phrase in MODIFIERS_AFTER and raw.modifier in ("exact", "about"):
                raw.modifier = MODIFIERS_AFTER[phrase]
                if skip == 0 and after + 1 < len(tokens.ends):
                    raw.end = tokens.ends[after + 1]
                break

    def _direction(self, before: int, raw: Raw) -> None:
        """Whether the figure is a difference: "rose by 12", "down 3 %", "a 5 % increase"."""
        lows = self.tokens.lows
        at = before - 1
        steps = 0
        while at >= 0 and steps < 3 and lows[at] in _BETWEEN_MOVE:
            at -= 1
            steps += 1
        if at < 0 or lows[at] == "to":
            return
        word = lows[at]
        if word in ("up", "down") and at and lows[at - 1] in _UP_NOT and raw.kind != "percent":
            return
        if word.startswith("rais") and raw.kind == "money" and not steps:
            return
        if word in RISES:
            raw.change = "up"
        elif word in FALLS:
            raw.change = "down"
        elif raw.kind in ("percent", "fraction", "money", "cardinal", "measure"):
            self._direction_after(raw)

    def _direction_after(self, raw: Raw) -> None:
        """The noun of a move that follows: "a 5 % increase", "30 points higher"."""
        after = self.tokens.at(raw.end)
        for word in self.tokens.lows[after : after + 3]:
            if word in _UPWARD or word in _DOWNWARD:
                raw.change = "up" if word in _UPWARD else "down"
                break
            if not word.isalpha() or word in _NO_MOVE:
                break
