"""A contact's vCard as a QR code on the screen, to be scanned by the visitor's phone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.card import ContactCard
from crm.domain.errors import UserError
from crm.domain.listing import Subject
from crm.domain.ports import Database
from crm.exchange.vcard_contact import contact_of
from crm.exchange.vcard_reader import read_cards
from crm.exchange.vcard_writer import write_small_card
from crm.printing.qr_code import qr_modules
from crm.services.card_loading import CardLoader, CardOptions
from crm.services.contacts import OPEN, Disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCard:
    """``modules`` are the rows of the code, True is dark, without the quiet zone of four modules that it needs around
    it. ``shown`` is what is in it: the code holds less than a card."""

    modules: tuple[tuple[bool, ...], ...]
    shown: ContactCard


class QrCards:
    """Makes them. Whoever sees the code can take the card along: each is in the journal."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def of(self, subject: Subject, shown: Disclosure = OPEN) -> QrCard:
        """The code of a contact. UserError for who may not leave the house, and an office that nobody holds."""
        options = CardOptions(
            with_photo=False, with_private=shown.with_private, with_confidential=shown.with_confidential
        )
        with self._database.read() as unit:
            cards = CardLoader(unit, self._today(), options).load([subject])
        if not cards:
            raise UserError("Dazu gibt es keine Visitenkarte: niemand hat das Amt inne, oder der Kontakt ist gesperrt.")
        data = write_small_card(cards[0])
        with self._database.write("export.qr", name=cards[0].name, **shown.params()):
            pass  # touches no rows; the entry itself is the record
        [read] = read_cards(data).cards
        return QrCard(modules=qr_modules(data), shown=_as_stored(contact_of(read), cards[0]))


def _as_stored(read: ContactCard, card: ContactCard) -> ContactCard:
    """What is in the code, with name and extensions as we write them: a small card has no place for these."""
    extensions = {channel.value: channel.extension for channel in card.channels}
    channels = (replace(one, extension=extensions.get(one.value, "")) for one in read.channels)
    return replace(read, name=card.name, channels=tuple(channels))
