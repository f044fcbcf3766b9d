"""What Jinja's messages about the syntax of a template mean, in plain words, and what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import Template
from typing import Final

from generator.render.templating.template_fault import nearest

_TAGS: Final = (
    "block", "call", "else", "elif", "endblock", "endcall", "endfor", "endif", "endmacro",
    "endraw", "endset", "endwith", "extends", "for", "from", "if", "import", "include", "macro",
    "raw", "set", "with",
)  # fmt: skip
_SYNTAX: Final = "see Jinja's documentation, “Template Designer”, for the syntax"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A slip of the pen, by what Jinja says of it."""

    pattern: re.Pattern[str]
    """What Jinja says."""
    example: str
    """A template of which Jinja says so."""
    message: str
    """The same in plain words; with the groups of the pattern filled in: $found."""
    hint: str
    """What to do about it."""


SLIPS: Final = (
    Slip(
        pattern=re.compile(r"a filter around a block"),
        example="{% filter upper %}{{ page.title }}{% endfilter %}",
        message="found a filter around a block, whose text is escaped already",
        hint="filter the value instead: `{{ page.title|upper }}`",
    ),
    Slip(
        pattern=re.compile(r"end of template, expected 'end of print statement'"),
        example="{{ page.title",
        message="found the end of the template, expected `}}`",
        hint="close the last `{{` with `}}`",
    ),
    Slip(
        pattern=re.compile(r"end of template, expected 'end of statement block'"),
        example="{% if page.title",
        message="found the end of the template, expected `%}`",
        hint="close the last `{%` with `%}`",
    ),
    Slip(
        pattern=re.compile(r"Missing end of comment tag"),
        example="{# a note",
        message="found the end of the template, expected `#}`",
        hint="close the last `{#` with `#}`",
    ),
    Slip(
        pattern=re.compile(r"expected token 'end of print statement', got '\{'"),
        example="{{ page.title\n{% if site %}x{% endif %}",
        message="found `{`, expected `}}`",
        hint="close the `{{` before it with `}}`",
    ),
    Slip(
        pattern=re.compile(r"expected token 'end of statement block', got '\{'"),
        example="{% if site\n{{ page.title }}{% endif %}",
        message="found `{`, expected `%}`",
        hint="close the `{%` before it with `%}`",
    ),
    Slip(
        pattern=re.compile(r"unexpected '\}', expected '(?P<closing>[)\]}])'"),
        example="{{ (page.title }}",
        message="found `}`, expected `$closing`",
        hint="close the bracket with `$closing`",
    ),
    Slip(
        pattern=re.compile(r"unexpected '\}'"),
        example="{{ page.title }",
        message="found a single `}`",
        hint="close `{{` with `}}`, and `{%` with `%}`",
    ),
    Slip(
        pattern=re.compile(r"expected token 'end of statement block', got '='"),
        example="{% if page.title = 1 %}{% endif %}",
        message="found `=`, expected a comparison",
        hint="a comparison is written ==",
    ),
    Slip(
        pattern=re.compile(r"expected token 'end of print statement', got '(?P<found>[^']+)'"),
        example="{{ page.title site.title }}",
        message="found `$found` behind a value, expected `}}`",
        hint="print one value in each {{ … }}, or join them with ~",
    ),
    Slip(
        pattern=re.compile(r"(?:got|unexpected) 'end of (?:print statement|statement block)'"),
        example="{{ page.title | }}",
        message="found the end of the tag, expected more",
        hint="something is missing between the brackets",
    ),
    Slip(
        pattern=re.compile(r"Unexpected end of template\..* closed is '(?P<tag>\w+)'"),
        example="{% if page.title %}x",
        message="found the end of the template, expected {% end$tag %}",
        hint="close {% $tag … %} with {% end$tag %}",
    ),
    Slip(
        pattern=re.compile(r"unknown tag '(?P<found>\w+)'\..* closed is '(?P<tag>\w+)'"),
        example="{% for x in page.said %}{% endif %}",
        message="found the tag `$found`, expected {% end$tag %}",
        hint="close {% $tag … %} before it with {% end$tag %}",
    ),
    Slip(
        pattern=re.compile(r"unknown tag '(?P<found>end\w+|else|elif)'"),
        example="x{% endif %}",
        message="found the tag `$found`, and nothing is open that it belongs to",
        hint="remove it, or open what it closes",
    ),
    Slip(
        pattern=re.compile(r"""unexpected char (?:"'"|'"')"""),
        example="{{ 'Title }}",
        message="found a quotation mark that is not closed",
        hint="write the same mark at the end of the text",
    ),
)
"""In this order: the first that fits counts."""


def in_plain_words(message: str) -> tuple[str, str]:
    """Return what a message of Jinja's means, and what to do: ("found a single `}`", "close `{{` …")."""
    unknown = re.search(r"unknown tag '(\w+)'", message)
    if unknown and unknown[1] not in _TAGS:
        return f"there is no tag `{unknown[1]}`", nearest(unknown[1], _TAGS)
    for slip in SLIPS:
        found = slip.pattern.search(message)
        if found:
            words = found.groupdict()
            return Template(slip.message).substitute(words), Template(slip.hint).substitute(words)
    return message.rstrip("."), _SYNTAX
