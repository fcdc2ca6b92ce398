"""Mail addresses: what brings a second address or a header along is none; blocks lose and repeat nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.mailbox import in_blocks, mailbox


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("rathaus@example.org", "rathaus@example.org"),
        (" o'neill+a.b@mail.example.org ", "o'neill+a.b@mail.example.org"),
        ("info@münchen.example", "info@xn--mnchen-3ya.example"),
        ("a@example.org, b@example.org", ""),
        ("a@example.org\nBcc: b@example.org", ""),
        ("a@example.org>", ""),
        ("Anna <a@example.org>", ""),
        ("a..b@example.org", ""),
        ("a@example", ""),
        ("a@.example.org", ""),
        ("a@-x.example", ""),
        ("a@127.0.0.1", ""),
        ("müller@example.org", ""),
        ("@example.org", ""),
        ("", ""),
    ],
)
def test_what_is_a_mailbox(text: str, wanted: str) -> None:
    assert mailbox(text) == wanted


@given(st.text(max_size=60))
def test_a_mailbox_is_plain_ascii(text: str) -> None:
    found = mailbox(f"{text}@example.org")
    assert found.isascii()
    assert not set(found) & set(' ,;<>()[]"\\\r\n')


def test_blocks_are_full_but_for_the_last_and_name_nobody_twice() -> None:
    assert in_blocks(["a@x.de", "b@x.de", "A@x.de", "c@x.de"], 2) == (("a@x.de", "b@x.de"), ("c@x.de",))
    assert in_blocks([], 2) == ()
    with pytest.raises(ValueError, match="size"):
        in_blocks(["a@x.de"], 0)


@given(st.lists(st.text("abAB", min_size=1, max_size=2)), st.integers(1, 5))
def test_blocks_keep_everybody_in_order(addresses: list[str], size: int) -> None:
    flat = [address for block in in_blocks(addresses, size) for address in block]
    first = {address.casefold(): address for address in reversed(addresses)}
    assert sorted(flat) == sorted(first.values())
    assert [addresses.index(address) for address in flat] == sorted(addresses.index(address) for address in flat)
    assert all(len(block) == size for block in in_blocks(addresses, size)[:-1])
