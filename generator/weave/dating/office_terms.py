"""Role at date: what the source calls somebody, against the register's terms of office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import date_label
from generator.model.text import Span
from generator.weave.word_patterns import pattern, phrases
from generator.words.word_lists import word_list

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

    ``Defence Minister Moor said``, dated March, of a register where the term ended in January.
    """
    called = called_out_of_term(actor, mentions, date, sentence, text)
    return tuple(dict.fromkeys(_note(actor, words, offices) for words, offices in called))


def called_out_of_term(
    actor: Actor, mentions: Iterable[Mention], date: EdtfDate | None, sentence: Span, text: str
) -> Iterator[tuple[str, tuple[Office, ...]]]:
    """Yield the words by which a sentence gives an actor offices outside their terms, with these offices.

    ``text`` are the file's characters of ``sentence``. Nothing where the dates leave
    room, or where the words say ``former`` or ``elect``.
    """
    if date is None or not actor.offices:
        return
    for mention in mentions:
        if mention.actor != actor.id or mention.form not in {"full", "short"}:
            continue
        name = Span(start=mention.span.start - sentence.start, end=mention.span.end - sentence.start)
        words, offices = _offices_called(actor, text, name)
        if offices and all(outside(date, office) for office in offices):
            yield words, offices


def _offices_called(actor: Actor, text: str, name: Span) -> tuple[str, tuple[Office, ...]]:
    """Return the words at a name that give an office, with the offices that they may mean.

    The longest title that fits comes first: ``Deputy Minister Moor`` is not ``Minister``.
    """
    for title, offices in by_title(actor.offices).items():
        words = _called(title, text, name)
        if words:
            return words, offices
    return "", ()


def outside(date: EdtfDate, office: Office) -> bool:
    """Return whether a date is certainly not in the term of an office."""
    begin = office.start.earliest if office.start else None
    end = office.end.latest if office.end else None
    if begin is not None and date.latest is not None and date.latest < begin:
        return True
    return end is not None and date.earliest is not None and date.earliest > end


def term_in_words(office: Office) -> str:
    """Return an office's term: ``from 3 May 2021 to 12 January 2025``."""
    start, end = date_label(office.start), date_label(office.end)
    if start and end:
        return f"from {start} to {end}"
    if start:
        return f"since {start}"
    if end:
        return f"until {end}"
    return ""


def by_title(offices: Sequence[Office]) -> dict[str, tuple[Office, ...]]:
    """Gather the offices that a text may mean by the same words: ``President``. Longer titles come first."""
    titles: dict[str, list[Office]] = {}
    for office in offices:
        for title in _spellings(office.title.strip()):
            titles.setdefault(title, []).append(office)
    ordered = sorted(titles, key=lambda title: (-len(title), title))
    return {title: tuple(titles[title]) for title in ordered}


def _spellings(title: str) -> set[str]:
    """Return the words that a text may have for an office.

    ``US National Security Adviser of the President`` is ``National Security Advisor`` as well.
    """
    forms = {title, _HEAD.split(title)[0]}
    forms |= {_STATE.sub("", form) for form in forms}
    for pair in word_list("weaving.office_spellings"):
        one, other = pair.split()
        for form in tuple(forms):
            forms.add(phrases((one,)).sub(other, form))
            forms.add(phrases((other,)).sub(one, form))
    return forms - {""}


def _called(title: str, text: str, name: Span) -> str:
    """Return the words right before a name, in it, or in apposition after it, that give an office."""
    office = phrases((title,))
    for find in (_called_before, _called_in, _called_after):
        words = find(office, text, name)
        if words:
            return words
    return ""


def _called_before(office: re.Pattern[str], text: str, name: Span) -> str:
    """Return an office right before a name: ``Minister Moor``, ``the minister, Ada Moor, said``."""
    before = _BEFORE.search(_reach_before(text, name))
    if not before:
        return ""
    for match in office.finditer(before[0]):
        between = before[0][match.end() :].strip()
        is_apposed = between == "," and text[name.end : name.end + 1] == ","
        if between and not is_apposed:
            continue
        if not _not_in_office(before[0][: match.start()], between):
            return match[0]
    return ""


def _called_in(office: re.Pattern[str], text: str, name: Span) -> str:
    """Return an office that is part of an alias: ``Minister Moor``."""
    named = office.match(text[name.start : name.end])
    if named and not _not_in_office(_reach_before(text, name), ""):
        return named[0]
    return ""


def _called_after(office: re.Pattern[str], text: str, name: Span) -> str:
    """Return an office in apposition after a name: ``Ada Moor, the minister, said``."""
    after = _AFTER.match(text[name.end : name.end + _REACH])
    found = office.search(after[1]) if after else None
    if after is None or found is None:
        return ""
    if _not_in_office(after[1][: found.start()], after[1][found.end() :]):
        return ""
    return found[0]


def _reach_before(text: str, name: Span) -> str:
    """Return the characters before a name in which its office may stand."""
    return text[max(0, name.start - _REACH) : max(0, name.start)]


def _not_in_office(before: str, after: str) -> bool:
    """Return whether ``former``, ``-elect`` or the like stands at the office."""
    words = re.split(r"[\s-]+", before.strip().rstrip("-"))
    near = " ".join(words[-2:])
    if pattern("not_in_office").search(near):
        return True
    return re.match(r"[\s-]*(?:elect|designate)\b", after) is not None


def terms_in_words(offices: Sequence[Office]) -> str:
    """Return offices with their terms and where they are known from, as the register has them."""
    return "; ".join(map(_office_in_words, offices))


def _office_in_words(office: Office) -> str:
    """Return ``Minister since 3 May 2021 (a decree)``, or ``Minister since 3 May 2021`` without a source."""
    words = f"{office.title} {term_in_words(office)} ({office.source})"
    return words.replace(" ()", "")


def _note(actor: Actor, title: str, offices: Sequence[Office]) -> str:
    return (
        f"Register: the source calls {actor.name} “{title}”. "
        f"The term in the register: {terms_in_words(offices)}."
    )
