"""A sentence that the next one of its report turns round: half of what is said, not to be printed alone."""

from __future__ import annotations

import re

from wiredesk.model import AnnotatedArticle, Sentence

_BUT = re.compile(
    r"^[“\"‘']?(?:But|However|Yet|Instead|Nevertheless|Nonetheless|Still|Even so|Despite (?:this|that))\b"
    r"(?! (?:for|of)\b)|"
    r"^[^,“”\"]{3,50}, (?:however|though)[,.]"
)
DENIAL = re.compile(
    r"^(?:[A-Z][^,;:“”\"]{1,50}) (?:(?:has|have|had) )?(?:denie[sd]|deny|reject(?:s|ed)?|dispute[sd]?|"
    r"dismiss(?:es|ed)?) (?:(?:any|all|the|these|those|such|this|that|both) )?"
    r"(?:claims?|allegations?|accusations?|charges?|involvement|wrongdoing|it|that|this)\b"
)
"""Somebody says that what was told is not so."""


def turned_by(article: AnnotatedArticle, index: int) -> Sentence | None:
    """The sentence after one, where it takes back, denies or limits what that says."""
    if index + 1 >= len(article.sentences):
        return None
    after = article.sentences[index + 1]
    turns = _BUT.search(after.text) or DENIAL.search(after.text)
    return after if after.kind == "body" and turns and "?" not in after.text else None
