"""The patterns of date expressions: small named parts, composed; one or more patterns a rule.

All are bounded, so that the time grows with the length of the text only, and none decides what the
words name: groups such as ``month``, ``year``, ``which`` ("last") and ``unit`` ("week") go to the rules.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.date_words import date_words
from generator.text.numerals import DAYS, ORDINALS, WORD
from generator.text.phrases import alternatives

if TYPE_CHECKING:
    from collections.abc import Mapping

GAP = r"\s{1,3}"
DASH = r"[-\u2013\u2014]"
APOSTROPHE = r"['\u2019]"
JOINT = rf"(?:\s?(?:{DASH}|/)\s?|\s(?:and|or|to|through|until|till)\s(?:the\s)?|,\s(?:and\s|or\s)?)"
"""What joins two dates: ``6, 12 and 14 July``, ``4-5 May``."""
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[.,]\d|%)"
_NTH = r"(?:[12]?(?:1st|2nd|3rd|[04-9]th)|1[1-3]th|30th|31st)(?!\w)"
_DAY_WORD = "(?:" + "|".join(sorted(DAYS, key=len, reverse=True)).replace("-", r"[-\s]") + ")"
YEAR = r"(?:1\d{3}|20\d\d|21\d\d)(?![\w%]|[.,]\d)"

_START = r"(?<![\w-])"
_THE = r"[Tt](?<![\w-][Tt])he"
"""``the`` as a word: what begins with a letter is looked for faster than what begins with a condition."""
_END = rf"(?!\w|{DASH}\w)"
_NO_SUM = r"(?<![\w$\u20ac\u00a3\u00a5.,])"
_NO_SUM_OR_HYPHEN = r"(?<![\w$\u20ac\u00a3\u00a5.,-])"
_UNCOUNTED = r"""(?!\s(?!(?:in|at|on|and|or|to|with|for|of|by|when|as|after|before|near|that|which|was|were|is
    |are|but|while|during|from|against|he|she|it|they|we|the|a|an|his|her|their|its|had|has|have|will|would)\b)[a-z$])"""
"""After a day joined to another: no counted noun ("On June 18 and 12 people")."""
_OF_YEAR = rf"""(?:{GAP}(?:(?:of|in){GAP})?
    (?P<ofyear>this|last|next|that|the{GAP}same|the{GAP}previous|the{GAP}following|(?<=of\s)the){GAP}year(?!\w))"""
_SHORT_YEAR = rf"{APOSTROPHE}(?P<short>\d\d)(?![\w'\u2019%]|[.,]\d)"
_IN_YEAR = rf"(?:{_OF_YEAR}|,?{GAP}(?:of{GAP})?(?P<year>{YEAR})|{GAP}of{GAP}{_SHORT_YEAR})"
_DAY_TIME = "(?:morning|afternoon|evening|night|dawn|noon)"
_EDGE = "(?:beginning|start|middle|end|close)"
_PART = rf"""(?:
    (?:[Tt]he{GAP})?(?:very{GAP})?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose|{_DAY_TIME}){GAP}of{GAP}
    |(?:[Ee]arl(?:y|ier)|[Ll]ate|[Mm]id(?:dle)?)(?:-|\u2013|\s)\s{{0,2}}(?:(?:in|on|of){GAP})?
    |[Ee]nd-)"""
"""``the beginning of``, ``mid-``, ``late in``: narrows a period without naming a finer one."""
_TIMING = rf"(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly){GAP}(?:in{GAP}|on{GAP})?)"
_WHICH = rf"(?P<which>(?:[Tt]his{GAP})?(?:[Pp]ast|[Cc]oming)|[Tt]his|[Ll]ast|[Nn]ext)"
_WHICH_THEN = rf"(?P<then>[Tt]hat|[Tt]he{GAP}(?:same|following|next|previous|preceding))"
_UNIT = "(?P<unit>day|week|fortnight|month|year|decade)"
_COUNT = rf"""(?:(?P<count>
    \d{{1,4}}|(?i:{WORD})|[Aa]n?|[Ss]everal|[Aa]{GAP}few|[Aa]{GAP}couple{GAP}of|few|many)(?!\w))"""
_HEDGE = rf"(?:(?:about|around|nearly|almost|over|more{GAP}than|less{GAP}than|some|just|only){GAP})"
_FISCAL = rf"(?:(?:(?:the{GAP})?(?:[Ff]iscal|[Ff]inancial)(?:{GAP}year)?{GAP})|(?<!\w)FY\s?)"
_BEFORE_DAYS = (
    "on On by By until Until of and from From since Since before Before to till between Between "
    "around Around about"
)
_BEFORE_WEEKENDS = (
    "over Over at At during During for For since Since before Before after After until Until on of by"
)
_FUNCTION_WORD = rf"{GAP}(?:and|but|that|when|with|in|at|he|she|it|they|as|to|for|by|from|was|were|saw)(?!\w)"


_DIGITS = tuple("0123456789")

_UNITS = ("week", "month", "quarter", "year", "decade", "century")
_NEEDED = {
    "iso-day": ("-",),
    "day-of-month": (*_DIGITS, "of"),
    "year": _DIGITS,
    "years": _DIGITS,
    "numeric-day": ("/", "."),
    "quarter": ("quarter", "q1", "q2", "q3", "q4"),
    "quarter-ended": ("quarter", "period"),
    "quarter-told": ("quarter",),
    "months-to": ("months",),
    "half": ("half",),
    "first-months": ("months",),
    "week-from": ("from",),
    "week-of": ("week",),
    "short-year": ("'", "\u2019"),
    "year-end": ("year",),
    "new-year": ("new",),
    "overnight": ("overnight",),
    "before-last": ("before",),
    "weekend": ("weekend",),
    "day-word": ("today", "yesterday", "tomorrow", "tonight", "this", "last"),
    "deictic": _UNITS,
    "anaphoric": ("day", "morning", "afternoon", "evening", "night", *_UNITS),
    "ago": ("ago",),
    "from-now": ("now", "today", "time"),
    "whole": ("entire", "whole"),
    "consecutive": ("consecutive", "straight", "successive"),
    "by-then": ("that",),
    "running": ("day", *_UNITS),
    "running-day": ("day",),
    "offset": ("later", "earlier", "previously", "after", "before"),
    "same-period": ("same", "year-ago", "year-earlier"),
    "decade": (
        "0s",
        "0's",
        "0\u2019s",
        "enties",
        "irties",
        "orties",
        "ifties",
        "ixties",
        "ighties",
        "ineties",
    ),
    "century": ("century",),
}


@lru_cache(maxsize=1)
def needed() -> Mapping[str, tuple[str, ...]]:
    """Return by rule the words of which a passage must hold one: few rules need be tried.

    Words with a capital are looked for as they stand, the others in the passage's lower-case letters.
    """
    words = date_words()
    vague = {
        name.replace("_", "-"): tuple({max(entry.casefold().split(), key=len) for entry in words.lists[name]})
        for name in ("vague_past", "vague_present", "vague_future")
    }
    months = tuple({name[:3].capitalize() for name in words.months})
    return {
        **_NEEDED,
        **vague,
        **dict.fromkeys(("day", "month", "week-of-month"), months),
        "weekday": tuple({name[:3].capitalize() for name in words.weekdays}),
        "season": tuple(words.seasons),
        "holiday": tuple({max(name.split(), key=len) for name in words.holidays}),
    }


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns with their rules; where two match alike, the earlier one wins."""
    table = (
        *_days(),
        *_months(),
        *_parts_of_years(),
        *_near_now(),
        *_near_then(),
        *_counted(),
        *_years(),
        *_vague(),
    )
    return tuple((rule, re.compile(pattern, re.VERBOSE)) for rule, pattern in table)


