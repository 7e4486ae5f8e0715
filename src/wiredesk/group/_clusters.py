"""Average linkage over a sparse graph of probable pairs (Sokal and Michener 1958, UPGMA)."""

from __future__ import annotations

import heapq
from collections.abc import Mapping

Pair = tuple[str, str]


def average_linkage(nodes: list[str], strength: Mapping[Pair, float], join: float) -> list[list[str]]:
    """Merge the two groups with the highest mean probability over all their pairs, while it is at least ``join``.

    Pairs that are not in ``strength`` count as 0. Ties go to the groups with the smaller names, so that the result
    depends on the set alone.

    Args:
        nodes: sorted names.
        strength: probability of each pair ``(a, b)`` with ``a < b``.
        join: from which mean two groups become one.
    """
    members: dict[int, list[str]] = {index: [node] for index, node in enumerate(nodes)}
    position = {node: index for index, node in enumerate(nodes)}
    total: dict[int, dict[int, float]] = {index: {} for index in members}
    heap: list[tuple[float, str, str, int, int]] = []
    for (a, b), value in strength.items():
        i, j = position[a], position[b]
        total[i][j] = total[j][i] = value
        if value >= join:
            heap.append((-value, a, b, i, j))
    heapq.heapify(heap)
    fresh = len(nodes)
    while heap:
        _, _, _, i, j = heapq.heappop(heap)
        if i not in members or j not in members:
            continue
        merged = sorted(members.pop(i) + members.pop(j))
        links: dict[int, float] = {}
        for old in (i, j):
            for other, value in total.pop(old).items():
                if other in members:
                    links[other] = links.get(other, 0.0) + value
                    total[other].pop(old, None)
        members[fresh], total[fresh] = merged, links
        for other, value in links.items():
            total[other][fresh] = value
            mean = value / (len(merged) * len(members[other]))
            if mean >= join:
                first, second = sorted((merged[0], members[other][0]))
                heapq.heappush(heap, (-mean, first, second, fresh, other))
        fresh += 1
    return sorted(members.values())
