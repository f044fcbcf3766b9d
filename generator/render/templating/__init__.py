"""Templating: the world that templates live in, and what is wrong with them.

* ``environment`` is that world: a sandbox that escapes every value, within ``limits`` of time and size;
* ``template_check`` looks through all templates before any page is made: ``template_files`` finds and parses
  them, ``name_check`` compares the names and fields that they use with the views, ``quoted_values`` finds
  values in single quotes;
* ``page_structure`` finds what a template does to the structure of a page without meaning to, and
  ``line_origins`` the line of the template that did it;
* ``view_fields`` says what the views hold, for the check and for the reference;
* ``template_fault`` locates what is wrong, ``syntax_slips`` and ``rendering_faults`` say it in plain words,
  and ``columns`` tells at which column of a line Jinja was.
"""

from generator.render.templating.environment import OWN_TEMPLATES, environment, metadata
from generator.render.templating.line_origins import Marking, Origin
from generator.render.templating.page_structure import Slip, slips
from generator.render.templating.rendering_faults import line_of_file, rendering_fault, shown, unreadable
from generator.render.templating.template_check import check_templates
from generator.render.templating.template_fault import Fault

__all__ = [
    "OWN_TEMPLATES",
    "Fault",
    "Marking",
    "Origin",
    "Slip",
    "check_templates",
    "environment",
    "line_of_file",
    "metadata",
    "rendering_fault",
    "shown",
    "slips",
    "unreadable",
]
