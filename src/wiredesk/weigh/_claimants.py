"""Who gives a number, in words that stand in a sentence of the desk: "the interior ministry", "officials"."""

from __future__ import annotations

import re

from wiredesk.lang import content_stems, fold

_PLURAL = frozenset(
    "police officials authorities medics rescuers doctors prosecutors teams firefighters organisers organizers "
    "experts hospitals workers witnesses residents researchers analysts lawyers rebels troops leaders sources "
    "scientists investigators lawmakers campaigners activists protesters villagers ministers unions companies "
    "charities agencies relatives survivors media people".split()
)
"""Words for several, which stand without an article; others that open with a capital are names."""
_ADJECTIVES = frozenset("local global medical health rescue aid state city several some many other human".split())
_BODIES = frozenset(
    "nations agency organisation organization ministry department committee commission council office service union "
    "bank army force forces authority administration institute party court association board centre center bureau "
    "federation institution".split()
)
"""Last words of names of bodies that stand with an article."""
_THE = frozenset(("police", "un", "eu", "us", "uk", "imf", "who", "kremlin", "pentagon", "vatican", "white house"))
_ONE_OF_MANY = frozenset("official spokesman spokeswoman spokesperson source witness lawyer resident expert".split())
_BEHIND = frozenset("in of at for from with who".split())
"""What opens the words behind the noun of a phrase."""

_SUBJECT = re.compile(
    r"(?:^|, (?:but|and|while) |; (?:but |and )?|[,:] | (?:but|while) )"
    rf"((?:[Tt]he |[A-Z]|(?:{'|'.join(sorted(_PLURAL))})\b)"
    r"[\w’'-]*(?: [\w’'-]+){0,4}?)(?: (?:has|have|had|also|later|then|since|on \w+day|is|are|\w+ly))* $"
)
"""Who does it, in the words before a verb."""


def in_text(claimant: str) -> str:
    """A claimant as a sentence names it: offices with their article, several of a kind in small letters, names as they
    are."""
    who = " ".join(claimant.replace("'", "’").split())
    words = who.split(" ")
    plain = [fold(word) for word in words]
    if plain[0] in ("the", "a", "an"):
        return who[:1].lower() + who[1:]
    end = next((i for i, word in enumerate(plain) if i and word in _BEHIND), len(words))
    capitals = sum(word[:1].isupper() for word in words[:end])
    if fold(who) in _THE:
        return f"the {fold(who) if fold(who) == 'police' else who}"
    if plain[end - 1] in _PLURAL:
        return who[:1].lower() + who[1:] if capitals == 1 and plain[0] in _PLURAL | _ADJECTIVES else who
    if "’" in who or (capitals and words[end - 1][:1].isupper()):
        return f"the {who}" if capitals > 1 and plain[end - 1] in _BODIES else who
    article = ("an" if plain[0][0] in "aeiou" else "a") if plain[end - 1] in _ONE_OF_MANY else "the"
    plural = plain[end - 1].endswith("s") and not plain[end - 1].endswith("ss")
    return who if plural else f"{article} {who}"


def are_two_parties(one: str | None, other: str | None) -> bool:
    """Whether two claimants are told and are surely not the same: "local medics" may be "Gaza medics"."""
    words, others = (frozenset(content_stems(who or "")) for who in (one, other))
    return bool(words and others) and not words & others


def subject_before(text: str) -> str | None:
    """Who does what the verb behind a text says, at most five words with a capital, an article or a plural first."""
    found = _SUBJECT.search(text)
    return found.group(1) if found else None
