"""Source sentences that may stand in an article: what makes one unfit, and what is cut from it first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wiredesk.lang import content_stems, fold
from wiredesk.model import AnnotatedArticle, Name, Sentence, Span

from ._edits import Sheet, balanced, quoted_zones

_DATELINE = re.compile(
    r"^(?:[A-Z][A-Za-z.'’ -]{1,40}(?:, [A-Z][A-Za-z.' ]{1,25})?"
    r"(?:, (?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\.?)?"
    r" ?(?:\([A-Z][A-Za-z ]{1,20}\)|/[A-Z]{2,10}/\.?) ?[-–—]{0,2} )"
    r"|^(?:[A-Z]{3,}[A-Z.,' ]{0,30} ?[-–—]{1,2} )"
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
    r"^(?:Responding|It|They|This|These|Those|That|Such|Both|Here|There|Others|Another|One|Neither|Either|Some|Many|Most|Few|"
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
    r"via ap|quotes displayed|explains what to|as seen|see also|further reading|supported by|translated by|pictured)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_SHOUT = re.compile(r"(?:\b[A-Z][A-Z’']{2,}\b[ ,]{1,2}){4}")
"""A headline of another piece that ran into the text."""
_TWO = re.compile(r"[a-z]{4}[.!?][\"”’']? [A-Z][a-z]+ (?:[a-z]+|[A-Z])")
"""Two sentences that were not split."""
_POINTS_BACK = re.compile(
    r"^(?:\S+ ){0,5}(?:that|this|these|those|such) (?:news|move|decision|claims?|incidents?|attacks?|comments?|"
    r"remarks?|statements?|deal|plans?|figures?|cases?|issues?|same|way|point|regard|context|week’s|latter)\b"
)
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
    for index, sentence in enumerate(article.sentences):
        if not _fit(sentence):
            continue
        sheet = Sheet.of(sentence.text)
        _strip(sheet)
        here = by_sentence[index]
        before = by_sentence[index - 1] if index else ()
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
                frozenset(content_stems(sentence.text)),
                len(_WORD.findall(sentence.text)),
                quoted,
                here,
            )
        )
    return found


def _names_by_sentence(article: AnnotatedArticle) -> list[tuple[Name, ...]]:
    """Person names of each sentence."""
    rows: list[list[Name]] = [[] for _ in article.sentences]
    position = 0
    for name in article.names:
        while position < len(rows) and article.sentences[position].end <= name.start:
            position += 1
        if position < len(rows) and name.kind == "person" and article.sentences[position].holds(name):
            rows[position].append(name)
    return [tuple(row) for row in rows]


def _fit(sentence: Sentence) -> bool:
    text = sentence.text
    if sentence.kind != "body" or not 35 <= len(text) <= 420 or "\n" in text:
        return False
    if not _END.search(text) or text.endswith(("?", "!", "...", "…", '?"', "?”")) or not balanced(text):
        return False
    if not (text[0].isupper() or text[0] in '“"‘' or text[0].isdigit()):
        return False
    if _SHOUT.search(text) or _TWO.search(text) or _POINTS_BACK.search(text):
        return False
    return _FURNITURE.search(text) is None and _WORD.search(text) is not None and text.count(":") < 2


def _strip(sheet: Sheet) -> None:
    """Cut the dateline, the agency's mark and the opening connective."""
    text = sheet.text
    start = 0
    dateline = _DATELINE.match(text)
    if dateline and dateline.end() < len(text) - 30:
        sheet.cut(0, dateline.end(), "dropped the dateline")
        start = dateline.end()
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
    if _FIRST.search(outside):
        return False
    if not _EXPLETIVE.match(bare) and _DANGLING.match(bare):
        return False
    if _ROLE.match(bare) and not _named_role(sentence, sheet, here):
        return False
    pronoun = _HE.search(outside)
    if pronoun is None:
        return not (zones and zones[0] == (0, len(bare)))
    own = [n for n in here if n.text[:1].isupper()]
    if own and not re.match(r"^(?:He|She|His|Her)\b", bare):
        return True
    return _resolve(article, sentence, sheet, before)


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


def _resolve(article: AnnotatedArticle, sentence: Sentence, sheet: Sheet, before: tuple[Name, ...]) -> bool:
    """Replace the first pronoun by a name: the speaker the quote layer found, or the one person just named."""
    text = sentence.text
    match = re.search(r"\b(?:He|She|he|she)\b", _outside(text, sheet.zones))
    if match is None:
        return False
    start, end = sentence.start + match.start(), sentence.start + match.end()
    name: str | None = None
    for quote in article.quotes:
        source = quote.source
        if source is not None and source.start == start and source.end == end and quote.speaker:
            name = quote.speaker
    if name is None:
        people = {n.canonical for n in before}
        if len(people) == 1 and match.start() == 0 and before[0].start < sentence.start:
            name = next(iter(people))
    if name is None or not name[:1].isupper() or " " not in name:
        return False
    return sheet.ask(match.start(), match.end(), name, f"wrote '{name}' for '{match.group()}'")
