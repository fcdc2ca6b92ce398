"""``verteiler search``: what the search finds."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any, Final

from crm.cli.output import write_json, write_line
from crm.domain.listing import Hit, SubjectKind, Tier
from crm.services.bundle import Services

KIND_WORDS: Final[Mapping[SubjectKind, str]] = {
    SubjectKind.PERSON: "Person",
    SubjectKind.ORGANISATION: "Organisation",
    SubjectKind.OFFICE: "Amt",
    SubjectKind.EVENT: "Veranstaltung",
}


def search(services: Services, args: argparse.Namespace) -> int:
    hits = services.directory.search(" ".join(args.text), args.limit)
    if args.json:
        write_json([_hit(hit) for hit in hits])
    else:
        for hit in hits:
            row = hit.row
            where = ", ".join(part for part in (row.office if row.office != row.name else "", row.body) if part)
            mark = "  (ähnlich)" if hit.tier is Tier.SIMILAR else ""
            write_line(f"{KIND_WORDS[row.subject.kind]:<13} {row.subject.id:>5}  {row.name}  {where}".rstrip() + mark)
        if not hits:
            write_line(f"Zu „{' '.join(args.text)}“ wurde nichts gefunden.")
    return 0


def _hit(hit: Hit) -> dict[str, Any]:
    row = hit.row
    return {
        "kind": row.subject.kind.value,
        "id": row.subject.id,
        "name": row.name,
        "office": row.office,
        "body": row.body,
        "place": row.place,
        "tier": hit.tier.value,
    }
