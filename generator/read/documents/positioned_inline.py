"""markdown-it-py's inline parser, made to remember where each token stands.

Its tokens carry no position. The parser's state knows one whenever text begins to
pend or a token is pushed; this state writes it down, so that nothing has to be
searched for afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

AT = "at"
"""Key in ``token.meta``: offset into the content of the inline token around it."""


class PositionedState(StateInline):
    """A state that writes the position of each token into the token."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self._pending_at: int | None = None
        self._text_at = -1
        self._repeated = 0

    def append_pending(self, text: str) -> None:
        """Remember where the text that pends has begun."""
        if self._pending_at is None:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - the parser's own name
        """Push what pends, with the place where it began."""
        token = super().pushPending()
        token.meta[AT] = self._pending_at
        self._pending_at = None
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token, with the place where the rule that pushes it began.

        A run such as ``***`` is pushed one character a token, all from one place.
        """
        token = super().push(ttype, tag, nesting)
        self._pending_at = None  # also where a rule took back all that was pending
        token.meta[AT] = self.pos
        if ttype == "text":
            self._repeated = self._repeated + 1 if self.pos == self._text_at else 0
            self._text_at = self.pos
            token.meta[AT] += self._repeated
        return token


class PositionedInline(ParserInline):
    """An inline parser that uses :class:`PositionedState`."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse one block's content."""
        state = PositionedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens
