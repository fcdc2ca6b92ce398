"""An election of the whole Land with invented names, as a table in each form people send it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from crm.domain.office import Office
from crm.domain.party import Organisation
from crm.domain.text import words
from tests.exchange.test_table_reading import workbook
from tests.services.work import Work

DAY = "01.10.2029"
HEAD = ("Amt", "Neu im Amt", "Geschlecht", "Datum", "Vorgänger a. D.")


def heads(work: Work) -> list[tuple[Office, Organisation]]:
    """The 58 offices that head a municipality or a district."""
    bodies = {body.id: body for body in work.find(Organisation) if body.ags}
    found = [
        (office, bodies[office.organisation_id])
        for office in work.find(Office, is_head=True)
        if office.organisation_id in bodies
    ]
    assert len(found) == 58
    return found


def successor(body: Organisation) -> str:
    """An invented, marked name for the new head: "Muster-Wahl" with the place, so that it is one of its kind."""
    place = "-".join(word.capitalize() for word in words(body.short_name))
    given = "Ada" if len(body.ags) == 8 else "Bo"
    return f"Neumuster-{place}, Dr. {given}"


def rows(work: Work) -> list[tuple[str, ...]]:
    """Offices in the writings people use, one successor each."""
    found: list[tuple[str, ...]] = []
    for number, (office, body) in enumerate(heads(work)):
        title = office.title_f if number % 2 else office.title_m
        written = (f"{title} {body.full_name}", body.ags, f"{title} {body.genitive}")[number % 3]
        found.append((written, successor(body), "w" if number % 2 else "m", DAY, "ja" if number % 4 == 0 else ""))
    return found


def as_csv(path: Path, table: Sequence[Sequence[str]]) -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(table)
    path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")
    return path


def as_workbook(path: Path, table: Sequence[Sequence[str]]) -> Path:
    return workbook(path, [list(row) for row in table])


def as_pasted(table: Sequence[Sequence[str]]) -> str:
    """What the clipboard holds after copying cells."""
    return "\n".join("\t".join(row) for row in table)
