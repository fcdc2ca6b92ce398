"""Persons in sentences: names with the function before or behind them, and the part they had in the event.

A name counts only where it is certain: a usual given name or a title, function, degree or "Frau" stands before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from crm.domain.extraction.bodies import body_of_title, has_legal_form, is_body, nominative
from crm.domain.extraction.first_names import is_first_name
from crm.domain.extraction.found import Draft, Field, Finding, ProposalKind, Rule
from crm.domain.extraction.functions import (
    are_several,
    is_function_word,
    is_title_modifier,
    of_one,
    split_function,
    strong,
)
from crm.domain.extraction.layout import Span
from crm.domain.extraction.names import is_mandate
from crm.domain.extraction.names_in_text import ANCHORS, ARTICLES, front, name_end, verb_before
from crm.domain.extraction.posts_in_text import LINKS, REACH, continues_list, qualifies, title_before, with_other_posts
from crm.domain.extraction.sentences import Token, tokens_of
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.name_words import is_courtesy
from crm.domain.person_name import ParsedName, parse_name

_PLURAL: Final = re.compile(r"\b(?:die|beiden) \Z", re.IGNORECASE)
_CHOSEN: Final = re.compile(
    r"(?: \([^()]{2,40}\))?(?: [a-zäöüß]{3,15}){0,2} (?P<word>zu[mr]) (?:[a-zäöü]{3,15}en )?"
    r"(?P<post>[A-ZÄÖÜ][^\W\d_]{3,40})(?: (?:der|des) [A-ZÄÖÜ][\w-]{2,40})? "
    r"(?:wieder)?(?:gewählt|ernannt|bestellt|bestimmt|berufen|befördert)\b"
)
#: What stands between the names of a list.
_LISTED: Final = re.compile(r"(?: \([^()]{2,40}\))?(?:,| und| sowie|, und) ")


@dataclass(slots=True)
class Mention:
    """A person named in a sentence; ``start`` and ``end`` include the function, in places of the whole text."""

    parsed: ParsedName
    start: int
    end: int
    draft: Draft = field(default_factory=lambda: Draft(ProposalKind.PERSON))
    is_full: bool = True  # not the family name alone
    is_courteous: bool = False
    is_plural: bool = False  # one of several that bear the post named before the first


def mentions_in(sentence: Span, vocabulary: Vocabulary) -> list[Mention]:
    """The persons a sentence names, in order."""
    tokens = tokens_of(sentence)
    is_capitals = sentence.text.isupper()  # in a headline every word looks like one of a name
    found: list[Mention] = []
    index = 0
    while index < len(tokens):
        end = name_end(tokens, index, vocabulary)
        if is_capitals and end > index + 2:
            end = index + 2 if is_first_name(tokens[index].text) else index
        if end <= index or _is_torn(sentence, tokens[end - 1].end):
            index = max(end, index + 1)
            continue
        first = front(tokens, index)
        limit = found[-1].end if found else 0
        found.append(_mention(sentence, tokens, (first, index, end), limit, vocabulary))
        while index < len(tokens) and tokens[index].start < max(found[-1].end, tokens[end - 1].end):
            index += 1
    _share_functions(sentence, found)
    return found


def _is_torn(sentence: Span, end: int) -> bool:
    """ "Nadine Sch?n" has lost a letter: what is left is nobody's name."""
    following = sentence.text[end - sentence.start : end - sentence.start + 2]
    return following[:1] in ("?", "\ufffd") and following[1:].isalpha()


def _share_functions(sentence: Span, mentions: list[Mention]) -> None:
    """ "die Bürgermeister Anton Muster (Musterstadt) und Bernd Probe": a post of several is everybody's."""
    for before, mention in pairwise(mentions):
        function = next(before.draft.of(Field.FUNCTION), None)
        if function is None or mention.draft.has(Field.FUNCTION):
            continue
        lead = sentence.text[max(0, before.start - sentence.start - 8) : before.start - sentence.start]
        between = sentence.text[before.end - sentence.start : mention.start - sentence.start]
        post = sentence.text[before.start - sentence.start : before.start - sentence.start + 60].partition(" ")[0]
        is_several = are_several(post, lead.split()[-1] if lead.split() else "")
        is_of_one = function.value.split()[0].endswith(("in", "e"))  # "die Abgeordnete Anna Muster und …"
        if (before.is_plural or is_several or (_PLURAL.search(lead) and not is_of_one)) and _LISTED.fullmatch(between):
            mention.draft.add(function)
            if body := next((one for one in before.draft.of(Field.BODY) if one.start == function.start), None):
                mention.draft.add(body)
            mention.is_plural = True


