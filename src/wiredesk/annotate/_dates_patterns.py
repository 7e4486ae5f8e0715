"""How dates are printed: one pattern a way, all with bounded repeats."""

from __future__ import annotations

import re
from importlib.resources import files

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
COUNTS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0,
    "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0,
    "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "several": 3.0, "few": 3.0, "a few": 3.0, "couple of": 2.0,
    "a couple of": 2.0, "half a": 0.5, "half an": 0.5, "a dozen": 12.0, "dozens of": 24.0, "many": 5.0, "a couple": 2.0,
    "a half": 0.5, "thirteen": 13.0, "fourteen": 14.0, "sixteen": 16.0, "seventeen": 17.0, "eighteen": 18.0,
    "hundreds of": 200.0, "a hundred": 100.0, "the": 1.0, "some": 3.0, "one-and-a-half": 1.5, "two and a half": 2.5,
    "twenty-five": 25.0, "thirty-five": 35.0, "sixty": 60.0, "a quarter": 0.25, "dozen": 12.0, "century": 100.0,
}  # fmt: skip

_M = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?"
    r"|July?|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Sep\.?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH"
    r"|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER"
    r"|NOVEMBER|DECEMBER)(?![A-Za-z])"
)
_D = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?)(?![A-Za-z])"
)
_OLD_YEAR = (
    r"(?:(?<=\b[Aa] )|(?<=\b[Aa]n )|(?<=\b[Tt]he ))1[5-8](?!00)\d\d(?= [A-Za-z])"
    r"(?! (?:metre|meter|kilometre|kilometer|mile|foot|yard|word|page|seat|acre|block|ton|people|men|women)\b)"
    r"(?!(?<=[Tt]he \d{4})(?: (?!(?:is|was|has|does)\b)[\w'’-]+){0,2} (?!(?:is|was|has|does)\b)[a-z]+[a-hj-rt-z]s\b)"
)
"""A year before what was made in it: "an 1860 article", "the 1776 declaration"; no count ("the 1776 men")."""
_Y = r"(?:1[0-9]|20)\d\d(?![\d.,]\d)(?!\d)"
_N = (
    r"(?:\d{1,3}(?:\.\d)?|half an?|an?(?: (?:few|couple(?: of)?|dozen|hundred"
    r"|half))?|one(?:-and-a-half)?|two(?: and a half)?|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|twenty(?:-five)?|thirty(?:-five)?|forty|fifty|sixty"
    r"|several|few|couple of|many|dozens of|hundreds of|some)"
)
_U = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?"
    r"|quarters?|years?|decades?|centur(?:y|ies))\b"
)
_PART = r"(?:early |late |mid-)?(?:morning|afternoon|evening|night|lunchtime|midday|noon|midnight)s?\b"
_SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)\b"
_ORD = r"(?:st|nd|rd|th)"
_DD = rf"(?:[12]\d|3[01]|0?[1-9])(?:{_ORD})?(?!\d)"
_ZONE = r"(?:local time|GMT|UTC|BST|CEST|CET|EDT|EST|ET|PDT|PST|PT|CDT|CST|CT|IST|MSK|EET|AEST|KST)"
_HOUR = "[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
_PARTS = "[Ff]ive|[Tt]en|[Tt]wenty(?:-five)?"
_OF_DAY = r" in the (?:morning|afternoon|evening)\b| at night\b"
_AT = "(?:" + "|".join(f"(?<={word} )" for word in "at by about around until till before after since".split()) + ")"
_TIME = (
    rf"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?\s?m\b\.?|(?!00:\d\d:)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)(?:\s?[ap]\.?\s?m\b\.?|{_OF_DAY})?"
    rf"|(?:1[0-2]|[1-9]) o['’]clock(?:{_OF_DAY})?)"
    rf"(?:\s?(?:\({_ZONE}\)|{_ZONE}\b))?"
    rf"|(?:[01]?\d|2[0-3])\.?[0-5]\d (?:hours )?{_ZONE}\b"
    rf"|{_AT}(?:1[0-2]|[1-9])(?:\.[0-5]\d)?(?:{_OF_DAY})"
)
_SPOKEN_TIME = (
    rf"(?:[Hh]alf past|(?:[Aa] )?[Qq]uarter (?:past|to)|(?:{_PARTS}) minutes (?:past|to)) (?:{_HOUR})\b"
    r"(?!-| (?:hundred|thousand|[mb]illion|per ?cent|[a-z]+s\b))"
    rf"(?: o['’]clock)?(?:{_OF_DAY})?|(?:{_PARTS}) (?:past|to) (?:{_HOUR})(?:{_OF_DAY})"
    rf"|(?:{_HOUR}) o['’]clock(?:{_OF_DAY})?|{_AT}(?:{_HOUR})(?:{_OF_DAY})"
)
_EDGE = (
    r"(?:[Ee]arly|[Ll]ate|[Mm]id|[Tt]he (?:start|beginning|end|middle|turn) of"
    r"|[Ee]arlier|[Ll]ater|[Tt]he end of)[ -](?:in )?(?:the )?"
)


