"""What the names of rules and doubts mean."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.dates import RULES as DATE_RULES
from generator.figures import RULES as FIGURE_RULES
from generator.furniture import KINDS
from generator.model.doubts import Doubt
from generator.quotes import RULES as STATEMENT_RULES
from generator.quotes import Method

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=1)
def rule_meanings() -> Mapping[str, Mapping[str, str]]:
    """Return what the names of rules and vetoes mean, by the kind of finding.

    Example:
        ``rule_meanings()["found"]["verb"]`` is "a verb of speech and its subject".
    """
    return {
        "found": {rule.name: rule.explanation for rule in STATEMENT_RULES},
        "who": {method.value: method.explanation for method in Method},
        "vetoes": {doubt.value: doubt.explanation for doubt in Doubt},
        "dates": {rule.name: rule.explanation for rule in DATE_RULES},
        "figures": {rule.name: rule.explanation for rule in FIGURE_RULES},
        "furniture": dict(KINDS),
    }


def name_with_meaning(kind: str, name: str) -> str:
    """Return a rule's name with its meaning: ``weekday: the last such day before publication …``.

    Args:
        kind: the kind of finding, as `rule_meanings` has it.
        name: the name of the rule or doubt.
    """
    meaning = rule_meanings()[kind].get(name)
    return f"{name}: {meaning}" if meaning else name
