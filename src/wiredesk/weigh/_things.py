"""What words count as: states (killed, without power) and things (people, drones), by stem."""

from __future__ import annotations

from wiredesk.lang import stem

_STATE_WORDS = {
    "killed": "kill killed killing dead death deaths die died fatality fatalities slain fatal toll lives",
    "injured": "injured injury injuries injuring wounded wounding hurt wounds",
    "casualties": "casualty casualties",
    "missing": "missing unaccounted",
    "arrested": "arrested arrests detained detainees custody",
    "hospital": "hospitalised hospitalized hospital",
    "evacuated": "evacuated evacuation evacuees",
    "displaced": "displaced refugees fled",
    "rescued": "rescued",
    "no power": "power electricity blackout outage outages blackouts",
    "no heat": "heat heating",
    "no water": "water",
    "downed": "downed intercepted shot destroyed neutralised neutralized repelled",
    "launched": "launched fired launching firing",
    "hostage": "hostage hostages captive captives abducted kidnapped",
    "damaged": "damaged damage",
    "released": "released freed",
    "alive": "alive survivors survived survivor",
    "sentenced": "sentenced sentence prison jail jailed",
}
STATES = {stem(word): state for state, line in _STATE_WORDS.items() for word in line.split()}
HUMAN = frozenset(
    {
        "killed",
        "injured",
        "missing",
        "arrested",
        "hospital",
        "evacuated",
        "displaced",
        "rescued",
        "hostage",
        "released",
        "casualties",
        "shot",
    }
)
_SAME_THING = {
    "people": "person persons civilian civilians resident residents victim victims others citizens",
    "child": "children schoolchildren schoolchild kid kids minor minors",
    "drone": "drones uav uavs unmanned",
    "apartment": "apartments flat flats",
    "home": "homes house houses household households",
    "building": "buildings",
    "consumer": "consumers customers subscribers users",
    "property": "properties",
    "soldier": "soldiers troops servicemen servicemembers",
    "year": "years",
    "hour": "hours",
    "job": "jobs positions",
    "officer": "officers policemen",
    "worker": "workers employees staff",
}
THINGS = {stem(word): kind for kind, line in _SAME_THING.items() for word in [kind, *line.split()]}
GENERIC = frozenset(map(stem, ("number", "total", "figure", "estimate", "part", "group", "new")))
