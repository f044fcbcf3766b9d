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
_STEPS = {"last": -1, "the previous": -1, "next": 1, "the following": 1}


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
    def writing(self) -> dt.date | None:
        """The day of writing, from which "the week after next" is counted in a story, too."""
        return self.published or self.now

    @property
    def reference(self) -> Period | None:
        """The date that "the next day" and "that month" are counted from."""
        if self.running:
            return self.running
        return periods.day(self.published) if self.published else None

    @property
    def looks_back(self) -> bool:
        """Whether the sentence speaks of what has happened."""
        return self.tense.startswith("past")

    @property
    def looks_ahead(self) -> bool:
        """Whether the sentence speaks of what is to come."""
        return self.tense.startswith("future")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a rule is given: the named parts of the words that it found, and the clock to read them by."""

    fields: Mapping[str, str]
    """``{"month": "July", "day": "25"}``"""
    clock: Clock

    def __getitem__(self, name: str) -> str:
        """Return a part that the words have: ``words["month"]``."""
        return self.fields[name]

    def __contains__(self, name: object) -> bool:
        return name in self.fields

    def get(self, name: str) -> str:
        """Return a part; empty where the words do not have it."""
        return self.fields.get(name, "")

    def has(self, *names: str) -> bool:
        """Return whether the words have one of these parts."""
        return any(name in self.fields for name in names)

    def of(self, **fields: str) -> Wording:
        """Return other words, to be read by the same clock."""
        return Wording(fields=fields, clock=self.clock)


def which(fields: Mapping[str, str]) -> str:
    """Return "last", "next", "this past" without its "this", or what else points at one of several."""
    words = fields.get("which") or fields.get("then") or ""
    plain = " ".join(words.casefold().split())
    return plain.removeprefix("this ").removeprefix("the ")


def seen_from(words: Wording) -> dt.date | None:
    """Return the day that "last" and "this past" are counted from: in a story, too, that of its writing."""
    chosen = " ".join(words.get("which").casefold().split())
    if "the" in words:
        return words.clock.now
    # "this week", but in "this week he had left" it is that of the story
    of_writing = chosen in _OF_THE_WRITER or (chosen == "this" and not words.clock.looks_back)
    return words.clock.writing if of_writing else words.clock.now


def year_of(words: Wording) -> int | None:
    """Return the year that the words give themselves: ``1863``, "of that year", or that of a joined date."""
    clock = words.clock
    if "year" in words:
        return int(words["year"])
    if "short" in words:
        return _of_two_digits(int(words["short"]), clock)
    if "ofyear" in words:
        return _year_pointed_at(words["ofyear"], clock)
    # "July 1 to July 3, 1863", but not "last July to July 3, 1863"
    return None if words.has("which", "then") else clock.inherited


def _year_pointed_at(words: str, clock: Clock) -> int | None:
    """Return the year of "this year", "of that year", "the previous year"."""
    word = " ".join(words.casefold().split())
    base = clock.now
    if word not in ("this", "last", "next", "the"):
        reference = clock.told or clock.reference
        base = reference.first if reference else None
    if base is None:
        return None
    return base.year + _STEPS.get(word, 0)


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
    base = clock.now
    if base is None:
        return UNKNOWN
    candidates = _of_years(make, base.year - 1, base.year + 1)
    if len(candidates) < _NEIGHBOURS:  # 29 February
        candidates = _of_years(make, base.year - _LEAP, base.year + _LEAP)
    if not candidates:
        return None
    if clock.narrative:
        return _in_story(candidates, clock, base)
    return in_news(candidates, clock, base)


def _of_years(make: Callable[[int], Period | None], first: int, last: int) -> list[Period]:
    """Return the same day, month or season of each year that has it."""
    made = [make(year) for year in range(first, last + 1)]
    return [period for period in made if period]


def distance(period: Period, base: dt.date, behind: float = 1.0) -> float:
    """Return the days between a period and a day; those of a period behind it count ``behind`` times."""
    if period.first > base:
        return (period.first - base).days
    return behind * max(0, (base - period.last).days)


def _in_story(candidates: list[Period], clock: Clock, base: dt.date) -> Period:
    """Choose what the heading's year or the year just named tells, else the nearest to the story's course."""
    course = clock.running
    grain = course.grain if course else "day"
    headed = [one for one in candidates if one.first.year == clock.section]
    if headed and (clock.section != base.year or grain == "season"):
        return headed[0]
    # "In 1871 they sailed. By November …" is November 1871, however near 1870 or 1872 may be.
    same_year = [one for one in candidates if one.first.year == base.year]
    if grain in ("year", "half", "quarter") and same_year:
        return same_year[0]
    if course and grain == "season":
        return min(candidates, key=lambda one: _gap(course, one))
    return min(candidates, key=lambda one: distance(one, base, behind=_BACKWARD))


def _gap(course: Period, then: Period) -> float:
    """Return the days between a season and a date that the story tells next: none where it falls into it."""
    if course.first <= then.first <= course.last:
        return 0
    nearer_end = course.last if then.first > course.last else course.first
    return distance(then, nearer_end, behind=_BACKWARD)


def in_news(candidates: list[Period], clock: Clock, base: dt.date) -> Period:
    """Choose the nearest to publication, unless the sentence looks the other way and that one is far off."""
    close = min(candidates, key=lambda one: distance(one, base))
    if clock.looks_back:
        far = _FAR_MONTH if close.grain == "month" else _FAR
        if clock.tense == "past, surely":
            far = 0
        earlier = [one for one in candidates if one.first <= base]
        if earlier and (close.first - base).days > far:
            return earlier[-1]
    if clock.looks_ahead:
        far = 0 if clock.tense == "future, surely" else _FAR
        later = [one for one in candidates if one.last >= base]
        if later and (base - close.last).days > far:
            return later[0]
    return close
