"""What page furniture reads like: a line a rule, so that adding one is adding a line.

``WHOLE``: a paragraph that begins like this is furniture as a whole, if it is no longer than ``WHOLE_LIMIT`` characters.
``BARE``: a paragraph that is nothing but this (labels of buttons and boxes).
``TAIL``: sentences at the end of a text, from the outlet about itself or its site.
``HEAD``: sentences or labels before the first sentence of the report.
Patterns are matched without regard to case, after white space is collapsed; each is linear (bounded repeats, no nesting).
Corrections, credits and notes of editors are text and stay.
"""

from __future__ import annotations

WHOLE_LIMIT = 320

BARE = (
    r"advertisements?", r"ad", r"sponsored(?: content)?", r"anzeige", r"werbung", r"publicité", r"publicidad", r"реклама",
    r"story continues below(?: (?:this )?advertisement)?", r"article continues (?:below|after)(?: (?:this )?ad(?:vertisement)?)?",
    r"continue reading(?: the main story)?", r"skip (?:past )?(?:advert(?:isement)?|newsletter promotion|to (?:main )?content)",
    r"after newsletter promotion", r"read more", r"read (?:the )?full (?:story|article)", r"show more", r"load more",
    r"see more", r"view more", r"learn more", r"more details", r"share", r"share (?:this|on|via)(?: [\w ,/()&]{1,60})?",
    r"share this (?:article|story|page|post)", r"print(?: this (?:page|article))?", r"e?-?mail(?: this (?:page|article))?",
    r"copy link", r"copied!?", r"link copied!?", r"save(?: article| story)?", r"bookmark", r"comments?(?: \(?\d{1,5}\)?)?",
    r"\d{1,5} comments?", r"leave a (?:comment|reply)", r"view comments", r"add (?:a )?comment", r"follow(?: us)?",
    r"subscribe(?: now| today)?", r"sign (?:up|in)(?: now)?", r"log in", r"register(?: now)?", r"newsletters?",
    r"facebook", r"twitter", r"whats ?app", r"telegram", r"linkedin", r"reddit", r"instagram", r"youtube", r"pinterest",
    r"tiktok", r"bluesky", r"threads", r"x", r"most (?:read|popular|viewed|shared|recent)", r"trending(?: now)?",
    r"related(?: (?:articles?|stories|content|topics?|news|posts?|links?))?", r"recommended(?: for you| stories)?",
    r"you (?:may|might) also (?:like|be interested in)", r"more (?:articles|stories|news|on this (?:story|topic))",
    r"more from [\w .&'’]{2,50}", r"more on this:?", r"up next", r"read next", r"what to read next", r"editor(?:'|’)?s(?:'|’)? picks?",
    r"in this (?:article|story)", r"listen to (?:this )?article", r"listen \d{1,3} min", r"play(?: video)?", r"watch(?: now)?",
    r"\d{1,3} min(?:ute)?s?(?: read| lesezeit)?", r"loading\W{0,5}", r"close", r"menu", r"search", r"back to top", r"top",
    r"getty images", r"image source,? .{0,60}", r"image caption,?", r"(?:photo|image|picture)s?(?: by|:| credit:?) .{2,80}",
    r"tags?:?(?: .{0,80})?", r"topics?:? .{0,80}", r"filed under:? .{0,80}", r"last updated:? .{4,60}", r"supported by",
    r"(?:all rights reserved|© ?\d{4}.{0,80}|copyright ©?.{0,100})", r"weiterlesen", r"mehr (?:lesen|zum thema)",
    r"lesen sie (?:auch|mehr).{0,160}", r"lire (?:aussi|la suite)\b.{0,160}", r"à lire aussi\b.{0,160}",
    r"lee también\b.{0,160}", r"leia (?:também|mais)\b.{0,160}", r"leggi anche\b.{0,160}", r"lees ook\b.{0,160}",
    r"läs (?:också|även|mer)\b.{0,160}", r"les også\b.{0,160}", r"læs også\b.{0,160}", r"czytaj (?:też|także|więcej)\b.{0,160}",
    r"читайте (?:также|також)\b.{0,160}", r"more to come\W{0,4}", r"this browser does not support the video element\.?",
)

