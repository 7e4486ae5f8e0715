"""Attributed words: direct, indirect and mixed quotes with cue, source, speaker, role, channel."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import Article, Cue, Name, Quote, Sentence, Span

from ._names_tokens import Tokens, past_dateline, sentence_ranges, tokens_of
from ._quotes_find import find
from ._quotes_found import Found
from ._quotes_marks import passages
from ._quotes_speakers import Speakers
from ._quotes_tagger import Tagger, default_tagger

_DEFAULT = default_tagger()


def read_quotes(
    article: Article, sentences: Sequence[Sentence], names: Sequence[Name], tagger: Tagger | None = _DEFAULT
) -> tuple[Quote, ...]:
    """Return the attributed passages of the article in order of ``start``.

    The span of a direct quote excludes its marks; indirect content starts with its "that" when it is printed and
    ends before the full stop. A quote split over sentences or paragraphs is one record a passage, with one cue.

    Args:
        article: the article.
        sentences: its sentences; only those of kind ``body`` are read.
        names: its names.
        tagger: the learned part; None for the rules alone.
    """
    tokens = tokens_of(article.text)
    body = [sentence for sentence in sentences if sentence.kind == "body"]
    quoted = passages(article.text)
    ranges = [(past_dateline(tokens, *where), where[1]) for where in sentence_ranges(tokens, body)]
    found = find(tokens, ranges, quoted, names, tagger)
    speakers = Speakers(article.text, tokens, names, sentences, quoted)
    records = [
        _record(article, tokens, item, speakers) for item in sorted(found, key=lambda item: (item.start, item.end))
    ]
    return tuple(records)


def _span(article: Article, tokens: Tokens, start: int, end: int) -> Span:
    return article.span(tokens.starts[start], tokens.ends[end - 1])


def _record(article: Article, tokens: Tokens, found: Found, speakers: Speakers) -> Quote:
    source = None if found.source is None else _span(article, tokens, *found.source)
    cue = None
    if found.cue is not None and found.form is not None:
        span = _span(article, tokens, *found.cue)
        cue = Cue(
            doc=span.doc,
            start=span.start,
            end=span.end,
            text=span.text,
            lemma=found.form.lemma,
            stance=found.form.stance,
        )
    speaker, role = speakers.resolve(found)
    return Quote(
        doc=article.id, start=found.start, end=found.end, text=article.text[found.start : found.end], kind=found.kind,
        cue=cue, source=source, speaker=speaker, role=role, channel=found.channel, via=speakers.relay(found),
    )  # fmt: skip
