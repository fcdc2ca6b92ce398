"""A small file of settings beside the program's others: written whole or not at all, read without surprises."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from crm.domain.errors import UserError


def settings_folder() -> Path:
    """Where the user's settings are; VERTEILER_STATE names another place."""
    named = os.environ.get("VERTEILER_STATE")
    return Path(named) if named else user_config_path("verteiler")


class SettingsFile:
    """One JSON document. A file that is not there is an empty one."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> dict[str, Any]:
        """What stands in it; UserError if it cannot be read or is no settings file."""
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise UserError(f"Die Einstellungen „{self.path}“ lassen sich nicht lesen.") from error
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise UserError(f"Die Datei „{self.path}“ ist beschädigt; bitte löschen oder ersetzen Sie sie.")
        return found

    def write(self, values: Mapping[str, Any]) -> None:
        """Puts ``values`` in place of what stood there; UserError if that cannot be written, the old file stays."""
        pending = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            pending.write_text(json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
            pending.replace(self.path)
        except OSError as error:
            with contextlib.suppress(OSError):
                pending.unlink()
            raise UserError(
                f"Die Einstellungen „{self.path}“ lassen sich nicht schreiben; nichts wurde geändert."
            ) from error
