"""The words of English dates, as tables. What they mean in a place the parsers and resolvers decide."""

from __future__ import annotations


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_MONTH_NAMES = _split("january february march april may june july august september october november december")
MONTHS: dict[str, int] = {name: i for i, name in enumerate(_MONTH_NAMES, 1)}
MONTH_SHORT: dict[str, int] = {name[:3]: i for i, name in enumerate(_MONTH_NAMES, 1) if name != "may"}
MONTH_SHORT["sept"] = 9
NAME_MONTHS = frozenset({"march", "april", "may", "june", "august"})
"""Months that are names, verbs or adjectives too: alone they need a word before them that asks for a date."""

_WEEKDAY_NAMES = _split("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAYS: dict[str, int] = {name: i for i, name in enumerate(_WEEKDAY_NAMES)}
WEEKDAY_SHORT: dict[str, int] = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
    "sat": 5, "sun": 6,
}  # fmt: skip

SEASONS: dict[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each, as meteorologists of the northern half count."""

UNITS: dict[str, str] = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "weekend": "weekend", "weekends": "weekend",
    "month": "month", "months": "month", "quarter": "quarter", "quarters": "quarter", "year": "year",
    "years": "year", "decade": "decade", "decades": "decade", "century": "century", "centuries": "century",
    "fortnight": "fortnight", "fortnights": "fortnight", "workweek": "workweek",
}  # fmt: skip

ONES = dict(
    zip(
        _split(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen "
            "seventeen eighteen nineteen"
        ),
        range(1, 20),
        strict=True,
    )
)
TENS = dict(zip(_split("twenty thirty forty fifty sixty seventy eighty ninety"), range(20, 100, 10), strict=True))
ORDINALS = dict(
    zip(
        _split(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        range(1, 21),
        strict=True,
    )
)
ORDINALS["thirtieth"] = 30
ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
VAGUE = frozenset({"few", "several", "some", "many"})
"""Counts that name no number: the date stays words."""

HALF_DAYS = frozenset({"morning", "afternoon", "evening", "night"})
"""Parts of a day that stand right behind its name: "Monday morning"."""
DAY_PARTS = frozenset(
    _split("morning afternoon evening night nights midday noon dawn dusk midnight lunchtime overnight")
)
LAST = frozenset({"last", "past", "previous", "preceding"})
NEXT = frozenset({"next", "coming", "upcoming", "following"})
THIS = frozenset({"this", "current", "present"})
PARTS: dict[str, str] = {
    "early": "early", "earlier": "early", "mid": "mid", "middle": "mid", "late": "late", "later": "late",
    "beginning": "start", "start": "start", "end": "end", "close": "end", "turn": "start", "rest": "rest",
    "remainder": "rest",
}  # fmt: skip
DECADES = dict(
    zip(
        _split("twenties thirties forties fifties sixties seventies eighties nineties"),
        range(20, 100, 10),
        strict=True,
    )
)

SPAN_WORDS = frozenset({"to", "till", "until", "til", "through", "thru"})
DATE_PREPOSITIONS = frozenset(
    _split(
        "in since until till by from to through during before after for between on of around about as "
        "late early mid "
        "last next this past circa at over throughout and or starting beginning commencing ending dated "
        "versus than "
        "vs previous coming following every each"
    )
)
"""Words behind which an ambiguous month name or number is a date."""
QUANTITY = frozenset(
    _split(
        "people percent men women children troops soldiers years days hours minutes seconds miles feet "
        "meters metres "
        "kilometers kilometres km tons tonnes pounds dollars euros yen won yuan votes seats points "
        "times words "
        "square year month week day hour minute person soldier vessel ship mile "
        "million billion trillion thousand hundred cases deaths jobs homes employees workers members % "
        "m mw gw kg lbs "
        "mph degrees pages copies units shares acres hectares barrels residents refugees migrants"
    )
)
"""What a number counts: "2025 people" is no year."""
BASELINES = frozenset(_split("levels prices terms standards figures season elections election budget"))
"""What a year is set before: "10% of 2000 levels"."""
NUMBERED = frozenset(
    _split(
        "resolution resolutions article section rule no number room flight boeing route highway channel "
        "model agenda "
        "vision page chapter suite version unit docket bill hb sb act windows office order directive "
        "regulation "
        "area code pin zip asteroid ship type class nos clause paragraph"
    )
)
"""Things that bear numbers: the number behind one is no date."""

FUTURE_CUES = frozenset(
    _split(
        "will ll shall upcoming forthcoming scheduled slated due expected planned plans planning would "
        "expects intends anticipated poised opens starts begins meets hosts travels visits votes "
        "arrives leaves runs "
        "ends closes resumes expires convenes launches wo tentatively deadline "
        "hears discusses examines debates decides sits gathers flies inaugurates reopens reconvenes elects"
    )
)
HAPPENINGS = frozenset(_split(
    "fighting attack attacks clash clashes incident collision accident raid killing killings death deaths shelling"
    " arrest arrests murder coup earthquake flood floods explosion blast sinking shooting massacre riot riots outbreak"
    " spill seizure kidnapping disappearance drowning shipwreck derailment invasion incursion bombing ambush"
    " assassination"
))  # fmt: skip
"""Nouns of what has happened: a day that stands with one is past."""
COMMITS = frozenset(
    _split(
        "agreed agree agrees plan plans planned expected scheduled vowed pledged hope hopes hoped "
        "intend intends intended "
        "want wants wanted decided promised prepare prepares preparing prepared set due invited asked "
        "urged called "
        "proposed offered needs ordered is are going hoping expects slated likely ready told"
    )
)
"""Words whose infinitive lies ahead: "agreed to meet on Friday", "are to travel on Friday"."""
AGREEING = frozenset(_split("agreed decided promised pledged vowed undertook"))
"""Of these, what is itself done on a day."""
LASTING = frozenset(_split(
    "share buy build cooperate deepen strengthen extend expand double triple raise cut reduce train study develop"
    " create establish form improve respect recognise recognize provide boost keep maintain allow supply lease"
    " sell acquire purchase support work seek pursue explore protect increase lower ease halve restore enhance"
    " intensify step join normalise normalize upgrade invest finance fund help assist avoid refrain abide honour"
    " honor set"
))  # fmt: skip
"""What takes long, and is done on no weekday: "agreed to share the water on Friday" tells when it was agreed."""
PAST_WORDS = frozenset(
    _split(
        "said says told was were had did made took came went began became met held gave got left found "
        "saw sent won lost "
        "led fell rose ran spoke wrote kept brought bought built broke drew drove grew hit knew let "
        "paid put quit read "
        "sat sold shot shut stood struck swore threw understood withdrew won wrote been done shown "
        "shook sought taught "
        "tells ago announces"
    )
)
NOT_PAST = frozenset(_split("need speed indeed hundred united embed feed breed seed exceed proceed red bed"))
CLAUSE_BREAKS = frozenset(';:.?!"“”')
ANSWERING = frozenset(
    form
    for stem in _split("answer acknowledge decide examine handle process reply respond settle treat")
    for form in (stem, f"{stem}s", f"{stem.removesuffix('y')}ies")
)
"""Verbs of dealing with cases: behind them a length of time is one for each case, no day."""
OBLIGING = frozenset(_split("obliging requiring compelling mandating binding forcing"))
"""Behind them stands what a law or an order asks of many, and a length of time is a term in it, no day."""
CONDITIONS = frozenset({"if", "unless", "when", "where", "while", "although", "though", "because", "which", "who"})
"""Words that open, behind a comma, a clause whose tense says nothing of a date before it."""

HOLIDAYS: dict[tuple[str, ...], str] = {
    ("new", "year", "'", "s", "eve"): "12-31", ("new", "year", "'", "s", "day"): "01-01",
    ("new", "year", "day"): "01-01", ("new", "years", "day"): "01-01", ("new", "years", "eve"): "12-31",
    ("christmas", "eve"): "12-24", ("christmas", "day"): "12-25", ("christmas",): "12-25",
    ("boxing", "day"): "12-26", ("halloween",): "10-31", ("valentine", "'", "s", "day"): "02-14",
    ("valentines", "day"): "02-14", ("may", "day"): "05-01", ("epiphany",): "01-06",
    ("good", "friday"): "easter-2", ("easter", "monday"): "easter+1", ("easter", "sunday"): "easter+0",
    ("easter",): "easter+0", ("palm", "sunday"): "easter-7", ("ash", "wednesday"): "easter-46",
    ("thanksgiving", "day"): "11-3-4", ("thanksgiving",): "11-3-4", ("black", "friday"): "11-3-4+1",
    ("labor", "day"): "9-0-1", ("memorial", "day"): "5-0-5", ("cyber", "monday"): "11-3-4+4",
    ("presidents", "day"): "2-0-3", ("columbus", "day"): "10-0-2", ("veterans", "day"): "11-11",
    ("earth", "day"): "04-22", ("juneteenth",): "06-19", ("all", "saints", "day"): "11-01",
    ("martin", "luther", "king", "day"): "1-0-3", ("mother", "'", "s", "day"): "5-6-2",
    ("father", "'", "s", "day"): "6-6-3", ("st", "patrick", "'", "s", "day"): "03-17",
}  # fmt: skip
"""Feasts whose day the calendar alone gives: month-day, Easter plus days, or month-weekday-nth (5: the last)
plus days. National days whose country the words do not tell stay out."""

YEAR_CUES = frozenset(
    _split(
        "in since by of until till from to before after for during over between late early mid and or "
        "through than "
        "around about circa throughout as year not under vs versus via into with per at on back is = was "
        "least"
    )
)
"""Words behind which four digits are a year."""
PHRASE_STOPS = frozenset(
    _split(
        "in on at to of and or but that which who with by for from as will would was were is are has "
        "had have said "
        "when while he she it they we his"
    )
)
"""Words that end the short noun phrase of "five days after the Tokyo summit"."""
NAME_WORDS = frozenset(
    _split(
        "group times club agreement agreements accords movement post herald mail telegraph mirror "
        "express magazine "
        "school football independent star business review world"
    )
)
"""Words that make a name of a weekday before them: "Sunday Times"."""
MODALS = frozenset({"may", "might", "should", "must"})
PRESENT_PLANS = frozenset(_split("resume begin start meet gather convene expire depart reopen reconvene"))
"""Verbs whose plain present before a day is a plan: "talks resume Monday"."""
ALSO_NOUNS = frozenset({"start", "meet"})
"""Those of them that are nouns as well."""
NO_PRESENT = frozenset(_split("to not t did does do could can would will and or the a an its their this"))
"""Words behind which such a verb is an infinitive or a noun."""
MOVED = frozenset(
    _split(
        "moved postponed rescheduled delayed extended pushed set scheduled slated planned called adjourned deferred"
        " shifted slipped rebooked"
    )
)
"""What is "moved to Thursday" lies ahead, though the moving is past."""
ARRANGING = frozenset(
    _split(
        "fixed booked pencilled penciled earmarked convened convoked summoned billed timed invited announced confirmed"
        " agreed proposed arranged called"
    )
)
"""What is "fixed for Thursday" lies ahead, though the fixing is past."""
GRANTED = frozenset(
    _split(
        "accepted agreed approved endorsed granted offered promised secured conceded announced introduced decreed"
        " imposed ordered"
    )
)
"""What is accepted "from 1 January" begins then, though the accepting is past."""
GIVING = frozenset(_split("gave given give gives granted grants allowed allows"))
DAY_ASKERS = frozenset(_split("on by until till since from before after between and to"))
"""Words behind which "the 24th" is a day."""
LIST_ENDS = frozenset(
    _split(
        "in at to of for will would was were is are has have had on with by when after before as during but and or "
        "from instead only respectively"
    )
)
"""Words that may follow "June 25 and 26" where the number counts nothing."""
COUNTED_OVER = frozenset(_split("time times once twice than more first most least worst best"))
"""Words before "in two weeks" that make it a length of time: "the first visit in 12 years"."""
BROUGHT_ABOUT = frozenset(_split("got managed helped succeeded enabled forced compelled brought induced"))
"""Verbs told as past that tell the infinitive behind them as done: "managed to agree on a list in two weeks"."""
MOVING = frozenset(
    form
    for stem, forms in {
        "postpon": ("e", "es", "ed", "ing"), "reschedul": ("e", "es", "ed", "ing"), "delay": ("", "s", "ed", "ing"),
        "mov": ("e", "es", "ed", "ing"), "shift": ("", "s", "ed", "ing"), "push": ("", "es", "ed", "ing"),
        "defer": ("", "s", "red", "ring"), "adjourn": ("", "s", "ed", "ing"), "advanc": ("e", "es", "ed", "ing"),
        "br": ("ing", "ings", "ought", "inging"), "put": ("", "s", "ting"), "chang": ("e", "es", "ed", "ing"),
        "extend": ("", "s", "ed", "ing"),
    }.items()
    for form in (stem + ending for ending in forms)
)  # fmt: skip
"""Behind these "from 14 May to 21 May" is an old day and a new one, no span."""
