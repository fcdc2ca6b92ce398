"""LibreOffice as an independent reader of what we write. `make test` installs it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

_SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(_SOFFICE is None, reason="LibreOffice (soffice) is not installed")


def converted(source: Path, form: str, folder: Path) -> Path:
    """The file as LibreOffice saves it anew (``form``: "pdf", "xlsx" …) in a folder; each call takes seconds."""
    folder.mkdir(exist_ok=True)
    profile = folder.absolute() / "profile"
    command = [str(_SOFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", form]
    done = subprocess.run(
        [*command, "--outdir", str(folder), str(source)], capture_output=True, timeout=180, check=True
    )
    target = folder / f"{source.stem}.{form.split(':')[0]}"
    assert target.exists(), done.stdout + done.stderr
    return target
