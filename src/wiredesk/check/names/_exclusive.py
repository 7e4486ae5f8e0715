"""Words of which only one can hold in one place: parties, outcomes of a vote, parts of a year, compass points.

Each row of the table is a part kind and, after the colon, groups that exclude each other; words joined by ``/`` are one
group. Extends the pairs of opposites in ``_lexicon.py``, which compare word forms.
"""

from __future__ import annotations

from dataclasses import dataclass

from wiredesk.model import PartKind

from ..claims._statements import failed, preferred
from ..deeds._turns import denied
from ..text._excerpt import excerpt
from ..text._tokens import Token, clause_of, senses
from ..text._verbs import BE
from ..text._view import Evidence, Finding, Hit, LineView
from ._names import name_words

_TABLE = """
role: republican/republicans/gop democrat/democratic/democrats
role: labour/labor tory/tories/conservative/conservatives liberal/liberals green/greens
polarity: against/opposed abstained/abstain/abstention favour/favor
polarity: won/wins/win/winning/successfully/victory lost/loses/lose/losing/unsuccessfully/defeat
polarity: accepted/accepts/accept/agreed/agrees/agree rejected/rejects/reject/refused/refuses/refuse/\
declined/declines/spurned
polarity: allowed/allows/allow/permitted/permits/lets/let banned/bans/ban/barred/bars/forbade/forbids/\
prohibited/outlawed
polarity: supported/supports/backed/backs/endorsed/endorses/favours opposed/opposes/criticised/criticized/condemned
polarity: acquitted/cleared/exonerated convicted/guilty/sentenced
polarity: reopened/opened/opens/opening closed/closes/shut/shuts/closing
polarity: lifted/lifts/eased/removed/scrapped imposed/imposes/tightened/extended
polarity: freed/released/bailed jailed/imprisoned/held/detained/arrested
polarity: rose/rises/rise/risen/rising/climbed/increased/jumped/grew fell/falls/fall/fallen/falling/dropped/\
decreased/declined/shrank
polarity: confirmed/confirms/confirm/admitted/admits/acknowledged denied/denies/deny
polarity: ready/willing/prepared unwilling/unready
polarity: authentic/genuine/real forgery/forged/fake/false/counterfeit
polarity: optimistic/hopeful pessimistic/gloomy
polarity: survived/survives died/dies/killed
polarity: began/begins/started/starts/launched ended/ends/finished/stopped/halted
polarity: joined/joins/joining left/leaves/quit/quits/withdrew/withdraws
polarity: extended/prolonged shortened/cut
polarity: involved/participated uninvolved/excluded
polarity: remains/remained/stays/stayed/continues/continued resigned/resigns/quit/stepped/left
order: biggest/largest/highest smallest/lowest
order: bigger/larger/higher smaller/lower
order: oldest/eldest youngest
order: earliest latest
order: faster slower
date: spring summer autumn/fall winter
date: january february march april june july august september october november december
date: monday tuesday wednesday thursday friday saturday sunday
scope: nationwide/national/countrywide local/locally/regional/citywide
scope: worldwide/global/globally/world domestic/nationwide/national
unit: daily/day weekly/week monthly/month yearly/annual/annually/year
unit: infected/sickened/infections killed/died/deaths/dead/death
unit: injured/wounded/hurt killed/died/deaths/dead/fatalities
unit: tonnes/tons kilos/kilograms/kilogrammes pounds
unit: euros/euro/€ dollars/dollar/$ pounds/pound/£ yen/¥
place: northern/north southern/south eastern/east western/west
"""


@dataclass(frozen=True)
class Contrast:
    """Groups that exclude each other: folded word to number of its group."""

    kind: PartKind
    groups: dict[str, int]


def _read() -> tuple[Contrast, ...]:
    found = []
    for row in _TABLE.strip().splitlines():
        kind, _, rest = row.partition(":")
        groups = {word: n for n, group in enumerate(rest.split()) for word in group.split("/")}
        found.append(Contrast(kind, groups))  # type: ignore[arg-type]
    return tuple(found)


CONTRASTS = _read()
PARTIES = tuple(contrast for contrast in CONTRASTS if contrast.kind == "role")
_TURNS, _SEASONS = frozenset({"spring", "fall"}), frozenset({"summer", "autumn", "winter"})
_IN = frozenset("in this last next early late since until by".split())
_REACH = 8
_MANY = frozenset("republicans democrats tories conservatives liberals greens".split())
"""A party in the plural is a person's only right before the name."""
_TOLD = frozenset("told tells tell urged urges asked asks warned warns".split())
_DENIED_DATE = 0.45
"""How sure a date that only one side denies may be: "not before Friday" says when something happens."""


