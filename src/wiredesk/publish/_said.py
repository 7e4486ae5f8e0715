"""Which utterances a reader is shown: those that say something by themselves, each once, under one speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from wiredesk.lang import content_stems, fold, is_clause
from wiredesk.model import LedgerQuote, Span

_WORDS = 4
"""Fewer words than this, without quotation marks, say nothing by themselves."""
_AGAIN = 0.6
"""Share of the shorter one's stems from which two utterances of one speaker are one."""
_OVERLAP = 0.5
_FEW = 2
"""Stems above which the same words are of one speaker."""
_OPENS = re.compile(r"[“\"‘]")
_TWO = re.compile(r"[a-z\d][.!?][”\"]? [A-Z]")
_TWO_QUOTED = re.compile(r"[.!?][”\"] [A-Z]")
_VERB_FIRST = re.compile(r"^(?:\w+ed|to) |^(?:[\w’']+ ){1,4}to [a-z]+ ")
"""What begins with a verb, or gives an object and what it is told to do: the head stayed in the report's clause."""
_CLAUSE = re.compile(r"^(?:that|he|she|it|they|there|we|if|when|how|whether) ")
_NO_CLAUSE = re.compile(r"^(?:but|and|or|nor|yet|how|why|whether|what|who|whom|where|which) ", re.IGNORECASE)
"""The second half of a sentence, or a question that is reported: neither says something by itself."""
_PIECE_GONE = re.compile(r"[,;:] ?[,;]|\( ?\)")
"""Marks with nothing between them: a formula, a link or a picture of the page stood there."""
_CUT_OFF = re.compile(r"[,;:—–-][”\"’']*$|, \w+ly$|\w[’']s$| [-–—] (?:an? )?\w+$|\baccording to [^,]+ and [\d.,]+$")
"""An end in a comma, in an adverb behind one, in an owner or in the first of a list: what followed stayed behind."""
_BEGINS_CUT = re.compile(
    r"^(?:[’']s |(?:\w+ )?(?:more|less|fewer|higher|lower) than |"
    r"(?:expects|plans|hopes|wants|estimates|reckons|[a-z]{3,}(?:izes|ifies)) |"
    r"in [^,]{1,30}, (?:had|has|have|was|were|is|are) |"
    r"the (?:first|second|third|last|latest|biggest|largest|worst|highest|lowest)(?: [\w’'-]+){1,4} since |"
    r"(?:he|she|it|they|we) (?:would|did|had|was|were|could|will|is|are|does|do|has)(?: not)?(?:,|$))",
    re.IGNORECASE,
)
"""A beginning whose subject stayed in the report's clause ("five more than the firm gave", "in 2022, had shown"), what
stood behind a whole clause ("the first swap since the border was drawn"), a verb without its object ("he would")."""
_ASKED_FOR = re.compile(
    r"^(?:that )?(?:the|an?|all|his|her|its|their|\w+s)"
    r"(?: (?!would|should|must|to|will|can|could|may|might|not)\w+){0,3}? be \w+(?:ed|en|n)\b"
)
"""What somebody asks for is told as a wish: "that the contract be cancelled"."""
_LONGEST = 400
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OTHERS = re.compile(
    r"\b[A-Z][a-z]+,? (?:[^,]{3,80}, )?(?:said|says|told|stated|wrote)\b|^(?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch)\b"
)
"""Somebody else's saying inside the words ("... the minister said it was"), and what points to words not shown."""
_SAYS = re.compile(r"\b(?:said|says)\b|, (?:the|an?) [\w ]{3,40} (?:claimed|reported|announced|added|confirmed)\.?$")
_BESIDES = re.compile(
    r", (?:while|whereas|where|at a time|according to)\b|\bbut later\b|"
    r"(?: --|,? [–—]) (?:\w+ly )?\w+ing\b|, and (?:it|he|she|they) (?:did not|declined)\b|"
    r"\b(?:and|but) (?:accused|blamed|rejected|praised|criticised|dismissed|condemned|thanked|spoke of|gave no|"
    r"put (?:it|them|the \w+) at|vowed|urged|promised|pledged|noted|warned|added|insisted|stressed|questioned|"
    r"questioning|defended|complained|described|called on|pushed back|"
    r"(?:acknowledged|admitted|conceded|confirmed|claimed|argued|announced|denied|testified) that)\b|"
    r", but (?:the|its|his|her|their) [^,.]*\b(?:caused|sparked|drew|prompted|triggered|provoked)\b|"
    r"\bon \w+day (?:at|in|during) an? [^,.]*\b(?:rally|debate|hearing|town hall)$|"
    r"(?:,| [–—-]) but (?:did|does|do|has|have|had|declined|gave|provided|offered|refused) |"
    r"(?:,|  ) ?(?:reiterating|citing|adding|noting|stressing|insisting|complaining|telling|warning|arguing|saying|"
    r"urging|asserting|denouncing|describing|accusing|blaming|claiming|suggesting|promising|vowing|explaining)\b|"
    r"\band calling\b|, without (?:giving|providing|elaborating|offering|naming|specifying|saying)\b|"
    r"\b(?:during|in|at) (?:an?|his|her|their|brief|joint) [^,.]*"
    r"\b(?:interview|conference|briefing|remarks|speech|meeting with|talks with)\b"
)
"""What the report adds behind somebody's words, or tells of how they were said."""
_HALF = re.compile(r"(?:And |But )?(?:When|If|While|As|Because|Although|Though|Since|After|Before|Unless)\b[^,;.!?]*")
"""A clause whose main clause stood behind "he said"."""
_HALF_TOLD = re.compile(r"(?:if|because|although|though|unless|while) [^,;.!?]*", re.IGNORECASE)
"""The same in the report's words, where "after", "since" and "as" often open no clause."""
_REST = re.compile(r"(?:when|whether|if|while|as|because|although|since|unless|which|who|and|or|not|[a-z]+ing) ")
"""The end of a sentence whose beginning is the report's."""
_RUN_ON = re.compile(
    r"(?<!\bof)(?<!\bin)(?<!\bthe)(?<=[a-z]) (?:He|She|They|We|It|There|This|These|But|Hundreds|Thousands|Dozens|"
    r"Several|Many|Some|In|On|At|As|When|After) [a-z]|(?<=[a-z]['’”\"]) The (?=[A-Z])"
)
"""Two sentences without a full stop between."""
_NO_VERB = re.compile(r"^(?:that )?(?:[\w’'-]+ ){1,5}having\b")
_RELATIVE = re.compile(r"\bthe (?:previous|following|next) (?:day|night|morning|week|month|year)\b")
"""A day told from another that stayed in the report."""
_HUNG = re.compile(r"^[^,“\"]{0,60}, that (?:he|she|it|they|there|the)\b")
_WARNED = re.compile(
    r"^(?:(?!\w+ed\b|\w+n['’]t\b|(?:is|was|are|were|has|had|have|will|would|can|could|may|might|should|must|votes?|"
    r"fights?|fought|stands?|stood|spoke|speaks?)\b)[\w’'-]+ ){1,6}against [a-z]+ing\b"
)
"""Who was warned, and against what: the verb stayed in the report's clause ("the crews against sailing")."""
_NOTICE = re.compile(
    r"^(?:an?|the) (?:\w+ ){0,2}(?:notice|statement|letter|report|filing|memo|message|post|email|e-mail|speech|article|"
    r"interview|release)\b[^,.;]{0,40} that\b"
)
"""Where it was said, then what: "a written notice issued on Monday that the pier would close"."""
_PARTS = (_SAYS, _BESIDES, _RUN_ON, _HUNG, _NO_VERB, _RELATIVE, _WARNED, _NOTICE)
_MANY = frozenset(("police", "people", "staff"))
_PRONOUN = re.compile(r"(?:it|he|she|they)\b", re.IGNORECASE)
_SMALL = frozenset("of the a an and in on for to at".split())
_FURNITURE = re.compile(r"^[(\[]|\bmin read\b|(?:\b[A-Z]{3,} ){3}|^By [A-Z]|^In this article ")
_LIKE, _ENOUGH = 0.8, 4
"""Share of the shorter one's stems, and their number, from which words of two speakers are the same words."""


