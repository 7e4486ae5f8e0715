"""Words for one thing: a word, its irregular forms and its plain synonyms share a sense."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from ._numbers import TENS, UNITS_OF_COUNT
from ._words import stem

_PEOPLES = (
    "us american america americans usa,uk british britain britons,russia russian russians,"
    "ukraine ukrainian ukrainians,china chinese,france french frenchman frenchmen frenchwoman,"
    "germany german germans,spain spanish spaniard spaniards,italy italian italians,japan japanese,india indian,"
    "pakistan pakistani,iran iranian,iraq iraqi,israel israeli israelis,syria syrian,"
    "turkey turkish turkiye turk turks,greece greek,poland polish,sweden swedish swede swedes,norway norwegian,"
    "denmark danish dane danes,finland finnish,netherlands dutch holland dutchman dutchmen,belgium belgian,"
    "switzerland swiss,austria austrian,hungary hungarian,romania romanian,canada canadian,mexico mexican,"
    "brazil brazilian,argentina argentine argentinian,australia australian,egypt egyptian,korea korean,"
    "vietnam vietnamese,philippines filipino philippine,indonesia indonesian,"
    "ireland irish irishman irishmen irishwoman,scotland scottish scot scots scotsman,"
    "wales welsh welshman welshmen,england english englishman englishmen englishwoman,europe european europeans,"
    "africa african,asia asian,palestine palestinian palestinians,azerbaijan azerbaijani azeri,armenia armenian,"
    "georgia georgian,qatar qatari,lebanon lebanese,portugal portuguese,afghanistan afghan afghans,"
    "albania albanian,algeria algerian,bangladesh bangladeshi,belarus belarusian,bolivia bolivian,bosnia bosnian,"
    "bulgaria bulgarian,cambodia cambodian,chile chilean,colombia colombian,congo congolese,croatia croatian,"
    "cuba cuban,cyprus cypriot,ecuador ecuadorian,estonia estonian,ethiopia ethiopian,gaza gazan gazans,"
    "ghana ghanaian,haiti haitian,iceland icelandic,jamaica jamaican,jordan jordanian,kazakhstan kazakh,"
    "kenya kenyan,kosovo kosovar,kuwait kuwaiti,latvia latvian,libya libyan,lithuania lithuanian,"
    "malaysia malaysian,mali malian,malta maltese,moldova moldovan,mongolia mongolian,morocco moroccan,"
    "myanmar burmese burma,nepal nepalese nepali,nigeria nigerian,peru peruvian,rwanda rwandan,"
    "serbia serbian serb serbs,singapore singaporean,slovakia slovak slovaks,slovenia slovenian,"
    "somalia somali somalis,sudan sudanese,taiwan taiwanese,thailand thai thais,tunisia tunisian,uganda ugandan,"
    "uzbekistan uzbek,venezuela venezuelan,yemen yemeni yemenis,zambia zambian,zimbabwe zimbabwean,"
    "angola angolan,bahrain bahraini,benin beninese,bhutan bhutanese,botswana botswanan,burkina burkinabe,"
    "burundi burundian,cameroon cameroonian,chad chadian,eritrea eritrean,fiji fijian,gabon gabonese,"
    "guatemala guatemalan,guinea guinean,honduras honduran,kyrgyzstan kyrgyz,laos laotian,liberia liberian,"
    "luxembourg luxembourgish,macedonia macedonian,madagascar malagasy,malawi malawian,mauritania mauritanian,"
    "montenegro montenegrin,mozambique mozambican,namibia namibian,nicaragua nicaraguan,niger nigerien,oman omani,"
    "panama panamanian,paraguay paraguayan,senegal senegalese,tajikistan tajik,tanzania tanzanian,togo togolese,"
    "turkmenistan turkmen,uruguay uruguayan"
)


_LEAST = 10
_IZE = re.compile(r"(?<=[^aeiou][iy])z(?=(?:e|es|ed|ing|er|ers|ation|ations)$)")
_VOWEL = re.compile("[aeiouy]")


def _rows(name: str) -> list[list[str]]:
    text = files("wiredesk.lang").joinpath("data", name).read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if not line.startswith("#")]


def _representatives() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _rows("synonyms.txt"):
        for word in row:
            table.setdefault(stem(word), stem(row[0]))
    for base, *others in _rows("forms.txt"):
        table.update({stem(word): table.get(stem(base), stem(base)) for word in others})
    for people in _PEOPLES.split(","):
        country, *others = people.split()
        table.update({stem(word): stem(country) for word in others})
    return table


_REPRESENTATIVE = _representatives()
PEOPLES = frozenset(stem(row.split()[0]) for row in _PEOPLES.split(","))
"""Senses of countries, for words such as Chinese and China."""


@lru_cache(maxsize=100_000)
def sense(word: str) -> str:
    """Return the stem that stands for a folded word and its plain synonyms, in British spelling; the digits of a
    number in words."""
    number = _digits(word)
    if number is not None:
        return number
    root = stem(_with_s(word.removesuffix("'s")))
    return _REPRESENTATIVE.get(root, root)


def _with_s(word: str) -> str:
    """The word with an s for the z of -ize, -yze and their forms, behind a syllable: "size" and "prize" keep theirs."""
    found = _IZE.search(word)
    if found is None or not _VOWEL.search(word, 0, found.start() - 2):
        return word
    return f"{word[: found.start()]}s{word[found.end() :]}"


def _digits(word: str) -> str | None:
    """The digits of a number from ten to ninety-nine in words ("twenty-nine"), None for another word: smaller ones are
    hardly ever printed in digits."""
    tens, _, small = word.partition("-")
    if not small:
        value = TENS.get(word) or UNITS_OF_COUNT.get(word, 0)
        return str(value) if value >= _LEAST else None
    if tens in TENS and 0 < UNITS_OF_COUNT.get(small, 0) < _LEAST:
        return str(TENS[tens] + UNITS_OF_COUNT[small])
    return None
