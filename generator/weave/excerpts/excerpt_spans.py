"""Excerpts: which stretch of somebody's full text stands for a statement, an event or a figure.

The extraction offers stretches of sentences that may be printed alone (``Findings.excerpts``). Here those are
taken that hold what they are printed for (speaker, verb and words said; the date of an event), joined over
the sentences of one quotation, and put into print: one ellipsis where something is left off, at the edge,
and the mark of a quotation that the cut goes through.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.weave.statements.substance import OPENING, points_back
from generator.weave.word_patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.weave.statements.annotated_prose import Prose
    from generator.weave.statements.drafts import Draft

ELLIPSIS = "…"
FEWEST_SAID = 6
"""An excerpt holds at least so many words of a part of what was said, or all of that part."""
FEWEST_WORDS = 6
"""An excerpt has at least so many words, unless the statement has fewer."""
MOST_SENTENCES = 12
"""Longer quotations are cut to stretches within their first sentences."""
TAKEN_BACK_WITHIN = 2
"""So many sentences on, a quotation may still deny what it began with."""
_NEGATION = re.compile(r"\b(?:not|never|no)\b|n['’]t\b", re.IGNORECASE)
_DENIES = re.compile(
    r"(?:he|she|it|they|that|this)\s(?:\w+\s)?(?:(?:not|never)\b|\w+n['’]t\b)|(?:he|she|it|they|that|this)['’]s\snot\b|(?:that|it)\sis\sno\b",
    re.IGNORECASE,
)
"""As in ``He did not attend it``, ``That was never said``, ``They aren’t here``."""
_LOOSE = " \t\n,;:—–-"
"""What an excerpt does not end with where something is left off."""
_CLOSING = {"“": "”", "„": "“", "«": "»", "‘": "’"}


def excerpts_of(prose: Prose, draft: Draft, most: int) -> tuple[Span, ...]:
    """Return the stretches that may stand for a statement, the shortest first; none is longer than ``most``.

    Each holds the verb, and words that were said: of ``“We agree,” Moor said after the vote, “and we will
    sign.”`` there is none without ``“We agree”``. Each holds the speaker, too, unless that makes it too long:
    the site names the speaker beside the words.
    """
    told = [stretch for stretch in stretches(prose, draft.wording, most) if _may_stand(prose, stretch, draft)]
    if draft.rule == "editor" and draft.cue is None:
        told += [part for part in draft.content if prose.count(part) <= most]
    places = [place for place in (draft.cue, draft.speaker_span) if place and draft.wording.contains(place)]
    # Each wish is dropped where no stretch fulfils it, but never the verb.
    with_verb = [s for s in told if draft.cue not in places or s.contains(places[0])]
    alone = [s for s in with_verb if not _holds_another(prose, s, draft)] or with_verb
    with_speaker = [s for s in alone if all(map(s.contains, places))] or alone
    return _by_length(prose, _from_the_start(prose, draft, with_speaker))


def _may_stand(prose: Prose, stretch: Span, draft: Draft) -> bool:
    """Return whether a stretch says enough of a statement, and puts no words into its speaker's mouth."""
    return _says_something(prose, stretch, draft) and not _orphans(prose, stretch, draft)


def _holds_another(prose: Prose, stretch: Span, draft: Draft) -> bool:
    """Return whether a stretch holds the verb of another statement, which is printed by itself.

    Of ``Moor ruled out a toll, suggesting a levy`` the second statement is ``… suggesting a levy``. What is
    reported within what was said, or joined to it, is part of the same statement.
    """
    for other in prose.statements.over(draft.span):
        if other.cue is None or other.cue == draft.cue or not stretch.contains(other.cue):
            continue
        if not _is_part_of(draft, (other.cue, *other.content)):
            return True
    return False


def _is_part_of(draft: Draft, places: tuple[Span, ...]) -> bool:
    """Return whether one of some places stands within what was said."""
    return any(part.contains(place) for part in draft.content for place in places)


