"""Statements of one sentence and one speaker, joined: the same words never stand twice in a row."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.weave.statements.drafts import RANK, Draft, once

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.weave.statements.annotated_prose import Prose


_ASIDE = re.compile(r"\([^()]*\)")
"""What stands in brackets behind a name: ``(D-Tolland)``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedDraft:
    """A draft, and every address under which it can be found, its own first."""

    draft: Draft
    addresses: tuple[str, ...]
    parts: tuple[Draft, ...]
    """The drafts that it was joined from, or the one alone."""

    def as_printed(self, kept: Span | None) -> Draft:
        """Return the draft as an excerpt tells it: no act that is cut off is a label of it.

        Of ``said that the canal was shut and warned that it would stay so`` the excerpt "said that the canal
        was shut" is not a warning.
        """
        if kept is None or len(self.parts) == 1:
            return self.draft
        inside = [part for part in self.parts if kept.contains(part.cue or part.extent)] or self.parts
        acts = [part.force for part in inside if part.force != "say"]
        return replace(self.draft, force=acts[0] if acts else "say")


def joined(addressed: Iterable[tuple[tuple[str, ...], Draft]]) -> list[JoinedDraft]:
    """Join the drafts that tell of the same sentence, speakers, chain and date.

    ``Moor praised the crews and said that the port stays open`` is one statement with
    two contents. Drafts that do different things (propose, reject), that carry
    different remarks or positions of one issue, or that are retired stay apart.
    """
    made: list[JoinedDraft] = []
    by_place: dict[tuple[object, ...], list[int]] = {}
    for addresses, draft in addressed:
        numbers = by_place.setdefault(_place(draft), [])
        for number in numbers:
            if _fit(made[number].draft, draft):
                both = _both(made[number].draft, draft)
                same = made[number]
                made[number] = JoinedDraft(
                    draft=both, addresses=(*same.addresses, *addresses), parts=(*same.parts, draft)
                )
                break
        else:
            numbers.append(len(made))
            made.append(JoinedDraft(draft=draft, addresses=addresses, parts=(draft,)))
    return made


def spoken_together(
    addressed: Iterable[tuple[str, Draft]], prose: Prose
) -> Iterator[tuple[tuple[str, ...], Draft]]:
    """Make one statement of those of one verb whose speakers ``and`` joins, where none of them is registered.

    ``The delegate and party veteran warned …`` is found twice, and is told once. Each keeps its address.
    """
    found: dict[tuple[object, ...], tuple[tuple[str, ...], Draft]] = {}
    for address, draft in addressed:
        place = draft.speaker_span
        key: tuple[object, ...] = (draft.span, draft.cue, draft.content, draft.via, draft.confidence)
        if draft.speakers or place is None or draft.antecedent is not None or draft.cue is None:
            key = (address,)
        before = found.get(key)
        if before is None or place is None or before[1].speaker_span is None:
            found.setdefault(key, ((address,), draft))
            continue
        addresses, first = before
        one, other = sorted((first.speaker_span or place, place))
        between = prose.text(Span(start=one.end, end=other.start)) if one.end < other.start else ""
        if _ASIDE.sub("", between).strip(" ,") in {"and", "&"}:
            both = replace(first, speaker_span=Span(start=one.start, end=other.end))
            found[key] = ((*addresses, address), both)
        else:
            found[address,] = ((address,), draft)
    yield from found.values()


def told_once(shown: Iterable[JoinedDraft], named: Collection[str]) -> list[JoinedDraft]:
    """Leave out what somebody without a name says with the verb of an actor, whose words are printed anyway.

    ``Velia and its allies condemned the attack`` is told once, as Velia's; both addresses lead there. Whoever
    is named has a statement of their own: ``named`` are the addresses of those.
    """
    kept: list[JoinedDraft] = []
    first: dict[tuple[object, ...], int] = {}
    nameless: list[JoinedDraft] = []
    for same in shown:
        draft = same.draft
        decided = draft.retirement is not None or draft.positions or draft.notes or draft.utterance
        if draft.speakers or same.addresses[0] in named or draft.cue is None or decided:
            if draft.speakers and draft.cue is not None:
                first.setdefault(_words(draft), len(kept))
            kept.append(same)
        else:
            nameless.append(same)
    for same in nameless:
        number = first.get(_words(same.draft))
        if number is None:
            kept.append(same)
        else:
            actor = kept[number]
            kept[number] = replace(actor, addresses=(*actor.addresses, *same.addresses))
    return sorted(kept, key=lambda same: same.draft.span)


def _words(draft: Draft) -> tuple[object, ...]:
    """Return by what verb which words are said."""
    return draft.span, draft.cue, draft.content, draft.via


def _place(draft: Draft) -> tuple[object, ...]:
    who = draft.speakers or draft.speaker_span
    date = draft.date.text if draft.date else ""
    return (draft.span, who, draft.via, date, draft.date_basis, draft.utterance, draft.origin, draft.negated)


def _fit(one: Draft, other: Draft) -> bool:
    """Return whether two drafts of one sentence and speaker can be one statement."""
    if one.retirement is not None or other.retirement is not None:
        return False
    acts = {one.force, other.force} - {"say"}
    if len(acts) > 1:
        return False  # "proposed a toll and rejected a levy"
    shared = set(one.positions) & set(other.positions)
    return all(one.positions[issue] == other.positions[issue] for issue in shared)


def _both(one: Draft, other: Draft) -> Draft:
    """Return one draft that says what two say."""
    new_notes = [note for note in other.proposed if note not in one.proposed]
    return replace(
        one,
        content=_outermost({*one.content, *other.content}),
        quotes=tuple(sorted({*one.quotes, *other.quotes})),
        hedges=tuple(sorted({*one.hedges, *other.hedges})),
        issues=tuple(sorted({*one.issues, *other.issues})),
        positions={**one.positions, **other.positions},
        force=other.force if one.force == "say" else one.force,
        confidence=min(one.confidence, other.confidence, key=RANK.__getitem__),
        vetoes=once((*one.vetoes, *other.vetoes)),
        notes=once((*one.notes, *other.notes)),
        proposed=(*one.proposed, *new_notes),
    )


def _outermost(places: Collection[Span]) -> tuple[Span, ...]:
    """Leave out the places that lie within others."""

    def is_inner(place: Span) -> bool:
        return any(other.contains(place) for other in places if other != place)

    return tuple(place for place in sorted(places) if not is_inner(place))