def _days() -> tuple[tuple[str, str], ...]:
    """``2031-03-14``, ``14.3.2031``, ``Friday, 14 March 2031``, ``March 4-5``, ``the 14th``."""
    month, weekday = _month(), _weekday()
    short = _names(date_words().weekdays, dot=r"\.?")
    which = (
        rf"(?:(?:[Tt]he{GAP})?(?:[Ff]ollowing|[Nn]ext|[Ll]ast|[Pp]revious|[Cc]oming|[Tt]his|[Tt]hat){GAP})?"
    )
    lead = rf"""(?:{which}(?:{weekday}|{short}(?={GAP}\d))(?:{GAP}{_DAY_TIME})?
        (?:,?{GAP}(?:{_DAY_TIME}{GAP}(?:of{GAP})?)?)?)?"""
    days_before = rf"(?:(?P<before>{DAY}(?:{JOINT}{DAY}){{0,4}}){JOINT})?"
    days_after = rf"(?:{JOINT}(?P<after>{DAY}(?:{JOINT}{DAY}){{0,3}})(?:(?=,?{GAP}{YEAR})|{_UNCOUNTED}))?"
    year = rf"(?:{_OF_YEAR}|,?{GAP}(?P<year>{YEAR}))?"
    return (
        (
            "iso-day",
            r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?:(?=T\d)|(?![\w-]|\.\d))",
        ),
        (
            "numeric-day",
            r"(?<![\w/.-])(?P<one>\d{1,2})(?P<dot>[/.])(?P<two>\d{1,2})(?P=dot)(?P<year>(?:[12]\d)?\d\d)(?![\w/-]|\.\d)",
        ),
        (
            "day",
            rf"{_NO_SUM}{_PART}?{lead}(?:the{GAP})?{days_before}(?P<day>{DAY}){GAP}(?:of{GAP})?(?P<month>{month}){year}",
        ),
        (
            "day",
            rf"(?<!\w){_PART}?{lead}(?P<month>{month}){GAP}(?:the{GAP})?(?P<day>{DAY}){days_after}{year}",
        ),
        (
            "day",
            rf"""(?<!\w){lead}(?:[Tt]he{GAP})?(?P<dayword>{_DAY_WORD}){GAP}of{GAP}(?P<month>{month}){year}""",
        ),
        (
            "day-of-month",
            rf"""{_behind(_BEFORE_DAYS)}
            {GAP}(?P<dayword>{_DAY_WORD}){GAP}of{GAP}(?P<ofmonth>this|last|next|that|the{GAP}following){GAP}month(?!\w)""",
        ),
        (
            "day-of-month",
            rf"""{_behind(_BEFORE_DAYS)}
            {GAP}(?:(?P<before>{_NTH}){JOINT})?(?P<day>{_NTH})
            (?:{GAP}of{GAP}(?P<ofmonth>that|this|the|the{GAP}same|the{GAP}following){GAP}month(?!\w)|(?=[.,;:)]|{GAP}(?:in|at|and|or|to|with|when|as|after|before|near|but|while|until
            |he|she|it|they|we|I|the|an?|his|her|their|its|this|that|for|by|from)(?!\w)|$))""",
        ),
    )


