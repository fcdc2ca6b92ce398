"""A file is written whole or not at all; what is no file, and a link, stay what they are."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from crm.domain.errors import UserError
from crm.services.file_writing import check_writable, write_file


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes in folders")
def test_a_named_pipe_gets_the_data_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "rohr"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR)
    check_writable(pipe)
    write_file(pipe, b"inhalt")
    assert os.read(reader, 100) == b"inhalt"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "ablage").mkdir()
    link = tmp_path / "liste.csv"
    link.symlink_to(tmp_path / "ablage" / "liste.csv")
    for data in (b"eins", b"zwei"):
        check_writable(link)
        write_file(link, data)
        assert (tmp_path / "ablage" / "liste.csv").read_bytes() == data
    assert link.is_symlink()
    assert len(list(tmp_path.rglob("*"))) == 3


@pytest.mark.parametrize("way", ["fehlt/liste.csv", "."])
def test_where_nothing_can_be_written_is_said_beforehand(tmp_path: Path, way: str) -> None:
    with pytest.raises(UserError, match="lässt sich nicht schreiben"):
        check_writable(tmp_path / way)
    assert not list(tmp_path.iterdir())
