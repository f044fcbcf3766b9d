"""Subjects: whose words a verb reports, by the grammar of its sentence.

A verb may have a subject of its own ("M said"), or take one over: from the verb that it is joined
to, from the noun that it describes, or from the verb whose clause it belongs to ("M left, saying").
How it was found is told with it, for what is taken over is less certain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import (
    FINITE,
    NAMES,
    NOUNS,
    conjuncts,
    finite_tag,
    is_cue,
    lemma,
    main_noun,
    subjects,
)
from generator.quotes.features import Feature
from generator.quotes.rules.subject_kinds import kind_of

if TYPE_CHECKING:
    from generator.grammar.parse import Parse

Subject = tuple[int | None, frozenset[Feature]]
RELATIVES = frozenset({"who", "which", "that", "whom"})
OPENERS = frozenset({",", '"', "”", "''", "?", "!", "\N{EM DASH}"})
CLOSERS = frozenset({",", ".", "\N{EM DASH}", ":"})
MARKS = frozenset({'"', "”", "''"})
ANOTHERS = frozenset({"of", "for", "from", "as", "with", "over"})
"""Between an object and what it is accused, thanked or mocked for: "accused N of saying"."""
FEWEST_BEFORE = 2
"""So many words stand before a participle that has a subject and its verb in front."""
DEEPEST = 6
"""So many verbs a subject may be handed down."""
COMPLEMENTS = frozenset({"dobj", "xcomp", "ccomp", "prep"})
NOBODY: Subject = (None, frozenset())


def speaker_of(parse: Parse, v: int, depth: int = 0) -> Subject:
    """Return the subject of a verb, its own or the one that it takes over, and how it was found."""
    subject = own_subject(parse, v)
    inverted = _inverted(parse, v)
    if inverted is not None and (subject is None or subject < v):
        return inverted, frozenset()
    if subject is not None:
        return _seen(parse, v, subject) or _own(parse, v, subject)
    if depth >= DEEPEST or parse.head[v] == v:
        return parse.child(v, "nsubjpass"), frozenset({Feature.PASSIVE})
    resumed = _resumed(parse, v)
    if resumed is not None:
        return resumed, frozenset()
    return _object_beside(parse, v) or _taken_over(parse, v, depth)


def own_subject(parse: Parse, v: int) -> int | None:
    """Return the subject nearest to its verb: the parser sometimes finds two."""
    found = subjects(parse, v)
    if not found:
        # "That attitude, many argue, could …"
        vague = lexicon().vague
        return next(
            (j for j in parse.children[v] if parse.dep[j] == "amod" and parse.lower[j] in vague), None
        )
    noun = parse.head[v]
    if (
        parse.dep[v] == "advcl"
        and parse.tag[noun] == "NN"
        and parse.head[noun] == noun
        and _is_when(parse, found[0])
    ):
        return noun  # "A pilot before the hearing described …", taken for a mere noun
    before = [j for j in found if j < v and not (len(found) > 1 and _is_when(parse, j))]
    subject = max(before, default=found[0])
    for j in parse.children[subject]:
        # "Perhaps M, the consultant N says": no comma closes it, so N is not an apposition but the subject
        ends_before_verb = parse.dep[j] == "appos" and subject < j < v and parse.right[j] == v - 1
        named = parse.tag[j] in NAMES and parse.text[v - 1] != ","
        if not ends_before_verb or not named:
            continue
        # "The one tunnel N said he would fill": without a comma, and a thing can't be called N
        thing = parse.tag[subject] in {"NN", "NNS"} and parse.lower[subject] not in lexicon().roles
        if thing or parse.text[parse.left[j] - 1] == ",":
            return j
    return subject


def _is_when(parse: Parse, j: int) -> bool:
    """As in "A pilot before the hearing described …": when it was, taken for another subject."""
    low = parse.left[j]
    if low <= 0:
        return False
    if parse.dep[low - 1] != "mark":
        return False
    return parse.lower[low - 1] in {"before", "after", "since"}


def _seen(parse: Parse, v: int, subject: int) -> Subject | None:
    """As in "M, after hearing N say …, left": a bare infinitive is that of the object before it."""
    thing = v - 1
    bare = parse.tag[v] in {"VB", "VBP"} and parse.child(v, "aux") is None
    heard = parse.dep[thing] == "dobj" and subject < parse.head[thing] < thing
    return (thing, frozenset({Feature.CONTROLLED})) if bare and heard else None


def _own(parse: Parse, v: int, subject: int) -> Subject:
    if parse.tag[v] == "VBG" and _acts_before(parse, v, subject):
        return subject, frozenset({Feature.EITHER_SUBJECT})
    if subject > v and (lemma(parse, v) in lexicon().telling or not _ends_there(parse, subject)):
        return NOBODY  # "“…,” M told the Gazette", "said Mr. X was late": the subject of what was said
    if parse.lower[subject] in RELATIVES and parse.dep[v] in {"relcl", "ccomp", "acl"}:
        antecedent = _antecedent(parse, v)
        described = _described_as(parse, antecedent)
        if described is not None:
            return described, frozenset({Feature.INHERITED})
        if antecedent is not None:
            return antecedent, frozenset({Feature.RELATIVE})
    return subject, frozenset()


def _acts_before(parse: Parse, v: int, subject: int) -> bool:
    """As in "M quoted from a letter by N saying …": the parser takes the participle for the main verb."""
    acts = any(parse.dep[k] == "acl" and subject < k < v for k in parse.children[subject])
    return acts and parse.child(v, "aux") is None


def _inverted(parse: Parse, v: int) -> int | None:
    """Find the name of "And the plan, said Marrand, failed": between the verb and the next comma."""
    i = v + 1
    if v == 0:
        return None
    if i >= len(parse):
        return None
    if parse.text[v - 1] not in OPENERS:
        return None
    if parse.tag[v] not in FINITE | {"VBN"}:
        return None
    if not parse.tag[i].startswith("NNP") or lemma(parse, v) in lexicon().telling:
        return None
    while i + 1 < len(parse) and parse.tag[i + 1].startswith("NNP"):
        i += 1
    end = i + 1
    if parse.lower[end : end + 1] == ["and"]:  # "said Marrand and her deputies, …"
        end = next((k for k in range(end, len(parse)) if _ends_row(parse, k)), end)
    return i if end >= len(parse) or parse.text[end] in CLOSERS else None


def _ends_row(parse: Parse, k: int) -> bool:
    """Return whether a row of names ends at a word: at a comma, a full stop or a verb."""
    if parse.text[k] in CLOSERS:
        return True
    if parse.tag[k].startswith("V"):
        return True
    return parse.tag[k] == "MD"


def _ends_there(parse: Parse, subject: int) -> bool:
    """Return whether a subject behind its verb ends a clause: no finite verb may follow it."""
    after = parse.right[subject] + 1
    while after < len(parse) and parse.tag[after] == "RB":
        after += 1
    return after >= len(parse) or parse.tag[after] not in FINITE | {"MD"}


def _antecedent(parse: Parse, v: int) -> int | None:
    """Return the noun that a relative clause describes."""
    i = v
    for _ in range(4):
        if parse.dep[i] in {"relcl", "acl"}:
            return _people_of(parse, parse.head[i], i)
        i = parse.head[i]
    return None


def _people_of(parse: Parse, name: int, relative: int) -> int:
    """Return who is described where a name only says where they are from.

    "the pilots of Port Varn, who said …" is the pilots'. Not so "the friends of Ada Lund, who said …":
    either may be meant, and who says it is left as it was.
    """
    preposition = parse.head[name]
    people = parse.head[preposition]
    placed = parse.dep[name] == "pobj" and parse.lower[preposition] in {"of", "from", "in", "at"}
    if not placed:
        return name
    if parse.tag[name] not in NAMES:
        return name
    if parse.tag[people] not in {"NN", "NNS"}:
        return name
    persons = kind_of(parse, people) == "person" and parse.lower[people] not in lexicon().attached
    return people if persons and _is_of_person(parse, relative) else name


def _described_as(parse: Parse, noun: int | None) -> int | None:
    """Return whom a noun describes: ``M`` of "M is a cheat, a braggart and a coward who promised …"."""
    while noun is not None and parse.dep[noun] in {"conj", "appos"} and parse.head[noun] < noun:
        noun = parse.head[noun]
    if noun is None or parse.dep[noun] != "attr" or parse.tag[noun] in NAMES:
        return None
    mine = subjects(parse, parse.head[noun])
    # a rare name may look like a noun: "Voss is a poet, a pilot and a liar who …"
    named = bool(mine) and (parse.tag[mine[0]] in NAMES or parse.right[mine[0]] == 0)
    if not (named and parse.lower[parse.left[noun]] in {"a", "an"}):
        return None
    return mine[0]


def _taken_over(parse: Parse, v: int, depth: int) -> Subject:
    head, dep = parse.head[v], parse.dep[v]
    if dep == "pcomp":
        return _of_preposition(parse, head, depth)
    if (dep, parse.dep[head]) == ("xcomp", "acomp"):
        head = parse.head[head]  # "M was quick to add …"
    if not parse.tag[head].startswith(("V", "MD")):
        return _of_noun(parse, v, depth)
    if dep == "conj" or _opens_row(parse, v):
        return _shared(parse, v, head, depth)
    control = parse.child(head, "dobj")
    if dep == "xcomp" and control is not None and control < v and lemma(parse, head) in lexicon().control:
        return control, frozenset({Feature.CONTROLLED})
    adjoined = dep == "advcl" and parse.tag[v] == "VBG" and v > 0 and parse.text[v - 1] in OPENERS
    if adjoined:
        # "M told us that N had failed, adding …", "M said so after N had lost, adding …": M adds
        above = {"ccomp", "conj"} if is_cue(parse, head) else {"ccomp", "conj", "advcl"}
        while parse.dep[head] in above and parse.head[head] < head and is_cue(parse, parse.head[head]):
            head = parse.head[head]
    # a finite verb without a subject takes over nobody's: "as was said"
    silent = parse.tag[v] in FINITE and dep in {"ccomp", "advcl"}
    if dep == "acl" or (dep in {"xcomp", "advcl", "ccomp", "dep", "parataxis"} and not silent):
        source, how = _from(parse, head, depth, Feature.INHERITED)
        if adjoined and _another_says_between(parse, head, v):
            how |= {Feature.EITHER_SUBJECT}
        return source, how | {Feature.ADJOINED} if adjoined else how
    return NOBODY


def _another_says_between(parse: Parse, head: int, v: int) -> bool:
    """As in "M left after N said that it was over, adding …": either may have added it."""
    return any(
        parse.dep[k] == "advcl" and head < k < v and is_cue(parse, k) and bool(subjects(parse, k))
        for k in parse.children[head]
    )


def _resumed(parse: Parse, v: int) -> int | None:
    """Return the subject that a participle between commas parts from its verb.

    ``Pell`` of "Pell, echoing Tolan, called on …", ``Tolan`` of "after Tolan, pressed about it, had said …"
    """
    helping = [j for j in parse.children[v] if parse.dep[j] in {"aux", "neg", "advmod"} and j < v]
    if parse.tag[v] not in FINITE and not any(parse.dep[j] == "aux" for j in helping):
        return None
    closing = min([v, *helping]) - 1
    if closing < FEWEST_BEFORE or parse.text[closing] != ",":
        return None
    opening = next((k for k in range(closing - 1, 0, -1) if parse.text[k] == ","), None)
    if opening is None:
        return None
    asked = parse.lower[opening + 1] in lexicon().while_speaking  # "M, asked about it, had replied"
    if parse.tag[opening + 1] not in {"VBG", "VBN"} and not asked:
        return None
    between = range(opening + 2, closing)
    named = parse.tag[opening - 1] in NOUNS | {"PRP"}
    if not named or any(parse.tag[k] in FINITE | {"MD"} for k in between):
        return None
    first = opening - 1
    while parse.dep[first] == "conj" and parse.tag[parse.head[first]] in NOUNS:
        first = parse.head[first]  # "Lund and Pell, echoing Tolan, called on …"
    return first


def _object_beside(parse: Parse, v: int) -> Subject | None:
    """Return whose words a participle right behind an object tells of.

    "recalled N saying …", "read out a note by N stating …", "disputes a story claiming …": hardly the
    subject's. "M issued a statement saying …" and "M left the room saying …" are the subject's.
    """
    above = parse.head[v]
    behind = parse.dep[v] == "pcomp" and parse.head[v] == v - 1  # "by saying", "as saying"
    bare = parse.tag[v] in {"VBG", "VB"} and parse.left[v] == v  # "heard N saying", "watched N say"
    if not bare or v < FEWEST_BEFORE or behind or parse.dep[v] == "conj" or not is_cue(parse, v):
        return None
    while above < v and not parse.tag[above].startswith("V") and parse.head[above] != above:
        above = parse.head[above]
    thing = _object_between(parse, above, v)
    if thing is None:
        return None
    known = lexicon()
    if parse.lower[thing] in known.documents or parse.lower[thing] in known.told:
        # "disputes a story claiming …", but "wrote a letter saying …" is whose the letter is
        own = parse.lower[above] in known.issuing and not {"by", "from"} & set(parse.lower[thing:v])
        return None if own else (thing, frozenset({Feature.PARTICIPLE}))
    person = parse.tag[thing] in NAMES | {"PRP"} or parse.lower[thing] in known.roles
    person = person or (parse.text[thing].istitle() and thing == v - 1)
    return (thing, frozenset({Feature.CONTROLLED})) if person else None


def _object_between(parse: Parse, above: int, v: int) -> int | None:
    """Return the object of a verb that stands right before a participle, no comma between them."""
    if not above < v or any(parse.text[k] in OPENERS for k in range(above + 1, v)):
        return None
    thing = parse.child(above, "dobj")
    if thing is None and parse.dep[v - 1] in {"dobj", "intj", "appos", "npadvmod"}:
        thing = v - 1
    return thing if thing is not None and above < thing < v else None


def _from(parse: Parse, head: int, depth: int, how: Feature) -> Subject:
    source, before = speaker_of(parse, head, depth + 1)
    if source is None:
        source = parse.child(head, "nsubjpass")
    return source, before | {how}


def _shared(parse: Parse, v: int, head: int, depth: int) -> Subject:
    """As in "M disliked it and said …", but in "officials say M praised it and repeated …" M repeats."""
    outer = _reports(parse, head)
    if outer is not None and is_cue(parse, v) and _is_as_finite(parse, v, outer):
        # "M says the answer was no and says …", but "M said N was late and warned …" may be either
        source, how = _from(parse, outer, depth, Feature.SHARED)
        clear = _apart(parse, v) or finite_tag(parse, head) != parse.tag[v] or _is_thing(parse, head)
        clear = clear or (parse.tag[head] == "VBN" and _says_of_oneself(parse, head))
        return source, how if clear else how | {Feature.EITHER_SUBJECT}
    described = _in_relative_clause(parse, v, head)
    if described is not None:
        return described
    inner = parse.child(head, "ccomp")
    source, how = _from(parse, head, depth, Feature.SHARED)
    alone = not any(j > head and parse.dep[j] in COMPLEMENTS for j in parse.children[head])
    if alone and finite_tag(parse, v) != parse.tag[v] and finite_tag(parse, head) == parse.tag[head] == "VBD":
        how |= {Feature.EITHER_SUBJECT}  # "It had rained, he said, and had been cold"
    if not _joined(parse, head) and not _opens_row(parse, v):
        how |= {Feature.EITHER_SUBJECT}  # "disliked the forum, called Blue Bay": joined by nothing
    if inner is None or not head < inner < v or not subjects(parse, inner):
        return source, how
    if parse.tag[v] == parse.tag[inner] != parse.tag[head]:
        return subjects(parse, inner)[0], frozenset({Feature.SHARED, Feature.NESTED})
    alike = parse.child(v, "ccomp") is None or parse.tag[inner] == parse.tag[v]
    clear = is_cue(parse, v) and is_cue(parse, head) and (_apart(parse, v) or _is_thing(parse, inner))
    return source, how | {Feature.EITHER_SUBJECT} if alike and not clear else how


def _is_as_finite(parse: Parse, v: int, outer: int) -> bool:
    """Return whether two verbs have one form; the base form looks like the present: "they hope … and say"."""
    bare = parse.tag[v] == "VB" and parse.child(v, "aux") is None and finite_tag(parse, parse.head[v]) != "MD"
    if parse.tag[v] == parse.tag[outer]:
        return True
    return bare and parse.tag[outer] == "VBP"


def _in_relative_clause(parse: Parse, v: int, head: int) -> Subject | None:
    """As in "It angered N, who called it late and said …": N's, though the parser joins it to "angered"."""
    relatives = [
        k
        for k in range(head + 1, v)
        if parse.dep[k] == "relcl" and parse.tag[k] == parse.tag[v] and _is_of_person(parse, k)
    ]
    joined = v > 1 and parse.tag[v - 1] == "CC" and parse.text[v - 2] != ","
    if not relatives or not joined:
        return None
    relative = relatives[-1]
    closed = any(parse.text[k] == "," for k in range(relative, v))
    apart = parse.text[parse.left[relative] - 1] == ","
    sure = frozenset({Feature.RELATIVE, Feature.SHARED})
    return (parse.head[relative], sure if apart and not closed else sure | {Feature.EITHER_SUBJECT})


