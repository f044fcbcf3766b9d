"""Render: a briefing becomes pages of plain Markdown, through views and templates."""

from generator.render.pages import Renderer, render

__all__ = ["Renderer", "render"]
