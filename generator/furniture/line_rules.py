"""Lines that are furniture wherever they stand: by their phrases, and by what they are made of.

:data:`LINE_RULES` holds every such rule, in the order in which they are asked. To add one, write its function
with a sample, or a line for its list of phrases or its pattern; a new kind is described in ``kinds``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.furniture import line_patterns as patterns
from generator.furniture.comment_threads import is_readers_word
from generator.furniture.correction_notes import is_correction
from generator.furniture.kinds import KINDS
from generator.furniture.picture_lines import is_caption
from generator.furniture.reader_address import addresses_the_reader, names_the_page, reports
from generator.furniture.title_lines import is_title_like
from generator.text.rule import Rule, rule
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Callable

_PHRASE_WORDS = 40
"""No longer line is furniture by a phrase in it."""
_SHORT = 8
_TITLE_WORDS = 4
"""A title in square brackets has so many words; ``[Laughter]`` and ``[inaudible]`` are an article's."""
_BRACKETED = re.compile(r"\[(?P<inner>[^\[\]]{4,200})\]")
_HEADING_SIGN = re.compile(r"#{1,6} (?=[^#\s])")
"""``# Share this article``, as plain text marks a heading; ``# # #`` ends a press release."""
_LONGEST = 600
"""Characters: no longer line is furniture by what it is made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page in the forms in which rules compare it."""

    text: str
    key: str
    """``RELATED POSTS:`` and ``★ Related posts`` as ``related posts``."""
    lower: str
    """In lower case, with straight apostrophes, without marks in front."""

    @classmethod
    def of(cls, text: str, line_key: str) -> Line:
        """Make a line of its text and its key."""
        straight = " ".join(text.casefold().replace("’", "'").split())
        straight = _HEADING_SIGN.sub("", straight)
        return cls(text=text, key=line_key, lower=straight.lstrip("★•*-–—|> "))

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


LineRule = Rule[Line, bool]
"""One way to know a line of furniture; its name is the kind of the line."""


def key(text: str) -> str:
    """Return ``RELATED POSTS:`` and ``★ Related posts`` as ``related posts``."""
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    begin, end = 0, len(straight)
    while begin < end and not straight[begin].isalnum():
        begin += 1
    while begin < end and not straight[end - 1].isalnum():
        end -= 1
    return " ".join(straight[begin:end].casefold().split())


def rule_of_line(text: str, line_key: str) -> str:
    """Return the kind of a line that is furniture wherever it stands; empty for any other."""
    if is_readers_word(text):
        return "comments"
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed:
        return _kind_in_brackets(bracketed["inner"])
    line = Line.of(text, line_key)
    for one in LINE_RULES:
        if one.function(line):
            return one.name
    return ""


def _kind_in_brackets(inner: str) -> str:
    """Return the kind of a line in brackets: ``[Related: Ferry in port]``, ``[Who pays for the piers]``."""
    kind = rule_of_line(inner, key(inner))
    if kind:
        return kind
    is_title = is_title_like(inner) and len(inner.split()) >= _TITLE_WORDS
    return "link" if is_title else ""


def line_rule(kind: str, *, sample: str) -> Callable[[Callable[[Line], bool]], LineRule]:
    """Make a rule of the function below, for lines of a kind that ``kinds`` describes."""
    return rule(kind, explanation=KINDS[kind], sample=f"{sample} => {kind}")


def _exactly(kind: str, *, sample: str) -> LineRule:
    """Make a rule for lines that are one of the phrases of the list ``exactly``."""

    @line_rule(kind, sample=sample)
    def is_listed(line: Line) -> bool:
        return line.key in word_list(f"furniture.exactly.{kind}")

    return is_listed


def _begins(kind: str, *, sample: str) -> LineRule:
    """Make a rule for short lines that begin with one of the phrases of the list ``begins``."""
    phrases = kind.replace("-", "_")

    @line_rule(kind, sample=sample)
    def begins(line: Line) -> bool:
        return line.words <= _PHRASE_WORDS and line.lower.startswith(word_list(f"furniture.begins.{phrases}"))

    return begins


def _matches(kind: str, pattern: re.Pattern[str], *, sample: str) -> LineRule:
    """Make a rule for lines that a pattern matches as a whole."""

    @line_rule(kind, sample=sample)
    def matches(line: Line) -> bool:
        return len(line.text) <= _LONGEST and pattern.fullmatch(line.lower) is not None

    return matches


@line_rule("correction-note", sample="Correction: an earlier version of this article gave the wrong pier.")
def corrects(line: Line) -> bool:
    """Return whether a line says what the article had wrong."""
    return is_correction(line.text)


@line_rule("subscribe", sample="Sign up for the harbour letter")
def begins_subscription(line: Line) -> bool:
    """Return whether a line invites to subscribe.

    "Subscribe to a simpler theory of harbours. Dredge the pier first …" is an essay.
    """
    if line.words > _PHRASE_WORDS or not line.lower.startswith(word_list("furniture.begins.subscribe")):
        return False
    if line.words <= _SHORT or line.lower[-1] not in ".!?":
        return True
    return names_the_page(line.key)


