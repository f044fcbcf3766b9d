"""The gold set: articles, what is true in them, and how the extraction fares against that."""
