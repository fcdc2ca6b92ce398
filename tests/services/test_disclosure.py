"""No output shows confidential or private channels unless asked, none names restricted contacts; the journal tells."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import python_calamine

from crm import paths
from crm.app import main
from crm.domain.dossier import DossierKind
from crm.domain.event import Participation, Role
from crm.domain.invitation import InvitationList
from crm.domain.label import LabelOptions, find_label_sheet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.party import Party, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.bundle import services_for
from crm.services.card_loading import CardOptions
from crm.services.contacts import Disclosure
from crm.services.labels import Post
from crm.services.sample import AUDIENCE_NAME
from crm.services.sending import MailText
from crm.storage.database import Database
from tests.exchange.word_sample import lines, of_paragraphs
from tests.services.work import Work
from tests.templates import TODAY, copy_of, fill_sample

#: What is kept about the head of a municipality: in each pair the confidential and the private one.
MAILS = ("vertraulich@example.org", "privat@example.org")
STREETS = ("Geheimweg 1", "Privatweg 2")

Output = Callable[[Work, Subject, Disclosure, Path], str]


def _fill(database: Database) -> None:
    """The sample; the first on its invitation list has own channels and addresses that are not for everybody."""
    fill_sample(database)
    work = Work(services_for(database, paths.REFERENCE, lambda: TODAY), database)
    row = work.services.audiences.view(work.services.audiences.find(AUDIENCE_NAME).id).list.rows[0]
    assert row.party_id is not None
    for mail, street, flag in zip(MAILS, STREETS, ("is_confidential", "is_private"), strict=True):
        mark: dict[str, Any] = {"party_id": row.party_id, flag: True, "is_preferred": True}
        work.add(Channel(kind=ChannelKind.EMAIL, value=mail, **mark))
        work.add(Address(street=street, postcode="66000", city="Musterort", **mark))
    # what the office has would hide that an own one leaks
    for kind in (Channel, Address):
        body = work.one(Office, id=row.office_id).organisation_id
        for owner in ({"office_id": row.office_id}, {"party_id": row.party_id}, {"party_id": body}):
            for record in work.find(kind, **owner):
                if not (record.is_private or record.is_confidential):
                    _remove(work, record)


@pytest.fixture
def sample_copy(tmp_path: Path) -> Path:
    return Path(copy_of(_fill, tmp_path / "beispiel.verteiler"))


@pytest.fixture
def holder(work: Work) -> Subject:
    """The one with the own channels and addresses."""
    return Subject(SubjectKind.PERSON, work.one(Channel, value=MAILS[0]).party_id)


def _remove(work: Work, record: object) -> None:
    with work.database.write("colleague") as unit:
        unit.store.remove(record)


def _pdf(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def _read(target: Path) -> str:
    data = target.read_bytes()
    if target.suffix == ".pdf":
        return _pdf(data)
    if target.suffix == ".xlsx":
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
        return "\n".join(str(cell) for sheet in sheets for row in sheet for cell in row)
    return data.decode("utf-8").replace("\r\n ", "")


def _cards(form: str) -> Output:
    def write(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
        options = CardOptions(with_confidential=shown.with_confidential, with_private=shown.with_private)
        ending = "vcf" if form.startswith("vcard") else form
        work.services.exporting.contacts([subject], form, folder / f"a.{ending}", options)
        return _read(folder / f"a.{ending}")

    return write


def _each(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
    options = CardOptions(with_confidential=shown.with_confidential, with_private=shown.with_private)
    work.services.exporting.contacts_each([subject], "vcard3", folder / "karten", options)
    return "".join(_read(file) for file in (folder / "karten").iterdir())


def _list(ending: str) -> Output:
    def write(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
        services, target = work.services, folder / f"liste.{ending}"
        found = services.audiences.view(services.audiences.find(AUDIENCE_NAME).id, shown=shown).list
        if ending == "pdf":
            printed = services.sheets.invitation_list(found)
            services.sheets.keep(printed, target, "Einladungsliste", len(found.rows), shown)
        else:
            services.exporting.invitations(found, target, shown)
        return _read(target)

    return write


def _sheet(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
    options = CardOptions(with_confidential=shown.with_confidential, with_private=shown.with_private)
    printed = work.services.sheets.media_sheet([subject], work.event, options=options)
    work.services.sheets.keep(printed, folder / "blatt.pdf", "Medienkontaktblatt", 1, options)
    return _read(folder / "blatt.pdf")


def _dossier(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
    options = CardOptions(with_confidential=shown.with_confidential, with_private=shown.with_private)
    dossiers = work.services.dossiers
    printed = dossiers.print(dossiers.content(DossierKind.PERSON, [subject], options=options))
    work.services.sheets.keep(printed, folder / "mappe.pdf", "Kontaktblatt", 1, options)
    return _read(folder / "mappe.pdf")


def _directory(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
    options = CardOptions(with_confidential=shown.with_confidential, with_private=shown.with_private)
    printed = work.services.alphabet.print(work.services.alphabet.content([subject], options=options))
    work.services.sheets.keep(printed, folder / "a-z.pdf", "Verzeichnis", 1, options)
    return _read(folder / "a-z.pdf")


def _labels(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
    return _kept_labels(work, work.services.labels.of_subjects([subject], shown=shown), shown, folder)


def _labels_of_list(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
    services = work.services
    found = services.audiences.view(services.audiences.find(AUDIENCE_NAME).id, shown=shown).list
    return _kept_labels(work, services.labels.of_list(found), shown, folder)


def _kept_labels(work: Work, post: Post, shown: Disclosure, folder: Path) -> str:
    services, target = work.services, folder / "etiketten.pdf"
    printed = services.labels.print_labels(post, find_label_sheet(services.labels.sheets, "L7163"), LabelOptions())
    services.sheets.keep(printed, target, "Etiketten", len(post.addressees), shown)
    return _read(target)


def _merge(ending: str) -> Output:
    def write(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
        target = folder / f"serienbrief.{ending}"
        work.services.sending.merge_table(_wanted(work, shown), work.event, target, shown=shown)
        return _read(target)

    return write


def _letters(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
    data = of_paragraphs("«Anschrift» «E-Mail» «Name»")
    work.services.letters.write(_wanted(work, shown), work.event, data, folder / "briefe.docx", shown=shown)
    return "\n".join(lines((folder / "briefe.docx").read_bytes()))


def _mails(work: Work, subject: Subject, shown: Disclosure, folder: Path) -> str:
    mail = MailText(subject="An «Name»", text="«Anschrift»")
    work.services.sending.drafts(_wanted(work, shown), work.event, mail, folder / "entwürfe", shown=shown)
    drafts = [message_from_bytes(file.read_bytes(), policy=default) for file in (folder / "entwürfe").iterdir()]
    return "\n".join(f"{draft['To']}\n{draft['Subject']}\n{draft.get_content()}" for draft in drafts)


def _wanted(work: Work, shown: Disclosure) -> InvitationList:
    return work.services.audiences.view(work.services.audiences.find(AUDIENCE_NAME).id, shown=shown).list


OUTPUTS: dict[str, Output] = {
    "vcard3": _cards("vcard3"),
    "vcard4": _cards("vcard4"),
    "one card each": _each,
    "xlsx": _cards("xlsx"),
    "csv": _cards("csv"),
    "list.xlsx": _list("xlsx"),
    "list.csv": _list("csv"),
    "list.pdf": _list("pdf"),
    "media sheet": _sheet,
    "contact sheet": _dossier,
    "directory": _directory,
    "labels": _labels,
    "labels of a list": _labels_of_list,
    "merge.xlsx": _merge("xlsx"),
    "merge.csv": _merge("csv"),
    "letters": _letters,
    "mail drafts": _mails,
}
ASKED = (
    Disclosure(),
    Disclosure(with_confidential=True),
    Disclosure(with_private=True),
    Disclosure(with_confidential=True, with_private=True),
)


@pytest.mark.parametrize("shown", ASKED, ids=["neither", "confidential", "private", "both"])
@pytest.mark.parametrize("output", OUTPUTS)
def test_an_output_shows_what_was_asked_for_and_the_journal_tells(
    output: str, shown: Disclosure, work: Work, holder: Subject, tmp_path: Path
) -> None:
    text = OUTPUTS[output](work, holder, shown, tmp_path)
    secret, private = ([pair[at] in text for pair in (MAILS, STREETS)] for at in (0, 1))
    assert any(secret) <= shown.with_confidential
    assert any(private) <= shown.with_private
    if shown.with_private or shown.with_confidential:
        assert any([*secret, *private]), "what was asked for is there"
    params = work.services.history.lines(1)[0].entry.params
    assert {name: params[name] for name in ("confidential", "private") if name in params} == shown.params()


@pytest.mark.parametrize("output", OUTPUTS)
def test_a_restricted_contact_is_in_no_output(output: str, work: Work, holder: Subject, tmp_path: Path) -> None:
    person = work.one(Person, id=holder.id)
    everything = Disclosure(with_confidential=True, with_private=True)
    assert person.family_name in OUTPUTS[output](work, holder, everything, tmp_path)
    work.save(replace(work.one(Party, id=holder.id), is_restricted=True))
    folder = tmp_path / "danach"
    folder.mkdir()
    text = OUTPUTS[output](work, holder, everything, folder)
    assert person.name() not in text
    assert person.listed_name() not in text


def test_mail_addresses_are_official_and_of_nobody_restricted(work: Work, holder: Subject) -> None:
    assert work.services.records.mails([holder]) == []
    work.add(Channel(party_id=holder.id, kind=ChannelKind.EMAIL, value="amt@example.org"))
    assert work.services.records.mails([holder]) == ["amt@example.org"]
    work.save(replace(work.one(Party, id=holder.id), is_restricted=True))
    assert work.services.records.mails([holder]) == []


def test_a_restricted_host_is_not_named_in_the_facts_of_a_sheet(work: Work) -> None:
    (press,) = work.services.sheets.press_contacts(work.event)[:1]
    host = work.find(Participation, event_id=work.event.id, role=Role.HOST.value)[0]
    person = work.one(Person, id=host.party_id)
    assert person.family_name in _pdf(work.services.sheets.media_sheet([press], work.event).pdf)
    work.save(replace(work.one(Party, id=host.party_id), is_restricted=True))
    assert person.family_name not in _pdf(work.services.sheets.media_sheet([press], work.event).pdf)


def test_an_own_number_that_is_not_for_everybody_does_not_hide_the_offices(work: Work) -> None:
    numbers = {c.office_id: c for c in work.find(Channel) if c.office_id and c.kind is ChannelKind.PHONE}
    tenure = next(tenure for tenure in work.find(Tenure) if tenure.office_id in numbers)
    subject = Subject(SubjectKind.PERSON, tenure.person_id)
    work.add(Channel(party_id=tenure.person_id, value="+496815011199", is_confidential=True))
    shown = [channel.value for channel in work.services.exporting.cards([subject])[0].channels]
    assert numbers[tenure.office_id].value in shown
    assert "+496815011199" not in shown


@pytest.mark.parametrize("flags", [(), ("--confidential",), ("--private",), ("--confidential", "--private")])
@pytest.mark.parametrize("command", ["export", "print", "invite"])
def test_the_command_line_asks_alike(
    command: str, flags: tuple[str, ...], work: Work, holder: Subject, sample_copy: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    person = work.one(Person, id=holder.id)
    query = ["--query", f'"{person.given_name} {person.family_name}"']
    work.database.close()
    out = tmp_path / {"export": "a.csv", "print": "a.pdf", "invite": "a.csv"}[command]
    arguments = {
        "export": ["export", *query, "--format", "csv"],
        "print": ["print", "media-sheet", *query],
        "invite": ["invite", "Impulse 2020", "--audience", AUDIENCE_NAME],
    }[command]
    assert main(["--db", str(sample_copy), *arguments, *flags, "--out", str(out)]) == 0, capsys.readouterr().err
    text = _read(out)
    assert any(word in text for word in (MAILS[0], STREETS[0])) <= ("--confidential" in flags)
    assert any(word in text for word in (MAILS[1], STREETS[1])) <= ("--private" in flags)
    assert bool(flags) == any(word in text for word in (*MAILS, *STREETS))


@pytest.mark.parametrize("shown", ASKED, ids=["neither", "confidential", "private", "both"])
def test_a_comparison_with_today_names_only_what_was_sent(shown: Disclosure, work: Work, holder: Subject) -> None:
    saved = work.services.audiences.find(AUDIENCE_NAME)
    sent = work.services.audiences.view(saved.id, shown=shown).list
    work.services.audiences.freeze(sent, None, saved.id)
    number = work.services.audiences.frozen(saved.id)[0].id
    (row,) = [r for r in work.services.comparisons.with_today(number).rows if r.after and r.after.party_id == holder.id]
    assert row.after is not None
    assert row.after.address_lines == next(one.address_lines for one in sent.rows if one.party_id == holder.id)
    assert any(street in row.after.address_lines for street in STREETS) == (shown != Disclosure())


def test_a_list_that_was_sent_without_private_addresses_is_not_compared_with_them(work: Work, holder: Subject) -> None:
    saved = work.services.audiences.find(AUDIENCE_NAME)
    work.services.audiences.freeze(work.services.audiences.view(saved.id).list, None, saved.id)
    number = work.services.audiences.frozen(saved.id)[0].id
    address = work.one(Address, party_id=holder.id, is_private=True)
    work.services.editing.change_address(replace(address, street="Privatweg 9"))
    text = repr(work.services.comparisons.with_today(number))
    assert "Privatweg" not in text
    assert "Geheimweg" not in text


def test_nobody_restricted_is_named_among_those_no_rule_takes_in(work: Work) -> None:
    audience = work.services.audiences.view(work.services.audiences.find(AUDIENCE_NAME).id).audience
    left = work.services.audiences.why_not(audience)[0]
    assert left.party_id is not None
    work.save(replace(work.one(Party, id=left.party_id), is_restricted=True))
    assert left.party_id not in {row.party_id for row in work.services.audiences.why_not(audience)}
