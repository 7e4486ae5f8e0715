"""Unlabelled pairs for distilling the entailment model, made from the labelled ones of ``bench._training``.

    python -m bench._variants OWN.jsonl OUT.jsonl [FRESH.jsonl]

Three kinds: a line with a turn in it that another line was made wrong (or right) by, a true line without one of the
sentences behind it, a line beside the passages of another line of its story. The unlabelled claims of ``bench._fresh``
are turned in the same way. What they are is for the teachers to say.
"""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random

from ._pairs import CONTRADICTS, SUPPORTS, json_lines

UNLABELLED = -9
_WORD = re.compile(r"\S+")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
_LONGEST, _OFTEN = 4, 60
"""Words of a turn at most; how often one turn is used at most."""
Row = dict[str, object]
Turns = dict[str, list[str]]


def turns(rows: list[Row]) -> Turns:
    """What was put in another's place in the wrong lines: a phrase, lower case, and what it became, either way."""
    found: Turns = defaultdict(list)
    for row in rows:
        if row["label"] != CONTRADICTS or not row.get("twin"):
            continue
        true, wrong = str(row["twin"]).split(), str(row["claim"]).split()
        matcher = difflib.SequenceMatcher(None, [w.lower() for w in true], [w.lower() for w in wrong], autojunk=False)
        steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
        if matcher.ratio() < 0.7 or len(steps) > 2:
            continue
        for _, first, last, start, end in steps:
            if max(last - first, end - start) > _LONGEST or (first == 0 and (first == last or start == end)):
                continue
            back = int(first == last or start == end)  # nothing on one side: the word before goes along
            old = " ".join(true[first - back : last]).strip('.,"')
            new = " ".join(wrong[start - back : end]).strip('.,"')
            if old and new and old.lower() != new.lower():
                found[old.lower()].append(new)
                found[new.lower()].append(old)
    return found


def turned(claim: str, known: Turns, used: Counter[str], random: Random) -> str | None:
    """The claim with one known turn in it; None where none fits."""
    words = list(_WORD.finditer(claim))
    bare = [word[0].strip('.,"').lower() for word in words]
    places = [
        (first, last, " ".join(bare[first:last]))
        for first in range(len(bare))
        for last in range(first + 1, min(first + _LONGEST, len(bare)) + 1)
    ]
    places = [place for place in places if place[2] in known and used[place[2]] < _OFTEN]
    if not places:
        return None
    first, last, phrase = random.choices(places, [(1 + p[1] - p[0]) / (1 + used[p[2]]) for p in places])[0]
    used[phrase] += 1
    start, end = words[first].start(), words[last - 1].end()
    new = random.choice(known[phrase])
    if first == 0:
        new = new[:1].upper() + new[1:]
    old = claim[start:end]
    head, tail = old[: len(old) - len(old.lstrip('"'))], old[len(old.rstrip('.,"')) :]
    made = f"{claim[:start]}{head}{new}{tail}{claim[end:]}"
    return made if made.lower() != claim.lower() else None


def variants(rows: list[Row], random: Random, fresh: Sequence[Row] = ()) -> list[Row]:
    """Unlabelled pairs from labelled ones, those of an article's form more often, and from claims without a label."""
    known, used = turns(rows), Counter[str]()
    seen = {(str(row["claim"]), str(row["evidence"])) for row in rows}
    by_story: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_story[str(row["group"])].append(row)
    found: list[Row] = []

    def put(claim: str | None, evidence: str, group: object) -> None:
        if claim and (claim, evidence) not in seen:
            seen.add((claim, evidence))
            found.append({"claim": claim, "evidence": evidence, "label": UNLABELLED, "group": group})

    for row in fresh:
        if random.random() < 0.6:
            put(turned(str(row["claim"]), known, used, random), str(row["evidence"]), row["group"])
    for row in rows:
        claim, evidence, group = str(row["claim"]), str(row["evidence"]), str(row["group"])
        article = group.startswith("articles:")
        if row["label"] in (SUPPORTS, CONTRADICTS) and random.random() < (0.75 if article else 0.3):
            put(turned(claim, known, used, random), evidence, group)
        if not article:
            continue
        sentences = _SENTENCE.split(evidence)
        if row["label"] == SUPPORTS and len(sentences) > 1 and random.random() < 0.45:
            sentences.pop(random.randrange(len(sentences)))
            put(claim, " ".join(sentences), group)
        if random.random() < 0.2:
            put(claim, str(random.choice(by_story[group])["evidence"]), group)
    return found


def main() -> None:
    """Write the pairs."""
    rows, *more = [list(json_lines(Path(name))) for name in (sys.argv[1], *sys.argv[3:])]
    made = variants(rows, Random(16), *more)
    with Path(sys.argv[2]).open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in made)
    print(len(rows), "pairs,", len(made), "variants")


if __name__ == "__main__":
    main()
