"""Page furniture: what a saved web page prints around and between an article's paragraphs.

Every rule has a name, so that ``explain`` can say why a line is left out. In doubt a line
is article: a paragraph that is lost loses statements, a stray line makes none.
"""

# ruff: noqa: RUF001 - typographic marks are what pages print, and what is looked for

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.content import Furniture
from generator.read.furniture_words import words
from generator.read.plain import is_title_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.read.paragraphs import Paragraph

_PROSE_WORDS = 20
_SHORT_PROSE_WORDS = 8
_PHRASE_WORDS = 40
_BLURB_WORDS = 45
_TITLE_WORDS = 22
_BIO_WORDS = 120
_ARTICLE_PARAGRAPHS = 3
_ARTICLE_WORDS = 100
_SOFT_SHARE = 0.25
"""A soft close is one only where at most this share of the article's words stands below."""

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_ZONE = r"(?: ?\(?[a-z]{2,4}(?:[+-][0-9]+)?\)?)?"
_TIME = rf"(?:at )?[0-9]{{1,2}}[:.][0-9]{{2}}(?::[0-9]{{2}})?(?: ?[ap]\.?m\.?)?{_ZONE}"
_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY = (
    rf"(?:{_MONTH} [0-9]{{1,2}}{_ORDINAL},? [0-9]{{4}}|[0-9]{{1,2}}{_ORDINAL}[ -]{_MONTH},?[ -][0-9]{{4}}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4})"
)
_STAMP = r"(?:(?:first |last )?(?:published|updated|posted|modified|issued|created)(?: on| at|:)? ?:? ?)?"
_DATE_LINE = re.compile(
    # "Friday, July 4, 2031" · "Published: 4 July 2031, 10:45 GMT | Updated: 5 July 2031" · "2031-07-04"
    rf"(?:{_STAMP}(?:{_WEEKDAY},? )?{_DAY}(?:,? ?[-|•·–—]? ?{_TIME})?(?: ?[-|•·–—,] ?)?)+"
)
_BYLINE = re.compile(
    # "By Mira Tolan" · "by Mira Tolan and Joss Arden, Harbour City" · "Written by Mira Tolan"
    r"(?:[Ww]ritten )?[Bb][Yy]:? [A-Z][\w.'’-]+(?:,? (?:and |de |van |von |al-|bin )?[A-Z][\w.'’-]+){0,7}"
)
_COUNTER = re.compile(
    # "5 min read" · "12 comments" · "1.2K shares" · "3 days ago" · "1/4"
    r"(?:estimated )?(?:reading time:? ?)?[0-9][0-9.,]*k? ?"
    r"(?:-? ?min(?:ute)?s?(?: of)?(?: read(?:ing)?)?(?: time)?"
    r"|comments?|shares?|views?|likes?|replies|reactions|(?:hour|minute|day|week)s? ago)"
    r"|[0-9]+ ?/ ?[0-9]+"
)
# "Home > World > Harbour City"
_CRUMBS = re.compile(r"[^.!?>»›/|]{1,40}(?:[>»›/|] [^.!?>»›/|]{1,60}){1,6}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@[\w-]+\.[\w.]+|@\w+")
_NAME = re.compile(r"[A-Z][\w.'’-]+(?: (?:de |van |von |al-|bin )?[A-Z][\w.'’-]+){1,3}")
_NAME_AND_ADDRESS = re.compile(rf"(?P<name>{_NAME.pattern}) ?(?:\(@\w+\)|@\w+|https?://\S+)")
_BIO_VERB = r"(?:is|was|has|brings|covers|writes|works|reports|joined|holds|serves|specialises|specializes)"
_BIO = re.compile(
    # "Mira Tolan is a senior reporter based in Harbour City"
    rf"{_NAME.pattern} (?:is|was) (?:an?|the|our)(?: [\w’'-]+){{0,6}}? "
    r"(?:journalist|reporter|correspondent|editor|columnist|(?:staff|freelance) writer|contributor|producer)"
    r"(?: (?:for|at|with|based|covering|who|focusing|specialising|specializing|and)\b|[.,])"
)
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


