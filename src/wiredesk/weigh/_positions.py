"""Who demands, offers, rejects, denies what: by party, in order of time."""

from __future__ import annotations

from dataclasses import dataclass

from wiredesk.lang import content_stems
from wiredesk.model import Position, Quote, Span

from ._desk import Desk, name_key
from ._parties import party_of

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
_OPPOSITE = {
    "rejects": "accepts",
    "accepts": "rejects",
    "denies": "confirms",
    "confirms": "denies",
    "doubts": "confirms",
    "promises": "rejects",
}
_SAME, _MATTER = 0.6, 0.5
"""Share of the shorter words' stems that must lie in the longer to be one position, and to be of one matter."""
_FEWEST = 2


@dataclass(slots=True)
class _Held:
    party: str
    stance: str
    quotes: list[Quote]
    stems: frozenset[str]


def positions(desk: Desk) -> tuple[Position, ...]:
    """Positions read from attributed words: the cue's class is the stance; one entry a party, stance and content.

    A country, its government and its capital are one party. A later position that turns an earlier one of the party on
    the same matter round (rejects, then accepts) names the stance it changed from.
    """
    found: list[_Held] = []
    for article in desk.story.articles:
        for quote in article.quotes:
            stance, party = _stance(quote), party_of(desk, quote.speaker)
            stems = frozenset(content_stems(quote.text))
            if stance is None or party is None or len(stems) < _FEWEST:
                continue
            home = next((f for f in found if f.stance == stance and _one_matter(f, party, stems, _SAME)), None)
            if home is None:
                found.append(_Held(party, stance, [quote], stems))
            else:
                home.quotes.append(quote)
    for held in found:
        held.quotes.sort(key=lambda quote: (desk.stamp(quote.doc), desk.order[quote.doc], quote.start))
    rows = [_position(desk, held, found) for held in found]
    weight: dict[str, int] = {}
    for row in rows:
        weight[row.party] = weight.get(row.party, 0) + row.origins
    rows.sort(key=lambda row: (-weight[row.party], row.party, row.date or "", row.evidence[0].start))
    return tuple(rows)


def _one_matter(held: _Held, party: str, stems: frozenset[str], share: float) -> bool:
    """Whether a party speaks of what it spoke of before."""
    same = held.party == party or name_key(held.party) == name_key(party)
    return same and len(held.stems & stems) >= share * min(len(held.stems), len(stems))


def _position(desk: Desk, held: _Held, every: list[_Held]) -> Position:
    first = held.quotes[0]
    stamp = desk.stamp(first.doc)
    before = [
        other
        for other in every
        if other.stance == _OPPOSITE.get(held.stance)
        and desk.stamp(other.quotes[0].doc) < stamp
        and _one_matter(other, held.party, held.stems, _MATTER)
    ]
    return Position(
        party=held.party,
        stance=held.stance,
        text=first.text,
        date=_day(desk, first),
        changed_from=before[-1].stance if before else None,
        evidence=tuple(Span(doc=q.doc, start=q.start, end=q.end, text=q.text) for q in held.quotes),
        origins=len({desk.origin_of(q.doc) for q in held.quotes}),
    )


def _stance(quote: Quote) -> str | None:
    if quote.cue is None:
        return None
    return _BY_LEMMA.get(quote.cue.lemma) or _BY_STANCE.get(quote.cue.stance)


def _day(desk: Desk, quote: Quote) -> str | None:
    printed = desk.printed(quote.doc)
    return printed[:10] if printed else None