def _is_of_person(parse: Parse, relative: int) -> bool:
    return any(parse.lower[j] == "who" for j in subjects(parse, relative))


def _apart(parse: Parse, v: int) -> bool:
    """Return whether a comma stands before the conjunction of a verb: "…, and warned"."""
    k = v - 1
    while k > 0 and parse.tag[k] == "RB":
        k -= 1
    if parse.tag[k] != "CC":
        return _in_row(parse, v, k)
    if parse.text[k - 1] == ",":
        return True
    return parse.text[k - 1] in MARKS and parse.text[k - 2] == ","


def _opens_row(parse: Parse, v: int) -> bool:
    """As in "M suggested that N is tired, talked of rain and called …": taken for a clause of its own."""
    head = parse.head[v]
    row = parse.dep[v] == "advcl" and parse.tag[v] in {"VBD", "VBN"} and parse.text[parse.left[v] - 1] == ","
    bare = (
        row and parse.left[v] == v and parse.child(v, "cc") is not None and parse.child(v, "conj") is not None
    )
    return bare and head < v and is_cue(parse, v) and is_cue(parse, head)


def _in_row(parse: Parse, v: int, k: int) -> bool:
    """As in "M suggested N is late, talked of rain and called for calm": verbs of one row, of one tense."""
    inner = parse.child(parse.head[v], "ccomp")
    row = [j for j in conjuncts(parse, v) if is_cue(parse, j)]
    apart = parse.text[k] == "," and inner is not None and finite_tag(parse, inner) != finite_tag(parse, v)
    if not apart:
        return False
    if not any(parse.dep[i] == "cc" for i in parse.children[v]):
        return False
    return bool(row)


