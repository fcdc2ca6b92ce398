"""Bodies while they are gathered: one that is named shortly, then in full, or in capitals, is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from crm.domain.extraction.found import Draft, Field, Finding, ProposalKind


class NamedBodies:
    """Puts bodies into ``drafts`` under the fullest name that the text gives them."""

    def __init__(self, drafts: dict[str, Draft]) -> None:
        self._drafts = drafts
        self._names = _Names()
        self._renamed: dict[str, str] = {}
        self._spelled: dict[str, str] = {}  # each body by its name without capitals

    def take(self, body: str, finding: Finding) -> str:
        """The name that the body is known by; it is a new one if no other says as much."""
        body = self._in_known_capitals(body)
        known = self._names.longer(body)
        if known is not None:
            return known
        shorter = self._names.shorter(body, self._drafts)
        draft = self._drafts.pop(shorter) if shorter else Draft(ProposalKind.ORGANISATION)
        name = replace(finding, field=Field.NAME)
        draft.findings = [name, *(one for one in draft.findings if one.field is not Field.NAME)]
        self._drafts[body] = draft
        self._names.add(body)
        if shorter:
            self._renamed[shorter] = body
        return body

    def _in_known_capitals(self, body: str) -> str:
        """ "GEMEINDE MUSTER" in the letterhead and "Gemeinde Muster" below are one body; the latter is its name."""
        known = self._spelled.setdefault(body.casefold(), body)
        if known == body or known not in self._drafts:
            return body
        if not known.isupper():
            return known
        draft = self._drafts.pop(known)
        draft.findings = [replace(one, value=body) if one.field is Field.NAME else one for one in draft.findings]
        self._drafts[body] = draft
        self._renamed[known] = self._spelled[body.casefold()] = body
        self._names.add(body)
        return body

    def as_named(self, finding: Finding) -> Finding:
        """With the longer name of a body that came later."""
        value = finding.value if finding.field is Field.BODY else ""
        while value in self._renamed:
            value = self._renamed[value]
        return replace(finding, value=value) if value else finding


class _Names:
    """The names of bodies; a name that begins another one is the same body, said shortly."""

    def __init__(self) -> None:
        self._full: dict[str, str] = {}

    def longer(self, name: str) -> str | None:
        """The known name that says at least as much."""
        return self._full.get(name)

    def shorter(self, name: str, known: Mapping[str, object]) -> str | None:
        """The known name that says less."""
        words = name.split(" ")
        return next((one for n in range(len(words) - 1, 0, -1) if (one := " ".join(words[:n])) in known), None)

    def add(self, name: str) -> None:
        words = name.split(" ")
        for n in range(1, len(words) + 1):
            self._full.setdefault(" ".join(words[:n]), name)
        self._full[name] = name
