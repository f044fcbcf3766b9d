"""Small invented dossiers, found in their own words: no offsets are counted by hand."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from generator.model.content import (
    Actor,
    Article,
    Content,
    Dossier,
    Issue,
    Note,
    Office,
    Outlet,
    Position,
    Register,
)
from generator.model.edtf import EdtfDate
from generator.model.findings import DateExpression, Event, Figure, Findings, Mention, Quotation, Statement
from generator.model.text import Location, Passage, Source, Span
from generator.weave import weave

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.diagnostics import Diagnostic
    from generator.model.attributions import Attribution
    from generator.model.briefing import Briefing
    from generator.model.findings import Confidence

HERE = Location(path="content/x.md", line=1, column=1)


def day(text: str) -> EdtfDate:
    """Read the few forms of EDTF that these tests use, without the project's own reader."""
    start, slash, end = text.partition("/")
    if slash:
        first = None if start in {"", ".."} else day(start).earliest
        last = None if end in {"", ".."} else day(end).latest
        return EdtfDate(text=text, earliest=first, latest=last, precision="interval")
    bare = text.rstrip("~?%")
    parts = [int(part) for part in bare.split("-")]
    if len(parts) == 1:
        first, last, precision = date(parts[0], 1, 1), date(parts[0], 12, 31), "year"
    elif len(parts) == 2:
        year, month = parts
        first, last, precision = date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"
    else:
        first = last = date(*parts)
        precision = "day"
    return EdtfDate(text=text, earliest=first, latest=last, precision=precision)  # type: ignore[arg-type] # one of the three


def actor(id_: str, name: str = "", **fields: Any) -> Actor:
    return Actor(id=id_, name=name or id_.replace("-", " ").title(), kind="person", location=HERE, **fields)


def issue(id_: str, terms: Sequence[str] = (), positions: Iterable[str | Position] = ()) -> Issue:
    return Issue(
        id=id_,
        title=id_.title(),
        question=f"What about the {id_}?",
        location=HERE,
        terms=tuple(terms),
        positions=tuple(p if isinstance(p, Position) else Position(id=p, label=p) for p in positions),
    )


ADA = actor(
    "ada-moor",
    "Ada Moor",
    offices=(
        Office(
            title="Minister of Harbours",
            start=day("2021-05-03"),
            end=day("2025-01-12"),
            source="Gazette of Ostara, no. 4",
        ),
    ),
)
BEN = actor("ben-tal", "Ben Tal")
OSTARA = actor("ostara", "Ostara")
REGISTER = Register(
    actors={a.id: a for a in (ADA, BEN, OSTARA)},
    issues={
        i.id: i
        for i in (
            issue(
                "strait",
                ("strait", "shipping"),
                (Position(id="open", label="keep it open", excludes=("closed",)), "closed"),
            ),
            issue("tariffs", ("tariff", "tariffs"), ("raise", "lower")),
        )
    },
    outlets={
        o.id: o for o in (Outlet(id="harbour-post", name="Harbour Post"), Outlet(id="tide", name="The Tide"))
    },
)
DOSSIER = Dossier(title="The strait", description="", as_of=day("2025-06-01"))


