"""A name typed as a whole, shown in its parts while it is typed."""

from __future__ import annotations

from crm.domain.party import Gender, Person
from crm.domain.person_name import DOUBT_WORDS, parse_name
from crm.ui.record.edit_form import NAME_PARTS
from crm.ui.record.form import Form
from crm.ui.record.words import translate


class NameInParts:
    """Fills the fields of :func:`~crm.ui.record.edit_form.add_person_fields`, except those somebody has corrected.

    The courtesy follows "Frau" and "Herr" only, never the first name.
    """

    def __init__(self, form: Form) -> None:
        self._form = form
        self._filled = {name: form.text(name) for name in NAME_PARTS}
        self._gender = form.chosen("gender")
        self.person = Person()

    def take(self, text: str) -> list[str]:
        """Takes a name apart; returns in German what is uncertain about it."""
        parsed = parse_name(text)
        self.person = parsed.to_person()
        for name in NAME_PARTS:
            if self._form.text(name) == self._filled[name]:
                self._filled[name] = getattr(self.person, name)
                self._form.set_text(name, self._filled[name])
        self._choose(parsed.gender_hint)
        said = [DOUBT_WORDS[doubt] for doubt in parsed.doubts]
        if parsed.leftover:
            said.append(f"„{parsed.leftover}“")
        if parsed.office:
            said.append(translate("record", "„{office}“ bitte unten als Amt wählen").format(office=parsed.office))
        return said

    def _choose(self, hint: Gender) -> None:
        if self._form.chosen("gender") is self._gender:
            self._gender = hint
            self._form.choose("gender", hint)
