"""The words of the commands about contacts, offices and their lists."""

from __future__ import annotations

import argparse

from crm.cli.parser import Parser, add_disclosure, add_json, add_selection, amount, command, number

_QUERY_HELP = (
    'TEXT kann enthalten: ort: amt: tag: kreis: art: mit einem Wert (ort:tholey, ort:"St. Wendel"), '
    '"Wörter in dieser Folge" und -Wort für das, was nicht vorkommen soll.'
)


@command("search", "sucht in Personen, Organisationen, Ämtern und Veranstaltungen")
def search(made: Parser) -> None:
    made.epilog = _QUERY_HELP
    what = made.add_mutually_exclusive_group(required=True)
    what.add_argument("text", nargs="*", metavar="TEXT", default=[])
    what.add_argument("--measure", metavar="DATEI", help="misst die Suche: Tabelle query;expected oder MdB-Stammdaten")
    made.add_argument("--limit", type=amount, default=20, metavar="N")
    add_json(made)


@command("show", "zeigt einen Datensatz")
def show(made: Parser) -> None:
    made.add_argument("name", nargs="+", metavar="NAME|NUMMER")
    add_json(made)


@command("address", "zeigt alle Formen von Anschrift und Anrede mit ihren Gründen")
def address(made: Parser) -> None:
    made.add_argument("name", nargs="+", metavar="NAME|NUMMER")
    made.add_argument("--office", metavar="AMT|NUMMER", help="das Amt, um das es geht (sonst das Hauptamt)")
    made.add_argument("--event", metavar="VERANSTALTUNG", help="wie zu dieser Veranstaltung eingeladen wird")
    made.add_argument("--occasion", choices=("letter", "card", "mail", "spoken"), help="nur die Formen dafür")
    add_json(made)


@command("import", "vergleicht Listen, Tabellen und vCards mit dem Bestand und übernimmt sie")
def import_files(made: Parser) -> None:
    from crm.domain.import_plan import Verdict
    from crm.services.importing.sources import FORMS

    made.add_argument("files", nargs="+", metavar="DATEI")
    made.add_argument("--as", dest="form", choices=tuple(FORMS), help="die Form der Datei (sonst wird sie erkannt)")
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, was sich änderte")
    made.add_argument(
        "--take",
        action="append",
        choices=[verdict.value for verdict in Verdict if verdict is not Verdict.UNCHANGED],
        help="was übernommen wird, mehrfach möglich (sonst new und changed); vanished beendet Amtszeiten, "
        "doubtful legt neu an",
    )
    made.add_argument("--sheet", metavar="BLATT", help="das Blatt einer Arbeitsmappe (sonst das, das eine Tabelle ist)")
    made.add_argument("--mapping", metavar="NAME", help="die gespeicherte Zuordnung der Spalten einer Tabelle")
    made.add_argument("--save-mapping", metavar="NAME", help="speichert die Zuordnung der Spalten unter diesem Namen")
    made.add_argument(
        "--complete", action="store_true", help="die Tabelle ist vollständig: wer fehlt, gilt als nicht mehr genannt"
    )
    made.add_argument(
        "--on-duplicate",
        choices=("ask", "skip", "new", "merge"),
        default="skip",
        help="was mit Zweifelhaften geschieht: einzeln fragen, auslassen (üblich; was nur in der Datei selbst doppelt "
        "ist, wird angelegt), neu anlegen, oder, wo nur ein Eintrag gemeint sein kann, diesen ergänzen",
    )
    made.add_argument("--report", metavar="DATEI.csv", help="schreibt den Bericht in eine Datei")
    add_json(made)


@command("export", "gibt Kontakte als vCard oder Tabelle aus")
def export(made: Parser) -> None:
    from crm.services.exporting import FORMATS, VCARD_PROFILES

    add_selection(made)
    made.add_argument("--format", required=True, choices=("vcf", *FORMATS, "ics"), help="ics nur mit --event")
    made.add_argument("--profile", choices=tuple(VCARD_PROFILES), help="zu vcf: Version oder Programm (sonst 3.0)")
    made.add_argument("--out", required=True, metavar="DATEI")
    made.add_argument("--each", action="store_true", help="eine Datei je Kontakt (--out ist dann ein Ordner)")
    made.add_argument("--notes", action="store_true", help="auch Notizen (nur vCard und json)")
    made.add_argument("--no-photo", action="store_true", help="ohne Fotos (nur vCard)")
    add_disclosure(made)


@command("stale", "zeigt, was nie oder lange nicht bestätigt wurde")
def stale(made: Parser) -> None:
    from crm.services.confirmation import StaleKind

    made.add_argument("--months", type=amount, default=12, metavar="N", help="vor mehr als N Monaten (sonst 12)")
    made.add_argument("--kind", choices=[kind.value for kind in StaleKind], help="nur diese Art von Angabe")
    add_json(made)


@command("terms", "zeigt Ämter, die enden, vakant sind oder seit der Wahl nicht bestätigt wurden")
def terms(made: Parser) -> None:
    made.add_argument("--ends-within", type=amount, metavar="TAGE", help="Amtszeiten, die in so vielen Tagen enden")
    made.add_argument("--vacant", action="store_true", help="vakante Ämter")
    made.add_argument("--unconfirmed", action="store_true", help="seit der letzten Wahl nicht bestätigt")
    made.add_argument("--contradictions", action="store_true", help="Amtszeiten, die einander widersprechen")
    add_json(made)


