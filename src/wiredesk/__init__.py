"""wiredesk: a news desk in a box.

Reads source articles, groups those that report the same story, writes one sourced article a story, checks every line
against the sources and publishes it with receipts.

    import wiredesk

    checked = wiredesk.check(article_text, [source_text, {"url": ..., "title": ..., "text": ...}])
    for line in checked.lines:
        print(line.verdict, line.text, line.explanation)

    wiredesk.brief(["reports/"], "site")

The records are in :mod:`wiredesk.model`, the errors in :mod:`wiredesk.errors`, the rooms each in their own package.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wiredesk.model import Article, CheckedDraft
    from wiredesk.pipeline import BriefResult

__all__ = ["__version__", "brief", "check"]
__version__ = "0.1.0"


class _Package(ModuleType):
    """This package: importing the room ``wiredesk.check`` must not hide the function of that name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "check" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def check(text: str, sources: Sequence[str | Mapping[str, object] | Article]) -> CheckedDraft:
    """Check every line of a text against sources; nothing is fetched.

    The same call gives the same answer, in any thread.

    Args:
        text: the article, a headline line first if it has one.
        sources: plain texts, mappings with ``url``, ``title``, ``text`` (and ``published``, ``outlet`` where known), or
            :class:`wiredesk.model.Article` records.

    Returns:
        A verdict, an explanation and receipts for each line (:class:`wiredesk.model.CheckedLine`), and the figures on
        which the sources that carry the lines differ (``differences``).

    Raises:
        wiredesk.errors.UsageError: the text or the list of sources is empty, or something else than these.
        wiredesk.errors.ExtractError: a source holds no text.
    """
    from wiredesk.pipeline import audit_text

    return audit_text(text, sources)[0]


def brief(sources: Sequence[str | Path], out: str | Path, *, jobs: int = 1) -> BriefResult:
    """Read sources, write their stories and publish the site under ``out``.

    Args:
        sources: files, folders, URLs, feeds, OPML lists, WARCs or JSON Lines of articles.
        out: folder of the site; it keeps its store in ``out/.wiredesk``.
        jobs: processes to use.

    Raises:
        wiredesk.errors.UsageError: one of these is something else.
        wiredesk.errors.WiredeskError: as in :func:`wiredesk.pipeline.brief`.
    """
    from wiredesk.errors import UsageError
    from wiredesk.pipeline import Options
    from wiredesk.pipeline import brief as run

    if isinstance(sources, str | bytes | Path) or not isinstance(sources, Iterable):
        raise UsageError("the sources are no list", "put the one source into a list")
    located = list(sources)
    for source in located:
        if not isinstance(source, str | Path):
            raise UsageError(f"a source is of type {type(source).__name__}", "pass paths and addresses")
    if not isinstance(out, str | Path) or not str(out).strip():
        raise UsageError("the site has no folder", "pass its path as 'out'")
    return run([str(source) for source in located], Path(out), Options(jobs=jobs))
