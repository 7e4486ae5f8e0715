"""Attributions of a text: every cue with its source and content, and the quoted passages without a cue."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import Name

from ._names_tokens import Tokens
from ._quotes_channels import channel_of
from ._quotes_edges import whole
from ._quotes_found import Found
from ._quotes_hearers import without_hearers
from ._quotes_hearsay import nested, relayed
from ._quotes_joined import joined
from ._quotes_learned import learned
from ._quotes_marks import Passage
from ._quotes_orphans import freed, orphans
from ._quotes_rules import of_sentence
from ._quotes_scene import Scene
from ._quotes_tagger import Tagger
from ._quotes_tidy import tidy
from ._quotes_words import Range


def find(
    tokens: Tokens, sentences: Sequence[Range], passages: list[Passage], names: Sequence[Name], tagger: Tagger | None
) -> list[Found]:
    """Return the attributions of a text: by the tagger if there is one, else by the rules alone."""
    scene = Scene(tokens, sentences, passages)
    ruled = [(item, sentence) for sentence in sentences for item in of_sentence(scene, *sentence)]
    found = [item for item, _ in ruled]
    if tagger is not None:
        found = learned(scene, names, tagger, ruled)
    found = joined(scene, without_hearers(scene, [whole(scene, item) for item in found]))
    found = freed(scene, found)
    found.extend(orphans(scene, found))
    found = nested(scene, found)
    found = tidy(relayed(scene, found), sentences, tokens)
    found = [item for item in found if item.source is None or item.kind == "direct" or not _quoted(scene, item.source)]
    channels = [channel_of(tokens, item, sentences) for item in found]
    return [item._replace(channel=channel) if channel else item for item, channel in zip(found, channels, strict=True)]


def _quoted(scene: Scene, source: Range) -> bool:
    """Whether a source is named by somebody else: "“The pier is shut,” said Berg, calling it a wreck"."""
    return scene.spoken(scene.tokens.starts[source[0]])
