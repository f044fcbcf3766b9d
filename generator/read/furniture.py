"""Page furniture: what a saved web page prints around and between an article's paragraphs.

Every rule has a name, so that ``explain`` can say why a line is left out. In doubt a line
is article: a paragraph that is lost loses statements, a stray line makes none.
"""

# ruff: noqa: RUF001 - typographic marks are what pages print, and what is looked for

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.content import Furniture
from generator.read.furniture_lines import holds_contact, is_menu, key, rule_of_line
from generator.read.furniture_regions import Core, headline, outer_lines
from generator.read.furniture_words import words
from generator.read.plain import is_title_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.read.paragraphs import Paragraph

_PROSE_WORDS = 20
_SHORT_PROSE_WORDS = 8
_BLURB_WORDS = 45
_TITLE_WORDS = 22
_BIO_WORDS = 120
_ARTICLE_PARAGRAPHS = 3
_ARTICLE_WORDS = 100
_SOFT_SHARE = 0.25
"""A soft close is one only where at most this share of the article's words stands below."""
_BYLINE = re.compile(
    # "By Mira Tolan" · "by Mira Tolan and Joss Arden, Harbour City" · "Written by Mira Tolan"
    r"(?:[Ww]ritten )?[Bb][Yy]:? [A-Z][\w.'’-]+(?:,? (?:and |de |van |von |al-|bin )?[A-Z][\w.'’-]+){0,7}"
)
# "Home > World > Harbour City"
_CRUMBS = re.compile(r"[^.!?>»›/|]{1,40}(?:[>»›/|] [^.!?>»›/|]{1,60}){1,6}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@[\w-]+\.[\w.]+|@\w+")
_NAME = re.compile(r"[A-Z][\w.'’-]+(?: (?:de |van |von |al-|bin )?[A-Z][\w.'’-]+){1,3}")
_NAME_AND_ADDRESS = re.compile(rf"(?P<name>{_NAME.pattern}) ?(?:\(@\w+\)|@\w+|https?://\S+)")
_SELF = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z][\w’'-]+|{_NAME.pattern}) (?:is|was|writes|covers|reports) "
)
"""``Mr. Holm is a retired surveyor.``, below a byline."""
_BIO_VERB = r"(?:is|was|has|brings|covers|writes|works|reports|joined|holds|serves|specialises|specializes)"
_BIO = re.compile(
    # "Mira Tolan is a senior reporter based in Harbour City"
    rf"{_NAME.pattern} (?:is|was) (?:an?|the|our)(?: [\w’'-]+){{0,6}}? "
    r"(?:journalist|reporter|correspondent|editor|columnist|(?:staff|freelance) writer|contributor|producer)"
    r"(?: (?:for|at|with|based|covering|who|focusing|specialising|specializing|and)\b|[.,])"
)


def find_furniture(found: Sequence[Paragraph]) -> tuple[Furniture, ...]:
    """Return the paragraphs that are no part of the article, each with the rule that says so."""
    rules = dict(_Page(found).rules())
    return tuple(Furniture(span=found[i].span, rule=rules[i]) for i in sorted(rules))


