"""Where words name a date: patterns made of named parts. What they name is decided elsewhere.

One pattern a kind of expression; each bounded, so that the time grows with the length of the text only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.date_words import alternatives, date_words
from generator.extract.numerals import ORDINALS, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words that name a date, not yet resolved: ``July 25 of that year``."""

    rule: str
    start: int
    end: int
    fields: Mapping[str, str] = field(default_factory=dict)
    """The named parts: ``{"month": "July", "day": "25", "ofyear": "that"}``."""


def find_expressions(text: str) -> list[Expression]:
    """Find all expressions of a text, in its order; where two overlap, the longer of the first wins."""
    found = [
        expression
        for priority, (rule, pattern) in enumerate(_patterns())
        for match in pattern.finditer(text)
        if (expression := _expression(rule, priority, match))
    ]
    found.sort(key=lambda e: (e.start, -e.end, int(e.fields["priority"])))
    chosen: list[Expression] = []
    end = 0
    for expression in found:
        if expression.start >= end:
            chosen.append(expression)
            end = expression.end
    return [single for expression in chosen for single in _singles(expression, text)]


def _expression(rule: str, priority: int, match: re.Match[str]) -> Expression | None:
    fields = {name: words for name, words in match.groupdict().items() if words}
    fields["priority"] = str(priority)
    return Expression(rule=rule, start=match.start(), end=match.end(), fields=fields)


def _singles(expression: Expression, text: str) -> Iterator[Expression]:
    """Split ``6, 12 and 14 July`` and ``2003-2006`` into one expression a date."""
    fields = {k: v for k, v in expression.fields.items() if k not in ("priority", "days", "before", "after", "until")}
    if until := expression.fields.get("until"):
        cut = text.rindex(until, expression.start, expression.end)
        first = fields["year"]
        fields["range"] = "first"
        yield Expression(rule="year", start=expression.start, end=expression.start + len(first), fields=fields)
        second = first[: 4 - len(until)] + until
        yield Expression(rule="year", start=cut, end=expression.end, fields=fields | {"year": second})
        return
    if expression.rule in ("month", "day") and (which := fields.get("ofyear")) in ("this", "last", "next"):
        # "October of next year" is two dates, "the third quarter of last year" one.
        cut = text.rindex(which, expression.start, expression.end)
        yield replace(expression, end=expression.start + len(text[expression.start : cut].rstrip()[:-2].rstrip()), fields=fields)
        yield Expression(rule="deictic", start=cut, end=expression.end, fields={"which": which, "unit": "year"})
        return
    if before := expression.fields.get("before"):
        start = text.index(before, expression.start)
        days = list(re.finditer(r"\d{1,2}(?:st|nd|rd|th)?", before))
        for match in days:
            begin = expression.start if match is days[0] else start + match.start()
            yield Expression(
                rule=expression.rule, start=begin, end=start + match.end(), fields=fields | {"day": match[0]}
            )
        expression = replace(expression, start=start + len(before))
        expression = replace(expression, start=_skip_joint(text, expression.start))
    after = expression.fields.get("after", "")
    if not after:
        yield replace(expression, fields=fields)
        return
    start = text.rindex(after, expression.start, expression.end)
    yield Expression(rule=expression.rule, start=expression.start, end=_without_joint(text, expression.start, start), fields=fields)
    days = list(re.finditer(r"\d{1,2}(?:st|nd|rd|th)?", after))
    for match in days:
        end = expression.end if match is days[-1] else start + match.end()
        yield Expression(
            rule=expression.rule, start=start + match.start(), end=end, fields=fields | {"day": match[0]}
        )


def _skip_joint(text: str, position: int) -> int:
    joint = re.compile(_JOINT).match(text, position)
    return joint.end() if joint else position


def _without_joint(text: str, start: int, end: int) -> int:
    joint = re.search(rf"{_JOINT}$", text[start:end])
    return start + joint.start() if joint else end


