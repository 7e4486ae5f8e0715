"""Words that are likely verbs: a line without one is no sentence."""

from __future__ import annotations

import re

VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|may|might|can|should|must|did|does|do|"
    r"\w{2,}(?:ed|es)|said|says|told|won|lost|met|hit|cut|set|put|made|took|gave|found|held|left|began|became|"
    r"rose|fell|led|ran|fled|grew|flew|threw|knew|taught|caught|heard|built|stood|beat|"
    r"shot|struck|sent|went|saw|came|got|kept|paid|drew|broke|spoke|sought|fought|brought|bought|"
    r"killed|plans|wants|faces|seeks|calls|urges|warns|hopes|agrees|remains|plan|want|face|seek|call|urge|warn)\b"
)

_NOUNS = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|this|these|those|of|in|on|at|for|by|with|from|more|newly)\s+[\w’'-]+",
    re.IGNORECASE,
)


def bare_nouns(text: str) -> str:
    """A text without the words that stand right after an article, a possessive or a preposition."""
    return _NOUNS.sub("", text)


def says_what(text: str) -> bool:
    """Whether a clause has a verb of its own: a word after "the" or "of" ("the reported success") is none."""
    return VERB.search(bare_nouns(text)) is not None
