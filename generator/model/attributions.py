"""Published statements: who said it through whom, where it comes from, in which wordings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.model.content import Retirement
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Confidence, Force
    from generator.model.text import Span

Directness = Literal["direct", "partial", "paraphrase", "relayed", "unnamed"]
IssueBasis = Literal["sentence", "paragraph", "article", "declared"]
"""``sentence``: the words name it; ``paragraph``: a sentence beside them does; ``article``: the whole text is
about it; ``declared``: the editor says so."""
DateBasis = Literal["said", "published", "declared"]
"""``said``: the sentence dates the words; ``published``: only the article's date is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A published statement: resolved, corrected by the editor, with a permanent address."""

    id: str
    """``s-`` and a digest of article, words and speaker as found: the anchor on the source's page."""
    article: str
    span: Span
    """The sentence in the article's file."""
    text: str
    """The sentence as plain text; of a ``full`` text an excerpt, or nothing where it is only listed."""
    speakers: tuple[str, ...]
    """Ids of actors; more than one where they spoke together."""
    speaker_words: str
    """The words that name the speaker, as the source has them."""
    via: tuple[str, ...]
    """Who passed the words on, nearest to the speaker first; the article's outlet left out."""
    quotes: tuple[str, ...]
    issues: tuple[str, ...]
    about: tuple[str, ...]
    """Other actors whom the content names."""
    date: EdtfDate | None
    date_basis: DateBasis
    date_words: str
    """The words that date it, as the text has them; empty with basis ``published``."""
    directness: Directness
    force: Force
    negated: bool
    hedges: tuple[str, ...]
    confidence: Confidence
    """``high`` or ``medium``: a low one is never published."""
    rule: str
    positions: tuple[tuple[str, str], ...] = ()
    """Declared positions: (issue id, position id)."""
    origin: str = ""
    """Id of the origin that the statement goes back to."""
    utterance: str = ""
    """The editor's name of the remark: a key of :attr:`Briefing.utterances`."""
    notes: tuple[str, ...] = ()
    """Editor's notes to be printed with it."""
    retirement: Retirement | None = None
    other_day: str = ""
    """With basis ``published``: words of its sentence that name a day, which may be another one."""
    issue_basis: IssueBasis = "sentence"
    """How it is known what the statement is about."""
    unregistered: tuple[str, ...] = ()
    """Ids of the speakers whom the article names and the register does not."""
    date_label: str = ""
    """:attr:`date` in English words: ``between 18 and 20 January 2025``."""
    chain: str = ""
    """Who said it through whom, in words: ``Ada Moor, according to Ben Tal, in The Tide``."""
    sourcing: Sourcing | None = None
    """How many origins the remark goes back to, its other renderings counted."""
    also: tuple[str, ...] = ()
    """Other addresses that lead here: those of statements of the same sentence that were joined into
    this one, and those that it had before (a note's ``was``, a renamed actor or article)."""
    was: tuple[str, ...] = ()
    """Of these, the addresses that the editor says it had before (a note's ``was``)."""
    moved_from: tuple[str, ...] = ()
    """Ids of actors whose statement it was, by an address that it had before."""

    @property
    def plainness(self) -> tuple[bool, bool]:
        """How plainly it tells a reader what was said about its issues; the higher, the plainer.

        What has words goes before what is only listed, and words that name the issue themselves before
        those of which only the paragraph, or the article, does.
        """
        return bool(self.text), self.issue_basis not in {"paragraph", "article"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A report that one or several articles go back to."""

    id: str
    label: str
    articles: tuple[str, ...]
    recorded: bool
    """Whether the editor declared the lineage (``relays``)."""


SourcingState = Literal["one", "several", "unrecorded"]
"""One origin · several named, independence not established · origin unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing:
    """How well something is sourced: origins are counted, not articles."""

    articles: int
    origins: tuple[str, ...]
    """Ids of the origins."""
    state: SourcingState
    label: str
    """In words: ``2 articles, one origin``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffRun:
    """Words that all renderings have in common, or that only some have."""

    text: str
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """One outlet's wording of a remark."""

    attribution: str
    words: str
    """What is compared: the quoted words, or the sentence where nothing is quoted."""
    quoted: bool
    runs: tuple[DiffRun, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One remark in one or several wordings, as the editor declares."""

    id: str
    """Anchor: ``u-`` and a digest of the name."""
    name: str
    speakers: tuple[str, ...]
    renderings: tuple[Rendering, ...]
    differs: bool
    """Whether the quoted words differ between renderings."""
    sourcing: Sourcing
