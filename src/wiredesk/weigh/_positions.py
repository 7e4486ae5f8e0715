"""Who demands, offers, rejects, denies what: by party, in order of time."""

from __future__ import annotations

from wiredesk.lang import content_stems
from wiredesk.model import Position, Quote, Span

from ._desk import Desk, name_key

_STANCES = {
    "demands": "demand insist require urge call press ask want request order",
    "offers": "offer propose suggest invite pledge",
    "rejects": "reject refuse dismiss oppose decline rebuff veto",
    "denies": "deny dispute contest refute",
    "accepts": "accept agree approve welcome endorse back support",
    "claims": "claim allege assert maintain argue contend",
    "accuses": "accuse blame condemn denounce charge slam",
    "promises": "promise vow pledge swear commit",
    "warns": "warn threaten caution",
    "confirms": "confirm acknowledge admit concede",
    "doubts": "doubt question",
}
_BY_LEMMA = {lemma: stance for stance, line in _STANCES.items() for lemma in line.split()}
_BY_STANCE = {
    "demand": "demands",
    "deny": "denies",
    "promise": "promises",
    "warn": "warns",
    "claim": "claims",
    "doubt": "doubts",
    "confirm": "confirms",
    "criticise": "accuses",
}
_SAME = 0.6


def positions(desk: Desk) -> tuple[Position, ...]:
    """Positions read from attributed words: the cue's class is the stance; one entry a party, stance and
    content.
    """
    found: list[tuple[str, str, str | None, frozenset[str], list[Quote]]] = []
    for article in desk.story.articles:
        for quote in article.quotes:
            stance = _stance(quote)
            if stance is None or not quote.speaker:
                continue
            party = desk.full_name(quote.speaker) or quote.speaker
            stems = frozenset(content_stems(quote.text))
            if len(stems) < 2:
                continue
            home = next(
                (
                    f
                    for f in found
                    if f[1] == stance
                    and name_key(f[0]) == name_key(party)
                    and len(f[3] & stems) >= _SAME * min(len(f[3]), len(stems))
                ),
                None,
            )
            if home is None:
                found.append((party, stance, _day(desk, quote), stems, [quote]))
            else:
                home[4].append(quote)
    rows = [
        Position(
            party=party,
            stance=stance,
            text=quotes[0].text,
            date=day,
            evidence=tuple(Span(doc=q.doc, start=q.start, end=q.end, text=q.text) for q in quotes),
            origins=len({desk.origin_of(q.doc) for q in quotes}),
        )
        for party, stance, day, _, quotes in found
    ]
    weight: dict[str, int] = {}
    for row in rows:
        weight[row.party] = weight.get(row.party, 0) + row.origins
    rows.sort(key=lambda row: (-weight[row.party], row.party, row.date or "", row.evidence[0].start))
    return tuple(rows)


def _stance(quote: Quote) -> str | None:
    if quote.cue is None:
        return None
    return _BY_LEMMA.get(quote.cue.lemma) or _BY_STANCE.get(quote.cue.stance)


def _day(desk: Desk, quote: Quote) -> str | None:
    printed = desk.printed(quote.doc)
    return printed[:10] if printed else None
