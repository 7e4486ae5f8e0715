"""Small words that the readers of attributions share: auxiliaries, stops, marks, pronouns."""

from __future__ import annotations

AUXILIARIES = frozenset(
    """has have had is was are were be been being will would could can may might must should shall do does did to
    not n't also later then once now repeatedly often recently previously earlier already still always never
    even just only first again reportedly publicly personally both all further too either simply today yesterday
    separately instead ’s 've ’ve 'd ’d 'll ’ll 're ’re hasn't hasn’t haven't haven’t didn't didn’t doesn't
    doesn’t don't don’t wasn't wasn’t won't won’t wouldn't wouldn’t isn't isn’t aren't aren’t couldn’t couldn't
    can’t can't subsequently finally soon ever long ago twice""".split()
)
BE = frozenset("be been being is are was were".split())
STOPS = frozenset(
    """that but as when while because if although though after before since where which who whom whose how why what
    so than until unless whether is was are were has have had will would could can may might must should do does
    did whereas wherever and or nor then""".split()
)
MARKS = frozenset(".,;:()[]\"“”«»—–…!?•|*'‘’") | {"''", "``", "..."}
QUOTES = frozenset('"“”„«»') | {"''", "``"}
PRONOUNS = frozenset("he she they it we i you who".split())
DETERMINERS = frozenset(
    """the a an his her their its our my this that these those some many several one two three no any""".split()
)
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow overnight""".split()
)
Range = tuple[int, int]
"""Tokens from the first to the one after the last."""
