"""The model that comes with the package."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from ._reader import Reader

MODEL = Path(__file__).parent / "models" / "entailment.onnx"
LONGEST = 224
"""Tokens of the longest pair the shipped model was trained on."""


@cache
def shipped_reader() -> Reader | None:
    """The entailment model of the package, None in an install without its file."""
    if not MODEL.is_file() or not MODEL.with_name("tokenizer.json").is_file():
        return None
    return Reader(MODEL, claim_first=True, most=LONGEST, threads=min(os.cpu_count() or 1, 4))
