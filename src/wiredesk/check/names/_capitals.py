"""Capitals, which stand for their governments: "Madrid said" where the reports have "Spain said"."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from wiredesk.lang import sense
from wiredesk.model import Name

from ..text._tokens import Token

_TABLE = """
washington us,moscow russia,kremlin russia,kyiv ukraine,kiev ukraine,beijing china,paris france,
berlin germany,madrid spain,rome italy,tokyo japan,delhi india,islamabad pakistan,tehran iran,baghdad iraq,
jerusalem israel,damascus syria,ankara turkey,athens greece,warsaw poland,stockholm sweden,oslo norway,
copenhagen denmark,helsinki finland,hague netherlands,brussels belgium,bern switzerland,vienna austria,
budapest hungary,bucharest romania,ottawa canada,brasilia brazil,canberra australia,cairo egypt,
hanoi vietnam,manila philippines,jakarta indonesia,dublin ireland,edinburgh scotland,
cardiff wales,london uk,baku azerbaijan,yerevan armenia,tbilisi georgia,doha qatar,beirut lebanon,
lisbon portugal,riyadh saudi,kabul afghanistan,caracas venezuela,bogota colombia,lima peru,santiago chile,
nairobi kenya,abuja nigeria,minsk belarus,prague czech,bratislava slovakia,sofia bulgaria,
belgrade serbia,zagreb croatia,pyongyang =northkorea,seoul =southkorea,pretoria africa,
harare zimbabwe,kinshasa congo,kigali rwanda,kampala uganda,khartoum sudan,tripoli libya,tunis tunisia,
algiers algeria,rabat morocco,amman jordan,muscat oman,colombo lanka,dhaka bangladesh,kathmandu nepal,
havana cuba,quito ecuador,bangkok thailand,wellington zealand,tallinn estonia,
phnom cambodia,penh cambodia,addis ethiopia,ababa ethiopia,buenos argentina,kuala malaysia,
accra ghana,aires argentina,bamako mali,dakar senegal,dushanbe tajikistan,
lilongwe malawi,ljubljana slovenia,luanda angola,lumpur malaysia,lusaka zambia,manama bahrain,
managua nicaragua,maputo mozambique,mogadishu somalia,montevideo uruguay,naypyidaw myanmar,ouagadougou burkina,
niamey niger,podgorica montenegro,reykjavik iceland,sanaa yemen,sarajevo bosnia,skopje macedonia,taipei taiwan,
tirana albania,ulaanbaatar mongolia,vientiane laos,windhoek namibia,yaounde cameroon,
riga latvia,vilnius lithuania,chisinau moldova,bishkek kyrgyzstan,tashkent uzbekistan,astana kazakhstan
"""
CAPITALS = {row.split()[0]: sense(row.split()[1]) for row in _TABLE.replace("\n", "").split(",")}
_WHERE = frozenset("in at near around outside inside from to through of".split())


def country_or_sense(word: str) -> str:
    """The country of which a folded word is the capital, by sense; else the word's own sense."""
    return CAPITALS.get(word, sense(word))


def governments(words: Iterable[Token], tokens: tuple[Token, ...], held: Collection[str]) -> bool:
    """Whether all names among some words are capitals that stand for governments of countries among some senses."""
    names = [t for t in words if t.capital]
    return bool(names) and all(_governs(t.low, t.start, tokens, held) for t in names)


def for_government(name: Name, last: str, tokens: tuple[Token, ...], held: Collection[str]) -> bool:
    """Whether a name is a capital that stands for its government, whose country is among some senses.

    A capital behind a preposition of place is a city.
    """
    return _governs(last, name.start, tokens, held)


def _governs(word: str, start: int, tokens: tuple[Token, ...], held: Collection[str]) -> bool:
    if CAPITALS.get(word.removesuffix("'s")) not in held:
        return False
    return not located(start, tokens) or _spans(start, tokens)


def _spans(start: int, tokens: tuple[Token, ...]) -> bool:
    """Whether a name is an end of "from Madrid to Cairo", which tells of many governments."""
    lows = [t.low for t in tokens]
    at = next(n for n, t in enumerate(tokens) if t.start >= start)
    return any(
        lows[n] in CAPITALS and lows[n + 2 : n + 3] and lows[n + 2] in CAPITALS and lows[n + 1] == "to"
        for n in (at, at - 2)
        if n > 0 and lows[n - 1] == "from"
    )


def located(start: int, tokens: tuple[Token, ...]) -> bool:
    """Whether a preposition of place stands before a name: then it is the city, not its government."""
    return next((t.low for t in reversed(tokens) if t.end <= start), "") in _WHERE


def seat_among(country: str, words: Iterable[str]) -> bool:
    """Whether the capital of a country, by sense, is among some folded words."""
    return any(CAPITALS.get(word) == country for word in words)
