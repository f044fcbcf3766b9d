"""What can be found: actors, issues, the editor's pages, sources, and every sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import in_words
from generator.render import links, phrases
from generator.render.escape import readable
from generator.render.order import newest_first
from generator.render.pages.speaker import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.attributions import Attribution
    from generator.model.briefs import Sentence
    from generator.render.page_context import PageContext

_SHOWN: Final = 60
"""Words of a text that a result needs; all of them are searched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Something that a search leads to, in plain text."""

    kind: str
    address: str
    """Below the site's own address, with the anchor."""
    title: str
    text: str
    below: str = ""
    """The line below the text: where and when."""
    names: tuple[str, ...] = ()
    """Every spelling of an actor, every term of an issue: as good as the title."""
    aside: tuple[str, ...] = ()
    """Words that lead here too, but count for less."""

    @property
    def shown(self) -> str:
        """The text, cut to what a result needs."""
        kept = self.text.split()
        return self.text if len(kept) <= _SHOWN else f"{' '.join(kept[:_SHOWN])} …"


def documents(context: PageContext) -> Iterator[Document]:
    """List all documents, those first that win where two fit alike; the newest statements first."""
    yield from _actors(context)
    yield from _unregistered(context)
    yield from _issues(context)
    yield from _pages(context)
    yield from _sources(context)
    ordered = newest_first(context.briefing.attributions.values(), context.articles)
    yield from (_statement(context, attribution) for attribution in ordered)
    for brief in context.briefing.sources.values():
        for block in brief.blocks:
            yield from (_sentence(context, brief.article, s) for s in block.sentences if not s.attributions)


def _actors(context: PageContext) -> Iterator[Document]:
    for brief in context.briefing.actors.values():
        actor = context.register.actors[brief.actor]
        names = tuple(
            dict.fromkeys((*actor.aliases, *(native.name for native in actor.native), *brief.spellings))
        )
        yield Document(
            kind=phrases.KINDS[actor.kind][0],
            address=links.address(links.actor_page(actor.id)),
            title=readable(actor.name),
            text=readable(", ".join(name for name in names if name != actor.name)),
            below=phrases.count(len(brief.said), "statement"),
            names=names,
        )


def _unregistered(context: PageContext) -> Iterator[Document]:
    for speaker in context.briefing.unregistered.values():
        address = links.address(links.speaker_page(speaker.id))
        if not speaker.has_page:
            address = links.address(links.SPEAKERS, speaker.anchor)
        names = tuple(printed.spelling for printed in speaker.spellings)
        yield Document(
            kind=KINDS[speaker.kind],
            address=address,
            title=readable(speaker.name),
            text=readable(", ".join(role.spelling for role in speaker.roles)),
            below=f"{phrases.count(len(speaker.attributions), 'statement')}, not in the register",
            names=names,
        )


def _issues(context: PageContext) -> Iterator[Document]:
    for brief in context.briefing.issues.values():
        issue = context.register.issues[brief.issue]
        yield Document(
            kind="Issue",
            address=links.address(links.issue_page(issue.id)),
            title=readable(issue.title),
            text=readable(issue.question),
            names=issue.terms,
        )


def _pages(context: PageContext) -> Iterator[Document]:
    for page in context.briefing.content.pages:
        yield Document(
            kind="Page",
            address=links.address(links.hand_written_page(page.id)),
            title=readable(page.title),
            text=readable(" ".join(re.sub(r"\]\([^)]*\)|[#*_`>\[\]|]", " ", page.body).split())),
        )


def _sources(context: PageContext) -> Iterator[Document]:
    for article in context.briefing.content.articles:
        yield Document(
            kind="Source",
            address=links.address(links.source_page(article.id)),
            title=readable(context.source(article.id).text),
            text="",
            below=readable(f"{context.outlet(article) or 'Outlet not known'}, {in_words(article.published)}"),
            aside=(context.outlet(article),),
        )


def _statement(context: PageContext, attribution: Attribution) -> Document:
    spellings = context.briefing.actors
    view = context.citation(attribution.article)
    date = f"{in_words(attribution.date)}, in " if attribution.date else ""
    return Document(
        kind="Statement",
        address=links.address(links.source_page(attribution.article), attribution.id),
        title=readable(", ".join(run.text for run in context.speakers(attribution))),
        text=readable(phrases.told(attribution.text)),
        below=readable(f"{date}{view.text}"),
        aside=(
            *(name for s in attribution.speakers if s in spellings for name in spellings[s].spellings),
            *(context.issue(issue).text for issue in attribution.issues),
        ),
    )


def _sentence(context: PageContext, article: str, sentence: Sentence) -> Document:
    return Document(
        kind="Sentence",
        address=links.address(links.source_page(article), sentence.id),
        title=readable(context.source(article).text),
        text=readable(sentence.text),
    )
