"""The extractive writer on a real day of news: support, coverage, redundancy, length, speed.

Coverage: of the facts that at least two independent origins carry (figure slots, quotes, named people and bodies, dated
events; the twelve most salient of each kind), the share the article has. A figure counts when a line rests on a passage
that prints a value of its slot or prints the value itself; a quote when a line rests on a passage that holds a wording.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence

from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, SourceIndex, check
from wiredesk.compose import compose
from wiredesk.group import group
from wiredesk.lang import content_stems, fold
from wiredesk.model import CheckedDraft, Draft, Ledger, Span, Story
from wiredesk.weigh import weigh

from ._stories import article_of
from ._stream import stream_rows
from ._table import print_table

Written = tuple[Story, Ledger, Draft]
_MOST = 12
_AS_WRITTEN = CheckOptions(entailment=False)
"""How the pipeline checks what is cut from the reports; the table holds the lines against the entailment model too."""


def stories() -> list[Story]:
    """Stories of the day of news, mixed ones left out."""
    return [story for story in group(annotate(article_of(row)) for row in stream_rows()) if not story.mixed]


def coverage(story: Story, ledger: Ledger, draft: Draft) -> dict[str, tuple[int, int]]:
    """For each kind of fact: how many the article has, of how many two origins carry."""
    passages = [span for line in draft.lines for span in line.evidence]
    text = fold(draft.text)

    def held(spans: Iterable[Span]) -> bool:
        return any(p.doc == s.doc and p.start < s.end and s.start < p.end for s in spans for p in passages)

    figures = [slot for slot in ledger.figures if slot.origins > 1][:_MOST]
    quotes = [quote for quote in ledger.quotes if quote.origins > 1][:_MOST]
    events = sorted((e for e in ledger.timeline if e.origins > 1), key=lambda e: (-e.salience, e.date))[:_MOST]
    parties = _parties(story)
    named = {name.canonical for article in story.articles for name in article.names if held([name])}
    return {
        "figures": (
            sum(held(slot.values) or any(fold(v.text) in text for v in slot.values) for slot in figures),
            len(figures),
        ),
        "quotes": (sum(held(q.wordings) for q in quotes), len(quotes)),
        "events": (sum(held(e.evidence) for e in events), len(events)),
        "parties": (sum(name in named or fold(name).split(" ")[-1] in text for name in parties), len(parties)),
    }


def _parties(story: Story) -> list[str]:
    """People and bodies that at least two origins name, most named first."""
    origin = {member.article: member.origin for member in story.members}
    seen: dict[str, set[str]] = {}
    for article in story.articles:
        for name in article.names:
            if name.kind in ("person", "organisation"):
                seen.setdefault(name.canonical, set()).add(origin.get(article.id, article.id))
    ranked = sorted((key for key in seen if len(seen[key]) > 1), key=lambda key: (-len(seen[key]), key))
    return ranked[:_MOST]


def redundancy(draft: Draft) -> float:
    """Share of body lines half of whose stems stand in an earlier body line."""
    bodies = [
        frozenset(content_stems(line.text)) for line in draft.lines if line.role not in ("headline", "standfirst")
    ]
    again = sum(
        any(len(own & other) >= 0.5 * min(len(own), len(other)) for other in bodies[:i] if other)
        for i, own in enumerate(bodies)
        if own
    )
    return again / len(bodies) if bodies else 0.0


def judged(story: Story, ledger: Ledger) -> Draft:
    """The article as the pipeline has it: the check says which of the reports' own headlines may stand."""
    index = SourceIndex(story.articles)

    def judge(draft: Draft) -> CheckedDraft:
        return check(draft, annotate(draft.as_article()), index, ledger, _AS_WRITTEN)

    return compose(story, ledger, None, judge)


def heads(drafts: Iterable[Draft]) -> list[tuple[str, object]]:
    """How many headlines are a report's own, and how long they are."""
    lines = [line for draft in drafts for line in draft.lines if line.role == "headline"]
    sizes = sorted(len(line.text) for line in lines)
    return [
        ("headlines that are a report's own", sum(line.made == "merged" for line in lines) / max(1, len(lines))),
        ("characters of a headline, median", sizes[len(sizes) // 2] if sizes else 0),
        ("headlines of more than 90 characters", sum(size > 90 for size in sizes) / max(1, len(sizes))),
        ("headlines of more than 120 characters", sum(size > 120 for size in sizes) / max(1, len(sizes))),
    ]


def _print_coverage(made: Sequence[Written]) -> None:
    """Print how many of the facts that two origins carry the articles have."""
    facts: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for story, ledger, draft in made:
        for kind, (has, of) in coverage(story, ledger, draft).items():
            held[kind] += has
            facts[kind] += of
    rows = [(kind, facts[kind], held[kind] / max(1, facts[kind])) for kind in facts]
    rows.append(("all", facts.total(), held.total() / max(1, facts.total())))
    print_table("compose: facts that two origins carry", ("kind", "facts", "share in the article"), rows)


def _of_lines(made: Sequence[Written]) -> list[tuple[str, object]]:
    """What the check says of the lines of stories of several origins, and whether every passage is to the letter."""
    verdicts: Counter[str] = Counter()
    read: Counter[str] = Counter()
    exact = spans = 0
    repeated: list[float] = []
    for story, ledger, draft in made:
        texts = {article.id: article.text for article in story.articles}
        spans += sum(len(line.evidence) for line in draft.lines)
        exact += sum(texts[s.doc][s.start : s.end] == s.text for line in draft.lines for s in line.evidence)
        if len(story.origins) > 1:
            reading, index = annotate(draft.as_article()), SourceIndex(story.articles)
            verdicts.update(line.verdict for line in check(draft, reading, index, ledger, _AS_WRITTEN).lines)
            read.update(line.verdict for line in check(draft, reading, index, ledger).lines)
            repeated.append(redundancy(draft))
    return [
        ("lines supported, stories of two origins and more", verdicts["supported"] / max(1, verdicts.total())),
        ("the same, read by the entailment model too", read["supported"] / max(1, read.total())),
        ("lines contradicted, without the model, with it", f"{verdicts['contradicted']}, {read['contradicted']}"),
        ("lines not found, without the model, with it", f"{verdicts['not_found']}, {read['not_found']}"),
        ("passages that match byte for byte", exact / max(1, spans)),
        ("lines that repeat an earlier line", sum(repeated) / max(1, len(repeated))),
    ]


def main() -> None:
    """Print the tables."""
    found = stories()
    clock = time.process_time()
    made = [(story, ledger, compose(story, ledger)) for story in found for ledger in (weigh(story),)]
    seconds = time.process_time() - clock
    clock = time.process_time()
    made = [(story, ledger, judged(story, ledger)) for story, ledger, _ in made]
    with_judge = time.process_time() - clock
    _print_coverage([entry for entry in made if len(entry[0].origins) > 1])
    words = sorted(len(draft.text.split()) for _, _, draft in made if draft.lines)
    print_table(
        "compose: the articles",
        ("measure", "value"),
        [
            ("stories", len(made)),
            ("stories a CPU second, ledger and article", len(made) / seconds),
            ("stories a CPU second, article with headlines judged", len(made) / with_judge),
            *heads(draft for story, _, draft in made if len(story.origins) > 1),
            *(
                (f"single reports: {name}", value)
                for name, value in heads(draft for story, _, draft in made if len(story.origins) == 1)
            ),
            *_of_lines(made),
            ("words, median", words[len(words) // 2] if words else 0),
            ("words, longest", words[-1] if words else 0),
        ],
    )


if __name__ == "__main__":
    main()