def _holidays() -> dict[str, tuple[str, int]]:
    table = {}
    for line in files("wiredesk.annotate").joinpath("data/holidays.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, month, day = line.split("\t")
            table[name] = month, int(day)
    return table


def _first_word(name: str) -> str:
    return re.split(r"[ '’]", name)[0]


HOLIDAYS = _holidays()
"""Name in lower case: month, or "easter", and day or days from it."""
_HOLIDAY = (
    rf"(?i:{'|'.join(re.escape(name) for name in sorted(HOLIDAYS, key=len, reverse=True))})(?![A-Za-z])"
    rf"(?:,? (?:of )?{_Y}"
    rf"|,? (?:last|this|next) year)?"
)
_WORDS = {
    "iso": r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.]{4,12}Z?)?(?!\d)",
    "night_days": (
        rf"(?:the )?(?:nights?|evenings?) (?:of|from) (?:{_D},? )?(?:{_M} {_DD}\s?(?:-"
        rf"|–|—|to|into|and) ?(?:{_M} )?{_DD}|{_DD}\s?(?:-|–|—|to|into|and) ?{_DD} {_M})(?:,? {_Y})?"
    ),
    "overnight": (
        rf"[Oo]vernight(?:,? (?:(?:from )?{_D}\s?(?:-|–|to|into|and) ?{_D}|(?:into"
        rf"|to|on|through) {_D}(?: {_PART})?|(?:from|on) {_D}(?: {_PART})?|(?:into"
        rf"|to|on) (?:{_M} {_DD}|{_DD} {_M})))?"
    ),
    "day_range": (
        rf"(?:[Bb]etween |[Ff]rom )?(?:{_D},? )?(?:{_M} {_DD}\s?(?:-|–|—|to|and|until"
        rf"|through)\s?(?:{_D},? )?(?:{_M} )?{_DD}|{_DD}(?: of)?(?: {_M})?\s?(?:-|–"
        rf"|—|to|and|until|through)\s?(?:{_D},? )?{_DD}(?: of)? {_M})(?:,? {_Y})?"
    ),
    "month_day": (
        rf"(?:(?:the )?(?:{_PART}|night) of )?(?:(?:(?:on |late |early )?{_D},? )?(?:{_M} (?:the )?{_DD}(?!(?:\.\d"
        rf"|,\d{{3}}| (?:per cent|percent|million|billion|people)))(?:,? {_Y}|,? (?:last"
        rf"|this|next) year)?|(?:the {_DD}(?: of)? {_M}(?!\.? \d{{1,2}} [a-z])"
        rf"|(?<!the ){_DD}(?: of)? {_M})(?:,? (?:of )?{_Y}|,? (?:last|this|next) year)?))(?: {_PART}(?! of))?"
    ),
    "month_year": (
        rf"(?:{_EDGE})?{_M}(?:,? (?:of )?| in ){_Y}|(?:{_EDGE})?{_M} (?:last|this|next"
        rf"|of last|of this|of next) year|(?:{_EDGE}|[Ll]ast |[Tt]his |[Nn]ext |[Tt]his past "
        rf"|[Tt]his coming ){_M}(?!\.? ?\d)"
    ),
    "slashed": r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d)|(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d)",
    "day_from": (
        rf"(?:the )?(?:day before yesterday|day after tomorrow|day before|day after"
        rf"|next day|following day|previous day|same day|previous (?:night|week|month"
        rf"|year)|following (?:week|month|year)|same (?:week|month|year))\b|(?:a|one"
        rf"|two|three|\d) (?:day|week)s? (?:from|after) (?:today|tomorrow|{_D})"
    ),
    "relative_day": (
        rf"(?:[Ee]arl(?:y|ier) |[Ll]ate(?:r)? )?(?:[Tt]oday|[Yy]esterday|[Tt]omorrow"
        rf"|[Tt]onight|TODAY|YESTERDAY|TONIGHT)(?:(?:['’]s)? {_PART})?|(?:[Ee]arl(?:y"
        rf"|ier) |[Ll]ate(?:r)? )?[Tt]his {_PART}|(?:[Ll]ate )?[Ll]ast (?:night|evening)\b"
        rf"|the same {_PART}|[Ll]ater (?:on )?the (?:same )?day"
    ),
    "weekday_span": rf"(?:[Bb]etween |[Ff]rom ){_D} (?:and|to|until|through) {_D}",
    "weekday": (
        rf"(?:[Ee]arl(?:y|ier) |[Ll]ate(?:r)? )?(?:on )?(?:[Ll]ast |[Nn]ext |[Tt]his (?:past "
        rf"|coming )?|the (?:previous|following) |this |[Cc]oming )?{_D}(?:['’]s)?(?:,? {_PART})?(?:,? (?:last"
        rf"|next|this) week)?"
    ),
    "weekend": r"(?:[Ll]ast |[Nn]ext |[Tt]his (?:past |coming )?|[Oo]ver the |[Aa]t the |the )weekend\b",
    "half": rf"(?:(?:[Tt]he )?(?:first|second) half of |H[12] )(?:the |this |last |next )?(?:{_Y}|year|{_M})",
    "quarter": (
        rf"(?:[Tt]he )?(?:(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -]quarter"
        rf"|Q[1-4])(?: (?:of )?(?:{_Y}|this year|last year|next year|the year))?|Q[1-4]"
    ),
    "months_of": (
        rf"(?:[Tt]he )?(?:first|last|final) {_N} months of (?:{_Y}|(?:the|this|last|next) year\b)"
    ),
    "season_year": (
        rf"(?:[Ii]n |[Ss]ince |[Bb]y |[Ff]rom )?(?:{_EDGE})?(?:the )?{_SEASON}"
        rf"(?:(?: of|,)? {_Y}| (?:of )?(?:last|this|next) year\b)"
    ),
    "ago": (
        rf"(?:(?:about|around|nearly|almost|more than|less than|over|just|some|roughly"
        rf"|at least) )?{_N} {_U} (?:ago|earlier|before|later|after|from now|hence"
        rf"|previously)\b|(?:a|one) (?:year|week|month) ago (?:today|tomorrow|yesterday)"
    ),
    "last_n": (
        rf"(?:the |these |his |her |their |its )?(?:last|past|previous|preceding|next"
        rf"|coming|recent|following|latest) {_N} {_U}|(?:the |these )?(?:past|coming"
        rf"|recent|preceding) {_U}|(?:the |these )(?:last|next) {_U}|(?:the )?(?:first"
        rf"|final) {_N} {_U}"
    ),
    "in_n": (
        rf"(?:[Ww]ithin|[Ii]n|[Dd]uring|[Oo]ver|[Ff]or|[Aa]fter|[Uu]nder|[Ee]very) (?:(?:about"
        rf"|around|nearly|almost|more than|less than|over|just|some|roughly|at least"
        rf"|as little as) )?(?:the )?{_N} {_U}(?!-)"
    ),
    "this_unit": (
        rf"(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Ss]o far|[Mm]id|[Tt]he (?:start"
        rf"|beginning|end|middle|rest) of|[Tt]he end of) )?(?:[Tt]his (?:past |coming )?"
        rf"|[Ll]ast |[Nn]ext |the (?:current|previous|following|prior|past|same) )(?:(?:fiscal "
        rf"|financial |calendar |school )?(?:week|month|year|quarter|decade|century"
        rf"|fortnight|hour)\b|{_SEASON})(?! of (?!the))"
    ),
    "decade": (
        rf"(?:the )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?:the )?(?:(?:1[5-9]|20)\d0['’]?s\b"
        rf"|['’]\d0s\b|(?:twenties|thirties|forties|fifties|sixties|seventies|eighties"
        rf"|nineties)\b)|(?:the )?(?:\d{{1,2}}{_ORD}|twentieth|nineteenth|eighteenth"
        rf"|twenty-first|21st)[ -]century"
    ),
    "year_range": (
        rf"(?:[Bb]etween |[Ff]rom ){_Y} (?:and|to|until|through) {_Y}|(?<![\d,.$€£-])(?:1[5-9]"
        rf"|20)\d\d\s?[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d)(?![\d,%])(?!\.\d)"
    ),
    "year": (
        rf"(?:[Ii]n )?[Mm]id-(?:19|20)\d\d(?!\d)|(?:[Ii]n |[Ss]ince |[Bb]y )?(?:{_EDGE})?(?<![\d,.$€£/-])"
        rf"(?<![A-Za-z]-)(?:19"
        rf"|20)\d\d(?![\d%]| GMT| UTC)(?!,\d{{3}})(?!\.\d)(?!-[a-z])(?!['’]?s\b)|(?:[Ii]n|[Ss]ince"
        rf"|[Bb]y|[Uu]ntil|[Ff]rom|[Aa]round|[Cc]irca) (?:1[0-8]|21)\d\d(?![\d%])(?!,\d{{3}})(?!\.\d)(?! [a-z]+s\b)"
        rf"|{_OLD_YEAR}"
    ),
    "holiday": _HOLIDAY,
    "time": (
        rf"(?<![\d.,:$€£])(?:{_TIME})|{_SPOKEN_TIME}"
        rf"|(?:shortly (?:before|after) |around |at |by )?(?<![a-z])(?:[Mm]idnight|[Nn]oon|[Mm]idday)\b"
    ),
    "part": (
        r"[Ii]n the (?:early |late )?(?:morning|afternoon|evening|night)(?: hours)?\b"
        r"|[Aa]t (?:night|dawn|dusk|sunrise|sunset|lunchtime)\b|[Bb]efore dawn\b"
    ),
    "month": (
        rf"(?:(?<![a-z])(?:{_EDGE})|\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Oo]f"
        rf"|[Dd]uring|[Ff]or|[Tt]hrough|[Tt]o|[Tt]ill|[Ll]ast|[Oo]n|[Aa]fter|[Bb]efore"
        rf"|[Tt]he|[Mm]id)[ -])(?:the )?{_M}(?!\.? ?[A-Z]?\d)|(?:January|February|April"
        rf"|July|August|September|October|November|December)\b(?!\.? ?\d)"
    ),
    "season": (
        rf"(?:{_EDGE}|[Tt]his |[Ll]ast |[Nn]ext |[Ii]n the |[Tt]he |[Ii]n |[Ss]ince "
        rf"|[Bb]y |[Oo]ver the |[Dd]uring the )(?:spring|summer|autumn|winter)\b|[Ii]n the fall\b"
    ),
}  # fmt: skip


