"""neural: small models on onnxruntime, optional to every room. Imports no room.

In: (claim, evidence) pairs. Out: probabilities. Fails with ``UsageError`` when a model file that was asked for is
missing
or cannot be read; the shipped model is opened at its first use, and an install without it works all the same.
"""

from ._reader import Reader, Reading
from ._shipped import model_digest, shipped_reader

__all__ = ["Reader", "Reading", "model_digest", "shipped_reader"]
