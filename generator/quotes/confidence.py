"""Confidence: how certain it is that these words are this speaker's.

``high`` is shown, ``medium`` is shown and marked as inferred, ``low`` goes to the editor. A
statement starts where its rule puts it; each veto takes it down, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.quotes.rules.plausible_speakers import is_deed, is_shown_only

if TYPE_CHECKING:
    from generator.model.findings import Confidence
    from generator.quotes.draft import Draft
    from generator.quotes.resolution import Resolution

WORDS = frozenset({"quote", "has-clause", "parenthetical"})
"""The statement holds words or a clause, and not only a thing: "praised the plan"."""
INDIRECT = frozenset(
    {
        "pronoun-sure",
        "pronoun-body",
        "pronoun-stranger",
        "apposition",
        "office",
        "outlet",
        "relative",
        "document",
    }
)
"""Ways of naming a speaker that have to be resolved."""

POINTING = frozenset({"PRP", "MD", "TO"})
"""Tags of words that say nothing without others: ``he would``, ``to``."""
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
    "passes-on": "passes-on",
    "describes": "only-describes",
}
"""What makes a report uncertain whoever speaks."""


def judge(draft: Draft, who: Resolution, *, nested: bool) -> tuple[Confidence, tuple[str, ...]]:
    """Return the level and the vetoes that lowered it."""
    vetoes = list(who.vetoes)
    vetoes += [veto for flag, veto in FATAL.items() if flag in draft.flags]
    if nested and "relayed" not in draft.flags:
        vetoes.append("nested")
    vetoes = vetoes or _doubts(draft, who)
    if vetoes:
        return "low", tuple(dict.fromkeys(vetoes))
    inferred = _inferences(draft, who)
    if inferred or draft.rule != "verb" or not draft.flags & WORDS:
        return "medium", tuple(inferred)
    return "high", ()


def is_hollow(draft: Draft) -> bool:
    """Return whether a report holds no word of what was said: "Tolan disagreed.", "Tolan said:"."""
    held = (word for part in draft.content for word in draft.parse.words_within(*part))
    return not draft.quotes and not any(word[:1].isalnum() for word in held)


def is_elliptical(draft: Draft) -> bool:
    """Return whether a report only points at words beside it: "as M said he would", "than M said it was"."""
    parse = draft.parse
    if draft.quotes or draft.rule != "verb" or parse.lower[parse.left[draft.cue]] not in lexicon().comparing:
        return False
    held = [k for k in range(len(parse)) if any(a <= parse.begins[k] < b for a, b in draft.content)]
    spoken = [k for k in held if parse.text[k][:1].isalnum()]
    helping = lexicon().auxiliaries
    return bool(spoken) and all(parse.tag[k] in POINTING or parse.lower[k] in helping for k in spoken)


def _doubts(draft: Draft, who: Resolution) -> list[str]:
    """Name what leaves a statement to the editor."""
    flags = draft.flags
    sure_noun = who.actor is not None and (draft.rule == "noun-from" or flags & {"saying", "that"})
    doubts = {
        "speaker-not-named": who.how in {"pronoun", "place"},
        "several-antecedents": who.how == "pronoun-guess",
        "role-only-in-the-text": who.how == "style",
        "noun-form": "noun" in flags and not (sure_noun and "has-clause" in flags),
        "thought": bool(flags & {"mind", "thought"}),
        "done-not-said": is_deed(flags, who),
        "shown-not-said": is_shown_only(flags, who),
        "subject-taken-over": _only_takes_over(flags),
        "no-content": bool(flags & {"bare", "answer"})
        or (is_hollow(draft) and "introduces" not in flags)
        or is_elliptical(draft),
        "no-cue": "colon-manner" in flags and not who.person,
        "introduces-only": "follows" in flags,
        "several-speakers": who.how in {"pronoun-sure", "pronoun-stranger"} and "coordinated" in flags,
    }
    return [doubt for doubt, holds in doubts.items() if holds]


def _only_takes_over(flags: set[str]) -> bool:
    """Return whether neither the subject nor the words are the verb's own: "do so by proposing a “tax”"."""
    words = flags & WORDS - ({"quote"} if "term" in flags else set())
    return bool(flags & TAKEN_OVER) and not words and not flags & {"noun", "adjoined"}


def _inferences(draft: Draft, who: Resolution) -> list[str]:
    """Name what a published statement rests on besides the plain words."""
    inferred = sorted(draft.flags & (TAKEN_OVER | {"shared", "coordinated", "relayed", "noun-source"}))
    return [*inferred, *([who.how] if who.how in INDIRECT else [])]
