"""What lines of page furniture are made of: days, counters, tickers, credits, addresses.

Patterns for the whole of a line in lower case, with straight apostrophes.
"""

from __future__ import annotations

import re

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
"""``16 octobre 2031``: a day whose month is not an English word."""
DATE_LINE = re.compile(
    # "Friday, July 4, 2031" · "Published: 4 July 2031, 10:45 GMT | Updated: 5 July" · "Updated 2 days ago"
    rf"(?:{_STAMP}(?:(?:{_WEEKDAY},? )?{_DAY}"
    rf"(?:,? ?[-|•·–—à]? ?(?:{_TIME}|[0-9]{{1,2}}h[0-9]{{2}}))?{_CLOCK}|{_AGO})"
    rf"(?: ?[-|•·–—,] ?| (?={_DONE}))?)+(?:(?<=[-|•·–—] )[\w .]{{2,30}}|,? by [\w .’-]{{3,40}})?"
    rf"|{_STAMP}{_FOREIGN_DAY}(?:,? ?[-|•·–—à]? ?[0-9]{{1,2}}[:.h][0-9]{{2}})?{_CLOCK}"
    r"|posted (?:on|by) .{3,60}"
)
DATELINE = re.compile(
    # "VOSTRELA, July 16 (NW)" · "PORT CITY, 16 July —": a line of its own above the first paragraph
    rf"[^\W\d_][\w.'’ -]{{1,40}}, (?:{_MONTH} [0-9]{{1,2}}|[0-9]{{1,2}} {_MONTH})(?:,? [0-9]{{4}})?"
    r"(?: ?\([\w .]{2,20}\))?(?: ?[-–—]{1,2})?"
)
TICKER = re.compile(
    # "BRENT $81.14 ▼ 0.88%" · "QSR/USD 0.2722" · "LEDGER 30 4,118.20 +0.42%" · "67°F" · "18° partly cloudy"
    r"[a-z][\w&./ ]{1,24} [$€£¥]?[0-9][0-9.,]*(?: ?[▲▼△▽↑↓] ?[0-9.,]+ ?%?| [+−-][0-9.,]+ ?%)+"
    r"(?: ?\([^()]{1,20}\))?"
    r"|[a-z]{3}/[a-z]{3} [0-9.,]+|-?[0-9]{1,3} ?°[cf]?(?: [\w ]{1,30})?"
)
COUNTER = re.compile(
    # "5 min read" · "12 comments" · "1.2K shares" · "1/4" · "23:52" · "Listen · 6:41 min" · "3"
    r"(?:estimated |listen[ ·:]*|temps de lecture[ :]*|lesezeit[ :]*)?(?:reading time:? ?)?[0-9][0-9.,:]*k? ?"
    r"(?:-? ?min(?:ute)?[sn]?\.?(?: of)?(?: read(?:ing)?)?(?: time)?"
    r"|(?:view |read |see |show )?comments?|shares?|views?|likes?|replies|reactions"
    r"|kommentare?|commentaires?|comentarios?)"
    r"|comments? ?\(?[0-9]+\)?|\+[0-9]{1,3}|[0-9]+ ?/ ?[0-9]+|#?[0-9]{1,4}[.)]?"
    rf"|[0-9]{{1,2}}[:.][0-9]{{2}}{_ZONE}|{_AGO}"
)
PAGE_NUMBER = re.compile(
    # "Page 4" · "Page 4 of 9" · "Continued on page 7" · "DAM, from page 4"
    r"(?:[\w’'. -]{1,40},? )?(?:(?:continued (?:on|from)|see|from) )?page [a-z]?[0-9]{1,3}"
    r"(?: of [0-9]{1,3})?(?: [|·-].{0,40})?"
)
CREDIT = re.compile(
    r"(?:image |photo |picture )?(?:source|credit)s?(?:[:,]|\.{3}|…) ?\S.{0,80}", re.IGNORECASE
)
CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+"
    r"|\b(?:reach|contact|follow) (?:him|her|them|the author|me|us) (?:at|on)\b",
    re.IGNORECASE,
)
TAGS = re.compile(r"(?:#\w+[\s,]*){1,12}|trending:? ?(?:#\w+[\s,]*)+", re.IGNORECASE)
MENU_BAR = re.compile(
    # "Home | Business | Weather" · "Monday, November 3, 2031 | Port City +3°C | EUR 96.41"
    r"[^.!?|]{1,24}(?: ?[|•·] ?[^.!?|•·]{1,24}){2,12}|[^.!?|]{1,40}(?: ?[|] ?(?:[^.!?|]|[.][0-9]){1,24}){2,6}"
)
_META = r"(?:views?|comments?|author|published|updated|category|section|rating|shares?|reads?|votes?)"
META_COUNTS = re.compile(
    # as in: Views: 212, Comments: 3, Author: Rosa Lindt
    rf"(?=.{{0,160}}$)(?:.{{0,40}}?\b{_META} ?:){{2}}.{{0,60}}"
)
ADVERTISEMENT = re.compile(
    # "Advertisement · Scroll to continue" · "………… Advertisement …………"
    r"\W*advertis(?:ement|ing)(?:\W+|\W+(?:scroll|article|story|continue).{0,40})"
)
SPONSORED = re.compile(r"(?:presented|sponsored|brought to you|paid for) by [^.,;:]{2,40}")
ADDRESS = re.compile(r"<?https?://\S+>?")
CONTRIBUTED = re.compile(r".{3,120} contributed (?:\w+ ){0,2}to this (?:report|story|article)\.?")
RELEASE_NOTE = re.compile(
    # from when newsrooms may print it: FOR IMMEDIATE RELEASE, Embargoed until 00:01 GMT, 5 March 2031
    r"(?:for immediate release|(?:not )?for (?:release|publication)(?: on| at| before| until| till|:)?"
    r"|(?:strictly )?(?:under )?embargo(?:ed)?(?: until| till| for release| to|:)?)"
    r"(?:[ :,–—-]{1,3}(?:[^.!?\"“”]{0,30}[0-9][^.!?\"“”]{0,40}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day.{0,40}))?"
    # that it is meant for them: PRESS RELEASE, Media statement 14/2031
    r"|(?:press|news|media) (?:release|statement|advisory)(?:,? (?:no\.? ?)?[0-9][0-9/.-]{0,10})?"
    # and where it ends: ###, # # #, -30-, ENDS
    r"|#(?: ?#){2,5}|30 ?[-–—]|ends(?: ?[-–—*]{1,3})?"
)
WIRE_NOTE = re.compile(
    # a note for newsrooms: (Adds a shareholder's comment, background; updates prices)
    r"\((?:adds|updates|recasts|corrects|refiles|writes through)\b[^()]{3,160}\)"
)
FOLLOW = re.compile(
    # "Follow the Review on Facebook and X"
    r"follow .{2,60} on (?:facebook|instagram|x|twitter|google|whatsapp|telegram).{0,80}"
)
DOWNLOAD = re.compile(r"download the .{2,40} app(?: .{0,60})?")
INTERVIEWED = re.compile(
    # "Rosa Lindt speaks to Odd Brandt"
    r"[\w.'’-]+ [\w.'’ -]{2,40} (?:speaks|talks|spoke|talked) (?:to|with) [\w.'’ -]{3,60}"
)
REACH_AUTHOR = re.compile(
    # "Contact Rosa Lindt at rosa@valley-sun.example" · "Rosa Lindt can be reached on 555 0134"
    r"(?:contact|reach|e-?mail|follow|write to) (?!the )[\w.'’ -]{2,40}(?: at| on|:) .{0,200}"
    r"(?:@\w|[0-9]{3}).{0,200}"
    r"|.{3,50} can be reached (?:at|on|by) .{5,80}"
)
