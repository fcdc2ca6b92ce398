"""One definition of "equal for search", of "equal but for case and blanks" and of "alphabetical".

Search ignores case, accents and umlaut spelling (ä = ae = a, ß = ss) and treats hyphen and blank alike.
Sorting follows DIN 5007-2 (name lists: ä is read as ae) through a stored key, never an engine's collation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_SPECIAL: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LATIN: Final = re.compile(r"[\x00-\u017f]*")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")
#: From so many signs on it is quicker to look for the few that are not ASCII than at each.
_LONG: Final = 40
_WORD: Final = re.compile(r"[^\W_]+")
#: Stands between two texts: the sign that ASCII has for this.
_END: Final = "\x1f"
#: Makes a blank of every other sign in ASCII that is no letter or digit.
_APART: Final = {ord(sign): " " for sign in map(chr, range(0x80)) if not sign.isalnum() and sign != _END}

#: Words that say nothing about who is meant: degrees, courtesy and name prefixes (design.md, Finding).
IGNORED_WORDS: Final = frozenset(
    "dr prof dipl ing h c e med phil jur rer nat mult habil herr herrn frau "
    "von vom zu zum zur van der den dem de del di da dos la le".split()
)


def plain(text: str) -> str:
    """Lower case without accents: "Kümmel-Groß" → "kummel-gross"."""
    if text.isascii():
        return text.lower()  # all that the steps below would do, at a tenth of the time
    if _LATIN.fullmatch(text):
        return _latin_plain(text)  # no sign of these changes another
    return _plain(text)


def _latin_plain(text: str) -> str:
    """With every sign of the Latin alphabets plain; others stay as they are."""
    if len(text) < _LONG:
        return text.translate(_LATIN_PLAIN)
    return _BEYOND_ASCII.sub(lambda sign: _LATIN_PLAIN.get(ord(sign[0]), sign[0]), text).lower()


def _plain(text: str) -> str:
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_SPECIAL)
    decomposed = unicodedata.normalize("NFKD", lowered)
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return letters.casefold().translate(_SPECIAL)  # "ℌ" is a capital only once it is decomposed


#: Each sign of the Latin alphabets of Europe by itself.
_LATIN_PLAIN: Final = {sign: _plain(chr(sign)) for sign in range(0x180)}


def fold(text: str) -> str:
    """The canonical form in which ä, ae and a are one: "Kuemmel", "KÜMMEL", "kummel" → "kummel".

    Applied to the index and to the query alike; a folded beginning is a beginning of the folded whole.
    """
    return _without_digraphs(plain(text))


def _without_digraphs(text: str) -> str:
    return text.replace("ae", "a").replace("oe", "o").replace("ue", "u") if "e" in text else text


def words(text: str) -> list[str]:
    """The words of a text in their plain form, split at everything that is no letter or digit."""
    return _words(plain(text))


def _words(text: str) -> list[str]:
    return [text] if text.isalnum() else _WORD.findall(text)


def fold_words(text: str) -> list[str]:
    """The words of a text in their canonical form (see :func:`fold`)."""
    return _folded_words(plain(text))


def _folded_words(plainly: str) -> list[str]:
    if plainly.isascii():
        return _words(_without_digraphs(plainly))
    return [fold(word) for word in _words(plainly)]  # what is plain once need not be so twice in every script


def runs_of(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Of each text its words in one run, with a blank between two: in their plain form and, in the same order, in their
    canonical one. The index asks for hundreds of thousands: a dozen taken apart in one piece take half the time."""
    joined = _END.join(texts)
    apart = (joined.lower() if joined.isascii() else _latin_plain(joined)).translate(_APART)
    if apart.isascii() and apart.count(_END) == len(texts) - 1:  # no text has the sign itself
        folded, runs = _without_digraphs(apart), _in_runs(apart)
        return runs, runs if folded == apart else _in_runs(folded)
    plainly = [plain(text) for text in texts]
    return [" ".join(_words(text)) for text in plainly], [" ".join(_folded_words(text)) for text in plainly]


def _in_runs(apart: str) -> list[str]:
    return [" ".join(text.split()) for text in apart.split(_END)]


def one_line(text: str) -> str:
    """The text in one line, with one blank between its words and none around them."""
    return " ".join(text.split())


def caseless(text: str) -> str:
    """What two spellings have in common that differ only in case and blanks: strict, unlike :func:`fold`."""
    return one_line(text.casefold())


def query_words(text: str) -> list[str]:
    """The words of a query that count: degrees and name prefixes are dropped unless nothing else is left."""
    found = words(text)
    return [word for word in found if word not in IGNORED_WORDS] or found


def sort_key(*parts: str) -> str:
    """Stored key for DIN 5007-2 order: family key, then umlaut tie-break, then the further parts.

    Each part contributes its ae/oe/ue form; parts are separated by a sign lower than any letter. The original
    spelling follows at the end so that "Müller" and "Mueller" have a fixed order.
    """
    read = "\x01".join([_read_as(part) if part else "" for part in parts])
    return f"{read}\x02{'|'.join(parts)}" if any(parts) else ""


def _read_as(part: str) -> str:
    if part.isascii():
        read = part.lower()
    elif _LATIN.fullmatch(part):
        read = part.translate(_LATIN_READ)
    else:
        read = plain(_with_digraphs(part))
    return read if read.isalnum() else " ".join(_WORD.findall(read))


def _with_digraphs(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)


#: As :data:`_LATIN_PLAIN`, with "ae" for "ä".
_LATIN_READ: Final = {sign: plain(_with_digraphs(chr(sign))) for sign in range(0x180)}
