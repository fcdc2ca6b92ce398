"""Telephone numbers: what people type, what is stored, what DIN 5008 wants to see."""

from __future__ import annotations

import contextlib
import re
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain import phone
from crm.domain.phone import format_din5008, parse_phone


@pytest.mark.parametrize(
    ("text", "value", "extension"),
    [
        ("0681 501-1127", "+496815011127", "1127"),
        ("+49 (0)681 501-1127", "+496815011127", "1127"),
        ("+49 (0)681 501 1127", "+496815011127", ""),
        ("(0681) 501 – 1127", "+496815011127", "1127"),
        ("0681/501-00", "+4968150100", "00"),
        ("0681 / 501 - 11 27", "+496815011127", "1127"),
        ("0049 681 501 DW 1127", "+496815011127", "1127"),
        ("0681 501 Durchwahl 1127", "+496815011127", "1127"),
        ("tel:+49-681-501-1127", "+496815011127", "1127"),
        ("06831/2070", "+4968312070", ""),
        ("06831-2070", "+4968312070", ""),  # the hyphen only ends the area code
        ("0170 1234567", "+491701234567", ""),
        ("0170 123-4567", "+491701234567", ""),  # mobile numbers have no extension
        ("0180 2 123456", "+491802123456", ""),
        ("030.18.681-0", "+4930186810", "0"),
        ("+43 1 53115-0", "+431531150", "0"),
        ("+33 1 42 34 56 78", "+33142345678", ""),
        ("+1 212-555-1234", "+12125551234", ""),
        ("+352 2478-2106", "+35224782106", ""),
    ],
)
def test_reads_usual_notations(text: str, value: str, extension: str) -> None:
    assert parse_phone(text) == (value, extension)


@pytest.mark.parametrize(
    "text", ["", "abc", "501-1127", "115", "110", "0681", "+49 681", "+999 123456", "0681 ANRUF", "0681 501 ext. 5"]
)
def test_refuses_what_is_no_complete_number(text: str) -> None:
    with pytest.raises(ValueError, match="„"):
        parse_phone(text)


@pytest.mark.parametrize(
    ("value", "extension", "national", "international"),
    [
        ("+496815011127", "1127", "0681 501-1127", "+49 681 501-1127"),
        ("+4968150100", "00", "0681 501-00", "+49 681 501-00"),
        ("+4968312070", "", "06831 2070", "+49 6831 2070"),
        ("+491701234567", "", "0170 1234567", "+49 170 1234567"),
        ("+4915112345678", "", "0151 12345678", "+49 151 12345678"),
        ("+491802123456", "", "0180 2 123456", "+49 180 2 123456"),
        ("+431531150", "0", "+43 1 53115-0", "+43 1 53115-0"),
        ("+33142345678", "", "+33 1 42 34 56 78", "+33 1 42 34 56 78"),
        ("+12125551234", "", "+1 212 555 1234", "+1 212 555 1234"),
    ],
)
def test_writes_by_din_5008(value: str, extension: str, national: str, international: str) -> None:
    assert format_din5008(value, extension) == national
    assert format_din5008(value, extension, international=True) == international


def test_documents_get_a_number_that_does_not_break() -> None:
    assert format_din5008("+496815011127", "1127", unbroken=True) == "0681\u00a0501\u20111127"


def test_an_extension_that_is_not_the_end_is_left_out() -> None:
    assert format_din5008("+496815011127", "99") == "0681 5011127"


@given(st.text())
def test_showing_never_fails_and_reading_only_refuses(text: str) -> None:
    format_din5008(text, text)
    with contextlib.suppress(ValueError):
        parse_phone(text)


@given(st.from_regex(r"0[2-9][0-9]{2,3} [1-9][0-9]{2,4}-[0-9]{1,4}", fullmatch=True))
def test_what_is_shown_reads_back_the_same(text: str) -> None:
    value, extension = parse_phone(text)
    for international in (False, True):
        assert parse_phone(format_din5008(value, extension, international=international))[0] == value


@given(st.from_regex(r"\+49[0-9]{1,16}", fullmatch=True))
def test_a_german_number_is_shown_as_if_it_had_been_parsed(value: str) -> None:
    shown = format_din5008(value), format_din5008(value, international=True)
    with patch.object(phone, "_GERMAN", re.compile(r"(?!)")):
        assert (format_din5008(value), format_din5008(value, international=True)) == shown


@given(st.from_regex(r"\+49(1[5-7]|[1-9])[0-9]{3,12}", fullmatch=True))
def test_the_first_digits_say_how_long_the_area_code_is(value: str) -> None:
    shown = format_din5008(value)
    with patch.object(phone, "_TELLING", len(value)):
        assert format_din5008(value) == shown
