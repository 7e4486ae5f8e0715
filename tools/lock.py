"""Pin every dependency with its hashes: requirements.txt, requirements-dev.txt, requirements-bench.txt.

The files hold no index address, so they work with whatever index the machine is set up for.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = {
    "requirements.txt": ["build"],
    "requirements-dev.txt": ["build", "dev"],
    "requirements-bench.txt": ["build", "bench"],
}


def lock(name: str, extras: list[str]) -> None:
    """Write one requirements file from pyproject.toml."""
    command = [
        sys.executable, "-m", "piptools", "compile", "--quiet", "--generate-hashes", "--allow-unsafe", "--strip-extras",
        "--no-emit-index-url", "--no-emit-find-links", "--no-emit-trusted-host", "--no-header", "--no-annotate",
        "--output-file", name, *[f"--extra={extra}" for extra in extras], "pyproject.toml",
    ]  # fmt: skip
    if name != "requirements.txt":
        command[-1:-1] = ["--constraint", "requirements.txt"]
    subprocess.run(command, cwd=ROOT, check=True)
    path = ROOT / name
    path.write_text(f"# Written by tools/lock.py (make lock) from pyproject.toml; do not edit.\n{path.read_text()}")


if __name__ == "__main__":
    for file_name, extra_names in FILES.items():
        lock(file_name, extra_names)
