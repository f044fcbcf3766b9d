"""Counted from the date last spoken of: ``that month``, ``the next day``, ``six days later``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import which
from generator.dates.counting import count_from, count_of, is_fine, moved, quarter_near
from generator.dates.date_rule import Trait, date_rule
from generator.dates.pattern_parts import (
    APOSTROPHE,
    DASH,
    DURATION,
    EDGE,
    END,
    FUNCTION_WORD,
    GAP,
    HEDGE,
    ORDINAL,
    START,
    THE,
    TIMING,
    UNIT,
    UNITS,
    YEAR,
    behind,
)
from generator.dates.periods import UNKNOWN

if TYPE_CHECKING:
    from generator.dates.clock import Wording
    from generator.dates.periods import Period, Reading
    from generator.dates.place import Place

_A_WEEK = 7
_STEPS = {
    "next": 1, "following": 1, "after": 1, "later": 1,
    "previous": -1, "preceding": -1, "before": -1, "earlier": -1, "prior": -1,
}  # fmt: skip
_TIMES = ("morning", "afternoon", "evening", "night")
_DAYS = frozenset({"day", "week", "fortnight"})
_LONG = frozenset({"year", "decade"})
_BACK = frozenset({"earlier", "previously", "before", "beforehand"})
_CALENDAR = frozenset({"day", "week", "weekend", "month", "quarter"})
_VERBS = (
    "end ended ending finish finished finishing close closed closing start started starting open opened "
    "opening begin began beginning on for For during throughout"
)


@date_rule(
    "anaphoric",
    rf"""{START}{TIMING}?(?P<which>
            [Tt]hat(?:{GAP}same|{GAP}very)?|[Tt]he{GAP}(?:same|very{GAP}same|next|following|previous|preceding|very{GAP}next)){GAP}
            (?P<unit>day|morning|afternoon|evening|night|week|weekend|month|quarter|year|decade){END}""",
    rf"""{THE}{GAP}(?P<unit>day|week|weekend|month|year){GAP}(?P<which>following|previous)
            (?!\w|{GAP}(?:the|an?|his|her|its|their|this|that|[A-Z])(?!\w))""",
    rf"""{THE}{GAP}(?P<unit>day|night|morning|evening|week|weekend|month|year){GAP}
            (?P<which>before|after|earlier|later|prior)(?=\s?[.,;:)]|{FUNCTION_WORD}|$)""",
    needs=("day", "morning", "afternoon", "evening", "night", *UNITS),
    traits=Trait.PART | Trait.FROM_TEXT | Trait.TAKES_UP,
    explanation="counted from the date last spoken of",
    sample="He was seen the previous evening. => the previous evening | 2031-03-13",
)
def anaphoric(words: Wording) -> Reading:
    """``that month``, ``the next day``: counted from the date last spoken of."""
    clock, unit = words.clock, words["unit"]
    reference = clock.reference
    if unit == "year":
        reference = clock.mentioned or reference
    if reference is None:
        return UNKNOWN
    step = _STEPS.get(which(words.fields).split()[-1], 0)
    # "The following week the quay was shut", and no date before it; "the night before" may be last night
    of_the_text = step >= 0 or unit in _CALENDAR
    if of_the_text and not clock.running and not clock.mentioned:
        return UNKNOWN
    published = clock.published
    in_news = published is not None and not clock.narrative
    if published and in_news and clock.looks_back and reference.first > published:
        # "… by 31 March next year. They heard only the night before"
        reference = periods.day(published)
    return _near(reference, unit, step)


def _near(reference: Period, unit: str, step: int) -> Reading:
    """Return the unit so many steps from the one that holds a date; unknown where the date is too coarse."""
    if unit == "day" or unit in _TIMES:
        if reference.grain != "day":
            return UNKNOWN
        return periods.day(reference.last + dt.timedelta(days=step))
    if unit == "weekend":
        return periods.weekend(reference.first + dt.timedelta(days=7 * step))
    if unit == "quarter":
        known = reference.grain == "quarter" or is_fine(reference, "month")
        return quarter_near(reference.first, step) if known else UNKNOWN
    if unit in ("week", "month") and not is_fine(reference, unit):
        return UNKNOWN
    return moved(reference.first, step, unit)


@date_rule(
    "by-then",
    rf"{behind('by By until Until before Before', 'that')}{GAP}(?:time|date){END}",
    needs=("that",),
    traits=Trait.FROM_TEXT,
    explanation="the date last spoken of",
    sample="It is due by 10 June. If unpaid by that time, it lapses. => that time | 2031-06-10",
)
def by_then(words: Wording) -> Reading:
    """``due by 10 June. If nothing is signed by that time``: the date last spoken of."""
    return words.clock.reference or UNKNOWN


def _is_running(at: Place) -> bool:
    """An idiom is not a date: ``At the end of the day, it matters``."""
    idiom = at.words.endswith(" end of the day") and at.behind == "at"
    return not idiom or at.text[at.end : at.end + 1] != ","


@date_rule(
    "running",
    rf"""{THE}{GAP}(?:very{GAP})?(?:{EDGE}|rest|remainder|course|first{GAP}half|second{GAP}half)
            {GAP}of{GAP}the{GAP}(?:entire{GAP}|whole{GAP})?(?P<unit>day|week|weekend|month|year|decade)
            (?!\w|{DASH}\w|{GAP}(?:when|that|after|before|of)(?!\w))""",
    rf"""{START}(?:[Ee]arlier|[Ll]ater?|[Ee]arly){GAP}(?:in|on){GAP}the{GAP}
            (?P<unit>day|week|weekend|month|year|decade){END}""",
    rf"{THE}{GAP}(?P<nth>first|last|final){GAP}day{GAP}of{GAP}the{GAP}(?P<unit>week|month|year){END}",
    rf"{START}(?P<unit>month|year|week|day){APOSTROPHE}s{GAP}end(?!\w)",
    rf"{behind('end ended finish finished close closed')}{GAP}(?P<unit>week|month|year){END}",
    needs=("day", *UNITS),
    holds=_is_running,
    traits=Trait.PART | Trait.RUNNING,
    explanation="a part of the time that the text speaks of",
    sample="The port was shut for the rest of the week. => the rest of the week | 2031-03-10/2031-03-16",
)
def running(words: Wording) -> Reading:
    """``the end of the month``: of publication in news, of the course in a story."""
    clock, unit = words.clock, words["unit"]
    if unit == "day":
        return running_day.function(words)
    course = clock.running if clock.narrative else None
    if course and unit not in _LONG and not is_fine(course, unit):
        return UNKNOWN
    base = course.first if course else clock.published
    if base is None:
        return UNKNOWN
    whole = periods.weekend(base) if unit == "weekend" else moved(base, 0, unit)
    if "nth" not in words:
        return whole
    return periods.day(whole.first if words["nth"] == "first" else whole.last)


@date_rule(
    "whole",
    rf"{behind('for For')}{GAP}(?:entire|whole){GAP}(?P<unit>week|month|year){END}",
    needs=("entire", "whole"),
    traits=Trait.PART | Trait.FROM_TEXT,
    explanation="the whole of the time that the text speaks of",
    sample="In 2029 it rained. They sold nothing for the entire year. => the entire year | 2029",
)
def whole(words: Wording) -> Reading:
    """``for the entire year``: the year of the date last spoken of."""
    reference = words.clock.reference
    if reference is None:
        return UNKNOWN
    return moved(reference.first, 0, words["unit"])


@date_rule(
    "consecutive",
    rf"{START}(?:[Tt]he|a){GAP}(?:{ORDINAL}){GAP}(?:consecutive|straight|successive){GAP}{UNIT}{END}",
    needs=("consecutive", "straight", "successive"),
    traits=Trait.FROM_TEXT,
    explanation="one after another: the time that the text speaks of",
    sample="It fell for the third consecutive month. => the third consecutive month | 2031-03",
)
def consecutive(words: Wording) -> Reading:
    """``the third straight month``: the month of the date last spoken of."""
    return whole.function(words)


@date_rule(
    "running-day",
    rf"""{behind(_VERBS)}
            {GAP}(?P<unit>day)
            (?!\w|{DASH}\w|{GAP}(?:when|that|after|before|of|he|she|it|they|we|I|you)(?!\w))""",
    needs=("day",),
    explanation="the day that the text speaks of",
    sample="It closed the day 2% lower. => the day | 2031-03-14",
)
def running_day(words: Wording) -> Reading:
    """``closed the day 2% lower``: the day last spoken of."""
    clock = words.clock
    last, published = clock.running_day, clock.published
    if published is None:
        return last or UNKNOWN
    if last is None:
        return periods.day(published)
    # In news "the day" is one of this week: markets do not close on a day of last month.
    near = abs((published - last.first).days) <= _A_WEEK
    return last if clock.narrative or near else periods.day(published)


@date_rule(
    "offset",
    rf"""{START}(?<!the\s){HEDGE}?{DURATION}{GAP}
            (?P<way>later|earlier|previously|afterwards?|beforehand
            |(?:after(?:{GAP}that(?!\w))?|before)(?=\s?[.,;:)]))(?![\w-]|{GAP}(?:than|this|last|in)(?!\w))""",
    needs=("later", "earlier", "previously", "after", "before"),
    traits=Trait.COUNTED | Trait.FROM_TEXT,
    explanation="counted from the date last spoken of",
    sample="It began on 24 February 2022. Ten days later it ended. => Ten days later | 2022-03-06",
)
def offset(words: Wording) -> Reading:
    """``six days later``, ``four months earlier``: from the date last spoken of."""
    unit = words.get("halved") or words["unit"]
    reference = _counted_from(unit, words)
    if reference is None:
        return UNKNOWN
    if unit not in _LONG and not is_fine(reference, unit):
        return UNKNOWN
    if _is_a_year(words) and words.clock.compared and reference.grain in ("month", "quarter"):
        return same_period.function(words.of(unit="period"))
    if unit in _DAYS and reference.grain != "day":
        return UNKNOWN
    sign = -1 if words["way"] in _BACK else 1
    return count_from(reference.first, words, sign)


def _counted_from(unit: str, words: Wording) -> Period | None:
    """Return the date that "ten days later" is counted from."""
    clock = words.clock
    told = clock.mentioned
    if unit in _LONG and told and told.grain in ("year", "decade"):
        return told  # "sold in the 1930s and struck two decades later"
    if not clock.compared:
        return clock.running
    if clock.published and not clock.narrative and unit in _DAYS:
        return periods.day(clock.published)  # "at 1.28, from 1.31 a week earlier"
    return clock.reference


def _is_a_year(words: Wording) -> bool:
    """Return whether the words are ``a year earlier`` and nothing else."""
    if words.fields.keys() != {"count", "unit", "way"}:
        return False
    return words["unit"] == "year" and count_of(words) == 1


@date_rule(
    "same-period",
    rf"""{START}(?:the{GAP})?same{GAP}(?P<unit>period|month|quarter|week|day|time){GAP}(?:of{GAP}(?:the{GAP})?)?
            (?:last{GAP}year|(?:in{GAP})?the{GAP}previous{GAP}year|a{GAP}year{GAP}(?:ago|earlier|before)|(?:in{GAP})?(?P<year>{YEAR}))(?!\w)""",
    rf"{START}(?:the{GAP})?(?:year-ago|year-earlier){GAP}(?P<unit>period|month|quarter|week)(?!\w)",
    needs=("same", "year-ago", "year-earlier"),
    traits=Trait.ASIDE,
    explanation="the time last spoken of, a year before",
    sample="In May it fell, as in the same month last year. => the same month last year | 2029-05",
)
def same_period(words: Wording) -> Reading:
    """``the same month a year ago``: the period last spoken of, a year before."""
    clock, unit = words.clock, words["unit"]
    reference = clock.reference
    # "In Q4 it sold 40, against 30 in the same period of 2029": the quarter, not the day of the report
    if clock.quarter and (unit == "quarter" or (reference and reference.grain == "day")):
        reference = clock.quarter
    if reference is None:
        return UNKNOWN
    back = reference.first.year - int(words["year"]) if "year" in words else 1
    first = periods.shifted(reference.first, -back, "year")
    match reference.grain, unit:
        case ("month", _) | ("day", "month"):
            return periods.month(first.year, first.month)
        case ("quarter", _) | ("day", "quarter"):
            return periods.quarter(first.year, (first.month + 2) // 3)
        case ("half", _):
            return periods.half(first.year, (first.month + 5) // 6)
        case ("day", "day"):
            return periods.day(first)
        case _:
            return UNKNOWN


NEAR_THEN = (
    anaphoric,
    by_then,
    running,
    whole,
    consecutive,
    running_day,
    offset,
    same_period,
)
"""The rules of this family, in the order in which they are asked."""
