"""A text that came in as the code of a page, a mail or a program: read as those show it.

What is undone: the code of mails (quoted-printable), of programs (JSON), of web pages (tags, entities), of
lightweight markup (Markdown, messengers), UTF-8 that was taken for Windows-1252, numbers of lines, lines that were
glued together. Each only where the whole text shows it; in time linear in its length.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Final

from crm.domain.extraction.line_words import PRESS_HEADING
from crm.domain.extraction.signs import Edit, Traced, traced

#: Fewer of a kind are chance.
_FEW: Final = 2
_QP_UMLAUT: Final = re.compile(r"=C3=[89AB][0-9A-F]|=(?:E4|F6|FC|DF|C4|D6|DC)(?![0-9A-F])")
_QP: Final = re.compile(r"(?:=[0-9A-F]{2})+|=\r?\n")
_JSON_SIGN: Final = re.compile(r"\\n(?![a-zäöü]{3})|\\u[0-9a-fA-F]{4}")
_JSON: Final = re.compile(r"\\(?:(?P<code>u[0-9a-fA-F]{4})|(?P<sign>[nrt\"/\\]))")
_TAG: Final = re.compile(
    r"</?(?P<tag>p|div|h[1-6]|ul|ol|li|tr|table|tbody|section|article|header|footer|br|td|th|span|a|b|i|em|strong|u|"
    r"font|html|body)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_TAG_PUTS: Final = {"td": "\t", "th": "\t"}
_INLINE: Final = frozenset("span a b i em strong u font".split())
_ENTITY: Final = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,8});")
_MOJIBAKE_SIGN: Final = re.compile("Ã[\x80-\xbf¤¶¼Ÿ„–œ]|â€[\x80-\xbfžœ“™š]")
#: What a byte beyond ASCII looks like in Windows-1252, or in Latin-1.
_HIGH: Final = re.compile(r"[\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}")
_MARKS: Final = re.compile(
    r"\*\*|__|(?<![\w*])\*(?=[^\W_])|(?<=[\w.])\*(?![\w*])|(?<!\w)_(?=[^\W_])|(?<=[^\W_])_(?!\w)"
)
_LINK: Final = re.compile(r"!?\[(?P<text>[^\[\]\n]{1,120})\]\((?:https?|mailto|tel|/|#)[^()\s]{0,300}\)")
_SENT: Final = re.compile(
    r"^\[?\d{1,2}[./]\d{1,2}[./]\d{2,4}, \d{1,2}:\d{2}(?::\d{2})?(?:\]| -) [^:\n]{1,40}: ", re.MULTILINE
)
_LINE_SIGN: Final = re.compile(r"(?<![ \t])[ \t]*[¶↵⏎][ \t]*(?:\r\n|[\r\n])?")
_NUMBERED: Final = re.compile(r"^[ \t]*(\d{1,4})(?:[ \t]+|$)", re.MULTILINE)
_GLUED: Final = re.compile(
    r"(?<=[a-zäöüß][.!?“”])(?=[A-ZÄÖÜ„][a-zäöü])|(?<=[a-zäöüß])(?=[A-ZÄÖÜ](?!n(?:nen)?\b)[a-zäöüß])|"
    r"(?<=\d)(?=\d{5} [A-ZÄÖÜ][a-zäöü])"
)
_GLUED_END: Final = re.compile(r"[a-zäöüß][.!?“”](?=[A-ZÄÖÜ][a-zäöü]{2})")


def decoded(text: str) -> Traced:
    """The text as a person would see it."""
    made = traced(text)
    for edits in (
        _of_mails,
        _of_programs,
        _of_pages,
        _of_entities,
        _of_bytes,
        _of_cells,
        _of_markup,
        _of_chats,
        _of_numbers,
        _of_signs,
        _of_glue,
    ):
        made = made.edited(edits(made.text))
    return made


def _is_often(pattern: re.Pattern[str], text: str, least: int = _FEW) -> bool:
    return any(number == least for number, _ in enumerate(pattern.finditer(text), 1))


def _of_mails(text: str) -> Iterator[Edit]:
    if not _is_often(_QP_UMLAUT, text):
        return
    for match in _QP.finditer(text):
        data = bytes.fromhex(match[0].replace("=", "")) if "\n" not in match[0] else b""
        yield match.start(), match.end(), _from_bytes(data)


def _from_bytes(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _of_programs(text: str) -> Iterator[Edit]:
    if not _is_often(_JSON_SIGN, text):
        return
    for match in _JSON.finditer(text):
        sign = json.loads(f'"{match[0]}"')
        yield match.start(), match.end(), "\ufffd" if "\ud800" <= sign <= "\udfff" else sign


def _of_pages(text: str) -> Iterator[Edit]:
    if not _is_often(_TAG, text):
        return
    for match in _TAG.finditer(text):
        tag = match["tag"].casefold()
        yield match.start(), match.end(), "" if tag in _INLINE else _TAG_PUTS.get(tag, "\n")


def _of_entities(text: str) -> Iterator[Edit]:
    for match in _ENTITY.finditer(text):
        sign = html.unescape(match[0])
        if sign != match[0]:
            yield match.start(), match.end(), sign


def _of_bytes(text: str) -> Iterator[Edit]:
    if not _is_often(_MOJIBAKE_SIGN, text):
        return
    for match in _HIGH.finditer(text):
        try:
            sign = b"".join(map(_byte, match[0])).decode("utf-8")
        except UnicodeError:
            continue
        yield match.start(), match.end(), sign


def _byte(sign: str) -> bytes:
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")


def _of_cells(text: str) -> Iterator[Edit]:
    """A cell of a table with several lines comes in quotes, lines of a list each in their own."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"\S[^\n]*", text)]
    whole = text.strip()
    is_cell = len(whole) > 2 and whole[0] == whole[-1] == '"' and ('""' in whole[1:-1] or whole.count('"') == 2)
    bare = [(start, start + len(text[start:end].rstrip())) for start, end in lines]
    is_each = len(bare) > 1 and all(text[start] == text[end - 1] == '"' and end - start > 1 for start, end in bare)
    if not (is_cell or is_each):
        return
    edges = {place for start, end in bare for place in (start, end - 1)} if is_each else set()
    edges |= {text.find('"'), text.rfind('"')} if is_cell else set()
    for match in re.finditer(r'""?', text):
        if match.start() in edges:
            yield match.start(), match.start() + 1, ""
        elif match[0] == '""' and match.end() - 1 not in edges:
            yield match.start(), match.end(), '"'
        elif match.end() - 1 in edges:
            yield match.end() - 1, match.end(), ""


