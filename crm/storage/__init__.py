"""peewee and nothing but: rows in, dataclasses out; no model instance leaves it."""
