"""What a page says to its reader about itself: subscribe, accept, write to us, how we earn our money.

It addresses somebody (*you*, *your*) or speaks of itself (*we*, *our*), and names things that a page has and
a story hardly (*newsletter*, *inbox*, *cookies*). So it is told from the article without a list of sentences.
"""

from __future__ import annotations

import re

from generator.words.word_lists import word_list

_MOST_WORDS = 70
_WORD = re.compile(r"[\w'-]+")
_QUOTED = re.compile(r"[“”\"«»]")


def addresses_the_reader(text: str, line_key: str) -> bool:
    """Return whether a line speaks to the reader of the page, not of the matter."""
    if len(text.split()) > _MOST_WORDS or _QUOTED.search(text):
        return False
    padded = _padded(line_key)
    own = _named(padded, "things")
    common = _named(padded, "common_things")
    if own + common == 0 or reports(line_key):
        return False
    invited = _invites(padded)
    if own + common == 1:
        # "Please tell us what you think of our newsletter", not "The newsletter has ten readers"
        return own > 0 and invited and _addressed(padded)
    return (own > 0 or invited) and (invited or _addressed(padded))


def _invites(padded: str) -> bool:
    """Return whether a line begins as an invitation does: ``please tell us``."""
    openings = word_list("furniture.reader.invitations")
    return padded.startswith(tuple(f" {opening} " for opening in openings))


def reports(line_key: str) -> bool:
    """Return whether a line reports what somebody said or did."""
    padded = _padded(line_key)
    return any(f" {verb} " in padded for verb in word_list("furniture.reader.reported"))


def names_the_page(line_key: str) -> bool:
    """Return whether a line that may be an invitation names the page, its reader or two things of it."""
    padded = _padded(line_key)
    if _addressed(padded):
        return True
    return _named(padded, "things") + _named(padded, "common_things") > 1


def _padded(line_key: str) -> str:
    return f" {' '.join(_WORD.findall(line_key))} "


def _named(padded: str, things: str) -> int:
    return sum(f" {thing} " in padded for thing in word_list(f"furniture.reader.{things}"))


def _addressed(padded: str) -> bool:
    return any(f" {word} " in padded for word in word_list("furniture.reader.addressed"))
