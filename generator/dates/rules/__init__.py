"""All rules of the dates in their order: where two find the same words, the earlier wins.

``calendar_days``, ``months``, ``parts_of_years``, ``near_now``, ``weekdays``, ``near_then``,
``counted_from``, ``years`` and ``vague`` hold the rules by family.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dates.rules import (
    calendar_days,
    counted_from,
    months,
    near_now,
    near_then,
    parts_of_years,
    vague,
    weekdays,
    years,
)

if TYPE_CHECKING:
    from generator.dates.rule import Rule

RULES: tuple[Rule, ...] = (
    calendar_days.iso_day,
    calendar_days.numeric_day,
    calendar_days.day,
    calendar_days.day_of_month,
    months.week_of_month,
    months.month,
    parts_of_years.quarter,
    parts_of_years.quarter_ended,
    parts_of_years.months_to,
    parts_of_years.quarter_told,
    parts_of_years.half,
    parts_of_years.first_months,
    parts_of_years.season,
    parts_of_years.holiday,
    near_now.day_word,
    weekdays.weekday,
    near_now.overnight,
    near_now.deictic,
    near_now.before_last,
    near_now.after_next,
    near_now.this_time,
    near_now.weekend,
    weekdays.week_of,
    near_now.ago,
    near_now.days_ago,
    near_now.from_now,
    counted_from.counted_from,
    near_then.anaphoric,
    near_then.by_then,
    near_then.running,
    near_then.whole,
    near_then.consecutive,
    near_then.running_day,
    near_then.offset,
    near_then.same_period,
    years.years,
    years.year,
    years.short_year,
    years.year_end,
    years.new_year,
    years.turn_of_year,
    years.decade,
    years.century,
    vague.vague_past,
    vague.vague_present,
    vague.vague_future,
)
