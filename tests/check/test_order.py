"""What is found hangs on no order of a set: the same audit gives the same bytes in every process."""

from __future__ import annotations

from wiredesk.check.reading._rest import lexical_features
from wiredesk.check.text._evidence import find_evidence, spread

from .reports import looked_at, report

WORDS = "ferry harbour storm captain island crew pier rescue engine coast wreck signal tide anchor mayor".split()


class Ordered(frozenset):
    """A set that is gone through in an order of our own."""

    backwards = False

    def __iter__(self):
        return iter(sorted(frozenset.__iter__(self), reverse=self.backwards))


class Backwards(Ordered):
    backwards = True


def test_shares_of_a_line_are_the_same_in_whichever_order_its_words_are_gone_through():
    sources = [
        report(f"The {' '.join(WORDS[: n + 1])} was seen on Monday.", name=str(n)) for n in range(0, len(WORDS), 2)
    ]
    for size in range(5, len(WORDS) + 1):
        line, evidence = looked_at(report(f"The {' '.join(WORDS[:size])} was seen.", name="mine"), *sources)
        told = []
        for order in (Ordered, Backwards):
            line.__dict__["senses"] = order(line.senses)
            found = find_evidence(line, evidence.index)
            told.append(
                (
                    [(hit.coverage, hit.score) for hit in found.hits], found.union, found.anywhere,
                    [hit.passage.number for hit in spread(line, found, 4)], lexical_features(line, found, []),
                )
            )  # fmt: skip
        assert told[0] == told[1]
