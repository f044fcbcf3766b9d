"""Render: a briefing becomes pages of plain Markdown, through views and templates.

``routes`` lists every page, ``build`` makes its view (``views``), and ``pages`` lets its template print it.

* templates: ``environment`` is their world, within ``bounds``; ``checking`` holds them against the views
  before any page is made; ``fields`` says what the views hold;
* their faults: ``faults``, ``trouble``, ``slips`` for the syntax, ``positions`` for columns;
* ``unwritten`` holds what stands on the pages of the menu until the editor writes them;
* what is printed: ``escape``, ``links``, ``prose`` for the editor's own, ``pictures``,
  ``head`` for programs;
* beside the pages: ``data``, ``citations``, ``feeds``, ``search``.
"""

from generator.render.pages import Renderer, render

__all__ = ["Renderer", "render"]
