"""Lines that are furniture wherever they stand: by their phrases, and by what they are made of."""

from __future__ import annotations

import re

from generator.read.furniture_captions import is_caption
from generator.read.furniture_corrections import RULE as CORRECTION
from generator.read.furniture_corrections import is_correction
from generator.read.furniture_reader import addresses_the_reader, names_the_page, reports
from generator.read.furniture_words import words
from generator.read.plain import is_title_like

_PHRASE_WORDS = 40
_SHORT = 8
_TITLE_WORDS = 4
"""A title in square brackets has so many words; ``[Laughter]`` and ``[inaudible]`` are an article's."""
_BRACKETED = re.compile(r"\[(?P<inner>[^\[\]]{4,200})\]")
_LONGEST = 600
"""Characters: no longer line is furniture by what it is made of."""
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_ZONE = r"(?: ?\(?[a-z]{2,4}(?:[+-][0-9]+)?\)?)?"
_TIME = rf"(?:at )?[0-9]{{1,2}}[:.][0-9]{{2}}(?::[0-9]{{2}})?(?: ?[ap]\.?m\.?)?{_ZONE}"
_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY = (
    rf"(?:{_MONTH} [0-9]{{1,2}}{_ORDINAL},? [0-9]{{4}}|[0-9]{{1,2}}{_ORDINAL}[ -]{_MONTH},?[ -][0-9]{{4}}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4})"
)
_DONE = (
    r"(?:published|updated|posted|modified|issued|created|actualizado|publicado|aggiornato|stand"
    r"|ver[öo]ffentlicht|aktualisiert|publi[ée]|mis à jour|bijgewerkt|gepubliceerd|opublikowano"
    r"|обновлено|опубликовано)"
)
_STAMP = rf"(?:(?:first |last |originally )?{_DONE}(?: on| at| le|:)? ?[:–-]? ?)?"
_AGO = rf"(?:[0-9]{{1,3}}|an?) ?(?:sec(?:ond)?|min(?:ute)?|hour|hr|h|m|day|d|week|month)s? ago(?: {_TIME})?"
_CLOCK = r"(?:,? uhr)?"
_FOREIGN_DAY = r"(?:le )?[0-9]{1,2}\.? [^\W\d_]{3,12}\.? [0-9]{4}"
"""``16 octobre 2031``: a day whose month is no English word."""
_DATE_LINE = re.compile(
    # "Friday, July 4, 2031" · "Published: 4 July 2031, 10:45 GMT | Updated: 5 July" · "Updated 2 days ago"
    rf"(?:{_STAMP}(?:(?:{_WEEKDAY},? )?{_DAY}"
    rf"(?:,? ?[-|•·–—à]? ?(?:{_TIME}|[0-9]{{1,2}}h[0-9]{{2}}))?{_CLOCK}|{_AGO})"
    rf"(?: ?[-|•·–—,] ?| (?={_DONE}))?)+(?:(?<=[-|•·–—] )[\w .]{{2,30}}|,? by [\w .’-]{{3,40}})?"
    rf"|{_STAMP}{_FOREIGN_DAY}(?:,? ?[-|•·–—à]? ?[0-9]{{1,2}}[:.h][0-9]{{2}})?{_CLOCK}"
    r"|posted (?:on|by) .{3,60}"
)
_DATELINE = re.compile(
    # "VOSTRELA, July 16 (NW)" · "PORT CITY, 16 July —": a line of its own above the first paragraph
    rf"[^\W\d_][\w.'’ -]{{1,40}}, (?:{_MONTH} [0-9]{{1,2}}|[0-9]{{1,2}} {_MONTH})(?:,? [0-9]{{4}})?"
    r"(?: ?\([\w .]{2,20}\))?(?: ?[-–—]{1,2})?"
)
_TICKER = re.compile(
    # "BRENT $81.14 ▼ 0.88%" · "QSR/USD 0.2722" · "LEDGER 30 4,118.20 +0.42%" · "67°F" · "18° partly cloudy"
    r"[a-z][\w&./ ]{1,24} [$€£¥]?[0-9][0-9.,]*(?: ?[▲▼△▽↑↓] ?[0-9.,]+ ?%?| [+−-][0-9.,]+ ?%)+"
    r"(?: ?\([^()]{1,20}\))?"
    r"|[a-z]{3}/[a-z]{3} [0-9.,]+|-?[0-9]{1,3} ?°[cf]?(?: [\w ]{1,30})?"
)
_COUNTER = re.compile(
    # "5 min read" · "12 comments" · "1.2K shares" · "1/4" · "23:52" · "Listen · 6:41 min" · "3"
    r"(?:estimated |listen[ ·:]*|temps de lecture[ :]*|lesezeit[ :]*)?(?:reading time:? ?)?[0-9][0-9.,:]*k? ?"
    r"(?:-? ?min(?:ute)?[sn]?\.?(?: of)?(?: read(?:ing)?)?(?: time)?"
    r"|(?:view |read |see |show )?comments?|shares?|views?|likes?|replies|reactions"
    r"|kommentare?|commentaires?|comentarios?)"
    r"|comments? ?\(?[0-9]+\)?|\+[0-9]{1,3}|[0-9]+ ?/ ?[0-9]+|#?[0-9]{1,4}[.)]?"
    rf"|[0-9]{{1,2}}[:.][0-9]{{2}}{_ZONE}|{_AGO}"
)
_PAGE = re.compile(
    # "Page 4" · "Page 4 of 9" · "Continued on page 7" · "DAM, from page 4"
    r"(?:[\w’'. -]{1,40},? )?(?:(?:continued (?:on|from)|see|from) )?page [a-z]?[0-9]{1,3}"
    r"(?: of [0-9]{1,3})?(?: [|·-].{0,40})?"
)
_CREDIT = re.compile(
    r"(?:image |photo |picture )?(?:source|credit)s?(?:[:,]|\.{3}|…) ?\S.{0,80}", re.IGNORECASE
)
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+"
    r"|\b(?:reach|contact|follow) (?:him|her|them|the author|me|us) (?:at|on)\b",
    re.IGNORECASE,
)
_TAGS = re.compile(r"(?:#\w+[\s,]*){1,12}|trending:? ?(?:#\w+[\s,]*)+", re.IGNORECASE)
_MENU_BAR = re.compile(
    # "Home | Business | Weather" · "Monday, November 3, 2031 | Port City +3°C | EUR 96.41"
    r"[^.!?|]{1,24}(?: ?[|•·] ?[^.!?|•·]{1,24}){2,12}|[^.!?|]{1,40}(?: ?[|] ?(?:[^.!?|]|[.][0-9]){1,24}){2,6}"
)
_META = r"(?:views?|comments?|author|published|updated|category|section|rating|shares?|reads?|votes?)"
_WHOLE_LINES = (
    ("date-line", _DATE_LINE),
    ("date-line", _DATELINE),
    ("counter", _COUNTER),
    ("ticker", _TICKER),
    # Views: 212, Comments: 3, Author: Rosa Lindt
    ("counter", re.compile(rf"(?=.{{0,160}}$)(?:.{{0,40}}?\b{_META} ?:){{2}}.{{0,60}}")),
    # "Advertisement · Scroll to continue" · "………… Advertisement …………"
    (
        "advertisement",
        re.compile(r"\W*advertis(?:ement|ing)(?:\W+|\W+(?:scroll|article|story|continue).{0,40})"),
    ),
    ("address", re.compile(r"<?https?://\S+>?")),
    ("credit", re.compile(r".{3,120} contributed (?:\w+ ){0,2}to this (?:report|story|article)\.?")),
    ("page-number", _PAGE),
    # as in: (Adds a shareholder's comment, background; updates prices)
    ("wire-note", re.compile(r"\((?:adds|updates|recasts|corrects|refiles|writes through)\b[^()]{3,160}\)")),
    ("tags", _TAGS),
    # "Follow the Review on Facebook and X" · "Download the Gazette app for the latest news"
    (
        "share",
        re.compile(r"follow .{2,60} on (?:facebook|instagram|x|twitter|google|whatsapp|telegram).{0,80}"),
    ),
    ("advertisement", re.compile(r"(?:presented|sponsored|brought to you|paid for) by [^.,;:]{2,40}")),
    (
        "byline",
        re.compile(r"[\w.'’-]+ [\w.'’ -]{2,40} (?:speaks|talks|spoke|talked) (?:to|with) [\w.'’ -]{3,60}"),
    ),
    ("subscribe", re.compile(r"download the .{2,40} app(?: .{0,60})?")),
    (
        "author-bio",
        re.compile(
            r"(?:contact|reach|e-?mail|follow|write to) (?!the )[\w.'’ -]{2,40}(?: at| on|:) .{0,200}"
            r"(?:@\w|[0-9]{3}).{0,200}"
            r"|.{3,50} can be reached (?:at|on|by) .{5,80}"
        ),
    ),
)
_OPENINGS = (
    "share", "subscribe", "navigation", "comment_form", "correction", "copyright", "caption", "credit",
    "byline", "teaser",
)  # fmt: skip


