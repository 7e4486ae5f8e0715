"""annotate: reads a report the way an editor does.

In: an :class:`~wiredesk.model.Article`. Out: an :class:`~wiredesk.model.AnnotatedArticle`: sentences, names, quotes, figures,
dates, events. Nothing fails: any text is read.
"""

from __future__ import annotations

from wiredesk.model import AnnotatedArticle, Article

from ._conventions import read_conventions
from ._events import read_events
from ._figures import read_figures
from ._names import read_names
from ._quotes import read_quotes
from ._sentences import read_sentences

__all__ = ["annotate"]


def annotate(article: Article) -> AnnotatedArticle:
    """Read an article."""
    sentences = read_sentences(article)
    names = read_names(article, sentences)
    quotes = read_quotes(article, sentences, names)
    figures = read_figures(article, sentences, names, quotes, ())
    events = read_events(article, sentences, names, (), quotes)
    conventions = read_conventions(article)
    fields = {name: getattr(article, name) for name in Article.__struct_fields__}
    return AnnotatedArticle(
        **fields, sentences=sentences, names=names, quotes=quotes, figures=figures, events=events, dateline=conventions.dateline,
        credits=conventions.credits,
    )  # fmt: skip
