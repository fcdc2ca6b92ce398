"""Finds ``resources/`` and ``db/`` in a checkout and in a wheel; nobody else builds these paths."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent

FONTS = _ROOT / "resources" / "fonts"
ICONS = _ROOT / "resources" / "icons"
TRANSLATIONS = _ROOT / "resources" / "i18n"
MIGRATIONS = _ROOT / "db" / "migrations"
REFERENCE = _ROOT / "db" / "reference"
SAMPLE = _ROOT / "db" / "sample"
