"""Which country's money a bare word means: "kroner" are those of the country that the article names most often."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.lang import UNIT_FORMS

from ._figures_raw import Raw
from ._names_tables import rows
from ._names_tokens import Tokens

_OF_COUNTRY = {
    word: [
        (unit, frozenset(named.split("|"))) for forms, unit, named in rows("currencies.tsv") if word in forms.split("|")
    ]
    for forms, _, _ in rows("currencies.tsv")
    for word in forms.split("|")
}
"""Units of a word with the words that name their countries."""


def name_currencies(raws: Sequence[Raw], text: str, tokens: Tokens) -> None:
    """Give sums in a bare word the unit of the country that the text names most often; in doubt they keep theirs."""
    for raw in raws:
        printed = text[raw.start : raw.end].split()
        at = next((at for at, word in enumerate(printed) if word in _OF_COUNTRY), 0)
        word = printed[at]
        told = " ".join(printed[at - 1 : at + 1]) in UNIT_FORMS  # "Danish kroner"
        if word not in _OF_COUNTRY or raw.unit != UNIT_FORMS[word] or told:
            continue
        counts = {unit: sum(map(tokens.texts.count, named)) for unit, named in _OF_COUNTRY[word]}
        unit = max(counts, key=lambda one: (counts[one], one == raw.unit))
        if counts[unit]:
            raw.unit = unit
