"""Word tables of the check: what hedges, denies, asserts a cause, opposes. Folded forms; imports no other file."""

from __future__ import annotations

NEGATIONS = frozenset(
    """no not never none nobody nothing neither nor without cannot can't won't wouldn't couldn't shouldn't
    didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't unable""".split()
)

# Words that turn what follows into something that did not happen or is not so.
REVERSALS = frozenset(
    """deny denied denies denying disputed disputing fail failed fails failing failure refuse refused
    refuses refusing refusal reject rejected rejects rejecting avoid avoided avoids avert averted averts prevent
    prevented prevents preventing foil foiled thwart thwarted halt halted cancel cancelled canceled cancels abandon
    abandoned scrap scrapped suspend suspended block blocked stop stopped lack lacked lacks lacking dismiss dismissed
    dismisses oppose opposed opposes opposing declined declining banned banning rule-out barred""".split()
)

TURNING = NEGATIONS | REVERSALS
NEGATIVES = TURNING | frozenset(
    """ban bans bar bars barring break breaks broke broken cease ceased ceases discontinue discontinued dismantle
    dismantled drop dropped dropping drops end ended ending ends expel expelled few forbade forbid forbidden forbids
    halting halts hardly barely scarcely illegal illegally impossible innocent keep keeps kept last left leave less
    little lose loses losing lost prohibit prohibited prohibits quit remove removed removes rid rule ruled rules stop
    stopping stops suspending suspends suspension too unauthorised unauthorized undocumented undo undone unlike
    unsigned unwilling warn warned warning warns widespread withdraw withdrew""".split()
)
"""Words that may deny or turn what stands in their sentence, without telling for sure."""

HEDGES = frozenset(
    """may might could would possibly perhaps probably likely unlikely apparently reportedly allegedly
    alleged suspected suspect supposedly purportedly purported potentially potential seemingly appears
    appear appeared seems seem seemed suggests suggest suggested unconfirmed preliminary believed
    thought expected estimated estimate estimates accused accuse accuses suspicion claimed claims
    allegations allegation unclear unverified presumed presumably planned plans plan hopes hope
    considering consider possible""".split()
)

CERTAINTIES = frozenset(
    """certain certainly definitely proven proved undoubtedly surely inevitably inevitable guaranteed""".split()
)

CAUSES = (
    "because of", "because", "due to", "owing to", "thanks to", "as a result of", "as a result", "as a consequence",
    "a consequence of", "in response to", "in retaliation for", "in revenge for", "in protest at", "in order to",
    "so as to", "so that", "timed to", "aimed at", "aims to", "aimed to", "designed to", "intended to", "meant to",
    "led to", "leading to", "caused by", "caused", "causing", "prompted by", "prompted", "prompting", "triggered by",
    "triggered", "triggering", "sparked", "sparking", "forced", "forcing", "resulted in", "resulting in", "blamed on",
    "attributed to", "driven by", "stemmed from", "on account of", "to punish", "to undermine", "to derail",
    "to pressure",
    "to force", "over fears", "after which",
)  # fmt: skip
STRONG_CAUSES = frozenset(
    """because|because of|due to|owing to|thanks to|as a result of|as a result|as a consequence|a consequence of|
    in response to|in retaliation for|in revenge for|in protest at|in order to|timed to|caused by|caused|prompted by|
    prompted|triggered by|triggered|led to|resulted in|on account of|to punish|to undermine|to derail|
    driven by""".replace("\n    ", "").split("|")
)

INTENTS = frozenset(
    ("in response to", "in retaliation for", "in revenge for", "in protest at", "timed to", "to punish",
     "to undermine", "to derail")
)  # fmt: skip
"""Causes that say what somebody meant: reports that do not say so leave it open at most."""

