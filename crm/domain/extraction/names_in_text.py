"""Where a name begins and ends in a sentence, and what makes sure that it is one."""

from __future__ import annotations

from typing import Final

from crm.domain.degrees import belongs_to_degree, is_degree
from crm.domain.extraction.bodies import has_legal_form, is_body_word
from crm.domain.extraction.first_names import is_first_name
from crm.domain.extraction.functions import is_also_name, is_function_word
from crm.domain.extraction.names import is_name_word
from crm.domain.extraction.sentences import Token
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.name_words import is_courtesy, is_prefix, is_suffix

ARTICLES: Final = frozenset("der die des dem den".split())
#: Words before a name that show that a person follows, though they are no function.
ANCHORS: Final = frozenset(
    "gastgeber gastgeberin moderator moderatorin unternehmer unternehmerin professor professorin referent kollege "
    "kollegin hausherr hausherrin laudator laudatorin autor autorin".split()
)
#: What follows a name that a body, street or prize bears.
_BORNE: Final = frozenset(
    "stiftung institut haus platz straße preis schule halle gymnasium museum weg allee medaille".split()
)
#: Between a post and who has it: "Kassenwartin bleibt Anna Muster"; only behind what shows that a person follows.
_IS: Final = frozenset(("ist", "bleibt", "wird", "war", "wurde"))
_ENDS_NAME: Final = frozenset((",", ".", ";", "vom", "und", "sowie"))
#: What somebody does with a part in the programme, and what may stand behind the name.
_HOLDS: Final = frozenset("hielt hält hielten halten sprach spricht übernahm übernimmt hatte lieferte".split())
_PARTS: Final = frozenset(
    "grußwort grußworte keynote festrede festvortrag eröffnungsrede impuls impulsvortrag impulsreferat hauptvortrag "
    "moderation laudatio begrüßung begrüßungsrede schlusswort fachvortrag vortrag".split()
)
_BEHIND_NAME: Final = frozenset((",", ".", ";", "(", "und", "sowie", "vom", "von", "aus", "die", "der", "das"))
#: What begins the name of a town.
_OF_PLACES: Final = frozenset("Bad Sankt St. Neu Alt Groß Klein Ober Unter Hohen Markt Kreis Stadt Schloss".split())
_GENERATIONS: Final = frozenset(("II", "III", "IV"))
_NEW: Final = frozenset("neuer neue neuen ihr ihre sein seine".split())


def name_end(tokens: list[Token], index: int, vocabulary: Vocabulary) -> int:
    """The index after the name that begins at ``index``; ``index`` if none does."""
    if not _is_word_of_name(tokens[index]):
        return index
    is_anchored = _is_anchored(tokens, index) or _is_apposed(tokens, index)
    is_known = is_first_name(tokens[index].text) and len(tokens[index].bare) > 1
    if not (is_anchored or is_known):
        return index
    end = index + 1
    while end < len(tokens) and end - index < 6 and _continues_name(tokens, end):
        end += 1
    while end > index + 1 and is_prefix(tokens[end - 1].text):
        end -= 1  # "Anna Muster von der …"
    words = [token.text for token in tokens[index:end]]
    half = len(words) // 2
    if half > 1 and words[:half] == words[half:]:  # the name of a picture, and its caption
        end, words = index + half, words[:half]
    following = tokens[end].text if end < len(tokens) else ""
    if following.casefold() in _BORNE or (following[:1] == "-"):
        return index
    if len(words) == 1:
        is_single = (
            is_anchored and not is_first_name(words[0]) and following != "-" and not vocabulary.is_place(words[0])
        )
        return end if is_single else index
    if words[-1].isupper() and len(words[-1]) < 5 and not words[0].isupper() and words[-1] not in _GENERATIONS:
        return index  # "German UI" names a thing
    if vocabulary.is_place(" ".join(words)) or not (is_known or sum(not is_prefix(word) for word in words) <= 3):
        return index
    return _with_suffix(tokens, end)


def _with_suffix(tokens: list[Token], end: int) -> int:
    """ "Anna Muster MdL"."""
    return end + 1 if end < len(tokens) and is_suffix([tokens[end].text]) else end


def _is_word_of_name(token: Token) -> bool:
    return (
        token.text[:1].isupper()
        and is_name_word(token.text)
        and not is_courtesy(token.text)
        and not is_degree(token.text)
    )


def _continues_name(tokens: list[Token], index: int) -> bool:
    text = tokens[index].text
    if is_also_name(text) and is_first_name(tokens[index - 1].text) and not _begins_function(tokens, index):
        return True  # "Peter Richter"
    if text in (*ARTICLES, "das") and not is_prefix(tokens[index - 1].text.casefold()):
        return False  # "… segnet Pastor Anton Muster das Fahrzeug"
    if is_prefix(text, tokens[index + 1].text if index + 1 < len(tokens) else ""):
        ahead = [token.text for token in tokens[index + 1 : index + 8]]
        ahead = ahead[: next((n for n, one in enumerate(ahead) if one in _ENDS_NAME), len(ahead))]
        if any(is_body_word(word) for word in ahead[:3]) or any(has_legal_form(word) for word in ahead):
            return False  # "Anna Muster von der Technischen Hochschule"
        return index + 1 < len(tokens) and (is_prefix(tokens[index + 1].text) or _is_word_of_name(tokens[index + 1]))
    return _is_word_of_name(tokens[index])