def _months() -> tuple[tuple[str, str], ...]:
    """``March 2031``, ``late March``, ``last March``, ``the first week of March``."""
    month = _month()
    return (
        (
            "week-of-month",
            rf"""(?:[Tt]he{GAP})?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal){GAP}
            (?P<unit>week|weekend|day|{_weekday()}){GAP}(?:of|in){GAP}(?P<month>{month}){_IN_YEAR}?""",
        ),
        ("month", rf"(?<!\w){_PART}?(?P<month>{month})(?:(?:,|{GAP}of)?{GAP}(?P<year>{YEAR})|{_OF_YEAR})"),
        ("month", rf"(?<!\w)(?:(?:{_WHICH}|{_WHICH_THEN}){GAP})?{_PART}?(?P<month>{month})"),
    )


def _parts_of_years() -> tuple[tuple[str, str], ...]:
    """``the third quarter of last year``, ``Q3 2031``, ``the summer of 2031``, ``Christmas 2031``."""
    words, month = date_words(), _month()
    season = rf"(?:{'|'.join((*words.seasons, *(n.capitalize() for n in words.seasons)))})(?!\w)"
    return (
        (
            "quarter",
            rf"""(?:[Tt]he{GAP})?(?P<nth>first|second|third|fourth|final|last)[-\s](?:(?:fiscal|financial){GAP})?quarter
            (?!\w|{GAP}of{GAP}the{GAP}(?:match|game|final)(?!\w)){_IN_YEAR}?""",
        ),
        (
            "quarter",
            rf"""{_START}(?:(?:the{GAP})?(?P<year>{YEAR})(?:{APOSTROPHE}s)?
            |(?P<ofyear>[Tt]his|[Ll]ast|[Nn]ext|[Tt]hat){GAP}year{APOSTROPHE}s){GAP}
            (?P<nth>first|second|third|fourth|final)[-\s]quarter(?!\w)""",
        ),
        ("quarter", rf"(?<!\w)Q(?P<nth>[1-4])(?!\w)(?:{GAP}(?:of{GAP})?(?P<year>{YEAR}))?"),
        (
            "quarter-ended",
            rf"""{_START}(?:[Tt]he{GAP})?{_FISCAL}?(?:(?:first|second|third|fourth|final)[-\s])?quarter
            (?=,?{GAP}(?:which{GAP}|that{GAP})?(?:ended|ending){GAP}(?:on{GAP})?
            (?P<month>{_month()})(?:{GAP}{DAY})?(?:,?{GAP}(?P<year>{YEAR}))?)""",
        ),
        (
            "quarter-ended",
            rf"""(?<!\w)(?:[Tt]he{GAP})?(?:{month})(?:-to-|{DASH}|{GAP}to{GAP})(?P<month>{month})[-\s](?:quarter|period)(?!\w)
            (?:{GAP}of{GAP}(?P<year>{YEAR}))?""",
        ),
        (
            "quarter-ended",
            rf"(?<!\w)(?:[Tt]he{GAP})?(?P<month>March|June|September|December)[-\s]quarter(?!\w)(?:{GAP}of{GAP}(?P<year>{YEAR}))?",
        ),
        (
            "months-to",
            rf"""{_THE}{GAP}(?P<count>{WORD}|\d\d?){GAP}months{GAP}(?:to|ended|ending|through|up{GAP}to){GAP}(?:the{GAP}end{GAP}of{GAP})?
            (?:{DAY}{GAP})?(?P<month>{month})(?:{GAP}{DAY})?(?:,?{GAP}(?P<year>{YEAR})|{_OF_YEAR})?""",
        ),
        (
            "quarter-told",
            rf"""{_behind("in In for For during During throughout of")}
            {GAP}quarter{_END}(?!{GAP}(?:of|final)(?!\w))""",
        ),
        (
            "half",
            rf"""(?:[Tt]he{GAP})?(?P<nth>first|second|latter|last)[-\s]half
            (?:{_OF_YEAR}|{GAP}of{GAP}{_FISCAL}?(?P<year>{YEAR}))""",
        ),
        ("half", rf"{_behind('in for over')}{GAP}(?P<nth>first|second)[-\s]half(?!\w|{GAP}of)"),
        (
            "half",
            rf"{_START}(?P<nth>first|second)(?P<results>-)half(?={GAP}(?:{alternatives(words.lists['results'])})(?!\w))",
        ),
        (
            "first-months",
            rf"""{_THE}{GAP}(?P<nth>first|last|final){GAP}(?P<count>{WORD}|\d\d?){GAP}months
            (?:{_OF_YEAR}|{GAP}of{GAP}{_FISCAL}?(?P<year>{YEAR}))""",
        ),
        (
            "season",
            rf"""{_START}(?:(?:{_WHICH}|{_WHICH_THEN}){GAP}{_PART}?|{_PART}?(?:(?P<the>[Tt]he){GAP})?)
            (?P<season>{season})(?:{GAP}season(?={GAP}of{GAP}\d))?(?:{_IN_YEAR}(?:{DASH}\d\d(?!\w))?)?""",
        ),
        ("season", rf"{_START}(?P<year>{YEAR}){GAP}(?P<season>{season})"),
        (
            "holiday",
            rf"""{_START}(?:{_WHICH}{GAP})?(?P<holiday>{alternatives(tuple(words.holidays))})(?![\w-])
            (?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR}))?""",
        ),
    )


