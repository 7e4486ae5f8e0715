"""What single words say about a name: tables in ready-to-ask form."""

from __future__ import annotations

from functools import lru_cache

from wiredesk.lang import STOP_WORDS
from wiredesk.model import NameKind

from ._names_tables import phrase_list, rows, word_list

TITLES = word_list("titles.txt")
ROLES = phrase_list("roles.txt")
ORG_WORDS = word_list("organisations.txt")
PLACE_WORDS = word_list("place_words.txt")
FIRST_NAMES = word_list("first_names.txt")
COMMON = word_list("common_words.txt") | STOP_WORDS
PLACES: dict[str, str] = {row[0]: row[1] if len(row) > 1 and row[1] else row[0] for row in rows("places.tsv")}
DEMONYMS: dict[str, str] = {row[0]: row[1] for row in rows("demonyms.tsv")}
DEMONYMS.update({word + "s": place for word, place in list(DEMONYMS.items()) if not word.endswith(("s", "sh", "ch"))})
COUNTRIES = frozenset(DEMONYMS.values())
"""Countries, and what else has people named after it."""
_KINDS: dict[str, NameKind] = {"person": "person", "organisation": "organisation", "place": "place", "other": "other"}
KNOWN: dict[str, tuple[NameKind, str]] = {
    row[0]: (_KINDS[row[1]], row[2] if len(row) > 2 and row[2] else row[0]) for row in rows("known_names.tsv")
}
CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec. Christmas Easter Ramadan
    Thanksgiving AM PM GMT UTC BST ET EST EDT PST PDT CET CEST AEST Mon Tue Wed Thu Fri Sat Sun""".split()
)
NOT_NAMES = frozenset(
    """I I'm I've I'd I'll I’m I’ve I’d I’ll OK TV PM MP MPs CEO AI USD VIP DVD GDP Mr Mrs Ms Dr IQ HTML DNA RNA HIV
    AIDS VAT IPO GPS USB PDF ICU PPE SUV SUVs LNG LGBT LGBTQ LGBTQ+ UFO UFOs URL PC PCs NGO NGOs IVF ADHD PTSD MRI CT EV
    EVs CCTV DIY ATM ATMs ESG MVP CFO COO CTO PR HR ID IDs QC KC MBE OBE CBE DUI MMR MRNA UTC""".split()
)
LINKS = frozenset("of de da do dos del della di du la le el al bin ben ibn van von der den ter y e und et".split())
FIRM_WORDS = frozenset("Enterprises Holdings Ventures Industries Studios Pharmaceuticals Technologies".split())
"""Words that only the name of a firm ends in: digits before one belong to the name."""
PARTICLES = frozenset("von van bin ibn ter de da di du del della".split())
"""Small words that may open a surname where no first name stands before it."""
INNER_PARTICLES = frozenset("der den de het la los las".split())
"""Small words that stand behind another one in a surname: "van der", "de la"."""
SUBJECT_VERBS = frozenset(
    """said says told added wrote argued warned announced insisted noted is was has had who whose will would""".split()
)


@lru_cache(maxsize=20_000)
def is_role(word: str) -> bool:
    """Whether a word, in any case and number, heads a role ("ministers", "Co-Founder", "ex-president")."""
    low = word.lower()
    if low in ROLES:
        return True
    if low.endswith("s") and low[:-1] in ROLES:
        return True
    if low.endswith("men") and low[:-3] + "man" in ROLES:
        return True
    if low.endswith("women") and low[:-5] + "woman" in ROLES:
        return True
    if low.endswith(("ologist", "ologists")):
        return True
    _, dash, tail = low.rpartition("-")
    return bool(dash) and tail in ROLES
