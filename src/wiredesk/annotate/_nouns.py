"""Singular and plural of a noun, by form."""

from __future__ import annotations

_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "police": "police",
    "troops": "troops", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life",
    "wives": "wife", "policemen": "policeman", "servicemen": "serviceman", "firemen": "fireman",
    "gunmen": "gunman", "fishermen": "fisherman", "personnel": "personnel", "cattle": "cattle",
    "aircraft": "aircraft", "sheep": "sheep", "spacecraft": "spacecraft", "media": "media", "data": "data",
    "criteria": "criterion", "phenomena": "phenomenon", "crises": "crisis", "analyses": "analysis",
    "bases": "base", "knives": "knife", "thieves": "thief", "leaves": "leaf", "wolves": "wolf",
    "civilians": "civilian", "buses": "bus", "gases": "gas", "viruses": "virus", "species": "species",
    "series": "series", "headquarters": "headquarters", "heroes": "hero", "potatoes": "potato", "shoes": "shoe",
    "movies": "movie", "zombies": "zombie", "hooves": "hoof", "halves": "half", "shelves": "shelf",
    "fish": "fish", "staff": "staff", "medics": "medic", "youths": "youth", "dead": "people",
    "calories": "calorie", "selfies": "selfie", "cookies": "cookie", "ties": "tie", "pies": "pie",
    "lies": "lie", "axes": "axe", "houses": "house", "causes": "cause", "cases": "case",
    "purchases": "purchase", "increases": "increase", "diseases": "disease", "nurses": "nurse",
    "horses": "horse", "responses": "response", "courses": "course", "databases": "database",
    "releases": "release", "expenses": "expense", "offenses": "offense", "defenses": "defense",
    "licenses": "license", "universes": "universe", "doses": "dose", "phrases": "phrase", "leases": "lease",
    "hoses": "hose", "roses": "rose", "noses": "nose", "warehouses": "warehouse",
    "businesswomen": "businesswoman", "businessmen": "businessman", "spouses": "spouse", "corpses": "corpse",
    "excuses": "excuse", "abuses": "abuse", "uses": "use", "clauses": "clause", "pauses": "pause",
    "bruises": "bruise", "cruises": "cruise", "exercises": "exercise", "franchises": "franchise",
    "premises": "premise", "promises": "promise", "enterprises": "enterprise",
}  # fmt: skip
_NOT_PLURAL = ("ss", "us", "is", "ous", "'s")
_SINGULAR_S = frozenset(
    """
        this his its was has as is yes us gas bus plus thus always perhaps besides across series news less
        unless towards
    """.split()
)


def singular(word: str) -> str:
    """Singular of a lower-case noun, by form."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if plural(word) and word.endswith("s"):
        return word[:-1]
    return word


def plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in _IRREGULAR:
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(_NOT_PLURAL) and word not in _SINGULAR_S
