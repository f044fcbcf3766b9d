"""The course of dates through a text: news counts from publication, a story from the date last told."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from generator.dates.clock import REACH, Clock, Wording, distance, which, year_of
from generator.dates.date_rule import Trait
from generator.dates.periods import UNKNOWN
from generator.dates.story import first_dates_of_stories, is_fine, is_long_past, is_near_now

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.dates.context import Occurrence
    from generator.dates.date_rule import Expression
    from generator.dates.periods import Period, Reading

_A_PARAGRAPH = 80
"""Characters of a paragraph; what is shorter may be a caption."""
_YEARS = frozenset({"year", "years", "decade", "century"})
_BACK = frozenset({"earlier", "previously", "beforehand"})
_OFFSET = Trait.COUNTED | Trait.FROM_TEXT
"""Counts a stretch of time from a date of the text: ``three years later``."""


def resolve_all(found: Sequence[Occurrence], published: dt.date | None, *, story: bool) -> list[Reading]:
    """Resolve all expressions in one course through the text, as seen from the day of publication."""
    course = _Course(found, published, story=story)
    values = [course.next(one, following) for one, following in zip_longest(found, found[1:])]
    if story or published is None:
        return values
    return _as_spoken(found, values, published)


class _Course:
    """The way through a text, from one date to the next; what they set is kept on the clock."""

    def __init__(self, found: Sequence[Occurrence], published: dt.date | None, *, story: bool) -> None:
        self._story = story
        self._published = published
        self._clock = Clock(published=published, narrative=story)
        self._stories = first_dates_of_stories(found, published)
        self._former: Occurrence | None = None
        self._mover: Occurrence | None = None
        """The last date that moved the course."""
        self._frame: Occurrence | None = None
        """The date in whose time the rest of the paragraph is set."""
        self._long_past = False

    def next(self, one: Occurrence, following: Occurrence | None) -> Reading:
        """Return what a date names, and move on to it."""
        self._enter_passage(one)
        self._set_clock(one, following)
        value = _within_reach(one, _resolved(one.expression, self._clock), self._clock)
        if not self._story and self._sets_a_frame(one, value):
            self._frame = one
        self._former = one
        self._take_down(one, value)
        return value

    def _enter_passage(self, one: Occurrence) -> None:
        """Forget what the paragraph before had mentioned."""
        former = self._former
        if former is not None and one.passage is former.passage:
            return
        of_paragraph = former is not None and len(former.passage.text) >= _A_PARAGRAPH
        self._clock.follows = of_paragraph and former is self._mover
        self._clock.mentioned = None
        self._clock.told = None

    def _set_clock(self, one: Occurrence, following: Occurrence | None) -> None:
        clock = self._clock
        if self._frame and (one.passage is not self._frame.passage or is_near_now(one)):
            self._frame = None
        began = is_long_past(self._former, self._published)
        # "It had begun in 1871 and was over by the autumn": that of 1871
        self._long_past = one.goes_on and not is_near_now(one) and (self._long_past or began)
        if self._long_past and began and one.when:
            clock.running = clock.mentioned
        clock.narrative = self._is_told(one) and not one.ahead
        clock.section = _section(one, clock.section)
        clock.tense = one.tense
        clock.compared = one.aside
        clock.inherited = None
        if one.joined and following:
            clock.inherited = year_of(Wording(fields=following.expression.fields, clock=clock))

    def _is_told(self, one: Occurrence) -> bool:
        """Return whether a date is told as in a story, whose bare days hang on the date told before."""
        if self._story or self._frame is not None or self._long_past:
            return True
        return one.would and Trait.RUNNING in one.expression.rule.traits

    def _sets_a_frame(self, one: Occurrence, value: Reading) -> bool:
        return id(one) in self._stories or _frames(one, value, self._published)

    def _take_down(self, one: Occurrence, value: Reading) -> None:
        """Keep on the clock what a date sets."""
        clock = self._clock
        if value is None:
            return
        if value == UNKNOWN:
            if self._published is None and (is_near_now(one) or is_fine(one)):
                # The text now speaks of a day that nothing tells.
                clock.running = None
                clock.mentioned = None
            return
        clock.mentioned = value
        if value.grain == "quarter":
            clock.quarter = value
        if one.year:
            clock.told = value
        if one is self._frame or _moves_on(one, clock):
            _move_on(one, value, clock)
            self._mover = one


def _resolved(expression: Expression, clock: Clock) -> Reading:
    """Return what an expression names, as its rule decides."""
    clock.base = _resolved(expression.base, clock) if expression.base else None
    try:
        return expression.rule.function(Wording(fields=expression.fields, clock=clock))
    except (ValueError, OverflowError):  # beyond the calendar: "six thousand years ago"
        return None


def _as_spoken(found: Sequence[Occurrence], values: list[Reading], published: dt.date) -> list[Reading]:
    """Count the dates in what somebody said from the day of speaking: "We sail today," he said on Monday."""
    places = {(id(one.passage), one.expression.start): number for number, one in enumerate(found)}
    spoken = values.copy()
    for number, one in enumerate(found):
        if one.spoken is None or values[number] is None:
            continue
        day = places.get((id(one.passage), one.spoken.start))
        if day is not None:
            spoken[number] = _seen_from(one, found[day], values[day], values[number], published)
    return spoken


def _seen_from(
    one: Occurrence, day: Occurrence, spoken_on: Reading, written: Reading, published: dt.date
) -> Reading:
    """Return what an expression names, spoken on a day; ``written`` is what it names at publication."""
    if one.year or spoken_on is None:
        return written
    quoted = one.spoken is not None and one.spoken.quoted
    relative = not quoted and _is_relative(one.expression)
    if not relative and not _counts_from_speaking(one, day, quoted=quoted):
        return written
    traits = one.expression.rule.traits
    if spoken_on == UNKNOWN or spoken_on.grain != "day":
        if quoted and Trait.FROM_NOW in traits and not _is_as_coarse(one, spoken_on):
            return UNKNOWN
        return written
    if spoken_on.first == published:
        return written
    if not quoted and Trait.OF_DAY in traits:
        return UNKNOWN
    said = _resolved(one.expression, Clock(published=spoken_on.first, narrative=False, tense=one.tense))
    if relative:  # "In a letter of 10 January he wrote that it would open next month": or the writer's next?
        return written if said == written else UNKNOWN
    return said


def _counts_from_speaking(one: Occurrence, day: Occurrence, *, quoted: bool) -> bool:
    """Return whether a date is counted from the day on which the words were spoken."""
    traits = one.expression.rule.traits
    if quoted:
        return bool(traits & (Trait.FROM_NOW | Trait.FINE | Trait.NAMED))
    # "said on Monday that he would sail tomorrow": whose tomorrow is not told
    if Trait.OF_DAY in day.expression.rule.traits:
        return False
    if Trait.OF_DAY in traits:
        return True
    if Trait.WEEKDAY not in traits or which(one.expression.fields):
        return False
    return one.tense.startswith("future") or one.before


def _is_relative(expression: Expression) -> bool:
    """Return whether words such as "next month" may be the speaker's; "this month" is the writer's."""
    traits = expression.rule.traits
    if Trait.FROM_NOW not in traits or Trait.OF_WEEK in traits:
        return False
    return which(expression.fields) in ("last", "next")


def _is_as_coarse(one: Occurrence, spoken_on: Reading) -> bool:
    """``“… tomorrow,” he said over the weekend`` is of no known day; but "this week" may stay."""
    if spoken_on is None or spoken_on == UNKNOWN:
        return False
    traits = one.expression.rule.traits
    within_week = spoken_on.grain in ("weekend", "week")
    return within_week and not traits & (Trait.OF_DAY | Trait.WEEKDAY)


def _within_reach(one: Occurrence, value: Reading, clock: Clock) -> Reading:
    """Leave open what counts from the day of writing, where nothing tells that day or it would be far away.

    "Last week" is never 1953, whatever year the text has mentioned before. What carries its year or counts
    in years reaches far back by itself, and so does a day of the week in a story that has named a day.
    """
    if value is None or value == UNKNOWN:
        return value
    if not is_near_now(one):
        return UNKNOWN if _is_lost(one, value, clock) else value
    if clock.published is None:
        return UNKNOWN
    if distance(value, clock.published) <= REACH or _may_be_far(one, clock):
        return value
    return UNKNOWN


def _may_be_far(one: Occurrence, clock: Clock) -> bool:
    """Return whether the words themselves, or their sentence, reach far from the day of writing."""
    fields, traits = one.expression.fields, one.expression.rule.traits
    if one.year or one.sentence_year or "ofyear" in fields:
        return True
    # "the summer before last" · "this time two years ago"
    if traits & (Trait.COUNTED | Trait.FAR_BACK) or "count" in fields:
        return True
    if fields.get("unit") in ("year", "decade", "century"):
        return True
    return clock.narrative and Trait.WEEKDAY in traits


def _is_lost(one: Occurrence, value: Period, clock: Clock) -> bool:
    """Return whether "the next day" of news counts from a date of old that no paragraph right above tells."""
    traits = one.expression.rule.traits
    if clock.narrative or clock.published is None or Trait.FROM_TEXT not in traits:
        return False
    if clock.mentioned is None and clock.follows:
        return False
    if _OFFSET in traits:
        founded = one.sentence_year or one.aside or _tells_its_year(clock)
    else:
        founded = clock.mentioned is not None
    return not founded and distance(value, clock.published) > REACH


def _tells_its_year(clock: Clock) -> bool:
    """Return whether "three years later" is counted from a day whose year the paragraph names."""
    mentioned = clock.mentioned
    if mentioned is None:
        return False
    return mentioned == clock.told or mentioned.grain in _YEARS


def _frames(one: Occurrence, value: Reading, published: dt.date | None) -> bool:
    """Return whether the rest of the paragraph is set in the year that an expression opens with or takes up.

    "In 2014, the river froze. By March …" is March 2014, in news of 2031 too, and so is "that July" and what
    follows it where it points at a year long past; "Since 2014, …" sets nothing.
    """
    if published is None:
        return False
    takes_up = Trait.TAKES_UP in one.expression.rule.traits or "then" in one.expression.fields
    if takes_up and value is not None and value != UNKNOWN:
        return value.first.year < published.year - 1
    if not one.year or one.year >= published.year:
        return False
    return one.opening and not one.since


def _section(one: Occurrence, section: int | None) -> int | None:
    """Return the year of the section: its heading's, until a sentence opens with a date of another year."""
    if one.heads:
        return one.heads
    if one.year is None or one.year == section or not is_fine(one):
        return section
    if one.opening:
        return None
    later = section is not None and one.year > section
    by_the_way = one.aside or one.tense.startswith("future")
    return None if later and not by_the_way else section


def _moves_on(one: Occurrence, clock: Clock) -> bool:
    """Return whether the text now speaks of this date: a bare year inside a sentence is often an aside."""
    traits, course = one.expression.rule.traits, clock.running
    if clock.narrative and is_near_now(one):
        if Trait.WEEKDAY not in traits:
            return False  # "the deck was restored last month" tells of the day of writing
    elif clock.narrative and course is None:
        return True
    if one.aside or one.since:
        return False
    if _OFFSET in traits and one.expression.fields["way"] in _BACK:
        return False
    if course and one.before and one.year and one.year < course.first.year:
        return False  # "work had started in 1938"
    if Trait.ASIDE in traits:
        return False
    return one.opening or Trait.BARE_YEAR not in traits


def _move_on(one: Occurrence, value: Period, clock: Clock) -> None:
    """Set the course of the text to a date, except where "that year" only names again when it is."""
    course = clock.running
    holds = course and value.first <= course.first and course.last <= value.last
    if not holds or Trait.PART not in one.expression.rule.traits:
        clock.running = value
    if value.grain == "day":
        clock.running_day = value