def _near_now() -> tuple[tuple[str, str], ...]:
    """Counted from publication: ``yesterday``, ``on Monday``, ``earlier this month``, ``two weeks ago``."""
    return (
        (
            "day-word",
            rf"""{_START}{_TIMING}?(?P<word>
            [Tt]he{GAP}day{GAP}(?:before{GAP}yesterday|after{GAP}tomorrow)
            |[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight
            |[Tt]his{GAP}(?:morning|afternoon|evening)|[Ll]ast{GAP}(?:night|evening))(?![\w-])
            (?:{GAP}{_DAY_TIME}(?!\w))?""",
        ),
        (
            "weekday",
            rf"""{_START}(?:{_WHICH}{GAP}|(?<!day\s){_WHICH_THEN}{GAP}|{_PART})?(?P<weekday>{_weekday()})(?:{GAP}{_DAY_TIME}(?!\w))?
            (?:{GAP}(?:of{GAP})?(?P<week>last|this|next){GAP}week(?!\w)|{GAP}(?P<later>week)(?![\w-])|(?P<beforelast>{GAP}before{GAP}last)(?!\w))?""",
        ),
        (
            "overnight",
            r"(?<![\w-])[Oo]vernight(?=\s?[.,;:)]|\s(?:and|but|as|when|in|by|with|after|that)(?!\w)|$)",
        ),
        (
            "deictic",
            rf"""{_START}(?:{_TIMING}|[Tt]he{GAP}(?:(?:very{GAP})?{_EDGE}|(?:first|second|latter){GAP}half){GAP}of{GAP})?
            (?P<the>the{GAP})?(?P<which>(?:[Tt]his{GAP})?(?:[Pp]ast|[Cc]oming)|[Tt]his|[Ll]ast|[Nn]ext|[Cc]urrent){GAP}
            (?:calendar{GAP}|financial{GAP}|fiscal{GAP})?
            (?P<unit>week|weekend|month|quarter|year|decade|century)
            (?!\w|{DASH}\w|{GAP}of{GAP}[a-z]|{GAP}before{GAP}last)""",
        ),
        (
            "before-last",
            rf"{_THE}{GAP}(?P<unit>week|weekend|month|year|{'|'.join(date_words().seasons)}){GAP}before{GAP}last(?!\w)",
        ),
        (
            "weekend",
            rf"""{_behind(_BEFORE_WEEKENDS)}{GAP}weekend
            (?!\w|{GAP}(?:of|before|after)(?!\w))""",
        ),
        (
            "week-of",
            rf"""{_THE}{GAP}week{GAP}(?:of|beginning|starting){GAP}(?:the{GAP})?(?:{_weekday()},?{GAP})?
            (?:(?P<month>{_month()}){GAP}(?P<day>{DAY})(?:,?{GAP}(?P<year>{YEAR}))?)""",
        ),
        (
            "week-of",
            rf"""{_THE}{GAP}week{GAP}(?:of|beginning|starting){GAP}(?:the{GAP})?(?:{_weekday()},?{GAP})?
            (?P<day>{DAY}){GAP}(?:of{GAP})?(?P<month>{_month()})(?:,?{GAP}(?P<year>{YEAR}))?""",
        ),
        ("weekend", rf"{_THE}{GAP}weekend(?={APOSTROPHE}s(?!\w))"),
        (
            "deictic",
            rf"{_START}(?P<the>[Tt]he{GAP})?(?P<which>[Ll]atest|[Mm]ost{GAP}recent){GAP}(?P<unit>quarter){_END}",
        ),
        (
            "ago",
            rf"{_START}{_HEDGE}?{_COUNT}{GAP}{_UNIT}s?{GAP}ago(?:{GAP}(?P<on>today|{_weekday()}))?(?!\w)",
        ),
        ("week-from", rf"{_START}[Aa]{GAP}week{GAP}from{GAP}(?P<weekday>{_weekday()})(?!\w)"),
        ("from-now", rf"{_START}{_HEDGE}?{_COUNT}{GAP}{_UNIT}s?{GAP}from{GAP}(?:now|today)(?!\w)"),
        (
            "from-now",
            rf"(?<!\w)[Ii]n{GAP}(?!an?{GAP}\w+s{APOSTROPHE}){_HEDGE}?{_COUNT}{GAP}{_UNIT}(?:s?{APOSTROPHE}|{APOSTROPHE}s){GAP}time(?!\w)",
        ),
    )