def _is_thing(parse: Parse, inner: int) -> bool:
    """Return whether the subject of what is said can't speak: "M said the call was short and warned …"."""
    known = lexicon()
    return all(
        parse.tag[j] in {"NN", "NNS"}
        and not {parse.lower[j]}
        & (known.roles | known.groups | known.outlets | known.documents | known.vague)
        for j in subjects(parse, inner)
    )


def _says_of_oneself(parse: Parse, inner: int) -> bool:
    """Return whether a pronoun opens what is said: "M said she had read it but denied that …" is M's."""
    form = lexicon().pronouns
    return any(form.get(parse.lower[j]) in {"he", "she", "they"} for j in subjects(parse, inner))


def _joined(parse: Parse, head: int) -> bool:
    """Return whether a conjunction joins the verbs of a row: "joked, declined and told", "came but said"."""
    row = [head, *conjuncts(parse, head)]
    while parse.dep[head] == "conj":
        head = parse.head[head]
        row.append(head)
    return any(
        parse.dep[j] in {"cc", "preconj"} or parse.lower[j] in {"then", ";"}
        for i in row
        for j in parse.children[i]
    )


def _reports(parse: Parse, inner: int) -> int | None:
    """Return the verb of speech in whose clause a verb stands: ``says`` of "M says the answer was no"."""
    above = parse.head[inner]
    reports = parse.dep[inner] == "ccomp" and above < inner and is_cue(parse, above)
    told = bool(subjects(parse, above)) or parse.tag[above] == "VBG"
    return above if reports and told and subjects(parse, inner) else None


