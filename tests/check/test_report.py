"""The audit as text, JSON, SARIF and GitHub annotations."""

import json
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from wiredesk.check import CheckOptions, as_json, check, findings, fingerprints, foreign, render, select
from wiredesk.check.audit._report_marks import _uri
from wiredesk.pipeline import audit_text

from .reports import NO_MODEL, report


def audit():
    source = report("The minister resigned after the vote in parliament on Tuesday.", name="source")
    mine = report(
        "The minister resigned after the vote in parliament on Tuesday.\n"
        "The minister resigned before the vote in parliament on Tuesday.",
        name="mine",
    )
    return check(foreign(mine), mine, [source], None, NO_MODEL), source


def test_the_json_form_has_the_documented_keys():
    checked, source = audit()
    data = json.loads(render(checked, [source], "json"))
    assert set(data) >= {"article", "lines", "counts"}
    assert data["counts"] == {"supported": 1, "contradicted": 1, "not_found": 0, "not_checkable": 0}
    line = data["lines"][0]
    assert set(line) >= {
        "index",
        "text",
        "start",
        "end",
        "verdict",
        "score",
        "decided_by",
        "explanation",
        "parts",
        "receipts",
    }
    assert set(line["receipts"][0]) >= {"url", "outlet", "start", "end", "text", "sha256"}
    assert set(data["lines"][1]["parts"][0]) == {"kind", "text", "verdict", "found"}


def test_the_text_form_shows_reason_and_passage_without_control_characters():
    checked, source = audit()
    text = render(checked, [source], "text")
    assert "CONTRADICTED" in text
    assert "[source, 0-62]" in text
    assert "\x1b" not in text
    assert "\x1b[31;1m" in render(checked, [source], "text", colour=True)


def test_a_line_that_rests_on_several_passages_says_how_many_more_there_are():
    rain, wind = (report(text, name=text[4:8]) for text in ("The rain flooded Osk.", "The wind felled the Osk oaks."))
    mine = report("The rain flooded Osk and the wind felled the Osk oaks.", name="mine")
    checked = check(foreign(mine), mine, [rain, wind], None, NO_MODEL)
    more = [line.receipts[1:] for line in checked.lines if line.verdict == "supported"]
    assert [len(receipts) for receipts in more] == [1]
    assert "and 1 more passage\n" in render(checked, [rain, wind], "text")


def test_sources_in_another_language_are_named_in_the_head_of_the_report():
    checked, source = audit()
    german = report("Es regnete.", name="german", language="de")
    head = render(checked, [source, german], "text", width=100).split("\n")[1]
    assert head == "checked against 2 sources; 1 in another language than English (German) was not read"
    languages = [row["language"] for row in json.loads(render(checked, [source, german], "json"))["sources"]]
    assert languages == ["en", "de"]


def test_sarif_points_at_the_line_in_the_article():
    checked, source = audit()
    data = json.loads(render(checked, [source], "sarif", path="article.txt"))
    (result,) = data["runs"][0]["results"]
    assert (data["version"], result["level"], result["ruleId"]) == ("2.1.0", "error", "order")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "article.txt"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (2, 1)