# Words that make the content of an attribution one side's claim.
CLAIM_WORDS = frozenset(
    """claim claims claimed claiming accuse accuses accused accusing blame blames blamed blaming allege
    alleges alleged alleging insist insists insisted insisting denounce denounced denounces condemn
    condemned assert asserted asserts argue argued argues""".split()
)
PARTISANS = frozenset(
    """critics critic opponents opponent rivals rival activists supporters campaigners democrats republicans opposition
    detractors sceptics skeptics separatists rebels militants""".split()
)
SAY_WORDS = (
    frozenset(
        """say says said saying tell tells told according announce announced announces report reported reports
    reporting add added adds write wrote writes confirm confirmed confirms state stated states warn
    warned warns note noted notes explain explained explains estimate estimated estimates believe
    believes believed think thinks call called calls describe described describes post posted posts
    testify testified acknowledge acknowledged admit admitted admits declare declared declares suggest
    suggested suggests show shows showed find finds found""".split()
    )
    | CLAIM_WORDS
)

ORDINALS = {
    word: value
    for value, names in enumerate(
        (
            "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th",
            "ninth 9th", "tenth 10th", "eleventh 11th", "twelfth 12th",
        ),
        start=1,
    )
    for word in names.split()
}  # fmt: skip
SUPERLATIVES = frozenset(
    """largest biggest greatest highest lowest smallest fewest most least worst best deadliest longest
    shortest oldest youngest earliest latest strongest weakest heaviest sharpest steepest fastest
    slowest richest poorest only last record""".split()
)

