"""The rules of the house, each kept by a test."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "wiredesk"
ROOMS = ("ingest", "extract", "annotate", "group", "weigh", "compose", "check", "publish", "store")
SHARED = {"model", "errors", "lang", "neural"}
PUBLIC = ("", "pipeline", "model", "errors", "lang", "engine", "neural", "web", *ROOMS)


def imported(path: Path) -> set[str]:
    """First part below ``wiredesk`` of everything a file imports from the package."""
    found = set()
    package = ["wiredesk", *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            modules = [f"{stem}.{alias.name}" for alias in node.names] if stem == "wiredesk" else [stem]
        else:
            continue
        found |= {module.split(".")[1] for module in modules if module.startswith("wiredesk.")}
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_the_records_and_errors_and_no_other_room(room):
    for path in sorted((PACKAGE / room).rglob("*.py")):
        assert imported(path) <= SHARED | {room}, path


@pytest.mark.parametrize("shared", ["model", "lang", "neural"])
def test_what_all_rooms_share_imports_no_room(shared):
    for path in sorted((PACKAGE / shared).rglob("*.py")):
        assert imported(path) <= {shared, "errors", "model"} - ({"model"} if shared == "lang" else set()), path


def test_what_all_rooms_share_is_taken_through_its_door():
    for path in sorted(PACKAGE.rglob("*.py")):
        taken = [
            node.module
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom)
        ]
        assert not [name for name in taken if name and name.startswith("wiredesk.") and "._" in name], path


def test_only_the_pipeline_the_commands_and_the_desk_see_several_rooms():
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE).parts[0]
        if place not in ("pipeline", "cli", "web", "__init__.py"):
            assert len(imported(path) & set(ROOMS) - {place}) == 0, path


@pytest.mark.parametrize("name", PUBLIC)
def test_all_names_what_a_package_makes_public(name):
    module = importlib.import_module(f"wiredesk.{name}".rstrip("."))
    assert module.__doc__
    for member in module.__all__:
        assert hasattr(module, member), member
    own = {
        key
        for key, value in vars(module).items()
        if not key.startswith("_") and getattr(value, "__module__", "") == module.__name__
    }
    assert own <= set(module.__all__)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_keeps_everything_but_its_door_private(room):
    for path in (PACKAGE / room).glob("*.py"):
        assert path.name.startswith("_"), path


def test_the_default_install_needs_no_torch():
    pinned = (ROOT / "requirements.txt").read_text()
    assert "\ntorch==" not in pinned
    assert "--hash=sha256:" in pinned
    assert "://" not in pinned


def test_requirements_cover_every_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pinned = (ROOT / "requirements.txt").read_text().lower()
    for requirement in project["dependencies"]:
        assert f"\n{requirement.split('>')[0].lower()}==" in pinned, requirement


def test_importing_the_package_is_light():
    code = (
        "import sys, wiredesk; print([m for m in ('numpy', 'httpx', 'trafilatura', 'onnxruntime') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT / "src")
    assert out.stdout.strip() == "[]"


def test_no_path_of_a_machine_is_in_the_code():
    for path in [*PACKAGE.rglob("*.py"), *(ROOT / "tools").rglob("*.py"), *(ROOT / "bench").rglob("*.py")]:
        text = path.read_text(encoding="utf-8")
        assert "/home/" not in text, path
        assert "/root/" not in text, path


def test_the_bench_says_which_tables_there_are():
    asked = [sys.executable, "-m", "bench", "figure"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("no table is called figure; ")
    assert "figures" in done.stderr
