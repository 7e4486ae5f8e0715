"""Source sentences that may stand in an article: what makes one unfit, and what is cut from it first."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from wiredesk.lang import STOP_WORDS, fold
from wiredesk.model import AnnotatedArticle, Name, Sentence, Span

from ._edits import Sheet, balanced, quoted_zones
from ._stems import stems_of
from ._verbs import VERB

_DATELINE = re.compile(
    r"^(?:[A-Z][A-Za-z.'’ -]{1,40}(?:, [A-Z][A-Za-z.' ]{1,25})?"
    r"(?:, (?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\.?)?"
    r" ?(?:\([A-Z][A-Za-z ]{1,20}\)|/[A-Z]{2,10}/\.?) ?[-–—]{0,2} )"
    r"|^(?:[A-Z]{3,}[A-Z.,' ]{0,30} ?[-–—]{1,2} )"
    r"|^\([A-Z][A-Za-z ]{1,20}\) ?[-–—]{1,2} "
)
_AGENCY_TAIL = re.compile(r"\s*\((?:AP|AFP|Reuters|dpa|ANI|PTI)\)\s*$")
_CONNECTIVE = re.compile(
    r"^(?:Meanwhile|However|Also|Moreover|Furthermore|In addition|Additionally|Separately|Still|Nevertheless|"
    r"Nonetheless|Besides|Indeed|In fact|Instead|Otherwise|Similarly|Likewise|Consequently|Therefore|Thus|Hence|"
    r"As a result|For example|For instance|In other words|At the same time|On the other hand|By contrast|"
    r"In contrast|Even so|That said|After that|Then|In the meantime|Finally|"
    r"Now|Of course|Notably|Importantly|Interestingly|Overall|In particular|Again|Yet|And|But|So|Plus),? +",
)
_DANGLING = re.compile(
    r"^(?:Responding|Please|It|They|This|These|Those|That|Such|Both|Here|There|Others|Another|One|Neither|Either|Some|Many|"
    r"Most|Few|"
    r"All|Its|Their|His|Her|My|Our|We|I|You|Your|Who|Which|What|Why|How|When asked|Asked|The (?:former|latter|other|"
    r"same|two|pair|duo|move|decision|news|comments?|remarks?|statement|incident|latter's)|Doing so|If so|If not|"
    r"Not only|Nor|Or|Because|Although|While|Though|Among them|In that|In this|To that|To this|From there|"
    r"Two other|The second|The third|The first|Asked|According to (?:him|her|them|it))\b"
)
_EXPLETIVE = re.compile(
    r"^(?:It (?:is|was|remains|remained) (?:not )?(?:immediately |yet )?(?:unclear|clear|unknown|the \w+|known|"
    r"possible|too early|not)|There (?:is|was|were|are|has|have)\b|"
    r"(?:Both|Some|Many|Most|All|Few|One|Another) (?!of them|of those|of these)\w+)"
)
_HE = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r", (?:he|she|they) (?:said|added|told|says|wrote|noted|continued|explained|argued|insisted|claimed|"
    r"warned|stressed)\b|"
    r"\bthis (?:newspaper|website|newsroom|reporter|desk)\b|\bthat makes\b"
)
"""A pronoun that attributes (its speaker stands in another sentence), and the report speaking of itself."""
_SUBJECT = re.compile(r"\b(?:[Hh]e|[Ss]he)\b(?![’'])")
_NEAR_START = 45
_ASIDE = re.compile(
    r", (?:he|she|they) (?:said|added|told|says|wrote|noted|continued|explained|argued|insisted|claimed|"
    r"warned|stressed)\b|\bthis (?:newspaper|website|newsroom|reporter|desk)\b|\bthat makes\b"
)
"""A pronoun that attributes (its speaker stands in another sentence), and the report speaking of itself."""
_TODAY = re.compile(r"\b[Tt]o(?:day|night)\b")
"""Either the day of the report or these times: too little to put a date for."""
_THERE = re.compile(r"\b(?:killed|injured|wounded|held|arrived|born|based|living|died|people) there\b|\bthere[,.]")
_LABEL = re.compile(r"^[A-Z][A-Za-z]{1,12}: ")
_SMALL_QUOTE = re.compile(r"^[“\"‘][a-z]")
_LEFT = 30
"""Characters that must be left of a sentence when its front is cut."""
_GAP = re.compile(r"^[^“”\"]{1,160}?(?: {2,}|\t)(?=[A-Z(])(?![^a-z]{0,3}$)")
_LEAD_IN = re.compile(r"^(?:In this article|Advertisement|Supported by|Listen to this article) +(?=[A-Z“\"])")
_BYLINE = re.compile(r"^By (?:[A-Z][\w’'.-]+ ){2,3}(?=[A-Z])")
_FIRST = re.compile(r"\b(?:I|we|my|our|us|me|you|your)\b")
_ROLE = re.compile(
    r"^The (?:\w+ ){0,2}?(?:minister|president|prime minister|mayor|governor|official|spokesman|spokeswoman|"
    r"spokesperson|senator|secretary|general|chief|leader|ambassador|envoy|director|ceo|judge|suspect|man|woman|boy|girl|couple|"
    r"victim|author|actor|actress|singer|player|coach|company|group|agency|firm|ministry|department|organisation|"
    r"organization|party|team|paper|report|study|researchers|authors|bill|deal|plan|proposal)\b"
    r"(?! (?:of|in|for|from|at|who)\b)",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"\b(?:click|subscribe|sign up|newsletter|read more|read:|watch:|listen:|follow us|advertisement|cookies?|"
    r"photo(?:graph)?s? by|getty|file photo|all rights reserved|copyright|download (?:the|our)|story continues|"
    r"share this|related:|recommended|editing by|reporting by|contributed to this|app store|live updates|"
    r"in this article|image (?:source|caption)|video (?:caption|above)|caption|this article|our reporter|"
    r"terms of use|privacy policy|whatsapp channel|bbc verify|fox news digital|the associated press contributed|"
    r"via ap|quotes displayed|\d+ min read|©|skipping the main menu|explains what to|"
    r"credit:|ripped from the headlines|responsible for their own content|publishes around|as seen|"
    r"see also|further reading|supported by|translated by|pictured)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_CAPTION = re.compile(
    r"^(?:[^\s,]+,? ){1,9}?(?:speaks|walks?|takes? questions|looks? on|shakes? hands|attends?|arrives?|poses?|waves?|"
    r"gestures?|stands?|sits?|listens?|joins|discusses|reacts|breaks down|weighs in|provides|unpacks|previews|details|"
    r"reports (?:from|on)|talks? to|"
    r"addresses|inspects?|leaves?|meets?) "
    r"(?:in|at|on|to|with|during|after|before|as|the|a|an|from|near|outside|inside)\b"
)
"""A picture or video caption: somebody does something in the present tense."""
_SHOUT = re.compile(r"(?:\b[A-Z][A-Z’']{2,}\b[ ,]{1,2}){4}")
"""A headline of another piece that ran into the text."""
_TWO = re.compile(r"\b[a-z]{2,}[.!?][\"”’']? [A-Z][a-z]+ (?:[a-z]+|[A-Z])")
"""Two sentences that were not split."""
_POINTS_BACK = re.compile(
    r"^(?:\S+ ){0,5}(?:that|this|these|those|such) (?:news|move|decision|claims?|incidents?|attacks?|comments?|"
    r"remarks?|statements?|deal|plans?|figures?|cases?|issues?|same|way|point|regard|context|week’s|latter)\b"
)
_SAID = re.compile(r"\b(?:said|says|told|was|were|had|has|have|will|would)\b")
_END = re.compile(r"[.!?][”\"’')]{0,2}$")


@dataclass(slots=True)
class Candidate:
    """A sentence that may be printed.

    ``sheet`` holds the edits that make it stand alone; ``index`` and ``share`` say where in its report it
    stood.
    """

    article: AnnotatedArticle
    sentence: Sentence
    index: int
    share: float
    sheet: Sheet
    stems: frozenset[str]
    words: int
    quoted: int
    persons: tuple[Name, ...]
    names: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    origin: str = ""
    support: int = 1
    score: float = 0.0
    role: str = "main"

    @property
    def span(self) -> Span:
        """The passage it rests on."""
        s = self.sentence
        return Span(doc=s.doc, start=s.start, end=s.end, text=s.text)


def candidates(article: AnnotatedArticle) -> list[Candidate]:
    """The sentences of a report that can stand alone, with the edits that make them do so."""
    found = []
    last = max(1, len(article.sentences) - 1)
    by_sentence = _names_by_sentence(article)
    events: dict[int, set[str]] = {}
    speakers = _speakers_by_sentence(article)
    for event in article.events:
        if event.polarity == "happened":
            events.setdefault(event.sentence, set()).add(event.type)
    for index, sentence in enumerate(article.sentences):
        if not _fit(sentence):
            continue
        sheet = Sheet.of(sentence.text)
        _strip(sheet)
        everyone = by_sentence[index]
        here = tuple(name for name in everyone if name.kind == "person")
        before = tuple(name for name in by_sentence[index - 1] if name.kind == "person") if index else ()
        if not _stands_alone(article, sentence, sheet, here, before):
            continue
        quoted = sum(end - start for start, end in sheet.zones)
        found.append(
            Candidate(
                article,
                sentence,
                index,
                index / last,
                sheet,
                frozenset(stems_of(sentence.text)),
                len(_WORD.findall(sentence.text)),
                quoted,
                here,
                frozenset(fold(name.canonical) for name in everyone),
                frozenset(events.get(index, ())),
                frozenset(speakers.get(index, ())),
            )
        )
    return found


def _names_by_sentence(article: AnnotatedArticle) -> list[tuple[Name, ...]]:
    """Names of each sentence."""
    rows: list[list[Name]] = [[] for _ in article.sentences]
    position = 0
    for name in article.names:
        while position < len(rows) and article.sentences[position].end <= name.start:
            position += 1
        if position < len(rows) and article.sentences[position].holds(name):
            rows[position].append(name)
    return [tuple(row) for row in rows]


def _speakers_by_sentence(article: AnnotatedArticle) -> dict[int, set[str]]:
    """Who is quoted in each sentence."""
    starts = [sentence.start for sentence in article.sentences]
    found: dict[int, set[str]] = {}
    for quote in article.quotes:
        if quote.speaker:
            found.setdefault(bisect_right(starts, quote.start) - 1, set()).add(fold(quote.speaker))
    return found


def _fit(sentence: Sentence) -> bool:
    text = sentence.text
    if sentence.kind != "body" or not 35 <= len(text) <= 420 or "\n" in text:
        return False
    if not _END.search(text) or text.endswith(("?", "!", "...", "…", '?"', "?”")) or not balanced(text):
        return False
    if not (text[0].isupper() or text[0] in '“"‘' or text[0].isdigit()):
        return False
    if not _english(text) or _heading(text):
        return False
    if _CAPTION.search(text) and _SAID.search(text) is None:
        return False
    if _SHOUT.search(text) or _TWO.search(text) or _POINTS_BACK.search(text):
        return False
    return _FURNITURE.search(text[_prefix(text) :]) is None and _WORD.search(text) is not None and text.count(":") < 2


def _english(text: str) -> bool:
    """Whether a sentence has its share of English function words."""
    tokens = text.lower().split()
    return len(tokens) < 8 or sum(token in STOP_WORDS for token in tokens) >= 0.12 * len(tokens)


def _heading(text: str) -> bool:
    """Whether most words of a sentence are capitalised: headlines of other pieces run together."""
    tokens = [token for token in text.split() if len(token) > 3]
    return len(tokens) > 7 and sum(token[0].isupper() for token in tokens) > 0.7 * len(tokens)


def _prefix(text: str) -> int:
    """Length of page furniture that ran into the front of a sentence: all before a double space, or a byline."""
    opening = _LEAD_IN.match(text)
    if opening and len(text) - opening.end() >= _LEFT:
        return opening.end()
    gap = _GAP.match(text)
    if gap and len(text) - gap.end() >= _LEFT:
        return gap.end()
    byline = _BYLINE.match(text)
    return byline.end() if byline and len(text) - byline.end() >= _LEFT else 0


def _strip(sheet: Sheet) -> None:
    """Cut the dateline, the agency's mark and the opening connective."""
    text = sheet.text
    start = _prefix(text)
    if start:
        sheet.cut(0, start, "dropped page furniture")
    dateline = _DATELINE.match(text[start:])
    if dateline and start + dateline.end() < len(text) - _LEFT:
        sheet.cut(start, start + dateline.end(), "dropped the dateline")
        start += dateline.end()
    found = _CONNECTIVE.match(text[start:])
    if found:
        word = found.group().strip(" ,")
        comma = found.group().rstrip().endswith(",")
        if comma or fold(word) in ("and", "but", "so"):
            sheet.cut(start, start + found.end(), f"dropped '{word.lower()}'")
    if "not only" not in text:
        for match in re.finditer(r"(?<!but) also\b", text):
            sheet.ask(match.start(), match.end(), "", "dropped 'also'")
    for match in re.finditer(
        r", (however|meanwhile|though|too|for example|for instance|in fact|of course)(?=[,.])", text
    ):
        end = match.end() + (1 if text[match.end()] == "," else 0)
        sheet.ask(match.start(), end, "", f"dropped '{match.group(1)}'")
    tail = _AGENCY_TAIL.search(text)
    if tail:
        sheet.ask(tail.start(), tail.end(), "", "dropped the agency's mark")