def shown(quotes: Sequence[LedgerQuote]) -> list[LedgerQuote]:
    """The utterances that are shown, in their order; words that reports give to several speakers are left out."""
    quotes = _undisputed(quotes)
    often = Counter(quote.speaker for quote in quotes)
    stems: dict[str | None, list[frozenset[str]]] = {}
    words: set[str] = set()
    places: dict[str, list[Span]] = {}
    chosen: set[int] = set()
    for quote in sorted(filter(says_something, quotes), key=lambda quote: _rank(quote, often)):
        own, text = frozenset(content_stems(quote.text)), fold(quote.text)
        if (
            (text in words and len(own) > _FEW)
            or any(_overlap(span, other) for span in quote.wordings for other in places.get(span.doc, ()))
            or any(len(own & said) >= _AGAIN * min(len(own), len(said)) for said in stems.get(quote.speaker, ()))
        ):
            continue
        chosen.add(id(quote))
        words.add(text)
        stems.setdefault(quote.speaker, []).append(own)
        for span in quote.wordings:
            places.setdefault(span.doc, []).append(span)
    return [quote for quote in quotes if id(quote) in chosen]


def _undisputed(quotes: Sequence[LedgerQuote]) -> list[LedgerQuote]:
    """Leave out the same quoted words under another speaker than the one whom most origins give them to.

    Where no speaker has more than the others, the words are a person's if the others are offices or bodies that the
    person's role names; else it is uncertain whose they are, and nobody is shown with them.
    """
    direct = [(quote, frozenset(content_stems(quote.text))) for quote in quotes if quote.kind == "direct"]
    out: set[int] = set()
    for i, (quote, own) in enumerate(direct):
        for other, stems in direct[i + 1 :]:
            small = min(len(own), len(stems))
            if quote.speaker == other.speaker or small < _ENOUGH or len(own & stems) < _LIKE * small:
                continue
            out |= {id(worse) for worse in _worse(quote, other)}
    return [quote for quote in quotes if id(quote) not in out]


