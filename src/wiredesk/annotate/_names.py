"""People, organisations and places of an article, with kind, canonical form and role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.model import Article, Name, NameKind, Sentence

from ._names_alias import Mention, join
from ._names_beside import role_across, role_after
from ._names_chunks import CAPITAL, chunks, shouting
from ._names_kinds import by_context, by_words, only_demonym, shouted_body
from ._names_lexicon import COMMON, COUNTRIES, DEMONYMS, FIRST_NAMES, KNOWN, ORG_WORDS, PLACES, TITLES, is_role
from ._names_offices import by_office
from ._names_roles import opens_role, role_before, split_titles
from ._names_senses import bodies, teams
from ._names_shared import share_titles, spread_roles
from ._names_tokens import Tokens, sentence_ranges, tokens_of, without_last_stops

_BODIES = frozenset(
    """Academy Administration Agency Army Assembly Association Authority Bank Board Bureau Cabinet Church Club
    Commission Committee Company Congress Corporation Council Court Department Federation Foundation Government
    Institute Ministry Municipality Navy Parliament Party Senate Society Treasury Tribunal Union University""".split()
)
_FULL_NAME = 2
"""Words of a person's name at least, where it stands right behind another name."""
_FIRMS = frozenset(
    "agency company corporation exporter firm giant holding operator bank group broadcaster maker producer".split()
)
_OPENERS = frozenset("\"“”‘’'«:;•*—–-(|.!?")
_PARTY = re.compile(r"[RDI]-[A-Z]\w*")
"""A member's party and state, "R-Calif": no name."""


