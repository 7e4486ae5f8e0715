"""The templates. Everything is escaped by default; a name that is missing is an error of the program."""

from __future__ import annotations

from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from ._words import count, joined

POLICY = (
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' data: file:; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing from elsewhere. ``file:`` is for browsers in which 'self' does not match a page opened from disk."""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("wiredesk.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(count=count, policy=POLICY)
    environment.filters["listed"] = joined
    return environment


def render(template: str, **values: object) -> str:
    """A template filled in."""
    return _environment().get_template(template).render(**values)


@cache
def asset(name: str) -> str:
    """A style sheet or script of the package."""
    return (resources.files("wiredesk.publish") / "assets" / name).read_text(encoding="utf-8")
