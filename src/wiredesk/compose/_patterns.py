"""What the writer looks for in a source sentence: furniture, captions, what is broken off, verbs and numbers."""

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
BROKEN = re.compile(
    r"^[A-Z]\. [A-Z]\w+ and [A-Z]|^(?:[A-Z]\w+ )?(?:Inc|Corp|Ltd|Co)\.,? [a-z]|"
    r"^[B-HJ-Z] [a-z]|^[B-HJ-WYZ] [A-Z]|\((?:in [a-z]+|left|right|centre|center|pictured)\)|^[A-Z]\.,|^[“\"] |"
    r"^(?:Have|Has|Had|Is|Are|Was|Were|Told|Said|Says|Where|Among (?:the|those|"
    r"them)\b[^,]{0,40}:)(?!\w)|"
    r"^[A-Z][a-z]+ed (?:on|to|that|by)\b(?![^,]{0,60},)|(?: [A-Z]|[DR]-[A-Z])\.$|[.!?][”\"]\.$|"
    r"\b(?:the|an?|another) (?:doesn[’']t|does|is|was|were|are|has|and|or|of|which|who)\b|\b(?:the the|a a|of of|"
    r"to to|the an?)\b|^[A-Z]\. [“\"]|"
    r"\bat (?:\+|tel)|\b(?:ask|say|tell)s?, according to\b|\bhere\.$|"
    r"^(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+, (?:said|says|told|added|wrote)\b"
)
"""A sentence with a piece missing: what stood before an initial or a lost link is gone."""
LEFT = 30
"""Characters that must be left of a sentence when its front is cut."""
GAP = re.compile(r"^[^“”\"]{1,160}?(?: {2,}|\t)(?=[A-Z(])(?![^a-z]{0,3}$)")
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
FURNITURE = re.compile(
    r"\b(?:disclaimer|disclosure:|fox & friends|provides updates|information partner|joins ['‘“\"][a-z]+|"
    r"click|subscribe|sign up|newsletter|read more|read:|watch:|listen:|follow us|advertisement|cookies?|"
    r"photo(?:graph)?s? by|story tips|is a graduate of|getty|file photo|all rights reserved|"
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
    r"\b(?:culprit|it seems|"
    r"clearly|obviously|should|must|ought|shameful|carnage|are simply|is simply|let us|surely)\b"
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
REACTS = re.compile(
    r"\b(?:condemn\w*|welcom\w+|reject\w*|critici[sz]\w+|urg(?:ed|es)|respond\w*|repl(?:ied|ies)|denounc\w+|prais\w+|"
    r"hail(?:ed|s)|dismiss\w*|call(?:ed|s) (?:for|on|it|the)|slam\w*|demand\w*|warn\w*|den(?:ied|ies)|react\w*|"
    r"support(?:ed|s)|oppos\w+|protest\w*|unacceptable|congratulat\w+|thank\w*|accus\w+|voiced|deplor\w+)\b"
)
"""Words with which somebody takes a stand on what has happened."""