def _near_then() -> tuple[tuple[str, str], ...]:
    """Counted from the date last spoken of: ``that month``, ``the next day``, ``the end of the year``."""
    ordinal = "|".join(sorted(ORDINALS, key=len, reverse=True))
    verbs = (
        "end ended ending finish finished finishing close closed closing start started starting open opened "
        "opening begin began beginning on for For during throughout"
    )
    return (
        (
            "anaphoric",
            rf"""{_START}{_TIMING}?(?P<which>
            [Tt]hat(?:{GAP}same|{GAP}very)?|[Tt]he{GAP}(?:same|very{GAP}same|next|following|previous|preceding|very{GAP}next)){GAP}
            (?P<unit>day|morning|afternoon|evening|night|week|weekend|month|quarter|year|decade){_END}""",
        ),
        ("by-then", rf"{_behind('by By until Until before Before', 'that')}{GAP}(?:time|date){_END}"),
        (
            "anaphoric",
            rf"""{_THE}{GAP}(?P<unit>day|week|weekend|month|year){GAP}(?P<which>following|previous)
            (?!\w|{GAP}(?:the|an?|his|her|its|their|this|that|[A-Z])(?!\w))""",
        ),
        (
            "anaphoric",
            rf"""{_THE}{GAP}(?P<unit>day|night|morning|evening|week|weekend|month|year){GAP}
            (?P<which>before|after|earlier|later|prior)(?=\s?[.,;:)]|{_FUNCTION_WORD}|$)""",
        ),
        (
            "running",
            rf"""{_THE}{GAP}(?:very{GAP})?(?:{_EDGE}|rest|remainder|course|first{GAP}half|second{GAP}half)
            {GAP}of{GAP}the{GAP}(?:entire{GAP}|whole{GAP})?(?P<unit>day|week|weekend|month|year|decade)
            (?!\w|{DASH}\w|{GAP}(?:when|that|after|before|of)(?!\w))""",
        ),
        (
            "running",
            rf"""{_START}(?:[Ee]arlier|[Ll]ater?|[Ee]arly){GAP}(?:in|on){GAP}the{GAP}
            (?P<unit>day|week|weekend|month|year|decade){_END}""",
        ),
        (
            "running",
            rf"{_THE}{GAP}(?P<nth>first|last|final){GAP}day{GAP}of{GAP}the{GAP}(?P<unit>week|month|year){_END}",
        ),
        ("running", rf"{_START}(?P<unit>month|year|week|day){APOSTROPHE}s{GAP}end(?!\w)"),
        ("whole", rf"{_behind('for For')}{GAP}(?:entire|whole){GAP}(?P<unit>week|month|year){_END}"),
        (
            "consecutive",
            rf"{_START}(?:[Tt]he|a){GAP}(?:{ordinal}){GAP}(?:consecutive|straight|successive){GAP}{_UNIT}{_END}",
        ),
        (
            "running",
            rf"{_behind('end ended finish finished close closed')}{GAP}(?P<unit>week|month|year){_END}",
        ),
        (
            "running-day",
            rf"""{_behind(verbs)}
            {GAP}(?P<unit>day)
            (?!\w|{DASH}\w|{GAP}(?:when|that|after|before|of|he|she|it|they|we|I|you)(?!\w))""",
        ),
    )


