"""What is said of those a figure counts: killed, injured, held, without power.

The state is read from the words for the counted thing, unless the clause of the figure says another ("1,200 were killed
and 251 others were taken hostage"), else from the clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.lang import fold, stem
from wiredesk.model import Figure, Sentence

from ._things import CUT_OFF, HUMAN, PERSONS, STATES

_CUT = re.compile(r"[,;:()—–]| - | and | but | while | with | including |\d")
_CUT_AFTER = re.compile(_CUT.pattern + "| before | after | when | until ")
_WORD = re.compile(r"[a-z]+")
_NO_STATE = frozenset(
    "down deadly deadlier deadliest prisoner prisoners powers powered lived lives live fires heats waters "
    "murder murders massacre massacres slaughter".split()
)
"""Words whose stem is that of a state and that tell none."""
_WITHOUT = re.compile(
    r"\b(?:without|no|los[et]s?|losing|outages?|blackouts?|cut|cuts|cutting|off|deprived|restor\w+|darkness|cold)\b"
)
FALLEN = frozenset({"drone", "missil", "rocket", "plane", "helicopt", "jet", "aircraft", "projectil", "bomb"})
_IN_HOSPITAL = re.compile(r"\bhospitali[sz]|\b(?:in|to) (?:the |a |an )?(?:[\w-]+ ){0,2}hospitals?\b")
_DEAD = re.compile(r" (?:dead|and killed|to death)\b")
_HELD = re.compile(r"\b(?:hostages?|captives?)\b")
_LEFT = re.compile(r"\b(?:left|leaves|leaving)(?: (?:a total of|about|some|up to|another|at least|more than))?$")
_LEFT_SO = re.compile(r"^[^.;:]{0,60}?\b(dead|injured|wounded|hurt|missing|displaced)\b")
_PASSIVE = re.compile(
    r"^(?:(?!, (?:where|when|while|and|but|which)\b|\b(?:no one|nobody|none)\b)[^.;]){0,90}?"
    r"\b(?:were|was|been|are|is|being) (?:\w{3,12}ly |also )?(\w+)"
)
_DONE = re.compile(
    r"^(?: (?:others?|more|people))* (?:have |had |has )?(?:been |were |was |are |being )(?!in |at |among )\w+"
)
_AT_LARGE = re.compile(r"\b(?:at large|on the run|on the loose)\b")
_BARE = re.compile(
    r"^(?: of them| others?| more)?,? (?:are|were|is|was|have|has|had|remain|remained|still)\b(?! (?:years?|million))"
)
_ASIDE = re.compile(
    r"^[^,;.()–—]{0,40}(?:, (?:including|among them|most of them|some of them) | [–—-] | \()"
    r"[^.;]{1,120}?(?:,| [–—-]|\)) ((?:were|was|are|is|have|has|had|died)\b(?: been)?(?: \w+ly)?(?: \w+)?)"
)
_REACH_ASIDE = 240
_INCLUDING = re.compile(
    r" [–—] $|,? (?:including|among (?:them|whom)(?: were)?|of (?:them|whom)) (?:at least |some |about )?$"
)
_TOLL_INCLUDES = re.compile(
    r"\b(?:toll|dead|deaths|fatalities|victims|injured|wounded|missing|detained)\b[^.;\d]{0,80}\bincludes? "
    r"(?:at least |some |about )?$"
)
"""Before a number: it is some of a toll that the sentence does not print."""
_UPROOTED = re.compile(
    r"^[^.;\d]{0,50}?\b(?:(?:driven|forced|chased|flushed) (?:out )?(?:from|of|out of) (?:the |their )?homes|"
    r"fle(?:d|e|eing) (?:from )?their homes|in (?:[a-z]+ ){0,2}shelters)\b"
)
_ALSO = re.compile(r"^[^,;]{0,40}(?:,| and| or) (?:at least |some |about |a )?$")
_NO_FIRED = frozenset({"launched"})
_NO_PEOPLE = frozenset({"launched", "downed", "damaged"})
_NO_SPAN = _NO_PEOPLE | {"killed", "injured", "casualties", "arrested", "shot", "captured", "hospital"}
_PEOPLE = {"hostage": "taken hostage", "hospital": "in hospital", "casualties": "killed or injured"}
_WHO = frozenset("people person children women men civilians soldiers officers residents students".split())
_REACH_AFTER, _REACH_BEFORE, _REACH_PASSIVE = 70, 50, 120


@dataclass(frozen=True, slots=True)
class Clause:
    """A figure's own clause: what stands before it and after it, up to a comma, an "and" or another figure."""

    before: str
    after: str
    wide: str
    """What follows up to the next figure, over commas."""


def clause_of(sentence: Sentence, figure: Figure, mates: Sequence[Figure]) -> Clause:
    """The clause around a figure."""
    start = max([m.end for m in mates if m.end <= figure.start], default=sentence.start)
    end = min([m.start for m in mates if m.start >= figure.end], default=sentence.end)
    before = sentence.text[max(0, start - sentence.start) : figure.start - sentence.start]
    after = sentence.text[figure.end - sentence.start : end - sentence.start]
    return Clause(
        before=_CUT.split(before[-_REACH_BEFORE:])[-1],
        after=_CUT_AFTER.split(after[:_REACH_AFTER])[0],
        wide=after[:_REACH_PASSIVE],
    )


