"""The whole house on the sample story: what a user gets, twice, killed, interrupted, on a full disk."""

from __future__ import annotations

import errno
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import wiredesk
from wiredesk.check import render
from wiredesk.cli._brief import summary
from wiredesk.errors import NotFoundError, NothingReadableError, OutputError, StoreError, UsageError
from wiredesk.pipeline import STORE_FILE, Options, audit, brief, verify
from wiredesk.pipeline._brief import READER
from wiredesk.publish import SiteOptions
from wiredesk.store import Store

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "abu-dhabi"
REPORTS = str(SAMPLE / "reports")


def site_bytes(site: Path) -> dict[str, bytes]:
    """Every published file of a site, without its store."""
    return {
        str(p.relative_to(site)): p.read_bytes()
        for p in sorted(site.rglob("*"))
        if p.is_file() and ".wiredesk" not in p.parts
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("brief") / "site"
    result = brief([REPORTS], folder, Options())
    return folder, result


def test_the_sample_becomes_a_site_with_its_stories(site):
    folder, result = site
    assert result.read == 17
    assert not result.skipped
    assert (folder / "index.html").is_file()
    assert len(list((folder / "stories").glob("*.html"))) == result.stories


def test_every_published_line_is_supported_and_has_a_receipt(site):
    folder, result = site
    assert result.edition.lines == result.edition.supported > 20
    for file in (folder / "stories").glob("*.json"):
        if file.name.endswith(".ninjs.json"):
            continue
        for line in json.loads(file.read_bytes())["lines"]:
            assert line["verdict"] == "supported"
            assert line["receipts"], line["text"]


def test_the_article_of_the_sample_counts_no_people_where_most_reports_count_homes(site):
    folder, _ = site
    lines = [
        line["text"]
        for file in (folder / "stories").glob("*.json")
        if not file.name.endswith(".ninjs.json")
        for line in json.loads(file.read_bytes())["lines"]
    ]
    assert not [text for text in lines if re.search(r"\d,000 people .*(?:power|electricity)|million people", text)]
    assert [text for text in lines if re.search(r"\d,000 (?:consumers|households)|million (?:propert|consumers)", text)]


def test_every_receipt_is_verified_from_the_kept_originals(site):
    folder, _ = site
    report = verify(folder)
    assert report.receipts > 20
    assert report.faults == ()


def test_a_receipt_that_was_tampered_with_is_named(site, tmp_path):
    folder, _ = site
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    file = next(p for p in sorted((copy / "stories").glob("*.json")) if not p.name.endswith(".ninjs.json"))
    data = json.loads(file.read_bytes())
    data["lines"][0]["receipts"][0]["start"] += 1
    data["lines"][0]["receipts"][0]["end"] += 1
    file.write_text(json.dumps(data))
    assert len(verify(copy).faults) == 1


@pytest.mark.parametrize("page", ["index.html", "about.html", "feed.atom"])
def test_a_page_that_somebody_else_wrote_is_not_written_over(tmp_path, page):
    (tmp_path / "report.txt").write_text("Ferry sinks\n\nA ferry sank off Marrow Island on Tuesday, the police said.")
    own = tmp_path / "pages"
    own.mkdir()
    choir = "<!doctype html><title>Our choir</title>"
    (own / page).write_text(choir)
    with pytest.raises(OutputError, match=f"{page} is no page of wiredesk and would be lost; choose another folder"):
        brief([str(tmp_path / "report.txt")], own, Options())
    assert [(file.name, file.read_text()) for file in own.iterdir()] == [(page, choir)]


def test_a_site_is_written_over_where_its_store_was_moved_away(tmp_path):
    (tmp_path / "report.txt").write_text("Ferry sinks\n\nA ferry sank off Marrow Island on Tuesday, the police said.")
    brief([str(tmp_path / "report.txt")], tmp_path / "site", Options())
    shutil.rmtree(tmp_path / "site" / ".wiredesk")
    assert brief([str(tmp_path / "report.txt")], tmp_path / "site", Options()).stories == 1


def test_the_same_sources_twice_change_nothing(site, tmp_path):
    folder, first = site
    before = site_bytes(folder)
    again = brief([REPORTS], folder, Options())
    assert site_bytes(folder) == before
    assert again.edition.files == first.edition.files


def test_two_processes_write_the_same_bytes_as_one(site, tmp_path):
    folder, _ = site
    brief([REPORTS], tmp_path / "two", Options(jobs=2))
    assert site_bytes(tmp_path / "two") == site_bytes(folder)


def run_in_another_order(*arguments: str) -> bytes:
    """What a command prints in a process that goes through sets of strings in an order of its own."""
    command = [sys.executable, "-m", "wiredesk", *arguments]
    hashed = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(Path(wiredesk.__file__).parents[1])}
    run = subprocess.run(command, env=hashed, capture_output=True, check=False)
    assert run.returncode in (0, 1), run.stderr
    return run.stdout


