"""Statements gained, changed and lost, new disagreements, and names that the register does not know."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.compare.revision import State

Record = dict[str, Any]

COMPARED: Final = (
    "article",
    "text",
    "speakers",
    "unregistered",
    "via",
    "date",
    "issues",
    "positions",
    "directness",
    "force",
    "negated",
    "hedges",
    "confidence",
)
"""What of a statement a reader would notice."""
COUNTED: Final = ("articles", "actors", "issues", "statements", "events", "figures", "deadlocks", "shifts")
_SAME_WORDS = 0.6
"""Two sentences of an article that share as much are one sentence reworded."""
_NEAR = 0.3
"""A statement that shares as much with one that is gone may stand in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A statement before and after, and the fields that differ."""

    before: Record
    after: Record

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields that differ, in the order of :data:`COMPARED`; else the address, if it does.

        Words that are not republished may change the address of a statement alone.
        """
        found = tuple(name for name in COMPARED if value(self.before, name) != value(self.after, name))
        return found or (("id",) if self.before["id"] != self.after["id"] else ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs between two states of a dossier."""

    counts: tuple[tuple[str, int, int], ...]
    """(what, before, after)."""
    gained: tuple[Record, ...]
    changed: tuple[Changed, ...]
    lost: tuple[Record, ...]
    retired: tuple[Record, ...]
    """Statements that the editor withdrew: their addresses stay."""
    dead: tuple[tuple[Record, Record | None], ...]
    """Statements whose addresses lead nowhere now, each with the statement that is nearest to it."""
    deadlocks: tuple[Record, ...]
    """New ones."""
    shifts: tuple[Record, ...]
    """New ones."""
    ended: tuple[Record, ...]
    """Deadlocks that are none any more."""
    unknown: tuple[Record, ...]
    """New diagnostics about speakers whom the register doesn't name."""
    names: Mapping[tuple[str, str], str]
    """What to call an actor or issue, by (``actors`` or ``issues``, id), in the newer state."""
    labels: Mapping[tuple[str, str], str]
    """Positions by (issue, position)."""
    misnamed: tuple[Record, ...] = ()
    """Diagnostics about former names that no file had."""


def compare(before: State, after: State) -> Comparison:
    """Compare two states; what stands in both the same is left out."""
    old, new = _by_id(before.dossier, "statements"), _by_id(after.dossier, "statements")
    retired = _by_id(after.dossier, "retired")
    gone = [s for i, s in old.items() if i not in new and i not in retired]
    come = [s for i, s in new.items() if i not in old]
    same = [Changed(before=old[i], after=new[i]) for i in new if i in old]
    moved = list(_moved(gone, come))
    taken = {id(record) for pair in moved for record in (pair.before, pair.after)}
    return Comparison(
        counts=tuple(
            (what, len(before.dossier.get(what, ())), len(after.dossier.get(what, ()))) for what in COUNTED
        ),
        gained=tuple(s for s in come if id(s) not in taken),
        changed=tuple(pair for pair in (*same, *moved) if pair.fields),
        lost=tuple(s for s in gone if id(s) not in taken),
        retired=tuple(old[i] for i in retired if i in old),
        dead=tuple(_dead(gone, moved, after.dossier.get("statements", ()))),
        deadlocks=_new("deadlocks", before, after),
        shifts=_new("shifts", before, after),
        ended=_new("deadlocks", after, before),
        unknown=_unknown(before, after),
        names={
            (kind, record["id"]): record[field]
            for kind, field in (("actors", "name"), ("unregistered", "name"), ("issues", "title"))
            for record in _records(before, after, kind)
        },
        labels={
            (issue["id"], position["id"]): position["label"]
            for issue in _records(before, after, "issues")
            for position in issue["positions"]
        },
    )


def value(statement: Record, name: str) -> object:
    """Return a field as it is compared: a date by what it says, not by how it is labelled."""
    found = statement.get(name)
    if name == "unregistered":
        return found or []  # the data of a generator before this one does not tell
    return found.get("edtf") if name == "date" and isinstance(found, dict) else found


def _by_id(dossier: Mapping[str, Any], kind: str) -> dict[str, Record]:
    return {record["id"]: record for record in dossier.get(kind, ())}


def _records(before: State, after: State, kind: str) -> Iterator[Record]:
    """List the records of both states, the newer ones last, so that they win in a mapping."""
    yield from (*before.dossier.get(kind, ()), *after.dossier.get(kind, ()))


def _new(kind: str, before: State, after: State) -> tuple[Record, ...]:
    known = _by_id(before.dossier, kind)
    return tuple(r for r in after.dossier.get(kind, ()) if r["id"] not in known)


def _unknown(before: State, after: State) -> tuple[Record, ...]:
    """List speakers without an entry, but for those whom the former state told by the same name.

    How often "“Mira Tolan” speaks in 2 articles (4 statements)" changes with every article.
    """
    known = {_named(d) for d in before.diagnostics if d["code"] == "unknown-speaker"}
    return tuple(
        dict(d) for d in after.diagnostics if d["code"] == "unknown-speaker" and _named(d) not in known
    )


def _named(diagnostic: Mapping[str, Any]) -> str:
    return str(diagnostic["message"]).partition(" speaks ")[0]


def _moved(gone: Sequence[Record], come: Sequence[Record]) -> Iterator[Changed]:
    """Pair sentences that moved to another article, then those that were reworded in their own."""
    left = list(gone)
    waiting: list[Record] = []
    for after in come:
        twin = next((b for b in left if b["text"] == after["text"]), None)
        if twin is None:
            waiting.append(after)
        else:
            left.remove(twin)
            yield Changed(before=twin, after=after)
    for after in waiting:
        near = max(((_likeness(b, after), i) for i, b in enumerate(left)), default=(0.0, 0))
        if near[0] >= _SAME_WORDS:
            yield Changed(before=left.pop(near[1]), after=after)


def _dead(
    gone: Sequence[Record], moved: Sequence[Changed], present: Sequence[Record]
) -> Iterator[tuple[Record, Record | None]]:
    """Yield what has lost its address: with what it became, or else the most alike of its article."""
    alive = {address for statement in present for address in statement.get("also", ())}
    became = {pair.before["id"]: pair.after for pair in moved}
    for before in gone:
        if before["id"] in alive:
            continue
        near = max(present, key=lambda after: _likeness(before, after), default=None)
        alike = near is not None and _likeness(before, near) >= _NEAR
        yield before, became.get(before["id"], near if alike else None)


def _likeness(before: Record, after: Record) -> float:
    if before["article"] != after["article"]:
        return 0.0
    return SequenceMatcher(None, before["text"].split(), after["text"].split(), autojunk=False).ratio()