class Story:
    """An article in the making: its text, and what was found where in it."""

    def __init__(self, id_: str, text: str, **fields: Any) -> None:
        """Take paragraphs apart at blank lines; ``# `` opens a heading, ``- `` a list item."""
        self.text = text
        self.source = Source(path=f"content/articles/{id_}.md", text=text)
        passages, sentences = [], []
        for match in re.finditer(r"(?:[^\n]+\n?)+", text):
            start, body = match.start(), match[0].rstrip("\n")
            kind = {"# ": "heading", "- ": "list_item"}.get(body[:2], "paragraph")
            skip = 2 if kind != "paragraph" else 0
            start, body = start + skip, body[skip:]
            offsets = range(start, start + len(body))
            passages.append(
                Passage(
                    kind=kind,  # type: ignore[arg-type] # one that there is
                    text=body.replace("\n", " "),
                    starts=tuple(offsets),
                    ends=tuple(o + 1 for o in offsets),
                )
            )
            sentences += [
                Span(start=start + s.start(), end=start + s.end())
                for s in re.finditer(r"\S[^.!?]*[.!?]*[”\"]?", body)
            ]
        fields.setdefault("published", day("2025-03-05"))
        self.article = Article(id=id_, source=self.source, passages=tuple(passages), **fields)
        self.findings = Findings(article=id_, sentences=tuple(sentences))

    def at(self, words: str) -> Span:
        """Return the only place of some words."""
        (match,) = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.text)
        return Span(start=match.start(), end=match.end())

    def sentence(self, span: Span) -> Span:
        return next(s for s in self.findings.sentences if s.overlaps(span))

    def _add(self, kind: str, found: Any) -> Story:
        changed: dict[str, Any] = {kind: (*getattr(self.findings, kind), found)}
        self.findings = replace(self.findings, **changed)
        return self

    def says(  # noqa: PLR0913 - the fields of the noun, by keyword
        self,
        speaker: str | None,
        words: str,
        cue: str,
        content: str,
        *,
        confidence: Confidence = "high",
        quotes: Sequence[str] = (),
        **fields: Any,
    ) -> Story:
        place = self.at(content)
        for quote in quotes:
            inside = self.at(quote)
            outer = Span(start=inside.start - 1, end=inside.end + 1)
            self._add("quotations", Quotation(span=inside, outer=outer))
        fields.setdefault("speaker_span", self.at(words) if words else None)
        fields.setdefault("rule", "test")
        statement = Statement(
            span=self.sentence(place),
            speaker=speaker,
            cue=self.at(cue) if cue else None,
            content=(place,),
            quotes=tuple(self.at(q) for q in quotes),
            confidence=confidence,
            **fields,
        )
        return self._add("statements", statement)

    def allows(self, *stretches: str) -> Story:
        """Say which stretches of its sentences may be printed alone, as the extraction does."""
        for words in stretches:
            self._add("excerpts", self.at(words))
        return self

    def names(self, actor_id: str | None, words: str, form: str = "short") -> Story:
        return self._add("mentions", Mention(span=self.at(words), actor=actor_id, form=form))  # type: ignore[arg-type] # one that there is

    def dated(self, words: str, value: str | None, *, rule: str = "test") -> Story:
        found = DateExpression(span=self.at(words), value=day(value) if value else None, rule=rule)
        return self._add("dates", found)

    def happens(self, cue: str, date: str, clause: str = "", *, rule: str = "verb") -> Story:
        """Say that a word tells a happening, which a date dates: by its clause, or else the sentence."""
        span = self.at(clause) if clause else self.sentence(self.at(cue))
        return self._add("events", Event(span=span, cue=self.at(cue), date=self.at(date), rule=rule))

    def dates_at(self, words: str, place: int, value: str, *, cue: str) -> Story:
        """Say that words date a happening, where both stand more than once: from ``place`` on."""
        start, verb = self.text.index(words, place), self.text.index(cue, place)
        date = Span(start=start, end=start + len(words))
        span = Span(start=verb, end=verb + len(cue))
        self._add("dates", DateExpression(span=date, value=day(value), rule="test"))
        return self._add("events", Event(span=self.sentence(date), cue=span, date=date, rule="verb"))

    def counts(self, words: str, value: str, unit: str, **fields: Any) -> Story:
        return self._add("figures", Figure(span=self.at(words), value=value, unit=unit, **fields))

    def quotes(self, words: str) -> Story:
        inside = self.at(words)
        return self._add(
            "quotations", Quotation(span=inside, outer=Span(start=inside.start - 1, end=inside.end + 1))
        )

    def note(self, exact: str, *, line: int = 0, **fields: Any) -> Story:
        number = line or len(self.article.notes) + 1
        made = Note(
            exact=exact,
            target=self.at(exact),
            location=Location(path=self.source.path, line=number, column=1),
            **fields,
        )
        self.article = replace(self.article, notes=(*self.article.notes, made))
        return self


def content(*stories: Story, register: Register = REGISTER, dossier: Dossier = DOSSIER) -> Content:
    return Content(dossier=dossier, register=register, articles=tuple(s.article for s in stories))


def woven(
    *stories: Story, register: Register = REGISTER, dossier: Dossier = DOSSIER
) -> tuple[Briefing, tuple[Diagnostic, ...]]:
    return weave(content(*stories, register=register, dossier=dossier), [s.findings for s in stories])


def only(briefing: Briefing) -> Attribution:
    (attribution,) = briefing.attributions.values()
    return attribution


def codes(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return [d.code for d in diagnostics]
