"""The columns of the contact list and what each shows of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm.domain.listing import ContactRow, SortBy, SubjectKind
from crm.domain.own_field import OwnField
from crm.domain.text import fold
from crm.ui.delegates.roles import AvatarCell, ChipCell
from crm.ui.tokens import AvatarKind, Tone

translate = QCoreApplication.translate

NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell as the delegate paints it and as a screen reader says it."""

    words: str = ""
    bold: str = ""
    quiet: bool = False
    chips: tuple[ChipCell, ...] = ()
    chips_after: bool = False
    avatar: AvatarCell | None = None
    spoken: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """``width`` and ``least`` in pixels of the mockups; a column with ``share`` takes part in spare room.

    ``sort`` is None where the list cannot be ordered by it; an ``is_optional`` column is hidden until it is chosen.
    """

    key: str
    title: str
    sort: SortBy | None
    width: int
    least: int
    share: int
    cell: Callable[[ContactRow], Cell]
    is_optional: bool = False


def columns(fields: Iterable[OwnField] = ()) -> tuple[Column, ...]:
    """All columns in their first order; the name always stays. Own fields of one name share a column."""
    return (*_usual(), _tags(), *_own(fields))


def _tags() -> Column:
    return Column(
        key="tags", title=translate("ContactColumns", "Schlagwörter"), sort=None, width=180, least=96, share=2,
        cell=tags_cell, is_optional=True,
    )  # fmt: skip


def _own(fields: Iterable[OwnField]) -> Iterator[Column]:
    named: dict[str, list[OwnField]] = {}
    for field in fields:
        if field.subject_kind is not SubjectKind.EVENT:
            named.setdefault(fold(field.name), []).append(field)
    for same in named.values():
        cell = partial(own_cell, frozenset(field.id for field in same))
        yield Column(
            key=f"own-{same[0].id}", title=same[0].name, sort=None, width=120, least=72, share=1, cell=cell,
            is_optional=True,
        )  # fmt: skip


def tags_cell(row: ContactRow) -> Cell:
    """The tags as chips in their colours."""
    if not row.tags:
        return Cell(words=NOTHING, quiet=True, spoken=translate("ContactColumns", "keine Schlagwörter"))
    names = ", ".join(tag.name for tag in row.tags)
    return Cell(chips=tuple(ChipCell(tag.name, colour=tag.colour) for tag in row.tags), spoken=names, tip=names)


def own_cell(fields: frozenset[int], row: ContactRow) -> Cell:
    """What stands in an own field."""
    words = next((text for field, text in row.own_values if field in fields), "")
    return Cell(words=words) if words else _nothing()


def _usual() -> tuple[Column, ...]:
    return (
        Column(
            key="name", title=translate("ContactColumns", "Name"), sort=SortBy.NAME, width=214, least=128, share=3,
            cell=name_cell,
        ),
        Column(
            key="office", title=translate("ContactColumns", "Amt / Funktion"), sort=SortBy.OFFICE, width=180,
            least=112, share=3, cell=office_cell,
        ),
        Column(
            key="body", title=translate("ContactColumns", "Organisation"), sort=SortBy.BODY, width=156, least=104,
            share=3, cell=body_cell,
        ),
        Column(
            key="place", title=translate("ContactColumns", "Ort"), sort=SortBy.PLACE, width=100, least=72, share=1,
            cell=place_cell,
        ),
        Column(
            key="last", title=translate("ContactColumns", "Zuletzt"), sort=SortBy.LAST, width=100, least=100, share=0,
            cell=last_cell,
        ),
    )  # fmt: skip


def avatar_of(row: ContactRow) -> AvatarCell:
    """The avatar of a row; kinds of subjects and of avatars have the same names."""
    return AvatarCell(AvatarKind(row.subject.kind.value), row.name)


def name_cell(row: ContactRow) -> Cell:
    """ "**Müller,** Dr. Anna"; an office says that it is one."""
    avatar, spoken = avatar_of(row), sentence(row)
    if row.subject.kind is SubjectKind.OFFICE:
        words = translate("ContactColumns", "Amt: {title}").format(title=row.name)
        return Cell(words=words, bold=row.name, avatar=avatar, spoken=spoken)
    family, comma, _ = row.name.partition(",")
    bold = family + comma if row.subject.kind is SubjectKind.PERSON else row.name
    return Cell(words=row.name, bold=bold, avatar=avatar, spoken=spoken)


def office_cell(row: ContactRow) -> Cell:
    """The office of today with the chip that says how it is held."""
    if row.subject.kind is SubjectKind.ORGANISATION:
        return Cell(words=row.office, quiet=True)
    if row.subject.kind is SubjectKind.OFFICE:
        return _held_cell(row)
    if not row.office:
        return _nothing()
    if row.is_acting:
        chip = _acting()
        return Cell(words=row.office, chips=(chip,), chips_after=True, spoken=f"{row.office}, {chip.words}")
    return Cell(words=row.office)


def _held_cell(row: ContactRow) -> Cell:
    if row.is_vacant:
        chip = ChipCell(translate("ContactColumns", "vakant"), Tone.WARN, "user-x")
        return Cell(chips=(chip,), spoken=chip.words)
    if row.is_acting:
        chip = _acting()
        return Cell(chips=(chip,), spoken=chip.words)
    return Cell(words=translate("ContactColumns", "besetzt"), quiet=True)


def _acting() -> ChipCell:
    return ChipCell(translate("ContactColumns", "amtierend"), Tone.OPEN, "clock")


def body_cell(row: ContactRow) -> Cell:
    return Cell(words=row.body) if row.body else _nothing()


def place_cell(row: ContactRow) -> Cell:
    return Cell(words=row.place, quiet=True) if row.place else _nothing()


def last_cell(row: ContactRow) -> Cell:
    """The day of the last note or event."""
    return Cell(words=row.last_on.german(), quiet=True) if row.last_on else _nothing()


def _nothing() -> Cell:
    return Cell(words=NOTHING, quiet=True, spoken=translate("ContactColumns", "keine Angabe"))


def sentence(row: ContactRow) -> str:
    """The whole row for those who hear it: "Müller, Dr. Anna, Bürgermeisterin, Gemeinde Tholey"."""
    if row.subject.kind is SubjectKind.OFFICE:
        state = translate("ContactColumns", "vakant") if row.is_vacant else translate("ContactColumns", "besetzt")
        parts = [translate("ContactColumns", "Amt: {title}").format(title=row.name), row.body, state]
    else:
        parts = [row.name, row.office, row.body]
    return ", ".join(part for part in parts if part)
