"""Which words of a story carry a capital wherever they stand, and a headline in the case of a sentence."""

from __future__ import annotations

import re
from collections import Counter

from wiredesk.lang import STOP_WORDS, stem
from wiredesk.model import Story

from ._edits import blank_zones, in_zones, quoted_zones

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_STOP = re.compile(r"(?:\?|[a-z]{2}\.) $")
_FEWEST, _TITLED = 3, 0.75
"""Words, and the share of them with a capital, from which a headline is written in capitals throughout."""
_PAIR = 2
"""Times that two words must stand together with capitals to be one name."""
_CLAUSE = 3
"""Spaces from which words after a stop are a clause."""
_OFFICE = frozenset(
    ("Minister", "Secretary", "President", "Chancellor", "General", "Governor", "Senator", "Pope", "King")
)
_ACTED = ("ed", "ing")
_NAMED = ("person", "place")


def _plain_word(word: str) -> bool:
    """Whether a word has small letters after its first: no short form, no "McConnell"."""
    return word[1:].replace("’", "").replace("'", "").islower()


def _bare(word: str) -> str:
    """A word in small letters without a possessive or the mark that closes a quotation."""
    return word.lower().rstrip("'’.").removesuffix("’s").removesuffix("'s")


def _opens(title: str, at: int) -> bool:
    """Whether a word opens a clause within a headline, after a stop."""
    return _STOP.search(title[:at]) is not None and title[at:].count(" ") >= _CLAUSE


class Cases:
    """Which words of a story carry a capital wherever they stand: names, and days."""

    def __init__(self, story: Story) -> None:
        self.capital: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.acts: set[str] = set()
        self.texts = [article.text for article in story.articles]
        for article in story.articles:
            for sentence in article.sentences:
                if sentence.kind == "body":
                    self._count(_WORD.findall(sentence.text))
            for name in article.names:  # one that opens a sentence tells too
                if name.kind in _NAMED:
                    self.capital.update(_bare(word) for word in _WORD.findall(name.text) if word[0].isupper())

    def _count(self, words: list[str]) -> None:
        """Count the words of a sentence, the first and those among capitals all around aside."""
        for i, word in enumerate(words):
            if word[0].islower():
                self.small[word] += 1
                if word.endswith(_ACTED):
                    self.acts.add(stem(word))
            elif i:
                near = words[max(0, i - 2) : i] + words[i + 1 : i + 3]
                running = any(each[0].islower() for each in near)
                for part in {word, *word.split("-")}:  # "Al-Marlow" tells of "El-Marlow" too
                    self.capital[_bare(part)] += running and part[:1].isupper()
                self.pairs[words[i - 1], word] += 1

    def sentence(self, title: str) -> str:
        """A headline in the case of a sentence, where most of its words carry capitals."""
        kept = [zone for zone in quoted_zones(title) if self._printed(title[zone[0] + 1 : zone[1] - 1])]
        words = [word for word in _WORD.findall(blank_zones(title, kept)) if word.lower() not in STOP_WORDS]
        told = [word for word in words[1:] if not word.isupper()]  # the first and short forms have theirs in any case
        if len(words) < _FEWEST or sum(word[0].isupper() for word in told) < _TITLED * len(told):
            return title
        before = ""

        def lower(match: re.Match[str]) -> str:
            nonlocal before
            word, last = match.group(), before or ("-" if match.start() else "")
            before = word
            if in_zones(match.start(), kept):
                return word
            if word == "A" and last[:1].islower() and _WORD.match(title, match.end() + 1):
                return "a"
            if not last or word[0].islower() or _opens(title, match.start()):
                return word
            after = _WORD.match(title, match.end() + 1)
            if after is not None and self._titled(word, after.group()):
                return word
            parts = [
                part if not _plain_word(part) or self._name(part, last) else part.lower() for part in word.split("-")
            ]
            before = "-".join(parts)
            return before

        return _WORD.sub(lower, title)

    def _printed(self, words: str) -> bool:
        """Whether a report prints quoted words as they stand: the title of a work keeps its capitals."""
        return any(words in text for text in self.texts)

    def _titled(self, word: str, after: str) -> bool:
        """Whether two words are an office, an office and a name, or a name, that the reports print with capitals."""
        if self.pairs[word, after] < _PAIR:
            return False
        small = f"{word} {after}".lower()
        return bool(_OFFICE & {word, after}) or not any(small in text for text in self.texts)

    def _name(self, word: str, last: str) -> bool:
        low = _bare(word)
        if low in STOP_WORDS:
            return False
        if last[:1].isupper() and self.pairs[last, word] > 1:
            return True
        return self.capital[low] > self.small[low] + self.small[word.lower()]
