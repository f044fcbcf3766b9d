"""Ids and addresses that something had before: the field ``was``, and what must hold of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Diagnostic, short
from generator.read.records.record_ids import has_been_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.read.located.fault_report import FormerId
    from generator.read.located.typed_fields import Fields

UNREGISTERED: Final = "speakers/"
"""Where the pages of speakers are that nobody has registered."""
PAIRS: Final = "pairs/"
"""Where a page of two actors with opposed positions was: ``pairs/mira-tolan--odo-brandt``."""
_ADDRESS: Final = re.compile(r"[cpsu]-[0-9a-f]{10}")
"""An anchor of a statement, of a sentence, of an entry of the chronology, or of a remark."""


def former_ids(fields: Fields, kind: str) -> tuple[str, ...]:
    """Return the ids that a file had before, the oldest first: ``was: [m-tolan]``.

    An actor's may be the page that it had before it was registered, ``was: speakers/mira-tolan``, or one that
    it shared with its opposite, ``was: pairs/mira-tolan--odo-brandt``.
    """
    found: list[str] = []
    for identity, span in fields.one_or_more("was"):
        name = _bare(identity) if kind == "actor" else identity
        if has_been_id(name, kind):
            fields.report.was(kind, identity, span)
            found.append(identity)
        else:
            fields.report.add(
                span,
                "bad-was",
                f"`was` names `{short(identity)}`, expected the former name of the file without its ending",
            )
    return tuple(dict.fromkeys(found))


def _bare(identity: str) -> str:
    """Return the name of a page without its folder: ``speakers/mira-tolan`` is ``mira-tolan``."""
    return identity.removeprefix(UNREGISTERED).removeprefix(PAIRS)


def pages_in(folder: str, former: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of an actor's former names that are pages of a folder."""
    return tuple(identity for identity in former if identity.startswith(folder))


def ids_in(former: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of an actor's former names that are ids."""
    return tuple(identity for identity in former if identity == _bare(identity))


def former_addresses(note: Fields) -> tuple[str, ...]:
    """Return the addresses that a note's words had before: ``was: s-0a1b2c3d4e``."""
    found: list[str] = []
    for address, span in note.one_or_more("was"):
        if _ADDRESS.fullmatch(address):
            found.append(address)
        else:
            note.report.add(
                span,
                "bad-was",
                f"`{note.path}.was` names `{short(address)}`, expected an address such as s-0a1b2c3d4e "
                "(a statement), c-… (an entry of the chronology), p-… (a sentence) or u-… (a remark)",
                hint=f"edit {note.report.source.path}: copy what follows the # in the old link",
            )
    return tuple(dict.fromkeys(found))


def check_former_ids(
    former: Iterable[FormerId], present: Mapping[str, Mapping[str, str]]
) -> Iterator[Diagnostic]:
    """Point out former ids that are in use, or that two files claim.

    ``present`` gives the file of each id, kind by kind: ``{"actor": {"mira-tolan": "content/actors/…"}}``.
    """
    claimed: dict[tuple[str, str], FormerId] = {}
    for was in former:
        other = claimed.setdefault((was.kind, was.id), was)
        used = present.get(was.kind, {}).get(was.id)
        if used is not None:
            code, message = "was-in-use", f"`was` names `{short(was.id)}`, which is the id of {used}"
            hint = f"remove it from {was.source.path}, or rename {used}"
        elif other is not was:
            where = other.source.location(other.span.start)
            code, message = "was-twice", f"`was` names `{short(was.id)}`, which {where} claims as well"
            hint = "keep it in one of the two files: an address leads to a single place"
        else:
            continue
        yield Diagnostic.at(
            was.source, was.span.start, end=was.span.end, code=code, message=message, hint=hint
        )
