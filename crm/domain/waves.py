"""Who gets a wave: nobody twice, a reminder only who has not answered, thanks only who was there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from crm.domain.audience_history import STATUS_WORDS
from crm.domain.dispatch import Dispatch, Wave, Way
from crm.domain.event import Participation, Status

WAVE_WORDS: Final[Mapping[Wave, str]] = {
    Wave.SAVE_THE_DATE: "Vorankündigung",
    Wave.INVITATION: "Einladung",
    Wave.REMINDER: "Erinnerung",
    Wave.SUCCESSORS: "Einladung der Nachrücker",
    Wave.CONFIRMATION: "Bestätigung",
    Wave.THANKS: "Dank",
}
WAY_WORDS: Final[Mapping[Way, str]] = {
    Way.LETTER: "Brief",
    Way.CARD: "Karte",
    Way.MAIL: "E-Mail",
    Way.BY_HAND: "persönlich",
}

#: Both invite: who got the one does not get the other.
INVITING: Final = frozenset({Wave.INVITATION, Wave.SUCCESSORS})
_FRESH: Final = frozenset({Status.PLANNED, Status.SAVE_THE_DATE})
#: To whom a wave goes, by what they have answered so far.
_FOR: Final[Mapping[Wave, frozenset[Status]]] = {
    Wave.SAVE_THE_DATE: frozenset({Status.PLANNED}),
    # Who is open or has answered may be known from before without a letter having been recorded.
    Wave.INVITATION: frozenset({*_FRESH, Status.INVITED, Status.ACCEPTED, Status.RESERVED}),
    Wave.REMINDER: frozenset({Status.INVITED}),
    Wave.SUCCESSORS: frozenset({*_FRESH, Status.INVITED, Status.ACCEPTED}),
    Wave.CONFIRMATION: frozenset({Status.ACCEPTED}),
    Wave.THANKS: frozenset({Status.ATTENDED}),
}


def why_not_sent(wave: Wave, guest: Participation, before: Sequence[Dispatch], sent_on: str) -> str:
    """Why a guest does not get a wave, as a German phrase; "" if he or she does.

    ``before`` are the dispatches the guest was in; ``sent_on`` the day of this one, ISO 8601.
    """
    if earlier := _already(wave, before, sent_on):
        return f"hat die {WAVE_WORDS[earlier.wave]} am {earlier.sent_on.german()} bekommen".replace(
            "die Dank", "den Dank"
        )
    if guest.status not in _FOR[wave]:
        return _WRONG[wave].format(status=STATUS_WORDS[guest.status])
    if wave is Wave.REMINDER and guest.invited_on is None and not any(one.wave in INVITING for one in before):
        return "wurde noch nicht eingeladen"
    return ""


def takes_by_itself(wave: Wave, guest: Participation, *, has_waited: bool) -> bool:
    """Whether a guest gets the wave if nobody names the addressees."""
    if wave is Wave.SUCCESSORS:
        return has_waited and guest.status is Status.INVITED
    if wave is Wave.INVITATION:
        return guest.status in _FRESH or (guest.status is Status.INVITED and not has_waited)
    return guest.status in _FOR[wave]


_WRONG: Final[Mapping[Wave, str]] = {
    Wave.SAVE_THE_DATE: "ist schon weiter: {status}",
    Wave.INVITATION: "bekommt keine Einladung: {status}",
    Wave.REMINDER: "braucht keine Erinnerung: {status}",
    Wave.SUCCESSORS: "rückt nicht nach: {status}",
    Wave.CONFIRMATION: "hat nicht fest zugesagt: {status}",
    Wave.THANKS: "hat nicht teilgenommen: {status}",
}


def _already(wave: Wave, before: Sequence[Dispatch], sent_on: str) -> Dispatch | None:
    """The sending that makes this one the second; a reminder may go out again on another day."""
    for one in before:
        if wave is Wave.REMINDER:
            if one.wave is wave and one.sent_on.iso() == sent_on:
                return one
        elif one.wave is wave or (wave in {*INVITING, Wave.SAVE_THE_DATE} and one.wave in INVITING):
            return one
    return None
