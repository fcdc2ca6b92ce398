"""Where on the paper something is printed: first free label, copies, and the shift that a printer needs."""

from __future__ import annotations

import argparse

from crm.domain.label import LabelOptions
from crm.services.bundle import Services
from crm.services.printer_offsets import Offsets


def label_options(services: Services, args: argparse.Namespace) -> LabelOptions:
    right, down = chosen_offsets(services, args)
    return LabelOptions(
        start=args.start,
        offset_x=right,
        offset_y=down,
        copies=args.copies,
        with_outlines=args.outlines or args.test,
    )


def chosen_offsets(services: Services, args: argparse.Namespace) -> Offsets:
    """What was said, and what is remembered for the printer where nothing was; what is said is remembered for it."""
    known = services.printer_offsets.of(args.printer) if args.printer else (0.0, 0.0)
    right = known[0] if args.right is None else args.right
    down = known[1] if args.down is None else args.down
    if args.printer and (right, down) != known:
        services.printer_offsets.keep(args.printer, (right, down))
    return right, down