# Groups of opposites: two words of one pair, in the same place of two sentences, say opposite things.
_OPPOSITES = """rise/fall rose/fell risen/fallen rising/falling increase/decrease increased/decreased
    increases/decreases up/down increase/decline increased/declined increase/drop increased/dropped
    rose/dropped rose/declined higher/lower high/low grow/shrink grew/shrank gain/loss gained/lost
    gains/losses win/lose won/lost wins/loses accept/reject accepted/rejected accepts/rejects
    approve/reject approved/rejected approve/block approved/blocked agree/refuse agreed/refused
    agrees/refuses confirm/deny confirmed/denied confirms/denies allow/ban allowed/banned allow/bar
    allowed/barred support/oppose supported/opposed supports/opposes supporting/opposing backed/opposed
    back/oppose backs/opposes begin/end began/ended start/end started/ended starts/ends open/close
    opened/closed opens/closes arrive/leave arrived/left before/after more/fewer more/less above/below
    over/under ahead/behind inside/outside succeed/fail succeeded/failed success/failure
    strengthen/weaken strengthened/weakened stronger/weaker improve/worsen improved/worsened
    better/worse guilty/innocent convicted/acquitted acquit/convict legal/illegal lawful/unlawful
    hire/fire hired/fired appoint/dismiss appointed/dismissed alive/dead killed/survived kill/survive
    buy/sell bought/sold buyer/seller import/export imports/exports imported/exported ally/rival
    allies/rivals friend/enemy peace/war attack/defend attacked/defended lift/impose lifted/imposed
    lifts/imposes lifting/imposing tighten/ease tightened/eased raise/cut raised/cut raises/cuts
    raising/cutting expand/reduce expanded/reduced advance/retreat advanced/retreated praise/criticise
    praised/criticised praised/criticized praises/criticises welcome/condemn welcomed/condemned
    included/excluded includes/excludes majority/minority maximum/minimum north/south northern/southern
    east/west eastern/western early/late earlier/later former/current first/last public/private
    always/never positive/negative optimistic/pessimistic likely/unlikely
    possible/impossible collapsed/continued collapse/continue collapsed/resume hot/cold withdraw/deploy
    withdrew/deployed join/leave joined/left safe/dangerous released/arrested released/detained
    freed/jailed freed/arrested released/held thwarted/carried foiled/carried resume/halt resumed/halted
    resume/suspend resumed/suspended extend/shorten extended/shortened male/female men/women man/woman
    son/daughter father/mother husband/wife brother/sister boy/girl boys/girls guilty/acquitted
    ended/continued keep/drop kept/dropped abandon/keep abandoned/kept optimistic/concerned
    hopeful/doubtful fewer/many few/many bigger/smaller larger/smaller big/small
    large/small longer/shorter faster/slower older/younger heavier/lighter warmer/colder richer/poorer
    voted/abstained passed/failed approved/refused signed/vetoed resigned/stayed
    same/different voluntary/mandatory temporary/permanent cheaper/dearer cheap/expensive victim/attacker
    victims/attackers top/bottom winner/loser winner/losers attackers/victims admitted/denied admits/denies
    admit/deny acknowledged/denied acknowledges/denies conceded/denied concedes/denies kept/lost keep/lose keeps/loses
    lowered/raised lower/raise lowering/raising granted/denied granted/refused given/refused offered/refused
    pledged/refused promised/refused promised/declined agreed/declined closing/opening easy/hard easier/harder
    failed/managed fails/manages bad/good badly/well followed/preceded follows/precedes conservative/liberal best/worst
    junior/senior grown/shrunk often/never often/seldom often/rarely cleared/convicted increased/reduced
    increases/reduces increase/reduce sooner/later everybody/nobody everyone/nobody everything/nothing something/nothing
    much/nothing overturned/upheld overturns/upholds dismissed/upheld rejected/upheld helped/hurt helps/hurts help/hurt
    help/harm helped/harmed led/trailed leads/trails leading/trailing entered/left praise/scorn praised/condemned
    quick/slow quickly/slowly simple/hard assured/warned largest/smallest biggest/smallest highest/lowest
    oldest/youngest longest/shortest most/least most/fewest elder/younger narrower/wider narrowed/widened
    harsher/milder looser/stricter greater/smaller start/stop started/stopped continue/stop continues/stops
    gaining/losing rejected/welcomed rejects/welcomes true/false cooler/warmer climbed/dropped climbed/fell jumped/fell
    suspect/victim rich/poor believe/doubt believes/doubts believed/doubted driver/passenger pupil/teacher upper/lower
    incoming/outgoing like/dislike likes/dislikes willing/unwilling rightly/wrongly defence/prosecution
    defense/prosecution first/final opening/final beforehand/afterwards within/beyond
    former/sitting with/without accelerated/slowed accelerating/slowing doubled/halved upgraded/downgraded
    backed/rejected backs/rejects surplus/deficit profit/loss profits/losses victory/defeat victories/defeats
    rural/urban domestic/foreign employer/employee landlord/tenant lender/borrower plaintiff/defendant
    arrival/departure entry/exit recovered/worsened restored/cut endorsed/opposed endorses/opposes
    endorsed/rejected for/against
    surged/struggled knowingly/unwittingly fixed/flexible proper/improper confirm/dispel confirmed/dispelled
    defended/apologised defended/apologized willing/reluctant eager/reluctant strong/weak strongly/weakly
    calm/tense minor/serious minor/major slight/severe slightly/sharply full/partial fully/partly wholly/partly
    entirely/partly direct/indirect directly/indirectly openly/secretly voluntarily/forcibly willingly/reluctantly
    deliberately/accidentally deliberate/accidental armed/unarmed married/divorced employed/unemployed
    insured/uninsured wet/dry broad/narrow crowded/empty popular/unpopular
    natural/artificial real/fake genuine/fake internal/external supporters/critics supporter/critic
    supporters/opponents allies/opponents civilian/military amateur/professional unanimous/split
    unanimously/narrowly satisfied/disappointed pleased/disappointed pleased/angry boosted/dented boosted/hurt
    widely/narrowly""".split()


# Strong words that claim more than the plain reading of an event; each with what the sources would have to say.
STRONGER = {
    "collapse": (
        "collapse",
        "shatter",
        "broke down",
        "break down",
        "broken down",
        "fell apart",
        "fall apart",
        "fallen apart",
    ),
    "shatter": ("shatter", "collapse"),
    "massacre": ("massacre",),
    "destroy": ("destroy", "raze", "level"),
    "crush": ("crush",),
    "decimate": ("decimate",),
    "annihilate": ("annihilate", "destroy"),
    "abandon": ("abandon", "give up", "gave up", "given up", "giving up", "drop"),
    "guarantee": ("guarantee",),
    "prove": ("prove", "proof"),
    "humiliate": ("humiliate",),
}


def by_word(table: dict[str, str]) -> dict[str, str]:
    """The names of a table by the words that stand for them."""
    return {word: name for name, words in table.items() for word in words.split()}


