"""Numbers that are ages: "aged 40", "Anna Berg, 45,", "He will be 35"."""

from __future__ import annotations

import re

from ._figures_digits import Digits
from ._figures_raw import Number, Raw
from ._names_lexicon import is_role
from ._nouns import plural

_EXPECTANCY = re.compile(
    r"\b(?:life expectancy|(?:average|median|mean|retirement|minimum) age)\b[^.;,]{0,40}"
    r"\b(?:is|was|be|of|to|at|from|reached)(?: about| around| nearly| just)? $"
)
_TURNS = re.compile(r"\b(?:[Hh]e|[Ss]he|who) (?:is|was|will be|would be|turns|turned|will turn)(?: now| just| only)? $")
_AT_AGE = re.compile(r"\b(?:[Dd]ie[sd]?|[Dd]ead|[Dd]ying|[Rr]etire[sd]?|[Mm]arried|[Ww]idowed|[Oo]rphaned) at $")
_EACH, _OLDEST = re.compile(r"[A-Z][\w’'-]+, (?:both|each|all) $"), 115
"""Before the age of several: "Ana Orlo and Jan Dunn, both 25,"."""
_PERSON_OF = re.compile(r"\b(?:man|woman|boy|girl) of $")
_LIVES = frozenset("is was has dies lives says remains".split())
_PEOPLE = frozenset("man woman boy girl teenager pensioner mum dad".split())
_UNDER_AGE = re.compile(
    r"\b(?:[Cc]hildren|[Kk]ids|[Bb]abies|[Ii]nfants|[Bb]oys|[Gg]irls|[Pp]upils|[Yy]outh|[Ww]omen|[Mm]en|[Aa]dults|"
    r"[Aa]nyone|[Tt]hose|[Pp]ensioners) (?:aged )?(?:under|over|below|above|younger than|older than) $"
)
_NO_NOUN = re.compile(
    r"(?:[.,;!?)]|$| (?:by|when|in|on|and|but|this|next|last|now|raising|for men|for women|who|whose)\b)"
)
_AGED = re.compile(r"\b(?:[Aa]ged?|at the age of|age of|[Aa]ges)(?: of| between| from| about| just| only)? $")
_AFTER_COMMA, _CLOSED = re.compile(r"[a-z], $"), re.compile(r"(?:,| and |\.)(?:\s|$)")
"""What stands around an age behind a name: "Anna Berg, 45, said"."""


class Ages(Digits):
    """Tells ages from other numbers."""

    def _age(self, raw: Raw, number: Number) -> None:
        """Make an age of a number that its unit or the words around it tell as one."""
        text = self.text
        if raw.unit is not None and raw.unit.endswith("_of_age"):
            raw.kind = "age"
            return
        if raw.unit is None and raw.value < 130:
            before = text[max(0, raw.start - 14) : raw.start]
            if (
                _AGED.search(before)
                or (
                    number.plain
                    and not number.word
                    and 0 < raw.value < 115
                    and raw.high is None
                    and _AFTER_COMMA.search(before)
                    and _CLOSED.match(text[raw.end : raw.end + 5])
                    and self._names_before(raw.start)
                )
                or (raw.high is None and self._speaks_of_age(raw))
            ):
                raw.kind, raw.unit = "age", "year_of_age"

    def _speaks_of_age(self, raw: Raw) -> bool:
        """ "He will be 35 by the end of the year", "dies at 81", "the average life expectancy is around 73"."""
        if _PERSON_OF.search(self.text[max(0, raw.start - 14) : raw.start]):
            return raw.value > 1 and not plural(self._word_at(raw.end))
        if _EACH.search(self.text[max(0, raw.start - 14) : raw.start]):
            return 1 < raw.value < _OLDEST and _NO_NOUN.match(self.text, raw.end) is not None
        if _AT_AGE.search(self.text[max(0, raw.start - 14) : raw.start]):
            return _NO_NOUN.match(self.text, raw.end) is not None and raw.value > 1
        if _EXPECTANCY.search(self.text[max(0, raw.start - 70) : raw.start]):
            return _NO_NOUN.match(self.text, raw.end) is not None and raw.value > 1
        if _UNDER_AGE.search(self.text[max(0, raw.start - 40) : raw.start]):
            return _NO_NOUN.match(self.text, raw.end) is not None and raw.value > 1
        person = _TURNS.search(self.text[max(0, raw.start - 30) : raw.start])
        return person is not None and _NO_NOUN.match(self.text, raw.end) is not None and raw.value > 1

    def _word_at(self, at: int) -> str:
        """The word behind an offset, nothing where a mark or a verb ("a man of 87 dies") stands there."""
        index = self.tokens.at(at)
        low = self.tokens.lows[index] if index < len(self.tokens.lows) else ""
        return "" if low in _LIVES else low

    def _names_before(self, at: int) -> bool:
        """Whether a name or a person stands before a comma: "Anna Berg, 45", "the driver, 45"."""
        index = self.tokens.at(at) - 2
        if index < 0 or self.tokens.texts[index + 1] != ",":
            return False
        low = self.tokens.lows[index]
        return self.tokens.texts[index][0].isupper() or low in _PEOPLE or (is_role(low) and not plural(low))
