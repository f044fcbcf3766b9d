"""Render: a briefing becomes pages of plain Markdown, through views and templates."""

from generator.render.pages import render

__all__ = ["render"]
