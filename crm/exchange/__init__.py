"""Bytes ↔ dataclasses: vCard, CSV, XLSX. Pure: no database, no window."""
