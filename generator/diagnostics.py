"""Findings about the input: where, what was found, what was expected, which file to edit.

A fault in the dossier is data, never an exception: a stage returns the diagnostics
it has next to its result, so that all of them can be shown at once, in reading order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.text import Location, Source

Severity = Literal["error", "warning", "review"]
"""``error`` stops the build; ``warning`` is printed; ``review`` is for the editor's list."""

_ORDER: dict[str, int] = {"error": 0, "warning": 1, "review": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One located message.

    ``code`` is a stable, greppable name such as ``unknown-actor``; ``message`` says
    what was found and what was expected; ``hint`` says what to do, and in which file.
    """

    severity: Severity
    code: str
    location: Location
    message: str
    hint: str = ""
    excerpt: str = ""
    """The source line that the location is in, without its line end."""
    width: int = 1
    """How many characters of the excerpt, from the column on, are meant."""

    @classmethod
    def at(  # noqa: PLR0913 - the fields of the noun, by keyword
        cls,
        source: Source,
        start: int,
        *,
        code: str,
        message: str,
        end: int | None = None,
        hint: str = "",
        severity: Severity = "error",
    ) -> Diagnostic:
        """Make a diagnostic for the characters ``[start, end)`` of a file."""
        location = source.location(start)
        excerpt = source.line(location.line)
        room = max(1, len(excerpt) - location.column + 1)
        width = 1 if end is None else max(1, min(end - start, room))
        return cls(
            severity=severity,
            code=code,
            location=location,
            message=message,
            hint=hint,
            excerpt=excerpt,
            width=width,
        )


def short(words: str, most: int = 60) -> str:
    """Return words of a file as a message quotes them: on one line, and cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def in_reading_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by file, line and column, and drop repetitions."""
    return tuple(
        sorted(
            set(diagnostics),
            key=lambda d: (d.location, _ORDER[d.severity], d.code, d.message),
        )
    )


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether one of the diagnostics stops the build."""
    return any(d.severity == "error" for d in diagnostics)
