"""Rights: what allows a full text to be printed whole (``rights`` of an article)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.read.located.typed_fields import nearest
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from generator.read.located.typed_fields import Fields

WORDS = ("own", "public-domain", "permission")
"""The desk's own work · nobody's any more · the holder has allowed it."""


def read_rights(fields: Fields) -> str:
    """Return what an article's ``rights`` says, empty where it says nothing that allows printing.

    ``rights: own``, ``rights: permission``, ``rights: CC-BY-4.0``: a licence is named by its identifier of
    the SPDX list.
    """
    said = fields.text("rights")
    known = {name.casefold(): name for name in (*WORDS, *_licences())}
    if not said or said.casefold() in known:
        return known.get(said.casefold(), "")
    near = nearest(said, known.values())
    meant = f"; did you mean `{near}`?" if near else ""
    fields.wrong(
        "rights",
        f"one of {', '.join(WORDS)}, or the SPDX identifier of a licence that allows to print it, such as "
        f"CC-BY-4.0{meant}",
    )
    return ""


@cache
def _licences() -> tuple[str, ...]:
    return word_list("licences.open.ids")
