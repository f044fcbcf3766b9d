"""Posts of a live page: each stands below its own ``<time datetime>``, and its days count from there.

    <section><time datetime="2031-09-18T10:00">10:00</time><p>Mira Tolan said yesterday …</p></section>
    <section><time datetime="2031-09-19T09:00">09:00</time><p>Odd Brandt said today …</p></section>

A post is the largest element whose time stamps all name one day; where the stamps are headings among the
paragraphs, it goes on to the next stamp. An ordinary article with one stamp above it has no posts.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DATETIME = re.compile(
    r"\sdatetime\s*=\s*[\"']?\s*(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])", re.IGNORECASE
)
_PROSE = 80
"""So many characters beside a time make prose of a ``<p>``: ``On <time>18 May</time> the council …``."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TITLE = 80
"""So many characters a heading may have beside its time: ``<h3><time>10:00</time> Doors open</h3>``."""
_MARKS = 3
"""So many any other element, to be the head of what follows: ``<div>[<time>10:00</time>]</div>``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A stretch of a page, in characters, and the day of its time stamps."""

    place: Span
    day: dt.date
    stamps: tuple[Span, ...]
    """Where its times stand."""
    until: int
    """Where the next element with a time begins: the end of the post below a bare stamp."""
    bare: bool
    """Whether it is hardly more than its time, and the post stands below it."""

    def holds(self, place: Span) -> bool:
        """Return whether a passage at this place belongs to the post."""
        if self.stamps[0].start <= place.start and self.place.contains(place):
            return True
        return self.bare and self.place.end <= place.start < self.until


@dataclass(slots=True)
class _Element:
    """An element that is open: where it began, and the elements with times that have ended in it."""

    name: str
    start: int
    day: dt.date | None = None
    posts: list[Post] = field(default_factory=list)
    mixed: bool = False
    """Whether it holds times of several days."""

    def add(self, post: Post) -> None:
        """Take a post that ended within the element."""
        self.mixed = self.mixed or (self.day is not None and self.day != post.day)
        self.day = post.day
        self.posts.append(post)


class PostFinder:
    """Follows the elements of a page, one within the other, and finds its posts."""

    def __init__(self) -> None:
        self._open: list[_Element] = [_Element(name="", start=0)]
        self._found: list[Post] = []

    def begin(self, name: str, tag: str, at: int) -> None:
        """Take a tag that begins an element at a character of the page."""
        element = _Element(name=name, start=at)
        stamp = _DATETIME.search(tag) if name == "time" else None
        if stamp is not None:
            element.day = _day(stamp["day"])
        self._open.append(element)

    def end(self, at: int) -> None:
        """Take the end of the element that began last."""
        self._close(self._open.pop(), at)

    def posts(self, at: int) -> tuple[Post, ...]:
        """Return the posts of a page that ends at a character, in the order in which they begin."""
        self._found.extend(_parted(self._open[0].posts, at))
        return tuple(sorted(self._found, key=lambda post: post.place))

    def _close(self, element: _Element, at: int) -> None:
        """Make a post of an element that has ended, if its times name one day."""
        above = self._open[-1]
        if element.mixed:
            self._found.extend(_parted(element.posts, at))
            # What holds several days is not a post itself, and neither is what holds it.
            above.mixed = True
            return
        if element.day is None:
            return
        place = Span(start=element.start, end=at)
        stamps = tuple(stamp for post in element.posts for stamp in post.stamps) or (place,)
        beside = len(place) - sum(map(len, stamps))
        if element.name == "p" and beside > _PROSE:
            return  # a day that the prose names
        most = _TITLE if element.name in _HEADINGS else _MARKS
        above.add(Post(place=place, day=element.day, stamps=stamps, until=at, bare=beside <= most))


def _parted(posts: Sequence[Post], end: int) -> Iterator[Post]:
    """Yield posts side by side, each with the place where the next one begins."""
    for number, post in enumerate(posts, start=1):
        is_last = number == len(posts)
        yield replace(post, until=end if is_last else posts[number].place.start)


def _day(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:  # "2031-02-30"
        return None


def days_of_posts(posts: Sequence[Post], places: Sequence[Span]) -> list[dt.date | None]:
    """Return for each passage of a page the day of its post; none at all where the page has fewer than two.

    Args:
        posts: what the page's time stamps say.
        places: where the article's passages stand, in characters of the page.
    """
    begins = [post.place.start for post in posts]
    owners = [_owner(posts, bisect_right(begins, place.start), place) for place in places]
    entries: set[int] = set()
    for post, place in zip(owners, places, strict=True):
        if post is not None:
            entries.add(_last_stamp(post, place))
    if len(entries) <= 1:
        return [None] * len(places)
    return [post.day if post is not None else None for post in owners]


def _owner(posts: Sequence[Post], number: int, place: Span) -> Post | None:
    """Return the last of the first ``number`` posts where it holds a passage."""
    if number == 0 or not posts[number - 1].holds(place):
        return None
    return posts[number - 1]


def _last_stamp(post: Post, place: Span) -> int:
    """Return where the last time stamp above a passage stands: an entry of several on one day."""
    number = bisect_right([stamp.start for stamp in post.stamps], place.start)
    return post.stamps[number - 1].start
