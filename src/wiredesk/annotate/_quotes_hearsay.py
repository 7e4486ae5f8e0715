"""Words at second hand: what one speaker says that another said."""

from __future__ import annotations

from ._names_tokens import Tokens
from ._quotes_cues import cue_forms
from ._quotes_found import Found
from ._quotes_rules import attribution, is_noun
from ._quotes_scene import Scene, content_ahead, kind_of
from ._quotes_sources import phrase_left
from ._quotes_words import Range

_SPEAKING = frozenset(
    """say tell call describe warn claim deny add announce confirm argue insist accuse promise pledge vow reveal
    admit acknowledge allege report write declare threaten""".split()
)


def nested(scene: Scene, found: list[Found]) -> list[Found]:
    """Add the attributions within the indirect words of another: "Witkoff said Rutte had called it a good deal"."""
    out = list(found)
    for item in found:
        if item.kind == "direct" or item.source is None or item.form is None or item.form.lemma not in _SPEAKING:
            continue
        inner = _inner(scene, item)
        if inner is None or inner.cue is None:
            continue
        known = [o for o in out if o.cue is not None and o.cue[0] <= inner.cue[0] < o.cue[1]]
        if all(o.source in (None, item.source) for o in known):
            out = [o for o in out if o not in known]
            out.append(inner)
    return out


def _inner(scene: Scene, item: Found) -> Found | None:
    tokens, forms = scene.tokens, cue_forms()
    first, last = tokens.range_of(item.start, item.end)
    start = first + 1 if first < last and tokens.lows[first] == "that" else first
    for at in range(start + 1, min(last, start + 12)):
        form = forms.get(tokens.lows[at])
        if form is None or form.lemma not in _SPEAKING or form.form not in ("ed", "s"):
            continue
        if scene.holding(tokens.starts[at]) is not None or is_noun(tokens, at, form):
            continue
        inner = attribution(scene, at, form, start, last)
        if inner is not None and inner.source is not None and inner.start > tokens.starts[at]:
            return inner._replace(relay=item.source)
    return None


def relayed(scene: Scene, found: list[Found]) -> list[Found]:
    """ "Rutte, Witkoff said, had called it ...": the words are Rutte's, relayed by Witkoff."""
    tokens, forms = scene.tokens, cue_forms()
    out: list[Found] = []
    gone: set[Range] = set()
    for item in found:
        subject = _interrupted(tokens, item)
        inner = None
        if subject is not None and item.cue is not None:
            last = next((end for start, end in scene.sentences if start <= item.cue[0] < end), item.cue[1])
            for at in range(item.cue[1] + 1, min(last, item.cue[1] + 5)):
                form = forms.get(tokens.lows[at])
                content = content_ahead(scene, at, form, last) if form is not None else None
                if form is not None and content is not None:
                    inner = Found(
                        content[0], content[1], kind_of(scene, content), form, (at, at + 1), subject, relay=item.source
                    )
                    gone.add((at, at + 1))
                    break
        out.append(inner or item)
    return [
        o for o in out if o.relay is not None or o.cue is None or not any(o.cue[0] <= g[0] < o.cue[1] for g in gone)
    ]


def _interrupted(tokens: Tokens, item: Found) -> Range | None:
    """Return the subject that an inserted ", Witkoff said," cuts off from its verb."""
    if (
        item.source is None
        or item.cue is None
        or item.form is None
        or item.form.lemma not in ("say", "add", "claim", "report")
    ):
        return None
    low, high = item.source[0], item.cue[1]
    if low < 2 or tokens.texts[low - 1] != "," or high + 1 >= len(tokens.texts) or tokens.texts[high] != ",":
        return None
    if tokens.lows[high + 1] not in ("had", "has", "was", "is", "would", "called"):
        return None
    return phrase_left(tokens, low - 1, max(0, low - 12))
