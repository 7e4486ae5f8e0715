"""The standard streams as callers make them: a reader that goes away, none at all, another encoding, a pipe."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.cli.test_audit import ARTICLE, SOURCE

COMMAND = f'"{sys.executable}" -m wiredesk'
CHECK = f"{COMMAND} check article.txt --against one.txt --no-model"


@pytest.fixture
def shell(tmp_path):
    """Runs a line of bash where the article and its source lie."""
    (tmp_path / "one.txt").write_text(SOURCE)
    (tmp_path / "article.txt").write_text(ARTICLE.replace("Halven", "Hålven"), encoding="utf-8")

    def run(line: str, **extra: str) -> tuple[int, str, str]:
        done = subprocess.run(
            ["bash", "-c", line], cwd=tmp_path, env={**os.environ, **extra}, capture_output=True, timeout=120
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return run


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f"{COMMAND} extract one.txt one.txt | true; exit ${{PIPESTATUS[0]}}", 0),
        (f"{CHECK} | true; exit ${{PIPESTATUS[0]}}", 1),
        (f"{CHECK} 2>&1 | true; exit ${{PIPESTATUS[0]}}", 1),
    ],
)
def test_a_reader_that_goes_away_ends_a_command_quietly_and_an_audit_with_what_it_found(shell, line, code):
    found, out, err = shell(line)
    assert (found, out) == (code, "")
    assert "Error" not in err
    assert "wiredesk:" not in err


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (f"{CHECK} >&-", 1, "5 lines against 1 source"),
        (f"{CHECK} >&- 2>&- <&-", 1, ""),
        (f"{COMMAND} extract none.txt 2>&-", 3, ""),
        (f"{CHECK} 2>/dev/full >/dev/null", 1, ""),
        (f"{COMMAND} extract one.txt 2>/dev/full >/dev/null", 0, ""),
        (f"{COMMAND} extract none.txt 2>/dev/full", 3, ""),
        (f"{COMMAND} extract - <&-", 3, "wiredesk: nothing readable in -: standard input: it is empty.\n"),
        (f"{COMMAND} brief one.txt -o site <&- >&- 2>&- && {COMMAND} verify site -q", 0, ""),
    ],
)
def test_a_closed_or_full_stream_changes_no_result(shell, line, code, said):
    found, out, err = shell(line)
    assert (found, out) == (code, "")
    assert err.startswith(said) if said else err == ""


POOR = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}


def test_letters_that_the_encoding_lacks_are_escaped_and_data_stays_whole(shell):
    code, out, err = shell(CHECK, **POOR)
    assert (code, r"Friday in H\xe5lven" in out) == (1, True)
    assert "fault of the program" not in err
    assert "Hålven" in json.dumps(json.loads(shell(f"{CHECK} -f json", **POOR)[1]), ensure_ascii=False)
    assert "Hålven" in shell(f"{CHECK} -f html", **POOR)[1]
    assert json.loads(shell(f"{COMMAND} extract article.txt -q", **POOR)[1])["text"].endswith("Hålven.")


def test_a_name_with_bytes_that_are_no_letters_is_an_address_and_kept(shell):
    name = r"$'\xe5.txt'"
    code, out, _ = shell(f"cp article.txt {name}; {CHECK.replace('article.txt', name)} -f sarif")
    (run,) = json.loads(out)["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%E5.txt"
    assert shell(f"{COMMAND} brief {name} -o site -q && {COMMAND} verify site -q")[0] == 0
    assert code == 1


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_an_article_through_a_pipe_is_read_once(shell, tmp_path, form):
    piped = f"{COMMAND} check <(cat article.txt) --against one.txt --no-model -f {form}"
    code, out, err = shell(piped)
    assert (code, err) == (1, "5 lines against 1 source: 3 supported, 1 contradicted, 1 not found, 0 not checkable\n")
    assert "78" in out
    both = f"{COMMAND} check <(cat article.txt) --against - --no-model -f {form} < one.txt"
    assert shell(both)[0] == 1


def test_messages_as_json_end_with_the_error_as_json(shell):
    for line, code in (("extract none.txt --json-log", 3), ("extract --json-log --nonsense", 2)):
        found, _, err = shell(f"{COMMAND} {line}")
        told = json.loads(err)
        assert (found, told["level"], told["code"]) == (code, "error", code)


def test_the_command_alone_prints_its_help_and_no_half_sentence(shell):
    code, out, err = shell(COMMAND, TYPER_USE_RICH="0")
    assert (code, err) == (2, "")
    assert out.startswith("Usage: wiredesk")
    assert ";" not in shell(COMMAND)[2]
