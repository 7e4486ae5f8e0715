"""``wiredesk group``: which reports are one story."""

from __future__ import annotations

from typing import Annotated

import typer

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Sources, Verbose
from ._talk import Talk, options_for, some, write_line

NAME = "group"


def command(
    sources: Sources,
    explain: Annotated[
        str | None, typer.Option(metavar="URL", help="Say why the article at this address is where it is.")
    ] = None,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json_log: JsonLog = False,
) -> None:
    """Print the story, the original and the origin of each article as JSON Lines."""
    import msgspec

    from wiredesk.errors import UsageError
    from wiredesk.pipeline import explained, grouped, read_all

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    with talk.progress() as progress:
        articles, skipped = read_all(sources, options_for(progress, jobs=jobs, allow_private=allow_private))
    stories = grouped(articles)
    if explain is not None:
        talk.skipped(skipped)
        text = explained(stories, explain)
        if text is None:
            raise UsageError(f"no article of the sources has the address {explain}", "give it as `group` prints it")
        print(text)
        return
    rows = {}
    for story in stories:
        urls = {member.article: member.url for member in story.members}
        for member in story.members:
            rows[member.article] = {
                "url": member.url,
                "story": story.id,
                "copy_of": urls.get(member.copy_of or ""),
                "origin": member.origin,
                "mixed": story.mixed,
                "why": member.why,
            }
    for article in articles:
        if article.id in rows:
            write_line(msgspec.json.encode(rows[article.id]))
    talk.read(len(articles), skipped, some(len(stories), "story", "stories"))
