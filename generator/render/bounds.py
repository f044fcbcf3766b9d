"""What the templates of one page may make: so many items of loops, so many characters.

Every way by which text or a list can grow in a template passes here and is counted: what is printed,
what blocks and macros come to, ``+``, ``*``, ``~``, slices, filters, methods of text. What could grow at
a stroke is counted before it is made, everything else, which grows by a factor at most, afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Sized
from functools import wraps
from typing import TYPE_CHECKING, Any, Final, TypeVar

from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError
from jinja2.filters import make_attrgetter
from jinja2.nodes import Slice

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment, nodes
    from jinja2.compiler import Frame

LOOPS: Final = 1_000_000
"""How many items the loops of one page may go over, all together."""
MADE: Final = 200_000_000
"""How many characters and items of lists one page may make, all together and whatever becomes of them.

Five times what the largest page of a thousand articles needs, whose text is printed five times over:
by macros, their macros, the block, the page.
"""
LARGEST: Final = 100_000
"""The largest number that may multiply, pad or count something."""
_INTEGER_BITS: Final = 256
_COLLECTIONS: Final = (list, tuple, set, Mapping)
T = TypeVar("T")


class Bounds:
    """Counts what the page at hand makes."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin a page."""
        self._steps = 0
        self._made = 0

    def loop(self, items: Iterable[T]) -> Sequence[T]:
        """Count the items of a loop.

        Raises:
            SecurityError: the loops of one page have gone over too many.
        """
        held = items if isinstance(items, Sequence) else tuple(items)
        self._steps += len(held)
        if self._steps > LOOPS:
            msg = f"the loops of this page go over more than {LOOPS:,} items"
            raise SecurityError(msg)
        return held

    def spend(self, size: int) -> None:
        """Count characters or items.

        Raises:
            SecurityError: the page has made too many.
        """
        self._made += size
        if self._made > MADE:
            msg = f"this page makes more than {MADE:,} characters"
            raise SecurityError(msg)

    def made(self, value: T) -> T:
        """Count something that was made, and return it."""
        if isinstance(value, Sized):
            self.spend(len(value))
        return value

    def joined(self, parts: Iterable[object], between: str = "") -> str:
        """Put texts and numbers together: ``~``, ``join``.

        Raises:
            TypeError: one of them is a list or the like, whose text nobody wants to read.
            SecurityError: the page has made too many characters.
        """
        texts = [text(part) for part in parts]
        self.spend(sum(map(len, texts)) + len(between) * max(0, len(texts) - 1))
        return between.join(texts)

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

    def of_text(self, method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a method of text.

        Raises:
            SecurityError: it could make too much.
        """
        name, owner = method.__name__, str(getattr(method, "__self__", ""))
        if any(isinstance(arg, int) and arg > LARGEST for arg in (*args, *kwargs.values())):
            msg = f"{name}() of more than {LARGEST:,} characters"
            raise SecurityError(msg)
        if name == "join" and args:
            return self.joined(args[0], owner)
        if name == "replace":
            return self.replaced(owner, *args, **kwargs)
        if name == "expandtabs":
            self.spend(owner.count("\t") * max((arg for arg in (*args, *kwargs.values())), default=8))
        return self.made(method(*args, **kwargs))

    def replaced(self, whole: str, old: str, new: str, count: int = -1) -> str:
        """Replace a part of a text, everywhere or ``count`` times."""
        places = whole.count(old) if count < 0 else min(count, whole.count(old))
        self.spend(len(whole) + places * max(0, len(new) - len(old)))
        return whole.replace(old, new, count)

    def filters(self, env: Environment) -> dict[str, Callable[..., Any]]:
        """Return the filters of an environment, each counting what it makes."""

        def join(value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
            return self.joined(map(make_attrgetter(env, attribute), value) if attribute else value, text(d))

        def replace(s: object, old: object, new: object, count: int | None = None) -> str:
            return self.replaced(text(s), text(old), text(new), -1 if count is None else count)

        def summed(value: Iterable[Any], attribute: str | int | None = None, start: Any = 0) -> Any:
            total = start
            for item in map(make_attrgetter(env, attribute), value) if attribute else value:
                total = self.added(total, item)
            return total

        def string(value: object) -> str:
            return self.made(text(value))

        own: dict[str, Callable[..., Any]] = {
            "join": join,
            "replace": replace,
            "sum": summed,
            "string": string,
        }
        return {name: own.get(name) or self._counting(made) for name, made in env.filters.items()}

    def _counting(self, made: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(made)
        def counting(*args: Any, **kwargs: Any) -> Any:
            return self.made(made(*args, **kwargs))

        return counting


class Generator(CodeGenerator):
    """Writes templates as Python in which ``~`` and slices are counted, which Jinja leaves to Python."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write ``a ~ b``."""
        self.write("environment.bounds.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write ``a[b]`` or ``a[b:c]``."""
        sliced = isinstance(node.arg, Slice)
        self.write("environment.bounds.made(" if sliced else "(")
        super().visit_Getitem(node, frame)
        self.write(")")


def text(value: object) -> str:
    """Return the text of what a template may print.

    Raises:
        TypeError: it is a list or the like.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, _COLLECTIONS):
        msg = f"text is made of texts and numbers, not of a {type(value).__name__}"
        raise TypeError(msg)
    return str(value)
