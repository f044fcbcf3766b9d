"""How well findings agree with the annotations: pairs, counts, shares, and the faults in words.

A found statement belongs to the annotated one that it resembles most: the same cue (2), the same words
for the speaker (0.5), at least half of the shorter content shared (1); 1 is needed. Several findings may
belong to one annotation. A speaker is right where the id is; where nobody in the register speaks, where
the words that name the speaker are. ``published`` is what is of medium or high confidence.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.findings import DateExpression, Figure, Findings, Statement
    from generator.model.text import Span
    from gold.annotations import Gold, GoldDate, GoldFigure, GoldStatement

RANK = {"low": 1, "medium": 2, "high": 3}
ENOUGH = 1.0
"""How much a finding must resemble an annotation to belong to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A disagreement, for people: the gravest kinds first."""

    kind: str
    article: str
    words: str
    found: str
    gold: str
    span: Span

    def __str__(self) -> str:
        return (
            f"{self.kind:17s} {self.article}: «{self.words}»\n{'':18s}found: {self.found}; gold: {self.gold}"
        )


GRAVITY = ("wrong, high", "wrong, medium", "spurious, high", "spurious, medium", "nobody's words")


@dataclass(slots=True)
class Tally:
    """Counts over articles."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)

    def add(self, article: str, gold: Gold, findings: Findings) -> None:
        """Count one article."""
        if gold.only != "dates":
            _Statements(self, article, gold).count(findings.statements)
        if gold.only != "statements":
            self._dates(article, gold, findings.dates)
        if gold.only != "statements" and (gold.figures or gold.only != "dates"):
            self._figures(article, gold, findings.figures)
        self._furniture(gold, [f.span for f in findings.furniture])

    def measures(self) -> dict[str, float]:
        """Return every measure as a share, the more the better."""
        c = self.counts
        shares = {
            "statements, precision": _share(c["right"], c["judged"]),
            "statements, recall": _share(c["hit"], c["gold"]),
            "statements, F1": _f1(c["right"], c["judged"], c["hit"], c["gold"]),
            "direct quotations, recall": _share(c["hit direct"], c["gold direct"]),
            "indirect speech, recall": _share(c["hit indirect"], c["gold indirect"]),
            "named, recall, published": _share(c["hit published"], c["gold named"]),
            "speaker right, published": _share(c["named right"], c["named right"] + c["named wrong"]),
            "speaker right, high": _share(c["high right"], c["high right"] + c["high wrong"]),
            "well-founded, published": 1 - _share(c["spurious"], c["named published"], none=0.0),
            "nobody's words kept silent": 1 - _share(c["broken silence"], c["silence"], none=0.0),
            "chains": _share(c["chain right"], c["chain"]),
            "dates, F1": _f1(c["date right"], c["date found"], c["date right"], c["date"]),
            "dates, recall": _share(c["date right"], c["date"]),
            "figures, F1": _f1(c["figure right"], c["figure found"], c["figure right"], c["figure"]),
            "figures, recall": _share(c["figure right"], c["figure"]),
            "hedges of figures": _share(c["hedge right"], c["hedge"]),
            "dates of wires, F1": _f1(
                c["date of wires right"],
                c["date of wires found"],
                c["date of wires right"],
                c["date of wires"],
            ),
            "dates of wires, recall": _share(c["date of wires right"], c["date of wires"]),
            "figures of wires, F1": _f1(
                c["figure of wires right"],
                c["figure of wires found"],
                c["figure of wires right"],
                c["figure of wires"],
            ),
            "figures of wires, recall": _share(c["figure of wires right"], c["figure of wires"]),
            "furniture left out": _share(c["furniture out"], c["furniture"]),
            "article's lines kept": _share(c["line kept"], c["line"]),
        }
        return {name: round(share, 4) for name, share in shares.items()}

    def worst(self, number: int) -> list[Fault]:
        """Return the gravest faults."""
        return sorted(self.faults, key=lambda f: (_gravity(f.kind), f.article))[:number]

    def _dates(self, article: str, gold: Gold, found: Sequence[DateExpression]) -> None:
        kind = _kind(gold)
        pairs = _one_to_one([d.span for d in gold.dates], [d.span for d in found])
        for i, date in enumerate(gold.dates):
            answer = found[pairs[i]] if i in pairs else None
            right = answer is not None and _same_date(date, answer)
            if date.maybe:
                continue
            self.counts[f"date{kind}"] += 1
            self.counts[f"date{kind} right"] += right
            if not right:
                said = f"{answer.value} ({answer.rule})" if answer else "nothing"
                self.fault("date", (article, gold, date.span), said, str(date.values[0]))
        ours = {pairs[i] for i, date in enumerate(gold.dates) if date.maybe and i in pairs}
        taken = set(pairs.values())
        for i, answer in enumerate(found):
            if i in ours or (answer.value is None and i not in taken):
                continue
            if i not in taken and any(
                d.maybe or d.span.contains(answer.span) for d in _touched(gold, answer)
            ):
                continue  # one end of a range was judged with the range
            self.counts[f"date{kind} found"] += 1
            if i not in taken:
                said = f"{answer.value} ({answer.rule})"
                self.fault("date, spurious", (article, gold, answer.span), said, "no date")

    def _figures(self, article: str, gold: Gold, found: Sequence[Figure]) -> None:
        kind = _kind(gold)
        pairs = _one_to_one([f.span for f in gold.figures], [f.span for f in found])
        for i, figure in enumerate(gold.figures):
            answer = found[pairs[i]] if i in pairs else None
            right = answer is not None and _same_figure(figure, answer)
            if figure.maybe:
                continue
            self.counts[f"figure{kind}"] += 1
            self.counts[f"figure{kind} right"] += right
            if answer is not None and right and (figure.hedge or answer.hedge):
                self.counts["hedge"] += 1
                alike = answer.hedge.lower() == figure.hedge.lower()
                self.counts["hedge right"] += alike
                if not alike:
                    self.fault("hedge", (article, gold, figure.span), answer.hedge, figure.hedge)
            if not right:
                said = f"{answer.value} {answer.unit} ({answer.rule})" if answer else "nothing"
                self.fault("figure", (article, gold, figure.span), said, f"{figure.value} {figure.units[0]}")
        taken = set(pairs.values())
        ours = {pairs[i] for i, figure in enumerate(gold.figures) if figure.maybe and i in pairs}
        for i, answer in enumerate(found):
            if i in ours:
                continue
            self.counts[f"figure{kind} found"] += 1
            if i not in taken:
                said = f"{answer.value} {answer.unit} ({answer.rule})"
                self.fault("figure, spurious", (article, gold, answer.span), said, "no figure")

    def _furniture(self, gold: Gold, found: list[Span]) -> None:
        self.counts["furniture"] += len(gold.furniture)
        self.counts["furniture out"] += sum(any(f.contains(g) for f in found) for g in gold.furniture)
        lines = {span for said in gold.statements for span in said.content}
        self.counts["line"] += len(lines)
        self.counts["line kept"] += sum(not any(f.overlaps(line) for f in found) for line in lines)

    def fault(self, kind: str, at: tuple[str, Gold, Span], found: str, wanted: str) -> None:
        """Note a disagreement about a stretch of an article."""
        article, gold, span = at
        words = " ".join(gold.text[span.start : span.end].split())
        self.faults.append(
            Fault(kind=kind, article=article, words=words, found=found, gold=wanted, span=span)
        )


