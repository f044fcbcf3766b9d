"""Who said it through whom, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.attributions import Attribution
    from generator.model.content import Actor, Register


def chain(
    attribution: Attribution, outlet: str, report: str, register: Register, unregistered: Mapping[str, str]
) -> str:
    """Return the chain from the speaker to the article's outlet.

    ``Ada Moor, according to Ben Tal, as reported by Harbour Post, in The Tide``: actors pass words on,
    outlets report them, and the article is where they stand.

    Args:
        attribution: the statement.
        outlet: the id of the article's outlet.
        report: the name of the report that the article passes on, where the editor declared one: that is
            said of the article, since not every statement in it need come from that report.
        register: the names that the dossier knows.
        unregistered: the names of those whom it does not know, by id.
    """
    speaker = _speaker(attribution, register, unregistered)
    links = [speaker[:1].upper() + speaker[1:]]
    links += [_link(via, register) for via in attribution.via]
    known = register.outlets.get(outlet)
    place = f"in {known.name}" if known else "in an article whose outlet is unknown"
    if report:
        place = f"{place} (the article passes on a {report})"
    return ", ".join([*links, place])


def _speaker(attribution: Attribution, register: Register, unregistered: Mapping[str, str]) -> str:
    """Return who speaks, in words: ``Ada Moor and Ben Tal``, ``a senior official``."""
    if attribution.speakers:
        return _joined([_in_sentence(register.actors[speaker]) for speaker in attribution.speakers])
    if attribution.unregistered:
        return _joined([unregistered[speaker] for speaker in attribution.unregistered])
    return attribution.speaker_words or "an unnamed speaker"


def _link(via: str, register: Register) -> str:
    """Return through whom words came: an outlet, an actor that is an outlet, or anybody else."""
    if via in register.outlets:
        return f"as reported by {register.outlets[via].name}"
    papers = {outlet.actor: outlet.name for outlet in register.outlets.values() if outlet.actor}
    if via in papers:
        return f"as reported by {papers[via]}"
    return f"according to {_in_sentence(register.actors[via])}"


def _in_sentence(actor: Actor) -> str:
    return actor.in_sentence or actor.name


def _joined(names: list[str]) -> str:
    """Return names as a list in words: ``Moor, Tal and Lund``."""
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"
