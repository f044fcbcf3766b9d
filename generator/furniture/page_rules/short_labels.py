"""Short lines that keep furniture company: ``Facebook``, ``Copied``, a name, a number between buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.furniture.article_core import is_entry
from generator.furniture.title_lines import is_title_like
from generator.text.rule import rule
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from generator.furniture.page_rule import Mark, MarkedPage

_LABEL_WORDS = 4
_RUN = 3
_TOP_WORDS = 2
"""Nothing so short is a subheading above the first paragraph."""


@rule(
    "labels",
    explanation="a short line in a run of lines that hold furniture, inside the article",
    sample="…\nFacebook X WhatsApp\nCopied\nShare this article\n… => Copied | label",
)
def labels(marked: MarkedPage) -> Iterator[Mark]:
    """Yield labels in runs of short lines that hold furniture, inside the article.

    A line that speaks of what the article does stays; so does the last line of a run, for it may head what
    follows, and every run that a line with a colon opens, for it is a list.
    """
    core = marked.core
    texts = marked.page.texts[: core.last + 1]
    paragraphs = sorted(core.prose)
    second_paragraph = paragraphs[1] if len(paragraphs) > 1 else len(texts)
    for first, last in _runs(core.first, len(texts), core.prose):
        tags = list(_tags(first, last, marked.page.keys, texts))
        yield from tags
        run = _Run(texts=texts, first=first, last=last, below_body=first > second_paragraph)
        if last - first >= _RUN and not run.is_list:
            yield from _labels_of_run(run, marked, {i for i, _ in tags})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Lines without a paragraph between them."""

    texts: Sequence[str]
    """All lines of the article."""
    first: int
    last: int
    """The line behind its last."""
    below_body: bool
    """Two paragraphs stand above it."""

    @property
    def is_list(self) -> bool:
        """Whether a line with a colon opens it: ``The ferry calls at:``."""
        return self.first > 0 and self.texts[self.first - 1].rstrip().endswith(":")

    def heads(self, i: int) -> bool:
        """Return whether a line is the last of the run, and may be the heading of the paragraph below."""
        if i + 1 != self.last or self.last >= len(self.texts):
            return False
        return self.below_body or len(self.texts[i].split()) > _TOP_WORDS

    def titles_entry(self, i: int) -> bool:
        """Return whether a line says what the number below it is: ``Turnout`` above ``61.4%``."""
        return i + 1 < self.last and is_entry(self.texts[i + 1])


def _labels_of_run(run: _Run, marked: MarkedPage, tags: AbstractSet[int]) -> Iterator[Mark]:
    """Yield the labels of a run: each stands beside furniture, or beside a label before it."""
    near = {i for i in range(run.first, run.last) if i in marked.found or i in tags}
    for i in range(run.first, run.last):
        text = run.texts[i]
        if i in near or run.heads(i):
            continue
        if i + 1 not in near and run.titles_entry(i):
            continue
        if not _is_label(text) or marked.core.speaks(text):
            continue
        if i - 1 in near or i + 1 in near:
            near.add(i)
            yield i, "label"


def _tags(first: int, last: int, keys: Sequence[str], texts: Sequence[str]) -> Iterator[Mark]:
    """``Tags``, and the labels below it up to the next paragraph."""
    for i in range(first, last):
        if keys[i] in word_list("furniture.opens_labels.titles") and i + 1 < last:
            yield i, "tags"
            for below in range(i + 1, last):
                if not _is_label(texts[below]):
                    return
                yield below, "tags"
            return


def _runs(begin: int, end: int, prose: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches without a paragraph."""
    first = begin
    for i in range(begin, end + 1):
        if i == end or i in prose:
            if first < i:
                yield first, i
            first = i + 1


def _is_label(text: str) -> bool:
    """Return whether a line is short and no sentence: ``Copied``, ``· 4``; not ``Turnout: 61.4%``."""
    if "\t" in text or len(text.split()) > _LABEL_WORDS:
        return False
    if ":" in text and is_entry(text):
        return False
    plain = text.lstrip("∙·•|/– ")
    return is_title_like(plain) or not any(char.isalpha() for char in plain)
