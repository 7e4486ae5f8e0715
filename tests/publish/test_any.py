"""Whatever the records hold, the pages are well formed."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace as changed

from tests.model.strategies import record
from tests.publish.making import flood
from tests.publish.reading import Balance
from wiredesk.model import Correction, Ledger, Member, Origin, Related, Story
from wiredesk.publish import SiteOptions, publish
from wiredesk.publish._times import of_text

ANY_TIME = st.one_of(
    st.text(st.sampled_from("0123456789-/:TZ+W. "), max_size=30),
    st.datetimes().map(lambda t: t.isoformat()),
    st.sampled_from(
        ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "0001-01-01/9999-12-31", "2026-01-01/2026-99-31"]
    ),
)


def numbered(ledger: Ledger) -> Ledger:
    """The ledger with ids that are its own inside it, as the record promises, and otherwise any text."""
    figures = tuple(changed(slot, id=f"{i}{slot.id}") for i, slot in enumerate(ledger.figures))
    quotes = tuple(changed(quote, id=f"{i}{quote.id}") for i, quote in enumerate(ledger.quotes))
    return changed(ledger, figures=figures, quotes=quotes)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    record(Ledger).map(numbered),
    st.lists(record(Member), max_size=2),
    st.lists(record(Origin), max_size=2),
    st.lists(record(Related), max_size=2),
)
def test_pages_are_well_formed_for_any_ledger_and_story(ledger, members, origins, related):
    piece = flood()
    story: Story = changed(piece.story, members=tuple(members), origins=tuple(origins), related=tuple(related))
    with TemporaryDirectory() as folder:
        publish(
            [changed(piece, ledger=ledger, story=story)], Path(folder), SiteOptions(base_url="https://desk.example")
        )
        for path in Path(folder).rglob("*"):
            if path.suffix == ".html":
                checker = Balance()
                checker.feed(path.read_text())
                assert checker.open == []
            elif path.suffix == ".json":
                json.loads(path.read_text())
            elif path.suffix in (".atom", ".xml"):
                etree.fromstring(path.read_bytes())


@given(ANY_TIME)
def test_any_time_is_words_or_nothing(text):
    when = of_text(text)
    assert when is None or (when.words and when.short and when.iso)


@settings(max_examples=25, deadline=None)
@given(record(Correction))
def test_corrections_of_an_earlier_edition_are_carried_on(correction):
    with TemporaryDirectory() as folder:
        out = Path(folder)
        publish([flood()], out)
        path = out / "stories/arden-flood.json"
        data = json.loads(path.read_text())
        data["corrections"] = [json.loads(correction.to_json())]
        path.write_text(json.dumps(data))
        assert publish([flood()], out).corrections == (correction,)
