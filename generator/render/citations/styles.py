"""The forms of a citation: plain words, BibTeX, RIS, CSL-JSON.

BibTeX entries carry the whole date for BibLaTeX (its manual, 2.3.8: EDTF) beside the year
that classic BibTeX reads; RIS follows the format's specification of 2011; CSL-JSON the
schema of CSL 1.0.2.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from generator.model.dates_in_words import in_words
from generator.model.quoting import in_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.model.edtf import EdtfDate
    from generator.render.citations.records import Citation

_TEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "#$%&_"},
    }
)
"""Characters that mean something to TeX; even an escaped brace counts as one to BibTeX."""
_CSL_TYPES: Final = {"page": "webpage", "article": "article-newspaper", "statement": "webpage"}
_RIS_TYPES: Final = {"page": "ELEC", "article": "NEWS", "statement": "ELEC"}
_PARTS: Final = {"day": 3, "month": 2, "year": 1}
"""How many parts of a date (year, month, day) its precision gives."""


def plain(citation: Citation) -> str:
    """Write a citation in words: whose, what, where and when; then the address."""
    when = str(in_words(citation.issued))
    if citation.kind == "statement":
        head = f"{_together(citation.authors)} ({when}), as reported: {_stopped(citation.title)}"
        parts = [head, f"In: {citation.reported_in}.", f"Recorded in: {citation.container}."]
    elif citation.kind == "article":
        title = in_marks(citation.title) if citation.titled else citation.title
        parts = [f"{title}.", f"{citation.container or 'Outlet not known'}, {when}."]
    else:
        as_of = f", as of {when}" if citation.issued else ""
        parts = [f"“{citation.title}”.", f"In: {citation.container}{as_of}."]
    return " ".join((*parts, citation.address or citation.place)).strip()


def bibtex(citation: Citation) -> str:
    """Write an ``@online`` or ``@article`` entry."""
    article = citation.kind == "article"
    fields = {
        "author": " and ".join(f"{{{_tex(author)}}}" for author in citation.authors),
        "title": f"{{{_tex(citation.title)}}}",
        "journal" if article else "organization": _tex(citation.container),
        "date": citation.issued.text if citation.issued else "",
        "year": _year(citation.issued),
        "url": re.sub(r"[{}\\]", lambda m: f"%{ord(m[0]):02X}", citation.address),
        "note": _tex(_note(citation)),
        "langid": _tex(citation.language),
    }
    kind = "article" if article else "online"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value.strip("{}")]
    return "\n".join((f"@{kind}{{{re.sub(r'[^A-Za-z0-9:._-]', '-', citation.key)},", *lines, "}"))


def ris(citation: Citation) -> str:
    """Write a record of RIS: a tag and a value a line."""
    date = citation.issued
    exact = date.earliest if date and date.precision == "day" else None
    tags = [
        ("TY", _RIS_TYPES[citation.kind]),
        *(("AU", author) for author in citation.authors),
        ("TI", citation.title),
        ("T2", citation.container),
        ("PY", _year(date)),
        ("DA", f"{exact:%Y/%m/%d}/" if exact else ""),
        ("UR", citation.address),
        ("N1", _note(citation)),
        ("LA", citation.language),
        ("ID", citation.key),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
    return "\n".join((*lines, "ER  - "))


def csl(citation: Citation) -> str:
    """Write an item of CSL-JSON."""
    return json.dumps(csl_item(citation), ensure_ascii=False, indent=2)


def csl_item(citation: Citation) -> dict[str, Any]:
    """Return an item of CSL-JSON as JSON values; fields that are not known are left out."""
    item = {
        "id": citation.key,
        "type": _CSL_TYPES[citation.kind],
        "author": [{"literal": author} for author in citation.authors],
        "title": citation.title,
        "container-title": citation.container,
        "issued": _csl_date(citation.issued),
        "URL": citation.address,
        "note": _note(citation),
        "language": citation.language,
    }
    return {name: value for name, value in item.items() if value}


def join_bibtex(citations: Iterable[Citation]) -> str:
    """Write a file of BibTeX entries."""
    return "\n\n".join(map(bibtex, citations)) + "\n"


def join_ris(citations: Iterable[Citation]) -> str:
    """Write a file of RIS records; the format ends its lines with CR and LF."""
    return "".join(f"{ris(citation)}\n\n" for citation in citations).replace("\n", "\r\n")


def join_csl(citations: Iterable[Citation]) -> str:
    """Write a file of CSL-JSON items."""
    return json.dumps([csl_item(citation) for citation in citations], ensure_ascii=False, indent=2) + "\n"


STYLES: Final[tuple[tuple[str, Callable[[Citation], str]], ...]] = (
    ("BibTeX", bibtex),
    ("RIS", ris),
    ("CSL-JSON", csl),
)
FILES: Final[Mapping[str, Callable[[Iterable[Citation]], str]]] = {
    "bib": join_bibtex,
    "ris": join_ris,
    "json": join_csl,
}
"""How a file of citations is written, by the ending of its name."""


def _note(citation: Citation) -> str:
    """Say what no field holds: the article that reports, and the place on the site."""
    parts = [f"Reported in: {citation.reported_in}"] if citation.reported_in else []
    if citation.kind == "statement":
        parts.append(f"Statement {citation.key}")
    if citation.place and not citation.address:
        parts.append(f"Page {citation.place}")
    return "; ".join(parts)


def _tex(text: str) -> str:
    return " ".join(text.split()).translate(_TEX)


def _together(names: tuple[str, ...]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def _stopped(text: str) -> str:
    return text if text.rstrip("”’\"')").endswith((".", "!", "?", "…")) else f"{text}."


def _year(date: EdtfDate | None) -> str:
    """Return the year where the date leaves no doubt about it."""
    if date is None or date.earliest is None or date.latest is None:
        return ""
    return f"{date.earliest.year:04}" if date.earliest.year == date.latest.year else ""


def _csl_date(date: EdtfDate | None) -> dict[str, Any]:
    if date is None:
        return {}
    ends = [_csl_parts(end) for end in date.text.rstrip("?~%").split("/")]
    if date.precision in {*_PARTS, "interval"} and all(ends):
        return {"date-parts": ends, **({"circa": True} if date.qualifier else {})}
    return {"literal": str(in_words(date))}


def _csl_parts(text: str) -> list[int]:
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[?~%]?", text)
    return [int(part) for part in found.groups() if part] if found else []
