"""Small annotated reports, written out by hand so that these tests rest on no annotator."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from wiredesk.check import CheckOptions, SourceIndex, check, foreign
from wiredesk.check._check import view
from wiredesk.check.text._evidence import find_evidence
from wiredesk.check.text._layers import Slices
from wiredesk.model import AnnotatedArticle, CheckedLine, Cue, Date, Figure, Name, Quote, Sentence, Span

NO_MODEL = CheckOptions(entailment=False)


def report(
    text,
    *,
    name="a",
    figures=(),
    people=(),
    places=(),
    organisations=(),
    roles=(),
    quotes=(),
    dates=(),
    title="",
    **more,
):
    """A report; each layer is given by the words it covers.

    figures: (words, fields); people, places, organisations: words; roles: {person: role}; quotes: (words, speaker);
    dates: (words, day).
    """
    doc = f"doc-{name}"

    def at(words):
        start = text.index(words)
        return {"doc": doc, "start": start, "end": start + len(words), "text": words}

    sentences = tuple(
        Sentence(doc=doc, start=m.start(), end=m.end(), text=m.group())
        for m in re.finditer(r"\S[^\n]*?[.!?][\"”]?(?=\s+[\"“A-Z]|\s*$)|\S[^\n]*$", text)
    )
    roles = dict(roles)
    named = [
        Name(kind=kind, canonical=words, role=roles.get(words), **{**at(words), "start": m.start(), "end": m.end()})
        for kind, group in (("person", people), ("place", places), ("organisation", organisations))
        for words in group
        for m in re.finditer(re.escape(words), text)
    ]
    return AnnotatedArticle(
        id=doc,
        url=f"https://{name}.example/1",
        title=title,
        text=text,
        outlet=name,
        language=more.get("language", "en"),
        published=datetime(2026, 1, 24, 18, tzinfo=UTC),
        sentences=sentences,
        names=tuple(sorted(named, key=lambda n: n.start)),
        figures=tuple(sorted((Figure(**at(w), **f) for w, f in figures), key=lambda f: f.start)),
        quotes=tuple(
            Quote(kind="direct", speaker=who, source=Span(**at(who)), cue=Cue(lemma="say", **at("said")), **at(w))
            for w, who in quotes
        ),
        dates=tuple(Date(from_=day, to=day, grain="day", **at(w)) for w, day in dates),
    )


def looked_at(mine, *sources):
    """The only line of a text and the evidence for it."""
    line = view(foreign(mine).lines[0], Slices(mine))
    return line, find_evidence(line, SourceIndex(sources))


def verdicts(article, *sources, options=NO_MODEL) -> list[CheckedLine]:
    """What the check says of each line of an article."""
    return list(check(foreign(article), article, sources, None, options).lines)


def verdict(article, *sources, options=NO_MODEL) -> CheckedLine:
    """What the check says of an article of one line."""
    (line,) = verdicts(article, *sources, options=options)
    return line
