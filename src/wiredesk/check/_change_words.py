"""What a changed word means, in a sentence that can be read aloud."""

from __future__ import annotations

from wiredesk.model import PartKind

from ._excerpt import clip
from ._tokens import Token

_SENTENCES: dict[PartKind, str] = {
    "polarity": "The reports say the opposite: “{theirs}” where the line has “{mine}”.",
    "hedge": "The reports say “{theirs}”, the line “{mine}”: one is surer than the other.",
    "cause": "The line asserts a cause (“{mine}”) where the reports have “{theirs}”.",
    "actor": "Who does what differs: the reports have “{theirs}” where the line has “{mine}”.",
}
_LEFT_OUT: dict[PartKind, str] = {
    "polarity": "The reports say the opposite: they have “{theirs}”, which the line leaves out.",
    "hedge": "The reports are less sure: they have “{theirs}”, which the line leaves out.",
}
_PUT_IN: dict[PartKind, str] = {
    "polarity": "The reports say the opposite: they do not have the line's “{mine}”.",
    "hedge": "The reports do not have the line's “{mine}”: one is surer than the other.",
    "cause": "The line asserts a cause (“{mine}”) that the reports do not have here.",
}


def why(kind: PartKind, mine: str, theirs: str) -> str:
    """What a change means, in a sentence; either side may have nothing."""
    if not mine:
        sentence = _LEFT_OUT.get(kind, "The reports have “{theirs}” here, which the line leaves out.")
    elif not theirs:
        sentence = _PUT_IN.get(kind, "The reports do not have the line's “{mine}” here.")
    else:
        sentence = _SENTENCES.get(kind, "The reports say “{theirs}”, not “{mine}”.")
    return sentence.format(mine=clip(mine), theirs=clip(theirs))


def printed(tokens: tuple[Token, ...], text: str, base: int) -> str:
    """Neighbouring words as the text prints them, what stands between them too."""
    return " ".join(text[tokens[0].start - base : tokens[-1].end - base].split()) if tokens else ""
