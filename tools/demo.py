"""``make demo``: the site of the sample story, its receipts re-checked, and the audit of the AI-style article."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = Path("samples") / "abu-dhabi"


def wiredesk(*words: str) -> int:
    """Run the command as a user would, showing what was typed."""
    print(f"\n$ wiredesk {' '.join(words)}", flush=True)
    return subprocess.run([sys.executable, "-m", "wiredesk", *words], cwd=ROOT).returncode


def main(site: str) -> int:
    """Make the site, verify it, audit the article."""
    started = perf_counter()
    code = wiredesk("brief", str(SAMPLE / "reports"), "-o", site, "--title", "The sample desk")
    code = code or wiredesk("verify", site)
    if code:
        return code
    article, reports = str(SAMPLE / "ai-article.html"), str(SAMPLE / "reports")
    found = wiredesk("check", article, "--against", reports)
    page = str(Path(site) / "audit.html")
    wiredesk("check", article, "--against", reports, "--format", "html", "--out", page, "--quiet")
    print(f"\nThe site:  {ROOT / site / 'index.html'}\nThe audit: {ROOT / page}\n{perf_counter() - started:.1f} s")
    # Exit code 1 is right: the article of the sample has lines that do not stand.
    return 0 if found == 1 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
