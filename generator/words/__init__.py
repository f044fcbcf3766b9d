"""Words and their forms: what every stage may ask of the language, without knowing another stage.

* ``forms``: what the inflected forms of a word have in common (sanction, sanctions, sanctioned);
* ``printed_names``: which words for a speaker name somebody, and which only describe, by the ``roles`` that
  single words are; ``identity`` tells what one name is known by;
* ``word_lists``: the one reader of the lists in ``generator/lexicon``;
* ``terms``: which issues a text is about, by the base words that the register lists.
"""

from generator.words.terms import issues_of

__all__ = ["issues_of"]
