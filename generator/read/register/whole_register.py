"""The register: actors, issues, plans and outlets, and what must hold among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, in_reading_order
from generator.model.content import Register
from generator.read.located.fault_report import Report
from generator.read.located.folders import reports_in, strangers_in
from generator.read.located.source_files import read_source
from generator.read.records.actor_record import read_actor
from generator.read.records.former_ids import check_former_ids
from generator.read.records.issue_record import read_issue
from generator.read.records.outlet_records import read_outlets
from generator.read.records.plan_record import read_plan
from generator.read.register.membership import check_belonging
from generator.read.register.references import check_references
from generator.read.register.shared_aliases import check_aliases

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.content import Actor, Issue, Outlet, Plan


def read_register(root: Path) -> tuple[Register, tuple[Diagnostic, ...]]:
    """Read ``actors/``, ``issues/``, ``plans/`` and ``outlets.yml`` below a folder; each may be missing."""
    found: list[Diagnostic] = []
    reports: list[Report] = []
    actors: dict[str, tuple[Actor, Report]] = {}
    issues: dict[str, Issue] = {}
    plans: dict[str, Plan] = {}
    for path, report in reports_in(root / "actors", (".md",), root=root, found=found):
        reports.append(report)
        actors[path.stem] = read_actor(path, report), report
    for path, report in reports_in(root / "issues", (".md",), root=root, found=found):
        reports.append(report)
        issues[path.stem] = read_issue(path, report)
    for path, report in reports_in(root / "plans", (".md",), root=root, found=found):
        reports.append(report)
        plans[path.stem] = read_plan(path, report)
    outlets = _outlets(root, reports, found)
    register = Register(
        actors={name: actors[name][0] for name in sorted(actors)},
        issues={name: issues[name] for name in sorted(issues)},
        outlets={name: outlets[name] for name in sorted(outlets)},
        plans={name: plans[name] for name in sorted(plans)},
    )
    check_aliases(actors)
    check_belonging(actors)
    for report in reports:
        found.extend(report)
        found.extend(check_references(report.references, register, root=root))
    present = {
        "actor": {name: actor.location.path for name, (actor, _) in actors.items()},
        "issue": {name: issue.location.path for name, issue in issues.items()},
        "plan": {name: plan.location.path for name, plan in plans.items()},
    }
    found.extend(check_former_ids((was for report in reports for was in report.former), present))
    for folder in ("actors", "issues", "plans"):
        found.extend(strangers_in(root / folder, (".md",)))
    return register, in_reading_order(found)


def _outlets(root: Path, reports: list[Report], found: list[Diagnostic]) -> dict[str, Outlet]:
    path = root / "outlets.yml"
    if not path.exists() and not path.is_symlink():
        return {}
    source, faults = read_source(path, inside=root)
    if source is None:
        found.extend(faults)
        return {}
    report = Report(source=source, diagnostics=list(faults))
    reports.append(report)
    return {outlet.id: outlet for outlet in read_outlets(report)}