@line_rule("subscribe", sample="The best of the port every week in your inbox")
def holds_subscription(line: Line) -> bool:
    """Return whether a line speaks of subscribing, and nobody says so: “I know what is in your inbox.”."""
    if line.words > _PHRASE_WORDS or reports(line.key):
        return False
    if '"' in line.lower or "“" in line.lower:
        return False
    padded = f" {line.key} "
    return any(f" {phrase} " in padded for phrase in word_list("furniture.holds.subscribe"))


@line_rule("caption", sample="The ferry at its berth. (Rosa Lindt/Valley Sun)")
def describes_picture(line: Line) -> bool:
    """Return whether a line says what a picture shows."""
    return len(line.text) <= _LONGEST and is_caption(line.text)


@line_rule("credit", sample="Source: Harbour Office, Port City")
def credits_source(line: Line) -> bool:
    """Return whether a line says whose a picture or a report is."""
    return len(line.text) <= _LONGEST and patterns.CREDIT.fullmatch(line.text) is not None


@line_rule("share", sample="Facebook X WhatsApp")
def names_networks(line: Line) -> bool:
    """Return whether a line is a row of social networks."""
    named = re.findall(r"[\w-]+", line.lower)
    return len(named) > 1 and set(named) <= set(word_list("furniture.networks.names"))


@line_rule(
    "to-the-reader",
    sample="Please tell us in the box below whether you want our newsletter, and how often.",
)
def speaks_to_reader(line: Line) -> bool:
    """Return whether a line speaks to the reader of the page."""
    return addresses_the_reader(line.text, line.key)


LINE_RULES: tuple[LineRule, ...] = (
    corrects,
    # Lines that are one phrase, whatever marks stand around it.
    _exactly("advertisement", sample="— ADVERTISEMENT —"),
    _exactly("credit", sample="Agencies"),
    _exactly("header", sample="Most read this week"),
    _exactly("share", sample="Share this article"),
    _exactly("subscribe", sample="Sign up now"),
    _exactly("navigation", sample="Skip to content"),
    # Lines by how they begin.
    _begins("share", sample="Share on Facebook"),
    begins_subscription,
    _begins("navigation", sample="This page is also available in Vostrelan"),
    _begins("comment-form", sample="Leave a comment"),
    _begins("correction", sample="Spotted a mistake? Write to the desk"),
    _begins("copyright", sample="Copyright 2031 Valley Sun"),
    _begins("caption", sample="File photo of the ferry"),
    _begins("credit", sample="Reporting by Rosa Lindt"),
    _begins("byline", sample="Words by Rosa Lindt"),
    _begins("teaser", sample="Read more: ferry stays in port"),
    holds_subscription,
    # Lines by what they are made of.
    _matches("date-line", patterns.DATE_LINE, sample="Published: 4 July 2031, 10:45 GMT"),
    _matches("date-line", patterns.DATELINE, sample="VOSTRELA, July 16 (NW)"),
    _matches("counter", patterns.COUNTER, sample="5 min read"),
    _matches("ticker", patterns.TICKER, sample="BRENT $81.14 ▼ 0.88%"),
    _matches("counter", patterns.META_COUNTS, sample="Views: 212, Comments: 3, Author: Rosa Lindt"),
    _matches("advertisement", patterns.ADVERTISEMENT, sample="Advertisement · Scroll to continue"),
    _matches("address", patterns.ADDRESS, sample="https://valley-sun.example/piers"),
    _matches("credit", patterns.CONTRIBUTED, sample="Rosa Lindt contributed to this report."),
    _matches("page-number", patterns.PAGE_NUMBER, sample="DAM, from page 4"),
    _matches("wire-note", patterns.RELEASE_NOTE, sample="FOR IMMEDIATE RELEASE"),
    _matches("wire-note", patterns.WIRE_NOTE, sample="(Adds a shareholder's comment, background)"),
    _matches("tags", patterns.TAGS, sample="#piers #ferries"),
    _matches("share", patterns.FOLLOW, sample="Follow the Review on Facebook and X"),
    _matches("advertisement", patterns.SPONSORED, sample="Sponsored by Pier Bank"),
    _matches("byline", patterns.INTERVIEWED, sample="Rosa Lindt speaks to Odd Brandt"),
    _matches("subscribe", patterns.DOWNLOAD, sample="Download the Gazette app for the latest news"),
    _matches("author-bio", patterns.REACH_AUTHOR, sample="Rosa Lindt can be reached on 555 0134"),
    describes_picture,
    credits_source,
    names_networks,
    speaks_to_reader,
)
"""In their order: the first that holds names the line."""


def holds_contact(text: str) -> bool:
    """Return whether a line says how to reach somebody."""
    if len(text) > _LONGEST or len(text.split()) > _PHRASE_WORDS:
        return False
    return patterns.CONTACT.search(text) is not None


def is_menu(text: str, line_key: str) -> bool:
    """``Home News World Sport``, ``Home | Business | Weather``: a line of nothing but sections."""
    named = re.split(r"[\s|·•,]+", line_key)
    sections = {*word_list("furniture.at_the_edges.navigation"), *word_list("furniture.exactly.navigation")}
    if len(named) > 2 and set(named) <= sections:  # noqa: PLR2004 - two may be a title
        return True
    return patterns.MENU_BAR.fullmatch(text) is not None
