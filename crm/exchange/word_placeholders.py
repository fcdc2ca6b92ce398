"""Placeholders in the XML of a Word file: found across runs, and filled.

Word breaks a text into runs wherever a format, a spelling mark or an editing session changes, so that «Anrede» may
stand in five of them. The runs of a paragraph are therefore read as one text. What takes its place has the format of
the run in which it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from crm.domain.placeholders import Value, as_text, places
from crm.exchange.clean_text import clean

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
#: Fields of Word's own mail merge, and the placeholder that says the same.
_MERGED: Final = {"ADDRESSBLOCK": "Anschrift", "GREETINGLINE": "Anrede"}
#: Rules of Word's mail merge. They choose by records that Word would read; nothing here can do their work.
_RULES: Final = frozenset({"ASK", "FILLIN", "IF", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SET", "SKIPIF"})
_MERGEFIELD: Final = re.compile(r'MERGEFIELD\s+(?:"([^"]*)"|(\S+))', re.IGNORECASE)


def paragraph_texts(root: BaseOxmlElement) -> Iterator[str]:
    """The text of each paragraph, those of tables and text boxes included; call :func:`dissolve_fields` before."""
    for paragraph in root.xpath(".//w:p"):
        yield "".join(text for _, text in _pieces(paragraph))


def fill(root: BaseOxmlElement, values: Mapping[str, Value]) -> None:
    """Replaces the placeholders. As in Word's mail merge, a paragraph of nothing but empty ones goes."""
    for paragraph in root.xpath(".//w:p"):
        if _fill_paragraph(paragraph, values) and _is_blank(paragraph) and _may_go(paragraph):
            paragraph.getparent().remove(paragraph)


def dissolve_fields(root: BaseOxmlElement) -> tuple[str, ...]:
    """Turns the fields of Word's mail merge into placeholders; returns the rules that stay and cannot be obeyed.

    A field would be asked for its data source when the letter is printed, and show its name again.
    """
    rules = []
    for simple in root.xpath(".//w:fldSimple"):
        name, rule = _meaning(str(simple.get(_w("instr")) or ""))
        rules += [rule] if rule else []
        if name:
            _dissolve_simple(simple, name)
    for paragraph in root.xpath(".//w:p"):
        rules += _dissolve_complex(paragraph)
    return tuple(dict.fromkeys(rules))


def _fill_paragraph(paragraph: BaseOxmlElement, values: Mapping[str, Value]) -> bool:
    """True if there was a placeholder. From the last to the first, so that places stay right and a value that looks
    like a placeholder stays what it is."""
    pieces = list(_pieces(paragraph))
    texts = [text for _, text in pieces]
    found = places("".join(texts))
    spans = [(end - len(text), end) for text, end in zip(texts, accumulate(map(len, texts)), strict=True)]
    for place in reversed(found):
        value = clean(as_text(values[place.name]))
        for n, (start, end) in enumerate(spans):
            low, high = max(place.start, start), min(place.end, end)
            if low < high:
                here = value if low == place.start else ""
                texts[n] = texts[n][: low - start] + here + texts[n][high - start :]
    for (element, old), new in zip(pieces, texts, strict=True):
        if new == old:
            continue
        if element.tag == _w("t"):
            _set_text(element, new)
        else:  # a hyphen within the name
            element.getparent().remove(element)
    return bool(found)


def _pieces(paragraph: BaseOxmlElement) -> Iterator[tuple[BaseOxmlElement, str]]:
    """The texts of a paragraph in their order, without those of a text box anchored in it. No placeholder goes over a
    break or a tab."""
    for element in paragraph.xpath(".//w:t | .//w:br | .//w:cr | .//w:r/w:tab | .//w:noBreakHyphen"):
        if next(element.iterancestors(_w("p"))) is not paragraph:
            continue
        if element.tag == _w("t"):
            yield element, element.text or ""
        else:
            yield element, "-" if element.tag == _w("noBreakHyphen") else "\n"


