"""Checks that everything that files refer to by its id exists."""

from __future__ import annotations

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
    references: Iterable[Reference], register: Register, *, severity: Severity = "error"
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each reference to something that the register does not know."""
    for reference in references:
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
            hint=_hint(reference),
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


def _hint(reference: Reference) -> str:
    path = reference.source.path
    match reference.kind:
        case "actor":
            return f"edit {path}, or add actors/{reference.id}.md"
        case "issue":
            return f"edit {path}, or add issues/{reference.id}.md"
        case "outlet":
            return f"edit {path}, or add `{reference.id}` to outlets.yml"
        case "actor or outlet":
            return f"edit {path}, or add actors/{reference.id}.md or an entry in outlets.yml"
        case "position":
            return f"edit {path}, or add the position to issues/{reference.within}.md"
