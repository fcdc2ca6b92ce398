"""The wheel carries all it needs: installed into an empty environment it does the whole job from anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=ROOT, check=True, capture_output=True, timeout=120)
    (found,) = folder.glob("*.whl")
    return found


def _files(folder: str) -> set[str]:
    """What git-tracked folders hold, without what Python leaves beside its sources."""
    return {
        str(path.relative_to(ROOT))
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_data_and_resources(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder in ("db", "resources"):
        wanted = {f"crm/_data/{name}" for name in _files(folder)}
        assert wanted
        assert wanted - names == set()
    assert {name for name in _files("crm") if name.endswith(".py")} - names == set()
    assert not [name for name in names if name.startswith(("tests", "docs")) or name.endswith(".pyc")]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the pinned packages and the wheel, and nothing of the checkout."""
    home = tmp_path_factory.mktemp("env")
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}

    def run(*command: str | Path) -> None:
        done = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, timeout=600)
        assert done.returncode == 0, done.stdout + done.stderr

    # The pip at hand serves the new environment, and only what is used gets compiled: that is half of the time.
    python = home / "venv" / "bin" / "python"
    run(sys.executable, "-m", "venv", "--without-pip", home / "venv")
    pip = [sys.executable, "-m", "pip", "--python", python, "--quiet", "--disable-pip-version-check", "install"]
    run(*pip, "--no-compile", "--require-hashes", "-r", ROOT / "constraints.txt")
    run(*pip, "--no-compile", "--no-deps", wheel)
    return home


def _verteiler(home: Path, *arguments: str) -> str:
    left = ("PYTHONPATH", "DISPLAY", "PYTHONDONTWRITEBYTECODE")
    environment = {name: value for name, value in os.environ.items() if name not in left}
    environment |= {"VERTEILER_STATE": str(home / "state"), "HOME": str(home)}
    done = subprocess.run(
        [home / "venv" / "bin" / "verteiler", *arguments],
        cwd=home, env=environment, capture_output=True, text=True, check=False, timeout=180,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_installed_program_does_the_whole_job(installed: Path) -> None:
    assert _verteiler(installed, "--version").startswith("verteiler ")
    _verteiler(installed, "init", "--sample", "--db", "muster.verteiler")
    assert "Kümmel, Gabriele" in _verteiler(installed, "--db", "muster.verteiler", "search", "kuemmel")
    _verteiler(installed, "demo", "--out", "out")
    assert len(list((installed / "out").iterdir())) == 5
    assert all(path.stat().st_size > 1000 for path in (installed / "out").iterdir())


def test_it_runs_from_its_own_files(installed: Path) -> None:
    code = "import crm, crm.paths as p; print(crm.__file__, p.MIGRATIONS, p.REFERENCE, p.SAMPLE)"
    python = installed / "venv" / "bin" / "python"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [python, "-c", code], cwd=installed, env=environment, capture_output=True, text=True, check=True
    )
    for path in done.stdout.split():
        assert path.startswith(str(installed / "venv"))