def test_places_are_places_in_the_file_where_its_text_is_given():
    checked, source = audit()
    (finding,) = findings(checked)
    original = f"---\ntitle: x\n---\n\n{finding.text}\n"
    data = json.loads(render(checked, [source], "sarif", path="a.md", original=original))
    assert data["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 5
    assert render(checked, [source], "github", path="a.md", original=original).startswith(
        "::error file=a.md,line=5,endLine=5,col=1,"
    )


def test_a_line_that_the_file_does_not_hold_is_a_finding_on_the_file():
    checked, source = audit()
    data = json.loads(render(checked, [source], "sarif", path="a.pdf", original="nothing"))
    assert data["runs"][0]["results"][0]["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "a.pdf"}}
    assert render(checked, [source], "github", path="a.pdf", original="nothing").startswith("::error file=a.pdf,title=")


def test_github_annotations_are_escaped():
    checked, source = audit()
    text = render(checked, [source], "github", path="a,b:c.txt")
    assert text.startswith(
        "::error file=a%2Cb%3Ac.txt,line=2,endLine=2,col=1,endColumn=64,title=contradicted%3A order::"
    )
    assert text.count("\n") == 1


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_the_reports_words_in_a_mark_turn_no_line_of_a_build_log_round(form):
    checked, source = audit()
    told = replace(checked.lines[1], explanation="The reports say “\u202eafter\u2066\u200b”,\u2028not “before”.")
    text = render(replace(checked, lines=(told,)), [source], form)
    assert "The reports say “after”, not “before”." in text


def test_only_and_a_baseline_narrow_the_report():
    checked, source = audit()
    assert [line.verdict for line in select(checked, only="contradicted").lines] == ["contradicted"]
    known = fingerprints(render(checked, [source], "json"))
    assert findings(select(checked, known=known)) == ()
    assert len(findings(checked)) == 1


@pytest.mark.parametrize(
    "data", ["", "[]", "{}", "null", '{"lines": 3}', '{"lines": [1]}', '{"lines": [{}]}', "[" * 99999]
)
def test_what_is_no_report_is_no_baseline(data):
    with pytest.raises(ValueError, match="no JSON report of a check"):
        fingerprints(data)


@pytest.mark.parametrize(
    ("place", "uri"),
    [
        ("a b#c?%.txt", "a%20b%23c%3F%25.txt"),
        ("https://x.example/a?b=1#c", "https://x.example/a?b=1#c"),
        ("javascript:alert(1) x", "javascript%3Aalert%281%29%20x"),
    ],
)
def test_a_place_in_sarif_is_a_uri(place, uri):
    assert _uri(place) == uri


def test_a_whole_path_in_sarif_has_the_scheme_of_a_file(tmp_path):
    checked, source = audit()
    data = json.loads(render(checked, [source], "sarif", path=str(tmp_path / "a b.txt")))
    place = data["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == f"{tmp_path.as_uri()}/a%20b.txt"


def documented(section):
    """The fields that a table of docs/audit.md names, under the name of the section."""
    page = (Path(__file__).resolve().parents[2] / "docs" / "audit.md").read_text()
    table = re.search(
        rf"^`{re.escape(section)}`:\n\n((?:\|.*\n)+)" if section else r"\n\n((?:\|.*\n)+)", page, re.MULTILINE
    )
    rows = [row.split("|")[1].strip() for row in table.group(1).splitlines()[2:]]
    return [name for row in rows for name in row.split(", ")]


def test_every_field_of_the_json_is_documented():
    text = "The coast guard said 12 people were missing.\n\nThe ferry sank off Marrow Island."
    first = "The coast guard said 12 people were missing after the ferry sank off Marrow Island on Tuesday."
    checked, sources = audit_text(text, [first, first.replace("12", "19")], NO_MODEL)
    data = as_json(checked, sources)
    slot = data["differences"][0]
    shown = {
        "": data, "article": data["article"], "sources": data["sources"][0], "lines": data["lines"][0],
        "lines[].parts": data["lines"][0]["parts"][0], "lines[].receipts": data["lines"][0]["receipts"][0],
        "differences": slot, "differences[].values": slot["values"][0],
    }  # fmt: skip
    for section, fields in shown.items():
        assert sorted(documented(section)) == sorted(fields), section


def test_more_than_the_usual_score_is_asked_for_strictly():
    text = "The minister resigned after the vote in the parliament on Tuesday, 3 March, in Halven."
    source = "The minister resigned on Tuesday, 3 March, after the vote in the parliament of Halven."
    (line,) = audit_text(text, [source], NO_MODEL)[0].lines
    assert line.verdict == "supported"
    for asked in (0.6, line.score + 0.01):
        (again,) = audit_text(text, [source], CheckOptions(entailment=False, supported_at=asked))[0].lines
        assert (again.verdict == "supported") == (line.score >= asked)
