"""The editor's notes: whatever they say overrides what was extracted, and nothing is applied twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.diagnostics import Diagnostic, short
from generator.model.quoting import in_marks
from generator.weave.statements.drafts import created, once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.diagnostics import Severity
    from generator.model.content import Issue, Note
    from generator.model.text import Source
    from generator.weave.statements.annotated_prose import Prose
    from generator.weave.statements.drafts import Draft

_OF_ONE_SPEAKER = ("speaker", "via", "position", "utterance", "retire", "origin", "was")
"""Fields that say something about one speaker's words, and never about two at once."""


def apply_notes(
    prose: Prose, drafts: Sequence[Draft], issues: Mapping[str, Issue]
) -> tuple[tuple[Draft, ...], tuple[Note, ...], tuple[Diagnostic, ...]]:
    """Return the drafts with all notes applied, the notes about no statement, and what is wrong.

    A note applies to the statements whose speaker, cue or content it quotes. A note
    that names a speaker where nothing was found makes a statement.
    """
    source = prose.article.source
    faults: list[Diagnostic] = []
    unsaid: list[Note] = []
    touched: dict[int, list[Note]] = {}
    working = list(drafts)
    notes = sorted(prose.article.notes, key=lambda n: (n.target.start, -n.target.end, n.location))
    _add_declared(working, notes, prose)
    for note in notes:
        hits = touched_by(note, working)
        faults += _unknown_positions(note, source, issues)
        faults += _without_figure(note, prose)
        faults += _ambiguous(note, [working[number] for number in hits], source)
        if not hits:
            unsaid.append(note)
            if not _on_prose(prose, note):
                faults.append(_nothing_touched(note, source))
        for number in hits:
            touched.setdefault(number, []).append(note)
    for number, about in touched.items():
        faults += _contradictions(about, source)
        for note in about:
            working[number] = _applied(working[number], note)
        faults += _unpublished(about, working[number], source)
    for same in _overlapping(unsaid):
        faults += _contradictions(same, source)
    for same in _overlapping(note for note in notes if note.measure):
        faults += _two_measures(same, source)
    ordered = sorted(working, key=lambda draft: (draft.span, draft.extent, draft.key))
    return tuple(ordered), tuple(unsaid), tuple(faults)


def _add_declared(working: list[Draft], notes: Iterable[Note], prose: Prose) -> None:
    """Add a statement for each note that names a speaker where nothing was found."""
    for note in notes:
        if note.speaker and not touched_by(note, working):
            working.append(created(prose, note.target))


def touched_by(note: Note, drafts: Sequence[Draft]) -> list[int]:
    """Return the numbers of the statements that a note is about.

    Where one statement stands inside another's content, a note that quotes the inner
    one's words alone is about the inner one; a note that quotes more, about the outer.
    """
    target = note.target
    hits = [i for i, draft in enumerate(drafts) if any(place.overlaps(target) for place in draft.evidence)]
    if not hits and not note.speaker:
        hits = [i for i, draft in enumerate(drafts) if draft.span.overlaps(target)]
    around = [i for i in hits if drafts[i].extent.contains(target)]
    if around:
        smallest = min(len(drafts[i].extent) for i in around)
        return [i for i in around if len(drafts[i].extent) == smallest]
    return [i for i in hits if not any(_inside(drafts[i], drafts[j]) for j in hits if j != i)]


def _inside(inner: Draft, outer: Draft) -> bool:
    """Return whether one statement stands within another: ``said that Lund had refused``."""
    return outer.extent.contains(inner.extent) and outer.extent != inner.extent


