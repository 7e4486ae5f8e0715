"""A deed told from its other side, as a passage tells it: "Petros bought two yards from Haldane" where the report has
"Haldane sold two yards to Petros".

The entailment model takes the two for different deeds, so it reads the line from the report's side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..deeds._deed_verbs import CONVERSE
from ..deeds._deeds import Deed, deeds
from ..deeds._parties import Party
from ..deeds._turned_deeds import like
from ..text._index import Passage
from ..text._view import LineView

_LINKS = {"taken": ("from ", "to "), "given": ("to ", "from "), "lost": ("to ", "")}


def converse(line: LineView, passages: Sequence[Passage]) -> list[tuple[int, int, str]]:
    """Start, end and new words of each part of a line that tells from one side what these passages tell only from the
    other; nothing where it tells it as they do, or its deed is not theirs."""
    if not any(token.low in CONVERSE for token in line.tokens):
        return []
    for mine in deeds(line.tokens, line.names, line.dates):
        told = [
            other for passage in passages for other in like(mine, passage)
            if mine.doer.is_one(other.doer) and mine.target.is_one(other.target)
        ]  # fmt: skip
        if told and not mine.passive and all(other.side != mine.side for other in told):
            found = list(_turned(mine, line))
            if found:
                return found
    return []


def _turned(mine: Deed, line: LineView) -> Iterator[tuple[int, int, str]]:
    """The subject, the verb and the other party of a deed, told from the other side."""
    verb = CONVERSE.get(mine.verb.low)
    subject, other = sorted((mine.doer, mine.target))
    if verb is None or other.start < mine.verb.end or any(
        token.content for token in line.tokens if subject.end <= token.start < mine.verb.start
    ):
        return
    base, text = line.line.start, line.line.text
    first, second = (text[party.start - base : party.end - base] for party in (subject, other))
    led, leads = _LINKS.get(mine.side, ("", "to "))
    if not text[: other.start - base].endswith(led) or (mine.side == "done" and mine.kind != "beat"):
        return
    opens = subject.start == base
    first = first if not opens or _named(subject, line) else first[:1].lower() + first[1:]
    yield subject.start, subject.end, second[:1].upper() + second[1:] if opens else second
    if mine.side == "lost":
        after = next(token for token in line.tokens if token.start >= mine.verb.end)
        yield mine.verb.start, mine.verb.end, f"{verb} {first}{' in' if after.low in {'the', 'a'} else ''}"
        yield other.start - len(led) - 1, other.end, ""
    else:
        yield mine.verb.start, mine.verb.end, verb
        yield other.start - len(led), other.end, leads + first


def _named(party: Party, line: LineView) -> bool:
    """Whether a party begins with a name, or with a word that no article is."""
    first = next(token for token in line.tokens if token.start == party.start)
    return first.content or first.low not in {"the", "a", "an", "its", "their", "his", "her"}
