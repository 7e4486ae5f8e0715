"""Which language a text is in."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from wiredesk.lang import STOP_WORDS, words

# Languages of news that the identifier tells apart well; it knows 97, and rare ones draw errors on short texts.
_LANGUAGES = (
    "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id is it ja ka ko lt lv mk ms nb nl pl pt ro ru sk sl sq sr "
    "sv sw ta th tr uk ur vi zh"
).split()
_SAMPLE = 1500
_SHORT = 60
_SURE = 0.9
_ENGLISH = 0.25  # share of stop words: 0.35-0.55 in English news, below 0.1 in its neighbours


def language_of(text: str, told: str | None = None) -> str | None:
    """Return the ISO 639-1 code of a text.

    English is told by its stop words. A page that says another language than English is believed; one that says
    English or nothing is looked at, because templates are copied with their ``lang`` attribute. A text that is too
    short to tell is in the language that the page says.

    Args:
        text: the main text.
        told: code that the page or the feed gave.
    """
    told = told.strip().lower()[:2] if told else None
    told = "nb" if told == "no" else told
    if sum(map(str.isalpha, text[:_SAMPLE])) < _SHORT:
        return told
    if _looks_english(text[:_SAMPLE]):  # spares most runs the loading of the identifier (0.9 s)
        return "en"
    if told not in (None, "en"):
        return told
    found, share = _identifier().classify(text[:_SAMPLE])
    return str(found) if share >= _SURE or told is None else told


def _looks_english(text: str) -> bool:
    found = words(text.lower())
    return sum(word in STOP_WORDS for word in found) >= _ENGLISH * max(len(found), 1)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.nb_classes)
    identifier.set_languages([code for code in _LANGUAGES if code in known])
    return identifier
