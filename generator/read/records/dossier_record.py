"""The dossier as a whole (``dossier.yml``)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.content import Dossier
from generator.read.located.front_matter import read_fields

if TYPE_CHECKING:
    from generator.read.located.fault_report import Report

_KEYS = ("title", "description", "as_of", "id", "language", "url", "contact", "licence", "policy")
_POLICY_KEYS = ("excerpt_words", "source_words", "source_share", "quotation_words")
_FORMER_POLICY_KEYS = {
    "source_words_fail": "source_words",
    "source_share_fail": "source_share",
    "prose_words_fail": "excerpt_words",
    "quotation_words_fail": "quotation_words",
    "quotation_words_warn": "quotation_words",
}
"""Keys of an older policy, and those that stand in their place."""


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
    policy = fields.mapping("policy", _POLICY_KEYS, former=_FORMER_POLICY_KEYS)
    if policy is None:
        return replace(base, url=fields.address("url"), contact=fields.text("contact"))
    return replace(
        base,
        url=fields.address("url"),
        contact=fields.text("contact"),
        excerpt_words=policy.integer("excerpt_words", base.excerpt_words, least=1),
        source_words=policy.integer("source_words", base.source_words),
        source_share=policy.share("source_share", base.source_share),
        quotation_words=policy.integer("quotation_words", base.quotation_words),
    )
