"""Photos as they are kept: turned right, without metadata, small enough for every address book."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from crm.domain.errors import UserError
from crm.domain.party import Photo

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

#: Longest side in pixels; prints at 45 mm with 300 dots per inch and stays below the importers' limits.
_LONGEST = 530
_LIMIT = 100_000  # bytes
_REFUSED = "Das Foto ist beschädigt oder kein Bild; es wurde nichts geändert."


def prepare_photo(data: bytes) -> Photo:
    """A photo from an image file's bytes (``party_id`` still 0). UserError if they are no whole image."""
    from PIL import Image, ImageOps  # late: not needed to start

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data)) as opened:
                opened.load()
                image = _on_white(ImageOps.exif_transpose(opened))
    except (OSError, SyntaxError, ValueError, Warning, Image.DecompressionBombError):
        raise UserError(_REFUSED) from None
    image.thumbnail((_LONGEST, _LONGEST))
    for quality in (88, 80, 70, 60, 50, 40, 30, 20):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True)
        if buffer.tell() <= _LIMIT:
            break
    return Photo(party_id=0, data=buffer.getvalue(), width=image.width, height=image.height)


def _on_white(image: Picture) -> Picture:
    """What is transparent becomes paper, not black."""
    from PIL import Image

    if not image.has_transparency_data:
        return image.convert("RGB")
    opaque = image.convert("RGBA")
    paper = Image.new("RGB", image.size, "white")
    paper.paste(opaque, mask=opaque.getchannel("A"))
    return paper
