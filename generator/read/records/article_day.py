"""The day of an article: how it is known, and that it lies within the dossier's time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.content import Basis
    from generator.model.edtf import EdtfDate
    from generator.read.located.typed_fields import Fields


def check_day(day: EdtfDate, basis: Basis | None, as_of: EdtfDate | None, fields: Fields) -> None:
    """Warn about a day without a basis, an inference without a reason, and a day after ``as_of``."""
    report = fields.report
    path = report.source.path
    if not fields.has("published_basis"):
        report.add(
            fields.span_of("published"),
            "no-basis",
            "`published` is given without `published_basis`, expected how the day is known",
            hint=f"edit {path}: add `published_basis: {{kind: stated}}` (or page-header, url, inferred)",
            severity="warning",
        )
    if basis is not None and basis.kind == "inferred" and not basis.why:
        report.add(
            fields.span_of("published_basis"),
            "no-reason",
            "the day is inferred without a reason, expected `why`",
            hint=f"edit {path}: add `why: …` to published_basis",
            severity="warning",
        )
    if as_of and as_of.latest and day.earliest and day.earliest > as_of.latest:
        report.add(
            fields.span_of("published"),
            "later-than-dossier",
            f"published {day.text}, after the day up to which the dossier is kept, {as_of.text}",
            hint=f"edit {path}, or the dossier's `as_of`",
            severity="warning",
        )