def _applied(draft: Draft, note: Note) -> Draft:
    """Return a draft with what a note says of it; what the note leaves out stays as it was found."""
    changes: dict[str, Any] = {
        "positions": {**draft.positions, **note.position},
        "notes": (*draft.notes, *words_of(note)),
        "was": once((*draft.was, *note.was)),
    }
    if note.via is not None:
        changes["via"] = note.via
    if note.utterance is not None:
        changes["utterance"] = note.utterance
    if note.retire is not None:
        changes["retirement"] = note.retire
    if note.origin:
        changes["origin"] = note.origin
    if note.drop:
        changes["dropped"] = True
    if note.proposal is not None:
        changes["proposed"] = (*draft.proposed, note)
    if note.issues is not None:
        changes |= {"issues": tuple(sorted(set(note.issues))), "issues_declared": True}
    if note.date is not None:
        changes |= {"date": note.date, "date_basis": "declared"}
    if note.speaker:
        changes["declared"] = (*draft.declared, note.target)
    return replace(_spoken_by(draft, note.speaker), **changes)


def _spoken_by(draft: Draft, speaker: str | None) -> Draft:
    """Return the draft with the speaker that a note names, confirms, or denies (``""``)."""
    if speaker is None:
        return draft
    sure = replace(draft, rule="editor", confidence="high", unspoken=not speaker)
    if (speaker,) == draft.speakers:
        return sure
    # The words found were another's: don't print them as this speaker's name.
    return replace(sure, speakers=(speaker,) if speaker else (), speaker_span=None, antecedent=None)


def words_of(note: Note) -> tuple[str, ...]:
    """Return what a note has to say to the reader."""
    return tuple(filter(None, (note.sic, note.comment)))


def _said(note: Note) -> dict[str, Any]:
    """Return what a note declares, field by field."""
    fields: dict[str, Any] = {
        "speaker": note.speaker,
        "via": note.via,
        "issues": None if note.issues is None else tuple(sorted(note.issues)),
        "date": note.date,
        "utterance": note.utterance,
        "retire": note.retire,
        "origin": note.origin or None,
        **_answered(note),
    }
    for issue, position in note.position.items():
        fields[f"position on {issue}"] = position
    return {name: value for name, value in fields.items() if value is not None}


def _overlapping(notes: Iterable[Note]) -> Iterable[list[Note]]:
    """Gather the notes on plain prose whose places overlap; they come in the order of the text."""
    group: list[Note] = []
    end = 0
    for note in notes:
        if group and note.target.start >= end:
            yield group
            group = []
        group.append(note)
        end = max(end, note.target.end)
    if group:
        yield group


def _answered(note: Note) -> dict[str, Any]:
    """Return what a note says of a plan, or of what is put forward without one."""
    proposal = note.proposal
    if proposal is None:
        return {}
    of = " ".join(filter(None, (proposal.plan, proposal.item, proposal.version)))
    return {"kind": proposal.kind, f"stance on {of}": proposal.stance}


def _contradictions(notes: Sequence[Note], source: Source) -> Iterable[Diagnostic]:
    """Point out notes on the same words of which one says what the other denies."""
    first: dict[str, Note] = {}
    for note in sorted(notes, key=lambda n: n.location):
        said = _said(note)
        for name, value in said.items():
            other = first.setdefault(name, note)
            said_there = _said(other)[name]
            if said_there != value:
                yield _fault(
                    note,
                    source,
                    code="notes-contradict",
                    message=f"this note contradicts the one at {other.location}: "
                    f"{name} is {_shown(value)} here and {_shown(said_there)} there",
                    hint="keep one of the two notes",
                )
        dropping = next((n for n in notes if n.drop and n is not note), None)
        if said and dropping is not None:
            yield _fault(
                note,
                source,
                code="notes-contradict",
                message=f"this note changes a statement that the note at {dropping.location} drops",
                hint="keep one of the two notes",
            )


def _two_measures(notes: Sequence[Note], source: Source) -> Iterable[Diagnostic]:
    """Two figures of one statement may differ in what they measure; one figure may not."""
    first = notes[0]
    for note in notes[1:]:
        if note.measure != first.measure:
            yield _fault(
                note,
                source,
                code="notes-contradict",
                message=f"this note contradicts the one at {first.location}: "
                f"measure is {note.measure} here and {first.measure} there",
                hint="keep one of the two notes",
            )


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "nobody"
    return str(getattr(value, "why", value)) or "nobody"


