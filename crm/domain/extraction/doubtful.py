"""Names that are none by themselves: what stands around them decides."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from crm.domain.extraction.bodies import is_unit
from crm.domain.extraction.found import Field, Rule, finding_of
from crm.domain.extraction.functions import is_function, split_function
from crm.domain.extraction.items import Item, What
from crm.domain.extraction.names import is_in_mailbox
from crm.domain.extraction.people import NEAR
from crm.domain.extraction.vocabulary import Vocabulary


def settled(items: list[Item], vocabulary: Vocabulary) -> list[Item]:
    """A doubtful name counts if a mailbox bears it, a closing stands before it, or a function beside it; one that is a
    function is that, any other is left out."""
    mails = [one.finding for one in items if one.finding and one.finding.field is Field.EMAIL]
    lines = [one.line for one in items if one.finding and one.finding.field is Field.EMAIL]
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
        elif any(is_in_mailbox(item.name.parsed, mail.value) for mail in near) or _supports(item, before, after):
            found.append(replace(item, what=What.NAME))
        elif is_function(item.span.text, vocabulary):
            found.append(_as_function(item, vocabulary))
    return found


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
