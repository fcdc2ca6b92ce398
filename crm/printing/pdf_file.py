"""The finished PDF as bytes (ISO 32000-1, 7.5).

reportlab keeps every object twice before it joins them, and a third time to write them to a file: with a thousand
photos that is 200 MB. Here each object goes straight to its place.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from reportlab.pdfgen.canvas import Canvas

#: Four signs beyond ASCII tell programs that copy files that this one is not text.
_HEAD: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@dataclass(frozen=True, slots=True)
class Block:
    """Objects with the numbers from ``first`` on, which reportlab counts and does not know: ten thousand at once."""

    first: int
    objects: list[bytes]


def written_file(canvas: Canvas, block: Block) -> bytes:
    """All pages of the canvas, the last one shown, and the block; nothing can be drawn afterwards."""
    document = canvas._doc
    for font in document.delayedFonts:
        font.addObjects(document)
    document.info.invariant = document.invariant
    document.info.digest(document.signature)
    root, info = document.Reference(document.Catalog), document.Reference(document.info)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    file = io.BytesIO(_HEAD)
    file.seek(0, io.SEEK_END)
    places = _write_objects(file, document, block)
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    file.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    file.write(
        b"trailer\n<</Size %d/Root %b/Info %b/ID%b>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(places) + 1, root.format(document), info.format(document), _identity(document), start)
    )
    return file.getvalue()


def _write_objects(file: io.BytesIO, document: Any, block: Block) -> list[int]:
    """The objects by their numbers, and where each begins; those that name others first may add some."""
    places: list[int] = []
    while (number := len(places) + 1) <= document.objectcounter:
        if number == block.first:
            places.extend(_write_block(file, block))
            continue
        places.append(file.tell())
        file.write(b"%d 0 obj\n" % number)
        file.write(document.idToObject[document.numberToId[number]].format(document))
        file.write(b"\nendobj\n")
    return places


def _write_block(file: io.BytesIO, block: Block) -> list[int]:
    written = [b"%d 0 obj\n%b\nendobj\n" % one for one in enumerate(block.objects, start=block.first)]
    places = list(accumulate(map(len, written), initial=file.tell()))
    file.write(b"".join(written))
    return places[:-1]


def _identity(document: Any) -> bytes:
    """Made of title and house, not of the time: equal sheets are equal files."""
    digest = document.signature.hexdigest().encode()
    return b"[<%b><%b>]" % (digest, digest)
