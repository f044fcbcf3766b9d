"""How long the making of one page may take, and how much text it may make.

Every way by which a text or a list can grow in a template passes here and is counted: what is printed, what
blocks and macros come to, ``+``, ``*``, ``~``, slices, filters. What could grow at a stroke is counted before
it is made, everything else, which grows by a factor at most, afterwards.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence, Sized
from dataclasses import is_dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, Final, TypeVar

from jinja2.exceptions import SecurityError

from generator.render.escape import kind_of_value

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS: Final = 30.0
"""How long one page may take. The largest page of a thousand articles takes a few seconds."""
LOOPS: Final = 1_000_000
"""How many items the loops of one page may go over, all together."""
MADE: Final = 200_000_000
"""How many characters and items of lists one page may make, all together and whatever becomes of them.

Five times what the largest page of a thousand articles needs, whose text is counted several times over:
in a part, in its block, in the page.
"""
LARGEST: Final = 100_000
"""The largest size that ``*`` may come to at a stroke."""
_INTEGER_BITS: Final = 256
_COLLECTIONS: Final = (list, tuple, set, Mapping)
T = TypeVar("T")


class Limits:
    """Counts what the page at hand makes, and looks at the clock while it does."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin a page."""
        self._items = 0
        self._made = 0
        self._end = time.monotonic() + SECONDS

    def spend(self, size: int) -> None:
        """Count characters or items.

        Raises:
            SecurityError: the page has made too many, or it takes too long.
        """
        self._made += size
        if self._made > MADE:
            msg = f"this page makes more than {MADE:,} characters"
            raise SecurityError(msg)
        if time.monotonic() > self._end:
            msg = f"this page takes longer than {SECONDS:g} seconds"
            raise SecurityError(msg)

    def made(self, value: T) -> T:
        """Count something that was made, and return it."""
        self.spend(len(value) if isinstance(value, Sized) else 0)
        return value

    def loop(self, items: Iterable[T]) -> Sequence[T]:
        """Count the items of a loop.

        Raises:
            SecurityError: the loops of one page have gone over too many.
        """
        held = items if isinstance(items, Sequence) else tuple(items)
        self._items += len(held)
        if self._items > LOOPS:
            msg = f"the loops of this page go over more than {LOOPS:,} items"
            raise SecurityError(msg)
        return held

    def joined(self, parts: Iterable[object], between: str = "") -> str:
        """Put texts and numbers together: ``~`` and the filter ``join``."""
        texts = [text(part) for part in parts]
        self.spend(sum(map(len, texts)) + len(between) * len(texts))
        return between.join(texts)

    def replaced(self, whole: str, old: str, new: str, count: int) -> str:
        """Replace a part of a text ``count`` times; everywhere where that is negative."""
        places = whole.count(old) if count < 0 else min(count, whole.count(old))
        self.spend(len(whole) + places * max(0, len(new) - len(old)))
        return whole.replace(old, new, count)

    def added(self, left: Any, right: Any) -> Any:
        """Add numbers, texts or lists."""
        if isinstance(left, Sized) and isinstance(right, Sized):
            self.spend(len(left) + len(right))
        result = left + right
        if isinstance(result, int) and result.bit_length() > _INTEGER_BITS:
            msg = "the result of + is too large a number"
            raise SecurityError(msg)
        return result

    def multiplied(self, left: Any, right: Any) -> Any:
        """Multiply numbers, or repeat a text or a list."""
        size = max((len(side) for side in (left, right) if isinstance(side, Sized)), default=1)
        times = max((abs(side) for side in (left, right) if isinstance(side, (int, float))), default=0)
        if size * times > LARGEST:
            msg = "the result of * could be too large"
            raise SecurityError(msg)
        return self.made(left * right)

    def counting(self, made: Callable[..., Any]) -> Callable[..., Any]:
        """Return a filter that counts what it makes."""

        @wraps(made)
        def counted(*args: Any, **kwargs: Any) -> Any:
            return self.made(made(*args, **kwargs))

        return counted


def text(value: object) -> str:
    """Return the text of what a template may put together.

    Raises:
        TypeError: it is a list or the like.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, _COLLECTIONS) or is_dataclass(value):
        msg = f"text is made of texts and numbers, not of {kind_of_value(value)}"
        raise TypeError(msg)
    return str(value)
