"""Every change of a contact is one entry with a sentence, and can be taken back."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image

from crm.domain.errors import ConflictError, NotFoundError, UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, Person, Photo
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.photos import prepare_photo
from tests.services.work import Work

Change = Callable[[Work], object]


def _kuemmel(work: Work) -> Person:
    found: Person = work.one(Person, family_name="Kümmel")
    return found


def _office(work: Work) -> Office:
    """The vacant head of Nohfelden."""
    body = work.body("Gemeinde Nohfelden")
    found: Office = work.one(Office, organisation_id=body.id, is_head=True)
    return found


def _phone(work: Work) -> Channel:
    found: Channel = work.find(Channel, party_id=work.person("Musterfeld").id)[0]
    return found


def _tenure(work: Work) -> Tenure:
    found: Tenure = work.one(Tenure, person_id=_kuemmel(work).id)
    return found


def _address(work: Work) -> Address:
    found: Address = work.one(Address, party_id=work.body("Gemeinde Tholey").id)
    return found


def _relation(work: Work) -> Relationship:
    found: Relationship = work.find(Relationship, from_id=work.person("Musterklee").id)[0]
    return found


PICTURE = Image.new("RGB", (40, 30), "navy")


def picture_bytes(image: Image.Image = PICTURE, form: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


CHANGES: dict[str, Change] = {
    "Ada Neu angelegt": lambda w: w.services.editing.add_person(Person(given_name="Ada", family_name="Neu")),
    "Neu GmbH angelegt": lambda w: w.services.editing.add_organisation(Organisation(full_name="Neu GmbH")),
    "Amt Beauftragte angelegt": lambda w: w.services.editing.add_office(
        Office(organisation_id=w.body("Gemeinde Tholey").id, title_f="Beauftragte")
    ),
    "Name von Dr. Gabriele Kümmel geändert": lambda w: w.services.editing.change_person(
        replace(_kuemmel(w), degrees="Dr.")
    ),
    "Angaben zu Gemeinde Tholey am Schaumberg geändert": lambda w: w.services.editing.change_organisation(
        replace(w.one(Organisation, full_name="Gemeinde Tholey"), full_name="Gemeinde Tholey am Schaumberg")
    ),
    "Amt Bürgermeisterin oder Bürgermeister geändert": lambda w: w.services.editing.change_office(
        replace(_office(w), rank=1)
    ),
    "Vermerke zu Gabriele Kümmel geändert": lambda w: w.services.editing.change_party(
        replace(w.one(Party, id=_kuemmel(w).id), no_invitations=True), "Gabriele Kümmel"
    ),
    "Gabriele Kümmel in den Papierkorb gelegt": lambda w: w.services.editing.trash(w.person("Kümmel")),
    "2 Kontakte in den Papierkorb gelegt": lambda w: w.services.editing.trash_all(
        [w.person("Kümmel"), w.person("Zeyer")], "2 Kontakte"
    ),
    "Amt Bürgermeisterin oder Bürgermeister (Gemeinde Nohfelden) in den Papierkorb gelegt": lambda w: (
        w.services.editing.trash(Subject(SubjectKind.OFFICE, _office(w).id))
    ),
    "Erreichbarkeit von Gabriele Kümmel ergänzt": lambda w: w.services.editing.add_channel(
        Channel(party_id=_kuemmel(w).id, kind=ChannelKind.EMAIL, value="g@example.org")
    ),
    "Erreichbarkeit von Dr. Bernd Musterfeld geändert": lambda w: w.services.editing.change_channel(
        replace(_phone(w), label="Auto")
    ),
    "Erreichbarkeit von Dr. Bernd Musterfeld gelöscht": lambda w: w.services.editing.remove_channel(_phone(w)),
    "Erreichbarkeit von Bürgermeisterin oder Bürgermeister (Gemeinde Nohfelden) ergänzt": lambda w: (
        w.services.editing.add_channel(Channel(office_id=_office(w).id, kind=ChannelKind.WEB, value="example.org"))
    ),
    "Anschrift von Gabriele Kümmel ergänzt": lambda w: w.services.editing.add_address(
        Address(party_id=_kuemmel(w).id, street="Weg 1", postcode="66117", city="Saarbrücken")
    ),
    "Anschrift von Gemeinde Tholey geändert": lambda w: w.services.editing.change_address(
        replace(_address(w), street="Neue Straße 7")
    ),
    "Anschrift von Gemeinde Tholey gelöscht": lambda w: w.services.editing.remove_address(_address(w)),
    "Amtszeit von Gabriele Kümmel ergänzt": lambda w: w.services.editing.add_tenure(
        Tenure(person_id=_kuemmel(w).id, office_id=_office(w).id, valid_from=PartialDate(2026))
    ),
    "Amtszeit von Gabriele Kümmel geändert": lambda w: w.services.editing.change_tenure(
        replace(_tenure(w), valid_to=PartialDate(2026, 10))
    ),
    "Amtszeit von Gabriele Kümmel gelöscht": lambda w: w.services.editing.remove_tenure(_tenure(w)),
    "Beziehung von Gabriele Kümmel und Alexander Zeyer ergänzt": lambda w: w.services.editing.add_relationship(
        Relationship(
            type_id=w.one(RelationshipType, key="deputy").id, from_id=_kuemmel(w).id, to_id=w.person("Zeyer").id
        )
    ),
    "Beziehung von Hannelore Musterklee und Christine Gräfin von Musterburg geändert": lambda w: (
        w.services.editing.change_relationship(replace(_relation(w), valid_to=PartialDate(2026)))
    ),
    "Beziehung von Hannelore Musterklee und Christine Gräfin von Musterburg gelöscht": lambda w: (
        w.services.editing.remove_relationship(_relation(w))
    ),
    "Gabriele Kümmel mit „Funk & Fernsehen“ verschlagwortet": lambda w: w.services.editing.add_tag(
        w.person("Kümmel"), " Funk & Fernsehen "
    ),
    "Gemeinde Tholey mit „Muster“ verschlagwortet": lambda w: w.services.editing.add_tag(
        w.body("Gemeinde Tholey"), "Muster"
    ),
    "Notiz zu Gabriele Kümmel hinzugefügt": lambda w: w.services.editing.add_note(w.person("Kümmel"), "Rückruf"),
    "Notiz zu Tobias Hans geändert": lambda w: w.services.editing.change_note(
        w.person("Hans"), replace(_note_of(w, "Hans"), text="anders")
    ),
    "Notiz zu Tobias Hans gelöscht": lambda w: w.services.editing.remove_note(w.person("Hans"), _note_of(w, "Hans")),
    "Foto von Gabriele Kümmel gesetzt": lambda w: w.services.editing.set_photo(w.person("Kümmel"), picture_bytes()),
}


def _note_of(work: Work, family: str) -> Activity:
    link = work.one(ActivityLink, party_id=work.person(family).id)
    found: Activity = work.one(Activity, id=link.activity_id)
    return found


@pytest.mark.parametrize("text", CHANGES)
def test_each_change_is_one_entry_with_its_sentence(text: str, work: Work) -> None:
    work.is_one_entry(lambda: CHANGES[text](work), text)


@pytest.mark.slow
def test_each_change_on_both_engines(work_on_both: Work) -> None:
    """One after the other on the same data, so far as they do not get in each other's way."""
    failed = []
    for text, change in CHANGES.items():
        start = work_on_both.everything()
        change(work_on_both)
        if work_on_both.services.history.state().undo != text:
            failed.append(text)
        work_on_both.services.history.undo()
        if work_on_both.everything() != start:
            failed.append(f"undo of {text}")
    assert failed == []


