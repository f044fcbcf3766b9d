"""Pages as they are read."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from generator.render import render

if TYPE_CHECKING:
    from generator.model.briefing import Briefing


def rendered(briefing: Briefing) -> dict[str, str]:
    """Return the Markdown of all pages by their address; no fault may be told."""
    pages, diagnostics = render(briefing)
    assert diagnostics == ()
    return {page.path: page.text for page in pages if page.path.endswith(".md")}


def anchors_of(text: str) -> set[str]:
    """Return the anchors of a page: of attribute lists (``{ #s-quay .n }``), and of HTML."""
    in_lists = re.findall(r"\{ #([\w.-]+) ", text)
    return {*in_lists, *re.findall(r'\bid="([^"]+)"', text)}


def words(text: str) -> str:
    """Return what a reader reads: no markup, single spaces, a stroke between the cells of a table."""
    cells = re.sub(r"</t[hd]>\n<t[hd]", " | <td", text)
    cells = re.sub(r"^\|[ :|-]+\|$", "", cells, flags=re.MULTILINE)
    marks = r"\{[^{}\n]*\}|\]\([^()]*\)|<[^>]*>|^(?:> |- +|\| )| \|$|[\[*]"
    bare = re.sub(marks, "", cells, flags=re.MULTILINE)
    return " ".join(html.unescape(bare).split())