_GAP = r"\s{1,3}"
_JOINT = r"(?:\s?[-–—/]\s?|\s(?:and|or|to|through|until|till)\s(?:the\s)?|,\s(?:and\s|or\s)?)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[.,]\d|%)"
_YEAR = r"(?:1\d{3}|20\d\d|21\d\d)(?![\w%]|[.,]\d)"
_NO_NUMBER_BEFORE = r"(?<![\w$€£¥.,])"
_ALONE = r"(?!\s(?!(?:in|at|on|and|or|to|with|for|of|by|when|as|after|before|near|that|which|was|were|is|are|but|while|during|from|against)\b)[a-z$€£])"
"""After a day joined to another: no counted noun ("On June 18 and 12 people")."""
_OF_YEAR = rf"(?:{_GAP}of{_GAP}(?P<ofyear>this|last|next|that|the{_GAP}same|the{_GAP}previous|the{_GAP}following|the){_GAP}year)"
_PART = (
    r"(?:(?:[Tt]he\s{1,3})?(?:very\s{1,3})?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose|night|morning|evening|afternoon|dawn)"
    r"\s{1,3}of\s{1,3}|(?:[Ee]arl(?:y|ier)|[Ll]ate|[Mm]id(?:dle)?)[-–\s]\s{0,2}(?:(?:in|on|of)\s{1,3})?)"
)
_UNIT = "day|week|month|year|decade"
_COUNT = rf"(?:(?P<count>\d{{1,4}}|(?i:{WORD})|[Aa]n?|[Ss]everal|[Aa]{_GAP}few|a{_GAP}couple{_GAP}of|couple{_GAP}of|few|many|half{_GAP}a)(?!\w))"
_HEDGE = rf"(?:(?:about|around|nearly|almost|over|more{_GAP}than|less{_GAP}than|some|just|only){_GAP})"


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = date_words()
    month = rf"(?:{_names(words.months, 'months')})"
    weekday = rf"(?:{_names(words.weekdays, 'weekdays')})"
    season = rf"(?:{'|'.join((*words.seasons, *(n.capitalize() for n in words.seasons)))})(?!\w)"
    ordinal = "|".join(sorted(ORDINALS, key=len, reverse=True))
    holiday = alternatives(tuple(words.holidays))
    lead = rf"(?:{weekday}(?:,?{_GAP}(?:(?:night|morning|evening|afternoon|dawn){_GAP}(?:of{_GAP})?)?)?)?"
    table = (
        ("iso-day", r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-]|\.\d)"),
        ("numeric-day", r"(?<![\w/.-])(?P<one>\d{1,2})(?P<dot>[/.])(?P<two>\d{1,2})(?P=dot)(?P<year>(?:[12]\d)?\d\d)(?![\w/-]|\.\d)"),
        ("day", rf"{_NO_NUMBER_BEFORE}(?:{_PART})?{lead}(?:the{_GAP})?(?:(?P<before>{_DAY}(?:{_JOINT}{_DAY}){{0,4}}){_JOINT})?(?P<day>{_DAY}){_GAP}(?:of{_GAP})?(?P<month>{month})(?:{_OF_YEAR}|,?{_GAP}(?P<year>{_YEAR}))?"),
        ("day", rf"(?<!\w)(?:{_PART})?{lead}(?P<month>{month}){_GAP}(?:the{_GAP})?(?P<day>{_DAY})(?:{_JOINT}(?P<after>{_DAY}(?:{_JOINT}{_DAY}){{0,3}})(?:(?=,?{_GAP}{_YEAR})|{_ALONE}))?(?:{_OF_YEAR}|,?{_GAP}(?P<year>{_YEAR}))?"),
        ("week-of-month", rf"(?:[Tt]he{_GAP})?(?P<nth>first|second|third|fourth|last|final){_GAP}(?P<unit>week|weekend){_GAP}(?:of|in){_GAP}(?P<month>{month})(?:,?{_GAP}(?:of{_GAP})?(?P<year>{_YEAR}))?"),
        ("month", rf"(?<!\w)(?:{_PART})?(?P<month>{month})(?:(?:,|{_GAP}of)?{_GAP}(?P<year>{_YEAR})|{_OF_YEAR})"),
        ("month", rf"(?<!\w)(?:(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming){_GAP})?(?:{_PART})?(?P<month>{month})"),
        ("quarter", rf"(?:[Tt]he{_GAP})?(?P<nth>first|second|third|fourth|final|last)[-\s]quarter(?!\w)(?:{_OF_YEAR}|{_GAP}(?:of{_GAP})?(?P<year>{_YEAR}))?"),
        ("quarter", rf"(?<!\w)Q(?P<nth>[1-4])(?!\w)(?:{_GAP}(?:of{_GAP})?(?P<year>{_YEAR}))?"),
        ("half", rf"(?:[Tt]he{_GAP})?(?P<nth>first|second|latter|last)[-\s]half(?:{_OF_YEAR}|{_GAP}of{_GAP}(?P<year>{_YEAR}))"),
        ("season", rf"(?<![\w-])(?:(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming){_GAP}(?:{_PART})?|(?:{_PART})?(?:(?P<the>[Tt]he|[Tt]hat){_GAP})?)(?P<season>{season})(?:{_OF_YEAR}|,?{_GAP}(?:of{_GAP})?(?P<year>{_YEAR}))?"),
        ("season", rf"(?<![\w-])(?P<year>{_YEAR}){_GAP}(?P<season>{season})"),
        ("holiday", rf"(?<![\w-])(?:(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast){_GAP})?(?P<holiday>{holiday})(?![\w-])(?:,?{_GAP}(?:of{_GAP})?(?P<year>{_YEAR}))?"),
        ("day-word", rf"(?<![\w-])(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly){_GAP})?(?P<word>[Tt]he{_GAP}day{_GAP}(?:before{_GAP}yesterday|after{_GAP}tomorrow)|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his{_GAP}(?:morning|afternoon|evening)|[Ll]ast{_GAP}(?:night|evening))(?![\w-])(?:{_GAP}(?:morning|afternoon|evening|night)(?!\w))?"),
        ("weekday", rf"(?<![\w-])(?:(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming){_GAP}|(?:{_PART}))?(?P<weekday>{weekday})(?:{_GAP}(?:morning|afternoon|evening|night|noon)(?!\w))?(?:{_GAP}(?:of{_GAP})?(?P<week>last|this|next){_GAP}week(?!\w))?"),
        ("deictic", rf"(?<![\w-])(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly|[Tt]he{_GAP}(?:(?:very{_GAP})?(?:beginning|start|middle|end|close)|(?:first|second|latter){_GAP}half){_GAP}of){_GAP}(?:in{_GAP})?)?(?:the{_GAP})?(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming|[Cc]urrent){_GAP}(?:calendar{_GAP}|financial{_GAP}|fiscal{_GAP})?(?P<unit>week|weekend|month|quarter|year|decade|century)(?!\w|[-–]\w|{_GAP}of{_GAP}[a-z]|{_GAP}before{_GAP}last(?!\w))"),
        ("before-last", rf"(?<![\w-])[Tt]he{_GAP}(?P<unit>week|weekend|month|year){_GAP}before{_GAP}last(?!\w)"),
        ("anaphoric", rf"(?<![\w-])(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly){_GAP}(?:in{_GAP}|on{_GAP})?)?(?P<which>[Tt]hat(?:{_GAP}same|{_GAP}very)?|[Tt]he{_GAP}(?:same|very{_GAP}same|next|following|previous|preceding|very{_GAP}next)){_GAP}(?P<unit>day|morning|afternoon|evening|night|week|weekend|month|year|decade)(?!\w|[-–]\w)"),
        ("anaphoric", rf"(?<![\w-])[Tt]he{_GAP}(?P<unit>day|week|weekend|month|year){_GAP}(?P<which>following|previous)(?!\w|{_GAP}(?:the|an?|his|her|its|their|this|that|[A-Z])(?!\w))"),
        ("anaphoric", rf"(?<![\w-])[Tt]he{_GAP}(?P<unit>day|week|weekend|month|year){_GAP}(?P<which>before|after|previous|following|earlier|later|prior)(?=\s?[.,;:)]|{_GAP}(?:and|but|that|when|with|in|at|he|she|it|they|as|to|for|by|from)(?!\w)|$)"),
        ("running", rf"(?<![\w-])(?:[Tt]he{_GAP}(?:very{_GAP})?(?:beginning|start|middle|end|close|rest|remainder|course|first{_GAP}half|second{_GAP}half){_GAP}of{_GAP})the{_GAP}(?:entire{_GAP}|whole{_GAP})?(?P<unit>day|week|weekend|month|year|decade)(?!\w|[-–]\w|{_GAP}(?:when|that|after|before|of)(?!\w))"),
        ("running", rf"(?<![\w-])(?:[Ee]arlier|[Ll]ater?|[Ee]arly){_GAP}(?:in|on){_GAP}the{_GAP}(?P<unit>day|week|weekend|month|year|decade)(?!\w|[-–]\w)"),
        ("running", r"(?<![\w-])(?P<unit>month|year|week|day)(?:'|’)s\s{1,3}end(?!\w)"),
        ("whole", r"(?<=[Ff]or )the\s{1,3}(?:entire|whole)\s{1,3}(?P<unit>week|month|year)(?!\w|[-–]\w)"),
        ("running-day", rf"(?<![\w-])(?:(?<=on )|(?<=[Ff]or )|(?<=[Ee]nd )|(?<=finish )|(?<=finishing )|(?<=close )|(?<=closing )|(?<=start )|(?<=starting )|(?<=open )|(?<=opening )|(?<=begin )|(?<=beginning )|(?<=ended )|(?<=ending )|(?<=closed )|(?<=finished )|(?<=started )|(?<=opened )|(?<=began )|(?<=during )|(?<=throughout ))the{_GAP}(?P<unit>day)(?!\w|[-–]\w|{_GAP}(?:when|that|after|before|of|he|she|it|they|we|I|you)(?!\w))"),
        ("consecutive", rf"(?<![\w-])(?:[Tt]he|a){_GAP}(?:{ordinal}){_GAP}(?:consecutive|straight|successive){_GAP}(?P<unit>day|week|month|year)(?!\w|[-–]\w)"),
        ("weekend", rf"(?<![\w-])(?:(?<=[Oo]ver )|(?<=[Aa]t )|(?<=[Dd]uring )|(?<=[Ff]or )|(?<=on )|(?<=of ))the{_GAP}weekend(?!\w|{_GAP}(?:of|before|after)(?!\w))"),
        ("ago", rf"(?<![\w-])(?:{_HEDGE})?{_COUNT}{_GAP}(?P<unit>{_UNIT})s?{_GAP}ago(?!\w)"),
        ("from-now", rf"(?<![\w-])(?:{_HEDGE})?{_COUNT}{_GAP}(?P<unit>{_UNIT})s?{_GAP}from{_GAP}(?:now|today)(?!\w)"),
        ("offset", rf"(?<![\w-])(?:{_HEDGE})?{_COUNT}{_GAP}(?P<unit>{_UNIT})s?{_GAP}(?P<way>later|earlier|previously|afterwards?|beforehand)(?![\w-]|{_GAP}than(?!\w))"),
        ("same-period", rf"(?<![\w-])(?:the{_GAP})?same{_GAP}(?P<unit>period|month|quarter|week|day|time){_GAP}(?:of{_GAP}(?:the{_GAP})?)?(?P<way>last{_GAP}year|(?:in{_GAP})?the{_GAP}previous{_GAP}year|a{_GAP}year{_GAP}(?:ago|earlier|before))(?!\w)"),
        ("years", rf"{_NO_NUMBER_BEFORE}(?P<year>(?:1[5-9]|20)\d\d)(?:\s?[-–—]\s?|/)(?P<until>(?:1[5-9]|20)?\d\d)(?![\w%]|[.,]\d|[-–/]\d)"),
        ("year", rf"(?<![\w$€£¥.,-])(?:{_PART}(?:the{_GAP}year{_GAP})?)?(?P<year>{_YEAR})(?![-–]\w)"),
        ("year", rf"(?<![\w$€£¥.,-])(?P<year>{_YEAR})(?=[-–][a-z]|[-–]\s)"),
        ("decade", rf"(?<![\w$€£¥.,-])(?:the{_GAP}(?:year{_GAP})?)?(?:{_PART}(?:the{_GAP})?)?(?P<decade>(?:1[5-9]|20)\d0)(?:'|’)?s(?!\w)"),
        ("decade", rf"(?<![\w$€£¥.,-])(?:the{_GAP})?(?:{_PART}(?:the{_GAP})?)?(?P<short>['’‘]?\d0)(?:'|’)?s(?!\w)"),
        ("decade", rf"(?<![\w-])(?:the{_GAP})?(?:{_PART}(?:the{_GAP})?)?(?P<name>[Tt]wenties|[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties)(?!\w)"),
        ("century", rf"(?<![\w-])(?:[Tt]he{_GAP})?(?:{_PART}(?:the{_GAP})?)?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ordinal}|twenty[-\s]first)[-\s]century(?!\w)"),
        ("day-of-month", rf"(?:(?<=on )|(?<=On )|(?<=by )|(?<=until )|(?<=of )|(?<=and )|(?<=from ))the{_GAP}(?P<day>{_DAY}(?<=[a-z]))(?=[.,;:)]|{_GAP}(?:in|at|and|with|when|as|after|before|near|but|while)(?!\w)|$)"),
        ("vague-past", rf"(?<![\w-])(?:{_any_case(words.lists['vague_past'])})(?![\w-]|{_GAP}(?:\d|few|several|day|week|month|year|decade|century|{WORD}))"),
        ("vague-present", rf"(?<![\w-])(?:{_any_case(words.lists['vague_present'])})(?![\w-])"),
        ("vague-future", rf"(?<![\w-])(?:{_any_case(words.lists['vague_future'])})(?![\w-])"),
    )
    return tuple((rule, re.compile(pattern)) for rule, pattern in table)


def _names(numbers: dict[str, int], kind: str) -> str:
    """Return a pattern for names with a capital: full names, and short forms with or without a dot."""
    longest = {number: max((n for n in numbers if numbers[n] == number), key=len) for number in numbers.values()}
    full = "|".join(sorted((name.capitalize() for name in longest.values()), key=len, reverse=True))
    short = sorted((n.capitalize() for n in numbers if n not in longest.values()), key=len, reverse=True)
    tail = r"\." if kind == "weekdays" else r"\.?"
    return rf"(?:(?:{full})(?!\w)|(?:{'|'.join(short)})(?:{tail})(?!\w))"


def _any_case(words: tuple[str, ...]) -> str:
    """Return a pattern for the words, whose first letter may be a capital."""
    return alternatives((*words, *(w[0].upper() + w[1:] for w in words)))
