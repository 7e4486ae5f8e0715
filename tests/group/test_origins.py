"""Copies, and how many reports are first-hand."""

from __future__ import annotations

import msgspec

from tests.group.golden import _FERRY, _FERRY_AGAIN, report, sample
from wiredesk.group import group, one_story

AGENCY = "VANTMARK (Reuters) - " + _FERRY


def member(story, host):
    return next(m for m in story.members if host in m.url)


def test_copies_of_one_agency_text_are_one_origin_named_after_the_agency():
    first = report("Ferry runs aground", AGENCY, "Fjord Post")
    second = report("Fog blamed as ferry hits shoal", AGENCY[: len(AGENCY) * 2 // 3], "Lake Mail", 3)
    story = one_story([first, second])
    assert [origin.name for origin in story.origins] == ["Reuters"]
    assert member(story, "lakemail").copy_of == first.id
    assert "Fjord Post" in member(story, "lakemail").why


def test_independent_reports_of_one_event_are_two_origins():
    story = one_story(
        [report("Ferry runs aground", _FERRY, "Fjord Post"), report("All safe", _FERRY_AGAIN, "Harbour Times", 1)]
    )
    assert len(story.origins) == 2
    assert {m.copy_of for m in story.members} == {None}


def test_the_agency_itself_is_the_original_though_its_page_is_later():
    copy = report("Ferry runs aground", AGENCY, "Fjord Post", 0)
    original = report("Ferry aground off Vantmark", AGENCY, "Reuters", 2)
    story = one_story([copy, original])
    assert member(story, "fjordpost").copy_of == original.id
    assert member(story, "reuters").copy_of is None


def test_without_dates_the_original_does_not_depend_on_the_order():
    pair = [
        report("Ferry runs aground", _FERRY, "Fjord Post", None),
        report("Ferry aground", _FERRY, "Lake Mail", None),
    ]
    assert one_story(pair) == one_story(pair[::-1])


def test_a_quote_that_both_print_makes_no_copy():
    said = (
        '"We heard a long scraping sound and then the lights went out, '
        'and for a minute nobody on the whole deck said a single word," '
    )
    one = _FERRY + " " + said + "one passenger recalled."
    two = _FERRY_AGAIN + " Speaking on the quay, a woman said: " + said.rstrip(", ") + "."
    story = one_story([report("Ferry runs aground", one, "Fjord Post"), report("All safe", two, "Harbour Times", 1)])
    assert len(story.origins) == 2


def test_a_report_that_names_who_reported_first_rests_on_it():
    first = report("Ferry runs aground", _FERRY, "Fjord Post")
    later = report(
        "Ferry hits shoal", _FERRY_AGAIN + " The accident was first reported by Fjord Post.", "Harbour Times", 2
    )
    story = one_story([first, later])
    assert len(story.origins) == 1
    assert story.origins[0].name == "Fjord Post"


def test_told_reuters_alone_leaves_a_report_its_own_and_says_so():
    later = report(
        "Ferry hits shoal",
        _FERRY_AGAIN + " Divers would go down at noon, an official told Reuters.",
        "Harbour Times",
        2,
    )
    story = one_story([report("Ferry runs aground", _FERRY, "Fjord Post"), later])
    assert len(story.origins) == 2
    assert "Reuters" in member(story, "harbourtimes").why


def test_what_a_copy_added_is_told():
    more = (
        _FERRY
        + " The harbour café in Vantmark stayed open all night to serve hot soup."
        + " Its owner, Liv Aasen, said the town always helps its guests."
    )
    story = one_story(
        [report("Ferry runs aground", _FERRY, "Fjord Post"), report("Ferry aground", more, "Lake Mail", 2)]
    )
    assert "2 sentences of its own" in member(story, "lakemail").why


def test_the_samples_wire_copies_are_one_origin_and_so_are_the_versions_of_one_page():
    main = next(iter(group(sample())))
    wire = {member(main, host).origin for host in ("harbourpost", "lakelandcourier")}
    assert len(wire) == 1
    ledger = {m.origin for m in main.members if "kyivledger" in m.url}
    assert len(ledger) == 1
    assert len(main.origins) <= len(main.articles) - 2


def test_every_origin_and_member_says_why():
    story = one_story(sample())
    assert all(m.why for m in story.members)
    assert all(o.why for o in story.origins)
    assert sorted(a for o in story.origins for a in o.articles) == sorted(a.id for a in story.articles)


def test_a_report_in_another_language_is_kept_and_is_no_origin():
    read = report("Ferry runs aground", _FERRY, "Fjord Post")
    unread = msgspec.structs.replace(report("Fähre läuft auf Grund", _FERRY_AGAIN, "Hafenblatt", 1), language="de")
    story = one_story([read, unread])
    assert [origin.articles for origin in story.origins] == [(read.id,)]
    assert member(story, "hafenblatt").why == "not read, so that it counts as no source: it is in German"


def test_what_a_read_report_has_from_an_unread_agency_is_an_origin():
    unread = msgspec.structs.replace(report("Fähre läuft auf Grund", AGENCY, "Reuters"), language="de")
    story = one_story([unread, report("Ferry runs aground", AGENCY, "Fjord Post", 1)])
    assert len(story.origins) == 1
