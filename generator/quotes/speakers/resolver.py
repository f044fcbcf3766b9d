"""Speakers: who is meant by the words that the grammar makes the subject of a report.

Two candidates mean nobody; each answer names the rule that gave it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import NAMES
from generator.model.doubts import Doubt
from generator.quotes.resolution import Method, Resolution, name_range, opens_verb_first
from generator.quotes.rules.complements import told_clause
from generator.quotes.rules.denials import is_fake
from generator.quotes.rules.impostors import start_of_impostor
from generator.quotes.speakers.article_roles import Styles
from generator.quotes.speakers.office_holders import BODIES, Offices, title_words
from generator.quotes.speakers.surnames import Surnames, chamber_before, title_before
from generator.words.roles import day_names

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.grammar.parse import Parse
    from generator.model.content import Actor, Register
    from generator.model.edtf import EdtfDate
    from generator.quotes.quotations import Quote
    from generator.quotes.speakers.mentions import Mentions, NameMatch
    from generator.text.document import Range

NAME_PARTS = frozenset({"compound", "nmod", "amod"})
ONES = frozenset({"one", "another", "other", "first", "second", "third", "latter"})
"""As in "One, M, said …"."""
SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WDT", "DT", "EX"})
QUALIFIERS = frozenset({"compound", "poss", "prep", "relcl", "acl", "amod", "appos", "nummod"})
LONGEST_NAME = 60
"""So many characters before a surname, the full name that it belongs to begins."""
LOOK_BACK = 8000
"""An outlet that "the report" may mean is looked for in so many characters."""
_SENIOR = re.compile(r",?\s(?:Jr|Sr|II|III|IV)\b")
"""Behind a registered name it makes another's: "Viktor Lund III"."""
_REPORTS = re.compile(r"(?:[’']s)?\s(?:\w+\s)?(?:report|article)")


