"""Badges, cards, signs, labels and letters of the sample: text and positions as somebody has accepted them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crm.domain.label import LabelOptions, find_label_sheet
from crm.domain.letter import LetterForm
from crm.domain.letter_text import read_letter_text
from crm.domain.name_card import SignSize
from crm.services.bundle import Services
from crm.services.name_cards import USUAL_BADGE, USUAL_PLACE_CARD
from tests.printing.accepted import assert_accepted

LETTER = read_letter_text(
    """Betreff: Einladung zu „«Veranstaltung»“
Unser Zeichen: D/3-0815
Name: Dr. Anna Muster
Telefon: 0681 501-1127
E-Mail: a.muster@example.org
Vermerk: Persönlich
Unterschrift: Im Auftrag; Dr. Anna Muster
Anlagen: Programm; Anfahrt

wir laden Sie herzlich zu einer zweitägigen Reise ein, am **«Termin»** in «Ort».

## Was Sie erwartet

- Besuch von vier jungen Unternehmen, die öffentliche Verwaltungen mit neuen Werkzeugen unterstützen, mit Gespräch
- Rückfahrt am Nachmittag
"""
)


def test_stationery_stands_as_it_was_accepted(sample: Services) -> None:
    tour = sample.events.find("Impulse 2020")
    cards, sheets = sample.name_cards, sample.labels.sheets
    found = cards.of_event(tour)
    few = replace(found, cards=found.cards[:8])
    usual, plain = find_label_sheet(sheets, USUAL_BADGE), LabelOptions()
    assert_accepted("namensschilder", cards.print_badges(few, usual, replace(plain, with_outlines=True)).pdf)
    place_card = find_label_sheet(sheets, USUAL_PLACE_CARD)
    assert_accepted(
        "tischkarten", cards.print_place_cards(replace(found, cards=found.cards[:4]), place_card, plain).pdf
    )
    assert_accepted("tischschilder", cards.print_signs(few.signs()[:2], SignSize.A4).pdf)
    guests = sample.recipients.guests(tour)
    post = sample.labels.of_list(guests)
    some = replace(post, addressees=post.addressees[:6])
    assert_accepted("etiketten", sample.labels.print_labels(some, find_label_sheet(sheets, "L7160"), plain).pdf)
    mailing = sample.house_letters.of_list(guests)
    two = replace(mailing, rows=mailing.rows[:2])
    for form in LetterForm:
        letters = sample.house_letters.print(two, LETTER, form, date(2019, 12, 9), tour)
        assert_accepted(f"briefe-{form.value.lower()}", letters.pdf)
