"""What of a sentence is for a reader: no dateline, agency tag, byline, photo credit, label; quotes that stand alone."""

from __future__ import annotations

import re

from wiredesk.lang import dateline_end

_DATELINE = re.compile(
    r"^[A-Z][\w.’' -]{1,40}(?:, [\w.’' -]{2,30}){0,2} ?(?:\([A-Z][\w .,’'&/-]{1,40}\) ?)?(?:—|–|--|-) ?(?=[A-Z“\"‘])"
)
_TAG = re.compile(
    r"^(?:[A-Z][\w.’'-]{0,24}[, ]{1,2}(?:\d{1,2}[, ]{1,2})?){0,4}\([A-Z][\w .,’'&/-]{1,40}\) ?(?:—|–|--|-) ?"
    r"(?=[A-Z0-9“\"‘])|"
    r"^[A-Z][A-Z .’'-]{2,40}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?\. /[A-Z]{2,12}/\.? "
)
_REPORTING = re.compile(r"^(?:By [A-Z][^.,]{2,60}? )?Reporting from [A-Z]\w+(?: [A-Z]\w+)?,? (?:[A-Z]\w+ )?(?=[A-Z])")
_BYLINE = re.compile(r"^By [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?:, [A-Z][\w ]{2,30})?(?: [|•·-]|:|\n) ?")
_CREDIT = re.compile(
    r"\s?[(\[](?:(?:file )?photo(?:graph)?|image|picture|credit|source|video)s?\b[^)\]]{0,80}[)\]]|"
    r"^(?:(?:file )?photo(?:graph)?|image|picture)(?: credit)?s?(?: by)?: [^.]{2,60}\.? |"
    r"\s[|/] ?(?:Photo|Image|Picture)s?\b[^.]{0,60}(?=\.|$)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:when|where|who|why|what|how|breaking|update|watch|live|exclusive|key point)[^:.,]{0,24}: ", re.IGNORECASE
)
_UPPER_PLACE = re.compile(r"^[A-Z]{3,}(?:[ ,.]+[A-Z]{2,}){0,3}\b")
_LINK = re.compile(
    r"^(?:Meanwhile|However|Also|Still|In addition|Separately|Moreover|Furthermore|Earlier)(?:,|;) |"
    r"^(?:But|And|So|Yet) (?=\w)"
)
_SHOUTED = re.compile(r"(?:\b[A-Z]{2,}[’'s]{0,2} ){4}")
_PAGE = re.compile(
    r"\b\d+ min(?:ute)?s? read\b|\b\d{1,2}:\d\d (?:-|–) \d{1,2}:\d\d\b|"
    r"\b\d{4},? (?:at )?\d{1,2}:\d\d\b|\b(?:sign up|subscribe|read more|click here)\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 330
_OBJECT = re.compile(
    r"^(?:them|him|her|us|me|for|on|of|about|against|as|to|with|into|from|his|its|their own|was|were|is|are|had|has)\b|"
    r"^[^\w“\"‘'\[(]|"
    r"^(?:that )?[^“\",]{0,50} as [“\"][^”\"]{1,40}[”\"]$|^[^“\",]{0,30} of (?:[“\"]|\w+ing\b|[“\"]\w+ing\b)",
    re.IGNORECASE,
)
_SAYS = frozenset("said says told declared added announced stated wrote posted asked called".split())
_NO_SPEAKER = re.compile(
    r"^(?:reiterat|cit|quot|speak|respond|add|not|comment|accord|refer)ing (?-i:(?=[A-Z]))|(?-i:(?:\b[A-Z]{4,} ){2})|"
    r"\b(?:said|told|says)\b|^(?:(?:joint|written) )?statement\b|"
    r"^(?:israeli|palestinian|ukrainian|russian|iranian|american|british|french|german|chinese|canadian|european|"
    r"spaniard|briton|frenchman|frenchwoman|dutchman|irishman|englishman|swede|dane|finn|croat|serb|czech|scot|people|"
    r"spanish|italian|polish|turkish|irish|swedish|dutch|greek|indian|pakistani|egyptian|syrian|japanese|korean)$|"
    r"^(?:[\w-]+ )*(?:reports?|analysis|study)(?: (?!of|by|from)\w+ed \w+)?$|"
    r"^(?:none|nobody|no one|no|few|neither|on|in|at|among|within) |[’']s$| to (?-i:[a-z]+)$|"
    r"(?-i:^(?=.* )[A-Z]{2,4}[A-Z ]+$)",
    re.IGNORECASE,
)
"""What is no speaker: a clause cut wrong ("Reiterating Iran"), a shouted heading, a statement, a report, a bare
"Israeli", nobody ("none of the scholars"), a place, an owner, what somebody is to do.
"""
_ACRONYM = re.compile(r"(?<=\w) \([A-Z][A-Za-z]{1,8}\)$")
_STATEMENT = re.compile(r"^(?:(?:[Nn]ew|[Ll]atest|[Ww]ritten) )?([A-Z].*?)(?: (?:new|latest|written))? statement$")
"""Whose statement says something: "a new Arden Council statement"."""
_TAIL_VERB = re.compile(r"^[a-z]+(?<!unit)(?<!fe)(?<!e)ed$")
"""A verb of which the name before it was taken for the whole ("an opinion poll released")."""
_SUBORDINATE = re.compile(
    r"^(?:when|while|after|before|during|as|since|although|though|if|because|speaking|asked|in an?|at an?|on an?)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"^(?:in|at|on|near|across|by|over|under)\b", re.IGNORECASE)
_SHORT_PHRASE = 6
_DANGLING = re.compile(
    r"\b(?:and|or|but|that|to|of|the|a|an|with|for|in|on|at|by|from|which|who|as)[,;]?$", re.IGNORECASE
)
_PRONOUN = frozenset(
    "it he she they we i you this that these those who which one some others many both all there them him her "
    "its his their".split()
)
_RELATIVE = re.compile(r", (?:which|who|whose|where|that)\b.*$", re.DOTALL)
_LONGEST_NAME = 9
_FEWEST = 4


def plain(text: str) -> str:
    """The sentence without what stands before or inside it for the desk: dateline, tag, byline, credit, label."""
    line = " ".join(text.split())
    line = _CREDIT.sub("", line).strip()
    line = _REPORTING.sub("", line, count=1)
    line = _LABEL.sub("", _BYLINE.sub("", line, count=1), count=1)
    tag = _TAG.match(line) or _dateline(line)
    line = line[dateline_end(line) or (tag.end() if tag else 0) :]
    line = _LINK.sub("", line, count=1)
    return line[:1].upper() + line[1:]


def reads_as_line(text: str) -> bool:
    """Whether a sentence can stand in a list: of a line's length, without shouted heads or page times run into it."""
    return len(text) <= _LONGEST_LINE and _SHOUTED.search(text) is None and _PAGE.search(text) is None


def _dateline(line: str) -> re.Match[str] | None:
    """A dateline opens with a place in capitals ("LONDON — "); "Mary - Anna's sister" does not."""
    return _DATELINE.match(line) if _UPPER_PLACE.match(line) else None


def speaker_words(speaker: str | None) -> str | None:
    """A speaker a reader can be told of; None for a pronoun, a clause, or none."""
    if not speaker:
        return None
    name = _RELATIVE.sub("", " ".join(speaker.split())).strip(" ,.;:'\"“”")
    name = _STATEMENT.sub(r"\1", _ACRONYM.sub("", name))
    words = name.split(" ")
    if not name or name.lower() in _PRONOUN or words[0].lower() in _PRONOUN or len(words) > _LONGEST_NAME:
        return None
    if words[-1].lower() in _SAYS or _NO_SPEAKER.search(name) or (len(words) > 1 and _TAIL_VERB.search(words[-1])):
        return None
    return name if any(map(str.isalpha, name)) else None


def stands_alone(text: str, kind: str) -> bool:
    """Whether reported words say something by themselves ("When speaking at a meeting" does not)."""
    if kind == "direct":
        return any(map(str.isalnum, text))
    if len(text.split()) < _FEWEST or _DANGLING.search(text.strip(" .")):
        return False
    words = " ".join(text.removeprefix("that ").split())
    if _OBJECT.search(text) or plain(words).lower() != words.lower():
        return False
    if _PREPOSITION.match(words) and len(words.split()) <= _SHORT_PHRASE:
        return False
    return _SUBORDINATE.match(text) is None or re.search(r", [a-z]", text) is not None