def _stands_alone(
    article: AnnotatedArticle,
    sentence: Sentence,
    sheet: Sheet,
    here: tuple[Name, ...],
    before: tuple[Name, ...],
) -> bool:
    """Whether a reader who starts here understands it; puts a name for a leading pronoun where that is
    certain.
    """
    bare, _ = sheet.result()
    zones = quoted_zones(bare)
    outside = _outside(bare, zones)
    if _ASIDE.search(outside) or VERB.search(bare) is None:
        return False
    if (
        _TODAY.search(outside)
        or _THERE.search(outside)
        or _LABEL.match(bare)
        or _FIRST.search(outside)
        or _SMALL_QUOTE.match(bare)
    ):
        return False
    if not _EXPLETIVE.match(bare) and _DANGLING.match(bare):
        return False
    if _ROLE.match(bare) and not _named_role(sentence, sheet, here):
        return False
    if zones and zones[0] == (0, len(bare)):
        return False
    pronoun = _SUBJECT.search(_outside(sentence.text, sheet.zones))
    if pronoun is None:
        return _HE.search(outside) is None or any(name.text[:1].isupper() for name in here)
    if any(name.text[:1].isupper() and name.start - sentence.start < pronoun.start() for name in here):
        return True
    return _resolve(article, sentence, sheet, before, pronoun)


