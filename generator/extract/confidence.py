"""Confidence: how certain it is that these words are this speaker's.

``high`` is shown, ``medium`` is shown and marked as inferred, ``low`` goes to the editor. A
statement starts where its rule puts it; each veto takes it down, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.cues import Draft
    from generator.extract.speakers import Resolution

LEVELS = ("low", "medium", "high")
NAMED = frozenset({"name", "short"})

FATAL = {
    "inside-quotation": "inside-a-quotation",
    "modal": "not-yet-said",
    "future": "not-yet-said",
    "infinitive": "not-finite",
    "condition": "condition",
    "question": "question",
    "controlled": "somebody-else-may-speak",
    "passive": "passive",
}
"""What makes a report uncertain whoever speaks."""


def judge(draft: Draft, who: Resolution, *, nested: bool) -> tuple[str, tuple[str, ...]]:
    """Return the level and the vetoes that lowered it."""
    vetoes = list(who.vetoes)
    vetoes += [veto for flag, veto in FATAL.items() if flag in draft.flags]
    if nested and "relayed" not in draft.flags:
        vetoes.append("nested")
    if vetoes:
        return "low", tuple(dict.fromkeys(vetoes))
    level, capped = _start(draft, who)
    return level, tuple(capped)


def _start(draft: Draft, who: Resolution) -> tuple[str, list[str]]:
    flags = draft.flags
    if who.how in {"pronoun", "place"}:
        return "low", ["speaker-not-named"]
    if who.how == "pronoun-guess":
        return "low", ["several-antecedents"]
    if "noun" in flags:
        return ("medium", []) if who.actor and "has-clause" in flags else ("low", ["noun-form"])
    if "thought" in flags:
        return ("medium", ["thought"]) if who.how in NAMED and flags & {"has-clause", "quote"} else ("low", ["thought"])
    if who.how == "pronoun-sure" or who.how in {"apposition", "office"}:
        return "medium", [who.how]
    indirect = flags & {"inherited", "shared", "participle", "relative", "reduced", "coordinated", "relayed"}
    strong = flags & {"quote", "has-clause", "parenthetical"}
    if indirect or draft.rule != "verb" or not strong:
        return "medium", sorted(indirect)
    return "high", []