def key(text: str) -> str:
    """``RELATED POSTS:`` and ``★ Related posts`` as ``related posts``."""
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    begin, end = 0, len(straight)
    while begin < end and not straight[begin].isalnum():
        begin += 1
    while begin < end and not straight[end - 1].isalnum():
        end -= 1
    return " ".join(straight[begin:end].casefold().split())


def rule_of_line(text: str, line_key: str) -> str:
    """Return the rule by which a line is furniture wherever it stands; empty for any other."""
    if is_correction(text):
        return CORRECTION
    for rule in ("advertisement", "credit", "header", "share", "subscribe", "navigation"):
        if line_key in words("exactly", rule):
            return rule
    lower = " ".join(text.casefold().replace("’", "'").split()).lstrip("★•*-–—|> ")
    count = len(text.split())
    if bracketed := _BRACKETED.fullmatch(text):
        return _of_bracketed(bracketed["inner"])
    return (
        (_by_opening(lower, line_key, count) if count <= _PHRASE_WORDS else "")
        or _by_pattern(text, lower)
        or _by_networks(lower)
        or ("to-the-reader" if addresses_the_reader(text, line_key) else "")
    )


def _of_bracketed(inner: str) -> str:
    """Return the rule of a line in brackets: ``[Related: Ferry in port]``, ``[Who pays for the piers]``."""
    rule = rule_of_line(inner, key(inner))
    if rule:
        return rule
    return "link" if is_title_like(inner) and len(inner.split()) >= _TITLE_WORDS else ""


