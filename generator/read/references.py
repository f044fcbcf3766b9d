"""Checks that everything that files refer to by its id exists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.content import UNKNOWN
from generator.read.fields import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.diagnostics import Severity
    from generator.model.content import Register
    from generator.read.report import Reference


def check_references(
    references: Iterable[Reference],
    register: Register,
    *,
    root: Path | None,
    severity: Severity = "error",
    without_outlets: bool = False,
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each reference to something that the register does not know.

    Where there are no outlets because of a fault that is told already, those that name one are passed over.
    """
    untold = without_outlets and not register.outlets
    for reference in references:
        if untold and "outlet" in reference.kind:
            continue
        known = _known(reference, register)
        if known is None or reference.id in known:
            continue
        near = nearest(reference.id, known)
        kind = reference.kind
        of = f" of the issue `{reference.within}`" if reference.within else ""
        yield Diagnostic.at(
            reference.source,
            reference.span.start,
            end=reference.span.end,
            code=f"unknown-{kind.replace(' ', '-')}",
            message=f"unknown {kind} `{reference.id}`{of}" + (f"; did you mean `{near}`?" if near else ""),
            hint=_hint(reference, root or Path()),
            severity=severity,
        )


def _known(reference: Reference, register: Register) -> set[str] | None:
    """Return the ids that the reference may have; ``None`` where its issue is unknown or broken."""
    match reference.kind:
        case "actor":
            return set(register.actors)
        case "issue":
            return set(register.issues)
        case "outlet":
            return set(register.outlets)
        case "actor or outlet":
            return {*register.actors, *register.outlets} - {UNKNOWN}
        case "position":
            issue = register.issues.get(reference.within)
            return {p.id for p in issue.positions} if issue and issue.question else None


def _hint(reference: Reference, root: Path) -> str:
    path = reference.source.path
    actor, issue = (root / folder / f"{reference.id}.md" for folder in ("actors", "issues"))
    outlets = (root / "outlets.yml").as_posix()
    match reference.kind:
        case "actor":
            return f"edit {path}, or add {actor.as_posix()}"
        case "issue":
            return f"edit {path}, or add {issue.as_posix()}"
        case "outlet":
            return f"edit {path}, or add `{reference.id}` to {outlets}"
        case "actor or outlet":
            return f"edit {path}, or add {actor.as_posix()} or an entry in {outlets}"
        case "position":
            within = root / "issues" / f"{reference.within}.md"
            return f"edit {path}, or add the position to {within.as_posix()}"
