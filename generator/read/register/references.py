"""Checks that everything that files refer to by its id exists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, short
from generator.model.content import UNKNOWN
from generator.read.located.typed_fields import nearest
from generator.read.records.record_ids import is_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.diagnostics import Severity
    from generator.model.content import Register
    from generator.read.located.fault_report import Reference, ReferenceKind


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
        whole = "issue" if kind == "position" else "plan"
        of = f" of the {whole} `{short(reference.within)}`" if reference.within else ""
        yield Diagnostic.at(
            reference.source,
            reference.span.start,
            end=reference.span.end,
            code=f"unknown-{kind.replace(' ', '-')}",
            message=f"unknown {kind} `{short(reference.id)}`{of}"
            + (f"; did you mean `{near}`?" if near else ""),
            hint=_hint(reference, root or Path()),
            severity=severity,
        )


def _known(reference: Reference, register: Register) -> set[str] | None:
    """Return the ids that the reference may have; ``None`` where its issue or plan is unknown or broken."""
    issue, plan = register.issues.get(reference.within), register.plans.get(reference.within)
    known: dict[ReferenceKind, Iterable[str] | None] = {
        "actor": register.actors,
        "issue": register.issues,
        "outlet": register.outlets,
        "actor or outlet": {*register.actors, *register.outlets} - {UNKNOWN},
        "plan": register.plans,
        "position": [p.id for p in issue.positions] if issue and issue.question else None,
        "plan item": [i.id for i in plan.items] if plan and plan.title else None,
        "plan version": [v.id for v in plan.versions] if plan and plan.title else None,
    }
    ids = known[reference.kind]
    return None if ids is None else set(ids)


def _hint(reference: Reference, root: Path) -> str:
    if not is_id(reference.id):
        return f"edit {reference.source.path}: an id has lower-case letters a-z, digits and hyphens only"
    outlets = (root / "outlets.yml").as_posix()

    def file(folder: str, name: str) -> str:
        return (root / folder / f"{short(name)}.md").as_posix()

    add: dict[ReferenceKind, str] = {
        "actor": file("actors", reference.id),
        "issue": file("issues", reference.id),
        "outlet": f"`{short(reference.id)}` to {outlets}",
        "actor or outlet": f"{file('actors', reference.id)} or an entry in {outlets}",
        "plan": file("plans", reference.id),
        "position": f"the position to {file('issues', reference.within)}",
        "plan item": f"the item to {file('plans', reference.within)}",
        "plan version": f"the version to {file('plans', reference.within)}",
    }
    return f"edit {reference.source.path}, or add {add[reference.kind]}"
