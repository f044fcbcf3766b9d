"""The date of what happens while somebody speaks.

"Speaking Sunday on the radio, M admitted …" · "“No,” M told us when we met on Sunday"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import finite_tag
from generator.quotes.said_dates.clauses import is_subject, same_clause

if TYPE_CHECKING:
    from generator.quotes.said_dates.dated import Dated


def is_of_aside(dated: Dated) -> bool:
    """As in "Speaking Sunday on the radio, M admitted …", "M and N, meeting on Tuesday, condemned …"."""
    parse, u = dated.parse, dated.host
    if dated.inside or u is None or not parse.tag[u].startswith("V"):
        return False
    chain = (dated.cue, *same_clause(parse, dated.cue, behind=False))
    above = parse.head[u]
    known = lexicon()
    if parse.dep[u] in {"advcl", "acl", "partmod", "conj"} and parse.lower[u] in known.while_speaking:
        return above in chain or any(is_subject(parse, i, above) for i in chain)
    marks = {parse.lower[j] for j in parse.children[u] if parse.dep[j] in {"mark", "advmod"}}
    if parse.dep[u] != "advcl":
        return False
    if above not in chain:
        return False
    if u >= dated.cue:
        return _is_when_told(dated, u)
    return bool(marks & known.same_time)


def _is_when_told(dated: Dated, u: int) -> bool:
    """As in "“No,” M told us when we met on Sunday": what is over tells when it was said.

    But "M says no when asked on Sundays", "M said she would step down if she lost on Sunday".
    """
    parse, v = dated.parse, dated.cue
    opens = parse.lower[parse.left[u]] == "when"
    is_over = finite_tag(parse, u) == "VBD" and finite_tag(parse, v) == "VBD"
    return opens and is_over and parse.head[u] == v
