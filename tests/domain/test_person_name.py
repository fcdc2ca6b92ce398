"""The parser of names: what a German reader sees in them, and what holds for every text."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.name_order import Doubt
from crm.domain.name_text import normalised
from crm.domain.office_words import is_title, is_womans_title
from crm.domain.party import Gender
from crm.domain.person_name import DOUBT_WORDS, ParsedName, parse_name
from tests.domain.name_cases import CASES, parts_of


@pytest.mark.parametrize(("text", "parts"), CASES, ids=[text.strip() for text, _ in CASES])
def test_names_as_people_type_them(text: str, parts: dict[str, object]) -> None:
    assert parts_of(parse_name(text)) == parts


#: Two words without a prefix are a family name only where a comma says so.
ONLY_WITH_COMMA = "Muster Beispiel, Anna"


@pytest.mark.parametrize("text", [text for text, _ in CASES if text.strip() != ONLY_WITH_COMMA])
def test_written_again_and_read_again_gives_the_same_parts(text: str) -> None:
    once = replace(parse_name(text), leftover="")
    assert parts_of(parse_name(once.written())) == parts_of(once)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Muster", Doubt.ONE_NAME),
        ("", Doubt.ONE_NAME),
        ("Amira Unbekannt Muster", Doubt.FAMILY_START),
        ("Silke Elsner von Muster", Doubt.FAMILY_START),
        ("MUSTER Anna", Doubt.FAMILY_FIRST),
        ("Muster Anna", Doubt.FAMILY_FIRST),
        ("Fabio De Muster", Doubt.CAPITAL_PREFIX),
        ("Muster, M. A.", Doubt.INITIALS),
        ("Muster, Anna M. A.", Doubt.INITIALS),
        ("Dr. H. C. Muster", Doubt.INITIALS),
        ("Bürgermeister der Gemeinde Tholey Hans Muster", Doubt.OFFICE_END),
        ("Herrn und Frau Muster", Doubt.TWO_PERSONS),
        ("Anna und Karl Muster", Doubt.TWO_PERSONS),
        ("Anna Muster (SPD)", Doubt.LEFTOVER),
    ],
)
def test_what_is_uncertain_is_said(text: str, doubt: Doubt) -> None:
    assert doubt in parse_name(text).doubts
    assert DOUBT_WORDS[doubt]


@pytest.mark.parametrize("text", ["Dr. Anna Muster MdB", "Karl Heinz von Muster", "Muster, Anna", "Theo Graf Muster"])
def test_what_is_certain_has_no_doubt(text: str) -> None:
    assert parse_name(text).doubts == ()


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Frau Muster", Gender.FEMALE),
        ("Herrn Dr. Muster", Gender.MALE),
        ("Anna Muster", Gender.UNKNOWN),
        ("Herrn und Frau Muster", Gender.UNKNOWN),
    ],
)
def test_the_gender_is_a_hint_from_the_courtesy_and_never_set(text: str, gender: Gender) -> None:
    assert parse_name(text).gender_hint is gender
    assert parse_name(text).to_person().gender is Gender.UNKNOWN


def test_a_person_is_written_as_the_record_writes_it() -> None:
    parsed = parse_name("Herrn Minister a. D. Prof. Dr. Johann „Hans“ Graf von Muster (Berlin) MdB, geb. Beispiel")
    person = parsed.to_person()
    assert person.name() == "Prof. Dr. Johann Graf von Muster (Berlin) MdB"
    assert (person.call_name, person.birth_name) == ("Hans", "Beispiel")
    bare = replace(parsed, salutation="", office="", call_name="", birth_name="")
    assert bare.written() == person.name()


SMALL = st.text("abcdefghiklmnorstuwzäöüßéğøı", min_size=2, max_size=9)
WORD = st.builds(lambda first, rest: first + rest + "x", st.sampled_from("ABDEFGHKLMNPRSTWZÄÖÜÉŁ"), SMALL)
GIVEN = st.sampled_from("Anna Karl Hans-Georg Maria Ernst Ursula J. Ali Käthe Yusuf".split())
FAMILY = st.one_of(
    WORD,
    st.builds("{}-{}".format, WORD, WORD),
    st.builds("{}’{}".format, st.sampled_from("OD"), WORD),
)
DEGREES = st.lists(
    st.sampled_from(["Prof.", "Dr.", "Dr.-Ing.", "Dr. h. c. mult.", "Dr. med.", "Dipl.-Ing. (FH)", "Dr. rer. nat."]),
    max_size=3,
).map(tuple)
PREFIXES = ["", "von", "zu", "von und zu", "van der", "de", "dos", "vom", "zur", "von der"]


@st.composite
def names(draw: st.DrawFn) -> ParsedName:
    given_names = draw(st.lists(GIVEN, min_size=1, max_size=3, unique=True))
    call_name = draw(st.sampled_from(["", "Fritzi", given_names[-1]])) if given_names[-1] != "J." else ""
    return ParsedName(
        salutation=draw(st.sampled_from(["", "Herr", "Frau", "Herrn"])),
        office=draw(
            st.sampled_from(
                [
                    "",
                    "Oberbürgermeisterin",
                    "Minister a. D.",
                    "Rektor der Universität Muster",
                    "Ministerin für Inneres, Bau und Sport",
                ]
            )
        ),
        degrees=draw(DEGREES),
        given_name=" ".join(given_names),
        call_name=call_name,
        nobility=draw(st.sampled_from(["", "Graf", "Freifrau", "Prinz", "Frhr."])),
        prefix=draw(st.sampled_from(PREFIXES)),
        family_name=draw(FAMILY.filter(lambda word: not is_title(word))),
        place=draw(st.sampled_from(["", "Berlin", "St. Wendel"])),
        suffix=draw(st.sampled_from(["", "MdB", "LL.M.", "MdL a. D.", "jun.", "M.A. MdEP"])),
        birth_name=draw(st.sampled_from(["", "Beispiel", "von Beispiel"])),
    )


@given(names())
def test_generated_names_come_back(name: ParsedName) -> None:
    assert parts_of(parse_name(name.written())) == parts_of(name)


@given(names())
def test_generated_names_come_back_from_lists(name: ParsedName) -> None:
    person = replace(name, salutation="", office="", call_name="", birth_name="").to_person()
    assert parse_name(person.listed_name()).to_person() == person


VOCABULARY = st.sampled_from(
    [
        *(
            "Dr. Dr.h.c. Prof - -Ing. h. c. H.C. von und zu der Graf Schenk Edler Herr Frau & u. geb. "
            "geborene ( ) (Berlin) (geb. (SPD) „ “ \" ' _ _Anna_ *Anna* „Hans“ , ,, MdB a. D. i. R. LL. M. A. B. "
            "Minister für Bildung Bischof In An Sehr Nguyen Thi Anna KARL de De y e III. "
            "(LL.M.) (FH) 1970 a@b É e\u0301 ßẞ İ ǆ ﬁ \u0345"
        ).split(),
        "\u00a0",
        "\x00",
        "\ud800",
        "Bürgermeister der Stadt",
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(VOCABULARY | st.text(max_size=5), max_size=14).map(" ".join))


def letters(text: str) -> Counter[str]:
    return Counter(sign for sign in text.casefold() if sign.isalpha())


@given(TEXTS)
def test_no_text_raises_and_no_letter_is_lost(text: str) -> None:
    name = parse_name(text)
    assert letters(f"{name.written()} {name.leftover}") == letters(normalised(text))


@given(TEXTS)
def test_normalising_twice_changes_nothing_in_the_letters(text: str) -> None:
    assert letters(normalised(normalised(text))) == letters(normalised(text))


EVIL = (
    "Anna Dr. von Graf ( ) „ “ \" ' _ * , - & und geb. MdB (a „b “c Frau Herr An S. h.c. Dr.-Ing. (Berlin) M. a. "
    "Schenk Minister erste De y H. 1 _a ‚ » «"
).split()
EVIL += [f"{one}{other}" for one in ("(", "_", "„", "‚", "»", '"') for other in ("a", " a", "a ,")]
EVIL += ["Minister für X,", "Dr. Frau", "(geb. X) „Y“", "Minister Dr.", "_a_ b", "M. A.,", "geb. X,", "Graf Anna von"]


@pytest.mark.parametrize("word", EVIL)
@pytest.mark.parametrize("glue", ["", " "])
def test_ten_thousand_words_take_no_time(word: str, glue: str) -> None:
    text = glue.join([word] * 10_000)
    started = time.process_time()
    name = parse_name(text)
    assert time.process_time() - started < 1.0  # quadratic would be minutes
    assert letters(f"{name.written()} {name.leftover}") == letters(normalised(text))


@pytest.mark.parametrize(
    ("office", "is_womans"),
    [
        ("Erste Bürgermeisterin der Stadt Musterort", True),
        ("Landrätin", True),
        ("Bürgermeister", False),
        ("Bürgermeister/in", False),
        ("BürgermeisterIn", False),
        ("Sprecher der Ministerin", False),
        ("Referat Wien", False),
    ],
)
def test_a_womans_title_says_so(office: str, is_womans: bool) -> None:
    assert is_womans_title(office) is is_womans
