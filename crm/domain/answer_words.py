"""What people write as an answer: "Zusage", "ja", "leider nein", "Vertretung durch Frau Dr. Anna Muster"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from crm.domain.event import Status
from crm.domain.text import fold, fold_words


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """The status meant, and the name of who comes instead."""

    status: Status
    substitute: str = ""


#: Asked in this order: "unter Vorbehalt zugesagt" is a reservation, "nehme nicht teil" no acceptance.
_WORDS: Final = (
    (Status.REPRESENTED, "vertretung vertreten vertreter vertreterin vertritt delegation vertr"),
    (Status.WAITING, "warteliste nachrucker"),
    (Status.RESERVED, "vorbehalt vorbehaltlich vielleicht eventuell evtl tentative"),
    (Status.DECLINED, "absage abgesagt absagen ab nein verhindert no n declined leider entschuldigt"),
    (
        Status.ACCEPTED,
        "zusage zugesagt zusagen zu ja komme kommt nehme nimmt teil teilnahme gern gerne yes j accepted x",
    ),
)
_STATUSES: Final = {fold(word): status for status, text in _WORDS for word in text.split()}
#: Turns what follows or precedes it round: "nehme nicht teil", "kann nicht kommen", "keine Teilnahme".
_NOT: Final = frozenset(("nicht", "kein", "keine"))
_CAN: Final = frozenset(fold(word) for word in ("kann", "können", "kommen", "teilnehmen", "möglich"))
#: Whoever does not know yet has not answered.
_UNDECIDED: Final = frozenset(fold(word) for word in ("weiß", "ob", "noch", "unklar"))
_BY: Final = re.compile(r"\b(?:durch|mit|:)\s*[:,]?\s*(?P<name>\S.*)$|[:–]\s*(?P<after>\S.*)$", re.IGNORECASE)


def read_answer(text: str) -> ReadAnswer | None:
    """The answer that a text gives; None if it says nothing or nothing known."""
    said = set(fold_words(text))
    found = {_STATUSES[word] for word in said if word in _STATUSES}
    if said & _NOT:
        if said & _UNDECIDED:
            return None
        if Status.ACCEPTED in found or said & _CAN:
            found.add(Status.DECLINED)
    if not found:
        return None
    status = next(status for status, _ in _WORDS if status in found)
    if status is not Status.REPRESENTED:
        return ReadAnswer(status)
    named = _BY.search(text)
    name = (named["name"] or named["after"]) if named else ""
    return ReadAnswer(status, " ".join(name.strip(" .,;()").split()))
