"""Writes an edition."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
from ._story import headline, standfirst, story_view, updated
from ._times import of_text

_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


_DEFAULT = SiteOptions()


def publish(pieces: Sequence[Piece], out: Path, options: SiteOptions = _DEFAULT) -> Edition:
    """Write the site of some stories into a folder; files that did not change are left alone.

    A story none of whose lines stand is not published. A story that an earlier edition in the folder has and this one
    has not keeps its page, off the front page; if its reports are in another story now, the page says so.

    Args:
        pieces: the stories, in any order. out: folder, made if it is missing. options: title and address.

    Raises:
        OutputError: the folder cannot be written.
    """
    chosen = ranked([piece for piece in pieces if piece.checked.lines])
    folder = Folder(out)
    earlier = read_earlier(out)
    names = {piece.story.id: (headline(piece), file_name(piece.story.id)) for piece in chosen}
    issued: list[Correction] = []
    entries: list[Entry] = []
    for name in ("style.css", "desk.js"):
        folder.write(f"assets/{name}", asset(name))
    for piece in chosen:
        entry, found = _story(folder, piece, names, earlier.get(piece.story.id), options)
        entries.append(entry)
        issued += found
    _merged(folder, chosen, earlier, names, options)
    _desk_pages(folder, chosen, names, entries, options)
    issued.sort(key=lambda item: item.story)
    issued.sort(key=lambda item: item.at or "", reverse=True)
    return Edition(
        files=folder.files(),
        stories=tuple(piece.story.id for piece in chosen),
        corrections=tuple(issued),
        supported=sum(piece.checked.counts()["supported"] for piece in chosen),
        lines=sum(len(piece.checked.lines) for piece in chosen),
    )


def file_name(story: str) -> str:
    """Name of a story's files, without ending: its id, or a digest of an id that is no plain name."""
    return story if _SAFE.fullmatch(story) else digest(story)


def _story(
    folder: Folder, piece: Piece, names: Mapping[str, tuple[str, str]], old: Earlier | None, options: SiteOptions
) -> tuple[Entry, tuple[Correction, ...]]:
    """Write the files of one story."""
    name = names[piece.story.id][1]
    at = updated(piece)
    known = old if old is not None and old.merged_into is None else None
    published = known.published if known is not None and known.published else at
    found = corrections(known, piece, at) if known is not None else ()
    view = story_view(piece, names, found, published, options)
    path = f"stories/{name}.html"
    folder.write(f"stories/{name}.json", as_text(story_json(piece, found, published)))
    folder.write(f"stories/{name}.md", markdown(view))
    folder.write(f"stories/{name}.ninjs.json", as_text(ninjs(piece, published, options, path, uri_of(piece.story.id))))
    linked = json_ld(piece, found, published, options, path)
    folder.write(path, render("story.html", site=options, root="../", view=view, name=name, json_ld=linked, path=path))
    entry = Entry(uri_of(piece.story.id), path, headline(piece), standfirst(piece), published, at)
    return entry, found


def _merged(
    folder: Folder,
    chosen: Sequence[Piece],
    earlier: Mapping[str, Earlier],
    names: Mapping[str, tuple[str, str]],
    options: SiteOptions,
) -> None:
    """Leave a short page where a story became part of another."""
    for gone, home in merged_into(earlier, [piece.story for piece in chosen]).items():
        old, name = earlier[gone], file_name(gone)
        title, target = names[home]
        stub = {
            "story": gone, "headline": old.headline, "merged_into": home, "lines": [], "corrections": [],
            "sources": [{"id": source.id} for source in old.sources],
        }  # fmt: skip
        folder.write(f"stories/{name}.json", as_text(stub))
        path = f"stories/{name}.html"
        page = render("merged.html", site=options, root="../", old=old.headline, title=title, target=target, path=path)
        folder.write(path, page)
        folder.remove(f"stories/{name}.md")
        folder.remove(f"stories/{name}.ninjs.json")


def _desk_pages(
    folder: Folder,
    chosen: Sequence[Piece],
    names: Mapping[str, tuple[str, str]],
    entries: Sequence[Entry],
    options: SiteOptions,
) -> None:
    """Front page, about page, feed and sitemap."""
    cards = [(len(piece.story.articles), card(piece, f"stories/{names[piece.story.id][1]}.html")) for piece in chosen]
    folder.write("feed.atom", atom(entries, options))
    folder.write(
        "about.html",
        render("about.html", site=options, root="", path="about.html", lines=sum(len(p.checked.lines) for p in chosen)),
    )
    if options.root:
        folder.write("sitemap.xml", sitemap(entries, ["", "about.html"], options.root))
    # The front page comes last: a run that is killed before it leaves the old one, whose stories all exist.
    folder.write(
        "index.html",
        render(
            "front.html",
            site=options,
            root="",
            path="",
            when=of_text(max((entry.updated for entry in entries if entry.updated), default=None)),
            many=[view for number, view in cards if number > 1],
            single=[view for number, view in cards if number == 1],
        ),
    )
