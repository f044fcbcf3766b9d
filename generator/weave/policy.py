"""How many of somebody else's words the site may print, and the ledger of those it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.content import Dossier
    from generator.model.text import Source
    from generator.weave.prose import Prose

GAP = "[…]"


@dataclass(slots=True)
class Allowance:
    """What is left of the verbatim words that one source may give to the site."""

    left: int
    per_quotation: int
    per_run: int

    def spend(self, words: Sequence[str]) -> list[str]:
        """Return as many of the words as may be printed, and count them."""
        allowed = min(len(words), self.per_quotation, self.left)
        self.left -= allowed
        return list(words) if allowed == len(words) else [*words[:allowed], GAP]


def allowance(prose: Prose, dossier: Dossier) -> Allowance:
    """Return a source's allowance: the lower of a number of words and a share of the article."""
    return Allowance(
        left=source_limit(prose, dossier),
        per_quotation=dossier.quotation_words_fail,
        per_run=dossier.prose_words_fail,
    )


def source_limit(prose: Prose, dossier: Dossier) -> int:
    """Return how many quoted words of a full text the site may print at all."""
    words = sum(len(line.text.split()) for line in prose.lines)
    return min(dossier.source_words_fail, int(words * dossier.source_share_fail))


def limited(prose: Prose, span: Span, about: Span, allowed: Allowance) -> tuple[str, tuple[str, ...]]:
    """Return a sentence of a full text as it may be printed, and its quotations likewise.

    Quotations spend the source's allowance; of the reporter's prose no run is longer
    than the policy allows, and it is cut so that the words of ``about`` stay.
    """
    printed: list[str] = []
    quotations: list[str] = []
    position = span.start
    for quotation in (q for q in prose.quotations.within(span) if q.kind == "speech"):
        if quotation.outer.start < position:
            continue  # a quotation inside a quotation is printed with the outer one
        printed += _run(prose, Span(start=position, end=quotation.outer.start), about, allowed.per_run)
        words = allowed.spend(prose.text(quotation.span).split())
        quotations.append(" ".join(words))
        printed.append(f"“{quotations[-1]}”")
        position = quotation.outer.end
    printed += _run(prose, Span(start=position, end=span.end), about, allowed.per_run)
    return " ".join(printed).replace("” ,", "”,").replace("” .", "”."), tuple(quotations)


def _run(prose: Prose, span: Span, about: Span, most: int) -> list[str]:
    """Cut a run of prose to a window around the words that matter."""
    if span.start >= span.end:
        return []
    words = prose.text(span).split()
    if len(words) <= most:
        return words
    start = 0
    if span.overlaps(about):
        before = (
            prose.text(Span(start=span.start, end=about.start)).split() if about.start > span.start else []
        )
        named = len(
            prose.text(Span(start=max(about.start, span.start), end=min(about.end, span.end))).split()
        )
        if len(before) + named > most:
            start = max(0, min(len(before) - 1, len(words) - most))
    window = words[start : start + most]
    return [*([GAP] if start else []), *window, *([GAP] if start + most < len(words) else [])]


def long_quotations(prose: Prose, spans: Iterable[Span], dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Point out quotations that are longer than the policy likes, and those it forbids.

    In a digest the words are the editor's choice, so too many are an error. A full
    text is cut to size, so there the same is a warning.
    """
    source = prose.article.source
    return tuple(
        found
        for span in sorted(set(spans))
        for found in _long_quotation(source, span, len(prose.text(span).split()), dossier, prose.article.text)
    )


def _long_quotation(
    source: Source, span: Span, words: int, dossier: Dossier, kind: str
) -> Iterable[Diagnostic]:
    if words > dossier.quotation_words_fail:
        yield Diagnostic.at(
            source,
            span.start,
            end=span.end,
            code="quotation-too-long",
            message=f"a quotation of {words} words; the policy allows {dossier.quotation_words_fail}",
            hint="shorten it to what matters" if kind == "digest" else "the site prints its beginning only",
            severity="error" if kind == "digest" else "warning",
        )
    elif words > dossier.quotation_words_warn:
        yield Diagnostic.at(
            source,
            span.start,
            end=span.end,
            code="quotation-long",
            message=f"a quotation of {words} words; as a rule {dossier.quotation_words_warn} are enough",
            hint="shorten it to what matters",
            severity="warning",
        )


def spent(prose: Prose, words: int, dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Say that a full text holds more quoted words than the site may print."""
    limit = source_limit(prose, dossier)
    if words <= limit:
        return ()
    return (
        Diagnostic.at(
            prose.article.source,
            0,
            code="source-quoted-too-much",
            message=f"the statements quote {words} words of this text; the policy allows {limit}, "
            "so the later quotations are printed with gaps",
            hint="drop what matters less with notes, or write a digest",
            severity="warning",
        ),
    )
