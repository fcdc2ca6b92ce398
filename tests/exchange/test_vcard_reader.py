"""Cards as programs write them, well or badly. All of them are made up here."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.exchange.jcard import jcard
from crm.exchange.vcard_card import CardFile, Trouble, VCard, VProperty
from crm.exchange.vcard_reader import read_cards
from crm.exchange.vcard_values import Decoded, decode_value, is_plain_text, raw_value

PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256))
BASE64 = b64encode(PICTURE).decode()


def card_with(*lines: str | bytes, version: str = "3.0") -> bytes:
    rows = [line if isinstance(line, bytes) else line.encode() for line in lines]
    return b"\r\n".join((b"BEGIN:VCARD", f"VERSION:{version}".encode(), *rows, b"END:VCARD", b""))


def one(data: bytes) -> VCard:
    [card] = read_cards(data).cards
    return card


def line(*text: str | bytes, version: str = "3.0") -> VProperty:
    """The only property of a card without a problem."""
    read = read_cards(card_with(*text, version=version))
    assert read.problems == ()
    [found] = read.cards[0].properties
    return found


def troubles(read: CardFile) -> list[tuple[int, int, Trouble]]:
    return [(problem.card, problem.line, problem.trouble) for problem in read.problems]


@pytest.mark.parametrize(
    ("text", "version", "value"),
    [
        ("FN:Muster, Anna", "3.0", "Muster, Anna"),
        (r"NOTE:a\, b\; c\\d\ne\:f", "3.0", "a, b; c\\d\ne:f"),
        (r"NOTE:C:\new", "2.1", r"C:\new"),
        ("NOTE:lang\r\n er Te\r\n\txt", "3.0", "langer Text"),
        ("FN;ENCODING=QUOTED-PRINTABLE:M=C3=\r\n=BCller", "2.1", "Müller"),
        ("FN;QUOTED-PRINTABLE:M=C3=\r\n =BCller", "2.1", "Müller"),
        ("fn;encoding=quoted-printable;charset=utf-8:M=c3=bcller", "2.1", "Müller"),
        ("FN;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:=A3ucja", "2.1", "Łucja"),
        ("FN;ENCODING=8BIT:Anna Muster", "2.1", "Anna Muster"),
        (r"URL:http\://example.org/a,b", "3.0", "http://example.org/a,b"),
        ("X-messaging/xmpp-All:a", "3.0", "a"),
        (r"X-L;X-ADDRESS=a\"b\":geo:1,2", "3.0", "geo:1,2"),
        ('NOTE;X="a:b;c":d', "4.0", "d"),
        ('NOTE;X="a:b', "4.0", "b"),
        ("FN;ENCODING=B:TcO8bGxlcg==", "3.0", "Müller"),
        (r"NOTE:B\'C \"D\"", "3.0", 'B\'C "D"'),
        (r"LABEL:Weg 1\n66117 Ort", "2.1", "Weg 1\n66117 Ort"),
        ("NOTE:a\r\n  BEGIN:VCARD b", "3.0", "a BEGIN:VCARD b"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nBEGIN:VCARD=20b", "2.1", "aBEGIN:VCARD b"),
        ("NOTE;X=a\\:b", "4.0", "b"),
        # A blank behind a soft break is text, unless each line has one, or the only one where no blank can be text.
        ("FN;ENCODING=QUOTED-PRINTABLE:Anna von=\r\n der Muster=C3=A4=\r\nu", "2.1", "Anna von der Musteräu"),
        ("FN;ENCODING=QUOTED-PRINTABLE:Anna von=\r\n der Muster", "2.1", "Anna von der Muster"),
        ("FN;ENCODING=QUOTED-PRINTABLE:An=\r\n na vo=\r\n\tn", "2.1", "Anna von"),
        ("FN;ENCODING=QUOTED-PRINTABLE:=41n=\r\n =6E=61", "2.1", "Anna"),
        ("LABEL;ENCODING=QUOTED-PRINTABLE:Am Weg=0D=0A=\r\n Ort", "2.1", "Am Weg\nOrt"),
        ("FN;CHARSET=UTF-7:M+APw-ller", "2.1", "Müller"),
    ],
)
def test_texts(text: str, version: str, value: str) -> None:
    assert line(text, version=version).values == (value,)


@pytest.mark.parametrize(
    "data",
    [
        "FN:Jürgen".encode(),
        b"FN;CHARSET=windows-1252:J\xfcrgen",
        b"FN;CHARSET=utf-8:J\xc3\r\n \xbcrgen",
        b"FN;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1252:J=FCrgen",
    ],
)
def test_character_sets(data: bytes) -> None:
    assert line(data).values == ("Jürgen",)


def test_a_set_that_nobody_names_is_guessed_and_said() -> None:
    read = read_cards(card_with("FN:Anna", b"NOTE:J\xfcrgen", b"ORG;CHARSET=foo:\x84M\xfcller\x93"))
    assert [found.text for found in read.cards[0].properties] == ["Anna", "Jürgen", "„Müller“"]
    assert troubles(read) == [(1, 4, Trouble.CHARSET), (1, 5, Trouble.CHARSET)]


def test_a_set_that_one_line_names_holds_for_the_card() -> None:
    card = one(card_with("N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CC=F3", b"FN:\xcc\xf3"))
    assert card.first("FN") == card.first("N") == "Му"


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"]
)
@pytest.mark.parametrize("start", ["", "\r\n"])
def test_encodings_of_the_whole_file(encoding: str, start: str) -> None:
    data = f"{start}{card_with('FN:Jürgen Łukasz').decode()}".lower().encode(encoding)
    assert one(data).first("FN") == "jürgen łukasz"


def test_files_put_one_behind_the_other_keep_their_marks() -> None:
    read = read_cards(b"\xef\xbb\xbf".join((b"", card_with("FN:Anna"), card_with("FN:Karl"))))
    assert [card.first("FN") for card in read.cards] == ["Anna", "Karl"]
    assert read.problems == ()


@pytest.mark.parametrize("end", ["\n", "\r", "\r\r\n"])
def test_line_ends(end: str) -> None:
    card = one(card_with("FN:Anna", "NOTE:a\r\n b").replace(b"\r\n", end.encode()))
    assert (card.first("FN"), card.first("NOTE")) == ("Anna", "ab")


@pytest.mark.parametrize(
    "lines",
    [
        f"PHOTO;ENCODING=b;TYPE=JPEG:{BASE64}",
        f"PHOTO;JPEG;BASE64:{BASE64}",
        f"PHOTO:data:image/jpeg;base64,{BASE64}",
        f"PHOTO;ENCODING=b:data:image/jpeg;base64,{BASE64}",
        f"PHOTO:data:image/jpeg\\;base64\\,{BASE64}",
        f"PHOTO;ENCODING=BASE64;TYPE=JPEG:{BASE64[:60]}\r\n{BASE64[60:120]}\r\n{BASE64[120:]}\r\n",
        f"PHOTO;ENCODING=BASE64;TYPE=JPEG:\r\n  {BASE64[:60]}\r\n  {BASE64[60:]}",
        f"PHOTO;ENCODING=BASE64;TYPE=JPEG:\r\n\r\n{BASE64[:60]}\r\n{BASE64[60:]}\r\n",
        f"PHOTO;TYPE=JPEG:{BASE64}",
        f"PHOTO;ENCODING=b;TYPE=JPEG:{BASE64.rstrip('=')}",
    ],
)
def test_photos(lines: str) -> None:
    found = line(lines)
    assert (found.data, found.media_type, found.values) == (PICTURE, "image/jpeg", ())


def test_a_damaged_photo_is_named_and_costs_nothing_else() -> None:
    read = read_cards(card_with("PHOTO;ENCODING=b:/9j/ÄÖ", "FN:Anna") + card_with("FN:Karl"))
    assert [card.first("FN") for card in read.cards] == ["Anna", "Karl"]
    assert troubles(read) == [(1, 3, Trouble.BASE64)]
    assert read.problems[0].text().startswith("Karte 1, Zeile 3: ")


def test_a_photo_on_the_web_stays_an_address() -> None:
    assert line("PHOTO;VALUE=uri:https://example.org/a;b,c").values == ("https://example.org/a;b,c",)


def test_compounds_and_lists() -> None:
    assert line(r"N:Muster\;A;Anna,Maria;;Dr.").values == (("Muster;A", ("Anna", "Maria"), "", "Dr."),)
    assert line("N;ENCODING=QUOTED-PRINTABLE:Muster=3BA;Anna", version="2.1").parts == ("Muster;A", "Anna")
    assert line("ORG:Muster, Partner;Presse").parts == ("Muster, Partner", "Presse")
    assert line(r"CATEGORIES:a\,b,c").values == ("a,b", "c")
    assert line("ADR:;;s;c;r;1;DE;room;apt").parts[7:] == ("room", "apt")


def test_parameters_of_all_versions() -> None:
    assert line("TEL;CELL;PREF:1", version="2.1").types == {"cell", "pref"}
    assert line('TEL;TYPE="cell,home":1', version="4.0").types == {"cell", "home"}
    assert line("TEL;TYPE=Cell;type=HOME:1").types == {"cell", "home"}
    assert line('ADR;LABEL="a^nb^^^\'":;;s', version="4.0").parameters["LABEL"] == ('a\nb^"',)


def test_groups() -> None:
    card = one(card_with("item1.TEL:1", "item1.X-ABLabel:Pforte", "a.b.TEL:2"))
    assert [(found.group, found.name) for found in card.properties] == [
        ("item1", "TEL"),
        ("item1", "X-ABLABEL"),
        ("a.b", "TEL"),
    ]


def test_bad_lines_and_cards_are_named_and_left_out() -> None:
    data = b"".join(
        (
            b"Guten Tag,\r\nhier die Karten:\r\n",
            card_with("ohne Doppelpunkt", "FN:Anna", ":leer"),
            card_with("FN:Bert").removesuffix(b"END:VCARD\r\n"),
            card_with("FN:Carla", version="5.0"),
            b"END:VCARD\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\nBEGIN:vCard \r\nFN:Dora\r\nEND:vcard",
        )
    )
    read = read_cards(data)
    assert [card.first("FN") for card in read.cards] == ["Anna", "Bert", "Carla", "Dora"]
    assert troubles(read) == [
        (0, 1, Trouble.OUTSIDE),
        (1, 5, Trouble.NO_COLON),
        (1, 7, Trouble.NO_NAME),
        (2, 12, Trouble.NO_END),
        (3, 13, Trouble.OTHER_VERSION),
        (0, 16, Trouble.STRAY_END),
        (0, 17, Trouble.OTHER_BLOCK),
        (4, 20, Trouble.NO_VERSION),
    ]


def test_an_indented_card() -> None:
    data = b"Text\n" + card_with("FN:Anna", "NOTE:a\r\n b").replace(b"\r\n", b"\n    ").replace(b"BEGIN", b"    BEGIN")
    card = one(data)
    assert (card.first("FN"), card.first("NOTE")) == ("Anna", "ab")


def test_a_folded_text_that_ends_with_the_beginning_of_a_card_is_none() -> None:
    card = one(card_with("FN:Anna", "X-A:abc", " BEGIN:VCARD", "TEL:1"))
    assert (card.first("X-A"), card.first("TEL")) == ("abcBEGIN:VCARD", "1")


def test_an_agent_is_a_card_of_its_own() -> None:
    agent = b"AGENT:\r\n" + card_with("FN:Bert", version="2.1").rstrip()
    anna, bert = read_cards(card_with(agent, "FN:Anna", version="2.1")).cards
    assert (anna.first("FN"), bert.first("FN"), bert.agent_of) == ("Anna", "Bert", anna.number)


def test_jcard() -> None:
    card = one(card_with("item1.TEL;TYPE=CELL:1", "N:a;b,c", "ORG:d", "PHOTO;ENCODING=b;TYPE=PNG:AAAA"))
    assert jcard(card) == [
        "vcard",
        [
            ["version", {}, "text", "3.0"],
            ["tel", {"type": "CELL", "group": "item1"}, "text", "1"],
            ["n", {}, "text", ["a", ["b", "c"]]],
            ["org", {}, "text", "d"],
            ["photo", {"type": "PNG"}, "uri", "data:image/png;base64,AAAA"],
        ],
    ]


@pytest.mark.parametrize("data", [b"", b"\x00" * 999, b"PK\x03\x04\xff\xfe", "Müller".encode("utf-16")])
def test_what_holds_no_card_says_so(data: bytes) -> None:
    read = read_cards(data)
    assert (read.cards, [problem.text() for problem in read.problems]) == (
        (),
        ["Die Datei enthält keine Visitenkarte."],
    )


PIECES = [
    *(b"BEGIN:VCARD", b"END:VCARD", b"VERSION:2.1", b"VERSION:4.0", b"AGENT:", b"N", b"PHOTO", b":", b";", b",", b"="),
    *(b'"', b"\\", b"\r\n", b"\n ", b"\r", b"ENCODING=b", b"ENCODING=QUOTED-PRINTABLE", b"CHARSET=utf-16", b"=\n"),
    *(
        b"CHARSET=hex",
        b"\xff",
        b"\xc3\xbc",
        b"data:;base64,",
        b"AAAA",
        b"=C3",
        b"\x1b$B",
        b"TYPE=a",
        b"BEGIN:X",
        b"KEY",
    ),
]


@given(st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join)))
def test_no_bytes_raise_and_every_begin_is_a_card(data: bytes) -> None:
    read = read_cards(card_with("FN:vorher") + b"\r\n" + data + b"\r\n" + card_with("FN:nachher"))
    names = [card.first("FN") for card in read.cards]
    assert (names[0], names[-1]) == ("vorher", "nachher")
    assert [card.number for card in read.cards] == list(range(1, len(names) + 1))
    for problem in read.problems:
        problem.text().encode()
    for card in read.cards:
        str(jcard(card)).encode()


@given(
    st.sampled_from(["NOTE", "TEL", "N", "ADR", "CATEGORIES", "PHOTO", "X-OTHER"]),
    st.text("aä,;:\\=\n\t\udcfc\u202e\u00a0", max_size=8),
    st.sampled_from([{}, {"TYPE": ("work",)}, {"ENCODING": ("b",)}, {"ENCODING": ("QUOTED-PRINTABLE",)}]),
    st.sampled_from(["2.1", "3.0", "4.0"]),
)
def test_what_passes_for_plain_text_is_read_as_it_stands(
    name: str, value: str, parameters: dict[str, tuple[str, ...]], version: str
) -> None:
    """The short way of the reader says what the long one would."""
    if is_plain_text(name, parameters, value):
        assert decode_value(name, parameters, value, version) == Decoded((value,))
        assert raw_value(name, parameters, value, version) == value


@pytest.mark.parametrize(
    ("text", "version", "values"),
    [
        (r"ORG:C:\\a;b\;c", "2.1", (("C:\\a", "b;c"),)),
        ("N:Muster;a\\", "3.0", (("Muster", "a;"),)),  # ez-vcard leaves out what ends a compound
        ("CATEGORIES:Presse;Kultur", "3.0", ("Presse", "Kultur")),
        ("CATEGORIES:Presse;Kultur", "4.0", ("Presse;Kultur",)),
        (r"CATEGORIES:Presse\;Kultur", "3.0", ("Presse;Kultur",)),
        # Lists are written without blanks; a comma with one stands in a text that nobody escaped.
        ("ADR:;;1 Main St, Apt 4;Ort", "3.0", (("", "", "1 Main St, Apt 4", "Ort"),)),
        ("N:Meier, Schmidt;Anna,Maria", "2.1", (("Meier, Schmidt", ("Anna", "Maria")),)),
    ],
)
def test_habits_of_other_writers_in_lists_and_compounds(text: str, version: str, values: tuple[object, ...]) -> None:
    assert line(text, version=version).values == values


def test_an_agent_that_begins_in_the_line_of_its_property_is_a_card_of_its_own() -> None:
    agent = b"AGENT:BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Bert\r\nTEL:2\r\nEND:VCARD\r\n"
    read = read_cards(b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Anna\r\n" + agent + b"TEL:1\r\nEND:VCARD\r\n")
    assert [(card.first("FN"), card.first("TEL"), card.agent_of) for card in read.cards] == [
        ("Anna", "1", 0),
        ("Bert", "2", 1),
    ]
    assert read.problems == ()


def test_a_letter_form_in_a_parameter_has_its_line_breaks() -> None:
    """As the example in RFC 6350 6.3.1 has them, and as RFC 6868 wants them."""
    assert line('ADR;LABEL="Weg 1\\n66117 Ort\\, DE":;;Weg 1', version="4.0").parameters == {
        "LABEL": ("Weg 1\n66117 Ort, DE",)
    }
    assert line('ADR;LABEL="C:\\new^n2":;;Weg 1', version="4.0").parameters == {"LABEL": ("C:\\new\n2",)}


def test_a_note_whose_line_breaks_nobody_escaped_goes_on() -> None:
    read = read_cards(card_with("NOTE:eins", "zwei", "und Punkt 3: drei", "", "TEL:1", "Rest"))
    assert [found.text for found in read.cards[0].properties] == ["eins\nzwei\nund Punkt 3: drei", "1"]
    assert troubles(read) == [(1, 4, Trouble.RAW_BREAK), (1, 8, Trouble.NO_COLON)]


def test_rubbish_within_a_card_is_one_problem() -> None:
    rubbish = b"\x00\x17a:b\r\n\xff\xfe\x01\r\n<p:x\r\n" * 50
    read = read_cards(card_with("FN:Anna", rubbish, "TEL:1"))
    assert [found.text for found in read.cards[0].properties] == ["Anna", "1"]
    assert troubles(read) == [(1, 4, Trouble.NO_NAME)]
