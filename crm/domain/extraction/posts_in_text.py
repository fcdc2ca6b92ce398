"""Where the post before or behind a name begins, and whether a comma goes on with it."""

from __future__ import annotations

from typing import Final

from crm.domain.extraction.bodies import is_body_word
from crm.domain.extraction.first_names import is_first_name
from crm.domain.extraction.functions import are_several, is_function_word, is_title_modifier, singular
from crm.domain.extraction.names_in_text import ANCHORS, ARTICLES
from crm.domain.extraction.sentences import Token

#: Words that may stand within a function and its body.
LINKS: Final = frozenset("für fuer im in des der die dem den und von vom beim bei am an zum zur & sowie auf".split())
#: So many words before a name are looked at for the function that leads to it.
REACH: Final = 25


def with_other_posts(tokens: list[Token], title: int, limit: int) -> int:
    """ "Mitgründerin und Geschäftsführerin Anna Muster": two posts of one, if both are a woman's, or none is."""
    while title > 1 and tokens[title - 1].text == "und" and tokens[title - 2].start >= limit:
        other = tokens[title - 2].text
        is_post = is_function_word(other) and not are_several(other, "die")
        if not is_post or other.endswith("in") != tokens[title].text.endswith("in") or tokens[title].text in ANCHORS:
            break
        title -= 2
    return title


def qualifies(word: str) -> bool:
    """ "Erster Beigeordneter", "Parlamentarische Staatssekretärin"."""
    return is_title_modifier(word) or (
        word.casefold().endswith(("er", "e", "en")) and word[:1].isupper() and not is_body_word(word) and len(word) > 4
    )


def title_before(tokens: list[Token], end: int, limit: int) -> int | None:
    """The function word from which the words lead to the name without a break, but for a comma before the name."""
    is_apposed = end > 0 and tokens[end - 1].text == ","
    for index in range(end - 1 - is_apposed, max(-1, end - REACH), -1):
        token = tokens[index]
        if token.start < limit:
            return None
        if token.text[:1].isupper() and (
            is_function_word(token.text) or token.text.casefold() in ANCHORS or singular(token.text)
        ):
            has_article = index > 0 and tokens[index - 1].text.casefold() in ARTICLES
            return index if has_article or not is_apposed else None
        is_link = token.text in LINKS or token.text[:1].isupper() or token.text == ","
        if not is_link or (token.text == "," and not continues_list(tokens, index)):
            return None
    return None


def continues_list(tokens: list[Token], comma: int) -> bool:
    """ "Ministerium des Innern, für Bau und Heimat", "Ministerin für Umwelt, Klima und Mobilität"."""
    if comma + 1 >= len(tokens):
        return False
    following = tokens[comma + 1].text
    if following in ("für", "fuer"):
        return True
    if not following[:1].isupper() or is_function_word(following) or is_first_name(following):
        return False
    ahead = [token.text for token in tokens[comma + 1 : comma + 6]]
    before = [token.text for token in tokens[max(0, comma - 8) : comma]]
    return "und" in ahead and ("für" in before or "fuer" in before or "des" in before)