def compare_exclusive(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where the passage that carries the line has the word that excludes the line's."""
    near = [hit for hit in evidence.hits[:5] if hit.coverage >= 0.35]
    found = [party for party in (_party(line, evidence),) if party is not None]
    for contrast in CONTRASTS:
        if contrast.kind == "role":
            continue
        one = _clash(contrast, line, near)
        if one is not None:
            found.append(one)
    return found


def _words(tokens: tuple[Token, ...], contrast: Contrast) -> list[Token]:
    """The words of a text that a contrast knows; a month has its capital ("march"), a season stands "in" the year."""
    found = []
    for place, token in enumerate(tokens):
        if token.low not in contrast.groups:
            continue
        before = [t.low for t in tokens[max(place - 2, 0) : place]]
        if before[-1:] == ["at"] and token.low in {"least", "most"}:
            continue
        if token.low == "left" and before[-1:] and before[-1] in BE:  # "was left at 5%"
            continue
        if contrast.kind != "date" or (
            bool(before) and (before[-1] in _IN or before == ["in", "the"]) if token.low in _TURNS
            else token.capital or token.low in _SEASONS
        ):  # fmt: skip
            found.append(token)
    return found


def _counted(token: Token, line: LineView) -> bool:
    """Whether a word is part of a figure, with which it is compared: "$2 a month"."""
    return any(figure.start <= token.start < figure.end for figure in line.figures)


def _clash(contrast: Contrast, line: LineView, near: list[Hit]) -> Finding | None:
    """A finding where a near passage has a word of another group for the line's, or denies the line's own."""
    mine = [t for t in _words(line.tokens, contrast) if not (line.within_quote(t.start) or _counted(t, line))]
    if not mine or len({contrast.groups[t.low] for t in mine}) > 1:
        return None
    token = mine[0]
    group, turned = contrast.groups[token.low], _turned(token, line.tokens)
    around = _around(token, line.tokens) - {token.stem}
    best: tuple[float, Hit, Token] | None = None
    for hit in near:
        words = _words(hit.passage.tokens, contrast)
        # Where the passage has the line's own word too, words alone do not tell which of the two belongs here.
        own = any(contrast.groups[t.low] == group for t in words) or token.stem in {t.stem for t in hit.passage.tokens}
        for other in words:
            shared = around & (_around(other, hit.passage.tokens))
            value = len(shared) / max(len(around), 1)
            if contrast.groups[other.low] == group:
                if _turned(other, hit.passage.tokens) != turned and value >= 0.3:
                    best = best if best and value * hit.coverage <= best[0] else (value * hit.coverage, hit, other)
                elif value >= 0.2 or hit.coverage >= 0.6:
                    return None
            elif own or turned or _turned(other, hit.passage.tokens) or preferred(other, hit.passage.tokens):
                continue
            elif shared and (best is None or value * hit.coverage > best[0]):
                best = value * hit.coverage, hit, other
    if best is None:
        return None
    value, hit, other = best
    if _turned(other, hit.passage.tokens) != turned:
        shown = excerpt(hit.passage, line.senses)
        why = f"The reports {'say this, which the line denies' if turned else 'deny this'}: “{shown}”"
        return Finding(
            contrast.kind, token.raw, "contradicted", found=other.raw, passage=hit.passage, why=why,
            sure=min(0.2 + 0.8 * value, _DENIED_DATE if contrast.kind == "date" else 0.8),
        )  # fmt: skip
    return Finding(
        contrast.kind, token.raw, "contradicted", found=other.raw, passage=hit.passage,
        why=f"The reports say “{other.raw}” where the line says “{token.raw}”.", sure=min(0.2 + 0.9 * value, 0.8),
    )  # fmt: skip


def _turned(token: Token, tokens: tuple[Token, ...]) -> bool:
    return failed(token, tokens) or denied(tokens, next(n for n, t in enumerate(tokens) if t.start == token.start))


def _around(token: Token, tokens: tuple[Token, ...]) -> frozenset[str]:
    at = next(n for n, t in enumerate(tokens) if t.start == token.start)
    return senses(tokens[max(at - _REACH, 0) : at + _REACH + 1])


def _party(line: LineView, evidence: Evidence) -> Finding | None:
    """A person of one party whom the reports put in another; the party stands within a few words of the name."""
    for contrast in PARTIES:
        for name in line.names:
            if name.kind != "person" or not name_words(name.text):
                continue
            last = name_words(name.text)[-1]
            mine = _beside(last, line.tokens, contrast)
            if mine is None:
                continue
            for passage in evidence.index.passages:
                other = _beside(last, passage.tokens, contrast) if last in passage.low else None
                if other is not None and contrast.groups[other.low] != contrast.groups[mine.low]:
                    return Finding(
                        "role", mine.raw, "contradicted", found=other.raw, passage=passage, sure=0.75,
                        why=f"The reports call {name.text} “{other.raw}”, not “{mine.raw}”.",
                    )  # fmt: skip
                if other is not None:
                    return None
    return None


def _beside(last: str, tokens: tuple[Token, ...], contrast: Contrast) -> Token | None:
    """The party named nearest to a surname, at most three words off: not whom somebody told, nor across a stop."""
    spots = [n for n, t in enumerate(tokens) if t.low.removesuffix("'s") == last]
    best = None
    for n, token in enumerate(tokens):
        if token.low in contrast.groups and token.capital and not _apart(tokens, n, last):
            gap = min((abs(n - spot) for spot in spots), default=99)
            if gap <= 3 and (best is None or gap < best[0]):
                best = gap, token
    return best[1] if best else None


def _apart(tokens: tuple[Token, ...], at: int, last: str) -> bool:
    """Whether a party is not the person's: spoken to ("told Republicans"), several, parted by a stop from the name."""
    if at and tokens[at - 1].low in _TOLD:
        return True
    behind = [t.low.removesuffix("'s") for t in tokens[at + 1 : at + 4]]
    if tokens[at].low in _MANY:
        return last not in behind[:2]
    within = [t.low.removesuffix("'s") for t in clause_of(tokens[at : at + 4])]
    return last in behind and last not in within
