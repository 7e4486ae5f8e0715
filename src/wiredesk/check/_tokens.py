"""Tokens of a line or passage, with what the comparators ask of each."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from wiredesk.lang import STOP_WORDS, fold, stem

from ._lexicon import SYNONYM_ROWS

_TOKEN = re.compile(r"[^\W_]+(?:[’'.,\-–][^\W_]+){0,8}|[%$€£¥]")
_MAX_TOKENS = 4000


class Token(NamedTuple):
    """A word of a text: offsets, the word as printed, folded, its stem, and whether it carries content."""

    start: int
    end: int
    raw: str
    low: str
    stem: str
    content: bool

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.raw[:1].isupper()

    @property
    def number(self) -> bool:
        """Whether it holds a digit."""
        return any(c.isdigit() for c in self.raw)


_PEOPLES = (
    "us american america americans usa,uk british britain britons,russia russian russians,ukraine ukrainian ukrainians,"
    "china chinese,france french,germany german germans,spain spanish,italy italian italians,"
    "japan japanese,india indian,"
    "pakistan pakistani,iran iranian,iraq iraqi,israel israeli israelis,syria syrian,turkey turkish,greece greek,"
    "poland polish,sweden swedish,norway norwegian,denmark danish,finland finnish,netherlands dutch,belgium belgian,"
    "switzerland swiss,austria austrian,hungary hungarian,romania romanian,canada canadian,mexico mexican,"
    "brazil brazilian,argentina argentine argentinian,australia australian,egypt egyptian,"
    "korea korean,vietnam vietnamese,philippines filipino philippine,indonesia indonesian,ireland irish,"
    "scotland scottish,"
    "wales welsh,england english,europe european europeans,africa african,asia asian,"
    "palestine palestinian palestinians,"
    "azerbaijan azerbaijani azeri,armenia armenian,georgia georgian,qatar qatari,lebanon lebanese,portugal portuguese"
)


def _representatives() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in SYNONYM_ROWS:
        for word in row:
            table.setdefault(stem(word), stem(row[0]))
    for irregular, base in (
        ("died", "kill"), ("fell", "fall"), ("rose", "rise"), ("grew", "rise"), ("shrank", "fall"), ("began", "begin"),
        ("told", "say"), ("said", "say"), ("bought", "buy"), ("led", "lead"), ("won", "win"), ("fought", "fight"),
        ("gave", "give"), ("paid", "pay"), ("children", "child"), ("men", "man"), ("women", "woman"),
        ("sought", "seek"), ("chose", "choos"), ("built", "build"), ("held", "hold"), ("left", "leav"),
        ("took", "take"), ("taken", "take"), ("went", "go"), ("came", "come"), ("made", "make"), ("met", "meet"),
        ("broke", "break"), ("broken", "break"), ("lost", "lose"), ("sold", "sell"), ("sent", "send"),
        ("wrote", "write"), ("written", "write"), ("spoke", "speak"), ("struck", "attack"), ("hit", "attack"),
        ("thought", "think"), ("caught", "catch"), ("brought", "bring"), ("fled", "flee"), ("slain", "kill"),
    ):  # fmt: skip
        table[stem(irregular)] = table.get(stem(base), stem(base))
    for people in _PEOPLES.split(","):
        country, *others = people.split()
        table.update({stem(word): stem(country) for word in others})
    return table


_REPRESENTATIVE = _representatives()
PEOPLES = frozenset(stem(row.split()[0]) for row in _PEOPLES.split(","))
"""Senses of countries, for words such as Chinese and China."""


@lru_cache(maxsize=100_000)
def sense(word: str) -> str:
    """Return the stem that stands for a folded word and its plain synonyms."""
    base = stem(word.removesuffix("'s"))
    return _REPRESENTATIVE.get(base, base)


@lru_cache(maxsize=100_000)
def _word(raw: str) -> tuple[str, str, bool]:
    low = fold(raw).removesuffix("'s").removesuffix("'")
    if "." in low and not low[0].isdigit():
        low = low.replace(".", "")
    return low, sense(low), low not in STOP_WORDS and (len(low) > 1 or low.isdigit())


def tokenise(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Split a text into tokens; offsets are shifted by ``offset``. Linear in the length of the text."""
    found = []
    for match in islice(_TOKEN.finditer(text), _MAX_TOKENS):
        raw = match.group()
        start, end = match.span()
        found.append(Token(start + offset, end + offset, raw, *_word(raw)))
    return tuple(found)
