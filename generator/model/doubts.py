"""Doubts: why a statement is not certain, and what that means for publishing it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self


class Doubt(StrEnum):
    """One reason to doubt a statement: its name, the sentence that ``briefing explain`` prints, its weight.

    A doubt that forbids leaves the statement to the editor (``low``); any other is printed with the
    statement, which is marked as inferred (``medium``).

    >>> Doubt("not-said").forbids, Doubt.PARTICIPLE.explanation
    (True, 'a participle that takes over its subject')
    """

    explanation: str
    forbids: bool
    """Whether the statement may not be published."""

    def __new__(cls, name: str, explanation: str, weight: str) -> Self:
        """Make a member of its name, its sentence, and ``forbids`` or ``lowers``."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.explanation = explanation
        member.forbids = weight == "forbids"
        return member

    # ------------------------------------------------------------ nobody said it, or not yet
    NOT_SAID = "not-said", "it was denied, or not said", "forbids"
    NOT_YET_SAID = "not-yet-said", "it has not been said yet", "forbids"
    NOT_FINITE = "not-finite", 'the verb has no tense: "to say", "saying"', "forbids"
    CONDITION = "condition", "only under a condition", "forbids"
    QUESTION = "question", "it is a question", "forbids"
    ASKED_OF = "asked-of", "somebody was asked, not told", "forbids"
    THOUGHT = "thought", "a thought or a plan rather than words", "forbids"
    DONE_NOT_SAID = "done-not-said", "a deed rather than words: support by arms, money or votes", "forbids"
    SHOWN_NOT_SAID = "shown-not-said", "a thing shows it, and no words are said", "forbids"
    ONLY_DESCRIBES = (
        "only-describes",
        "a relative clause tells who is meant, and not what anybody said",
        "forbids",
    )
    NO_CONTENT = "no-content", "no words are reported", "forbids"
    NO_CUE = "no-cue", "no word of speech", "forbids"
    INTRODUCES_ONLY = "introduces-only", "only introduces what follows", "forbids"

    # ------------------------------------------------------------ the words may be somebody else's
    ANOTHER_OF_THAT_NAME = (
        "another-person-of-that-name",
        "the article names another person of that name",
        "forbids",
    )
    PART_OF_A_LONGER_NAME = "part-of-a-longer-name", "the name is part of a longer one", "forbids"
    SHARED_NAME = (
        "shared-name",
        "several people bear that name, and the article does not settle which",
        "forbids",
    )
    SOMEBODY_ELSE_MAY_SPEAK = "somebody-else-may-speak", "somebody else may do the speaking", "forbids"
    EITHER_MAY_SPEAK = "either-of-two-may-speak", "either of two may be the subject", "forbids"
    SEVERAL_SPEAKERS = "several-speakers", "a pronoun among several speakers", "forbids"
    SEVERAL_ANTECEDENTS = "several-antecedents", "the pronoun may mean several", "forbids"
    SPEAKER_NOT_NAMED = "speaker-not-named", "the speaker is not named", "forbids"
    ROLE_ONLY_IN_THE_TEXT = "role-only-in-the-text", "the role stands only in the article", "forbids"
    PASSIVE = "passive", "the verb stands in the passive", "forbids"
    NOUN_FORM = "noun-form", "a noun stands for the speech", "forbids"
    SUBJECT_TAKEN_OVER = (
        "subject-taken-over",
        "the subject is taken over from another verb",
        "forbids",
    )
    NESTED = "nested", "stands inside somebody else's statement", "forbids"
    PASSES_ON = "passes-on", "it only passes on what the sentence says that another said", "forbids"

    # ------------------------------------------------------------ inferred: how the speaker is known
    APPOSITION = "apposition", "named by a role beside the name", "lowers"
    OFFICE = "office", "named by an office", "lowers"
    OUTLET = "outlet", "the outlet speaks", "lowers"
    DOCUMENT = "document", "a document says it", "lowers"
    PRONOUN_SURE = "pronoun-sure", "a pronoun with one antecedent", "lowers"
    PRONOUN_BODY = "pronoun-body", "a pronoun for a body", "lowers"
    PRONOUN_STRANGER = (
        "pronoun-stranger",
        "a pronoun for somebody whom the register doesn't know",
        "lowers",
    )
    NAMED_BEFORE = "named-before", "it describes somebody whom the article names before", "lowers"

    # ------------------------------------------------------------ inferred: how the subject is found
    INHERITED = "inherited", "takes over the speaker of the words before", "lowers"
    PARTICIPLE = "participle", "a participle that takes over its subject", "lowers"
    REDUCED = "reduced", "a clause without a verb of its own", "lowers"
    RELATIVE = "relative", "a relative clause", "lowers"
    BESIDE = "beside", "stands beside a report and takes over its speaker", "lowers"
    SHARED = "shared", "the verb is shared with another", "lowers"
    COORDINATED = "coordinated", "several speak together", "lowers"
    NOUN_SOURCE = "noun-source", "a noun names the source", "lowers"
    RELAYED = "relayed", "passed on by somebody else", "lowers"

    # ------------------------------------------------------------ inferred: the attribution goes on
    ATTRIBUTION_GOES_ON = (
        "attribution-goes-on",
        "the sentence goes on with somebody else's words",
        "lowers",
    )
    CARRIED_OVER = "carried-over", "the speaker stands in another paragraph", "lowers"
    GOES_ON = "goes-on", "adds to the sentence before", "lowers"
    INTRODUCED_ABOVE = "introduced-above", "introduced by a line above", "lowers"
    NEXT_SENTENCE = "next-sentence", "a quotation without a verb, behind a report", "lowers"
