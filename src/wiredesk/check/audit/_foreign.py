"""Makes somebody else's article a draft: one line a sentence."""

from __future__ import annotations

from wiredesk.model import AnnotatedArticle, Article, Draft, Line, LineRole, Section


def foreign(reading: AnnotatedArticle) -> Draft:
    """Return the article as a draft to check.

    The headline is the first line. Where the text does not start with it as a line or sentence of its own, the draft's
    text is the headline, a blank line and the text; annotate ``draft.as_article()`` before checking such a draft.
    """
    title = " ".join(reading.title.split())
    headed = not title or _opens_with(reading, title)
    text = reading.text if headed else f"{title}\n\n{reading.text}"
    shift = 0 if headed else len(title) + 2
    identity = reading.id if headed else Article.id_of(reading.url, text)
    lines: list[Line] = []
    if title:
        start = text.index(title) if headed else 0
        lines.append(_line(identity, text, start, start + len(title), "headline"))
    after = lines[0].end if lines else 0
    for sentence in reading.sentences:
        start, end = sentence.start + shift, sentence.end + shift
        if sentence.kind == "furniture" or end <= after:
            continue
        start = _skip(text, max(start, after), end)
        left_of_headline = sentence.start + shift < after and not any(c.isalnum() for c in text[start:end])
        if start < end and not left_of_headline:
            first_of_body = len(lines) == (1 if title else 0)
            role: LineRole = "note" if sentence.kind == "note" else "lead" if first_of_body else "body"
            lines.append(_line(identity, text, start, end, role))
    first = 1 if title else 0
    return Draft(
        id=identity, text=text, lines=tuple(lines), writer="foreign", language=reading.language or "en",
        sections=(Section(title="", first=first, last=len(lines)),), origin=reading.article,
    )  # fmt: skip


def _opens_with(reading: AnnotatedArticle, title: str) -> bool:
    """Whether the text starts with the title: not where its first sentence only begins with the same words."""
    if not reading.text.lstrip().startswith(title):
        return False
    end = reading.text.index(title) + len(title)
    ends = [reading.text.find("\n", end), *(sentence.end for sentence in reading.sentences if sentence.end >= end)]
    nearest = min((at for at in ends if at >= 0), default=len(reading.text))
    return not any(map(str.isalnum, reading.text[end:nearest]))


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _line(identity: str, text: str, start: int, end: int, role: LineRole) -> Line:
    return Line(doc=identity, start=start, end=end, text=text[start:end], role=role, made="foreign")
