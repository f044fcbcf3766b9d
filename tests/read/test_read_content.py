"""A whole small dossier, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from read_sites import lay_out, shown

from generator.model.content import Basis, NativeName, Office, Outlet, Position, Relay, Retirement
from generator.model.edtf import parse_edtf
from generator.read import read_article, read_content

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "dossier.yml": """\
title: The harbour
description: Talks about a harbour.
as_of: 2031-05-01
language: en-GB
url: https://harbour.example/
contact: desk@harbour.example
policy: {quotation_words: 20, source_share: 0.05}
""",
    "actors/mira-tolan.md": """\
---
name: Mira Tolan
in_sentence: the minister Mira Tolan
kind: person
aliases: [Tolan, the minister]
native: [{lang: sv-Latn, name: Mira Tålan}]
pronouns: [she]
belongs_to: [veldmark]
offices:
  - {title: Harbour Minister, from: 2030-02, source: official list, of: veldmark}
---

A minister. She *sails*.
""",
    "issues/territory.md": """\
---
title: Territory
question: Whose is the island?
terms: [island, sound]
positions:
  - {id: ours, label: Ours alone, excludes: [theirs]}
  - {id: theirs, label: Theirs alone}
---
An island.
""",
    "outlets.yml": """\
# where articles appeared
north-gazette:
  name: North Gazette
  url: https://gazette.example/
  actor: veldmark
  note: A newspaper.
evening-post: {name: Evening Post}
""",
    "articles/2031-03-14-harbour.md": """\
---
title: "Harbour: open"
outlet: north-gazette
url: https://gazette.example/harbour
published: 2031-03-14/2031-03-16
published_basis: {kind: inferred, why: The text says Monday.}
retrieved: 2031-04-01
added: 2031-04-02
relays:
  - {outlet: evening-post, published: 2031-03-13}
text: digest
notes:
  - exact: the harbour stays open
    prefix: that
    suffix: ","
    speaker: mira-tolan
    via: [evening-post]
    issues: [territory]
    date: 2031-03-13
    position: {territory: ours}
    utterance: harbour-open
    sic: so in the source
    comment: said twice
  - exact: nobody replied
    drop: true
  - exact: Mira Tolan said
    speaker: null
    retire: {on: 2031-04-03, why: withdrawn, replaced_by: s-1}
