"""Attributions made consistent: no cue inside a source, no words given twice, no quote without a speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ._names_tokens import Tokens
from ._quotes_found import ACCORDING, Found
from ._quotes_sources import clause_subject, with_list
from ._quotes_words import Range

_TURNS = frozenset("but while whereas although though".split())
_ASKED = frozenset("asked pressed questioned quizzed".split())
_WHO = frozenset("who whom whose which".split())
_LINKS = frozenset("by , ; : and - — – with in".split())


def tidy(found: Sequence[Found], sentences: Sequence[Range], tokens: Tokens) -> list[Found]:
    """Return the attributions that hold together, in order of their content."""
    items = _without_verbal_sources(found, tokens)
    items = _with_speakers(_without_sourceless(items), sentences, tokens)
    items = [_with_list(item, sentences, tokens) for item in _with_whole_sources(items, tokens)]
    items = [_before_another(item, items, tokens) for item in items if not _of_another(item, sentences, tokens)]
    items = _relayed_by([_up_to_source(item, tokens) for item in items], tokens)
    items = _told_once(_without_echoes(items, tokens), tokens)
    return sorted(items, key=lambda item: (item.start, item.end))


def _without_verbal_sources(found: Sequence[Found], tokens: Tokens) -> list[Found]:
    """Drop what takes another attribution's verb for part of its source, but for what is told of its speaker: "Berg,
    who praised the pier, said"."""
    heads = {item.cue[0] for item in found if item.cue is not None}

    def holds_verb(item: Found) -> bool:
        if item.source is None or item.form is ACCORDING:
            return False
        verb = next((at for at in range(*item.source) if at in heads), None)
        return verb is not None and _WHO.isdisjoint(tokens.lows[item.source[0] + 1 : verb])

    return [item for item in found if not holds_verb(item)]


def _without_sourceless(found: Sequence[Found]) -> list[Found]:
    """Drop quoted words without a source that another attribution gives with one: "Said Berg: “...”"."""
    sourced = {(item.start, item.end) for item in found if item.source is not None}
    return [i for i in found if i.source is not None or i.kind != "direct" or (i.start, i.end) not in sourced]


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


def _with_whole_sources(found: Sequence[Found], tokens: Tokens) -> list[Found]:
    """Give what "who" says behind the description of a speaker to that speaker: "said Berg, a professor at Arden
    University, who added ..." """
    ends = {item.source[1]: item.source for item in found if item.source is not None}
    out = []
    for item in found:
        at = item.source[0] if item.source is not None and tokens.lows[item.source[0]] == "who" else -1
        whole = ends.get(at - 1 if tokens.texts[at - 1] == "," else at) if at > 0 else None
        out.append(item if whole is None else item._replace(source=whole))
    return out


def _before_another(item: Found, found: Sequence[Found], tokens: Tokens) -> Found:
    """An attribution whose words end before another speaker's clause: "the talks would go on, but Berg said"."""
    if item.kind == "direct" or item.cue is None:
        return item
    first, last = tokens.range_of(item.start, item.end)
    for other in found:
        if other.source is None or other.cue is None or not max(first, item.cue[1]) + 2 < other.source[0] < last:
            continue
        stop = other.source[0] - 1
        turns = tokens.lows[stop] in _TURNS or (tokens.texts[stop] == "," and 0 <= other.cue[0] - last <= 1)
        if other.cue[0] < other.source[1] or other.source == item.source or not turns:
            continue
        while stop > first and tokens.texts[stop - 1] in (",", ";"):
            stop -= 1
        return item._replace(end=min(item.end, tokens.ends[stop - 1]))
    return item


def _of_another(item: Found, sentences: Sequence[Range], tokens: Tokens) -> bool:
    """Whether words before a speaker are not the speaker's: "the pier is shut, but Berg said", "Asked why the pier is
    shut, Berg said"."""
    if item.kind == "direct" or item.source is None:
        return False
    start, end = tokens.range_of(item.start, item.end)
    if end >= item.source[0]:
        return False
    first = sentences[bisect_right(sentences, start, key=lambda sentence: sentence[0]) - 1][0]
    asked = tokens.lows[first] in _ASKED and "," not in tokens.texts[first:start]
    return asked or not _TURNS.isdisjoint(tokens.lows[end : item.source[0]])


def _up_to_source(item: Found, tokens: Tokens) -> Found:
    """The words up to the comma before their speaker: "a ban on all sailings in winter, its chairman, Berg, said" ends
    in no "sailings" that were read as the speaker's."""
    if item.kind != "indirect" or item.source is None or item.cue is None or item.cue[0] < item.source[0]:
        return item
    _, end = tokens.range_of(item.start, item.end)
    gap = tokens.texts[end : item.source[0]]
    if len(gap) < 2 or gap[-1] != "," or any(not word[0].isalnum() and word[0] not in "'’" for word in gap[:-1]):
        return item
    return item._replace(end=tokens.ends[item.source[0] - 2])


def _relayed_by(found: Sequence[Found], tokens: Tokens) -> list[Found]:
    """Attributions with who relays them: "Berg said Hale had told him: ..." """
    ends = {item.cue[1]: item.source for item in found if item.cue is not None and item.source is not None}
    out = []
    for item in found:
        at = item.source[0] if item.source is not None else -1
        by = ends.get(at - 1 if at > 0 and tokens.lows[at - 1] == "that" else at)
        relays = by is not None and by[1] < at and item.relay is None and by != item.source
        out.append(item._replace(relay=by) if relays else item)
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