def test_what_can_be_taken_back_again_has_its_own_sentence(work: Work) -> None:
    editing = work.services.editing
    editing.trash(work.person("Kümmel"))
    work.is_one_entry(lambda: editing.restore(work.person("Kümmel")), "Gabriele Kümmel aus dem Papierkorb geholt")
    subject = Subject(SubjectKind.OFFICE, _office(work).id)
    editing.trash(subject)
    name = "Amt Bürgermeisterin oder Bürgermeister (Gemeinde Nohfelden)"
    work.is_one_entry(lambda: editing.restore(subject), f"{name} aus dem Papierkorb geholt")
    editing.set_photo(work.person("Kümmel"), picture_bytes())
    work.is_one_entry(lambda: editing.remove_photo(work.person("Kümmel")), "Foto von Gabriele Kümmel entfernt")
    editing.add_tag(work.person("Kümmel"), "Funk")
    tag = work.one(Tag, name="Funk")
    tagging = work.one(Tagging, tag_id=tag.id)
    work.is_one_entry(
        lambda: editing.remove_tag(work.person("Kümmel"), tagging, tag),
        "Schlagwort „Funk“ von Gabriele Kümmel entfernt",
    )


def test_the_same_again_leaves_no_entry(work: Work) -> None:
    work.services.editing.add_tag(work.person("Kümmel"), "Funk")
    work.does_nothing(lambda: work.services.editing.add_tag(work.person("Kümmel"), "Funk"))
    work.does_nothing(lambda: work.services.editing.remove_photo(work.person("Kümmel")))