---
Mira Tolan said that **the harbour
stays open**, and nobody replied.
""",
    "pages/about.md": "---\ntitle: About\n---\nAbout *us*.\n",
}


def test_every_field(tmp_path: Path) -> None:
    content, found = read_content(lay_out(FILES, tmp_path))
    assert shown(found) == ""
    assert content is not None
    dossier = content.dossier
    assert (dossier.title, str(dossier.as_of), dossier.language) == ("The harbour", "2031-05-01", "en-GB")
    assert (dossier.url, dossier.contact) == ("https://harbour.example/", "desk@harbour.example")
    assert (dossier.quotation_words, dossier.source_share) == (20, 0.05)
    assert (dossier.excerpt_words, dossier.source_words) == (30, 400)

    actor = content.register.actors["mira-tolan"]
    assert (actor.name, actor.kind, actor.aliases) == ("Mira Tolan", "person", ("Tolan", "the minister"))
    assert actor.in_sentence == "the minister Mira Tolan"
    assert (actor.pronouns, actor.belongs_to) == (("she",), ("veldmark",))
    assert actor.native == (NativeName(language="sv-Latn", name="Mira Tålan"),)
    assert actor.introduction == "A minister. She *sails*."
    assert (actor.location.line, actor.location.column) == (2, 7)
    (office,) = actor.offices
    assert office == Office(
        title="Harbour Minister", start=parse_edtf("2030-02"), end=None, source="official list", of="veldmark"
    )

    issue = content.register.issues["territory"]
    assert (issue.title, issue.question, issue.terms) == (
        "Territory",
        "Whose is the island?",
        ("island", "sound"),
    )
    assert issue.positions == (
        Position(id="ours", label="Ours alone", excludes=("theirs",)),
        Position(id="theirs", label="Theirs alone"),
    )
    assert issue.introduction == "An island."
    assert content.register.outlets["north-gazette"] == Outlet(
        id="north-gazette",
        name="North Gazette",
        url="https://gazette.example/",
        actor="veldmark",
        note="A newspaper.",
    )
    assert [(p.id, p.title, p.body) for p in content.pages] == [("about", "About", "About *us*.")]


def test_every_field_of_an_article(tmp_path: Path) -> None:
    content, _ = read_content(lay_out(FILES, tmp_path))
    assert content is not None
    article = content.articles[0]
    assert article.id == "2031-03-14-harbour"
    assert (article.title, article.outlet) == ("Harbour: open", "north-gazette")
    assert article.published == parse_edtf("2031-03-14/2031-03-16")
    assert article.published_basis == Basis(kind="inferred", why="The text says Monday.")
    assert (str(article.retrieved), str(article.added)) == ("2031-04-01", "2031-04-02")
    assert article.relays == (Relay(outlet="evening-post", published=parse_edtf("2031-03-13")),)
    assert article.text == "digest"
    first, second, third = article.notes
    assert article.source.slice(first.target) == "the harbour\nstays open"
    assert (first.speaker, first.via, first.issues) == ("mira-tolan", ("evening-post",), ("territory",))
    assert (str(first.date), first.position, first.utterance) == (
        "2031-03-13",
        {"territory": "ours"},
        "harbour-open",
    )
    assert (first.drop, first.sic, first.comment) == (False, "so in the source", "said twice")
    assert first.location.line == 13
    assert (second.speaker, second.via, second.drop) == (None, None, True)
    assert third.speaker == ""
    assert third.retire == Retirement(on=parse_edtf("2031-04-03"), why="withdrawn", replaced_by="s-1")


def test_articles_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    head = "---\noutlet: unknown\n---\nText.\n"
    names = ["b.md", "a.txt", "c.md", "B.md"]
    content, _ = read_content(lay_out({f"articles/{n}": head for n in names}, tmp_path))
    assert content is not None
    assert [a.id for a in content.articles] == ["B", "a", "b", "c", "harbour-talks"]


def test_a_date_given_from_outside_is_for_articles_without_one(tmp_path: Path) -> None:
    root = lay_out(
        {"articles/dated.md": "---\npublished: 2031-01\n---\nText.\n", "articles/bare.md": "Text.\n"},
        tmp_path,
    )
    content, _ = read_content(root)
    assert content is not None
    given = parse_edtf("2030")
    for name, expected in (("dated", "2031-01"), ("bare", "2030")):
        article, _ = read_article(
            root / f"articles/{name}.md", root=root, register=content.register, published=given, lenient=True
        )
        assert article is not None
        assert str(article.published) == expected


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    text = "\ufeff---\r\noutlet: unknown\r\ntitle: T\r\n---\r\nMira Tolan\r\nspoke.\r\n"
    content, found = read_content(lay_out({"articles/harbour-talks.md": text}, tmp_path))
    assert shown(found) == ""
    assert content is not None
    (article,) = content.articles
    assert [p.text for p in article.passages] == ["Mira Tolan spoke."]
    assert article.source.slice(article.passages[0].span) == "Mira Tolan\r\nspoke."


def test_furniture_of_a_full_text_in_markdown(tmp_path: Path) -> None:
    body = "Advertisement\nMira Tolan *spoke* of the harbour.\n\nAdvertisement\n"
    files = {
        "articles/full.md": f"---\noutlet: unknown\ntext: full\n---\n{body}",
        "articles/digest.md": f"---\noutlet: unknown\n---\n{body}",
    }
    content, _ = read_content(lay_out(files, tmp_path))
    assert content is not None
    digest, full = content.articles[:2]
    assert [p.text for p in full.passages] == ["Mira Tolan spoke of the harbour."]
    assert [f.rule for f in full.furniture] == ["advertisement", "advertisement"]
    assert digest.furniture == ()
    assert [p.text for p in digest.passages] == [
        "Advertisement",
        "Mira Tolan spoke of the harbour.",
        "Advertisement",
    ]
