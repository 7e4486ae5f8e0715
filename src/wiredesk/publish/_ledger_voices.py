"""Who said what, and who stands where, for readers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import capital
from wiredesk.model import LedgerQuote, Position, Span

from ._mister import without_mister
from ._pronouns import clear
from ._said import shown
from ._sources import Sources
from ._story_parts import PartyView, PositionView, QuoteView, SpeakerView
from ._times import of_text
from ._words import quoted, with_single_marks

_QUOTES, _EACH = 24, 4
"""Utterances that a page shows, and those of one speaker; how many more there are is said."""
_ADDRESS = frozenset({"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr", "sir", "lord", "leader"})
"""What stands as an office and tells none."""
_TITLES = {"Rep.": "representative", "Sen.": "senator", "Gov.": "governor", "Gen.": "general"}
_TITLE = re.compile(r"(?<!\bLt )(?<!\bLt\. )(?<!\bMaj )(?<!\bMaj\. )(?<!\bBrig )(?<!\bBrig\. )\b(?:Rep|Sen|Gov|Gen)\.")
_SPEAKER_TAIL = re.compile(
    r"(?: released| published)? (?:late|early|on) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|"
    r" (?:in|at|on|via)(?: an?| the)?$|"
    r"(?<=[a-z]) (?:seen|obtained|reviewed|released|filed)$"
)
"""What a report prints behind a speaker of when and where it spoke: "the army in a [statement]", "memo seen [by]"."""
_HAVE = re.compile(r"^(?:has|have|had) ")
_THAT = re.compile(r"^that,? ")
_THAT_TOO = re.compile(
    r" (and|but) that (?!(?:is|was|has|means|does|seems)\b)"
    r"(?=(?:he|she|it|they|there|we|his|her|its|their|the|an?|some|many|most|more|few|no|none|nobody|"
    r"two|three|all|\w+ing|(?-i:[A-Z]\w*|\w+s)|\d[\d,.]*)\b|$)"
)
"""A second "that", where the first is left out."""
_QUOTED = re.compile(r"(“[^”]*”?|\"[^\"]*\"?|''.*?'')")
_UNNAMED = "Speaker not named"
_OPENING = ("“", '"')
_HOWEVER = re.compile(r", (?:however|though)$")
"""What ties a sentence to the one before it in its report."""
_LAST_COMMA = re.compile(r",([”\"]?)$")
_ALSO = re.compile(r"\balso ")
"""What a party says "also" follows what its report says before; on the page it may come first."""
_CUT_POSITION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Rep|Sen|Gov|Gen)\.?$|^(?:as|after) |"
    r"^(?:And|But|Will|Would|Is|Are|Can|Could|Does|Do|Did|Should) "
)
"""What ends before the name that "Mr." opens, begins after the object of its verb, or asks."""
_COMPLEMENT = re.compile(r" (?:of|from|in|at|for|who|on|to|with|behind|against) ")
_PLURAL = re.compile(r"(?<![su’'i])s$|^(?:police|people)$")
_SEVERAL = re.compile(
    r"(?:tors|ists|ians|icans|ials|ants|ents|crats|makers|workers|[rs]ters|leaders|lawyers|families)$|^(?:Police|People)$"
)
"""A head noun of a party of several; with a capital it may be a name in "-s" ("Reuters", "United States")."""
_ON = frozenset({"x", "twitter", "telegram", "facebook", "instagram", "truth social", "threads", "bluesky", "linkedin",
                 "tiktok", "youtube", "weibo", "social media", "television", "tv", "radio", "state tv"})  # fmt: skip
_AT = frozenset(
    {"press conference", "news conference", "conference", "briefing", "press briefing", "rally", "hearing", "summit"}
)
_IN = frozenset({"statement", "interview", "letter", "speech", "post", "video", "report", "email", "e-mail", "message",
                 "address", "column", "blog post", "press release", "court", "parliament", "tweet"})  # fmt: skip

_NO_CHANNEL = frozenset(("against", "for", "about", "over", "of"))
"""What opens the object of a verb, which is nobody that heard the words."""


def speaker_views(
    quotes: Sequence[LedgerQuote], sources: Sources, printed: Sequence[Span] = ()
) -> tuple[SpeakerView, ...]:
    """The weightiest utterances by speaker; the speaker of the weightiest one first, unnamed speakers last.

    Weightier: carried by more origins, in the article (whose lines rest on the ``printed`` passages), in quotation
    marks, of more salience in the ledger.
    """
    groups: dict[str, list[LedgerQuote]] = {}
    told = shown(clear(quotes, sources.articles))
    for quote in sorted(told, key=lambda quote: _weight(quote, printed), reverse=True):
        groups.setdefault(capital(_SPEAKER_TAIL.sub("", quote.speaker or _UNNAMED)), []).append(quote)
    views, left = [], _QUOTES
    for name, said in sorted(groups.items(), key=lambda item: item[0] == _UNNAMED):
        if left <= 0:
            break
        first = _as_reported(said[: min(_EACH, left)])
        left -= len(first)
        role = next((q.role for q in said if q.role and q.role.lower() not in {name.lower(), *_ADDRESS}), "")
        role = _TITLE.sub(lambda found: _TITLES[found.group()], role)
        name = without_mister(name, sources.shared_surnames)
        views.append(SpeakerView(name, role, tuple(_quote(q, sources) for q in first), len(said) - len(first)))
    return tuple(views)


def _as_reported(quotes: Sequence[LedgerQuote]) -> list[LedgerQuote]:
    """Utterances by report, the report of the weightiest first, in the order in which each report has them."""
    reports: dict[str, list[LedgerQuote]] = {}
    for quote in quotes:
        reports.setdefault(quote.wordings[0].doc if quote.wordings else "", []).append(quote)
    return [
        quote
        for own in reports.values()
        for quote in sorted(own, key=lambda quote: quote.wordings[0].start if quote.wordings else 0)
    ]


def _weight(quote: LedgerQuote, printed: Sequence[Span]) -> tuple[int, bool, bool, float]:
    """How much it is worth to show an utterance."""
    told = any(line.holds(wording) for line in printed for wording in quote.wordings)
    return quote.origins, told, quote.kind == "direct", quote.salience


def _quote(quote: LedgerQuote, sources: Sources) -> QuoteView:
    """An utterance as it is shown, with where it was said, who relays it and when."""
    notes = []
    if quote.channel and quote.channel != quote.speaker and (where := _channel(quote.channel)):
        notes.append(where)
    if quote.via:
        notes.append(f"as relayed by {quote.via}")
    when = of_text(quote.said)
    if when is not None:
        notes.append(when.words)
    if quote.differs:
        notes.append("the reports word it differently")
    direct = quote.kind == "direct"
    text = " ".join(quote.text.split())
    # The comma before "she said" is the report's, the word "that" opens a clause that stands alone here.
    if direct:
        text = with_single_marks(text.strip('“”"').rstrip(","))
    elif quote.words:
        text = f"{_HAVE.sub('', quote.words)} {text}"
    else:
        text = capital(_HOWEVER.sub("", _without_that(text)))
    text = text if direct else without_mister(text, sources.shared_surnames)
    told = without_mister(", ".join(notes), sources.shared_surnames)
    return QuoteView(text, direct, told, sources.refs(quote.wordings))


def _without_that(text: str) -> str:
    """Reported words without the "that" that opens them, and those that answer it; quoted words stay as they are."""
    parts = _QUOTED.split(_THAT.sub("", text))
    return "".join(part if at % 2 else _THAT_TOO.sub(r" \1 ", part) for at, part in enumerate(parts))


def _channel(channel: str) -> str:
    low = channel.lower().strip()
    for words, link in ((_ON, "on"), (_AT, "at"), (_IN, "in")):
        if low in words:
            article = "" if link == "on" or low in ("court", "parliament") else ("an " if low[0] in "aeiou" else "a ")
            return f"{link} {article}{channel}"
    if low.split(" ")[0] in _NO_CHANNEL:
        return ""
    if channel == low and not low.endswith("s") and " " not in low:  # "to article" tells nothing
        return ""
    return channel if low.split(" ")[0] in ("on", "at", "in", "to", "via") else f"to {channel}"


def party_views(positions: Sequence[Position], sources: Sources) -> tuple[PartyView, ...]:
    """Positions by party, in the order of the ledger."""
    groups: dict[str, list[PositionView]] = {}
    for position in positions:
        text = _position_text(position, sources)
        if text and not _CUT_POSITION.search(text):
            earlier = f" (earlier: {position.changed_from})" if position.changed_from else ""
            words = _ALSO.sub("", position.words) or _verb(position.stance, position.party)
            view = PositionView(words, f"{text}{earlier}", sources.refs(position.evidence))
            groups.setdefault(position.party, []).append(view)
    return tuple(PartyView(capital(name), tuple(views)) for name, views in groups.items())


def _position_text(position: Position, sources: Sources) -> str:
    """What a party wants, without the comma of the report's sentence; a quotation of the report stands in its marks."""
    text = _LAST_COMMA.sub(r"\1", " ".join(position.text.split()))
    straight, curly = text.count('"') % 2, text.count("“") - text.count("”")
    if not (straight and curly):  # a mark of each kind may answer the other
        text += '"' * straight + "”" * curly  # it was cut where its sentence ends
    for first in position.evidence[:1] if text and not position.words else ():
        article = sources.articles.get(first.doc)
        if article is not None and article.text[first.start - 1 : first.start] in _OPENING:
            return quoted(text)
    return text


def _verb(stance: str, party: str) -> str:
    """The desk's own verb for what a party does: "warns", of several "warn"."""
    head = _COMPLEMENT.split(party)[0].split(" ")[-1]
    several = _SEVERAL.search(head) is not None if head[:1].isupper() else _PLURAL.search(head) is not None
    verb = stance.replace("_", " ")
    return verb.removesuffix("s").replace("denie", "deny") if several else verb