def _by_opening(lower: str, line_key: str, count: int) -> str:
    for rule in _OPENINGS:
        # "Subscribe to a simpler theory of harbours. Dredge the pier first …" is an essay.
        if lower.startswith(words("begins", rule)) and (
            rule != "subscribe" or count <= _SHORT or lower[-1] not in ".!?" or names_the_page(line_key)
        ):
            return rule.replace("_", "-")
    # “I know what is in your inbox,” she said.
    spoken = not {'"', "“"}.isdisjoint(lower) or reports(line_key)
    if not spoken and any(f" {phrase} " in f" {line_key} " for phrase in words("holds", "subscribe")):
        return "subscribe"
    return ""


def _by_pattern(text: str, lower: str) -> str:
    if len(text) > _LONGEST:
        return ""
    for rule, pattern in _WHOLE_LINES:
        if pattern.fullmatch(lower):
            return rule
    if is_caption(text):
        return "caption"
    return "credit" if _CREDIT.fullmatch(text) else ""


def _by_networks(lower: str) -> str:
    named = re.findall(r"[\w-]+", lower)
    networks = set(words("networks", "names"))
    return "share" if len(named) > 1 and networks.issuperset(named) else ""


def holds_contact(text: str) -> bool:
    """Return whether a line says how to reach somebody."""
    return len(text) <= _LONGEST and len(text.split()) <= _PHRASE_WORDS and _CONTACT.search(text) is not None


def is_menu(text: str, line_key: str) -> bool:
    """``Home News World Sport``, ``Home | Business | Weather``: a line of nothing but sections."""
    named = re.split(r"[\s|·•,]+", line_key)
    sections = {*words("at_the_edges", "navigation"), *words("exactly", "navigation")}
    if len(named) > 2 and sections.issuperset(named):  # noqa: PLR2004 - two may be a title
        return True
    return _MENU_BAR.fullmatch(text) is not None
