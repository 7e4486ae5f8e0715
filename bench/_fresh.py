"""Unlabelled claims for distilling the entailment model, from articles that no labelled line is about.

    python -m bench._fresh OUT.jsonl

A claim is a sentence told otherwise by rule, one whose own passage is taken away, two sentences in one, one with two
names exchanged, another name of the article put in, its clauses turned round or an error planted; the passages are
those that the check would choose, over the article and others of its day or story. What a claim is worth is for the
teachers to say, so a clumsy one does no harm. Of the day of news only articles of train stories that the model may
learn are taken.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

from wiredesk.check import SourceIndex
from wiredesk.lang import capital
from wiredesk.model import Sentence

from ._data import data_dir
from ._grouping import stories_of_day
from ._pairs import json_lines, labelled
from ._reports import entity
from ._stream import stream_rows
from ._training import Row, held_out, read, row, without, wrong
from ._variants import UNLABELLED

_PARTS = ("train", "articles", "fit", "sets", "tune", "report")
Given = tuple[str, str, list[str]]
"""An article's address and text, and the texts of others of its day or story."""
_CHARS, _SIBLING_CHARS, _SENTENCES = 4500, 3500, 15
_WORDS = range(5, 49)
_SAID = re.compile(
    r"^(?P<what>[A-Z“\"].{25,}?),[\"”]? (?P<who>(?:[A-Z][\w.’'-]+ |(?:the|a|an|his|her|its) )?[\w.’' -]{2,50}?) "
    r"(?P<cue>said|says|announced|added|warned|told [\w ]{3,30})(?P<day> on \w+| yesterday| today)?\.$"
)
_LEAD = re.compile(
    r"^(?P<lead>(?:On|In|At|After|During|Last|Earlier|Before|Since|By|As|While|Although|When|With) [^,]{3,80}), "
    r"(?P<rest>.{20,})\.$"
)
_ASIDE = re.compile(r", (?:which|who|whose|where|including|an?|the|one of|also|however|as|with|but|and) [^,.;]{4,90}, ")
_TAIL = re.compile(
    r", (?:and|but|while|which|who|although|as|with|after|before|saying|including|because) [^;]{12,}\.$"
    r"|; .{10,}\.$| (?:after|before|because|while|although|when) [^,;]{12,}\.$"
)
_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*\b")
_OPENERS = frozenset(
    "A An The He She It They In On At His Her Its Their But And This That These Those There We More Some Many Most "
    "When After Before As While For With Police Officials".split()
)
_CLAUSES = re.compile(r"^(?P<one>.{12,}?),? (?P<joint>before|after|until|because|when) (?P<other>.{12,})\.$")
_TURNED = {"before": "after", "after": "before", "until": "after", "because": "although", "when": "before"}
_JOINTS = ("and", "while", "and", "after", "because")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text.split(" ", 1)[0] in _OPENERS else text


def retold(text: str) -> list[str]:
    """The sentence in other forms: the speaker first or left out, what leads put last, an aside or a tail left out."""
    found = []
    if said := _SAID.match(text):
        what, who = said["what"].strip('"“”'), said["who"]
        found += [
            f"{capital(who)} {said['cue']}{said['day'] or ''} that {_lower(what)}.",
            f"{what}.",
            f"According to {who}, {_lower(what)}.",
        ]
    if lead := _LEAD.match(text):
        found += [f"{capital(lead['rest'])} {_lower(lead['lead'])}.", f"{capital(lead['rest'])}."]
    if aside := _ASIDE.search(text):
        found.append(f"{text[: aside.start()]} {text[aside.end() :]}")
    if (tail := _TAIL.search(text)) and tail.start() > 30:
        found.append(f"{text[: tail.start()]}.")
    return found


def _names_in(text: str) -> list[re.Match[str]]:
    return [m for m in _NAME.finditer(text) if m[0] not in _OPENERS and (m.start() or " " in m[0])]


def exchanged(text: str, random: Random) -> str | None:
    """The sentence with two of its names in each other's place; None where it has no two."""
    names = _names_in(text)
    if len(names) < 2:
        return None
    first, second = sorted(random.sample(names, 2), key=lambda match: match.start())
    if first[0] == second[0]:
        return None
    between = text[first.end() : second.start()]
    return f"{text[: first.start()]}{second[0]}{between}{first[0]}{text[second.end() :]}"


def renamed(text: str, names: list[str], random: Random) -> str | None:
    """The sentence with one of its names replaced by another of the article; None where there is none to take."""
    mine = _names_in(text)
    others = [name for name in names if name.lower() not in text.lower()]
    if not mine or not others:
        return None
    place = random.choice(mine)
    return f"{text[: place.start()]}{random.choice(others)}{text[place.end() :]}"


