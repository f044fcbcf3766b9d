"""Counted from the date last spoken of: ``that month``, ``the next day``, ``six days later``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import which
from generator.dates.counting import count_from, count_of, is_fine, moved, quarter_near
from generator.dates.parts import (
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
from generator.dates.rule import Trait, rule

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Period, Reading
    from generator.dates.place import Place
    from generator.dates.rule import Fields

_A_WEEK = 7
_STEPS = {
    "next": 1, "following": 1, "after": 1, "later": 1,
    "previous": -1, "preceding": -1, "before": -1, "earlier": -1, "prior": -1,
}  # fmt: skip
_TIMES = ("morning", "afternoon", "evening", "night")
_DAYS = frozenset({"day", "week", "fortnight"})
_CALENDAR = frozenset({"day", "week", "weekend", "month", "quarter"})
_VERBS = (
    "end ended ending finish finished finishing close closed closing start started starting open opened "
    "opening begin began beginning on for For during throughout"
)


@rule(
    "anaphoric",
    rf"""{START}{TIMING}?(?P<which>
            [Tt]hat(?:{GAP}same|{GAP}very)?|[Tt]he{GAP}(?:same|very{GAP}same|next|following|previous|preceding|very{GAP}next)){GAP}
            (?P<unit>day|morning|afternoon|evening|night|week|weekend|month|quarter|year|decade){END}""",
    rf"""{THE}{GAP}(?P<unit>day|week|weekend|month|year){GAP}(?P<which>following|previous)
            (?!\w|{GAP}(?:the|an?|his|her|its|their|this|that|[A-Z])(?!\w))""",
    rf"""{THE}{GAP}(?P<unit>day|night|morning|evening|week|weekend|month|year){GAP}
            (?P<which>before|after|earlier|later|prior)(?=\s?[.,;:)]|{FUNCTION_WORD}|$)""",
    needs=("day", "morning", "afternoon", "evening", "night", *UNITS),
    traits=Trait.PART,
    explanation="counted from the date last spoken of",
    sample=("He was seen the previous evening.", "the previous evening", "2031-03-13"),
)
def anaphoric(fields: Fields, clock: Clock) -> Reading:
    """``that month``, ``the next day``: counted from the date last spoken of."""
    reference, unit = clock.reference, fields["unit"]
    if unit == "year":
        reference = clock.mentioned or reference
    step = _STEPS.get(which(fields).split()[-1], 0)
    # "The following week the quay was shut", and no date before it; "the night before" may be last night
    open_ended = step >= 0 or unit in _CALENDAR
    unfounded = open_ended and not clock.running and not clock.mentioned
    if reference is None or unfounded:
        return UNKNOWN
    news = clock.published is not None and not clock.narrative and clock.tense.startswith("past")
    if news and clock.published and reference.first > clock.published:
        # "… by 31 March next year. They heard only the night before"
        reference = periods.day(clock.published)
    return _near(reference, unit, step)


def _near(reference: Period, unit: str, step: int) -> Reading:
    """Return the unit so many steps from the one that holds a date; unknown where the date is too coarse."""
    if unit == "day" or unit in _TIMES:
        known = reference.grain == "day"
        return periods.day(reference.last + dt.timedelta(days=step)) if known else UNKNOWN
    if unit == "weekend":
        return periods.weekend(reference.first + dt.timedelta(days=7 * step))
    if unit == "quarter":
        known = reference.grain == "quarter" or is_fine(reference, "month")
        return quarter_near(reference.first, step) if known else UNKNOWN
    if unit in ("week", "month") and not is_fine(reference, unit):
        return UNKNOWN
    return moved(reference.first, step, unit)


@rule(
    "by-then",
    rf"{behind('by By until Until before Before', 'that')}{GAP}(?:time|date){END}",
    needs=("that",),
    explanation="the date last spoken of",
    sample=("It is due by 10 June. If unpaid by that time, it lapses.", "that time", "2031-06-10"),
)
def by_then(_fields: Fields, clock: Clock) -> Reading:
    """``due by 10 June. If nothing is signed by that time``: the date last spoken of."""
    return clock.reference or UNKNOWN


def _is_running(at: Place) -> bool:
    """An idiom is not a date: ``At the end of the day, it matters``."""
    comma = at.text[at.end : at.end + 1] == ","
    return not (at.words.endswith(" end of the day") and at.previous.casefold() == "at" and comma)


@rule(
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
    traits=Trait.PART,
    explanation="a part of the time that the text speaks of",
    sample=("The port was shut for the rest of the week.", "the rest of the week", "2031-03-10/2031-03-16"),
)
def running(fields: Fields, clock: Clock) -> Reading:
    """``the end of the month``: of publication in news, of the course in a story."""
    unit = fields["unit"]
    if unit == "day":
        return running_day.resolve(fields, clock)
    reference = clock.running if clock.narrative else None
    base = reference.first if reference else clock.published
    if base is None or (reference and unit not in ("year", "decade") and not is_fine(reference, unit)):
        return UNKNOWN
    whole = periods.weekend(base) if unit == "weekend" else moved(base, 0, unit)
    if "nth" in fields and whole:
        return periods.day(whole.first if fields["nth"] == "first" else whole.last)
    return whole


@rule(
    "whole",
    rf"{behind('for For')}{GAP}(?:entire|whole){GAP}(?P<unit>week|month|year){END}",
    needs=("entire", "whole"),
    traits=Trait.PART,
    explanation="the whole of the time that the text speaks of",
    sample=("In 2029 it rained. They sold nothing for the entire year.", "the entire year", "2029"),
)
def whole(fields: Fields, clock: Clock) -> Reading:
    """``for the entire year``: the year of the date last spoken of."""
    reference = clock.reference
    return UNKNOWN if reference is None else moved(reference.first, 0, fields["unit"])


@rule(
    "consecutive",
    rf"{START}(?:[Tt]he|a){GAP}(?:{ORDINAL}){GAP}(?:consecutive|straight|successive){GAP}{UNIT}{END}",
    needs=("consecutive", "straight", "successive"),
    explanation="one after another: the time that the text speaks of",
    sample=("It fell for the third consecutive month.", "the third consecutive month", "2031-03"),
)
def consecutive(fields: Fields, clock: Clock) -> Reading:
    """``the third straight month``: the month of the date last spoken of."""
    return whole.resolve(fields, clock)


@rule(
    "running-day",
    rf"""{behind(_VERBS)}
            {GAP}(?P<unit>day)
            (?!\w|{DASH}\w|{GAP}(?:when|that|after|before|of|he|she|it|they|we|I|you)(?!\w))""",
    needs=("day",),
    explanation="the day that the text speaks of",
    sample=("It closed the day 2% lower.", "the day", "2031-03-14"),
)
def running_day(_fields: Fields, clock: Clock) -> Reading:
    """``closed the day 2% lower``: the day last spoken of."""
    last, published = clock.running_day, clock.published
    near = last and (clock.narrative or published is None or abs((published - last.first).days) <= _A_WEEK)
    if last and near:
        return last
    return periods.day(published) if published else UNKNOWN


@rule(
    "offset",
    rf"""{START}(?<!the\s){HEDGE}?{DURATION}{GAP}
            (?P<way>later|earlier|previously|afterwards?|beforehand
            |(?:after(?:{GAP}that(?!\w))?|before)(?=\s?[.,;:)]))(?![\w-]|{GAP}(?:than|this|last|in)(?!\w))""",
    needs=("later", "earlier", "previously", "after", "before"),
    traits=Trait.COUNTED,
    explanation="counted from the date last spoken of",
    sample=("It began on 24 February 2022. Ten days later it ended.", "Ten days later", "2022-03-06"),
)
def offset(fields: Fields, clock: Clock) -> Reading:
    """``six days later``, ``four months earlier``: from the date last spoken of."""
    unit = fields.get("halved") or fields["unit"]
    reference = clock.running or (clock.reference if clock.compared else None)
    if clock.compared and not clock.narrative and clock.published and unit in _DAYS:
        reference = periods.day(clock.published)  # "at 1.28, from 1.31 a week earlier"
    if unit in ("year", "decade") and clock.mentioned and clock.mentioned.grain in ("year", "decade"):
        reference = clock.mentioned  # "sold in the 1930s and struck two decades later"
    if reference is None or (unit in ("day", "week", "fortnight", "month") and not is_fine(reference, unit)):
        return UNKNOWN
    a_year = fields.keys() == {"count", "unit", "way"} and count_of(fields) == 1 and unit == "year"
    if a_year and clock.compared and reference.grain in ("month", "quarter"):
        return same_period.resolve({"unit": "period"}, clock)
    if unit in ("day", "week", "fortnight") and reference.grain != "day":
        return UNKNOWN
    sign = -1 if fields["way"] in ("earlier", "previously", "before", "beforehand") else 1
    return count_from(reference.first, fields, sign)


@rule(
    "same-period",
    rf"""{START}(?:the{GAP})?same{GAP}(?P<unit>period|month|quarter|week|day|time){GAP}(?:of{GAP}(?:the{GAP})?)?
            (?:last{GAP}year|(?:in{GAP})?the{GAP}previous{GAP}year|a{GAP}year{GAP}(?:ago|earlier|before)|(?:in{GAP})?(?P<year>{YEAR}))(?!\w)""",
    rf"{START}(?:the{GAP})?(?:year-ago|year-earlier){GAP}(?P<unit>period|month|quarter|week)(?!\w)",
    needs=("same", "year-ago", "year-earlier"),
    traits=Trait.ASIDE,
    explanation="the time last spoken of, a year before",
    sample=(
        "In February it sold 40, against 30 in the same month last year.",
        "the same month last year",
        "2030-02",
    ),
)
def same_period(fields: Fields, clock: Clock) -> Reading:
    """``the same month a year ago``: the period last spoken of, a year before."""
    reference = clock.reference
    if clock.quarter and (fields["unit"] == "quarter" or (reference and reference.grain == "day")):
        reference = clock.quarter
    back = reference.first.year - int(fields["year"]) if reference and "year" in fields else 1
    first = periods.shifted(reference.first, -12 * back, "month") if reference else None
    if reference is None or first is None:
        return UNKNOWN
    match reference.grain, fields["unit"]:
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