def find_furniture(found: Sequence[Paragraph]) -> tuple[Furniture, ...]:
    """Return the paragraphs that are no part of the article, each with the rule that says so."""
    rules = dict(_Page(found).rules())
    return tuple(Furniture(span=found[i].span, rule=rules[i]) for i in sorted(rules))


class _Page:
    """One saved page, seen as paragraphs."""

    def __init__(self, found: Sequence[Paragraph]) -> None:
        self._texts = tuple(p.text for p in found)
        self._keys = tuple(_key(t) for t in self._texts)
        self._by_phrase = {
            i: r for i, t in enumerate(self._texts) if (r := _rule_by_phrase(t, self._keys[i]))
        }
        prose = (i for i, t in enumerate(self._texts) if i not in self._by_phrase and _is_prose(t))
        self._prose = {i: number for number, i in enumerate(prose)}
        self._end, self._close_rule = self._close()

    def rules(self) -> Iterator[tuple[int, str]]:
        """Yield the numbers of paragraphs with a rule; a later rule wins."""
        first = next((i for i in self._prose if i < self._end), self._end)
        yield from self._by_phrase.items()
        yield from self._edges(first)
        yield from self._teasers(first)
        yield from self._bio()
        yield from ((i, self._close_rule) for i in range(self._end, len(self._texts)))

    def _edges(self, first: int) -> Iterator[tuple[int, str]]:
        """What is furniture only above the first paragraph or below the last."""
        last = max((i for i in self._prose if i < self._end), default=-1)
        for i, text in enumerate(self._texts):
            if first <= i <= last:
                continue
            if self._keys[i] in words("at_the_edges", "navigation") or _is_menu(self._keys[i]):
                yield i, "navigation"
            elif i < first and _CRUMBS.fullmatch(text) and " " in text and not text.endswith("?"):
                parts = [_key(p) for p in re.split(r"[>»›/|]", text)]
                if any(p in words("at_the_edges", "navigation") or p == "home" for p in parts):
                    yield i, "navigation"
            elif _BYLINE.fullmatch(text):
                yield i, "byline"
            elif _ADDRESS.fullmatch(text) or _NAME_AND_ADDRESS.fullmatch(text):
                yield i, "address"

    def _teasers(self, first: int) -> Iterator[tuple[int, str]]:
        # Above the article, the last title before the first paragraph is its own.
        own = next((n for n in range(first - 1, -1, -1) if self._is_title(n)), -1)
        for i, key in enumerate(self._keys[: self._end]):
            blurbs = key in words("opens_teasers", "titles_with_blurbs")
            if blurbs or key in words("opens_teasers", "titles") or (i < first and self._is_header(i)):
                yield i, "teaser-header" if key not in words("exactly", "header") else "header"
                yield from self._teasers_below(i, own, blurbs=blurbs)

    def _is_header(self, i: int) -> bool:
        return self._by_phrase.get(i) == "header"

    def _is_title(self, i: int) -> bool:
        text = self._texts[i]
        if i in self._by_phrase or self._keys[i] in words("opens_teasers", "titles"):
            return False
        return is_title_like(text) and len(text.split()) <= _TITLE_WORDS

    def _teasers_below(self, header: int, own: int, *, blurbs: bool) -> Iterator[tuple[int, str]]:
        i = header + 1
        while i < self._end and i != own and self._is_title(i) and not self._is_subheading(i, blurbs=blurbs):
            yield i, "teaser"
            i += 1
            if i < self._end and i != own and self._is_blurb(i, always=blurbs):
                yield i, "teaser"
                i += 1

    def _is_subheading(self, i: int, *, blurbs: bool) -> bool:
        """Tell the article's own subheading from a teaser: few words, and prose that goes on below."""
        return not blurbs and len(self._texts[i].split()) < _SHORT_PROSE_WORDS - 2 and i + 1 in self._prose

    def _is_blurb(self, i: int, *, always: bool) -> bool:
        text = self._texts[i]
        if i not in self._prose or len(text.split()) > _BLURB_WORDS or text[0] in '“"':
            return False
        return always or len(_stems(text) & _stems(self._texts[i - 1])) > 1

    def _bio(self) -> Iterator[tuple[int, str]]:
        """The author's few words about themselves, below the article."""
        last = max((i for i in self._prose if i < self._end), default=-1)
        if last < 0 or self._prose[last] < _ARTICLE_PARAGRAPHS:
            return
        text = self._texts[last]
        names = [n for n in range(max(0, last - 2), last) if n not in self._prose and _name(self._texts[n])]
        told = any(re.match(rf"{re.escape(_name(self._texts[n]))} {_BIO_VERB}\b", text) for n in names)
        if len(text.split()) <= _BIO_WORDS and (told or _BIO.match(text)):
            yield last, "author-bio"
            yield from ((n, "author-bio") for n in names)

    def _close(self) -> tuple[int, str]:
        """Return where the article has ended for good, and by which rule."""
        lengths = {i: len(self._texts[i].split()) for i in self._prose}
        below = sum(lengths.values())
        above = paragraphs = 0
        goes_on = self._goes_on()
        for i, key in enumerate(self._keys):
            if key and (paragraphs >= _ARTICLE_PARAGRAPHS or above >= _ARTICLE_WORDS):
                if key in words("closes", "firmly") and above >= below:
                    return i, "after-article"
                if key in words("closes", "lists") and above >= below and not goes_on[i]:
                    return i, "after-article"
                if key.startswith(words("closes", "softly")) and below <= _SOFT_SHARE * above:
                    return i, "after-article"
            if i in lengths:
                paragraphs += 1
                above += lengths[i]
                below -= lengths[i]
        return len(self._texts), ""

    def _goes_on(self) -> list[bool]:
        """Tell for each paragraph whether those below it are the article's, not a list's."""
        answers: list[bool] = []
        adjacent, below = False, list[int]()
        for n in range(len(self._texts) - 1, -1, -1):
            answers.append(adjacent or (len(below) == 1 and not self._is_blurb(below[0], always=False)))
            if self._keys[n] in words("closes", "firmly"):
                adjacent, below = False, []
            elif n in self._prose:
                adjacent = adjacent or below[-1:] == [n + 1]
                below.append(n)
        return answers[::-1]