def read_names(article: Article, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Return the names of the article in order of ``start``; they do not overlap.

    A title is no part of a person's name: of "President Joe Biden" the span is "Joe Biden", the role "President".
    Adjectives ("Russian") are no names.
    """
    ranges = sentence_ranges(tokens_of(article.text), sentences)
    tokens = without_last_stops(tokens_of(article.text), ranges)
    mentions: list[Mention] = []
    capitals = CAPITAL.where(tokens)
    loud: list[tuple[int, int]] = []
    calm: list[tuple[int, int]] = []
    for sentence, (first, last) in zip(sentences, ranges, strict=True):
        if sentence.kind == "furniture":
            continue
        if shouting(tokens, capitals, first, last):
            loud.append((first, last))
            continue
        calm.append((first, last))
        for start, end in chunks(tokens, capitals, first, last):
            mentions.extend(_mentions(tokens, start, end, first, last))
    known = {" ".join(m.words): m for m in mentions}
    for first, last in loud:
        mentions.extend(_known_in(tokens, first, last, known))
    mentions = [m for m in mentions if not _PARTY.fullmatch(" ".join(m.words))]
    mentions.sort(key=_start)
    join(mentions, tokens)
    teams(mentions, tokens)
    bodies(mentions, tokens)
    confirmed = {" ".join(m.words) for m in mentions if not m.opener}
    mentions = [m for m in mentions if not (m.opener and m.kind == "other") or " ".join(m.words) in confirmed]
    share_titles(mentions, tokens)
    spread_roles(mentions)
    mentions = sorted([*mentions, *by_office(tokens, mentions, calm)], key=_start)
    printed = {" ".join(m.words): article.text[tokens.starts[m.start] : tokens.ends[m.end - 1]] for m in mentions}
    return tuple(_record(article, tokens, mention, printed) for mention in mentions)


def _start(mention: Mention) -> int:
    return mention.start


def _mentions(tokens: Tokens, start: int, end: int, first: int, last: int) -> list[Mention]:
    """Turn a capitalised run into names: "US President Joe Biden" holds a place and a person."""
    while (
        end - start > 2
        and tokens.texts[start].isupper()
        and tokens.texts[start + 1].isupper()
        and tokens.lows[start] in COMMON
    ):
        start += 1
    if (
        end - start > 1
        and len(tokens.texts[start]) > 2
        and tokens.texts[start].isupper()
        and tokens.lows[start] in COMMON
        and not tokens.texts[start + 1].isupper()
        and by_words(tokens.texts[start:end]) is None
        and by_words(tokens.texts[start + 1 : end]) is not None
    ):
        start += 1  # "WAR Russia": a label in capitals before a name
    if end - start > 1 and tokens.texts[start] == "The" and " ".join(tokens.texts[start:end]) not in KNOWN:
        start += 1
    words = tokens.texts[start:end]
    if only_demonym(words) or (len(words) > 3 and all(word.isupper() for word in words)):
        return []
    whole = by_words(words)
    text = " ".join(words)
    if whole is not None and (text in KNOWN or (len(words) > 1 and text in PLACES)):
        return [Mention(start, end, words, whole[0], whole[1])]
    if tokens.texts[first] == "By" and end - start > _FULL_NAME and words[-1] in COUNTRIES:
        # A byline run into the text: "By Ana Berg Elmland on Monday ..."
        place = Mention(end - 1, end, words[-1:], "place", PLACES.get(words[-1], words[-1]))
        return [*_mentions(tokens, start, end - 1, first, last), place]
    split = split_titles(tokens, start, end)
    if split > start and (whole is None or whole[0] == "person" or (split < end and whole[0] != "place")):
        if split < end and not _title_of_organisation(tokens.texts[split:end], whole):
            return [*_before(tokens, start, split), _person(tokens, split, end, first, last)]
        if split == end and whole is None:
            return _before(tokens, start, split)
    split = _after_body(tokens, start, end, first) if whole is None else start
    if split > start:
        kind: NameKind = "place" if " ".join(words[: split - start]) in PLACES else "organisation"
        body = tokens.texts[start:split]
        lead = Mention(start, split, body, kind, PLACES.get(" ".join(body), " ".join(body)))
        return [lead, _person(tokens, split, end, first, last)]
    return [_plain(tokens, start, end, first, last, whole)]


def _after_body(tokens: Tokens, start: int, end: int, first: int) -> int:
    """Where a person's name starts behind the place or body of their office: "Ambassador to Dublin Yury Ilin", "head of
    the state exporter Rosvoz Yury Ilin"; ``start`` where there is no such place or body."""
    texts, lows = tokens.texts, tokens.lows
    before, office = (lows[start - 1] if start > first else ""), (lows[start - 2] if start - 1 > first else "")
    of_office = before in ("of", "to", "in") and is_role(office)
    for size in (2, 1):
        split = start + size
        if end - split < _FULL_NAME or not all(word.istitle() for word in texts[split:end]):
            continue
        told = of_office or texts[split] in FIRST_NAMES
        place = " ".join(texts[start:split])
        if place in PLACES and place not in DEMONYMS and texts[start] not in FIRST_NAMES and told:
            return split
        if size == 1 and before in _FIRMS and texts[split] in FIRST_NAMES and texts[start] not in FIRST_NAMES:
            return split
    split = end - _FULL_NAME
    common = [word in COMMON for word in lows[start:end]]
    if before == "for" and is_role(office) and split > start and all(common[:-2]) and not any(common[-2:]):
        return split  # "Secretary for Public Affairs Ana Berg"
    return start


def _title_of_organisation(rest: list[str], whole: tuple[str, str] | None) -> bool:
    """Whether what follows a title is no person: "Justice Department", "Prime Market"."""
    return whole is not None and whole[0] == "organisation" and any(word in ORG_WORDS for word in rest)


def _before(tokens: Tokens, start: int, split: int) -> list[Mention]:
    """Places and organisations that stand before a title: "UK Prime Minister", "White House Press Secretary", and the
    body that a title follows with "of": "the National Union of Prime Minister"."""
    for stop in range(min(split, start + 4), start, -1):
        words = tokens.texts[start:stop]
        text = " ".join(words)
        if text in PLACES and text not in DEMONYMS:
            return [Mention(start, stop, words, "place", PLACES[text])]
        if text in KNOWN:
            return [Mention(start, stop, words, *KNOWN[text])]
        linked = stop + 1 < split and tokens.texts[stop] == "of" and opens_role(tokens, stop + 1)
        if stop - start > 1 and linked and words[-1] in ORG_WORDS:
            return [Mention(start, stop, words, "organisation", text)]
    return []


def _person(tokens: Tokens, start: int, end: int, first: int, last: int) -> Mention:
    words = tokens.texts[start:end]
    mention = Mention(start, end, words, "person", " ".join(words))
    mention.role = _role(tokens, start, end, first, last)
    return mention


def _plain(tokens: Tokens, start: int, end: int, first: int, last: int, whole: tuple[str, str] | None) -> Mention:
    words = tokens.texts[start:end]
    if words[0] in DEMONYMS and len(words) > 2 and whole is None:
        start, words = start + 1, words[1:]
        whole = by_words(words)
    known = by_words(words)
    if known is not None and known[0] == "place" and shouted_body(tokens, start, end, first, last):
        mention = Mention(start, end, words, "organisation", words[0])
    elif known is not None:
        single = len(words) == 1 and known[0] == "place"
        mention = Mention(start, end, words, known[0], known[1], sure=not single or start > first)
    else:
        kind = "organisation" if _body(tokens, start, end, first) else by_context(tokens, start, end, first, last)
        opener = len(words) == 1 and (start == first or tokens.texts[start - 1] in _OPENERS)
        mention = Mention(start, end, words, kind, " ".join(words), sure=False, opener=opener)
    if mention.kind == "person":
        mention.role = _role(tokens, start, end, first, last)
    return mention


def _body(tokens: Tokens, start: int, end: int, first: int) -> bool:
    """Whether a single capitalised word names a body told before: "the Council", "the Church"."""
    return end - start == 1 and start > first and tokens.lows[start - 1] == "the" and tokens.texts[start] in _BODIES


def _role(tokens: Tokens, start: int, end: int, first: int, last: int) -> str | None:
    before = role_before(tokens, start, end, first, last)
    after = role_after(tokens, end, last) or (role_across(tokens, start, end, first, last) if before is None else None)
    texts = tokens.texts
    chosen = (
        after if before is None or (before[1] - before[0] == 1 and after and texts[before[0]] in TITLES) else before
    )
    if chosen is None:
        return None
    return tokens.printed(*chosen)


def _known_in(tokens: Tokens, first: int, last: int, known: dict[str, Mention]) -> list[Mention]:
    """Names of a headline-like line: only those that the article or the lists know."""
    found: list[Mention] = []
    at = first
    while at < last:
        for stop in range(min(at + 5, last), at, -1):
            words = tokens.texts[at:stop]
            text = " ".join(words)
            if text in known:
                like = known[text]
                found.append(Mention(at, stop, words, like.kind, like.canonical, like.role))
            elif text in PLACES and words[0][0].isupper() and len(text) > 3:
                found.append(Mention(at, stop, words, "place", PLACES[text]))
            elif text in KNOWN:
                found.append(Mention(at, stop, words, *KNOWN[text]))
            else:
                continue
            at = stop - 1
            break
        at += 1
    return found


def _record(article: Article, tokens: Tokens, mention: Mention, printed: dict[str, str]) -> Name:
    start, end = tokens.starts[mention.start], tokens.ends[mention.end - 1]
    return Name(
        doc=article.id, start=start, end=end, text=article.text[start:end], kind=mention.kind,
        canonical=" ".join(printed.get(mention.canonical, mention.canonical).split()), role=mention.role,
    )  # fmt: skip
