"""Dates that something speaks against: told to the editor, and never to a reader.

A day that was worked out for a statement is withheld where the register speaks against it. The day of
publication, which the editor gives, is held against the text: who is called what in it, who is ``elect`` or
``outgoing``, and the date in the article's own address.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Diagnostic
from generator.model.dates_in_words import date_label
from generator.model.text import Span
from generator.weave.dating.office_terms import by_title, called_out_of_term, outside, terms_in_words
from generator.weave.word_patterns import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.content import Actor, Article, Office, Register
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Mention
    from generator.weave.dating.office_terms import OutOfTerm
    from generator.weave.statements.annotated_prose import Prose
    from generator.weave.statements.drafts import Draft

_IN_ADDRESS: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[/-](?P<month>[01]?\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:[/-](?P<day>[0-3]?\d))?(?![\da-z])|(?<!\d)(?P<compact>(?:19|20)\d\d[01]\d[0-3]\d)(?!\d)",
    re.IGNORECASE,
)
"""The date in an address: ``…/2031/03/14/…``, ``…/2031-03-14-…``, ``…/2031/mar/14/…``, ``…-20310314``."""
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ROOM: Final = dt.timedelta(days=2)
"""Two desks' days differ by their time zones, and an address may keep the day of a first version."""
_LOOSELY: Final = dt.timedelta(days=100)
"""Between an election and the oath, and some weeks after an office, papers call people by it all the same."""
Contradiction = tuple[str, Span, str]
"""An actor's id, the place in the text, and what is wrong there."""


def withheld_dates(article: Article, withheld: Iterable[tuple[Draft, OutOfTerm]]) -> Iterator[Diagnostic]:
    """Report which days of statements are withheld, and what the register says against each."""
    for draft, against in withheld:
        yield _warning(
            article,
            draft.span,
            code="date-out-of-term",
            message=f"“{against.words}” was read as {date_label(against.date)}, when by the register "
            f"{against.actor.name} was not “{against.title}” ({terms_in_words(against.offices)}); "
            "the site gives the article's date instead",
            hint="give the day in a note (`date: …`), correct `published`, or correct the term in "
            f"{against.actor.location.path}",
        )


def check_published(prose: Prose, register: Register) -> Iterator[Diagnostic]:
    """Hold the day of publication against the article's address and text, and report each contradiction."""
    article = prose.article
    if article.published is None:
        return
    yield from _against_address(article, article.published)
    reported: set[str] = set()
    for actor, span, wrong in _against_offices(prose, register, article.published):
        if actor in reported or _settled(article, prose.sentences(span)):
            continue
        reported.add(actor)
        yield _warning(
            article,
            span,
            code="published-contradicted",
            message=f"published {date_label(article.published)}, but {wrong}",
            hint="correct `published`, or say in a note on these words (`sic` or `comment`) "
            "why the source has them so",
        )


def _against_address(article: Article, published: EdtfDate) -> Iterator[Diagnostic]:
    """Compare with the date in the article's address: a year and month at least."""
    found = _IN_ADDRESS.search(article.url)
    days = _days(found) if found else None
    if found is None or days is None:
        return
    first, last = days
    is_early = published.latest is not None and published.latest < first - _ROOM
    is_late = published.earliest is not None and published.earliest > last + _ROOM
    if is_early or is_late:
        start = max(0, article.source.text.find(article.url))
        yield Diagnostic.at(
            article.source,
            start,
            end=start + len(article.url),
            code="published-contradicted",
            message=f"published {date_label(published)}, but the address says {found[0]}",
            hint="correct `published`, or `url`",
            severity="warning",
        )


