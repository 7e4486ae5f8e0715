"""What the other layers of an article tell of a figure: its place, its time, who says it; the record is made here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from wiredesk.model import Article, Date, Figure, Name, Quote

from ._dates_find import spaced
from ._figures_nouns import What
from ._figures_raw import Raw
from ._figures_scope import Scopes, broken
from ._names_tokens import Tokens

_AND_THEN = re.compile(r",? (?:and|but|while|then)\b")
_AS_OF = re.compile(
    r"\b(?:as of|as at|by|said(?: on)?|reported(?: on)?|announced(?: on)?)\s(?:late |early )?$", re.IGNORECASE
)
"""What stands before the day as of which something is counted."""
_PERIOD_LEAD = re.compile(r"\b(since|in|during|over|for|between|within|through|by|from|until|on)\s$", re.IGNORECASE)
_NOUN = re.compile(r"[Tt]he ([a-z][\w’-]*(?: [\w’-]+){0,3})")
_NO_COUNT = frozenset({"blame", "condemn", "criticise", "criticize", "denounce", "deplore", "slam"})
"""Verbs of those who speak of a deed ("blamed Elmland for an attack that killed three") and gave no count of it."""


class Surroundings:
    """The other layers of the article, ready to be asked for scope, time and speaker of a figure."""

    def __init__(
        self,
        article: Article,
        tokens: Tokens,
        bounds: Sequence[tuple[int, int]],
        names: Sequence[Name],
        quotes: Sequence[Quote],
        dates: Sequence[Date],
        dateline: str | None,
    ) -> None:
        self.article = article
        self.text = spaced(article.text)
        self.bounds = bounds
        self.starts = [start for start, _ in bounds]
        self._scopes = Scopes(self.text, tokens, names, dateline)
        self.quotes = sorted(
            (quote for quote in quotes if quote.speaker or quote.source), key=lambda quote: quote.start
        )
        self.quote_starts = [quote.start for quote in self.quotes]
        self.dates = dates
        self.date_starts = [date.start for date in dates]

    def sentence_at(self, at: int) -> int:
        """Index of the sentence that holds an offset, -1 if none does."""
        index = bisect_right(self.starts, at) - 1
        return index if index >= 0 and at < self.bounds[index][1] else -1

    def figure(self, raw: Raw, what: What, index: int, previous: int, following: int) -> Figure:
        """Make the record."""
        first, last = self.bounds[index]
        reach = max(previous, first), min(following, last)
        counted = raw.kind not in ("ordinal", "age", "score")
        period, as_of = self._times(raw, first, last, *reach) if counted else (None, None)
        return Figure(
            doc=self.article.id,
            start=raw.start,
            end=raw.end,
            text=self.article.text[raw.start : raw.end],
            value=raw.value,
            high=raw.high,
            modifier=raw.modifier,
            unit=raw.unit,
            kind=raw.kind,
            what=what.what,
            head=what.head,
            scope=self._scopes.of(raw, (first, last), reach) if counted else None,
            period=raw.period or period,
            claimant=self._claimant(raw),
            as_of=as_of,
            change=raw.change,
            vague=raw.vague,
        )  # fmt: skip

    def _claimant(self, raw: Raw) -> str | None:
        """Speaker of the smallest attributed passage around the figure."""
        best: Quote | None = None
        at = bisect_right(self.quote_starts, raw.start)
        for quote in self.quotes[max(0, at - 6) : at]:
            if quote.end >= raw.end and (best is None or quote.end - quote.start < best.end - best.start):
                best = quote
        if best is None or (best.cue is not None and best.cue.lemma in _NO_COUNT):
            return None
        return best.speaker or _body(best)

    def _times(self, raw: Raw, first: int, last: int, previous: int, following: int) -> tuple[str | None, str | None]:
        """Period as printed with its preposition, and the day the count stood."""
        low, high = bisect_right(self.date_starts, first - 1), bisect_right(self.date_starts, last - 1)
        period = as_of = None
        parted = False  # "93 came on Tuesday and 100 ...": the day told before may not be the figure's
        for date in self.dates[low:high]:
            lead = self.text[max(first, date.start - 16) : date.start]
            if _AS_OF.search(lead) and as_of is None and date.grain in ("day", "part_of_day", "hour", "minute"):
                as_of = date.from_
                continue
            if date.start <= raw.start < date.end:
                continue
            after = raw.end <= date.start < following and not broken(self.text[raw.end : date.start])
            if (after and (period is None or parted)) or (period is None and previous <= date.end <= raw.start):
                parted = not after and _AND_THEN.match(self.text, date.end, raw.start) is not None
                found = _PERIOD_LEAD.search(lead)
                period = (
                    f"{found.group(1)} {date.text}"
                    if found and not date.text.lower().startswith(found.group(1).lower())
                    else date.text
                )
        return period, as_of


def _body(quote: Quote) -> str | None:
    """A speaker told by a noun that is known for no office, as printed: the "coastguard" of "the coastguard said"."""
    found = _NOUN.fullmatch(quote.source.text) if quote.source is not None else None
    return found.group(1) if found else None
