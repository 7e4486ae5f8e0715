"""Headless Chromium for the browser tests; they are skipped where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.publish.building import single
from tests.publish.making import OTHER, audited, ferries, flood
from wiredesk.publish import audit_page, publish

ARGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-sync")
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


MISSING = "browser tests need Chromium: apt-get install chromium"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line how to get what the skipped tests need."""
    skipped = terminalreporter.stats.get("skipped", [])
    if any(MISSING in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(f"skipped: {MISSING}")


def chromium() -> str | None:
    """Path of the first Chromium found."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright: make test installs it")
    path = chromium()
    if path is None:
        pytest.skip(MISSING)
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(ARGS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with corrections, a story that moved, one of a single source, and an audit."""
    out = tmp_path_factory.mktemp("site")
    publish([flood(injured="35"), single(OTHER, "moved", OTHER.text)], out)
    publish([flood(), ferries()], out)
    (out / "audit.html").write_text(audit_page(*audited()), encoding="utf-8")
    return out


@pytest.fixture
def visit(browser) -> Iterator[Callable[..., object]]:
    """Opens a page in a fresh context; afterwards nothing must have gone wrong or left the machine."""
    contexts, problems, requests = [], [], []

    def open_page(address: str, size: dict[str, int] = DESK, **options: object):
        context = browser.new_context(viewport=size, **options)
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("requestfailed", lambda request: problems.append(f"failed: {request.url}"))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert problems == []
    outside = [url for url in requests if not url.startswith(("file:", "data:", "http://127.0.0.1:"))]
    assert outside == []
