"""The word lists of the extraction, read once from ``generator/lexicon`` and unfolded into forms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from generator.model.findings import Force
from generator.words.word_lists import word_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_VOWELS = "aeiou"
FORCES: tuple[Force, ...] = get_args(Force)
NEEDS = (
    "clause",
    "object",
    "quote",
    "bare",
    "answer",
    "naming",
    "estimate",
    "evidence",
    "document",
    "list",
    "mind",
)


@dataclass(frozen=True, slots=True)
class Sense:
    """One way in which a verb reports: its particle, what it needs, and what it does."""

    lemma: str
    particles: tuple[str, ...]
    needs: str
    force: Force


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the rules look words up in; all keys in lower case."""

    verbs: Mapping[str, tuple[Sense, ...]]
    """Inflected form of the first word to the verb's senses, longest particle first."""
    lemmas: Mapping[str, str]
    """Inflected form to base form."""
    nouns: Mapping[str, Force]
    views: frozenset[str]
    """Nouns of "in M's view", "by his account"."""
    roles: frozenset[str]
    same_role: Mapping[str, str]
    """A form of a role to the one that stands for all: ``spokesman`` to ``spokesperson``."""
    titles: frozenset[str]
    post_nominals: frozenset[str]
    """Letters behind a name, as they are written: ``KC``."""
    groups: frozenset[str]
    outlets: frozenset[str]
    outlet_names: frozenset[str]
    """Words that names of papers, stations and agencies are made of: ``gazette``."""
    interviewers: frozenset[str]
    """Labels of those who ask: ``interviewer``."""
    people: frozenset[str]
    """Words for people that are not roles: ``islanders``."""
    attached: frozenset[str]
    """People who are called by whom they belong to: ``friend``, ``widow``."""
    findings: frozenset[str]
    """What shows something as a document does: ``census``."""
    finders: frozenset[str]
    """Roles of those who look into something: ``inspectors``."""
    finding: frozenset[str]
    """Verbs for what they find."""
    shares_of: frozenset[str]
    """What stands for a share of those behind "of": ``majority``."""
    means_of_support: frozenset[str]
    """What one supports somebody with, and says nothing: ``guns``."""
    fighters: frozenset[str]
    """Whom a state supports by deeds: ``rebels``."""
    recalled: frozenset[str]
    """Whom or what one calls back rather than remembers: ``envoy``."""
    voting: frozenset[str]
    silent_things: frozenset[str]
    """What says something without words: ``clock``, ``eyes``."""
    done_by_things: frozenset[str]
    """Verbs that things do as well as people: ``suggest``, ``threaten``."""
    undertaking: frozenset[str]
    """Verbs of one's own word, which a treaty or a law can't give: ``promise``."""
    general: frozenset[str]
    """Words before a noun that leave open who is meant: ``any``."""
    anybody: frozenset[str]
    """Words for nobody in particular: ``anyone``."""
    ranks: frozenset[str]
    """Titles that tell one bearer of a surname from another: ``judge``."""
    apart: frozenset[str]
    """What makes another office of one: ``self-proclaimed``, ``vice``."""
    chambers: frozenset[str]
    """Bodies that have offices of their own: ``senate``."""
    documents: frozenset[str]
    about_owners: frozenset[str]
    """Kinds of documents that others wrote about their owners: ``dismissal``, ``obituary``."""
    gendered: Mapping[str, str]
    """Titles and roles that only a man or a woman has, to the pronoun: ``mrs`` to ``she``."""
    pronouns: Mapping[str, str]
    """A pronoun's form to its first form: ``him`` to ``he``."""
    mute: frozenset[str]
    """Words that are never who speaks, whatever the grammar says."""
    control: frozenset[str]
    """Verbs whose object does what follows: "told M to say"."""
    vague: frozenset[str]
    modals: frozenset[str]
    future: frozenset[str]
    negative: frozenset[str]
    nobody: frozenset[str]
    """Words that make a subject nobody: "neither M nor N", "no minister"."""
    auxiliaries: frozenset[str]
    """Words that point at a verb said before: ``did`` of "as M said she did"."""
    addressees: frozenset[str]
    aspect: frozenset[str]
    """Forms of verbs whose infinitive is what happened: "continued to insist"."""
    means: frozenset[str]
    """Verbs whose infinitive is what was said by them: "used his speech to attack"."""
    manner: frozenset[str]
    """Verbs that only lead into a quotation: "M was blunt: “…”"."""
    labels: frozenset[str]
    """What of somebody's a quotation may be: ``verdict`` of "M's verdict: “…”"."""
    interviewing: tuple[str, ...]
    """What says above a page of questions that somebody was interviewed."""
    outspoken: frozenset[str]
    """How somebody speaks who leads into a quotation so: ``blunt``."""
    scant: frozenset[str]
    """What was hardly done: ``little`` of "Little did M say"."""
    missing: frozenset[str]
    """What there is none of: ``any`` of "did not find any record"."""
    not_denying: frozenset[str]
    """What makes a negation in front none: ``only`` of "Not only did M say …"."""
    deny: frozenset[str]
    copulas: frozenset[str]
    """Verbs before a verdict: ``were`` of "reports that M said so were false"."""
    before_verdict: frozenset[str]
    plain_truth: frozenset[str]
    """What is denied with what it is the truth of: "not the ``case`` that M said so"."""
    before_withheld: frozenset[str]
    """What may stand before a withheld verb: ``ever`` of "without ever saying so"."""
    quick: frozenset[str]
    """How somebody adds a word: ``quick`` of "was quick to add"."""
    answering: frozenset[str]
    """Verbs behind which "yes" is what was said."""
    occasion: frozenset[str]
    """Prepositions of when and where something was said."""
    comparing: frozenset[str]
    """What likens something to words: ``as``, ``than``."""
    nearly: frozenset[str]
    """What was nearly said was not said: ``almost``."""
    withheld: tuple[str, ...]
    """What stands before a verb of speech whose words were not said: ``without``, ``short of``."""
    untrue: frozenset[str]
    never: frozenset[str]
    """What nothing was said on: ``point`` of "M at no point said"."""
    perceived: frozenset[str]
    """What others notice of somebody's words: ``heard`` of "nobody heard M say"."""
    falsely: frozenset[str]
    """How somebody is quoted who did not say it: ``wrongly``."""
    unreal: frozenset[str]
    """What stands for words that nobody said: ``rumour``, ``hoax``."""
    told: frozenset[str]
    """What may turn out to be false: ``reports`` of "reports that M said …"."""
    evidence: frozenset[str]
    """What there may be none of: ``record`` of "no record of M saying …"."""
    retracting: frozenset[str]
    """Forms of verbs by which words count no longer: ``withdrew`` of "withdrew her claim that …"."""
    taking_back: frozenset[str]
    """Forms of verbs that do so with "back": ``took``."""
    denying: frozenset[str]
    """Forms of verbs for reports of words that others call untrue: ``denied``."""
    posing: tuple[str, ...]
    """What stands before a name that somebody only takes: ``posing as``."""
    everyone: frozenset[str]
    """Words for all people, of whom "but M" leaves M out."""
    except_for: frozenset[str]
    """What leaves somebody out of all: ``but``, ``except``."""
    issuing: frozenset[str]
    """Forms of verbs by which one makes a document one's own words: ``wrote``, ``issued``."""
    imagined: frozenset[str]
    """Where nobody says what is said: ``dream``, ``parody``."""
    conditions: frozenset[str]
    """Conjunctions behind which nothing is said yet: ``unless``."""
    inverting: frozenset[str]
    """Verbs that open a condition before their subject: ``had`` of "had M said so"."""
    suppositions: frozenset[str]
    """What stands before the subject of words that are only supposed: ``as though``."""
    imagining: frozenset[str]
    """Forms of verbs whose clause is only thought of: ``imagine``."""
    awaiting: frozenset[str]
    """Conjunctions of a time to come: ``once``."""
    fake: frozenset[str]
    """What was made up: ``forged`` of "a forged letter"."""
    silent: frozenset[str]
    """What a speaker declines or refuses to do and so says nothing: ``comment``, ``say``."""
    telling: frozenset[str]
    """Verbs whose object hears the words: "told the court that …"."""
    shown: frozenset[str]
    """What one shows and doesn't say: "a picture"."""
    occasions: frozenset[str]
    when: frozenset[str]
    """Prepositions of a date at which something was said."""
    circumstance: frozenset[str]
    """Prepositions of when, where and to whom something was said."""
    gatherings: frozenset[str]
    """What somebody speaks right after: ``lunch`` of "said after a lunch on Tuesday"."""
    dated_occasion: frozenset[str]
    """Prepositions before an occasion that bears its day: ``at`` of "at Saturday's debate"."""
    shows: frozenset[str]
    """What one speaks on: ``broadcast``."""
    made_public: frozenset[str]
    """What a text has undergone that bears the day of its words: ``released``."""
    while_speaking: frozenset[str]
    """What somebody does while speaking: ``appearing``, ``asked``."""
    same_time: frozenset[str]
    before_days: frozenset[str]
    """Words that only place a day: ``earlier`` of "Earlier Monday"."""
    long_since: frozenset[str]
    """Words of something said before, or for long."""
    light: frozenset[str]
    """Forms of verbs that say nothing without their object: ``gave`` of "gave a warning"."""
    occasional: frozenset[str]
    """Nouns of speech that only name an occasion or a text: ``speech``."""
    frank: frozenset[str]
    """Forms of verbs that one who speaks plainly doesn't do: ``mince`` of "did not mince words"."""
    answers: frozenset[str]
    """What alone is an answer: ``yes``."""
    afterwards: frozenset[str]
    """When something was said, where it stands behind the verb: "said later the ferry would run"."""
    before_names: frozenset[str]
    works: frozenset[str]
    """What bears a title: ``novel`` of "her novel “The Long Winter”"."""
    before_works: frozenset[str]
    """What else may stand right before a title: ``of``, ``in``, ``his``."""
    spellings: dict[str, str]
    """The American spelling by the British one, and the other way round."""
    hedges: frozenset[str]
    demonyms: Mapping[str, str]
    """``ukrainian`` to ``ukraine``: adjectives and capitals by country."""


