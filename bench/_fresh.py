"""Unlabelled claims for distilling the entailment model, from articles that no labelled line is about.

    python -m bench._fresh OUT.jsonl

A claim is a sentence told otherwise by rule, one whose own passage is taken away, two sentences in one, one with two
names exchanged or an error planted; the passages are those that the check would choose, over the article and others of
its day. What a claim is worth is for the teachers to say, so a clumsy one does no harm.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

from wiredesk.check import SourceIndex
from wiredesk.lang import capital
from wiredesk.model import Sentence

from ._data import data_dir
from ._pairs import labelled
from ._reports import entity
from ._training import Row, read, row, without, wrong
from ._variants import UNLABELLED

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


def exchanged(text: str, random: Random) -> str | None:
    """The sentence with two of its names in each other's place; None where it has no two."""
    names = [m for m in _NAME.finditer(text) if m[0] not in _OPENERS and (m.start() or " " in m[0])]
    if len(names) < 2:
        return None
    first, second = sorted(random.sample(names, 2), key=lambda match: match.start())
    if first[0] == second[0]:
        return None
    between = text[first.end() : second.start()]
    return f"{text[: first.start()]}{second[0]}{between}{first[0]}{text[second.end() :]}"


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
    whole = SourceIndex([article, *siblings])
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
    for _ in range(3):
        first, second = random.sample(told, 2)
        yield joined(first, second, random), whole


def rows() -> Iterator[Row]:
    """The claims with their passages, article after article."""
    random, parts = Random(77), ("train", "articles", "fit", "sets", "tune", "report")
    used = {address for part in parts for item in labelled(part) for address in item["sources"]}
    for folder in sorted(data_dir("timelines_entities").iterdir()):
        days = defaultdict(list)
        for item in entity(folder.name):
            if item["link"] not in used and len(item["text"]) > 600:
                days[item["published"][:10]].append(item)
        for same_day in days.values():
            for item in same_day:
                others = [other["text"] for other in same_day if other is not item]
                for claim, index in claims(item["text"], others, random):
                    if len(claim.split()) in _WORDS:
                        yield row(" ".join(claim.split()), index, UNLABELLED, f"fresh:{item['link']}")


def main() -> None:
    """Write the claims."""
    with Path(sys.argv[1]).open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in rows())


if __name__ == "__main__":
    main()
