"""Every view by its name: what the templates get.

A template only lays out. ``page`` is the view named in its opening comment, ``site`` a
:class:`SiteView`. Text is plain and is escaped when it is printed; a :class:`Markdown`
value is ready: one run of text, such as a link or a list of links.
"""

from __future__ import annotations

import dataclasses
import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Final

from generator.render import pages, parts
from generator.render.pages.actor import ActorView
from generator.render.pages.actors import ActorsView
from generator.render.pages.card import CardView
from generator.render.pages.cards import CardsView
from generator.render.pages.changes import ChangesView
from generator.render.pages.chronology import ChronologyView
from generator.render.pages.citations import CitationsView
from generator.render.pages.data import DataView
from generator.render.pages.figures import FiguresView
from generator.render.pages.home import HomeView
from generator.render.pages.issue import IssueView
from generator.render.pages.issues import IssuesView
from generator.render.pages.lookup import LookupView
from generator.render.pages.matrix import MatrixView
from generator.render.pages.moved import MovedView
from generator.render.pages.names import NamesView
from generator.render.pages.origins import OriginsView
from generator.render.pages.page import PageView
from generator.render.pages.plan import PlanView
from generator.render.pages.plans import PlansView
from generator.render.pages.retired import RetiredListView
from generator.render.pages.source import SourceView
from generator.render.pages.sources import SourcesView
from generator.render.pages.speaker import SpeakerView
from generator.render.pages.speakers import SpeakersView
from generator.render.pages.unnamed import UnnamedView

if TYPE_CHECKING:
    from collections.abc import Iterator

View = (
    HomeView
    | ActorsView
    | ActorView
    | IssuesView
    | IssueView
    | CardView
    | CardsView
    | PlansView
    | PlanView
    | MatrixView
    | FiguresView
    | OriginsView
    | UnnamedView
    | SpeakersView
    | SpeakerView
    | NamesView
    | ChangesView
    | RetiredListView
    | ChronologyView
    | SourcesView
    | SourceView
    | PageView
    | DataView
    | CitationsView
    | LookupView
    | MovedView
)
"""What a page is made from."""


def _declared() -> Iterator[type]:
    for package in (pages, parts):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            yield from _views_of(module.name)


def _views_of(name: str) -> Iterator[type]:
    for value in vars(import_module(name)).values():
        if dataclasses.is_dataclass(value) and isinstance(value, type) and value.__module__ == name:
            yield value


VIEWS: Final = {view.__name__: view for view in _declared()}
"""Every view by its name, the parts of pages among them."""
