"""What the logits of a cross-encoder mean."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float32]
_STARTS = (("contradict", "refute"), ("neutral", "neither", "not_enough"), ("entail", "support"))
"""How the names of the three labels begin in the configurations of public models."""


def shares(logits: Row, places: tuple[int, ...] | None) -> tuple[float, float, float, float]:
    """Probabilities of contradiction, neither, support (they sum to 1), and of nothing to check.

    Args:
        places: where contradiction, neither and support stand among three logits and more, in which order "against" and
            "for" stand among two; the order here if None.
    """
    if logits.shape[0] == 1:
        support = float(1 / (1 + np.exp(-logits[0])))
        return 0.0, 1 - support, support, 0.0
    parts = softmax(logits)
    if logits.shape[0] == 2:
        support = float(parts[places[-1] if places else 1])
        return 0.0, 1 - support, support, 0.0
    three = places if places is not None and len(places) == len(_STARTS) else (0, 1, 2)
    against, neither, support = (float(parts[place]) for place in three)
    known = against + neither + support
    return against / known, neither / known, support / known, max(1 - known, 0.0)


def softmax(logits: Row) -> Row:
    """Logits as probabilities."""
    powers = np.exp(logits - logits.max())
    parts: Row = powers / powers.sum()
    return parts


def meaning(config: Path) -> tuple[tuple[int, ...] | None, tuple[str, ...]]:
    """Places of contradiction, neither and support (of two labels, of the other and support) among the logits, and the
    kinds, as a configuration names them; None and none where it does not."""
    if not config.is_file():
        return None, ()
    try:
        data = json.loads(config.read_text(encoding="utf-8"))
        return _labels(data), tuple(data.get("kinds", ()))
    except (KeyError, ValueError, TypeError, AttributeError):
        return None, ()


def _labels(data: dict[str, Any]) -> tuple[int, ...] | None:
    names = {int(k): str(v).lower() for k, v in data["id2label"].items()}
    places = [[place for place, name in names.items() if name.startswith(starts)] for starts in _STARTS]
    if set(names) == {0, 1}:
        support = places[-1]
        return (1 - support[0], support[0]) if len(support) == 1 else None
    return tuple(found[0] for found in places) if all(places) else None
