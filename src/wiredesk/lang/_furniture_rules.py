"""What page furniture reads like: a line a rule, so that adding a rule is adding a line.

Patterns are matched without regard to case, after white space is collapsed. Each is linear: bounded repeats, no
nesting.
Corrections, credits and notes of editors are text and stay.
"""

from __future__ import annotations

BARE = r"""
advertisements?
ad
sponsored(?: content)?
anzeige|werbung|publicité|publicidad|pubblicità|reklam[ae]?|реклама
(?:advertisement ?\d{0,2} ?)?(?:story|article) continues (?:below|after)(?: (?:this )?(?:ad|advertisement))?
continue reading(?: the main story)?
article content|show all \d{1,4}|(?:log|sign) in or (?:create an account|register|subscribe)(?: to continue)?
skip (?:past )?(?:advert(?:isement)?|newsletter promotion|to (?:main )?content)
after newsletter promotion
(?:read|show|load|see|view|learn) more
read (?:the )?full (?:story|article)
share
share (?:this|on|via)(?: [\w ,/()&]{1,60})?
(?:print|e?-?mail|save|bookmark|listen to|report)(?: (?:this )?(?:page|article|story|post))?
(?:link )?copied!?|copy link
comments?(?: \(?\d{1,5}\)?)?|\d{1,5} comments?|(?:leave|add|view|post) (?:a )?(?:comments?|reply)
follow(?: us)?|subscribe(?: now| today)?|sign (?:up|in)(?: now)?|log in|register(?: now)?|newsletters?
facebook|twitter|whats ?app|telegram|linkedin|reddit|instagram|youtube|pinterest|tiktok|bluesky|threads|x
listen \d{1,3} min|play(?: video)?|watch(?: now)?|\d{1,3} min(?:ute)?s?(?: read| lesezeit)?
loading\W{0,5}|close|menu|search|back to top|top
getty images|image source,? .{0,60}|image caption,?
(?:photos?|images?|pictures?|fotos?|bild|titelbild|crédits? photos?)(?: by| credits?)? ?: .{2,80}
(?:tags?|topics?|filed under|keywords):? .{0,80}
(?:last |latest )?(?:updated?|modified|published|posted)(?: on| at)?:? .{0,30}\d{1,2}:\d\d.{0,24}
\d{1,2}:\d\d (?-i:[A-Z]{2,5}), \w{3,9} \d{1,2}, (?:19|20)\d\d
(?:last )?(?:updated|modified|published|posted)(?: on| at)?:? (?:on )?[\w.,]{0,10} ?\d{1,4}[ .,/-][\w., /-]{4,20}
supported by|more to come\W{0,4}|this browser does not support the video element\.?
all rights reserved|© ?\d{4}.{0,80}|copyright ?(?:©|\(c\)|:|(?:19|20)\d\d).{0,100}
bild anzeigen|weiterlesen|artikel merken|mehr lesen|kommentar abgeben|artikel teilen
zum weiterlesen|zur startseite|nach oben
"""
"""A paragraph that is nothing but this: labels of buttons and boxes."""

CLOSING = r"""
related(?: (?:articles?|stories|content|topics?|news|posts?|links?|coverage))?
recommended(?: for you| stories| videos)?|trending(?: now)?
most (?:read|popular|viewed|shared|recent)(?: (?:in|on) [\w &]{2,30})?
you (?:may|might) also (?:like|be interested in)
more (?:articles|stories|news|coverage|on this (?:story|topic)|from [\w .&'’]{2,50}|on this|in [\w ]{2,30})
also (?:on|in) [\w .&'’]{2,40}|up next|read next|read also|see also|what to read next
editor(?:'|’)?s(?:'|’)? picks?|in this (?:article|story)|from our archives?
notas relacionadas|(?:artículos|noticias|contenidos) relacionad[oa]s|te puede interesar|más (?:noticias|información)
(?:mehr|weitere(?: \w{3,20})?) (?:zum thema|artikel|themen|meldungen|nachrichten)(?: [\w .]{2,30})?
das könnte sie auch interessieren|lesen sie auch|auch interessant|verwandte (?:artikel|themen)
(?:sur le même (?:sujet|thème)|à lire aussi|lire aussi|dans la même rubrique)
(?:leggi anche|articoli correlati|lees ook|meer over|läs (?:också|mer)|les også|læs også)
(?:leia (?:também|mais)|notícias relacionadas|veja também|czytaj (?:także|też|więcej)|powiązane (?:tematy|artykuły))
(?:читайте также|читайте також|похожие новости|по теме|関連記事|関連キーワード|おすすめ情報)
"""
"""A label over a list of other pages; at the end of a text what follows it goes too, if it is titles and no prose."""

