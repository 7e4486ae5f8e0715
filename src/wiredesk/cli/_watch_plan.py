"""The configuration of ``wiredesk watch``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from os.path import expanduser
from pathlib import Path
from typing import TYPE_CHECKING

from wiredesk.errors import ConfigError

from ._talk import site_options

if TYPE_CHECKING:
    from wiredesk.pipeline import Options, Progress


_FORMS = {list: '["one", "two"]', str: '"a text"', int: "a whole number", bool: "true or false"}


@dataclass(frozen=True)
class WatchPlan:
    """A configuration of ``watch``: what to read, where to publish, how often (seconds)."""

    sources: tuple[str, ...]
    out: Path
    every: float
    title: str
    base_url: str
    jobs: int
    allow_private: bool

    def options(self, progress: Progress) -> Options:
        """Return the options of one poll, which asks for every feed: they tell what is new."""
        from wiredesk.ingest import IngestOptions
        from wiredesk.pipeline import Options

        return Options(
            jobs=self.jobs,
            ingest=IngestOptions(allow_private=self.allow_private, revisit_lists=0.0),
            site=site_options(self.title, self.base_url),
            progress=progress,
        )


def read_watch_config(path: Path) -> WatchPlan:
    """Read a TOML file: ``sources`` (list), ``out``, and where wanted ``every`` ("15m"), ``title``, ``base_url``,
    ``jobs``, ``allow_private``. Relative paths are taken from the file's folder;
    "~" is the home folder.

    Raises:
        ConfigError: the file is missing or wrong.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"cannot read {path}: {error.strerror}", "name a TOML file") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is not TOML: {error}", "see docs/how-to/watch.md") from error
    known = {
        "sources": list,
        "out": str,
        "every": str,
        "title": str,
        "base_url": str,
        "jobs": int,
        "allow_private": bool,
    }
    for key, value in table.items():
        if key not in known:
            raise ConfigError(f"{path}: there is no key {key}", f"the keys are {', '.join(known)}")
        if type(value) is not known[key]:
            raise ConfigError(f"{path}: {key} = {value!r} is not understood", f"write it as {_FORMS[known[key]]}")
    sources = table.get("sources", [])
    named = all(isinstance(item, str) and item.strip() for item in sources)
    if not sources or not named or not table.get("out", "").strip():
        raise ConfigError(f"{path} names no sources or no out folder", 'write sources = ["..."] and out = "..."')
    if table.get("jobs", 1) < 1:
        raise ConfigError(f"{path}: jobs = {table['jobs']} is no number of processes", "write 1 or more")
    home = path.resolve().parent
    if "://" in table["out"]:
        raise ConfigError(f"{path}: out = {table['out']!r} is no folder", "name a folder of this machine")
    located = tuple(item if "://" in item or item == "-" else str(home / expanduser(item)) for item in sources)
    return WatchPlan(
        sources=located,
        out=home / expanduser(table["out"]),
        every=_seconds(table.get("every", "15m"), path),
        title=table.get("title", "wiredesk"),
        base_url=table.get("base_url", ""),
        jobs=table.get("jobs", 1),
        allow_private=table.get("allow_private", False),
    )


def _seconds(text: str, path: Path) -> float:
    units = {"s": 1, "m": 60, "h": 3600}
    if not re.fullmatch("0*[1-9][0-9]{0,5}[smh]", text):
        raise ConfigError(f"{path}: every = {text!r} is no length of time", 'write "90s", "15m" or "1h"')
    return int(text[:-1]) * units[text[-1]]