def _days(found: re.Match[str]) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day that an address may mean; nothing for a number that is not a date."""
    if found["compact"]:
        digits = found["compact"]
        year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    else:
        year, month, day = int(found["year"]), _month(found["month"].lower()), int(found["day"] or 0)
    try:
        if day:
            return dt.date(year, month, day), dt.date(year, month, day)
        following = dt.date(year + month // 12, month % 12 + 1, 1)
        return dt.date(year, month, 1), following - dt.timedelta(days=1)
    except ValueError:
        return None


def _month(name: str) -> int:
    """Return the number of a month in an address: 3 of ``mar`` and of ``03``."""
    if name in _MONTHS:
        return _MONTHS.index(name) + 1
    return int(name)


def _against_offices(prose: Prose, register: Register, published: EdtfDate) -> Iterator[Contradiction]:
    """Yield whom the text calls what they weren't when it was published."""
    yield from _called_elect(prose, register, published)
    for mention in prose.mentions.all:
        actor = register.actors.get(mention.actor or "")
        if actor is None or not actor.offices or mention.form not in {"full", "short"}:
            continue
        wrong = _called(actor, mention, prose, published)
        if wrong:
            yield actor.id, mention.span, wrong


def _called(actor: Actor, mention: Mention, prose: Prose, published: EdtfDate) -> str:
    """Say that an article gives somebody an office long before or after its term."""
    sentence = prose.sentences(mention.span)
    text = prose.article.source.slice(sentence)
    for title, offices in called_out_of_term(actor, (mention,), published, sentence, text):
        if all(_far_outside(published, office) for office in offices):
            return f"the text calls {actor.name} “{title}”: {terms_in_words(offices)}"
    return ""


def _far_outside(date: EdtfDate, office: Office) -> bool:
    """Return whether a date lies so far from a term that no usage explains it."""
    if not outside(date, office):
        return False
    begin = office.start.earliest if office.start else None
    end = office.end.latest if office.end else None
    if begin is not None and date.latest is not None and date.latest < begin - _LOOSELY:
        return True
    return end is not None and date.earliest is not None and date.earliest > end + _LOOSELY


def _called_elect(prose: Prose, register: Register, published: EdtfDate) -> Iterator[Contradiction]:
    """Yield who is ``elect`` or ``incoming`` after the term began, or ``outgoing`` after it ended.

    Also inside of a longer name: ``the team of President-elect Moor``. Who holds an office twice may be
    elect before either term.
    """
    day = published.earliest
    if day is None:
        return
    for actor in register.actors.values():
        names = _names_printed(actor, prose.article.source.text)
        if not names:
            continue
        called = rf"\s+{phrases(names).pattern}"
        for title, offices in by_title(actor.offices).items():
            office = phrases((title,)).pattern
            coming = rf"(?:{office}[\s-]+(?:elect|designate)|incoming\s+{office})"
            if all(_began_before(term, day) for term in offices):
                yield from _elect_in(prose, actor, offices[-1], coming + called)
            if all(_ended_before(term, day) for term in offices):
                yield from _elect_in(prose, actor, offices[-1], rf"outgoing\s+{office}{called}")


def _names_printed(actor: Actor, text: str) -> tuple[str, ...]:
    """Return the names of an actor that stand in a text, the surname of a person among them."""
    surname = actor.name.split()[-1] if actor.kind == "person" else actor.name
    return tuple(name for name in (actor.name, surname, *actor.aliases) if name in text)


def _began_before(office: Office, day: dt.date) -> bool:
    """Return whether an office surely began before a day."""
    latest = office.start.latest if office.start else None
    return latest is not None and day > latest


def _ended_before(office: Office, day: dt.date) -> bool:
    """Return whether an office surely ended before a day."""
    latest = office.end.latest if office.end else None
    return latest is not None and day > latest


def _elect_in(prose: Prose, actor: Actor, office: Office, words: str) -> Iterator[Contradiction]:
    """Yield where the text says such words."""
    pattern = re.compile(words, re.IGNORECASE)
    for line in prose.lines:
        found = pattern.search(prose.article.source.slice(line.span))
        if found is not None:
            start = line.span.start + found.start()
            span = Span(start=start, end=start + len(found[0]))
            yield actor.id, span, f"the text says “{prose.text(span)}”: {terms_in_words((office,))}"


def _settled(article: Article, sentence: Span) -> bool:
    """Return whether the editor has said why the source has its words so."""
    for note in article.notes:
        says_why = note.sic or note.comment or note.date
        if says_why and note.target.overlaps(sentence):
            return True
    return False


def _warning(article: Article, span: Span, *, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic.at(
        article.source, span.start, end=span.end, code=code, message=message, hint=hint, severity="warning"
    )
