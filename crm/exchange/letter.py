"""Letters from a Word template: one file a person, or one for all in which each letter begins on a page of its own.

Everything of the template stays: sections, headers, footers, pictures, tables. Where headers or footers hold
placeholders, each letter gets its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from crm.domain.dispatch import TemplateCheck
from crm.domain.errors import UserError
from crm.domain.placeholders import Value, unknown, used
from crm.domain.ports import Progress, no_progress
from crm.exchange.letter_copies import write_copies
from crm.exchange.word_file import notes, open_word, roots, running_parts, with_parts, written
from crm.exchange.word_placeholders import dissolve_fields, fill, paragraph_texts

if TYPE_CHECKING:
    from docx.document import Document

#: One letter's values by the name of the placeholder, as :func:`crm.domain.placeholders.values_for` gives them.
Values = Mapping[str, Value]

_TAG: Final = re.compile("<[^>]*>")


def check_template(data: bytes) -> TemplateCheck:
    """Reads a template. In footnotes nothing is filled, so a placeholder there counts as unknown. UserError if it is no
    Word file."""
    document = open_word(data)
    rules = _dissolve(document)
    text = "\n".join(text for root in roots(document) for text in paragraph_texts(root))
    noted = _TAG.sub("", "\n".join(part.blob.decode("utf-8", "replace") for part in notes(document)))
    return TemplateCheck(
        used=used(text), unknown=(*unknown(text), *used(noted), *unknown(noted)), rules=tuple(dict.fromkeys(rules))
    )


class LetterWriter:
    """Writes one file a person from a template that is read only once."""

    def __init__(self, template: bytes) -> None:
        """UserError if the template is no Word file."""
        from docx.opc.oxml import serialize_part_xml

        document = open_word(template)
        _dissolve(document)
        self._serialized = serialize_part_xml
        self._empty = written(document)
        parts = [document.part, *(part for _, part in running_parts(document))]
        self._parts = {part.partname.lstrip("/"): part.element for part in parts}

    def write(self, values: Values) -> bytes:
        """One letter; equal input gives equal bytes. What is no placeholder stays as written; ask
        :func:`check_template` before."""
        filled = {}
        for name, original in self._parts.items():
            element = deepcopy(original)
            fill(element, values)
            filled[name] = self._serialized(element)
        return with_parts(self._empty, filled)


def write_letters(template: bytes, letters: Sequence[Values], progress: Progress = no_progress) -> bytes:
    """All letters in one file, in their order, each on a new page with its own page numbers.

    There must be at least one. UserError if the template has footnotes, of which Word allows each only once.
    """
    document = open_word(template)
    if any(part.blob.count(b"<w:footnote ") + part.blob.count(b"<w:endnote ") > 2 for part in notes(document)):
        raise UserError("Die Vorlage hat Fußnoten; damit geht nur eine Datei je Person.")
    _dissolve(document)
    write_copies(document, letters, progress)
    return written(document)


def _dissolve(document: Document) -> list[str]:
    """Frees the document of Word's own mail merge; returns the rules that cannot be obeyed."""
    for settings in document.settings.element.xpath("./w:mailMerge"):
        settings.getparent().remove(settings)
    return [rule for root in roots(document) for rule in dissolve_fields(root)]
