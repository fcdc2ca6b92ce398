"""Texts as they come out of mail programs, PDF readers and web pages: read like the text as it was written."""

from __future__ import annotations

import html
import json
import quopri
import re
import textwrap
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.extraction.cleaning import cleaned
from crm.domain.extraction.found import Field
from crm.domain.extraction.reading import Extract, extract

RELEASE = (Path(__file__).parents[1] / "accepted" / "press_release" / "impulse-2020.txt").read_text(encoding="utf-8")


def wrapped(width: int) -> str:
    lines = [textwrap.wrap(line, width, break_long_words=False) or [""] for line in RELEASE.split("\n")]
    return "\n".join(piece for line in lines for piece in line)


def hyphenated(width: int) -> str:
    """As a PDF gives it: long words are split at the end of a line."""
    made = []
    for line in RELEASE.split("\n"):
        while len(line) > width:
            cut = line.rfind(" ", 0, width)
            word = line[cut + 1 :].split(" ", 1)[0]
            if len(word) > 9 and word.isalpha():
                cut += 1 + max(4, min(len(word) - 4, width - cut - 1))
                made.append(f"{line[:cut]}-")
                line = line[cut:]
            else:
                made.append(line[:cut])
                line = line[cut + 1 :]
        made.append(line)
    return "\n".join(made)


