"""The record: everything about one person, organisation or office, read first and edited in place."""