@dataclass(slots=True)
class _Statements:
    """The statements of one article."""

    tally: Tally
    article: str
    gold: Gold

    def count(self, found: Sequence[Statement]) -> None:
        counts = self.tally.counts
        hit: set[int] = set()
        hit_published: set[int] = set()
        for said in found:
            mates = self._mates(said)
            right = any(_right(self.gold.statements[i], said) for i in mates)
            if mates and self.gold.statements[mates[0]].maybe:
                if not right and said.speaker is not None and RANK[said.confidence] > 1:
                    self._wrong(said, mates)  # may be found or not, but not under another name
                continue
            counts["judged"] += 1
            counts["right"] += right
            if right:
                hit.update(i for i in mates if _right(self.gold.statements[i], said))
            if RANK[said.confidence] > 1:
                if right:
                    hit_published.update(mates)
                self._published(said, mates, right=right)
        self._silence(found)
        self._recall(hit, hit_published)
        self._chains(found)

    def _mates(self, said: Statement) -> list[int]:
        """Return the annotations that the statement resembles most."""
        scores = [_likeness(gold, said) for gold in self.gold.statements]
        best = max(scores, default=0.0)
        if best < ENOUGH:
            return []
        return [i for i, score in enumerate(scores) if abs(score - best) < 1e-9]

    def _published(self, said: Statement, mates: list[int], *, right: bool) -> None:
        if said.speaker is None:
            return
        counts, high = self.tally.counts, said.confidence == "high"
        counts["named published"] += 1
        if not mates:
            counts["spurious"] += 1
            self._fault(f"spurious, {said.confidence}", said, "no statement")
            return
        counts["named right" if right else "named wrong"] += 1
        counts["high right" if right else "high wrong"] += high
        if not right:
            self._wrong(said, mates)

    def _wrong(self, said: Statement, mates: list[int]) -> None:
        speakers = " or ".join(sorted(str(s) for s in self.gold.statements[mates[0]].speakers))
        self._fault(f"wrong, {said.confidence}", said, speakers)

    def _silence(self, found: Sequence[Statement]) -> None:
        self.tally.counts["silence"] += len(self.gold.nobody)
        for span in self.gold.nobody:
            loud = [
                said
                for said in found
                if RANK[said.confidence] > 1
                and not self._mates(said)
                and 2 * _shared(said.content or said.quotes, (span,)) >= len(span)
            ]
            self.tally.counts["broken silence"] += bool(loud)
            if loud:
                self._fault("nobody's words", loud[0], "nobody")

    def _recall(self, hit: set[int], published: set[int]) -> None:
        counts = self.tally.counts
        for i, gold in enumerate(self.gold.statements):
            if gold.maybe:
                continue
            named = None not in gold.speakers
            for name in ("", " direct" if gold.direct else " indirect"):
                counts["gold" + name] += 1
                counts["hit" + name] += i in hit
            counts["gold named"] += named
            counts["hit published"] += named and i in published
            if i not in hit:
                kind = "missed, direct" if gold.direct else "missed"
                who = " or ".join(sorted(str(s) for s in gold.speakers))
                self.tally.fault(kind, (self.article, self.gold, gold.content[0]), "nobody or other", who)

    def _chains(self, found: Sequence[Statement]) -> None:
        for i, gold in enumerate(self.gold.statements):
            if gold.via and not gold.maybe:
                ours = [s for s in found if _right(gold, s) and i in self._mates(s)]
                self.tally.counts["chain"] += bool(ours)
                self.tally.counts["chain right"] += any(s.via == gold.via for s in ours)

    def _fault(self, kind: str, said: Statement, wanted: str) -> None:
        found = f"{said.speaker} (rule {said.rule})"
        self.tally.fault(kind, (self.article, self.gold, said.span), found, wanted)


