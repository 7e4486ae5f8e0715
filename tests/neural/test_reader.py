"""The cross-encoder reader, with the shipped model where it is installed."""

import pytest

from wiredesk.errors import UsageError
from wiredesk.neural import Reader, shipped_reader

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
