"""What the writer takes for a sentence that leans on another one: pronouns, pointers, speech without its speaker."""

from __future__ import annotations

import re

DANGLING = re.compile(
    r"^(?:Responding|Otherwise|Then(?!-)|Please|It|They|This|These|Those|That|Such|Both|Here|There|Others|Another|One|Neither|Either|"
    r"Some|Many|"
    r"Most|Few|"
    r"All|Its|Their|His|Her|My|Our|We|I|You|Your|Who|Which|What|Why|How|When asked|Asked|The (?:former|latter|other|"
    r"same|two|pair|duo|latter's|(?:move|decision|news|comments?|remarks?|statement|incident)(?! (?:by|of|that|to)\b))|"
    r"Doing so|If so|If not|"
    r"Not only|Nor|Or|Because|Although|While|Though|Among them|(?:In|On|At|For|With|By|To|Under|After|Before|"
    r"From) (?:it|them|this|that|these|those|there)|"
    r"(?:[A-Z]\S+ ){1,3}(?:continued|went on|looked back|began)\b(?! to\b)|"
    r"(?:(?:[A-Z]\S+|of|the|and|for|former|officer) ){1,9}(?:\w+ly )?(?:responded|replied|retorted|agreed|disagreed|"
    r"concurred)(?=,| by\b| saying\b|\.)|"
    r"Two other|The second|The third|The first|Asked|"
    r"According to (?:him|her|them|it|(?:its|his|her|their) [a-z]+|the (?:[a-z]+ |TV )?(?:channel|newspaper|agency|"
    r"outlet|report|document|statement|paper|study|source|ministry|lawsuit|official)(?=,)))\b"
)
SUBORDINATED = re.compile(r"^While |^(?:[A-Z]\S+ ){1,3}began\b")
"""Openings that answer to the sentence before, where there is one."""
EXPLETIVE = re.compile(
    r"^(?:It (?:is|was|remains|remained) (?:not )?(?:immediately |yet |very |highly )?(?:unclear|clear|unknown|"
    r"known|possible|too early|not|(?:un)?likely that|necessary to)|There (?:is|was|were|are|has|have)\b|"
    r"(?:Both|Some|Many|Most|All|Few|One) (?!of them|of those|of these|were\b|are\b|was\b|is\b|have\b|had\b|"
    r"has\b)\w+)"
)
HE = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
HIS_QUOTE = re.compile(r"^[“\"‘](?:He|She|His|Her|They|Their)\b")
"""Quoted words that open with somebody whom only the sentence before names."""
SAID_THEY = re.compile(
    r"^(?P<who>[^,;:“”\"]{3,60}?) (?:says|said|believes|argues|argued|fears|warns|warned|noted|claims|claimed) "
    r"(?:(?:in|on|at) [A-Z]\w+ )?"
    r"(?:that )?they\b"
)
"""One person says what "they" do, whom another sentence names."""
OBJECT_IT = re.compile(
    r"^(?P<who>[^,;:“”\"]{2,70}?) (?:\w+ed|took|gave|made|held|won|lost|bought|sold|built|left|put|kept|"
    r"(?:wants?|plans?|hopes?|wanted|planned|hoped|aims?) to [a-z]+|(?:will|would|could|can|may|might) [a-z]+) "
    r"it\b(?![’'])(?! (?:clear|plain|evident|into|through|to\b|possible|impossible|likely|"
    r"difficult|hard|harder|easy|easier|"
    r"necessary|known|public|a|an|"
    r"the|is|was|will|would|could|can|may|might|should|must|has|had|does|did)\b)"
)
"""What somebody does to "it", where nothing but who does it is named before."""
QUANTITY_ALONE = re.compile(
    r"^(?:Some|Many|Most|All|Few|Several|Both|Others) (?:wore|came|went|took|left|fled|said|told|held|got|made|gave|"
    r"lost|found|kept|spoke|sat|stood|ran|fell|died|"
    r"[a-z]{3,}ed(?= (?:the|an?|it|that|after|before|in|on|at|to|for|with|from|by|as|their|his|her|and|"
    r"out|up|off)\b|\.))\b"
)
"""Some of those whom another sentence names."""
UNCONFIRMED = re.compile(
    r"\b(?:confirm(?:ed)?|verif(?:y|ied)) (?:the|those|these) (?:reports?|claims?|figures?|information|accounts?)"
    r"(?=[,.;]|$| (?:and|but|as|saying)\b)"
)
"""What somebody confirmed, or did not, stands in another sentence."""
SAID_IT = re.compile(
    r"^(?:[A-Z][\w’'-]+ ){1,3}(?:say|says|said|believes?|argues?|argued|fears?|warn(?:s|ed)?|added|noted|"
    r"claim(?:s|ed)?)"
    r"(?: that)? it (?!is\b|was\b|would be\b|could be\b|will be\b|had been\b|has been\b|may be\b|takes\b)"
)
"""Somebody says what "it" does, where nothing was named that it could be ("Activists say it mimics ...")."""
ASIDE = re.compile(
    r", (?:he|she|they|it) (?:said|added|told|says|wrote|noted|continued|explained|argued|insisted|claimed|"
    r"warned|stressed)\b|"
    r"\bthis (?:newspaper|website|newsroom|reporter|desk)\b|\bthat makes\b"
)
"""A pronoun that attributes (its speaker stands in another sentence), and the report speaking of itself."""
INDEFINITE = re.compile(
    r"^(?:An?|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Hundreds|Thousands|Dozens) (?!of (?:the|them)\b)"
)
"""An opening that brings in somebody new: "his" and "her" after it are theirs."""
SINCE_THEN = re.compile(
    r"\b(?:[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore) then\b|^Afterwards?\b|"
    r"\b[Aa]t (?:the|that) time\b(?! of\b)|\b(?:that|the same|the next|"
    r"the following|the previous) "
    r"(?:day|night|morning|evening|week|month|year)\b|\bearlier in the day\b|\b(?:to|of|in|for|on|by|with|from|"
    r"about) that "
    r"(?!of\b|the\b|an?\b|he\b|she\b|it\b|they\b|we\b|there\b|is\b|was\b|has\b|any\b)[a-z]+\b"
)
"""A time, or a thing, that another sentence names."""
GUESS = re.compile(
    r"\b(?:could|may|might) (?:well |just |also )?be (?:hoping|trying|seeking|thinking|betting|aiming|"
    r"looking|counting)\b"
)
"""What somebody may have in mind, where nobody says so."""
AHEAD_OF_NAME = re.compile(
    r"^(?:After|Although|Amid|As|At|Because of|Before|Besides|By|Despite|During|Even|Following|For|From|If|In|Like|On|"
    r"Over|Since|Speaking|Though|Through|Throughout|Under|Unlike|Until|Upon|Using|When|While|With|Without|"
    r"[A-Z][a-z]+ing|[A-Z][a-z]+ed)\b[^.;:“”\"]{0,110}?\b(?:his|her|he|she|him)\b[^;:“”\"]{0,110}?, "
    r"(?:(?:the )?(?:[a-z][\w’'.-]* ){0,4})?"
    r"(?:[A-Z][\w’'.-]+ ?){1,6}"
)
"""An opening phrase with "his" in it, of the name that the main clause begins with ("In his speech, Ana Orlo said")."""
SOMEBODY = re.compile(
    r"\b(?:[Cc]hief|leader|minister|president|senator|secretary|governor|mayor|official|spokes\w+|officer|man|woman|"
    r"boy|girl|mother|father|wife|husband|son|daughter|brother|sister|candidate|nominee|front-runner|contender|judge|"
    r"director|adviser|aide|actor|actress|singer|player|coach|driver|student|teacher|victim|suspect|king|queen|prince|princess|"
    r"author|writer|resident|migrant|veteran|general|captain|ambassador|founder|professor|person|somebody|someone|anyone|"
    r"everyone|nobody|who|patient|doctor|soldier|worker|lawmaker|analyst|expert|manager|critic|reporter|each)\b|"
    r"\bPope\b|^[A-Z][\w’'-]+ (?:and|has|had|is|was|will|[a-z]+ed|says|said)\b"
)
"""Somebody told without a full name, whom a "his" after it may mean."""
SUBJECT = re.compile(r"\b(?:[Hh]e|[Ss]he)\b(?![’'])")
THAT_THING = re.compile(
    r"[“\"‘][^”]{0,120}(?:\b(?:for|of|to|about|with|from) that (?:big|new|old|other|whole|great) [a-z]+|"
    r"\bthis is the (?:only|best|right|wrong) (?:way|thing|option|answer|place)\b)"
)
"""Quoted words on a thing that was spoken of before them ("the pressure for that big plan is huge")."""
NEAR_START = 45
TODAY = re.compile(r"\b[Tt]o(?:day|night)\b")
"""Either the day of the report or these times: too little to put a date for (but :data:`SAID_TODAY`)."""
SAID_TODAY = re.compile(
    r"\b(?:said|told|announced|confirmed|warned|added|declared|denied|insisted|revealed|explained|urged|reported)"
    r"(?: (?:reporters|journalists|parliament|in a (?:statement|post)|here|earlier))? (?=today\b(?![’']))",
    re.IGNORECASE,
)
"""What somebody did who spoke "today": on the day of the report."""
THERE = re.compile(
    r"\b(?:people|those|residents|officials|troops|forces|workers|patients|children|everyone|life|living|situation) "
    r"there\b|"
    r"\bthere\b(?! (?:is|was|were|are|has|have|had|will|would|could|should|may|might|must|can|be|been|being|to be|"
    r"seems?|remains?|remained|appears?|appeared|no|not)\b|[’']s\b)",
    re.IGNORECASE,
)
"""A place named in another sentence ("one person was killed there"), not the "there" of "there is"."""
_NUMBER = (
    r"(?:\d[\d,.]*\d|\d|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|"
    r"[Ee]leven|[Tt]welve|[A-Za-z]+teen|[Tt]wenty)"
)
BARE_NUMBER = re.compile(
    rf"(?:^|[, ]){_NUMBER} "
    r"(?:were|was|are|is|had|have|remained|still|did|of (?:them|these|those|which|the (?:others|rest)))\b"
)
"""A number whose noun stands before it."""
COUNTED = re.compile(rf"\b{_NUMBER} (?:people|children|men|women|[a-z]+s)\b[^.;:]* and (?:about |at least |some )?$")
"""What a sentence has before a number of the same: "Six people died and 31 were injured"."""
NO_NOUN = re.compile(
    r"\b[Ii]t (?:was|is|stood at|rose to|fell to) (?:about |around |nearly |only |just )?\d[\d.,]*(?:%| per ?cent\b)|"
    r"^Among those (?:who|that|with|in|on|freed|released|killed|injured|arrested)\b|"
    r"\b(?:[Tt]he|this|that|same) (?!death )(?:[a-z]+[’']s |[a-z]+ )?(?:figure|number|count|total|toll|amount)s? "
    r"(?:for|had|was|"
    r"is|were|came|stood|rose|fell)\b|"
    r"\banother (?:story|matter|question)[.,]|"
    r"\bthe (?:largest|biggest|greatest|smallest) (?:share|part|portion)(?=[.,])|"
    r" things? (?:can|must|should) be\b|\btherefore\b|\bthe (?:\w+ )?ones?\b(?! (?:who|that|which|of|"
    r"in)\b)|\bsimilar (?:language|words|terms|remarks|comments)\b|\b(?:such|"
    r"the same)\b(?! (?:as|time|day)\b)|\b[Tt]he (?:latter|former)(?=[,.;]| (?:was|is|said|says|has|had|will|"
    r"of (?:which|whom))\b)"
)
"""A number or a word without the noun that another sentence has."""
OPENING_THEY = re.compile(
    r"^(?:[A-Z][^,“”\"]{2,60}, )(?:they|it|this|that|these|those)\b(?! (?:is|was) (?!being)\w+ that)"
)
"""A pronoun right after an opening phrase ("Earlier this month, they ...")."""
THIS = re.compile(
    r"\b(?:this|these|those)\b(?! (?:year|month|week|weekend|season|spring|summer|autumn|fall|winter|morning|"
    r"afternoon|evening|century|decade|past|coming|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"who|whose|in|with|from|of|that|responsible|killed|affected|involved|made|seen|related)\b)",
    re.IGNORECASE,
)
OF_IT = re.compile(
    r"\b(?:said|says) (?:that )?(?:(?:an?|the) )?(?:part|half|most|some|all|much|rest|third|quarter) of (?:it|them)\b|"
    r"\b(?:said|says) (?:that )?[A-Z][\w’'-]+ (?:had|has) [a-z]+ed it\b|"
    r"^[A-Z][a-z]+ing (?:it|them) (?:carries|carried|is|was|would|will|could|costs?|means?|meant|takes?|took)\b|"
    r"^Of the [^,“”\"]*\b(?:it|they|he|she) (?:(?:had|has|have) )?[a-z]+|^(?:For|After|Within) (?:[a-z-]+ ){1,7}they\b|"
    r"\b(?:confirm(?:ed)?|den(?:y|ied)|dispute[sd]?) (?:that|it)\.$|"
    r"\b(?:confirm(?:s|ed)?|den(?:y|ies|ied)|dispute[sd]?|reject(?:s|ed)?) the (?:number|figure|count|amount|total)s?\b"
    r"(?! (?:of|for|that|given)\b)|\btimes as (?:much|many|high|large|big|long)\b(?!.*\bas\b)|"
    r"^A (?:second|third|fourth|fifth) (?:waited|was|stood|had|is|[a-z]{3,}ed)\b"
)
"""An "it", a part, a number or a multiple of which another sentence tells the whole: "said a part of it would go"."""
_ROLE_SAYS = (
    r"\b(?:the|his|her|their|its) (?:\w+ )?(?:source|aide|adviser|advisor|defendant|suspect|pilot|"
    r"captain|teacher|barrister|director|diplomat|expert|analyst|lawmaker|witness|activist|doctor|"
    r"woman|man|"
    r"statement|department|ministry|minister|president|official|officials|"
    r"spokesman|spokeswoman|spokesperson|post|letter|document|filing|agency|group|company|firm|organisation|"
    r"organization|"
    r"judge|newspaper|outlet|report|study|researchers|authors|lawyer|mayor|senator|couple|mother|father) "
    r"(?:said|says|added|read|reads|wrote|told|noted|explained|continued|stated|argued|warned)\b|"
    r"\bthe (?:people|campaign|network|commission|panel) (?:said|says|told|added)\b"
)
_THE_ROLE = r"(?:the (?!(?:\w+,? ){1,3}[A-Z])|(?:his|her|their|its) (?!(?:\w+ ){1,3}[A-Z]))[a-z]"
BY_ROLE = re.compile(rf"{_ROLE_SAYS}|\b(?:said|says|added|wrote|continued|read|reads) {_THE_ROLE}")
"""Words put into the mouth of somebody whose name stands in another sentence, or told of what does."""
BY_ROLE_FIRST = re.compile(
    rf"{_ROLE_SAYS}|(?:^|(?<=[,.?!”\"’ ]) )(?:said|says|added|wrote|continued|read|reads) {_THE_ROLE}"
)
"""The same of a report's first sentence: ", said the captain", while "police said the captain was ill" says who says
it."""
LABEL = re.compile(r"^[A-Z][A-Za-z]{1,12}: ")
SMALL_QUOTE = re.compile(
    r"^[“\"‘](?:[a-z]|(?:Yes|No|Yeah|Exactly|Absolutely|Of course)[,.!]|(?:They|Them|And|But|That[’']s|Even t?here)\b)"
)
"""Quoted words that go on from others: "they were young", "but we will go", or answer: "Yes, I confirm it"."""
FIRST = re.compile(r"(?<![.\w’'-])(?<!War )I\b(?!\.)|\b(?:we|my|our|us|me|you|your)\b")
"""The writer, or the reader: not the letter of "F.B.I.", "C.I.A." or a war."""
ROLE = re.compile(
    r"^[Tt]he (?:\w+ ){0,2}?(?:[Cc]hair(?:person|man|woman)|"
    r"minister|president|prime minister|mayor|governor|official|spokesman|spokeswoman|"
    r"spokesperson|senator|secretary|general|chief|leader|ambassador|envoy|director|ceo|CEO|judge|suspect|man|woman|"
    r"boy|girl|couple|"
    r"victim|author|actor|actress|singer|player|coach|company|group|agency|firm|ministry|department|organisation|"
    r"organization|party|team|paper|report|study|researchers|authors|bill|deal|plan|proposal)\b"
    r"(?! (?:of|in|for|from|at|who)\b)"
)
"""One whose name stands in another sentence; with a capital ("The Justice Department") it is a name itself."""
BACK = re.compile(
    r"\b(?:[Oo]n the other hand|[Bb]y contrast|[Ii]n contrast(?! (?:to|with)\b)|[Tt]o do so|[Tt]o that end)\b|"
    r"\b(?:made|makes|making|issued|delivered) the (?:announcement|remarks?|comments?|statement|claims?)\b"
    r"(?! (?:that|of|on|about|in which)\b)|"
    r"\b(?:made|issued|took|reached|signed) (?:that|this) [a-z]+\b|"
    r"^[A-Z][a-z]+ing (?:[a-z]+ ){0,3}(?:their|his|her|its|them|him)\b[^,]* (?:came|comes?|was|were|is|are|stood)\b|"
    r"^(?:[A-Z][\w’'-]* ){1,4}(?:described|called|branded|denounced|labell?ed|hailed|praised) (?:it|them)\b|"
    r"^In (?:the )?(?:(?:stage|phase|step) (?:one|two|three|four|\d)|(?:first|second|third|final|last|next) "
    r"(?:stage|phase|step|round))\b|^(?:Earlier|Later) in the (?:\w+ ){1,2}?\w+,|"
    r"^(?:Some|Other|Several|Most|Many|A few) (?:reports|outlets|media|accounts) (?:named|listed|mentioned|gave|put)\b|"
    r"^[“\"]?Even t?here\b|^(?:\S+ ){1,2}(?:days|weeks|months|years) into the (?:new|renewed|latest|current) [a-z]+\b|"
    r"^[^,“”\"]{3,60}(?:, [^,“”\"]{3,60},)? "
    r"(?:called|described|branded|denounced|labell?ed|hailed) the (?:move|decision|plan|step|measure|"
    r"proposal|idea)\b(?! (?:to|of|by|for|from|that)\b)|"
    r"^There (?:was|were|is|are) (?:more|better|further|similar) (?!than\b)|"
    r"\ban? similar (?:warning|claim|view|statement|call|pledge)s?\b(?! to\b)|^.[^A-Z]*\bneighbou?ring [A-Z]"
)
"""What leans on a sentence before: a contrast, "made the announcement", a stage of a plan told elsewhere, what other
reports name with it, "more good news", a neighbour of a country not named."""
