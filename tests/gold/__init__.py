"""The gold set: invented articles and the site's digests, what is true in them, and how the extraction fares."""
