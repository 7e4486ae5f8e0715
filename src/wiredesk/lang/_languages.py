"""Names of languages, for readers."""

from __future__ import annotations

_NAMES = dict(
    pair.split(":")
    for pair in (
        "am:Amharic ar:Arabic az:Azerbaijani be:Belarusian bg:Bulgarian bn:Bengali bs:Bosnian ca:Catalan cs:Czech "
        "cy:Welsh da:Danish de:German el:Greek en:English es:Spanish et:Estonian eu:Basque fa:Persian fi:Finnish "
        "fr:French ga:Irish gl:Galician gu:Gujarati he:Hebrew hi:Hindi hr:Croatian hu:Hungarian hy:Armenian "
        "id:Indonesian is:Icelandic it:Italian ja:Japanese ka:Georgian kk:Kazakh km:Khmer kn:Kannada ko:Korean "
        "lo:Lao lt:Lithuanian lv:Latvian mk:Macedonian ml:Malayalam mn:Mongolian mr:Marathi ms:Malay mt:Maltese "
        "my:Burmese nb:Norwegian ne:Nepali nl:Dutch nn:Norwegian no:Norwegian or:Odia pa:Punjabi pl:Polish ps:Pashto "
        "pt:Portuguese ro:Romanian ru:Russian si:Sinhala sk:Slovak sl:Slovene so:Somali sq:Albanian sr:Serbian "
        "sv:Swedish sw:Swahili ta:Tamil te:Telugu th:Thai tr:Turkish uk:Ukrainian ur:Urdu uz:Uzbek vi:Vietnamese "
        "zh:Chinese"
    ).split()
)


def language_name(code: str) -> str:
    """The English name of a language by its ISO 639-1 code, region and all ("pt-BR"); the code where it has none."""
    return _NAMES.get(code.lower().replace("_", "-").partition("-")[0], code)
