"""Where or to whom it was said: "told Reuters", "in a statement", "on X"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ._names_tokens import Tokens
from ._quotes_found import Found
from ._quotes_settings import SPANS, addressee
from ._quotes_words import DAYS, PRONOUNS, Range

_MEDIA = {
    "x": "X",
    "twitter": "Twitter",
    "telegram": "Telegram",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "tiktok": "TikTok",
    "youtube": "YouTube",
    "linkedin": "LinkedIn",
    "bluesky": "Bluesky",
    "whatsapp": "WhatsApp",
    "truth": "Truth Social",
    "weibo": "Weibo",
    "threads": "Threads",
    "reddit": "Reddit",
}
_OCCASIONS = frozenset(
    """statement interview post tweet message speech email letter briefing conference release video address report
    memo testimony hearing rally debate podcast blog article filing broadcast op-ed column note""".split()
)

_WITHIN = frozenset("in at during via".split())
_PARTING = frozenset("of on after with from to before while for and , . as that".split())
"""What parts "in" from an occasion that is not meant: "in the hall after the video"."""
_SOMEBODY = frozenset("him her them me us you".split())
_ARTICLE_AND_NAME = 2
"""Words of "the Post", which without its article reads as any post."""
_NAMED = _OCCASIONS | _MEDIA.keys()


def channel_of(tokens: Tokens, found: Found, sentences: Sequence[Range]) -> str | None:
    """Return the channel printed beside the cue of an attribution, outside its content."""
    if found.cue is None:
        return None
    at = found.cue[0]
    place = bisect_right(sentences, (at, 1 << 60)) - 1
    if place < 0:
        return None
    first, last = sentences[place]
    low, high = tokens.range_of(found.start, found.end)
    if found.form is not None and found.form.frame == "tell":
        told = addressee(tokens, found.cue[1] - 1, last)
        if told is not None and tokens.texts[told[0]] != '"' and (told[0] < low or told[0] >= high):
            return _told(tokens, told)
    for span in (range(found.cue[0], min(last, at + 16)), range(at - 1, max(first, at - 14) - 1, -1)):
        for step in span:
            if tokens.lows[step] not in _NAMED or low <= step < high:
                continue
            named = _named(tokens, step)
            if named is not None:
                return named
    return None


def _told(tokens: Tokens, told: Range) -> str | None:
    start, end = told
    days = (at for at in range(start + 1, end) if tokens.lows[at] in DAYS and tokens.texts[at].istitle())
    end = next(days, end)
    words = tokens.texts[start:end]
    cut = tokens.texts[end : end + 1] in (["'"], ["’"]) and not words[-1].isupper()  # "told a Farmers' Union meeting"
    if cut or words[0].lower() in _SOMEBODY | PRONOUNS or words in SPANS:
        return None
    if words[0].lower() in ("the", "a", "an") and len(words) > 1:
        words = ["the", *words[1:]] if len(words) == _ARTICLE_AND_NAME and words[1].istitle() else words[1:]
    return " ".join(words).replace(" 's", "'s").replace(" ’s", "’s")


def _named(tokens: Tokens, at: int) -> str | None:
    low = tokens.lows[at]
    before = tokens.lows[at - 1] if at else ""
    if low in _MEDIA and before in ("on", "via") and tokens.texts[at][0].isupper():
        return _MEDIA[low]
    if (low in _OCCASIONS and before not in ("the", "this", "that")) or (
        low in _OCCASIONS and tokens.lows[max(0, at - 2)] in ("in", "at", "during")
    ):
        opens = next((step for step in range(at - 1, max(0, at - 5) - 1, -1) if tokens.lows[step] in _WITHIN), at)
        if opens < at and not _PARTING & set(tokens.texts[opens + 1 : at]):
            platform = next(
                (
                    _MEDIA[w]
                    for i, w in enumerate(tokens.lows[at + 1 : at + 4])
                    if w in _MEDIA and tokens.texts[at + 1 + i][0].isupper()
                ),
                None,
            )
            return platform or (f"{before} {low}" if before in ("press", "news") else low)
    return None