def _orphans(prose: Prose, stretch: Span, draft: Draft) -> bool:
    """Return whether a stretch has the verb of another speaker, but not the speaker.

    ``… urged a truce, while Tal backed the draft`` would stand under Tal, who urged nothing.
    """
    for other in prose.statements.over(draft.span):
        if other.cue is None or other.speaker_span is None:
            continue
        if other.cue == draft.cue or other.speaker in draft.speakers:
            continue
        if stretch.contains(other.speaker_span) or not draft.span.contains(other.speaker_span):
            continue
        if stretch.contains(other.cue):
            return True
    return False


def _from_the_start(prose: Prose, draft: Draft, found: list[Span]) -> list[Span]:
    """Return the stretches that begin where a quotation of several sentences begins, if there are any.

    ``Many gave up. This is a disgrace`` is not well quoted as ``This is a disgrace``.
    """
    if len(prose.lines_over(draft.wording)) == 1:
        return found
    from_start = [stretch for stretch in found if stretch.start == draft.wording.start]
    return from_start or found


def excerpts_about(prose: Prose, whole: Span, about: Span, most: int) -> tuple[Span, ...]:
    """Return the stretches of a sentence that may be printed for some of its words, the shortest first."""
    return _by_length(prose, [s for s in stretches(prose, whole, most) if s.contains(about)])


def stretches(prose: Prose, whole: Span, most: int) -> Iterator[Span]:
    """Yield the stretches of one or several sentences that may be printed alone."""
    numbers = prose.lines_over(whole)[:MOST_SENTENCES]
    lines = [prose.lines[number].span for number in numbers]
    for i, first in enumerate(lines):
        for last in lines[i:]:
            for found in _between(prose, first, last):
                # Of "Basku: We agree to it, and …" the stretch begins behind the label.
                stretch = Span(start=max(found.start, whole.start), end=max(found.end, whole.start))
                if prose.count(stretch) > most or not whole.contains(stretch):
                    continue
                if not _leans(prose, whole, stretch):
                    yield stretch


def _between(prose: Prose, first: Span, last: Span) -> Iterator[Span]:
    """Yield the stretches that begin in one sentence and end in another, or in the same."""
    if first == last:
        yield first
        yield from prose.excerpts(first)
        return
    starts, ends = {first.start}, {last.end}
    # Only what goes on to the end of the first sentence joins the second, and so on.
    starts |= {part.start for part in prose.excerpts(first) if part.end == first.end}
    ends |= {part.end for part in prose.excerpts(last) if part.start == last.start}
    for start in sorted(starts):
        for end in sorted(ends):
            yield Span(start=start, end=end)


def _leans(prose: Prose, whole: Span, stretch: Span) -> bool:
    """Return whether a cut parts a sentence from one that takes it back, as in ``We may sign. But not now``.

    Only whole sentences are looked at: inside a sentence the extraction has seen to it.
    """
    numbers = prose.lines_over(stretch)
    if whole.start < prose.lines[numbers[0]].span.start == stretch.start:
        before, first = prose.lines[numbers[0] - 1], prose.lines[numbers[0]]
        if _hangs_on(before.text, first.text):
            return True
    last = prose.lines[numbers[-1]]
    if last.span.end == stretch.end < whole.end:
        behind = prose.lines[numbers[-1] + 1 :][:TAKEN_BACK_WITHIN]
        said_behind = [line.text for line in behind if line.span.start < whole.end]
        return _is_taken_back(last.text, [line.text for line in behind[:1]], said_behind)
    return False


def _hangs_on(before: str, first: str) -> bool:
    """Return whether a sentence can't stand without the one before: ``That is a disgrace``."""
    if _takes_back(first) or points_back(first) or _denies(first):
        return True
    return _sets_right(before, first)


