"""Verbs of deeds between two parties, and the verbs that tell the same deed from its other side."""

from __future__ import annotations

from ..text._lexicon import by_word

GIVES = by_word(
    {
        "sale": "sell sells sold selling", "loan": "lend lends lent lending loaned", "debt": "owe owes owed owing",
        "gift": """pay pays paid paying give gives gave given giving hand hands handed award awards awarded grant grants
            granted donate donates donated send sends sent sending return returned returns""",
    }
)  # fmt: skip
"""Verbs whose subject gives, to whom stands behind "to" or right behind the verb."""
TAKES = by_word(
    {
        "sale": "buy buys bought buying acquire acquires acquired acquiring purchase purchases purchased",
        "loan": "borrow borrows borrowed borrowing", "gift": "receive receives received receiving",
    }
)  # fmt: skip
"""Verbs whose subject takes, from whom stands behind "from"."""
ACTS = by_word(
    {
        "succeed": "succeed succeeds succeeded replace replaces replaced",
        "buy": "buy buys bought acquire acquires acquired",
        "beat": "beat beats beaten defeat defeats defeated thrashed trounced outplayed overcame",
        "sack": "sack sacks sacked dismiss dismisses dismissed fired", "hire": "hire hires hired",
        "appoint": "appoint appoints appointed", "sue": "sue sues sued suing", "accuse": "accuse accuses accused",
    }
)  # fmt: skip
"""Verbs whose subject does something to their object, one word for another."""
LOSES = frozenset("lose loses lost losing".split())
TOOK_OVER = frozenset("take takes took taken taking".split())
_PAIRS = """buy sell, buys sells, bought sold, buying selling, borrow lend, borrows lends, borrowed lent,
    borrowing lending"""
_ONE_WAY = """acquire sell, acquires sells, acquired sold, acquiring selling, purchase sell, purchases sells,
    purchased sold, loaned borrowed, lose beat, loses beats, lost beat, losing beating, beat lost, beats loses,
    defeat lose, defeats loses, defeated lost, pay receive, pays receives, paid received, paying receiving,
    gave received, gives receives, handed received, awarded received, granted received, donated received"""
CONVERSE = {
    **{a: b for pair in _PAIRS.split(",") for one, two in [pair.split()] for a, b in ((one, two), (two, one))},
    **{one: two for pair in _ONE_WAY.split(",") for one, two in [pair.split()]},
}
"""The form of a verb to the form, of one tense with it, that tells its deed from the other side."""
BOTH = frozenset(
    """met married faced played fought joined followed signed reached preceded contacted divorced visited discussed
    called needed used wanted opened led""".split()
)
"""Verbs that may hold both ways or say little of who acts on whom."""
PARTICLES = frozenset("out off up down over back on to at against".split())
"""Words right behind a verb that make another verb of it: "knocked out", "wrote to"."""
MODALS = frozenset("will would may might could should must can shall".split())
INTENTS = frozenset(
    """plans planned wants wanted agreed intends intended hopes hoped expects expected agrees set due tried tries
    promised refused declined failed about going forced ordered obliged""".split()
)
"""Words before "to" and a verb that share its subject."""
