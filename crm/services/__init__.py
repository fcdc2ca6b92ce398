"""Use cases: load, decide, save in one unit of work, return what changed."""
