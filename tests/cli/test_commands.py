"""Every command is documented, answers --help, and says what is wrong in one sentence with the right exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wiredesk import errors
from wiredesk.cli import app
from wiredesk.cli._check import _opened
from wiredesk.cli._export import export

ROOT = Path(__file__).resolve().parents[2]
NAMES = [str(command.name) for command in app.registered_commands]
DESIGN = [
    "brief",
    "check",
    "extract",
    "annotate",
    "group",
    "weigh",
    "timeline",
    "verify",
    "coincide",
    "watch",
    "serve",
    "export",
]


def wiredesk(*words: str | Path, stdin: bytes = b"", **extra: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    environment = {**os.environ, "TYPER_USE_RICH": "0", **extra}
    command = [sys.executable, "-m", "wiredesk", *map(str, words)]
    return subprocess.run(command, input=stdin, capture_output=True, env=environment, timeout=120)


def test_all_commands_of_the_design_exist():
    assert NAMES == DESIGN


@pytest.mark.parametrize("name", DESIGN)
def test_each_command_is_documented(name):
    assert f"## wiredesk {name}\n" in (ROOT / "docs" / "cli.md").read_text()
    assert (
        f"wiredesk {name}" in (ROOT / "README.md").read_text()
        or f"`{name}" in (ROOT / "README.md").read_text()
        or (f" {name} " in (ROOT / "README.md").read_text())
    )


def test_every_error_class_is_drawn_in_the_tree():
    for name in errors.__all__:
        assert name in errors.__doc__
        assert issubclass(getattr(errors, name), errors.WiredeskError)


def test_an_error_ends_with_the_next_thing_to_try():
    assert str(errors.UsageError("no sources were given", "name a file")) == "no sources were given; name a file."


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (["brief"], 2, "SOURCE"),
        (["brief", "x"], 2, "--out"),
        (["nonsense"], 2, "nonsense"),
        (["brief", "no-such-file", "-o", "{tmp}/site"], 3, "no-such-file"),
        (["extract", "no-such-file"], 3, "no-such-file"),
        (["check", "no-such-file"], 2, "--against"),
        (["check", "no-such-file", "--against", "nor-this"], 3, "no-such-file"),
        (["check", "x", "--against", "y", "--format", "xml"], 2, "'--format' / '-f': 'xml' is not one of"),
        (["check", "x", "--against", "y", "--baseline", "none.json"], 2, "none.json cannot be read: No such file"),
        (["verify", "{tmp}"], 3, "no site"),
        (["export", "{tmp}"], 3, "no stories"),
        (["serve", "{tmp}"], 3, "no site"),
        (["watch", "{tmp}/none.toml"], 2, "none.toml"),
        (["watch", "{tmp}/no-sources.toml"], 2, "names no sources or no out folder"),
        (["watch", "{tmp}/no-jobs.toml"], 2, "jobs = 0 is no number of processes"),
        (
            ["brief", "{samples}", "-o", "{tmp}/site", "--base-url", "news.example"],
            2,
            "'news.example' is no web address",
        ),
        (["coincide", "{tmp}/a.csv", "{tmp}/b.csv"], 3, "a.csv"),
        (["brief", "{samples}", "-o", "{tmp}/file/site"], 2, "file"),
    ],
)
def test_a_wrong_call_gets_one_sentence_and_its_exit_code(words, code, part, tmp_path):
    (tmp_path / "file").write_text("a file where a folder is wanted")
    (tmp_path / "no-sources.toml").write_text('sources = [""]\nout = ""\n')
    (tmp_path / "no-jobs.toml").write_text('sources = ["x"]\nout = "site"\njobs = 0\n')
    places = {"tmp": tmp_path, "samples": ROOT / "samples" / "abu-dhabi" / "reports"}
    run = wiredesk(*[word.format(**places) for word in words])
    said = run.stderr.decode()
    assert run.returncode == code, said
    assert part in said
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) == 1
    assert run.stdout == b""


def test_a_language_model_as_second_reader_wants_a_service_and_a_model(tmp_path):
    mine, theirs = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (mine, theirs):
        path.write_text("The bridge over the Ouse was closed on Monday after a lorry struck a pillar, police said.\n")
    run = wiredesk("check", mine, "--against", theirs, "--second-reader", "llm")
    assert run.returncode == 2
    assert b"--endpoint URL --llm NAME" in run.stderr


def test_a_second_reader_that_does_not_answer_is_said_in_one_sentence(tmp_path):
    mine, theirs = tmp_path / "a.txt", tmp_path / "b.txt"
    mine.write_text("Police shut the bridge across the Ouse on Monday when a lorry hit one of its pillars.\n")
    theirs.write_text("The bridge over the Ouse was closed on Monday after a lorry struck a pillar, police said.\n")
    run = wiredesk("check", mine, "--against", theirs, "--second-reader", "llm", "--endpoint", "ftp://x", "--llm", "m")
    assert run.returncode == 2
    assert b"is no endpoint" in run.stderr
    assert b"Traceback" not in run.stderr


def test_stories_are_exported_one_a_line_and_a_damaged_one_is_named(tmp_path):
    stories = tmp_path / "stories"
    stories.mkdir()
    (stories / "a.json").write_text('{\n "story": "a",\n "lines": []\n}\n')
    (stories / "b.json").write_text('{\n "story": "b"\n}\n')
    assert export(tmp_path, "jsonl", None) == [b'{"story":"a","lines":[]}', b'{"story":"b"}']
    (stories / "b.json").write_text("[")
    with pytest.raises(errors.NotFoundError, match=r"b\.json holds no story"):
        export(tmp_path, "jsonl", None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_places_are_looked_for_in_the_articles_file_as_an_editor_shows_it(encoding, tmp_path):
    file = tmp_path / "article.txt"
    file.write_bytes("Über 40 boats sank.\n".encode(encoding))
    assert _opened(str(file), [])[1] == "Über 40 boats sank.\n"


def test_a_pdf_has_no_rows(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    assert _opened(str(tmp_path / "a.pdf"), [])[1] == ""
