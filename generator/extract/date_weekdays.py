"""Days of the week: ``Monday``, ``last Tuesday``, ``Friday of next week``, ``the following Sunday``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from generator.extract import periods
from generator.extract.date_clock import UNKNOWN, which
from generator.extract.date_words import date_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.extract.date_clock import Clock
    from generator.extract.periods import Period

_WEEKS = {"last": -7, "this": 0, "next": 7}
_FINE = frozenset({"day", "weekend", "week"})


def weekday(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """The last such day up to publication; the next one where the sentence speaks of what is to come."""
    number = date_words().weekdays[fields["weekday"].casefold().rstrip(".")]
    if "then" in fields:
        return _near_then(number, which(fields), clock)
    of_writing = fields.keys() & {"later", "beforelast"}
    base = clock.published or clock.now if of_writing else clock.now
    if base is None:
        return UNKNOWN
    ahead, back = (number - base.weekday()) % 7, (base.weekday() - number) % 7
    if "later" in fields:  # "Tuesday week"
        days = ahead + 7
    elif "beforelast" in fields:  # "the Friday before last"
        days = -(back or 7) - 7
    elif "week" in fields:
        days = number - base.weekday() + _WEEKS[fields["week"]]
    else:
        days = {
            "this": number - base.weekday(),
            "last": -(back or 7), "past": -(back or 7),
            "next": ahead if ahead > 1 else ahead + 7,  # on a Wednesday, "next Thursday" is not tomorrow
            "coming": ahead or 7,
        }.get(which(fields), ahead if _looks_ahead(clock) else -back)  # fmt: skip
    return periods.day(base + dt.timedelta(days=days))


def _looks_ahead(clock: Clock) -> bool:
    """Tell whether a bare day is the next one: in "They came on 3 May. On the Friday …", too."""
    goes_on = clock.narrative and clock.running is not None and clock.running.grain == "day"
    return clock.tense.startswith("future") or goes_on


def _near_then(number: int, chosen: str, clock: Clock) -> Period | Literal["unknown"]:
    """``the following Monday``, ``that Sunday``: counted from the date last spoken of."""
    reference = clock.reference
    if reference is None or reference.grain not in _FINE:
        return UNKNOWN
    match chosen:
        case "following" | "next":
            ahead = (number - reference.last.weekday()) % 7
            return periods.day(reference.last + dt.timedelta(days=ahead or 7))
        case "previous" | "preceding":
            back = (reference.first.weekday() - number) % 7
            return periods.day(reference.first - dt.timedelta(days=back or 7))
        case _:
            return periods.day(reference.first + dt.timedelta(days=number - reference.first.weekday()))
