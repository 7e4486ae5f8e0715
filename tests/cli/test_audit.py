"""What ``wiredesk check`` prints for people and for machines, run in this process."""

from __future__ import annotations

import io
import json
import re
import sys

import pytest

from wiredesk.cli import _check, _run, _talk

SOURCE = """Ferry sinks off Marrow Island

A ferry sank off Marrow Island on Tuesday, 9 June 2026. The coast guard said 12 people were missing.

The ship carried 87 passengers and nine crew. The captain, Olaf Brandt, survived.
"""
OTHER = """Ferry goes down near Marrow Island

A ferry went down near Marrow Island on Tuesday, 9 June 2026. The interior ministry said 19 people were missing.
"""
ARTICLE = """Ferry sinks off Marrow Island

A ferry sank off Marrow Island on Tuesday.

The coast guard said 12 people were missing.

\tThe ship carried 78 passengers and nine crew. The captain, Olaf Brandt, was arrested on Friday in Halven.
"""
WRONG = "The ship carried 78 passengers and nine crew"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16"]


@pytest.fixture
def told(tmp_path, monkeypatch, capsys):
    """Runs ``wiredesk check`` and gives its exit code, what it printed and what it said."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text(SOURCE)
    (tmp_path / "two.txt").write_text(OTHER)
    (tmp_path / "article.txt").write_text(ARTICLE)

    def run(*words: str, article: str = "article.txt", sources: tuple[str, ...] = ("one.txt",), piped: bytes = b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped)))
        monkeypatch.setattr(sys, "argv", ["wiredesk", "check", article, *sources, "--no-model", *words])
        code = _run()
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def regions(log):
    (run,) = log["runs"]
    return [result["locations"][0]["physicalLocation"].get("region") for result in run["results"]]


def at(text: str, region: dict[str, int]) -> str:
    """What stands at a region, by its rows and columns as an editor counts them."""
    rows = text.replace("\r\n", "\n").split("\n")[region["startLine"] - 1 : region["endLine"]]
    rows[-1] = rows[-1][: region["endColumn"] - 1]
    rows[0] = rows[0][region["startColumn"] - 1 :]
    return "\n".join(rows)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("piped", [False, True])
def test_a_sarif_log_has_what_the_standard_asks_for_and_points_into_the_file(told, tmp_path, ends, encoding, piped):
    text = ARTICLE.replace("\n", ends)
    (tmp_path / "odd name #1, é.txt").write_bytes(text.encode(encoding))
    if piped:
        code, out, _ = told("-f", "sarif", article="-", piped=text.encode(encoding))
    else:
        code, out, _ = told("-f", "sarif", article="odd name #1, é.txt")
    log = json.loads(out)
    assert (code, log["version"]) == (1, "2.1.0")
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"]
    assert all(rule["shortDescription"]["text"].endswith(".") for rule in driver["rules"])
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == 2
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note", "none"}
        assert result["message"]["text"]
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == ("stdin" if piped else "odd%20name%20%231%2C%20%C3%A9.txt")
        region = place["region"]
        assert min(region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) >= 1
        assert text[region["charOffset"] :][: region["charLength"]] == at(text, region)
        for related in result["relatedLocations"]:
            assert related["message"]["text"] in SOURCE
            assert related["physicalLocation"]["artifactLocation"]["uri"] == "one.txt"
            assert "region" not in related["physicalLocation"]
    assert at(text, regions(log)[0]) == WRONG


def test_a_page_from_the_web_or_a_pdf_has_no_rows_so_the_message_names_the_line():
    assert _check._opened("https://outlet.example/a", []) == ("https://outlet.example/a", "")
    checked, sources = _audited(ARTICLE)
    out = _check._rendered(checked, sources, "github", "https://outlet.example/a", "", 0)
    assert out.startswith(f"::error title=contradicted%3A figure::“{WRONG}.”: The reports say")
    log = json.loads(_check._rendered(checked, sources, "sarif", "scan.pdf", "", 0))
    assert regions(log) == [None, None]
    assert log["runs"][0]["results"][0]["message"]["text"].startswith(f"“{WRONG}.”: ")


def _audited(text):
    from wiredesk.check import CheckOptions
    from wiredesk.pipeline import audit_text

    return audit_text(text, [SOURCE], CheckOptions(entailment=False))


def test_an_annotation_ends_where_the_line_ends(told):
    _, out, _ = told("-f", "github")
    first = out.splitlines()[0]
    assert first.startswith(
        "::error file=article.txt,line=7,endLine=7,col=2,endColumn=46,title=contradicted%3A figure::"
    )
    assert "title=not found" in out


def test_figures_on_which_the_reports_differ_are_told_with_a_table(told):
    code, out, _ = told("--only", "supported", sources=("one.txt", "two.txt"))
    assert code == 1
    assert "> Reports differ on people missing: 12 or 19, by report." in out
    assert out.endswith(
        "\nThe reports differ on people missing:\n"
        "  12  one.txt, citing coast guard\n"
        "  19  two.txt, citing interior ministry\n"
    )
    data = json.loads(told("-f", "json", sources=("one.txt", "two.txt"))[1])
    (slot,) = data["differences"]
    assert [value["text"] for value in slot["values"]] == ["12", "19"]
    assert [line["text"] for line in data["lines"] if line["differ"] == [slot["id"]]] == [
        "The coast guard said 12 people were missing."
    ]


def test_one_source_or_sources_that_agree_have_no_table(told):
    _, out, _ = told()
    assert "differ" not in out
    assert json.loads(told("-f", "json")[1])["differences"] == []


def test_a_narrowed_report_says_how_many_lines_it_shows(told):
    assert "1 of 5 lines shown: 1 contradicted\n" in told("--only", "contradicted")[1]
    assert "0 of 5 lines shown\n" in told("--only", "not_checkable")[1]
    assert "3 supported, 1 contradicted, 1 not found, 0 not checkable\n" in told()[1]


def test_a_report_for_a_log_or_a_pager_fits_eighty_columns(told):
    assert 60 < max(map(len, told()[1].splitlines())) <= 80


@pytest.mark.parametrize("width", [64, 80, 120])
def test_the_report_fits_the_terminal(told, monkeypatch, width):
    monkeypatch.setattr(_check, "terminal_width", lambda: width)
    _, out, _ = told()
    assert max(map(len, re.sub(r"\x1b\[[\d;]*m", "", out).splitlines())) <= width
    assert "\x1b[31;1m CONTRADICTED\x1b[0m" in out


def test_no_colour_where_it_is_not_wanted(told, monkeypatch):
    monkeypatch.setattr(_check, "terminal_width", lambda: 80)
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as here:
            here.setenv(name, value)
            assert not _talk.coloured()
            assert "\x1b" not in told()[1]


def test_a_known_finding_stays_known_after_an_edit_elsewhere_and_a_changed_line_is_new(told, tmp_path):
    told("-f", "json", "-o", "known.json")
    code, _, said = told("--baseline", "known.json")
    assert (code, said.splitlines()[-1].rpartition("; ")[2]) == (0, "2 findings known from the baseline")
    (tmp_path / "moved.txt").write_text(ARTICLE.replace("on Tuesday.", "on Tuesday.\n\nThe captain survived."))
    code, out, _ = told("--baseline", "known.json", article="moved.txt")
    assert (code, "78 passengers" in out) == (0, False)
    (tmp_path / "changed.txt").write_text(ARTICLE.replace("78", "79"))
    code, out, _ = told("--baseline", "known.json", "--only", "contradicted", article="changed.txt")
    assert code == 1
    assert "1 of 5 lines shown: 1 contradicted\n" in out


def test_sources_that_are_not_read_are_counted(told, tmp_path):
    (tmp_path / "de.txt").write_text(
        "Fähre gesunken\n\nVor der Insel Marrow ist am Dienstag eine Fähre gesunken. Zwölf Menschen werden vermisst, "
        "teilte die Küstenwache mit. Das Schiff hatte 87 Fahrgäste an Bord.\n"
    )
    _, out, said = told(sources=("one.txt", "de.txt"))
    unread = "1 in another language than English (German) was not read"
    assert f"checked against 2 sources; {unread}" in " ".join(out.split())
    assert f"of the sources, {unread}\n" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--second-reader", "none.onnx"], "there is no model file none.onnx; point to"),
        (["--second-reader", "article.txt"], "there is no tokenizer.json beside article.txt; point to"),
        (["-o", "article.txt/audit.html"], "cannot write article.txt/audit.html"),
        (["-o", "."], "cannot write .: Is a directory"),
        (["--baseline", "article.txt"], "the baseline article.txt cannot be read: it is no JSON report of a check"),
        (["none.txt"], "skipped none.txt: there is no such file or folder; check the path"),
    ],
)
def test_what_cannot_be_read_or_written_is_said_in_one_sentence(told, words, said):
    code, _, err = told(*words)
    assert said in err
    assert code == (1 if words == ["none.txt"] else 2)
    assert "Traceback" not in err


def test_a_source_that_is_not_there_is_named_once(told):
    code, out, err = told(sources=("none.txt",))
    assert (code, out) == (3, "")
    assert err == "wiredesk: none.txt cannot be read: there is no such file or folder; check the path.\n"


def test_an_article_in_the_folder_of_its_sources_is_none_of_them(told, tmp_path):
    (tmp_path / "all").mkdir()
    for name in ("one.txt", "article.txt"):
        (tmp_path / "all" / name).write_text((tmp_path / name).read_text())
    code, out, err = told(article="all/article.txt", sources=("all",))
    assert code == 1
    assert "checked against 1 source" in out
    assert "all/article.txt: it is the article itself" in err


def test_a_copy_of_a_source_under_another_name_is_checked_against_it(told, tmp_path):
    (tmp_path / "copy.txt").write_text(SOURCE)
    code, out, _ = told(article="copy.txt", sources=("one.txt", "two.txt"))
    assert code == 0
    assert "checked against 2 sources" in out
