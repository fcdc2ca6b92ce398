"""A font whose text can be read back from the file: searched, copied and spoken (ISO 14289-1, 7.21.7)."""

from __future__ import annotations

from typing import Any, Final

from reportlab.pdfbase.ttfonts import TTFont

_HEAD: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
"""
_FOOT: Final = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
#: The most lines that one section of a map may have.
_MOST: Final = 100


class ReadableFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """reportlab maps codes that are not in use to U+0000, which PDF/UA forbids, and knows four hex digits only."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Adds the subsets of the document, each with a map of the codes in use."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        before = set(doc.idToObject)
        super().addObjects(doc)
        added = [doc.idToObject[name] for name in doc.idToObject if name not in before and name.startswith("toUnicode")]
        for stream, subset in zip(added, subsets, strict=True):
            stream.content = unicode_map(subset)


def unicode_map(subset: list[int]) -> str:
    """The map from the codes of a subset, which are the places in the list, to Unicode; 0 stands for an unused code."""
    lines = [
        f"<{code:02X}> <{chr(sign).encode('utf-16-be').hex().upper()}>\n" for code, sign in enumerate(subset) if sign
    ]
    sections = [lines[start : start + _MOST] for start in range(0, len(lines), _MOST)]
    maps = [f"{len(section)} beginbfchar\n{''.join(section)}endbfchar\n" for section in sections]
    return _HEAD + "".join(maps) + _FOOT
