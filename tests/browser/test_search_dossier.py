"""The search on the dossier that this repository publishes: every spelling of its sources finds its actor."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT
from served import build
from test_search import results

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier, built; its search works from disk."""
    return build(
        tmp_path_factory.mktemp("dossier"), lambda content: shutil.copytree(ROOT / "content", content)
    )


@pytest.mark.parametrize(
    ("query", "leads"),
    [
        ("Kiev", "actors/ukraine.html"),
        ("Zelenskiy", "actors/volodymyr-zelensky.html"),
        ("Zelensky", "actors/volodymyr-zelensky.html"),
        ("Lugansk", "actors/luhansk.html"),
        ("lugansk oblast", "actors/luhansk.html"),
        ("security guarantees", "issues/security-guarantees.html"),
    ],
)
def test_a_spelling_or_a_term_leads_to_its_page_first(
    page: Page, dossier: Path, query: str, leads: str
) -> None:
    page.goto((dossier / "index.html").as_uri())
    (_, first), *_ = results(page, query)
    assert first == (dossier / leads).as_uri()


@pytest.mark.parametrize("query", ["Kiev", "Lugansk", "immediate ceasefire"])
def test_words_lead_to_the_statements_that_hold_them(page: Page, dossier: Path, query: str) -> None:
    page.goto((dossier / "index.html").as_uri())
    found = [(text, target) for text, target in results(page, query) if "#s-" in target]
    assert any(query in text for text, _ in found)
