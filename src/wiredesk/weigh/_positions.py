"""Who demands, offers, rejects, denies what: by party, in order of time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wiredesk.lang import content_stems, fold, surname_key
from wiredesk.model import AnnotatedArticle, Position, Quote, Span

from ._desk import Desk
from ._heard import own_quotes
from ._parties import party_of

_STANCES = {
    "demands": "demand require urge call press ask want request order seek appeal",
    "offers": "offer propose invite pledge",
    "rejects": "reject refuse dismiss oppose decline rebuff veto",
    "denies": "deny dispute contest refute",
    "accepts": "accept agree approve welcome endorse back support",
    "claims": "claim allege assert maintain argue contend insist",
    "accuses": "accuse blame",
    "condemns": "condemn denounce slam criticise criticize deplore decry",
    "promises": "promise vow pledge swear commit",
    "warns": "warn threaten caution",
    "confirms": "confirm acknowledge admit concede",
    "doubts": "doubt question",
}
_BY_LEMMA = {lemma: stance for stance, line in _STANCES.items() for lemma in line.split()}
_BY_PHRASE = {
    "call": ("demands", re.compile(r"(?:on|upon|for|to)\b")),
    "ask": (
        "demands",
        re.compile(
            r"(?:to (?!which|whom|what)|for\b|that\b)|"
            r"(?:(?!\b(?:if|whether|why|how|what|when|where|who|about)\b).)* to \w"
        ),
    ),
    "warn": ("warns", re.compile(r"(?!shots?\b|to disperse\b)")),
    "decline": ("rejects", re.compile(r"(?!(?:to )?comment\b|(?:as|in|by|from|since|over)\b)")),
    "refuse": ("rejects", re.compile(r"(?!(?:to )?comment\b)")),
    "seek": ("demands", re.compile(r"(?!to\b)")),
    "agree": ("accepts", re.compile(r"(?![.!?]|to (?:speak|talk|be (?:interviewed|quoted|named|identified))\b)")),
    "back": ("accepts", re.compile(r"(?!at\b|down\b|away\b|against\b|off\b|out\b|from\b|for\b)")),
}
"""Verbs that tell a stance only before some words: who calls a gift great demands nothing, nor who seeks to leave."""
_NO_STANCE = {
    "admit": re.compile(r"(?:\S+ )?\w+s (?:in)?to\b"),
    "claim": re.compile(r"(?:of|about)\b"),
    "demand": re.compile(r"(?:for|of|from|made)\b"),
    "maintain": re.compile(r"[^,.;]*\b(?:ties|relations|friendship|links|contacts?|stance|presence|control)\b"),
    "offer": re.compile(r"(?:of|from)\b"),
    "question": re.compile(r"(?:about|from|to|of|for|over|on)\b"),
    "welcome": re.compile(r"[^,.;]* to (?:the |his |her |their )?(?:[A-Z]|country\b|home\b|office\b)"),
}
"""What follows a noun like a verb ("demands for more") or a verb without a stance ("welcomed Berg to Arden")."""
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|get|gets|got|when|if) (?:\w+ly )?$", re.IGNORECASE)
_UNDONE = re.compile(
    r"(?:\b(?:not|never|cannot|no longer|may|might|could|can|if|whether|(?:refus|declin|fail|hesitat)\w+|"
    r"unlikely|unwilling|unable|reluctant)|n[’']t)(?: (?:to|yet|be|have|been|\w+ly))* $",
    re.IGNORECASE,
)
"""What stands before a verb that is not done, or perhaps: "will not accept", "could reject", "refused to back"."""
_SAID_OF = re.compile(r"^(?:is|are|was|were|been|be|being) (?:also |\w+ly )?\w+ed\b|\bby (?:an?|the) ", re.IGNORECASE)
NOT = re.compile(r"\b(?:not|never|no longer)\b|n[’']t\b", re.IGNORECASE)
_NO_PARTY = re.compile(
    r"(?:no|some|several|many|most|few|more|other|others|another|same|such|both|all|each|any|two|three|four|five|public|"
    r"people|whose|which|what|number of|\d[\d,.]*)\b|(?:countries|ministry|office|residents|reporters?)$|.*\b[a-z]+ed$|"
    r"(?:.*\b[A-Z]{3,}\b ){2}",
)
_SENTENCE = re.compile(r"(?<=[a-z0-9”\"’])\. (?=[A-Z“\"])")
_TURN = re.compile(r", but (?!(?:also|rather|for|in|to|not)\b)| but (?=(?:has|have|had)n[’']t )")
"""Where a report goes on with what speaks against it."""
_NO_CONTENT = re.compile(
    r"(?:following|or|and|while|after|before|during|has|have|had|is|are|was|were|will|would|shows?|proves?|means?)\b|"
    r".*\?[”\"’]*$|that(?: \S+){0,3}$|"
    r".*\b(?:he|she|it|they|who|what|which|the|an?|of|to|and|had|has|was|were|formally)$",
    re.DOTALL,
)
_ADVERB = re.compile(r" (?:fully|strongly|repeatedly|publicly|previously|reportedly|formally|officially|firmly|also)$")
_GAP = 25
_OPPOSITE = {
    "rejects": "accepts",
    "accepts": "rejects",
    "denies": "confirms",
    "confirms": "denies",
    "doubts": "confirms",
    "promises": "rejects",
}
_SAME = _MATTER = 0.5
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
        for quote in own_quotes(article):
            stance, party = _stance(article, quote), party_of(desk, quote.speaker)
            stems = frozenset(content_stems(quote.text))
            if stance is None or party is None or len(stems) < _FEWEST:
                continue
            party = _ADVERB.sub("", party)
            if fold(party) == fold(_content(desk, quote)).removeprefix("the ") or _in_name(article, quote):
                continue
            if _NO_PARTY.match(party) or _NO_PARTY.match(party.lower()) or _NO_CONTENT.match(_content(desk, quote)):
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
    same = held.party == party or surname_key(held.party) == surname_key(party)
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
        text=_content(desk, first),
        words=verb_words(desk, first),
        date=_day(desk, first),
        changed_from=before[-1].stance if before else None,
        evidence=tuple(Span(doc=q.doc, start=q.start, end=q.end, text=q.text) for q in held.quotes),
        origins=len({desk.origin_of(q.doc) for q in held.quotes}),
    )


def _stance(article: AnnotatedArticle, quote: Quote) -> str | None:
    """The stance of an utterance by its cue and the words after it; None for the passive ("asked why he had left")."""
    cue = quote.cue
    before = article.text[max(0, cue.start - 24) : cue.start] if cue else ""
    if cue is None or _PASSIVE.search(before) or _UNDONE.search(before):
        return None
    after = article.text[cue.end : cue.end + 160].lstrip()
    other = _NO_STANCE.get(cue.lemma)
    if _SAID_OF.search(cue.text) or NOT.search(cue.text) or (other is not None and other.match(after)):
        return None
    if cue.lemma in _BY_PHRASE:
        stance, follows = _BY_PHRASE[cue.lemma]
        return stance if cue.end <= quote.start and follows.match(after) else None
    return _BY_LEMMA.get(cue.lemma)


def _in_name(article: AnnotatedArticle, quote: Quote) -> bool:
    """Whether the verb is a word of a name ("the False Claims Act")."""
    cue = quote.cue
    if cue is None or not cue.text[:1].isupper():
        return False
    return re.search(r"[A-Z][\w’']* $", article.text[max(0, cue.start - 24) : cue.start]) is not None


def _content(desk: Desk, quote: Quote) -> str:
    """The content, up to the end of its first sentence where the words are the report's."""
    sentence = desk.sentence(quote.doc, quote.start) if quote.kind != "direct" else None
    if sentence is None:
        return quote.text
    text = desk.articles[quote.doc].text[quote.start : min(quote.end, sentence.end)]
    return _TURN.split(_SENTENCE.split(text)[0])[0].rstrip(" ,;")


def verb_words(desk: Desk, quote: Quote) -> str:
    """The finite verb a report says it with, up to the content ("called on", "rejected"); empty for any other form."""
    cue = quote.cue
    if cue is None or not cue.end <= quote.start <= cue.end + _GAP or quote.kind == "direct":
        return ""
    plain = cue.text.lower().split(" ")[-1]
    if plain == cue.lemma or plain.endswith("ing") or "\n" in desk.articles[quote.doc].text[cue.start : quote.start]:
        return ""
    return " ".join(desk.articles[quote.doc].text[cue.start : quote.start].split())


def _day(desk: Desk, quote: Quote) -> str | None:
    printed = desk.printed(quote.doc)
    return printed[:10] if printed else None
