"""A comparison as text for a terminal, as Markdown for the summary of a job, and as JSON for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare.statement_changes import value
from generator.reporting import fenced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.compare.statement_changes import Changed, Comparison, Record

_SHOWN = 60
"""Entries of a section: beyond, a reader looks into the site itself."""
_WIDEST = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Entries of one kind, each of one or several lines that begin as those of a diff do."""

    title: str
    entries: tuple[str, ...]

    def heading(self) -> str:
        """Return the title with the number of entries."""
        return f"{self.title}: {len(self.entries)}"

    def body(self) -> str:
        """Return the entries, as many as a reader will read."""
        more = len(self.entries) - _SHOWN
        lines = [*self.entries[:_SHOWN], *([f"… and {more} more"] if more > 0 else [])]
        return "\n".join(lines)


def as_text(comparison: Comparison) -> str:
    """Write the comparison for a terminal."""
    parts = [_totals(comparison)]
    parts += [f"{section.heading()}\n\n{section.body()}" for section in _sections(comparison)]
    return "\n\n".join("".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in p) for p in parts)


def as_markdown(comparison: Comparison) -> str:
    """Write the comparison as Markdown in which no text of an article is Markdown."""
    rows = [
        f"| {what} | {before} | {after} | {_step(after - before)} |"
        for what, before, after in comparison.counts
    ]
    parts = ["\n".join(["| | before | after | |", "|---|--:|--:|--:|", *rows])]
    for section in _sections(comparison):
        parts += [f"### {section.heading()}", fenced(section.body(), "diff")]
    if len(parts) == 1:
        parts.append("No statement is gained, changed or lost.")
    return "\n\n".join(parts)


def as_json(comparison: Comparison) -> str:
    """Write the comparison as one JSON object, with the records of ``dossier.json``."""
    whole = {
        "counts": {what: {"before": before, "after": after} for what, before, after in comparison.counts},
        "gained": comparison.gained,
        "changed": [{"before": c.before, "after": c.after, "fields": c.fields} for c in comparison.changed],
        "lost": comparison.lost,
        "retired": comparison.retired,
        "dead_addresses": [{"before": one, "nearest": near} for one, near in comparison.dead],
        "deadlocks": comparison.deadlocks,
        "deadlocks_ended": comparison.ended,
        "shifts": comparison.shifts,
        "unknown_names": comparison.unknown,
        "former_names_of_no_file": comparison.misnamed,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True)


PRINTED: Mapping[str, Callable[[Comparison], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _step(difference: int) -> str:
    return f"{difference:+d}" if difference else "="


def _totals(comparison: Comparison) -> str:
    told = [f"{what} {before} → {after}" for what, before, after in comparison.counts if before != after]
    return ", ".join(told) or "No count differs."


def _sections(comparison: Comparison) -> Iterator[Section]:
    """List the sections that have entries, the weightiest first."""
    for title, entries in (
        ("Statements lost", (_statement("-", s, comparison) for s in comparison.lost)),
        ("Statements changed", (_change(c, comparison) for c in comparison.changed)),
        ("Statements gained", (_statement("+", s, comparison) for s in comparison.gained)),
        ("Statements withdrawn by the editor", (_statement("-", s, comparison) for s in comparison.retired)),
        ("Addresses that lead nowhere", (_dead(*pair) for pair in comparison.dead)),
        ("Former names that no file had", (_located(d) for d in comparison.misnamed)),
        ("New deadlocks", (_deadlock("!", d, comparison) for d in comparison.deadlocks)),
        ("Deadlocks ended", (_deadlock("-", d, comparison) for d in comparison.ended)),
        ("New shifts", (_shift(s, comparison) for s in comparison.shifts)),
        ("Names unknown to the register", (_located(d) for d in comparison.unknown)),
    ):
        section = Section(title=title, entries=tuple(entries))
        if section.entries:
            yield section


def _statement(sign: str, statement: Record, comparison: Comparison) -> str:
    who = _named("actors", statement["speakers"], comparison)
    who = who or _named("unregistered", statement.get("unregistered", ()), comparison)
    who = who or "somebody without a name"
    return f"{sign} {who}: {_short(statement['text'])}  [{statement['article']}]"


def _dead(before: Record, after: Record | None) -> str:
    """Say which statement is nearest to one whose address is gone, and how the address is kept.

    "! s-0a1b2c3d4e is gone; the nearest statement is s-4e3d2c1b0a: We stay.  [talks]"
    """
    kept = f"a note on its words with `was: {before['id']}` keeps the address"
    if after is None:
        near = "no statement is near it"
        kept = (
            f"a note on its sentence with `was: {before['id']}` keeps the address, `retire` says why it went"
        )
    else:
        near = f"the nearest statement is {after['id']}: {_short(after['text'])}  [{after['article']}]"
    return f"! {before['id']} is gone; {near}\n+     {kept}"


def _change(change: Changed, comparison: Comparison) -> str:
    lines = [_statement("!", change.after, comparison)]
    for name in change.fields:
        before, after = (_shown(name, s, comparison) for s in (change.before, change.after))
        lines += [f"-     {name}: {before}", f"+     {name}: {after}"]
    return "\n".join(lines)


def _shown(name: str, statement: Record, comparison: Comparison) -> str:
    found = value(statement, name)
    if name in {"speakers", "via", "issues"}:
        return _named("issues" if name == "issues" else "actors", statement[name], comparison) or "–"
    if name == "unregistered":
        return _named("unregistered", statement.get(name) or (), comparison) or "–"
    if name == "positions":
        labels = (comparison.labels.get((p["issue"], p["position"]), p["position"]) for p in statement[name])
        return "; ".join(labels) or "–"
    if isinstance(found, list):
        return ", ".join(map(str, found)) or "–"
    return "–" if found in (None, "") else _short(str(found))


def _deadlock(sign: str, deadlock: Record, comparison: Comparison) -> str:
    lines = [f"{sign} {_named('issues', [deadlock['issue']], comparison)}"]
    for side in deadlock["sides"]:
        label = comparison.labels.get((deadlock["issue"], side["position"]), side["position"])
        holders = _named("actors", [holder["actor"] for holder in side["holders"]], comparison)
        lines.append(f"{sign}     {holders}: {label}")
    return "\n".join(lines)


def _shift(shift: Record, comparison: Comparison) -> str:
    actor, issue = (_named(f"{kind}s", [shift[kind]], comparison) for kind in ("actor", "issue"))
    before, after = (
        comparison.labels.get((shift["issue"], shift[k]["position"]), shift[k]["position"])
        for k in ("before", "after")
    )
    return f"! {actor} on {issue}\n-     {before}\n+     {after}"


def _located(diagnostic: Record) -> str:
    place = diagnostic["location"]
    return f"! {place['path']}:{place['line']}:{place['column']}: {diagnostic['message']}"


def _named(kind: str, ids: Iterable[str], comparison: Comparison) -> str:
    return ", ".join(comparison.names.get((kind, ident), ident) for ident in ids)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _WIDEST else words[: _WIDEST - 1].rstrip() + "…"
