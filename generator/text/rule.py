"""What a rule is, in every library: one thing that it recognises in a text.

A library holds its rules in one ordered list, ``RULES``, and asks them in that order. Nothing about a rule
stands anywhere but in its record, its function and its cases under ``tests``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Context = TypeVar("Context")
"""What a rule of a library looks at: the words in question with all that stands around them."""
Result = TypeVar("Result")
"""What it says of them; ``None``, ``False`` or nothing where they are none of its business."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[Context, Result]):
    """One thing that a library recognises in a text.

    A library whose rules need more, such as the patterns of the dates, extends this record.
    """

    name: str
    """As findings and ``briefing explain`` print it: ``week-of-month``."""
    function: Callable[[Context], Result]
    """Every rule is called alike: with one argument, and without any effect but its result."""
    explanation: str
    """What ``briefing explain`` says of it: one line of at most 80 characters, without a full stop."""
    sample: str
    """A text and what the rule finds in it, in the notation of the cases; a test runs it.

    ``It opens the week after next. => the week after next | 2031-03-24/2031-03-30``
    """


def rule(
    name: str, *, explanation: str, sample: str
) -> Callable[[Callable[[Context], Result]], Rule[Context, Result]]:
    """Make a rule of the function below.

    >>> @rule("share", explanation="a share in percent", sample="It fell to 9.5 percent. => 9.5 percent")
    ... def share(number):
    ...     return "%" if number.is_followed_by("percent") else None
    >>> share.name
    'share'
    """

    def record(function: Callable[[Context], Result]) -> Rule[Context, Result]:
        return Rule(name=name, function=function, explanation=explanation, sample=sample)

    return record