def _key(text: str) -> str:
    """``RELATED POSTS:`` and ``★ Related posts`` as ``related posts``."""
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(_EDGE.sub("", straight).casefold().split())


def _rule_by_phrase(text: str, key: str) -> str:
    """Return the rule of a paragraph that is furniture wherever it stands."""
    for rule in ("advertisement", "header", "share", "subscribe", "navigation"):
        if key in words("exactly", rule):
            return rule
    lower = " ".join(text.casefold().replace("’", "'").split()).lstrip("★•*-–—| ")
    if len(text.split()) <= _PHRASE_WORDS:
        for rule in (
            "share", "subscribe", "comment_form", "correction", "copyright", "caption", "credit", "teaser",
        ):  # fmt: skip
            if lower.startswith(words("begins", rule)):
                return rule.replace("_", "-")
    if _DATE_LINE.fullmatch(lower):
        return "date-line"
    if _COUNTER.fullmatch(lower):
        return "counter"
    named = re.findall(r"[\w-]+", lower)
    networks = set(words("networks", "names"))
    return "share" if len(named) > 1 and networks.issuperset(named) else ""


def _is_prose(text: str) -> bool:
    count = len(text.split())
    return count >= _PROSE_WORDS or (count >= _SHORT_PROSE_WORDS and text.rstrip("”\"’')")[-1:] in ".!?…")


def _is_menu(key: str) -> bool:
    """``Home News World Sport``: a line of nothing but sections."""
    named = re.split(r"[\s|·•,]+", key)
    sections = {*words("at_the_edges", "navigation"), *words("exactly", "navigation")}
    return len(named) > 2 and sections.issuperset(named)  # noqa: PLR2004 - two may be a title


def _name(text: str) -> str:
    """Return the name in a line that is a name, or a name and an address."""
    if _NAME.fullmatch(text):
        return text
    match = _NAME_AND_ADDRESS.fullmatch(text)
    return match["name"] if match else ""


def _stems(text: str) -> set[str]:
    return {w[:5] for w in re.findall(r"[a-z]{4,}", text.casefold())}