def _mention(
    sentence: Span, tokens: list[Token], places: tuple[int, int, int], limit: int, vocabulary: Vocabulary
) -> Mention:
    first, _, end = places
    start_at, end_at = tokens[first].start, tokens[end - 1].end
    courtesy = tokens[first - 1].text if first and is_courtesy(tokens[first - 1].text) else ""
    text = sentence.text[start_at - sentence.start : end_at - sentence.start]
    mandate, first, end = _mandate(tokens, first, end)
    start_at, name_end = tokens[first].start, tokens[end - 1]
    parsed = parse_name(text)
    parsed = replace(parsed, suffix=mandate) if mandate and not parsed.suffix else parsed
    if not parsed.family_name:  # a single word is the family name here
        parsed = parse_name(f"Frau {text}")
    mention = Mention(parsed, start_at, end_at, is_full=bool(parsed.given_name), is_courteous=bool(courtesy))
    mention.draft.add(
        Finding(
            field=Field.NAME,
            value=parsed.written() if parsed.given_name else parsed.family_name,
            start=start_at,
            end=name_end.end,
            rule=Rule.NAME_IN_TEXT,
            label={"frau": "Frau", "herr": "Herr", "herrn": "Herr"}.get(courtesy.casefold(), ""),
        )
    )
    led = verb_before(tokens, first - bool(courtesy))
    _add_function_before(mention, sentence, tokens, led, limit, vocabulary)
    _add_function_behind(mention, sentence, tokens, end, vocabulary)
    if not mention.draft.has(Field.BODY):
        _add_body_behind(mention, sentence, tokens, end, vocabulary)
    if not mention.draft.has(Field.FUNCTION):
        _add_function_of_choice(mention, sentence, vocabulary)
    return mention


def _mandate(tokens: list[Token], first: int, end: int) -> tuple[str, int, int]:
    """ "MdB" before a name, or behind it in brackets or behind a comma, and where the name then begins and ends."""
    if first and is_mandate(tokens[first - 1].text):
        return tokens[first - 1].text, first - 1, end
    behind = [token.text for token in tokens[end : end + 3]]
    if len(behind) > 1 and behind[0] == "," and is_mandate(behind[1]):
        return behind[1], first, end + 2
    if len(behind) == 3 and (behind[0], behind[2]) == ("(", ")") and is_mandate(behind[1]):
        return behind[1], first, end + 3
    return "", first, end


def _add_function_before(
    mention: Mention, sentence: Span, tokens: list[Token], end: int, limit: int, vocabulary: Vocabulary
) -> None:
    title = title_before(tokens, end, limit)
    if title is None:
        return
    title = with_other_posts(tokens, title, limit)
    while title and tokens[title - 1].start >= limit and is_title_modifier(tokens[title - 1].text):
        title -= 1
    article = tokens[title - 1].text.casefold() if title else ""
    if tokens[title].text.casefold() in ANCHORS - {"unternehmer", "unternehmerin", "referent"}:
        mention.start = tokens[title].start
        return
    text = sentence.text[tokens[title].start - sentence.start : tokens[end - 1].end - sentence.start]
    _add_function(mention, text.rstrip(" ,"), (tokens[title].start, tokens[end - 1].end), article, vocabulary)
    mention.start = tokens[title].start


