"""Lines of text as operators of a PDF page (ISO 32000-1, 9.4).

reportlab's ``drawString`` measures each line anew, and checks a direction and a transparency that no sheet has: with a
thousand contacts that is half of the time. Its fonts and their subsets are used as they are.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from crm.printing.marks import Run, has_marks, runs
from crm.printing.style import TextStyle

_ESCAPED: Final = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}
_ESCAPED.update({ord(sign): "\\" + sign for sign in "\\()"})


def write_line(
    canvas: Canvas, x: float, baseline: float, line: str, style: TextStyle, *, is_apart: bool = False
) -> None:
    """The line from ``x`` on, in points from the bottom left; accents without a composed letter are placed.

    Lines end without a blank. One stands at the next line, too small to be seen, where words have to stay ``apart``.
    """
    fill(canvas, style.colour)
    operators = ["BT"]
    if is_apart:
        subset = pdfmetrics.getFont(style.font).getSubsetInternalName(0, canvas._doc)
        operators.append(f"1 0 0 1 {x:.3f} {baseline:.3f} Tm {subset} 1 Tf ( ) Tj")
    if style.tracking:
        operators.append(f"{style.tracking * style.size:.4f} Tc")
    if has_marks(line):
        for run in runs(line, style.font, style.tracking):
            operators.extend(_placed(canvas, x, baseline, run, style))
    else:
        operators.append(f"1 0 0 1 {x:.3f} {baseline:.3f} Tm {_shown(canvas, line, style)}")
    operators.append("0 Tc ET" if style.tracking else "ET")
    canvas._code.append(" ".join(operators))


def fill(canvas: Canvas, colour: str) -> None:
    """What is written or drawn next is filled with this colour ("#RRGGBB")."""
    wanted, operator = _colour(colour)
    if canvas._fillColorObj is not wanted:
        canvas._fillColorObj = wanted
        canvas._code.append(operator)


@cache
def _colour(name: str) -> tuple[HexColor, str]:
    colour = HexColor(name)
    return colour, f"{colour.red:.5g} {colour.green:.5g} {colour.blue:.5g} rg"


def _placed(canvas: Canvas, x: float, baseline: float, run: Run, style: TextStyle) -> list[str]:
    """A letter with its marks is one to who reads it aloud or searches, whatever the order of drawing."""
    operators = []
    for part in run.parts:
        operators.append(f"1 0 0 1 {x + part.right * style.size:.3f} {baseline + part.up * style.size:.3f} Tm")
        operators.append(_shown(canvas, part.text, style))
    if len(run.parts) == 1:
        return operators
    actual = run.text.encode("utf-16-be").hex()
    return [f"/Span <</ActualText <FEFF{actual}>>> BDC", *operators, "EMC"]


def _shown(canvas: Canvas, text: str, style: TextStyle) -> str:
    font, document = pdfmetrics.getFont(style.font), canvas._doc
    return " ".join(
        f"{font.getSubsetInternalName(subset, document)} {style.size:g} Tf "
        f"({signs.decode('latin-1').translate(_ESCAPED)}) Tj"
        for subset, signs in font.splitString(text, document)
    )
