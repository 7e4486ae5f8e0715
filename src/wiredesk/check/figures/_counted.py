"""Families of counted things: two families in one place are two different counts."""

from __future__ import annotations

from wiredesk.lang import fold
from wiredesk.model import Figure

from ..text._lexicon import by_word

COUNTED = by_word(
    {
        "people": """people person resident inhabitant citizen civilian individual soul man woman child men women
            children baby boy girl pupil student worker employee patient passenger victim villager refugee
            migrant voter soldier troop officer teenager adult protester demonstrator worshipper tourist fan pensioner
            taxpayer driver""",
        "dwelling": "household home consumer customer property subscriber address family user client",
        "building": "building block house tower premise",
        "apartment": "apartment flat",
        "drone": "drone uav shahed",
        "missile": "missile rocket",
    }
)
"""Families that a word may name anywhere near a figure."""
HEADS = by_word(
    {
        "people": """rioter investor journalist reporter colleague co-worker lawmaker legislator senator mp minister
            official judge justice rider racer runner athlete player competitor sailor robber suspect juror viewer
            spectator guest settler delegate candidate applicant seeker director executive scientist researcher teacher
            doctor nurse captive hostage prisoner detainee inmate militant fighter gunman terrorist reservist recruit
            veteran farmer miner firefighter policeman agent spy ambassador diplomat supporter relative parent brother
            sister immigrant foreigner expert lawyer actor artist author staff peacekeeper activist leader mayor
            seaman seamen serviceman servicemen""",
        "dwelling": "house",
        "country": "country nation",
        "state": "state",
        "settlement": "city town village municipality",
        "region": "region province district county oblast governorate prefecture",
        "company": "company firm business manufacturer supplier startup corporation",
        "shop": "shop store supermarket restaurant cafe outlet",
        "organisation": "organisation organization agency charity committee council union ministry",
        "school": "school university college",
        "hospital": "hospital clinic",
        "station": "station airport port",
        "team": "team club side squad crew",
        "party": "party",
        "run": "run",
        "wicket": "wicket",
        "goal": "goal",
        "set": "set",
        "try": "try",
        "medal": "medal",
        "title": "title trophy championship",
        "game": "game match fixture t20 test",
        "race": "race",
        "stage": "stage leg",
        "lap": "lap",
        "seat": "seat",
        "vote": "vote ballot",
        "post": "post job position appointment vacancy",
        "permit": "permit licence license visa",
        "regulation": "regulation rule law bill treaty",
        "payment": "payment instalment installment",
        "message": "email e-mail message text",
        "page": "page",
        "picture": "picture photo photograph image snap",
        "book": "book novel",
        "film": "film movie",
        "song": "song track",
        "sculpture": "sculpture statue",
        "vehicle": "car vehicle truck lorry van bus automobile suv motorcycle",
        "aircraft": "plane aircraft jet airliner helicopter bomber warplane",
        "vessel": "ship vessel boat tanker ferry frigate submarine destroyer yacht dinghy",
        "tank": "tank",
        "weapon": "gun rifle pistol firearm handgun",
        "bomb": "bomb grenade",
        "bullet": "bullet gunshot",
        "room": "room bedroom ward",
        "base": "base",
        "application": "application request",
        "arrest": "arrest",
        "flight": "flight",
        "tree": "tree",
    }
)
"""Families that only the noun of a figure names: the words have other senses."""
WHOLES = by_word(
    {
        "sales": "sale revenue turnover",
        "purchases": "purchase",
        "profit": "profit earning",
        "costs": "cost spending expenditure expense",
        "staff": "staff workforce employee worker job payroll personnel",
        "shares": "share stock equity",
        "customers": "customer client buyer",
        "suppliers": "supplier",
        "parts": "part component",
        "seats": "seat",
        "votes": "vote ballot",
        "imports": "import",
        "exports": "export",
        "emissions": "emission",
        "power": "electricity power energy",
        "debt": "debt",
        "land": "land area territory",
    }
)
"""What shares are of: a share of one is none of another."""
_ALIKE = frozenset({
    frozenset({"dwelling", "building"}), frozenset({"country", "state"}), frozenset({"company", "shop"}),
    frozenset({"company", "organisation"}), frozenset({"state", "region"}), frozenset({"game", "race"}),
    frozenset({"game", "title"}), frozenset({"film", "title"}), frozenset({"book", "title"}),
    frozenset({"song", "title"}), frozenset({"country", "team"}), frozenset({"team", "company"}),
})  # fmt: skip
"""Families that one report and another give the same things."""
NAMES = {
    "people": "people", "dwelling": "households, properties or consumers", "building": "buildings",
    "apartment": "apartments", "drone": "drones", "missile": "missiles",
}  # fmt: skip
"""Families as a sentence names them; the others by the reports' own noun."""
PEOPLE_KINDS = frozenset(
    """child baby boy girl pupil student worker employee patient passenger soldier troop officer man woman
    teenager civilian protester tourist""".split()
)


def counted_family(word: str) -> str | None:
    """Family of counted things that a folded word, singular or plural, belongs to."""
    return _by_form(word, COUNTED)


def counted_kind(figure: Figure) -> str | None:
    """Family of what a figure counts by the noun that the annotator found; None if it is of none."""
    return _by_form(fold(figure.head or ""), COUNTED | HEADS)


def forms(word: str) -> tuple[str, ...]:
    """A folded word and what it may be the plural of."""
    return word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"


def _by_form(word: str, table: dict[str, str]) -> str | None:
    return next((table[form] for form in forms(word) if form in table), None)


def one_family(noun: str, other: str) -> bool:
    """Whether two folded nouns may count the same things ("nations", "states"); of people each kind is its own."""
    families = [counted_family(word) or _by_form(word, HEADS) for word in (noun, other)]
    return not {None, "people"} & set(families) and not rivals(*families)


def rivals(one: str | None, other: str | None) -> bool:
    """Whether two families are two different counts."""
    return one is not None and other is not None and one != other and frozenset({one, other}) not in _ALIKE
