"""The rows of a contact's sheet in words: how one writes, calls, where one met, what is still to be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crm.domain.address_forms import AllForms
from crm.domain.audience_history import ROLE_WORDS, STATUS_WORDS
from crm.domain.dossier import DossierRow, without_repeated_labels
from crm.domain.event import Role
from crm.domain.notes import Activity, ActivityKind, Task
from crm.domain.phone import format_din5008
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.contacts import Contact, Disclosure
from crm.services.dossier_reading import Meeting, Tie

_CHANNELS: Final = {
    ChannelKind.PHONE: "Telefon",
    ChannelKind.MOBILE: "Mobil",
    ChannelKind.FAX: "Fax",
    ChannelKind.EMAIL: "E-Mail",
    ChannelKind.WEB: "Internet",
}
_NOTES: Final = {
    ActivityKind.NOTE: "",
    ActivityKind.CALL: "Anruf",
    ActivityKind.LETTER: "Schreiben",
    ActivityKind.MEETING: "Gespräch",
}
#: More events than that are only counted.
_MOST_MEETINGS: Final = 10


def letter_rows(forms: AllForms) -> tuple[DossierRow, ...]:
    """Written, as a salutation, and spoken."""
    rows = (
        DossierRow(label="Anschrift", text="\n".join(forms.address_lines)),
        DossierRow(label="im Brief", text=forms.salutation),
        DossierRow(label="mündlich", text=forms.spoken),
    )
    return tuple(row for row in rows if row.text)


def reach_rows(contact: Contact, shown: Disclosure) -> tuple[DossierRow, ...]:
    """Numbers, mailboxes and web pages that may be shown, then addresses beside the one that is written to."""
    channels = [reach.value for reach in contact.channels if shown.shows(reach.value)]
    written = contact.letter_address(shown)
    places = [r.value for r in contact.addresses if shown.shows(r.value) and r.value is not written]
    order = list(ChannelKind)
    channels.sort(key=lambda channel: order.index(channel.kind))
    rows = [DossierRow(label=_CHANNELS[one.kind], text=channel_text(one), note=_marks(one)) for one in channels] + [
        DossierRow(label="Adresse", text=one.one_line(), note=_marks(one)) for one in places
    ]
    return without_repeated_labels(rows)


def channel_text(channel: Channel) -> str:
    """A number as DIN 5008 writes it, anything else as it is."""
    if channel.kind in (ChannelKind.EMAIL, ChannelKind.WEB):
        return channel.value
    return format_din5008(channel.value, channel.extension, unbroken=True)


def tie_rows(ties: Sequence[Tie]) -> tuple[DossierRow, ...]:
    """Relationships that hold, those of one kind together."""
    ordered = sorted(ties, key=lambda tie: tie.label.casefold())
    return without_repeated_labels(
        DossierRow(label=tie.label, text=tie.other.name, note=_standing(tie.other)) for tie in ordered
    )


def meeting_rows(meetings: Sequence[Meeting]) -> tuple[DossierRow, ...]:
    """The first of the events with part and answer; the rest is counted."""
    rows = [_meeting(one) for one in meetings[:_MOST_MEETINGS]]
    left = len(meetings) - len(rows)
    return (*rows, DossierRow(label="", text=f"und {left} weitere")) if left else tuple(rows)


def task_rows(tasks: Sequence[Task]) -> tuple[DossierRow, ...]:
    """What is still to be done, the most urgent first."""
    ordered = sorted(tasks, key=lambda task: (task.due_on is None, task.due_on.iso() if task.due_on else "", task.id))
    return tuple(
        DossierRow(
            label=f"bis {task.due_on.german()}" if task.due_on else "ohne Frist", text=task.title, note=task.assignee
        )
        for task in ordered
    )


def note_rows(notes: Sequence[Activity]) -> tuple[DossierRow, ...]:
    """Notes, calls and conversations, the latest first."""
    return tuple(
        DossierRow(
            label=one.on.german(), text=one.text, note=", ".join(part for part in (_NOTES[one.kind], one.actor) if part)
        )
        for one in notes
    )


def _marks(reach: Channel | Address) -> str:
    marks = ("privat" if reach.is_private else "", "vertraulich" if reach.is_confidential else "")
    return ", ".join(part for part in (reach.label, *marks) if part)


def _standing(contact: Contact) -> str:
    if contact.former is not None:
        return ""
    body = contact.body_name if contact.person is not None else contact.body.kind_word() if contact.body else ""
    return ", ".join(part for part in (contact.function, body) if part and part != contact.name)


def _meeting(meeting: Meeting) -> DossierRow:
    event, part = meeting.event, meeting.participation
    words = []
    if part is not None:
        words += [ROLE_WORDS[part.role]] if part.role is not Role.GUEST else []
        words += [] if meeting.represented_by else [STATUS_WORDS[part.status]]
    words += [f"in Vertretung für {meeting.represents}"] if meeting.represents else []
    words += [f"vertreten durch {meeting.represented_by}"] if meeting.represented_by else []
    words += [f"„{item.title}“" for item in meeting.items if item.title]
    where = f"{event.name}, {event.city}" if event.city else event.name
    return DossierRow(label=event.starts_on.german() if event.starts_on else "", text=where, note=", ".join(words))