STATUSES = by_word(
    {
        "killed": """kill killed killing kills die died dies dead death deaths fatal slain lives fatality fatalities
            toll bodies""",
        "injured": "injure injured injuring injures injury injuries wound wounded wounds wounding hurt hospital",
        "missing": "missing disappeared",
        "arrested": "arrest arrested arrests detained detain custody",
        "displaced": "displaced displace fled flee evacuated evacuate",
    }
)

SUPPLIES = by_word(
    {
        "power": "power electricity blackout blackouts outage outages light lights",
        "heat": "heat heating",
        "water": "water",
        "gas": "gas",
        "internet": "internet broadband",
    }
)

ROLE_HEADS = frozenset(
    """president minister premier chancellor mayor governor gov secretary ambassador envoy spokesman sen rep gen
    sgt capt prof spokeswoman spokesperson chief director chairman chairwoman chair chairperson ceo founder
    co-founder senator congressman congresswoman lawmaker mp leader head prosecutor judge lawyer attorney
    commander general colonel captain admiral analyst economist professor researcher scientist author writer
    editor coach manager king queen prince princess pope bishop cardinal archbishop adviser advisor aide
    official officer inspector sheriff commissioner deputy vice-president treasurer speaker whip representative
    delegate diplomat negotiator strategist historian journalist reporter singer actor actress player striker
    goalkeeper defender midfielder captain doctor nurse surgeon engineer teacher student resident neighbour
    neighbor witness owner partner boss executive president-elect councillor councilor councilman councilwoman
    alderman legislator superintendent auditor ombudsman rector dean provost principal constable sergeant
    lieutenant brigadier marshal undersecretary comptroller solicitor magistrate referee curator conductor cfo
    coo cto justice clerk consul coordinator registrar trustee unionist""".split()
)

RELATIONS = frozenset(
    """father mother parent son daughter child husband wife widow widower brother sister uncle aunt cousin nephew niece
    grandfather grandmother fiance fiancee boyfriend girlfriend friend colleague rival teammate""".split()
)

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december yesterday today tomorrow morning afternoon evening night
    weekend""".split()
)
SCOPES = frozenset(
    """all some many most several few every half part partly entirely local regional national nationwide citywide
    worldwide global city town region district province state country world nation continent capital week month year
    decade century each both none one whole""".split()
)
NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
    million millions billion twenty thirty forty fifty sixty seventy eighty ninety""".split()
)

OPINION_WORDS = frozenset(
    """should ought must deserve deserves deserved shameful shame disgrace disgraceful outrageous appalling
    inexcusable unforgivable heartbreaking chilling sobering tragic tragically sadly hopefully
    thankfully unfortunately regrettably surely frankly admittedly undeniably arguably clearly obviously
    needless remarkable astonishing extraordinary brave cowardly noble hypocrisy hypocritical cynical
    absurd ridiculous pathetic wonderful magnificent masterpiece beautiful ugly evil wicked lesson
    reminder forgive forgiven blame ignore ignored history testament proof pretend wake truly really
    simply merely anyone nobody everyone worth wise foolish folly naive reckless courage perhaps""".split()
)
OPINION_PHRASES = (
    "there can be no", "no way to", "for years to come", "once again", "it is time", "it's time", "time will tell",
    "remains to be seen", "one can only", "one thing is", "the world is watching", "ought to", "what is certain",
    "make no mistake", "let us", "let's", "who could", "who can", "how long", "how many more", "the real question",
    "the question is", "it is hard to", "it is difficult to", "hard to believe", "hard to imagine", "in the end",
    "history will", "future generations", "will find it hard", "can be forgiven", "a reminder", "never before has",
    "no one should", "nobody should", "we should", "we must", "we need", "you should", "readers should",
    "little wonder",
    "no wonder", "it seems", "as long as", "at what price", "only a matter of time", "better deserved", "deserves no",
    "a dark day", "a sad day", "a shame", "the least", "speaks volumes", "beyond belief",
)  # fmt: skip


DIRECTIONS = frozenset("north south east west northern southern eastern western".split())
"""Opposites that tell where something is."""


def _pairs() -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for pair in _OPPOSITES:
        left, right = pair.split("/")
        found |= {(left, right), (right, left)}
    return frozenset(found)


OPPOSITES = _pairs()
