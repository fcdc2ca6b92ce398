"""A card as a QR code: what it shows is what a phone would read, and who may not leave the house does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.errors import UserError
from crm.domain.party import Party
from crm.domain.reach import Channel, ChannelKind
from crm.services.contacts import Disclosure
from tests.services.work import Work


def test_the_code_names_the_contact_and_is_noted(work: Work) -> None:
    card = work.services.qr_cards.of(work.person("Kümmel"))
    assert card.shown.name == "Gabriele Kümmel"
    assert len(card.modules) == len(card.modules[0])
    assert card.modules[0][:7] == (True,) * 7  # the finder pattern at the corner
    assert work.services.history.lines(1)[0].text == "Visitenkarte von Gabriele Kümmel als QR-Code gezeigt"


def test_private_only_if_asked_for(work: Work) -> None:
    subject = work.person("Kümmel")
    work.add(Channel(party_id=subject.id, kind=ChannelKind.MOBILE, value="+491701234567", is_private=True))
    assert "+491701234567" not in [one.value for one in work.services.qr_cards.of(subject).shown.channels]
    found = work.services.qr_cards.of(subject, Disclosure(with_private=True))
    assert "+491701234567" in [one.value for one in found.shown.channels]


def test_the_restricted_have_none(work: Work) -> None:
    subject = work.person("Kümmel")
    work.save(replace(work.one(Party, id=subject.id), is_restricted=True))
    with pytest.raises(UserError, match="keine Visitenkarte"):
        work.services.qr_cards.of(subject)
