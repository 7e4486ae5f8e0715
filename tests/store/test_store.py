"""The store gives back what was put, adds nothing the second time, and says what is wrong in one sentence."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.desk import START, article, dump, fill, snapshot, text
from wiredesk.errors import StoreError
from wiredesk.model import Edition, Kept, PublishedFile, Snapshot, Story
from wiredesk.store import Keeper, Store
from wiredesk.store._codec import pack, snapshot_row

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "store.sqlite"


def test_snapshots_and_articles_come_back_byte_for_byte(path):
    page = snapshot(1, fetched=START, requested="https://a.example/old")
    with Store(path) as store:
        store.put(page, article(page, 1))
        assert store.has_read(page), "also while it is only gathered"
    with Store(path) as store:
        assert store.has_read(page)
        assert store.snapshot(page.sha256) == page
        assert list(store.snapshots()) == [page]
        assert store.annotated() == [article(page, 1)]
        assert store.article(article(page, 1).id) == article(page, 1)
        assert store.snapshot("0" * 64) is None
        assert store.article("none") is None


def test_the_same_bytes_at_two_addresses_are_kept_once_and_found_at_both(path):
    one, two = snapshot(1), snapshot(1, url="https://b.example/")
    with Store(path) as store:
        store.put(one, article(one, 1))
        assert not store.has_read(two)
        store.put(two, article(two, 1))
        assert store.snapshot(one.sha256, two.url) == two
        assert len(store.annotated()) == 2
    assert len(dump(path)["contents"]) == 1


def test_articles_come_in_order_of_time_whatever_the_order_they_were_read_in(path):
    with Store(path) as store:
        for number in (3, 1, 2):
            page = snapshot(number)
            store.put(page, article(page, number))
        page = snapshot(9)
        store.put(page, article(page, 9, published=None))
        # An hour earlier by its clock, an hour later in time.
        page = snapshot(8)
        zone = datetime.fromisoformat("2026-01-24T07:03:30-01:00")
        store.put(page, article(page, 8, published=zone))
        assert [a.title.split()[1] for a in store.annotated()] == ["1", "2", "3", "8", "9"]


def test_of_a_page_fetched_twice_the_later_version_counts(path):
    old = snapshot(1, fetched=START)
    new = snapshot(2, url=old.url, fetched=START + timedelta(hours=1))
    with Store(path) as store:
        store.put(new, article(new, 2))
        store.put(old, article(old, 1))
        assert [a.sha256 for a in store.annotated()] == [new.sha256]
        assert store.snapshot(old.sha256) == old, "receipts of older editions can still be checked"


def seen(store, page, number):
    """Read a page as a run does, and note that its place holds it now."""
    if not store.has_read(page):
        store.put(page, None if number is None else article(page, number, url="https://a.example/1"))
    store.stand(page)


def standing(store):
    return [a.text for a in store.annotated()]


def at(number, hours, **changes):
    fetched = None if hours is None else START + timedelta(hours=hours)
    return snapshot(number, **{"url": "https://a.example/1", "fetched": fetched, **changes})


def test_a_page_that_goes_back_to_an_earlier_version_counts_as_that(path):
    with Store(path) as store:
        for hours, number in enumerate((1, 2, 1)):
            seen(store, at(number, hours), number)
        assert standing(store) == [text(1)]


def test_a_page_with_other_bytes_and_the_words_of_an_earlier_version_counts_as_that(path):
    with Store(path) as store:
        for hours, number in enumerate((1, 2)):
            seen(store, at(number, hours), number)
        again = Snapshot.of(b"<html><p>" + text(1).encode() + b"</p><!-- 9 --></html>", url="https://a.example/1",
                            media_type="text/html", fetched=START + timedelta(hours=3))  # fmt: skip
        seen(store, again, 1)
        assert standing(store) == [text(1)]


def test_a_page_fetched_while_the_clock_ran_ahead_gives_way_to_the_next_version(path):
    with Store(path, clock=lambda: START + timedelta(hours=3)) as store:
        for hours, number in ((0, 1), (9000, 2), (3, 3)):
            seen(store, at(number, hours), number)
        assert standing(store) == [text(3)]


def test_an_archive_of_an_older_version_takes_no_place(path):
    with Store(path, clock=lambda: START + timedelta(days=9)) as store:
        for hours, number in ((5, 1), (2, 2)):
            seen(store, at(number, hours), number)
        assert standing(store) == [text(1)]


def test_a_page_without_an_article_takes_no_place(path):
    with Store(path) as store:
        seen(store, at(1, 0), 1)
        seen(store, at(4, 1), None)
        assert standing(store) == [text(1)]


def test_of_a_file_the_version_read_last_counts_and_of_files_of_one_name_each(path):
    with Store(path) as store:
        for number, requested in ((1, "a/1.html"), (2, "b/1.html"), (3, "a/1.html")):
            seen(store, at(number, None, url="file:1.html", requested=requested), number)
        assert sorted(standing(store)) == sorted([text(2), text(3)])


def test_another_reader_reads_again_and_sees_only_its_own(path):
    with Store(path, reader="1") as store:
        fill(store, range(3))
    with Store(path, reader="2") as store:
        assert store.annotated() == []
        assert len(list(store.unread())) == 3
        assert fill(store, range(3)) == 3
        assert len(store.annotated()) == 3
        assert list(store.unread()) == []
    with Store(path, reader="1") as store:
        assert len(store.annotated()) == 3


def test_the_same_input_twice_adds_nothing_and_changes_nothing(path):
    with Store(path) as store:
        assert fill(store, range(40)) == 40
    before = dump(path)
    with Store(path) as store:
        assert fill(store, range(40)) == 0
        for number in range(40):
            page = snapshot(number, fetched=START)
            store.put(page, None if number % 5 == 4 else article(page, number))
    assert dump(path) == before


def test_a_run_killed_at_any_moment_is_carried_on_and_loses_nothing(tmp_path):
    """SIGKILL at twenty seeded moments, in the middle of anything; then a run to the end equals an undisturbed one."""
    pages = 400
    with Store(tmp_path / "whole.sqlite", batch=5) as store:
        fill(store, range(pages))
    path, chance, kept = tmp_path / "killed.sqlite", random.Random(20260124), 0
    kills = 0
    for _ in range(20):
        kills += run_and_kill(path, pages, chance.uniform(0.0, 0.06))
        if path.exists():
            with Store(path) as store:
                articles = len(store.annotated())
            assert articles >= kept, "what was written stays"
            kept = articles
    assert kills >= 5
    assert run_and_kill(path, pages, None) == 0
    assert dump(path) == dump(tmp_path / "whole.sqlite")
    with Store(path) as store:
        runs = store.runs()
        assert runs[-1].finished
        assert sum(run.finished is None for run in runs) >= 1


def run_and_kill(path: Path, pages: int, after: float | None) -> bool:
    """Run a fill in another process; kill it so many seconds after its start; return whether it was hit."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "tests.store.killed", str(path), str(pages)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=ROOT, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "go\n"
    if after is not None:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.kill()
    rest = process.stdout.read()
    process.wait()
    process.stdout.close()
    return "done" not in rest


