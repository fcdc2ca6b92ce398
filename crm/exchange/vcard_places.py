"""The offices that a card names beside its first one: each further ORG with the TITLE that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crm.domain.card import CardPlace
from crm.exchange.vcard_card import VCard, VProperty


class FurtherPlace(NamedTuple):
    """The place and the two lines that say it."""

    place: CardPlace
    org: VProperty
    title: VProperty


def further_places(card: VCard) -> tuple[FurtherPlace, ...]:
    """Paired by their group, else by their order if there are as many of the one as of the other. What has no partner,
    says the first pair again or the same in another language (ALTID) is no office of its own."""
    orgs, titles = card.all("ORG"), card.all("TITLE")
    if len(orgs) < 2 or len(titles) < 2:
        return ()
    first = _place(orgs[0], titles[0])
    found = [FurtherPlace(_place(org, title), org, title) for org, title in _pairs(orgs, titles)]
    return tuple(one for one in found if one.place != first and one.place.body and one.place.function)


def _pairs(orgs: Sequence[VProperty], titles: Sequence[VProperty]) -> Iterator[tuple[VProperty, VProperty]]:
    by_group = {title.group: title for title in reversed(titles[1:]) if title.group}
    is_even = len(orgs) == len(titles)
    for index, org in enumerate(orgs[1:], start=1):
        if _is_translation(org, orgs[0]):
            continue
        if org.group and org.group in by_group:
            yield org, by_group[org.group]
        elif is_even and not org.group and not titles[index].group and not _is_translation(titles[index], titles[0]):
            yield org, titles[index]


def _is_translation(line: VProperty, first: VProperty) -> bool:
    return "ALTID" in line.parameters and line.parameters["ALTID"] == first.parameters.get("ALTID")


def _place(org: VProperty, title: VProperty) -> CardPlace:
    body, *units = (part.strip() for part in org.parts or ("",))
    return CardPlace(body=body, unit=", ".join(filter(None, units)), function=title.text.strip())