def test_what_is_published_and_found_hangs_on_no_order_of_sets(site, tmp_path):
    folder, _ = site
    run_in_another_order("brief", REPORTS, "-o", str(tmp_path / "site"))
    assert site_bytes(tmp_path / "site") == site_bytes(folder)
    article = str(SAMPLE / "ai-article.html")
    checked, sources, _ = audit(article, [REPORTS], Options())
    told = run_in_another_order("check", article, "--against", REPORTS, "--format", "json")
    assert told.decode() == render(checked, sources, "json")


def test_a_second_days_reports_continue_the_first_days_stories(tmp_path):
    reports = sorted(Path(REPORTS).glob("*.html"))
    early, late = tmp_path / "early", tmp_path / "late"
    for folder, files in ((early, reports[:12]), (late, reports[12:])):
        folder.mkdir()
        for file in files:
            shutil.copy(file, folder)
    first = brief([str(early)], tmp_path / "site", Options())
    second = brief([str(late)], tmp_path / "site", Options())
    assert set(first.edition.stories) <= set(second.edition.stories)
    assert second.read == len(reports) - 12


def ferry(folder: Path, hurt: str, name: str = "ferry.html") -> None:
    body = f"<p>Police said on Monday that {hurt} people were injured when a ferry hit the pier in Arden.</p>"
    rest = "<p>The captain, Olav Brandt, told reporters that the engines had failed two minutes before.</p>"
    page = f"<html><head><title>Ferry hits pier in Arden, {hurt} hurt</title></head><body><article>{body}{rest}"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"{page}</article></body></html>")


def story_of(site: Path) -> dict:
    (file,) = (file for file in (site / "stories").glob("*.json") if not file.name.endswith(".ninjs.json"))
    return json.loads(file.read_bytes())


def test_a_story_goes_on_when_its_only_report_is_changed_and_says_what_was_corrected(tmp_path):
    found = []
    for hurt in ("31", "48", "31"):
        ferry(tmp_path / "reports", hurt)
        brief([str(tmp_path / "reports")], tmp_path / "site", Options())
        found.append(story_of(tmp_path / "site"))
    assert len({story["story"] for story in found}) == 1
    assert [len(story["sources"]) for story in found] == [1, 1, 1]
    assert ["48" in story["text"] for story in found] == [False, True, False]
    changes = [(entry["before"], entry["after"]) for entry in found[1]["corrections"]]
    assert ("Ferry hits pier in Arden, 31 hurt", "Ferry hits pier in Arden, 48 hurt") in changes
    assert len(found[2]["corrections"]) == 2 * len(changes)
    assert not verify(tmp_path / "site").faults


def test_rows_of_a_list_that_is_written_anew_are_other_articles(tmp_path):
    rows = tmp_path / "today.jsonl"
    for name in ("Arden", "Brack"):
        text = f"Police said on Monday that 31 people were injured when a ferry hit the pier in {name}."
        rows.write_text(json.dumps({"url": f"https://a.example/{name}", "title": name, "text": text}))
        brief([str(rows)], tmp_path / "site", Options())
    site = tmp_path / "site"
    with Store(site / STORE_FILE, reader=READER) as store:
        assert [article.title for article in store.annotated()] == ["Arden", "Brack"]


