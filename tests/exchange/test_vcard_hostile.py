"""What an enemy, a broken disk or a wrong file feeds the reader: an answer in time linear in the file."""

from __future__ import annotations

import random
import time
from base64 import b64encode

import pytest

from crm.exchange import vcard_reader
from crm.exchange.vcard_bounds import MOST_LINES
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


ENDLESS = {
    "lines": b"x:y\r\n" * 200_000,
    "lines without colon": b"NOTE:a\r\n" + b"xyz\r\n" * 200_000,
    "phones": b"TEL:1\r\n" * 200_000,
}


@pytest.mark.parametrize("name", ENDLESS)
def test_a_card_without_end_keeps_its_beginning_and_costs_no_other(name: str) -> None:
    read = read_cards(_card(ENDLESS[name]) + _card(b"TEL:2"))
    assert [card.first("FN") for card in read.cards] == ["Anna", "Anna"]
    assert [card.first("TEL") for card in read.cards][1] == "2"
    assert len(read.cards[0].properties) <= MOST_LINES
    assert read.cards[1].line == (_card(ENDLESS[name])).count(b"\n") + 1
    assert "mehr Zeilen, als eine haben kann" in read.problems[-1].text()


def test_more_beginnings_than_anybody_has_hide_no_card() -> None:
    read = read_cards(b"BEGIN:VCARD\n" * 50_000 + _card(b"TEL:1"))
    assert read.cards[-1].first("FN") == "Anna"
    assert read.cards[-1].line == 50_001
    assert len(read.problems) == 1


def test_a_photo_of_many_lines_is_no_card_without_end() -> None:
    photo = b64encode(b"\xff\xd8" + bytes(1_000_000))
    lines = [photo[at : at + 72] for at in range(0, len(photo), 72)]
    for fold in (b"\r\n ", b"\r\n"):
        [card] = read_cards(_card(b"PHOTO;ENCODING=BASE64;JPEG:\r\n " + fold.join(lines) + b"\r\n\r\nTEL:1")).cards
        assert len(card.all("PHOTO")[0].data or b"") == 1_000_002
        assert card.first("TEL") == "1"


def test_the_same_fault_again_and_again_is_counted() -> None:
    problems = read_cards(_card(b"NOTE:\xfc\r\n" * 5000)).problems
    assert len(problems) == 100
    assert problems[-1].text().endswith("So auch an 4900 weiteren Stellen.")


def test_cards_beyond_the_most_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vcard_reader, "MOST_CARDS", 5)
    for one in (b"BEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD\n", b'BEGIN:VCARD\nTEL;A="":1\nX-A:1\nEND:VCARD\n'):
        read = read_cards(one * 7)
        assert [card.first("TEL") for card in read.cards] == ["1"] * 5
        problem = read.problems[-1]
        assert problem.text().startswith("Zeile 21: Die Datei hat mehr als 250 000 Karten")


@pytest.mark.parametrize(
    "line",
    [
        *(b"FN:" + b"von " * 20_000, b"N:" + b"a,;" * 20_000, b"X-A:" + b"\\," * 600_000),
        *(b"PHOTO:data:," + b"%41" * 400_000, b"TEL" + b";a=b" * 300 + b":1"),
    ],
)
def test_what_no_field_holds_is_left_out_and_named(line: bytes) -> None:
    read = read_cards(_card(line + b"\r\nTEL:2"))
    assert len(read.problems) == 1
    assert [one.name for one in read.cards[0].properties] == ["FN", "TEL"]


MANY = {
    "labels": b"".join(b"g%d.TEL:1\r\ng%d.X-ABLabel:a\r\n" % (i, i) for i in range(5_000)),
    "relations": b"".join(b"g%d.RELATED:a\r\ng%d.X-ABRELATEDNAMES:b\r\n" % (i, i) for i in range(5_000)),
    "unknown lines": b"".join(b"g%d.X-A;X=a:1\r\ng%d.X-ABLabel:a\r\n" % (i, i) for i in range(5_000)),
    "photos": b"PHOTO;ENCODING=b:AAEC\r\n" * 10_000,
    "titles": b"TITLE:a\r\nORG:b\r\nADR:;;c\r\nROLE:d\r\n" * 2_500,
    "an address in one field": b"ADR:;;a\\, 12345" + b" " * 40_000 + b"1;;;;\r\n",
    "a mail with names": b"EMAIL:" + b"<a" * 20_000 + b">\r\n",
    "notes": b"NOTE:a\r\nCATEGORIES:a,b\r\n" * 5_000,
}


@pytest.mark.parametrize("name", MANY)
def test_a_card_of_ten_thousand_lines_becomes_a_contact_in_time(name: str) -> None:
    [card] = read_cards(_card(MANY[name].removesuffix(b"\r\n"))).cards
    start = time.process_time()
    contact_of(card)
    assert time.process_time() - start < 3