def turned_round(text: str, random: Random) -> str | None:
    """The sentence with its clauses in each other's place, or another joint between them; None where it has no two."""
    match = _CLAUSES.match(text)
    if match is None:
        return None
    if random.random() < 0.4:
        return f"{match['one']} {_TURNED[match['joint']]} {match['other']}."
    return f"{capital(match['other'])} {match['joint']} {_lower(match['one'])}."


def joined(first: Sentence, second: Sentence, random: Random) -> str:
    """Two sentences told as one."""
    return f"{first.text.rstrip('.” ')}, {random.choice(_JOINTS)} {_lower(second.text)}"


def claims(text: str, others: list[str], random: Random) -> Iterator[tuple[str, SourceIndex]]:
    """Claims from an article, each with the index that it is to be read against."""
    article = read(text[:_CHARS])
    told = [s for s in article.sentences if s.kind == "body" and 7 <= len(s.text.split()) <= 40]
    if len(told) < 4:
        return
    siblings = [read(other[:_SIBLING_CHARS], url=f"file:s{n}") for n, other in enumerate(others[:2])]
    whole, names = SourceIndex([article, *siblings]), sorted({name.text for name in article.names})
    for number, sentence in enumerate([*told[:2], *random.sample(told[2:], min(_SENTENCES, len(told) - 2))]):
        ways, chance = retold(sentence.text), random.random()
        if random.random() < (0.6 if number < 2 or siblings else 0.3):
            bare = SourceIndex([without(article, [sentence]), *siblings])
            yield (random.choice(ways) if ways and chance < 0.5 else sentence.text), bare
            continue
        yield from ((way, whole) for way in random.sample(ways, min(2, len(ways))))
        if chance < 0.35:
            if turned := exchanged(random.choice(ways or [sentence.text]), random):
                yield turned, whole
        elif chance < 0.75:
            yield from ((changed, whole) for changed, _ in wrong(article, sentence, random, 1))
        for changed in (renamed(sentence.text, names, random), turned_round(sentence.text, random)):
            if changed is not None and random.random() < 0.3:
                yield changed, whole
    for _ in range(3):
        first, second = random.sample(told, 2)
        yield joined(first, second, random), whole


def _cited(lines: list[dict[str, Any]]) -> set[str]:
    """The addresses of the reports that some labelled lines are about."""
    return {address for line in lines for address in line["sources"]}


def _entities(used: set[str]) -> Iterator[Given]:
    """Dated articles about persons and bodies, each with the others of its day."""
    for folder in sorted(data_dir("timelines_entities").iterdir()):
        days = defaultdict(list)
        for item in entity(folder.name):
            if item["link"] not in used and len(item["text"]) > 600:
                days[item["published"][:10]].append(item)
        for same_day in days.values():
            for item in same_day:
                yield item["link"], item["text"], [other["text"] for other in same_day if other is not item]


def _day_of_news(kept_back: set[str]) -> Iterator[Given]:
    """Articles of the day of news, each with the others of its story; no story with an article that is kept back."""
    stories = defaultdict(list)
    for link, story in stories_of_day().items():
        stories[story].append(link)
    texts = {row["link"]: f"{row['title']}\n\n{row['text']}" for row in stream_rows()}
    for story, members in stories.items():
        if story != "MIXED" and not kept_back.intersection(members):
            for link in members:
                yield link, texts[link], [texts[other] for other in members if other != link]


def _summarised() -> Iterator[Given]:
    """The articles of DeFacto's training part."""
    items = json_lines(data_dir("defacto") / "data" / "train.jsonl")
    texts = {item["doc_id"]: item["article"] for item in items}
    yield from ((f"defacto:{name}", text, []) for name, text in texts.items())


def rows() -> Iterator[Row]:
    """The claims with their passages, article after article."""
    random = Random(77)
    lines = [line for part in _PARTS for line in labelled(part)]
    unlearnt = [line for line in lines if line["split"] not in ("train", "articles") or held_out(line["story"])]
    for link, text, others in chain(_entities(_cited(lines)), _day_of_news(_cited(unlearnt)), _summarised()):
        for claim, index in claims(text, others, random):
            if len(claim.split()) in _WORDS:
                yield row(" ".join(claim.split()), index, UNLABELLED, f"fresh:{link}")


def main() -> None:
    """Write the claims."""
    with Path(sys.argv[1]).open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in rows())


if __name__ == "__main__":
    main()