class _Page:
    """One saved page, seen as paragraphs."""

    def __init__(self, found: Sequence[Paragraph]) -> None:
        self._texts = tuple(p.text for p in found)
        self._keys = tuple(key(t) for t in self._texts)
        self._by_phrase = {i: r for i, t in enumerate(self._texts) if (r := rule_of_line(t, self._keys[i]))}
        prose = (i for i, t in enumerate(self._texts) if i not in self._by_phrase and _is_prose(t))
        self._prose = {i: number for number, i in enumerate(prose)}
        self._end, self._close_rule = self._close()

    def rules(self) -> Iterator[tuple[int, str]]:
        """Yield the numbers of paragraphs with a rule; a later rule wins."""
        core = Core.of(self._texts[: self._end], frozenset(self._prose), frozenset(self._by_phrase))
        found = dict(self._by_phrase)
        found.update(self._edges(core))
        found.update(self._teasers(core))
        found.update(self._bio())
        found.update(self._beside(found, core))
        if len(self._prose) >= _ARTICLE_PARAGRAPHS:
            found.update(outer_lines(self._texts[: self._end], core, frozenset(found)))
        yield from found.items()
        yield from ((i, self._close_rule) for i in range(self._end, len(self._texts)))

    def _edges(self, core: Core) -> Iterator[tuple[int, str]]:
        """What is furniture only above the first paragraph or below the last."""
        for i in (*range(core.first), *range(max(core.first, core.last + 1), len(self._texts))):
            above = i < core.first
            if rule := self._rule_at_the_edge(i) or (self._rule_above(i) if above else ""):
                yield i, rule
            elif holds_contact(self._texts[i]):
                yield i, "byline" if above else "author-bio"

    def _rule_at_the_edge(self, i: int) -> str:
        text, line = self._texts[i], self._keys[i]
        if line in words("at_the_edges", "navigation") or is_menu(text, line):
            return "navigation"
        if _BYLINE.fullmatch(text):
            return "byline"
        return "address" if _ADDRESS.fullmatch(text) or _NAME_AND_ADDRESS.fullmatch(text) else ""

    def _rule_above(self, i: int) -> str:
        """``Home > World > Harbour City``; ``Mr. Holm is a retired surveyor.`` below a byline."""
        text = self._texts[i]
        if _CRUMBS.fullmatch(text) and " " in text and not text.endswith("?"):
            parts = [key(p) for p in re.split(r"[>»›/|]", text)]
            if any(p in words("at_the_edges", "navigation") or p == "home" for p in parts):
                return "navigation"
        return "author-bio" if i and _BYLINE.fullmatch(self._texts[i - 1]) and _SELF.match(text) else ""

    def _teasers(self, core: Core) -> Iterator[tuple[int, str]]:
        # Above the article, the last title that speaks of it is its own, else the last one there is.
        first = core.first
        own = headline(self._texts, core, frozenset(self._by_phrase))
        if own < 0:
            own = next((n for n in range(first - 1, -1, -1) if self._is_title(n)), -1)
        for i, line in enumerate(self._keys[: self._end]):
            blurbs = line in words("opens_teasers", "titles_with_blurbs")
            if blurbs or line in words("opens_teasers", "titles") or (i < first and self._is_header(i)):
                yield i, "teaser-header" if line not in words("exactly", "header") else "header"
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
        if len(text.split()) <= _BIO_WORDS and (told or _BIO.match(text) or holds_contact(text)):
            yield last, "author-bio"
            yield from ((n, "author-bio") for n in names)

    def _beside(self, found: Mapping[int, str], core: Core) -> Iterator[tuple[int, str]]:
        """What is furniture by its neighbours: a page's own name printed again, the title of a box."""
        heads = {self._keys[i] for i in range(core.first) if not self._is_title(i) or i in found}
        for i in range(core.first, core.last):
            if i in found or i in self._prose or not is_title_like(self._texts[i]):
                continue
            if self._keys[i] in heads or self._keys[i] == self._keys[0]:
                yield i, "running-header"
            elif found.get(i + 1) == "subscribe" and self._keys[i] in self._keys[i + 1]:
                yield i, "subscribe"

    def _close(self) -> tuple[int, str]:
        """Return where the article has ended for good, and by which rule."""
        lengths = {i: len(self._texts[i].split()) for i in self._prose}
        below = sum(lengths.values())
        above = paragraphs = 0
        goes_on = self._goes_on()
        for i, line in enumerate(self._keys):
            if line and (paragraphs >= _ARTICLE_PARAGRAPHS or above >= _ARTICLE_WORDS):
                if line in words("closes", "firmly") and above >= below:
                    return i, "after-article"
                if line in words("closes", "lists") and above >= below and not goes_on[i]:
                    return i, "after-article"
                if line.startswith(words("closes", "softly")) and below <= _SOFT_SHARE * above:
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


def _is_prose(text: str) -> bool:
    count = len(text.split())
    return count >= _PROSE_WORDS or (count >= _SHORT_PROSE_WORDS and text.rstrip("”\"’')")[-1:] in ".!?…")


def _name(text: str) -> str:
    """Return the name in a line that is a name, or a name and an address."""
    if _NAME.fullmatch(text):
        return text
    match = _NAME_AND_ADDRESS.fullmatch(text)
    return match["name"] if match else ""


def _stems(text: str) -> set[str]:
    return {w[:5] for w in re.findall(r"[a-z]{4,}", text.casefold())}