WHOLE_LIMIT = 320
"""A longer paragraph is never furniture as a whole (characters)."""

WHOLE = r"""
(?:also read|read also|see also|read more|read next|read on|more reading|related)\s?(?::|\||–|—|>|»)
(?:watch now|watch also|listen now)\s?(?::|\||–|—|>|»)
(?:from our archives?|also of interest|don(?:'|’)t miss|must[- ]read|recommended|more on this)\s?(?::|\||–|—|>|»)
more ?: (?=[A-Z])
(?:lesen sie (?:auch|hier|mehr)|lies auch|mehr zum thema)\s?(?::|\||–|—|>|»)
(?:lire (?:aussi|également)|à lire aussi|lire la suite)\s?(?::|\||–|—|>|»)
(?:lee también|lea también|vea también|ver también|leia também|leia mais|veja também)\s?(?::|\||–|—|>|»)
(?:leggi anche|lees ook|läs (?:också|även|mer)|les også|læs også)\s?(?::|\||–|—|>|»)
(?:czytaj (?:też|także|więcej)|zobacz też|читайте (?:также|також))\s?(?::|\||–|—|>|»)
(?:please )?(?:click|tap) here (?:to|for|if)\b
click here\b
sign up (?:for|to|here|now|below|today)\b
(?:please )?subscribe (?:to|now|for|here|today)\b
(?:get|receive) (?:the|our|all|your|more|breaking|daily|a daily) [^.]{0,80}(?:inbox|newsletter|e?-?mail(?: alerts?)?)\b
(?:join|follow) (?:us|our) (?:on|at|whatsapp|telegram|channel|community)\b
follow [\w .&'’]{2,40} on (?:x|twitter|facebook|instagram|google news|telegram|whatsapp)\b
follow [\w .&'’]{2,40} on (?:tiktok|youtube|bluesky|linkedin)\b
check out more of [^.]{2,60} by signing up\b
(?:download|get) (?:the|our) [^.]{0,40}\bapp\b
enjoy unlimited access\b
(?:already|are you) (?:a|an existing) (?:subscriber|member)\b
by (?:signing up|subscribing|submitting|clicking|entering|registering)\b[^.]{0,60}\b(?:you|i) (?:agree|accept)\b
by subscribing i accept\b
(?:this (?:site|website)|we|we and our (?:\d{1,4} )?partners) uses? cookies\b
(?:we|we and our (?:\d{1,4} )?partners) (?:store|use|value) [^.]{0,60}\b(?:cookies|your privacy|device)\b
wir verwenden cookies\b
this (?:video|content|feature) (?:cannot|can ?not|can't) be (?:played|loaded|displayed)\b
(?:please |to view this [^.]{1,40}, )?enable javascript\b
to (?:view|load|play|read) (?:this |the )?(?:video|comments|content|page)[^.]{0,60}(?:enable|please|accept|allow)\b
(?:comments|replies) (?:are closed|can ?not be loaded|have been (?:disabled|closed))\b
you must (?:be logged in|confirm your public display name)\b
please log ?(?:out|in) (?:and|to)\b
(?:du musst|sie müssen) (?:dich |sich )?(?:eingeloggt|einloggen|angemeldet|anmelden)\b
you can unsubscribe at any time\b
check out what(?:'|’)?s (?:clicking|new|trending) on\b
(?:do you have|have you got|have|got) an? (?:story|tip|news tip|confidential news tip)\b
for more (?:stories|news|information) like this\b
for more [\w ]{2,30} articles, visit\b
if you enjoyed (?:reading )?this (?:post|article)\b
this post contains (?:references to products|affiliate links)\b
(?:©|\(c\)|copyright(?: ©| \(c\))?) ?(?:19|20)\d\d\b
(?:©|copyright)[\w .&'’,]{2,80}(?:all rights reserved|(?:19|20)\d\d)
all rights reserved\b
this material may not be published, broadcast\b
found a mistake\?
spotted an? (?:error|mistake|typo)\?
(?:if you )?(?:see|notice) a typo\b
(?:story|article) continues below\b
scroll (?:down )?(?:to|for) (?:continue|more|read)\b
thank you for (?:reading|subscribing|signing up|visiting|your (?:subscription|support))\b
you(?:'|’)ve successfully subscribed\b
there was a problem processing your submission\b
please (?:check|confirm) your e?-?mail\b
support (?:our|independent|quality|local) journalism\b
(?:terms of (?:use|service)|privacy policy)\s?[|&•]
il vous reste [\d.,]{1,6} ?% de cet article à lire\b
(?:cet article|la suite) est réservée? aux abonnés\b
(?:esta funcionalidad|este contenido) es s[oó]lo para suscriptores\b
"""
"""A paragraph that begins like this is furniture as a whole, if it is no longer than ``WHOLE_LIMIT``."""

