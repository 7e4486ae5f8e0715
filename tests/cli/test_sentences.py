"""What a command says when something is wrong or left out: whole sentences, each reason once, numbers that agree."""

from __future__ import annotations

import io
import subprocess
import sys
import time

import pytest

import wiredesk.pipeline
from wiredesk import errors
from wiredesk.cli import _check, _run
from wiredesk.cli._talk import Talk
from wiredesk.cli._watch_plan import read_watch_config
from wiredesk.model import Skipped
from wiredesk.neural import ChatReader, LlmOptions
from wiredesk.pipeline import VerifyReport

FERRY = "A ferry sank off Marrow Island on Tuesday, 9 June 2026. The coast guard said 12 people were missing.\n"


@pytest.fixture
def said(tmp_path, monkeypatch, capsys):
    """Runs a command where some files lie and gives its exit code, what it printed and what it said."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text(FERRY)
    (tmp_path / "two.txt").write_text(FERRY.replace("12", "19"))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (tmp_path / "menu.html").write_text("<html><body><nav>Home</nav></body></html>")
    (tmp_path / "cut.gz").write_bytes(b"\x1f\x8b\x08\x00\x00")
    (tmp_path / "loop").symlink_to("loop")

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        monkeypatch.setattr(sys, "argv", ["wiredesk", *words])
        code = _run()
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("broken.pdf", "broken.pdf cannot be read: it is a broken PDF (PdfStreamError); open it"),
        ("menu.html", "menu.html cannot be read: it has no article in it; give the address"),
        ("loop", "loop cannot be read: Too many levels of symbolic links.\n"),
    ],
)
def test_the_reason_why_a_source_cannot_be_read_is_a_sentence(said, source, told):
    code, out, err = said("extract", source)
    assert (code, out) == (3, "")
    assert err.startswith(f"wiredesk: {told}")


def test_of_a_file_that_is_cut_off_at_its_start_no_rest_was_read(said):
    assert "rest was read" not in said("extract", "cut.gz")[2]


@pytest.mark.parametrize("command", ["extract", "group", "annotate --html", "check one.txt --against"])
def test_where_nothing_can_be_read_each_reason_is_told(said, command):
    code, _, err = said(*command.split(), "none.txt", "menu.html", "nor.txt")
    assert code == 3
    *reasons, last = err.splitlines()
    assert [line.split(":")[0] for line in reasons] == ["skipped none.txt", "skipped menu.html", "skipped nor.txt"]
    assert last.startswith("wiredesk: nothing readable in none.txt, menu.html, nor.txt: none.txt: there is no such")
    assert said(*command.split(), "none.txt", "nor.txt", "-q")[2].count("\n") == 1


@pytest.mark.parametrize(("url", "code"), [("file:one.txt", 0), ("file:none.txt", 2)])
def test_an_explanation_is_told_with_what_was_left_out(said, url, code):
    found, _, err = said("group", "one.txt", "none.txt", "--explain", url)
    assert found == code
    assert err.startswith("skipped none.txt: there is no such file or folder; check the path\n")


def test_an_article_without_a_location_is_told_as_the_article(said):
    code, _, err = said("check", "", "--against", "one.txt")
    assert code == 2
    assert err == "wiredesk: the article has no location; name a file or a URL, or '-' for standard input.\n"


def test_an_article_among_its_sources_is_named_as_left_out(said):
    code, _, err = said("check", "one.txt", "--against", "one.txt", "two.txt", "--no-model")
    assert code == 1
    assert err.startswith("skipped one.txt: it is the article itself, which is no source of its own\n")
    assert "against 1 source: " in err


def test_an_article_that_is_its_only_source_is_told_so(said):
    code, _, err = said("check", "one.txt", "--against", "one.txt", "--no-model")
    assert code == 0
    assert err.startswith("the article is its own only source, which bears out every line; name other reports")


def test_an_interrupt_while_the_program_is_being_loaded_ends_in_a_sentence():
    program = """
import sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "typer":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Finder())
from wiredesk.__main__ import main
main()
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (130, "wiredesk: interrupted; nothing was begun.\n")


def test_a_score_that_is_no_number_is_refused(said):
    code, _, err = said("check", "one.txt", "--against", "two.txt", "--min-score", "nan")
    assert (code, err) == (2, "wiredesk: a score to reach is between 0 and 1; give a number such as 0.5.\n")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "1 line and 1 passage behind figures, quotes and days in 1 story, 1 snapshot: 1 matches byte for byte, "
            "1 fault\n"),
        (2, "2 lines and 2 passages behind figures, quotes and days in 2 stories, 2 snapshots: 2 match byte for byte, "
            "2 faults\n"),
    ],
)
def test_numbers_and_their_nouns_agree(said, monkeypatch, number, told):
    report = VerifyReport(number, number, number, number, ("a fault",) * number, number, number, "5ea1")
    monkeypatch.setattr("wiredesk.pipeline.verify", lambda *_args, **_options: report)
    sealed = "seal 5ea1: another one as soon as a file, an original, its address or time is changed\n"
    assert said("verify", ".")[2].endswith(told + sealed)


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("-o", "", "Invalid value for '--out' / '-o': the folder has no name; see wiredesk brief --help\n"),
        ("-o", "https://a.example/", "Invalid value for '--out' / '-o': 'https://a.example/' is no folder"),
        ("--title", " ", "the title of the site is empty; give it a name, or leave it out.\n"),
        ("--store", "sql://desk", "Invalid value for '--store': 'sql://desk' is no file; a store is a file of"),
        *(
            ("--base-url", address, f"the site's address '{address}' is no web address of a site; write it as")
            for address in (
                "http://", "https://a.example/?page=1", "https://a.example/#top", "https://me:word@a.example/",
                "https://a.example:99999/", "https://[::1/", "https://a b.example/", "ftp://a.example/",
            )
        ),
    ],
)  # fmt: skip
def test_a_site_without_a_name_a_folder_or_an_address_that_can_be_is_refused(said, tmp_path, option, value, told):
    before = sorted(tmp_path.iterdir())
    code, out, err = said("brief", "one.txt", "-o", "site", option, value)
    assert (code, out) == (2, "")
    assert err.startswith(f"wiredesk: {told}")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("every", ["²m", "0s", "-1m", "1" * 5000 + "s", "m", "1.5h"])
