"""Writes an edition."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wiredesk.model import Correction, Edition, Piece, digest

from ._data import as_text, json_ld, ninjs, story_json
from ._feeds import Entry, atom, sitemap, uri_of
from ._files import Folder
from ._front import card, ranked
from ._markdown import markdown
from ._options import SiteOptions
from ._previous import Earlier, corrections, merged_into, read_earlier
from ._render import asset, render
from ._story import Named, headline, last_printed, last_report, story_view, updated
from ._times import newest, of_moment

_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_DEFAULT = SiteOptions()


def publish(pieces: Sequence[Piece], out: Path, options: SiteOptions = _DEFAULT) -> Edition:
    """Write the site of some stories into a folder; files that did not change are left alone.

    A story none of whose lines stand is not published. A story that an earlier edition in the folder has and this one
    has not keeps its page, off the front page; if its reports are in another story now, the page says so.

    Args:
        pieces: the stories, in any order. out: folder, made if it is missing. options: title and address.

    Raises:
        OutputError: the folder cannot be written. ConfigError: a template of ``options.templates`` is wrong.
    """
    chosen = ranked([piece for piece in pieces if piece.checked.lines])
    site = _Site(
        folder=Folder(out),
        options=options,
        names={p.story.id: Named(headline(p), file_name(p.story.id), last_printed(p.story)) for p in chosen},
        custom=(out / "assets" / "custom.css").is_file(),
    )
    earlier = read_earlier(out)
    issued: list[Correction] = []
    entries: list[Entry] = []
    for name in ("style.css", "desk.js"):
        site.folder.write(f"assets/{name}", asset(name))
    for piece in chosen:
        entry, found = _story(site, piece, earlier.get(piece.story.id))
        entries.append(entry)
        issued += found
    _merged(site, chosen, earlier)
    _desk_pages(site, chosen, entries)
    issued.sort(key=lambda item: item.story)
    issued.sort(key=lambda item: item.at or "", reverse=True)
    return Edition(
        files=site.folder.files(),
        stories=tuple(piece.story.id for piece in chosen),
        corrections=tuple(issued),
        supported=sum(piece.checked.counts()["supported"] for piece in chosen),
        lines=sum(len(piece.checked.lines) for piece in chosen),
    )


def file_name(story: str) -> str:
    """Name of a story's files, without ending: its id, or a digest of an id that is no plain name."""
    return story if _SAFE.fullmatch(story) else digest(story)


@dataclass(frozen=True)
class _Site:
    """What all pages of an edition share; ``names`` holds what is said of each story, by its id."""

    folder: Folder
    options: SiteOptions
    names: Mapping[str, Named]
    custom: bool

    def page(self, path: str, template: str, **values: object) -> None:
        """Write a page."""
        shared = {"site": self.options, "root": "../" * path.count("/"), "path": path, "custom": self.custom}
        self.folder.write(path, render(template, self.options.templates, **{**shared, **values}))


def _story(site: _Site, piece: Piece, old: Earlier | None) -> tuple[Entry, tuple[Correction, ...]]:
    """Write the files of one story."""
    name = site.names[piece.story.id].path
    path, at, options = f"stories/{name}.html", updated(piece), site.options
    known = old if old is not None and old.merged_into is None else None
    published = known.published if known is not None and known.published else at
    found = corrections(known, piece, at) if known is not None else ()
    view = story_view(piece, site.names, found, published, options)
    uri = uri_of(piece.story.id)
    site.folder.write(f"stories/{name}.json", as_text(story_json(piece, found, published)))
    site.folder.write(f"stories/{name}.md", markdown(view))
    site.folder.write(f"stories/{name}.ninjs.json", as_text(ninjs(piece, published, options, path, uri)))
    linked = json_ld(piece, found, published, options, path)
    site.page(path, "story.html", view=view, name=name, json_ld=linked)
    return Entry(uri, path, view.headline, view.summary, published, at), found


def _merged(site: _Site, chosen: Sequence[Piece], earlier: Mapping[str, Earlier]) -> None:
    """Leave a short page where a story became part of another."""
    for gone, home in merged_into(earlier, [piece.story for piece in chosen]).items():
        old, name = earlier[gone], file_name(gone)
        title, target, _ = site.names[home]
        stub = {
            "story": gone,
            "headline": old.headline,
            "merged_into": home,
            "lines": [],
            "corrections": [],
            "sources": [{"id": source.id} for source in old.sources],
        }
        site.folder.write(f"stories/{name}.json", as_text(stub))
        site.page(f"stories/{name}.html", "merged.html", old=old.headline, title=title, target=target)
        site.folder.remove(f"stories/{name}.md")
        site.folder.remove(f"stories/{name}.ninjs.json")


def _desk_pages(site: _Site, chosen: Sequence[Piece], entries: Sequence[Entry]) -> None:
    """Front page, about page, feed and sitemap."""
    options = site.options
    cards = [(len(piece.story.articles), card(piece, entry.path)) for piece, entry in zip(chosen, entries, strict=True)]
    site.folder.write("feed.atom", atom(entries, options))
    site.page("about.html", "about.html", lines=sum(len(piece.checked.lines) for piece in chosen))
    if options.root:
        site.folder.write("sitemap.xml", sitemap(entries, ["", "about.html"], options.root))
    many = [view for number, view in cards if number > 1]
    # The front page comes last: a run that is killed before it leaves the old one, whose stories all exist.
    site.page(
        "index.html",
        "front.html",
        when=of_moment(newest(map(last_report, chosen))),
        many=many[: options.cards],
        more=many[options.cards :],
        single=[view for number, view in cards if number == 1],
    )