def _right(gold: GoldStatement, said: Statement) -> bool:
    if said.speaker is not None:
        return said.speaker in gold.speakers
    named = gold.who is None or (said.speaker_span is not None and said.speaker_span.overlaps(gold.who))
    return None in gold.speakers and named


def _likeness(gold: GoldStatement, said: Statement) -> float:
    cue = (said.cue,) if said.cue and said.span.overlaps(said.cue) else ()
    who = (said.speaker_span,) if said.speaker_span else ()
    content = said.content or said.quotes
    gold_cue, gold_who = _tuple(gold.cue), _tuple(gold.who)
    score = 2.0 * bool(_shared(cue, gold_cue)) + 0.5 * bool(_shared(who, gold_who))
    shorter = min(_size(content), _size(gold.content))
    if shorter and 2 * _shared(content, gold.content) >= shorter:
        score += 1.0
    if score < ENOUGH:
        return 0.0
    return score + 0.1 * (_union(cue, gold_cue) + _union(who, gold_who) + _union(content, gold.content))


def _tuple(span: Span | None) -> tuple[Span, ...]:
    return () if span is None else (span,)


def _size(spans: Iterable[Span]) -> int:
    return sum(len(s) for s in spans)


def _shared(ones: Iterable[Span], others: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in ones for b in others)


def _union(ones: Sequence[Span], others: Sequence[Span]) -> float:
    shared = _shared(ones, others)
    return shared / (_size(ones) + _size(others) - shared) if shared else 0.0


def _one_to_one(golds: Sequence[Span], found: Sequence[Span]) -> dict[int, int]:
    """Pair by the largest overlap: index of the annotation to index of the finding."""
    overlaps = sorted(
        (-_shared((g,), (f,)), abs(len(g) - len(f)), i, j)
        for i, g in enumerate(golds)
        for j, f in enumerate(found)
        if g.overlaps(f)
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in overlaps:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _touched(gold: Gold, found: DateExpression) -> list[GoldDate]:
    return [date for date in gold.dates if date.span.overlaps(found.span)]


def _same_date(gold: GoldDate, found: DateExpression) -> bool:
    value = found.value
    return value is not None and any(
        (value.earliest, value.latest) == (right.earliest, right.latest) for right in gold.values
    )


def _same_figure(gold: GoldFigure, found: Figure) -> bool:
    units = {unit.lower() for unit in gold.units}
    return _numbers(gold.value) == _numbers(found.value) and found.unit.lower() in units


def _numbers(value: str) -> tuple[Decimal | str, ...]:
    try:
        return tuple(Decimal(part) for part in value.split("/"))
    except InvalidOperation:
        return (value,)


def _kind(gold: Gold) -> str:
    """Wire reports and histories, full of dates, are counted apart: their floors are others."""
    return " of wires" if gold.only == "dates" else ""


def _share(part: int, whole: int, *, none: float = 1.0) -> float:
    return part / whole if whole else none


def _f1(right: int, found: int, hit: int, gold: int) -> float:
    precision, recall = _share(right, found), _share(hit, gold)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _gravity(kind: str) -> int:
    return GRAVITY.index(kind) if kind in GRAVITY else len(GRAVITY) + (kind != "missed, direct")
