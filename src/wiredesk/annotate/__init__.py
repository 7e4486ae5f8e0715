"""annotate: reads a report the way an editor does.

In: an :class:`~wiredesk.model.Article`. Out: an :class:`~wiredesk.model.AnnotatedArticle`: sentences, names,
quotes, figures, dates, events. Nothing fails: any text is read; an article in another
language than English gets its sentences only. :func:`mark_repeats` sees what only many articles of an outlet show.
"""

from __future__ import annotations

from wiredesk.model import AnnotatedArticle, Article

from ._conventions import dateline_end, read_conventions
from ._dates import read_dates
from ._events import read_events
from ._figures import read_figures
from ._html import to_html
from ._names import read_names
from ._quotes import read_quotes
from ._repeats import mark_repeats
from ._sentences import read_sentences

__all__ = ["annotate", "mark_repeats", "to_html"]


def annotate(article: Article) -> AnnotatedArticle:
    """Read an article."""
    fields = {name: getattr(article, name) for name in Article.__struct_fields__}
    sentences = read_sentences(article)
    if article.is_foreign:
        return AnnotatedArticle(**fields, sentences=sentences)
    conventions = read_conventions(article)
    names = read_names(article, sentences)
    quotes = read_quotes(article, sentences, names)
    dates = read_dates(article, sentences, conventions.dateline)
    end = dateline_end(article.text)
    return AnnotatedArticle(
        **fields, sentences=sentences, names=names, quotes=quotes, dates=dates,
        figures=read_figures(article, sentences, names, quotes, dates, conventions.dateline),
        events=read_events(article, sentences, names, [date for date in dates if date.start >= end], quotes),
        dateline=conventions.dateline, credits=conventions.credits,
    )  # fmt: skip
