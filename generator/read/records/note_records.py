"""The editor's notes in an article's front matter, each checked against the article's text."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from generator.model.content import OWN, DeclaredKind, Note, Proposed, Retirement, Stance
from generator.model.quoting import in_marks
from generator.read.records.anchors import Anchor, AnchoredText
from generator.read.records.former_ids import former_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.text import Passage, Span
    from generator.read.located.fault_report import ReferenceKind, Report
    from generator.read.located.typed_fields import Fields

_KEYS = (
    "exact",
    "prefix",
    "suffix",
    "speaker",
    "via",
    "issues",
    "date",
    "position",
    "proposal",
    "measure",
    "origin",
    "utterance",
    "drop",
    "sic",
    "comment",
    "retire",
    "was",
)
_ANCHOR_KEYS = frozenset({"exact", "prefix", "suffix"})
_BESIDE_DROP = _ANCHOR_KEYS | {"drop", "sic", "comment", "was"}
"""What a note may hold that wants nothing of its words on the site."""
_PROPOSAL_KEYS = ("plan", "item", "version", "stance", "kind")
_STANCES: tuple[Stance, ...] = get_args(Stance)
_DECLARED_KINDS: tuple[DeclaredKind, ...] = get_args(DeclaredKind)
_RETIRE_KEYS = ("on", "why", "replaced_by")
_SHOWN_WORDS = 8


def read_notes(
    fields: Fields, passages: Sequence[Passage], relayed: Sequence[str], report: Report
) -> Iterator[Note]:
    """Yield the notes whose text occurs once in the article; ``relayed`` are the outlets of its relays."""
    text = AnchoredText(passages)
    for note in fields.mappings("notes", _KEYS):
        if not note.required("exact", "words of the article"):
            continue
        anchor = Anchor(exact=note.text("exact"), prefix=note.text("prefix"), suffix=note.text("suffix"))
        if anchor.exact and not any(c.isalnum() for c in anchor.exact):
            note.wrong("exact", "words of the article")
            continue
        target = _target(note, anchor, text, report) if anchor.exact else None
        read = _note(note, anchor, target or note.head, relayed, report)
        if note.keys <= _ANCHOR_KEYS:
            _idle(note, report)
        if read.drop:
            _nothing_else(note, report)
        if target is not None:
            yield read


def _idle(note: Fields, report: Report) -> None:
    report.add(
        note.head,
        "note-does-nothing",
        "the note says nothing about its text",
        hint=f"edit {report.source.path}: add {', '.join(k for k in _KEYS if k not in _ANCHOR_KEYS)}, "
        "or remove the note",
        severity="warning",
    )


def _nothing_else(note: Fields, report: Report) -> None:
    """Words that are dropped have no speaker, no date and no position."""
    beside = [key for key in _KEYS if key not in _BESIDE_DROP and note.has(key) and not note.empty(key)]
    if beside:
        report.add(
            note.span_of(beside[0]),
            "drop-and-more",
            f"`{note.path}.{beside[0]}` is given beside `drop`, which removes these words",
            hint=f"edit {report.source.path}: remove `drop`, or {', '.join(f'`{key}`' for key in beside)}",
        )


def _target(note: Fields, anchor: Anchor, text: AnchoredText, report: Report) -> Span | None:
    places = text.find(anchor)
    if len(places) == 1:
        return places[0]
    if places:
        report.add(
            note.span_of("exact"),
            "note-ambiguous",
            f"the note's text occurs {_times(len(places))} in the article, {_where(report, places)}",
            hint=f"edit {report.source.path}: add words before or after it as `prefix` or `suffix`",
        )
        return None
    if text.find(Anchor(exact=anchor.exact)):
        found = "the note's text occurs, but not with this `prefix` or `suffix` next to it"
    elif agreed := text.agreement(anchor.exact):
        found = f"the note's text does not occur in the article; it agrees up to {in_marks(_short(agreed))}"
    else:
        found = "the note's text does not occur in the article"
    report.add(
        note.span_of("exact"),
        "note-not-found",
        found,
        hint=f"edit {report.source.path}: copy the words as they stand in the article",
    )
    return None


def _where(report: Report, places: Sequence[Span]) -> str:
    first, second = (report.source.location(p.start) for p in places[:2])
    if first.line == second.line:
        return f"on line {first.line}, columns {first.column} and {second.column}"
    return f"on lines {first.line} and {second.line}"


def _note(note: Fields, anchor: Anchor, target: Span, relayed: Sequence[str], report: Report) -> Note:
    return Note(
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        target=target,
        location=report.source.location(note.span.start),
        speaker=note.reference("speaker", "actor") if note.has("speaker") else None,
        via=note.references("via", "actor or outlet") if note.has("via") else None,
        issues=note.references("issues", "issue") if note.has("issues") else None,
        date=note.date("date"),
        position=dict(_positions(note, report)),
        utterance=note.text("utterance") if note.has("utterance") else None,
        drop=note.flag("drop"),
        sic=note.text("sic"),
        comment=note.text("comment"),
        retire=_retirement(note),
        proposal=_proposal(note, report),
        origin=_origin(note, relayed),
        measure=note.text("measure"),
        was=former_addresses(note),
    )


def _positions(note: Fields, report: Report) -> Iterator[tuple[str, str]]:
    for issue, position in note.pairs("position"):
        report.refer("issue", issue.value, issue.span)
        report.refer("position", position.value, position.span, within=issue.value)
        yield issue.value, position.value


def _origin(note: Fields, relayed: Sequence[str]) -> str:
    origin = note.text("origin")
    if origin and origin not in {OWN, *relayed}:
        outlets = f", or the outlet of one of its `relays` ({', '.join(relayed)})" if relayed else ""
        note.wrong("origin", f"`{OWN}` for the article's own reporting{outlets}")
        return ""
    return origin


def _proposal(note: Fields, report: Report) -> Proposed | None:
    fields = note.mapping("proposal", _PROPOSAL_KEYS)
    if fields is None:
        return None
    plan = fields.reference("plan", "plan")
    if not plan:
        for key in ("item", "version", "stance"):
            if fields.has(key):
                fields.required("plan", f"the plan that this `{key}` belongs to")
                return None
        if not fields.required("kind", f"a plan, or one of {', '.join(_DECLARED_KINDS)}"):
            return None
    elif fields.has("kind"):
        report.add(
            fields.span_of("kind"),
            "kind-of-an-item",
            f"`{fields.path}.kind` is given beside a plan, whose own file gives the kinds of its items",
            hint=f"edit {report.source.path}: remove `kind` here, or `plan`",
        )
    for key in ("item", "version"):
        if plan and fields.text(key):
            kind: ReferenceKind = "plan item" if key == "item" else "plan version"
            report.refer(kind, fields.text(key), fields.span_of(key), within=plan)
    return Proposed(
        plan=plan,
        item=fields.text("item"),
        version=fields.text("version"),
        stance=fields.choice("stance", _STANCES, None) if fields.has("stance") else None,
        kind=fields.choice("kind", _DECLARED_KINDS, None) if fields.has("kind") and not plan else None,
    )


def _retirement(note: Fields) -> Retirement | None:
    retire = note.mapping("retire", _RETIRE_KEYS)
    if retire is None:
        return None
    retire.required("why", "the reason")
    if not retire.required("on", "the day"):
        return None
    on = retire.date("on")
    if on is None:
        return None
    return Retirement(on=on, why=retire.text("why"), replaced_by=retire.text("replaced_by"))


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"  # noqa: PLR2004 - a word for two


def _short(words: str) -> str:
    kept = words.split()
    return words if len(kept) <= _SHOWN_WORDS else "… " + " ".join(kept[-_SHOWN_WORDS:])
