"""Titles of office in a typed name: "Oberbürgermeisterin", "Ministerin a. D.", "Erster Beigeordneter der Stadt …".

An office is no part of a name; the parser keeps it apart. German titles are open compounds, so they are known by their
last part ("…minister", "…präsidentin"), in both genders and in the accusative of an address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from crm.domain.degrees import is_degree
from crm.domain.name_text import COMMA, is_bracketed, key_of
from crm.domain.name_words import is_courtesy, is_nobility, is_prefix

_ENDINGS: Final = (
    "minister", "ministerin", "ministers", "präsident", "präsidentin", "präsidenten", "bürgermeister",
    "bürgermeisterin", "staatssekretär", "staatssekretärin", "generalsekretär", "generalsekretärin", "landrat",
    "landrätin", "dezernent", "dezernentin", "dezernenten", "direktor", "direktorin", "dirigent", "dirigentin",
    "dirigenten", "botschafter", "botschafterin", "konsul", "konsulin", "bischof", "bischöfin", "beauftragter",
    "beauftragte", "beauftragten", "beigeordneter", "beigeordnete", "beigeordneten", "abgeordneter", "abgeordnete",
    "abgeordneten", "senator", "senatorin", "kanzler", "kanzlerin", "vorsitzender", "vorsitzende", "vorsitzenden",
    "vorsteher", "vorsteherin", "geschäftsführer", "geschäftsführerin", "bevollmächtigter", "bevollmächtigte",
    "bevollmächtigten", "ministerialrat", "ministerialrätin", "regierungsrat", "regierungsrätin", "kirchenrat",
    "kirchenrätin", "oberrat", "oberrätin", "stadtrat", "stadträtin", "gemeinderat", "gemeinderätin", "studienrat",
    "studienrätin", "amtsrat", "amtsrätin", "hofrat", "hofrätin", "superintendent", "superintendentin",
    "rechtsanwalt", "rechtsanwältin", "referent", "referentin", "referenten", "referatsleiter", "referatsleiterin",
    "abteilungsleiter", "abteilungsleiterin", "amtsleiter", "amtsleiterin", "büroleiter", "büroleiterin",
    "sprecher", "sprecherin", "rektor", "rektorin", "intendant", "intendantin", "intendanten", "kardinal",
    "staatsanwalt", "general", "staatsanwältin", "ortsvorsteher", "chefredakteur", "chefredakteurin", "inspekteur",
)  # fmt: skip
_WHOLE: Final = frozenset(
    "chef chefin leiter leiterin mitglied präses pastor pastorin pfarrer pfarrerin dekan dekanin propst pröpstin "
    "prälat dechant abt äbtissin general oberst oberstleutnant generalmajor generalleutnant admiral notar notarin "
    "ra rain anwalt anwältin stadtverordneter stadtverordnete stellvertreter stellvertreterin nuntius rabbiner "
    "rabbinerin domkapitular kaplan diakon diakonin".split()
)
#: Family names too: an office only where a name follows them directly.
_ALSO_NAMES: Final = frozenset(
    "bischof kanzler rektor kardinal konsul sprecher pastor dekan propst abt general oberst admiral kaplan pfarrer "
    "leiter chef senator minister referent landrat hofrat prälat stadtrat ra rain notar".split()
)
#: Family names unless a court follows: "Richterin am Landgericht".
_ONLY_WITH_COMPLEMENT: Final = frozenset(("richter", "richterin"))
_MODIFIERS: Final = frozenset(
    "erster erste ersten zweiter zweite zweiten stellvertretender stellvertretende stellvertretenden stv stellv "
    "parlamentarischer parlamentarische parlamentarischen persönlicher persönliche persönlichen leitender leitende "
    "leitenden regierender regierende regierenden amtierender amtierende amtierenden ehemaliger ehemalige ehemaligen "
    "früherer frühere beamteter beamtete hauptamtlicher hauptamtliche hauptamtlichen ehrenamtlicher ehrenamtliche "
    "wissenschaftlicher wissenschaftliche kaufmännischer kaufmännische designierter designierte alt ltd".split()
)
_COMPLEMENT_STARTS: Final = frozenset("der des für im in beim am an bei".split())
_RETIRED: Final = ("aD", "iR", "iG")


def take_office(words: Sequence[str], start: int, *, only_title: bool = False) -> tuple[str, int, bool]:
    """The office that stands at ``start`` before a name: (its words, index after it, whether its end is certain).

    With a complement ("Ministerin für Bildung") the office ends before a degree, "Frau" or "Herr", or at a comma; where
    there is none of these the last two words are taken as the name, and the end is not certain. ``only_title`` looks
    for no complement.
    """
    end = _title_end(words, start)
    if end == start or not _can_be_office(words, start, end):
        return "", start, True
    if not only_title and end + 1 < len(words) and words[end] in _COMPLEMENT_STARTS:
        end, is_certain = _complement_end(words, end)
        return _text(words[start:end]), end, is_certain
    return _text(words[start:end]), end, True


def starts_with_office(words: Sequence[str]) -> bool:
    """Whether these words, which stand behind a comma, are an office and not a given name."""
    return _title_end(words, 0) > 0


def stands_before_name(office: str) -> bool:
    """Whether the office is only a title, and so can be written before the name."""
    words = office.split()
    return bool(words) and _title_end(words, 0) == len(words)


def _title_end(words: Sequence[str], start: int) -> int:
    """The index after modifiers, title and "a. D."; ``start`` if no title stands there."""
    index = start
    while index < len(words) and key_of(words[index]) in _MODIFIERS:
        index += 1
    if index == len(words) or not is_title(words[index]):
        return start
    return _after_retired(words, index + 1)


def _after_retired(words: Sequence[str], index: int) -> int:
    pair = "".join(words[index : index + 2]).replace(".", "")
    if pair in _RETIRED and len(words[index].rstrip(".")) == 1:
        return index + 2
    return index + 1 if words[index : index + 1] and words[index].replace(".", "") in _RETIRED else index


def is_title(word: str) -> bool:
    """Whether the word is a title of office."""
    small = word.casefold().rstrip(".")
    return small in _WHOLE or small in _ONLY_WITH_COMPLEMENT or small.endswith(_ENDINGS)


def is_womans_title(office: str) -> bool:
    """Whether the title is a woman's ("Erste Bürgermeisterin der Stadt Musterort"). A man's says nothing of who bears
    it, since lists use it for all; so does one for both ("Bürgermeister/in", "BürgermeisterIn")."""
    words = office.split()
    for word in words:
        if word in _COMPLEMENT_STARTS:
            break
        if is_title(word):
            return word.endswith("in")
    return bool(words) and _WOMAN.fullmatch(words[0]) is not None


#: "Redakteurin", "Gründerin", "Ärztin"; not "Schwerin" and "Severin".
_WOMAN: Final = re.compile(r"(?:[A-ZÄÖÜ]\w*(?:eur|or|ist|ent|ant|är|ch?er|[bdfgklmnstz]er)|(?:\w+ä|Ä)rzt)in")


def _can_be_office(words: Sequence[str], start: int, end: int) -> bool:
    """A word that is a family name too ("Bischof, Anna") is an office only if a name follows."""
    if key_of(words[end - 1]) in _ONLY_WITH_COMPLEMENT:
        return end < len(words) and words[end] in _COMPLEMENT_STARTS
    is_plain = end - start == 1 and key_of(words[start]) in _ALSO_NAMES
    return not is_plain or (end < len(words) and words[end] != COMMA)


def _complement_end(words: Sequence[str], start: int) -> tuple[int, bool]:
    for index in range(start, len(words)):
        if is_degree(words[index]) or is_courtesy(words[index]):
            return index, True
        after = _after_retired(words, index)
        if after > index:
            return after, True
    if COMMA in words[start:]:
        return words.index(COMMA, start), True
    return _before_last_two(words, start), False


def _before_last_two(words: Sequence[str], start: int) -> int:
    """Where the name begins if it is two words, with nobility and prefixes between them; else the end."""
    index = len(words) - 1
    while index > start and (is_prefix(words[index - 1]) or is_nobility(words[index - 1], words[index])):
        index -= 1
    name = index - 1
    if name <= start + 1 or is_bracketed(words[name]):
        return len(words)
    return name


def _text(words: Sequence[str]) -> str:
    """The words as one text; a comma stands at its word."""
    return " ".join(words).replace(f" {COMMA}", COMMA).strip(f"{COMMA} ")
