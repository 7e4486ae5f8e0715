"""German reports beside English ones: words of the news are compared as the English words that stand for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

import Stemmer

from wiredesk.lang import fold

_WORD = re.compile(r"[^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)*")
_COMMON = re.compile(r"(?:ung|[hk]eit|schaft|ismus|tat|tion|ern|nisse?|en)$|.{15}")
_STOP = frozenset(
    """
    aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bisher da dabei
    dadurch dafur dagegen damit danach daran darauf darin daruber das dass davon dazu dem demnach den denen denn der
    deren des dessen deshalb die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer
    eines einige er es etwa etwas fur ganz gegen gibt habe haben hat hatte hatten hier hiess ich ihm ihn ihnen ihr ihre
    ihrem ihren ihrer im immer in ins ist ja jedoch jeder jetzt kann kein keine keinen konnen konnte konnten laut man
    mehr mehrere mit mitteilte muss musse mussen nach nachdem nicht nichts noch nun nur ob oder ohne rund sagte sagten
    schon sehr sei seien sein seine seinem seinen seiner seit sich sie sind so sogar soll sollen sollte sollten sowie
    teilte uber um und uns unser unter viel viele vom von vor waren war warum was weil weiter weitere wenn wer werde
    werden wie wieder will wir wird wo wobei wollen wollte worden wurde wurden wurde zu zudem zufolge zum zunachst zur
    zuruck zuvor zwar zwischen
    """.split()
)


@cache
def _table() -> tuple[dict[str, str], Callable[[str], str]]:
    stem = Stemmer.Stemmer("german").stemWord
    lines = (files("wiredesk") / "group" / "german.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {stem(german): english.removeprefix("-") or " " for german, english in rows}, stem


def in_english_words(text: str) -> str:
    """Replace the words of a German text that are known by English ones; compounds are known by their parts.

    Of the others only those stay that may be names: capitalised, and without the ending of a common noun.
    """
    return _WORD.sub(lambda match: _english(match[0]), text)


@lru_cache(maxsize=100_000)
def _english(printed: str) -> str:
    word = fold(printed.replace("ß", "ss"))
    if word in _STOP:
        return " "
    known, stem = _table()
    found = known.get(stem(word)) or known.get(stem(word.removesuffix("s"))) or _compound(word, known, stem)
    return found or (printed if printed[0].isupper() and not _COMMON.search(word) else " ")


def _compound(word: str, known: dict[str, str], stem: Callable[[str], str]) -> str | None:
    for at in range(len(word) - 3, 2, -1):
        second = known.get(stem(word[at:].removeprefix("-")))
        first = word[:at].removesuffix("-")
        before = second and (known.get(stem(first)) or known.get(stem(first.removesuffix("s"))))
        if before and second:
            return f"{before} {second}"
    return None