def _counted() -> tuple[tuple[str, str], ...]:
    """``six days later``, ``four months earlier``, ``the same month a year ago``."""
    return (
        (
            "offset",
            rf"""{_START}(?<!the\s){_HEDGE}?{_COUNT}{GAP}{_UNIT}s?{GAP}
            (?P<way>later|earlier|previously|afterwards?|beforehand
            |(?:after(?:{GAP}that(?!\w))?|before)(?=\s?[.,;:)]))(?![\w-]|{GAP}(?:than|this|last|in)(?!\w))""",
        ),
        (
            "same-period",
            rf"""{_START}(?:the{GAP})?same{GAP}(?P<unit>period|month|quarter|week|day|time){GAP}(?:of{GAP}(?:the{GAP})?)?
            (?:last{GAP}year|(?:in{GAP})?the{GAP}previous{GAP}year|a{GAP}year{GAP}(?:ago|earlier|before)|(?:in{GAP})?(?P<year>{YEAR}))(?!\w)""",
        ),
        (
            "same-period",
            rf"{_START}(?:the{GAP})?(?:year-ago|year-earlier){GAP}(?P<unit>period|month|quarter|week)(?!\w)",
        ),
    )


def _years() -> tuple[tuple[str, str], ...]:
    """``2031``, ``2029-31``, ``the mid-1980s``, ``the '80s``, ``the 21st century``."""
    ordinal = "|".join(sorted(ORDINALS, key=len, reverse=True))
    names = ("Twenties", "Thirties", "Forties", "Fifties", "Sixties", "Seventies", "Eighties", "Nineties")
    name = "|".join(f"[{n[0]}{n[0].lower()}]{n[1:]}" for n in names)
    part = rf"(?:{_PART}(?:the{GAP})?)?"
    return (
        (
            "years",
            rf"""{_NO_SUM}(?<!-){_FISCAL}?(?P<year>(?:1[5-9]|20)\d\d)(?:\s?{DASH}\s?|/)(?P<until>(?:1[5-9]|20)?\d\d)
            (?![\w%]|[.,]\d|[-\u2013/]\d)""",
        ),
        (
            "year",
            rf"{_NO_SUM_OR_HYPHEN}(?:{_PART}(?:the{GAP}year{GAP})?)?{_FISCAL}?(?P<year>{YEAR})(?!{DASH}\w)",
        ),
        ("year", rf"{_NO_SUM_OR_HYPHEN}(?P<year>{YEAR})(?={DASH}[a-z]|{DASH}\s)"),
        (
            "short-year",
            rf"(?={APOSTROPHE})"
            + _after("in In since Since of until by before after from during late early")
            + _SHORT_YEAR,
        ),
        (
            "year-end",
            rf"""(?=the|year|mid)
            {_after("by By at At before Before until through near since from after to around")}
            (?:the{GAP})?(?:year[-\s]end|mid-?year)(?:{GAP}(?P<year>{YEAR}))?{_END}""",
        ),
        (
            "new-year",
            rf"""{_behind("in before until till into after for")}
            {GAP}[Nn]ew{GAP}[Yy]ear(?!\w|{APOSTROPHE}|{GAP}[A-Za-z])""",
        ),
        (
            "new-year",
            rf"""(?=the|New){_after("by before until till")}
            (?:the{GAP})?(?P<day>New{GAP}Year)(?!\w|{APOSTROPHE}|{GAP}[A-Za-z])""",
        ),
        (
            "decade",
            rf"{_NO_SUM_OR_HYPHEN}(?:the{GAP}(?:year{GAP})?)?{part}(?P<decade>(?:1[5-9]|20)\d0){APOSTROPHE}?s(?!\w)",
        ),
        (
            "decade",
            rf"{_NO_SUM_OR_HYPHEN}(?:the{GAP})?{part}(?P<short>(?:{APOSTROPHE}|\u2018)?\d0){APOSTROPHE}?s(?!\w)",
        ),
        ("decade", rf"{_START}(?:the{GAP})?{part}(?P<name>{name})(?!\w)"),
        (
            "century",
            rf"""{_START}(?:[Tt]he{GAP})?{part}(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ordinal}|twenty[-\s]first)
            [-\s]century(?!\w)""",
        ),
    )