def _is_taken_back(last: str, next_one: Sequence[str], said_behind: Sequence[str]) -> bool:
    """Return whether the sentences behind limit, deny or set right what the last sentence says."""
    for sentence in next_one:
        if _takes_back(sentence) or _sets_right(last, sentence):
            return True
    return any(map(_denies, said_behind))


def _takes_back(sentence: str) -> bool:
    """Return whether a sentence begins with a word that limits the one before: ``But not before May``."""
    return bool(pattern("leaning").match(sentence.lstrip(OPENING)))


def _denies(sentence: str) -> bool:
    """Return whether a sentence denies something of whom or what the ones before tell of.

    In ``It was half true. The council met. He did not attend it`` the first sentence alone says too much.
    """
    return bool(_DENIES.match(sentence.lstrip(OPENING)))


def _sets_right(sentence: str, behind: str) -> bool:
    """Return whether a sentence says what is not, and the one behind it what is.

    ``It is not that the figures are false. It is that there are none.``
    """
    opening, answer = _words(sentence)[:2], _words(behind)[:2]
    return opening == answer and _NEGATION.search(sentence) is not None


def _words(sentence: str) -> list[str]:
    """Return the words of a sentence in small letters, ``it's`` as two."""
    return re.sub(r"(\w)['’]s\b", r"\1 is", sentence.casefold()).strip(OPENING).split()


def _says_something(prose: Prose, stretch: Span, draft: Draft) -> bool:
    """Return whether a stretch holds enough of what was said: not ``Moor added that Tal agrees``."""
    if prose.count(stretch) < min(FEWEST_WORDS, prose.count(draft.wording)):
        return False
    if not draft.content:
        return True
    for part in draft.content:
        if not part.overlaps(stretch):
            continue
        shared = Span(start=max(part.start, stretch.start), end=min(part.end, stretch.end))
        if prose.count(shared) >= min(FEWEST_SAID, prose.count(part)):
            return True
    return False


def _by_length(prose: Prose, found: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(found), key=lambda s: (prose.count(s), s)))


def in_print(prose: Prose, whole: Span, kept: Span) -> str:
    """Return a stretch as it is printed: ``… Moor said that the harbour would stay open …``."""
    words = prose.text(kept)
    before, behind = _quoted_through(prose, kept)
    opens_list = words.endswith(":")  # "M repeated two demands:", and the list is another paragraph
    if opens_list or _words_left_off(prose, kept.end, whole.end):
        words = f"{words.rstrip(_LOOSE)}{behind} {ELLIPSIS}"
    else:
        words += behind
    if _words_left_off(prose, whole.start, kept.start):
        return f"{ELLIPSIS} {before}{words}"
    return before + words


def _words_left_off(prose: Prose, start: int, end: int) -> bool:
    """Return whether a cut takes away words, and not only marks."""
    if start >= end:
        return False
    return any(map(str.isalnum, prose.text(Span(start=start, end=end))))


def _quoted_through(prose: Prose, kept: Span) -> tuple[str, str]:
    """Return the marks that a stretch lacks because it begins, or ends, inside a quotation."""
    before = behind = ""
    for quotation in prose.quotations.over(kept):
        outer = quotation.outer
        opening = prose.text(Span(start=outer.start, end=quotation.span.start))
        if outer.start < kept.start < quotation.span.end:
            before = opening
        if quotation.span.start < kept.end < outer.end:
            behind = _CLOSING.get(opening, opening)
    return before, behind


def quotes_in(prose: Prose, quotes: Sequence[Span], kept: Span) -> tuple[str, ...]:
    """Return the quoted words that stand in a stretch, as they are printed there."""
    found: list[str] = []
    for quote in quotes:
        if not quote.overlaps(kept):
            continue
        words = prose.text(Span(start=max(quote.start, kept.start), end=min(quote.end, kept.end)))
        is_cut = kept.end < quote.end
        found.append(words.rstrip(_LOOSE) if is_cut else words)
    return tuple(filter(None, found))
