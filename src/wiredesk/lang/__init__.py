"""What every room knows about English: words, stems, stop words, numbers, units. Pure functions and tables; imports no room."""

from ._numbers import fair_rounding, number_words, significant_digits
from ._units import UNIT_FORMS, UNITS, Unit, convert, same_dimension
from ._words import STOP_WORDS, content_stems, fold, stem, words

__all__ = [
    "STOP_WORDS", "UNITS", "UNIT_FORMS", "Unit", "content_stems", "convert", "fair_rounding", "fold", "number_words",
    "same_dimension", "significant_digits", "stem", "words",
]  # fmt: skip
