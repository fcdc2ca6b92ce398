"""The words of the commands about events, invitation lists and what is sent."""

from __future__ import annotations

from crm.cli.parser import Parser, add_disclosure, add_json, amount, command, number


@command("invite", "stellt die Einladungsliste zu einer Veranstaltung zusammen")
def invite(made: Parser) -> None:
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("--audience", required=True, metavar="NAME|DATEI.toml")
    made.add_argument("--explain", action="store_true", help="sagt zu jeder Zeile, warum")
    made.add_argument("--all", action="store_true", help="nennt auch alle, die keine Regel aufnimmt")
    made.add_argument("--freeze", action="store_true", help="hält die Liste fest, wie sie versandt wird")
    made.add_argument("--out", metavar="DATEI", help=".xlsx, .csv oder .pdf")
    add_disclosure(made)
    add_json(made)


def _placeholders() -> str:
    from crm.domain.placeholders import PLACEHOLDERS

    return f"Platzhalter: {', '.join(f'«{one.name}»' for one in PLACEHOLDERS)}."


@command("mail-merge", "schreibt die Tabelle, die der Seriendruck von Word liest")
def mail_merge(made: Parser) -> None:
    _add_wanted(made)
    made.add_argument("--out", required=True, metavar="DATEI", help=".xlsx oder .csv")
    made.add_argument("--windows-1252", action="store_true", help="CSV in Windows-1252 statt UTF-8")
    made.add_argument(
        "--respell", action="store_true", help="schreibt mit einfachen Buchstaben, was Windows-1252 nicht kennt"
    )


@command("letters", "schreibt Briefe aus einer Word-Vorlage mit Platzhaltern")
def letters(made: Parser) -> None:
    _add_wanted(made)
    made.epilog = _placeholders()
    made.add_argument(
        "--template", required=True, metavar="DATEI.docx|NAME", help="eine Datei oder gespeicherte Vorlage"
    )
    made.add_argument(
        "--out", required=True, metavar="DATEI.docx|ORDNER", help="alle in einer Datei, oder je Person eine"
    )


@command("mails", "schreibt E-Mail-Entwürfe, einen je Person; versandt wird nichts")
def mails(made: Parser) -> None:
    _add_wanted(made)
    made.epilog = _placeholders()
    made.add_argument("--subject", required=True, metavar="BETREFF")
    made.add_argument("--text", required=True, metavar="DATEI", help="der Text in UTF-8, mit Platzhaltern")
    made.add_argument("--attach", action="append", default=[], metavar="DATEI", help="Anlage, mehrfach möglich")
    made.add_argument("--calendar", action="store_true", help="mit dem Termin als .ics")
    made.add_argument(
        "--answers-to", default="", metavar="ADRESSE", help="mit einer Terminanfrage, deren Antwort dorthin geht"
    )
    made.add_argument("--out", required=True, metavar="ORDNER", help="ein Ordner ohne Entwürfe")


@command("bcc", "nennt die E-Mail-Adressen in Blöcken für das Feld BCC")
def bcc(made: Parser) -> None:
    _add_wanted(made)
    made.add_argument("--size", type=amount, default=50, metavar="N", help="Adressen je Block (sonst 50)")
    made.add_argument("--out", metavar="DATEI.txt", help="schreibt sie in eine Datei")


def _add_wanted(made: Parser) -> None:
    """What a command takes that is about the people whom an audience yields for an event."""
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("--audience", required=True, metavar="NAME|DATEI.toml")
    add_disclosure(made)


@command("compare", "vergleicht eine eingefrorene Liste mit heute oder mit einer anderen")
def compare(made: Parser) -> None:
    made.add_argument("list", metavar="LISTE|NUMMER")
    other = made.add_mutually_exclusive_group()
    other.add_argument("--with-list", metavar="LISTE|NUMMER", help="mit einer anderen eingefrorenen Liste")
    other.add_argument("--with-audience", metavar="NAME", help="mit dem, was ein Verteiler heute ergibt")
    add_json(made)


