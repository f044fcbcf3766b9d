"""Confidence: how certain it is that these words are this speaker's.

``high`` is shown, ``medium`` is shown and marked as inferred, ``low`` goes to the editor. What lowers it is
a :class:`~generator.model.doubts.Doubt`: one that forbids makes it ``low``, any other ``medium``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.model.doubts import Doubt
from generator.quotes.features import Feature
from generator.quotes.resolution import Method
from generator.quotes.rules.plausible_speakers import is_deed, is_shown_only

if TYPE_CHECKING:
    from generator.model.findings import Confidence
    from generator.quotes.draft import Draft
    from generator.quotes.resolution import Resolution

WORDS = frozenset({Feature.QUOTE, Feature.HAS_CLAUSE, Feature.PARENTHETICAL})
"""The statement holds words or a clause, and not only a thing: "praised the plan"."""
POINTING = frozenset({"PRP", "MD", "TO"})
"""Tags of words that say nothing without others: ``he would``, ``to``."""

WHOEVER_SPEAKS = {
    Feature.MODAL: Doubt.NOT_YET_SAID,
    Feature.FUTURE: Doubt.NOT_YET_SAID,
    Feature.INFINITIVE: Doubt.NOT_FINITE,
    Feature.CONDITION: Doubt.CONDITION,
    Feature.QUESTION: Doubt.QUESTION,
    Feature.CONTROLLED: Doubt.SOMEBODY_ELSE_MAY_SPEAK,
    Feature.PASSIVE: Doubt.PASSIVE,
    Feature.COLON_SUBJECT: Doubt.NO_CUE,
    Feature.NEGATED: Doubt.NOT_SAID,
    Feature.SILENCE: Doubt.NOT_SAID,
    Feature.ASKED_OF: Doubt.ASKED_OF,
    Feature.EITHER_SUBJECT: Doubt.EITHER_MAY_SPEAK,
    Feature.PASSES_ON: Doubt.PASSES_ON,
    Feature.DESCRIBES: Doubt.ONLY_DESCRIBES,
}
"""What the grammar makes doubtful whoever speaks, in the order in which it is told."""
SUBJECT_ELSEWHERE = {
    Feature.INHERITED: Doubt.INHERITED,
    Feature.PARTICIPLE: Doubt.PARTICIPLE,
    Feature.RELATIVE: Doubt.RELATIVE,
    Feature.REDUCED: Doubt.REDUCED,
    Feature.BESIDE: Doubt.BESIDE,
}
"""The verb has no subject of its own: it takes over somebody else's."""
INFERRED = {
    **SUBJECT_ELSEWHERE,
    Feature.SHARED: Doubt.SHARED,
    Feature.COORDINATED: Doubt.COORDINATED,
    Feature.RELAYED: Doubt.RELAYED,
    Feature.NOUN_SOURCE: Doubt.NOUN_SOURCE,
}
"""What a published statement rests on besides the plain words."""
INDIRECT = {
    Method.PRONOUN_SURE: Doubt.PRONOUN_SURE,
    Method.PRONOUN_BODY: Doubt.PRONOUN_BODY,
    Method.PRONOUN_STRANGER: Doubt.PRONOUN_STRANGER,
    Method.APPOSITION: Doubt.APPOSITION,
    Method.OFFICE: Doubt.OFFICE,
    Method.OUTLET: Doubt.OUTLET,
    Method.RELATIVE: Doubt.RELATIVE,
    Method.DOCUMENT: Doubt.DOCUMENT,
}
"""Ways of naming a speaker that have to be resolved."""


def judge(draft: Draft, who: Resolution, *, nested: bool) -> tuple[Confidence, tuple[Doubt, ...]]:
    """Return the level, and the doubts that lowered it."""
    doubts = list(who.vetoes)
    doubts += [doubt for feature, doubt in WHOEVER_SPEAKS.items() if feature in draft.features]
    if nested and Feature.RELAYED not in draft.features:
        doubts.append(Doubt.NESTED)
    # Whoever speaks, nothing was said: then it is idle to tell what else is doubtful.
    doubts = doubts or _doubts(draft, who)
    if doubts:
        return "low", tuple(dict.fromkeys(doubts))
    inferred = _inferences(draft, who)
    is_plain = draft.rule == "verb" and bool(draft.features & WORDS)
    return "high" if is_plain and not inferred else "medium", inferred


