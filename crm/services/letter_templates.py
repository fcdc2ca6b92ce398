"""The house's Word templates for letters, kept in the database so that everybody writes with the same ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from crm.domain.dispatch import LetterTemplate, TemplateCheck
from crm.domain.errors import NotFoundError, UserError
from crm.domain.journal import ChangeSet
from crm.domain.ports import Database, Unit
from crm.domain.text import fold, sort_key
from crm.exchange.letter import check_template
from crm.exchange.letter_example import example_template
from crm.exchange.word_file import LARGEST
from crm.services.file_writing import write_file

#: The name of the example, as the sample brings it and as it can be added.
EXAMPLE_NAME: Final = "Mustervorlage Einladung"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateLine:
    """A kept template with what it leaves open."""

    template: LetterTemplate
    check: TemplateCheck


class LetterTemplates:
    """Keeps, renames, renews and removes templates; each is one journal entry that can be taken back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def lines(self) -> list[TemplateLine]:
        """All of them by their names."""
        with self._database.read() as unit:
            kept = unit.store.find(LetterTemplate)
        kept.sort(key=lambda template: (sort_key(template.name), template.id))
        return [TemplateLine(template=template, check=check_template(template.data)) for template in kept]

    def check(self, path: Path) -> TemplateCheck:
        """What a template in a file leaves open. UserError if it is no Word file."""
        return check_template(read_template(path))

    def find(self, name: str) -> LetterTemplate:
        """The template of that name, whatever its case. NotFoundError names those that there are."""
        with self._database.read() as unit:
            kept = unit.store.find(LetterTemplate)
        for template in kept:
            if fold(template.name) == fold(name):
                return template
        names = ", ".join(f"„{one.name}“" for one in sorted(kept, key=lambda one: sort_key(one.name)))
        there = f"Vorhanden: {names}." if names else "Es ist noch keine gespeichert."
        raise NotFoundError(f"Eine Briefvorlage „{name}“ gibt es nicht. {there}")

    def add(self, path: Path, name: str = "") -> tuple[LetterTemplate, ChangeSet]:
        """Keeps a copy of a Word file, under the name of the file if no other is given.

        One with unknown placeholders is kept too, so that it can be put right later; letters are not written with it.
        UserError if it is no Word file or the name is taken.
        """
        data = read_template(path)
        check_template(data)
        return self._add(name or path.stem, data)

    def add_example(self) -> tuple[LetterTemplate, ChangeSet]:
        """Keeps the example to begin with. UserError if it is there already."""
        return self._add(EXAMPLE_NAME, example_template())

    def renew(self, template_id: int, path: Path) -> tuple[LetterTemplate, ChangeSet]:
        """Takes a file's content in place of the old one; the name stays."""
        data = read_template(path)
        check_template(data)
        with self._database.read() as unit:
            old = unit.store.get(LetterTemplate, template_id)
        with self._database.write("template.renew", name=old.name) as unit:
            saved = old if old.data == data else unit.store.save(replace(old, data=data))
        return saved, unit.changes

    def rename(self, template_id: int, name: str) -> tuple[LetterTemplate, ChangeSet]:
        """UserError if the name is empty or taken."""
        name = _checked_name(name)
        with self._database.read() as unit:
            old = unit.store.get(LetterTemplate, template_id)
        with self._database.write("template.rename", name=old.name, new=name) as unit:
            _refuse_taken(unit, name, template_id)
            saved = old if old.name == name else unit.store.save(replace(old, name=name))
        return saved, unit.changes

    def remove(self, template_id: int) -> ChangeSet:
        """NotFoundError if it is gone already."""
        with self._database.read() as unit:
            old = unit.store.get(LetterTemplate, template_id)
        with self._database.write("template.remove", name=old.name) as unit:
            unit.store.remove(old)
        return unit.changes

    def save_copy(self, template_id: int, target: Path) -> None:
        """Writes the template as a file, to be changed in Word. It holds nobody's data, so no export is noted."""
        with self._database.read() as unit:
            template = unit.store.get(LetterTemplate, template_id)
        write_file(target, template.data)

    def _add(self, name: str, data: bytes) -> tuple[LetterTemplate, ChangeSet]:
        name = _checked_name(name)
        with self._database.write("template.add", name=name) as unit:
            _refuse_taken(unit, name)
            added = unit.store.add(LetterTemplate(name=name, data=data))
        return added, unit.changes


def read_template(path: Path) -> bytes:
    """The content of a file. UserError if it cannot be read, or is too large to be read at all."""
    try:
        if path.stat().st_size > LARGEST:
            raise UserError(f"Die Vorlage „{path.name}“ ist größer als {LARGEST // 1024 // 1024} MB.")
        return path.read_bytes()
    except OSError:
        raise UserError(f"Die Vorlage „{path}“ lässt sich nicht lesen.") from None


def _refuse_taken(unit: Unit, name: str, but: int = 0) -> None:
    if any(fold(other.name) == fold(name) for other in unit.store.find(LetterTemplate) if other.id != but):
        raise UserError(f"Eine Briefvorlage „{name}“ gibt es schon.")


def _checked_name(name: str) -> str:
    shown = " ".join(name.split())
    if not shown:
        raise UserError("Bitte geben Sie der Vorlage einen Namen.")
    return shown
