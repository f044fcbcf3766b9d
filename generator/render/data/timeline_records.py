"""``timeline.json``: the chronology in the format of TimelineJS."""

from __future__ import annotations

import datetime as dt
import html
from typing import TYPE_CHECKING, Any, Final

from generator.render.phrases import ENTRY_KINDS

if TYPE_CHECKING:
    from generator.render.data.json_record import Record

_SEVERAL: Final = ", "


def timeline(whole: Record) -> Record:
    """Return the chronology as slides, made from the parts of ``dossier.json``.

    TimelineJS shows texts as HTML, so every one is escaped.
    """
    about = whole["dossier"]
    names = {actor["id"]: actor["name"] for actor in whole["actors"]}
    statements = {statement["id"]: statement for statement in whole["statements"]}
    articles = {article["id"]: article for article in whole["articles"]}
    outlets = {outlet["id"]: outlet["name"] for outlet in whole["outlets"]}
    slides = []
    for event in whole["events"]:
        statement = statements.get(event["statement"])
        headline, text = event["text"], ""
        if statement is not None:
            said_by = [names.get(speaker, speaker) for speaker in statement["speakers"]]
            headline = _SEVERAL.join(said_by) or statement["speaker_words"] or "Speaker not named"
            text = event["text"]
        article = articles[event["article"]]
        outlet = outlets.get(article["outlet"], article["outlet"]) or "outlet not known"
        source = _SEVERAL.join(filter(None, (article["title"], outlet, _label(article["published"]))))
        slides.append(
            {
                **_dates(event["date"]),
                "text": _text(headline, text, f"Source: {source}"),
                "group": html.escape(ENTRY_KINDS[event["kind"]]),
                "unique_id": event["id"],
                "autolink": False,
            }
        )
    return {
        "title": {"text": _text(about["title"], about["description"]), "autolink": False},
        "events": slides,
    }


def _text(headline: str, *paragraphs: str) -> Record:
    return {
        "headline": html.escape(headline),
        "text": "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs if text),
    }


def _dates(date: Record) -> Record:
    """Return the first and the last day that a date admits; the end only where it differs."""
    first, last = date["earliest"] or date["latest"], date["latest"] or date["earliest"]
    dates: Record = {"start_date": _day(first), "display_date": html.escape(date["label"])}
    if last != first:
        dates["end_date"] = _day(last)
    return dates


def _day(iso: str) -> dict[str, int]:
    day = dt.date.fromisoformat(iso)
    return {"year": day.year, "month": day.month, "day": day.day}


def _label(date: Any) -> str:
    return date["label"] if date else ""