def _of_preposition(parse: Parse, preposition: int, depth: int) -> Subject:
    """As in "by proposing …", "before adding …", "the paper quoted M as saying …"."""
    above = parse.head[preposition]
    if parse.lower[preposition] == "as" and lemma(parse, above) in {"cite", "quote"}:
        return parse.child(above, "dobj", "nsubjpass"), frozenset({Feature.CITED})
    if not parse.tag[above].startswith("V"):
        return NOBODY
    thing = parse.child(above, "dobj")
    if thing is None and preposition - above > 1 and parse.text[preposition - 1].istitle():
        thing = preposition - 1  # the parser takes a rare name for something else
    if parse.lower[preposition] in ANOTHERS and thing is not None and above < thing < preposition:
        # "accused N of saying", "kept N from saying", "mocked N as saying": hardly the one who did
        person = parse.tag[thing] in NAMES | {"PRP"} or parse.lower[thing] in lexicon().roles
        named = person or parse.text[thing].istitle()
        if named:
            return thing, frozenset({Feature.CONTROLLED})
        return _from(parse, above, depth, Feature.CONTROLLED)
    nearer = _nearer_subject(parse, above, preposition)
    if nearer is not None:
        return nearer, frozenset({Feature.INHERITED, Feature.CONTROLLED})
    return _from(parse, above, depth, Feature.INHERITED)


