"""Any contact → 3.0 and 4.0 → our reader gives the same contact; and the words of other programs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm.domain.card import CardPlace, CardRelation, ContactCard
from crm.domain.kept_property import KeptProperty, parameters_text
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, Gender, PartyKind, Person, Photo
from crm.domain.phone import parse_phone
from crm.domain.reach import Address, AddressKind, Channel, ChannelKind
from crm.exchange.clean_text import clean
from crm.exchange.vcard_contact import contact_of, is_group, members_of
from crm.exchange.vcard_reader import read_cards
from crm.exchange.vcard_text import VCardVersion, escape
from crm.exchange.vcard_writer import write_card
from tests.exchange.sample import chancellery, kuemmel, zeyer

BOTH = pytest.mark.parametrize("version", list(VCardVersion))
SIGNS = st.one_of(st.characters(), st.sampled_from('\\,;:"^=.\n\r äß😀nN'))
#: What the program stores: without control characters, nothing at the ends.
TEXT = st.text(SIGNS, max_size=40).map(lambda text: clean(text).strip())
FILLED = TEXT.filter(bool)
#: Words that the program reads for itself are left out; they have their own tests.
STREET = FILLED.filter(lambda text: text[:1].upper() != "P").map(lambda text: text.replace("\n", " "))
UIDS = st.uuids().map(lambda uid: f"urn:uuid:{uid}")
PHONE_KINDS = st.sampled_from([ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX])
LABELS = TEXT.filter(lambda text: not text.startswith("_$!"))

PHONES = st.builds(
    Channel,
    kind=PHONE_KINDS,
    value=st.sampled_from(["+4968150100", "+491701234500", "+33142345600"]),
    extension=st.sampled_from(["", "0", "00"]),
    label=LABELS,
    is_confidential=st.booleans(),
    is_private=st.booleans(),
    is_preferred=st.booleans(),
)
MAILS = st.builds(
    Channel,
    kind=st.just(ChannelKind.EMAIL),
    value=FILLED.filter(lambda text: not text.lower().startswith("mailto:")),
    label=LABELS,
    is_confidential=st.booleans(),
    is_private=st.booleans(),
)
WEBS = st.builds(
    Channel, kind=st.just(ChannelKind.WEB), value=st.just("https://example.org/a,b;c?d=%C3%A4"), label=LABELS
)
ADDRESSES = st.one_of(
    st.builds(
        Address,
        extra=FILLED.filter(lambda text: text[:1] not in "cC"),
        street=STREET,
        postcode=st.just("66117"),
        city=TEXT,
        label=LABELS,
        is_confidential=st.booleans(),
    ),
    st.builds(
        Address, kind=st.just(AddressKind.PO_BOX), street=st.just("Postfach 10 24 11"), postcode=st.just("66024")
    ),
    st.builds(
        Address, kind=st.just(AddressKind.BULK), postcode=st.just("66100"), city=FILLED, is_private=st.booleans()
    ),
    st.builds(Address, kind=st.just(AddressKind.FOREIGN), street=STREET, city=FILLED, country=st.just("Frankreich")),
)
WHOLE_DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2026, 1, 1)).map(PartialDate.of)
DAYS = st.one_of(
    WHOLE_DAYS,
    st.builds(PartialDate, st.integers(1800, 2026), st.sampled_from([None, 1, 12, 21, 24]), about=st.booleans()),
)
PERSONS = st.builds(
    Person,
    gender=st.sampled_from(Gender),
    degrees=st.sampled_from(["", "Dr.", "Prof. Dr. Dr. h. c."]),
    given_name=TEXT,
    call_name=TEXT,
    nobility=st.one_of(st.just(""), st.just("Graf"), FILLED),
    prefix=st.one_of(st.just(""), st.just("von der"), FILLED),
    family_name=FILLED,
    suffix=TEXT,
    birth_name=TEXT,
    birth_date=st.one_of(st.none(), DAYS),
    deceased_on=st.one_of(st.none(), DAYS),
)
PARAMETERS = st.dictionaries(
    st.sampled_from(["TYPE", "LANGUAGE", "X-ROLE", "LABEL"]),
    st.lists(st.text("abcäß ;:.=/", min_size=1, max_size=8).map(str.strip).filter(bool), min_size=1, max_size=3),
    max_size=3,
)
KEPT = st.builds(
    KeptProperty,
    name=st.sampled_from(["X-FREMD", "IMPP", "GEO", "X-ANDROID-CUSTOM", "TZ", "CLASS"]),
    group_name=st.sampled_from(["", "item1", "item2", "a"]),
    params=PARAMETERS.map(parameters_text),
    value=FILLED.map(lambda text: escape(text, VCardVersion.V3)),
)
PLACES = st.lists(st.builds(CardPlace, body=FILLED, unit=TEXT, function=FILLED), max_size=2).map(tuple)
FORMER = st.builds(
    FormerName,
    person_id=st.just(0),
    given_name=TEXT,
    nobility=TEXT,
    prefix=TEXT,
    family_name=FILLED,
    valid_from=st.one_of(st.none(), DAYS),
    valid_to=st.one_of(st.none(), DAYS),
)
CONTACTS = st.builds(
    ContactCard,
    uid=UIDS,
    kind=st.just(PartyKind.PERSON),
    name=FILLED,
    person=PERSONS,
    body=FILLED,
    unit=TEXT,
    function=TEXT,
    more_places=PLACES,
    former_names=st.lists(FORMER, max_size=2).map(tuple),
    channels=st.lists(st.one_of(PHONES, MAILS, WEBS), max_size=4).map(tuple),
    addresses=st.lists(ADDRESSES, max_size=2).map(tuple),
    categories=st.lists(FILLED, max_size=3).map(tuple),
    relations=st.lists(st.builds(CardRelation, uid=UIDS, name=FILLED, label=LABELS), max_size=2).map(tuple),
    note=TEXT,
    kept=st.lists(KEPT, max_size=3).map(
        lambda lines: tuple(replace(line, position=place) for place, line in enumerate(lines))
    ),
    photo=st.one_of(st.none(), st.binary(max_size=300).map(lambda data: Photo(party_id=0, data=b"\xff\xd8" + data))),
    revised_at=st.just("2026-11-22T17:00:00Z"),
)


def back(card: ContactCard, version: VCardVersion) -> ContactCard:
    read = read_cards(write_card(card, version))
    assert read.problems == ()
    [found] = read.cards
    return contact_of(found)


def contact(*lines: str, version: str = "3.0") -> ContactCard:
    [card] = read_cards("\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD")).encode()).cards
    return contact_of(card)


BACKSLASH = ContactCard(
    uid="urn:uuid:e3e70682-c209-4cac-629f-6fbed82c07cd",
    kind=PartyKind.PERSON,
    name="A",
    person=Person(family_name="A"),
    addresses=(Address(kind=AddressKind.BULK, postcode="66100", city="\\N1"),),
)


@BOTH
@given(card=CONTACTS)
@example(BACKSLASH)
def test_any_contact_comes_back(version: VCardVersion, card: ContactCard) -> None:
    assert back(card, version) == card


@BOTH
def test_an_organisation_comes_back(version: VCardVersion) -> None:
    expected = chancellery()
    found = back(expected, version)
    assert (found.kind, found.name, found.person) == (expected.kind, expected.name, None)
    assert found.addresses == expected.addresses


@BOTH
def test_name_lines_above_an_address_come_back(version: VCardVersion) -> None:
    card = replace(zeyer(), envelope=("Herrn Regierungssprecher", "Alexander Zeyer"))
    assert back(card, version).envelope == card.envelope


@BOTH
@pytest.mark.parametrize(
    "person",
    [
        Person(given_name="Theo", nobility="Graf", prefix="von", family_name="Muster"),
        Person(given_name="Anna Maria", prefix="van der", family_name="Beispiel-Muster", degrees="Dr.", suffix="MdB"),
    ],
)
def test_nobility_and_prefix_come_back(version: VCardVersion, person: Person) -> None:
    assert back(replace(zeyer(), person=person, name=person.name()), version).person == person


def test_apples_labels() -> None:
    found = contact(
        "item1.TEL:0681 501-1127", "item1.X-ABLabel:_$!<Home>!$_", "item2.TEL:+49 681 501", "item2.X-ABLabel:Pforte"
    )
    assert [(one.value, one.extension, one.label, one.is_private) for one in found.channels] == [
        ("+496815011127", "1127", "", True),
        ("+49681501", "", "Pforte", False),
    ]


@given(digits=st.text("0123456789", min_size=1, max_size=14))
def test_a_german_number_is_what_the_reader_of_numbers_makes_of_it(digits: str) -> None:
    try:
        expected, extension = parse_phone(f"+49{digits}")
    except ValueError:
        expected, extension = f"+49{digits}", ""
    [channel] = contact(f"TEL:+49{digits}").channels
    assert (channel.value, channel.extension) == (expected, extension)


def test_what_has_no_field_is_kept_with_group_and_parameters() -> None:
    lines = (
        "item1.X-ABDATE;type=pref:20200101", "item1.X-ABLabel:_$!<Anniversary>!$_", "TITLE:Chefin", "ROLE:Redaktion",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Anni;1\\;2", "TEL:+4968150100", "BDAY:--0314",
        "item2.X-ABLabel:ohne Zeile", "PHOTO;VALUE=uri:https://example.org/a,b.jpg", "KEY;ENCODING=b;TYPE=PGP:AAEC",
    )  # fmt: skip
    expected = [
        ("item1", "X-ABDATE", '{"TYPE": ["pref"]}', "20200101"),
        ("item1", "X-ABLABEL", "{}", "_$!<Anniversary>!$_"),
        ("", "X-ANDROID-CUSTOM", "{}", "vnd.android.cursor.item/nickname;Anni;1\\;2"),
        ("", "BDAY", "{}", "--0314"),
        ("", "PHOTO", '{"VALUE": ["uri"]}', "https://example.org/a,b.jpg"),
        ("", "KEY", '{"TYPE": ["PGP"]}', "data:;base64,AAEC"),
    ]
    found = contact(*lines)
    assert (found.function, found.role) == ("Chefin", "Redaktion")
    assert [(one.group_name, one.name, one.params, one.value) for one in found.kept] == expected
    for version in VCardVersion:
        again = back(found, version)
        assert [(one.group_name, one.name, one.params, one.value) for one in again.kept] == expected


def test_lines_of_2_1_are_kept_in_the_form_of_later_versions() -> None:
    found = contact("X-WEG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:C:\\neu =C3=A4=0D=0Ab", version="2.1")
    assert [(one.params, one.value) for one in found.kept] == [("{}", "C:\\\\neu ä\\nb")]


def test_what_is_no_number_stays() -> None:
    assert contact("TEL:nur abends").channels[0].value == "nur abends"


def test_types_of_2_1() -> None:
    found = contact("TEL;WORK;FAX:+4968150100", "TEL;CELL;PREF:+491701234567", version="2.1")
    assert [(one.kind, one.is_preferred) for one in found.channels] == [
        (ChannelKind.FAX, False),
        (ChannelKind.MOBILE, True),
    ]


def test_names_of_other_programs() -> None:
    found = contact("N:Muster;Anna;Maria;Frau Dr.;", "BDAY:19700314")
    assert found.name == "Dr. Anna Maria Muster"
    assert found.person == Person(
        gender=Gender.FEMALE,
        degrees="Dr.",
        given_name="Anna Maria",
        family_name="Muster",
        birth_date=PartialDate(1970, 3, 14),
    )
    assert contact("FN:Dr. Karl von Muster").person == Person(
        degrees="Dr.", given_name="Karl", prefix="von", family_name="Muster"
    )


@pytest.mark.parametrize("text", ["--0314", "1604-03-14", "19700231", "gestern"])
def test_a_birthday_without_a_year_is_none(text: str) -> None:
    person = contact("N:Muster", f"BDAY:{text}").person
    assert person is not None
    assert person.birth_date is None


@pytest.mark.parametrize(
    "line",
    [
        *("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", "BDAY;X-APPLE-OMIT-YEAR=2000:2000-04-12", "BDAY:--0412"),
        *("BDAY:--04-12", "BDAY:1604-04-12", "BDAY:0000-04-12", "BDAY;VALUE=date:16040412", "BDAY:--0412T000000"),
    ],
)
def test_a_birthday_without_a_year_goes_out_as_each_version_writes_it(line: str) -> None:
    found = contact("N:Muster;Anna", line)
    kept = [f"{one.name}:{one.value}" for one in found.kept]
    assert kept == ["BDAY:--0412"]
    assert found.person is not None
    assert found.person.birth_date is None
    told = write_card(found, VCardVersion.V4).decode()
    assert ":--0412\r\n" in told
    assert "OMIT-YEAR" not in told
    apples = write_card(found).decode()
    assert "X-APPLE-OMIT-YEAR=1604:1604-04-12\r\n" in apples
    assert read_cards(apples.encode()).cards[0].all("BDAY")[0].text == "1604-04-12"


def test_what_is_no_day_of_any_year_keeps_its_year() -> None:
    for text in ("1970-02-31", "---12", "--04", "circa 1800", "--0412T10"):
        told = write_card(contact("N:Muster;Anna", f"BDAY:{text}"), VCardVersion.V4).decode()
        assert f"BDAY:{text}\r\n" in told
    twice = contact("N:Muster", "BDAY:um 1970", "BDAY:1970-03-14", version="4.0")
    assert [one.value for one in twice.kept] == ["um 1970", "1970-03-14"]
    german = contact("N:Muster;Anna", "BDAY:14.03.1970").person
    assert german is not None
    assert german.birth_date == PartialDate(1970, 3, 14)


@BOTH
@pytest.mark.parametrize("gender", ["O;divers", "F;weiblich", "N", ";es"])
def test_the_words_of_a_gender_come_back(version: VCardVersion, gender: str) -> None:
    found = contact("N:Muster;Anna", f"GENDER:{gender}", version="4.0")
    assert back(found, version) == found
    assert f"GENDER:{gender}\r\n" in write_card(found, version).decode()
    assert found.person is not None
    changed = replace(found, person=replace(found.person, gender=Gender.MALE))
    assert f"\r\nGENDER:{gender}\r\n" not in write_card(changed, version).decode()


@BOTH
def test_a_name_in_another_script_and_a_german_state_come_back(version: VCardVersion) -> None:
    lines = (
        "N;ALTID=1;LANGUAGE=ja:山田;太郎,健;;;",
        "FN;ALTID=1;LANGUAGE=ja:山田太郎",
        "ADR:;;Weg 1;Ort;Saarland;66117;",
    )
    found = contact("FN:Taro Yamada", "N;ALTID=1:Yamada;Taro;;;", *lines, version="4.0")
    assert found.person is not None
    assert (found.name, found.person.family_name, found.addresses[0].city) == ("Taro Yamada", "Yamada", "Ort")
    assert back(found, version) == found
    written = write_card(found, version).decode()
    assert ";Weg 1;Ort;Saarland;66117;" in written
    names = [line for line in written.split("\r\n") if line.startswith(("FN", "N"))]
    if version is VCardVersion.V4:
        assert names == ["FN:Taro Yamada", "N;ALTID=1:Yamada;Taro;;;", *lines[:2]]
    else:
        assert names == ["FN:Taro Yamada", "N:Yamada;Taro;;;"]


def test_addresses_of_other_programs() -> None:
    found = contact("ADR:102411;;;Saarbrücken;Saarland;66024;Deutschland", "ADR:;;;;;;", "ADR:;;Weg 1;Ort;;66117;D")
    assert found.addresses == (
        Address(kind=AddressKind.PO_BOX, street="Postfach 102411", postcode="66024", city="Saarbrücken"),
        Address(street="Weg 1", postcode="66117", city="Ort"),
    )


def test_an_address_in_one_field_is_taken_apart() -> None:
    found = contact(
        r"ADR:;;Weg 1\, 66117 Ort;;;;",
        r"ADR:;;Amt 41\nWeg 1\n66117 Ort;;;;D",
        "ADR:Weg 1;;;Ort;;66117;",
        "ADR:;;66117 Ort;;;;",
    )
    assert [address.one_line() for address in found.addresses] == [
        *("Weg 1, 66117 Ort", "Amt 41, Weg 1, 66117 Ort", "Weg 1, 66117 Ort", "66117 Ort")
    ]


def test_what_a_label_says_where_no_type_does() -> None:
    found = contact(
        *("item1.TEL;waid=49170:+49 170 1234567", "item1.X-ABLabel:Mobil", "item2.TEL:1", "item2.X-ABLabel:Privat"),
        *("item3.TEL;TYPE=work:2", "item3.X-ABLabel:Mobil", "EMAIL:Anna Muster <anna@example.org>"),
        *("TEL;VALUE=uri:tel:+49-681-501;ext=12", "ADR;DOM;WORK:;;Weg 1;Ort;;66117;"),
    )
    assert [(c.kind, c.value, c.extension, c.is_private) for c in found.channels] == [
        (ChannelKind.MOBILE, "+491701234567", "", False),
        (ChannelKind.PHONE, "1", "", True),
        (ChannelKind.PHONE, "2", "", False),
        (ChannelKind.EMAIL, "anna@example.org", "", False),
        (ChannelKind.PHONE, "+4968150112", "12", False),
    ]
    assert not found.addresses[0].is_private


@BOTH
def test_an_extension_behind_a_foreign_number_comes_back(version: VCardVersion) -> None:
    found = contact("TEL;VALUE=uri;TYPE=work:tel:+1-418-656-9254;ext=102", "N:A", "TITLE:", "TITLE:", version="4.0")
    assert (found.channels[0].value, found.channels[0].extension) == ("+14186569254", "102")
    assert found.kept == ()
    assert back(found, version) == found


def test_a_foreign_state_and_the_fine_parts_of_rfc_9554_stay_in_the_address() -> None:
    found = contact(
        "ADR:;;1 Main St, Apt 4;Springfield;IL;62701;USA",
        "ADR:;;;Ort;;66117;;Raum 1;;3. Etage;4a;Hauptstr.;Geb. 5;;;;;",
        r"ADR:;;Weg 1\n2. Etage;Ort;;66117;",
        version="4.0",
    )
    assert [address.one_line() for address in found.addresses] == [
        "1 Main St, Apt 4, 62701 SPRINGFIELD, IL, USA",
        "Geb. 5, 3. Etage, Raum 1, Hauptstr. 4a, 66117 Ort",
        "2. Etage, Weg 1, 66117 Ort",
    ]


def test_a_users_word_among_the_types_is_the_label() -> None:
    found = contact(
        "TEL;X-Werk;PREF:1",
        "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,B=C3=BCro):2",
        "TEL;X-EVOLUTION-ASSISTANT:3",
        "item1.TEL;X-Werk:4",
        "item1.X-ABLabel:Amt",
        version="2.1",
    )
    assert [channel.label for channel in found.channels] == ["Werk", "Büro", "", "Amt"]


def test_all_nicknames_count_and_places_are_no_persons() -> None:
    person = contact("N:Muster;Anna", "NICKNAME:Anni,Anna", "NICKNAME:Änne").person
    assert person is not None
    assert person.call_name == "Anni, Anna, Änne"
    assert contact("KIND:location", "FN:Großer Saal", version="4.0").kind is PartyKind.ORGANISATION


def test_a_date_of_death_in_words_is_kept() -> None:
    [line] = contact("FN:Anna", "DEATHDATE;VALUE=text:um 1800", version="4.0").kept
    assert (line.name, line.value) == ("DEATHDATE", "um 1800")


@pytest.mark.parametrize("photo", ["PHOTO:data:image/jpeg", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ!", "PHOTO:/9j/4AAQ!"])
def test_a_damaged_picture_is_not_kept_but_one_on_the_web_is(photo: str) -> None:
    found = contact("FN:Anna", photo, "PHOTO:https://example.org/a.jpg")
    assert found.photo is None
    assert [line.value for line in found.kept] == ["https://example.org/a.jpg"]


def test_our_marks_count_only_while_the_number_is_that() -> None:
    marks = "X-VERTEILER-EXTENSION=27;X-VERTEILER-CONFIDENTIAL=TRUE"
    same, other = contact(f"TEL;{marks}:+4968150127", f"TEL;{marks}:+4968150199").channels
    assert (same.extension, same.is_confidential) == ("27", True)
    assert (other.extension, other.is_confidential) == ("", True)


@BOTH
def test_several_values_of_a_parameter_in_quotes_have_its_name_each(version: VCardVersion) -> None:
    """ical.js gives up a whole file at a list with quotes."""
    line = KeptProperty(name="X-A", params=parameters_text({"X-B": ["a;b", "c"], "TYPE": ["d", "e"]}), value="v")
    data = write_card(replace(zeyer(), kept=(line,)), version).replace(b"\r\n ", b"")
    assert b'X-B="a;b";X-B="c"' in data
    assert b"TYPE=d,e" in data


@pytest.mark.parametrize(
    "lines", [("ORG:Muster AG",), ("ORG:Muster AG", "FN:Muster AG", "N:;;;;"), ("ORG:Muster AG", "N:Muster AG")]
)
def test_a_body_without_a_person_is_an_organisation(lines: tuple[str, ...]) -> None:
    found = contact(*lines)
    assert (found.kind, found.name, found.body) == (PartyKind.ORGANISATION, "Muster AG", "")


@pytest.mark.parametrize(
    ("kind", "member"), [("KIND", "MEMBER"), ("X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER")]
)
def test_groups_name_their_members(kind: str, member: str) -> None:
    text = f"BEGIN:VCARD\nVERSION:3.0\n{kind}:group\nFN:Presse\n{member}:urn:uuid:a\n{member}:urn:uuid:b\nEND:VCARD"
    [card] = read_cards(text.encode()).cards
    assert (is_group(card), members_of(card)) == (True, ("urn:uuid:a", "urn:uuid:b"))


def test_everything_of_the_sample_comes_back() -> None:
    found, expected = back(kuemmel(), VCardVersion.V4), kuemmel()
    assert (found.person, found.relations, found.categories) == (
        expected.person,
        expected.relations,
        expected.categories,
    )
    assert (found.note, found.unit, found.function) == (expected.note, expected.unit, expected.function)