def test_search_finds_all_words_of_any_case_and_accent(path):
    with Store(path) as store:
        for number, title in enumerate(["Zelenskyy meets São Paulo's mayor", "Mayor of Kyiv speaks", "Storm"]):
            page = snapshot(number)
            store.put(page, article(page, number, title=title))
        assert [a.title for a in store.search("MAYOR sao")] == ["Zelenskyy meets São Paulo's mayor"]
        assert len(store.search("mayor", limit=1)) == 1
        assert store.search("mayor", limit=0) == []
        assert store.search("") == store.search("?!") == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_string_can_be_searched_for(query):
    assert isinstance(SHARED.search(query), list)
    assert isinstance(SHARED.search(f'"{query}* NEAR( -title:{query} AND OR NOT ^'), list)


SHARED = Store(":memory:")
fill(SHARED, range(5))


def test_a_validator_counts_only_once_its_page_was_read(path):
    page = snapshot(1)
    kept = Kept(sha256=page.sha256, etag='"1"', last_modified="x", fetched=START)
    with Store(path) as store:
        store.remember(page.url, kept)
        assert store.recall(page.url) is None
        store.put(page, None)
        assert store.recall(page.url) == kept
        assert store.recall("https://other.example/") is None
    with Store(path, reader="2") as store:
        assert store.recall(page.url) is None, "a new reader needs the page again"


