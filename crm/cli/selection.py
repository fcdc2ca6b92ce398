"""What a command is about: the words of ``--query``, ``--list``, ``--event`` and ``--all`` as contacts or rows."""

from __future__ import annotations

import argparse
from pathlib import Path

from crm.domain.errors import NotFoundError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList
from crm.domain.listing import Subject, SubjectKind
from crm.services.bundle import Services
from crm.services.card_loading import CardOptions
from crm.services.contacts import OPEN, Disclosure
from crm.services.exporting import subjects_of_list


def card_options(args: argparse.Namespace) -> CardOptions:
    return CardOptions(with_confidential=args.confidential, with_private=args.private)


def selected(services: Services, args: argparse.Namespace) -> tuple[list[Subject], Event | None]:
    """What the selection names; the event too if one was named. UserError if nothing is found."""
    event = None
    if args.event:
        event = services.events.find(args.event)
        subjects = [row.subject for row in services.events.view(event.id).participants]
    elif name := args.list or getattr(args, "audience", None):
        subjects = subjects_of_list(chosen_list(services, name))
    else:
        kinds = (SubjectKind.PERSON, SubjectKind.ORGANISATION)
        subjects = services.directory.find(args.query or "", kinds)
    if not subjects:
        raise NotFoundError("Die Auswahl ist leer; es wurde nichts ausgegeben.")
    return subjects, event


def chosen_list(services: Services, name: str, shown: Disclosure = OPEN) -> InvitationList:
    """The list that an audience yields today; by its name, or from a .toml file."""
    if Path(name).suffix == ".toml":
        return services.audiences.preview(services.audiences.from_file(Path(name)), shown=shown)
    return services.audiences.view(services.audiences.find(name).id, shown=shown).list
