"""What a figure counts or measures: the noun phrase after it, what befell it, or what the clause is about."""

from __future__ import annotations

from ._figures_measured import measured, subject_of
from ._figures_nouns import AUX, STOP, What, noun_phrase, qualifiers_after, skip_links
from ._figures_raw import Raw
from ._figures_tables import STATES
from ._figures_units import ERA
from ._names_tokens import Tokens
from ._nouns import singular

_PARENTS = frozenset("father mother dad mum mom parent parents grandfather grandmother".split())

_OF_THINGS = frozenset({"damaged", "destroyed"})
"""What befalls no people: a number without a noun that it befell counts what was named before."""
_LABEL = 4
"""Words of a label before its colon."""


def find_what(tokens: Tokens, raw: Raw, first: int, last: int, before: What | None) -> What:
    """Find what a figure counts inside its sentence.

    Args:
        tokens: of the text.
        raw: the figure.
        first: index of the sentence's first token.
        last: index after its last one.
        before: what the figure before it in the sentence counts, for "killing 12 and wounding 31".
    """
    start = tokens.at(raw.end)
    if raw.kind in ("age", "ordinal", "score"):
        return _person_of_age(tokens, start, last) if raw.kind == "age" else What(None, None, start)
    if raw.unit == ERA:
        return What(None, None, start)
    if raw.unit is not None:
        return measured(tokens, raw, first, start, last)
    found = _counted(tokens, raw, start, last)
    if found.what is None and _is_parent(tokens, tokens.at(raw.start)):
        return What("children", "child", start)
    state = _state_before(tokens, raw, first)
    if found.what is None:
        if state and state not in _OF_THINGS:
            return What(f"people {state}", "people", start)
        if (
            before is not None
            and before.what
            and raw.kind != "fraction"
            and _joined(tokens, tokens.at(raw.start), first)
        ):
            return What(before.what, before.head, start)
        elsewhere = _labelled(tokens, raw, first) or _about(tokens, raw, first)
        if elsewhere.what is not None:
            return elsewhere
        if before is not None and before.what and raw.kind != "fraction":
            return What(before.what, before.head, start)
        return What(None, None, start)
    if state and found.what and state not in found.what:
        return What(f"{found.what} {state}", found.head, found.end)
    return found


def _is_parent(tokens: Tokens, at: int) -> bool:
    """Whether a number says whose parent somebody is: "a father of five"."""
    return at > 1 and tokens.lows[at - 1] == "of" and tokens.lows[at - 2] in _PARENTS


def _joined(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a figure goes on with the thing of the one before it: "12 men and 3", "460, compared with 63"."""
    lead = tokens.lows[max(first, at - 3) : at]
    return bool(lead) and (
        lead[-1] in ("and", "or", ",", "from", "versus", "against", "than")
        or lead[-2:-1] in (["compared"], ["up"], ["down"])
        or lead[-1] in ("compared", "up", "down")
    )


def _counted(tokens: Tokens, raw: Raw, at: int, last: int) -> What:
    lows, _texts = tokens.lows, tokens.texts
    if at < last and lows[at] in ("per", "percent"):
        return What(None, None, at)
    at = skip_links(tokens, at, last)
    words, head, end = noun_phrase(
        tokens, at, last, plural_wanted=not raw.hyphen and not (raw.value == 1 and raw.high is None)
    )
    if not words:
        aux = at
        while aux < last and aux - at < 5 and lows[aux] in AUX:
            aux += 1
        state = STATES.get(lows[aux]) if aux < last else None
        if state and state not in _OF_THINGS:
            return What(f"people {state}", "people", aux + 1)
        return What(None, None, at)
    what = " ".join(words)
    more, end = qualifiers_after(tokens, end, last)
    if head in STATES and head != "people":
        return What(f"people {STATES[head]}" + more, "people", end)
    return What(what + more, singular(head), end)


def _state_before(tokens: Tokens, raw: Raw, first: int) -> str | None:
    """ "killing 12": the state that a verb right before the figure gives."""
    at = tokens.at(raw.start) - 1
    steps = 0
    while (
        at >= first
        and steps < 3
        and tokens.lows[at] in ("the", "a", "an", "another", "of", "as", "many", "at", "least", "people")
    ):
        at -= 1
        steps += 1
    if at < first:
        return None
    low = tokens.lows[at]
    if low in (
        "deaths",
        "fatalities",
        "injuries",
        "dead",
        "custody",
        "missing",
        "homeless",
        "laid",
        "destroy",
        "affect",
    ):
        return None
    return STATES.get(low)


def _labelled(tokens: Tokens, raw: Raw, first: int) -> What | None:
    """What the label counts that opens a sentence of figures: "Injured: 731", "Seats: Homeland List 46, others 12"."""
    at = tokens.at(raw.start)
    colon = next((place for place in range(first + 1, min(first + _LABEL + 1, at)) if tokens.lows[place] == ":"), None)
    if colon is None or (colon + 1 < at and not tokens.lows[at - 1][0].isalpha()):
        return None
    label = tokens.lows[first:colon]
    state = "killed" if label == ["loss", "of", "life"] else STATES.get(label[-1])
    if state:
        return What(f"people {state}", "people", at)
    words, head, end = noun_phrase(tokens, first, colon, plural_wanted=True)
    return What(" ".join(words), singular(head), at) if words and end == colon else None


def _about(tokens: Tokens, raw: Raw, first: int) -> What:
    """What a bare figure is about: "the death toll rose to 19", "the number of cases reached 40"."""
    lows = tokens.lows
    at = tokens.at(raw.start)
    low_end = max(first, at - 16)
    for place in range(at - 1, low_end - 1, -1):
        if lows[place] == "toll" and place > low_end:
            return What("people killed", "people", at)
        if lows[place] == "of" and place > first and lows[place - 1] in ("number", "total", "count", "tally"):
            state = STATES.get(lows[place + 1]) if place + 1 < at else None
            if state and (place + 2 >= at or lows[place + 2] in STOP):
                return What(f"people {state}", "people", at)
            words, head, _ = noun_phrase(tokens, skip_links(tokens, place + 1, at), at, plural_wanted=True)
            if words:
                more, _ = qualifiers_after(tokens, tokens.at(tokens.starts[place + 1]) + len(words), at)
                return What(" ".join(words) + more, singular(head), at)
        if lows[place] in ";:":
            break
    return subject_of(tokens, at, first)


def _person_of_age(tokens: Tokens, at: int, last: int) -> What:
    words, head, end = noun_phrase(tokens, at, min(last, at + 3), plural_wanted=False)
    return What(" ".join(words), singular(head), end) if words and not head.endswith("ed") else What(None, None, at)
