"""Hostile words, addresses and ids; folders that cannot be written; a look of one's own."""

from __future__ import annotations

import pytest
from lxml import etree
from msgspec.structs import replace as changed

from tests.publish.building import report, single
from tests.publish.making import OTHER, ferries, flood
from tests.publish.reading import HOSTILE, contents, page, text_of
from wiredesk.errors import ConfigError, OutputError
from wiredesk.model import Edition
from wiredesk.publish import SiteOptions, publish


def test_hostile_words_stay_words(tmp_path):
    article = report(HOSTILE, HOSTILE, f"{HOSTILE} It rained.", url="https://x.example/'\"><script>alert(1)</script>")
    edition = publish([single(article, "hostile", HOSTILE)], tmp_path, SiteOptions(title=HOSTILE))
    assert edition.stories == ("hostile",)
    for path in tmp_path.rglob("*.html"):
        tree = page(path)
        assert not tree.xpath("//img | //*[@onerror] | //script[contains(text(), 'alert(1)</script')]")
        assert "<script>alert" not in path.read_text()
        assert "49" not in text_of(tree.find("body")).replace("{{ 7*7 }}", "")
    etree.fromstring((tmp_path / "feed.atom").read_bytes())


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "//host/x",
        "https://",
        "http://[bad",
        "https://a\tb/",
        "ftp://a.example/",
    ],
)
def test_an_address_a_reader_must_not_follow_is_no_link(tmp_path, url):
    article = report("Outlet", "Title", "It rained in Arden.", url=url)
    publish([single(article, "rain", "It rained in Arden.")], tmp_path)
    tree = page(tmp_path / "stories/rain.html")
    assert not tree.xpath("//a[contains(@rel, 'external')]")
    assert not [
        href for href in tree.xpath("//a/@href") if href.strip().lower().startswith(("javascript", "data", "vb"))
    ]


@pytest.mark.parametrize("ident", ["../evil", "a/b", "", ".hidden", "x" * 300, "ü", "a b", "nul\0"])
def test_a_story_id_that_is_no_plain_name_stays_inside_the_folder(tmp_path, ident):
    out = tmp_path / "site"
    publish([single(OTHER, ident, OTHER.text)], out)
    assert len(list((out / "stories").glob("*.html"))) == 1
    assert {p.name for p in tmp_path.iterdir()} == {"site"}


def test_a_report_that_was_changed_counts_from_its_change(tmp_path):
    later = changed(OTHER, modified=OTHER.published.replace(hour=20))
    publish([single(later, "ferries", OTHER.text)], tmp_path)
    assert "changed 24 January 2026, 20:00 UTC" in text_of(page(tmp_path / "stories/ferries.html"))
    assert "Latest report 24 January 2026, 20:00 UTC" in text_of(page(tmp_path / "index.html"))


def test_an_outlet_without_a_name_is_called_by_its_host(tmp_path):
    article = report("Outlet", "Title", "It rained in Arden.", url="https://www.rain.example/1")
    nameless = changed(article, outlet=None, published=None)
    publish([single(nameless, "rain", "It rained in Arden.")], tmp_path)
    assert "rain.example" in text_of(page(tmp_path / "stories/rain.html").get_element_by_id("sources"))


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError) as caught:
        publish([ferries()], tmp_path / "file")
    assert str(caught.value).startswith("cannot write ")
    assert "\n" not in str(caught.value)


def test_a_full_disk_leaves_the_old_file_whole(site, monkeypatch):
    before = contents(site)

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("wiredesk.publish._files.os.replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        publish([flood(injured="35"), ferries()], site)
    assert contents(site) == before


def test_an_earlier_file_that_cannot_be_read_counts_as_absent(site):
    (site / "stories/arden-flood.json").write_text("{half")
    edition: Edition = publish([flood(injured="35"), ferries()], site)
    assert edition.corrections == ()


def test_a_style_sheet_of_ones_own_is_linked_after_the_desks(site):
    (site / "assets/custom.css").write_text(":root { --accent: #600; }")
    publish([ferries(), flood()], site)
    for path in (site / "index.html", site / "stories/ferries.html"):
        sheets = page(path).xpath("//link[@rel='stylesheet']/@href")
        assert [sheet.split("/")[-1] for sheet in sheets] == ["style.css", "custom.css"]


def test_a_template_of_ones_own_extends_the_desks(tmp_path):
    own = tmp_path / "look"
    own.mkdir()
    (own / "about.html").write_text('{% extends "desk/about.html" %}{% block title %}Ours {{ "<b>" }}{% endblock %}')
    publish([ferries()], tmp_path / "site", SiteOptions(templates=own))
    text = (tmp_path / "site/about.html").read_text()
    assert "<title>Ours &lt;b&gt;</title>" in text
    assert "What this does not do" in text


@pytest.mark.parametrize("broken", ["{% if %}", "{{ nothing.here }}", '{% include "gone.html" %}'])
def test_a_template_that_is_wrong_is_one_sentence(tmp_path, broken):
    (tmp_path / "about.html").write_text(broken)
    with pytest.raises(ConfigError, match="a template in"):
        publish([ferries()], tmp_path / "site", SiteOptions(templates=tmp_path))
