"""The rule of whitespace: a tag alone on its line leaves no trace, within a line it leaves the end alone."""

from __future__ import annotations

import re
from typing import Final

_TAG: Final = re.compile(r"\{%.*?%\}|\{#.*?#\}")


def keep_line_ends(source: str) -> str:
    """Let a tag within a line leave the line's end alone, as text does; alone on a line it leaves no trace.

    ``said{% if s.inferred %}, inferred{% endif %}`` ends its line; Jinja's own rule would join the next one.
    """
    return "\n".join(map(_with_its_end, source.split("\n")))


def _with_its_end(line: str) -> str:
    tags = _TAG.findall(line)
    if not tags or not line.endswith(tags[-1]) or not _TAG.sub("", line).strip():
        return line
    # What is included ends its own last line.
    if tags[-1].endswith(("-%}", "+%}")) or tags[-1].lstrip("{%- ").startswith("include"):
        return line
    return f"{line[:-2]}+%}}"
