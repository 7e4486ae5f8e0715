"""A report's own headline as a clause: its kicker cut, who says it put into words, no teaser, a verb."""

from __future__ import annotations

import re
from collections.abc import Set

from wiredesk.lang import VERB, capital, fold, says_what, stem

from ._edits import balanced
from ._headline_cuts import variants_of
from ._headline_patterns import IN_ES, PRESENT_STEMS

Form = tuple[str, tuple[str, ...]]
"""A headline and the edits that made it."""

_TEASER = re.compile(
    r"[?!…]|\.\.\.|\w{3,}(?<!Rep)(?<!Sen)(?<!Gov)(?<!Gen)(?<!Sgt)(?<!Col)(?<!Mrs)\. (?-i:[A-Z])|#|"
    r"^(?:what|why|how|who|when|where|which|here|here’s|here's|watch|listen|live|"
    r"video(?! (?:shows?|captures?)\b)|photos?|in pictures|meet|"
    r"inside|this|these|from|is|are|can|could|will|should|do|does|did|exclusive|explainer|explained|opinion|"
    r"editorial|"
    r"analysis|updates?|breaking|look|see|read|fact[- ]check|interview|profile|review|obituary|timeline|key|top|"
    r"best)\b|"
    r" - (?:how|why|what) |"
    r"^\d+ (?:\w+ )?(?:things|ways|reasons|takeaways|tips|photos|facts|questions|mistakes|lessons|charts|books|"
    r"films)\b|"
    r"\b(?:explained|everything (?:you|we)|we know|to know|you need|here’s|here's|things to|annotated|i|my|me|"
    r"you|your|we|our|us)\b"
    r"(?<!\bUS)|\bsome (?:say|are)\b|\b(?:says|said) (?:he|she|they)\b$",
    re.IGNORECASE,
)
"""Headlines that ask, promise, list or speak to the reader."""
_TAIL = re.compile(
    r" (?:—|–|--|-) (?P<who>[^—–]{2,45})$|: (?P<after>(?:[A-Z][\w’'-]*|of|the|in|for|to)(?: [\w’'-]+){0,4}|"
    r"(?:(?:top|senior) )?(?:officials?|sources?|ministers?|ministry|police|spokes\w+|envoy|expert|army|military|"
    r"report|study|poll|survey|media))$"
)
_DOING = re.compile(r"\b[a-z]{2,}ing\b")
_NOT_WHO = re.compile(r"^(?:and|or|but|not|with) |\b(?:video|photos?|analysis|live|opinion)\b", re.IGNORECASE)
"""What stands behind a dash and is nobody who says it."""
_LABELLED = re.compile(
    r"^(?:(?:watch|listen|video|exclusive|breaking|live|in pictures): |[‘'“\"].{2,60}?[’'”\"]: (?=[A-Z]))",
    re.IGNORECASE,
)
_TRAILED = re.compile(r": [‘'“\"][^:]{2,80}[’'”\"]$")
_RANK = re.compile(r", (?:(?:the|its|his|her|their) )?(?:first|second|third|last|biggest|largest|worst|best)\b[^,]*$")
_LEAST = 30
"""Characters that a headline has without its kicker or its quotation."""
_KICKER = re.compile(r"^(?P<name>[A-Z][\w’' -]{1,30}): (?=[\w‘“'\"$€£])")
_HEDGE = re.compile(
    r"^(?P<who>Reports?|Sources?|Officials?|Study|Poll|Survey|Police|Prosecutors?|Media|Witness(?:es)?|Experts?|Analysts?|"
    r"Aides?|Lawyers?): (?=[\w‘“'\"$€£])"
)
"""Who says it, before a colon, without a name: no kicker to be cut, as what follows is no fact without it."""
_S_VERB = re.compile(
    r"\b[a-z]{2,}[^s\W]s (?=an?\b|the\b|its\b|his\b|her\b|their\b|no\b|more\b|new\b|to [a-z]|that\b|off\b|down\b|"
    r"[A-Z\d$€£‘'“\"])"
)
TO = re.compile(
    r"(?<!plan)(?<!bid)(?<!way)(?<!how)(?<!right)(?<!need) to "
    r"(?!the\b|its\b|his\b|her\b|their\b|an\b|all\b|some\b)[a-z]{2,}"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[,;:]")
_NO_SUBJECT = frozenset(
    "a an the of in on at to for with by from into over under after before and or its his her their this that these "
    "those no new more most not as than".split()
)
_LINKS = frozenset("and or of in on at for by from with as".split())
"""After one of them a word in "-s" is more often a noun: "sanctions and their impact"."""
_PLURAL = frozenset("police people men women children and".split())
_TWO_NAMES = re.compile(r"[A-Z][\w’'-]+(?:,| and) [A-Z][\w’'-]+ [a-z]")
"""Two who do a thing, with a comma for "and": "Elmland, Norvia swap prisoners"."""
_AT_LEAST = re.compile(r"at (?:least|most)\b")
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def forms(title: str, speakers: Set[str] = frozenset(), acts: Set[str] = frozenset()) -> list[Form]:
    """A headline whole, and without its last clauses; who says it, before a colon or after a dash, is put into words.

    Args:
        title: the headline in the case of a sentence. speakers: folded last names of people who speak in the report.
        acts: stems that the report prints as verbs.
    """
    if not balanced(title):
        return []
    bare = _LABELLED.sub("", title)
    if bare != title and len(bare) > _LEAST:
        return [(form, ("cut the kicker", *edits)) for form, edits in forms(capital(bare), speakers, acts)]
    bare = _TRAILED.sub("", title)
    if bare != title and len(bare) > _LEAST:
        return [(form, ("cut the quotation at the end", *edits)) for form, edits in forms(bare, speakers, acts)]
    hedge = _HEDGE.match(title)
    if hedge is not None and ":" not in title[hedge.end() :]:
        return _hedged(hedge["who"].lower(), title[hedge.end() :].split("; ")[0])
    kicker = _KICKER.match(title)
    if kicker and ":" not in title[kicker.end() :] and fold(kicker["name"]).split(" ")[-1] in speakers:
        rest = title[kicker.end() :]
        if _TEASER.search(rest) or not clause(rest, acts):
            return []
        return [(f"{kicker['name']} says {rest}", ("put who says it into words",))]
    if _TEASER.search(title):
        return []
    tail = _TAIL.search(title)
    who = (tail.group("who") or tail.group("after")) if tail else None
    if tail and who and not _NOT_WHO.search(who) and "," not in who and not VERB.search(who):
        said = title[: tail.start()]
        if tail.group("after") and not clause(said, acts) and _DOING.search(said) is None:
            return []
        plural = who.split(" ")[-1].endswith("s") and who.split(" ")[-1][:1].islower()
        says = "say" if plural or who in ("police", "media") else "says"
        says = "show" if who.lower().endswith(("data", "figures")) else says
        title = f"{title[: tail.start()].rstrip(',')}, {who} {says}"
        return [(title, ("put who says it into words",))]
    if kicker and ":" not in title[kicker.end() :]:
        return [(form, ("cut the kicker", *edits)) for form, edits in _plain(capital(title[kicker.end() :]), acts)]
    return _plain(title, acts) if ":" not in title else []


def _hedged(who: str, said: str) -> list[Form]:
    """What a report, study or official says, with that at its end."""
    says = "say" if who.endswith("s") or who in ("police", "media") else "says"
    return [] if _TEASER.search(said) else [(f"{capital(said)}, {who} {says}", ("put who says it into words",))]


def _plain(title: str, acts: Set[str]) -> list[Form]:
    """A headline whole, its main clause in several lengths, and it without the rank after it (", first in May")."""
    found: list[Form] = [(title, ()), *variants_of(title, ())]
    rank = _RANK.search(title)
    if rank is not None and "," not in (head := title[: rank.start()]) and clause(head, acts):
        found.append((head, (f"cut '{rank.group().strip(' ,')}' at the end",)))
    return found


def clause(text: str, acts: Set[str] = frozenset()) -> bool:
    """Whether a headline has a verb that says what happened; ``acts`` are stems that the report prints as verbs."""

    def verb(match: re.Match[str]) -> str:
        return match.group() if stem(match["word"]) in PRESENT_STEMS else ""

    text = IN_ES.sub(verb, text)
    return bool(says_what(text) or _S_VERB.search(text) or TO.search(text)) or _acts(text, acts)


def _acts(text: str, acts: Set[str]) -> bool:
    """Whether a word that the report has as a verb stands after a subject: "police confirm", "jet formally accepts"."""
    words = _WORD.findall(text)
    several = _TWO_NAMES.match(text) is not None
    for last, word, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        base = stem(fold(word))
        headed = base in PRESENT_STEMS
        if not word[0].islower() or last.lower() in _NO_SUBJECT or last in ";:" or not (headed or base in acts):
            continue
        ends = last.lower()
        takes = bool(after) and after.lower() not in _LINKS and after not in ",;:"
        takes = takes or (headed and after == "as") or _AT_LEAST.match(text.partition(f"{word} ")[2]) is not None
        if last == ",":  # one subject does two things: "Airline files for bankruptcy, cancels all flights"
            if headed and takes and word.endswith("s"):
                return True
            continue
        if (word.endswith("s") and takes) or ends.endswith(("s", "ly")) or ends in _PLURAL:
            return True
        name = last[0].isupper() and after[:1].isupper() and _DAY.match(after) is None
        if headed and not word.endswith("s") and (name or (several and takes and word is words[3])):
            return True
    return "," in text and " and " in text.split(",")[-1] and any(stem(fold(w)) in acts for w in words[2:])
