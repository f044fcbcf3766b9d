"""Lines about a picture: what it shows, and whose it is."""

from __future__ import annotations

import re

MOST_WORDS = 45
"""No caption is longer."""
_CREDIT_WORDS = 9
_NAME = r"[A-Z][\w.'’-]*(?: (?:de |van |von |al-|bin |for |via )?[A-Z][\w.'’-]*){0,4}"
_PICTURE = r"(?:image|photo(?:graph)?|pic(?:ture)?|video|illustration|graphic|map|chart|screenshot|file)s?"
_CREDITED = re.compile(
    # "… in Port City. Image: Supplied" · "… in it. | Photo Credit: R. Lindt" · "… the gateCredit: Sun"
    # · "… at the gate (Rosa Lindt/Valley Sun)" · "… at the gate. Rosa Lindt/Valley Sun" · "… © Rosa Lindt"
    rf"(?:\b{_PICTURE}(?: (?:credit|source|copyright|courtesy))?s?(?: by| of)?[:;]|(?:\b|(?<=[a-z]))credits?:"
    rf"|\bphotos? by (?=[A-Z])|©) ?(?=\S)(?:[^.!?]|\b[A-Z]\.){{1,60}}[.)\]]?$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    # "Water runs over the gate. (Rosa Lindt/Valley Sun)" · "(Photo by Rosa Lindt / Valley Sun)"
    r".{0,220}[(\[](?:[^()\[\]]{0,40}[\w.] ?/ ?[A-Z][^()\[\]]{1,40}"
    r"|(?:[Pp]hoto|[Ii]mage|[Pp]ic(?:ture)?|[Cc]redit)s?(?: by|:) ?[^()\[\]]{1,60})[)\]]",
)
_SIGNED = re.compile(rf".{{20,}}[.)|–—-] ?\(?{_NAME} ?[/|] ?{_NAME}\)?\.?")
_BARE_CREDIT = re.compile(rf"(?:\(|\[|© ?)?{_NAME} ?[/|•] ?{_NAME}(?:\)|\])?")
_PLACED = re.compile(
    r"(?:, |\()(?:(?:second|third|far) (?:from )?)?(?:left|right|cent(?:er|re)|top|bottom)\b[,)]"
)
_FILED = re.compile(
    r"\b(?:file|undated|handout|archive) (?:photo|picture|image|photograph)\b"
    r"|^(?:in|on) this .{0,40}\b(?:photo|picture|image|photograph)\b"
    r"|\((?:representational|representative|illustrative|symbolic|file)(?: image| photo| picture)?\)\.?$"
    r"|^\[[0-9]/[0-9]+\] ?\w|\((?:pictured|above|below|seen here)[^)]{0,20}\)"
    r"|^(?:fig(?:ure)?\.?|chart) ?[0-9]{1,2}[:.] "
    r"|, pictured\b|\b(?:is|are) pictured\b"
    # "A ship waits for the ice to go. Rosa Lindt/Valley Sun hide caption" · "FILE - A ship waits for ice."
    r"|\b(?:hide|toggle|show|view|expand) caption$|^file [–—-] ?\S"
    # "A ship waits for the ice to go in Port City, Monday, March 3, 2031."
    r"|, (?:mon|tues|wednes|thurs|fri|satur|sun)day, [a-z]{3,9}\.? [0-9]{1,2}, [0-9]{4}"
    r"(?:, in [^.!?]{2,40})?\.?$",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Return whether a line says what a picture shows, or whose it is at its end."""
    if len(text.split()) > MOST_WORDS:
        return False
    if "“" in text or '"' in text:  # somebody's words, and no caption
        return False
    if any(pattern.search(text) for pattern in (_CREDITED, _PLACED, _FILED)):
        return True
    return any(pattern.fullmatch(text) for pattern in (_BRACKETED, _SIGNED))


def is_credit(text: str) -> bool:
    """``Rosa Lindt/Valley Sun``: a name and whom it works for, and nothing else."""
    return len(text.split()) <= _CREDIT_WORDS and _BARE_CREDIT.fullmatch(text) is not None
