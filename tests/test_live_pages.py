"""A live page from its file to the built pages: each post counts from its own time stamp."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.pipeline import brief
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.briefing import Briefing

POSTS = (
    (
        "2031-09-18T10:00",
        "Ilse Quist said yesterday that the ferry would leave the north pier at ten, as ever.",
    ),
    (
        "2031-09-18T18:30",
        "Odd Brandt said today that the ferry would stay in port until the storm has passed.",
    ),
    ("2031-09-19T09:00", "Odd Brandt said on Thursday that both piers would be closed to all ships at noon."),
    (
        "2031-09-19T11:00",
        "Ilse Quist said that the north pier would be open again before the end of the winter.",
    ),
)
HEAD = "---\noutlet: unknown\npublished: 2031-09-20\npublished_basis: {kind: stated}\n---\n"


def told(folder: Path, posts: Any) -> Briefing:
    """Return the briefing of a dossier that holds one saved live page."""
    content = folder / "content"
    (content / "articles").mkdir(parents=True)
    (content / "actors").mkdir()
    for ident, name in (("ilse-quist", "Ilse Quist"), ("odd-brandt", "Odd Brandt")):
        (content / "actors" / f"{ident}.md").write_text(
            f"---\nname: {name}\nkind: person\n---\n", encoding="utf-8"
        )
    (content / "dossier.yml").write_text("title: The ferry\nas_of: 2031-10-01\n", encoding="utf-8")
    body = "".join(
        f"<section><time datetime='{at}'>{at}</time><p>{words}</p></section>" for at, words in posts
    )
    page = f"<html><title>Live</title><body><article><h1>The ferry, live</h1>{body}</article></body>"
    (content / "articles" / "ferry-live.html").write_text(HEAD + page, encoding="utf-8")
    outcome = brief(Settings.at(folder, content=content, jobs=1))
    assert outcome.ok, [str(d) for d in outcome.diagnostics]
    assert outcome.briefing is not None
    return outcome.briefing


def test_each_post_counts_from_its_own_day(tmp_path: Path) -> None:
    briefing = told(tmp_path, POSTS)
    dates = {
        a.span.start: (a.date.text if a.date else None, a.date_basis) for a in briefing.attributions.values()
    }
    assert [dates[start] for start in sorted(dates)] == [
        ("2031-09-17", "said"),
        ("2031-09-18", "said"),
        ("2031-09-18", "said"),
        ("2031-09-19", "published"),
    ]


@pytest.mark.parametrize("stamp", ["", "morning", "2031-13-40"])
def test_posts_without_a_day_count_from_the_day_of_publication(tmp_path: Path, stamp: str) -> None:
    briefing = told(tmp_path, [(stamp, words) for _, words in POSTS])
    dates = {a.span.start: a.date.text if a.date else None for a in briefing.attributions.values()}
    assert [dates[start] for start in sorted(dates)] == [
        "2031-09-19",
        "2031-09-20",
        "2031-09-18",
        "2031-09-20",
    ]
