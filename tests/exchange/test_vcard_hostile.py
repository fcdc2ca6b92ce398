"""What an enemy, a broken disk or a wrong file feeds the reader: an answer in time linear in the file."""

from __future__ import annotations

import random
import time

import pytest

from crm.exchange.vcard_contact import contact_of
from crm.exchange.vcard_reader import read_cards

MEGABYTE = 1_000_000


def _card(line: bytes) -> bytes:
    return b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\n" + line + b"\r\nEND:VCARD\r\n"


def _repeat(before: bytes, piece: bytes, after: bytes = b"") -> bytes:
    return _card(before + piece * (MEGABYTE // len(piece)) + after)


HOSTILE = {
    "no colon": _repeat(b"TEL", b";TYPE=a,b"),
    "head": _repeat(b"TEL", b";TYPE=a,b", b":1"),
    "quotes": _repeat(b"TEL;X=", b'"', b":1"),
    "quoted values": _repeat(b"TEL;X=", b'",', b":1"),
    "open quotes": _repeat(b"TEL", b';X="a"b', b":1"),
    "backslashes in a parameter": _repeat(b"NOTE;X=", b"\\", b":a"),
    "escapes": _repeat(b"N:", b"\\;;"),
    "commas": _repeat(b"CATEGORIES:", b","),
    "soft breaks": _repeat(b"NOTE;ENCODING=QUOTED-PRINTABLE:", b"=C3=\r\n"),
    "folded soft breaks": _repeat(b"NOTE;ENCODING=QUOTED-PRINTABLE:", b"=C3=\r\n "),
    "folds": _repeat(b"NOTE:", b"\r\n "),
    "line ends": _repeat(b"", b"\r"),
    "blanks": b" " * MEGABYTE + _card(b""),
    "short base64 lines": _repeat(b"PHOTO;ENCODING=BASE64:\r\n", b"AAAA\n"),
    "data uri": _repeat(b"PHOTO:data:", b";a", b",x"),
    "bad bytes": _repeat(b"NOTE:", b"\xffa"),
    "slow charset": _repeat(b"NOTE;CHARSET=punycode:", b"-a\xff"),
    "rubbish": _card(random.Random(5).randbytes(MEGABYTE)),
    "begins": b"BEGIN:VCARD\n" * 10_000 + _card(b""),
    "agents": b"BEGIN:VCARD\nAGENT:\n" * 10_000 + _card(b""),
    "ends": _card(b"") + b"END:VCARD\n" * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_is_read_in_processor_seconds(name: str) -> None:
    start = time.process_time()
    read = read_cards(HOSTILE[name])
    assert time.process_time() - start < 3  # a tenth of this is usual; quadratic ways would take hours
    assert "Anna" in [card.first("FN") for card in read.cards]


def test_nested_beginnings_and_rubbish_are_few_problems_at_once() -> None:
    start = time.process_time()
    read = read_cards(b"BEGIN:VCARD\r\n" * 10_000)
    assert [problem.text() for problem in read.problems] == ["Karte 1, Zeile 2: Das Ende der Karte fehlt (END:VCARD)."]
    [problem] = read_cards(random.Random(6).randbytes(MEGABYTE)).problems
    assert problem.text() == "Die Datei enthält keine Visitenkarte."
    assert time.process_time() - start < 1


def test_a_line_of_ten_megabytes_is_left_out_and_named() -> None:
    start = time.process_time()
    read = read_cards(_card(b"NOTE:" + b"a" * 10 * MEGABYTE))
    assert time.process_time() - start < 3
    [problem] = read.problems
    assert problem.text().startswith("Karte 1, Zeile 4: Die Zeile ist zu lang und wurde übergangen: „NOTE:aaa")
    assert read.cards[0].first("FN") == "Anna"


MANY = {
    "labels": b"".join(b"g%d.TEL:1\r\ng%d.X-ABLabel:a\r\n" % (i, i) for i in range(20_000)),
    "relations": b"".join(b"g%d.RELATED:a\r\ng%d.X-ABRELATEDNAMES:b\r\n" % (i, i) for i in range(20_000)),
    "unknown lines": b"".join(b"g%d.X-A;X=a:1\r\ng%d.X-ABLabel:a\r\n" % (i, i) for i in range(20_000)),
    "photos": b"PHOTO;ENCODING=b:AAEC\r\n" * 20_000,
    "titles": b"TITLE:a\r\nORG:b\r\nADR:;;c\r\nROLE:d\r\n" * 10_000,
    "notes": b"NOTE:a\r\nCATEGORIES:a,b\r\n" * 20_000,
}


@pytest.mark.parametrize("name", MANY)
def test_a_card_of_forty_thousand_lines_becomes_a_contact_in_time(name: str) -> None:
    [card] = read_cards(_card(MANY[name].removesuffix(b"\r\n"))).cards
    start = time.process_time()
    contact_of(card)
    assert time.process_time() - start < 3
