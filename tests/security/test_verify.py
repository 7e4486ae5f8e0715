"""``verify`` on a site or a store that somebody tampered with: each change is named, none is a crash."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.security.house import PLAIN, published, row
from wiredesk.errors import StoreError
from wiredesk.pipeline import STORE_FILE, Options, brief, verify


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


def republish(site: Path) -> None:
    """Forge the store, too: its last edition has the digests of the files as they are now."""
    with sqlite3.connect(site / STORE_FILE) as db:
        (record,) = db.execute("SELECT record FROM editions").fetchone()
        data = json.loads(record)
        for file in data["files"]:
            file["sha256"] = hashlib.sha256((site / file["path"]).read_bytes()).hexdigest()
        db.execute("UPDATE editions SET record = ?", (json.dumps(data),))


def test_an_edition_that_names_files_outside_the_site_reads_none_of_them(site):
    outside = site.parent / "secret"
    outside.write_text("x")
    outside.chmod(0)
    with sqlite3.connect(site / STORE_FILE) as db:
        (record,) = db.execute("SELECT record FROM editions").fetchone()
        data = json.loads(record)
        data["files"] += [{"path": "../secret", "sha256": "0"}, {"path": "/etc/passwd", "sha256": "0"}]
        db.execute("UPDATE editions SET record = ?", (json.dumps(data),))
    told = tuple(f"{path}: the file lies outside the site" for path in ("../secret", "/etc/passwd"))
    assert verify(site).faults == told


def test_a_page_that_became_a_link_out_of_the_site_is_named(site):
    page = story(site, ".html")
    forged = site.parent / "forged.html"
    forged.write_text(page.read_text().replace("31 people", "41 people"))
    page.unlink()
    page.symlink_to(forged)
    assert verify(site).faults == (f"stories/{page.name}: the file lies outside the site",)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.symlink("/dev/zero", path)])
def test_a_story_that_is_no_file_is_named_and_not_read(site, make):
    gone = story(site)
    gone.unlink()
    make(gone)
    assert f"stories/{gone.name}: it is no file of the site" in verify(site).faults


def test_a_page_put_back_to_an_earlier_edition_is_named(tmp_path):
    site, _ = published(tmp_path, row())
    page = story(site, ".html")
    before = page.read_bytes()
    published(tmp_path, row(), row(url="https://b.example/2", outlet="B", text=PLAIN.replace("31", "33")))
    assert page.read_bytes() != before
    assert verify(site).faults == ()
    page.write_bytes(before)
    assert verify(site).faults == (f"stories/{page.name}: the file was changed after it was published",)


@pytest.mark.parametrize(
    ("name", "value"),
    [("outlet", "The Globe"), ("title", "Ferry sinks"), ("published", "2020-01-01T00:00:00+00:00"), ("byline", "Ann")],
)
def test_a_source_called_by_another_name_or_time_is_named_though_the_store_is_forged_too(site, name, value):
    data = json.loads(story(site).read_text())
    data["sources"][0][name] = value
    story(site).write_text(json.dumps(data))
    republish(site)
    faults = verify(site).faults
    assert f"stories/{story(site).name}: source 1: the original gives another {name} for https://a.example/1" in faults


@pytest.mark.parametrize(("name", "value"), [("outlet", "The Globe"), ("title", "x"), ("published", "2020-01-01")])
def test_a_receipt_under_another_name_or_time_is_named_though_the_store_is_forged_too(site, name, value):
    data = json.loads(story(site).read_text())
    data["lines"][0]["receipts"][0][name] = value
    story(site).write_text(json.dumps(data))
    republish(site)
    told = f"line 0: the original gives another {name} for https://"
    assert [told in fault for fault in verify(site).faults] == [True]


def test_an_address_changed_in_the_site_or_in_the_store_is_named(site):
    data = story(site).read_text()
    story(site).write_text(data.replace("https://a.example/1", "https://evil.example/1"))
    republish(site)
    assert any("its original was not read at https://evil.example/1" in fault for fault in verify(site).faults)
    story(site).write_text(data)
    republish(site)
    assert verify(site).faults == ()


def test_an_address_of_a_page_changed_in_the_store_is_named(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(f"<title>Ferry hits pier</title><h1>Ferry hits pier in Arden</h1><p>{PLAIN}</p>")
    site = tmp_path / "site"
    brief([str(page)], site, Options())
    assert verify(site).faults == ()
    with sqlite3.connect(site / STORE_FILE) as db:
        db.execute("UPDATE snapshots SET url = 'file:other.html'")
    assert any("its original was not read at file:page.html" in fault for fault in verify(site).faults)


def test_a_page_kept_under_two_addresses_matches_under_both(tmp_path):
    text = f"<title>Ferry hits pier</title><h1>Ferry hits pier in Arden</h1><p>{PLAIN}</p>"
    for name in ("one.html", "two.html"):
        (tmp_path / name).write_text(text)
    site = tmp_path / "site"
    brief([str(tmp_path / "one.html"), str(tmp_path / "two.html")], site, Options())
    assert verify(site).faults == ()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE snapshots SET fetched = '2020-01-01T00:00:00+00:00'",
        "UPDATE snapshots SET requested = 'https://evil.example/'",
    ],
)
def test_the_seal_is_another_one_when_the_store_tells_another_time_or_place_of_the_fetch(site, change):
    seal = verify(site).seal
    assert verify(site).seal == seal
    with sqlite3.connect(site / STORE_FILE) as db:
        db.execute(change)
    assert verify(site).seal != seal


def test_the_seal_is_another_one_when_page_and_store_are_forged_together(site):
    seal = verify(site).seal
    edit(story(site, ".html"), "31 people", "41 people")
    republish(site)
    report = verify(site)
    assert report.faults == ()
    assert report.seal != seal


def test_a_store_that_is_no_database_is_one_sentence(site):
    (site / STORE_FILE).write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreError):
        verify(site)


def test_an_article_whose_text_changes_at_one_address_is_kept_in_each_version(tmp_path):
    rows = [row(text=f"{PLAIN} Version {number} of the report.") for number in range(4)]
    site, result = published(tmp_path, *rows)
    assert result.read == 4
    assert verify(site).faults == ()