def table(name: str) -> dict[str, Any]:
    """Read one file of the word lists, checked."""
    return dict(word_table(name))


def words(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the entries of a list as the files write them; ``_`` joins the words of one entry."""
    return tuple(entries)


def _phrases(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the entries of a list as a text has them, with spaces."""
    return tuple(entry.replace("_", " ") for entry in entries)


@cache
def lexicon() -> Lexicon:
    """Return the word lists, unfolded."""
    irregular, doubling = _forms()
    verbs: dict[str, list[Sense]] = {}
    lemmas: dict[str, str] = {}
    for sense in _senses():
        for form in inflections(sense.lemma, irregular, doubling):
            verbs.setdefault(form, []).append(sense)
            lemmas.setdefault(form, sense.lemma)
    nouns = table("nouns")
    roles = table("roles")
    hedges = table("hedges")
    small = table("grammar")
    places = table("demonyms")
    return Lexicon(
        verbs={form: tuple(sorted(found, key=_specific)) for form, found in verbs.items()},
        lemmas=lemmas,
        nouns={
            form: force
            for force in FORCES
            if force in nouns
            for noun in words(nouns[force]["nouns"])
            for form in (noun, plural(noun))
        },
        views=frozenset(words(nouns["view"]["nouns"])),
        roles=_with_plurals(roles["person"]["nouns"]),
        same_role={form: first for first, forms in roles["same"].items() for form in words(forms)},
        titles=frozenset(word.lower() for word in words(roles["title"]["words"])),
        post_nominals=frozenset(words(roles["post_nominal"]["words"])),
        groups=_with_plurals(roles["group"]["nouns"]),
        outlets=frozenset(words(roles["outlet"]["nouns"])),
        outlet_names=frozenset(words(roles["outlet_name"]["words"])),
        interviewers=frozenset(words(roles["interviewer"]["words"])),
        people=_with_plurals(roles["people"]["nouns"]),
        attached=_with_plurals(roles["attached"]["nouns"]),
        findings=_with_plurals(roles["findings"]["nouns"]),
        finders=_with_plurals(roles["finders"]["nouns"]),
        finding=frozenset(words(small["finding"]["verbs"])),
        shares_of=frozenset(words(small["shares_of"]["words"])),
        means_of_support=frozenset(words(small["means_of_support"]["words"])),
        fighters=frozenset(words(small["fighters"]["words"])),
        recalled=frozenset(words(small["recalled"]["words"])),
        voting=_forms_of(small["voting"]["verbs"], irregular, doubling),
        silent_things=_with_plurals(roles["silent_thing"]["nouns"]),
        done_by_things=frozenset(words(small["done_by_things"]["verbs"])),
        undertaking=frozenset(words(small["undertaking"]["verbs"])),
        general=frozenset(words(small["general"]["words"])),
        anybody=frozenset(words(small["anybody"]["words"])),
        ranks=frozenset(words(roles["rank"]["words"])),
        apart=frozenset(words(roles["apart"]["words"])),
        chambers=_with_plurals(roles["chamber"]["nouns"]),
        about_owners=frozenset(words(roles["about_owners"]["words"])),
        documents=_with_plurals(roles["document"]["nouns"]),
        gendered={word.lower(): pronoun for pronoun, text in roles["gender"].items() for word in words(text)},
        pronouns={form: first for first, forms in roles["pronoun"].items() for form in words(forms)},
        mute=_with_plurals(roles["mute"]["nouns"]),
        control=frozenset(words(small["control"]["verbs"])),
        vague=frozenset(words(small["vague"]["words"])),
        modals=frozenset(words(small["modal"]["words"])),
        future=frozenset(words(small["future"]["words"])),
        negative=frozenset(words(small["negative"]["words"])),
        nobody=frozenset(words(small["nobody"]["words"])),
        auxiliaries=frozenset(words(small["auxiliary"]["words"])),
        addressees=frozenset(words(small["addressees"]["words"])),
        aspect=_forms_of(small["aspect"]["verbs"], irregular, doubling),
        means=frozenset(words(small["means"]["words"])),
        manner=frozenset(words(small["manner"]["words"])),
        labels=frozenset(words(small["labels"]["words"])),
        interviewing=_phrases(small["interviewing"]["words"]),
        outspoken=frozenset(words(small["outspoken"]["words"])),
        scant=frozenset(words(small["scant"]["words"])),
        missing=frozenset(words(small["missing"]["words"])),
        not_denying=frozenset(words(small["not_denying"]["words"])),
        deny=_forms_of(small["deny"]["verbs"], irregular, doubling),
        copulas=frozenset(words(small["copula"]["words"])),
        before_verdict=frozenset(words(small["before_verdict"]["words"])),
        plain_truth=frozenset(words(small["plain_truth"]["words"])),
        before_withheld=frozenset(words(small["before_withheld"]["words"])),
        quick=frozenset(words(small["quick"]["words"])),
        answering=frozenset(words(small["answering"]["verbs"])),
        occasion=frozenset(words(small["occasion"]["words"])),
        comparing=frozenset(words(small["comparing"]["words"])),
        nearly=frozenset(words(small["nearly"]["words"])),
        withheld=_phrases(small["withheld"]["words"]),
        untrue=frozenset(words(small["untrue"]["words"])),
        never=frozenset(words(small["never"]["words"])),
        perceived=frozenset(words(small["perceived"]["words"])),
        falsely=frozenset(words(small["falsely"]["words"])),
        unreal=frozenset(words(small["unreal"]["words"])),
        told=frozenset(words(small["told"]["words"])),
        evidence=frozenset(words(small["evidence"]["words"])),
        retracting=_forms_of(small["retracting"]["verbs"], irregular, doubling),
        taking_back=_forms_of(small["taking_back"]["verbs"], irregular, doubling),
        denying=_forms_of(small["denying"]["verbs"], irregular, doubling),
        posing=_phrases(small["posing"]["words"]),
        everyone=frozenset(words(small["everyone"]["words"])),
        except_for=frozenset(words(small["except_for"]["words"])),
        issuing=_forms_of(small["issuing"]["verbs"], irregular, doubling),
        imagined=frozenset(words(small["imagined"]["words"])),
        conditions=frozenset(words(small["conditions"]["words"])),
        inverting=frozenset(words(small["inverting"]["words"])),
        suppositions=frozenset(_phrases(small["suppositions"]["words"])),
        imagining=_forms_of(small["imagining"]["verbs"], irregular, doubling),
        awaiting=frozenset(_phrases(small["awaiting"]["words"])),
        fake=frozenset(words(small["fake"]["words"])),
        silent=frozenset(words(small["silent"]["verbs"])),
        telling=frozenset(words(small["telling"]["verbs"])),
        shown=frozenset(words(small["shown"]["words"])),
        occasions=frozenset(words(small["occasions"]["words"])),
        when=frozenset(words(small["when"]["words"])),
        circumstance=frozenset(words(small["circumstance"]["words"])),
        gatherings=frozenset(words(small["gatherings"]["words"])),
        dated_occasion=frozenset(words(small["dated_occasion"]["words"])),
        shows=frozenset(words(small["shows"]["words"])),
        made_public=frozenset(words(small["made_public"]["words"])),
        while_speaking=frozenset(words(small["while_speaking"]["words"])),
        same_time=frozenset(words(small["same_time"]["words"])),
        before_days=frozenset(words(small["before_days"]["words"])),
        long_since=frozenset(words(small["long_since"]["words"])),
        light=frozenset(
            form for verb in words(small["light"]["verbs"]) for form in inflections(verb, irregular, doubling)
        ),
        occasional=_with_plurals(small["occasional"]["words"]),
        frank=frozenset(
            form for verb in words(small["frank"]["verbs"]) for form in inflections(verb, irregular, doubling)
        ),
        answers=frozenset(words(small["answers"]["words"])),
        afterwards=frozenset(words(small["afterwards"]["words"])),
        before_names=frozenset(words(small["before_names"]["words"])),
        works=_with_plurals(small["works"]["words"]),
        before_works=frozenset(words(small["before_works"]["words"])),
        spellings={
            one: other
            for british, (american,) in table("forms")["spellings"].items()
            for one, other in ((british, american), (american, british))
        },
        hedges=frozenset(words(hedges["hedges"])),
        demonyms={
            word.lower().replace("_", " "): country
            for country, entry in places.items()
            for word in (*words(entry["adjectives"]), *words(entry.get("capitals", ())))
        },
    )


def inflections(
    verb: str, irregular: Mapping[str, tuple[str, ...]], doubling: frozenset[str]
) -> tuple[str, ...]:
    """Return the forms of a verb: base, third person, -ing, past and participle, in either spelling."""
    spellings = (frozenset[str](), doubling) if verb in _either() else (doubling,)
    past = irregular.get(verb) or tuple(_past(verb, known) for known in spellings)
    return tuple(dict.fromkeys((verb, plural(verb), *(_ing(verb, known) for known in spellings), *past)))


def _forms_of(
    verbs: Iterable[str], irregular: Mapping[str, tuple[str, ...]], doubling: frozenset[str]
) -> frozenset[str]:
    return frozenset(form for verb in words(verbs) for form in inflections(verb, irregular, doubling))


def plural(word: str) -> str:
    """Return a noun's plural, which is also a verb's third person: ``replies``, ``stresses``."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh", "o")) and not word.endswith("oo"):
        return word + "es"
    return word + "s"


def _past(verb: str, doubling: frozenset[str]) -> str:
    if verb in doubling:
        return verb + verb[-1] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def _ing(verb: str, doubling: frozenset[str]) -> str:
    if verb in doubling:
        return verb + verb[-1] + "ing"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return verb + "ing"


def _forms() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    forms = table("forms")
    irregular = {verb: words(past) for verb, past in forms["irregular"].items()}
    doubling = forms["doubling"]
    return irregular, frozenset((*words(doubling["verbs"]), *words(doubling["either"])))


@cache
def _either() -> frozenset[str]:
    """Return the verbs that are spelled in two ways: "signaled", "signalled"."""
    return frozenset(words(table("forms")["doubling"]["either"]))


def _senses() -> Iterator[Sense]:
    for force, lists in table("verbs").items():
        if force not in FORCES or not set(lists) <= set(NEEDS):
            message = f"verbs.toml: [{force}] has to be a force, with lists of {', '.join(NEEDS)}"
            raise ValueError(message)
        for needs, entries in lists.items():
            for entry in words(entries):
                first, *particles = entry.split("_")
                yield Sense(first, tuple(particles), needs, force)


def _specific(sense: Sense) -> tuple[int, int]:
    return -len(sense.particles), NEEDS.index(sense.needs)


def forms_of(verbs: Iterable[str]) -> frozenset[str]:
    """Return the forms of each verb of a list."""
    return _forms_of(verbs, *_forms())


def nouns_of(nouns: Iterable[str]) -> frozenset[str]:
    """Return each noun of a list with its plural."""
    return _with_plurals(nouns)


def _with_plurals(nouns: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in nouns for form in (word, _plural_noun(word)))


def _plural_noun(word: str) -> str:
    if word.endswith("man"):
        return word.removesuffix("man") + "men"
    return plural(word)
