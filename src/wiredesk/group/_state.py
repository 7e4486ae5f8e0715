"""The state of a grouper as bytes: what a killed run needs to go on exactly where it stood."""

from __future__ import annotations

from typing import get_origin

import msgspec
import numpy as np

from wiredesk.errors import UsageError
from wiredesk.model import AnnotatedArticle

from ._features import Features
from ._options import GroupOptions
from ._words import Numbers

VERSION = 4


class State(msgspec.Struct):
    """Everything a grouper holds, in order of arrival; the index is made again from it."""

    version: int
    options: GroupOptions
    items: list[Features]
    seen: int
    counts: Numbers
    furniture: dict[int, int]
    near: dict[str, dict[str, float]]
    groups: list[tuple[str, ...]]
    changed: list[str]
    names: dict[str, str]
    ages: dict[str, int]
    articles: list[AnnotatedArticle]
    waiting: list[AnnotatedArticle]


def encode(state: State) -> bytes:
    """Return a state as MessagePack."""
    return msgspec.msgpack.encode(state, enc_hook=_bytes)


def _bytes(value: object) -> bytes:
    if isinstance(value, np.ndarray):
        return value.astype("<i4").tobytes()
    raise NotImplementedError(type(value).__name__)


def _numbers(kind: type, value: object) -> Numbers:
    if (
        (kind is not np.ndarray and get_origin(kind) is not np.ndarray)
        or not isinstance(value, bytes)
        or len(value) % 4
    ):
        raise ValueError("no numbers")
    return np.frombuffer(value, "<i4").astype(np.int32)


def decode(data: bytes) -> State:
    """Read a state.

    Raises:
        UsageError: the bytes are no state, or one of another version.
    """
    try:
        state = msgspec.msgpack.decode(data, type=State, dec_hook=_numbers)
    except msgspec.MsgspecError as error:
        raise UsageError(
            f"the grouping state cannot be read: {error}", "start a new one and add the articles again"
        ) from error
    if state.version != VERSION:
        raise UsageError(
            f"the grouping state has version {state.version}", "start a new one and add the articles again"
        )
    return state
