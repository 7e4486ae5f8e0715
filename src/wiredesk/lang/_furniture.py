"""Page furniture by its wording: what is no sentence of a report. The rules are data, in ``_furniture_rules``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ._furniture_rules import BARE, CALL_ENDS, CLOSING, EDGE, HEAD, SHOUT, WHOLE, WHOLE_LIMIT, alternatives

_WHOLE = re.compile(rf"[\W_]{{0,4}}(?:{alternatives(WHOLE)})", re.IGNORECASE)
_BARE = re.compile(rf"[\W_]{{0,4}}(?:{alternatives(BARE)})[\W_]{{0,4}}", re.IGNORECASE)
_CLOSING = re.compile(rf"[\W_]{{0,4}}(?:{alternatives(CLOSING)})[\W_]{{0,4}}", re.IGNORECASE)
_EDGE = re.compile(rf"[\W_]{{0,4}}(?:{alternatives(EDGE)})", re.IGNORECASE)
_HEAD = re.compile(rf"\W{{0,4}}(?:{alternatives(HEAD)})\W{{0,3}}\s{{0,4}}", re.IGNORECASE)
_NOTE = re.compile(r"(?:correction|clarification|editor(?:'|’)?s? note|update)\b", re.IGNORECASE)
_CALL = re.compile(rf"(?<![A-Za-z])(?:{alternatives(SHOUT)})")
_WORD = re.compile(r"[A-Z0-9][A-Z0-9'’&.,/:-]*(?=[\s!?]|$)")
_KEY = re.compile(r"\w+")
_STOPS = ".,:!?-'’"
_LONG_WORD = 6
_LABEL = 45
_LONGEST = 250  # furniture that runs on is joined with prose
_PATIENCE = 9
_SHORTEST_CALL = 15
_MOST_WORDS = 60
"""Words of a call that are looked at: calls without an end, one behind another, would each be read to the last."""


def is_note(paragraph: str) -> bool:
    """Whether a paragraph opens as a correction, an editor's note or an update."""
    return _NOTE.match(paragraph) is not None


@lru_cache(maxsize=1_000)
def is_furniture(paragraph: str) -> bool:
    """Whether a whole paragraph is furniture.

    Examples:
        >>> is_furniture("Read more: Five things to know"), is_furniture("Read more books, the minister said.")
        (True, False)
    """
    if len(paragraph) > WHOLE_LIMIT or is_note(paragraph):
        return False
    return bool(_BARE.fullmatch(paragraph) or _CLOSING.fullmatch(paragraph) or _WHOLE.match(paragraph))


def closes_report(paragraph: str) -> bool:
    """Whether a paragraph is a label such as "Related stories", after which a report has ended."""
    return bool(_CLOSING.fullmatch(paragraph))


def furniture_head(text: str) -> int:
    """How many characters at the beginning of a text are labels that ran into the first sentence."""
    end = 0
    for _ in range(6):
        match = _HEAD.match(text, end)
        if not match or match.end() == end:
            break
        end = match.end()
    return end


def furniture_edge(pieces: Iterable[str], outlet: str | None) -> int:
    """How many of the first pieces of a text (or the last, given in reverse) are furniture: the cut that scores best.

    A furniture sentence counts for cutting, a label is neutral, prose counts against it, the more the longer it is: a
    sentence of the report is cut only where there is furniture all around it.

    Args:
        pieces: sentences in order from the edge; not read further than the decision needs.
        outlet: its description of itself goes with the furniture around it.
    """
    own = _key(outlet or "")
    best = cut = score = 0
    for index, piece in enumerate(pieces, start=1):
        score += _worth(piece.strip(), own)
        if score > best:
            best, cut = score, index
        if score < best - _PATIENCE:
            break
    return cut


def furniture_calls(text: str) -> list[tuple[int, int]]:
    """Offsets of calls to the reader in capitals ("CLICK HERE FOR MORE") that ran into sentences."""
    found = []
    match = _CALL.search(text)
    while match:
        end = _call_end(text, match.start())
        if end - match.start() >= _SHORTEST_CALL:
            found.append((match.start(), end))
        match = _CALL.search(text, max(end, match.end()))
    return found


def _worth(piece: str, own: str) -> int:
    if len(piece) <= _LONGEST and (_EDGE.match(piece) or is_furniture(piece)):
        return 1
    if len(piece) <= _LABEL or _speaks_of_itself(piece, own):
        return 0
    return -1 if len(piece) <= 2 * _LABEL else -3


def _speaks_of_itself(piece: str, own: str) -> bool:
    if len(own) < 4 or re.search(r"[\"“”]|\bsaid\b|\btold\b", piece):
        return False
    return own in _key(piece)


def _key(text: str) -> str:
    return "".join(_KEY.findall(text.casefold()))


def _call_end(text: str, start: int) -> int:
    """Where a call ends. The sentence after it may begin in capitals too ("FBI agents", "A US judge"): when the last
    word may be such a beginning, the call ends with the last word that calls end with."""
    words: list[re.Match[str]] = []
    end = start
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, end)):
        words.append(match)
        end = match.end()
        while end < len(text) and text[end] in " !?":
            end += 1
    if not words:
        return start
    if len(words[-1][0]) >= _LONG_WORD and _starts_sentence(text, end):
        return end
    calls = [match for match in words if match[0].strip(_STOPS) in CALL_ENDS]
    end = calls[-1].end() if calls else start
    return end + 1 if calls and text[end : end + 1] in ("!", "?") else end


def _starts_sentence(text: str, at: int) -> bool:
    """Whether a sentence may begin here: the end of the text, a capital, a digit, a quotation mark."""
    rest = text[at : at + 3].lstrip()
    return not rest or not rest[0].islower()
