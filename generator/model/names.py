"""Names and descriptions as the sources print them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SpeakerKind = Literal["person", "body", "unknown"]
"""``unknown``: a single word that may be a surname or an organisation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A spelling, and the articles that print it."""

    spelling: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place's name: the one that our prose uses, why, and what the sources print."""

    actor: str
    choice: str
    """The editor's reason; empty where none is given."""
    printed: tuple[Printed, ...]
    """Every spelling in the articles, in alphabetical order."""
    aliases: tuple[str, ...]
    """Spellings that the register knows and no article prints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedSpeaker:
    """A description under which speakers without a name are quoted."""

    words: str
    attributions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnregisteredSpeaker:
    """Somebody whom the articles name and the register does not."""

    id: str
    """``speakers/`` and the name in small letters: the address of the page, which no actor's id can be."""
    name: str
    """The fullest spelling: ``Ivo Orsin``."""
    kind: SpeakerKind
    spellings: tuple[Printed, ...]
    """How the articles call this speaker, titles left out."""
    roles: tuple[Printed, ...]
    """Titles, offices and houses that stand beside the name: ``head of the delegation``."""
    attributions: tuple[str, ...]
    """Ids of the statements, in the order of dates."""
    articles: tuple[str, ...]
    former: tuple[str, ...] = ()
    """Ids that some of the statements went by before an article printed the full name; they lead here."""
    had_page: bool = False
    """Whether the page has to stay, for statements that may be of another as well stood on it."""

    @property
    def has_page(self) -> bool:
        """Whether there is enough for a page; single statements share one."""
        return len(self.attributions) > 1 or self.had_page

    @property
    def former_anchors(self) -> tuple[str, ...]:
        """The places in the list of all that lead here."""
        return tuple(ident.rpartition("/")[2] for ident in self.former)

    @property
    def anchor(self) -> str:
        """The place in the list of all: ``ivo-orsin``."""
        return self.id.rpartition("/")[2]
