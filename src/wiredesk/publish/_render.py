"""The templates. Everything is escaped by default; a name that is missing is an error of the program."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
)

from wiredesk.errors import ConfigError
from wiredesk.lang import language_name

from ._words import count

POLICY = (
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' data: file:; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing from elsewhere. ``file:`` is for browsers in which 'self' does not match a page opened from disk."""


@cache
def _environment(templates: Path | None = None) -> Environment:
    package: BaseLoader = PackageLoader("wiredesk.publish")
    loaders = [FileSystemLoader(templates), package] if templates else [package]
    environment = Environment(
        # "desk/story.html" is the package's own template, for one of the same name to extend.
        loader=ChoiceLoader([*loaders, PrefixLoader({"desk": package})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(count=count, language_name=language_name, policy=POLICY)
    return environment


def render(template: str, templates: Path | None = None, **values: object) -> str:
    """A template filled in.

    Args:
        template: file name. templates: folder whose templates come before those of the package.

    Raises:
        ConfigError: a template of the folder is wrong.
    """
    try:
        return _environment(templates).get_template(template).render(**values)
    except TemplateError as error:
        if templates is None:
            raise
        raise ConfigError(
            f"a template in {templates} is wrong: {error}", "see docs/how-to/change-the-look.md"
        ) from error


@cache
def asset(name: str) -> str:
    """A style sheet or script of the package."""
    return (resources.files("wiredesk.publish") / "assets" / name).read_text(encoding="utf-8")
