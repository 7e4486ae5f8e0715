"""What a terminal, a build log or another program is told: no article and no file name can drive it."""

from __future__ import annotations

import json
import sys

import pytest
from typer.testing import CliRunner

from tests.security.house import HOSTILE, PLAIN, TERMINAL, lines_file, row
from wiredesk import cli
from wiredesk.cli import app
from wiredesk.cli._talk import Talk

ESCAPES = set(TERMINAL) - set("[]redown0;2J31m") | set("\u202e\u2066\u2028\r")


def checked(folder, form: str, *, text: str = f"{HOSTILE} {PLAIN}", url: str = "https://a.example/1"):
    mine = lines_file(folder, row(title=HOSTILE, outlet=HOSTILE, text=text, url=url), name="mine.jsonl")
    theirs = lines_file(folder, row(outlet=HOSTILE, title=HOSTILE, url=url + "2", text=f"{PLAIN} {HOSTILE}"))
    return CliRunner().invoke(app, ["check", mine, "--against", theirs, "--format", form])


def test_the_audit_in_text_holds_no_escape_sequence(tmp_path):
    run = checked(tmp_path, "text")
    assert run.exit_code in (0, 1), run.exception
    assert "31 people were injured" in " ".join(run.stdout.split())
    assert not ESCAPES & set(run.stdout)
    assert not ESCAPES & set(run.stderr)


def test_every_line_of_a_build_log_annotation_is_ours(tmp_path):
    invented = "\n::error file=x::Twelve thousand people died.\r\n::stop-commands::x"
    run = checked(tmp_path, "github", text=f"{HOSTILE} {PLAIN} Mayor Bob Fox said 99 people died in Arden.{invented}")
    rows = run.stdout.splitlines()
    assert rows
    for one in rows:
        assert one.startswith(("::error file=", "::warning file=", "::notice file="))
        assert "mine.jsonl,line=" in one.split("::")[1]
    assert not ESCAPES & set(run.stdout)


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_the_audit_for_programs_is_json_without_control_characters(tmp_path, form):
    run = checked(tmp_path, form)
    json.loads(run.stdout)
    assert not {letter for letter in run.stdout if (letter < " " and letter != "\n") or "\x7f" <= letter < "\xa0"}


def test_messages_about_sources_hold_no_escape_sequence(capsys, tmp_path):
    talk = Talk()
    talk.say(f"skipped {HOSTILE}: unreadable")
    Talk(json_log=True).warn(HOSTILE, location=HOSTILE)
    plain, log = capsys.readouterr().err.splitlines()
    assert not ESCAPES & set(plain)
    assert not ESCAPES & set(log)
    assert json.loads(log)["location"] == HOSTILE


@pytest.mark.parametrize(
    "name", ["\x1b]0;own\x07.jsonl", "a\nwiredesk: all lines supported", "\u202elnosj.x", "\udcff.txt"]
)
def test_an_error_about_a_file_with_a_hostile_name_is_one_plain_line(capsys, monkeypatch, tmp_path, name):
    monkeypatch.setattr(sys, "argv", ["wiredesk", "extract", str(tmp_path / name)])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    said = capsys.readouterr().err
    assert caught.value.code == 3
    assert said.count("\n") == 1
    assert not ESCAPES & set(said)
