"""A cross-encoder kept as a folder of the transformers library."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from wiredesk.errors import UsageError

from ._logits import meaning, shares
from ._reader import Reading

_LONGEST = 512


class TransformersReader:
    """Reads pairs with a sequence classifier of the transformers library, evidence first.

    Only files of the folder are read, weights as safetensors, and no code that comes with them is run.
    ``config.json`` says what the logits mean, as for an ONNX model.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._model: Any = None
        self._tokenizer: Any = None
        self._places: tuple[int, ...] | None = None

    def _open(self) -> None:
        if self._model is not None:
            return
        if find_spec("transformers") is None or find_spec("torch") is None:
            hint = "pip install 'wiredesk[transformers]', or point to an ONNX file"
            raise UsageError(f"{self.folder} needs the transformers library, which is not installed", hint)
        from transformers import AutoModelForSequenceClassification, AutoTokenizer

        given = {"local_files_only": True, "trust_remote_code": False}
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(self.folder, **given)
            self._model = AutoModelForSequenceClassification.from_pretrained(self.folder, use_safetensors=True, **given)
        except Exception as error:  # the library raises whatever the files make it raise
            problem = f"{self.folder} cannot be read as a cross-encoder ({error})"
            raise UsageError(problem, "check the folder") from error
        self._model.eval()
        self._places = meaning(self.folder / "config.json")[0]

    def read(self, pairs: Iterable[tuple[str, str]]) -> list[Reading]:
        """Return what the model makes of each (claim, evidence) pair, in order.

        Raises:
            UsageError: the library is not installed, or the folder holds no cross-encoder.
        """
        return [self._one(claim, evidence) for claim, evidence in pairs]

    def _one(self, claim: str, evidence: str) -> Reading:
        self._open()
        import torch

        row = self._tokenizer(evidence, claim, truncation="only_first", max_length=_LONGEST, return_tensors="pt")
        with torch.inference_mode():
            logits = self._model(**row).logits[0].float().numpy()
        return Reading(*shares(logits, self._places))
