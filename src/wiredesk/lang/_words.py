"""Words and stems."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_local = threading.local()

STOP_WORDS = frozenset(
    """
    a about above after again against all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each few for from further had has have having
    he her here hers him his how i if in into is it its itself just me more most my no nor not now of off on
    once only or other our out over own said same say says she should so some such than that the their theirs
    them then there these they this those through to too under until up very was we were what when where which
    while who whom why will with would you your
    """.split()
)


def words(text: str) -> list[str]:
    """Split into words as printed; hyphened and dotted words stay whole ("all-out", "U.S")."""
    return _WORD.findall(text)


def fold(text: str) -> str:
    """Lower-case, without accents, curly quotes and dashes made plain: for comparing, never for printing."""
    if text.isascii():
        return text.casefold()
    plain = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    plain = plain.replace("–", "-").replace("—", "-").replace("‑", "-")
    if plain.isascii():
        return plain.casefold()
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the Snowball (Porter 2, 2001) stem of a folded word."""
    stemmer = getattr(_local, "stemmer", None)
    if stemmer is None:
        stemmer = _local.stemmer = Stemmer.Stemmer("english")
    return str(stemmer.stemWord(word))


def asks(text: str, *, or_calls: bool = False) -> bool:
    """Whether a text ends as a question, or as a call too, its closing quotation marks aside.

    Examples:
        >>> asks("“Who won?” "), asks("Who won, he asked.")
        (True, False)
    """
    return text.rstrip("”\"’' \n").endswith(("?", "!") if or_calls else "?")


def content_stems(text: str) -> list[str]:
    """Stems of the words that are no stop words, in order, with repeats."""
    return [stem(word) for word in words(fold(text)) if word not in STOP_WORDS]
