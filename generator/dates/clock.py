"""What the words of a date are counted from, and the choice among neighbouring years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.periods import UNKNOWN

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from generator.dates.periods import Period, Reading
    from generator.dates.tense import Tense

_FAR, _FAR_MONTH = 60, 20
"""Days from publication beyond which the tense of a sentence outweighs nearness."""
REACH = 400
"""Days from publication within which a date lies that carries no year."""
_OF_THE_WRITER = frozenset({"last", "coming", "this coming", "this past", "current"})
_SOON = 10
"""Years ahead that a year of two digits may name."""
_NEIGHBOURS, _LEAP = 3, 4
_BACKWARD = 1.3
"""A story goes forward: a date behind its course is taken for farther than it is."""


@dataclass(slots=True, kw_only=True)
class Clock:
    """The day that the words are counted from, and the date that the text last spoke of."""

    published: dt.date | None
    narrative: bool
    """Bare days and months hang on the text's running date, not on the day of publication."""
    running: Period | None = None
    """The date last spoken of."""
    running_day: Period | None = None
    """The last of them that is a day."""
    mentioned: Period | None = None
    """The last date of the paragraph, even one said by the way: what "that year" points at."""
    follows: bool = False
    """The paragraph before this one ended with the date last spoken of."""
    compared: bool = False
    """The date is only compared with: ``up from 3% a year earlier``."""
    told: Period | None = None
    """The last date of the paragraph that gave its year: what "of that year" points at."""
    quarter: Period | None = None
    """The last quarter spoken of."""
    section: int | None = None
    """The year that the heading above names."""
    base: Reading = None
    """The date behind an expression that counts from it: ``two days after the 2 March storm``."""
    tense: Tense = ""
    """Whether the sentence speaks of what has happened or of what is to come."""
    inherited: int | None = None
    """The year of the date that this one is joined to: ``July 1 to July 3, 1863``."""

    @property
    def now(self) -> dt.date | None:
        """The day that "this year" and "last month" are counted from."""
        if self.narrative and self.running:
            return self.running.first
        return self.published

    @property
    def reference(self) -> Period | None:
        """The date that "the next day" and "that month" are counted from."""
        if self.running:
            return self.running
        return periods.day(self.published) if self.published else None


def which(fields: Mapping[str, str]) -> str:
    """Return "last", "next", "this past" without its "this", or what else points at one of several."""
    words = " ".join((fields.get("which") or fields.get("then") or "").casefold().split())
    return words.removeprefix("this ").removeprefix("the ")


def seen_from(fields: Mapping[str, str], clock: Clock) -> dt.date | None:
    """Return the day that "last" and "this past" are counted from: in a story, too, that of its writing."""
    words = " ".join(fields.get("which", "").casefold().split())
    present = words == "this" and not clock.tense.startswith("past")
    if "the" not in fields and (present or words in _OF_THE_WRITER):
        return clock.published or clock.now
    return clock.now


def year_of(fields: Mapping[str, str], clock: Clock) -> int | None:
    """Return the year that the words give themselves: ``1863``, "of that year", or that of a joined date."""
    if "year" in fields:
        return int(fields["year"])
    if "short" in fields:
        return _of_two_digits(int(fields["short"]), clock)
    if "ofyear" not in fields:
        return None if fields.keys() & {"which", "then"} else clock.inherited
    word = " ".join(fields["ofyear"].casefold().split())
    base = clock.now
    if word not in ("this", "last", "next", "the"):
        reference = clock.told or clock.reference
        base = reference.first if reference else None
    step = {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(word, 0)
    return None if base is None else base.year + step


def _of_two_digits(number: int, clock: Clock) -> int | None:
    """``'87``: the last such year up to publication, or one that comes soon."""
    if clock.published is None:
        return None
    latest = clock.published.year + _SOON
    return latest - (latest - number) % 100


def around(make: Callable[[int], Period | None], clock: Clock) -> Reading:
    """Choose among the same day, month or season of neighbouring years.

    In news the nearest to publication, unless the sentence looks the other way; in a story the nearest to
    its course, or the one of the year that the story has just named.
    """
    base = clock.published
    if clock.narrative:
        base = clock.running.first if clock.running else clock.published
    if base is None:
        return UNKNOWN
    candidates = [p for year in (base.year - 1, base.year, base.year + 1) if (p := make(year))]
    if len(candidates) < _NEIGHBOURS:  # 29 February
        candidates = [p for year in range(base.year - _LEAP, base.year + _LEAP + 1) if (p := make(year))]
    if not candidates:
        return None
    return _in_story(candidates, clock, base) if clock.narrative else in_news(candidates, clock, base)


def distance(period: Period, base: dt.date, behind: float = 1.0) -> float:
    """Return the days between a period and a day; those of a period behind it count ``behind`` times."""
    if period.first > base:
        return (period.first - base).days
    return behind * max(0, (base - period.last).days)


def _in_story(candidates: list[Period], clock: Clock, base: dt.date) -> Period:
    """Choose what the heading's year or the year just named tells, else the nearest to the story's course."""
    grain = clock.running.grain if clock.running else "day"
    headed = [c for c in candidates if c.first.year == clock.section]
    if headed and (clock.section != base.year or grain == "season"):
        return headed[0]
    same_year = [c for c in candidates if c.first.year == base.year]
    if grain in ("year", "half", "quarter") and same_year:
        return same_year[0]
    if clock.running and grain == "season":
        return min(candidates, key=lambda c: _gap(clock.running, c))
    return min(candidates, key=lambda c: distance(c, base, behind=_BACKWARD))


def _gap(course: Period | None, then: Period) -> float:
    """Return the days between a season and a date that the story tells next: none where it falls into it."""
    if course is None or course.first <= then.first <= course.last:
        return 0
    return distance(then, course.last if then.first > course.last else course.first, behind=_BACKWARD)


def in_news(candidates: list[Period], clock: Clock, base: dt.date) -> Period:
    """Choose the nearest to publication, unless the sentence looks the other way and that one is far off."""
    close = min(candidates, key=lambda c: distance(c, base))
    if clock.tense in ("past", "past, surely"):
        far = _FAR_MONTH if close.grain == "month" else _FAR
        far = 0 if clock.tense == "past, surely" else far
        earlier = [c for c in candidates if c.first <= base]
        if (close.first - base).days > far and earlier:
            return earlier[-1]
    if clock.tense.startswith("future"):
        later = [c for c in candidates if c.last >= base]
        far = 0 if clock.tense == "future, surely" else _FAR
        if (base - close.last).days > far and later:
            return later[0]
    return close
