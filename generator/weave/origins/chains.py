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

    "Ada Moor, according to Ben Tal, as reported by Harbour Post, in The Tide": actors
    pass words on, outlets report them, and the article is where they stand. ``report``
    names the report that the article passes on, where the editor declared one: that is
    said of the article, since not every statement in it need come from that report.
    ``unregistered`` has the names of those whom the register does not know, by id.
    """
    names = [_in_sentence(register.actors[s]) for s in attribution.speakers]
    names = names or [unregistered[s] for s in attribution.unregistered]
    speaker = _joined(names) if names else attribution.speaker_words or "an unnamed speaker"
    links = [speaker[:1].upper() + speaker[1:]]
    papers = {o.actor: o.name for o in register.outlets.values() if o.actor}
    for via in attribution.via:
        if via in register.outlets:
            links.append(f"as reported by {register.outlets[via].name}")
        elif via in papers:
            links.append(f"as reported by {papers[via]}")
        else:
            links.append(f"according to {_in_sentence(register.actors[via])}")
    known = register.outlets.get(outlet)
    place = f"in {known.name}" if known else "in an article whose outlet is unknown"
    links.append(f"{place} (the article passes on a {report})" if report else place)
    return ", ".join(links)


def _in_sentence(actor: Actor) -> str:
    return actor.in_sentence or actor.name


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
