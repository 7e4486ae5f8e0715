"""Who said it, where the line tells it in other words: the speakers of the passages that hold what is said."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import Quote

from ..names._name_forms import surname
from ..text._index import Passage
from ..text._tokens import Token, senses, tokenise
from ..text._view import Evidence, Finding, LineView
from ..times._sequence import held
from ._who import PRONOUNS, countries_in, same_speaker, speaker_of

_DEEDS = frozenset({"agree"})
"""What may be done rather than said: "agreed a deal"."""
_APART, _RESOLVED, _PLENTY = 0.7, 0.6, 3
"""How sure another speaker is whom a pronoun stands for, the line's own named nowhere near, by so many words or fewer:
of nine labelled lines that were read eight were wrong, of five more three: it only weighs in the score."""
_MOSTLY, _LISTED = 0.5, 4
"""Share of a line's said words that a passage's must hold to be the same words; words before a speaker that may name
another one of a list."""


def compare_speakers(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for words that the reports give to another speaker than the line."""
    for mine in line.quotes:
        claimed = speaker_of(mine)
        words = senses(tokenise(mine.text))
        if mine.kind == "direct" or len(words) < 2 or (mine.cue is not None and mine.cue.lemma in _DEEDS):
            continue
        if mine.cue is not None and line.line.text[mine.cue.end - line.line.start :].startswith(" to "):
            continue  # "the forces said to have entered" say nothing
        if _a_person(claimed, line):
            found = _judge(mine, claimed, words, evidence)
        else:
            found = _of_government(claimed, words, evidence)
        if found is not None:
            return [found]
    return []


def _judge(mine: Quote, claimed: str, words: frozenset[str], evidence: Evidence) -> Finding | None:
    """A finding where the passages give reported words only to others than the one whom the line names."""
    rivals = []
    claimed = evidence.index.spellings.of_name(claimed)
    for hit in evidence.hits:
        if hit.coverage < 0.3:
            continue
        if surname(claimed) in {surname(who) for q in hit.passage.quotes if (who := q.speaker or "")}:
            return None
        for printed in hit.passage.quotes:
            actual = speaker_of(printed)
            printed_as, actual = actual, evidence.index.spellings.of_name(actual)
            share = held(words, senses(tokenise(printed.text)))
            if share < _MOSTLY or not _named(actual):
                continue
            named = surname(printed_as) in hit.passage.low
            if not named and not (_by_pronoun(printed) and _absent(claimed, hit.passage, evidence)):
                continue
            if same_speaker(claimed, actual, printed, mine, person=True):
                return None
            rivals.append((share, actual, hit, named))
    if not rivals:
        return None
    share, actual, hit, named = max(rivals, key=lambda entry: (entry[0], -entry[2].passage.number))
    if not named:
        sure = _APART if len(words) >= _PLENTY else _RESOLVED
    elif senses(tokenise(claimed)) & hit.passage.senses and share < 0.75:
        return None
    else:
        sure = min(0.1 + 0.5 * share, 0.65)
    return Finding(
        "speaker", claimed, "contradicted", found=actual, passage=hit.passage, sure=sure,
        why=f"The reports give these words to {actual}, not to {claimed}.",
    )  # fmt: skip


def _by_pronoun(printed: Quote) -> bool:
    """Whether "he said" or "she said" tells whose words these are: who is meant stands before them."""
    return printed.source is not None and printed.source.text.lower() in PRONOUNS


def _absent(claimed: str, passage: Passage, evidence: Evidence) -> bool:
    """Whether somebody is not named in a passage or beside it, where a pronoun could mean them."""
    around = (passage, *evidence.index.neighbours(passage, 1))
    return not any(f" {surname(claimed)} " in near.low for near in around)


def _of_government(claimed: str, words: frozenset[str], evidence: Evidence) -> Finding | None:
    """A finding where a line gives to one country's government what the reports give to those of others only."""
    mine = countries_in(claimed)
    told = [
        (held(words, senses(tokenise(printed.text))), hit, printed, source)
        for hit in evidence.hits if hit.coverage >= 0.3
        for printed in hit.passage.quotes
        for source in (f"{printed.speaker or ''} {printed.source.text if printed.source else ''}",)
    ]  # fmt: skip
    near = [entry for entry in told if entry[0] >= _MOSTLY]
    if not mine or not near or any(mine & countries_in(source) or not countries_in(source) for *_, source in near):
        return None
    if any(_acts(mine, printed, hit.passage.tokens) for _, hit, printed, _ in near):
        return None
    share, hit, printed, _ = max(near, key=lambda entry: (entry[0], -entry[1].passage.number))
    actual = printed.source.text if printed.source else printed.speaker or ""
    return Finding(
        "speaker", claimed, "contradicted", found=actual, passage=hit.passage, sure=min(0.3 + 0.5 * share, 0.8),
        why=f"The reports give this to {actual}, not to {claimed}.",
    )  # fmt: skip


def _acts(countries: set[str], printed: Quote, tokens: Sequence[Token]) -> bool:
    """Whether one of some countries may be a speaker too: "accused by the Turkish government", first in a list."""
    start = printed.source.start if printed.source else printed.start
    before = [token for token in tokens if token.end <= start][-_LISTED:]
    return any(token.stem in countries for token in before) or any(
        token.low == "by" and any(after.stem in countries for after in tokens[place + 1 : place + 3])
        for place, token in enumerate(tokens)
    )


def _a_person(claimed: str, line: LineView) -> bool:
    """Whether a speaker is a person by name: bodies and governments speak through others."""
    return _named(claimed) and any(n.kind == "person" and surname(n.text) == surname(claimed) for n in line.names)


def _named(who: str) -> bool:
    words = who.split()
    return bool(words) and words[-1].lower() not in PRONOUNS and words[-1][:1].isupper()
