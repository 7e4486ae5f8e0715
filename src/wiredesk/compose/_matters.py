"""Matters that a section of news can be about, with the words that tell each: titles name the matter."""

from __future__ import annotations

from wiredesk.lang import stem

_TABLE: tuple[tuple[str, str], ...] = (
    (
        "Killed and injured",
        "killed injured wounded dead died death deaths injuries casualties casualty hospital hospitalised "
        "victims bodies "
        "fatalities toll survivors wounds",
    ),
    (
        "Power and heat",
        "power electricity heat heating outage outages grid blackout consumers boiler substation energy",
    ),
    (
        "The talks",
        "talks negotiations negotiators negotiator delegation delegations mediator trilateral session summit mediation "
        "dialogue round negotiating ceasefire truce",
    ),
    (
        "The attack",
        "drone drones missile missiles strike strikes attack attacks attacked shelling bombardment rocket "
        "rockets airstrike "
        "intercepted raid explosion explosions gunmen gunman shooting shooter shot struck gunfire",
    ),
    (
        "The inquiry",
        "police investigators investigation investigating suspect suspects arrested arrest detectives inquiry probe "
        "detained custody evidence raided",
    ),
    (
        "In court",
        "court judge trial lawsuit sued charges charged prosecutors prosecutor convicted sentence sentenced "
        "verdict ruling "
        "appeal lawyers lawyer guilty jury attorneys ruled hearing",
    ),
    (
        "Aid",
        "aid humanitarian trucks famine food hunger malnutrition blockade relief starvation starving supplies",
    ),
    ("Sanctions", "sanctions sanctioned embargo frozen assets sanction"),
    ("Trade", "trade tariffs tariff exports imports export import customs"),
    (
        "Money",
        "billion million cost costs budget funding fund funds loan loans prices price tax taxes debt revenue profit "
        "shares investors stock stocks market earnings sales bank dollars euros",
    ),
    (
        "Votes and parties",
        "election elections vote votes voted voters poll polls ballot party parties coalition candidate candidates "
        "parliament opposition televote televotes voting",
    ),
    (
        "Congress and the law",
        "bill senate senator senators congress lawmakers legislation law republicans democrats lawmaker "
        "legislative amendment",
    ),
    (
        "Troops and arms",
        "troops soldiers army military forces battalion weapons weapon tank tanks defence defense arms navy",
    ),
    (
        "Migrants",
        "migrants migrant immigration deportation deported asylum refugees refugee border visa visas deport immigrants",
    ),
    ("Hostages and prisoners", "hostages hostage captives prisoners prisoner release released swap"),
    (
        "Fire and weather",
        "fire fires wildfire blaze flames firefighters storm flood floods flooding rain rainfall snow wind tornado "
        "hurricane earthquake temperature "
        "temperatures weather celsius drought",
    ),
    (
        "Health",
        "patients patient disease virus doctors doctor medical treatment drug cancer vaccine symptoms diagnosis health",
    ),
    (
        "Travel and transport",
        "trains train flights flight airport passengers railway bus buses airline airlines plane planes traffic "
        "ferry roads",
    ),
    ("Schools and students", "students student university school schools teachers pupils education campus children"),
    (
        "The match",
        "match goal goals season league cup coach final championship tournament team players striker semifinal scored",
    ),
    (
        "On stage and screen",
        "film festival album song singer actor actress director music audience award series theatre",
    ),
    (
        "Machines and software",
        "software chip chips app users technology model platform data artificial intelligence device",
    ),
    ("Staff and jobs", "workers staff jobs employees union wages strike layoffs unemployment employee"),
    (
        "Land and farms",
        "land farmers farmer farm wheat harvest crop crops farms acres growers",
    ),
    ("Nuclear matters", "nuclear uranium enrichment reactor warhead warheads"),
    ("Space", "space satellite satellites rocket orbit launch astronauts moon"),
)
MATTERS: dict[str, tuple[int, ...]] = {}
"""Stem to the indexes of the matters it tells."""
TITLES: tuple[str, ...] = tuple(title for title, _ in _TABLE)
for _index, (_, _words) in enumerate(_TABLE):
    for _word in _words.split():
        _stem = stem(_word)
        MATTERS[_stem] = (*(i for i in MATTERS.get(_stem, ()) if i != _index), _index)
KILLED, TALKS, ATTACK = TITLES.index("Killed and injured"), TITLES.index("The talks"), TITLES.index("The attack")

EVENTS = frozenset(
    TITLES.index(title)
    for title in ("Killed and injured", "The talks", "The attack", "The inquiry", "In court", "The match")
)
"""Matters that happen; the others are what things are about, and no section where the whole story is about them."""
HALVES: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "Power and heat": (("Power", "power electricity outage grid blackout energy"), ("Heating", "heat heating boiler")),
    "Congress and the law": (
        ("Congress", "senate senator senators congress lawmakers republicans democrats lawmaker"),
        ("The law", "bill legislation law legislative amendment"),
    ),
    "Troops and arms": (("Troops", "troops soldiers battalion army"), ("Arms", "weapons weapon arms tank tanks")),
    "Hostages and prisoners": (
        ("The hostages", "hostages hostage captives"), ("The prisoners", "prisoners prisoner swap"),
    ),
    "Fire and weather": (
        ("The fire", "fire fires wildfire blaze flames firefighters"),
        ("The weather", "storm flood floods flooding rain rainfall snow wind tornado hurricane weather drought"),
    ),
    "Schools and students": (("Schools", "school schools teachers education"), ("Students", "student students pupils")),
    "Money": (("Prices", "price prices"), ("Money", "billion million budget funding fund loan debt shares tax taxes")),
    "Votes and parties": (
        ("The vote", "election elections vote votes voted voters poll polls ballot televote voting"),
        ("The parties", "party parties coalition candidate candidates opposition"),
    ),
}  # fmt: skip
"""Titles of two halves, each with its words: where the lines have words of one half alone, it is the title."""
