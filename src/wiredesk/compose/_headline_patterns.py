"""What the headline writer looks for: where a clause can be cut, and what a headline must not have."""

from __future__ import annotations

import re

from wiredesk.lang import VERB, stem

BACKWARD = re.compile(
    r"\b(?:[Tt]he previous|previously|previous day|day earlier|days earlier|the (?:region|area|country|incident|"
    r"move|decision|"
    r"meeting|attack|pair)|[Tt]he \d+-year-old|the latter|there|he|she|his|her|their|it|similar|another|further|"
    r"also|again|now|Now|so far|yet|added|the (?:two|three|four|five))\b"
)
"""Words that lean on something said before, which a headline has not got."""
KNOWN_THING = re.compile(
    r"^(?:\S+ ){0,5}?[Tt]he (?:report|poll|survey|study|ban|bill|law|deal|agreement|suspects?|victims?|company|group|"
    r"team|club|ad|vote|case|trial|film|"
    r"book|crash|fire|storm|operation|project|plan|proposal|strike|offer|letter|new rules?|latest|initial|"
    r"first phase)\b"
    r"(?! (?:of|on|by|in|from|for|against|between|to|at|that|who|which)\b)"
)
"""A thing in its opening that the headline has not named."""
DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
OPENING = re.compile(
    rf"^(?:On {DAY}(?: (?:morning|afternoon|evening|night))?|(?:Early|Late) (?:on )?{DAY}|This week|"
    r"Last (?:week|month|night)|For (?:days|weeks|months|years|decades)|At present|"
    r"From an? \w+ (?:perspective|point of view)|By \d[\d:.]* [ap]\.?m\.?[^,]{0,30}|"
    r"In (?:a|an) (?:\w+ ){1,4}?(?:statement|interview|post|speech|letter)(?: [^,]{1,40})?|"
    r"In a (?:first|bid to [^,]{2,60})|Speaking [^,]{2,60}|"
    r"(?:In|On|At|After|Following|During|With|Amid|Despite|As|While|Under) [^,]{3,80}), (?=[A-Z]|the |an? )"
)
APPOSITION = re.compile(r", (?:who|which|an?|the|whose|including|along with|a former) [^,]{3,90}, (?!(?:and|or|but)\b)")
"""What stands between two commas and can go."""
TAILS = (
    re.compile(r", (?:[\w-]+ )?(?:minutes|hours|days|weeks|months|a day|a week|a month|a year) (?:after|before)\b"),
    re.compile(
        r", (?:which|who|whose|where|when|while|as|after|before|amid|with|including|according to|following|"
        r"\w{2,12}ing|and|during|in|at|on|over)\b"
    ),
    re.compile(r" (?:—|–|--) | - "),
    re.compile(r"; "),
    re.compile(rf"(?<=.{{45}}) (?:late |early )?on {DAY}\b"),
    re.compile(
        r"(?<=[a-z]) (?:used|made|held|accused|aimed|designed|suspected|linked|known|intended) (?:by|to|of|in|"
        r"for|with|at|as) "
    ),
    re.compile(r",?(?<!ed) (?:but|and) (?:\w{3,}ed|is|was|has|have|had|will|would|they|it|said|says) "),
    re.compile(r", \w{3,}ed (?=the\b|an?\b|its\b|[A-Z\d])"),
    re.compile(r" (?:after|amid|as part of|following|because|while|since|ahead of|as) "),
    re.compile(r", (?:a|an|the|his|her|its|their|some|many|one|two|three)\b"),
)
PHRASE = re.compile(
    r" (?:at|during|amid|by|[a-z]{4,}ing (?:the|an?|its|his|her|their)|for questioning|in an? (?:bid|effort|"
    r"attempt|move)|on suspicion) "
)
"""Phrases that a long headline can do without, after a noun."""
SAYS = re.compile(
    r"\b(?:says|said|announced|announces|"
    r"found(?! (?:the |an? |two |three |more |\d+ )?(?:\w+ ){0,3}(?:bod(?:y|ies)|remains|dead|weapons?|drugs)\b)|"
    r"claims|claimed|confirmed|believes|warned|warns)(?: that)? (?!no\b|a\b)"
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do)\b|"
    rf"(?:{VERB.pattern})(?! (?:of|by|in|for|with|to|from|at|on)\b)"
)
ACRONYM = re.compile(r" \([^()]{1,25}\)")
DAY_TAIL = re.compile(
    rf" (?:on|late on|early on) {DAY}(?: (?:morning|afternoon|evening|night))?(?:, [A-Z][a-z]+ \d{{1,2}})?(?=$|,|"
    rf" (?:that|the|a|to|in|of|"
    rf"over|at|for|with|after|by|as)\b)|"
    rf" (?:late|early) {DAY}(?=$|,)|"
    rf"(?<=[a-z])(?<! on)(?<!late)(?<!early)(?<!last)(?<!next)(?<!this) {DAY}(?= (?:in|that|to|for|over|after|"
    rf"with|as|by|at)\b)|"
    rf",?(?: this| last| next)? {DAY}$| (?:today|yesterday)$"
)
SAID_DAY = re.compile(rf"(?<=said) (?:on )?{DAY}|(?<=announced) (?:on )?{DAY}")
OPEN_CLAUSE = re.compile(r", (?:who|which|whose|where)\b[^,]*$")
"""A relative clause that was cut before its end."""
RELATIVE = re.compile(r"^(?P<subject>[^,]+), (?:who|which|whose|where|[a-z]{2,12}ing)\b(?P<rest>.*)$")
APPOSED = re.compile(
    r"^(?P<subject>(?!(?:In|On|At|By|For|From|After|Before|Since|With|During|As)\b)[^,]+), "
    r"(?:one|an?|the) (?:[\w’'-]+ ){1,8}?(?:who|which)\b(?P<rest>.*)$"
)
"""Who or what a subject is, with a relative clause of its own: "Ana Berg, one of the crew who was on the deck"."""
RESUMES = re.compile(rf", (?:\w+ly )?{VERB.pattern}")
SUBORDINATE = re.compile(r"^(?:If|When|While|As|After|Before|With|Although|Though|Because|Since|Despite)\b")
"""What opens a clause that wants a main clause after it."""
SAYS_NOTHING = re.compile(
    r"\b(?:said|says|asserted|asserts|told|stated|claimed|noted|stressed|added|explained|warned|argued|insisted) "
    r"(?:at|in|during|on|to|before) [^,“\"‘]{3,60}$"
)
"""Where something was said, without what."""
THAT = re.compile(
    r"\b(?:ensure|says?|said|warn(?:s|ed)|believes?|knows?|shows?|means?|hopes?|claim(?:s|ed)?|stress(?:es|ed)|noted|"
    r"stated|told \S+|(?:argu|announc|acknowledg)ed|(?:add|assert|confirm|emphasi[sz]|explain|insist|reiterat|"
    r"underscor|underlin)ed) that\b"
)
"""What wants a clause with its own verb after it."""
TOLD_NOTHING = re.compile(r"^(?:[^“\"‘,]*\b|[^“\"‘]*, )told (?:the |an? )?(?:[A-Z][\w’'.-]*(?: |$))+$")
"""To whom something was told, without what."""
UNSAID = re.compile(r"[,?!.][”\"’]+ (?:[A-Z][\w’'.-]*(?: |$))+$")
"""A quotation and a name behind it, without "said"."""
FULL_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
PREVIEW = re.compile(
    r"\b(?:(?:is|are|was|were|remains?) (?:all |still |now )?(?:set|due|expected|poised|slated|scheduled|likely|"
    r"preparing|prepared|braced|about|on track)(?: on [A-Z][a-z]+day)? (?:to|for)\b|"
    r"prepared (?:on [A-Z][a-z]+day )?to [a-z])"
)
"""What was to come when it was written."""
FUTURE = re.compile(rf"\b(?:will|would)\b|{PREVIEW.pattern}")
"""What was to come may have come by the newest report."""
IS_A = re.compile(r"^[^,]{3,50} (?:is|was) an? ")
NEEDS_AS = re.compile(
    r"(?:ed|known|seen|chosen|well|such|far|long|soon)$|\bas \w+$|"
    r"\b(?:designat|describ|label|classif|recogni[sz]|regard|depict)\w*\b.{0,50}$"
)
NO_START = re.compile(
    r"^(?:(?!During|King|Beijing|Boeing)[A-Z][a-z]+ing|Even|Like|Unlike|Contrary|Because|According|Then|It|There|Originally|Initially|Previously|Currently|Recently|Earlier|Later|"
    r"Here|This|That|Once|Some|Many|Most|Others) |"
    r"^(?:First|Second|Third|Fourth|Forth|Finally|Lastly|Moreover|Furthermore|However|Meanwhile)(?:ly)?, |"
    r"^[A-Z][\w’'-]+, (?!who\b|which\b|whose\b|the\b|an?\b)[a-z]"
)
"""Openings of a clause that is no headline."""
BAD_END = re.compile(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|that|which|who|as|is|was|were|are|has|have|had|be|"
    r"been|"
    r"its|his|her|their|said|says|told|into|over|about|between|not|will|would|could|should|may|more|than|both|"
    r"(?:and|or) \w{2,12}ing|(?:by|without|into) (?!beijing|boeing)\w{3,}ing|"
    r"killing|injuring|wounding|leaving|minutes|hours|days|weeks|months|comes|came|"
    r"follows|followed|gives|gave|makes|takes|leads|means|shows|won|win|its own|called|named|including|"
    r"according|announced|saying|if|when|where|whether|because|also|this|that|last|next|even|ever|just|only|"
    r"still|such|ahead|yet|"
    r"starting|beginning|partly|mainly|especially|reportedly|ruled|reported|revealed|confirmed|argued|claimed|"
    r"warned|stated|"
    r"noted|declared|asserted|suggested|insisted|believes?|showed|found|asked|urged|voted|decided|agreed|pleaded|was|set|due|"
    r"expected|every|each|some|any|no|most|off|Rep|Sen|Gov|Gen|themselves|himself|herself|itself|"
    r"perhaps|nearly|almost|about|around|roughly|instrumental|responsible|unable|able|likely|aware|capable|accompanied|stressed|underscored|"
    r"while|amid|though|although|unless|until|since|before|after|despite|without|via|per|plus|versus|"
    r"(?:is|are|was|were|be|been) (?:[a-z]{3,}ly|held|conducted|carried|taken|involved))$|"
    r", the (?:first|second|third|last|only|latest|largest|biggest|worst)$",
    re.IGNORECASE,
)
PRESENT_STEMS = frozenset(
    stem(word)
    for word in """win beat lose cut hit set put sign hear hold meet make take give get face seek urge warn vow slam
    blast back block ban bar bid brace call charge claim confirm condemn conduct cast celebrate
    clash close deny drop ease end eye fall fear fight find fire fly free freeze grow halt head
    heckle hike host join jump kill launch lead leave lift mark mull name near offer open pass pay
    plan pledge plunge ponder post praise probe pull push raise reach reject rise rule sack say see
    seize sell send shoot shut slash slip soar spark stage star steal strike sue suspend tell test
    threaten top turn unveil visit vote weigh welcome work yield accuse apologise argue arrest
    arrive bash become begin collapse compete continue convene decline decrease defend demand die
    dismiss dive emerge enter expand fail flee gain impose increase introduce jail keep lay look
    mock move order oust plead prepare press promise propose protest prove quit ramp rebuff recall
    recover refuse remain remove replace rescue resign restore resume retire return reveal rip roll
    scrap secure settle show shrink start stay stop struggle support surge survive target topple
    tout trigger try tumble uncover want widen burst cancel clear file greet land march rally slow swap sweep tally
    trim waver""".split()
)
"""Stems of verbs that headlines are written with."""
IN_ES = re.compile(r"\b(?P<word>[a-z]+es) ?(?=(?:and|or|of|in|on|at|for|by|from|with)\b|$|,)")
"""A word in "-es" before one of them or at an end: a verb only where it is known for one ("prices for" is none)."""
