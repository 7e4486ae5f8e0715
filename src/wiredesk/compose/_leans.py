"""Sentences that open with a thing nobody has named yet ("The order criticised ...") need it printed before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from wiredesk.lang import STOP_WORDS, content_stems, stem

from ._edits import Sheet, in_zones, quoted_zones

_OPENING = re.compile(r"^(?:The|Its|Their) (?P<phrase>(?:[a-z][a-z’'-]* ?){1,4})(?P<next>\S*)")
_OCCASION = re.compile(
    r"^(?:In|During|At|After|Before|Following|Since) the (?P<what>interview|meeting|visit|call|speech|hearing|event|"
    r"post|statement|video|letter|ceremony|attack|incident|announcement|briefing|session|documents|memo|summit)\b"
    r"(?! (?:of|with|in|at|on|between|by|from|to|that)\b)"
)
_DESPITE = re.compile(r"^(?:Despite|Given|Amid|Besides|Because of|In spite of|In light of) the (?P<what>[a-z-]+),")
_TOLD_ALONE = re.compile(r"^The (?:death toll|(?:final|official|provisional) (?:count|results?|tally|figures?|toll))\b")
"""What everybody knows there is: an election has a final count, a disaster a death toll."""
_PLURAL, _WORD = re.compile(r"[^su]s$|ies$|(?:ion|ment|ing|[vw]al|ial|[ae]nce|ure)$"), re.compile(r"[A-Za-z][\w’'-]*")
_COUNT = re.compile(r"^The \d")
_MODIFIED = frozenset("of in for that who which to from on between where at with whose behind against near by".split())
_THING = re.compile(
    r"\b[Tt]he (?P<what>book|film|movie|documentary|interview|letter|poll|survey|speech|video|footage|ruling|lawsuit|"
    r"proposal|article|memo|podcast|episode|grouping|designation|app|song|painting|photo|filing|advert|petition|leak|"
    r"plea|request|ads?|listings?|visit|trip|conversation|dinner|encounter|exchange|pledge|vow|invitation|threat|offer|"
    r"gesture|comments?|remarks?|tweets?|accusations?|warning|losses|premise|impostor|clip|recording|affair|"
    r"aide|aides|couple|pair|duo|teenager|boy|girl|woman|man|singer|actor|author)\b"
    r"(?! (?:of|by|on|in|from|for|about|against|between|to|at|that|who|which|with|behind|whose|accused|called|titled|"
    r"named|responsible|showing|shows?|[a-z]+ed|shot|held)\b|[’']s\b)"
)
"""A thing or somebody of whom a report told before: "the book" is none that everybody knows."""
_NEAR = re.compile(
    r"\b[Tt]he (?P<what>grouping|organi[sz]ation|bloc|alliance|association|endeavou?r)\b"
    r"(?=[.,;]|$| (?:and|as well|won|has|had|was|is|will|would|said)\b)"
)
"""A body or an undertaking of which there are several: "the bloc" is the one told of last."""
_ONE_OF_THEM = re.compile(
    r"\b(?:[A-Z]{2,}|Union|Party|Organi[sz]ation|Alliance|Association|Bloc|Council|Front|Foundation|Group|Institute|"
    r"League|Society|Fund|Committee|Church|Club|Cent(?:er|re)|Service|Agency|Federation|Network|Coalition)\b"
)
"""The name of a body, as which "the organisation" after it is told."""
_UNIQUE = frozenset(
    stem(word)
    for word in "government country world war police authorities army military capital state city public weather sun "
    "economy opposition internet police parliament court city’s country’s".split()
)
_NOT_NOUN = re.compile(
    r"^(?:was|were|is|are|had|has|have|will|would|could|can|may|might|said|says|comes|came|follows|marks|marked|took|takes|includes|include|began|begins|made|makes|means|meant|also|\w+ed|then|now|won|lost|fell|rose|held|met|left|put|saw|told|gave|got|kept|hit|shot|found|led|sent|"
    r"brought|became|grew|drew|stood|ran|set|spoke|broke|wrote)$"
)


_ASIDE = re.compile(
    r"^(?!If |When |As |While |Although )(?:[A-Z][\w.-]+ ){1,3}(?P<last>[A-Z][\w-]+) (?:is|was) (?:an?|the|one) "
)
"""Who somebody is, told in a sentence of its own."""
_NEW = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]everal) (?P<phrase>[a-z][a-z’'-]*(?: [a-z][a-z’'-]*){0,3})"
)
"""A thing that a report speaks of for the first time: "a state fund for the victims"."""
_OLD = re.compile(
    r"\b[Tt]he (?:(?!first|second|third|last|next|latest|most|only|same|other|past|coming|entire|whole|early)"
    r"[a-z-]{3,} )?(?P<what>[a-z][a-z-]{3,})(?=[.,;:]|$|[’']s\b| (?:and|but|or|if|was|were|is|are|had|has|"
    r"have|will|would|could|can|may|might|did|does|said|says|while|after|because|when|until|since|by)\b)"
)
"""A thing that it spoke of before: "the fund", "the new fund", with nothing after it that tells which."""


def introduced(texts: Sequence[str]) -> dict[str, int]:
    """Stems of the things that a report brings in as new ("a state fund"), each with the first sentence that does."""
    first: dict[str, int] = {}
    for i, text in enumerate(texts):
        for new in _NEW.finditer(text):
            for word in new["phrase"].split():
                if word in _MODIFIED:
                    break
                first.setdefault(stem(word), i)
    return first


def resumes(text: str, place: int, new: Mapping[str, int]) -> frozenset[str]:
    """Stems of the things with "the" alone in a sentence that an earlier one of its report brought in as new."""
    zones = quoted_zones(text)
    found: set[str] = set()
    for old in _OLD.finditer(text):
        what = stem(old["what"])
        if new.get(what, place) >= place or what in _UNIQUE:
            continue
        told = what in content_stems(text[: old.start()])
        if not told and not in_zones(old.start(), zones):
            found |= {what, *_one(old["what"])}
    return frozenset(found)


def _one(word: str) -> set[str]:
    """The mark of one thing of a kind, for a noun in the singular: "the fire" is none of "three fires".

    A noun made of a verb ("the resignation") has none: the verb tells of it too.
    """
    return set() if _PLURAL.search(word) else {f"={stem(word)}"}


def known(text: str) -> set[str]:
    """What a reader of a text knows of: stems of its words, and the mark of each that is not in the plural."""
    found: set[str] = set()
    for word in _WORD.findall(text):
        found |= {*content_stems(word), *_one(word.lower())}
    return found


def leans_on(sheet: Sheet) -> frozenset[str]:
    """Stems of things that must have been printed before: of the opening noun phrase, of "the book" anywhere.

    Empty where a sentence leans on nothing.
    """
    text, _ = sheet.result()
    return _opening(text) | _things(text)


def near_things(text: str) -> frozenset[str]:
    """Stems of "the bloc", "the organisation" in a sentence that names none before: one of many, the last told of."""
    zones = quoted_zones(text)
    found = (near for near in _NEAR.finditer(text) if not in_zones(near.start(), zones))
    return frozenset(
        each for near in found if not _ONE_OF_THEM.search(text, 0, near.start()) for each in content_stems(near["what"])
    )


def aside_on(text: str) -> frozenset[str]:
    """Stem of the last name of which a sentence only says who that is: somebody must have spoken of it."""
    who = _ASIDE.match(text)
    return frozenset(content_stems(who["last"])) if who else frozenset()


def _things(text: str) -> frozenset[str]:
    zones = quoted_zones(text)
    found: set[str] = set()
    for thing in _THING.finditer(text):
        what = thing["what"]
        named = re.search(rf"\b(?!the\b)\w+ {what}\b", text[: thing.start()], re.IGNORECASE)
        if named is None and not in_zones(thing.start(), zones):
            found.update(content_stems(what))
    return frozenset(found)


def _opening(text: str) -> frozenset[str]:
    """Stems of the opening noun phrase, where it names a thing that the reader cannot know."""
    occasion = _OCCASION.match(text) or _DESPITE.match(text)
    if occasion is not None:
        return frozenset(content_stems(occasion["what"]))
    if _TOLD_ALONE.match(text):
        return frozenset()
    if _COUNT.match(text):
        return frozenset((text,))
    match = _OPENING.match(text)
    if match is None:
        return frozenset()
    noun: list[str] = []
    for word in match.group("phrase").split():
        if word in _MODIFIED and noun:
            return frozenset()
        if _NOT_NOUN.match(word) and noun:
            break
        noun.append(word)
    else:
        if match.group("next")[:1].isupper() or match.group("next")[:1].isdigit():
            return frozenset()
    stems = content_stems(" ".join(noun[:3]))
    if not stems or set(stems) & _UNIQUE:
        return frozenset()
    return frozenset((*stems, *(_one(noun[-1]) if noun[-1] not in STOP_WORDS and len(noun) < 4 else ())))
