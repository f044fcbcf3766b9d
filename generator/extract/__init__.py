"""From prose to findings: who said what, when, through whom; names, dates and figures."""

from generator.extract.contract import findings_rows
from generator.extract.engine import extract

__all__ = ["extract", "findings_rows"]
