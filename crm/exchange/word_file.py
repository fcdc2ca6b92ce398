"""A Word file (.docx) as parts of XML in which paragraphs can be read and changed.

python-docx opens and writes the package; it is imported when the first Word file is opened, not when the program
starts.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from crm.domain.errors import UserError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part, XmlPart
    from docx.oxml.xmlchemy import BaseOxmlElement

#: More than any letter with a coat of arms needs; it is kept in the database and read at every use.
LARGEST: Final = 10 * 1024 * 1024
_UNPACKED: Final = 20 * LARGEST
_TYPES: Final = "[Content_Types].xml"
_WORD: Final = b"application/vnd.openxmlformats-officedocument.wordprocessingml."
_NOTES: Final = ("/footnotes", "/endnotes")
_RUNNING: Final = ("/header", "/footer")


def open_word(data: bytes) -> Document:
    """The document of a .docx or .dotx. UserError for anything else, and for one too large to be a letter."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        return docx.Document(io.BytesIO(_as_document(data)))
    except (PackageNotFoundError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, OSError):
        # python-docx has no error of its own for what it does not understand inside a package
        raise UserError("Die Vorlage ist keine Word-Datei (.docx), oder sie ist beschädigt.") from None


def written(document: Document) -> bytes:
    """The document as a .docx file; equal documents give equal bytes."""
    out = io.BytesIO()
    document.save(out)
    return _packed(out.getvalue())


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The file with other content in some of its parts, by their names in the package."""
    return _packed(data, parts)


def running_parts(document: Document) -> Iterator[tuple[str, XmlPart]]:
    """The headers and footers of all sections, by the id of their relationship."""
    for number, rel in list(document.part.rels.items()):
        if not rel.is_external and rel.reltype.endswith(_RUNNING):
            yield number, rel.target_part


def roots(document: Document) -> list[BaseOxmlElement]:
    """All XML in which a letter's text stands: the text itself, headers and footers."""
    return [document.element.body, *(part.element for _, part in running_parts(document))]


def notes(document: Document) -> list[Part]:
    """The parts that hold footnotes and endnotes."""
    rels = document.part.rels.values()
    return [rel.target_part for rel in rels if not rel.is_external and rel.reltype.endswith(_NOTES)]


def _as_document(data: bytes) -> bytes:
    """A template (.dotx) as the document that Word would make of it; a document as it is."""
    if len(data) > LARGEST:
        raise UserError(f"Die Vorlage ist größer als {LARGEST // 1024 // 1024} MB.")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if sum(entry.file_size for entry in package.infolist()) > _UNPACKED:
            raise UserError("Die Vorlage ist ausgepackt zu groß.")
        types = package.read(_TYPES)
        if _WORD + b"template.main+xml" not in types:
            return data
    return _packed(data, {_TYPES: types.replace(_WORD + b"template.main+xml", _WORD + b"document.main+xml")})


def _packed(data: bytes, parts: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """The package anew, without the time of day in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as made:
        for name in package.namelist():
            entry = zipfile.ZipInfo(name)  # of 1980, when Word's time begins
            made.writestr(entry, parts[name] if name in parts else package.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
