"""Shared names: which of several people of the register a spelling means in this article.

A spelling may be declared for several people ("Harth" of Owen and of Chloe Harth). It counts where the
article names only one of them, or where the title before it leaves only one. Everywhere else it stays
open, and what is said by that name goes to the editor.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.quotes.speakers.mentions import Mentions
from generator.quotes.speakers.office_holders import title_words
from generator.quotes.speakers.surnames import pronoun_of_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.content import Register
    from generator.quotes.speakers.mentions import NameMatch

_WORDS_BEFORE = re.compile(r"((?:[\w’'-]+,?\s){1,6})$")  # "the Tessalian foreign minister, "
_WORDS_BEHIND = re.compile(r",\s(?:who\s(?:is|was)\s)?([\w’'\s-]{3,60}?)[,.]")  # ", the foreign minister,"
LONGEST_OFFICE = 80
"""So many characters before a name may hold its bearer's office."""


def settle(mentions: Mentions, register: Register) -> Mentions:
    """Return the mentions with the shared names given to whom they mean, where that is plain.

    In "Chloe Harth opened the talks. Harth spoke." the second name is Chloe Harth's.
    """
    if not any(mention.candidates for mention in mentions.found):
        return mentions
    named = {mention.actor for mention in mentions.found if mention.actor is not None}
    found = [_settled(mention, named, register, mentions.text) for mention in mentions.found]
    return Mentions(found, mentions.others, mentions.text, mentions.names)


def _settled(mention: NameMatch, named: set[str], register: Register, text: str) -> NameMatch:
    if not mention.candidates:
        return mention
    here = [actor for actor in mention.candidates if actor in named] or list(mention.candidates)
    for left in (here, _of_title(here, mention, register, text)):
        if len(left) == 1:
            return replace(mention, actor=left[0], candidates=())
    holders = _of_office(here, mention, register, text)
    if len(holders) == 1:
        # with the office before it, the surname is as good as the full name
        return replace(mention, actor=holders[0], form="full", candidates=())
    return replace(mention, candidates=tuple(here))


def _of_title(actors: Iterable[str], mention: NameMatch, register: Register, text: str) -> list[str]:
    """Return those whom the title before a name fits: "Mrs Harth"."""
    form = pronoun_of_title(text, mention.start)
    return [actor for actor in actors if form and form in register.actors[actor].pronouns]


def _of_office(actors: Iterable[str], mention: NameMatch, register: Register, text: str) -> list[str]:
    """Return those whose office stands beside a name: "Foreign Minister Harth", "Harth, the treasurer,"."""
    before = _WORDS_BEFORE.search(text, max(0, mention.start - LONGEST_OFFICE), mention.start)
    behind = _WORDS_BEHIND.match(text, mention.end)
    beside = [title_words(found[1]) for found in (before, behind) if found is not None]
    fitting = []
    for actor in actors:
        titles = [title_words(office.title) for office in register.actors[actor].offices]
        if any(words[-len(title) :] == title for title in titles if title for words in beside):
            fitting.append(actor)
    return fitting
