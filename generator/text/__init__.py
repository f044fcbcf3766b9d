"""The floor that the stages share: numbers, phrases and places in a text, with no rule of any stage.

* ``document``: an article as one text with one kind of offsets, and its way back to the file;
* ``sentences``: where a sentence ends; ``datelines``: where the first one of a report begins;
* ``paragraphs``: plain text as paragraphs, with wrapped lines joined;
* ``numerals``: numbers in words and digits, as values and as patterns;
* ``word_alternatives``: word lists as patterns;
* ``rule``: what a rule is, in every library;
* ``span_index``: stretches of a file, for a quick look-up.
"""
