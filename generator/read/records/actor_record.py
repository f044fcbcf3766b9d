"""Actors: who speaks, is spoken for, or acts (``actors/*.md``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from generator.diagnostics import short
from generator.model.content import Actor, ActorKind, NativeName, Office
from generator.read.located.front_matter import read_front_matter
from generator.read.records.former_ids import PAIRS, UNREGISTERED, former_ids, ids_in, pages_in
from generator.read.records.record_ids import register_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.read.located.fault_report import Report
    from generator.read.located.typed_fields import Fields

_PRONOUNS = ("he", "she", "it", "they")
_KEYS = (
    "name",
    "in_sentence",
    "kind",
    "aliases",
    "name_choice",
    "native",
    "pronouns",
    "belongs_to",
    "offices",
    "was",
)
_NATIVE_KEYS = ("lang", "name")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A language tag as BCP 47 (RFC 5646, 2.1) forms it: language, then script, region, variants."""
_OFFICE_KEYS = ("title", "from", "to", "source", "of")
_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


def read_actor(path: Path, report: Report) -> Actor:
    """Read an actor's file; of a broken one, the id alone, so that others may refer to it."""
    identity = register_id(path, report)
    matter = read_front_matter(report, _KEYS)
    fields = matter.fields
    if fields is None:
        return Actor(id=identity, name=identity, kind="person", location=report.source.location(0))
    fields.required("name", "the actor's name")
    fields.required("kind", "one of " + ", ".join(_KINDS))
    name = fields.text("name", identity)
    aliases = fields.names("aliases", apart_from=name)
    for spelling, span in report.places.items():
        if not any(map(str.isalpha, spelling)):
            report.add(span, "no-letter", f"`{short(spelling)}` has no letter, expected a name")
    former = former_ids(fields, "actor")
    return Actor(
        id=identity,
        name=name,
        kind=fields.choice("kind", _KINDS, "person"),
        location=report.source.location(fields.span_of("name").start),
        aliases=aliases,
        pronouns=tuple(_pronouns(fields)),
        belongs_to=fields.references("belongs_to", "actor"),
        offices=tuple(_offices(fields, report)),
        in_sentence=fields.text("in_sentence"),
        name_choice=fields.text("name_choice"),
        native=tuple(_native(fields)),
        introduction=report.source.text[matter.body :].strip(),
        was=ids_in(former),
        was_unregistered=pages_in(UNREGISTERED, former),
        was_pair=pages_in(PAIRS, former),
    )


def _pronouns(fields: Fields) -> Iterator[str]:
    """Return the pronouns, and warn of those that no text is looked through for: ``she/her``, ``him``."""
    for pronoun, span in fields.scalars("pronouns"):
        if pronoun not in _PRONOUNS:
            fields.report.add(
                span,
                "unused-pronoun",
                f"no article is looked through for `{short(pronoun)}`, "
                f"expected one of {', '.join(_PRONOUNS)}",
                severity="warning",
            )
        yield pronoun


def _native(fields: Fields) -> Iterator[NativeName]:
    for native in fields.mappings("native", _NATIVE_KEYS):
        named = native.required("name", "the name")
        if not native.required("lang", "a language tag such as uk") or not named:
            continue
        language = native.text("lang")
        if not _LANGUAGE.fullmatch(language):
            native.wrong("lang", "a language tag such as uk or zh-Hant")
            continue
        yield NativeName(language=language, name=native.text("name"))


def _offices(fields: Fields, report: Report) -> Iterator[Office]:
    for office in fields.mappings("offices", _OFFICE_KEYS):
        office.required("title", "the office's title")
        start, end = office.date("from"), office.date("to")
        if start and end and start.earliest and end.latest and end.latest < start.earliest:
            report.add(
                office.span_of("to"),
                "office-order",
                f"the office ends {end.text}, before it begins, {start.text}",
            )
        yield Office(
            title=office.text("title"),
            start=start,
            end=end,
            source=office.text("source"),
            of=office.reference("of", "actor"),
        )