def test_a_note_is_of_today(work: Work) -> None:
    work.services.editing.add_note(work.person("Kümmel"), "  Rückruf  ")
    note = _note_of(work, "Kümmel")
    assert (note.text, note.on) == ("Rückruf", PartialDate(2026, 11, 23))


# ── conflicts ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_nobody_overwrites_a_colleague(work_on_both: Work) -> None:
    work = work_on_both
    mine = _kuemmel(work)
    theirs = work.save(replace(mine, degrees="Prof."))

    def change() -> None:
        with pytest.raises(ConflictError, match="inzwischen an anderer Stelle geändert") as caught:
            work.services.editing.change_person(replace(mine, degrees="Dr."))
        assert (caught.value.mine.degrees, caught.value.theirs) == ("Dr.", theirs)

    work.does_nothing(change)


def test_nobody_removes_what_a_colleague_changed(work: Work) -> None:
    address = _address(work)
    work.save(replace(address, street="Neue Straße 7"))

    def remove() -> None:
        with pytest.raises(ConflictError):
            work.services.editing.remove_address(address)

    work.does_nothing(remove)


def test_what_is_gone_cannot_be_changed(work: Work) -> None:
    phone = _phone(work)
    work.services.editing.remove_channel(phone)
    with pytest.raises(ConflictError) as caught:
        work.services.editing.change_channel(replace(phone, label="Auto"))
    assert caught.value.theirs is None
    with pytest.raises(NotFoundError):
        work.services.editing.trash(Subject(SubjectKind.PERSON, 99_999))


# ── what is refused ─────────────────────────────────────────────────────────────────────────────────────────────────

REFUSED: dict[str, Change] = {
    "Bitte geben Sie einen Namen ein.": lambda w: w.services.editing.add_person(Person(degrees="Dr.")),
    "Bitte geben Sie den Namen der Organisation ein.": lambda w: w.services.editing.add_organisation(Organisation()),
    "Bitte geben Sie die Bezeichnung des Amtes ein.": lambda w: w.services.editing.add_office(
        Office(organisation_id=1)
    ),
    "Der Name darf nicht leer sein.": lambda w: w.services.editing.change_person(
        replace(_kuemmel(w), given_name="", family_name="")
    ),
    "Bitte geben Sie den Ort an.": lambda w: w.services.editing.change_address(replace(_address(w), city=" ")),
    "Die Postleitzahl hat in Deutschland fünf Ziffern.": lambda w: w.services.editing.change_address(
        replace(_address(w), postcode="6611")
    ),
    "„anrufen“ ist keine Telefonnummer; erwartet wird zum Beispiel 0681 501-00.": lambda w: (
        w.services.editing.change_channel(replace(_phone(w), kind=ChannelKind.PHONE, value="anrufen"))
    ),
    "„a b@c“ ist keine E-Mail-Adresse; erwartet wird zum Beispiel name@example.org.": lambda w: (
        w.services.editing.change_channel(replace(_phone(w), kind=ChannelKind.EMAIL, value="a b@c"))
    ),
    "Bitte füllen Sie das Feld aus.": lambda w: w.services.editing.change_channel(
        replace(_phone(w), kind=ChannelKind.WEB, value="  ")
    ),
    "Das Ende der Amtszeit liegt vor ihrem Beginn.": lambda w: w.services.editing.change_tenure(
        replace(_tenure(w), valid_from=PartialDate(2020), valid_to=PartialDate(2019, 12))
    ),
    "Bitte geben Sie ein Schlagwort ein.": lambda w: w.services.editing.add_tag(w.person("Kümmel"), " "),
    "Die Notiz ist leer.": lambda w: w.services.editing.add_note(w.person("Kümmel"), "\n "),
    "Das Foto ist beschädigt oder kein Bild; es wurde nichts geändert.": lambda w: w.services.editing.set_photo(
        w.person("Kümmel"), b"kein Bild"
    ),
}


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_makes_no_sense_is_refused(sentence: str, work: Work) -> None:
    def refused() -> None:
        with pytest.raises(UserError) as caught:
            REFUSED[sentence](work)
        assert str(caught.value) == sentence

    work.does_nothing(refused)


