"""A report of more figures than any report has."""

from __future__ import annotations

from tests.weigh.making import told
from wiredesk.weigh import _keys


def test_of_thousands_of_figures_the_first_are_read_and_the_rest_cost_nothing(monkeypatch):
    read = []
    real = _keys._item
    monkeypatch.setattr(_keys, "_item", lambda *given: read.append(1) or real(*given))
    told("Police said 31 people were hurt in Arden. " + "The clerk read out 1, 2, 3, 5 and 8. " * 600)
    assert len(read) <= 1500


def test_no_more_figures_are_read_than_are_aligned(monkeypatch):
    read = []
    real = _keys._item
    monkeypatch.setattr(_keys, "_item", lambda *given: read.append(1) or real(*given))
    told(" ".join(f"Police said {number} people were hurt in Arden." for number in range(20, 420)))
    assert len(read) <= 200
