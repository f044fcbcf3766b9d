"""What is noted while a file is read: faults, and references to be checked later."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from generator.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Severity
    from generator.model.text import Source, Span

ReferenceKind = Literal[
    "actor", "issue", "outlet", "position", "actor or outlet", "plan", "plan item", "plan version"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A place where a file names something by its id."""

    kind: ReferenceKind
    id: str
    span: Span
    source: Source
    within: str = ""
    """For a position, the id of its issue; for an item or a version, that of its plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerId:
    """An id that a file says it had before."""

    kind: str
    """``actor``, ``issue``, ``plan`` or ``article``."""
    id: str
    span: Span
    source: Source


@dataclass(slots=True, kw_only=True)
class Report:
    """Collects what there is to say about one file, so that all of it is said at once."""

    source: Source
    diagnostics: list[Diagnostic] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    former: list[FormerId] = field(default_factory=list)
    places: dict[str, Span] = field(default_factory=dict)
    """Where the file gives each name and alias: two files must not give the same."""

    def add(
        self, span: Span, code: str, message: str, *, hint: str = "", severity: Severity = "error"
    ) -> None:
        """Note a fault; without a hint of its own, it is to be mended in this very file."""
        self.diagnostics.append(
            Diagnostic.at(
                self.source,
                span.start,
                end=span.end,
                code=code,
                message=message,
                hint=hint or f"edit {self.source.path}",
                severity=severity,
            )
        )

    def refer(self, kind: ReferenceKind, name: str, span: Span, *, within: str = "") -> None:
        """Note that the file names something that must exist elsewhere."""
        self.references.append(Reference(kind=kind, id=name, span=span, source=self.source, within=within))

    def was(self, kind: str, identity: str, span: Span) -> None:
        """Note an id that the file had before."""
        self.former.append(FormerId(kind=kind, id=identity, span=span, source=self.source))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)