EDGE = r"""
©
(?:more articles )?copyright (?:©|\(c\)|(?:19|20)\d\d|(?-i:[A-Z]{3,} [A-Z]{2,})).{0,80}
all rights reserved\b
(?:legal statement|mutual fund and etf data|market data provided by|data also provided by|powered and implemented by)\b
(?:quotes displayed in real-time|data is a real-time snapshot|\*?data is delayed)\b
agree to receive content and promotional communications\b
(?:you understand that you can|opt[- ]out at any time)
(?:we want to hear from you|already a subscriber\?|want all of [^.?]{2,30}\?|please try again later)
(?:if you are in reader mode|thank you for your patience while we verify access)\b
we are having trouble retrieving the article\b
[^.]{0,60}\bis not responsible for the content of external sites\b
read about our approach to external linking\b
more (?:articles|on this story)\b\W{0,3}$
subscribed$
(?:almost finished\W{0,4}|we need to confirm your e?-?mail address\b|to complete the process, please follow\b)
(?:audience relations|box \d{1,5} station|toll-free \(|closed captioning and described video)\b
.{0,40}it is a priority for [^.]{2,30} to create (?:products|a website)\b
to address comments or complaints, please contact\b
[^.]{2,40} publishes around \d{1,5} reports a day\b
publishers named above each report are responsible\b
articles and commentaries that identify [^.]{2,40} as the publisher\b
we (?:operate|publish) (?:from|news and views) \b
get this delivered to your inbox, and more info about\b
please refresh (?:the page or navigate to another page|your browser to be logged in)\b
join thought-provoking conversations\b
this site is protected by recaptcha\b
sie haben bereits ein konto\?|hier anmelden|melden sie sich jetzt mit ihrem bestehenden account an
hier können sie interessante artikel speichern\b
danke, dass sie [^.]{2,30} nutzen\b
comment ne plus voir ce message\b
(?:lecture du monde en cours|vous (?:pouvez|ne pouvez) lire le monde|ce message s(?:'|’)affichera)\b
get the recap of top\b
(?:don(?:'|’)t|already) have an account\?|forgot (?:your )?password\?|remember me\b|username or email address\b
delivered (?:weekdays|daily|every \w{3,9})\b
you(?:'|’)ve read all of your free articles\b
subscribe now to support\b
the next issue of [^.]{2,60} will soon be in your inbox\b
discover all [^.]{2,40} newsletters\b
while you(?:'|’)re here:
you can sign up here for\b
(?:you must be logged in|log in) to (?:post|leave) a comment\b
wir entwickeln derzeit eine neue suche\b
(?:lecture restreinte|votre abonnement n(?:'|’)autorise pas|pour plus d(?:'|’)informations, merci de contacter)\b
(?:en cliquant sur «|que se passera-t-il si vous continuez|ce dernier restera connecté|y a-t-il d(?:'|’)autres limites)
(?:parce qu(?:'|’)une autre personne|vous ignorez qui est l(?:'|’)autre personne)
nous vous conseillons de modifier votre mot
(?:stay|keep) up to date (?:with|on) [^.]{0,60}(?:newsletter|inbox|emails?)\b
for the latest (?:breaking )?(?:news|stories)\b[^.]{0,80}\b(?:sign up|subscribe|follow us|visit)\b
our website is the place for\b
stay informed with [^.]{2,60}\byour (?:source|home|guide)\b
explore the latest (?:features|news|stories|articles)\b
get in touch with (?:our|the) (?:news )?(?:team|desk|newsroom)\b
our standards: the [^.]{2,40} principles\b
(?:to obtain )?the best experience, we recommend (?:that )?you use a more up to date browser\b
(?:internet explorer\)\.|in the meantime, to ensure continued support\b|and javascript\.$)
\W{0,3}e-?mail: ?\S{2,60}@\S{2,60}$
"""
"""Sentences before and after a report, from the outlet about itself or its site; ``WHOLE`` counts there too."""

