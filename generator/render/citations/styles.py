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
    """Write a citation in words: whose, what, where and when; then the address.

    "Mira Tolan (4 March 2031), as reported: “The harbour stays open.” In: The Evening Buoy, …"
    """
    in_kind = {"statement": _plain_statement, "article": _plain_article, "page": _plain_page}
    sentences = in_kind[citation.kind](citation, str(in_words(citation.issued)))
    address = citation.address or citation.place
    return f"{sentences} {address}".strip()


def _plain_statement(citation: Citation, when: str) -> str:
    """Write "Mira Tolan (4 March 2031), as reported: … In: The Evening Buoy, … Recorded in: The Harbour."."""
    head = f"{_together(citation.authors)} ({when}), as reported: {_stopped(citation.title)}"
    return f"{head} In: {citation.reported_in}. Recorded in: {citation.container}."


def _plain_article(citation: Citation, when: str) -> str:
    """Write "“Toll at the harbour”. The Evening Buoy, 4 March 2031."."""
    title = in_marks(citation.title) if citation.titled else citation.title
    outlet = citation.container or "Outlet not known"
    return f"{title}. {outlet}, {when}."


def _plain_page(citation: Citation, when: str) -> str:
    """Write "“Mira Tolan”. In: The Harbour, as of 20 March 2031."."""
    as_of = f", as of {when}" if citation.issued else ""
    return f"“{citation.title}”. In: {citation.container}{as_of}."


def bibtex(citation: Citation) -> str:
    """Write an ``@online`` or ``@article`` entry: ``@online{s-0a1b2c3d4e, author = {{Mira Tolan}}, …}``."""
    article = citation.kind == "article"
    fields = {
        # Braces around a name or a title keep BibTeX from taking it apart, and from changing its capitals.
        "author": " and ".join(f"{{{_tex(author)}}}" for author in citation.authors),
        "title": f"{{{_tex(citation.title)}}}",
        "journal" if article else "organization": _tex(citation.container),
        "date": citation.issued.text if citation.issued else "",
        "year": _year(citation.issued),
        # An address has no escape for TeX's own characters but its own: "%7B" is "{".
        "url": re.sub(r"[{}\\]", lambda m: f"%{ord(m[0]):02X}", citation.address),
        "note": _tex(_note(citation)),
        "langid": _tex(citation.language),
    }
    kind = "article" if article else "online"
    key = re.sub(r"[^A-Za-z0-9:._-]", "-", citation.key)
    lines = [f"@{kind}{{{key},"]
    for name, value in fields.items():
        if value.strip("{}"):
            lines.append(f"  {name} = {{{value}}},")
    return "\n".join((*lines, "}"))


def ris(citation: Citation) -> str:
    """Write a record of RIS: a tag and a value a line (``TI  - Toll at the harbour``)."""
    date = citation.issued
    tags = [
        ("TY", _RIS_TYPES[citation.kind]),
        *(("AU", author) for author in citation.authors),
        ("TI", citation.title),
        ("T2", citation.container),
        ("PY", _year(date)),
        ("DA", _ris_day(date)),
        ("UR", citation.address),
        ("N1", _note(citation)),
        ("LA", citation.language),
        ("ID", citation.key),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
    return "\n".join((*lines, "ER  - "))


def _ris_day(date: EdtfDate | None) -> str:
    """Return a date that names one day as RIS writes it, ``2031/03/04/``; empty for any other."""
    if date is None or date.earliest is None or date.precision != "day":
        return ""
    return f"{date.earliest:%Y/%m/%d}/"


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


FILES: Final[Mapping[str, Callable[[Iterable[Citation]], str]]] = {
    "bib": join_bibtex,
    "ris": join_ris,
    "json": join_csl,
}
"""How a file of citations is written, by the ending of its name."""
FORM_NAMES: Final[Mapping[str, str]] = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
"""What the forms of these files are called, by the ending of their names."""


def _note(citation: Citation) -> str:
    """Say what no field holds: "Reported in: The Evening Buoy, …; Statement s-0a1b2c3d4e"."""
    parts = []
    if citation.reported_in:
        parts.append(f"Reported in: {citation.reported_in}")
    if citation.kind == "statement":
        parts.append(f"Statement {citation.key}")
    if citation.place and not citation.address:
        parts.append(f"Page {citation.place}")
    return "; ".join(parts)


def _tex(text: str) -> str:
    r"""Return a text on one line as TeX prints it: ``5 \% of A \& B``."""
    return " ".join(text.split()).translate(_TEX)


def _together(names: tuple[str, ...]) -> str:
    """Return "A, B and C"."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def _stopped(text: str) -> str:
    """Return a text that ends as a sentence does; “The harbour stays open.” does."""
    words = text.rstrip("”’\"')")
    return text if words.endswith((".", "!", "?", "…")) else f"{text}."


def _year(date: EdtfDate | None) -> str:
    """Return the year where the date leaves no doubt about it."""
    if date is None or date.earliest is None or date.latest is None:
        return ""
    return f"{date.earliest.year:04}" if date.earliest.year == date.latest.year else ""


def _csl_date(date: EdtfDate | None) -> dict[str, Any]:
    """Return ``{"date-parts": [[2031, 3, 4]]}``; in words what CSL has no form for."""
    if date is None:
        return {}
    ends = [_csl_parts(end) for end in date.text.rstrip("?~%").split("/")]
    if date.precision not in {*_PARTS, "interval"} or not all(ends):
        return {"literal": str(in_words(date))}
    written: dict[str, Any] = {"date-parts": ends}
    if date.qualifier:
        written["circa"] = True
    return written


def _csl_parts(text: str) -> list[int]:
    """Return the year, month and day of ``2031-03-04``; nothing for what is no date."""
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[?~%]?", text)
    return [int(part) for part in found.groups() if part] if found else []
