"""Photos and logos as they stand in the PDF: no finer than the printer, each one once."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from hashlib import sha1
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfgen.canvas import Canvas

from crm.printing.jpeg import read_jpeg

if TYPE_CHECKING:
    from PIL.Image import Image as Opened

_FINEST: Final = 300 / 72  # pixels per point
#: A photo that is finer by less is not worth being written anew.
_TOLERANCE: Final = 1.02
_QUALITY: Final = 88
_COLOURS: Final = {"L": "DeviceGray", "RGB": "DeviceRGB"}


@dataclass(frozen=True, slots=True)
class Box:
    """The field a picture stands in, in points: it fills it, standing over at its longer side, or fits as a whole."""

    width: float
    height: float
    is_whole: bool = False

    def size_of(self, ratio: float) -> tuple[float, float]:
        """Width and height at which a picture is drawn whose width by its height is ``ratio``."""
        fitting = min if self.is_whole else max
        return fitting(self.width, self.height * ratio), fitting(self.height, self.width / ratio)

    def pixels(self, ratio: float) -> tuple[int, int]:
        wide, high = self.size_of(ratio)
        return max(1, round(wide * _FINEST)), max(1, round(high * _FINEST))


@dataclass(frozen=True, slots=True)
class Picture:
    """``data`` is packed by the PDF filter ``packed``; sizes in pixels. ``is_coarser``: the file is finer than this."""

    width: int
    height: int
    colours: str
    packed: str
    data: bytes
    is_coarser: bool = False

    @property
    def ratio(self) -> float:
        return self.width / self.height

    def is_enough_for(self, box: Box) -> bool:
        return not self.is_coarser or self.width * _TOLERANCE >= box.pixels(self.ratio)[0]


def read_picture(data: bytes, box: Box) -> Picture | None:
    """The picture for a box, turned as its EXIF block says; None if the bytes are no whole picture.

    A JPEG that is small enough stays as it is, all else is decoded. What is transparent becomes paper.
    """
    jpeg = read_jpeg(data)
    if jpeg and jpeg.width <= box.pixels(jpeg.width / jpeg.height)[0] * _TOLERANCE:
        return Picture(jpeg.width, jpeg.height, jpeg.colours, "DCTDecode", jpeg.data)
    from PIL import Image, UnidentifiedImageError  # late: most photos need no decoding

    try:
        with Image.open(io.BytesIO(data)) as opened:
            return _written_anew(opened, box)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


class Pictures:
    """The pictures of one PDF. The same file is embedded once, unless it comes again larger than it was scaled."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._known: dict[bytes, tuple[str, Picture] | None] = {}

    def embed(self, data: bytes, box: Box) -> tuple[str, float] | None:
        """The name under which the PDF holds the picture, and its width by its height; None if it cannot be read."""
        digest = sha1(data, usedforsecurity=False).digest()
        known = self._known.get(digest)
        if digest not in self._known or (known and not known[1].is_enough_for(box)):
            picture = read_picture(data, box)
            known = (self._added(f"{digest.hex()}-{picture.width}", picture), picture) if picture else None
            self._known[digest] = known
        return (known[0], known[1].ratio) if known else None

    def draw(self, name: str, left: float, bottom: float, width: float, height: float) -> None:
        """In points from the bottom left, on the current page."""
        canvas = self._canvas
        if name not in canvas._formsinuse:
            canvas._formsinuse.append(name)
        canvas._currentPageHasImages = 1
        canvas._code.append(
            f"q {width:.3f} 0 0 {height:.3f} {left:.3f} {bottom:.3f} cm /{canvas._doc.getXObjectName(name)} Do Q"
        )

    def _added(self, name: str, picture: Picture) -> str:
        """reportlab would decode every JPEG to name it, so the object is made here."""
        item = PDFImageXObject(name)
        item.width, item.height, item.colorSpace, item.bitsPerComponent = (
            picture.width,
            picture.height,
            picture.colours,
            8,
        )
        item._filters, item.streamContent = (picture.packed,), picture.data
        document = self._canvas._doc
        document.Reference(item, document.getXObjectName(name))
        document.addForm(name, item)
        return name


def _written_anew(opened: Opened, box: Box) -> Picture:
    from PIL import ImageOps

    is_photo = opened.format == "JPEG"
    full = opened.size
    if is_photo:
        wide, high = box.pixels(opened.width / opened.height)
        opened.draft(None, (2 * wide, 2 * high))  # decodes no finer than needed, but fine enough to scale well
    image = _on_paper(ImageOps.exif_transpose(opened))
    size = box.pixels(image.width / image.height)
    if image.width > size[0] * _TOLERANCE:
        image = image.resize(size, reducing_gap=3.0)
    is_coarser = image.width * image.height < full[0] * full[1]
    colours = _COLOURS[image.mode]
    if not is_photo:
        return Picture(*image.size, colours, "FlateDecode", zlib.compress(image.tobytes()), is_coarser)
    written = io.BytesIO()
    image.save(written, "JPEG", quality=_QUALITY)
    return Picture(*image.size, colours, "DCTDecode", written.getvalue(), is_coarser)


def _on_paper(image: Opened) -> Opened:
    """In RGB or grey, what is transparent in white."""
    from PIL import Image

    if image.mode in _COLOURS and "transparency" not in image.info:
        return image
    if "A" in image.getbands() or "transparency" in image.info:
        drawn = image.convert("RGBA")
        paper = Image.new("RGBA", drawn.size, "white")
        return Image.alpha_composite(paper, drawn).convert("RGB")
    return image.convert("L" if image.mode == "1" else "RGB")
