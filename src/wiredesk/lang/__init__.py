"""What every room knows about English: words, stems, stop words. Pure functions and tables; imports no room."""

from ._words import STOP_WORDS, content_stems, fold, stem, words

__all__ = ["STOP_WORDS", "content_stems", "fold", "stem", "words"]
