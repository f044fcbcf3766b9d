"""The dossier as a whole (``dossier.yml``)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.content import Dossier
from generator.read.front_matter import read_fields

if TYPE_CHECKING:
    from generator.read.report import Report

_KEYS = ("title", "description", "as_of", "id", "language", "url", "contact", "licence", "policy")
_POLICY_KEYS = (
    "quotation_words_warn",
    "quotation_words_fail",
    "source_words_fail",
    "source_share_fail",
    "prose_words_fail",
)


def read_dossier(report: Report) -> Dossier | None:
    """Read what is said of the dossier as a whole; nothing where it has no title."""
    fields = read_fields(report, 0, len(report.source.text), _KEYS)
    if fields is None:
        return None
    named = fields.required("title", "the dossier's title")
    as_of = fields.date("as_of")
    if not named:
        return None
    if as_of is not None and as_of.latest is None:
        fields.wrong("as_of", "a date with an end")
    language = fields.text("language", "en")
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
        fields.wrong("language", "a language tag such as en or en-GB")
    licence = fields.mapping("licence", ("name", "url"))
    base = Dossier(
        title=fields.text("title"),
        description=fields.text("description"),
        as_of=as_of,
        id=fields.text("id"),
        language=language,
        licence=licence.text("name") if licence and licence.required("name", "the licence's name") else "",
        licence_url=licence.address("url") if licence else "",
    )
    policy = fields.mapping("policy", _POLICY_KEYS)
    if policy is None:
        return replace(base, url=fields.address("url"), contact=fields.text("contact"))
    return replace(
        base,
        url=fields.address("url"),
        contact=fields.text("contact"),
        quotation_words_warn=policy.integer("quotation_words_warn", base.quotation_words_warn),
        quotation_words_fail=policy.integer("quotation_words_fail", base.quotation_words_fail),
        source_words_fail=policy.integer("source_words_fail", base.source_words_fail),
        source_share_fail=policy.share("source_share_fail", base.source_share_fail),
        prose_words_fail=policy.integer("prose_words_fail", base.prose_words_fail),
    )
