"""Attributing verbs: from the data file to every form of every verb."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ._names_tables import rows


@dataclass(frozen=True, slots=True)
class CueForm:
    """One form of a cue verb.

    Attributes:
        lemma: base form.
        stance: see :class:`wiredesk.model.Cue`.
        frame: clause, tell, object, preposition or quote.
        form: base, s, ed (past or participle), ing.
    """

    lemma: str
    stance: str
    frame: str
    form: str


def forms_of(lemma: str, irregular: str) -> dict[str, str]:
    """Return the printed forms of a verb with the name of each form."""
    vowel_end = lemma.endswith("e")
    if lemma.endswith("y") and lemma[-2:-1] not in "aeou":
        third, past, progressive = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith(("s", "sh", "ch", "x", "z")):
        third, past, progressive = lemma + "es", lemma + "ed", lemma + "ing"
    else:
        third = lemma + "s"
        past = lemma + ("d" if vowel_end else "ed")
        progressive = (lemma[:-1] if vowel_end and not lemma.endswith("ee") else lemma) + "ing"
    found = {lemma: "base", third: "s", progressive: "ing"}
    given = [form for form in irregular.split(",") if form]
    for form in given:
        found[form] = "ing" if form.endswith("ing") else "ed"
    if not any(kind == "ed" for kind in found.values()):
        found[past] = "ed"
    return found


@cache
def cue_forms() -> dict[str, CueForm]:
    """Return the cue verbs by printed form, lower case."""
    table: dict[str, CueForm] = {}
    for row in rows("cues.tsv"):
        lemma, stance, frame = row[0], row[1], row[2]
        for printed, form in forms_of(lemma, row[3] if len(row) > 3 else "").items():
            table.setdefault(printed, CueForm(lemma, stance, frame, form))
    return table
