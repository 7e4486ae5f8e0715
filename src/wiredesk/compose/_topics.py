"""Split a long run of lines by matter, so that a section is about one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ._material import Candidate

_LINES = 7
"""Lines above which a section is split."""
_MOST = 3


def split(lines: Sequence[Candidate]) -> list[list[Candidate]]:
    """Groups of lines that share words, in order of their best line; one group when there are few lines.

    Seeds are chosen farthest first; each line joins the group it is most like on average, rare words counting more;
    groups stay near one size.
    """
    count = min(_MOST, -(-len(lines) // _LINES))
    if count < 2:
        return [list(lines)]
    spread = Counter(stem for line in lines for stem in line.stems)
    seeds = [max(range(len(lines)), key=lambda i: (lines[i].score, -i))]
    while len(seeds) < count:
        rest = [i for i in range(len(lines)) if i not in seeds]
        seeds.append(min(rest, key=lambda i: (max(_alike(lines[i], lines[s].stems, spread) for s in seeds), i)))
    groups = [[seed] for seed in seeds]
    full = -(-len(lines) // count) + 1
    for i in sorted(set(range(len(lines))) - set(seeds), key=lambda i: (-lines[i].score, i)):
        room = [g for g in range(count) if len(groups[g]) < full]
        home = max(
            room, key=lambda g: (sum(_alike(lines[i], lines[m].stems, spread) for m in groups[g]) / len(groups[g]), -g)
        )
        groups[home].append(i)
    small = [group for group in groups if len(group) < 2]
    kept = [group for group in groups if len(group) >= 2] or [[]]
    kept[0] += [i for group in small for i in group]
    kept.sort(key=lambda group: -max(lines[i].score for i in group))
    return [[lines[i] for i in sorted(group)] for group in kept]


def _alike(line: Candidate, words: frozenset[str], spread: Counter[str]) -> float:
    return sum(1.0 / spread[stem] for stem in line.stems & words if spread[stem] > 1)