WHOLE = (
    r"(?:also read|read also|see also|read more|read next|read on|more reading|watch now|watch also|listen now|related|"
    r"from our archives?|also of interest|don't miss|don’t miss|must[- ]read|recommended|more on this)\s?(?::|\||–|—|>|»)",
    r"(?:please )?(?:click|tap) here (?:to|for|if)\b", r"click here\b", r"sign up (?:for|to|here|now|below|today)\b",
    r"(?:please )?subscribe (?:to|now|for|here|today)\b", r"(?:get|receive) (?:the|our|all the|your|more|breaking|daily|a daily) "
    r"[^.]{0,80}(?:inbox|newsletter|by e?-?mail|e?-?mail alerts?|delivered)\b",
    r"(?:join|follow) (?:us|our|the \w{2,20} (?:whatsapp|telegram)) ?(?:on|at|whatsapp|telegram|channel|community)\b",
    r"follow [\w .&'’]{2,40} on (?:x|twitter|facebook|instagram|google news|telegram|whatsapp|tiktok|youtube|bluesky|linkedin)\b",
    r"download (?:the|our) [^.]{0,40}\bapp\b", r"enjoy unlimited access\b", r"(?:already|are you) (?:a|an existing) (?:subscriber|member)\b",
    r"by (?:signing up|subscribing|submitting|clicking|entering|registering|providing)\b[^.]{0,60}\b(?:you|i) (?:agree|accept|consent|confirm)\b",
    r"by subscribing i accept\b", r"(?:this (?:site|website)|we|we and our (?:\d{1,4} )?partners) uses? cookies\b",
    r"(?:we|we and our (?:\d{1,4} )?partners) (?:store|use|value) [^.]{0,60}\b(?:cookies|your privacy|device)\b",
    r"(?:this (?:video|content|feature) (?:cannot|can ?not|can't) be (?:played|loaded|displayed))\b",
    r"(?:please |to view this [^.]{1,40}, )?enable javascript\b", r"please enable javascript\b",
    r"to (?:view|load|play|read) (?:this |the )?(?:video|comments|content|page)[^.]{0,60}(?:enable|please|accept|allow)\b",
    r"(?:comments|replies) (?:are closed|can ?not be loaded|have been (?:disabled|closed))\b", r"you can unsubscribe at any time\b",
    r"do you have a (?:story|tip|news tip|question)\b", r"got a (?:story|confidential news tip|news tip|tip)\b",
    r"have (?:a|you got a) (?:story|tip|news tip)\b", r"for more (?:stories|news|information) like this\b",
    r"(?:© ?|copyright (?:© ?|\(c\) ?)?)(?:19|20)\d\d\b", r"(?:© ?|copyright ©? ?)[\w .&'’,]{2,80}(?:all rights reserved|(?:19|20)\d\d)",
    r"all rights reserved\b", r"this material may not be published, broadcast\b",
    r"found a mistake\?", r"spotted an? (?:error|mistake|typo)\?", r"(?:if you )?(?:see|notice) a typo\b",
    r"story continues below\b", r"scroll (?:down )?(?:to|for) (?:continue|more|read)\b",
    r"thank you for (?:reading|subscribing|signing up|your (?:subscription|support))\b", r"you(?:'|’)ve successfully subscribed\b",
    r"there was a problem processing your submission\b", r"please (?:check|confirm) your e?-?mail\b",
    r"support (?:our|independent|quality|local) journalism\b", r"(?:don|can)(?:'|’)t (?:see|read) the comments\b",
    r"(?:download|get) (?:the|our) (?:new |free )?app\b", r"(?:terms of (?:use|service)|privacy policy)\s?[|&•]",
)

TAIL = (
    *WHOLE,
    r"©", r"copyright\b.{0,80}", r"all rights reserved\b", r"powered and implemented by\b", r"(?:legal statement|mutual fund and etf data)\b",
    r"market data provided by\b", r"quotes displayed in real-time\b", r"data is a real-time snapshot\b",
    r"data also provided by\b", r"the bbc is not responsible for the content of external sites\b",
    r"read about our approach to external linking\b", r"more (?:articles|on this story)\b\W{0,3}$", r"subscribed$",
    r"(?:almost finished\W{0,4}|we need to confirm your e?-?mail address\b|to complete the process, please follow\b|please try again later\b)",
    r"(?:audience relations|cbc\.ca)\b.{0,60}accessib", r"it is a priority for [^.]{2,30} to create (?:products|a website)\b",
    r"closed captioning and described video\b", r"get this delivered to your inbox, and more info about\b",
    r"sign up for free newsletters\b", r"this article was produced with the help of automated\b.{0,80}$",
    r"please refresh the page or navigate to another page\b", r"join thought-provoking conversations\b",
    r"comment ne plus voir ce message\b", r"hier können sie interessante artikel speichern\b",
    r"fox news (?:flash|first)\b", r"get the recap of top\b", r"(?:stay|keep) up to date (?:with|on) [^.]{0,60}(?:newsletter|inbox|emails?)\b",
    r"(?:tune in|watch) (?:live )?(?:on|at) [^.]{0,40}(?:channel|youtube)\b.{0,40}$",
)

HEAD = (
    r"advertisement(?= [A-Z])", r"supported by(?= [A-Z])", r"please view the main text area of the page by skipping the main menu\.",
    r"the page may not be displayed properly if the javascript is deactivated on your browser\.",
    r"you can (?:also )?listen to this (?:article|story)\b[^.]{0,60}\.", r"(?:this is a )?subscriber[- ]only (?:content|article)\.?",
    r"your browser does not support (?:the|html5)? ?(?:audio|video)(?: element)?\.", r"skip to (?:main )?content\b", r"listen to (?:this )?article\b",
    r"share (?:this )?(?:article|story)\b(?= [A-Z])", r"\d{1,2} min(?:ute)?s? read\b", r"this (?:article|story) is (?:for subscribers only|exclusive to subscribers)\.",
    r"(?:add \w{2,30} as a )?preferred source on google\b", r"new you can now listen to fox news articles!",
)

SHOUT = r"(?:CLICK|TAP) HERE (?:TO|FOR)|SIGN UP (?:TO|FOR)|GET THE [A-Z]|DOWNLOAD THE|READ MORE|SUBSCRIBE (?:TO|NOW)|FOLLOW US|LIKE WHAT YOU"
"""What an all-capitals call to the reader begins with; it ends with the last word in capitals."""
