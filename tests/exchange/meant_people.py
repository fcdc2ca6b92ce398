"""Invented people, and the ways in which cards spell what is said of them."""

from __future__ import annotations

import quopri
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.exchange.sample import jpeg


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What a card is to say; phones as the writer has them."""

    given: str
    family: str
    degrees: str = ""
    body: str = ""
    unit: str = ""
    title: str = ""
    work: str = "+49 681 5011234"
    mobile: str = "+49 170 1234567"
    fax: str = "+49 681 5011299"
    mail: str = "anna@example.org"
    home_mail: str = "privat@example.com"
    street: str = "Weg 1"
    postcode: str = "66117"
    city: str = "Saarbrücken"
    url: str = "https://www.example.org/a,b?c=d;e=f"
    note: str = ""
    birthday: str = "1970-03-14"
    tags: tuple[str, ...] = ("Presse", "Kultur")

    @property
    def full(self) -> str:
        return " ".join(filter(None, (self.degrees, self.given, self.family)))


PEOPLE: Final = (
    Meant(given="Anna", family="Müller", degrees="Dr.", body="Stadt Musterstadt", unit="Amt 41", title="Leiterin"),
    Meant(
        given="Jörg-Uwe",
        family="Groß-Kühn",
        body="Muster, Partner & Co. KG",
        title="Geschäftsführer; Gesellschafter",
        note='Ruft zurück, meist spät;\nbitte "leise" = sprechen.\n\nZweiter Absatz: 50% = halb',
    ),
    Meant(
        given="Élodie",
        family="d’Œuvré",
        degrees="Prof. Dr.",
        body="Université de Nulle-Part",
        unit="Droit; économie",
        title="Maître de conférences",
        city="Völklingen",
        note="C:\\neu\\Test\nund Schluss",
    ),
    Meant(
        given="Zoë Łucja",
        family="Çelik-Ångström",
        body="Bündnis „Grüne Straße“",
        title="Sprecherin",
        street="Straße des 13. Januar 7 a",
        note="€ 5,– je Stück; 10×",
    ),
    Meant(
        given="Bernd",
        family="Überschär",
        body="Landkreis Beispiel",
        unit="Dezernat II, Referat 4",
        title="Landrat",
        note="ä" * 120,
        tags=("Kommunales",),
    ),
    Meant(given="Max", family="Muster", body="Muster GmbH", title="Fahrer", note="kurz"),
)


def escaped(text: str) -> str:
    """A text of 3.0."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def escaped_4(text: str) -> str:
    """A text of 4.0, with its semicolons bare."""
    return text.replace("\\", "\\\\").replace(",", "\\,").replace("\n", "\\n")


def quoted(text: str) -> str:
    """As Android does, each byte encoded, without soft breaks."""
    return "".join(f"={byte:02X}" for byte in text.replace("\n", "\r\n").encode())


def card(*lines: str, end: str = "\r\n", encoding: str = "utf-8") -> bytes:
    """BEGIN, the lines that are not empty, END."""
    return "".join(f"{line}{end}" for line in ("BEGIN:VCARD", *filter(None, lines), "END:VCARD")).encode(encoding)


def softly(head: str, text: str) -> str:
    """A line of quoted-printable with soft breaks."""
    told = quopri.encodestring(text.replace("\n", "\0").encode()).decode()
    return head + told.replace("\0", "=0D=0A=\n").replace("=00", "=0D=0A").replace("\n", "\r\n")


def folded(line: str, width: int = 74) -> str:
    """Folded in the manner of 3.0."""
    return "\r\n ".join(line[at : at + width] for at in range(0, len(line), width))


def photo() -> str:
    """The picture of the samples in base64."""
    return b64encode(jpeg()).decode()


def org(p: Meant, escape: Callable[[str], str] = escaped) -> str:
    """Body and unit, without an empty part."""
    return ";".join(map(escape, filter(None, (p.body, p.unit))))


def german_day(day: str) -> str:
    """14.03.1970"""
    return ".".join(reversed(day.split("-")))


def escaped_2(text: str) -> str:
    """A part of a compound in 2.1."""
    return text.replace(";", "\\;")