def is_hollow(draft: Draft) -> bool:
    """Return whether a report holds no word of what was said: "Tolan disagreed.", "Tolan said:"."""
    held = (word for part in draft.content for word in draft.parse.words_within(*part))
    return not draft.quotes and not any(word[:1].isalnum() for word in held)


def is_elliptical(draft: Draft) -> bool:
    """Return whether a report only points at words beside it: "as M said he would", "than M said it was"."""
    parse = draft.parse
    if draft.quotes:
        return False
    if draft.rule != "verb":
        return False
    if parse.lower[parse.left[draft.cue]] not in lexicon().comparing:
        return False
    held = [k for k in range(len(parse)) if any(a <= parse.begins[k] < b for a, b in draft.content)]
    spoken = [k for k in held if parse.text[k][:1].isalnum()]
    helping = lexicon().auxiliaries
    if not spoken:
        return False
    return all(parse.tag[k] in POINTING or parse.lower[k] in helping for k in spoken)


def _doubts(draft: Draft, who: Resolution) -> list[Doubt]:
    """Return what leaves a statement to the editor, given who speaks."""
    features = draft.features
    of_pronoun = who.how in {Method.PRONOUN_SURE, Method.PRONOUN_STRANGER}
    doubts = {
        Doubt.SPEAKER_NOT_NAMED: who.how in {Method.PRONOUN, Method.PLACE},
        Doubt.SEVERAL_ANTECEDENTS: who.how == Method.PRONOUN_GUESS,
        Doubt.ROLE_ONLY_IN_THE_TEXT: who.how == Method.STYLE,
        Doubt.NOUN_FORM: Feature.NOUN in features and not _is_sure_noun(draft, who),
        Doubt.THOUGHT: bool(features & {Feature.MIND, Feature.THOUGHT}),
        Doubt.DONE_NOT_SAID: is_deed(features, who),
        Doubt.SHOWN_NOT_SAID: is_shown_only(features, who),
        Doubt.SUBJECT_TAKEN_OVER: _only_takes_over(features),
        Doubt.NO_CONTENT: _is_without_content(draft),
        Doubt.NO_CUE: Feature.COLON_MANNER in features and not who.person,
        Doubt.INTRODUCES_ONLY: Feature.FOLLOWS in features,
        Doubt.SEVERAL_SPEAKERS: of_pronoun and Feature.COORDINATED in features,
    }
    return [doubt for doubt, holds in doubts.items() if holds]


def _is_sure_noun(draft: Draft, who: Resolution) -> bool:
    """Return whether a noun tells what a registered speaker said: "M's claim that … surprised N"."""
    if who.actor is None or Feature.HAS_CLAUSE not in draft.features:
        return False
    if draft.rule == "noun-from":
        return True
    return bool(draft.features & {Feature.SAYING, Feature.THAT})


def _is_without_content(draft: Draft) -> bool:
    """Return whether nothing of what was said is told."""
    if draft.features & {Feature.BARE, Feature.ANSWER} or is_elliptical(draft):
        return True
    return is_hollow(draft) and Feature.INTRODUCES not in draft.features


def _only_takes_over(features: set[Feature]) -> bool:
    """Return whether neither the subject nor the words are the verb's own: "do so by proposing a “tax”"."""
    words = features & WORDS
    if Feature.TERM in features:
        words -= {Feature.QUOTE}
    if words or features & {Feature.NOUN, Feature.ADJOINED}:
        return False
    return not features.isdisjoint(SUBJECT_ELSEWHERE)


def _inferences(draft: Draft, who: Resolution) -> tuple[Doubt, ...]:
    """Return what a published statement rests on besides the plain words."""
    inferred = sorted(doubt for feature, doubt in INFERRED.items() if feature in draft.features)
    if who.how in INDIRECT:
        return (*inferred, INDIRECT[who.how])
    return tuple(inferred)
