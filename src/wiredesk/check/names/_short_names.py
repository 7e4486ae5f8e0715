"""Names that a report prints in another form: a state abbreviated, a party as a letter, a site as a verb."""

from __future__ import annotations

import re
from functools import lru_cache

from wiredesk.lang import fold

from ..text._index import SourceIndex

_STATES = """
alabama Ala AL,alaska Alaska AK,arizona Ariz AZ,arkansas Ark AR,california Calif CA,colorado Colo CO,
connecticut Conn CT,delaware Del DE,florida Fla FL,georgia Ga GA,hawaii Hawaii HI,idaho Idaho ID,
illinois Ill IL,indiana Ind IN,iowa Iowa IA,kansas Kan KS,kentucky Ky KY,louisiana La LA,maine Maine ME,
maryland Md MD,massachusetts Mass MA,michigan Mich MI,minnesota Minn MN,mississippi Miss MS,missouri Mo MO,
montana Mont MT,nebraska Neb NE,nevada Nev NV,new-hampshire N.H NH,new-jersey N.J NJ,new-mexico N.M NM,
new-york N.Y NY,north-carolina N.C NC,north-dakota N.D ND,ohio Ohio OH,oklahoma Okla OK,oregon Ore OR,
pennsylvania Pa PA,rhode-island R.I RI,south-carolina S.C SC,south-dakota S.D SD,tennessee Tenn TN,
texas Texas TX,utah Utah UT,vermont Vt VT,virginia Va VA,washington Wash WA,west-virginia W.Va WV,
wisconsin Wis WI,wyoming Wyo WY
"""
"""States of America with their abbreviations in newspapers and on letters."""
_ABBREVIATED = {
    state.replace("-", " "): (paper, post)
    for state, paper, post in (row.split() for row in _STATES.replace("\n", "").split(","))
}
STATES = frozenset(_ABBREVIATED)
"""Names of the states, folded."""
_PARTIES = {
    "democratic": "D", "democrat": "D", "democrats": "D", "republican": "R", "republicans": "R",
}  # fmt: skip
_AS_WORDS = {
    "twitter": ("tweet", "tweeted", "tweets", "tweeting"),
    "congress": ("congressional", "congressman", "congresswoman", "congressmen", "lawmakers"),
    "parliament": ("parliamentary", "mps"),
    "senate": ("senator", "senators"),
}
"""Bodies and sites with words of the reports that tell of them."""


def printed_otherwise(name: str, index: SourceIndex) -> bool:
    """Whether a report prints a name that its words lack: letter by letter ("AT&T"), abbreviated ("R-Calif."), as
    another word ("tweeted" for Twitter)."""
    low = fold(name).removeprefix("the ")
    if any(word in index.words for word in _AS_WORDS.get(low, ())):
        return True
    pattern = _pattern(name, low)
    return any(pattern.search(passage.text) for passage in index.passages)


@lru_cache(maxsize=1024)
def _pattern(name: str, low: str) -> re.Pattern[str]:
    if low in _ABBREVIATED:
        paper, post = (re.escape(form) for form in _ABBREVIATED[low])
        return re.compile(rf"(?:, |\b[DRI]-|\b[DRI], ?|\()(?:{paper}\b\.?|{post}\b)")
    if low in _PARTIES:
        return re.compile(rf"\b{_PARTIES[low]}-[A-Z]|\({_PARTIES[low]}\)")
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
