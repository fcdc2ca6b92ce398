"""File names that every file system takes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.party import Person
from crm.exchange.file_name import file_name
from tests.exchange.sample import chancellery, kuemmel


@pytest.mark.parametrize(
    ("family", "given", "wanted"),
    [
        ("Kümmel", "Gabriele", "Kuemmel_Gabriele.vcf"),
        ("Łukasz", "Gülşen", "Lukasz_Guelsen.vcf"),
        ("Groß-Hinkel", "Ça", "Gross-Hinkel_Ca.vcf"),
        ("../../etc", "passwd", "etc_passwd.vcf"),
        ("CON", "", "CON_.vcf"),
        ("Παπαδόπουλος", "", "Kontakt_0d6a3d1f1a02.vcf"),
    ],
)
def test_names_become_ascii(family: str, given: str, wanted: str) -> None:
    assert file_name(replace(kuemmel(), person=Person(family_name=family, given_name=given))) == wanted


def test_an_organisation_is_named_by_its_name() -> None:
    assert file_name(chancellery()) == "Staatskanzlei_des_Saarlandes.vcf"


@given(st.text(max_size=200))
def test_any_name_is_safe(text: str) -> None:
    name = file_name(replace(chancellery(), name=text))
    assert name.isascii()
    assert 5 <= len(name) <= 90
    assert not set(name) & set('/\\:*?"<>| ')
