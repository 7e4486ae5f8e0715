"""Mentions of one thing joined inside an article: "Zelensky" to "Volodymyr Zelenskyy", "WHO" to its long form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.lang import fold, same_first_name
from wiredesk.model import NameKind

from ._names_lexicon import COMMON, DEMONYMS, FIRST_NAMES, INNER_PARTICLES, ORG_WORDS, PARTICLES
from ._names_tables import word_list
from ._names_tokens import Tokens
from ._nouns import singular


@dataclass(slots=True)
class Mention:
    """A name while it is being read: token range, words, kind, role."""

    start: int
    end: int
    words: list[str]
    kind: NameKind
    canonical: str
    role: str | None = None
    sure: bool = True
    opener: bool = False


_GENERATIONS = frozenset(["Jr", "Sr", "II", "III"])
_COURTESY = {"Mr": "m", "Mrs": "f", "Ms": "f", "Miss": "f"}
_SMALL = frozenset("of and the for & de on in".split())
_KIN = frozenset("wife husband widow widower son daughter brother sister father mother cousin nephew niece".split())
_STOPS = frozenset('.?!;“”"')
_MOST = 20
"""First names of one surname and initial that are compared, so that the cost stays linear."""
_BESIDE = 8
"""Words at most between somebody's surname and the whole name of a relative told beside."""


def join(mentions: Sequence[Mention], tokens: Tokens) -> None:
    """Give mentions of one thing one canonical form and, where the words did not tell, its kind.

    ``mentions`` are in order of ``start``.
    """
    _cut_nouns(mentions)
    _join_people(mentions, _relatives(mentions, tokens))
    _join_organisations(mentions)
    _join_short_organisations(mentions)
    _join_rest(mentions)


def _key(word: str) -> str:
    return fold(word).replace("-", "").replace("'", "").replace("yy", "y").replace("iy", "y").replace("ii", "i")


def _generation(words: Sequence[str]) -> str:
    """Jr, Sr, II or III at the end of a name, else nothing."""
    last = words[-1].rstrip(".")
    return last if last in _GENERATIONS and len(words) > 1 else ""


def _surname(words: Sequence[str]) -> str:
    return words[-2] if _generation(words) else words[-1]


def _bare(words: Sequence[str]) -> Sequence[str]:
    """A name without the small words that open a surname: "Leyen" of "von der Leyen"."""
    at = 0
    while at < len(words) - 1 and words[at].lower() in (PARTICLES if not at else INNER_PARTICLES):
        at += 1
    return words[at:]


def _bearers(group: Sequence[Mention], words: Sequence[str], before: bool) -> Sequence[Mention]:
    """Of people of one surname those a surname alone can mean: of father and son it is the father's, also where only
    the son is named in full and the surname stood alone ``before`` he was ("Mr. Berg" and later "Ivan Berg Jr.")."""
    own = [m for m in group if _generation(m.words) == _generation(words)]
    return own if own or (before and not _generation(words)) else group


def _cut_nouns(mentions: Sequence[Mention]) -> None:
    """A title's noun is no part of the name before it: "Ana Berg Memos" is Ana Berg where she is told of without it."""
    people = {" ".join(m.words) for m in mentions if m.kind == "person" and len(m.words) > 1}
    for mention in mentions:
        if (
            len(mention.words) > 2
            and singular(mention.words[-1].lower()) in COMMON
            and " ".join(mention.words[:-1]) in people
        ):
            mention.words, mention.end = mention.words[:-1], mention.end - 1
            mention.kind, mention.canonical = "person", " ".join(mention.words)


def _relatives(mentions: Sequence[Mention], tokens: Tokens) -> frozenset[int]:
    """Where those stand who are told beside somebody of their surname: "Berg and Ana Berg", "Ivan Berg's wife, Ana",
    "her husband, the former mayor Ivan Berg" in a text that tells of another Berg before."""
    found: set[int] = set()
    last: dict[str, Mention] = {}
    for mention in mentions:
        key = _key(_surname(mention.words))
        before = last.get(key)
        if before is not None and before.words != mention.words and _of_kin(tokens, mention.start):
            found.add(mention.start)
        last[key] = mention
        if before is None or len(_bare(mention.words)) == 1 or mention.start - before.end > _BESIDE:
            continue
        between = tokens.lows[before.end : mention.start]
        told = _KIN.intersection(between) or ("and" in between and len(_bare(before.words)) == 1)
        if told and not _STOPS.intersection(between):
            found.add(mention.start)
    return frozenset(found)


def _of_kin(tokens: Tokens, start: int) -> bool:
    """Whether "her husband," stands before a name, with no more than an office between."""
    before = tokens.lows[max(start - _BESIDE, 0) : start]
    at = next((at for at in range(len(before) - 1, 0, -1) if before[at] in _KIN), 0)
    return at > 0 and before[at - 1] in ("his", "her") and not (_STOPS | {"and"}).intersection(before[at:])


