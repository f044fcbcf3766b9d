"""Pictures, drawn while the site is built: inline SVG without scripts.

A picture says nothing that the page does not say in words as well. It takes its colours
from the page (``currentColor`` and classes), so that it is read in both schemes and on
paper; what is known and what is uncertain differ in shape. Lengths along the width are
shares of it, heights and type are pixels: a picture fits a phone without shrinking.

Each function here returns HTML without an empty line, which every Markdown parser passes
on as it stands.
"""
