"""A stretch of time, and where its dates lie on a line."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 2400, 6000, 12000, 24000)
"""Months between two ticks; from a year on they fall on round years."""
_MOST_TICKS = 6
_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeScale:
    """Whole months, from the first day of one to the last day of another."""

    first: dt.date
    last: dt.date

    @classmethod
    def around(cls, days: Iterable[dt.date]) -> TimeScale | None:
        """Return the months that the days lie in; ``None`` where there is no day."""
        known = sorted(days)
        if not known:
            return None
        end = known[-1]
        return cls(
            first=known[0].replace(day=1),
            last=end.replace(day=calendar.monthrange(end.year, end.month)[1]),
        )

    def begin(self, day: dt.date) -> float:
        """Return where a day begins, from 0 to 1; days outside lie on the nearer edge."""
        return self._at((day - self.first).days)

    def end(self, day: dt.date) -> float:
        """Return where a day ends, from 0 to 1."""
        return self._at((day - self.first).days + 1)

    def _at(self, days: int) -> float:
        return min(max(days / ((self.last - self.first).days + 1), 0.0), 1.0)

    def ticks(self) -> Iterator[tuple[dt.date, str]]:
        """Yield the days that the axis names, and their names: "Dec 2024", "Mar 2025", "Jun"."""
        first = self.first.year * _YEAR + self.first.month - 1
        months = self.last.year * _YEAR + self.last.month - first
        step = next((step for step in _STEPS if months <= step * _MOST_TICKS), _STEPS[-1])
        start = -(-first // step) * step if step >= _YEAR else first
        named = 0
        for index in range(start, first + months, step):
            day = dt.date(index // _YEAR, index % _YEAR + 1, 1)
            month = MONTHS[day.month - 1][:3]
            if step >= _YEAR:
                yield day, str(day.year)
            else:
                yield day, month if day.year == named else f"{month} {day.year}"
            named = day.year
