"""Notes: what the editor or the register says beside a source's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_REGISTER: Final = "Register"
_EDITOR: Final = "Editor’s note"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A note, and whose it is: the editor's, or drawn from the register."""

    label: str
    text: str


def notes(texts: Sequence[str]) -> tuple[NoteView, ...]:
    """View notes; those that the register gives say so at their start: ``Register: in office until May``."""
    own = f"{_REGISTER}: "
    return tuple(
        NoteView(label=_REGISTER, text=text.removeprefix(own))
        if text.startswith(own)
        else NoteView(label=_EDITOR, text=text)
        for text in texts
    )


def register_notes(texts: Sequence[str]) -> tuple[NoteView, ...]:
    """View what the register says against the source's words: it goes with them, however short the form."""
    return tuple(note for note in notes(texts) if note.label == _REGISTER)
