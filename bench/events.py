"""Attack events on MUC-3/4 (dev part of Du, Rush and Cardie 2021): the five role fillers of terrorist incidents.

Per document and role, the gold entities (each a set of coreferent mentions) are compared with our fillers: a filler is
right when its words overlap those of one mention of an entity. Ours come from events of the types attack, death,
injury, destruction, crime and capture: actors are perpetrators, targets are physical targets where a word says so,
else victims; weapons are not read. The texts are in lower case, so that names are found only by the lists: the table
measures verbs and their arguments. Systems trained on this set report about .5 F1 over all roles on its test part, by
a stricter alignment (Du, Rush and Cardie 2021); ours is not trained on it.
"""

from __future__ import annotations

import re
from collections import defaultdict

from wiredesk.annotate import annotate
from wiredesk.model import Article

from ._data import data_dir
from ._pairs import json_lines
from ._table import print_table

_TYPES = {"attack", "death", "injury", "destruction", "crime", "capture"}
_THINGS = re.compile(
    r"\b(?:building|house|home|office|embassy|bank|bridge|farm|vehicle|car|bus|truck|pipeline|tower|store|station|"
    r"church|school|headquarters|base|plant|facilit|substation|airport|helicopter|aircraft|town|city|village)"
)
_EMPTY = frozenset("the a an of and in by two three four five several some other his her their its".split())


def main() -> None:
    """Print precision, recall and F1 for perpetrators, victims and targets."""
    path = data_dir("muc34") / "data" / "muc" / "processed" / "dev.json"
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for document in json_lines(path):
        text = _sentence_case(document["doctext"])
        read = annotate(Article(id=document["docid"], url="", title="", text=text, language="en"))
        ours: dict[str, set[str]] = defaultdict(set)
        for event in read.events:
            if event.type in _TYPES and event.polarity == "happened":
                ours["perpetrator"].update(actor.lower() for actor in event.actors)
                for target in event.targets:
                    ours["target" if _THINGS.search(target.lower()) else "victim"].add(target.lower())
        extracts = document["extracts"]
        gold = {
            "perpetrator": extracts["PerpInd"] + extracts["PerpOrg"],
            "victim": extracts["Victim"],
            "target": extracts["Target"],
        }
        for role, entities in gold.items():
            mentions = [[mention[0] for mention in entity] for entity in entities]
            tally = counts[role]
            tally[0] += sum(1 for entity in mentions if any(_alike(m, filler) for m in entity for filler in ours[role]))
            tally[1] += len(mentions)
            tally[2] += sum(1 for filler in ours[role] if any(_alike(m, filler) for entity in mentions for m in entity))
            tally[3] += len(ours[role])
    rows = []
    for role, (hit, wanted, right, given) in counts.items():
        recall, precision = hit / max(wanted, 1), right / max(given, 1)
        rows.append([role, wanted, precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)])
    print_table("Attack events, MUC-3/4 dev (head overlap)", ["role", "gold", "precision", "recall", "F1"], rows)


def _sentence_case(text: str) -> str:
    return re.sub(r"(^|[.?!]\s+)([a-z])", lambda match: match.group(1) + match.group(2).upper(), text)


def _alike(a: str, b: str) -> bool:
    left = set(re.findall(r"\w+", a.lower())) - _EMPTY
    right = set(re.findall(r"\w+", b.lower())) - _EMPTY
    return bool(left & right) and len(left & right) * 2 >= min(len(left), len(right))


if __name__ == "__main__":
    main()
