"""Slips in the syntax of a template are told in plain words, with what to write instead."""

from __future__ import annotations

import pytest
from jinja2 import TemplateSyntaxError

from generator.render.templating.environment import environment
from generator.render.templating.syntax_slips import SLIPS, Slip, in_plain_words


def told(template: str) -> tuple[str, str]:
    """Return the message and the hint for a template that cannot be read."""
    with pytest.raises(TemplateSyntaxError) as fault:
        environment().parse(template)
    return in_plain_words(fault.value.message or "")


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.example)
def test_each_slip_is_what_is_said_of_its_example(slip: Slip) -> None:
    with pytest.raises(TemplateSyntaxError) as fault:
        environment().parse(slip.example)
    fitting = [s for s in SLIPS if s.pattern.search(fault.value.message or "")]
    assert fitting[0] == slip


@pytest.mark.parametrize(
    ("template", "message", "hint"),
    [
        ("{{ page.title }", "found a single `}`", "close `{{` with `}}`, and `{%` with `%}`"),
        ("{{ page.title %}", "found a single `}`", "close `{{` with `}}`, and `{%` with `%}`"),
        ("{{ page.title", "found the end of the template, expected `}}`", "close the last `{{` with `}}`"),
        (
            "{{ page.title\n{% if site %}x{% endif %}",
            "found `{`, expected `}}`",
            "close the `{{` before it with `}}`",
        ),
        ("{{ [page.title }}", "found `}`, expected `]`", "close the bracket with `]`"),
        (
            "{{ page.title site }}",
            "found `site` behind a value, expected `}}`",
            "print one value in each {{ … }}, or join them with ~",
        ),
        ("{% if page = 1 %}{% endif %}", "found `=`, expected a comparison", "a comparison is written =="),
        (
            "{% for x in page.said %}{% endif %}",
            "found the tag `endif`, expected {% endfor %}",
            "close {% for … %} before it with {% endfor %}",
        ),
        (
            "{% if page.title %}x",
            "found the end of the template, expected {% endif %}",
            "close {% if … %} with {% endif %}",
        ),
        (
            "x{% endif %}",
            "found the tag `endif`, and nothing is open that it belongs to",
            "remove it, or open what it closes",
        ),
        (
            "{% filter replace('&lt;', '<') %}{{ page.title }}{% endfilter %}",
            "found a filter around a block, whose text is escaped already",
            "filter the value instead: `{{ page.title|upper }}`",
        ),
        ("{% fore x in y %}{% endfor %}", "there is no tag `fore`", "did you mean `for`?"),
        (
            "{{ 'Title }}",
            "found a quotation mark that is not closed",
            "write the same mark at the end of the text",
        ),
    ],
)
def test_a_slip_is_told_in_plain_words(template: str, message: str, hint: str) -> None:
    assert told(template) == (message, hint)


def test_what_nobody_foresaw_has_jinjas_own_words() -> None:
    assert told("{{ a & b }}") == (
        "unexpected char '&' at 5",
        "see Jinja's documentation, “Template Designer”, for the syntax",
    )