@command("new-event", "legt eine Veranstaltung nach einer früheren an, ohne deren Teilnehmende")
def new_event(made: Parser) -> None:
    made.add_argument("name", metavar="NAME")
    made.add_argument("--from", required=True, dest="made_from", metavar="VERANSTALTUNG")
    made.add_argument("--on", required=True, metavar="TAG", help="der erste Tag")
    add_json(made)


@command("event", "zeigt eine Veranstaltung mit Programm und Teilnehmenden")
def event(made: Parser) -> None:
    made.add_argument("name", metavar="VERANSTALTUNG")
    add_json(made)


@command("answer", "trägt die Antwort eines Gastes ein")
def answer(made: Parser) -> None:
    from crm.cli.guests import ANSWERS

    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("name", metavar="NAME", help="der Name oder sein Anfang")
    made.add_argument("answer", choices=list(ANSWERS), metavar="ANTWORT", help=", ".join(ANSWERS))
    made.add_argument("--by", default="", metavar="WER", help="durch wen geantwortet wurde")
    made.add_argument("--how", default="", metavar="WEG", help="wie geantwortet wurde")
    made.add_argument("--on", metavar="DATUM", help="wann geantwortet wurde (sonst heute)")
    made.add_argument("--substitute", metavar="NAME|NUMMER", help="wer bei „vertreten“ kommt")
    made.add_argument("--overrule", default="", metavar="GRUND", help="warum es trotz voller Plätze einen gibt")
    add_json(made)


@command("answers", "trägt Antworten ein, aus einer Tabelle (Name, E-Mail, Antwort, Datum) oder Kalendern")
def answers(made: Parser) -> None:
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("file", metavar="DATEI", help=".xlsx, .ods, .csv, .tsv; .ics, .eml oder ein Ordner davon")
    made.add_argument("--overrule", default="", metavar="GRUND", help="warum es trotz voller Plätze einen gibt")
    made.add_argument("--dry-run", action="store_true", help="prüft nur, Zeile für Zeile")
    add_json(made)


@command("send", "vermerkt, dass eine Einladung oder Erinnerung versandt wurde; versendet nichts")
def send(made: Parser) -> None:
    from crm.cli.guests import WAVES, WAYS

    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("--wave", required=True, choices=list(WAVES), metavar="WELLE", help=", ".join(WAVES))
    made.add_argument("--audience", metavar="NAME|DATEI.toml", help="an diese Liste (sonst an die Gäste)")
    made.add_argument("--way", choices=list(WAYS), default="brief", metavar="WEG", help=", ".join(WAYS))
    made.add_argument("--on", metavar="DATUM", help="wann versandt wurde (sonst heute)")
    made.add_argument("--remarks", default="", metavar="TEXT")
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, wer sie bekäme und wer nicht")
    add_json(made)


@command("check-in", "vermerkt am Einlass, wer da ist")
def check_in(made: Parser) -> None:
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("name", nargs="?", default="", metavar="NAME", help="der Name oder sein Anfang")
    made.add_argument("--companions", type=number, metavar="N", help="so viele der Begleitung (sonst alle)")
    made.add_argument("--deputy", metavar="NAME", help="wer an dessen Stelle kommt")
    made.add_argument("--walk-in", action="store_true", help="steht nicht auf der Liste")
    made.add_argument("--undo", action="store_true", help="nimmt den letzten Vermerk am Einlass zurück")


@command("report", "zeigt die Zahlen zu einer Veranstaltung")
def report(made: Parser) -> None:
    made.add_argument("event", metavar="VERANSTALTUNG")
    add_json(made)


@command("expire", "löscht Angaben zu Akkreditierung und Verpflegung, deren Frist um ist")
def expire(made: Parser) -> None:
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, was ansteht")


@command("precedence", "zeigt die Rangtabelle des Hauses oder die Rangfolge einer Veranstaltung")
def precedence(made: Parser) -> None:
    made.add_argument("--event", metavar="VERANSTALTUNG", help="die Rangfolge der Teilnehmenden mit Gründen")
    add_json(made)