def test_a_time_between_polls_that_is_none_is_refused(said, tmp_path, every):
    (tmp_path / "watch.toml").write_text(f'sources = ["one.txt"]\nout = "site"\nevery = "{every}"\n')
    code, _, err = said("watch", "watch.toml", "--once")
    assert (code, "is no length of time" in err) == (2, True)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('sources = "one.txt"', 'sources = \'one.txt\' is not understood; write it as ["one", "two"]'),
        ("jobs = true", "jobs = True is not understood; write it as a whole number"),
        ("spelling = 'british'", "there is no key spelling; the keys are sources, out, every,"),
        ('out = "https://a.example/site"', "out = 'https://a.example/site' is no folder; name a folder"),
    ],
)
def test_a_configuration_that_is_wrong_is_told_what_to_write(said, tmp_path, line, told):
    wanted = {"sources": 'sources = ["one.txt"]', "out": 'out = "site"', line.partition(" ")[0]: line}
    (tmp_path / "watch.toml").write_text("\n".join(wanted.values()))
    code, _, err = said("watch", "watch.toml", "--once")
    assert code == 2
    assert err.startswith(f"wiredesk: watch.toml: {told}")
    assert not (tmp_path / "https:").exists()


def test_a_configuration_may_name_the_home_folder(said, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "one.txt").rename(tmp_path / "home" / "one.txt")
    (tmp_path / "watch.toml").write_text('sources = ["~/one.txt"]\nout = "~/site"\n')
    assert said("watch", "watch.toml", "--once", "-q")[::2] == (0, "")
    assert (tmp_path / "home" / "site" / "index.html").is_file()


@pytest.mark.parametrize("error", [errors.StoreError, errors.OutputError, errors.KilledError])
def test_a_watch_that_ran_goes_on_behind_a_full_disk_and_one_that_never_did_ends(said, tmp_path, monkeypatch, error):
    (tmp_path / "watch.toml").write_text('sources = ["one.txt"]\nout = "site"\n')
    polls = iter([None, error("the disk is full"), None, errors.UsageError("enough")])

    def poll(*given):
        if (failure := next(polls)) is not None:
            raise failure
        return brief(*given)

    brief = wiredesk.pipeline.brief
    monkeypatch.setattr(wiredesk.pipeline, "brief", poll)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    code, _, err = said("watch", "watch.toml")
    told = [line.partition(",")[0] for line in err.splitlines()]
    assert (code, told) == (2, ["1 article read", "the disk is full.", "1 article read", "wiredesk: enough."])
    polls = iter([error("the disk is full")])
    assert said("watch", "watch.toml")[::2] == (2, "wiredesk: the disk is full.\n")


def test_a_feed_is_asked_for_at_every_poll(tmp_path):
    (tmp_path / "watch.toml").write_text('sources = ["one.txt"]\nout = "site"\nevery = "90s"\n')
    options = read_watch_config(tmp_path / "watch.toml").options(lambda *_: None)
    assert (options.ingest.revisit, options.ingest.revisit_lists) == (600, 0)


def test_pages_that_did_not_change_are_counted_and_not_named(capsys):
    same = [Skipped(location=f"https://a.example/{n}", reason="it has not changed", kind="not_modified") for n in "12"]
    gone = [Skipped(location=f"https://a.example/{n}", reason="gone", kind="fetch") for n in "3456"]
    Talk().skipped(same)
    assert capsys.readouterr().err == ""
    Talk().skipped([*same, *gone])
    assert capsys.readouterr().err.splitlines()[3:] == ["skipped 1 more; --verbose names them"]


def test_a_configuration_may_begin_with_a_byte_order_mark(said, tmp_path):
    (tmp_path / "watch.toml").write_text('sources = ["one.txt"]\nout = "site"\n', encoding="utf-8-sig")
    assert said("watch", "watch.toml", "--once", "-q")[::2] == (0, "")


def test_rows_that_are_no_date_are_named(said, tmp_path):
    (tmp_path / "a.csv").write_text("date\n2025-01-01\nsoon\n2025-01-02\n\n")
    (tmp_path / "b.csv").write_text("2025-01-01\n2025-01-02\nx\ny\nz\n,3\n")
    code, out, err = said("coincide", "a.csv", "b.csv", "--json")
    assert (code, out.count("\n")) == (0, 1)
    assert err.splitlines() == [
        "a.csv: left out as no date: 1 row: 3 (soon)",
        "b.csv: left out as no date: 4 rows: 3 (x), 4 (y), 5 (z), ...",
    ]


@pytest.mark.parametrize(("times", "told"), [(1, "; m asked 1 time, 0 tokens"), (2, "; m asked 2 times, 0 tokens")])
def test_how_often_a_language_model_was_asked_is_counted(times, told):
    reader = ChatReader(LlmOptions(endpoint="https://a.example/v1", model="m"))
    reader.meter.requests = times
    assert _check._asked(reader) == told


def test_several_articles_are_one_marked_page(said):
    code, out, _ = said("annotate", "--html", "one.txt", "two.txt")
    assert (code, out.count("<!doctype html>"), out.count("<article>")) == (0, 1, 2)
