"""What roles, categories and answers are called, and how they look: the only place that words them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from crm.domain.audience_history import STATUS_WORDS
from crm.domain.event import Category, Event, Participation, Role, Status, StatusChange, long_german
from crm.domain.partial_date import PartialDate
from crm.services.event_view import EventRow, EventView
from crm.ui.delegates.roles import ChipCell
from crm.ui.tokens import Tone
from crm.ui.widgets.answer_bar import Share

translate = QCoreApplication.translate

_ROLE_ICONS: Final = {
    Role.HOST: "home",
    Role.GREETING: "microphone",
    Role.KEYNOTE: "microphone",
    Role.MODERATION: "people",
    Role.PITCH: "star",
    Role.VISITED: "map-pin",
    Role.PRESS_CONTACT: "phone",
    Role.GUEST: "person",
}
_LOOKS: Final = {
    Status.PLANNED: (Tone.OPEN, "clock"),
    Status.SAVE_THE_DATE: (Tone.OPEN, "calendar"),
    Status.INVITED: (Tone.OPEN, "dashed-circle"),
    Status.ACCEPTED: (Tone.GOOD, "check"),
    Status.RESERVED: (Tone.WARN, "help-circle"),
    Status.DECLINED: (Tone.BAD, "x"),
    Status.REPRESENTED: (Tone.SWAP, "arrows-swap"),
    Status.WAITING: (Tone.WARN, "clock"),
    Status.CANCELLED: (Tone.BAD, "ban"),
    Status.ATTENDED: (Tone.TINT, "user-check"),
    Status.ABSENT: (Tone.WARN, "user-x"),
    Status.UNDELIVERABLE: (Tone.WARN, "alert-triangle"),
}
#: The order of legends, group heads and groups by answer.
STATUS_ORDER: Final = (
    Status.ATTENDED,
    Status.ACCEPTED,
    Status.REPRESENTED,
    Status.RESERVED,
    Status.WAITING,
    Status.SAVE_THE_DATE,
    Status.PLANNED,
    Status.INVITED,
    Status.DECLINED,
    Status.ABSENT,
    Status.CANCELLED,
    Status.UNDELIVERABLE,
)
CATEGORIES: Final = (
    Category.HOST,
    Category.SPEAKER,
    Category.HONORARY,
    Category.DELEGATION,
    Category.PRESS,
    Category.COMPANION,
    Category.STAFF,
)
ROLES: Final = (
    Role.HOST,
    Role.GREETING,
    Role.KEYNOTE,
    Role.MODERATION,
    Role.PITCH,
    Role.VISITED,
    Role.PRESS_CONTACT,
    Role.GUEST,
)


def category_words(category: Category) -> str:
    return _categories()[category]


def _categories() -> dict[Category, str]:
    return {
        Category.HOST: translate("Events", "Gastgeber"),
        Category.SPEAKER: translate("Events", "Mitwirkende"),
        Category.HONORARY: translate("Events", "Ehrengäste"),
        Category.DELEGATION: translate("Events", "Delegation"),
        Category.PRESS: translate("Events", "Presse"),
        Category.COMPANION: translate("Events", "Begleitung"),
        Category.STAFF: translate("Events", "Mitarbeitende"),
    }


def role_words(role: Role) -> str:
    return _roles()[role]


def _roles() -> dict[Role, str]:
    return {
        Role.HOST: translate("Events", "Gastgeber"),
        Role.GREETING: translate("Events", "Grußwort"),
        Role.KEYNOTE: translate("Events", "Keynote"),
        Role.MODERATION: translate("Events", "Moderation"),
        Role.PITCH: translate("Events", "Pitch"),
        Role.VISITED: translate("Events", "Besuch"),
        Role.PRESS_CONTACT: translate("Events", "Pressekontakt"),
        Role.GUEST: translate("Events", "Gast"),
    }


def status_words(status: Status) -> str:
    return STATUS_WORDS[status]


def status_look(status: Status) -> tuple[Tone, str]:
    """The colour and the icon of an answer."""
    return _LOOKS[status]


def status_chip(status: Status) -> ChipCell:
    return ChipCell(status_words(status), *_LOOKS[status])


def role_chip(role: Role) -> ChipCell:
    return ChipCell(role_words(role), Tone.TINT, _ROLE_ICONS[role])


def answer_chip(participation: Participation, words: str = "") -> ChipCell:
    """The answer, in the house's own ``words`` if it has any.

    Hosts, and speakers whom nobody has to ask, show their role instead.
    """
    role, status = participation.role, participation.status
    speaks_for_itself = {Status.PLANNED, Status.ACCEPTED, Status.ATTENDED} if role is Role.HOST else {Status.PLANNED}
    if role is not Role.GUEST and status in speaks_for_itself:
        return role_chip(role)
    return ChipCell(words or status_words(status), *_LOOKS[status])


def shares(view: EventView | EventRow) -> list[Share]:
    """The segments of the answer bar: the answers that occur among the delegation."""
    found = [(view.counts.get(status, 0), status) for status in STATUS_ORDER]
    return [Share(count, status_words(status), *_LOOKS[status]) for count, status in found if count]


def summary(view: EventView, taken: int, today: date) -> str:
    """ "47 von 50 Plätzen belegt · 58 eingeladen", ``taken`` being seats; of a past event how many came."""
    seated, invited = view.seated, view.invited
    if is_past(view.event, today):
        words = translate("Events", "{seated} kamen · {invited} eingeladen")
    elif view.event.capacity:
        words = translate("Events", "{taken} von {capacity} Plätzen belegt · {invited} eingeladen")
    else:
        words = translate("Events", "{seated} kommen · {invited} eingeladen")
    return words.format(seated=seated, taken=taken, invited=invited, capacity=view.event.capacity)


def tally(statuses: Iterable[Status], most: int = 4) -> str:
    """ "43 zugesagt · 4 vertreten · 4 offen"."""
    listed = list(statuses)
    counts = [(listed.count(status), status) for status in STATUS_ORDER]
    return " · ".join([f"{count} {status_words(status)}" for count, status in counts if count][:most])


def is_past(event: Event, today: date) -> bool:
    end = event.ends_on or event.starts_on
    return end is not None and end.latest() < today


def has_begun(event: Event, today: date) -> bool:
    """Whether attendance can be noted: from the first possible day on."""
    return event.starts_on is None or event.starts_on.earliest() <= today


def when_words(event: Event, today: date) -> str:
    """ "in 9 Tagen", "heute", "vor 6 Jahren"."""
    if event.starts_on is None:
        return translate("Events", "ohne Termin")
    start = event.starts_on.earliest()
    if event.starts_on.day is None:
        return _roughly(event.starts_on, today)
    if start <= today and not is_past(event, today):
        return translate("Events", "heute")
    if start > today:
        return _ahead((start - today).days)
    return _ago((today - (event.ends_on or event.starts_on).latest()).days)


def when_chip(event: Event, today: date) -> ChipCell:
    """The distance of the event as a chip: tinted as long as it lies ahead."""
    words = when_words(event, today)
    if event.starts_on is None or is_past(event, today):
        return ChipCell(words, Tone.OPEN, "history" if event.starts_on else "calendar")
    return ChipCell(words, Tone.TINT, "calendar-days")


def _roughly(start: PartialDate, today: date) -> str:
    """Where no day is known, in months or years; a season counts from its first month."""
    years = start.year - today.year
    if start.month is None:
        near = {
            -1: translate("Events", "letztes Jahr"),
            0: translate("Events", "dieses Jahr"),
            1: translate("Events", "nächstes Jahr"),
        }
        return near[years] if years in near else _years(years)
    months = years * 12 + start.earliest().month - today.month
    near = {
        -1: translate("Events", "letzten Monat"),
        0: translate("Events", "diesen Monat"),
        1: translate("Events", "nächsten Monat"),
    }
    if months in near:
        return near[months]
    return _months(months) if abs(months) < 24 else _years(months // 12 if months > 0 else -(-months // 12))


def _months(months: int) -> str:
    if months > 0:
        return translate("Events", "in %n Monaten", None, months)
    return translate("Events", "vor %n Monaten", None, -months)


def _years(years: int) -> str:
    if years > 0:
        return translate("Events", "in %n Jahren", None, years)
    return translate("Events", "vor %n Jahren", None, -years)


def _ahead(days: int) -> str:
    if days == 1:
        return translate("Events", "morgen")
    if days <= 60:
        return translate("Events", "in %n Tagen", None, days)
    return _months(round(days / 30.4)) if days < 730 else _years(days // 365)


def _ago(days: int) -> str:
    if days == 1:
        return translate("Events", "gestern")
    if days <= 60:
        return translate("Events", "vor %n Tagen", None, days)
    return _months(-round(days / 30.4)) if days < 730 else _years(-(days // 365))


def short_day(day: PartialDate | None) -> str:
    """ "08.01.", for a column whose year is that of the event; a date without day in full."""
    if day is None:
        return ""
    return f"{day.day:02d}.{day.month:02d}." if day.day and day.month and not day.about else day.german()


def deadline_words(event: Event) -> str:
    if event.answer_by is None:
        return ""
    words = translate("Events", "Antwort erbeten bis {day}")
    return words.format(day=long_german(event.answer_by))


def answered_words(participation: Participation) -> str:
    """ "am 08.01.2020 durch Vorzimmer, Telefon"; as much of it as is known."""
    if participation.answered_on is None:
        return ""
    day, by, how = participation.answered_on.german(), participation.answered_by, participation.answered_how
    words = translate("Events", "am {day}")
    if by and how:
        words = translate("Events", "am {day} durch {by}, {how}")
    elif by:
        words = translate("Events", "am {day} durch {by}")
    elif how:
        words = translate("Events", "am {day}, {how}")
    return words.format(day=day, by=_by(by), how=how)


def step_words(step: StatusChange, *, first: bool) -> str:
    """One step of the history: "eingeladen", "zugesagt durch Vorzimmer, E-Mail"."""
    words = step.label or status_words(step.status)
    if step.status is Status.INVITED and not step.label:
        invited = translate("Events", "eingeladen")
        words = invited if first else translate("Events", "wieder offen")
    if step.by and step.how:
        form = translate("Events", "{words} durch {by}, {how}")
    elif step.by:
        form = translate("Events", "{words} durch {by}")
    elif step.how:
        form = translate("Events", "{words}, {how}")
    else:
        return words
    return form.format(words=words, by=_by(step.by), how=step.how)


def step_day(step: StatusChange) -> str:
    """The local day of a step, which is kept in UTC."""
    try:
        return datetime.fromisoformat(step.at).astimezone().strftime("%d.%m.%Y")
    except ValueError:
        return step.at[:10]


def _by(by: str) -> str:
    return translate("Events", "die Person selbst") if by == "persönlich" else by


def day_words(iso: str) -> str:
    """The head of a programme day: "Donnerstag, 23. Januar 2020"; "" stands for items without time."""
    if not iso:
        return translate("Events", "Noch ohne Zeit")
    day = date.fromisoformat(iso)
    names = (
        translate("Events", "Montag"),
        translate("Events", "Dienstag"),
        translate("Events", "Mittwoch"),
        translate("Events", "Donnerstag"),
        translate("Events", "Freitag"),
        translate("Events", "Samstag"),
        translate("Events", "Sonntag"),
    )
    return f"{names[day.weekday()]}, {long_german(PartialDate.of(day))}"


def time_words(starts_at: str, ends_at: str) -> str:
    """ "14:00–14:12", "14:00", or "" where no time is known."""
    return "–".join(part for part in (starts_at[11:16], ends_at[11:16]) if part)