def test_the_bytes_of_a_feed_are_kept_until_a_newer_version_comes(path):
    import hashlib

    def kept(content: bytes) -> Kept:
        return Kept(sha256=hashlib.sha256(content).hexdigest(), etag='"1"', fetched=START, content=content)

    with Store(path) as store:
        store.remember("u", kept(b"<rss>1"))
        assert store.recall("u") == kept(b"<rss>1")
        store.remember("u", kept(b"<rss>2"))
        assert store.recall("u") == kept(b"<rss>2")
    assert len(dump(path)["contents"]) == 1


def test_stories_and_editions_come_back_and_repeat_nothing(path):
    page = snapshot(1)
    story = Story(id="s1", title="T", articles=(article(page, 1),), members=(), origins=(), first=START, last=START)
    edition = Edition(files=(PublishedFile(path="index.html", sha256="0"),), stories=("s1",))
    with Store(path) as store:
        assert store.edition() is None
        for _ in range(2):
            store.put_stories([story])
            store.put_edition(edition, {"s1": ["One.", "Two."]})
        assert store.stories() == {"s1": (article(page, 1).id,)}
        assert store.edition() == (edition, {"s1": ("One.", "Two.")})
        later = Edition(files=(), stories=())
        store.put_edition(later, {})
        assert store.edition() == (later, {})
        store.put_stories([])
        assert store.stories() == {}
    assert len(dump(path)["editions"]) == 2


def test_runs_are_counted_by_an_injected_clock(path):
    with Store(path, clock=lambda: START) as store:
        number = store.start_run()
        store.finish_run(number, {"stories": 2, "articles": 5})
        store.start_run()
        first, second = store.runs()
    assert (first.started, first.finished, dict(first.counts)) == (START, START, {"articles": 5, "stories": 2})
    assert second.finished is None


def test_threads_may_share_a_store(path):
    with Store(path, batch=3) as store:
        threads = [threading.Thread(target=fill, args=(store, range(n * 20, n * 20 + 20))) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(store.annotated()) == 64


def test_two_runs_may_write_to_one_store(path):
    with Store(path, batch=2) as one, Store(path, batch=2) as two:
        for number in range(20):
            fill(one, range(number, number + 1))
            fill(two, range(number + 100, number + 101))
    with Store(path) as store:
        assert len(store.annotated()) == 32


def test_what_was_put_is_kept_when_the_run_is_interrupted(path):
    def interrupted() -> None:
        with Store(path) as store:
            fill(store, range(3))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with Store(path) as store:
        assert len(store.annotated()) == 3


# -- what can fail ------------------------------------------------------------------------------------------------


def sentence(error: pytest.ExceptionInfo[StoreError]) -> str:
    said = str(error.value)
    assert error.value.exit_code == 2
    assert "\n" not in said
    assert said.endswith(".")
    assert error.value.hint
    return said


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to be looked at" * 40, b"SQLite format 3\0" + b"x" * 4000]
)
def test_a_damaged_file_is_said_and_left_as_it_is(path, content):
    path.write_bytes(content)
    with pytest.raises(StoreError) as error:
        Store(path)
    assert "is damaged" in sentence(error)
    assert path.read_bytes() == content


