"""The cross-encoder reader, with the shipped model where it is installed."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest

from wiredesk.errors import UsageError
from wiredesk.neural import Reader, shipped_reader
from wiredesk.neural._logits import meaning, shares

FIRE = "A fire destroyed a depot in Arden on Monday and injured three people, the police said."
PAIRS = [
    ("Three people were hurt on Monday when a depot in Arden burned down, police said.", FIRE),
    ("The airline bought forty planes from a maker in Berg last year.", FIRE),
    ("A claim.", "word " * 2000),
]


def test_a_missing_model_file_is_a_usage_error_at_the_first_pair(tmp_path):
    reader = Reader(tmp_path / "none.onnx")
    assert reader.read([]) == []
    with pytest.raises(UsageError, match="beside it"):
        reader.read([("a", "b")])


def test_a_file_that_is_no_model_is_a_usage_error(tmp_path):
    (tmp_path / "bad.onnx").write_bytes(b"no graph")
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(UsageError, match="cannot be read as a model"):
        Reader(tmp_path / "bad.onnx").read([("a", "b")])


def test_the_library_of_the_model_keeps_no_identifier_of_the_machine_and_reports_nothing(tmp_path):
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("ORT_", "XDG_"))}
    read = "from wiredesk.neural import shipped_reader; shipped_reader().read([('A depot burned.', 'A depot burned.')])"
    subprocess.run([sys.executable, "-c", read], env={**environment, "HOME": str(tmp_path)}, check=True, timeout=120)
    assert not list(tmp_path.rglob("*"))


def test_the_shipped_model_gives_probabilities_in_the_order_of_the_pairs():
    reader = shipped_reader()
    found = reader.read(PAIRS)
    assert all(abs(r.against + r.neither + r.support - 1) < 1e-5 for r in found)
    assert found[0].support > found[1].support
    assert all(r.words for r in found)


def test_a_reading_does_not_hang_on_the_other_pairs():
    reader = shipped_reader()
    assert reader.read(PAIRS) == [reader.read([pair])[0] for pair in PAIRS]


def test_a_long_claim_is_as_well_supported_as_the_part_of_it_that_is_least():
    reader = shipped_reader()
    true = " and ".join(["a fire destroyed a depot in Arden on Monday and injured three people"] * 8)
    false = "the airline bought forty planes from a maker in Berg last year"
    whole, wrong = reader.read([(true, FIRE), (f"{true}, and {false}.", FIRE)])
    assert wrong.support < 0.1 < 0.8 < whole.support
    assert wrong.words[-1][1] == len(f"{true}, and {false}.")
    assert [word[0] for word in wrong.words] == sorted(word[0] for word in wrong.words)


def as_public(tmp_path, tokenizer="", config=""):
    """A folder with the shipped model under another name, for what stands beside a model."""
    shipped = shipped_reader().path
    (tmp_path / "model.onnx").symlink_to(shipped)
    (tmp_path / "tokenizer.json").write_text(tokenizer or shipped.with_name("tokenizer.json").read_text())
    (tmp_path / "config.json").write_text(config or shipped.with_name("config.json").read_text())
    return Reader(tmp_path / "model.onnx", claim_first=True)


def test_a_model_that_failed_to_open_fails_alike_when_it_is_asked_again(tmp_path):
    reader = as_public(tmp_path, tokenizer="{}")
    for _ in range(2):
        with pytest.raises(UsageError, match="cannot be read as a model"):
            reader.read([("a", "b")])


@pytest.mark.parametrize("config", ["[]", "{", '{"id2label": null}', '{"id2label": {"0": "a"}, "kinds": 3}'])
def test_a_configuration_that_says_nothing_is_as_none(tmp_path, config):
    (tmp_path / "config.json").write_text(config)
    assert meaning(tmp_path / "config.json") == (None, ())


@pytest.mark.parametrize(
    ("labels", "support"),
    [
        (("entailment", "not_entailment"), 0),
        (("not_entailment", "entailment"), 1),
        (("SUPPORTS", "REFUTES"), 0),
        (("LABEL_0", "LABEL_1"), 1),
        (("contradiction", "neutral", "entailment"), 2),
        (("entailment", "neutral", "contradiction"), 0),
    ],
)
def test_labels_stand_where_the_configuration_names_them(tmp_path, labels, support):
    (tmp_path / "config.json").write_text(json.dumps({"id2label": dict(enumerate(labels))}))
    logits = np.full(len(labels), -4.0, dtype=np.float32)
    logits[support] = 4.0
    assert shares(logits, meaning(tmp_path / "config.json")[0])[2] > 0.99


def graph(given: str, dimensions: int) -> bytes:
    """An ONNX file that hands on its only input, of so many dimensions."""

    def part(number: int, data: bytes) -> bytes:
        return bytes([number << 3 | 2, len(data)]) + data

    one = part(1, bytes([8, 1]))
    kind = part(1, bytes([8, 7]) + part(2, one * dimensions))
    values = part(11, part(1, given.encode()) + part(2, kind)), part(12, part(1, b"y") + part(2, kind))
    node = part(1, part(1, given.encode()) + part(2, b"y") + part(4, b"Identity"))
    return bytes([8, 8]) + part(8, bytes([10, 0, 16, 13])) + part(7, node + part(2, b"g") + b"".join(values))


@pytest.mark.parametrize(("given", "dimensions"), [("pixel_values", 2), ("input_ids", 3)])
def test_a_model_of_something_else_is_a_usage_error(tmp_path, given, dimensions):
    (tmp_path / "model.onnx").write_bytes(graph(given, dimensions))
    (tmp_path / "tokenizer.json").write_text(shipped_reader().path.with_name("tokenizer.json").read_text())
    with pytest.raises(UsageError, match="no cross-encoder"):
        Reader(tmp_path / "model.onnx").read([("a", "b")])
