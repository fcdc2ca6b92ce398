"""The audience as lines: conditions with their counts, quotas with their exceptions, what holds for all rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from crm.domain.audience import ListOrder, Overflow, Quota, QuotaBy
from crm.domain.audience_conditions import Way
from crm.domain.audience_history import CATEGORY_WORDS
from crm.domain.audience_rule import Rule
from crm.domain.audience_tree import Line, Place, Side, inner_rules, lines
from crm.domain.event import Category
from crm.domain.party import Gender
from crm.domain.selection import LeftOut
from crm.ui.audiences import asks
from crm.ui.audiences.conditions import sentence
from crm.ui.audiences.offers import mapped, offers
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.audiences.row_menu import category_choices
from crm.ui.audiences.rule_rows import Shown
from crm.ui.audiences.words import LINE, Choice, Sentence, Word, filled

translate = QCoreApplication.translate
T = TypeVar("T")
ALWAYS = (LeftOut.OBJECTED, LeftOut.RESTRICTED, LeftOut.DECEASED)
_SEATS = (0, 1, 2, 3, 4, 5, 10, 20)


class RuleLines:
    """Reads the presenter as it is now; made anew for each time the rules are shown."""

    def __init__(self, presenter: AudiencePresenter) -> None:
        self._presenter, self._audience, self._list = presenter, presenter.audience, presenter.list
        places = [place for place, _ in inner_rules(self._audience)]
        matches = self._list.inner
        self._inner = dict(zip(places, matches, strict=True)) if len(places) == len(matches) else {}
        self.left_out = Counter(row.why for row in self._list.omitted)

    def include(self) -> Iterator[Shown]:
        """Whom the rules take in."""
        for line in lines(self._audience.include):
            place = Place(Side.INCLUDE, line.path)
            shown = self._condition(line, place, at(self._list.counts, line.path[0]))
            overlap = (at(self._list.overlaps, line.path[0]) or 0) if not line.depth else 0
            if overlap:
                aside = QCoreApplication.translate("RulesPane", "davon %n bereits enthalten", None, overlap)
                shown = replace(shown, aside=aside)
            yield shown if line.depth or line.category is None else self._listed(shown, place, line.category)

    def exclude(self) -> Iterator[Shown]:
        """Whom the rules leave out, and who is left out whatever they say."""
        for line in lines(self._audience.exclude):
            yield self._condition(line, Place(Side.EXCLUDE, line.path), at(self._list.left_out, line.path[0]))
        if self._audience.offices_only:
            yield self._fixed(LeftOut.NO_OFFICE, partial(self._keep, offices_only=False))
        for why in ALWAYS:
            if self.left_out[why]:
                yield replace(self._fixed(why), aside=translate("RulesPane", "gilt immer"))

    def quotas(self) -> Iterator[Shown]:
        """Each quota with its exceptions below it."""
        edits = self._presenter.edits
        for number, quota in enumerate(self._audience.quotas):
            yield Shown(
                self._quota(number, quota),
                at(self._list.full, number),
                icon="filter",
                on_remove=partial(edits.remove_quota, number),
            )
            for line in lines(quota.beyond):
                place = Place(Side.BEYOND, line.path, number)
                shown = self._condition(line, place, self._inner.get(place))
                yield replace(shown, depth=line.depth + 1, icon="corner-down-right")

    def options(self) -> Iterator[Shown]:
        """What holds for all rows."""
        audience = self._audience
        vacant = {
            True: translate("RulesPane", "anschreiben"),
            False: translate("RulesPane", "weglassen"),
        }
        frame = translate("RulesPane", "Unbesetzte Ämter {what}")
        yield self._option(frame, vacant, audience.with_vacant, "with_vacant", LeftOut.VACANT)
        bodies = {False: translate("RulesPane", "alle Zeilen"), True: translate("RulesPane", "nur eine Zeile")}
        frame = translate("RulesPane", "Je Stelle {what}")
        yield self._option(frame, bodies, audience.one_per_body, "one_per_body", LeftOut.COVERED)
        ways = {
            None: translate("RulesPane", "auf jedem Weg"),
            Way.MAIL: translate("RulesPane", "nur wer eine E-Mail-Adresse hat"),
            Way.POST: translate("RulesPane", "nur wer eine Postanschrift hat"),
        }
        frame = translate("RulesPane", "Versand: {what}")
        yield self._option(frame, ways, audience.way, "way", LeftOut.NO_ADDRESS)
        orders = {
            ListOrder.NAME: translate("RulesPane", "nach Name"),
            ListOrder.RANK: translate("RulesPane", "nach Rang"),
            ListOrder.BODY: translate("RulesPane", "nach Stelle"),
        }
        yield self._option(translate("RulesPane", "Ordnung: {what}"), orders, audience.order, "order")

    def manual(self) -> Iterator[Shown]:
        """How many were added and removed by hand, by reason."""
        added = Counter(change.reason for change in self._audience.manual if not change.is_removal)
        removed = Counter(change.reason for change in self._audience.manual if change.is_removal)
        for words, icon, reasons in (
            (translate("RulesPane", "Hinzugefügt"), "user-plus", added),
            (translate("RulesPane", "Entfernt"), "user-minus", removed),
        ):
            for reason, count in reasons.items():
                quoted = translate("RulesPane", "„{reason}“").format(reason=reason)
                yield Shown(Sentence((Word(words),)), count, quoted, icon=icon)

    def _condition(self, line: Line, place: Place, count: int | None) -> Shown:
        edits = self._presenter.edits
        can_go = edits.can_remove(place)
        icon = "corner-down-right" if line.depth else "minus" if place.side is Side.EXCLUDE else "plus"
        return Shown(
            sentence(line.rule, self._presenter.choices),
            self._inner.get(place) if line.depth else count,
            depth=line.depth,
            icon=icon,
            place=place,
            on_remove=partial(edits.remove, place) if can_go else None,
            why_not="" if can_go else translate("RulesPane", "Eine Bedingung muss bleiben."),
        )

    def _listed(self, shown: Shown, place: Place, category: Category) -> Shown:
        choices = tuple(category_choices(self._presenter.edits, place))
        word = {"category": Word(CATEGORY_WORDS[category], choices)}
        more = filled(translate("RulesPane", "geführt als {category}"), word)
        return replace(shown, said=replace(shown.said, more=(*shown.said.more, *more)))

    def _fixed(self, why: LeftOut, on_remove: partial[None] | None = None) -> Shown:
        return Shown(Sentence((Word(fixed_words(why)),)), self.left_out[why], icon="minus", on_remove=on_remove)

    def _quota(self, number: int, quota: Quota) -> Sentence:
        change = partial(self._presenter.edits.change_quota, number)

        def seats(many: int) -> Choice:
            return Choice(str(many), partial(change, replace(quota, seats=many)), many == quota.seats)

        title = translate("RulesPane", "Höchstzahl")
        other = asks.number(title, title, lambda n: partial(change, replace(quota, seats=n)), quota.seats)
        numbers = [*map(seats, _SEATS), LINE, Choice(translate("RulesPane", "Andere Zahl …"), other)]
        overflow = [
            Choice(words, partial(change, replace(quota, overflow=kind)), kind is quota.overflow)
            for kind, words in overflow_words().items()
        ]
        beyond = [mapped(one, partial(self._adding, number)) for one in offers(self._presenter.choices)]
        which = [*self._bys(number, quota), LINE, *self._values(number, quota)]
        words = {
            "seats": Word(str(quota.seats), tuple(numbers)),
            "by": Word(self._by_words(quota), tuple(which)),
            "overflow": Word(overflow_words()[quota.overflow], tuple(overflow)),
            "beyond": Word(translate("RulesPane", "Ausnahme …"), tuple(beyond)),
        }
        return Sentence(
            filled(translate("RulesPane", "höchstens {seats} {by}"), words),
            filled(translate("RulesPane", "wer darüber ist: {overflow} außer: {beyond}"), words),
        )

    def _adding(self, number: int, rule: Rule) -> partial[None]:
        return partial(self._presenter.edits.add, Side.BEYOND, rule, number)

    def _by_words(self, quota: Quota) -> str:
        """By what, or for whom alone."""
        if not quota.value:
            return by_words()[quota.by]
        named = dict(self._offered(quota.by)).get(quota.value, quota.value)
        return translate("RulesPane", "für {value}").format(value=named)

    def _bys(self, number: int, quota: Quota) -> Iterator[Choice]:
        for by, words in by_words().items():
            made = replace(quota, by=by, value="")
            value = partial(self._presenter.edits.change_quota, number, made)
            yield Choice(words, value, by is quota.by and not quota.value)

    def _values(self, number: int, quota: Quota) -> Iterator[Choice]:
        """Only for one of them: this district, this category."""
        chosen = [
            Choice(words, partial(self._presenter.edits.change_quota, number, replace(quota, value=value)),
                   value == quota.value)
            for value, words in self._offered(quota.by)
        ]  # fmt: skip
        words = translate("RulesPane", "nur für")
        yield Choice(words, more=lambda: chosen) if chosen else Choice(words)

    def _offered(self, by: QuotaBy) -> Sequence[tuple[str, str]]:
        """Values and words of what a quota by this can be for alone."""
        match by:
            case QuotaBy.DISTRICT:
                return [(ags, name) for name, ags in self._presenter.choices.districts]
            case QuotaBy.CATEGORY:
                return [(category.value, words) for category, words in CATEGORY_WORDS.items()]
            case QuotaBy.GENDER:
                return list(_gender_words().items())
            case QuotaBy.PARTY:
                return [(name, name) for name in self._presenter.choices.groups]

    def _option(self, frame: str, offered: Mapping[T, str], now: T, field: str, why: LeftOut | None = None) -> Shown:
        choices = tuple(
            Choice(words, partial(self._keep, **{field: value}), value == now) for value, words in offered.items()
        )
        count = self.left_out[why] if why else 0
        return Shown(Sentence(filled(frame, {"what": Word(offered[now], choices)})), f"− {count}" if count else None)

    def _keep(self, **fields: object) -> None:
        self._presenter.keep(replace(self._presenter.audience, **fields))  # type: ignore[arg-type]


def fixed_words(why: LeftOut) -> str:
    """Who is left out without a condition of one's own."""
    words = {
        LeftOut.NO_OFFICE: translate("RulesPane", "heute kein Amt hat"),
        LeftOut.OBJECTED: translate("RulesPane", "Einladungen widersprochen hat"),
        LeftOut.RESTRICTED: translate("RulesPane", "nur eingeschränkt verarbeitet werden darf"),
        LeftOut.DECEASED: translate("RulesPane", "verstorben ist"),
    }
    return words[why]


def by_words() -> dict[QuotaBy, str]:
    """What a quota is counted by."""
    return {
        QuotaBy.DISTRICT: translate("RulesPane", "je Landkreis"),
        QuotaBy.CATEGORY: translate("RulesPane", "je Gruppe"),
        QuotaBy.PARTY: translate("RulesPane", "je Partei oder Fraktion"),
        QuotaBy.GENDER: translate("RulesPane", "je Geschlecht"),
    }


def overflow_words() -> dict[Overflow, str]:
    return {
        Overflow.WAITING: translate("RulesPane", "auf die Warteliste"),
        Overflow.LEFT_OUT: translate("RulesPane", "nicht dabei"),
    }


def _gender_words() -> dict[str, str]:
    return {
        Gender.FEMALE.value: translate("RulesPane", "weiblich"),
        Gender.MALE.value: translate("RulesPane", "männlich"),
        Gender.DIVERSE.value: translate("RulesPane", "divers"),
        Gender.UNKNOWN.value: translate("RulesPane", "ohne Angabe"),
    }


def at(counts: tuple[int, ...], number: int) -> int | None:
    return counts[number] if number < len(counts) else None
