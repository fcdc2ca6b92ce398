"""Address labels and envelopes of a selection or a list: who gets one, and who cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from crm.domain.address_rules import AddressRules
from crm.domain.addressee import Addressee, together, without_repeats
from crm.domain.invitation import InvitationList
from crm.domain.label import Envelope, LabelOptions, LabelSheet
from crm.domain.listing import Subject
from crm.domain.ports import Database
from crm.domain.sheet import House
from crm.printing.envelopes import envelopes
from crm.printing.labels import labels
from crm.printing.page import Printed
from crm.services.contacts import OPEN, Contact, ContactLoader, Disclosure

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Who can be written to, in order. ``warnings`` say in German who cannot, and whom to think about."""

    addressees: tuple[Addressee, ...]
    warnings: tuple[str, ...] = ()

    def together(self) -> Post:
        """One address for all of the same body or household."""
        return replace(self, addressees=tuple(together(self.addressees)))


class Labels:
    """Sets labels and envelopes; they leave by :meth:`crm.services.sheets.Sheets.keep`."""

    def __init__(
        self,
        database: Database,
        rules: AddressRules,
        read_sheets: Callable[[], tuple[LabelSheet, ...]],
        house: Callable[[], House] = House,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._database = database
        self._rules = rules
        self._house = house
        self._today = today
        self._read_sheets = read_sheets

    @cached_property
    def sheets(self) -> tuple[LabelSheet, ...]:
        """The sheets of labels that are known; read when first asked for, since 1,700 rows take a while."""
        return self._read_sheets()

    def of_list(self, found: InvitationList) -> Post:
        """The rows of a list in its order; who waits or is left out gets none."""
        rows = [row for row in found.rows if row.has_address]
        lost = [row.holder or row.shown_name for row in found.rows if not row.has_address]
        made = (Addressee(name=row.holder or row.shown_name, lines=row.address_lines, body=row.body) for row in rows)
        return _post(made, without_address(lost))

    def of_subjects(self, subjects: Sequence[Subject], event_id: int | None = None, shown: Disclosure = OPEN) -> Post:
        """The contacts in their order, for an event as they are invited.

        Who died or is restricted by law gets none; who objects to invitations is named in a warning, since a letter may
        be something else.
        """
        reached, warnings = self.reached(subjects, event_id, shown)
        made = (
            Addressee(name=one.name, lines=one.forms(self._rules, shown).address_lines, body=_body(one))
            for one in reached
        )
        return _post(made, warnings)

    def reached(
        self, subjects: Sequence[Subject], event_id: int | None = None, shown: Disclosure = OPEN
    ) -> tuple[list[Contact], tuple[str, ...]]:
        """The contacts that a letter can go to, and sentences about the others and about whom to think of."""
        with self._database.read() as unit:
            contacts = ContactLoader(unit, self._today(), event_id).load(list(dict.fromkeys(subjects)))
        living = [one for one in contacts if not one.is_restricted and not _is_dead(one)]
        dead = [one.name for one in contacts if not one.is_restricted and _is_dead(one)]
        reached = [one for one in living if one.letter_address(shown) is not None]
        lost = [one.name for one in living if one.letter_address(shown) is None]
        objecting = [one.name for one in reached if one.party is not None and one.party.no_invitations]
        warnings = (
            *without_address(lost),
            *sentence("Verstorben, deshalb nicht dabei: {names}.", dead),
            *sentence("Keine Einladungen wünscht: {names}.", objecting),
        )
        return reached, warnings

    def print_labels(self, post: Post, sheet: LabelSheet, options: LabelOptions) -> Printed:
        """The labels. UserError for options that the sheet does not have."""
        return told(labels(post.addressees, sheet, options, self._house().full_name), post.warnings)

    def print_envelopes(
        self, post: Post, envelope: Envelope, offsets: tuple[float, float] = (0.0, 0.0), *, with_outlines: bool = False
    ) -> Printed:
        """One envelope a page, with the house as sender."""
        printed = envelopes(post.addressees, envelope, self._house(), offsets, with_outlines=with_outlines)
        return told(printed, post.warnings)


def _post(made: Iterable[Addressee], warnings: tuple[str, ...]) -> Post:
    return Post(addressees=tuple(without_repeats(made)), warnings=warnings)


def told(printed: Printed, warnings: Sequence[str]) -> Printed:
    """The sheet with what is to be said of its content, before what is to be said of its setting."""
    return replace(printed, warnings=(*warnings, *printed.warnings))


def _is_dead(contact: Contact) -> bool:
    return contact.person is not None and contact.person.deceased_on is not None


def _body(contact: Contact) -> str:
    return contact.body_name if contact.former is None else ""


def without_address(names: Sequence[str]) -> tuple[str, ...]:
    """Who cannot be written to, in one sentence."""
    return sentence("Ohne Anschrift, die gezeigt werden darf, deshalb nicht dabei: {names}.", names)


def sentence(words: str, names: Sequence[str]) -> tuple[str, ...]:
    """The sentence with the first of the names, and how many more there are; nothing without names."""
    if not names:
        return ()
    more = f" und {len(names) - _MOST_NAMED} weitere" if len(names) > _MOST_NAMED else ""
    return (words.format(names=", ".join(names[:_MOST_NAMED]) + more),)
