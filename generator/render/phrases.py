"""Facts put into words: labels, counts, origins, terms of office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import MONTHS, DatePart, When, in_words
from generator.render.parts.piece import Piece

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from generator.model.attributions import Attribution, DateBasis, Directness, Origin
    from generator.model.chronology import EntryKind
    from generator.model.content import ActorKind, BasisKind, Office
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Force

NOT_QUOTED: Final = "not quoted here"
WHEN_LABELS: Final[Mapping[DateBasis, str]] = {
    "said": "said",
    "published": "reported",
    "declared": "dated by the editor",
}
ENTRY_KINDS: Final[Mapping[EntryKind, str]] = {
    "said": "Said",
    "event": "Happened",
    "scheduled": "Scheduled",
    "scenario": "Scenario",
}
KINDS: Final[Mapping[ActorKind, tuple[str, str]]] = {
    "person": ("Person", "People"),
    "state": ("State", "States and governments"),
    "organisation": ("Organisation", "Organisations"),
    "group": ("Group", "Groups and unnamed speakers"),
    "place": ("Place", "Places"),
}
BASES: Final[Mapping[BasisKind, str]] = {
    "stated": "stated by the article",
    "page-header": "from the header of the page",
    "url": "from the address",
    "inferred": "inferred from the text",
}
RIGHTS: Final[Mapping[str, str]] = {
    "own": "The article itself, which is the desk’s own work.",
    "public-domain": "The article itself, which is in the public domain.",
    "permission": "The article itself, printed with permission.",
}
_DIRECTNESS: Final[Mapping[Directness, str]] = {
    "direct": "verbatim",
    "partial": "partly verbatim",
    "paraphrase": "paraphrased",
    "relayed": "relayed",
    "unnamed": "speaker not named",
}

_FORCES: Final[Mapping[Force, str]] = {
    "ask": "question",
    "demand": "demand",
    "propose": "proposal",
    "reject": "rejection",
    "deny": "denial",
    "warn": "warning",
    "support": "support",
    "plan": "plan",
}


def count(number: int, noun: str, plural: str = "") -> str:
    """Count something: "1 source", "5 sources", "2 pairs of positions"."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def rest(number: int, of: int, noun: str, plural: str = "") -> str:
    """Count what is left of a list: "5 more" where others stand before them, else "5 statements"."""
    return f"{number} more" if number < of else count(number, noun, plural)


def marks(attribution: Attribution) -> tuple[str, ...]:
    """Name what a statement does, and how close it is to its speaker's words."""
    force = _FORCES.get(attribution.force, "")
    return tuple(filter(None, (force, _DIRECTNESS[attribution.directness])))


def issue_basis(attribution: Attribution) -> str:
    """Say what else tells what a statement is about; nothing where its own words do."""
    basis = attribution.issue_basis
    return f"issue from the {basis}" if basis in {"paragraph", "article"} else ""


def pieces(text: str, quotes: Sequence[str]) -> tuple[Piece, ...]:
    """Cut a sentence into words that are quoted and words that are not."""
    cut: list[Piece] = []
    cursor = 0
    for quote in quotes:
        start = text.find(quote, cursor) if quote else -1
        if start < 0:
            continue
        if start > cursor:
            cut.append(Piece(text=text[cursor:start]))
        cut.append(Piece(text=quote, quoted=True))
        cursor = start + len(quote)
    if cursor < len(text):
        cut.append(Piece(text=text[cursor:]))
    return tuple(cut)


def origins_in_words(articles: int, origins: Sequence[Origin | None]) -> str:
    """Say how many origins stand behind the articles; a count never claims independence."""
    recorded = [origin for origin in origins if origin is not None and origin.recorded]
    counted = count(articles, "article")
    if len(recorded) < len(origins) or not recorded:
        return f"{counted}, origin unknown" if articles > 1 else "origin unknown"
    if len(recorded) == 1:
        return f"{counted}, 1 origin: {recorded[0].label}"
    return f"{counted}, {len(recorded)} origins named, independence not established"


def said_basis(attribution: Attribution) -> str:
    """Say how the date of the words is known."""
    if attribution.date is None or attribution.date_basis == "published":
        if attribution.other_day:
            return f"the text names “{attribution.other_day}”, which may be another day"
        return "the article gives no day"
    if attribution.date_basis == "declared":
        return "dated by the editor"
    return f"the text says “{attribution.date_words}”" if attribution.date_words else "dated by the text"


def covers(office: Office, date: EdtfDate) -> bool:
    """Return whether a date falls surely into the term of an office."""
    if date.earliest is None or date.latest is None or (office.start is None and office.end is None):
        return False
    begun = office.start is None or (
        office.start.earliest is not None and office.start.earliest <= date.earliest
    )
    ended = office.end is not None and (office.end.latest is None or office.end.latest < date.latest)
    return begun and not ended


def term(office: Office) -> When:
    """Put the term of an office into words: "since May 2012", "January 2021 to January 2025"."""
    start = in_words(office.start).parts if office.start else ()
    end = in_words(office.end).parts if office.end else ()
    if start and end:
        return When(parts=(*start, DatePart(text=" to "), *end))
    if start:
        return When(parts=(DatePart(text="since "), *start))
    if end:
        return When(parts=(DatePart(text="until "), *end))
    return When(parts=(DatePart(text="term not known"),))


def span(dates: Sequence[EdtfDate]) -> When:
    """Put the months that dates lie in into words: "December 2024 to December 2025"."""
    first = min((d.earliest for d in dates if d.earliest), default=None)
    last = max((d.latest for d in dates if d.latest), default=None)
    if first is None or last is None:
        return When()
    if month(first) == month(last):
        return When(parts=(month(first),))
    return When(parts=(month(first), DatePart(text=" to "), month(last)))


def month(date: dt.date) -> DatePart:
    """Put the month of a day into words: "January 2025"."""
    return DatePart(text=f"{MONTHS[date.month - 1]} {date.year}", iso=f"{date:%Y-%m}")


def told(text: str) -> str:
    """Return words of a source, or say that the site prints none of them."""
    return text or NOT_QUOTED


def shortened(text: str, limit: int) -> str:
    """Cut a text at the end of a word, and say so by an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–—")
    opened = head.count("“") > head.count("”")
    return f"{head} …{'”' if opened else ''}"