def run_killed(site: Path, after: float) -> None:
    command = [sys.executable, "-m", "wiredesk", "brief", REPORTS, "-o", str(site), "-q"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    process.communicate()


def test_killed_at_random_points_the_next_run_carries_on_and_loses_nothing(site, tmp_path):
    folder, _ = site
    chance = random.Random(20260124)
    victim = tmp_path / "victim"
    for _ in range(6):
        run_killed(victim, chance.uniform(0.3, 3.0))
    brief([REPORTS], victim, Options())
    assert site_bytes(victim) == site_bytes(folder)
    assert verify(victim).faults == ()
    assert not [p for p in victim.rglob("*") if p.suffix in (".tmp", ".part")]


@pytest.mark.parametrize(("asked", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_who_is_asked_to_end_leaves_whole_files_and_says_so_in_one_sentence(tmp_path, asked, code):
    # Standard input stays open and silent, so the run is certainly under way when the signal comes.
    command = [sys.executable, "-m", "wiredesk", "brief", "-", "-o", str(tmp_path / "site")]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    while not (tmp_path / "site" / ".wiredesk" / "store.sqlite").exists() and process.poll() is None:
        pass
    process.send_signal(asked)
    said = process.communicate()[1].decode()
    assert process.returncode == code
    assert said.strip().splitlines() == [
        "wiredesk: interrupted; files already written are whole, run again to carry on"
    ]


def test_one_broken_source_never_stops_the_rest(tmp_path):
    folder = tmp_path / "mixed"
    shutil.copytree(REPORTS, folder)
    (folder / "empty.html").write_bytes(b"")
    (folder / "binary.bin").write_bytes(bytes(range(256)) * 40)
    (folder / "noarticle.html").write_text("<html><body><nav>Home</nav></body></html>")
    (folder / "wrong.html").write_bytes("<html><body><p>Caf\xe9</p></body></html>".encode("latin-1"))
    (folder / "cut.xml").write_text('<?xml version="1.0"?><rss version="2.0"><channel><item><title>Half')
    result = brief([str(folder)], tmp_path / "site", Options())
    assert result.read >= 17
    assert {Path(item.location).name for item in result.skipped} >= {"empty.html", "binary.bin", "noarticle.html"}
    assert all(item.reason and "\n" not in item.reason for item in result.skipped)


@pytest.mark.parametrize("content", [b"", b"\0\1\2\3" * 50, b"<html><body></body></html>"])
def test_a_source_with_nothing_in_it_is_said_in_one_sentence(content, tmp_path):
    (tmp_path / "page.html").write_bytes(content)
    with pytest.raises(NothingReadableError) as caught:
        brief([str(tmp_path / "page.html")], tmp_path / "site", Options())
    assert "page.html" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_whose_name_is_no_text_is_read_like_any_other(tmp_path):
    (tmp_path / "in").mkdir()
    for number, name in enumerate((b"caf\xe9.txt", b"b.txt")):
        text = f"The ferry hit the pier in Arden\n\nPolice said {31 + number} people were hurt on Monday, 5 May 2025.\n"
        (tmp_path / "in" / os.fsdecode(name)).write_text(text)
    result = brief([str(tmp_path / "in")], tmp_path / "site", Options())
    assert (result.read, result.skipped) == (2, ())
    assert verify(tmp_path / "site").faults == ()


def test_reports_without_a_headline_are_one_story_and_are_called_by_their_beginning(tmp_path):
    first = "Mr. Lee, the mayor of Arden, said on Monday that 31 people had been hurt when a ferry hit the old pier."
    others = ("Nobody was killed, the fire service said.", "The harbour stays closed until Friday, the port said.")
    rows = [
        {"url": f"https://{n}.example/a", "text": f"{first}\n\n{other}", "published": "2025-05-05T12:00:00Z"}
        for n, other in enumerate(others)
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    result = brief([str(tmp_path / "rows.jsonl")], tmp_path / "site", Options())
    (story,) = result.edition.stories
    page = (tmp_path / "site" / "stories" / f"{story}.html").read_text("utf-8")
    assert page.count(f">{first}</a>") == 2
    assert "Untitled" not in page
    data = json.loads((tmp_path / "site" / "stories" / f"{story}.json").read_text("utf-8"))
    assert {source["title"] for source in data["sources"]} == {""}


def test_articles_that_are_said_to_be_one_story_are_written_as_one(tmp_path):
    texts = {
        "north": "The council of Arden closed the bridge over the Wend. Repairs take a year, the mayor said.",
        "south": "Bakers in Brenn sold 300 loaves before noon on Monday, more than ever. Flour is cheaper there.",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    sources = [str(tmp_path / f"{name}.txt") for name in texts]
    apart = brief(sources, tmp_path / "apart", Options())
    together = brief(sources, tmp_path / "together", Options(one_story=True))
    assert (apart.stories, together.stories) == (2, 1)
    page = next((tmp_path / "together" / "stories").glob("*.md")).read_text(encoding="utf-8")
    assert "bridge" in page
    assert "loaves" in page


def test_no_sources_is_a_wrong_call(tmp_path):
    with pytest.raises(UsageError):
        brief([], tmp_path, Options())


@pytest.mark.parametrize(
    ("sources", "choices", "told"),
    [
        (REPORTS, {}, "the sources are no list; put the one source into a list"),
        (Path(REPORTS), {}, "the sources are no list; put the one source into a list"),
        (5, {}, "the sources are no list"),
        ([REPORTS, None], {}, "a source is of type NoneType; pass paths and addresses"),
        ([REPORTS], {"out": None}, "the site has no folder"),
        ([REPORTS], {"out": ""}, "the site has no folder"),
        ([REPORTS], {"jobs": 0}, "jobs is 0, which is no number of processes; give 1 or more"),
        ([REPORTS], {"jobs": -1}, "jobs is -1"),
        ([REPORTS], {"jobs": "2"}, "jobs is '2'"),
    ],
)
def test_the_python_api_refuses_what_is_no_call_for_a_site(tmp_path, monkeypatch, sources, choices, told):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=f"^{re.escape(told)}"):
        wiredesk.brief(sources, **{"out": "site", **choices})
    assert not list(tmp_path.iterdir())


def reports_in(folder: Path) -> Path:
    folder.mkdir()
    for file in sorted(Path(REPORTS).glob("*.html"))[:4]:
        shutil.copy(file, folder)
    return folder


@pytest.mark.parametrize("below", ["", "site", "a/site"])
def test_a_site_in_the_folder_of_its_sources_is_none_of_them(tmp_path, below):
    folder = reports_in(tmp_path / "reports")
    options = Options(site=SiteOptions(base_url="https://desk.invalid/"))
    first = brief([str(folder)], folder / below, options)
    before = site_bytes(folder / below)
    again = brief([str(folder)], folder / below, options)
    assert (first.read, again.read, again.skipped) == (4, 4, ())
    assert site_bytes(folder / below) == before


def test_a_run_that_finds_nothing_to_read_leaves_nothing_behind(tmp_path):
    for wrong, error in (("none.txt", NothingReadableError), (" ", UsageError)):
        with pytest.raises(error):
            brief([wrong], tmp_path / "a" / "site", Options())
        assert not list(tmp_path.iterdir())
    brief([REPORTS], tmp_path / "site", Options())
    brief(["none.txt"], tmp_path / "site", Options())
    assert (tmp_path / "site" / ".wiredesk" / "store.sqlite").is_file()


def test_an_output_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        brief([REPORTS], tmp_path / "file", Options())


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small file system")
def test_a_full_disk_is_said_in_one_sentence(tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(small)], capture_output=True)
    if mount.returncode:
        pytest.skip("this machine does not let tests mount a file system")
    try:
        with pytest.raises((OutputError, StoreError)) as caught:
            brief([REPORTS], small / "site", Options())
        assert os.strerror(errno.ENOSPC).lower() in str(caught.value).lower() or "full" in str(caught.value)
    finally:
        subprocess.run(["umount", str(small)], check=True)


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/proc/self/mountinfo").exists(), reason="root may write anywhere")
def test_a_read_only_output_folder_is_said_in_one_sentence(tmp_path):
    # /proc cannot be written by anybody, root included.
    with pytest.raises((OutputError, StoreError)):
        brief([REPORTS], Path("/proc/wiredesk-site"), Options())


def test_verify_refuses_a_folder_without_a_site_or_store(site, tmp_path):
    folder, _ = site
    with pytest.raises(NotFoundError):
        verify(tmp_path)
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    shutil.rmtree(copy / ".wiredesk")
    with pytest.raises(NotFoundError):
        verify(copy)


# -- the audit ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def audited():
    checked, _, _ = audit(str(SAMPLE / "ai-article.html"), [REPORTS], Options())
    return {line.text: line for line in checked.lines}


SLIPS = json.loads((SAMPLE / "slips.json").read_text())


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"slip{slip['slip']}-{slip['kind']}")
def test_the_audit_finds_each_slip_with_the_right_reason(slip, audited):
    line = audited[slip["sentence"]]
    assert line.verdict in ("contradicted", "not_found")
    assert line.decided_by == slip["kind"]
    assert line.explanation
    assert line.receipts or line.verdict == "not_found"


def test_the_true_lines_of_the_same_article_are_supported(audited):
    wrong = {slip["sentence"] for slip in SLIPS}
    false_alarms = [
        line.text
        for line in audited.values()
        if line.text not in wrong and line.verdict not in ("supported", "not_checkable")
        and "intelligence" not in line.text
    ]  # fmt: skip
    assert false_alarms == []


def test_the_python_api_checks_text_against_text():
    checked = wiredesk.check(
        "Thirty people were hurt in Arden. Thirty-one people were hurt in Arden.",
        ["Police said on Saturday that 31 people were hurt in Arden when a bridge fell."],
    )
    assert [line.verdict for line in checked.lines] == ["contradicted", "supported"]
    assert checked.lines[1].receipts[0].text.startswith("Police said")


@pytest.mark.parametrize(("text", "sources"), [("", ["x"]), ("x", [])])
def test_the_python_api_refuses_nothing(text, sources):
    with pytest.raises(UsageError):
        wiredesk.check(text, sources)


@pytest.mark.parametrize(
    ("row", "url"),
    [
        ({"link": "https://a.example/1"}, "https://a.example/1"),
        ({"url": None, "link": "https://a.example/1"}, "https://a.example/1"),
        ({"url": None}, "source:1"),
        ({"url": " "}, "source:1"),
        ({"url": 5}, "source:1"),
    ],
)
def test_a_source_in_memory_has_the_address_that_a_row_of_a_list_has(row, url):
    text = "Police said 31 people were hurt."
    line = wiredesk.check(text, [{"text": text, **row}]).lines[0]
    assert [receipt.url for receipt in line.receipts] == [url]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_wrapped_text_is_checked_by_sentences_not_by_lines(end):
    text = "Thirty-one people were hurt in Arden on\nFriday. Twelve of them were children,\nmayor Anna Bondar said."
    text = text.replace("\n", end)
    lines = wiredesk.check(text, ["The mayor, Anna Bondar, said that 31 people were hurt on Friday."]).lines
    assert [text[line.start : line.end].split()[-1] for line in lines] == ["Friday.", "said."]


def test_what_is_in_another_language_is_named_in_the_closing_line_and_among_the_sources(tmp_path):
    english = "A train derailed near Velmora on Tuesday, killing four people, Norvia Rail said. The line is closed."
    german = "Bei Velmora ist am Dienstag ein Zug entgleist. Vier Menschen starben, teilte Norvia Rail mit."
    russian = "По меньшей мере четыре человека погибли во вторник при крушении поезда, сообщило министерство."
    rows = [
        {"url": f"https://{code}.example/1", "title": title, "text": text, "language": code, "outlet": code.upper()}
        for code, title, text in (("en", "Train derails near Velmora", english), ("de", "Zug entgleist", german),
                                  ("ru", "Крушение поезда", russian))
    ]  # fmt: skip
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    result = brief([str(file)], tmp_path / "site", Options())
    assert result.untold == ("ru",)
    assert ", nothing told from 1 article (not read: Russian); " in summary(result, tmp_path)
    joined = brief([str(file)], tmp_path / "joined", Options(one_story=True))
    assert joined.untold == ()
    (page,) = (tmp_path / "joined/stories").glob("*.md")
    assert "Not read: it is in German" in page.read_text()
    assert verify(tmp_path / "joined").faults == ()


def test_a_story_that_became_part_of_another_is_no_damaged_file(tmp_path):
    text = "A train derailed near Velmora on Tuesday, killing four people, Norvia Rail said. The line is closed."
    rows = [
        {"url": f"https://{name}.example/1", "title": title, "text": told, "outlet": name, "language": "en"}
        for name, title, told in (("a", "Train derails near Velmora", text), ("b", "Bakers win prize",
                                  "The bakers of Tessin won a prize for their bread on Monday, the guild said."))
    ]  # fmt: skip
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert brief([str(file)], tmp_path / "site", Options()).stories == 2
    assert brief([str(file)], tmp_path / "site", Options(one_story=True)).stories == 1
    assert any('"merged_into"' in page.read_text() for page in (tmp_path / "site/stories").glob("*.json"))
    assert verify(tmp_path / "site").faults == ()


def test_a_story_that_could_be_read_in_one_report_alone_names_it(tmp_path):
    english = "A train derailed near Velmora on Tuesday, killing four people. The line is closed until Friday."
    german = "Ein Zug ist am Dienstag bei Velmora entgleist, vier Menschen starben. Die Strecke ist gesperrt."
    rows = [
        {"url": f"https://{code}.example/1", "title": "Velmora", "text": text, "language": code, "outlet": code.upper()}
        for code, text in (("en", english), ("de", german))
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    brief([str(file)], tmp_path / "site", Options(one_story=True))
    (page,) = (tmp_path / "site/stories").glob("*.md")
    assert "2 reports, 1 independent origin" in page.read_text()
    assert "killing four people, EN reports." in page.read_text()