def test_a_file_damaged_in_the_middle_is_said_when_it_is_met(path):
    with Store(path) as store:
        fill(store, range(200))
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = b"\xff" * (len(data) // 2 - 4096)
    path.write_bytes(data)

    def use() -> None:
        with Store(path) as store:
            store.annotated()
            store.search("mayor")
            fill(store, range(300))

    with pytest.raises(StoreError) as error:
        use()
    assert "is damaged" in sentence(error)


def test_a_damaged_snapshot_is_missing_not_wrong(path):
    page = snapshot(1)
    with Store(path) as store:
        store.put(page, None)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE contents SET data = zeroblob(10)")
    db.close()
    with Store(path) as store:
        assert store.snapshot(page.sha256) is None
        assert list(store.snapshots()) == []


def test_a_store_of_a_newer_version_is_not_touched(path):
    with Store(path):
        pass
    with sqlite3.connect(path) as db:
        db.execute("INSERT INTO migrations VALUES (99, 'later')")
    db.close()
    with pytest.raises(StoreError) as error:
        Store(path)
    assert "newer wiredesk" in sentence(error)
    assert "99" in sentence(error)


def test_a_store_of_the_first_schema_is_brought_up_to_date(path, monkeypatch):
    from wiredesk.store import _schema

    with sqlite3.connect(path, isolation_level=None) as db:
        monkeypatch.setattr(_schema, "NEWEST", 1)
        _schema.migrate(db)
        assert _schema.schema_of(db) == 1
    db.close()
    monkeypatch.undo()
    with Store(path) as store:
        fill(store, range(3))
        assert store.runs() == []


def test_what_a_store_of_the_second_schema_holds_counts_as_before_until_it_is_read_again(path, monkeypatch):
    from wiredesk.store import _schema

    pages = [at(1, 0), at(2, 1)]
    with sqlite3.connect(path, isolation_level=None) as db:
        monkeypatch.setattr(_schema, "NEWEST", 2)
        _schema.migrate(db)
        for number, page in enumerate(pages, start=1):
            body = pack(article(page, number, url=page.url).to_json())
            row = snapshot_row(page)
            db.execute("INSERT INTO contents VALUES (?, ?, ?)", (page.sha256, 1, pack(page.content)))
            db.execute("INSERT INTO snapshots VALUES (?, ?, ?, ?, ?, ?, ?, '1')", row)
            fields = (str(number), page.url, START.isoformat(), page.sha256)
            db.execute("INSERT INTO articles (id, url, published, sha256, title) VALUES (?, ?, ?, ?, 'x')", fields)
            db.execute("INSERT INTO annotated VALUES (?, '1', ?)", (str(number), body))
    db.close()
    monkeypatch.undo()
    with Store(path) as store:
        assert standing(store) == [text(2)]
        seen(store, at(1, 2), 1)
        assert standing(store) == [text(1)]


def test_a_missing_folder_and_a_folder_for_a_file_are_said(tmp_path):
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "none" / "s.sqlite", tmp_path, tmp_path / "file" / "s.sqlite"):
        with pytest.raises(StoreError) as error:
            Store(path)
        assert "cannot be opened" in sentence(error)


@pytest.fixture
def small_disk(tmp_path):
    """A file system of one megabyte; only root can make one."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("mounting a small file system needs root")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_read_only_file_system_is_said(small_disk):
    with Store(small_disk / "s.sqlite") as store:
        fill(store, range(2))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    for name in ("s.sqlite", "new.sqlite"):
        with pytest.raises(StoreError) as error, Store(small_disk / name) as store:
            fill(store, range(9))
        assert "cannot be opened for writing" in sentence(error)
    with Store(small_disk / "s.sqlite") as store:
        assert len(store.annotated()) == 2, "receipts can be checked on a medium that cannot be written"


def test_a_store_that_cannot_be_written_is_read_unless_a_killed_run_left_more_beside_it(path, monkeypatch):
    with Store(path) as store:
        fill(store, range(3))

    def refuse(db, path):
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr("wiredesk.store._open._prepare", refuse)
    with Store(path) as store:
        assert len(store.annotated()) == 3
    path.with_name(path.name + "-wal").write_bytes(b"what was read last")
    with pytest.raises(StoreError, match="cannot be opened for writing"):
        Store(path)


def test_a_full_disk_is_said_and_what_was_written_before_stays(small_disk):
    path = small_disk / "s.sqlite"
    with pytest.raises(StoreError) as error, Store(path, batch=1) as store:
        fill(store, range(2000))
    assert "no space left" in sentence(error)
    with Store(path) as store:
        assert len(store.annotated()) > 5


def test_a_limit_of_the_file_size_is_said_like_a_full_disk(path):
    """Runs everywhere: the limit makes writes fail in the middle, as a full disk does."""
    code = (
        "import resource, signal, sys; from pathlib import Path; from tests.store.desk import fill\n"
        "from wiredesk.store import Store\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
        "with Store(Path(sys.argv[1]), batch=1) as store: fill(store, range(2000))\n"
    )
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, env=environment, cwd=ROOT
    )
    assert "StoreError: " in done.stderr
    assert "no space left" in done.stderr
    with Store(path) as store:
        assert len(store.annotated()) > 5


def test_the_store_is_a_keeper():
    keeper: Keeper = SHARED
    methods = [name for name in vars(Keeper) if not name.startswith("_")]
    assert all(callable(getattr(keeper, name)) for name in methods)


def test_times_without_a_zone_are_taken_as_utc(path):
    page = snapshot(1)
    with Store(path) as store:
        store.put(page, article(page, 1, published=datetime(2026, 1, 24, 8, 0)))
    assert dump(path)["articles"][0][4] == datetime(2026, 1, 24, 8, 0, tzinfo=UTC).isoformat(timespec="microseconds")