def _begins_function(tokens: list[Token], index: int) -> bool:
    """Whether a post goes on with its body: "Anna Richter am Landgericht" is not, "Richter des Landes" is."""
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return following in ("für", "des")


def _is_anchored(tokens: list[Token], index: int) -> bool:
    """Whether a function, degree or courtesy stands directly before."""
    if not index:
        return False
    if front(tokens, index) < index:
        return True
    before = tokens[index - 1].text
    if _is_led_by_part(tokens, index) or _is_between_commas(tokens, index):
        return True
    for count in (2, 3, 4):  # "Pfarrer i. R. Anton Muster"
        if index > count and "".join(token.text for token in tokens[index - count : index]) in ("a.D.", "i.R."):
            before = tokens[index - count - 1].text
    if before.casefold() in ANCHORS or is_courtesy(before) or verb_before(tokens, index) < index:
        return True
    return before[:1].isupper() and is_function_word(before) and _is_one_person(before)


def _is_led_by_part(tokens: list[Token], index: int) -> bool:
    """ "Die Keynote hielt Xaver Muster, …", "Moderiert wurde der Abend von …": two words and a sign behind them."""
    if index + 2 < len(tokens) and tokens[index + 2].text.casefold() not in _BEHIND_NAME:
        return False
    lead = [token.text.lower() for token in tokens[max(0, index - 9) : index]]
    if not lead or index + 1 >= len(tokens) or not _is_word_of_name(tokens[index + 1]):
        return False
    is_held = lead[-1] in _HOLDS and any(word in _PARTS for word in lead[-4:-1])
    return is_held or (lead[-1] == "von" and any(word in ("moderiert", "moderation") for word in lead))


def _is_between_commas(tokens: list[Token], index: int) -> bool:
    """ "der Vorsitzende des Gründerzentrums Musterland, Boy Muster, …": two words, and an office before them."""
    if index < 2 or index + 2 >= len(tokens) or not tokens[index - 1].text == tokens[index + 2].text == ",":
        return False
    first = tokens[index].text
    if first.casefold().endswith(("e", "es")) or first in _OF_PLACES or not _is_word_of_name(tokens[index + 1]):
        return False
    for place in range(index - 2, max(-1, index - 10), -1):
        text = tokens[place].text
        if text[:1].isupper() and is_function_word(text) and _is_one_person(text):
            return place > 0 and tokens[place - 1].text.casefold() in ("der", "die")
        if not (text[:1].isupper() or text in ("der", "des", "für", "und", "im", "in")):
            return False
    return False


def _is_apposed(tokens: list[Token], index: int) -> bool:
    """ "Tom Zeilinger, Redakteur der …": two words of a name, and a function behind the comma."""
    if index + 3 >= len(tokens) or not _is_word_of_name(tokens[index + 1]):
        return False
    if tokens[index + 2].text in ("(", "von", "vom"):  # "Noor Muster (Muster UG)"
        ahead = [token.text for token in tokens[index + 3 : index + 8]]
        stop = next((n for n, text in enumerate(ahead) if text in (")", ",", ".")), len(ahead))
        return any(has_legal_form(text) for text in ahead[:stop])
    if tokens[index + 2].text != ",":
        return False
    at = index + 3 + (tokens[index + 3].text.casefold() in ARTICLES)
    return at < len(tokens) and is_function_word(tokens[at].text)


def _is_one_person(title: str) -> bool:
    """Plurals are no anchor: "Bürgermeister Landräte" is none anyway, "Landräten Muster" neither."""
    return not title.endswith(("innen", "räte", "räten", "leitung", "führung", "assistenz", "referat", "werke"))


def front(tokens: list[Token], index: int) -> int:
    """Where courtesy and degrees before the name begin."""
    while index:
        text = tokens[index - 1].text
        if text == ")" and index > 3 and tokens[index - 3].text == "(" and is_degree(tokens[index - 4].text):
            index -= 3  # "Dipl.-Ing. (FH)"
        elif is_degree(text) or (text.endswith(".") and belongs_to_degree(text)) or text in ("h.", "c.", "mult."):
            index -= 1
        else:
            break
    return index


def verb_before(tokens: list[Token], index: int) -> int:
    """Where the verb of "Zur Vorsitzenden wurde Anna Muster", "Kassenwartin bleibt …" stands; ``index`` if none."""
    if index < 2 or tokens[index - 1].text not in _IS or not is_function_word(tokens[index - 2].text):
        return index
    before = tokens[index - 3].text.casefold() if index > 2 else ""
    is_chosen = before in ("zum", "zur") or (tokens[index - 1].text in ("ist", "bleibt", "wird") and before in _NEW)
    return index - 1 if is_chosen or (not before and tokens[index - 1].text in ("ist", "bleibt", "wird")) else index