def states_in(text: str, head: str | None = None) -> list[str]:
    """The states some words tell, in order. A word that is the counted thing itself ("three fires") tells none.

    Power, heat and water only with a word that says they are lacking; a hospital only with who is in it; shots are
    those that hit people, or brought down what flies.
    """
    low = fold(text)
    found = ["at large"] if _AT_LARGE.search(low) else []
    for match in _WORD.finditer(low):
        word = match.group()
        root = stem(word)
        state = STATES.get(root)
        if word == "living":
            state = "alive" if _HELD.search(low) else None
        if state is None or word in _NO_STATE or (root == head and state not in HUMAN):
            continue
        if state in CUT_OFF and word not in ("outage", "outages", "blackout", "blackouts"):
            state = state if _WITHOUT.search(low) else None
        elif root == "hospit":
            state = state if _IN_HOSPITAL.search(low) else None
        elif word == "shot":
            down = low[match.end() :].lstrip().startswith("down") or head in FALLEN
            dead = _DEAD.match(low, match.end()) is not None
            state = "downed" if down else "killed" if dead else "shot" if head in (None, "people", "child") else None
        if state is not None:
            found.append(state)
    return found


def own_states(what: str | None, head: str | None, clause: Clause) -> frozenset[str]:
    """The state that the words for the counted thing tell, where the figure's clause does not tell another."""
    told = states_in(what or "", head)
    if not told or head not in (None, "people", "child", "soldier", "officer"):
        return frozenset(told)
    here = states_in(clause.after, head) or states_in(clause.before, head)[-1:]
    if set(here) & set(told):
        return frozenset(told)
    if here:
        return frozenset(here[:1])
    return frozenset() if _DONE.match(clause.after) else frozenset(told)


def states_near(clause: Clause, head: str | None) -> frozenset[str]:
    """States in the clause around a figure: after it, then before it."""
    left = _LEFT_SO.match(clause.wide) if _LEFT.search(clause.before.rstrip()) else None
    if left:
        return frozenset(states_in(left.group(1)))
    if head == "people" and _UPROOTED.match(clause.wide):
        return frozenset({"displaced"})
    passive = _PASSIVE.search(clause.wide)
    found = states_in(passive.group(1), head) if passive else []
    found = found or states_in(clause.after, head) or states_in(clause.before, head)[-1:]
    return frozenset(found[:1])


def befitting(states: frozenset[str], figure: Figure, head: str | None) -> frozenset[str]:
    """The states that can be those of what is counted: people are not fired or shot down, a span of time is not
    killed, and "four times" counts what was done."""
    if figure.unit == "times":
        return frozenset()
    if figure.kind == "duration":
        return states - _NO_SPAN
    if head == "drone" or head not in PERSONS:
        return states
    return states - (_NO_FIRED if head == "people" else _NO_PEOPLE)  # "people" may stand for what has no noun


def stands_alone(clause: Clause) -> bool:
    """Whether a number without a noun is the subject of its clause ("six are still at large")."""
    return _BARE.match(clause.after) is not None


def beyond_aside(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """The state told after an aside: the killed of "six people, including four children, were killed"."""
    found = _ASIDE.match(sentence.text[figure.end - sentence.start :][:_REACH_ASIDE])
    return frozenset(states_in(found.group(1))[:1]) if found else frozenset()


def included(sentence: Sentence, figure: Figure, mates: Sequence[Figure]) -> frozenset[str]:
    """The state of those a figure is some of: the killed of "killing 26 people, including eight children and a nun"."""
    at, later = figure.start, [m for m in mates if m.end <= figure.start and m.kind in ("cardinal", "vague")]
    for last in reversed(later):
        gap = sentence.text[last.end - sentence.start : at - sentence.start]
        if _INCLUDING.search(gap):
            clause = clause_of(sentence, last, mates)
            told = states_in(last.what or "") or states_in(clause.before)[-1:] or states_in(clause.after)[:1]
            told = told or list(beyond_aside(sentence, last))
            return frozenset(state for state in told[:1] if state in HUMAN)
        if _ALSO.search(gap) is None:
            break
        at = last.start
    toll = _TOLL_INCLUDES.search(sentence.text[: at - sentence.start])
    return frozenset(state for state in states_in(toll.group())[:1] if state in HUMAN) if toll else frozenset()


def stated(what: str, states: frozenset[str]) -> str:
    """Bare people with what befell them, where it is one thing: "people killed", "children injured"."""
    told = states & HUMAN - {"hostage"}  # a word for those held in any way
    if what not in _WHO or len(told) != 1 or told != states:
        return what
    state = min(told)
    who = "people" if what == "person" else what
    return f"{who} {_PEOPLE.get(state, state)}"


def renamed(what: str | None, states: frozenset[str]) -> str | None:
    """The words for what is counted, without a state that its clause denies: 251 taken hostage are not "killed"."""
    told = states_in(what or "")
    if what is None or not told or states & set(told) or not what.startswith("people "):
        return what
    state = min(states, default="")
    return f"people {_PEOPLE.get(state, state)}" if state in HUMAN else "people"
