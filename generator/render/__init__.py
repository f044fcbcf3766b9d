"""Render: a briefing becomes pages of plain Markdown, through views and templates.

``pages`` holds the kinds of pages, each with its view, builder and routes in one file, and ``parts`` what
several of them show; ``routes`` lists every page, ``renderer`` lets its template print it.

* what all views are made with: ``page_context``, ``route``, ``phrases``, ``naming``, ``order``; ``fitting``
  cuts cards to a page; ``site_view`` is what all templates get, ``view_types`` knows every view by its name;
* ``templating`` is the templates' world, and says what is wrong with them;
* ``unwritten`` holds what stands on the pages of the menu until the editor writes them;
* what is printed: ``escape``, ``links``, ``prose`` for the editor's own, ``pictures``,
  ``front_matter``;
* beside the pages: ``data``, ``citations``, ``feeds``, ``search``.
"""

from generator.render.renderer import Renderer, render

__all__ = ["Renderer", "render"]
