"""Tables of the figure grammar, read from ``data/``: a line there is all that a new word needs."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

from wiredesk.lang import UNIT_FORMS, UNITS
from wiredesk.model import Modifier


def _lines(name: str) -> list[list[str]]:
    text = files("wiredesk.annotate").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _modifiers(place: str) -> dict[str, Modifier]:
    names = get_args(Modifier)
    return {phrase: names[names.index(name)] for phrase, name, where in _lines("modifiers.tsv") if where == place}


MODIFIERS_BEFORE = _modifiers("before")
MODIFIERS_AFTER = _modifiers("after")
VAGUE = {phrase: (float(low), float(high)) for phrase, low, high in _lines("vague.tsv")}
VAGUE_HEADS = frozenset(phrase.split()[0] for phrase in VAGUE) - {"a", "few"}
LABELS = frozenset(line[0] for line in _lines("labels.txt"))
STATES = {word: state for state, *words in _lines("states.tsv") for word in [state, *words[0].split("|")]}
"""What befell people, by the words that print it ("killing", "dead": killed)."""
RISES = frozenset(line[1] for line in _lines("changes.tsv") if line[0] == "up")
FALLS = frozenset(line[1] for line in _lines("changes.tsv") if line[0] == "down")

EXACT_FORMS = {form: name for form, name in UNIT_FORMS.items() if form.lower() != form}
FOLDED_FORMS = {form.lower(): name for form, name in UNIT_FORMS.items() if " " in form} | {
    form: name for form, name in UNIT_FORMS.items() if form.lower() == form
}
_LETTERED = frozenset("Rs RM Rp Tk Ksh KSh R PS Dh Dhs SR LE Sh".split())
PREFIXES = {
    form: name
    for form, name in UNIT_FORMS.items()
    if UNITS[name].dimension == "money"
    and (not form.isalpha() or form in _LETTERED or (form.isupper() and len(form) == 3))
    and " " not in form.strip("$ ")
}  # fmt: skip
"""Currency marks that stand before the number."""
PREFIXES.update({"US $": "USD", "AU $": "AUD", "NZ $": "NZD", "CA $": "CAD", "HK $": "HKD"})
