"""How long the weaving takes for 500 and for 1,000 invented articles, and which step takes it.

    python tests/benchmarks/weaving.py [ARTICLES]

What the extraction would have found is invented with the articles, so that only the weaving is timed:
24 actors, 12 issues, and in each article 24 sentences with 12 statements, among them declared positions,
remarks told by three articles, figures, dates, and words that many articles share. A step that compared
all pairs would take four times as long for twice the articles.
"""

from __future__ import annotations

import cProfile
import pstats
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model.content import (
    Actor,
    Article,
    Content,
    Dossier,
    Issue,
    Note,
    Outlet,
    Position,
    Register,
    Relay,
)
from generator.model.edtf import parse_edtf
from generator.model.findings import DateExpression, Figure, Findings, Mention, Statement
from generator.model.text import Location, Passage, Source, Span
from generator.weave import weave

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.findings import Force

SENTENCES = 24
HERE = Location(path="content/invented.md", line=1, column=1)
SYLLABLES = ("ba", "dor", "fen", "gil", "hus", "kar", "lem", "mir", "nov", "pel", "rus", "sil", "tam", "vor")
WORDS = tuple(a + b for a in SYLLABLES for b in SYLLABLES)
PHRASES = tuple(" ".join(WORDS[i : i + 9]) for i in range(0, len(WORDS) - 9, 9))
"""Stretches that many articles print."""
FORCES: tuple[Force, ...] = ("say", "say", "say", "demand", "propose", "reject", "support", "warn")
ACTORS = tuple(f"actor-{number}" for number in range(24))
ISSUES = tuple(f"issue-{number}" for number in range(12))
POSITIONS = ("for", "against", "later")


def _register() -> Register:
    positions = tuple(
        Position(id=p, label=p, excludes=tuple(o for o in POSITIONS if o != p)) for p in POSITIONS
    )
    return Register(
        actors={
            a: Actor(id=a, name=a.title(), kind="person", location=HERE, aliases=(a.upper(),)) for a in ACTORS
        },
        issues={
            i: Issue(
                id=i,
                title=i,
                question=f"What about {i}?",
                location=HERE,
                terms=(WORDS[number],),
                positions=positions,
            )
            for number, i in enumerate(ISSUES)
        },
        outlets={o: Outlet(id=o, name=o.title()) for o in ("wire", "gazette", "tide")},
    )


class _Writing:
    """An article in the making."""

    def __init__(self, number: int, chance: random.Random) -> None:
        self.id = f"article-{number:04}"
        self.text = ""
        self.notes: list[Note] = []
        self.sentences: list[Span] = []
        self.mentions: list[Mention] = []
        self.statements: list[Statement] = []
        self.dates: list[DateExpression] = []
        self.figures: list[Figure] = []
        for place in range(SENTENCES):
            self._sentence(number, place, chance)

    def _sentence(self, number: int, place: int, chance: random.Random) -> None:
        start = len(self.text)
        actor = chance.choice(ACTORS)
        words = [*chance.sample(WORDS, 12), chance.choice(PHRASES)] if place % 3 else [chance.choice(PHRASES)]
        content = f"{' '.join(words)} {chance.choice(WORDS[:12])}"
        parts = (
            actor.title(),
            " said that ",
            content,
            f" {number % 90 + 10}%" if place % 6 == 0 else "",
            ". ",
        )
        spans: list[Span] = []
        for part in parts:
            spans.append(Span(start=len(self.text), end=len(self.text) + len(part)))
            self.text += part
        sentence = Span(start=start, end=len(self.text) - 1)
        self.sentences.append(sentence)
        self.mentions.append(Mention(span=spans[0], actor=actor, form="full"))
        if place % 6 == 0:
            self.figures.append(
                Figure(span=spans[3], value="20", unit="%", measures=content, rule="invented")
            )
        if place % 2:
            self._statement(number, place, actor, spans, chance)
        elif place % 4 == 0:
            day = parse_edtf(f"20{24 + number % 2}-{number % 12 + 1:02}-{place + 1:02}")
            self.dates.append(DateExpression(span=spans[2], value=day, rule="invented"))

    def _statement(
        self, number: int, place: int, actor: str, spans: list[Span], chance: random.Random
    ) -> None:
        sentence = self.sentences[-1]
        self.statements.append(
            Statement(
                span=sentence,
                speaker=actor,
                speaker_span=spans[0],
                cue=spans[1],
                content=(spans[2],),
                issues=(chance.choice(ISSUES),),
                force=chance.choice(FORCES),
                confidence="high",
                rule="invented",
            )
        )
        if place % 4 == 1:
            self.notes.append(
                Note(
                    exact=self.text[spans[2].start : spans[2].end],
                    target=spans[2],
                    location=Location(path=f"{self.id}.md", line=place, column=1),
                    position={chance.choice(ISSUES): chance.choice(POSITIONS)},
                    utterance=f"remark-{number // 3}-{actor}" if place == 1 else None,
                )
            )

    def article(self, number: int) -> Article:
        offsets = tuple(range(len(self.text)))
        passage = Passage(
            kind="paragraph", text=self.text, starts=offsets, ends=tuple(o + 1 for o in offsets)
        )
        return Article(
            id=self.id,
            source=Source(path=f"content/articles/{self.id}.md", text=self.text),
            passages=(passage,),
            outlet=("gazette", "tide")[number % 2],
            published=parse_edtf(f"20{24 + number % 2}-{number % 12 + 1:02}-{number % 28 + 1:02}"),
            relays=(Relay(outlet="wire", published=parse_edtf("2024-01-01")),) if number % 5 == 0 else (),
            notes=tuple(self.notes),
        )

    def findings(self) -> Findings:
        return Findings(
            article=self.id,
            sentences=tuple(self.sentences),
            mentions=tuple(self.mentions),
            statements=tuple(self.statements),
            dates=tuple(self.dates),
            figures=tuple(self.figures),
        )


def _dossier(articles: int) -> tuple[Content, list[Findings]]:
    chance = random.Random(articles)  # noqa: S311 - the same invented articles each time
    made = [_Writing(number, chance) for number in range(articles)]
    about = Dossier(title="Invented", description="", as_of=parse_edtf("2026-01-01"))
    content = Content(
        dossier=about,
        register=_register(),
        articles=tuple(w.article(number) for number, w in enumerate(made)),
    )
    return content, [w.findings() for w in made]


def _steps(profile: cProfile.Profile) -> Iterator[tuple[float, str]]:
    """Yield the seconds and the name of the costliest functions of the weaving, theirs within included."""
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined] # what it is made for
    for (path, _, name), (_, _, _, seconds, _) in sorted(stats.items(), key=lambda s: -s[1][3]):
        if "weave" in Path(path).parts and name not in {"weave", "<genexpr>", "<listcomp>", "<dictcomp>"}:
            yield seconds, f"{Path(path).stem}.{name}"


def main() -> None:
    """Print how long it takes, for half as many articles too, and the costliest steps."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for count in (articles // 2, articles):
        content, findings = _dossier(count)
        start = time.process_time()
        briefing, _ = weave(content, findings)
        taken = time.process_time() - start
        print(f"{count} articles, {len(briefing.attributions)} statements: {taken:.1f} s of one processor")
    profile = cProfile.Profile()
    profile.runcall(weave, content, findings)
    print("costliest steps, with the profiler's own cost:")
    for seconds, name in list(_steps(profile))[:12]:
        print(f"{seconds:7.1f} s  {name}")


if __name__ == "__main__":
    main()
