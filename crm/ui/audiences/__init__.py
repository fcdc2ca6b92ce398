"""Verteiler: rules as sentences, the list they yield with its reasons, and how each row is written to."""
