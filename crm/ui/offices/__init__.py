"""Offices over time: the office's own page, the change of its holder, elections from a table, the check of terms."""
