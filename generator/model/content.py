"""What a dossier holds: articles, actors, issues, outlets, and the editor's pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from generator.model.edtf import EdtfDate
    from generator.model.text import Location, Passage, Source, Span

ActorKind = Literal["person", "state", "organisation", "group", "place"]
BasisKind = Literal["stated", "page-header", "url", "inferred"]
TextKind = Literal["digest", "full"]
ItemKind = Literal["term", "guarantee"]
Stance = Literal["supports", "rejects"]
DeclaredKind = Literal["demand", "non-negotiable", "proposal", "guarantee"]
"""What a statement puts forward, where the editor says so."""
OWN = "own"
"""What a note's ``origin`` says where the words are the article's own reporting."""
UNKNOWN = "unknown"
"""The outlet of an article whose text does not say where it appeared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The dossier as a whole (``dossier.yml``)."""

    title: str
    description: str = ""
    as_of: EdtfDate | None = None
    """The day up to which the dossier is kept, the build's only "today": as ``dossier.yml`` gives it, or else
    the latest publication date. ``None`` where no article has one either."""
    as_of_declared: bool = True
    """Whether ``dossier.yml`` gives :attr:`as_of` itself."""
    id: str = ""
    """What the feeds are known by, whatever the title and the address; empty where it has none."""
    language: str = "en"
    url: str = ""
    """Public address of the site, empty where it is not known."""
    contact: str = ""
    licence: str = ""
    """Under what the desk gives its own words and the data; empty where it hasn't said."""
    licence_url: str = ""
    """Where the licence can be read."""
    excerpt_words: int = 30
    """How many words of a full text one excerpt may have."""
    source_words: int = 400
    """How many words of one full text the site may print at all; or a share, where that is less."""
    source_share: float = 0.40
    quotation_words: int = 40
    """How many words a quotation in a digest may have."""

    @property
    def last_day(self) -> dt.date | None:
        """The last day of :attr:`as_of`; ``None`` where no day is known."""
        return self.as_of.latest if self.as_of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """How a date is known, and why."""

    kind: BasisKind
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """The report that an article passes on: its origin."""

    outlet: str
    published: EdtfDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retirement:
    """Why a statement is shown no longer: its address stays and says so."""

    on: EdtfDate
    why: str
    replaced_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What the editor says a stretch of text has to do with a plan, or puts forward without one.

    With a plan, the anchored words are the item as that version has it, or, with a
    :attr:`stance`, the speaker's answer to it. Without a plan, :attr:`kind` says what the
    statement is.
    """

    plan: str = ""
    item: str = ""
    """Empty for the plan as a whole."""
    version: str = ""
    """Empty where the text doesn't say which version it tells of."""
    stance: Stance | None = None
    kind: DeclaredKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The editor's word about a stretch of an article, anchored by its exact text.

    The anchor is a W3C TextQuoteSelector. A field that is ``None`` says nothing;
    any other value overrides what was extracted. ``speaker`` equal to ``""`` means
    ``nobody speaks here``.
    """

    exact: str
    target: Span
    """Where :attr:`exact` stands in the file (checked to be the only place)."""
    location: Location
    """Where the note itself stands."""
    prefix: str = ""
    suffix: str = ""
    speaker: str | None = None
    via: tuple[str, ...] | None = None
    issues: tuple[str, ...] | None = None
    date: EdtfDate | None = None
    position: Mapping[str, str] = field(default_factory=dict)
    """Declared positions: issue id to position id."""
    utterance: str | None = None
    """Statements that carry the same name here are renderings of one remark."""
    drop: bool = False
    sic: str = ""
    """Why the text stands as the source has it although it looks wrong."""
    comment: str = ""
    """An editor's note to be printed with the statement."""
    retire: Retirement | None = None
    proposal: Proposed | None = None
    origin: str = ""
    """Where the words come from: ``own``, or the outlet of one of the article's ``relays``."""
    was: tuple[str, ...] = ()
    """Addresses that the words had before (``s-0a1b2c3d4e``): they lead here as well."""
    measure: str = ""
    """What a figure measures, in the editor's words: figures that carry the same are set side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A stretch of a saved page that is not the article (header, teaser, form …)."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One source article: what is known about it, and its prose."""

    id: str
    """The file's name without its ending; the stem of the page's address."""
    source: Source
    passages: tuple[Passage, ...]
    outlet: str = UNKNOWN
    title: str = ""
    """Title of the source article; empty where it has none."""
    url: str = ""
    published: EdtfDate | None = None
    published_basis: Basis | None = None
    retrieved: EdtfDate | None = None
    added: EdtfDate | None = None
    """When the article entered the dossier."""
    relays: tuple[Relay, ...] = ()
    text: TextKind = "digest"
    rights: str = ""
    """Why a full text may be printed whole: ``own``, ``public-domain``, ``permission``, an SPDX id."""
    notes: tuple[Note, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    was: tuple[str, ...] = ()
    """Ids that it had before, the oldest first: their addresses lead to it."""

    @property
    def is_printed_whole(self) -> bool:
        """Return whether the site may print all of it: a digest, or a text whose rights allow it."""
        return self.text == "digest" or bool(self.rights)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that an actor held, from a day to a day, and where that is known from."""

    title: str
    start: EdtfDate | None
    end: EdtfDate | None
    source: str
    of: str = ""
    """Id of the state, organisation or person that the office belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NativeName:
    """A name in the actor's own language and script."""

    language: str
    """Its tag, as BCP 47 has it: ``uk``, ``zh-Hant``."""
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody or something that speaks, is spoken for, or acts; or a place."""

    id: str
    name: str
    kind: ActorKind
    location: Location
    aliases: tuple[str, ...] = ()
    """Every other spelling under which texts name the actor."""
    pronouns: tuple[str, ...] = ()
    belongs_to: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    introduction: str = ""
    """The editor's own words, as CommonMark without raw HTML."""
    in_sentence: str = ""
    """The name inside a sentence, such as ``the Harbour League``; empty where it is the name itself."""
    name_choice: str = ""
    """Why the site's own prose uses this name, where texts use several (a place above all)."""
    native: tuple[NativeName, ...] = ()
    """The name as its bearer writes it: more than one where a place or body has several languages."""
    was: tuple[str, ...] = ()
    """Ids that it had before, the oldest first."""
    was_unregistered: tuple[str, ...] = ()
    """Addresses of pages that it had before anybody registered it: ``speakers/ivo-orsin``."""
    was_pair: tuple[str, ...] = ()
    """Addresses of pages that it shared with an opposite once: ``pairs/mira-tolan--odo-brandt``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One of the positions that the editor may declare on an issue."""

    id: str
    label: str
    excludes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A question that the dossier follows."""

    id: str
    title: str
    question: str
    location: Location
    terms: tuple[str, ...] = ()
    """Words and phrases that a statement about the issue contains."""
    positions: tuple[Position, ...] = ()
    introduction: str = ""
    was: tuple[str, ...] = ()
    """Ids that it had before, the oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion:
    """A state of a plan; the versions of a plan stand in the order of time."""

    id: str
    label: str
    date: EdtfDate | None = None
    why: str = ""
    """How the date is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """A point of a plan; what it says in each version is told by the articles' own words."""

    id: str
    label: str
    issue: str
    location: Location
    kind: ItemKind = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A paper that somebody put forward: a plan, a counterproposal, a draft (``plans/*.md``)."""

    id: str
    title: str
    location: Location
    by: tuple[str, ...] = ()
    """Ids of the actors who put it forward; empty where the sources don't say."""
    versions: tuple[PlanVersion, ...] = ()
    items: tuple[PlanItem, ...] = ()
    introduction: str = ""
    was: tuple[str, ...] = ()
    """Ids that it had before, the oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A publication."""

    id: str
    name: str
    url: str = ""
    actor: str = ""
    """Id of the actor that stands for the outlet where it is itself a speaker."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that the editor wrote by hand (``content/pages``)."""

    id: str
    title: str
    body: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The names that the dossier knows, by id, in the order of their ids."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    issues: Mapping[str, Issue] = field(default_factory=dict)
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    plans: Mapping[str, Plan] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything under ``content/``, read and checked."""

    dossier: Dossier
    register: Register
    articles: tuple[Article, ...]
    """In the order of their ids."""
    pages: tuple[Page, ...] = ()

    @property
    def renamed(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Return the former ids of what was renamed: ``{("actor", "mira-tolan"): ("m-tolan",)}``."""
        register = self.register
        found = {("actor", actor.id): actor.was for actor in register.actors.values()}
        found |= {("issue", issue.id): issue.was for issue in register.issues.values()}
        found |= {("plan", plan.id): plan.was for plan in register.plans.values()}
        found |= {("article", article.id): article.was for article in self.articles}
        return {key: was for key, was in found.items() if was}