def _outside(text: str, zones: list[tuple[int, int]]) -> str:
    for start, end in reversed(zones):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _named_role(sentence: Sentence, sheet: Sheet, here: tuple[Name, ...]) -> bool:
    """Whether "The minister" is read as a person: then the name takes its place."""
    for name in here:
        if name.start - sentence.start > 4 or (name.text[:1].isupper() and not name.text.startswith("The ")):
            continue
        if name.canonical[:1].isupper() and " " in name.canonical:
            at = name.start - sentence.start
            start = 0 if sentence.text[:4] == "The " and at == 4 else at
            why = f"wrote '{name.canonical}' for '{sentence.text[start : name.end - sentence.start]}'"
            return sheet.ask(start, name.end - sentence.start, name.canonical, why)
    return False


def _resolve(
    article: AnnotatedArticle, sentence: Sentence, sheet: Sheet, before: tuple[Name, ...], pronoun: re.Match[str]
) -> bool:
    """Put a name for a pronoun that opens a sentence, where two readings agree on whose it is.

    The sentence before names one person only, near its start; a speaker found by the quote layer must be the same.
    A wrong name would be worse than a lost sentence.
    """
    bare, _ = sheet.result()
    people = {name.canonical for name in before if name.text[:1].isupper()}
    if len(people) != 1 or not bare.lower().startswith(("he ", "she ")):
        return False
    first = min(name.start for name in before)
    opening = next((s.start for s in article.sentences if s.start <= first < s.end), first)
    name = next(iter(people))
    if first - opening > _NEAR_START or " " not in name or not name[:1].isupper():
        return False
    start, end = sentence.start + pronoun.start(), sentence.start + pronoun.end()
    for quote in article.quotes:
        source = quote.source
        if source is not None and source.start == start and source.end == end and quote.speaker not in (None, name):
            return False
    return sheet.ask(pronoun.start(), pronoun.end(), name, f"wrote '{name}' for '{pronoun.group()}'")