def paged(text: str, number: str) -> str:
    """With a number below each page, and the first line repeated on the next."""
    lines = text.split("\n")
    made = []
    for at, line in enumerate(lines, 1):
        made.append(line)
        if at % 20 == 0:
            made += ["", number.format(at // 20), f"\x0c{lines[0]}"]
    return "\n".join(made)


def quoted(text: str, mark: str) -> str:
    return "\n".join(f"{mark}{line}".rstrip() for line in text.split("\n"))


VARIANTS = {
    **{f"{width} Zeichen": wrapped(width) for width in (40, 60, 72, 78, 100)},
    "unter sich": RELEASE.replace("\n", "\u2028"),
    "weiche Trennstriche": re.sub(r"([a-zäöü]{4})([bdfgklmnprstwz][aeiou])", "\\1\u00ad\\2", RELEASE),
    "geschützte Leerzeichen": RELEASE.replace(" ", "\u00a0"),
    "schmale Leerzeichen": RELEASE.replace(" ", "\u202f"),
    "doppelte Leerzeichen": RELEASE.replace(" ", "  "),
    "Ligaturen": RELEASE.replace("fi", "ﬁ").replace("ff", "ﬀ"),
    "zerlegte Umlaute": unicodedata.normalize("NFD", RELEASE),
    "ohne Leerzeilen": re.sub("\n+", "\n", RELEASE),
    "Leerzeile nach jeder": RELEASE.replace("\n", "\n\n"),
    "eingerückt": quoted(wrapped(72), "\t"),
    "zitiert": quoted(wrapped(72), "> "),
    "zweifach zitiert": quoted(wrapped(68), "> > "),
    "zitiert ohne Umbruch": quoted(RELEASE, ">"),
    "PDF": hyphenated(60),
    "schmale Spalte": hyphenated(45),
    "Seiten": paged(hyphenated(70), "{}"),
    "Seitenzahlen": paged(wrapped(60), "Seite {} von 9"),
    "weitergeleitet": "Von: Presse <presse@stk.example.org>\nGesendet: Mittwoch, 29. Januar 2020 10:12\nAn: Verteiler\n"
    f"Betreff: Mitteilung\n\n{wrapped(72)}",
    "Windows-1252": RELEASE.encode("cp1252").decode("cp1252"),
}


PARAGRAPHS = [line for line in RELEASE.split("\n") if line.strip()]
HEAD, CONTACT = RELEASE[: RELEASE.index("Medienansprech")], RELEASE[RELEASE.index("Medienansprech") :]
#: As a program's code shows it, or with its line ends lost.
CODED = {
    "eine Zeile": " ".join(RELEASE.split()),
    "Kontakt in einer Zeile": f"{HEAD}{' '.join(CONTACT.split())}",
    "Text in einer Zeile, Kontakt in einer": f"{' '.join(HEAD.split())}\n{' '.join(CONTACT.split())}",
    "mit Tabulatoren in einer Zeile": "\t".join(PARAGRAPHS),
    "mit Strichen in einer Zeile": " | ".join(PARAGRAPHS),
    "ohne alles aneinander": "".join(PARAGRAPHS),
    "mit Absatzmarken": "¶ ".join(PARAGRAPHS),
    "Internetseite": "".join(f"<p>{html.escape(line)}</p>" for line in PARAGRAPHS),
    "Internetseite mit Umbrüchen": "<br/>\n".join(PARAGRAPHS).replace("ü", "&uuml;").replace("ö", "&#246;"),
    "Mail": quopri.encodestring(RELEASE.encode()).decode(),
    "Programm": json.dumps(RELEASE),
    "falsch gelesen": RELEASE.encode().decode("latin-1"),
    "Markdown": re.sub("(Nadine Schön|Ammar Alkassar|Gabriele Kümmel)", r"**\1**", RELEASE),
    "Verweise": re.sub("(Nadine Schön|Ammar Alkassar)", r"[\1](https://example.org/x)", RELEASE),
    "Chat": "\n".join(f"[27.01.20, 14:30:12] Presse: {line}" for line in PARAGRAPHS),
    "Zelle": f'"{RELEASE}"',
    "Zellen": "\n".join(f'"{line}"' for line in PARAGRAPHS),
    "Zeilennummern": "\n".join(f"{number} {line}" for number, line in enumerate(wrapped(72).split("\n"), 1)),
    "Anführungszeichen": RELEASE.translate(str.maketrans("„“‚‘", "»«›‹")),
    "Überschrift in Versalien": RELEASE.replace(PARAGRAPHS[1], PARAGRAPHS[1].upper()),
}


def facts(found: Extract) -> dict[tuple[str, str, str, str], tuple[int, int]]:
    return {
        (proposal.kind, proposal.name, finding.field, finding.value): (finding.start, finding.end)
        for proposal in found.all
        for finding in proposal.findings
    }


def squeezed(text: str) -> str:
    """Letters and figures alone."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


@pytest.mark.parametrize("name", VARIANTS)
def test_release_is_read_alike_however_it_was_pasted(name: str) -> None:
    text = VARIANTS[name]
    told, meant = facts(extract(text)), facts(extract(RELEASE))
    assert told.keys() == meant.keys()
    for fact, (start, end) in told.items():
        passage = RELEASE[slice(*meant[fact])]
        assert squeezed(passage)[:10] in squeezed(text[start:end])
        if fact[2] is not Field.BODY:  # the letterhead names the house more shortly
            assert squeezed(passage)[-5:] in squeezed(text[start:end])


@pytest.mark.parametrize("name", CODED)
def test_release_is_read_alike_in_any_code_and_without_its_line_ends(name: str) -> None:
    text = CODED[name]
    told = facts(extract(text))
    assert told.keys() == facts(extract(RELEASE)).keys()
    assert all(0 <= start < end <= len(text) for start, end in told.values())


def test_word_that_lost_a_letter_is_nobodys_name() -> None:
    text = "Das Grußwort hielt die Abgeordnete Nadine Sch?n, die Keynote hielt Peter Batt vor vielen Gästen im Saal."
    assert [one.name for one in extract(text).persons] == ["Peter Batt"]


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "> |Anna Muster|\n|\r\n|\u00ad|\u00a0|Digitali-|sierung|ﬁ|a\u0308|\u0301|      |\t|Tel.|\x0c|3|und|der|. |"
            "📞|\u200b|Seite 2 von 3".split("|")
        ),
        max_size=50,
    ).map("".join)
)
def test_every_sign_that_is_left_stands_where_it_says(text: str) -> None:
    source = cleaned(text)
    assert len(source.text) == len(source.starts) == len(source.ends)
    for sign, start, end in zip(source.text, source.starts, source.ends, strict=True):
        assert 0 <= start <= end <= len(text)
        if not sign.isspace():
            seen = text[start:end].replace("\u00ad", "").replace("\u200b", "")
            assert sign in unicodedata.normalize("NFKC", seen) or unicodedata.combining(text[start])


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            'Anna Muster|\n|<p>|</p>|<br>|&auml;|&#99999;|=C3=BC|=\n|\\n|\\u00fc|\\ud800|Ã¼|**|_|[a](/b)|¶|"|""|'
            "Tel. 0681 501-12 |"
            "Pressekontakt |66117 Saarbrücken |Am Markt 1 |1 |2 |[1.1.20, 1:11] A: |kann. |a@example.org ".split("|")
        ),
        max_size=60,
    ).map("".join)
)
def test_whatever_code_is_undone_each_place_lies_in_the_text(text: str) -> None:
    source = cleaned(text)
    assert len(source.text) == len(source.starts) == len(source.ends)
    assert all(0 <= start <= end <= len(text) for start, end in zip(source.starts, source.ends, strict=True))
    assert all(0 <= start < end <= len(text) for start, end in facts(extract(text)).values())


def test_columns_are_read_one_after_the_other_and_rows_stay_rows() -> None:
    card = "Muster Klima GmbH                Dr. Anna Muster\nMusterstr. 12                    Geschäftsführerin\n"
    (person,) = extract(card).persons
    assert (person.name, person.value(Field.FUNCTION)) == ("Dr. Anna Muster", "Geschäftsführerin")
    name = person.all(Field.NAME)[0]
    assert card[name.start : name.end] == "Dr. Anna Muster"
    table = "Anna Muster      anna@example.org\nPeter Probe      peter@example.org\n"
    assert [(one.name, one.value(Field.EMAIL)) for one in extract(table).persons] == [
        ("Anna Muster", "anna@example.org"),
        ("Peter Probe", "peter@example.org"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Muster\nBürgermeisterin a. D.\nMusterweg 1\n66117 Saarbrücken\n",
        "Zu Gast war die frühere Landrätin Anna Muster, die viele noch aus ihrer Zeit im Kreishaus gut kennen.",
        "Zu Gast war Alt-Oberbürgermeisterin Anna Muster, die viele noch aus ihrer Zeit im Haus kennen.",
        "Zu Gast war Anna Muster, Bürgermeisterin a. D., die viele noch aus ihrer Zeit im Haus kennen.",
        "Ministerin a. D. Anna Muster\n0681 501-1127\n",
        "Brigadegeneral i. R. Anton Muster\nEhrengast\n",
    ],
)
def test_former_office_is_none_of_today(text: str) -> None:
    (person,) = extract(text).persons
    assert not person.all(Field.FUNCTION)


@pytest.mark.parametrize("name", ["Peter Richter", "Anna Meister", "Sabine Hauptmann", "Klaus Kanzler"])
def test_post_that_is_a_family_name_is_one_behind_a_given_name(name: str) -> None:
    assert [one.name for one in extract(f"{name}\nTel. 0681 501-1127\n").persons] == [name]
    told = f"Am Ende dankte {name} allen Beteiligten für die gute Arbeit und lud alle Gäste zu einem Imbiss ein."
    assert [one.name for one in extract(told).persons] == [name]


def test_marks_upon_marks_cost_no_more_than_their_number() -> None:
    assert extract("a" + "\u0301" * 40_000).all == ()


@pytest.mark.parametrize("family", ["Schmidt", "Probe", "Grimm", "Wolf", "Pfaff", "Rohw"])
def test_last_letter_of_a_name_is_no_label_of_what_follows(family: str) -> None:
    for behind in ("0681 501-1127", "post@example.org", "  0681 501-1127"):
        (person,) = extract(f"Anna {family} {behind}\n").persons
        assert person.name == f"Anna {family}"