def _ambiguous(note: Note, hits: Sequence[Draft], source: Source) -> Iterable[Diagnostic]:
    """Point out a note that says something of one speaker, and quotes the words of two."""
    speakers = {draft.speakers for draft in hits}
    if len(speakers) <= 1:
        return
    fields = [name for name in _OF_ONE_SPEAKER if getattr(note, name) not in (None, {}, "", ())]
    if note.proposal and (note.proposal.stance or note.proposal.kind):
        fields.append("proposal")
    if not fields:
        return
    who = " and of ".join(", ".join(draft.speakers) or "an unnamed speaker" for draft in hits)
    yield _fault(
        note,
        source,
        code="note-of-two-speakers",
        message=f"the text of this note touches {len(hits)} statements, of {who}, "
        f"so that {' and '.join(fields)} can't be told apart",
        hint="quote the words of one statement only",
    )


def _unpublished(notes: Sequence[Note], draft: Draft, source: Source) -> Iterable[Diagnostic]:
    if draft.confidence != "low" or draft.dropped or draft.unspoken:
        return
    for note in notes:
        if not _said(note) and note.proposal is None:
            continue  # a mere comment stands on the sentence
        yield _fault(
            note,
            source,
            code="note-on-unpublished",
            message="this note is about a statement that isn't published, since its speaker is not sure",
            hint="add `speaker: …` to confirm who speaks, or `drop: true`",
            severity="warning",
        )


def _without_figure(note: Note, prose: Prose) -> Iterable[Diagnostic]:
    if note.measure and not prose.figures.over(note.target):
        yield _fault(
            note,
            prose.article.source,
            code="measure-without-figure",
            message=f"this note says what a figure measures, but no figure was found in {_short(note.exact)}",
            hint="quote the number itself",
        )


def _unknown_positions(note: Note, source: Source, issues: Mapping[str, Issue]) -> Iterable[Diagnostic]:
    """Point out positions that an issue does not have."""
    for name, position in sorted(note.position.items()):
        issue = issues.get(name)
        known = [one.id for one in issue.positions] if issue else []
        if position in known:
            continue
        file = issue.location.path if issue else f"content/issues/{name}.md"
        message = f"the issue {name!r} has no position {short(position)!r}"
        if known:
            message += f"; it has {', '.join(known)}"
        yield _fault(
            note,
            source,
            code="unknown-position",
            message=message,
            hint=f"declare the position in {file}, or correct it here",
        )


def _on_prose(prose: Prose, note: Note) -> bool:
    """Return whether a note that touches no statement still has something to say.

    A comment, and the words of a plan's item, can stand on any sentence; a date,
    issues or ``drop`` on a dated sentence or a figure.
    """
    if _is_of_a_statement(note):
        return False
    stands_anywhere = note.proposal or words_of(note) or note.was
    if stands_anywhere and prose.lines_over(note.target):
        return True
    if note.measure:
        return True  # a measure without a figure has a message of its own
    span = prose.sentences(note.target)
    return bool(prose.dates.over(span) or prose.figures.over(span))


def _is_of_a_statement(note: Note) -> bool:
    """Return whether a note says what can only be said of a statement."""
    if note.retire or note.position or note.origin:
        return True
    if note.via is not None or note.utterance is not None or note.speaker == "":
        return True
    return note.proposal is not None and bool(note.proposal.stance or note.proposal.kind)


def _nothing_touched(note: Note, source: Source) -> Diagnostic:
    return _fault(
        note,
        source,
        code="note-touches-nothing",
        message=f"this note changes nothing: no statement was found at {_short(note.exact)}",
        hint="add `speaker: …` to declare a statement, or remove the note",
    )


def _short(text: str) -> str:
    room = 60
    flat = " ".join(text.split())
    return in_marks(flat if len(flat) <= room else flat[: room - 1] + "…")


def _fault(  # noqa: PLR0913 - the fields of the noun, by keyword
    note: Note, source: Source, *, code: str, message: str, hint: str, severity: Severity = "error"
) -> Diagnostic:
    same_file = note.location.path == source.path
    return Diagnostic(
        severity=severity,
        code=code,
        location=note.location,
        message=message,
        hint=hint,
        excerpt=source.line(note.location.line) if same_file else "",
    )
