"""Names that the sources know, but not in connection with what the line says of them."""

from __future__ import annotations

from wiredesk.lang import fold, sense
from wiredesk.model import Name, PartKind

from ..text._index import Passage
from ..text._view import Evidence, Finding, LineView
from ._capitals import CAPITALS, for_government, seat_among
from ._name_forms import abbreviated, initials
from ._names import name_words

_PRONOUNS = frozenset("he she they his her their it its him them who".split())
_TEAM = frozenset("supporters fans players squad captain defender striker goalkeeper midfielder coach manager".split())
_FREE = frozenset({"other"})


def compare_placing(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each name that stands in none of the passages that carry the rest of the line."""
    findings = []
    for name in line.names:
        if line.within_quote(name.start) or name.kind in _FREE or _of_a_team(name, line):
            continue
        found = _placing(name, line, evidence)
        if found is not None:
            findings.append(found)
    return findings


def _of_a_team(name: Name, line: LineView) -> bool:
    """Whether the name of a place tells whose supporters or players are meant, and no place."""
    after = next((t for t in line.tokens if t.start >= name.end), None)
    return name.kind == "place" and after is not None and after.low in _TEAM


def _placing(name: Name, line: LineView, evidence: Evidence) -> Finding | None:
    """A finding where the passages nearest to a line tell it without a name of it, above all with another."""
    index = evidence.index
    words = name_words(name.text)
    mine = {word for word in words if word in index.words or {word, sense(word)} & index.vocabulary}
    if not words:
        return None
    absent = words[-1] not in mine
    carrying = _carrying(name, line, evidence)
    if not carrying:
        return None
    best = carrying[0][0]
    if best < (0.45 if absent else 0.35):
        return None
    for share, passage in carrying:
        if share < 0.7 * best:
            break
        if abbreviated(name.text, passage.tokens) or _initialled(words[-1], passage, evidence):
            return None
        if not absent and _mentions(words[-1], passage, evidence):
            return None
        around = passage.senses.union(*(p.senses for p in index.neighbours(passage, 2)))
        if seat_among(sense(words[-1]), (t.low for t in passage.tokens)):
            return None
        if for_government(name, words[-1], line.tokens, around) or (not absent and CAPITALS.get(words[-1]) in around):
            return None  # the capital for its government, or the city for its country
    passage = carrying[0][1]
    rivals = _rivals(name, line, passage)
    kind: PartKind = "place" if name.kind == "place" else "name" if absent else "actor"
    likest = [other for other in rivals if set(name_words(other.text)) & set(words)]
    rivals = likest or rivals
    if not rivals and absent:
        return None
    if not rivals:
        return Finding(kind, name.text, "not_found", sure=0.2 + 0.3 * best, passage=passage,
                       why=f"The passage nearest to this line does not name {name.text}.")  # fmt: skip
    return Finding(
        kind, name.text, "contradicted", found=rivals[0].text, passage=passage,
        sure=min(0.1 + 0.5 * best, 0.9 if kind != "actor" else 0.5),
        why=f"The reports say this of {rivals[0].text}, not of {name.text}.",
    )  # fmt: skip


def _carrying(name: Name, line: LineView, evidence: Evidence) -> list[tuple[float, Passage]]:
    """Passages by the share they hold of the line's words other than the name's."""
    rest = {t.stem for t in line.content if not name.start <= t.start < name.end}
    weights = {word: evidence.index.idf(word) for word in sorted(rest)}
    total = sum(weights.values())
    if not total:
        return []
    found = []
    for hit in evidence.hits:
        share = sum(weights[word] for word in sorted(rest & hit.passage.senses)) / total
        found.append((share, hit.passage))
    return sorted(found, key=lambda entry: (-entry[0], entry[1].number))


def _mentions(word: str, passage: Passage, evidence: Evidence) -> bool:
    """Whether a passage names, or by its surroundings may mean, the bearer of a name."""
    index = evidence.index
    source = index.sources[passage.source]
    if word in fold(source.title):
        return True
    if any(word == t.low or (t.capital and t.stem in {word, sense(word)}) for t in passage.tokens):
        return True
    reach = 2 if any(t.low in _PRONOUNS for t in passage.tokens) else 1
    around = index.neighbours(passage, reach)
    if any(word == t.low or (t.capital and t.stem in {word, sense(word)}) for p in around for t in p.tokens):
        return True
    if any(word in name_words(n.canonical) for n in passage.names):
        return True
    return any(q.speaker is not None and word in fold(q.speaker) for q in passage.quotes)


def _initialled(word: str, passage: Passage, evidence: Evidence) -> bool:
    """Whether a name in or beside a passage has these initials."""
    return any(word in initials(n.canonical) for p in (passage, *evidence.index.neighbours(passage)) for n in p.names)


def _rivals(name: Name, line: LineView, passage: Passage) -> list[Name]:
    """Names of the same kind in a passage that the line does not print."""
    printed = {word for n in line.names for word in name_words(n.text)} | {t.low for t in line.tokens}
    return [
        other
        for other in passage.names
        if other.kind == name.kind
        and not set(name_words(other.text)) & printed
        and other.text[:1].isupper()
        and not (other.text.isupper() and len(other.text) > 3)  # a dateline
    ]
