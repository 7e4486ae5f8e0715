"""The site of the sample story, made by the whole pipeline, in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import DESK, PHONE

pytestmark = pytest.mark.browser

SAMPLE = Path(__file__).resolve().parent.parent.parent / "samples" / "abu-dhabi"


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample's site, with the audit of the AI-style article."""
    from wiredesk.pipeline import Options, audit, brief
    from wiredesk.publish import audit_page

    out = tmp_path_factory.mktemp("sample")
    brief([str(SAMPLE / "reports")], out, Options())
    checked, sources, _ = audit(str(SAMPLE / "ai-article.html"), [str(SAMPLE / "reports")], Options())
    (out / "audit.html").write_text(audit_page(checked, sources), encoding="utf-8")
    return out


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone-dark", "desk-light"])
def test_the_sample_site_reads_well_on_any_screen(visit, sample, size, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(f"file://{sample}/index.html", size, color_scheme=scheme, reduced_motion="reduce")
    paths = [page.locator(".card h2 a").first.get_attribute("href"), "audit.html"]
    for path in paths:
        page.goto(f"file://{sample}/{path}")
        summary = page.locator("details.line > summary")
        if summary.count():
            summary.nth(2).click()
            assert page.locator("details.line[open] mark").first.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], path
        results = axe.run(page, options={"preload": False})
        assert [f"{v['id']}: {v['nodes'][0]['html']}" for v in results.response["violations"]] == [], path


def test_every_line_of_the_sample_that_is_opened_shows_a_passage(visit, sample):
    page = visit(f"file://{sample}/index.html")
    page.goto(f"file://{sample}/{page.locator('.card h2 a').first.get_attribute('href')}")
    marks = page.eval_on_selector_all(
        "details.line",
        "lines => lines.map(line => [...line.querySelectorAll('mark')].map(m => m.textContent.trim().length))",
    )
    assert len(marks) > 10
    assert all(lengths and min(lengths) > 0 for lengths in marks)
    assert page.locator(".bare").count() == 0
