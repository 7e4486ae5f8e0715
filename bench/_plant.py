"""Plants one error of a named kind in a real sentence, so that the sentence no longer says what its report says.

Every planter takes the words around it from the article itself where it can (another name of the same article, another
speaker), because those are the errors that overlap cannot see. A planter that finds no place returns None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from wiredesk.model import AnnotatedArticle, Name, Sentence

KINDS = (
    "figure", "unit", "scope", "date", "place", "name", "role", "quote", "speaker", "polarity", "hedge", "cause",
    "order",
    "actor",
)  # fmt: skip


@dataclass(frozen=True)
class Spot:
    """A sentence of an article, ready for a planter."""

    article: AnnotatedArticle
    sentence: Sentence
    random: Random

    @property
    def text(self) -> str:
        """The sentence."""
        return self.sentence.text

    def names(self, *kinds: str) -> list[Name]:
        """Names of the sentence, of some kinds."""
        return [n for n in self.article.names if self.sentence.holds(n) and n.kind in kinds]

    def replace(self, start: int, end: int, words: str) -> str:
        """The sentence with one stretch (offsets in the article) replaced."""
        first, last = start - self.sentence.start, end - self.sentence.start
        return self.text[:first] + words + self.text[last:]


def plant(kind: str, spot: Spot) -> str | None:
    """Return the sentence with one error of a kind, None if it offers no place for one."""
    changed = PLANTERS[kind](spot)
    if changed is None or " ".join(changed.split()) == " ".join(spot.text.split()):
        return None
    return changed


def _quoted(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _swap(text: str, table: dict[str, str], random: Random, *, outside: bool = True) -> str | None:
    pattern = re.compile(r"\b(" + "|".join(sorted(map(re.escape, table), key=len, reverse=True)) + r")\b")
    found = [m for m in pattern.finditer(text) if not (outside and _quoted(text, m.start()))]
    if not found:
        return None
    match = random.choice(found)
    return text[: match.start()] + table[match.group(1)] + text[match.end() :]


def _both(pairs: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for pair in pairs.split(","):
        left, right = pair.strip().split("/")
        table[left] = right
        table.setdefault(right, left)
    return table


def _figure(spot: Spot) -> str | None:
    found = [
        f for f in spot.article.figures
        if spot.sentence.holds(f) and f.kind in {"cardinal", "percent", "money", "measure", "duration", "age"}
        and not _quoted(spot.text, f.start - spot.sentence.start)
        and not any(d.start <= f.start < d.end for d in spot.article.dates)
    ]  # fmt: skip
    spots = [(f, m) for f in found if (m := re.search(r"\d[\d,]*(?:\.\d+)?", f.text))]
    if not spots:
        return None
    figure, match = spot.random.choice(spots)
    return spot.replace(
        figure.start + match.start(), figure.start + match.end(), _other_number(match.group(), spot.random)
    )


def _other_number(text: str, random: Random) -> str:
    digits = [c for c in text if c.isdigit()]
    value = int("".join(digits))
    for _ in range(20):
        changed = max(round(value * random.choice((0.3, 0.5, 0.6, 1.4, 1.7, 2.0, 3.0))) + random.choice((0, 1)), 2)
        fresh = str(changed)
        if len(fresh) == len(digits) and changed != value:
            rest = iter(fresh)
            return "".join(next(rest) if c.isdigit() else c for c in text)
    return (
        f"{value + random.randint(2, 9):,}"
        if "." not in text
        else text.replace(text[0], str((int(text[0]) + 3) % 9 + 1), 1)
    )


_UNITS = _both(
    "million/billion,people/households,percent/percentage points,dollars/euros,miles/kilometers,kilometres/metres,"
    "children/adults,houses/apartments,hours/days,weeks/months,killed/injured,tons/pounds,soldiers/civilians,men/women,"
    "deaths/injuries,passengers/crew members,square miles/acres,degrees/percent,students/teachers,workers/companies"
)


_COUNT = re.compile(r"(?:\d|hundred|dozen|two|three|four|five|six|seven|eight|nine|ten)[\w,. ]{0,12}$")


def _unit(spot: Spot) -> str | None:
    match = re.search(r"[$€£](?=\d)", spot.text)
    if match and not _quoted(spot.text, match.start()) and spot.random.random() < 0.4:
        other = {"$": "€", "€": "$", "£": "$"}[match.group()]
        return spot.text[: match.start()] + other + spot.text[match.end() :]
    pattern = re.compile(r"(?<=[\d ])(" + "|".join(map(re.escape, _UNITS)) + r")\b")
    found = [
        m for m in pattern.finditer(spot.text)
        if _COUNT.search(spot.text[: m.start()])
        and not _quoted(spot.text, m.start())
    ]  # fmt: skip
    if not found:
        return None
    match = spot.random.choice(found)
    return spot.text[: match.start()] + _UNITS[match.group(1)] + spot.text[match.end() :]


_SCOPE = _both(
    "the city/the whole country,the region/the whole country,the state/the whole country,"
    "the country/the world,nationwide/citywide,"
    "this year/this decade,last year/last decade,this month/this year,last month/last year,this week/this month,"
    "some/all,"
    "many/all,most/all,several/all,worldwide/nationwide,across the country/across the world,a few/most,local/national,"
    "in part/entirely,half/all,one/every"
)


def _scope(spot: Spot) -> str | None:
    return _swap(spot.text, _SCOPE, spot.random)


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _date(spot: Spot) -> str | None:
    found = [
        m for m in re.finditer(r"\b(?:" + "|".join((*_DAYS, *_MONTHS)) + r"|(?:19|20)\d\d)\b", spot.text)
        if not _quoted(spot.text, m.start())
    ]  # fmt: skip
    if not found:
        return None
    match = spot.random.choice(found)
    word = match.group()
    if word.isdigit():
        other = str(int(word) + spot.random.choice((-3, -2, -1, 1)))
    else:
        pool = _DAYS if word in _DAYS else _MONTHS
        other = pool[(pool.index(word) + spot.random.choice((1, 2, 3))) % len(pool)]
    return spot.text[: match.start()] + other + spot.text[match.end() :]


def _other_name(spot: Spot, name: Name, stock: Sequence[str]) -> str:
    mine = set(name.canonical.lower().split())
    inside = sorted(
        {n.text for n in spot.article.names if n.kind == name.kind and not mine & set(n.canonical.lower().split())
         and n.text not in spot.text and n.text[:1].isupper()}
    )  # fmt: skip
    if inside and spot.random.random() < 0.6:
        return spot.random.choice(inside)
    return spot.random.choice([s for s in stock if not mine & set(s.lower().split())])


_PLACES = (
    "Lisbon", "Ottawa", "Nairobi", "Warsaw", "Manila", "Bogotá", "Oslo", "Texas", "Bavaria", "Hanoi", "Cairo",
    "Lagos", "Peru",
    "Norway", "Vietnam", "Morocco",
)  # fmt: skip
_PERSONS = (
    "Martin Keller", "Sofia Lindgren", "David Okafor", "Elena Petrova", "James Whitfield", "Amara Diallo",
    "Carlos Mendes",
    "Hannah Brooks", "Yuki Tanaka", "Omar Farouk",
)  # fmt: skip


def _free_names(spot: Spot, kind: str) -> list[Name]:
    return [
        n for n in spot.names(kind)
        if not _quoted(spot.text, n.start - spot.sentence.start) and n.text[:1].isupper() and len(n.text) > 3
    ]  # fmt: skip


def _place(spot: Spot) -> str | None:
    found = _free_names(spot, "place")
    if not found:
        return None
    name = spot.random.choice(found)
    return spot.replace(name.start, name.end, _other_name(spot, name, _PLACES))


def _name(spot: Spot) -> str | None:
    found = _free_names(spot, "person")
    if not found:
        return None
    name = spot.random.choice(found)
    words = name.text.split()
    if len(words) == 2 and spot.random.random() < 0.4:
        other = spot.random.choice(_PERSONS).split()[0]
        return spot.replace(name.start, name.end, f"{other} {words[1]}")
    other = _other_name(spot, name, _PERSONS)
    return spot.replace(name.start, name.end, other if len(words) > 1 else other.split()[-1])


_ROLES = _both(
    "prime minister/president,Prime Minister/President,"
    "foreign minister/defence minister,Foreign Minister/Defense Minister,"
    "chief executive/chairman,spokesperson/director,spokesman/adviser,"
    "spokeswoman/director,mayor/governor,Mayor/Governor,"
    "secretary of state/attorney general,Secretary of State/Attorney General,interior minister/finance minister,"
    "Interior Minister/Finance Minister,senator/governor,Sen./Gov.,Rep./Sen.,"
    "analyst/lawyer,economist/lawyer,CEO/founder,"
    "coach/captain,lawyer/judge,professor/student,general/colonel,Gen./Col.,ambassador/minister,envoy/president,doctor/nurse,"
    "prosecutor/judge,secretary-general/president,deputy minister/minister,minister/ambassador,president/chancellor,"
    "director/deputy director,actor/singer,striker/goalkeeper,resident/official,researcher/journalist,founder/president"
)


def _role(spot: Spot) -> str | None:
    if not spot.names("person"):
        return None
    return _swap(spot.text, _ROLES, spot.random)


_QUOTE_WORDS = _both(
    "good/great,important/vital,we/they,will/may,never/rarely,always/often,people/men,very/quite,must/can,need/want,more/less,"
    "great/good,big/small,many/few,all/some,first/last,new/old,strong/weak,right/wrong,world/country,time/day,children/families,"
    "war/conflict,country/region,work/effort,know/think,believe/know,is/was,are/were,have/had,would/could,us/them,our/their,not/always"
)


def _quote(spot: Spot) -> str | None:
    inside = list(re.finditer(r"[“\"]([^“”\"]{20,400})[”\"]", spot.text))
    if not inside:
        return None
    match = spot.random.choice(inside)
    changed = _swap(match.group(1), _QUOTE_WORDS, spot.random, outside=False)
    return None if changed is None else spot.text[: match.start(1)] + changed + spot.text[match.end(1) :]


def _speaker(spot: Spot) -> str | None:
    quotes = [
        q for q in spot.article.quotes
        if q.source is not None and spot.sentence.holds(q.source) and q.kind != "indirect" and spot.sentence.overlaps(q)
        and q.source.text[:1].isupper() and q.source.text.split()[-1][:1].isupper()
    ]  # fmt: skip
    if not quotes:
        return None
    source = spot.random.choice(quotes).source
    assert source is not None
    mine = set(source.text.lower().split())
    others = sorted(
        {n.canonical for n in spot.article.names if n.kind == "person" and not mine & set(n.canonical.lower().split())}
    )
    other = spot.random.choice(others) if others else spot.random.choice(_PERSONS)
    return spot.replace(source.start, source.end, other)


_OPPOSITE = _both(
    "rose/fell,increased/decreased,higher/lower,won/lost,accepted/rejected,approved/rejected,agreed/refused,confirmed/denied,"
    "allowed/banned,supported/opposed,supports/opposes,began/ended,opened/closed,succeeded/failed,strengthen/weaken,"
    "improved/worsened,guilty/innocent,legal/illegal,hired/fired,bought/sold,lifted/imposed,raised/cut,expanded/reduced,"
    "praised/criticized,welcomed/condemned,included/excluded,increase/decrease,rise/fall,growth/decline,likely/unlikely,"
    "able/unable,joined/left,arrested/released,with/without,survived/died,above/below,up/down,gained/lost,positive/negative"
)
_AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|should|does|did)\b(?! not)")


def _polarity(spot: Spot) -> str | None:
    if spot.random.random() < 0.5:
        changed = _swap(spot.text, _OPPOSITE, spot.random)
        if changed is not None:
            return changed
    negation = re.search(r"\b(?:not|never) ", spot.text)
    if negation and not _quoted(spot.text, negation.start()):
        return spot.text[: negation.start()] + spot.text[negation.end() :]
    found = [m for m in _AUXILIARY.finditer(spot.text) if not _quoted(spot.text, m.start())]
    if not found:
        return None
    match = spot.random.choice(found)
    return spot.text[: match.end()] + " not" + spot.text[match.end() :]


_HEDGES = {
    "may have ": "", "might have ": "", "may ": "will ", "might ": "will ", "could ": "will ", "allegedly ": "",
    "reportedly ": "", "apparently ": "", "likely to ": "certain to ", "is expected to ": "will ",
    "are expected to ": "will ",
    "possibly ": "", "probably ": "", "suspected ": "", "alleged ": "", "appears to be ": "is ",
    "appeared to be ": "was ",
    "is believed to be ": "is ", "seems to be ": "is ", "possible ": "certain ", "is likely to ": "will ",
    "potentially ": "",
    "plans to ": "will ", "is planning to ": "will ", "considering ": "carrying out ", "appears to have ": "has ",
}  # fmt: skip


def _hedge(spot: Spot) -> str | None:
    found = [
        (m, words) for hedge, words in _HEDGES.items()
        for m in re.finditer(r"\b" + re.escape(hedge), spot.text) if not _quoted(spot.text, m.start())
    ]  # fmt: skip
    if not found:
        return None
    match, words = spot.random.choice(found)
    return spot.text[: match.start()] + words + spot.text[match.end() :]


_TIMES = re.compile(
    r"\b(?:shortly|soon|day|days|minutes|hours|weeks?|months?|years?|decade|decades|long|"
    r"immediately|just|right|one|said|and)$"
)


def _cause(spot: Spot) -> str | None:
    """A cause where the report has an order in time only."""
    for match in re.finditer(r" (after|following|amid|while|when|as) (?=(\w+))", spot.text):
        if _quoted(spot.text, match.start()) or _TIMES.search(spot.text[: match.start()]):
            continue
        clause = match.group(1) in {"while", "when", "as"} or match.group(2).lower() in _SUBJECTS
        if match.group(1) == "as" and match.group(2).lower() not in _SUBJECTS:
            continue
        words = " because " if clause else spot.random.choice((" because of ", " as a result of ", " due to "))
        return spot.text[: match.start()] + words + spot.text[match.end() :]
    return None


_SUBJECTS = frozenset({"he", "she", "they", "it", "we", "police", "officials", "mr", "president"})
_ORDER = _both(
    "first/second,third/fourth,second/third,largest/smallest,biggest/smallest,"
    "highest/lowest,before/after,more than/less than,"
    "most/least,best/worst,earlier/later,longest/shortest,more/less,oldest/youngest,former/current,fewer/more,latest/first"
)


def _order(spot: Spot) -> str | None:
    return _swap(spot.text, _ORDER, spot.random)


def _actor(spot: Spot) -> str | None:
    names = [
        n
        for n in spot.names("person", "organisation", "place")
        if not _quoted(spot.text, n.start - spot.sentence.start)
    ]
    pairs = [
        (a, b) for a in names for b in names
        if a.end < b.start and a.kind == b.kind
        and not set(a.canonical.lower().split()) & set(b.canonical.lower().split())
        and not re.fullmatch(r"(?:,| and| or|, and) ?", spot.article.text[a.end : b.start])
    ]  # fmt: skip
    if not pairs:
        return None
    first, second = spot.random.choice(pairs)
    base = spot.sentence.start
    return (
        spot.text[: first.start - base] + second.text + spot.text[first.end - base : second.start - base] + first.text
        + spot.text[second.end - base :]
    )  # fmt: skip


PLANTERS: dict[str, Callable[[Spot], str | None]] = {
    "figure": _figure, "unit": _unit, "scope": _scope, "date": _date, "place": _place, "name": _name, "role": _role,
    "quote": _quote, "speaker": _speaker, "polarity": _polarity, "hedge": _hedge, "cause": _cause, "order": _order,
    "actor": _actor,
}  # fmt: skip
