"""Which issues a stretch of text is about, by the terms of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.weave.lexicon import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.content import Issue


def issues_of(text: str, issues: Mapping[str, Issue]) -> tuple[str, ...]:
    """Return the ids of the issues one of whose terms the text contains as a whole word."""
    return tuple(sorted(i for i, issue in issues.items() if phrases(issue.terms).search(text)))
