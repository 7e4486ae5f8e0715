"""``verify`` on a site or a store that somebody tampered with: each change is named, none is a crash."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.security.house import PLAIN, published, row
from wiredesk.errors import StoreError
from wiredesk.pipeline import STORE_FILE, verify


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    return published(tmp_path_factory.mktemp("made"), row(), row(url="https://b.example/2", outlet="B"))[0]


@pytest.fixture
def site(made, tmp_path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "site"))


def story(site: Path, ending: str = ".json") -> Path:
    return next(path for path in sorted(site.glob(f"stories/*{ending}")) if not path.name.endswith(".ninjs.json"))


def edit(path: Path, old: str, new: str) -> str:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    return path.name


def test_a_site_that_nobody_touched_has_no_fault(site):
    report = verify(site)
    assert report.faults == ()
    assert report.matched == report.receipts + report.passages
    assert report.receipts > 0
    assert report.passages > 0


@pytest.mark.parametrize(
    ("part", "spans", "told"),
    [("figures", "values", "figure 1"), ("quotes", "wordings", "quote 1"), ("timeline", "evidence", "day 1")],
)
def test_a_passage_of_the_ledger_moved_by_one_letter_is_named(site, part, spans, told):
    data = json.loads(story(site).read_text())
    span = data[part][0][spans][0]
    span["start"], span["end"] = span["start"] + 1, span["end"] + 1
    story(site).write_text(json.dumps(data))
    (fault,) = verify(site).faults
    assert fault.startswith(f"stories/{story(site).name}: {told}: the passage is not at its place in https://")


def test_an_original_that_only_the_ledger_rests_on_is_read_again_too(site):
    data = json.loads(story(site).read_text())
    first, other = (source["sha256"] for source in data["sources"])
    for line in data["lines"]:
        line["receipts"] = [receipt for receipt in line["receipts"] if receipt["sha256"] == first]
    story(site).write_text(json.dumps(data))
    with sqlite3.connect(site / STORE_FILE) as db:
        db.execute("UPDATE contents SET data = x'00' WHERE sha256 = ?", (other,))
    assert any(f"the snapshot {other} is missing or damaged" in fault for fault in verify(site).faults)


@pytest.mark.parametrize("ending", [".html", ".json"])
def test_a_file_laid_among_the_stories_is_named(site, ending):
    shutil.copy(story(site, ending), site / f"stories/forged{ending}")
    assert verify(site).faults == (f"stories/forged{ending}: no edition published this file",)


@pytest.mark.parametrize("ending", [".html", ".md", ".ninjs.json"])
def test_a_figure_changed_on_a_page_is_named(site, ending):
    page = next(iter(site.glob(f"stories/*{ending}")))
    name = edit(page, "31 people", "41 people")
    assert verify(site).faults == (f"stories/{name}: the file was changed after it was published",)


def test_a_line_changed_under_a_receipt_that_matches_is_named(site):
    data = json.loads(story(site).read_text())
    data["lines"][0]["text"] = "The mayor resigned."
    story(site).write_text(json.dumps(data))
    assert len(verify(site).faults) == 1


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"lines": 5}', b'{"lines": [{"index": "x"}]}']
)
def test_a_story_file_that_is_no_story_is_named(site, content):
    story(site).write_bytes(content)
    (fault,) = verify(site).faults
    assert fault.startswith(f"stories/{story(site).name}: the file is damaged")


def test_a_receipt_whose_span_does_not_fit_is_named(site):
    data = json.loads(story(site).read_text())
    data["lines"][0]["receipts"][0]["end"] = -1
    story(site).write_text(json.dumps(data))
    (fault,) = verify(site).faults
    assert "damaged" in fault


def test_a_story_that_was_taken_away_is_named(site):
    gone = story(site)
    gone.unlink()
    assert f"stories/{gone.name}: the file is missing" in verify(site).faults


def test_a_snapshot_with_other_bytes_fails_every_receipt_that_rests_on_it(site):
    with sqlite3.connect(site / STORE_FILE) as db:
        db.execute("UPDATE contents SET data = x'00'")
    report = verify(site)
    assert report.matched == 0
    assert len(report.faults) >= report.receipts


@pytest.mark.parametrize("record", ["", "{", '{"files": 5}', "[]"])
def test_a_damaged_edition_is_one_sentence(site, record):
    with sqlite3.connect(site / STORE_FILE) as db:
        db.execute("UPDATE editions SET record = ?", (record,))
    with pytest.raises(StoreError, match="damaged edition"):
        verify(site)


def test_an_edition_that_names_files_outside_the_site_reads_none_of_them(site):
    with sqlite3.connect(site / STORE_FILE) as db:
        (record,) = db.execute("SELECT record FROM editions").fetchone()
        data = json.loads(record)
        data["files"] += [{"path": "../../../etc/passwd", "sha256": "0"}, {"path": "/etc/passwd", "sha256": "0"}]
        db.execute("UPDATE editions SET record = ?", (json.dumps(data),))
    assert verify(site).faults == ()


def test_a_store_that_is_no_database_is_one_sentence(site):
    (site / STORE_FILE).write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreError):
        verify(site)


def test_an_article_whose_text_changes_at_one_address_is_kept_in_each_version(tmp_path):
    rows = [row(text=f"{PLAIN} Version {number} of the report.") for number in range(4)]
    site, result = published(tmp_path, *rows)
    assert result.read == 4
    assert verify(site).faults == ()
