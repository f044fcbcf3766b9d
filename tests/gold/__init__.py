"""The gold set: invented articles, what is true in them, and how the extraction fares against that."""
