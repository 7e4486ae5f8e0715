"""Write the generated parts of docs/ (``--check``: fail when they are out of date, or a link leads nowhere)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from wiredesk.cli import app

ROOT = Path(__file__).resolve().parent.parent
CLI = ROOT / "docs" / "cli.md"
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def cli_reference() -> str:
    """Return docs/cli.md: the help text of each command."""
    parts = [
        "# Command line\n",
        "Written by `make docs` from the commands; do not edit. Data goes to standard output, everything\n"
        "for people to standard error.\n\n"
        "Exit codes: 0 fine, 1 `check` or `verify` found something, 2 the call is wrong, 3 nothing readable\n"
        "among the sources, 4 a service that was asked for did not answer, 70 a fault of the program, 130\n"
        "interrupted, 143 ended by SIGTERM. A reader of standard output that goes away (`head`) ends a command\n"
        "with 0, and an audit with what it found.\n",
    ]
    names = [command.name for command in app.registered_commands]
    parts.extend(f"## wiredesk {name}\n\n```text\n{help_of(str(name))}\n```\n" for name in names)
    return "\n".join(parts)


def help_of(name: str) -> str:
    """Return the plain help text of a command, 100 columns wide."""
    environment = {**os.environ, "TYPER_USE_RICH": "0", "COLUMNS": "100", "TERM": "dumb"}
    command = [sys.executable, "-m", "wiredesk", name, "--help"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return "\n".join(line.rstrip() for line in run.stdout.strip().splitlines())


def broken_links() -> Iterator[str]:
    """Yield each relative link of the Markdown files that leads nowhere."""
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "samples").rglob("*.md")]:
        for target in LINK.findall(path.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith("mailto:") and not (path.parent / target).exists():
                yield f"{path.relative_to(ROOT)}: {target} leads nowhere"


def unnamed() -> Iterator[str]:
    """Yield each file of the check that its page does not name, and each that it names and that is gone."""
    there = {path.name for path in (ROOT / "src" / "wiredesk" / "check").rglob("_[a-z]*.py")}
    named = set(re.findall(r"`(?:[a-z]+/)?(_\w+\.py)`", (ROOT / "docs" / "check.md").read_text(encoding="utf-8")))
    yield from (f"docs/check.md does not name {name}" for name in sorted(there - named))
    yield from (f"docs/check.md names {name}, which is gone" for name in sorted(named - there))


def main() -> int:
    """Write the files, or check them."""
    if "--check" not in sys.argv:
        CLI.write_text(cli_reference(), encoding="utf-8")
        return 0
    faults = [*broken_links(), *unnamed()]
    if not CLI.exists() or CLI.read_text(encoding="utf-8") != cli_reference():
        faults.append("docs/cli.md is out of date: run make docs")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
