"""Whether a sentence is report, furniture of the page or a note of the desk, by its wording.

Most words that open a label open sentences too: "Supported by" and "Supported by the army, volunteers brought 300
people to safety". Such a word makes a label only where the rest is not told like a report (:func:`_is_label`).
"""

from __future__ import annotations

import re
from typing import Literal

SentenceKind = Literal["body", "furniture", "note", "caption"]

_NAME = r"(?-i:[A-Z])[\w.'’-]{0,20}(?:\s(?-i:[A-Z])[\w.'’-]{0,20}){1,3}"
_REPORT = r"(?:report|story|article|piece|guide|review|coverage|podcast|newsletter|dispatch|series|project)"
_NOTE = re.compile(
    rf"""(?:
      [(\[*_\s]{{0,3}}(?:additional\s|further\s|with\s)?reporting\s(?:by|from)\b
      | [(\[]?(?:editing|compiled|translated)\sby\b | [(\[]?(?:writing|written)\sby\s{_NAME}
      | with\s(?:files|inputs?|material|additional\sreporting|reports|reporting)\s(?:from|by)\b
      | this\s(?:story|article|report|piece)\s(?:has\sbeen|was|is)\s
        (?:updated|corrected|amended|published|originally|first|edited|translated|produced|republished|auto|written)
      | the\s(?:story|article)\s(?:has\sbeen|was)\s(?:updated|corrected|amended)
      | (?:this\s(?:story|article)\s)?(?:first|originally)\s(?:published|appeared)\s(?:in|on|by|at)\s[^,]{{2,60}}$
      | (?:an\searlier|a\sprevious)\sversion\sof\sthis
      | (?:corrections?|clarifications?)\s?(?:\([^)]{{1,40}}\)|[\w.,\s]{{0,20}}\d)?\s?[:—–-]
      | (?:editor['’]?s['’]?|editors['’])\snote\b
      | by\s{_NAME}(?:,?\s(?:and|for)\s.{{1,60}}|,\s(?-i:[A-Z]).{{1,40}})?$
      | (?:ap|associated\spress|reuters|afp)\s(?:[\w-]{{3,15}}\s){{0,2}}(?:writers?|journalists?|reporters?
          |correspondents?|photographers?)\s{_NAME}
      | [(\[](?:reuters|ap|afp|pti|ani|ians|xinhua|kyodo)[)\]]\.?$
      | (?:{_NAME}|the\s(?:writer|author))\sis\san?\s.{{0,60}}
        \b(?:reporter|correspondent|editor|writer|columnist|journalist)\b(?:$|[.,]|\s(?:and\s\w{{3,20}}\s)?
          (?:for|at|with|based|living|covering|in|on|of|reporting)\b
          |\swho\s(?:has\s)?(?:covers?|covered|writes|written|reports?|reported)\b)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTE_WITHIN = re.compile(
    rf".{{0,160}}\bcontributed\s(?:reporting|to\s(?:this|the)\s(?:\w{{3,12}}\s)?{_REPORT})\b"
    r"|.{0,60}(?-i:[A-Z])[\w'’-]{1,20}\sreported\sfrom\s(?-i:[A-Z]).{0,80}$",
    re.IGNORECASE,
)
_NOTE_WORDS = ("contributed", "reported")
"""What stands in every sentence of the last kind: most are spared the longer search."""
_FURNITURE = re.compile(
    r"""(?:
      (?:share\sthis|sign\sup|subscribe|follow\s(?:us|our)|click\shere|tap\shere|download\sour|get\sour|join\sour
        |more\son\sthis|most\sread|image\ssource|image\scaption|getty\simages|file\sphoto|photo(?:graph)?\sby
        |skip\s(?:to|past|advert)|all\srights\sreserved|continue\sreading|story\scontinues|view\scomments
        |leave\sa\scomment|create\san\saccount|this\svideo\scannot|please\s(?:enable|subscribe|log|sign)
        |enable\sjavascript|get\sthe\slatest|stay\sup\sto\sdate|you\scan\sread|do\syou\shave\sa\sstory
        |for\smore\s(?:on|news|stories|information|updates)|read\smore\s(?:about|on|from|here|stories)
        |related\s(?:stories|articles|content|topics|coverage)
        |watch\s(?:the|this|as|how|live|our|more|now|below)|listen\sto\s(?:this|our|more|the\s(?:best|latest|full))
        |follow\sthe\s(?:latest|live|story|blog|action|coverage))\b
      | © | (?:photo|video|gallery):\s | quotes\sdisplayed\sin\sreal-time | market\sdata\sprovided
      | powered\sand\simplemented\sby
      | legal\sstatement | (?:supported|sponsored)\sby(?:[^,]{0,120}$|\s(?-i:By)\s)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(
    r"""(?:read\smore|see\salso|also\sread|related|recommended|trending|advertisement|sponsored|watch|listen|loading
      |copyright|cookies?|donate|newsletter|log\sin|support\sour|follow\sthe|terms\sof\s(?:use|service)
      |privacy\spolicy)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TOLD = re.compile(r"\s(?:[a-z0-9]|[^.:|–—]{2,80},\s).*[.!…][\"”’')\]]{0,3}$", re.DOTALL)
_ADDRESS = re.compile(r"\b(?:you|your|our|us|here|below)\b", re.IGNORECASE)
_SITE = r"(?:you|your|our|i\saccept|this\s(?:site|website|page)|we\suse|uses\scookies|appl(?:y|ies)|please)"
_WITHIN = re.compile(
    rf"""(?:
      .{{0,80}}\ball\srights\sreserved\b | .{{0,80}}\bmaterial\smay\snot\sbe\s(?:published|broadcast|reproduced)
      | .{{0,120}}\bis\snot\sresponsible\sfor\sthe\scontent\sof\sexternal
      | .{{0,60}}\bsubscribe\b.{{0,60}}\b(?:newsletter|now|today|unlimited)\b
      | .{{0,60}}\byour\ssubscription\b.{{0,60}}\b(?:newsletter|now|today|unlimited)\b
      | (?=.{{0,300}}\b{_SITE}\b).{{0,120}}\b(?:javascript|ad[\s-]blocker|browser\ssettings|cookies
          |privacy\spolicy|terms\s(?:of|and)\s(?:use|service|conditions))\b
      | .{{0,200}}\byou\sagree\sto\s(?:our|the)\b
      | .{{0,80}}\bnewsletters?\b.{{0,60}}\b(?:sign|subscri|inbox|deliver)
      | .{{0,100}}\bdelivered\s(?:straight\s|directly\s)?to\syour\sinbox
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WITHIN_WORDS = tuple(
    "rights material responsible subscri javascript blocker browser cookies agree privacy terms newsletter "
    "delivered".split()
)
_STAMP = re.compile(
    r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|ET|EST|EDT|UTC|CET|CEST))?"
    r"|\d{1,3}\s?(?:m|min|mins|minutes|h|hours?)\sago)$",
    re.IGNORECASE,
)


def classify_sentence(text: str) -> SentenceKind:
    """Return whether a sentence is report, page furniture ("Read more"), or a note of the desk (credit, byline).

    The first 400 characters decide; a live-blog time stamp on its own is furniture.
    """
    head = text[:400].strip().strip("*_ ")
    if not head:
        return "furniture"
    low = head.lower()
    if _NOTE.match(head) or (any(map(low.__contains__, _NOTE_WORDS)) and _NOTE_WITHIN.match(head)):
        return "note"
    if _FURNITURE.match(head) or _STAMP.match(head) or _is_label(head):
        return "furniture"
    if any(map(low.__contains__, _WITHIN_WORDS)) and _WITHIN.match(head):
        return "furniture"
    return "body"


def _is_label(head: str) -> bool:
    """Whether a word that labels begin with begins one here, and no sentence that goes on in small letters to a full
    stop and does not speak to the reader ("Related charges were dropped.")."""
    label = _LABEL.match(head)
    return label is not None and (_TOLD.match(head, label.end()) is None or _ADDRESS.search(head) is not None)
