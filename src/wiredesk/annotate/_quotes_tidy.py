"""Attributions made consistent: no cue inside a source, no words given twice, no quote without a speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ._names_tokens import Tokens
from ._quotes_found import ACCORDING, Found
from ._quotes_sources import clause_subject, with_list
from ._quotes_words import Range

_LINKS = frozenset("by , ; : and - — – with in".split())


def tidy(found: Sequence[Found], sentences: Sequence[Range], tokens: Tokens) -> list[Found]:
    """Return the attributions that hold together, in order of their content."""
    items = _without_verbal_sources(found)
    items = _with_speakers(items, sentences, tokens)
    items = [_with_list(item, sentences, tokens) for item in items]
    items = _told_once(_without_echoes(items, tokens), tokens)
    return sorted(items, key=lambda item: (item.start, item.end))


def _without_verbal_sources(found: Sequence[Found]) -> list[Found]:
    """Drop what takes another attribution's verb for part of its source."""
    heads = {item.cue[0] for item in found if item.cue is not None}
    return [item for item in found if item.source is None or not any(at in heads for at in range(*item.source))]


def _without_echoes(found: Sequence[Found], tokens: Tokens) -> list[Found]:
    """Drop a cue inside another attribution's content that has the same source: "said he believes ..." is told once."""
    held: dict[Range, list[tuple[int, int]]] = {}
    for item in found:
        if item.source is not None and item.kind != "direct":
            held.setdefault(item.source, []).append((item.start, item.end))
    out = []
    for item in found:
        inside = (
            held.get(item.source, []) if item.source is not None and item.cue is not None and item.relay is None else []
        )
        at = tokens.starts[item.cue[0]] if item.cue is not None else -1
        if not any(start < at < end for start, end in inside):
            out.append(item)
    return out


def _with_speakers(found: Sequence[Found], sentences: Sequence[Range], tokens: Tokens) -> list[Found]:
    """Give a quote without a source that of the attribution before it in its sentence, or right before it."""
    out: list[Found] = []
    ordered = sorted(found, key=lambda item: item.cue[0] if item.cue else -1)
    starts = [first for first, _ in sentences]
    last: tuple[int, Found] | None = None
    for item in ordered:
        place = bisect_right(starts, item.cue[0]) - 1 if item.cue else -1
        if item.source is not None:
            last = place, item
            out.append(item)
        elif last is not None and (last[0] == place or (item.kind == "direct" and 0 <= item.start - last[1].end < 400)):
            out.append(item._replace(source=last[1].source))
        elif item.form is not None and item.form.form == "ing" and item.cue is not None and place >= 0:
            out.append(item._replace(source=clause_subject(tokens, item.cue[0], sentences[place][0])))
        else:
            out.append(item)
    return out


def _with_list(item: Found, sentences: Sequence[Range], tokens: Tokens) -> Found:
    """The attribution with all the names of a list before its verb."""
    if item.source is None or item.cue is None or item.source[0] > item.cue[0]:
        return item
    place = bisect_right(sentences, item.source[0], key=lambda sentence: sentence[0]) - 1
    source = with_list(tokens, item.source, sentences[place][0]) if place >= 0 else item.source
    return item if source == item.source else item._replace(source=source)


def _told_once(found: Sequence[Found], tokens: Tokens) -> list[Found]:
    """A mixed content ends before the verb of the direct quote that it holds."""
    direct = sorted(
        (item for item in found if item.kind == "direct" and item.cue is not None), key=lambda item: item.start
    )
    starts = [item.start for item in direct]
    out: list[Found] = []
    for item in found:
        at = bisect_right(starts, item.start)
        inner = direct[at] if item.kind == "mixed" and at < len(direct) and direct[at].end <= item.end + 2 else None
        if inner is None or inner.cue is None or inner.cue == item.cue or item.form is ACCORDING:
            out.append(item)
            continue
        stop = inner.cue[0]
        while stop > 0 and tokens.lows[stop - 1] in _LINKS:
            stop -= 1
        end = tokens.ends[stop - 1] if stop else item.start
        if end - item.start > 8 and end < inner.start:
            out.append(item._replace(end=end, kind="indirect"))
        elif end <= item.start or end > inner.start:
            out.append(item)
    return out