def _meant(known: Sequence[Mention], mention: Mention, relatives: frozenset[str]) -> Sequence[Mention]:
    """Of people of one surname those whom "Mrs Berg", "Mr Berg" or "Berg" can mean: no relative told beside "Berg"."""
    title = (mention.role or "").rstrip(".")
    if title not in _COURTESY:
        return [m for m in known if m.canonical not in relatives]
    return [
        m for m in known if sex_of_name(m.words[0]) in (_COURTESY[title], "" if m.canonical not in relatives else None)
    ]


def sex_of_name(first: str) -> str:
    """``f`` or ``m`` for a given name that the lists have, else nothing."""
    return "f" if first in word_list("female_names.txt") else "m" if first in FIRST_NAMES else ""


def _join_people(mentions: Sequence[Mention], beside: frozenset[int]) -> None:
    """Give people named in short the full name that the article has for them, and each one full name."""
    full: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == "person" and len(_bare(mention.words)) >= 2:
            full.setdefault(_key(_surname(mention.words)), []).append(mention)
    firsts: dict[str, Mention] = {}
    families: dict[str, set[str]] = {}
    for group in full.values():
        longest = max(group, key=lambda m: len(m.words))
        for same in _by_first(group):
            name = max(same, key=lambda m: (len(m.words) <= 4, len(m.canonical))).canonical
            for mention in same:
                mention.canonical = name
        firsts.setdefault(longest.words[0], longest)
        for mention in group:
            families.setdefault(mention.words[0], set()).add(mention.canonical)
    relatives = frozenset(m.canonical for m in mentions if m.start in beside)
    alone: dict[str, int] = {}
    for mention in mentions:
        if len(_bare(mention.words)) == 1:
            alone.setdefault(_key(mention.words[-1]), mention.start)
    for mention in mentions:
        bare = _bare(mention.words)
        if len(bare) > 2 or (mention.sure and mention.kind in ("place", "organisation")):
            continue
        short = len(bare) == 1 + bool(_generation(bare))
        group = full.get(_key(_surname(mention.words)), []) if short else []
        before = bool(group) and alone.get(_key(_surname(mention.words)), group[0].start) < group[0].start
        known = _meant(_bearers(group, mention.words, before), mention, relatives)
        if known:
            near = next((m for m in reversed(known) if m.start < mention.start), known[0])
            mention.kind, mention.canonical = "person", near.canonical
            mention.sure = True
        elif len(mention.words) == 1 and not mention.sure and mention.words[0] in firsts:
            mention.kind, mention.canonical = "person", firsts[mention.words[0]].canonical
            mention.sure = True
        elif (mention.role or "").rstrip(".") in _COURTESY and len(families.get(mention.words[0], ())) == 1:
            mention.canonical = next(iter(families[mention.words[0]]))  # "Mr. Han" is Han Do-yun


def _by_first(group: Sequence[Mention]) -> list[list[Mention]]:
    """People of one surname, those apart whose first names cannot be one ("Tilda Berg", "Torsten Berg")."""
    found: dict[tuple[str, str], dict[str, list[Mention]]] = {}
    for mention in group:
        first = _key(mention.words[0])
        near = found.setdefault((first[:1], _generation(mention.words)), {})
        others = () if first in near or len(near) > _MOST else near
        home = next((other for other in others if same_first_name(first, other)), first)
        near.setdefault(home, []).append(mention)
    return [same for near in found.values() for same in near.values()]


def _join_organisations(mentions: Sequence[Mention]) -> None:
    initials: dict[str, Mention] = {}
    for mention in mentions:
        if len(mention.words) >= 2 and mention.kind in ("organisation", "other"):
            letters = "".join(word[0] for word in mention.words if word.lower() not in _SMALL).upper()
            initials.setdefault(letters, mention)
    for mention in mentions:
        if len(mention.words) == 1 and mention.words[0].isupper() and mention.words[0] == mention.canonical:
            long = initials.get(mention.words[0].replace(".", ""))
            if long is not None:
                mention.canonical = long.canonical
                mention.kind = long.kind = "organisation"


def _join_short_organisations(mentions: Sequence[Mention]) -> None:
    """ "Scientology" beside "Church of Scientology", "Boeing" beside "Boeing Company": the first or the last word."""
    edges: dict[str, Mention] = {}
    for mention in mentions:
        if len(mention.words) >= 2 and mention.kind == "organisation":
            for word in (mention.words[0], mention.words[-1]):
                if word[0].isupper() and word.lower() not in COMMON and word not in ORG_WORDS and word not in DEMONYMS:
                    edges.setdefault(word, mention)
    for mention in mentions:
        if len(mention.words) == 1 and mention.kind == "other" and mention.words[0] in edges:
            mention.kind = "organisation"


def _join_rest(mentions: Sequence[Mention]) -> None:
    told: dict[str, Mention] = {}
    for mention in mentions:
        if mention.sure and mention.kind != "other":
            told.setdefault(" ".join(mention.words), mention)
    for mention in mentions:
        if not mention.sure:
            known = told.get(" ".join(mention.words))
            if known is not None:
                mention.kind, mention.canonical = known.kind, known.canonical
