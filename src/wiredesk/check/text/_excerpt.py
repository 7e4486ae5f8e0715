"""What an explanation shows of a passage."""

from __future__ import annotations

from collections.abc import Set

from wiredesk.lang import dateline_end

from ._index import Passage

_MOST = 200
"""Characters of a passage that are shown; the receipt beside it has all of it."""
_WHOLE = 1.2
"""So many times as long a passage is shown whole: its last words are often the ones that matter."""
_WORTH = 2
"""So many more words in common make it worth to begin in the middle of a sentence."""

_LEADING = frozenset("only just at with to of by in from".split())


def clip(text: str, most: int = 140) -> str:
    """A text on one line, cut at a word."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rsplit(' ', 1)[0]}…"


def figure_as_told(text: str) -> str:
    """A figure as printed, without the word that leads to it ("only 20", "at about 40 million"), but "at least 31"."""
    flat = " ".join(text.split())
    first, _, rest = flat.partition(" ")
    leads = first.lower() in _LEADING and not rest.startswith(("least ", "most "))
    return rest if leads and rest else flat


def excerpt(passage: Passage, senses: Set[str], *, at: int | None = None, most: int = _MOST) -> str:
    """A passage on one line without its dateline, or the stretch of whole words that has most in common with a line.

    Args:
        senses: content words of the line, by sense. at: a place of the report's text that must be shown.
        most: characters that are shown.
    """
    base = passage.sentence.start + dateline_end(passage.text)
    text, tokens = passage.text[base - passage.sentence.start :], [t for t in passage.tokens if t.start >= base]
    if len(" ".join(text.split())) <= _WHOLE * most or not tokens:
        return clip(text, int(_WHOLE * most))
    best = (-1, 0, 0)
    last = 0
    for first, token in enumerate(tokens):
        while last < len(tokens) and tokens[last].end - token.start <= most - 2:
            last += 1
        if at is not None and not token.start <= at < tokens[last - 1].end:
            continue
        common = len({t.stem for t in tokens[first:last]} & senses)
        if common >= best[0] + (_WORTH if first and not best[1] else 1):
            best = (common, first, last)
        if last == len(tokens):
            break
    _, first, last = best
    start = tokens[first].start - base if first else 0
    end = tokens[last - 1].end - base if last < len(tokens) else len(text)
    shown = " ".join(text[start:end].split())
    return f"{'…' if first else ''}{shown}{'…' if last < len(tokens) else ''}"
