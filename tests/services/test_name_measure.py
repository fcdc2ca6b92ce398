"""The measurement of the parser: what counts as back, and the figure on the official data."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crm.services.name_measure import measure


def _member(number: int, given: str, family: str, **more: str) -> str:
    fields = {"NACHNAME": family, "VORNAME": given, **more}
    name = "".join(f"<{tag}>{text}</{tag}>" for tag, text in fields.items())
    return f"<MDB><ID>{number}</ID><NAMEN><NAME>{name}</NAME></NAMEN></MDB>"


def test_a_name_counts_only_if_every_field_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "mdb.xml"
    members = (
        _member(
            1, "Theo", "Muster", ADEL="Graf", PRAEFIX="von", AKAD_TITEL="Dr. - Ing. Dr. h. c.", ORTSZUSATZ="(Bonn)"
        ),
        _member(2, "German", "Muster Beispiel"),
        _member(3, "Anna", "Muster"),
    )
    path.write_text(f"<DOCUMENT>{''.join(members)}</DOCUMENT>", encoding="utf-8")
    written, listed = measure(path)
    assert (written.persons, written.persons_back, written.names_back) == (3, 2, 2)
    (difference,) = written.differences
    assert difference.written == "German Muster Beispiel"
    assert difference.fields == (
        ("VORNAME", "German", "German Muster"),
        ("NACHNAME", "Muster Beispiel", "Beispiel"),
    )
    assert listed.persons_back == 3


@pytest.mark.skipif("VERTEILER_MDB" not in os.environ, reason="VERTEILER_MDB names the official file")
def test_the_goal_on_the_official_data() -> None:
    written, listed = measure(Path(os.environ["VERTEILER_MDB"]))
    assert written.persons >= 4613
    assert written.share >= 0.995
    assert listed.share >= 0.998
