"""Role at date: what the source calls somebody, against the register's terms of office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import date_label
from generator.model.text import Span
from generator.weave.word_patterns import pattern, phrases, word_lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.content import Actor, Office
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Mention

_REACH = 60
"""How many characters before or after a name an office may stand."""
_HEAD = re.compile(r"\s+(?:of|for|to|at|in)\s+", re.IGNORECASE)
_STATE = re.compile(r"^(?:[A-Z]\.?){2,}\s+")
_BEFORE = re.compile(r"[^.;:!?“”\"()\u2013\u2014]*$")
_AFTER = re.compile(
    r"^(?:[\u2019']s)?\s*,\s*(?:the\s+|an?\s+|its\s+|their\s+)?([^.;:!?“”\"(),\u2013\u2014]*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfTerm:
    """A day on which, by the register, a speaker had not the office that the source gives."""

    actor: Actor
    title: str
    """The office in the words of the source."""
    offices: tuple[Office, ...]
    date: EdtfDate
    words: str
    """The words that were read as the date."""


def role_notes(
    actor: Actor, mentions: Iterable[Mention], date: EdtfDate | None, sentence: Span, text: str
) -> tuple[str, ...]:
    """Tell a reader the terms of an office that a sentence gives an actor outside of them.

    "Defence Minister Moor said", dated March, of a register where the term ended in January.
    """
    called = called_out_of_term(actor, mentions, date, sentence, text)
    return tuple(dict.fromkeys(_note(actor, words, offices) for words, offices in called))


def called_out_of_term(
    actor: Actor, mentions: Iterable[Mention], date: EdtfDate | None, sentence: Span, text: str
) -> Iterator[tuple[str, tuple[Office, ...]]]:
    """Yield the words by which a sentence gives an actor offices outside their terms, with these offices.

    ``text`` are the file's characters of ``sentence``. Nothing where the dates leave
    room, or where the words say "former" or "elect".
    """
    if date is None or not actor.offices:
        return
    for mention in mentions:
        if mention.actor != actor.id or mention.form not in {"full", "short"}:
            continue
        local = Span(start=mention.span.start - sentence.start, end=mention.span.end - sentence.start)
        called = ((_called(title, text, local), o) for title, o in by_title(actor.offices).items())
        words, offices = next((item for item in called if item[0]), ("", ()))  # the longest title that fits
        if offices and all(outside(date, o) for o in offices):
            yield words, offices


def outside(date: EdtfDate, office: Office) -> bool:
    """Return whether a date is certainly not in the term of an office."""
    begin = office.start.earliest if office.start else None
    end = office.end.latest if office.end else None
    before = begin is not None and date.latest is not None and date.latest < begin
    after = end is not None and date.earliest is not None and date.earliest > end
    return before or after


def term_in_words(office: Office) -> str:
    """Return an office's term: "from 3 May 2021 to 12 January 2025"."""
    start, end = date_label(office.start), date_label(office.end)
    if start and end:
        return f"from {start} to {end}"
    if start:
        return f"since {start}"
    return f"until {end}" if end else ""


def by_title(offices: Sequence[Office]) -> dict[str, tuple[Office, ...]]:
    """Gather the offices that a text may mean by the same words ("President")."""
    titles: dict[str, list[Office]] = {}
    for office in offices:
        for title in _spellings(office.title.strip()):
            titles.setdefault(title, []).append(office)
    ordered = sorted(titles, key=lambda t: (-len(t), t))
    return {title: tuple(titles[title]) for title in ordered}


def _spellings(title: str) -> set[str]:
    """Return the words that a text may have for an office.

    "US National Security Adviser of the President" is "National Security Advisor" as well.
    """
    forms = {title, _HEAD.split(title)[0]}
    forms |= {_STATE.sub("", form) for form in forms}
    for pair in word_lists()["office_spellings"]:
        one, other = pair.split()
        for form in tuple(forms):
            forms |= {phrases((one,)).sub(other, form), phrases((other,)).sub(one, form)}
    return forms - {""}


def _called(title: str, text: str, mention: Span) -> str:
    """Return the words right before the name, or in apposition after it, that give the office."""
    office = phrases((title,))
    before = _BEFORE.search(text[max(0, mention.start - _REACH) : max(0, mention.start)])
    if before:
        for match in office.finditer(before[0]):
            between = before[0][match.end() :].strip()
            apposed = between == "," and text[mention.end : mention.end + 1] == ","
            if (apposed or not between) and not _not_in_office(before[0][: match.start()], between):
                return match[0]
    named = office.match(text[mention.start : mention.end])  # an alias such as "Minister Moor"
    if named and not _not_in_office(text[max(0, mention.start - _REACH) : mention.start], ""):
        return named[0]
    after = _AFTER.match(text[mention.end : mention.end + _REACH])
    if after:
        found = office.search(after[1])
        if found and not _not_in_office(after[1][: found.start()], after[1][found.end() :]):
            return found[0]
    return ""


def _not_in_office(before: str, after: str) -> bool:
    """Return whether "former", "-elect" or the like stands at the office."""
    words = re.split(r"[\s-]+", before.strip().rstrip("-"))[-2:]
    near = " ".join(words)
    return bool(pattern("not_in_office").search(near)) or bool(
        re.match(r"[\s-]*(?:elect|designate)\b", after)
    )


def terms_in_words(offices: Sequence[Office]) -> str:
    """Return offices with their terms and where they are known from, as the register has them."""
    return "; ".join(f"{o.title} {term_in_words(o)} ({o.source})".replace(" ()", "") for o in offices)


def _note(actor: Actor, title: str, offices: Sequence[Office]) -> str:
    return (
        f"Register: the source calls {actor.name} “{title}”. "
        f"The term in the register: {terms_in_words(offices)}."
    )