@command("change-holder", "trägt ein, wer ein Amt übernimmt, oder dass es vakant wird")
def change_holder(made: Parser) -> None:
    made.add_argument("office", metavar="AMT|NUMMER")
    made.add_argument("--on", required=True, metavar="DATUM", help="erster Tag, zum Beispiel 01.02.2027")
    who = made.add_mutually_exclusive_group(required=True)
    who.add_argument("--to", metavar="NAME|NUMMER", help="eine Person, die es schon gibt")
    who.add_argument("--new", metavar="NAME", help="eine neue Person, zum Beispiel „Frau Dr. Anna Muster“")
    who.add_argument("--vacant", action="store_true", help="das Amt bleibt vakant")
    made.add_argument("--acting", action="store_true", help="nur amtierend")
    made.add_argument("--retired", action="store_true", help="die bisherige Person wird künftig mit „a. D.“ angeredet")
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, was sich ändern würde")
    add_json(made)


@command("election", "trägt Amtswechsel aus einer Tabelle ein: Amt, Person, Datum")
def election(made: Parser) -> None:
    made.add_argument("file", metavar="DATEI", help=".xlsx, .ods, .csv oder .tsv; - liest die Standardeingabe")
    made.add_argument("--election-on", metavar="DATUM", help="Tag der Wahl, bei den Körperschaften zu vermerken")
    made.add_argument("--dry-run", action="store_true", help="prüft nur, Zeile für Zeile")
    add_json(made)


@command("tasks", "zeigt die Aufgaben, die dringendsten zuerst")
def tasks(made: Parser) -> None:
    made.add_argument("--due", action="store_true", help="nur überfällige und heute fällige")
    add_json(made)


@command("parse-name", "zerlegt Namen aus der Standardeingabe, einen je Zeile")
def parse_name(made: Parser) -> None:
    made.add_argument("--measure", metavar="DATEI.zip", help=argparse.SUPPRESS)  # for developers: see the handbook
    add_json(made)


@command("cards", "zeigt, was in vCard-Dateien steht und was daran nicht stimmt")
def cards(made: Parser) -> None:
    made.add_argument("files", metavar="DATEI", nargs="+", help="vCard-Dateien oder Ordner damit (2.1, 3.0 und 4.0)")
    add_json(made)


@command("extract", "schlägt aus einem Text Personen, Organisationen und die Veranstaltung vor")
def extract(made: Parser) -> None:
    made.add_argument(
        "file", metavar="DATEI|-", nargs="?", default="-", help="Textdatei, oder - für die Standardeingabe"
    )
    made.add_argument("--measure", metavar="ORDNER", help=argparse.SUPPRESS)  # for developers: see the handbook
    add_json(made)


@command("introduce", "sagt, wer jemanden mit jemandem bekannt machen kann")
def introduce(made: Parser) -> None:
    made.add_argument("start", metavar="VON", help="Name oder Nummer")
    made.add_argument("end", metavar="ZU", help="Name oder Nummer")
    add_json(made)


@command("network", "zeigt, wer und was mit einem Eintrag verbunden ist")
def network(made: Parser) -> None:
    made.add_argument("name", nargs="+", metavar="NAME|NUMMER")
    made.add_argument("--steps", type=int, choices=(1, 2, 3), default=2, metavar="N", help="wie weit: 1, 2 oder 3")
    add_json(made)


@command("duplicates", "zeigt Kontakte, die doppelt erfasst sein können, mit den Gründen")
def duplicates(made: Parser) -> None:
    from crm.domain.duplicate_evidence import Grade

    grades = [grade.value for grade in Grade]
    made.add_argument("--least", choices=grades, default="likely", metavar="STUFE", help=f"ab: {', '.join(grades)}")
    what = made.add_mutually_exclusive_group()
    what.add_argument("--organisations", action="store_true", help="Organisationen statt Personen")
    what.add_argument("--dismissed", action="store_true", help="was als keine Dublette vermerkt ist")
    what.add_argument("--measure", type=amount, metavar="N", help="misst die Suche an N erzeugten Kontakten")
    made.add_argument("--seed", type=number, action="append", metavar="SAAT", help="für --measure, auch mehrmals")
    add_json(made)


@command("merge", "führt zwei oder mehr Kontakte zu einem zusammen; der erste bleibt")
def merge(made: Parser) -> None:
    made.add_argument("names", nargs="+", metavar="KONTAKT", help="Nummer oder Name")
    made.add_argument("--take", action="append", default=[], metavar="FELD=NUMMER", help="wessen Angabe gilt")
    made.add_argument("--keep-names", action="store_true", help="andere Familiennamen als frühere Namen behalten")
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, was daraus würde")
    add_json(made)


@command("unmerge", "trennt zusammengeführte Kontakte; was seither geändert wurde, bleibt")
def unmerge(made: Parser) -> None:
    made.add_argument("entry", type=int, metavar="VORGANG")
    add_json(made)


@command("not-duplicate", "vermerkt, dass zwei Kontakte keine Dublette sind")
def not_duplicate(made: Parser) -> None:
    made.add_argument("first", metavar="KONTAKT", help="Nummer oder Name")
    made.add_argument("second", metavar="KONTAKT", help="Nummer oder Name")
    way = made.add_mutually_exclusive_group()
    way.add_argument("--reason", default="", metavar="GRUND")
    way.add_argument("--undo", action="store_true", help="nimmt den Vermerk zurück; das Paar wird wieder vorgeschlagen")
    add_json(made)
