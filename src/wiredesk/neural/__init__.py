"""neural: models that read a claim beside its evidence, and the way to a language model. Imports no room.

In: (claim, evidence) pairs. Out: probabilities. The shipped model runs on onnxruntime and is opened at its first use;
an install without it works all the same. Fails with ``UsageError`` when a model that was asked for is missing or cannot
be read, with ``ServiceError`` when a language model's service does not answer.
"""

from ._chat import LlmOptions, Meter, ask
from ._chat_reader import ChatReader
from ._reader import LONGEST_CLAIM, Reader, Reading
from ._second import PairReader, second_reader
from ._shipped import shipped_reader
from ._transformers import TransformersReader

__all__ = [
    "LONGEST_CLAIM",
    "ChatReader",
    "LlmOptions",
    "Meter",
    "PairReader",
    "Reader",
    "Reading",
    "TransformersReader",
    "ask",
    "second_reader",
    "shipped_reader",
]
