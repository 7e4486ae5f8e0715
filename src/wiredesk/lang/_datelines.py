"""Datelines: where and when a report was filed and by which agency, before its first words."""

from __future__ import annotations

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_ON = rf"(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CLOCK = r"(?:,? \d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?)"
_DATE = rf"(?:(?:,? {_ON}|,? {_DAY}){_CLOCK}?)"
_AGENCY = r"(?:,? ?\([A-Z][\w .,’'&/-]{0,40}\)|,? ?/[A-Z]{2,12}/\.?)"
_DASH = r"(?:\s(?:--|[-–—―])\s|\s?[—―]\s?|--\s?)"
_SHOUTED = (
    r"(?:(?:LA|LE|EL|AL|DE) )?[A-Z]{3,}[.’']?(?:[ /’'-]{1,2}[A-Z][A-Z.]*)*"
    r"|[A-Z]{2,3}\.? [A-Z]{2,}(?: [A-Z]{2,})*|[A-Z]{3,} via [A-Z]{2,6}"
)
_PLACE = r"(?:The )?[A-Z][\w.’'-]{1,24}(?: (?:of |de |la |el )?[A-Z][\w.’'-]{1,24}){0,3}"
_WITHIN = r"(?:, [A-Z][\w.’'-]{0,24}(?: [A-Z][\w.’'-]{1,24}){0,3}){0,2}?"
_NEXT = r"(?=[^a-z\s])"
_FORMS = re.compile(
    rf"^(?:(?:{_SHOUTED}){_WITHIN}{_DATE}?{_AGENCY}?{_DASH}{_NEXT}|"
    rf"(?!The (?!Hague\b)){_PLACE}{_WITHIN}{_DATE}?{_AGENCY}{_DASH}{_NEXT}|"
    rf"(?!The (?!Hague\b)){_PLACE}{_WITHIN}{_DATE}{_DASH}{_NEXT}|"
    rf"{_ON}{_AGENCY}{_DASH}{_NEXT}|"
    rf"\([A-Z][\w .,’'&/-]{{0,40}}\)\s?(?:--|[-–—―])\s{_NEXT})"
)
"""A place in capitals before a dash; any place with an agency or a date; an agency alone."""


def dateline_end(text: str) -> int:
    """Offset after the dateline that opens a sentence, 0 where none does.

    "PORT AMRA, Elmland, July 21 - Rebels", "TALVIK (AP) — The", "Arden, May 3 (Reuters) - A"; the dash of a sentence
    ("Mary - Ana's sister - said") closes none.
    """
    found = _FORMS.match(text[:160])
    return found.end() if found else 0