def _worse(a: LedgerQuote, b: LedgerQuote) -> tuple[LedgerQuote, ...]:
    """Which of two entries of the same words goes; both where neither is better attested."""
    if a.origins != b.origins:
        return (a if a.origins < b.origins else b,)
    if _names_office(a, b):
        return (b,)
    return (a,) if _names_office(b, a) else (a, b)


def _names_office(person: LedgerQuote, body: LedgerQuote) -> bool:
    """Whether one speaker is a person, and the other the office or body that the person speaks for."""
    if person.speaker is None or body.speaker is None or not _person(person):
        return False
    office = set(content_stems(f"{person.role or ''} {person.speaker}"))
    return not _two_names(body.speaker) and bool(office & set(content_stems(body.speaker)))


def _of_oneself(quote: LedgerQuote) -> bool:
    """Whether words name their own speaker: then they are more likely what another says of them."""
    last = (quote.speaker or "").split(" ")[-1]
    return _person(quote) and re.search(rf"\b{re.escape(last)}\b", quote.text) is not None


def _nobody(quote: LedgerQuote) -> bool:
    """Whether a speaker is a bare noun that leaves open who is meant: "court", "the organisation"."""
    speaker = quote.speaker or "a person"
    return speaker.islower() and " " not in speaker and not speaker.endswith("s") and speaker not in _MANY


def _balanced(text: str) -> bool:
    """Whether each quotation mark inside the words has its other half."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")


def says_something(quote: LedgerQuote) -> bool:
    """Whether the words are a sentence or a clause, no bit of a report's sentence, no question of its writer."""
    text = " ".join(quote.text.split())
    words = text.split(" ")
    if _of_oneself(quote) or _nobody(quote) or not _balanced(text) or _PIECE_GONE.search(text):
        return False
    if quote.kind == "direct":
        if len(words) < _FEW + 1 and text[-1:].isalpha() and not is_clause(text):
            return False
        if _HALF.fullmatch(text) or _REST.match(text) or _is_title(words):
            return False
        return any(map(str.isalnum, text)) and (not text[:1].islower() or is_clause(text.removeprefix("that ")))
    if len(words) < _WORDS or _TWO.search(_OPENS.split(text)[0]) or text[:1] in '“"‘':
        return False
    if _NO_CLAUSE.match(text) or (_VERB_FIRST.match(text) and not _CLAUSE.match(text)):
        return False
    told = text.removeprefix("that ")
    if _HALF_TOLD.fullmatch(told) or _CUT_OFF.search(text):
        return False
    if _BEGINS_CUT.match(text) or _ASKED_FOR.match(text) or text.endswith("?"):
        return False
    outside = _QUOTED.sub(" ", text)
    if _TWO_QUOTED.search(text) or any(part.search(outside) for part in _PARTS):
        return False
    if len(text) > _LONGEST or _OTHERS.search(outside) or _FURNITURE.search(text):
        return False
    if (quote.speaker or "")[:1].islower() and _PRONOUN.match(text):
        return False
    before = _OPENS.split(told)[0]
    return is_clause(told if len(before.split()) <= _FEW else before)


def _is_title(words: Sequence[str]) -> bool:
    """Whether quoted words are the title of a book or film: all in capitals, without a full stop."""
    return words[-1][-1:].isalnum() and all(word[:1].isupper() or word in _SMALL for word in words)


def _rank(quote: LedgerQuote, often: Mapping[str | None, int]) -> tuple[bool, bool, int, int, int]:
    """Better first: of a named person, in quotation marks, of more origins, of one who says more, longer."""
    return not _person(quote), quote.kind != "direct", -quote.origins, -often[quote.speaker], -len(quote.text)


def _person(quote: LedgerQuote) -> bool:
    return quote.speaker is not None and (quote.role is not None or _two_names(quote.speaker))


def _two_names(speaker: str) -> bool:
    words = speaker.split(" ")
    return len(words) == 2 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _overlap(a: Span, b: Span) -> bool:
    """Whether half of the shorter of two passages of a report lies in the other."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > _OVERLAP * min(a.end - a.start, b.end - b.start)
