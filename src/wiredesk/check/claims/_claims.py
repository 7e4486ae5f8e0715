"""One side's claim printed as a fact in a paraphrase: what governs the words that a line takes from a passage."""

from __future__ import annotations

from ..text._index import Passage
from ..text._lexicon import CLAIM_WORDS, HEDGES, SAY_WORDS
from ..text._tokens import Token, senses, tokenise
from ..text._view import Evidence, Finding, Hit, LineView
from ._hedges import attributed, unsure, with_whose

_BRANDING = frozenset(
    """brand brands branded branding call calls called calling describe describes described describing label labelled
    labeled dub dubbed term termed denounce denounced condemn condemned accuse accused""".split()
)
_OTHERS = frozenset(
    """critics opponents others some many rights groups campaigners lawyers family relatives analysts
    experts""".split()
)
_LOOSE = frozenset(
    """possibility possibly theory theories speculation suggestion rumour rumours rumors hypothesis fears suspicion
    suspicions allegation allegations accusation accusations""".split()
)
_SOURCED = (
    SAY_WORDS
    | _BRANDING
    | HEDGES
    | frozenset("account view eyes opinion words charged accusation feared fear fears".split())
)


def compare_claims(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line asserts what its passages only hand on as somebody's view."""
    if sourced(line):
        return []
    near = [hit for hit in evidence.hits[:4] if hit.coverage >= 0.3]
    if not near:
        return []
    found = _in_marks(line, near) or _one_sided(line, near)
    return [found] if found is not None else []


def sourced(line: LineView) -> bool:
    """Whether a line hedges what it says, quotes, or tells whose claim it is."""
    return bool(unsure(line) & _SOURCED or line.quoted or line.quotes or attributed(line))


def _in_marks(line: LineView, near: list[Hit]) -> Finding | None:
    """Words that the passages print in quotation marks after a judging verb, in the line without marks."""
    for hit in near:
        lows = [t.low for t in hit.passage.tokens]
        if not set(lows) & (_BRANDING | CLAIM_WORDS):
            continue
        for quote in (q for q in hit.passage.quotes if q.kind != "indirect"):
            words = [t for t in tokenise(quote.text) if t.content]
            if 2 <= len(words) <= 6 and {t.stem for t in words} <= line.senses and not _plain(words, near, hit):
                return _finding("attribution", quote.text.strip("\"“”' ,."), hit.passage, 0.55 + 0.2 * hit.coverage)
        marks = _marked(hit.passage)
        if marks and senses(marks) <= line.senses:
            shown = " ".join(t.raw for t in marks)
            return _finding("attribution", shown, hit.passage, 0.55 + 0.2 * hit.coverage)
    return None


def _plain(words: list[Token], near: list[Hit], this: Hit) -> bool:
    """Whether another passage has the words without marks and without a judging verb."""
    wanted = {t.stem for t in words}
    return any(
        wanted <= hit.passage.senses and not {t.low for t in hit.passage.tokens} & _SOURCED
        for hit in near
        if hit is not this
    )


def _marked(passage: Passage) -> list[Token]:
    """A short stretch in marks right after a judging verb; no name ("a tier called "Google One"")."""
    free = {t.start for t in passage.free}
    inside = [t for t in passage.tokens if t.start not in free]
    if not 2 <= sum(t.content for t in inside) <= 6 or all(t.capital for t in inside if t.content):
        return []
    before = [t.low for t in passage.tokens if t.end <= inside[0].start][-5:]
    return inside if set(before) & _BRANDING else []


def _one_sided(line: LineView, near: list[Hit]) -> Finding | None:
    top = [hit for hit in near if hit.coverage >= 0.85 * near[0].coverage]
    words = [governed(hit.passage, line) for hit in top]
    if not all(words):
        return None
    kind, word, sure = words[0]  # type: ignore[misc]
    return _finding(kind, word, top[0].passage, sure + 0.35 * top[0].coverage)


def governed(passage: Passage, line: LineView) -> tuple[str, str, float] | None:
    """Kind, word and weight of what a passage puts before (or after) the words that the line takes from it."""
    shared = [n for n, t in enumerate(passage.tokens) if t.content and t.stem in line.senses]
    if not shared:
        return None
    for place, token in enumerate(passage.tokens):
        ahead = sum(1 for n in shared if n > place) >= 0.6 * len(shared)
        behind = 0 <= place - shared[-1] <= 3
        if not ahead and not behind:
            continue
        if token.low in _LOOSE and ahead:
            return "hedge", token.raw, 0.35
        if token.low in CLAIM_WORDS:
            return "attribution", token.raw, 0.3
        if token.low in SAY_WORDS:
            speaker = {t.low for t in passage.tokens[max(place - 3, 0) : place]}
            return "attribution", token.raw, 0.3 if speaker & _OTHERS else 0.05
    return None


def _finding(kind: str, word: str, passage: Passage, sure: float) -> Finding:
    whose = with_whose(word, passage)
    return Finding(
        kind, word, "contradicted", found=word, passage=passage, sure=sure,  # type: ignore[arg-type]
        why=f"The reports give this as somebody's claim or guess (“{whose}”); the line prints it as a fact.",
    )  # fmt: skip
