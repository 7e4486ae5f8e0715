"""Names whose kind the article decides: a country that plays a match, a name that keeps acting as a body does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ._names_alias import Mention
from ._names_lexicon import COMMON, COUNTRIES
from ._names_tables import word_list
from ._names_tokens import Tokens
from ._words import Column

_MATCH = Column(lambda word: word.lower() in word_list("match_words.txt"))
_SCENE = frozenset("in at from near across to through outside around into within of over".split())
_DISTINCT, _SHARE = 5, 100  # match words: how many different ones, and one in how many tokens
_ACTS = frozenset(
    """said says told added argued warned insisted noted
    announced plans planned launched acquired bought sold reported posted hired filed sued agreed denied confirmed
    released unveiled faces faced operates employs published rejected opposes opposed supports""".split()
)
_MENTIONED = 3


def teams(mentions: Sequence[Mention], tokens: Tokens) -> None:
    """Make a country an organisation where it is a side: in a match report, and not where the match is."""
    told = _MATCH.where(tokens)
    if len(told) * _SHARE < len(tokens.lows) or len({tokens.lows[at] for at in told}) < _DISTINCT:
        return
    for mention in mentions:
        if mention.kind != "place" or mention.canonical not in COUNTRIES:
            continue
        before = tokens.lows[mention.start - 1] if mention.start else ""
        listed = before == "," and mention.start > 1 and tokens.texts[mention.start - 2][0].isupper()
        if before not in _SCENE and not listed:
            mention.kind = "organisation"


def bodies(mentions: Sequence[Mention], tokens: Tokens) -> None:
    """Make a single name that no list knows an organisation if it comes often, and acts: "Brightline said"."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "other" and len(mention.words) == 1 and mention.words[0].lower() not in COMMON:
            groups[mention.words[0]].append(mention)
    for word, group in groups.items():
        if len(group) < _MENTIONED or not word.isalpha():
            continue
        if any(_acts(tokens, mention) for mention in group):
            for mention in group:
                mention.kind = "organisation"


def _acts(tokens: Tokens, mention: Mention) -> bool:
    after = tokens.lows[mention.end] if mention.end < len(tokens.lows) else ""
    return after in _ACTS and tokens.lows[mention.start - 1] not in ("of", "in", "the")