def _add_function_behind(
    mention: Mention, sentence: Span, tokens: list[Token], end: int, vocabulary: Vocabulary
) -> None:
    if end + 1 >= len(tokens) or tokens[end].text not in (",", "("):
        return
    begin = end + 1
    article = tokens[begin].text.casefold() if tokens[begin].text.casefold() in ARTICLES else ""
    begin += bool(article)
    stop = begin
    while stop < len(tokens) and stop - begin < REACH:
        text = tokens[stop].text
        if text == "," and not continues_list(tokens, stop):
            break
        if (
            text != ","
            and not has_legal_form(text)
            and text not in LINKS
            and not text[:1].isupper()
            and not (stop == begin and is_title_modifier(text))
        ):
            break
        stop += 1
    words = tokens[begin:stop]
    at = next((n for n, token in enumerate(words[:3]) if is_function_word(token.text)), None)
    is_next_ones = (
        bool(article) and mention.draft.has(Field.FUNCTION) and stop < len(tokens) and tokens[stop].text == ","
    )
    if is_next_ones and any(name_end(tokens, place, vocabulary) > place + 1 for place in range(stop + 1, stop + 5)):
        return  # "Direktorin Anna Muster, der Chefarzt der Klinik, Dr. Bernd Probe"
    if at is None or not all(qualifies(token.text) for token in words[:at]):
        return
    if any(name_end(tokens, place, vocabulary) > place + 1 for place in range(begin + at + 1, stop)):
        return  # the next of a list: "…, die Landtagsabgeordnete Sabine Musterberg"
    while words and words[-1].text in (*LINKS, ","):
        words.pop()
    text = sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start]
    _add_function(mention, text, (words[0].start, words[-1].end), article, vocabulary)
    mention.end = words[-1].end


def _add_function_of_choice(mention: Mention, sentence: Span, vocabulary: Vocabulary) -> None:
    """ "… hat Anna Muster (Musterpartei) zur neuen Vorsitzenden gewählt"."""
    chosen = _CHOSEN.match(sentence.text, mention.end - sentence.start)
    if chosen is not None and is_function_word(chosen["post"]):
        is_woman = chosen["word"] == "zur"
        passage = (sentence.start + chosen.start("post"), sentence.start + chosen.end("post"))
        function = of_one(chosen["post"], "der") if is_woman else strong(of_one(chosen["post"], "der"), "dem")
        _add_function(mention, function, passage, "", vocabulary)


def _add_body_behind(mention: Mention, sentence: Span, tokens: list[Token], end: int, vocabulary: Vocabulary) -> None:
    """ "Anna Muster von der Technischen Hochschule Musterstadt", "Anna Muster (Musterakte GmbH)"."""
    before = " ".join(token.text for token in tokens[end : end + 2])
    words = next((words for words in ("von der", "vom", "von", "(") if before.startswith(words)), "")
    begin = end + len(words.split())
    stop = begin
    while words and stop < len(tokens) and stop - begin < 8 and _is_of_body(tokens[stop].text):
        stop += 1
    if stop == begin:
        return
    start, last = tokens[begin].start, tokens[stop - 1].end
    text = sentence.text[start - sentence.start : last - sentence.start]
    if not is_body(text, vocabulary):
        return
    value = nominative(text, words.split()[-1].removeprefix("("), vocabulary)
    mention.draft.add(Finding(field=Field.BODY, value=value, start=start, end=last, rule=Rule.BODY_OF_FUNCTION))


def _is_of_body(text: str) -> bool:
    return text[:1].isupper() or text in ("für", "und", "des", "der", "&", "e.", "V.") or has_legal_form(text)


def _add_function(mention: Mention, text: str, passage: tuple[int, int], article: str, vocabulary: Vocabulary) -> None:
    function, body = split_function(text, vocabulary)
    if function.endswith(" von"):
        return  # "unter Leitung von …"
    function = _respelled(of_one(strong(function, article), article))
    start, end = passage
    rule = Rule.FUNCTION_AT_NAME
    mention.draft.add(Finding(field=Field.FUNCTION, value=function, start=start, end=end, rule=rule))
    named = body or body_of_title(function, vocabulary)
    if named:
        rule = Rule.BODY_OF_FUNCTION if body else Rule.BODY_OF_TITLE
        mention.draft.add(Finding(field=Field.BODY, value=named, start=start, end=end, rule=rule))


def _respelled(function: str) -> str:
    """A frequent slip of the pen: "Bundestagesabgeordnete"."""
    return re.sub(r"\bBundestagesabgeordnet", "Bundestagsabgeordnet", function)
