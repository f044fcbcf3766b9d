"""Correction notes: where an article says of itself that it was wrong, and what it had said.

Nobody says what such a note takes back, so no statement may be read in it; the editor is told that it is
there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.page_rule import Mark, MarkedPage

RULE = "correction-note"
_MOST_WORDS = 150
_THIS = r"(?:this (?:article|story|post|piece|column|item|dispatch|transcript)|the (?:headline|caption))"
_REPORT = rf"(?:{_THIS}|this report)"
_WRONGLY = r"(?:incorrectly|wrongly|erroneously|mistakenly|inaccurately|falsely)"
_ERRED = r"(?:misstated|misidentified|misspelled|misspelt|misattributed|misquoted|mischaracteri[sz]ed)"
_SAID = (
    r"(?:said|stated|gave|reported|identified|named|referred|claimed|described|attributed|quoted|listed|put"
    rf"|{_WRONGLY}|{_ERRED})"
)
_LABEL = r"(?:(?:corrections?|clarifications?|editor's note|update|note)[^:.]{0,40}[:.–—-] ?)?"
_FORMER = r"an? (?:earlier|previous|prior|former|original|initial) (?:version|edition|headline) of"
_DAY = r"(?: ?\([^()]{1,40}\)|,? (?:on )?[^:;.“”\"]{0,40}|,? [^:;“”\"]{0,12}\.[^:;“”\"]{0,20})?"
"""`` (19 September)``, ``, Sept. 19, 2031``."""
_WHEN = r"[^:;,“”\"]{0,30}[0-9][^:;“”\"]{0,12}"
"""``20 September``, ``Sept. 20, 2031``: not in "Amended rules allow ministers to remove …"."""
_NOTE = re.compile(
    # "Correction: The ferry left at nine." · "CORRECTION (19 September): …" · "Clarification, Sept. 19 — …"
    rf"(?:corrections?|clarifications?|errat(?:um|a)|corrections and clarifications){_DAY}(?: ?:| [–—-]) ?\S"
    # "An earlier version of this article said …" · "Editor's note: An earlier version of this story gave …"
    rf"|{_LABEL}{_FORMER} {_REPORT}\b"
    # "An earlier post said that …"
    rf"|{_LABEL}an? (?:earlier|previous) (?:post|entry|update|headline) (?:had )?{_SAID}\b"
    # "This article originally stated …" · "This post had wrongly named …" · "This story misstated …"
    rf"|{_LABEL}{_THIS} (?:had )?(?:(?:originally|initially|previously) {_SAID}|{_WRONGLY}|{_ERRED})\b"
    # an update: "Update: The article initially said …"
    rf"|(?:correction|clarification|editor's note|update|note): the (?:article|story|post) \w+ly {_SAID}\b"
    # "This story has been corrected to say …" · "This report was amended on 19 September."
    rf"|{_LABEL}{_REPORT} (?:has since been|has been|had been|was) (?:corrected|amended)\b"
    # "Amended on 20 September to make clear that …" · "Corrected to say …"
    rf"|(?:amended|corrected)(?:,? (?:on|at|in) {_WHEN})?"
    r" to (?:make clear|clarify|correct|reflect|say|show|state|add|remove)\b"
)


_TITLE = re.compile(r"corrections?|clarifications?|corrections (?:and|&) clarifications|errat(?:um|a)")


@rule(
    "corrections",
    explanation='what stands below a title that is nothing but "Correction"',
    sample="…\nCorrection\nThe ferry left at nine. => The ferry left at nine. | correction-note",
)
def titled_corrections(marked: MarkedPage) -> Iterator[Mark]:
    """Yield a title that is nothing but ``Correction``, below the first paragraph, and what it heads."""
    keys = marked.page.keys
    for i in range(marked.core.first + 1, len(keys) - 1):
        if _TITLE.fullmatch(keys[i]):
            yield i, RULE
            yield i + 1, RULE


def is_correction(text: str) -> bool:
    """Return whether a paragraph is a note by which an article corrects itself.

    ``Correction: An earlier version of this article said …`` is one; ``“Correction: it left,” he said.`` and
    ``The correction of the border was agreed.`` are none.
    """
    straight = text.casefold().replace("’", "'")
    lower = " ".join(straight.split()).lstrip("*•_–—-[( ")
    return len(lower.split()) <= _MOST_WORDS and _NOTE.match(lower) is not None
