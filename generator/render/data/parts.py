"""Parts of ``dossier.json``: what concerns one actor, one issue or one source, in the same form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.render.data.json_record import Record

Page = tuple[str, str]
"""A folder of pages and an id: ``("actors", "donna-quist")``."""
FOLDERS: Final = {"actors": "actors", "issues": "issues", "articles": "sources"}
"""The lists whose records have pages, and the folders of these pages."""


def parts(whole: Record) -> Iterator[tuple[str, Record]]:
    """Yield (path of the page without its ending, the records that concern it), page by page.

    A part keeps to the schema of the whole; articles, outlets, origins, actors, issues and plans
    are those that its other records name. (An origin may name articles that are in no record of it.)
    """
    noted = {record["id"]: _of_statement(record) for record in whole["statements"]}
    chosen: dict[Page, dict[str, list[Record]]] = {}
    for part, of in _OF.items():
        for record in whole[part]:
            for page in dict.fromkeys(of(record)):
                chosen.setdefault(page, {}).setdefault(part, []).append(record)
    for record in whole["notes"]:
        for page in dict.fromkeys((*noted.get(record["statement"], ()), ("sources", record["article"]))):
            chosen.setdefault(page, {}).setdefault("notes", []).append(record)
    about = {key: value for key, value in whole.items() if not isinstance(value, list)}
    # An origin names every article that goes back to it: those aren't followed further.
    named = {r["id"]: {} if part == "origins" else r for part in _NAMED for r in whole[part]}
    for part, folder in FOLDERS.items():
        for record in whole[part]:
            page = (folder, record["id"])
            records = {name: chosen.get(page, {}).get(name, []) for name in (*_OF, "notes")}
            ids = _named(({"subject": record["id"]}, records), named)
            registers = {name: [r for r in whole[name] if r["id"] in ids] for name in _NAMED}
            yield "/".join(page), {**about, **registers, **records}


_NAMED: Final = ("articles", "outlets", "origins", "actors", "unregistered", "issues", "plans")
"""What is in a part because its records name it."""


def _named(value: Any, known: Mapping[str, Record]) -> set[str]:
    """Return the ids that a value names, and those that the records so named name in turn."""
    found: set[str] = set()
    new = known.keys() & set(_texts(value))
    while new:
        found |= new
        new = (known.keys() & {text for ident in new for text in _texts(known[ident])}) - found
    return found


def _texts(value: Any) -> Iterator[str]:
    """Yield every text in a value; ids are among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def _of_statement(record: Record) -> list[Page]:
    people = (*record["speakers"], *record["about"], *record["via"])
    return [*_actors(people), *_issues(record["issues"]), ("sources", record["article"])]


def _of_utterance(record: Record) -> list[Page]:
    return [*_actors(record["speakers"]), *(("sources", r["article"]) for r in record["renderings"])]


def _of_event(record: Record) -> list[Page]:
    return [*_actors(record["actors"]), *_issues(record["issues"]), ("sources", record["article"])]


def _of_figure(record: Record) -> list[Page]:
    holder = [record["holder"]] if record["holder"] else []
    return [*_actors(holder), *_issues(record["issues"]), ("sources", record["article"])]


def _of_proposal(record: Record) -> list[Page]:
    # Who merely holds a position that excludes it is told in the proposal, and isn't its subject.
    answers = (a["actor"] for a in record["answers"] if a["actor"] and a["basis"] == "declared")
    people = (*record["proposers"], *answers)
    sources = (("sources", w["article"]) for w in record["wordings"])
    return [*_actors(people), *_issues(record["issues"]), *sources]


def _of_shift(record: Record) -> list[Page]:
    states = [state for state in (record["before"], record["after"]) if state]
    actor = [record["actor"]] if record["actor"] else []
    return [*_actors(actor), *_issues(record["issues"]), *(("sources", s["article"]) for s in states)]


def _of_deadlock(record: Record) -> list[Page]:
    holders = (holder["actor"] for side in record["sides"] for holder in side["holders"])
    return [*_actors(holders), ("issues", record["issue"])]


def _of_retired(record: Record) -> list[Page]:
    return [("sources", record["article"])]


def _actors(ids: Iterable[str]) -> list[Page]:
    return [("actors", ident) for ident in ids]


def _issues(ids: Iterable[str]) -> list[Page]:
    return [("issues", ident) for ident in ids]


_OF: Final[Mapping[str, Callable[[Record], list[Page]]]] = {
    "statements": _of_statement,
    "utterances": _of_utterance,
    "events": _of_event,
    "figures": _of_figure,
    "proposals": _of_proposal,
    "shifts": _of_shift,
    "deadlocks": _of_deadlock,
    "retired": _of_retired,
}
"""Which pages each record concerns."""
