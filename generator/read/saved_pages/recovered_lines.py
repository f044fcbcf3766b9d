"""Lines of an article that trafilatura passes over: linked paragraphs, bare text, lists, headings.

What stands between the first and the last block of the article, in no box beside it, and is a sentence, is
the article's, whatever tags and links are around it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from generator.furniture.article_core import is_entry, is_sentence, stems
from generator.furniture.line_rules import key, rule_of_line
from generator.read.saved_pages.page_outline import HEADINGS, covered, shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.text import PassageKind, Span
    from generator.read.saved_pages.visible_characters import Characters

SENTENCE_WORDS: Final = 6
"""So many words and the end of a sentence are not a menu's entry."""
_LEAD_WORDS: Final = 12
"""So many words between the title and the first paragraph are its lead, whatever they end in."""
_LONG_PROSE: Final = 20
_AKIN: Final = 0.4
"""Share of its words that long prose in a box, or with no end, shares with the article."""
_LINKED: Final = 0.5
"""A list of which a larger share of the characters are links is a menu, or leads to other articles."""
_INTRODUCES: Final = ":"


def passed_over(
    reader: Characters, article: Sequence[Span], lines: Sequence[Span]
) -> dict[Span, PassageKind]:
    """Return the lines that are the article's although they are not among its blocks, and what each is."""
    titles = reader.outline.places("h1")
    named = covered(titles)
    prose = [block for block in article if not shared(block, named)] or article
    first, last = min(block.start for block in prose), max(block.end for block in article)
    titles = [title for title in titles if title.end <= first]
    begin = titles[-1].start if titles else first
    within = [line for line in lines if begin <= line.start and line.end <= last]
    boxes = covered(reader.outline.boxes(article))
    open_lines = [line for line in within if not shared(line, boxes)]
    about = stems(reader.words(block) for block in article)
    lists = _lists(reader, article)
    found: dict[Span, PassageKind] = {}
    for line in open_lines:
        words = reader.words(line)
        if rule_of_line(words, key(words)):
            continue
        if titles and titles[-1].contains(line):
            found[line] = "heading"
        elif shared(line, lists):
            found[line] = "list_item"
        elif _is_prose(words, is_lead=line.end <= first):
            found[line] = "paragraph"
    boxed = [line for line in within if line not in found and _is_akin(reader.words(line), about)]
    found |= dict.fromkeys(boxed, "paragraph")
    rest = [line for line in open_lines if line not in found]
    return found | _heads(reader, rest, sorted((*article, *found)), lists)


def _is_prose(words: str, *, is_lead: bool) -> bool:
    """Return whether a line is a sentence of some length, or the lead between title and first paragraph."""
    count = len(words.split())
    if is_lead and count >= _LEAD_WORDS and not is_entry(words):
        return True
    return is_sentence(words) and count >= SENTENCE_WORDS


def _is_akin(text: str, about: frozenset[str]) -> bool:
    """Return whether a line in a box is long prose that shares much of its words with the article."""
    if len(text.split()) < _LONG_PROSE or not is_sentence(text):
        return False
    own = stems([text])
    if len(own & about) < _AKIN * len(own):
        return False
    return not rule_of_line(text, key(text))


def _lists(reader: Characters, article: Sequence[Span]) -> list[Span]:
    """Return where the article's own lists stand: those below a colon, or of which it has some items."""
    links, blocks = covered(reader.outline.places("a")), covered(article)
    found: list[Span] = []
    for place in reader.outline.places("ul", "ol"):
        is_menu = shared(place, links) > _LINKED * len(place)
        if is_menu:
            continue
        if reader.before(place).endswith(_INTRODUCES) or shared(place, blocks):
            found.append(place)
    return covered(found)


def _heads(
    reader: Characters, lines: Iterable[Span], taken: Sequence[Span], lists: Sequence[Span]
) -> dict[Span, PassageKind]:
    """Return what stands right above a line of the article as its heading, or above a list with a colon."""
    headings = covered(reader.outline.places(*HEADINGS))
    starts = [place.start for place in taken]
    heads: dict[Span, PassageKind] = {}
    for line in lines:
        number = bisect_right(starts, line.start)
        if number == len(taken) or reader.words_between(line, taken[number]):
            continue
        words = reader.words(line)
        if rule_of_line(words, key(words)):
            continue
        if shared(line, headings) == len(line):
            heads[line] = "heading"
        elif words.endswith(_INTRODUCES) and shared(taken[number], lists):
            heads[line] = "paragraph"
    return heads
