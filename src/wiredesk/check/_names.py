"""Names and roles of a line against those of the sources."""

from __future__ import annotations

import re
from dataclasses import replace

from wiredesk.lang import fold, one_first_name, sense
from wiredesk.model import Name, PartKind

from ._aliases import one_office
from ._capitals import for_government
from ._index import Passage, SourceIndex, surname
from ._lexicon import ROLE_HEADS, SAY_WORDS
from ._offices import compare_office
from ._tokens import Token, tokenise
from ._view import Evidence, Finding, LineView

_TITLES = frozenset("mr mrs ms dr sir lord lady prof sen rep gov gen vice elect".split())
_SAME_MATTER, _CARRIES = 0.35, 0.35
"""Share of a line's words in a passage from which its person of a surname is the line's."""
_LINKS = frozenset("""the of de al el la le van von bin and for & in on at""".split())


def compare_names(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each name of the line, and one for each role that stands with a name."""
    findings: list[Finding] = []
    for name in line.names:
        if line.within_quote(name.start):
            continue
        found = _name(name, line, evidence)
        if found.verdict == "not_found" and name.start == line.line.start and " " not in name.text:
            found = replace(found, sure=0.3)  # the capital may be the sentence's
        findings.append(found)
        if name.kind != "person" or found.verdict != "supported":
            continue
        told = _own(role_text(name, line.tokens), name, line)
        role = compare_office(name, line.tokens, evidence.index) or (told and _role(name, told, evidence.index))
        if role:
            findings.append(role)
    return findings


def _own(role: str | None, name: Name, line: LineView) -> str | None:
    """The part of a role that is the name's own: "journalist" of "the partner of journalist Ana Berg"."""
    before = " ".join(line.line.text[: name.start - line.line.start].split())
    return _OF.split(role)[-1] if role and before.endswith(role) else role


def _kind(name: Name) -> PartKind:
    return "place" if name.kind == "place" else "name"


def name_words(text: str) -> list[str]:
    """Folded words of a name that tell it from others."""
    found = [fold(word).strip(".,'’").removesuffix("'s") for word in text.replace("’s", "").replace("-", " ").split()]
    return [word for word in found if word and word not in _LINKS]


def _outlet(name: Name, evidence: Evidence) -> bool:
    """Whether a name is the outlet of a report that carries the line ("the Harbour Post reports")."""
    wanted = fold(name.text).removeprefix("the ")
    outlets = {evidence.index.sources[hit.passage.source].outlet or "" for hit in evidence.hits}
    return any(wanted == fold(outlet).removeprefix("the ") for outlet in outlets)


def _name(name: Name, line: LineView, evidence: Evidence) -> Finding:
    index = evidence.index
    parts = name_words(name.text)
    if not parts:
        return Finding(_kind(name), name.text, "supported")
    opens = name.start == line.line.start and parts[0].endswith("ing")  # "Checking Carlsen's king again"
    if name.kind == "person" and len(parts) >= 2 and not opens:
        other = _other_first_name(name, parts, evidence)
        if other is not None:
            return other
    missing = [part for part in parts if not _known(part, index)]
    if name.kind == "person" and len(parts) >= 2 and parts[-1] in missing:
        other = _other_surname(name, parts, evidence)
        if other is not None:
            return other
    if missing and for_government(name, parts[-1], line.tokens, index.vocabulary):
        return Finding("place", name.text, "supported", sure=0.5)
    if not missing or _outlet(name, evidence):
        return Finding(_kind(name), name.text, "supported")
    initials = "".join(part[0] for part in parts)
    if len(parts) >= 3 and initials in index.words:
        return Finding(_kind(name), name.text, "supported", found=initials.upper())
    if name.kind == "person" and parts[-1] not in missing:
        return Finding(_kind(name), name.text, "supported", found=None, sure=0.5)
    own = [part for part in parts if part not in SORTS]
    if name.kind != "person" and len(missing) < len(parts) and not (own and set(own) <= set(missing)):
        return Finding(_kind(name), name.text, "supported", sure=0.5)
    return Finding(_kind(name), name.text, "not_found", why=f"No report names {name.text}.", sure=0.8)


SORTS = frozenset(
    """airport river street square bridge park station hospital university college county prison jail palace stadium
    church cathedral mosque synagogue school court island islands mountain mountains lake airbase base hotel museum
    theatre theater avenue road port harbour harbor valley province region district city north south east west northern
    southern eastern western central new bank club company group party committee institute foundation""".split()
)
"""Words that say what sort of thing a name is of, and tell none from another."""
_MONTHS = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
_AMERICA = frozenset("u.s us u.s. usa america american americans".split())


def _known(part: str, index: SourceIndex) -> bool:
    if part in index.words or sense(part) in index.vocabulary or part in index.initialisms or part in _MONTHS:
        return True
    if part in _AMERICA:
        return bool(_AMERICA & index.words) or {"united", "states"} <= index.words
    return len(part) >= 6 and any(_like(part, word) for word in index.words if abs(len(word) - len(part)) <= 1)


def _like(a: str, b: str) -> bool:
    """Whether two spellings differ by one letter or an ending (transliterations: Zelensky, Zelenskyy)."""
    if a[:3] != b[:3]:
        return False
    if len(a) == len(b):
        return sum(1 for x, y in zip(a, b, strict=True) if x != y) <= 1
    short, long = sorted((a, b), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _other_first_name(name: Name, parts: list[str], evidence: Evidence) -> Finding | None:
    """A surname the sources know, with another first name than theirs.

    Where no passage with the surname holds much of the line, somebody else of that name may be meant.
    """
    index = evidence.index
    known = [(full, mention) for full, _, mention, _ in index.people.get(surname(name.text), ())]
    firsts = {
        words[0]: full
        for full, _ in known
        if len(words := name_words(full)) >= 2 and not _is_head(words[0]) and words[0] not in _TITLES
    }
    mine = parts[0]
    if not firsts or len(mine) < 2 or (mine in index.words and mine not in index.forenames):
        return None
    if any(f in parts[:-1] or mine == f or _like(mine, f) or _one_first_name(mine, f) for f in firsts):
        return None
    if any(mine in name_words(full) for full in firsts.values()) or _stand_together(mine, parts[-1], index):
        return None
    told = [hit for hit in evidence.hits if parts[-1] in {t.low for t in hit.passage.tokens}]
    best = max(told, key=lambda hit: hit.coverage, default=None)
    other = next(iter(firsts.values()))
    why = f"The reports name {other}, not {name.text}."
    if best is None or best.coverage < _SAME_MATTER:
        if mine in index.words:
            return Finding("name", name.text, "not_found", why=f"No report names {name.text}.", sure=0.6)
        proof = next((p for p in index.passages if any(other in n.text for n in p.names)), None)
        return Finding("name", name.text, "contradicted", found=other, why=why, sure=0.9, passage=proof)
    return Finding("name", name.text, "contradicted", found=other, why=why, sure=0.95, passage=best.passage)


def _other_surname(name: Name, parts: list[str], evidence: Evidence) -> Finding | None:
    """Somebody whom no report names, where a carrying passage names somebody else of the same first name."""
    for hit in evidence.hits:
        if hit.coverage < _CARRIES:
            continue
        for other in hit.passage.names:
            words = name_words(other.text)
            if other.kind == "person" and len(words) >= 2 and words[0] == parts[0] and words[-1][:3] != parts[-1][:3]:
                return Finding(
                    "name", name.text, "contradicted", found=other.text, passage=hit.passage, sure=0.95,
                    why=f"The reports name {other.text}, not {name.text}.",
                )  # fmt: skip
    return None


def _stand_together(first: str, last: str, index: SourceIndex) -> bool:
    """Whether a passage prints a first name near a surname ("Paul and Ana Smith", "Smith and his wife, Ana")."""
    for passage in index.passages:
        lows = [token.low for token in passage.tokens]
        if first in lows and any(last in lows[max(n - 6, 0) : n + 6] for n, low in enumerate(lows) if low == first):
            return True
    return False


def _one_first_name(a: str, b: str) -> bool:
    """Whether two first names may be one: a short form, an initial, a pet name, two letters in each other's place."""
    return a[:3] == b[:3] or sorted(a) == sorted(b) or one_first_name(a, b)


def role_words(role: str) -> set[str]:
    """Telling words of a role, by sense."""
    return {token.stem for token in tokenise(role) if token.content}


def role_heads(text: str) -> set[str]:
    """Words of a text that name an office or trade, by sense."""
    found = set()
    for token in tokenise(text):
        low = token.low.removesuffix("'s")
        if low in ROLE_HEADS or low.removesuffix("s") in ROLE_HEADS:
            found.add(token.stem)
    return found


_QUALIFIERS = frozenset(
    sense(word)
    for word in """prime interior foreign defence defense finance justice deputy vice chief economy economic health
    education farm agriculture energy climate trade labour labor transport culture environment digital
    security home european
    general executive special acting assistant attorney shadow first presidential national""".split()
)


_STYLES = frozenset("mr mrs ms dr sir lord lady general colonel captain professor prof president".split())
"""Words that only lead a name."""
_OF = re.compile(r" (?:of|to|for) ")
_VERBS = frozenset(
    """who whose whom which said and has have had was were been is are be to told says as that not but after when while
    will would could wrote sent took came gave broke made fear fears""".split()
) | (SAY_WORDS - ROLE_HEADS)


def role_text(name: Name, tokens: tuple[Token, ...]) -> str | None:
    """The role printed with a name: what the annotator read, else an apposition or title that holds an office word."""
    if name.role:
        if _auxiliary(name, tokens) or {t.low for t in tokenise(name.role)} & _VERBS - {"to", "and", "for"}:
            return None
        return name.role
    after = [t for t in tokens if t.start >= name.end][:9]
    if after and after[0].start - name.end <= 3 and after[0].start > name.end + 1:
        words: list[Token] = []
        for token in after:
            if words and token.start - words[-1].end > 2:
                break
            words.append(token)
            if len(words) >= 2 and _break_after(token, tokens):
                break
        acts = words[0].low.endswith("ed") or {t.low for t in words} & _VERBS
        if any(_is_head(t.low) for t in words) and not acts:
            return " ".join(t.raw for t in words)
    before = [t for t in tokens if t.end <= name.start][-5:]
    near = [t for t in before if name.start - t.end <= 45]
    apart = bool(near) and name.start - near[-1].end > 1
    if near and _is_head(near[-1].low) and not (apart and not _break_after(_last_of(name, tokens), tokens)):
        start = next(
            (n for n in range(len(near) - 1, -1, -1) if near[n].low in {"the", "a", "an", "and", "by", "said"}), -1
        )
        words = near[start + 1 :]
        return None if {t.low for t in words} & _VERBS else " ".join(t.raw for t in words) or None
    return None


def _auxiliary(name: Name, tokens: tuple[Token, ...]) -> bool:
    """Whether a role of one word before a name is a verb: "history will judge Mbeki"."""
    before = [t.low for t in tokens if t.end <= name.start][-2:]
    return len(before) == 2 and before[0] in _VERBS and before[1] == fold(name.role or "")


def _last_of(name: Name, tokens: tuple[Token, ...]) -> Token:
    return next(t for t in reversed(tokens) if t.start < name.end)


def _break_after(token: Token, tokens: tuple[Token, ...]) -> bool:
    following = next((t for t in tokens if t.start >= token.end), None)
    return following is None or following.start - token.end > 1


def _is_head(low: str) -> bool:
    return low in ROLE_HEADS or low.removesuffix("s") in ROLE_HEADS


def _role(name: Name, role: str, index: SourceIndex) -> Finding | None:
    last = surname(name.canonical if len(name.canonical) >= len(name.text) else name.text)
    mentions = [p for p in index.passages if last in {t.low for t in p.tokens}]
    if not mentions:
        return None
    wanted = role_words(role) - role_words(name.text)
    around = {word for passage in mentions for word in _near(passage, last)}
    if not wanted or wanted <= around:
        return Finding("role", role, "supported")
    printed = [text for _, text, _, _ in index.people.get(last, ()) if text]
    printed += [
        text
        for p in mentions for n in p.names
        if not n.role and surname(n.text) == last and (text := role_text(n, p.tokens)) is not None and role_heads(text)
    ]  # fmt: skip
    told = max(printed, key=lambda text: (printed.count(text), len(text)), default=None)
    heads, theirs = role_heads(_OF.split(role)[0]), {head for text in printed for head in role_heads(text)}
    why = f"The reports call {name.text} {told}, not {role}."
    if heads & theirs and not (wanted & _QUALIFIERS) - around and len(wanted - around) <= 1:
        return Finding("role", role, "supported", sure=0.6)
    if one_office(heads, theirs | around):
        return Finding("role", role, "supported", sure=0.4)
    if told and not {t.low for t in tokenise(told)} <= _STYLES and heads and theirs and not heads & (theirs | around):
        return Finding("role", role, "contradicted", found=told, why=why, sure=0.8, passage=mentions[0])
    mine = set(wanted & _QUALIFIERS)
    known = {word for text in printed for word in role_words(text)}
    if told and heads & theirs and mine - known - around and (known - wanted) & _QUALIFIERS:
        return Finding("role", role, "contradicted", found=told, why=why, sure=0.75, passage=mentions[0])
    missing = wanted - around
    if heads and heads <= around and missing and missing <= index.vocabulary and len(missing) >= 0.3 * len(wanted):
        return Finding(
            "role", role, "contradicted", found=told, sure=0.56 if len(missing) > 1 else 0.3, passage=mentions[0],
            why=why if told else f"The reports do not call {name.text} {role}.",
        )  # fmt: skip
    everywhere = {word for passage in mentions for word in passage.senses}
    if wanted <= everywhere:
        return Finding("role", role, "supported", sure=0.6)
    return Finding("role", role, "not_found", why=f"No report calls {name.text} {role}.", sure=0.4)


def _near(passage: Passage, last: str, reach: int = 18) -> set[str]:
    """Senses of the words around a surname, but for those of the roles that others hold."""
    found: set[str] = set()
    taken: set[str] = set()
    own: set[str] = set()
    for name in passage.names:
        if name.role:
            (own if surname(name.text) == last else taken).update(role_words(name.role))
    for place, token in enumerate(passage.tokens):
        if token.low.removesuffix("'s") == last:
            found |= {t.stem for t in passage.tokens[max(place - reach, 0) : place + reach]}
    return found - (taken - own)
