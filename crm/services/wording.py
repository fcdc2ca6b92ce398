"""What a journal entry did, as a sentence a person understands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from crm.domain.journal import EntryKind, JournalEntry

_SENTENCES: Final[Mapping[str, str]] = {
    "external": "Direkt in der Datenbank geändert",
    "setup.reference": "Körperschaften und Ämter des Saarlandes geladen",
    "setup.sample": "Beispieldaten geladen",
    "setup.measure": "Personen zum Messen der Suche geladen",
    "person.add": "{name} angelegt",
    "organisation.add": "{name} angelegt",
    "office.add": "Amt {name} angelegt",
    "name.change": "Name von {name} geändert",
    "organisation.change": "Angaben zu {name} geändert",
    "office.change": "Amt {name} geändert",
    "party.change": "Vermerke zu {name} geändert",
    "party.trash": "{name} in den Papierkorb gelegt",
    "party.restore": "{name} aus dem Papierkorb geholt",
    "office.trash": "Amt {name} in den Papierkorb gelegt",
    "office.restore": "Amt {name} aus dem Papierkorb geholt",
    "channel.add": "Erreichbarkeit von {name} ergänzt",
    "channel.change": "Erreichbarkeit von {name} geändert",
    "channel.remove": "Erreichbarkeit von {name} gelöscht",
    "address.add": "Anschrift von {name} ergänzt",
    "address.change": "Anschrift von {name} geändert",
    "address.remove": "Anschrift von {name} gelöscht",
    "override.set": "{form} von {name} von Hand festgelegt",
    "override.remove": "{form} von {name}: Vorgabe der Regel wiederhergestellt",
    "tenure.add": "Amtszeit von {name} ergänzt",
    "tenure.change": "Amtszeit von {name} geändert",
    "tenure.remove": "Amtszeit von {name} gelöscht",
    "holder.change": "Amtswechsel: {office} – {name} ab {on}",
    "holder.vacate": "Amtswechsel: {office} – vakant ab {on}",
    "holder.change_all": "Amtswechsel in {count} Ämtern",
    "holder.confirm": "{terms} nach der Wahl bestätigt",
    "tenure.main": "Hauptamt von {name}: {office}",
    "contradiction.keep": "Widerspruch in den Amtszeiten von {name} als gewollt vermerkt",
    "contradiction.unkeep": "Widerspruch in den Amtszeiten von {name} wieder offen",
    "duplicate.apart": "{name} und {other} als keine Dublette vermerkt",
    "duplicate.forget": "{name} und {other}: Vermerk „keine Dublette“ entfernt",
    "duplicate.merge": "{name} und {others} zusammengeführt",
    "relationship.add": "Beziehung von {name} ergänzt",
    "relationship.change": "Beziehung von {name} geändert",
    "relationship.remove": "Beziehung von {name} gelöscht",
    "relationship_type.add": "Beziehungsart „{name}“ angelegt",
    "relationship_type.change": "Beziehungsart „{name}“ geändert",
    "relationship_type.remove": "Beziehungsart „{name}“ gelöscht",
    "tag.add": "{name} mit „{tag}“ verschlagwortet",
    "tag.remove": "Schlagwort „{tag}“ von {name} entfernt",
    "tag.rename": "Schlagwort „{tag}“ in „{new}“ umbenannt",
    "tag.colour": "Schlagwort „{tag}“ hat die Farbe {colour}",
    "tag.merge": "Schlagwort „{tag}“ mit „{into}“ zusammengeführt",
    "tag.delete": "Schlagwort „{tag}“ überall entfernt",
    "field.define": "Eigenes Feld „{field}“ angelegt",
    "field.rename": "Eigenes Feld in „{field}“ umbenannt",
    "field.choices": "Auswahl des eigenen Feldes „{field}“ geändert",
    "field.arrange": "Eigene Felder geordnet",
    "field.remove": "Eigenes Feld „{field}“ entfernt, darin {values}",
    "field_value.set": "Angabe „{field}“ zu {name} eingetragen",
    "field_value.clear": "Angabe „{field}“ zu {name} geleert",
    "field_value.set_all": "Eigene Angaben zu {name} geändert",
    "former_name.add": "Früherer Name von {name} ergänzt",
    "former_name.change": "Früherer Name von {name} geändert",
    "former_name.remove": "Früherer Name von {name} gelöscht",
    "confirm.some": "Bestätigt: {values} zu {name}",
    "confirm.all": "Bestätigt: alle Angaben zu {name}",
    "note.add": "Notiz zu {name} hinzugefügt",
    "note.change": "Notiz zu {name} geändert",
    "note.remove": "Notiz zu {name} gelöscht",
    "task.add": "Aufgabe „{title}“ angelegt",
    "task.change": "Aufgabe „{title}“ geändert",
    "task.done": "Aufgabe „{title}“ erledigt",
    "task.reopen": "Aufgabe „{title}“ wieder geöffnet",
    "task.remove": "Aufgabe „{title}“ gelöscht",
    "photo.set": "Foto von {name} gesetzt",
    "photo.remove": "Foto von {name} entfernt",
    "event.add": "Veranstaltung {name} angelegt",
    "event.copy": "Veranstaltung {name} aus einer früheren angelegt",
    "event.change": "Veranstaltung {name} geändert",
    "event.trash": "Veranstaltung {name} in den Papierkorb gelegt",
    "event.restore": "Veranstaltung {name} aus dem Papierkorb geholt",
    "item.add": "Programmpunkt zu {name} hinzugefügt",
    "item.change": "Programmpunkt von {name} geändert",
    "item.remove": "Programmpunkt von {name} gelöscht",
    "participation.add": "{count} Teilnehmende zu {name} hinzugefügt",
    "participation.status": "Antwort von {name}: {status}",
    "participation.overrule": "Antwort von {name}: {status}, ohne freien Platz ({reason})",
    "participation.change": "Angaben zur Teilnahme von {name} geändert",
    "participation.office": "Amt für die Teilnahme von {name}: {office}",
    "participation.remove": "{name} von der Teilnahmeliste genommen",
    "companion.add": "Begleitung von {name} ergänzt",
    "companion.change": "Begleitung von {name} geändert",
    "companion.remove": "Begleitung von {name} entfernt",
    "waiting.move": "Warteliste von {name} geordnet",
    "waiting.up": "{name} aufgerückt: {status}",
    "seats.change": "Plätze von {name} geändert",
    "event.send": "{wave} zu {name} als versandt vermerkt",
    "event.unsend": "Versand zu {name} entfernt: {wave}",
    "trip.change": "Reiseangaben von {name} geändert",
    "trip.item": "Teilnahme an Programmpunkten von {name} geändert",
    "sensitive.add": "Angaben zu Akkreditierung und Verpflegung von {name} erfasst",
    "final.change": "Angaben zu Akkreditierung und Verpflegung von {name} geändert",
    "final.expire": "Angaben zu Akkreditierung und Verpflegung gelöscht: {name}, {count}",
    "checkin.present": "Einlass: {name}",
    "checkin.overrule": "Einlass: {name}, ohne freien Platz ({reason})",
    "checkin.companion": "Einlass: Begleitung von {name}",
    "answers.import": "{count} Antworten zu {name} aus einer Tabelle übernommen",
    "answers.calendar": "{count} Antworten zu {name} aus Kalendern übernommen",
    "status.add": "Status „{name}“ angelegt",
    "status.change": "Status „{name}“ geändert",
    "status.remove": "Status „{name}“ entfernt",
    "audience.save": "Verteiler {name} gespeichert",
    "audience.add_row": "{name} von Hand auf den Verteiler gesetzt",
    "audience.remove_row": "{name} vom Verteiler genommen",
    "audience.restore_row": "{name} wieder auf den Verteiler gesetzt",
    "audience.freeze": "Einladungsliste {name} eingefroren",
    "audience.restore": "Verteiler {name} aus dem Papierkorb geholt",
    "audience.trash": "Verteiler {name} in den Papierkorb gelegt",
    "template.add": "Briefvorlage „{name}“ hinzugefügt",
    "template.renew": "Briefvorlage „{name}“ durch eine neue Fassung ersetzt",
    "template.rename": "Briefvorlage „{name}“ in „{new}“ umbenannt",
    "template.remove": "Briefvorlage „{name}“ entfernt",
    "rank.change": "Rangtabelle: {kind} auf {number} gesetzt",
    "rank.event": "{event}: Rang von {kind} auf {number} gesetzt",
    "rank.event_remove": "{event}: Rang von {kind} wieder nach der Rangtabelle",
    "precedence.place": "{event}: {name} in der Rangfolge von Hand gesetzt",
    "precedence.release": "{event}: {name} wieder nach Regel eingeordnet",
    "search.save": "Suche „{name}“ gespeichert",
    "search.rename": "Suche in „{name}“ umbenannt",
    "search.arrange": "Gespeicherte Suchen geordnet",
    "search.remove": "Suche „{name}“ entfernt",
    "mapping.save": "Zuordnung der Spalten „{name}“ gespeichert",
    "mapping.rename": "Zuordnung der Spalten „{old}“ heißt jetzt „{name}“",
    "mapping.remove": "Zuordnung der Spalten „{name}“ entfernt",
    "extract.apply": "Aus einem Text übernommen: {what} ({source})",
    "import.apply": "{source} übernommen: {new} neu, {changed} geändert",
    "export.vcard": "{count} Kontakte als vCard ausgegeben",
    "export.qr": "Visitenkarte von {name} als QR-Code gezeigt",
    "export.json": "{count} Kontakte als JSON ausgegeben",
    "export.table": "{count} Zeilen als Tabelle ausgegeben",
    "export.sheet": "{sheet} mit {count} Einträgen ausgegeben",
    "export.sheet_mail": "{sheet} mit {count} Einträgen per E-Mail ausgegeben",
    "export.network": "Netzwerk um {name} mit {count} Knoten als {format} ausgegeben",
    "export.list": "Einladungsliste {name} mit {count} Einträgen ausgegeben",
    "export.report": "Auswertung zu {name} ausgegeben ({format})",
    "export.comparison": "Vergleich „{name}“ mit {count} Zeilen ausgegeben",
    "export.merge": "Serienbrief-Tabelle zu {name} mit {count} Zeilen ausgegeben",
    "export.letters": "{count} Briefe zu {name} geschrieben",
    "export.mails": "{count} E-Mail-Entwürfe zu {name} geschrieben",
    "export.bcc": "{count} E-Mail-Adressen für BCC zu {name} ausgegeben",
    "export.calendar": "Kalenderdatei zu {name} mit {count} Einträgen ausgegeben",
}

_COUNTED: Final = re.compile(r"\{count\} ([\w-]+)")
#: What is counted, where it is one.
_ONE: Final = {
    "Kontakte": "Kontakt",
    "Zeilen": "Zeile",
    "Einträgen": "Eintrag",
    "Briefe": "Brief",
    "E-Mail-Entwürfe": "E-Mail-Entwurf",
    "E-Mail-Adressen": "E-Mail-Adresse",
}

_PREFIXES: Final = {EntryKind.DO: "", EntryKind.UNDO: "Rückgängig: ", EntryKind.REDO: "Wiederhergestellt: "}


class _Missing(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"


def sentence(entry: JournalEntry) -> str:
    """The entry in German: "Anschrift von Dr. Anna Müller geändert", "Rückgängig: …"."""
    return _PREFIXES[entry.kind] + action_sentence(entry.action, entry.params)


def action_sentence(action: str, params: Mapping[str, object]) -> str:
    """The action alone; its key where no sentence is known (an entry of a newer version)."""
    words = _SENTENCES.get(action, action)
    if params.get("count") == 1:
        words = _COUNTED.sub(lambda found: f"{{count}} {_ONE.get(found[1], found[1])}", words)
    return words.format_map(_Missing(params))
