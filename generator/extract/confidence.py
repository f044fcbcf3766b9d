"""Confidence: how certain it is that these words are this speaker's.

``high`` is shown, ``medium`` is shown and marked as inferred, ``low`` goes to the editor. A
statement starts where its rule puts it; each veto takes it down, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.drafts import Draft
    from generator.extract.speakers import Resolution

LEVELS = ("low", "medium", "high")
NAMED = frozenset({"name", "short"})

TAKEN_OVER = frozenset({"inherited", "participle", "relative", "reduced", "beside"})
"""The verb has no subject of its own: it takes over somebody else's."""

FATAL = {
    "inside-quotation": "inside-a-quotation",
    "modal": "not-yet-said",
    "future": "not-yet-said",
    "infinitive": "not-finite",
    "condition": "condition",
    "question": "question",
    "controlled": "somebody-else-may-speak",
    "passive": "passive",
    "colon-subject": "no-cue",
    "negated": "not-said",
    "silence": "not-said",
    "asked-of": "asked-of",
    "either-subject": "either-of-two-may-speak",
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
        sure = who.actor is not None and (draft.rule == "noun-from" or "saying" in flags)
        return ("medium", []) if sure and "has-clause" in flags else ("low", ["noun-form"])
    clear = flags & {"quote", "has-clause", "parenthetical"}
    if flags & {"mind", "thought"}:
        return "low", ["thought"]
    if not clear and flags & TAKEN_OVER:
        return "low", ["subject-taken-over"]
    if "bare" in flags:
        return "low", ["no-content"]
    if who.how == "pronoun-sure" and "coordinated" in flags:
        return "low", ["several-speakers"]
    if who.how in {"pronoun-sure", "apposition", "office", "outlet", "relative"} or "noun-source" in flags:
        return "medium", [who.how if "noun-source" not in flags else "noun-form"]
    indirect = flags & (TAKEN_OVER | {"shared", "coordinated", "relayed"})
    if indirect or draft.rule != "verb" or not clear:
        return "medium", sorted(indirect)
    return "high", []
