"""Where a count holds: the place a figure is said of. A wrong place is worse than none, so doubt gives none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from wiredesk.model import Name

from ._events_triggers import noun_triggers
from ._figures_raw import Raw
from ._names_tokens import Tokens

_WHOLE = re.compile(
    r"\b(?:the (?:whole |entire )?country|nationwide|nationally|countrywide|the (?:whole "
    r"|entire )nation|worldwide|globally)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"[^.;:]{0,30}\b(?:in|of|across) (?:the |these )?(?:two|three|four|five|both|all|several|many|other) [a-z]+"
)
_SHARE = re.compile(r"\b(?:most|many|some|all|half|several|one|two) of (?:them|whom)\b|\b(?:including|among)\b")
_CLAUSE = re.compile(r"[;:]| (?:while|after|before|when|but|although|hours|days) |, (?:as|and|who|which|with)\b")
_PLACE_LEAD = frozenset("in across throughout near around outside for at from inside over within into of".split())
_ATTRIBUTES = frozenset("the northern southern eastern western central nearby".split())
_SPEECH = frozenset("said says spoken speaking told announced spoke warned met meeting gathered".split())
_HOLDS = frozenset("has had have saw sees counted counts recorded suffered lost".split())
_ALONG = frozenset(["and", "or"])
_INSIDE = re.compile(r"\b(?:in|at|near) ")
_OPENING = 2
_HEAD = 4  # letters: "The "
_FAR = 120


def broken(gap: str) -> bool:
    """Whether the words between a figure and a place or date part them."""
    return ";" in gap or " while " in gap or ", and " in gap or " but " in gap or ", as " in gap or len(gap) > _FAR


class Scopes:
    """The places of an article, ready to be asked which of them a figure is about.

    Args:
        text: of the article.
        tokens: of the text.
        names: of the article.
        dateline: place of the report, the scope of sentences that name none.
    """

    def __init__(self, text: str, tokens: Tokens, names: Sequence[Name], dateline: str | None) -> None:
        self._text = text
        self._tokens = tokens
        self._places = [name for name in names if name.kind == "place"]
        self._starts = [name.start for name in self._places]
        self._dateline = dateline

    def of(self, raw: Raw, sentence: tuple[int, int], reach: tuple[int, int]) -> str | None:
        """Return the place after the figure in its clause, else one before it, else the dateline of the report.

        Who did it is no scope: "Russia fired 375 drones", "Russia's attack". Several places together are none.

        Args:
            raw: the figure.
            sentence: offsets of its sentence.
            reach: end of the figure before and start of the one after it, within the sentence.
        """
        low, high = bisect_right(self._starts, sentence[0] - 1), bisect_right(self._starts, sentence[1] - 1)
        if self._told_of_many(raw, reach):
            return None
        places = self._places[low:high]
        for at, place in enumerate(places):
            gap = self._text[raw.end : place.start]
            if raw.end <= place.start < reach[1] and self._leads(place) and not broken(gap):
                several = self._along(place, places[at + 1 : at + 2], gap)
                return None if several or _SHARE.search(gap) else place.canonical
        held = [place for place in places if place.start < raw.start and self._holds(place, raw, sentence[0])]
        near = [place for place in held if place.start >= reach[0]]
        if near:
            return near[-1].canonical
        if held:
            return held[0].canonical
        return None if low < high else self._dateline

    def _told_of_many(self, raw: Raw, reach: tuple[int, int]) -> bool:
        """Whether the clause speaks of the whole country, or of "the two cities"."""
        return (
            _WHOLE.search(self._text, raw.end, min(reach[1], raw.end + 80)) is not None
            or _WHOLE.search(self._text, max(reach[0], raw.start - 30), raw.start) is not None
            or _SEVERAL.match(self._text, raw.end, min(reach[1], raw.end + 80)) is not None
        )

    def _along(self, place: Name, following: Sequence[Name], gap: str) -> bool:
        """Whether a place is one of several: "in the capital and in Kharkiv", "in Kyiv and Kharkiv"."""
        tokens = self._tokens
        lead = self._lead(place)
        if tokens.lows[lead - 1] in _ALONG and _INSIDE.search(gap[: tokens.starts[lead] - place.start]):
            return True
        return any(self._text[place.end : other.start] in (" and ", " and in ", " or ") for other in following)

    def _holds(self, place: Name, raw: Raw, first: int) -> bool:
        """Whether a place before a figure can hold it: "In Kyiv", "Kyiv's 12 bridges", "Kyiv has 12 bridges"."""
        tokens = self._tokens
        gap = self._text[place.end : raw.start]
        if gap.startswith(("'s ", "’s ")):
            return len(gap.split()) <= 3 and not broken(gap)
        after = tokens.at(place.end)
        if self._leads(place):
            lead = self._lead(place)
            opens = lead - tokens.at(first) < _OPENING
            parted = _CLAUSE.search(gap) is not None and not (gap.startswith((", where ", ": ")))
            return opens or not (parted or tokens.lows[lead - 1] in _SPEECH)
        if place.start - first > _HEAD:
            return False
        return gap.startswith((":", ",")) or (tokens.lows[after] in _HOLDS and tokens.at(raw.start) == after + 1)

    def _lead(self, place: Name) -> int:
        """Index of the word before a place, attributes left out."""
        at = self._tokens.at(place.start) - 1
        while at > 0 and self._tokens.lows[at] in _ATTRIBUTES:
            at -= 1
        return at

    def _leads(self, place: Name) -> bool:
        """Whether a preposition says that something is in the place, and it is no "in Russia's attack"."""
        lows = self._tokens.lows
        at = self._lead(place)
        if at < 0:
            return False
        triggers = noun_triggers()
        after = self._tokens.at(place.end)
        if lows[after : after + 1] in (["'s"], ["’s"]) and any(low in triggers for low in lows[after + 1 : after + 5]):
            return False
        return lows[at] in _PLACE_LEAD or (lows[at] == "on" and lows[at - 1] in triggers)
