"""What a deal costs: the sum for which one firm buys another is one price, whatever noun stands beside it."""

from __future__ import annotations

import re

from wiredesk.model import Figure, Sentence

_BOUGHT = re.compile(
    r"\b(?:buy|buys|buying|bought|acquir\w+|purchas\w+|take ?over|merg\w+|acquisition|bid|buyout)\b[^.;]{0,90}"
    r"\b(?:for|at|worth|of)(?: a total of)?(?: US)? "
    r"(?:about |around |nearly |roughly |some |almost |more than |up to )?$",
    re.IGNORECASE,
)
_DEAL = re.compile(
    r"^[ -](?:[a-z-]+ ){0,2}(?:acquisition|take ?over|bid|buyout|purchase|merger|deal|offer)\b", re.IGNORECASE
)
_SALE = re.compile(r"\b(?:buy|bought|acqui|purchas|take ?over|merge|bid\b)", re.IGNORECASE)
_REACH = 140


def is_price(sentence: Sentence, figure: Figure) -> bool:
    """Whether a sum is the price of a deal: "buys Arden Works for about $13bn", "a $13bn acquisition"."""
    if figure.kind != "money":
        return False
    cut = figure.start - sentence.start
    before, after = sentence.text[max(0, cut - _REACH) : cut], sentence.text[figure.end - sentence.start :][:60]
    if _BOUGHT.search(before):
        return True
    return _DEAL.match(after) is not None and _SALE.search(before + after) is not None
