"""Which language a text is in."""

from __future__ import annotations

import re
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
_FEW = 6
"""Letters of another script from which on a text is in it, if they are most of its letters."""
_GREEK = "\u0370"
"""Where the scripts begin that are not Latin."""
_SCRIPTS = {
    code: re.compile(f"[{letters}]")
    for code, letters in {
        "ja": "\u3040-\u30ff", "zh": "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
        "ko": "\u1100-\u11ff\uac00-\ud7af", "el": "\u0370-\u03ff\u1f00-\u1fff", "hy": "\u0530-\u058f",
        "he": "\u0590-\u05ff", "bn": "\u0980-\u09ff", "pa": "\u0a00-\u0a7f", "gu": "\u0a80-\u0aff",
        "or": "\u0b00-\u0b7f", "ta": "\u0b80-\u0bff", "te": "\u0c00-\u0c7f", "kn": "\u0c80-\u0cff",
        "ml": "\u0d00-\u0d7f", "si": "\u0d80-\u0dff", "th": "\u0e00-\u0e7f", "lo": "\u0e80-\u0eff",
        "my": "\u1000-\u109f", "ka": "\u10a0-\u10ff\u1c90-\u1cbf", "am": "\u1200-\u139f", "km": "\u1780-\u17ff",
    }.items()
}  # fmt: skip
"""Scripts that one language of news is written in; Han is Chinese where no kana stand between."""
_SHARED = re.compile("[\u0400-\u052f\u0600-\u077f\ufb50-\ufdff\ufe70-\ufeff\u0900-\u097f]")
"""Letters of Cyrillic, Arabic and Devanagari, which several languages are written in."""
_ENGLISH = 0.25  # share of stop words: 0.35-0.55 in English news, below 0.1 in its neighbours


def language_of(text: str, told: str | None) -> str | None:
    """Return the ISO 639-1 code of a text.

    English is told by its stop words, and a language with a script of its own by its letters, few of which are enough.
    A page that says another language than English is believed; one that says English or nothing is looked at, because
    templates are copied with their ``lang`` attribute. A text in Latin letters that is too short to tell is in the
    language that the page says.

    Args:
        text: the main text.
        told: code that the page or the feed gave.
    """
    told = told.strip().lower()[:2] if told else None
    told = "nb" if told == "no" else told
    script = _script_of(text[:_SAMPLE])
    if script is not None and told in (None, "en"):
        return script or str(_identifier().classify(text[:_SAMPLE])[0])
    if sum(map(str.isalpha, text[:_SAMPLE])) < _SHORT:
        return told
    if _looks_english(text[:_SAMPLE]):  # spares most runs the loading of the identifier (0.9 s)
        return "en"
    if told not in (None, "en"):
        return told
    found, share = _identifier().classify(text[:_SAMPLE])
    return str(found) if share >= _SURE or told is None else told


def _script_of(text: str) -> str | None:
    """The language whose script most letters are of, empty for a script of several; None for Latin letters."""
    foreign = "".join(letter for letter in text if letter >= _GREEK and letter.isalpha())
    if len(foreign) < _FEW or 2 * len(foreign) <= sum(map(str.isalpha, text)):
        return None
    counts = {code: len(letters.findall(foreign)) for code, letters in _SCRIPTS.items()}
    if 10 * counts["ja"] > counts["zh"]:
        counts["ja"] += counts["zh"]
    counts[""] = len(_SHARED.findall(foreign))
    code = max(counts, key=lambda one: counts[one])
    return code if 2 * counts[code] > len(foreign) else None


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
