"""The stories and the audit that the tests of publish show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.publish.building import at, passage, printed, receipt, report, single, written
from wiredesk.model import (
    AnnotatedArticle,
    Article,
    CheckedDraft,
    CheckedLine,
    Draft,
    FigureSlot,
    Ledger,
    LedgerQuote,
    Line,
    LineRole,
    Member,
    Origin,
    Part,
    Piece,
    Position,
    Receipt,
    Related,
    Story,
    TimelineEntry,
)

EARLY = report(
    "Harbour Post",
    "Storm floods the port of Arden",
    "Eleven people were injured when a storm flooded the port of Arden, the mayor said.\n\n"
    "The water stood 1.2 metres high in the fish market. About 400 homes lost power. "
    "Ines Calder, the mayor of Arden, said of the barrier: “it held for as long as it was built to hold”.\n\n"
    "The harbour was closed at noon. Ferries to the islands were cancelled.",
    hour=8,
)
COPY = report(
    "Lakeland Courier",
    "Storm floods Arden's port",
    "Eleven people were injured when a storm flooded the port of Arden, the mayor said. "
    "The water stood 1.2 metres high in the fish market.",
    hour=9,
)
LATE = report(
    "Northgate Herald",
    "Number of injured in Arden rises to 31",
    "The number of people injured in the Arden flood rose to 31 by the evening, the hospital said. "
    "Four of them were children.\n\n"
    "Some 1,000 people were without power, according to the grid operator. "
    "The water reached 1.5 metres in the fish market, a harbour master measured. "
    "The islanders' council demanded a second barrier. The government refused to pay for it.",
    hour=18,
)
OTHER = report(
    "Tagus Tribune",
    "Ferries sail again",
    "Ferries to the islands sailed again on Sunday after two days in port.",
    hour=7,
)
SOURCES = (EARLY, COPY, LATE)


def ledger() -> Ledger:
    """A ledger with every relation, quotes of each kind, positions and a timeline."""
    return Ledger(
        story="arden-flood",
        figures=(
            FigureSlot(
                id="f1",
                what="people injured",
                scope="Arden",
                relation="update",
                lead=2,
                origins=2,
                salience=0.9,
                why="The count rose through the day; the latest one leads.",
                values=(
                    printed(EARLY, "Eleven", 11, claimant="Ines Calder"),
                    printed(COPY, "Eleven", 11, claimant="Ines Calder"),
                    printed(LATE, "31", 31, as_of="2026-01-24T17:30:00+00:00"),
                ),
            ),
            FigureSlot(
                id="f2",
                what="height of the water in the fish market",
                unit="metre",
                relation="conflict",
                origins=2,
                why="both measured the same place on the same day",
                salience=0.6,
                values=(
                    printed(EARLY, "1.2 metres", 1.2, unit="metre"),
                    printed(LATE, "1.5 metres", 1.5, unit="metre"),
                ),
            ),
            FigureSlot(
                id="f3",
                what="homes without power",
                relation="agree",
                salience=0.4,
                values=(printed(EARLY, "About 400", 400, modifier="about"),),
            ),
            FigureSlot(
                id="f4",
                what="people without power",
                relation="other_unit",
                see="f3",
                salience=0.4,
                why="One counts homes, the other people.",
                values=(printed(LATE, "1,000", 1000),),
            ),
            FigureSlot(
                id="f5",
                what="children injured",
                relation="other_scope",
                see="f1",
                salience=0.3,
                values=(printed(LATE, "Four", 4),),
            ),
        ),
        quotes=(
            LedgerQuote(
                id="q1",
                speaker="Ines Calder",
                role="mayor of Arden",
                kind="direct",
                channel="X",
                salience=0.9,
                text="it held for as long as it was built to hold",
                said="2026-01-24",
                wordings=(passage(EARLY, "it held for as long as it was built to hold"),),
            ),
            LedgerQuote(
                id="q2",
                speaker=None,
                kind="indirect",
                text="the water reached 1.5 metres in the fish market",
                wordings=(passage(LATE, "The water reached 1.5 metres in the fish market"),),
            ),
        ),
        positions=(
            Position(
                party="islanders' council",
                stance="demands",
                text="a second barrier",
                evidence=(passage(LATE, "a second barrier"),),
            ),
            Position(
                party="government", stance="rejects", text="to pay for it", evidence=(passage(LATE, "to pay for it"),)
            ),
        ),
        timeline=(
            TimelineEntry(
                date="2026-01-24",
                text="A storm flooded the port of Arden.",
                type="disaster",
                evidence=(passage(EARLY, "flooded"),),
            ),
            TimelineEntry(
                date="2026-01-24T12:00:00+00:00",
                text="The harbour was closed.",
                type="closure",
                evidence=(passage(EARLY, "closed"),),
            ),
            TimelineEntry(
                date="2026-01-24/2026-01-25",
                text="Ferries do not sail.",
                type="travel",
                polarity="did_not",
                evidence=(passage(EARLY, "cancelled"),),
            ),
        ),
    )


def flood(*, injured: str = "31") -> Piece:
    """The story of three reports and two origins."""
    origins = (
        Origin(id="o1", name="Harbour Post", articles=(EARLY.id, COPY.id), why="reported from the port"),
        Origin(id="o2", name="Northgate Herald", articles=(LATE.id,), why="spoke to the hospital"),
    )
    rose = "The number of people injured in the Arden flood rose to 31 by the evening, the hospital said."
    rows: list[tuple[LineRole, str, Sequence[Receipt]]] = [
        ("headline", f"Number of injured in Arden rises to {injured}", [receipt(LATE, rose)]),
        ("standfirst", "The harbour was closed at noon.", [receipt(EARLY, "The harbour was closed at noon.")]),
        ("lead", rose.replace("31", injured), [receipt(LATE, rose)]),
        ("body", "+Four of them were children.", [receipt(LATE, "Four of them were children.")]),
        (
            "body",
            "The water stood 1.2 metres high in the fish market.",
            [receipt(a, "The water stood 1.2 metres high in the fish market.") for a in (EARLY, COPY)],
        ),
        ("quote", "Ferries to the islands were cancelled.", [receipt(EARLY, "Ferries to the islands were cancelled.")]),
    ]
    story = Story(
        id="arden-flood",
        title="Storm floods the port of Arden",
        articles=SOURCES,
        origins=origins,
        members=tuple(
            Member(
                article=a.id,
                url=a.url,
                origin="o2" if a is LATE else "o1",
                copy_of=EARLY.id if a is COPY else None,
                copied=0.97 if a is COPY else 0.0,
                why="reports the flood",
            )
            for a in SOURCES
        ),
        related=(
            Related(story="ferries", score=0.6, relation="continues", reason="the ferries that the flood stopped"),
        ),
        first=at(8),
        last=at(18),
    )
    checked = written("arden-flood", rows, titles={4: "In the port"})
    lines = list(checked.lines)
    lines[2] = CheckedLine(
        **{name: getattr(lines[2], name) for name in CheckedLine.__struct_fields__} | {"differ": ("f1",)}
    )
    return Piece(story=story, ledger=ledger(), checked=CheckedDraft(draft=checked.draft, lines=tuple(lines)))


def ferries() -> Piece:
    """A story of one report."""
    return single(OTHER, "ferries", OTHER.text)


def audited() -> tuple[CheckedDraft, tuple[AnnotatedArticle, ...]]:
    """An article of somebody else with a line of each verdict, and what it was checked against."""
    text = (
        "Flood in Arden\n\nThirty people were injured in Arden. The harbour was closed at noon. "
        "The mayor resigned. It is a shame."
    )
    article = Article(
        id=Article.id_of("https://swift.example/1", text),
        url="https://swift.example/1",
        title="Flood in Arden",
        text=text,
        outlet="Swiftfacts",
        published=at(20),
        language="en",
    )
    rows: list[tuple[str, LineRole, dict[str, Any]]] = [
        (
            "Flood in Arden",
            "headline",
            {
                "verdict": "supported",
                "explanation": "The sources carry it.",
                "receipts": (receipt(EARLY, "flooded the port of Arden"),),
            },
        ),
        (
            "Thirty people were injured in Arden.",
            "lead",
            {
                "verdict": "contradicted",
                "decided_by": "figure",
                "fault": "accuracy",
                "explanation": "The article says thirty; the sources say 11, later 31.",
                "parts": (
                    Part(kind="figure", text="Thirty", verdict="contradicted", found="31"),
                    Part(kind="date", text="today", verdict="contradicted", found="on Saturday"),
                ),
                "receipts": (
                    receipt(LATE, "The number of people injured in the Arden flood rose to 31", stance="contradicts"),
                    receipt(EARLY, "Eleven people were injured", stance="contradicts"),
                ),
            },
        ),
        (
            "The harbour was closed at noon.",
            "body",
            {
                "verdict": "supported",
                "explanation": "A source says this word for word.",
                "receipts": (receipt(EARLY, "The harbour was closed at noon."),),
            },
        ),
        (
            "The mayor resigned.",
            "body",
            {"verdict": "not_found", "decided_by": "rest", "fault": "sourcing", "explanation": "No source says so."},
        ),
        (
            "It is a shame.",
            "body",
            {"verdict": "not_checkable", "fault": "editorialising", "explanation": "An opinion of the writer."},
        ),
    ]
    lines, checked, offset = [], [], 0
    for index, (words, role, fields) in enumerate(rows):
        start = text.index(words, offset)
        offset = start + len(words)
        lines.append(Line(doc=article.id, start=start, end=offset, text=words, role=role, made="foreign"))
        checked.append(
            CheckedLine(
                **{
                    "index": index,
                    "text": words,
                    "start": start,
                    "end": offset,
                    "score": 0.5,
                    "decided_by": "rest",
                    **fields,
                }
            )
        )
    draft = Draft(id=article.id, text=text, lines=tuple(lines), writer="foreign", origin=article)
    return CheckedDraft(draft=draft, lines=tuple(checked)), SOURCES
