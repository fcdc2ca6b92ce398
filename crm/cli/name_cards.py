"""``verteiler print badges``, ``place-cards`` and ``table-signs``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from crm.cli.output import write_line
from crm.cli.placement import chosen_offsets, label_options
from crm.cli.selection import card_options, chosen_list, selected
from crm.domain.errors import NotFoundError, UserError
from crm.domain.guest_sheet import GuestOrder
from crm.domain.label import find_label_sheet
from crm.domain.name_card import CardKind, SignSize, TableSign
from crm.services.bundle import Services
from crm.services.name_cards import USUAL_BADGE, USUAL_PLACE_CARD, CardSet, named_signs
from crm.services.sheets import Printed


def _badges(services: Services, args: argparse.Namespace) -> int:
    sheet = find_label_sheet(services.labels.sheets, args.product or USUAL_BADGE)
    found = _cards(services, args)
    printed = services.name_cards.print_badges(found, sheet, label_options(services, args))
    return _keep(services, args, f"Namensschilder {sheet.name}", len(found.cards), printed)


def _place_cards(services: Services, args: argparse.Namespace) -> int:
    sheet = find_label_sheet(services.labels.sheets, args.product or USUAL_PLACE_CARD)
    found = _cards(services, args)
    printed = services.name_cards.print_place_cards(found, sheet, label_options(services, args))
    return _keep(services, args, f"Tischkarten {sheet.name}", len(found.cards), printed)


def _signs(services: Services, args: argparse.Namespace) -> int:
    try:
        size = SignSize((args.size or SignSize.A4).upper())
    except ValueError:
        raise UserError(f"Tischschilder gibt es in A4 (gefaltet) und A5, nicht in „{args.size}“.") from None
    signs: Sequence[TableSign] = named_signs(args.name) if args.name else _cards(services, args).signs()
    if not signs and not args.test:
        raise UserError("Bitte geben Sie an, was auf dem Schild steht: --name TEXT.")
    printed = services.name_cards.print_signs(
        signs, size, chosen_offsets(services, args), with_outlines=args.outlines or args.test
    )
    return _keep(services, args, f"Tischschilder {size}", len(signs), printed)


def _cards(services: Services, args: argparse.Namespace) -> CardSet:
    """Whom the arguments name; none for a test print."""
    if args.test:
        return CardSet(cards=())
    order = GuestOrder(args.order or GuestOrder.ALPHABET)
    if args.event:
        found = services.name_cards.of_event(services.events.find(args.event), order, with_open=args.open)
    elif args.list or args.audience:
        found = services.name_cards.of_list(chosen_list(services, args.list or args.audience, card_options(args)))
    else:
        found = services.name_cards.of_subjects(selected(services, args)[0])
    if not found.cards:
        raise NotFoundError(" ".join(("Die Auswahl ist leer; es wurde nichts ausgegeben.", *found.warnings)))
    return found


def _keep(services: Services, args: argparse.Namespace, name: str, count: int, printed: Printed) -> int:
    services.sheets.keep(printed, Path(args.out), name, count)
    for warning in printed.warnings:
        write_line(f"Hinweis: {warning}")
    write_line(f"{args.out}: {count} Schilder, Seiten: {printed.pages}")
    return 0


#: By the word after ``print``.
CARDS: Final[Mapping[str, Callable[[Services, argparse.Namespace], int]]] = {
    CardKind.BADGE.value: _badges,
    CardKind.PLACE.value: _place_cards,
    CardKind.SIGN.value: _signs,
}