@dataclass(slots=True, kw_only=True)
class Resolver:
    """Resolves the words of one article."""

    register: Register
    mentions: Mentions
    text: str
    day: dt.date | None
    """The article's date, for offices."""
    outlets: frozenset[str]
    """Ids of the actors that are outlets."""
    told: Sequence[tuple[int, EdtfDate]] = ()
    """The dates that the text tells, for offices: where each stands, and which it is."""
    relayed: str | None = None
    """Actor of the outlet whose report the article passes on."""
    quotes: Sequence[Quote] = ()
    documents: list[tuple[int, str, str]] = field(default_factory=list)
    """Documents whose writers were told, in the order of the text: place, noun, actor."""
    surnames: Surnames = field(init=False)
    offices: Offices = field(init=False)

    def __post_init__(self) -> None:
        """Collect who bears which name and who held which office."""
        self.surnames = Surnames.of(self.mentions, self.register, self.text, self.quotes)
        styles = Styles.of(self.mentions, self.register, self.text)
        self.offices = Offices(self.register, self.mentions, styles, self.text, self.day, self.told)

    def resolve(self, parse: Parse, head: int) -> Resolution:
        """Return who the noun phrase with this head word is."""
        word = parse.lower[head]
        mention = self.mentions.at(parse.begins[head])
        if (word in lexicon().pronouns or parse.tag[head] in PRONOUN_TAGS) and not _is_spelled(mention):
            return Resolution(None, Method.PRONOUN, (parse.begins[head], parse.ends[head]))
        span = name_range(parse, head)
        while mention is None and head > 0 and _is_behind_name(parse, head):
            head -= 1  # "Simon Vale KC", "Ron Bush Sr."
            mention = self.mentions.at(parse.begins[head])
            span = (min(span[0], name_range(parse, head)[0]), span[1])
        posing = self._impostor(parse, head, span, mention)
        if posing is not None:
            return Resolution(None, Method.NONE, (posing, span[1]), person=True)
        if mention is not None and mention.candidates:
            return Resolution(None, Method.OTHER, span, mention.candidates, (Doubt.SHARED_NAME,), person=True)
        if mention is not None and mention.actor is not None:
            return self._named(parse, head, mention, span)
        beside = self._beside(parse, head, span) or self._behind(parse, head, span)
        return beside or self._described(parse, head, span)

    def outlet_at(self, parse: Parse, head: int) -> str | None:
        """Return the outlet that a noun phrase names: "CNN", "the newspaper", but not for "a CNN report"."""
        actor = self.resolve(parse, head).actor if self._paper(parse, head) is None else None
        return actor if actor in self.outlets else None

    def _impostor(self, parse: Parse, head: int, span: Range, mention: NameMatch | None) -> int | None:
        """Return where the words for somebody begin who only takes a name: "a man posing as Pike"."""
        starts = [span[0]] if mention is None else [min(span[0], mention.start), mention.start]
        if mention is None and not parse.tag[head].startswith("N"):
            return None
        found = (start_of_impostor(parse, self.text, start) for start in starts)
        return next((start for start in found if start is not None), None)

    # ------------------------------------------------------------------------------- by name

    def _named(self, parse: Parse, head: int, mention: NameMatch, span: Range) -> Resolution:
        actor = self.register.actors[mention.actor or ""]
        candidates = (actor.id,)
        span = (min(span[0], mention.start), max(span[1], mention.end))
        if actor.kind == "place":
            return Resolution(None, Method.PLACE, span, candidates)
        veto = self._veto(parse, head, mention, actor)
        if veto == Doubt.ANOTHER_OF_THAT_NAME and mention.form == "short":
            kin = self.surnames.of_family(mention, self.text[mention.start : mention.end])
            if kin not in {None, actor.id}:
                return Resolution(kin, Method.SHORT, span, (kin, actor.id), person=True)
            near = self.surnames.nearest(mention, self.text[mention.start : mention.end])
            if near is not None:
                return Resolution(near, Method.SHORT, span, (near, actor.id), (veto,), person=True)
        if veto:
            return self._nobody(mention, span, veto)
        if actor.kind in BODIES:
            return Resolution(actor.id, Method.BODY, span, candidates)
        how = Method.NAME if mention.form == "full" else Method.SHORT
        return Resolution(actor.id, how, span, candidates, person=True)

    def _nobody(self, mention: NameMatch, span: Range, veto: Doubt) -> Resolution:
        """Return somebody who only has a name in common with the register; a stranger by the full name."""
        if veto == Doubt.ANOTHER_OF_THAT_NAME and self._is_strangers(mention):
            return Resolution(None, Method.OTHER, span, person=True)
        is_person = veto == Doubt.ANOTHER_OF_THAT_NAME
        return Resolution(None, Method.OTHER, span, (mention.actor or "",), (veto,), person=is_person)

    def _is_strangers(self, mention: NameMatch) -> bool:
        """Return whether a name is part of a stranger's full name: "Bush" of "Ron Bush Sr."."""
        begin = max(0, mention.start - LONGEST_NAME)
        strangers = self.mentions.others_within(begin, mention.end)
        return any(one.form == "full" and one.start < mention.end <= one.end for one in strangers)

    def _veto(self, parse: Parse, head: int, mention: NameMatch, actor: Actor) -> Doubt | None:
        """Return why a name may be somebody else's."""
        above = parse.begins[parse.head[head]]
        before = self._part_before(parse, mention.start)
        if actor.kind == "person":
            name = self.text[mention.start : mention.end]
            if _SENIOR.match(self.text, mention.end) or (before and " " not in name):
                return Doubt.ANOTHER_OF_THAT_NAME
            if mention.form == "short" and self.surnames.anothers(mention, name):
                return Doubt.ANOTHER_OF_THAT_NAME
            if mention.form == "short" and self._is_titled_strangers(mention, actor):
                return Doubt.ANOTHER_OF_THAT_NAME
        elif before:
            return Doubt.PART_OF_A_LONGER_NAME
        goes_on = parse.ends[head] < mention.end and mention.start <= above < mention.end
        return Doubt.PART_OF_A_LONGER_NAME if goes_on else None

    def _is_titled_strangers(self, mention: NameMatch, actor: Actor) -> bool:
        """Return whether a surname is that of "Judge Pike", here or since somebody was called so before."""
        earlier = self.mentions.within(max(0, mention.start - LOOK_BACK), mention.end)
        for found in reversed([one for one in earlier if one.actor == actor.id]):
            if found.form != "short":
                return False
            if title_before(self.text, found.start):
                return self._is_titled_otherwise(found, actor)
        return False

    def _is_titled_otherwise(self, mention: NameMatch, actor: Actor) -> bool:
        """Return whether a title makes a surname a stranger's: "Judge Pike", where Sam Pike is none.

        The register or the article may know the title; and where the article names nobody in full, the
        title may be one that the register doesn't know.
        """
        role = title_before(self.text, mention.start)
        if not role:
            return False
        titles = {word for office in actor.offices for word in title_words(office.title)}
        spelled = {word for name in (actor.name, *actor.aliases) for word in title_words(name)}
        body = chamber_before(self.text, mention.start)
        if body and body not in titles | spelled:
            return True  # "Senate President Breel", where Breel is the country's
        if role in titles | spelled:
            return False
        if (role, actor.id) in self.offices.styles.introduced:
            return False
        return bool(actor.offices) or self._is_named_in_full(actor)

    def _is_named_in_full(self, actor: Actor) -> bool:
        return any(found.actor == actor.id and found.form == "full" for found in self.mentions.found)

    def _part_before(self, parse: Parse, start: int) -> bool:
        """Return whether a part of a name stands right before: "Ivo" of "Ivo Marrand"."""
        known = lexicon()
        i = parse.word_at(start)
        if i is None or i == 0:
            return False
        j = i - 1
        word = parse.text[j]
        if opens_verb_first(parse, j):
            return False
        if parse.ends[j] + 1 != parse.begins[i] or not word[:1].isupper() or word.isupper():
            return False
        plain = word.lower().rstrip(".")
        if plain in known.titles or plain in known.demonyms or plain in known.roles or plain in known.groups:
            return False
        is_day = plain in day_names()  # "Late on Monday Marrand said …"
        if (
            is_day
            or not parse.tag[j].startswith("NNP")
            or parse.dep[j] not in NAME_PARTS
            or parse.head[j] < i
        ):
            return False
        # another name that qualifies: "Kremlin spokesman"
        return self.mentions.at(parse.begins[j]) is None

    def _beside(self, parse: Parse, head: int, span: Range) -> Resolution | None:
        """Read the name beside a role: "M's adviser, Lena Marrand"."""
        for j in (*parse.children[head], *_inner(parse, head)):
            if parse.dep[j] != "appos":
                continue
            mention = self.mentions.at(parse.begins[j])
            if mention is None or mention.actor is None:
                if parse.tag[j].startswith("NNP"):
                    return Resolution(None, Method.OTHER, span, person=True)
                continue
            named = self._named(parse, j, mention, span)
            called = parse.lower[head] in lexicon().roles or parse.lower[head] in ONES
            if named.person and named.actor is not None and called:
                return Resolution(
                    named.actor, Method.APPOSITION, name_range(parse, j), (named.actor,), person=True
                )
        return None

    def _behind(self, parse: Parse, head: int, span: Range) -> Resolution | None:
        """Read the name behind a title, where the parser hangs it elsewhere: "M and Chancellor Ada Lund"."""
        first = head + 1
        if first >= len(parse) or parse.lower[head] not in lexicon().roles or not parse.text[head].istitle():
            return None
        mention = self.mentions.at(parse.begins[first])
        if mention is None or mention.actor is None or mention.form != "full":
            return None
        if mention.start != parse.begins[first]:
            return None
        if mention.start != parse.ends[head] + 1:
            return None
        last = parse.word_at(mention.end - 1)
        if last is None:
            return None
        named = self._named(parse, last, mention, (span[0], mention.end))
        return named if named.person and named.actor is not None else None

    # ------------------------------------------------------------------------ by description

    def _described(self, parse: Parse, head: int, span: Range) -> Resolution:
        """Read words that name nobody: "the mayor", "Lund's letter", "the newspaper"."""
        if parse.tag[head].startswith("NNP") and self.mentions.others_within(span[0], span[1] + 1):
            return Resolution(None, Method.OTHER, span, person=True)
        paper = self._paper(parse, head)
        writer = self._writer(parse, head)
        if writer is not None:
            self.documents.append((parse.begins[head], parse.lower[head], writer.id))
            return Resolution(writer.id, Method.DOCUMENT, span, (writer.id,), person=writer.kind == "person")
        again = self._document_again(parse, head)
        if again is not None:
            return Resolution(again, Method.DOCUMENT, span, (again,))
        if paper is not None or self._is_the_outlet(parse, head):
            outlet = paper or self._outlet(parse, head)
            how = Method.OUTLET if outlet else Method.NONE
            return Resolution(outlet, how, span, (outlet,) if outlet else ())
        holder, how, candidates = self.offices.holder(parse, head)
        if holder is not None:
            return Resolution(holder, how, span, candidates or (holder,), person=True)
        is_person = bool(candidates) or parse.lower[head] in lexicon().roles
        return Resolution(None, Method.NONE, span, candidates, person=is_person)

    def _is_the_outlet(self, parse: Parse, head: int) -> bool:
        """Return whether words mean an outlet without its name: "the newspaper", "this report"."""
        definite = parse.lower[parse.left[head]] in {"the", "this"}
        if not definite:
            return False
        if parse.tag[head] != "NN":
            return False
        return parse.lower[head] in lexicon().outlets

    def _writer(self, parse: Parse, head: int) -> Actor | None:
        """As in "Lund's letter said", "the Institute's survey", "a Guild statement", "a note from Lund"."""
        if parse.lower[head] not in lexicon().documents:
            return None
        if parse.tag[head] in NAMES:
            return None
        if sent_to(parse, head):
            return None
        if is_fake(parse, head):
            return None  # "M's forged letter said …"
        by = (parse.child(j, "pobj") for j in parse.children[head] if parse.lower[j] in {"by", "from"})
        owners = [j for j in parse.children[head] if parse.dep[j] in {"poss", "compound"}]
        for j in (*owners, *(person for person in by if person is not None)):
            mention = self.mentions.at(parse.begins[j])
            if mention is None or mention.actor is None or mention.actor in self.outlets:
                continue
            actor = self.register.actors[mention.actor]
            owned = parse.dep[j] != "compound" or actor.kind == "organisation"
            # "a report from M" is a country's only where it came from
            owned = owned and not (actor.kind == "state" and parse.lower[parse.head[j]] == "from")
            if owned and actor.kind != "place" and not self._veto(parse, j, mention, actor):
                return actor
        return None

    def _paper(self, parse: Parse, head: int) -> str | None:
        """As in "a Gazette report", "an article in the Gazette", "the Gazette's story": the outlet's own."""
        if parse.lower[head] not in lexicon().outlets or parse.tag[head] in NAMES:
            return None
        by = (parse.child(j, "pobj") for j in parse.children[head] if parse.lower[j] in {"by", "from", "in"})
        owners = [j for j in parse.children[head] if parse.dep[j] in {"poss", "compound"}]
        for j in (*owners, *(paper for paper in by if paper is not None)):
            mention = self.mentions.at(parse.begins[j])
            if mention is not None and mention.actor in self.outlets:
                return mention.actor
        return None

    def _document_again(self, parse: Parse, head: int) -> str | None:
        """Return whose "the same poll", "the survey" is: of the last of that name, within a paragraph."""
        word = parse.lower[head]
        if word not in lexicon().documents:
            return None
        if parse.lower[parse.left[head]] not in {"the", "this"}:
            return None
        if any(parse.dep[j] in QUALIFIERS and parse.lower[j] != "same" for j in parse.children[head]):
            return None
        start = parse.begins[head]
        last = next((told for told in reversed(self.documents) if told[0] < start), None)
        if last is None or last[1].rstrip("s") != word.rstrip("s"):
            return None
        between = self.text[last[0] + len(word) : start]
        if between.count("\n") > 1:
            return None
        another = re.search(rf"(?<!\w){re.escape(word.rstrip('s'))}s?(?!\w)", between, re.IGNORECASE)
        return last[2] if another is None else None

    def _outlet(self, parse: Parse, head: int) -> str | None:
        """Resolve "the report", "the newspaper": the one outlet named before, or the one relayed."""
        told = told_clause(parse, head)
        if any(parse.dep[child] in QUALIFIERS and child != told for child in parse.children[head]):
            return None  # "the human rights report", "the report by M"
        start = parse.begins[head]
        named = [m for m in self.mentions.within(max(0, start - LOOK_BACK), start) if m.actor in self.outlets]
        actors = {mention.actor for mention in named} or {self.relayed}
        if len(actors) > 1:
            return None
        actor = actors.pop()
        reporting = actor == self.relayed or any(_REPORTS.match(self.text, m.end) for m in named)
        if not reporting and parse.lower[head] in {"report", "article"}:
            return None
        return actor


