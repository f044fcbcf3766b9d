"""Lines taken for page furniture in which somebody of the register speaks: they may be the article's."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, short
from generator.model.quoting import in_marks
from generator.weave.word_patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.content import Article, Furniture, Register

_WORDS = 6
"""A sentence of fewer words tells nothing."""
_ELSEWHERE = frozenset({"correction-note", "doubled", "pull-quote"})
"""Rules whose lines are told otherwise, or stand in the article as well."""
_TAG = re.compile(r"<[^<>]*>")
_SENTENCE = re.compile(r"[.!?][”\"’')\]]*$")


def left_out(article: Article, register: Register) -> Iterator[Diagnostic]:
    """Point out, once an article, the sentences left out that hold a registered name and a verb of speech.

    ``On Friday Mira Tolan told the court that …``, which a page prints as a link, may be a paragraph.
    """
    spellings = {name for actor in register.actors.values() for name in (actor.name, *actor.aliases)}
    names = _names(tuple(sorted(spellings)))
    found = [item for item in article.furniture if _speaks(_words(article, item), names, item.rule)]
    if not found:
        return
    first = found[0]
    more = f", and {len(found) - 1} more such lines" if len(found) > 1 else ""
    yield Diagnostic.at(
        article.source,
        first.span.start,
        end=first.span.end,
        code="left-out",
        message=f"left out as not part of the article ({first.rule}): "
        f"{in_marks(short(_words(article, first)))}, in which a registered actor speaks{more}",
        hint=f"if it belongs to the article, keep only the text, as {article.id}.txt, one paragraph a line",
        severity="review",
    )


def _speaks(words: str, names: re.Pattern[str], rule: str) -> bool:
    return (
        rule not in _ELSEWHERE
        and len(words.split()) >= _WORDS
        and _SENTENCE.search(words) is not None
        and pattern("speaks").search(words) is not None
        and names.search(words) is not None
    )


def _words(article: Article, item: Furniture) -> str:
    return " ".join(unescape(_TAG.sub(" ", article.source.slice(item.span))).split())


@lru_cache(maxsize=4)
def _names(spellings: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of the spellings, the longer ones first, as they are written."""
    longest_first = sorted(spellings, key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)" if spellings else r"(?!)"
    )