def _set_text(element: BaseOxmlElement, text: str) -> None:
    """The text in place of the old one, its line breaks as Word's."""
    first, *rest = text.split("\n")
    element.text = first
    element.set(_SPACE, "preserve")
    after = element
    for line in rest:
        for tag, content in (("br", None), ("t", line)):
            new = element.makeelement(_w(tag), nsmap=element.nsmap)
            if content is not None:
                new.text = content
                new.set(_SPACE, "preserve")
            after.addnext(new)
            after = new


def _is_blank(paragraph: BaseOxmlElement) -> bool:
    """Whether nothing is to be seen in it."""
    if "".join(text for _, text in _pieces(paragraph)).strip():
        return False
    return not paragraph.xpath(".//w:drawing | .//w:pict | .//w:object | .//w:sectPr | .//w:br[@w:type]")


def _may_go(paragraph: BaseOxmlElement) -> bool:
    """Cells, headers and text boxes must keep a paragraph, a cell one at its end."""
    following, before = paragraph.getnext(), paragraph.getprevious()
    return (following is not None and following.tag == _w("p")) or (before is not None and before.tag == _w("p"))


def _meaning(instruction: str) -> tuple[str, str]:
    """The placeholder that a field of Word stands for, or the rule that it is; both "" for any other field."""
    if field := _MERGEFIELD.search(instruction):
        return field[1] or field[2], ""
    word = instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""
    return _MERGED.get(word, ""), word if word in _RULES else ""


def _dissolve_simple(simple: BaseOxmlElement, name: str) -> None:
    runs = simple.findall(_w("r"))
    for run in runs:
        simple.addprevious(run)
    if runs:
        _become(runs, name)
    simple.getparent().remove(simple)


def _dissolve_complex(paragraph: BaseOxmlElement) -> list[str]:
    """Fields whose begin, code, result and end stand in runs of one paragraph, those within others included."""
    rules: list[str] = []
    open_fields: list[_Field] = []
    for run in paragraph.xpath(".//w:r"):
        if next(run.iterancestors(_w("p"))) is not paragraph:
            continue
        kinds = run.xpath("./w:fldChar/@w:fldCharType")
        if "begin" in kinds:
            open_fields.append(_Field())
        for field in open_fields:
            field.runs.append(run)
        if not open_fields:
            continue
        open_fields[-1].read(run, kinds)
        if "end" in kinds:
            field = open_fields.pop()
            name, rule = _meaning(field.code)
            rules += [rule] if rule else []
            if name:
                field.dissolve(name)
    return rules


class _Field:
    """A field as it is read, run by run."""

    def __init__(self) -> None:
        self.runs: list[BaseOxmlElement] = []
        self.code = ""
        self._result: list[BaseOxmlElement] = []
        self._has_result = False

    def read(self, run: BaseOxmlElement, kinds: list[str]) -> None:
        self.code += "".join(element.text or "" for element in run.xpath("./w:instrText"))
        if self._has_result and not kinds:
            self._result.append(run)
        self._has_result = self._has_result or "separate" in kinds

    def dissolve(self, name: str) -> None:
        """Leaves one run with the placeholder: the first of the result, which has the format that will be seen."""
        kept = (
            deepcopy(self._result[0]) if self._result else self.runs[0].makeelement(_w("r"), nsmap=self.runs[0].nsmap)
        )
        self.runs[0].addprevious(kept)
        for run in self.runs:
            if run.getparent() is not None:
                run.getparent().remove(run)
        _become([kept], name)


def _become(runs: list[BaseOxmlElement], name: str) -> None:
    """The runs show the placeholder, in the format of the first."""
    first, *rest = runs
    for child in first.xpath("./*[not(self::w:rPr)]"):
        first.remove(child)
    text = first.makeelement(_w("t"), nsmap=first.nsmap)
    text.text = f"«{name}»"
    first.append(text)
    for run in rest:
        run.getparent().remove(run)


def _w(tag: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{tag}"
