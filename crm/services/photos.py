"""Photos as they are kept: turned right, in the web's colours, without metadata, small enough for address books."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from crm.domain.errors import UserError
from crm.domain.party import Photo

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

#: Longest side in pixels; prints at 45 mm with 300 dots per inch and stays below the importers' limits.
_LONGEST = 530
_LIMIT = 100_000  # bytes
_LARGEST_FILE = 80_000_000  # bytes; no camera's photo is larger, and reading more than one of these takes the memory
_REFUSED = "Das Foto ist beschädigt oder kein Bild; es wurde nichts geändert."
_TOO_LARGE = (
    "Das Bild ist zu groß; möglich sind bis zu 80 MB und 89 Millionen Bildpunkte. Bitte speichern Sie es kleiner."
)
_HEIC = "Fotos im Format HEIC werden nicht gelesen. Bitte speichern Sie das Foto als JPEG und wählen Sie es dann."
_END_OF_JPEG: Final = b"\xff\xd9"
#: Brands of ISO base media files (ISO 14496-12) that phones write for photos.
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def prepare_photo(data: bytes, *, is_logo: bool = False) -> Photo:
    """A photo from an image file's bytes (``party_id`` still 0). UserError if they are no whole image.

    What is transparent in a photo becomes paper; a logo keeps it. A file that is as photos are kept stays as it is, so
    that a photo which went out and comes back is still the same.
    """
    from PIL import ImageOps  # late: not needed to start

    if len(data) > _LARGEST_FILE:
        raise UserError(_TOO_LARGE)
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        raise UserError(_HEIC)
    with _faults_as_sentences():
        opened = _opened(data)
        if _is_as_kept(opened, data):
            return _as_it_is(opened, data)
        opened.load()
        image = ImageOps.exif_transpose(opened)
        image = _in_web_colours(image)
        image = _with_alpha(image) if is_logo and _is_see_through(image) else _on_white(image)
    image.thumbnail((_LONGEST, _LONGEST))
    written, kind = _small_png(image) if image.mode == "RGBA" else _small_jpeg(image)
    return Photo(party_id=0, media_type=kind, data=written, width=image.width, height=image.height)


@contextmanager
def _faults_as_sentences() -> Iterator[None]:
    """Pillow warns of what it mends by itself (a torn EXIF block); only an image made to fill the memory is refused."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
        raise UserError(_TOO_LARGE) from None
    except (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, struct.error):
        raise UserError(_REFUSED) from None


def _opened(data: bytes) -> Picture:
    """What its head says of it; the picture itself is not read yet."""
    from PIL import Image

    return Image.open(io.BytesIO(data))


def _as_it_is(image: Picture, data: bytes) -> Photo:
    """Read to its end, since that shows whether it is whole; an eighth of its size is enough for that."""
    width, height = image.size
    image.draft(None, (1, 1))
    image.load()
    return Photo(party_id=0, media_type="image/jpeg", data=data, width=width, height=height)


def _is_as_kept(image: Picture, data: bytes) -> bool:
    """A small JPEG in the web's colours with nothing in it but the picture: no place, no camera, no second picture."""
    return (
        image.format == "JPEG"
        and image.mode == "RGB"
        and max(image.size) <= _LONGEST
        and len(data) <= _LIMIT
        and data.endswith(_END_OF_JPEG)
        and all(name == "APP0" for name, _ in getattr(image, "applist", ()))
    )


def _in_web_colours(image: Picture) -> Picture:
    """Cameras and print shops write in colour spaces of their own (Adobe RGB, CMYK); without their profile the
    colours would be wrong. A profile that makes no sense is passed over."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return image
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image
    return turned or image


def _is_see_through(image: Picture) -> bool:
    return image.has_transparency_data and _with_alpha(image).getchannel("A").getextrema()[0] != 255


def _with_alpha(image: Picture) -> Picture:
    return image if image.mode == "RGBA" else image.convert("RGBA")


def _on_white(image: Picture) -> Picture:
    """What is transparent becomes paper, not black."""
    from PIL import Image

    if not image.has_transparency_data:
        return image.convert("RGB")
    opaque = _with_alpha(image)
    paper = Image.new("RGB", image.size, "white")
    paper.paste(opaque, mask=opaque.getchannel("A"))
    return paper


def _small_jpeg(image: Picture) -> tuple[bytes, str]:
    for quality in (88, 80, 70, 60, 50, 40, 30, 20):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True)
        if buffer.tell() <= _LIMIT:
            break
    return buffer.getvalue(), "image/jpeg"


def _small_png(image: Picture) -> tuple[bytes, str]:
    """A logo: sharp edges, so it gets smaller rather than blurred."""
    for longest in (_LONGEST, 400, 300, 220, 160, 110):
        image.thumbnail((longest, longest))
        buffer = io.BytesIO()
        image.save(buffer, "PNG", optimize=True)
        if buffer.tell() <= _LIMIT:
            break
    return buffer.getvalue(), "image/png"
