"""Whether the titles of an office are typed in the other gender: "Landrätin" as the masculine form.

Only endings are read that no word of the other gender has; a neutral word ("Präses", "Leitung", "Mitglied") is right
in either place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crm.domain.office import Office
from crm.domain.party import Gender

_PARTICIPLE: Final = r"(?:sitzend|ordnet|mächtigt|auftragt|stellt|sandt|gliedert|giert)"
#: "Landrätin", "Vorsitzende", "Beauftragte"; "-in" needs a stem before it.
_FEMININE: Final = re.compile(rf"(?:\w{{3,}}in|{_PARTICIPLE}e|frau)$", re.IGNORECASE)
#: "Bürgermeister", "Präsident", "Landrat", "Konsul", "Chef", "Vorsitzender"; sisters and mothers are none.
_MASCULINE: Final = re.compile(
    rf"(?<!schwest)(?<!mutt)(?:er|or|ent|ant|ist|eur|är|rat|konsul|bischof|chef|vogt|herr|mann|{_PARTICIPLE}er)$",
    re.IGNORECASE,
)
#: What begins the complement: the word before it is the noun.
_COMPLEMENT: Final = re.compile(r"\s+(?:der|des|die|für|im|in|am|an|beim|bei|von|vom|zu|zur|zum|und|oder)\s+|[,(/]")


def mistyped_titles(office: Office, gender: Gender) -> Iterator[str]:
    """A sentence for each title in the wrong gender: the holder's form, or both where the gender is not known."""
    if gender is not Gender.FEMALE and _FEMININE.search(_noun(office.title_m)):
        yield f"Die männliche Amtsbezeichnung „{office.title_m}“ ist eine weibliche Form."
    if gender is not Gender.MALE and _MASCULINE.search(_noun(office.title_f)):
        yield f"Die weibliche Amtsbezeichnung „{office.title_f}“ ist eine männliche Form."


def _noun(title: str) -> str:
    """ "Erste Beigeordnete der Gemeinde" → "Beigeordnete"."""
    words = _COMPLEMENT.split(title.strip(), maxsplit=1)[0].split()
    return words[-1] if words else ""
