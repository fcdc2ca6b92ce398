"""A pasted text → proposals, told apart by what the program knows already, and what is chosen of them taken over."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from crm.domain.errors import UserError
from crm.domain.extraction.found import Finding, Proposal, ProposalKind
from crm.domain.extraction.reading import LONGEST, extract
from crm.domain.extraction.vocabulary import KnownBody, KnownOffice, Vocabulary
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office
from crm.domain.party import BodyType, Organisation, Person
from crm.domain.ports import Database, Store, Unit
from crm.services.extraction_known import Known, known_of, note_participations
from crm.services.extraction_taking import Choice, Taking

#: Words of the text that are looked up among the family names; a text that names more people is an import.
_MOST_WORDS: Final = 5000
_NAME_WORD: Final = re.compile(r"[^\W\d_][^\W\d_'’-]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Told:
    """A value of the text beside what is stored. ``note`` says what to know: "schon vorhanden", "Amt hat zurzeit …"."""

    finding: Finding
    is_new: bool = True
    is_proposed: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A proposal, the record it is about if there is one already, and its values."""

    proposal: Proposal
    known: Subject | None
    known_name: str
    values: tuple[Told, ...]
    note: str = ""
    known_office: str = ""  # "Bürgermeisterin, Gemeinde Tholey": who the stored person is


@dataclass(frozen=True, slots=True)
class ReadText:
    """What was read; ``is_cut`` says that the text was longer than what is read."""

    text: str
    readings: tuple[Reading, ...]
    is_cut: bool = False


class Extraction:
    """Reads texts and takes over what somebody has checked."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def read(self, text: str, as_new: Collection[str] = ()) -> ReadText:
        """The proposals, with what is known of them. Writes nothing.

        ``as_new`` are names of persons who are somebody else than the stored one of that name.
        """
        with self._database.read() as unit:
            vocabulary = _vocabulary(unit.store, text)
            extracted = extract(text, vocabulary)
            known = [
                known_of(unit, proposal, vocabulary, self._today(), is_new=proposal.name in as_new)
                for proposal in extracted.all
            ]
            _name_offices(unit, known)
            note_participations(unit.store, extracted.all, known)
            readings = tuple(map(_reading, extracted.all, known))
        return ReadText(text=text, readings=readings, is_cut=len(text) > LONGEST)

    def default_source(self) -> str:
        """What is noted as the source unless somebody says it better."""
        return f"Eingefügter Text vom {self._today():%d.%m.%Y}"

    def take(self, choices: Sequence[Choice], source: str) -> tuple[str, ChangeSet]:
        """Takes over what was chosen, as one entry, with the source at every record; says what was taken over.

        UserError names a value that cannot be read; then nothing is taken over.
        """
        if not choices:
            raise UserError("Bitte wählen Sie aus, was übernommen werden soll.")
        named = source.strip() or self.default_source()
        what = _counted(choices)
        with self._database.write("extract.apply", what=what, source=named) as unit:
            Taking(unit.store, named, self._today()).take(choices)
        return f"{what} übernommen", unit.changes


def read_alone(text: str) -> ReadText:
    """The proposals without a database: nothing is known, so all is new."""
    readings = [
        Reading(proposal, None, "", tuple(map(Told, proposal.findings))) for proposal in extract(text, Vocabulary()).all
    ]
    return ReadText(text=text, readings=tuple(readings), is_cut=len(text) > LONGEST)


def read_text_file(path: Path) -> str:
    """A text file in UTF-8, UTF-16 with its mark, or Windows-1252. UserError if it is none."""
    try:
        data = path.read_bytes()[: 8 * LONGEST]
    except FileNotFoundError:
        raise UserError(f"Die Datei „{path}“ gibt es nicht.") from None
    except OSError as error:
        raise UserError(f"Die Datei „{path}“ lässt sich nicht lesen.") from error
    return decoded_text(data, path.name)


def decoded_text(data: bytes, name: str) -> str:
    """The text of these bytes; UserError for what is no text."""
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return data.decode("utf-16")
        if unmarked := _utf16_without_mark(data):
            return data[: len(data) // 2 * 2].decode(unmarked)
        if b"\x00" in data:
            raise UserError(f"„{name}“ ist keine Textdatei.")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _utf16_without_mark(data: bytes) -> str:
    """The name of the encoding if every other byte is zero, as in Western text; "" otherwise."""
    head = data[:4000]
    for name, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = head[first::2].count(0)
        if len(head) > 7 and 5 * zeros > 4 * (len(head) // 2) and not head[1 - first :: 2].count(0):
            return name
    return ""


def _vocabulary(store: Store, text: str) -> Vocabulary:
    """What the program knows; of persons only those whose family name stands in the text."""
    bodies = store.find(Organisation)
    full = {body.id: body.full_name for body in bodies}
    offices = [office for office in store.find(Office, deleted_at=None) if office.organisation_id in full]
    words = sorted(set(_NAME_WORD.findall(text[:LONGEST])))[:_MOST_WORDS]
    families = store.find(Person, family_name=[word for word in words if word[0].isupper()])
    return Vocabulary(
        bodies=tuple(_known_body(body) for body in bodies if body.full_name),
        offices=tuple(KnownOffice(_titles(office), full[office.organisation_id]) for office in offices),
        places=frozenset(body.short_name for body in bodies if body.ags and len(body.ags) == 8),
        family_names=frozenset(person.family_name for person in families),
    )


def _name_offices(unit: Unit, known: Sequence[Known]) -> None:
    """What tells a stored person from a namesake: the office as lists show it."""
    people = [one.subject for one in known if one.subject and one.subject.kind is SubjectKind.PERSON]
    rows = {row.subject: row for row in unit.directory.rows(people)}
    for one in known:
        if one.subject is not None and (row := rows.get(one.subject)):
            one.office = ", ".join(part for part in (row.office, row.body) if part)


def _known_body(body: Organisation) -> KnownBody:
    """The short name of a municipality is a place, not a body."""
    short = () if body.body_type in (BodyType.MUNICIPALITY, BodyType.DISTRICT, BodyType.STATE) else (body.short_name,)
    return KnownBody(body.id, (body.full_name, body.genitive, *short))


def _titles(office: Office) -> tuple[str, ...]:
    return tuple(title for title in (office.title_m, office.title_f, office.title_neutral) if title)


def _reading(proposal: Proposal, known: Known) -> Reading:
    values = tuple(
        Told(
            finding,
            is_new=finding not in known.stored,
            is_proposed=finding not in known.stored and finding not in known.doubted,
            note=known.notes.get(finding, "schon vorhanden" if finding in known.stored else ""),
        )
        for finding in proposal.findings
    )
    return Reading(proposal, known.subject, known.name, values, known.note, known.office)


def _counted(choices: Iterable[Choice]) -> str:
    """ "1 Veranstaltung, 2 Personen"."""
    words = (
        (ProposalKind.EVENT, "Veranstaltung", "Veranstaltungen"),
        (ProposalKind.PERSON, "Person", "Personen"),
        (ProposalKind.ORGANISATION, "Organisation", "Organisationen"),
    )
    kinds = [choice.kind for choice in choices]
    return ", ".join(
        f"{count} {one if count == 1 else many}" for kind, one, many in words if (count := kinds.count(kind))
    )
