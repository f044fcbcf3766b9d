"""Quotations: words between marks, paired within a paragraph and carried over to the next.

Marks may be curly, straight, doubled single ones, or angled. A quotation that runs over several
paragraphs opens in each of them and closes in the last; one that never closes ends with its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.grammar.parse import Parse
    from generator.text.document import Document

_MARK = re.compile(
    r"""
    (?P<open> [“„«] )
  | (?P<close> [”»] )
  | (?P<both> " | '' | `` )
  | (?P<single_open> (?: ^ | (?<=[\s(\[“"—–-]) ) [‘'] (?=\S) )
  | (?P<single_close> (?<=\S) [’'] (?= [\s.,;:!?)\]”"—–] | $ ) )
    """,
    re.VERBOSE,
)
_SAYS = r"(?:said|says|told|added|adds|wrote|writes|explained|asked|replied|argued|warned)"
_TOLD = re.compile(rf",\s(?={_SAYS}\s(?:the\s)?[A-Z]|(?:[A-Z][\w.’'-]+\s){{1,4}}{_SAYS}\b)")
"""As in ", said M" · ", Foreign Minister M said": so a sentence ends whose marks are forgotten."""
_OPENING = {"’": "‘", "'": "'"}
_NAME_BEGINS = re.compile(r"[A-Z][\w’'.-]*\s$")
_NAME_GOES_ON = re.compile(r"\s([A-Z][\w’'-]+)")
_LETTERS = re.compile(r"[^\W\d_][\w’'-]*")
_LAST_WORD = re.compile(r"([A-Za-z’'-]+)(,?)\s$")
LONGEST_NAME = 30
"""So many characters before a quotation, the word that it stands behind is looked for."""
SMALL_WORD = 3
"""Words of so many letters are written small within a title: "The Art of War"."""
MOST_MARKS = 4000
"""A passage with more marks than this is not prose."""
FEWEST_OF_TITLE = 2
"""One capitalised word alone may be shouted."""
TERM_WORDS = 3


@dataclass(slots=True)
class Quote:
    """A quotation with offsets into the prose: inside the marks, and with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    passage: int
    closed: bool = True
    single: bool = False
    continues: bool = False
    """It goes on from a quotation at the end of the paragraph before."""
    balanced: bool = True
    """It is closed, here or by the quotations that go on from it."""
    used: bool = False
    """A statement holds it."""
    words: int = 0
    stops: bool = False
    """It ends in a mark of its own: "Stay home,"."""
    is_name: bool = False
    """It calls somebody or something by name: a nickname, a title of a work."""

    def spoken(self) -> bool:
        """Return whether it reads like speech rather than a term or a name."""
        return not self.is_name and (self.words > TERM_WORDS or self.stops)


def find_quotes(document: Document) -> list[Quote]:
    """Pair the quotation marks of each passage."""
    found: list[Quote] = []
    for number in range(len(document.passages)):
        start, end = document.extent(number)
        quotes = _of_passage(document.text, start, end, number)
        before = found[-1] if found else None
        if quotes and before and not before.closed and before.passage == number - 1:
            quotes[0].continues = quotes[0].outer_start == start
        found.extend(quotes)
    pairs = zip_longest(found, found[1:])
    found = [quote for quote, behind in pairs if quote is not None and _is_quote(quote, behind)]
    behind = None
    for quote in reversed(found):
        goes_on = behind is not None and behind.continues
        if not quote.closed and not quote.single and not goes_on:
            _mend(quote, document.text)
        quote.balanced = quote.closed or (behind is not None and goes_on and behind.balanced)
        quote.is_name = quote.closed and (
            _is_nickname(quote, document.text) or _is_title(quote, document.text)
        )
        behind = quote
    return found


def _mend(quote: Quote, text: str) -> None:
    """End a quotation that never closes where its speaker is named: "“Stay there, said M, who …"."""
    told = next(reversed(list(_TOLD.finditer(text, quote.start, quote.end))), None)
    if told is not None:
        quote.end = quote.outer_end = told.start() + 1
        quote.closed = quote.stops = True
        quote.words = len(text[quote.start : quote.end].split())


def _is_nickname(quote: Quote, text: str) -> bool:
    """As in "Sam “Shorty” Pike": a name goes on around the marks."""
    if quote.words > TERM_WORDS or quote.stops:
        return False
    before = text[max(0, quote.outer_start - LONGEST_NAME) : quote.outer_start]
    behind = _NAME_GOES_ON.match(text, quote.outer_end)
    days = lexicon().before_names
    if _NAME_BEGINS.search(before) is None:
        return False
    if behind is None:
        return False
    return behind[1].lower() not in days


def _is_title(quote: Quote, text: str) -> bool:
    """As in "the author of “The Long Winter”": words that all begin large, behind what a work stands behind.

    Behind a comma, a colon or a verb they may be words that somebody said: "She shouted “Stop Tolan Now”".
    """
    words = _LETTERS.findall(text, quote.start, quote.end)
    longer = [word for word in words if len(word) > SMALL_WORD]
    if len(words) < FEWEST_OF_TITLE:
        return False
    if not words[0][0].isupper():
        return False
    if not all(word[0].isupper() for word in longer):
        return False
    before = text[max(0, quote.outer_start - LONGEST_NAME) : quote.outer_start]
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    works = lexicon().works
    opens = lexicon().before_works
    word, parted = last[1].lower(), last[2]
    return word in works or (not parted and word in opens)


def _is_quote(quote: Quote, behind: Quote | None) -> bool:
    """Return whether a mark that never closes opens a quotation, and is not an apostrophe."""
    if quote.closed:
        return True
    if not quote.single:
        return True
    return behind is not None and behind.single and behind.continues


def _of_passage(  # noqa: C901 - a machine of two states, read best in one piece
    text: str, start: int, end: int, number: int
) -> list[Quote]:
    quotes: list[Quote | None] = []
    opened: re.Match[str] | None = None
    single: re.Match[str] | None = None
    for mark in islice(_MARK.finditer(text, start, end), MOST_MARKS):
        kind = mark.lastgroup or ""
        if kind.startswith("single"):
            if opened is not None:
                continue
            if kind == "single_open":
                single = single or mark
            elif single is not None and single[0] == _OPENING[mark[0]]:
                quotes.append(_quote(text, single, mark.span(), number, single=True))
                single = None
        elif opened is None:
            if kind == "open" or (kind == "both" and not _closes(text, mark, start, end)):
                opened, single = mark, None
        elif _shuts(text, mark, start, end):
            quotes.append(_quote(text, opened, mark.span(), number))
            opened = None
        elif kind == "both":
            opened = mark  # an opening mark where one is open already: the former never closed
    if opened is not None:
        quotes.append(_quote(text, opened, (end, end), number))
    elif single is not None and single[0] == "‘":
        quotes.append(_quote(text, single, (end, end), number, single=True))
    return sorted((quote for quote in quotes if quote is not None), key=lambda quote: quote.start)


def _shuts(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Return whether a mark closes what is open: “so,“ is met, too."""
    if mark.lastgroup == "close":
        return True
    if mark.lastgroup == "open":
        return _closes(text, mark, start, end)
    return not _opens(text, mark, start, end)


def _closes(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Return whether a straight mark can only be a closing one: ``word" `` ."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if before.isspace():
        return False
    if before in "([—–-":
        return False
    return after.isspace() or after in ".,;:!?)"


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Return whether a straight mark can only be an opening one: `` "word``."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return before.isspace() and (after.isalnum() or after in "'‘$£€")


def _quote(
    text: str, opened: re.Match[str], closing: tuple[int, int], number: int, *, single: bool = False
) -> Quote | None:
    """Make a quotation of an opening and a closing mark; one that never closes ends with its paragraph."""
    start, (end, outer_end) = opened.end(), closing
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not any(letter.isalnum() for letter in text[start:end]):
        return None  # "“...” said M": no word is quoted
    words = len(text[start:end].split())
    closed = closing[0] < closing[1]
    return Quote(
        start,
        end,
        opened.start(),
        outer_end,
        number,
        closed=closed,
        single=single,
        words=words,
        stops=text[end - 1] in ",.!?…",
    )


def quote_around(parse: Parse, i: int, quotes: Sequence[Quote]) -> Quote | None:
    """Return the quotation that a word stands in."""
    at = parse.begins[i]
    return next((quote for quote in quotes if quote.start <= at < quote.end), None)


def can_speak(parse: Parse, source: int, quotes: Sequence[Quote]) -> bool:
    """Return whether a word may name a speaker: no day, no "nothing", no word inside a quotation."""
    known = lexicon()
    never = (
        parse.lower[source] in known.never and parse.lower[parse.left[source]] == "no"
    )  # "M at no time said"
    if parse.lower[source] in known.mute:
        return False
    if never:
        return False
    return quote_around(parse, source, quotes) is None
