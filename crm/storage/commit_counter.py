"""Remembers outside the file how far its journal had come.

Neither a torn write-ahead log nor a file exchanged for an older one is seen by the engine's own checks; a journal
that is shorter than the one we last saw is.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from platformdirs import user_state_path


class CommitCounter:
    """One small file beside the user's settings: database → id of its latest journal entry."""

    def __init__(self, file: Path | None = None) -> None:
        state = os.environ.get("VERTEILER_STATE")
        self._file = file or (Path(state) if state else user_state_path("verteiler")) / "commits.json"

    def known(self, database: str) -> int:
        """The latest entry seen, 0 for a database never seen."""
        return self._read().get(database, 0)

    def note(self, database: str, entry_id: int) -> None:
        """Remembers an entry. A state folder that cannot be written costs the warning, never the work."""
        seen = self._read()
        if seen.get(database) == entry_id:
            return
        seen[database] = entry_id
        pending = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            pending.write_text(json.dumps(seen), encoding="utf-8")
            pending.replace(self._file)

    def _read(self) -> dict[str, int]:
        try:
            seen = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {name: last for name, last in seen.items() if isinstance(last, int)} if isinstance(seen, dict) else {}