def _nearer_subject(parse: Parse, above: int, preposition: int) -> int | None:
    """Return ``N`` of "M sees N win by urging …": the one who acts right before "by"."""
    for k in range(preposition - 1, above, -1):
        if parse.text[k] in OPENERS:
            return None
        if parse.tag[k].startswith("V") and parse.dep[k] in {"ccomp", "xcomp"} and subjects(parse, k):
            return subjects(parse, k)[0]
    return None


def _of_noun(parse: Parse, v: int, depth: int) -> Subject:
    """As in "a letter saying …" is the letter's, unless "M wrote a letter saying …"."""
    noun, dep = parse.head[v], parse.dep[v]
    main = main_noun(parse, v)
    if main is not None:
        return main, frozenset()
    told = [j for j in parse.children[noun] if parse.dep[j] == "relcl" and j < v and _is_of_person(parse, j)]
    if dep == "conj" and told and parse.tag[v] == parse.tag[told[-1]]:
        # "M, who called it “a mess” and said it would fail"
        return noun, frozenset({Feature.RELATIVE, Feature.SHARED})
    if dep not in {"acl", "relcl"} or not parse.tag[noun].startswith(("N", "PR")):
        return NOBODY
    above = parse.head[noun]
    issued = parse.dep[noun] == "dobj" and parse.tag[above].startswith("V") and above < noun
    documents = lexicon().documents
    issued = issued and parse.lower[above] in lexicon().issuing
    if dep == "acl" and parse.tag[v] == "VBG" and issued and parse.lower[noun] in documents:
        source, how = speaker_of(parse, above, depth + 1)
        if source is not None:
            return source, how | {Feature.INHERITED}
    present = dep == "relcl" or parse.tag[v] in {"VBG", "VB"}
    return noun, frozenset({Feature.PARTICIPLE if present else Feature.REDUCED})
