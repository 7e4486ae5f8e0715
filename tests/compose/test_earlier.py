"""Background from earlier stories of the store: under its day, with a receipt, only where it is the same matter."""

from __future__ import annotations

from msgspec.structs import replace

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.compose import compose, earlier_of
from wiredesk.compose._earlier import background
from wiredesk.model import Related, Story
from wiredesk.pipeline import write
from wiredesk.publish._options import SiteOptions
from wiredesk.publish._story import story_view
from wiredesk.weigh import weigh

NOW = (
    "The harbour authority of Elmford reopened its northern pier on Saturday after repairs of two cracked pillars. "
    "Ida Sund of the harbour authority said in Elmford that fishing boats may return to the northern pier. "
    "The repairs of the cracked pillars cost less than the authority of Elmford had planned. "
    "Fishing boats waited in the southern basin of Elmford while the pier was closed."
)
BEFORE = (
    "Inspectors found cracks in two pillars of the northern pier in Elmford and Ida Sund of the harbour authority "
    "closed it to fishing boats. The inspectors came from Arden."
)
ELSEWHERE = (
    "Ida Sund of the harbour authority opened in Elmford a school of music for children in Arden. "
    "The school has forty places."
)


def of(text: str, day: int, title: str) -> Story:
    made = story(annotate(report(text, outlet="Elmford Herald", published=at(9, day=day), title=title)))
    return replace(made, first=at(9, day=day), last=at(9, day=day))


def tied(one: Story, *others: Story) -> Story:
    ties = tuple(
        Related(story=other.id, score=0.6, relation="continues", reason="Earlier news of Elmford") for other in others
    )
    return replace(one, related=ties)


TODAY = of(NOW, 24, "Elmford reopens northern pier after repairs of cracked pillars")
CLOSED = replace(of(BEFORE, 20, "Elmford closes cracked pier"), id="closed")
SCHOOL = replace(of(ELSEWHERE, 21, "Sund opens a school of music"), id="school")


def test_an_earlier_story_is_one_that_was_over_hours_before_and_is_tied() -> None:
    late = replace(CLOSED, id="late", last=TODAY.first)
    today = tied(TODAY, CLOSED, late)
    assert earlier_of(today, [CLOSED, SCHOOL, late]) == [CLOSED]


def test_a_story_that_stands_weeks_from_a_crowd_of_others_has_a_wrong_stamp() -> None:
    stamp = at(9, day=24).replace(year=2021)
    lone = replace(CLOSED, id="lone", first=stamp, last=stamp)
    today = tied(TODAY, lone)
    crowd = [replace(SCHOOL, id=f"school{n}") for n in range(10)]
    assert earlier_of(today, [lone, *crowd, today]) == []
    near = replace(SCHOOL, last=stamp.replace(day=20))
    assert earlier_of(today, [lone, near, *crowd, today]) == [lone]
    assert earlier_of(today, [lone, SCHOOL, today]) == [lone]  # an archive


def test_background_stands_under_its_day_and_rests_on_the_earlier_report() -> None:
    draft = compose(TODAY, weigh(TODAY), earlier=[CLOSED])
    section = next(section for section in draft.sections if section.title.startswith("Background:"))
    assert section.title == "Background: Tuesday 20 January"
    (line,) = draft.lines[section.first : section.last]
    assert line.text.startswith("Inspectors found cracks in two pillars")
    assert line.role == "background"
    assert line.evidence[0].doc == CLOSED.articles[0].id


def test_background_does_not_quote_again_what_the_article_quotes() -> None:
    said = "Ida Sund told Elmford the northern pier was “safe and sound again” for fishing boats."
    quoting = "Ida Sund of the harbour authority called the cracked northern pier of Elmford “safe and sound again”."
    now = of(f"{NOW} {said}", 24, "Elmford reopens northern pier after repairs of cracked pillars")
    assert background(now, [CLOSED], [said])
    assert not background(now, [replace(of(quoting, 20, "Sund on cracked pier"), id="quoting")], [said])
    assert background(now, [replace(of(quoting, 20, "Sund on cracked pier"), id="quoting")], [])


def test_the_same_people_in_another_matter_are_no_background() -> None:
    draft = compose(TODAY, weigh(TODAY), earlier=[SCHOOL])
    assert not any(section.title.startswith("Background:") for section in draft.sections)


def test_lines_of_background_are_checked_against_the_earlier_reports_and_shown_with_their_source() -> None:
    piece = write(TODAY, earlier=(CLOSED,))
    assert [article.id for article in piece.earlier] == [CLOSED.articles[0].id]
    last = piece.checked.lines[-1]
    assert last.verdict == "supported"
    assert last.receipts[0].doc == CLOSED.articles[0].id
    view = story_view(piece, {}, (), None, SiteOptions())
    assert view.sections[-1].paragraphs[0][0].receipts[0].source.note == "Of an earlier story"
    assert write(TODAY).earlier == ()
