"""Checking: every template against the fields of its view, before any page is written."""

from generator.render.checking.check import Checked, check_templates

__all__ = ["Checked", "check_templates"]