def _of_markup(text: str) -> Iterator[Edit]:
    """What stands for bold, italic and links."""
    found = [(link.start(), link.end(), link["text"]) for link in _LINK.finditer(text)]
    within = iter([*found, (len(text), len(text), "")])
    link = next(within)
    for mark in _MARKS.finditer(text):
        while link[1] <= mark.start() and link[0] < len(text):
            link = next(within)
        if not link[0] <= mark.start() < link[1]:
            found.append((mark.start(), mark.end(), ""))
    yield from sorted(found)


def _of_chats(text: str) -> Iterator[Edit]:
    """When a message of a chat was sent, and by whom."""
    if _is_often(_SENT, text):
        yield from ((match.start(), match.end(), "") for match in _SENT.finditer(text))


def _of_signs(text: str) -> Iterator[Edit]:
    """Line ends as word processors show them."""
    for match in _LINE_SIGN.finditer(text):
        yield match.start(), match.end(), "\n"


def _of_numbers(text: str) -> Iterator[Edit]:
    """Every line begins with its number."""
    lines = text.count("\n") + 1
    found = list(_NUMBERED.finditer(text))
    if lines < 5 or len(found) < 0.9 * lines or not found:
        return
    first = int(found[0][1])
    if sum(int(match[1]) == first + number for number, match in enumerate(found)) >= 0.9 * lines:
        yield from ((match.start(), match.end(), "") for match in found)


def _of_glue(text: str) -> Iterator[Edit]:
    """Paragraphs that follow each other without so much as a blank: "… kann.MedienkontaktAnna Muster"."""
    heading = next(
        (one for one in PRESS_HEADING.finditer(text) if _GLUED_END.match(text, max(0, one.start() - 2))), None
    )
    if heading is None:
        return
    for match in _GLUED.finditer(text):
        around = text[max(0, match.start() - 30) : match.start() + 30]
        if "@" not in around and "www." not in around and "http" not in around:
            yield match.start(), match.start(), "\n"
