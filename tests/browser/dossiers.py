"""Invented dossiers that strain the pages: long names and statements, very many, few, none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LONG_NAME = (
    "The Extraordinary Interministerial Commission for Harbours, Waterways, Tides, Lighthouses, Pilotage "
    "and the Salvage of Wrecks upon the Outer Banks"
)
LONG_WORD = "Hafenverwaltungsobergerichtspräsidentschaftskanzlei"
MANY = 500
"""Statements of one actor."""
WORDS = 300
"""Words of one statement."""

_DOSSIER = """\
title: The Tollander harbour dispute
description: Who says what about the harbour of Tolland, from invented reports.
as_of: 2031-06-30
language: en
"""
_OUTLETS = """\
harbour-courier:
  name: Harbour Courier
  actor: harbour-courier
northern-post:
  name: Northern Post
"""
_ISSUES = {
    "opening": """\
---
title: Opening of the harbour
question: Does the harbour stay open during the strike?
terms: [harbour, port, quay]
positions:
  - {id: stay-open, label: The harbour stays open, excludes: [close]}
  - {id: close, label: The harbour closes, excludes: [stay-open]}
---
The harbour carries nine tenths of the country's trade.
""",
    "wages": """\
---
title: Wages
question: By how much do wages rise?
terms: [wage, wages, pay]
---
The last agreement on pay ran out in February 2031.
""",
    "salt": """\
---
title: Salt
question: Who may pan salt on the banks?
terms: [saltpan]
---
Nobody has spoken of it yet.
""",
}
_ACTORS = {
    "mira-tolan": """\
---
name: Mira Tolan
kind: person
aliases: [Tolan, Myra Tolan]
pronouns: [she]
belongs_to: [tolland]
offices:
  - {title: harbour minister, from: 2029-05-01, source: Gazette of 1 May 2029, of: tolland}
---
Mira Tolan is the harbour minister of Tolland. She speaks for the government on the dispute.
""",
    "odo-brandt": """\
---
name: Odo Brandt
kind: person
aliases: [Brandt]
pronouns: [he]
---
Odo Brandt leads the dockers.
""",
    "tolland": """\
---
name: Tolland
kind: state
---
An imaginary country.
""",
    "harbour-courier": """\
---
name: Harbour Courier
kind: organisation
---
A newspaper.
""",
    "commission": f"""\
---
name: "{LONG_NAME}"
kind: organisation
aliases: [Salvage Commission, "{LONG_WORD}"]
---
It has the longest name of all. In German it is the {LONG_WORD}.
""",
}
_STRAINED = """\
---
title: Minister, dockers and commission speak
outlet: harbour-courier
url: https://courier.example/2031/03/05/speak
published: 2031-03-05
published_basis: {kind: stated}
retrieved: 2031-03-06
relays:
  - {outlet: northern-post, published: 2031-03-04}
added: 2031-03-06
text: digest
notes:
  - exact: said on Tuesday that the harbour would stay open
    position: {opening: stay-open}
    utterance: stays-open
  - exact: told the Northern Post that the harbour had to close
    position: {opening: close}
  - exact: the tide was late
    retire: {on: 2031-03-07, why: The number was misread.}
  - exact: at least 8%
    comment: The draft of the agreement says eight and a half.
  - exact: wages had to rise by at least 8%
    proposal: {plan: accord, item: pay, version: draft}
---
Mira Tolan said on Tuesday that the harbour would stay open.
“We will not close the port for a single hour,” Tolan said.
Tolan said that the tide was late.

Odo Brandt told the Northern Post that the harbour had to close.
Brandt said that wages had to rise by at least 8%.
Wages rose by 3% in 2030, and nearly 400 dockers left the port. The strike began on 3 March 2031.

The Salvage Commission said that {words}.
"""
_ANSWERED = """\
---
outlet: unknown
published: 2031-05-07/2031-05-12
published_basis: {kind: inferred, why: The text calls the strike of 3 March nine weeks old.}
added: 2031-05-20
relays:
  - {outlet: northern-post, published: 2031-03-04}
text: digest
notes:
  - exact: the harbour would be kept open
    utterance: stays-open
    date: 2031-03-04
  - exact: the harbour would close in June
    position: {opening: close}
  - exact: pay would rise by between 4% and 6%
    proposal: {plan: accord, item: pay, version: second}
---
Mira Tolan said that the harbour would be kept open.
In May, Tolan said that the harbour would close in June.
Odo Brandt warned that “nobody wins a silent harbour”.
Officials said that pay would rise by between 4% and 6%. Talks are scheduled for 12 June 2031.
"""
_MANY = """\
---
title: Everything that the minister said
outlet: northern-post
published: 2031-04-02
published_basis: {kind: stated}
added: 2031-04-03
text: digest
---
"""
_PLANS = {
    "accord": """\
---
title: The harbour accord
by: [odo-brandt]
versions:
  - {id: draft, label: The draft, date: 2031-03-05}
  - {id: second, label: The second draft, date: 2031-05-07}
items:
  - {id: pay, label: The rise of pay, issue: wages}
---
What ministry and dockers were to sign.
""",
}


def write(
    folder: Path,
    *,
    actors: int = 99,
    articles: dict[str, str] | None = None,
    plans: dict[str, str] | None = None,
) -> None:
    """Write a dossier with the first so many actors, and these articles and plans."""
    folder.mkdir(parents=True)
    (folder / "dossier.yml").write_text(_DOSSIER, encoding="utf-8")
    (folder / "outlets.yml").write_text(_OUTLETS, encoding="utf-8")
    for name, entries in (
        ("issues", _ISSUES),
        ("actors", dict(list(_ACTORS.items())[:actors])),
        ("articles", articles or {}),
        ("plans", plans or {}),
    ):
        (folder / name).mkdir(parents=True)
        for stem, text in entries.items():
            (folder / name / f"{stem}.md").write_text(text, encoding="utf-8")


def strained(folder: Path) -> None:
    """Write a dossier with everything that pages can hold, and more of it than is good for them."""
    clauses = (
        "the pilots keep to the northern channel, the tugs wait for the tide, the lamps burn all night, and "
    )
    words = " ".join((clauses * 30).split()[:WORDS]).removesuffix(",")
    ferries = "".join(
        f"{'Tolan' if n else 'Mira Tolan'} said that ferry {n + 1} would sail.\n"
        + ("\n" if n % 10 == 9 else "")
        for n in range(MANY)
    )
    write(
        folder,
        articles={
            "2031-03-05-minister-and-dockers": _STRAINED.replace("{words}", words),
            "2031-05-10-harbour-to-close": _ANSWERED,
            "2031-04-02-many-ferries": _MANY + ferries,
        },
        plans=_PLANS,
    )


def single(folder: Path) -> None:
    """Write a dossier with one short article."""
    text = _MANY + "Mira Tolan said that the harbour would stay open.\n"
    write(folder, articles={"2031-04-02-one": text})


def empty(folder: Path) -> None:
    """Write a dossier with no article at all."""
    write(folder)
