"""Which line of a template made a line of a page.

Jinja does not say. So a page in which something is wrong is made again, with a mark before every piece of
text of a template; what stands between two marks was made by the line that the first one names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK: Final = re.compile("\x02(\\d+)\x03")
"""No value of a page holds these characters: what is printed shows control characters as their pictures."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A line of a template."""

    path: str
    line: int


class Marking(NodeTransformer):
    """Puts a mark before each line of the text of a template."""

    def __init__(self) -> None:
        self.origins: list[Origin] = []
        """What the marks mean, by their numbers."""
        self._path = ""

    def mark(self, tree: nodes.Template, path: str) -> None:
        """Mark the text of one template."""
        self._path = path
        self.visit(tree)

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.TemplateData:  # noqa: N802 - Jinja's name
        """Mark a piece of text."""
        marked = []
        for number, line in enumerate(node.data.split("\n")):
            marked.append(f"\x02{len(self.origins)}\x03{line}")
            self.origins.append(Origin(self._path, int(node.lineno) + number))
        return nodes.TemplateData("\n".join(marked), lineno=node.lineno)

    def read(self, marked: str) -> Iterator[tuple[str, Origin | None]]:
        """Yield each line of a marked text without its marks, and what made it."""
        origin: Origin | None = None
        for line in marked.split("\n"):
            # Before the first mark goes on what began above; between marks stands their number.
            pieces = _MARK.split(line)
            for number, text in zip(pieces[1::2], pieces[2::2], strict=True):
                origin = self.origins[int(number)]
                if text.strip():
                    break
            yield _MARK.sub("", line), origin
