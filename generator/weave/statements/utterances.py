"""One remark in several wordings: its renderings, and where their words differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, short
from generator.model.attributions import DiffRun, Rendering, Utterance
from generator.weave.addresses.address_claims import normalised
from generator.weave.dating.date_order import surely_after
from generator.weave.origins.sourcing import sourcing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.diagnostics import Severity
    from generator.model.attributions import Attribution, Origin
    from generator.model.content import Article
    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.statements.woven_article import WovenArticle

_WORD = re.compile(r"\S+")


def utterances(
    attributions: Iterable[Attribution], origins: Mapping[str, Origin], addresses: Addresses
) -> dict[str, Utterance]:
    """Gather the statements to which the editor gave the same ``utterance``.

    Nothing is gathered by likeness, and words of different speakers never: of a name
    that the editor gave to two speakers' words, only the first speaker's are taken.
    """
    named: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.utterance:
            named.setdefault(attribution.utterance, []).append(attribution)
    made: dict[str, Utterance] = {}
    for name, same in sorted(named.items()):
        speakers = same[0].speakers
        renderings = [a for a in same if a.speakers == speakers]
        words = [words_compared(a) for a in renderings]
        made[name] = Utterance(
            id=addresses.claim("u", name),
            name=name,
            speakers=speakers,
            renderings=tuple(
                Rendering(attribution=a.id, words=text, quoted=bool(a.quotes), runs=runs)
                for a, text, runs in zip(renderings, words, compared(words), strict=True)
            ),
            differs=len({normalised(text) for text in words if text}) > 1,
            sourcing=sourcing(renderings, origins),
        )
    return made


def misnamed(attributions: Iterable[Attribution], articles: Iterable[WovenArticle]) -> Iterable[Diagnostic]:
    """Point out a name that the editor gave to the words of different speakers, or of days far apart."""
    by_article = {w.prose.article.id: w.prose.article for w in articles}
    first: dict[str, Attribution] = {}
    for attribution in attributions:
        if not attribution.utterance:
            continue
        other = first.setdefault(attribution.utterance, attribution)
        what = f"the utterance {short(attribution.utterance)!r}"
        if other.speakers != attribution.speakers:
            yield _at(
                attribution,
                by_article[attribution.article],
                "utterance-of-two-speakers",
                f"{what} is said by {_named(attribution)} here and by {_named(other)} in {other.article}",
                "an utterance has one speaker: give one of the two another name",
            )
        elif not one_occasion(attribution, other):
            here, there = attribution.date_label, other.date_label
            yield _at(
                attribution,
                by_article[attribution.article],
                "utterance-of-two-days",
                f"{what} is dated {here} here and {there} in {other.article}",
                "a remark is made on one day: correct a `date`, or give one of the two another name",
                severity="warning",
            )


def _at(  # noqa: PLR0913, PLR0917 - the fields of the noun
    attribution: Attribution,
    article: Article,
    code: str,
    message: str,
    hint: str,
    severity: Severity = "error",
) -> Diagnostic:
    return Diagnostic.at(
        article.source,
        attribution.span.start,
        end=attribution.span.end,
        code=code,
        message=message,
        hint=hint,
        severity=severity,
    )


def one_occasion(one: Attribution, other: Attribution) -> bool:
    """Return whether the dates of two statements leave room for one occasion."""
    if one.date is None or other.date is None:
        return True
    return not surely_after(one.date, other.date) and not surely_after(other.date, one.date)


def words_compared(attribution: Attribution) -> str:
    """Return what is compared of a statement: the quoted words, or the sentence where nothing is quoted."""
    return " … ".join(attribution.quotes) if attribution.quotes else attribution.text


def compared(texts: Sequence[str]) -> tuple[tuple[DiffRun, ...], ...]:
    """Mark in each text the words that it doesn't share with the others.

    The first text is compared with every other one, and each other one with the first:
    ``compared(("we stay here", "we stay there"))`` marks ``here`` and ``there``. Case and
    punctuation make no difference.
    """
    words = [_WORD.findall(text) for text in texts]
    keys = [[normalised(word) or word for word in line] for line in words]
    shared = [[True] * len(line) for line in words]
    for number in range(1, len(words)):
        blocks = SequenceMatcher(None, keys[0], keys[number], autojunk=False).get_matching_blocks()
        here = {block.a + i for block in blocks for i in range(block.size)}
        there = {block.b + i for block in blocks for i in range(block.size)}
        shared[0] = [same and i in here for i, same in enumerate(shared[0])]
        shared[number] = [i in there for i in range(len(words[number]))]
    return tuple(tuple(_runs(line, same)) for line, same in zip(words, shared, strict=True))


def _runs(words: Sequence[str], same: Sequence[bool]) -> Iterable[DiffRun]:
    start = 0
    for end in range(1, len(words) + 1):
        if end == len(words) or same[end] != same[start]:
            yield DiffRun(text=" ".join(words[start:end]), same=same[start])
            start = end


def _named(attribution: Attribution) -> str:
    return ", ".join(attribution.speakers) or f"“{attribution.speaker_words}”"