def _vague() -> tuple[tuple[str, str], ...]:
    """``recently``, ``now``, ``in the near future``: said, but of no day."""
    lists = date_words().lists
    measured = rf"(?![\w-]|{GAP}(?:\d|few|several|day|week|month|year|decade|century|{WORD}))"
    return (
        ("vague-past", rf"{_START}(?:{_any_case(lists['vague_past'])}){measured}"),
        ("vague-present", rf"{_START}(?:{_any_case(lists['vague_present'])})(?![\w-])"),
        ("vague-future", rf"{_START}(?:{_any_case(lists['vague_future'])})(?![\w-])"),
    )


def _behind(words: str, word: str = "the") -> str:
    """Return a word with a condition: one of the words stands before it."""
    return f"{word}(?:" + "|".join(rf"(?<={before}\s{word})" for before in words.split()) + ")"


def _after(words: str) -> str:
    """Return a condition: one of the words stands before."""
    return "(?:" + "|".join(rf"(?<={word}\s)" for word in words.split()) + ")"


@lru_cache(maxsize=1)
def _month() -> str:
    return _names(date_words().months, dot=r"\.?")


@lru_cache(maxsize=1)
def _weekday() -> str:
    return _names(date_words().weekdays, dot=r"\.")


def _names(numbers: dict[str, int], *, dot: str) -> str:
    """Return a pattern for names with a capital: whole, or short with a dot."""
    whole = {max((n for n in numbers if numbers[n] == number), key=len) for number in numbers.values()}
    full = sorted((n.capitalize() for n in whole), key=len, reverse=True)
    short = sorted((n.capitalize() for n in numbers if n not in whole), key=len, reverse=True)
    return rf"(?:(?:{'|'.join(full)})(?!\w)|(?:{'|'.join(short)}){dot}(?!\w))"


def _any_case(words: tuple[str, ...]) -> str:
    """Return a pattern for the words, whose first letter may be a capital."""
    return alternatives((*words, *(w[0].upper() + w[1:] for w in words)))
