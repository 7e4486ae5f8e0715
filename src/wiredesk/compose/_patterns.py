"""What the writer looks for in a source sentence: furniture, captions, words that lean on another sentence."""

from __future__ import annotations

import re

from wiredesk.lang import VERB

DATELINE = re.compile(
    r"^(?:(?!The )[A-Z][A-Za-z.'’ -]{1,40}(?:, [A-Z][A-Za-z.' ]{1,25})?"
    r"(?:, (?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\.?)?"
    r" ?(?:\([A-Z][A-Za-z ]{1,20}\)|/[A-Z]{2,10}/\.?) ?[-–—―]{0,2} (?=[^a-z]))"
    r"|^(?:[A-Z]{3,}[A-Z.,' ]{0,30}(?:, [A-Z][A-Za-z.]{1,14}){0,2}(?: ?[-–—―]{1,2} |—))"
    r"|^\([A-Z][A-Za-z ]{1,20}\) ?[-–—―]{1,2} "
    r"|^[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, [A-Z][\w. ]{1,20})? — (?=[A-Z“\"])"
)
AGENCY_TAIL = re.compile(r"\s*\((?:AP|AFP|Reuters|dpa|ANI|PTI)\)\s*$")
CONNECTIVE = re.compile(
    r"^(?:Meanwhile|However|Also|Moreover|Furthermore|Further|In addition|Additionally|Separately|Still|Nevertheless|"
    r"Nonetheless|Besides|Indeed|In fact|Instead|Otherwise|Similarly|Likewise|Consequently|Therefore|Thus|Hence|"
    r"As a result|For example|For instance|In other words|At the same time|On the other hand|By contrast|"
    r"In contrast|Even so|That said|After that|Then|In the meantime|Finally|"
    r"In response|In return|In turn|Earlier|Later|On a positive note|To date|For now|That is why|At least in part|"
    r"Now|Specifically|Of course|Notably|Importantly|Interestingly|Overall|In particular|Again|Yet|And|But|So|"
    r"Plus),? +",
)
DANGLING = re.compile(
    r"^(?:Responding|Please|It|They|This|These|Those|That|Such|Both|Here|There|Others|Another|One|Neither|Either|"
    r"Some|Many|"
    r"Most|Few|"
    r"All|Its|Their|His|Her|My|Our|We|I|You|Your|Who|Which|What|Why|How|When asked|Asked|The (?:former|latter|other|"
    r"same|two|pair|duo|move|decision|news|comments?|remarks?|statement|incident|latter's)|Doing so|If so|If not|"
    r"Not only|Nor|Or|Because|Although|While|Though|Among them|(?:In|On|At|For|With|By|To|Under|After|Before|"
    r"From) (?:it|them|this|that|these|those|there)|"
    r"(?:[A-Z]\S+ ){1,3}(?:continued|went on|looked back|began|responded)\b(?! to\b)|"
    r"Two other|The second|The third|The first|Asked|According to (?:him|her|them|it))\b"
)
EXPLETIVE = re.compile(
    r"^(?:It (?:is|was|remains|remained) (?:not )?(?:immediately |yet )?(?:unclear|clear|unknown|"
    r"known|possible|too early|not)|There (?:is|was|were|are|has|have)\b|"
    r"(?:Both|Some|Many|Most|All|Few|One) (?!of them|of those|of these|were\b|are\b|was\b|is\b|have\b|had\b|"
    r"has\b)\w+)"
)
HE = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
HIS_QUOTE = re.compile(r"^[“\"‘](?:He|She|His|Her|They|Their)\b")
"""Quoted words that open with somebody whom only the sentence before names."""
SAID_THEY = re.compile(
    r"^(?P<who>[^,;:“”\"]{3,60}?) (?:says|said|believes|argues|argued|fears|warns|warned|noted|claims|claimed) "
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
BROKEN = re.compile(
    r"^[A-Z]\. [A-Z]\w+ and [A-Z]|"
    r"^[B-HJ-Z] [a-z]|^[B-HJ-WYZ] [A-Z]|\((?:in [a-z]+|left|right|centre|center|pictured)\)|^[A-Z]\.,|^[“\"] |"
    r"^(?:Have|Has|Had|Is|Are|Was|Were|Told|Said|Says|Where|Among (?:the|those|"
    r"them)\b[^,]{0,40}:)(?!\w)|"
    r"^[A-Z][a-z]+ed (?:on|to|that|by)\b(?![^,]{0,60},)|(?: [A-Z]|[DR]-[A-Z])\.$|[.!?][”\"]\.$|"
    r"\b(?:the|an?|another) (?:doesn[’']t|does|is|was|were|are|has|and|or|of|which|who)\b|\b(?:the the|a a|of of|"
    r"to to|the an?)\b|^[A-Z]\. [“\"]|"
    r"\bat (?:\+|tel)|\bhere\.$|^(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+, (?:said|says|told|added|wrote)\b"
)
"""A sentence with a piece missing: what stood before an initial or a lost link is gone."""
SINCE_THEN = re.compile(
    r"\b(?:since|by|until|from|before) then\b|\b[Aa]t (?:the|that) time\b(?! of\b)|\b(?:that|the same|the next|"
    r"the following|the previous) "
    r"(?:day|night|morning|evening|week|month|year)\b|\bearlier in the day\b|\b(?:to|of|in|for|on|by|with|from|"
    r"about) that "
    r"(?!of\b|the\b|an?\b|he\b|she\b|it\b|they\b|we\b|there\b|is\b|was\b|has\b|any\b)[a-z]+\b"
)
"""A time, or a thing, that another sentence names."""
SUBJECT = re.compile(r"\b(?:[Hh]e|[Ss]he)\b(?![’'])")
NEAR_START = 45
TODAY = re.compile(r"\b[Tt]o(?:day|night)\b")
"""Either the day of the report or these times: too little to put a date for."""
THERE = re.compile(
    r"\b(?:people|those|residents|officials|troops|forces|workers|patients|children|everyone|life|living|situation) "
    r"there\b|"
    r"\bthere\b(?! (?:is|was|were|are|has|have|had|will|would|could|should|may|might|must|can|be|been|being|to be|"
    r"seems?|remains?|remained|appears?|appeared|no|not)\b|[’']s\b)",
    re.IGNORECASE,
)
"""A place named in another sentence ("one person was killed there"), not the "there" of "there is"."""
NO_NOUN = re.compile(
    r"(?:^|[, ])(?:\d[\d,.]*\d|\d|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|"
    r"[Ee]leven|[Tt]welve|[A-Za-z]+teen|[Tt]wenty) "
    r"(?:were|was|are|is|had|have|remained|still|did|of (?:them|these|those|which|the (?:others|rest)))\b|"
    r"\b[Ii]t (?:was|is|stood at|rose to|fell to) (?:about |around |nearly |only |just )?\d[\d.,]*(?:%| per ?cent\b)|"
    r"^Among those (?:who|that|with|in|on|freed|released|killed|injured|arrested)\b|"
    r"\b(?:[Tt]he|this|that|same) (?!death )(?:[a-z]+[’']s |[a-z]+ )?(?:figure|number|count|total|toll)s? "
    r"(?:for|had|was|"
    r"is|were|came|stood|rose|fell)\b|"
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
    r"afternoon|evening|century|decade|who|whose|in|with|from|of|that|responsible|killed|affected|involved)\b)",
    re.IGNORECASE,
)
BY_ROLE = re.compile(
    r"\b(?:the|his|her|their|its) (?:\w+ )?(?:source|aide|adviser|advisor|defendant|suspect|pilot|"
    r"captain|teacher|barrister|director|diplomat|expert|analyst|lawmaker|witness|activist|doctor|"
    r"woman|man|"
    r"statement|department|ministry|minister|president|official|officials|"
    r"spokesman|spokeswoman|spokesperson|post|letter|document|filing|agency|group|company|firm|organisation|"
    r"organization|"
    r"judge|newspaper|outlet|report|study|researchers|authors|lawyer|mayor|senator|couple|mother|father) "
    r"(?:said|says|added|read|reads|wrote|told|noted|explained|continued|stated|argued|warned)\b|"
    r"\b(?:said|says|added|wrote|continued|read|reads) (?:the (?!(?:\w+,? ){1,3}[A-Z])|"
    r"(?:his|her|their|its) (?!(?:\w+ ){1,3}[A-Z]))[a-z]"
)
"""Words put into the mouth of somebody whose name stands in another sentence."""
LABEL = re.compile(r"^[A-Z][A-Za-z]{1,12}: ")
SMALL_QUOTE = re.compile(r"^[“\"‘](?:[a-z]|(?:They|Them|And|But|That[’']s|Even t?here)\b)")
"""Quoted words that go on from others: "they were young", "but we will go"."""
LEFT = 30
"""Characters that must be left of a sentence when its front is cut."""
GAP = re.compile(r"^[^“”\"]{1,160}?(?: {2,}|\t)(?=[A-Z(])(?![^a-z]{0,3}$)")
LEAD_IN = re.compile(
    r"^(?:FIRST ON [A-Z]+|EXCLUSIVE|BREAKING|UPDATED?|WATCH|NEW)(?: [-–—])?: ?(?=[A-Z“\"])|"
    r"^(?:News [Aa]nalysis|Subscribers only|In this article|Advertisement|Supported by|"
    r"Listen to this article) +(?=[A-Z“\"])|"
    r"^(?:Warning: )?This (?:story|article|report) contains [a-z ]{5,70} (?=[A-Z])|^\([A-Z][\w. /]{1,24}\) (?=[A-Z])|"
    r"^Reporting from (?:(?:New|San|Los|Las|Tel|Hong|Addis|Cape|Buenos|Mexico|Rio|Kuala|Abu|St\.|Phnom|"
    r"Sri)\s)?[A-Z]\w+,?\s(?=[A-Z])"
)
TEASED = re.compile(
    r", (?:a|the)? ?(?:court|jury|inquest|inquiry|trial) (?:hears|heard|is told|told)\.$|"
    r"^[‘'][^’']{3,80}[’']: |^(?:[A-Z]\w+ ){2}(?:is )?cover(?:s|ing) |^(?:[A-Z]\w+ ){2}is covering the |^Moscow time\b|"
    r"\b(?:sat|sits) down with\b.{0,60}\b(?:anchor|host|correspondent)\b|\b(?:speaks?|spoke|talks?) to the BBC\b|"
    r"\b(?:discusses|reacts|weighs in|breaks down)\b[^.]{0,160}\bon ['‘“\"]|"
    r"^[A-Z]\w+ on the [A-Z]\w+ [A-Z]\w+ The [A-Z]"
)
"""The standfirst of another report ("..., a court hears"), what a reporter covers, a talk on the outlet's own show, a
time without its "as of", a heading that ran in.
"""
BYLINE = re.compile(
    r"^By (?:[A-Z][\w’'.-]+ ){2}(?:and (?:[A-Z][\w’'.-]+ ){2}|[A-Z][\w’'.-]+ (?=[A-Z][\w’'.-]+ [A-Z]))?(?=[A-Z])"
)
FIRST = re.compile(r"\b(?:I|we|my|our|us|me|you|your)\b")
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
FURNITURE = re.compile(
    r"\b(?:disclaimer|disclosure:|fox & friends|provides updates|information partner|joins ['‘“\"][a-z]+|"
    r"click|subscribe|sign up|newsletter|read more|read:|watch:|listen:|follow us|advertisement|cookies?|"
    r"photo(?:graph)?s? by|getty|file photo|all rights reserved|"
    r"copyright(?= (?:©|\(c\)|\d{4}|by\b))|^copyright\b|download (?:the|our)|story continues|"
    r"share this|related:|^recommended\b|recommended (?:for you|stories|reading|videos?|articles?)|"
    r"editing by|reporting by|contributed to this|app store|live updates|"
    r"in this article|image (?:source|caption)|video (?:caption|above)|caption|this article|our reporter|"
    r"terms of use|privacy policy|whatsapp channel|bbc verify|fox news digital|the associated press contributed|"
    r"via ap|getty images|real-time snapshot|data is delayed|quotes displayed|\d+ min read|©|skipping the main "
    r"menu|explains what to|"
    r"ripped from the headlines|responsible for their own content|publishes around|as seen|"
    r"there was an error|is trusted by|top headlines|what[’']s clicking|our correspondents?|read about|check out|"
    r"have your say|"
    r"get in touch|get up to speed|original price|"
    r"see also|further reading|supported by|translated by|pictured|has the latest|have the latest)\b|\((?:photo "
    r")?credits?:|\bphoto:"
)
"""Page furniture; looked for in small letters, which is several times as fast as minding neither."""
WORD = re.compile(r"\w+")
CAPTION = re.compile(
    r"^(?:[^\s,]+,? ){1,9}?(?:speaks|walks?|takes? questions|looks? on|shakes? hands|attends?|arrives?|poses?|waves?|"
    r"gestures?|stands?|sits?|listens?|joins|discusses|reacts|breaks down|weighs in|provides|unpacks|previews|"
    r"details|"
    r"reports (?:from|on)|talks? to|"
    r"addresses|inspects?|leaves?|meets?) "
    r"(?:in|at|on|to|with|during|after|before|following|as|the|a|an|from|near|outside|inside)\b"
)
"""A picture or video caption: somebody does something in the present tense."""
RUN_ON = re.compile(
    r"[a-z]{3,} The [A-Z]\w* \w+ (?:says|said|has|is|was)\b|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day [A-Z][a-z]+ (?:and|are|is|was|were|has|have|said|in|of)\b"
)
"""A day that ended one sentence, and the next without a stop between."""
OPINION = re.compile(
    r"\b(?:culprit|it seems|clearly|obviously|should|must|ought|shameful|carnage|are simply|is simply|let us|"
    r"surely)\b"
)
"""Words of a comment: a line of one origin that has them and that nobody in it says is no report."""
SHOUT = re.compile(
    r"^(?:[A-Z]{2,} ){3}[a-z]|"
    r"(?:\b[A-Z][A-Z’']{2,}\b[ ,]{1,2}){4}|^[A-Z’']{4,} [A-Z’']{3,} [a-z]|\b[A-Z]{4,} [A-Z]{4,}:|â(?![a-z])|Ã|"
    r"Â[\s£\xa0]| reported from [A-Z][a-z]+(?: [A-Z][a-z]+)?[,;.]"
)
"""A headline of another piece, or a list of bylines, that ran into the text."""
TWICE = re.compile(
    r" (?P<word>[A-Za-z]{2,}) (?P=word)\b|"
    r"\b(?P<name>[A-Z][a-z]+ [A-Z][a-z]+) [^“”\"]*\b(?!(?:the|of|in|by|with|and|as|that|to|from|for|when|but|after) )"
    r"[a-z]+ (?P=name) (?:says|said|has|is|was|had)\b"
)
"""A word twice, or a full name that begins anew without a stop: a caption that ran in."""
TWO = re.compile(
    r"\b[a-z]{2,}[.!?][\"”’']? [A-Z][a-z]+ (?:[a-z]|[A-Z])|[.!?][”\"]?[ \xa0]{2,}\S|\.(?<=[a-z]\.)[A-Z]|"
    r" (?<![.:;,“\"‘(–—-] )(?:Since|When|After|As|While|With|If|Although|Because) (?:the|an?|that|this|his|her|"
    r"its|[a-z]+ing|[a-z]+) |"
    r"^News analysis | (?<=[A-Za-z0-9]{2} )(?:There|A|An|It|This|Many|Some|He|She|They|We|But|Hundreds|Thousands|The|"
    r"Its|Their) [a-z]+ |"
    r" (?<![,:] )(?<!said )(?<!says )(?<!added )[A-Za-z.]+\. [\"“][A-Z]|\) [\"“][A-Z][a-z]+ |"
    r"\) (?:The|A|An|It|This|He|She|They|We|But|In|On|At) [a-z]+ |^(?:Video|Photo|Image|Watch|Read|Listen)[A-Z][a-z]"
)
"""Two sentences that were not split."""
POINTS_BACK = re.compile(
    r"^(?:\S+ ){0,5}(?:that|this|these|those|such) (?:news|move|decision|claims?|incidents?|attacks?|comments?|"
    r"remarks?|statements?|deal|plans?|figures?|cases?|issues?|same|way|point|regard|context|week’s|latter)\b"
)
SAID = re.compile(r"\b(?:said|says|told|was|were|had|has|have|will|would)\b")
END = re.compile(r"[.!?][”\"’')]{0,2}$")
PRESENT = re.compile(
    r"\b(?:is|are|says|say|ends?|counts?|hits?|kills?|leaves?|faces?|seeks?|wants?|stays?|remains?|begins?|"
    r"falls?|rises?|"
    r"warns?|urges?|calls?|plans?|meets?|gets?|takes?|makes?|puts?|holds?|halts?|backs?|go|goes|speaks?|covers?|comes?)"
    r"\b"
)
MIDDLE = re.compile(r",? (?:meanwhile|however|for (?:his|her|its|their) part|moreover|nevertheless),?(?= )")
"""Connectives inside a sentence."""
NUMBER = re.compile(r"\d[\d,.:]*\d|\d")
LOWER = re.compile(r"(?<![\w’'-])[a-z][a-z’'-]*")
"""Words that are no names."""
JOINT = re.compile(r"(?<=\w) (?:after|before|while|when) (?=\w)")
PLAIN_S = re.compile(
    r"\b[a-z]{2,}[^s\W]s (?=an?\b|the\b|its\b|his\b|her\b|their\b|no\b|more\b|new\b|to\b|that\b|like\b|"
    r"[A-Z\d$€£‘“\"])"
)
"""A verb in the present tense, before what only a verb has after it."""
DOES = re.compile(
    rf"{VERB.pattern}|\b(?:say|[a-z]{{3,}}s|[A-Z]\w+[’']s|became|come|go|do|kept|left|^(?:After|Before|When|As|"
    rf"While))\b"
)
"""Anything that can be a verb, generously."""
ADDED = re.compile(r"\badded\b(?= that\b|:|\.$|, [“\"]| [A-Z“\"])")
SAYING = re.compile(
    r"\b(?:said|says|told|stated|wrote|noted|called|described|warned|acknowledged|announced|stressed|argued|asked|"
    r"explained|claimed|insisted|denied|replied|responded|urged|confirmed|according to)\b"
)
"""A verb of saying, after which "added" is of the same speaker."""
BACK = re.compile(
    r"\b(?:[Oo]n the other hand|[Bb]y contrast|[Ii]n contrast(?! (?:to|with)\b)|[Tt]o do so|[Tt]o that end)\b|"
    r"\b(?:made|makes|making|issued|delivered) the (?:announcement|remarks?|comments?|statement|claims?)\b"
    r"(?! (?:that|of|on|about|in which)\b)|"
    r"\b(?:made|issued|took|reached|signed) (?:that|this) [a-z]+\b|"
    r"^(?:[A-Z][\w’'-]* ){1,4}(?:described|called|branded|denounced|labell?ed|hailed|praised) (?:it|them)\b|"
    r"^In (?:the )?(?:(?:stage|phase|step) (?:one|two|three|four|\d)|(?:first|second|third|final|last|next) "
    r"(?:stage|phase|step|round))\b|^(?:Earlier|Later) in the (?:\w+ ){1,2}?\w+,|"
    r"^(?:Some|Other|Several|Most|Many|A few) (?:reports|outlets|media|accounts) (?:named|listed|mentioned|gave|put)\b|"
    r"^[“\"]?Even t?here\b|^There (?:was|were|is|are) (?:more|better|further|similar) (?!than\b)|"
    r"\ban? similar (?:warning|claim|view|statement|call|pledge)s?\b(?! to\b)|^.[^A-Z]*\bneighbou?ring [A-Z]"
)
"""What leans on a sentence before: a contrast, "made the announcement", a stage of a plan told elsewhere, what other
reports name with it, "more good news", a neighbour of a country not named."""
