"""Finding the statements of an article: the front door of the library."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.grammar.parse import parse_sentences
from generator.grammar.speech_lexicon import lexicon
from generator.quotes.attribution import attribute
from generator.quotes.quotations import find_quotes
from generator.quotes.speakers.mentions import find_mentions, names_of
from generator.quotes.speakers.resolver import Resolver
from generator.quotes.speakers.shared_names import settle
from generator.quotes.to_findings import mentions_of, quotation_of, statements_of
from generator.text.document import PROSE_KINDS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from generator.grammar.parse import ParsedSentence
    from generator.model.content import Register
    from generator.model.findings import DateExpression, Mention, Quotation, Statement
    from generator.quotes.draft import AttributedDraft
    from generator.text.document import Document, Range, Sentence

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_MARKS = frozenset('“”"„«»‘')
LONGEST_PASSAGE = 200_000
"""A passage beyond this is not prose: only its names are looked up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known of an article besides its text; all of it may be missing."""

    day: dt.date | None = None
    """When it was published, for offices that change hands."""
    dates: Sequence[DateExpression] = ()
    """The dates that it names, for when something was said."""
    relayed: str | None = None
    """Id of the actor whose report it passes on, where that is one outlet."""
    sentences: Sequence[ParsedSentence] | None = None
    """Its sentences, where they are parsed already: see :func:`parse_for_statements`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedSpeech:
    """What is said in an article, and the names and quotations that tell so."""

    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    names: tuple[Range, ...]
    """Where names of the register stand in the text."""
    drafts: tuple[AttributedDraft, ...]
    """The statements with their grammar, for excerpts."""


def find_statements(document: Document, register: Register, context: Context | None = None) -> ReportedSpeech:
    """Find who said what in an article.

    >>> speech = find_statements(document, register)  # "Mira Tolan said that the harbour would stay open."
    >>> speech.statements[0].speaker
    'mira-tolan'

    Args:
        document: the article's text.
        register: the actors whom it may name; may be empty.
        context: what else is known of the article.
    """
    known = context or Context()
    sentences = known.sentences if known.sentences is not None else parse_for_statements(document)
    quotes = find_quotes(document)
    mentions = settle(find_mentions(document.text, names_of(register)), register)
    resolver = Resolver(
        register=register,
        mentions=mentions,
        text=document.text,
        day=known.day,
        outlets=frozenset(outlet.actor for outlet in register.outlets.values() if outlet.actor),
        told=sorted((document.from_source(d.span)[0], d.value) for d in known.dates if d.value is not None),
        relayed=known.relayed,
        quotes=quotes,
    )
    drafts = attribute(document, sentences, quotes, resolver)
    return ReportedSpeech(
        statements=statements_of(drafts, document, register, known.dates),
        mentions=mentions_of(mentions.found, drafts, document),
        quotations=tuple(quotation_of(quote, document) for quote in quotes),
        names=tuple((mention.start, mention.end) for mention in mentions.found),
        drafts=tuple(drafts),
    )


def parse_for_statements(
    document: Document, also: Callable[[Sentence], bool] | None = None
) -> tuple[ParsedSentence, ...]:
    """Return the sentences, with the grammar of those that may report something.

    Args:
        document: the article's text.
        also: whether somebody else wants the grammar of a sentence.
    """

    def wanted(sentence: Sentence) -> bool:
        passage = document.passages[sentence.passage]
        if passage.kind not in PROSE_KINDS or len(passage.text) >= LONGEST_PASSAGE:
            return False
        if may_report(document.text[sentence.start : sentence.end]):
            return True
        return also is not None and also(sentence)

    return parse_sentences(document, wanted)


def may_report(text: str) -> bool:
    """Return whether a sentence can report anything: most of an article's time is spent on parsing."""
    known = lexicon()
    if not _MARKS.isdisjoint(text) or "''" in text or text.endswith(":"):
        return True
    return any(
        word in known.verbs or word in known.nouns or word in known.views or word == "according"
        for word in (match[0].lower() for match in _WORD.finditer(text))
    )