HEAD = r"""
(?:\S{1,20} ){0,6}advertisement supported by(?= \w)
advertisement(?= \w)
please view the main text area of the page by skipping the main menu\.
the page may not be displayed properly if the javascript is deactivated on your browser\.
[^.]{0,30}\bdaily since \d{4} \w{3,9} \d{1,2}, \d{4} \([^)]{2,30}\)(?: japanese version)?
you can (?:also )?listen to this (?:article|story)\b[^.]{0,60}\.
(?:this is a )?subscriber[- ]only (?:content|article)\.?
your browser does not support (?:the|html5)? ?(?:audio|video)(?: element)?\.
skip to (?:main )?content\b
notifications can be managed in browser preferences\.?
please refresh the page or navigate to another page on the site to be automatically logged in
please refresh your browser to be logged in
listen to (?:this )?article\b
\d{1,2} min(?:ute)?s? read\b
(?-i:In this article|Subscribers only|Lire en français)(?=\s{1,8}[A-Z“"])
this (?:article|story) is (?:for subscribers only|exclusive to subscribers)\.
add [\w ]{2,30} as a preferred source on google\b
new you can now listen to [\w ]{2,30} articles!
"""
"""Labels and sentences that run into the first sentence of a report."""

INSIDE = r"""
to (?:view|play) this \w{5} please enable javascript, and consider upgrading to a web browser[\w ]{0,40}html5 \w{5}
"""
"""Words of a player that stand in the middle of a text, where a picture was."""

SHOUT = r"""
(?:CLICK|TAP) HERE (?:TO|FOR)
SIGN UP (?:TO|FOR)
GET THE [A-Z]
DOWNLOAD THE
READ MORE
SUBSCRIBE (?:TO|NOW)
LIKE WHAT YOU
"""
"""What an all-capitals call to the reader begins with."""

CALL_ENDS = frozenset(
    "ALERTS APP APPS ARTICLES BRIEFING COVERAGE EMAIL FREE HERE INBOX LETTER MORE NEWS NEWSLETTER NEWSLETTERS NOW "
    "READING STORIES STORY TODAY UPDATES VIDEO".split()
)
"""Words that such a call ends with."""


def alternatives(table: str) -> str:
    """One pattern of all the lines of a table."""
    return "|".join(line for line in table.strip().split("\n") if line)


INSIDE_LABELS = alternatives(INSIDE)
"""Labels of players and the like that stand inside sentences, as one pattern."""
