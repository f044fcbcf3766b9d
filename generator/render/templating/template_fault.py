"""What is wrong with a template, before it is said for which page."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.text import Location
from generator.render.templating.columns import column_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Severity
    from generator.render.templating.template_files import TemplateFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault of a template at a place in it."""

    path: str
    line: int
    column: int
    """From 1; 0 where only the line is known."""
    code: str
    message: str
    hint: str = ""
    width: int = 0
    """How many characters are meant; 0 for the rest of the line."""
    excerpt: str = ""
    severity: Severity = "error"

    @classmethod
    def at(  # noqa: PLR0913 - the fields of the noun, by keyword
        cls,
        file: TemplateFile,
        line: int,
        *,
        code: str,
        message: str,
        hint: str = "",
        meant: str = "",
        severity: Severity = "error",
    ) -> Fault:
        """Make a fault of a parsed template.

        Args:
            file: the template.
            line: the line, with the column of its token where Jinja's parser knows it.
            code: what kind of fault it is.
            message: what is wrong.
            hint: what to do.
            meant: the word that is wrong; it is looked for from the token on.
            severity: whether pages can't be made.
        """
        excerpt = file.lines[line - 1] if 0 < line <= len(file.lines) else ""
        column = column_of(line)
        found = excerpt.find(meant, max(0, column - 1)) if meant else -1
        return cls(
            path=str(file.path),
            line=int(line),
            column=found + 1 if found >= 0 else column,
            code=code,
            message=message,
            hint=hint,
            width=len(meant),
            excerpt=excerpt,
            severity=severity,
        )

    def diagnostic(self, *, where: str, shown: str) -> Diagnostic:
        """Say it: ``where`` tells for which page it shows, ``shown`` is the path to print."""
        column = self.column or len(self.excerpt) - len(self.excerpt.lstrip()) + 1
        room = max(1, len(self.excerpt.rstrip()) - column + 1)
        return Diagnostic(
            severity=self.severity,
            code=self.code,
            location=Location(path=shown, line=self.line, column=column),
            message=f"{self.message} ({where})" if where else self.message,
            hint=self.hint,
            excerpt=self.excerpt,
            width=min(self.width or room, room),
        )


def nearest(name: str, names: Iterable[str], *, otherwise: str = "") -> str:
    """Ask whether the nearest of some names was meant."""
    near = get_close_matches(name, sorted(set(names)), n=1)
    return f"did you mean `{near[0]}`?" if near else otherwise


def listed(names: Iterable[str], *, limit: int = 12) -> str:
    """List names for a hint: ``there are `a`, `b` and 3 more``."""
    known = sorted(set(names))
    if not known:
        return ""
    shown = ", ".join(f"`{name}`" for name in known[:limit])
    more = f" and {len(known) - limit} more" if len(known) > limit else ""
    return f"there are {shown}{more}"
