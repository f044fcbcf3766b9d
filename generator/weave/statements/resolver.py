"""From a draft to a published statement, or to none: unsure means not published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.attributions import Attribution
from generator.model.content import UNKNOWN
from generator.model.dates_in_words import date_label
from generator.model.edtf import parse_edtf
from generator.model.text import Span
from generator.weave.dating.date_order import surely_after
from generator.weave.dating.office_terms import OutOfTerm, called_out_of_term, role_notes
from generator.weave.excerpts.excerpt_spans import in_print, quotes_in
from generator.weave.statements.drafts import OWN_WORDS
from generator.weave.statements.paragraph_issues import nearest_issues, subject_issues
from generator.weave.statements.substance import says_who
from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.attributions import DateBasis, Directness, IssueBasis
    from generator.model.content import Register
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression, Mention
    from generator.weave.excerpts.quotation_budget import Budget
    from generator.weave.statements.annotated_prose import Prose
    from generator.weave.statements.drafts import Draft
    from generator.weave.statements.paragraph_issues import ArticleIssues

WHOLLY_QUOTED = 0.8
"""From this share of quoted words on, the content counts as a direct quotation."""
_RELATIVE = re.compile(r",?\s+(?:who|whom|which|that)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolver:
    """Makes the published statements of one article."""

    prose: Prose
    register: Register
    budget: Budget
    """How many words of the article the site may print."""
    article_issues: ArticleIssues
    """Which issues the article comes back to, and which one it is about."""

    def published(self, draft: Draft) -> bool:
        """Return whether a draft is sure enough to be shown.

        A place without words is none. Nobody is named: the source's words for the
        speaker are shown, unless they are a pronoun or might mean several actors of the
        register.
        """
        if draft.dropped or draft.unspoken:
            return False
        if draft.confidence == "low" or not self.prose.text(draft.span):
            return False
        if self._speakers(draft) or draft.rule == "editor":
            return True
        if len(draft.candidates) > 1:
            return False
        return says_who(self._speaker_words(draft))

    def enter_labels(self, drafts: Iterable[Draft]) -> None:
        """Enter the words that stand beside statements, with or without an excerpt: who speaks."""
        for draft in drafts:
            named = self.speaker_place(draft)
            if named is not None:
                self.budget.enter(named)

    def attribution(
        self, draft: Draft, addresses: tuple[str, ...], origin: str, excerpt: Span | None
    ) -> Attribution:
        """Return the statement as the site shows it, found under all its addresses.

        Of a full text that may not be printed whole it has the words of the excerpt, or none.
        """
        speakers = self._speakers(draft)
        via = self._via(draft, speakers)
        date, basis, date_words = self._date(draft)
        kept = draft.wording if self.budget.is_open else excerpt
        text = ""
        quotes: tuple[str, ...] = ()
        if kept is not None:
            text = in_print(self.prose, draft.wording, kept)
            quotes = quotes_in(self.prose, draft.quotes, kept)
        issues, issue_basis = self._issues_in_print(draft, kept)
        return Attribution(
            id=addresses[0],
            also=addresses[1:],
            article=self.prose.article.id,
            span=draft.span,
            text=text,
            speakers=speakers,
            speaker_words=self._speaker_words(draft) if self._names_speaker(draft, kept) else "",
            via=via,
            quotes=quotes,
            issues=issues,
            issue_basis=issue_basis,
            about=self._about(draft, (*speakers, *via), kept),
            date=date,
            date_basis=basis,
            date_words=date_words,
            directness=self._directness(draft, via, kept),
            force=draft.force,
            negated=draft.negated,
            hedges=tuple(map(self.prose.text, draft.hedges)),
            confidence=draft.confidence,
            rule=draft.rule,
            positions=tuple(sorted(draft.positions.items())),
            origin=origin,
            utterance=draft.utterance,
            notes=(*draft.notes, *self._roles(draft, speakers, date)),
            retirement=draft.retirement,
            other_day=self._other_day(draft) if basis == "published" else "",
            date_label=date_label(date),
        )

    def via(self, draft: Draft) -> tuple[str, ...]:
        """Return who passed the words on, the article's own outlet left out."""
        return self._via(draft, self._speakers(draft))

    def speaker_place(self, draft: Draft) -> Span | None:
        """Return the words for a speaker whom the register does not name, those that a pronoun stands for."""
        if self._speakers(draft):
            return None
        return draft.antecedent or draft.speaker_span

    def _speakers(self, draft: Draft) -> tuple[str, ...]:
        return tuple(s for s in draft.speakers if s in self.register.actors)

    def _speaker_words(self, draft: Draft) -> str:
        """Return the source's own words for the speaker: ``analysts`` of ``analysts who``."""
        named = draft.antecedent or draft.speaker_span
        if named is not None:
            return _RELATIVE.sub("", self.prose.text(named))
        for mention in self.prose.mentions.over(draft.span):
            if mention.actor in draft.speakers and mention.form != "pronoun":
                return self.prose.text(mention.span)
        return ""

    def _names_speaker(self, draft: Draft, kept: Span | None) -> bool:
        """Return whether the source's words for the speaker are printed.

        Where the budget is limited, a speaker of the register is named by the register, unless the words
        stand in the excerpt anyway.
        """
        if self.budget.is_open or not self._speakers(draft) or draft.speaker_span is None:
            return True
        return kept is not None and kept.contains(draft.speaker_span)

    def _via(self, draft: Draft, speakers: Iterable[str]) -> tuple[str, ...]:
        outlet = self.prose.article.outlet
        own = {outlet, *speakers, UNKNOWN}
        if outlet in self.register.outlets:
            own.add(self.register.outlets[outlet].actor)
        known = {*self.register.actors, *self.register.outlets} - own
        return tuple(via for via in dict.fromkeys(draft.via) if via in known)

    def _date(self, draft: Draft) -> tuple[EdtfDate | None, DateBasis, str]:
        """Return the day of a statement, how it is known, and the words that give it."""
        if draft.date is not None and draft.date_basis == "declared":
            return draft.date, "declared", ""
        published = self._published(draft)
        if draft.date is None:
            return published, "published", ""
        # Words in print were said before: a later day is that of something else.
        is_later = published is not None and surely_after(draft.date, published)
        if is_later or self.out_of_term(draft) is not None:
            return published, "published", ""
        return draft.date, "said", self._date_words(draft)

    def out_of_term(self, draft: Draft) -> OutOfTerm | None:
        """Return what the register says against the day that was worked out for a statement.

        ``Minister Moor said on Monday``, where she was no minister on that Monday: the day is wrong, or the
        register is. A day that the text gives with its year is the source's own, and stays.
        """
        if draft.date is None or draft.date_basis != "said":
            return None
        words = self._date_words(draft)
        day = draft.date.earliest or draft.date.latest
        if day is not None and str(day.year) in words:
            return None
        sentence = self.prose.sentences(draft.span)
        text = self.prose.article.source.slice(sentence)
        mentions = self._mentions_of_speaker(draft, sentence)
        for speaker in self._speakers(draft):
            actor = self.register.actors[speaker]
            for title, offices in called_out_of_term(actor, mentions, draft.date, sentence, text):
                return OutOfTerm(actor=actor, title=title, offices=offices, date=draft.date, words=words)
        return None

    def _mentions_of_speaker(self, draft: Draft, sentence: Span) -> list[Mention]:
        """Return the names in a sentence that stand in the words for the speaker."""
        place = draft.speaker_span
        if place is None:
            return []
        return [mention for mention in self.prose.mentions.within(sentence) if place.overlaps(mention.span)]

    def withheld_dates(self, drafts: Iterable[Draft]) -> Iterator[tuple[Draft, OutOfTerm]]:
        """Yield the statements whose day is withheld, with what the register says against it."""
        for draft in drafts:
            against = self.out_of_term(draft)
            if against is not None:
                yield draft, against

    def _date_words(self, draft: Draft) -> str:
        """Return the words that date a statement, from its sentence or from the one that it continues.

        Words outside of what was said come first: of ``Tolan said on 3 May that she had signed on 3 May`` the
        first.
        """
        dates = self.prose.dates.over(self.prose.sentences(draft.span))
        named = [found for found in dates if found.value == draft.date]
        outside = [found for found in named if not any(part.contains(found.span) for part in draft.content)]
        return self._words(outside or named or self._before(draft))

    def _published(self, draft: Draft) -> EdtfDate | None:
        """Return the day of the post that a statement stands in, or else of the article."""
        day = self.prose.day_of(draft.span)
        if day is None:
            return self.prose.article.published
        return parse_edtf(day.isoformat())

    def _other_day(self, draft: Draft) -> str:
        """Return the words beside what is said that name a day: not when it was said, so far as is known."""
        said = (*draft.content, *draft.quotes)
        for found in self.prose.dates.within(self.prose.sentences(draft.span)):
            is_day = found.value is not None and found.value.precision == "day"
            if is_day and not any(place.overlaps(found.span) for place in said):
                return self.prose.text(found.span)
        return ""

    def _before(self, draft: Draft) -> tuple[DateExpression, ...]:
        """Return the date of the sentence that a statement continues, which is its own."""
        before = self.prose.last_date(draft.date, draft.span.start)
        return () if before is None else (before,)

    def _words(self, dates: Iterable[DateExpression]) -> str:
        return next((self.prose.text(d.span) for d in dates), "")

    def _issues(self, draft: Draft) -> tuple[tuple[str, ...], IssueBasis]:
        """Return what a statement is about, and how that is known."""
        known = self.register.issues
        found: Iterable[str] = draft.issues
        if draft.rule == "editor" and not found and not draft.issues_declared:
            found = issues_of(self.prose.text(draft.span), known)
        named = tuple(sorted({*found, *draft.positions} & known.keys()))
        if draft.issues_declared:
            return named, "declared"
        if named:
            return named, "sentence"
        around = nearest_issues(self.prose, draft, known, self.article_issues.recurring)
        if around:
            return around, "paragraph"
        subject = subject_issues(self.prose, draft, self.article_issues.subject)
        return (subject, "article") if subject else ((), "sentence")

    def _issues_in_print(self, draft: Draft, kept: Span | None) -> tuple[tuple[str, ...], IssueBasis]:
        """Return what the printed words of a statement are about, or all of it where these name no issue.

        "Moor said the strait was open, while tolls would rise" may be printed up to the comma only, and then
        has no place on the page about tolls.
        """
        issues, basis = self._issues(draft)
        if kept is None or kept == draft.wording or basis != "sentence":
            return issues, basis
        printed = {*issues_of(self.prose.text(kept), self.register.issues), *draft.positions}
        return tuple(issue for issue in issues if issue in printed) or issues, basis

    def _about(self, draft: Draft, others: Iterable[str], kept: Span | None) -> tuple[str, ...]:
        """Return the registered actors whom the printed words are about, without ``others``.

        A pronoun is no name, and the words for the speaker say who speaks, not what about.
        """
        places = _parts_within(draft.content, kept) or draft.content or (draft.span,)
        named: set[str] = set()
        for place in places:
            for mention in self.prose.mentions.over(place):
                if mention.form == "pronoun" or mention.span == draft.speaker_span:
                    continue
                if mention.actor is not None and mention.actor in self.register.actors:
                    named.add(mention.actor)
        return tuple(sorted(named.difference(others)))

    def _directness(self, draft: Draft, via: tuple[str, ...], kept: Span | None) -> Directness:
        """Return how close the words that are printed are to the speaker's own.

        Of ``said it was over and that “nobody” would pay`` the excerpt ``said it was over`` quotes none.
        """
        if via:
            return "relayed"
        if draft.rule in OWN_WORDS and self.prose.article.text == "full":
            return "direct"
        quoted = sum(map(self._count, _parts_within(draft.quotes, kept)))
        told = sum(map(self._count, _parts_within(draft.content, kept)))
        if not quoted:
            return "paraphrase"
        return "direct" if quoted >= WHOLLY_QUOTED * told else "partial"

    def _count(self, span: Span) -> int:
        return len(self.prose.text(span).split())

    def _roles(self, draft: Draft, speakers: Iterable[str], date: EdtfDate | None) -> tuple[str, ...]:
        """Return the terms of offices that a sentence gives people outside of them."""
        sentence = self.prose.sentences(draft.span)
        text = self.prose.article.source.slice(sentence)
        mentions = self.prose.mentions.within(sentence)
        mentioned = sorted({mention.actor for mention in mentions if mention.actor})
        notes: list[str] = []
        for actor in dict.fromkeys((*speakers, *mentioned)):
            if actor in self.register.actors:
                notes += role_notes(self.register.actors[actor], mentions, date, sentence, text)
        return tuple(notes)


def _parts_within(places: Iterable[Span], kept: Span | None) -> list[Span]:
    """Return what of some places lies within an excerpt; all of them where nothing is cut."""
    if kept is None:
        return list(places)
    return [
        Span(start=max(place.start, kept.start), end=min(place.end, kept.end))
        for place in places
        if place.overlaps(kept)
    ]