def _alternatives(*names: str) -> re.Pattern[str]:
    """The patterns of some ways, or of all; the first that fits at a place is taken."""
    return re.compile("|".join(f"(?P<{name}>{_WORDS[name]})" for name in _WORDS if name in names or not names))


ANY = _alternatives()
AT_DIGIT = _alternatives("iso", "day_range", "month_day", "slashed", "ago", "decade", "year_range", "year", "time")
AT_MONTH = _alternatives("day_range", "month_day", "month_year", "month")
AT_WEEKDAY = _alternatives("day_range", "month_day", "weekday")
OPENERS = frozenset(
    """
    the in on at by since until till from during for through to of after before over within under every between
    last next this these his her their its early late mid earlier later a an one two three four five six seven
    eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen twenty twenty-five thirty
    thirty-five forty fifty sixty half several few couple many dozens hundreds some about around nearly almost
    more less just roughly shortly overnight today yesterday tomorrow tonight recent first second third fourth
    final quarter q1 q2 q3 q4 h1 h2 h midnight noon midday night morning evening afternoon coming as so past twenties
    thirties forties fifties sixties seventies eighties nineties spring summer autumn winter fall twentieth
    nineteenth eighteenth twenty-first one-and-a-half
    """.split()
) | {_first_word(name) for name in HOLIDAYS}
"""Words that a date may begin with, month and day names aside."""
TRIGGERS = frozenset(
    [
        *MONTHS,
        *WEEKDAYS,
        *(_first_word(name) for name in HOLIDAYS),
        *"""today yesterday tomorrow tonight overnight seconds minute minutes hour hours day days night nights weekend
    weekends week weeks fortnight month months quarter quarters year years decade decades century centuries morning
    afternoon evening midday noon midnight lunchtime dawn dusk sunrise sunset spring summer autumn winter fall
    a.m. p.m. a.m p.m pm q1 q2 q3 q4 h1 h2
    twenties thirties forties fifties sixties seventies eighties nineties o'clock o’clock half""".split(),
    ]
)
"""Words without which no date is printed, digits aside."""
SECONDS = (
    TRIGGERS
    | OPENERS
    | MONTHS.keys()
    | WEEKDAYS.keys()
    | frozenset(word for phrase in [*COUNTS, *HOLIDAYS] for word in re.split("[ -]", phrase))
    | frozenset(
        """
        part start beginning turn middle rest end course far past same following previous preceding current prior fiscal
        financial calendar school present latest little most least than day-long
        """.split()
    )
)
"""Words that may stand second in a date; marks and digits aside."""
