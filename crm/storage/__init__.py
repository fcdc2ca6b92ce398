"""peewee and nothing but: rows in, dataclasses out; no model instance leaves it."""

from crm.storage.drivers import import_peewee

import_peewee()  # before any module here does
