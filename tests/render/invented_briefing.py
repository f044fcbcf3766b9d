"""An invented briefing: two imaginary states quarrel about a river."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from generator.model.attributions import Attribution, DiffRun, Origin, Rendering, Sourcing, Utterance
from generator.model.briefing import Briefing
from generator.model.briefs import ActorBrief, Block, IssueBrief, Sentence, SourceBrief
from generator.model.chronology import ChronologyEntry
from generator.model.content import (
    Actor,
    Article,
    Basis,
    Content,
    Dossier,
    Issue,
    NativeName,
    Office,
    Outlet,
    Page,
    Position,
    Register,
)
from generator.model.coverage import Coverage, MonthCoverage, Share, Withdrawal
from generator.model.edtf import EdtfDate
from generator.model.figures import LedgerFigure
from generator.model.positions import Deadlock, DeadlockSide, Shift, Standing
from generator.model.text import Location, Source, Span


def day(text: str) -> EdtfDate:
    """Return one day, or an interval of days ("2031-03-01/2031-03-04")."""
    first, _, last = text.partition("/")
    start = dt.date.fromisoformat(first)
    end = dt.date.fromisoformat(last) if last else start
    return EdtfDate(text=text, earliest=start, latest=end, precision="interval" if last else "day")


def month(text: str) -> EdtfDate:
    """Return a month ("2031-02")."""
    start = dt.date.fromisoformat(f"{text}-01")
    end = (start + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return EdtfDate(text=text, earliest=start, latest=end, precision="month")


def attribution(**fields: Any) -> Attribution:
    """Return a statement; what is not given is plain."""
    plain: dict[str, Any] = {
        "id": "s-quay",
        "article": "2031-03-02-harbour",
        "span": Span(start=0, end=10),
        "text": "Donna Quist said that the harbour would stay open.",
        "speakers": ("donna-quist",),
        "speaker_words": "Donna Quist",
        "via": (),
        "quotes": (),
        "issues": ("river-mouth",),
        "about": (),
        "date": None,
        "date_basis": "published",
        "date_words": "",
        "directness": "paraphrase",
        "force": "say",
        "negated": False,
        "hedges": (),
        "confidence": "high",
        "rule": "cue-verb",
    }
    return Attribution(**(plain | fields))


def actor(ident: str, name: str, **fields: Any) -> Actor:
    """Return an actor."""
    plain: dict[str, Any] = {
        "kind": "person",
        "location": Location(path=f"content/actors/{ident}.md", line=1, column=1),
    }
    return Actor(id=ident, name=name, **(plain | fields))


def article(ident: str, **fields: Any) -> Article:
    """Return an article without prose: the render stage reads none."""
    return Article(
        id=ident,
        source=Source(path=f"content/articles/{ident}.md", text=""),
        passages=(),
        **fields,
    )


def page(ident: str, title: str, body: str) -> Page:
    """Return a page that the editor wrote."""
    return Page(id=ident, title=title, body=body, source=Source(path=f"content/pages/{ident}.md", text=body))


STATEMENTS = (
    attribution(
        quotes=("the harbour would stay open",),
        directness="partial",
        date=day("2031-02-27"),
        date_basis="said",
        utterance="harbour-open",
        origin="coast-wire",
        positions=(("river-mouth", "shared"),),
        notes=("The ministry's own transcript has “remain open”.",),
    ),
    attribution(
        id="s-quay-2",
        article="2031-03-04-digest",
        text="The harbour stays open, Minister Quist is reported to have said.",
        date=day("2031-02-27"),
        date_basis="said",
        utterance="harbour-open",
        origin="coast-wire",
        via=("coast-wire",),
    ),
    attribution(
        id="s-toll",
        text="Bertil Aska, Quist's counterpart in Varland, called the toll “a wall built of coins”.",
        speakers=("bertil-aska",),
        quotes=("a wall built of coins",),
        about=("donna-quist",),
        issues=("toll", "river-mouth"),
        confidence="medium",
        via=("lena-rue", "coast-wire"),
        origin="coast-wire",
        positions=(("river-mouth", "ours"),),
        span=Span(start=60, end=120),
    ),
    attribution(
        id="s-pilots",
        article="2031-03-04-digest",
        text="Two pilots of the river guild estimated that 40 ships were waiting.",
        speakers=("pilots",),
        directness="unnamed",
        issues=("toll",),
        span=Span(start=5, end=20),
    ),
)


def invented() -> Briefing:
    """Return the invented briefing."""
    actors = {
        "bertil-aska": actor("bertil-aska", "Bertil Aska", belongs_to=("varland",), aliases=("Aska",)),
        "donna-quist": actor(
            "donna-quist",
            "Donna Quist",
            belongs_to=("norrland-coast",),
            offices=(
                Office(
                    title="Minister of Harbours",
                    start=month("2030-05"),
                    end=None,
                    source="the coast's gazette",
                ),
            ),
            native=(NativeName(language="is", name="Dóna Kvíst"),),
            introduction="Donna Quist keeps the harbours. See the [toll](../issues/toll.md).",
        ),
        "lena-rue": actor("lena-rue", "Lena Rue"),
        "norrland-coast": actor("norrland-coast", "Norrland Coast", kind="state"),
        "pilots": actor("pilots", "Pilots of the river guild", kind="group"),
        "varland": actor("varland", "Varland", kind="state"),
    }
    issues = {
        "river-mouth": Issue(
            id="river-mouth",
            title="River mouth",
            question="Who holds the mouth of the river?",
            location=Location(path="content/issues/river-mouth.md", line=1, column=1),
            positions=(
                Position(id="ours", label="It belongs to Varland", excludes=("shared",)),
                Position(id="shared", label="Both hold it together", excludes=("ours",)),
            ),
            introduction="The river ends in two countries.",
        ),
        "salt": Issue(
            id="salt",
            title="Salt",
            question="Who may pan salt?",
            location=Location(path="content/issues/salt.md", line=1, column=1),
        ),
        "toll": Issue(
            id="toll",
            title="Toll",
            question="What do ships pay?",
            location=Location(path="content/issues/toll.md", line=1, column=1),
        ),
    }
    outlets = {
        "coast-wire": Outlet(id="coast-wire", name="Coast Wire", note="A news agency of the coast."),
        "evening-buoy": Outlet(id="evening-buoy", name="The Evening Buoy"),
    }
    articles = (
        article(
            "2031-03-02-harbour",
            title="Harbour “to stay open”",
            outlet="evening-buoy",
            url="https://buoy.example/2031/harbour",
            published=day("2031-03-02"),
            published_basis=Basis(kind="stated"),
        ),
        article(
            "2031-03-04-digest",
            published=day("2031-03-03/2031-03-05"),
            published_basis=Basis(kind="inferred", why="It names the storm of 2 March as “three days ago”."),
        ),
    )
    harbour, digest = (a.id for a in articles)
    return Briefing(
        content=Content(
            dossier=Dossier(
                title="The river quarrel",
                description="Who says what about the mouth of the river.",
                as_of=day("2031-03-31"),
            ),
            register=Register(actors=actors, issues=issues, outlets=outlets),
            articles=articles,
            pages=(
                page("about", "About", "What this is.\n\n- one\n- two\n\n<b>shown</b> as text"),
                page("method", "Method", "How it is made: see [About](about.md)."),
            ),
        ),
        findings={},
        attributions={statement.id: statement for statement in STATEMENTS},
        retired={},
        origins={
            "coast-wire": Origin(
                id="coast-wire", label="Coast Wire, 1 March 2031", articles=(harbour, digest), recorded=True
            )
        },
        chronology=(
            ChronologyEntry(
                id="c-storm",
                kind="event",
                date=day("2031-03-02"),
                date_words="on 2 March",
                text="A storm closed the river on 2 March.",
                article=digest,
                sentence="p-storm",
            ),
            ChronologyEntry(
                id="c-quay",
                kind="said",
                date=day("2031-02-27"),
                date_words="on Thursday",
                text="Donna Quist said that the harbour would stay open.",
                article=harbour,
                sentence="s-quay",
                attribution="s-quay",
                actors=("donna-quist",),
                issues=("river-mouth",),
            ),
        ),
        figures=(
            LedgerFigure(
                id="f-ships",
                article=digest,
                sentence="s-pilots",
                words="40 ships",
                value="40",
                unit="ship",
                hedge="",
                measures="ships waiting",
                text="Two pilots of the river guild estimated that 40 ships were waiting.",
                date=None,
                holder="pilots",
                issues=("toll",),
            ),
        ),
        actors={
            "bertil-aska": _brief("bertil-aska", said=("s-toll",), spellings=("Bertil Aska",)),
            "donna-quist": _brief(
                "donna-quist",
                said=("s-quay", "s-quay-2"),
                about=("s-toll",),
                chronology=("c-quay",),
                spellings=("Donna Quist", "Quist"),
            ),
            "lena-rue": _brief("lena-rue", passed_on=("s-toll",)),
            "norrland-coast": _brief("norrland-coast"),
            "pilots": _brief("pilots", said=("s-pilots",)),
            "varland": _brief("varland"),
        },
        issues={
            "river-mouth": IssueBrief(
                issue="river-mouth",
                by_actor=(("bertil-aska", ("s-toll",)), ("donna-quist", ("s-quay", "s-quay-2"))),
                chronology=("c-quay",),
                figures=(),
            ),
            "salt": IssueBrief(issue="salt", by_actor=(), chronology=(), figures=()),
            "toll": IssueBrief(
                issue="toll",
                by_actor=(("pilots", ("s-pilots",)), ("bertil-aska", ("s-toll",))),
                chronology=(),
                figures=("f-ships",),
            ),
        },
        sources={
            harbour: SourceBrief(
                article=harbour,
                blocks=(
                    Block(
                        kind="heading",
                        sentences=(Sentence(id="p-head", text="At the quay", attributions=()),),
                    ),
                    Block(kind="paragraph", sentences=(_sentence("s-quay"), _sentence("s-toll"))),
                ),
                attributions=("s-quay", "s-toll"),
                origin="coast-wire",
            ),
            digest: SourceBrief(
                article=digest,
                blocks=(
                    Block(
                        kind="paragraph",
                        sentences=(
                            Sentence(
                                id="p-storm", text="A storm closed the river on 2 March.", attributions=()
                            ),
                            _sentence("s-quay-2"),
                        ),
                    ),
                    Block(kind="list_item", sentences=(_sentence("s-pilots"),)),
                ),
                attributions=("s-quay-2", "s-pilots"),
                origin="coast-wire",
            ),
        },
    )


def renamed(briefing: Briefing, text: str) -> Briefing:
    """Return the briefing with ``text`` in the fields that a page prints."""
    register = briefing.content.register
    dossier = replace(briefing.content.dossier, title=text, description=text)
    actors = {i: replace(a, name=text) for i, a in register.actors.items()}
    issues = {i: replace(a, title=text, question=text) for i, a in register.issues.items()}
    return replace(
        briefing,
        content=replace(
            briefing.content,
            dossier=dossier,
            register=replace(register, actors=actors, issues=issues),
            articles=tuple(replace(a, title=text) for a in briefing.content.articles),
        ),
        attributions={
            i: replace(a, text=text, quotes=(text,), notes=(text,)) for i, a in briefing.attributions.items()
        },
    )


def _brief(ident: str, **fields: Any) -> ActorBrief:
    plain: dict[str, Any] = {"said": (), "passed_on": (), "about": (), "chronology": (), "spellings": ()}
    return ActorBrief(actor=ident, **(plain | fields))


def _sentence(ident: str) -> Sentence:
    text = next(statement.text for statement in STATEMENTS if statement.id == ident)
    return Sentence(id=ident, text=text, attributions=(ident,))


def compared(briefing: Briefing) -> Briefing:
    """Return the briefing with positions, changes, wordings and losses, as the weaving adds them."""
    harbour, digest = (a.id for a in briefing.content.articles)
    one = Sourcing(articles=2, origins=("coast-wire",), state="one", label="2 articles, one origin")
    side = {"date_label": "27 February 2031"}
    return replace(
        briefing,
        utterances={
            "harbour-open": Utterance(
                id="u-harbour",
                name="harbour-open",
                speakers=("donna-quist",),
                renderings=tuple(
                    Rendering(
                        attribution=ident,
                        words=f"the harbour {verb} open",
                        quoted=True,
                        runs=(
                            DiffRun(text="the harbour ", same=True),
                            DiffRun(text=verb, same=False),
                            DiffRun(text=" open", same=True),
                        ),
                    )
                    for ident, verb in (("s-quay", "would stay"), ("s-quay-2", "stays"))
                ),
                differs=True,
                sourcing=one,
            )
        },
        matrix=(
            Standing(
                actor="donna-quist",
                issue="river-mouth",
                attribution="s-quay",
                position="shared",
                label="Both hold it together",
                since="s-quay",
                changed=1,
                statements=("s-quay", "s-quay-2"),
                sourcing=one,
            ),
            Standing(actor="donna-quist", issue="toll", silence="no statement in this dossier"),
        ),
        shifts=(
            Shift(
                id="x-quist",
                actor="donna-quist",
                issue="river-mouth",
                before="s-quay-2",
                after="s-quay",
                before_position="ours",
                after_position="shared",
                certain=False,
            ),
        ),
        deadlocks=(
            Deadlock(
                id="d-mouth",
                issue="river-mouth",
                positions=("ours", "shared"),
                sides=(
                    (DeadlockSide(actor="bertil-aska", position="ours", attribution="s-toll", **side),),
                    (DeadlockSide(actor="donna-quist", position="shared", attribution="s-quay", **side),),
                ),
            ),
        ),
        coverage=Coverage(
            label="2 sources, March 2031",
            months=(
                MonthCoverage(month="2031-02", label="February 2031", articles=(), origins=(), statements=0),
                MonthCoverage(
                    month="2031-03",
                    label="March 2031",
                    articles=(harbour, digest),
                    origins=("coast-wire",),
                    statements=4,
                ),
            ),
        ),
        withdrawals={
            digest: Withdrawal(
                article=digest,
                standings=(("pilots", "toll"),),
                actors=("pilots",),
                issues=(),
                proposals=(),
                shares=(
                    Share(kind="actor", id="pilots", statements=1, of=1),
                    Share(kind="issue", id="toll", statements=1, of=3),
                ),
                with_origin=(),
            )
        },
    )
