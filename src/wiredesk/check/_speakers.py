"""Who said it, where the line tells it in other words: the speakers of the passages that hold what is said."""

from __future__ import annotations

from wiredesk.model import Quote

from ._index import surname
from ._quotes import PRONOUNS, same_speaker
from ._tokens import tokenise
from ._view import Evidence, Finding, LineView


def compare_speakers(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for words that the reports give to another speaker than the line."""
    for mine in line.quotes:
        claimed = mine.speaker or (mine.source.text if mine.source else "")
        if mine.kind == "direct" or not _a_person(claimed, line):
            continue
        words = {t.stem for t in tokenise(mine.text) if t.content}
        if len(words) < 2:
            continue
        found = _judge(mine, claimed, words, evidence)
        if found is not None:
            return [found]
    return []


def _judge(mine: Quote, claimed: str, words: set[str], evidence: Evidence) -> Finding | None:
    rivals = []
    claimed = evidence.index.spellings.of_name(claimed)
    for hit in evidence.hits:
        if hit.coverage < 0.3:
            continue
        if surname(claimed) in {surname(who) for q in hit.passage.quotes if (who := q.speaker or "")}:
            return None
        for printed in hit.passage.quotes:
            actual = printed.speaker or (printed.source.text if printed.source else "")
            printed_as, actual = actual, evidence.index.spellings.of_name(actual)
            held = {t.stem for t in tokenise(printed.text) if t.content}
            share = len(words & held) / len(words)
            if share < 0.5 or not _named(actual) or surname(printed_as) not in hit.passage.low:
                continue
            if same_speaker(claimed, actual, printed, mine):
                return None
            rivals.append((share, actual, hit))
    if not rivals:
        return None
    share, actual, hit = max(rivals, key=lambda entry: (entry[0], -entry[2].passage.number))
    if {t.stem for t in tokenise(claimed) if t.content} & hit.passage.senses and share < 0.75:
        return None
    return Finding(
        "speaker", claimed, "contradicted", found=actual, passage=hit.passage, sure=min(0.1 + 0.5 * share, 0.65),
        why=f"The reports give these words to {actual}, not to {claimed}.",
    )  # fmt: skip


def _a_person(claimed: str, line: LineView) -> bool:
    """Whether a speaker is a person by name: bodies and governments speak through others."""
    return _named(claimed) and any(n.kind == "person" and surname(n.text) == surname(claimed) for n in line.names)


def _named(who: str) -> bool:
    words = who.split()
    return bool(words) and words[-1].lower() not in PRONOUNS and words[-1][:1].isupper()
