"""Names that are none by themselves: what stands around them decides."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from crm.domain.extraction.bodies import is_unit
from crm.domain.extraction.found import Field, Finding, Rule, finding_of
from crm.domain.extraction.functions import is_function, split_function
from crm.domain.extraction.items import Item, What
from crm.domain.extraction.names import is_in_mailbox
from crm.domain.extraction.people import NEAR
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.person_name import ParsedName
from crm.domain.text import fold, fold_words


def settled(items: list[Item], vocabulary: Vocabulary) -> list[Item]:
    """A doubtful name counts if a mailbox bears it, a closing stands before it, or a function beside it; one that is a
    function is that, any other is left out."""
    reached = [one for one in items if one.finding and one.finding.field in (Field.EMAIL, Field.WEB)]
    mails = [one.finding for one in reached if one.finding]
    lines = [one.line for one in reached]
    listed = _lists(items)
    found: list[Item] = []
    for before, item, after in zip([None, *items], items, [*items[1:], None], strict=False):
        if item.what is not What.DOUBTFUL_NAME or item.name is None:
            found.append(item)
            continue
        at = bisect_left(lines, item.line)
        near = (*mails[at : at + NEAR], *mails[max(at - NEAR, 0) : at])
        if is_unit(item.span.text):  # "Büro Anna Muster MdB"
            span = item.span
            unit = finding_of(Field.UNIT, span.text, span.start, span.end, Rule.UNIT_LINE)
            is_signed = any(one.what is What.NAME for one in found[-NEAR:])
            found.append(replace(item, what=What.UNIT, finding=unit) if is_signed else replace(item, what=What.NAME))
        elif (
            item.block in listed
            or any(_bears(mail, item.name.parsed) for mail in near)
            or _supports(item, before, after)
        ):
            found.append(replace(item, what=What.NAME))
        elif is_function(item.span.text, vocabulary):
            found.append(_as_function(item, vocabulary))
    return found


def _bears(finding: Finding, parsed: ParsedName) -> bool:
    """Whether a mailbox bears the family name, or the page of a person in a network both names."""
    if finding.field is Field.EMAIL:
        return is_in_mailbox(parsed, finding.value)
    said = fold("".join(fold_words(finding.value.rpartition("/")[2])))
    names = ["".join(fold_words(parsed.family_name)), fold(parsed.given_name)[:4]]
    return finding.value.count("/") > 0 and all(len(name) > 2 and name in said for name in names)


def _lists(items: list[Item]) -> set[int]:
    """Blocks that are lists of names: each line is one, and most are names for sure, or one is and a part above."""
    sure: Counter[int] = Counter()
    doubtful: Counter[int] = Counter()
    other: set[int] = set()
    parts: set[int] = set()
    begun: set[int] = set()
    for item in items:
        is_first = item.block not in begun
        begun.add(item.block)
        if is_first and item.what in (What.OTHER, What.ROLE_HEADING):
            parts.update([item.block] if item.what is What.ROLE_HEADING else [])
            continue  # "Teilnehmende", "Grußworte:"
        is_whole = item.name is not None and item.name.text == item.span.text.strip(" .,;")
        if item.what is What.NAME and is_whole:
            sure[item.block] += 1
        elif item.what is What.DOUBTFUL_NAME and is_whole:
            doubtful[item.block] += 1
        else:
            other.add(item.block)
    return {
        block
        for block, count in doubtful.items()
        if block not in other and (sure[block] > count or (sure[block] and block in parts))
    }


def _as_function(item: Item, vocabulary: Vocabulary) -> Item:
    function, body = split_function(item.span.text, vocabulary)
    finding = finding_of(Field.FUNCTION, function, item.span.start, item.span.end, Rule.FUNCTION_LINE)
    return replace(item, what=What.FUNCTION, finding=finding, function=function, body=body)


def _supports(item: Item, before: Item | None, after: Item | None) -> bool:
    if item.name is not None and item.name.parsed.office:
        return bool(before and before.what in (What.CLOSING, What.PRESS_HEADING))
    if before is not None and before.what in (What.CLOSING, What.PRESS_HEADING):
        return True
    is_next = after is not None and after.what is What.FUNCTION and after.line - item.line <= 1
    if is_next and after is not None and after.line == item.line:
        return True
    return is_next and not (before is not None and before.what is What.NAME and before.line == item.line - 1)
