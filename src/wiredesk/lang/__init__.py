"""What every room knows about English: words, numbers, units, names, page furniture. Pure functions and tables."""

from ._bodies import BODY_OPENINGS, body_at, body_named
from ._captions import begins_report, capital_headlines, credit_spans, is_caption, is_label, is_promotion, signs_post
from ._datelines import dateline_end
from ._furniture import (
    closes_report,
    furniture_calls,
    furniture_edge,
    furniture_head,
    is_furniture,
    is_note,
)
from ._furniture_rules import INSIDE_LABELS
from ._languages import language_name
from ._moments import seconds
from ._names import (
    first_name_sound,
    is_past_role,
    one_first_name,
    person_key,
    place_in_text,
    present_role,
    same_first_name,
    surname_key,
    without_courtesy,
)
from ._numbers import (
    FRACTIONS,
    MAGNITUDES,
    ORDINALS,
    SHORT_MAGNITUDES,
    TENS,
    UNITS_OF_COUNT,
    number_words,
    significant_digits,
)
from ._openings import connective_end, label_end
from ._orders import is_order
from ._print import MODIFIER_WORDS, capital, listed, number_as_printed
from ._senses import PEOPLES, sense
from ._spellings import Spellings
from ._units import UNIT_FORMS, UNITS, Unit, convert, same_dimension
from ._verbs import BEFORE_NOUN, VERB, bare_nouns, is_clause, says_what
from ._words import STOP_WORDS, asks, content_stems, fold, stem, words

__all__ = [
    "BEFORE_NOUN",
    "BODY_OPENINGS",
    "FRACTIONS",
    "INSIDE_LABELS",
    "MAGNITUDES",
    "MODIFIER_WORDS",
    "ORDINALS",
    "PEOPLES",
    "SHORT_MAGNITUDES",
    "STOP_WORDS",
    "TENS",
    "UNITS",
    "UNITS_OF_COUNT",
    "UNIT_FORMS",
    "VERB",
    "Spellings",
    "Unit",
    "asks",
    "bare_nouns",
    "begins_report",
    "body_at",
    "body_named",
    "capital",
    "capital_headlines",
    "closes_report",
    "connective_end",
    "content_stems",
    "convert",
    "credit_spans",
    "dateline_end",
    "first_name_sound",
    "fold",
    "furniture_calls",
    "furniture_edge",
    "furniture_head",
    "is_caption",
    "is_clause",
    "is_furniture",
    "is_label",
    "is_note",
    "is_order",
    "is_past_role",
    "is_promotion",
    "label_end",
    "language_name",
    "listed",
    "number_as_printed",
    "number_words",
    "one_first_name",
    "person_key",
    "place_in_text",
    "present_role",
    "same_dimension",
    "same_first_name",
    "says_what",
    "seconds",
    "sense",
    "significant_digits",
    "signs_post",
    "stem",
    "surname_key",
    "without_courtesy",
    "words",
]  # fmt: skip
