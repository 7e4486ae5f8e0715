"""What every room knows about English: words, stems, stop words, numbers, units. Pure functions and tables; imports no room."""

from ._names import name_key, same_name
from ._numbers import fair_rounding, number_words, significant_digits
from ._units import UNIT_FORMS, UNITS, Unit, convert, same_dimension
from ._words import STOP_WORDS, content_stems, fold, stem, words

__all__ = [
    "STOP_WORDS", "UNITS", "UNIT_FORMS", "Unit", "content_stems", "convert", "fair_rounding", "fold", "name_key",
    "number_words", "same_dimension", "same_name", "significant_digits", "stem", "words",
]  # fmt: skip