def test_a_foreign_address_has_a_postcode_of_its_own(work: Work) -> None:
    address = Address(
        party_id=_kuemmel(work).id, street="1 Rue", postcode="L-2013", city="Luxemburg", country="Luxemburg"
    )
    work.services.editing.add_address(address)
    assert work.one(Address, country="Luxemburg").postcode == "L-2013"


def test_phones_are_kept_in_one_form(work: Work) -> None:
    for number, typed in enumerate(("0681 501-1127", "+49 681 501 1127", "(0681) 501-1127")):
        work.services.editing.add_channel(Channel(party_id=_kuemmel(work).id, value=typed, label=str(number)))
    kept = [work.one(Channel, label=str(number)).value for number in range(3)]
    assert kept == ["+496815011127"] * 3


# ── photos ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def opened(photo: Photo) -> Image.Image:
    image = Image.open(io.BytesIO(photo.data))
    image.load()
    assert image.size == (photo.width, photo.height)
    assert image.format == "JPEG"
    assert photo.media_type == "image/jpeg"
    return image


def test_a_photo_lying_on_its_side_is_turned() -> None:
    image = Image.new("RGB", (40, 20), "navy")
    image.paste("yellow", (0, 0, 20, 20))  # the left half
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90° to the right
    exif[0x010F] = "Kamera AG"
    turned = opened(prepare_photo(picture_bytes(image, "JPEG", exif=exif, quality=95)))
    assert turned.size == (20, 40)
    top, bottom = turned.getpixel((10, 5)), turned.getpixel((10, 35))
    assert top[0] > 200 > 60 > bottom[0]  # yellow above, navy below
    assert not turned.getexif()


@pytest.mark.parametrize("size", [(3000, 2000), (600, 4000), (530, 530), (12, 9)])
def test_a_photo_is_no_larger_than_it_prints(size: tuple[int, int]) -> None:
    photo = prepare_photo(picture_bytes(Image.effect_noise(size, 90).convert("RGB")))
    assert max(opened(photo).size) == min(max(size), 530)
    assert len(photo.data) <= 100_000
    assert abs(photo.width / photo.height - size[0] / size[1]) < 0.01 * size[0] / size[1]


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "LA", "1", "CMYK", "I;16"])
def test_a_photo_of_any_mode(mode: str) -> None:
    image = Image.new(mode, (30, 30))
    photo = prepare_photo(picture_bytes(image, "TIFF"))
    assert opened(photo).mode == "RGB"


DAMAGED = {
    "nothing": b"",
    "text": b"Das ist kein Bild.",
    "half": picture_bytes(Image.effect_noise((200, 200), 90), "JPEG")[:3000],
    "half a PNG": picture_bytes(Image.effect_noise((200, 200), 90))[:3000],
    "only a head": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "a bomb": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x02" + b"\x00" * 9,
    "a script": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nquit\n",
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_photo_is_refused_and_the_old_one_stays(kind: str, work: Work) -> None:
    subject = work.person("Kümmel")
    work.services.editing.set_photo(subject, picture_bytes())

    def refused() -> None:
        with pytest.raises(UserError, match="beschädigt oder kein Bild; es wurde nichts geändert"):
            work.services.editing.set_photo(subject, DAMAGED[kind])

    work.does_nothing(refused)


def test_a_new_photo_replaces_the_old(work: Work) -> None:
    subject = work.person("Kümmel")
    for colour in ("navy", "green"):
        work.services.editing.set_photo(subject, picture_bytes(Image.new("RGB", (9, 9), colour)))
    red, green, blue = opened(work.one(Photo, party_id=subject.id)).getpixel((4, 4))
    assert green > red + blue