def _is_spelled(mention: NameMatch | None) -> bool:
    """Return whether a word that looks like a pronoun is a name of the register: "WHO", "IT"."""
    return mention is not None and mention.actor is not None


def _is_behind_name(parse: Parse, head: int) -> bool:
    """Return whether a word is not part of the name before it: ``KC``, ``Sr.``, its full stop."""
    if parse.text[head] == ".":
        return parse.text[head - 1] in SUFFIXES
    if parse.text[head] in lexicon().post_nominals:
        return True
    return parse.text[head] in SUFFIXES


def sent_to(parse: Parse, head: int) -> bool:
    """As in "M's dismissal letter", "her obituary": a document about its owner."""
    kinds = lexicon().about_owners
    compounds = {parse.lower[j] for j in parse.children[head] if parse.dep[j] == "compound"}
    return bool(kinds & {*compounds, parse.lower[head]})


def _inner(parse: Parse, head: int) -> list[int]:
    """Return what the parser hangs on the end of a phrase: the name of "the head of the League, M, said"."""
    preposition = parse.child(head, "prep")
    noun = parse.child(preposition, "pobj") if preposition is not None else None
    if noun is None:
        return []
    return [
        j for j in parse.children[noun] if parse.text[parse.left[j] - 1] == "," and parse.tag[noun] != "NN"
    ]
