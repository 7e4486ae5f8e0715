"""The pages in a browser: keyboard, screen sizes, contrast, no script, no network."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from msgspec.structs import replace

from tests.browser.conftest import DESK, PHONE
from tests.publish.making import audited, flood
from wiredesk.check import select
from wiredesk.publish import SiteOptions, audit_page, publish

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "stories/arden-flood.html",
    "stories/ferries.html",
    "stories/moved.html",
    "about.html",
    "audit.html",
)
STORY = "stories/arden-flood.html"
OPEN = "details.line[open] > .receipts"


@pytest.fixture(scope="session")
def served(site):
    """Address of a server of the site, and the paths it was asked for."""
    asked: list[str] = []

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_args):
            asked.append(self.path)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()


def open_all(page) -> None:
    """Open one receipt and unfold everything that is folded."""
    page.evaluate(
        """() => {
        document.querySelector("details.line")?.setAttribute("open", "");
        document.querySelectorAll("details:not(.line)").forEach((fold) => { fold.open = true; });
        }"""
    )


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["phone-light", "desk-dark"])
def test_axe_finds_no_violation(visit, site, scheme, size):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit("about:blank", size, color_scheme=scheme, reduced_motion="reduce")
    for path in PAGES if scheme == "dark" else ("index.html", STORY, "audit.html"):
        page.goto(f"file://{site / path}")
        open_all(page)
        # No preload: axe would fetch the style sheet, which the page's policy forbids.
        results = axe.run(page, options={"preload": False, "rules": {"target-size": {"enabled": True}}})
        found = [f"{v['id']}: {v['nodes'][0]['html']}" for v in results.response["violations"]]
        assert found == [], path


def test_nothing_sticks_out_sideways(visit, site):
    page = visit("about:blank")
    for path in PAGES:
        page.goto(f"file://{site / path}")
        for width in (320, 390, 1040, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            open_all(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def test_pages_work_over_http_too(visit, served):
    page = visit("about:blank")
    for path in PAGES:
        page.goto(f"{served[0]}/{path}")
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Iowan Old Style"')
        if "audit" not in path:
            assert page.evaluate("document.documentElement.classList.contains('js')")


def press_until_focus(page, selector: str, key: str = "Tab", most: int = 40) -> None:
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} was not reached with {key}")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_receipt_opens_with_the_keyboard_alone(visit, site, size):
    page = visit(f"file://{site / STORY}", size)
    press_until_focus(page, "details.line > summary")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    panel = page.locator(OPEN)
    assert panel.is_visible()
    assert panel.locator("mark").first.inner_text().startswith("The number of people injured")
    press_until_focus(page, ".receipts a", most=3)
    page.keyboard.press("Escape")
    assert panel.count() == 0
    assert page.evaluate("document.activeElement.matches('details.line > summary')")


def test_a_screen_reader_hears_whether_a_line_is_open(visit, site):
    page = visit(f"file://{site / STORY}")
    session = page.context.new_cdp_session(page)

    def states() -> list[bool]:
        return [
            state["value"]["value"]
            for node in session.send("Accessibility.getFullAXTree")["nodes"]
            if str(node.get("role", {}).get("value")).startswith("DisclosureTriangle")
            for state in node.get("properties", [])
            if state["name"] == "expanded"
        ]

    before = states()
    page.locator("details.line > summary").first.click()
    assert before
    assert True not in before
    assert states().count(True) == 1


def test_receipts_stand_beside_the_line_on_a_desk_and_under_it_on_a_phone(visit, site):
    page = visit(f"file://{site / STORY}")
    summary = page.locator("details.line > summary").nth(2)
    summary.click()
    panel, line, body = (page.locator(s).bounding_box() for s in (OPEN, "details.line[open] > summary", ".body"))
    assert panel["x"] >= body["x"] + body["width"]
    assert abs(panel["y"] - line["y"]) < 2
    phone = visit(f"file://{site / STORY}", PHONE)
    phone.locator("details.line > summary").nth(2).click()
    panel, line = phone.locator(OPEN).bounding_box(), phone.locator("details.line[open] > summary").bounding_box()
    assert panel["y"] >= line["y"] + line["height"] - 1
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= 390


def test_receipts_never_lie_over_what_follows_the_article(visit, site):
    page = visit(f"file://{site / STORY}")
    page.locator(".body .para:not(.heads) details.line > summary").last.click()
    panel, differ = page.locator(OPEN).bounding_box(), page.locator("#differ").bounding_box()
    assert panel["y"] + panel["height"] <= differ["y"]


def test_one_line_is_open_at_a_time(visit, site):
    page = visit(f"file://{site / STORY}")
    for number in (0, 1, 2):
        page.locator("details.line > summary").nth(number).click()
    page.wait_for_function("document.querySelectorAll('details.line[open]').length === 1")


def test_a_link_to_a_line_opens_it(visit, site):
    page = visit(f"file://{site / STORY}#line-3")
    assert page.locator("#line-3 .receipts").is_visible()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_everything_works_without_javascript(visit, site, size):
    page = visit(f"file://{site / STORY}", size, java_script_enabled=False)
    page.locator("details.line > summary").first.click()
    assert page.locator("details.line .receipts").first.is_visible()
    front = visit(f"file://{site}/index.html", size, java_script_enabled=False)
    assert front.locator("form.filter").is_hidden()
    assert front.locator("article.card").is_visible()


def test_the_front_page_is_filtered_as_one_types(visit, site):
    page = visit(f"file://{site}/index.html")
    page.get_by_label("Find a story").fill("ferries tagus")
    assert page.locator("article.card:visible").count() == 0
    assert page.locator(".briefs li:visible").count() == 1
    assert page.get_by_role("status").inner_text() == "1 story"
    page.get_by_label("Find a story").fill("")
    assert page.locator("article.card:visible").count() == 1


def test_the_audit_can_hide_the_lines_that_stand(visit, site):
    page = visit(f"file://{site}/audit.html")
    page.get_by_role("button", name="Show only lines that do not stand").click()
    assert page.locator(".audit-line:visible").count() == 2


def test_a_link_to_a_hidden_line_of_an_audit_shows_it_again(visit, site):
    page = visit(f"file://{site}/audit.html")
    page.get_by_role("button", name="Show only lines that do not stand").click()
    page.evaluate("location.hash = 'line-3'")
    page.locator("#line-3").wait_for(state="visible")
    assert page.locator(".audit-line:visible").count() == 5


@pytest.mark.parametrize("only", ["supported", "contradicted"])
def test_an_audit_whose_lines_all_stand_or_all_fall_has_nothing_to_hide(visit, tmp_path, only):
    checked, sources = audited()
    (tmp_path / "audit.html").write_text(audit_page(select(checked, only=only), sources), encoding="utf-8")
    page = visit(f"file://{tmp_path}/audit.html")
    assert page.locator(".audit-line").count()
    assert not page.locator(".only button").is_visible()


def test_an_audit_with_many_faults_stays_within_a_phone(visit, tmp_path):
    checked, sources = audited()
    fallen = next(line for line in checked.lines if line.verdict == "contradicted")
    many = replace(checked, lines=tuple(replace(fallen, index=index) for index in range(60)))
    (tmp_path / "audit.html").write_text(audit_page(many, sources), encoding="utf-8")
    page = visit(f"file://{tmp_path}/audit.html", PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.locator(".faults td a").first.bounding_box()["height"] >= 24


def test_text_of_twice_the_size_stays_within_a_phone(visit, site):
    page = visit("about:blank", PHONE)
    for path in PAGES:
        page.goto(f"file://{site / path}")
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        open_all(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path


def test_paper_is_printed_in_light_colours_and_with_what_is_folded_where_reports_differ(visit, site, tmp_path):
    publish([flood()], tmp_path, SiteOptions(differ=1))
    page = visit(f"file://{tmp_path / STORY}", color_scheme="dark")
    folded = page.locator("#differ .fold .figure").first
    assert not folded.is_visible()
    page.emulate_media(media="print", color_scheme="dark")
    assert folded.is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--bad')") == "#9a1b1b"


def test_the_policy_stops_what_a_page_would_load_from_elsewhere(browser, site, served):
    elsewhere, asked = served
    page = browser.new_page()
    for path in PAGES:
        page.goto(f"file://{site / path}")
        before = list(asked)
        answer = page.evaluate(
            """(address) => {
            const image = document.body.appendChild(document.createElement("img"));
            const script = document.body.appendChild(document.createElement("script"));
            const inline = document.createElement("script");
            inline.textContent = "window.owned = 1";
            document.body.append(inline);
            const loaded = [image, script].map((element) => new Promise((done) => {
                element.onload = () => done("loaded");
                element.onerror = () => done("blocked");
                element.src = address;
            }));
            loaded.push(fetch(address).then(() => "loaded", () => "blocked"));
            return Promise.all(loaded);
            }""",
            f"{elsewhere}/assets/desk.js",
        )
        assert answer == ["blocked"] * 3, path
        assert page.evaluate("window.owned") is None
        assert asked == before
    page.close()


def test_a_printed_story_has_no_controls_and_cites_its_sources_by_number(visit, site):
    page = visit(f"file://{site / STORY}")
    page.emulate_media(media="print")
    for hidden in (".inside", ".hint", ".receipts", ".skip", ".tick"):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator(".say").first.is_visible()
    assert not page.locator(".foot a").first.is_visible()
    assert page.locator("#line-4 > summary").inner_text().endswith("in the fish market. [1, 2]")
    assert page.locator("#source-2").inner_text().startswith("[2] Lakeland Courier")


def test_a_link_to_a_source_of_an_audit_opens_it(visit, site):
    page = visit(f"file://{site / 'audit.html'}#source-1")
    assert page.locator("#source-1 .source-text").is_visible()
    page.evaluate("location.hash = 'source-3'")
    page.locator("#source-3 .source-text").wait_for(state="visible")


def test_a_printed_audit_shows_every_passage(visit, site):
    page = visit(f"file://{site / 'audit.html'}")
    folded = page.locator(".proof-fold .receipt blockquote")
    assert folded.count()
    assert not folded.first.is_visible()
    page.emulate_media(media="print")
    assert all(passage.is_visible() for passage in folded.all())
    assert not page.locator(".proof-fold > summary").first.is_visible()
