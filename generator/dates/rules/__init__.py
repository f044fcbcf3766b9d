"""All rules of the dates in their order: where two find the same words, the earlier wins.

``calendar_days``, ``months``, ``parts_of_years``, ``weekdays``, ``near_now``, ``counted_from``,
``near_then``, ``years`` and ``vague`` hold the rules by family, each with its list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dates.rules.calendar_days import CALENDAR_DAYS
from generator.dates.rules.counted_from import COUNTED_FROM
from generator.dates.rules.months import MONTHS
from generator.dates.rules.near_now import NEAR_NOW
from generator.dates.rules.near_then import NEAR_THEN
from generator.dates.rules.parts_of_years import PARTS_OF_YEARS
from generator.dates.rules.vague import VAGUE
from generator.dates.rules.weekdays import WEEKDAYS
from generator.dates.rules.years import YEARS

if TYPE_CHECKING:
    from generator.dates.date_rule import DateRule

RULES: tuple[DateRule, ...] = (
    *CALENDAR_DAYS,
    *MONTHS,
    *PARTS_OF_YEARS,
    *WEEKDAYS,
    *NEAR_NOW,
    *COUNTED_FROM,
    *NEAR_THEN,
    *YEARS,
    *VAGUE,
)
