"""Addresses that something had before: of a renamed file, and those that a note's ``was`` names."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, short
from generator.weave.addresses.address_claims import digest, normalised
from generator.weave.statements.drafts import MADE_BY_NOTE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from generator.model.content import Note
    from generator.model.text import Source
    from generator.weave.statements.annotated_prose import Prose
    from generator.weave.statements.drafts import Draft

_NUMBERS = range(1, 5)
"""A speaker is seldom found to speak more often in one sentence."""


def former_addresses(article: Iterable[str], actors: Mapping[str, tuple[str, ...]], draft: Draft) -> set[str]:
    """Return what a statement's address would be by every id that its article and its speakers have had.

    ``actors`` maps each speaker to all its ids. An editor who renames a file and says so only later
    has published addresses made with the new id meanwhile: those hold as well.
    """
    words, who, number = draft.key
    article = tuple(article)
    speakers = [actors.get(speaker, (speaker,)) for speaker in draft.found]
    if len(article) == 1 and all(len(ids) == 1 for ids in speakers):
        return set()
    named = {" ".join(sorted(chosen)) for chosen in product(*speakers)} if speakers else {who}
    return {f"s-{digest(one, normalised(words), name, str(number))}" for one, name in product(article, named)}


def addresses_by_note(article: Iterable[str], prose: Prose, draft: Draft) -> tuple[str, ...]:
    """Return what the address is where a note makes the statement, if it is found, and the other way round.

    The note stays while the program learns to find the statement, or no longer does.
    """
    keys = [(normalised(f"{MADE_BY_NOTE}{prose.text(target)}"), "") for target in draft.declared]
    if draft.key[0].startswith(MADE_BY_NOTE):
        keys = [(normalised(prose.text(draft.span)), " ".join(sorted(draft.speakers)))]
    return tuple(f"s-{digest(one, words, who, '1')}" for one in article for words, who in keys)


def unregistered_addresses(article: Iterable[str], words: str, draft: Draft) -> tuple[str, ...]:
    """Return what a statement's address was before anybody registered its speaker.

    It was made with the words for the speaker: ``Orsin``, for who has an actor's file since.
    """
    sentence, _, number = draft.key
    return tuple(f"s-{digest(one, normalised(sentence), words, str(number))}" for one in article)


def former_speakers(
    former: Collection[str], article: Iterable[str], draft: Draft, actors: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Return the actors to whom a statement was ascribed under its former addresses.

    An address holds the words and the speaker as found: whose id gives the same address was the
    speaker. Nobody is found where the words were others as well.
    """
    words = normalised(draft.key[0])
    articles = tuple(article)
    by_id = {ident: actor for actor, ids in actors.items() for ident in ids}
    groups: list[tuple[str, ...]] = [(ident,) for ident in sorted(by_id)]
    if any(address.startswith("s-") for address in former):
        groups += combinations(sorted(by_id), 2)
    found: dict[str, None] = {}
    for group in groups:
        name = " ".join(group)
        made = {f"s-{digest(one, words, name, str(n))}" for one in articles for n in _NUMBERS}
        if not made.isdisjoint(former):
            found |= dict.fromkeys(by_id[ident] for ident in group)
    return tuple(found)


def check_former(
    notes: Iterable[tuple[Note, Source, Collection[str]]], used: Collection[str]
) -> Iterator[Diagnostic]:
    """Point out former addresses that are in use, or that two notes claim.

    Each note comes with its article's file, and with the addresses of the statements that it is about.
    """
    claimed: dict[str, Note] = {}
    for note, source, own in notes:
        for address in note.was:
            problem = ""
            if address in used and address not in own:
                problem = f"`was` names {short(address)!r}, an address that is still in use"
                hint = "name an address that leads nowhere any more, or remove it"
            elif address in claimed:
                problem = (
                    f"`was` names {short(address)!r}, which the note at {claimed[address].location} claims"
                )
                hint = "keep it in one of the two notes: an address leads to one place"
            if problem:
                same_file = note.location.path == source.path
                yield Diagnostic(
                    severity="error",
                    code="was-in-use" if address in used else "was-twice",
                    location=note.location,
                    message=problem,
                    hint=hint,
                    excerpt=source.line(note.location.line) if same_file else "",
                )
            claimed.setdefault(address, note)
