"""An article as a page with its figures, quotes, names, dates and events marked: to see what was read."""

from __future__ import annotations

from html import escape
from itertools import pairwise

from wiredesk.model import AnnotatedArticle, Date, Event, Figure, Name, Quote

_STYLE = """
:root { color-scheme: light dark; --figure: #b45309; --quote: #1d4ed8; --name: #15803d;
  --date: #7e22ce; --event: #be123c; }
@media (prefers-color-scheme: dark) {
  :root { --figure: #fbbf24; --quote: #93c5fd; --name: #86efac; --date: #d8b4fe; --event: #fda4af; }
}
body { font: 1.05rem/1.65 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
article + article { margin-top: 4rem; border-top: 1px solid #8884; }
h1 { font-size: 1.5rem; line-height: 1.25; } .about, .key, footer { font: .85rem/1.5 system-ui, sans-serif; }
span[class], mark { background: none; color: inherit; }
.figure { border-bottom: 3px solid var(--figure); } .date { border-bottom: 3px dotted var(--date); }
.name { border-bottom: 2px solid var(--name); } .event { color: var(--event); font-weight: bold; }
.quote { background: color-mix(in srgb, var(--quote) 14%, transparent); }
.note { opacity: .6; } .key span { margin-right: 1rem; }
table { border-collapse: collapse; font: .85rem/1.4 system-ui, sans-serif; width: 100%; }
td, th { text-align: left; padding: .2rem .4rem; border-bottom: 1px solid #8884; }
"""
_KEY = (
    ("figure", "figure"),
    ("quote", "quoted or reported words"),
    ("name", "name"),
    ("date", "date"),
    ("event", "event"),
)


def to_html(*annotated: AnnotatedArticle) -> str:
    """Return a whole page of one article or several: no scripts, no requests, everything escaped; each mark says in its
    title what was read."""
    title = _title(annotated[0]) if len(annotated) == 1 else f"{len(annotated)} articles"
    articles = "".join(_article(one, with_key=not place) for place, one in enumerate(annotated))
    return (
        '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{title}</title><style>{_STYLE}</style></head>\n<body>{articles}</body></html>\n"
    )


def _title(annotated: AnnotatedArticle) -> str:
    return escape(annotated.title or annotated.url)


def _article(annotated: AnnotatedArticle, *, with_key: bool) -> str:
    """One article under its headline; the first of a page tells what the colours mean."""
    about = " · ".join(
        escape(part) for part in (annotated.outlet, str(annotated.published or ""), annotated.dateline) if part
    )
    spans = "".join(f'<span><span class="{name}">{text}</span></span>' for name, text in _KEY)
    key = f'<p class="key">{spans}</p>\n' if with_key else ""
    body = "\n".join(f"<p>{part}</p>" for part in _marked(annotated).split("\n") if part.strip())
    return (
        f'<article><h1>{_title(annotated)}</h1>\n<p class="about">{about}</p>\n{key}{body}\n'
        f"{_table(annotated)}</article>\n"
    )


def _marked(annotated: AnnotatedArticle) -> str:
    """The text with marks opened and closed so that they nest: a mark is closed and opened again where another ends."""
    opens: dict[int, list[tuple[int, str]]] = {}
    for css, start, end, said in _marks(annotated):
        opens.setdefault(start, []).append((end, f'<span class="{css}" title="{escape(said)}">'))
    edges = sorted({0, len(annotated.text), *opens, *(end for marks in opens.values() for end, _ in marks)})
    edges = sorted(
        {
            *edges,
            *(i for i, c in enumerate(annotated.text) if c == "\n"),
            *(i + 1 for i, c in enumerate(annotated.text) if c == "\n"),
        }
    )
    out: list[str] = []
    live: list[tuple[int, str]] = []
    for first, last in pairwise(edges):
        live = [mark for mark in live if mark[0] > first]
        live.extend(sorted(opens.get(first, ()), reverse=True))
        passage = annotated.text[first:last]
        if passage == "\n" or not live:
            out.append(escape(passage))
            continue
        out.append("".join(mark for _, mark in live) + escape(passage) + "</span>" * len(live))
    return "".join(out)


def _marks(annotated: AnnotatedArticle) -> list[tuple[str, int, int, str]]:
    marks: list[tuple[str, int, int, str]] = []
    marks += [("quote", q.start, q.end, _of_quote(q)) for q in annotated.quotes]
    marks += [("figure", f.start, f.end, _of_figure(f)) for f in annotated.figures]
    marks += [("name", n.start, n.end, _of_name(n)) for n in annotated.names]
    marks += [("date", d.start, d.end, _of_date(d)) for d in annotated.dates]
    marks += [("event", e.start, e.end, _of_event(e)) for e in annotated.events]
    marks += [("note", s.start, s.end, s.kind) for s in annotated.sentences if s.kind != "body"]
    return marks


def _number(value: float) -> str:
    return f"{value:,.10g}"


def _of_figure(figure: Figure) -> str:
    value = _number(figure.value) + (f" to {_number(figure.high)}" if figure.high is not None else "")
    parts = [figure.modifier.replace("_", " ") if figure.modifier != "exact" else "", value, figure.unit or ""]
    said = " ".join(part for part in parts if part)
    for label, text in (
        ("of", figure.what), ("where", figure.scope), ("when", figure.period), ("as of", figure.as_of),
        ("says", figure.claimant), ("change", figure.change),
    ):  # fmt: skip
        said += f"; {label}: {text}" if text else ""
    return f"{figure.kind}: {said}"


def _of_quote(quote: Quote) -> str:
    cue = f", {quote.cue.lemma} ({quote.cue.stance})" if quote.cue else ""
    return f"{quote.kind}: {quote.speaker or 'no speaker'}{cue}"


def _of_name(name: Name) -> str:
    return f"{name.kind}: {name.canonical}" + (f", {name.role}" if name.role else "")


def _of_date(date: Date) -> str:
    return f"{date.grain}: {date.from_}" + (f" to {date.to}" if date.to != date.from_ else "")


def _of_event(event: Event) -> str:
    actors, targets = ", ".join(event.actors), ", ".join(event.targets)
    parts = [
        event.type,
        event.polarity,
        actors and f"by {actors}",
        targets and f"to {targets}",
        event.place,
        event.date,
    ]
    return "; ".join(part for part in parts if part)


def _table(annotated: AnnotatedArticle) -> str:
    rows = "".join(
        f"<tr><td>{escape(figure.text)}</td><td>{escape(_of_figure(figure))}</td></tr>" for figure in annotated.figures
    )
    return f"<h2>Figures</h2><table><tr><th>printed</th><th>read</th></tr>{rows}</table>" if rows else ""
