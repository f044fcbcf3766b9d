"""The course of dates through a text: news counts from publication, a story from the date last told."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from generator.dates.clock import REACH, Clock, distance, which, year_of
from generator.dates.periods import UNKNOWN
from generator.dates.rule import Trait
from generator.dates.rules import near_now, near_then, weekdays, years

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.dates.context import Occurrence
    from generator.dates.periods import Period, Reading
    from generator.dates.scan import Expression
    from generator.model.content import Article
    from generator.model.text import Passage

_A_PARAGRAPH = 80
"""Characters of a paragraph; what is shorter may be a caption."""
_STORY_DATES = 4
_STORY_SHARE = 0.6
_LONE_DATES = 2
_A_GENERATION, _OFTEN = 30, 3
_FROM_TEXT = (
    near_then.anaphoric,
    near_then.by_then,
    near_then.whole,
    near_then.consecutive,
    near_then.offset,
)
_YEARS = frozenset({"year", "years", "decade", "century"})
_POINTING = frozenset({"last", "this", "next", "past", "coming"})
_FROM_NOW = frozenset({"this", "last", "next"})
_BACK = frozenset({"earlier", "previously", "beforehand"})


def resolve_all(found: Sequence[Occurrence], published: dt.date | None, *, story: bool) -> list[Reading]:
    """Resolve all expressions in one course through the text, as seen from the day of publication."""
    clock = Clock(published=published, narrative=story)
    values: list[Reading] = []
    frame: Occurrence | None = None
    former: Occurrence | None = None
    mover: Occurrence | None = None
    long_past = False
    passage: Passage | None = None
    stories = _stories(found, published)
    for one, following in zip_longest(found, found[1:]):
        if one.passage is not passage:
            clock.follows = (
                former is not None and former is mover and len(former.passage.text) >= _A_PARAGRAPH
            )
            passage, clock.mentioned, clock.told = one.passage, None, None
        if frame and (one.passage is not frame.passage or _is_near_now(one)):
            frame = None
        began = _is_long_past(former, published)
        long_past = one.goes_on and not _is_near_now(one) and (long_past or began)
        clock.running = clock.mentioned if long_past and began and one.when else clock.running
        of_then = one.would and one.expression.rule is near_then.running
        clock.narrative = (story or frame is not None or long_past or of_then) and not one.ahead
        clock.section = _section(one, clock.section)
        clock.tense, clock.compared, clock.inherited = one.tense, one.aside, None
        if one.joined and following:
            clock.inherited = year_of(following.expression.fields, clock)
        value = _within_reach(one, _resolved(one.expression, clock), clock)
        if not story and (id(one) in stories or _frames(one, value, published)):
            frame = one
        values.append(value)
        former = one
        if value == UNKNOWN and published is None and (_is_near_now(one) or _is_fine(one)):
            clock.running = clock.mentioned = None  # the text now speaks of a day that nothing tells
        if value is None or value == UNKNOWN:
            continue
        clock.mentioned = value
        clock.quarter = value if value.grain == "quarter" else clock.quarter
        clock.told = value if one.year else clock.told
        if one is frame or _moves_on(one, clock):
            _move_on(one, value, clock)
            mover = one
    return values if story or published is None else _as_spoken(found, values, published)


def _as_spoken(found: Sequence[Occurrence], values: list[Reading], published: dt.date) -> list[Reading]:
    """Count the dates in what somebody said from the day of speaking: "We sail today," he said on Monday."""
    places = {(id(one.passage), one.expression.start): number for number, one in enumerate(found)}
    spoken = values.copy()
    for number, one in enumerate(found):
        day = places.get((id(one.passage), one.spoken.start)) if one.spoken else None
        if day is not None and values[number] is not None:
            spoken[number] = _seen_from(one, found[day], values[day], values[number], published)
    return spoken


def _seen_from(
    one: Occurrence, day: Occurrence, spoken_on: Reading, written: Reading, published: dt.date
) -> Reading:
    """Return what an expression names, spoken on a day; ``written`` is what it names at publication."""
    rule = one.expression.rule
    quoted = one.spoken is not None and one.spoken.quoted
    if quoted:
        counts = bool(rule.traits & (Trait.FROM_NOW | Trait.FINE | Trait.NAMED))
    else:  # "said on Monday that he would sail tomorrow": whose tomorrow is not told
        counts = rule is near_now.day_word or (rule is weekdays.weekday and not which(one.expression.fields))
        told = rule is near_now.day_word or one.tense.startswith("future") or one.before
        counts = counts and told and day.expression.rule is not near_now.day_word
    near = which(one.expression.fields)  # "next month", but "this month" is the writer's
    relative = rule is near_now.deictic and not quoted and near in ("last", "next")
    if not (counts or relative) or one.year or spoken_on is None:
        return written
    if spoken_on == UNKNOWN or spoken_on.grain != "day":
        # "“We sail tomorrow,” he said over the weekend"; but "this week" may stay
        within_week = spoken_on != UNKNOWN and spoken_on.grain in ("weekend", "week")
        finer = rule in (near_now.day_word, weekdays.weekday) or not within_week
        return UNKNOWN if quoted and finer and Trait.FROM_NOW in rule.traits else written
    if spoken_on.first == published:
        return written
    if not quoted and rule is near_now.day_word:
        return UNKNOWN
    said = _resolved(one.expression, Clock(published=spoken_on.first, narrative=False, tense=one.tense))
    if relative:  # "In a letter of 10 January he wrote that it would open next month": or the writer's next?
        return written if said == written else UNKNOWN
    return said


def _within_reach(one: Occurrence, value: Reading, clock: Clock) -> Reading:
    """Leave open what counts from the day of writing, where nothing tells that day or it would be far away.

    "Last week" is never 1953, whatever year the text has mentioned before. What carries its year or counts
    in years reaches far back by itself, and so does a day of the week in a story that has named a day.
    """
    if value is None or value == UNKNOWN:
        return value
    if not _is_near_now(one):
        return UNKNOWN if _is_lost(one, value, clock) else value
    if clock.published is None:
        return UNKNOWN
    fields, rule = one.expression.fields, one.expression.rule
    counts_years = Trait.COUNTED in rule.traits or fields.get("unit") in ("year", "decade", "century")
    # "the summer before last" · "this time two years ago"
    counts_years = counts_years or rule is near_now.before_last or "count" in fields
    of_story = clock.narrative and rule is weekdays.weekday
    told = one.year or one.sentence_year or "ofyear" in fields or counts_years or of_story
    return value if told or distance(value, clock.published) <= REACH else UNKNOWN


def _is_lost(one: Occurrence, value: Period, clock: Clock) -> bool:
    """Return whether "the next day" of news counts from a date of old that no paragraph right above tells."""
    if clock.narrative or clock.published is None or one.expression.rule not in _FROM_TEXT:
        return False
    founded = clock.mentioned is None and clock.follows
    if one.expression.rule is near_then.offset:  # "three years later" than a day of no named year
        told = clock.mentioned is not None and (
            clock.mentioned == clock.told or clock.mentioned.grain in _YEARS
        )
        founded = founded or one.sentence_year or one.aside or told
    else:
        founded = founded or clock.mentioned is not None
    if founded:
        return False
    return distance(value, clock.published) > REACH


def _resolved(expression: Expression, clock: Clock) -> Reading:
    """Return what an expression names, as its rule decides."""
    clock.base = _resolved(expression.base, clock) if expression.base else None
    try:
        return expression.rule.resolve(expression.fields, clock)
    except (ValueError, OverflowError):  # beyond the calendar
        return None


def _move_on(one: Occurrence, value: Period, clock: Clock) -> None:
    """Set the course of the text to a date, except where "that year" only names again when it is."""
    holds = clock.running and value.first <= clock.running.first and clock.running.last <= value.last
    if not holds or Trait.PART not in one.expression.rule.traits:
        clock.running = value
    if value.grain == "day":
        clock.running_day = value


def is_story(found: Sequence[Occurrence], article: Article) -> bool:
    """Return whether the text is a story of the past rather than news.

    Its first day or month is of a year past, and carries it. Most days and months that carry their year
    are of years before publication, and few words count from the day of writing. Where none does, two of
    years long past are enough. Bare years tell nothing: news has them as background, and in captions of old
    pictures. Without a date of publication it is a story only where no word counts from the day of writing.
    """
    fine = [one for one in found if Trait.FINE in one.expression.rule.traits]
    years = [one.year for one in fine if one.year]
    near = sum(map(_is_near_now, found))
    published = article.published
    if published is None or published.earliest is None or published.latest is None:
        return near == 0 and len(years) >= _LONE_DATES
    this_year = published.earliest.year
    first = fine[0].year if fine else None
    if first is None or first >= this_year:
        return False
    past = sum(year < this_year for year in years)
    if _opens_long_ago(found, near, this_year) or _is_of_old(found, near, this_year):
        return True
    if near == 0 and len(years) >= _LONE_DATES and max(years) < this_year - 1:
        return True
    return past >= _STORY_DATES and past > _STORY_SHARE * len(years) and past > 2 * near


def _is_fine(one: Occurrence) -> bool:
    return Trait.FINE in one.expression.rule.traits


def _bare(found: Sequence[Occurrence]) -> int:
    """Count the days, months and seasons that carry no year."""
    return sum(Trait.FINE in one.expression.rule.traits and one.year is None for one in found)


def _opens_long_ago(found: Sequence[Occurrence], near: int, this_year: int) -> bool:
    """Return whether the first date of the text is of a year long past, and bare ones go on from it.

    "The ships sailed on 11 June 1871. … They sighted the cape on 20 July": hardly a word counts from now.
    """
    first = next((one for one in found if Trait.FINE in one.expression.rule.traits), None)
    if first is None or first is not found[0] or not first.year or first.year >= this_year - 1:
        return False
    bare = _bare(found)
    return bare >= _STORY_DATES and bare > _STORY_SHARE * len(found) / 2 and bare > 2 * _LONE_DATES * near


def _is_of_old(found: Sequence[Occurrence], near: int, this_year: int) -> bool:
    """Return whether the text is mostly of times that few remember, and dates its bare days by them."""
    years = [one.year for one in found if one.year]
    old = sum(year < this_year - _A_GENERATION for year in years)
    bare = _bare(found)
    near -= sum(
        one.expression.rule is weekdays.weekday and "which" not in one.expression.fields for one in found
    )
    mostly = old > 2 * (len(years) - old)
    fine = {(one.year, *one.expression.fields.values()) for one in found if one.year and _is_fine(one)}
    if len(fine) < _LONE_DATES or any(one.expression.rule is near_now.day_word for one in found):
        return False
    return mostly and old >= _STORY_DATES and bare >= _LONE_DATES and old + bare > _OFTEN * near


def _stories(found: Sequence[Occurrence], published: dt.date | None) -> frozenset[int]:
    """Return the identities of the first dates of those paragraphs that tell of years past throughout.

    "The war began on 3 April 1871. In May …, by November …": its first date carries a year long past, and
    several that carry none follow, with no word that counts from now.
    """
    stories = set[int]()
    for _, group in groupby(found, key=lambda f: id(f.passage)):
        first, *rest = group
        bare = _bare(rest)
        range_of_years = any(one.expression.rule is years.year for one in rest[:1])  # "from 2010 to 2013"
        now = range_of_years or first.since or first.by_the_way or any(map(_is_near_now, rest))
        if bare >= _LONE_DATES and _is_long_past(first, published) and not now:
            stories.add(id(first))
    return frozenset(stories)


def _is_long_past(one: Occurrence | None, published: dt.date | None) -> bool:
    """Return whether an expression carries a year long past."""
    return bool(one and one.year and published and one.year < published.year - 1)


def _frames(one: Occurrence, value: Reading, published: dt.date | None) -> bool:
    """Return whether the rest of the paragraph is set in the year that an expression opens with or takes up.

    "In 2014, the river froze. By March …" is March 2014, in news of 2031 too, and so is "that July" and what
    follows it where it points at a year long past; "Since 2014, …" sets nothing.
    """
    if published is None:
        return False
    takes_up = one.expression.rule is near_then.anaphoric or "then" in one.expression.fields
    if takes_up and value is not None and value != UNKNOWN:
        return value.first.year < published.year - 1
    return bool(one.year and one.year < published.year and one.opening and not one.since)


def _section(one: Occurrence, section: int | None) -> int | None:
    """Return the year of the section: its heading's, until a sentence opens with a date of another year."""
    if one.heads:
        return one.heads
    if one.year is None or one.year == section or Trait.FINE not in one.expression.rule.traits:
        return section
    goes_on = section is not None and one.year > section and not (one.aside or one.tense.startswith("future"))
    return None if one.opening or goes_on else section


def _is_near_now(one: Occurrence) -> bool:
    """Return whether an expression counts from publication: ``last week``; not "the next year" of a story."""
    fields = one.expression.fields
    traits = one.expression.rule.traits
    near = Trait.FROM_NOW in traits and "the" not in fields
    near = near or (Trait.NAMED in traits and which({"which": fields.get("which", "")}) in _POINTING)
    return near or {fields.get("ofyear", "").casefold(), fields.get("ofmonth", "")} & _FROM_NOW != set()


def _moves_on(one: Occurrence, clock: Clock) -> bool:
    """Return whether the text now speaks of this date: a bare year inside a sentence is often an aside."""
    rule, course = one.expression.rule, clock.running
    if clock.narrative and course is None and not _is_near_now(one):
        return True
    if clock.narrative and rule is not weekdays.weekday and _is_near_now(one):
        return False  # "the deck was restored last month" tells of the day of writing
    if one.aside or one.since or (rule is near_then.offset and one.expression.fields["way"] in _BACK):
        return False
    if one.before and one.year and course and one.year < course.first.year:
        return False  # "work had started in 1938"
    return Trait.ASIDE not in rule.traits and (rule is not years.year or one.opening)
