<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="de">
<context>
    <name>About</name>
    <message>
        <source>Kontakte, Veranstaltungen und Verteiler einer Staatskanzlei.

Python {python}, Qt für Python {qt}</source>
        <translation>Contacts, events and mailing lists of a state chancellery.

Python {python}, Qt for Python {qt}</translation>
    </message>
    <message>
        <source>Verteiler {version}</source>
        <translation>Verteiler {version}</translation>
    </message>
    <message>
        <source>Über Verteiler</source>
        <translation>About Verteiler</translation>
    </message>
</context>
<context>
    <name>AccreditationDialog</name>
    <message>
        <source>Geburtsdatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Geburtsname</source>
        <translation>Birth name</translation>
    </message>
    <message>
        <source>Geburtsort</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Nur für diese Veranstaltung. Das Protokoll nennt keine Werte; Gelöschtes kommt nicht zurück.</source>
        <translation>For this event only. The journal names no values; what is deleted does not come back.</translation>
    </message>
    <message>
        <source>Verpflegung</source>
        <translation>Diet</translation>
    </message>
    <message>
        <source>z. B. 14.05.1970</source>
        <translation>e.g. 14.05.1970</translation>
    </message>
</context>
<context>
    <name>AddByHandDialog</name>
    <message>
        <source>Aufnehmen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Bitte geben Sie einen Grund an; er steht bei der Zeile.</source>
        <translation>Please give a reason; it stands with the row.</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Von Hand aufnehmen</source>
        <translation>Add by hand</translation>
    </message>
    <message>
        <source>z. B. Vorschlag des Landkreises</source>
        <translation>e.g. proposed by the district</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Kategorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Teilnehmende hinzufügen</source>
        <extracomment>The role that goes with a category unless the user chooses another.</extracomment>
        <translation>Add participants</translation>
    </message>
</context>
<context>
    <name>AddressSection</name>
    <message>
        <source>Anschrift {place}</source>
        <translation>Address {place}</translation>
    </message>
    <message>
        <source>Anschriften</source>
        <translation>Addresses</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Bei der Organisation öffnen</source>
        <translation>Open at the organisation</translation>
    </message>
    <message>
        <source>Beim Amt öffnen</source>
        <translation>Open at the office</translation>
    </message>
    <message>
        <source>Bevorzugt</source>
        <translation>Preferred</translation>
    </message>
    <message>
        <source>Bezeichnung</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Eigene angeben</source>
        <translation>Enter own</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Kopieren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Noch keine Anschrift.</source>
        <translation>No address yet.</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>PLZ</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Privat</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Straße</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>Straße und Hausnummer</source>
        <translation>Street and number</translation>
    </message>
    <message>
        <source>Vertraulich</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>Zusatz</source>
        <translation>Address supplement</translation>
    </message>
    <message>
        <source>bevorzugt</source>
        <translation>preferred</translation>
    </message>
    <message>
        <source>nur im Ausland</source>
        <translation>only outside Germany</translation>
    </message>
    <message>
        <source>privat</source>
        <translation>private</translation>
    </message>
    <message>
        <source>vertraulich</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>zum Beispiel Haus B</source>
        <translation>for example Building B</translation>
    </message>
    <message>
        <source>zum Beispiel Nebenstelle</source>
        <translation>for example branch office</translation>
    </message>
</context>
<context>
    <name>AnswerButton</name>
    <message>
        <source>Taste {key}</source>
        <translation>Key {key}</translation>
    </message>
    <message>
        <source>Vorbehalt</source>
        <extracomment>Key → answer, in the order of buttons and hints. The keys without those of the day itself.</extracomment>
        <translation>With reservation</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Am</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Auf welchem Weg</source>
        <translation>By which means</translation>
    </message>
    <message>
        <source>Mitgeteilt durch</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>z. B. 08.01.2027</source>
        <translation>e.g. 08.01.2027</translation>
    </message>
</context>
<context>
    <name>AnswerImport</name>
    <message numerus="yes">
        <source>%n Antworten eingetragen</source>
        <translation>
            <numerusform>%n answer entered</numerusform>
            <numerusform>%n answers entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Antworten eintragen</source>
        <translation>
            <numerusform>Enter %n answer</numerusform>
            <numerusform>Enter %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Zeilen bleiben liegen</source>
        <translation>
            <numerusform>%n row is left out</numerusform>
            <numerusform>%n rows are left out</numerusform>
        </translation>
    </message>
    <message>
        <source>Inzwischen wurde anderswo eine Antwort eingetragen; die Tabelle ist neu geprüft.</source>
        <translation>An answer has been entered elsewhere in the meantime; the table has been checked anew.</translation>
    </message>
    <message>
        <source>Zeilen der Tabelle</source>
        <translation>Rows of the table</translation>
    </message>
    <message>
        <source>ausgelassen</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>bereit</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>fehlerhaft</source>
        <translation>faulty</translation>
    </message>
    <message>
        <source>nicht auf der Liste</source>
        <translation>not on the list</translation>
    </message>
    <message>
        <source>schon eingetragen</source>
        <translation>already entered</translation>
    </message>
    <message>
        <source>zu klären</source>
        <translation>to be clarified</translation>
    </message>
    <message>
        <source>{name} (neuer Kontakt)</source>
        <translation>{name} (new contact)</translation>
    </message>
</context>
<context>
    <name>AnswerImportDialog</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Antworten aus Tabelle: {event}</source>
        <translation>Answers from a table: {event}</translation>
    </message>
    <message>
        <source>Antworten öffnen</source>
        <translation>Open answers</translation>
    </message>
    <message>
        <source>Aus Zwischenablage einfügen</source>
        <translation>Paste from clipboard</translation>
    </message>
    <message>
        <source>Bereit</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Datei wählen …</source>
        <translation>Choose file …</translation>
    </message>
    <message>
        <source>Die Zwischenablage enthält keine Tabelle.</source>
        <translation>The clipboard holds no table.</translation>
    </message>
    <message>
        <source>Fehlerhaft</source>
        <translation>Faulty</translation>
    </message>
    <message>
        <source>Grund für Zusagen über die Plätze hinaus</source>
        <translation>Reason for acceptances beyond the seats</translation>
    </message>
    <message>
        <source>Nicht auf der Liste</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>Noch keine Tabelle</source>
        <translation>No table yet</translation>
    </message>
    <message>
        <source>Schon eingetragen</source>
        <translation>Already entered</translation>
    </message>
    <message>
        <source>Tabellen und Antworten aus Kalendern (*.xlsx *.ods *.csv *.tsv *.txt *.ics *.eml)</source>
        <translation>Tables and answers from calendars (*.xlsx *.ods *.csv *.tsv *.txt *.ics *.eml)</translation>
    </message>
    <message>
        <source>Wer ist gemeint?</source>
        <translation>Who is meant?</translation>
    </message>
    <message>
        <source>Zeilen nach Zustand</source>
        <translation>Rows by state</translation>
    </message>
    <message>
        <source>Ziehen Sie eine Datei hierher (XLSX, ODS, CSV) oder fügen Sie eine kopierte Tabelle mit Strg+V ein. Nötig sind Spalten für Name oder E-Mail und für die Antwort (Zusage, nein, Vertretung durch …); Datum, Weg, Amt und Bemerkung werden verstanden, wenn es sie gibt. Auch Antworten aus Kalendern gehen (.ics, oder die E-Mails als .eml).</source>
        <translation>Drop a file here (XLSX, ODS, CSV) or paste a copied table with Ctrl+V. Columns for name or e-mail and for the answer are needed (yes, no, represented by …); date, way, office and remarks are understood if they are there. Answers from calendars can be used too (.ics, or the e-mails as .eml).</translation>
    </message>
    <message>
        <source>Zu klären</source>
        <translation>To be clarified</translation>
    </message>
</context>
<context>
    <name>AnswerTab</name>
    <message>
        <source>An welchem Tag die nächsten Antworten kamen; leer heißt heute</source>
        <translation>On which day the next answers came; empty means today</translation>
    </message>
    <message>
        <source>Antwort</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Antworten lassen sich eintragen, sobald jemand eingeladen ist. Gäste fügen Sie unter „Teilnehmende“ hinzu.</source>
        <translation>Answers can be entered as soon as somebody is invited. You add guests under “Participants”.</translation>
    </message>
    <message>
        <source>Auf der Liste steht niemand, auf den die Eingabe passt.</source>
        <translation>Nobody on the list matches what you typed.</translation>
    </message>
    <message>
        <source>Auf welchem Weg</source>
        <translation>By which way</translation>
    </message>
    <message>
        <source>Auf welchem Weg die nächsten Antworten kamen</source>
        <translation>By which way the next answers came</translation>
    </message>
    <message>
        <source>Aus Tabelle …</source>
        <translation>From table …</translation>
    </message>
    <message>
        <source>Der Tag des Eingangs liegt in der Zukunft.</source>
        <translation>The day of receipt lies in the future.</translation>
    </message>
    <message>
        <source>Eingegangen am</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Erwartet wird der Tag des Eingangs, zum Beispiel 08.01.2027.</source>
        <translation>Expected is the day of receipt, for example 08.01.2027.</translation>
    </message>
    <message>
        <source>Grund für den weiteren Platz</source>
        <translation>Reason for the further seat</translation>
    </message>
    <message>
        <source>Hier stehen die Antworten, die Sie gerade eintragen.</source>
        <translation>Here you see the answers that you are entering.</translation>
    </message>
    <message>
        <source>Name der Vertretung</source>
        <translation>Name of the substitute</translation>
    </message>
    <message>
        <source>Name des Gastes</source>
        <translation>Name of the guest</translation>
    </message>
    <message>
        <source>Niemand gefunden</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>Noch nichts eingetragen</source>
        <translation>Nothing entered yet</translation>
    </message>
    <message>
        <source>Noch niemand auf der Liste</source>
        <translation>Nobody on the list yet</translation>
    </message>
    <message>
        <source>am</source>
        <translation>on</translation>
    </message>
    <message>
        <source>heute</source>
        <translation>today</translation>
    </message>
    <message>
        <source>per</source>
        <translation>by</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message numerus="yes">
        <source>%n Antworten eingetragen</source>
        <translation>
            <numerusform>%n answer entered</numerusform>
            <numerusform>%n answers entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Gäste</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offen</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ohne Antwort</source>
        <translation>
            <numerusform>%n without answer</numerusform>
            <numerusform>%n without answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Die letzte Antwort von {name} wird gerade gespeichert.</source>
        <translation>The last answer of {name} is just being saved.</translation>
    </message>
    <message>
        <source>Esc: zurück</source>
        <translation>Esc: back</translation>
    </message>
    <message>
        <source>Grund für den weiteren Platz, dann Eingabetaste</source>
        <translation>Reason for the further seat, then Enter</translation>
    </message>
    <message>
        <source>Gäste, die gemeint sein können</source>
        <translation>Guests who may be meant</translation>
    </message>
    <message>
        <source>Name des Gastes</source>
        <translation>Name of the guest</translation>
    </message>
    <message>
        <source>Namen beginnen, Eingabetaste, dann die Antwort mit einer Taste</source>
        <translation>Begin a name, Enter, then the answer with one key</translation>
    </message>
    <message>
        <source>Wegen eines Fehlers im Programm ist die Antwort nicht eingetragen.</source>
        <extracomment>What a guest list is made of; a write to one of these tables is shown at once.</extracomment>
        <translation>Because of an error in the program the answer has not been entered.</translation>
    </message>
    <message>
        <source>Zuletzt eingetragen</source>
        <translation>Entered last</translation>
    </message>
    <message>
        <source>als neuer Kontakt</source>
        <translation>as a new contact</translation>
    </message>
    <message>
        <source>durch {name}</source>
        <translation>by {name}</translation>
    </message>
    <message>
        <source>in Vertretung für {name}</source>
        <translation>substituting for {name}</translation>
    </message>
    <message>
        <source>inzwischen an anderer Stelle geändert: {status}. Ihre Antwort ist nicht eingetragen.</source>
        <translation>changed elsewhere in the meantime: {status}. Your answer has not been entered.</translation>
    </message>
    <message>
        <source>inzwischen von der Liste genommen. Ihre Antwort ist nicht eingetragen.</source>
        <translation>taken off the list in the meantime. Your answer has not been entered.</translation>
    </message>
    <message>
        <source>jetzt: {status}</source>
        <translation>now: {status}</translation>
    </message>
    <message>
        <source>nicht eingetragen</source>
        <translation>not entered</translation>
    </message>
    <message>
        <source>nicht mehr auf der Liste</source>
        <translation>no longer on the list</translation>
    </message>
    <message>
        <source>wird vertreten. Namen der Vertretung beginnen, dann Eingabetaste</source>
        <translation>will be represented. Begin the substitute’s name, then Enter</translation>
    </message>
    <message>
        <source>{name} kommt selbst in Vertretung für {other}.</source>
        <translation>{name} comes as a substitute for {other}.</translation>
    </message>
</context>
<context>
    <name>ApartDialog</name>
    <message>
        <source>Diese Paare werden nicht mehr vorgeschlagen. Nehmen Sie einen Vermerk zurück, wenn er nicht stimmt.</source>
        <translation>These pairs are no longer proposed. Take a note back if it is not true.</translation>
    </message>
    <message>
        <source>Ersten öffnen</source>
        <translation>Open first</translation>
    </message>
    <message>
        <source>Hier stehen Paare, die Sie unter „Dubletten suchen“ als keine Dublette vermerkt haben.</source>
        <translation>Here stand pairs that you have noted as no duplicate under “Find duplicates”.</translation>
    </message>
    <message>
        <source>Keine Dubletten</source>
        <translation>No duplicates</translation>
    </message>
    <message>
        <source>Noch nichts vermerkt</source>
        <translation>Nothing noted yet</translation>
    </message>
    <message>
        <source>Wieder vorschlagen</source>
        <translation>Propose again</translation>
    </message>
    <message>
        <source>Zweiten öffnen</source>
        <translation>Open second</translation>
    </message>
</context>
<context>
    <name>ApartModel</name>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Kontakte</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Organisationen</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Vorschläge</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>Übernehmen</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>AudiencePresenter</name>
    <message numerus="yes">
        <source>Liste „{name}“ mit %n Einladungen eingefroren</source>
        <translation>
            <numerusform>List “{name}” with %Ln invitation frozen</numerusform>
            <numerusform>List “{name}” with %Ln invitations frozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Neuer Verteiler</source>
        <translation>New mailing list</translation>
    </message>
</context>
<context>
    <name>AudiencesPage</name>
    <message>
        <source>Verteiler</source>
        <translation>Mailing lists</translation>
    </message>
    <message>
        <source>Verteiler „{name}“</source>
        <translation>Audience “{name}”</translation>
    </message>
</context>
<context>
    <name>BccPage</name>
    <message numerus="yes">
        <source>%n Adressen</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Adressen kopiert</source>
        <translation>
            <numerusform>%n address copied</numerusform>
            <numerusform>%n addresses copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Adressen nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n address written to “{file}”</numerusform>
            <numerusform>%n addresses written to “{file}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doppelte nur einmal</source>
        <translation>
            <numerusform>%n duplicate named once only</numerusform>
            <numerusform>%n duplicates named once only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ohne E-Mail</source>
        <translation>
            <numerusform>%n without e-mail</numerusform>
            <numerusform>%n without e-mail</numerusform>
        </translation>
    </message>
    <message>
        <source>Adressen je &amp;Block</source>
        <translation>Addresses per &amp;block</translation>
    </message>
    <message>
        <source>Als Textdatei schreiben …</source>
        <translation>Write as text file …</translation>
    </message>
    <message>
        <source>BCC</source>
        <translation>BCC</translation>
    </message>
    <message numerus="yes">
        <source>Block {number}: %n Adressen</source>
        <translation>
            <numerusform>Block {number}: %n address</numerusform>
            <numerusform>Block {number}: %n addresses</numerusform>
        </translation>
    </message>
    <message>
        <source>E-Mail-Adressen</source>
        <translation>E-mail addresses</translation>
    </message>
    <message>
        <source>Für eine E-Mail an alle: Adressen in das Feld BCC einfügen, damit niemand die anderen sieht.</source>
        <translation>For one e-mail to all: paste the addresses into the BCC field, so that nobody sees the others.</translation>
    </message>
    <message>
        <source>Kopieren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Niemand hat ein Postfach.</source>
        <translation>Nobody has a mailbox.</translation>
    </message>
    <message>
        <source>Textdateien (*.txt)</source>
        <translation>Text files (*.txt)</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%n Einträge nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n entry written to “{file}”</numerusform>
            <numerusform>%n entries written to “{file}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n Programmpunkte ohne Uhrzeit fehlen</source>
        <translation>
            <numerusform>, %n programme item without a time is missing</numerusform>
            <numerusform>, %n programme items without a time are missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Bitte wählen Sie oben die Veranstaltung.</source>
        <translation>Please choose the event above.</translation>
    </message>
    <message>
        <source>Die Veranstaltung als ganzer Tag und jeder Programmpunkt mit Uhrzeit. Niemand wird darin genannt. Eine neue Fassung ersetzt im Kalender die frühere.</source>
        <translation>The event as a whole day and each programme item with its time. Nobody is named in it. A new version replaces the earlier one in the calendar.</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Kalenderdatei schreiben …</source>
        <translation>Write calendar file …</translation>
    </message>
    <message>
        <source>Kalenderdateien (*.ics)</source>
        <translation>Calendar files (*.ics)</translation>
    </message>
    <message>
        <source>Termin</source>
        <translation>Appointment</translation>
    </message>
</context>
<context>
    <name>CardChoice</name>
    <message>
        <source>&amp;Art</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Bogen</source>
        <translation>&amp;Sheet</translation>
    </message>
    <message>
        <source>&amp;Papier</source>
        <translation>&amp;Paper</translation>
    </message>
    <message>
        <source>A4, gefaltet</source>
        <translation>A4, folded</translation>
    </message>
    <message>
        <source>A5 quer</source>
        <translation>A5 landscape</translation>
    </message>
    <message>
        <source>Auch wer noch &amp;offen ist</source>
        <translation>&amp;Also who is still open</translation>
    </message>
    <message>
        <source>Auf&amp;schriften, eine je Zeile</source>
        <translation>&amp;Inscriptions, one a line</translation>
    </message>
    <message>
        <source>Erstes &amp;freies Schild</source>
        <translation>First &amp;free card</translation>
    </message>
    <message>
        <source>Groß, für Tische: A4 zum Falten mit beiden Seiten, A5 für Aufsteller.</source>
        <translation>Large, for tables: A4 for folding with both sides, A5 for stands.</translation>
    </message>
    <message>
        <source>Leer: ein Schild für jedes Haus</source>
        <translation>Empty: one sign for each house</translation>
    </message>
    <message>
        <source>Namensschilder</source>
        <translation>Name badges</translation>
    </message>
    <message>
        <source>Reihenf&amp;olge</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>Schilder &amp;je Name</source>
        <translation>&amp;Cards per name</translation>
    </message>
    <message>
        <source>Tischkarten</source>
        <translation>Place cards</translation>
    </message>
    <message>
        <source>Tischschilder</source>
        <translation>Table signs</translation>
    </message>
    <message>
        <source>Vorname, Name, Amt und Haus; wer vertritt, trägt den eigenen Namen.</source>
        <translation>Given name, name, office and house; who stands in bears the own name.</translation>
    </message>
    <message>
        <source>Zum Falten: Der Name steht auf beiden Seiten.</source>
        <translation>For folding: the name stands on both sides.</translation>
    </message>
    <message>
        <source>nach Alphabet</source>
        <translation>by alphabet</translation>
    </message>
    <message>
        <source>nach Körperschaft</source>
        <translation>by body</translation>
    </message>
    <message>
        <source>nach Rang</source>
        <translation>by rank</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Zeit und Titel</source>
        <translation>Time and title</translation>
    </message>
    <message>
        <source>Zum Beispiel „14:30–16:30 Pitches“; Eingabe übernimmt, Esc verwirft</source>
        <translation>For example “14:30–16:30 Pitches”; Enter applies, Esc discards</translation>
    </message>
</context>
<context>
    <name>CardPreview</name>
    <message>
        <source>Namensschilder {name}</source>
        <translation>Name badges {name}</translation>
    </message>
    <message>
        <source>Tischkarten {name}</source>
        <translation>Place cards {name}</translation>
    </message>
    <message>
        <source>Tischschilder {size}</source>
        <extracomment>Reads the names; the order and whether those who have not answered are among them count for an event alone.</extracomment>
        <translation>Table signs {size}</translation>
    </message>
    <message>
        <source>Unter den Gewählten ist niemand mit einem Namen.</source>
        <translation>Among those chosen nobody has a name.</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>&amp;amtierend</source>
        <translation>&amp;acting</translation>
    </message>
    <message>
        <source>&amp;gewählt oder ernannt</source>
        <translation>&amp;elected or appointed</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Amt</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Amt bleibt &amp;vakant</source>
        <translation>Office stays &amp;vacant</translation>
    </message>
    <message>
        <source>Amt oder Organisation suchen</source>
        <translation>Search office or organisation</translation>
    </message>
    <message>
        <source>Amtswechsel</source>
        <translation>Change of holder</translation>
    </message>
    <message>
        <source>Amtswechsel eingetragen: {office}</source>
        <translation>Change of holder entered: {office}</translation>
    </message>
    <message>
        <source>Amtswechsel eintragen</source>
        <translation>Enter change of holder</translation>
    </message>
    <message>
        <source>Bisherige Stelle</source>
        <translation>Previous post</translation>
    </message>
    <message>
        <source>Bitte geben Sie an, ab wann der Wechsel gilt.</source>
        <translation>Please state from when the change applies.</translation>
    </message>
    <message>
        <source>Bitte geben Sie an, wer das Amt übernimmt, oder wählen Sie „Amt bleibt vakant“.</source>
        <translation>Please state who takes over the office, or choose “Office stays vacant”.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie das Amt aus der Liste.</source>
        <translation>Please choose the office from the list.</translation>
    </message>
    <message>
        <source>Ein Schritt, lässt sich rückgängig machen</source>
        <translation>One step, can be undone</translation>
    </message>
    <message>
        <source>Endet damit</source>
        <translation>Ends with it</translation>
    </message>
    <message>
        <source>Neu im Amt</source>
        <translation>New in office</translation>
    </message>
    <message>
        <source>Sobald feststeht, wer das Amt übernimmt, stehen hier die Folgen.</source>
        <translation>As soon as it is clear who takes over the office, the consequences appear here.</translation>
    </message>
    <message>
        <source>a&amp;b</source>
        <translation>a&amp;s of</translation>
    </message>
    <message>
        <source>ab</source>
        <translation>from</translation>
    </message>
    <message>
        <source>geplant: {name} ab {date}</source>
        <translation>planned: {name} from {date}</translation>
    </message>
    <message>
        <source>ist künftig das Hauptamt</source>
        <translation>will be the main office</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>vakant seit {date}</source>
        <translation>vacant since {date}</translation>
    </message>
    <message>
        <source>{name} amtierend</source>
        <translation>{name} acting</translation>
    </message>
    <message>
        <source>{name} seit {date}</source>
        <translation>{name} since {date}</translation>
    </message>
    <message>
        <source>{name}, amtierend</source>
        <translation>{name}, acting</translation>
    </message>
    <message>
        <source>{name}: {office} beenden</source>
        <translation>End {name}: {office}</translation>
    </message>
</context>
<context>
    <name>ChangesPart</name>
    <message>
        <source>Noch nichts geändert.</source>
        <translation>Nothing changed yet.</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Rückgängig</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Zuletzt geändert</source>
        <translation>Recently changed</translation>
    </message>
</context>
<context>
    <name>ChannelRow</name>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message numerus="yes">
        <source>%n Namen</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n Begleitung</source>
        <translation>
            <numerusform>+ %n companion</numerusform>
            <numerusform>+ %n companions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, mit Begleitung: %n</source>
        <translation>
            <numerusform>, with companion: %n</numerusform>
            <numerusform>, with companions: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Allein da</source>
        <translation>Here alone</translation>
    </message>
    <message>
        <source>Begleitung mehr</source>
        <translation>One companion more</translation>
    </message>
    <message>
        <source>Begleitung: {there} von {all}</source>
        <translation>Companions: {there} of {all}</translation>
    </message>
    <message>
        <source>Bitte zuerst den Namen der eingeladenen Person beginnen.</source>
        <translation>Please begin the name of the invited person first.</translation>
    </message>
    <message>
        <source>Bitte zuerst den Namen des Gastes beginnen.</source>
        <translation>Please begin the name of the guest first.</translation>
    </message>
    <message>
        <source>Eingabe</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Einlass: {event}</source>
        <translation>Check-in: {event}</translation>
    </message>
    <message>
        <source>Esc: zurück</source>
        <translation>Esc: back</translation>
    </message>
    <message>
        <source>F3 nimmt auf, wer ohne Einladung kommt; der Name ist dann schon begonnen.</source>
        <translation>F3 adds who comes without an invitation; the name is begun already.</translation>
    </message>
    <message>
        <source>Gäste</source>
        <translation>Guests</translation>
    </message>
    <message>
        <source>Hier stehen alle, die eingeladen sind. Wer ohne Einladung kommt, lässt sich mit F3 aufnehmen.</source>
        <translation>Here you see all who are invited. Who comes without an invitation can be added with F3.</translation>
    </message>
    <message>
        <source>Ist da</source>
        <translation>Is here</translation>
    </message>
    <message>
        <source>Name oder Organisation</source>
        <translation>Name or organisation</translation>
    </message>
    <message>
        <source>Namen beginnen, dann Eingabetaste</source>
        <translation>Begin a name, then Enter</translation>
    </message>
    <message>
        <source>Niemand gefunden</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>Noch niemand auf der Liste</source>
        <translation>Nobody on the list yet</translation>
    </message>
    <message>
        <source>Ohne Einladung …</source>
        <translation>Without invitation …</translation>
    </message>
    <message>
        <source>Strg+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Umschalt+Eingabe</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Vertretung …</source>
        <translation>Substitute …</translation>
    </message>
    <message>
        <source>Vollbild</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Wegen eines Fehlers im Programm ist das nicht eingetragen.</source>
        <translation>Because of an error in the program this has not been entered.</translation>
    </message>
    <message>
        <source>Wer kommt für {name}?</source>
        <translation>Who comes for {name}?</translation>
    </message>
    <message>
        <source>Wer kommt ohne Einladung?</source>
        <translation>Who comes without an invitation?</translation>
    </message>
    <message>
        <source>Zurücknehmen</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>da</source>
        <translation>here</translation>
    </message>
    <message>
        <source>da seit {time}</source>
        <translation>here since {time}</translation>
    </message>
    <message numerus="yes">
        <source>davon %n Begleitung</source>
        <translation>
            <numerusform>of these %n companion</numerusform>
            <numerusform>of these %n companions</numerusform>
        </translation>
    </message>
    <message>
        <source>in Vertretung für {name}</source>
        <translation>substituting for {name}</translation>
    </message>
    <message>
        <source>mit {names}</source>
        <translation>with {names}</translation>
    </message>
    <message>
        <source>noch erwartet</source>
        <translation>still expected</translation>
    </message>
    <message>
        <source>noch {count} erwartet</source>
        <translation>{count} still expected</translation>
    </message>
    <message>
        <source>wird als neuer Kontakt angelegt</source>
        <translation>will be added as a new contact</translation>
    </message>
    <message>
        <source>{name} ist da</source>
        <translation>{name} is here</translation>
    </message>
    <message>
        <source>{name} ist da, in Vertretung für {other}</source>
        <translation>{name} is here, substituting for {other}</translation>
    </message>
    <message>
        <source>{name} ist da, ohne Einladung</source>
        <translation>{name} is here, without an invitation</translation>
    </message>
    <message>
        <source>{name} ist schon da.</source>
        <translation>{name} is here already.</translation>
    </message>
    <message>
        <source>{name} ist selbst schon da.</source>
        <translation>{name} is here in person already.</translation>
    </message>
    <message>
        <source>{name}: eine Begleitung mehr</source>
        <translation>{name}: one companion more</translation>
    </message>
    <message>
        <source>{present} von {expected} da</source>
        <translation>{present} of {expected} here</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>%n Einträge</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Alles erledigt.</source>
        <translation>Everything done.</translation>
    </message>
    <message>
        <source>Nichts mehr zu prüfen</source>
        <translation>Nothing left to check</translation>
    </message>
    <message>
        <source>Zu prüfen</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Zurück zur Übersicht (Alt+Links)</source>
        <translation>Back to the overview (Alt+Left)</translation>
    </message>
    <message>
        <source>Übersicht</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>ChecksPart</name>
    <message>
        <source>Nichts zu prüfen: keine vakanten Ämter, keine auslaufenden Amtszeiten.</source>
        <translation>Nothing to check: no vacant offices, no terms about to end.</translation>
    </message>
    <message>
        <source>Zu prüfen</source>
        <translation>To check</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message numerus="yes">
        <source>%n Zeilen</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Bedeutung</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Bedeutung der Spalte {title}</source>
        <translation>Meaning of column {title}</translation>
    </message>
    <message>
        <source>Blatt</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Blatt der Arbeitsmappe</source>
        <translation>Sheet of the workbook</translation>
    </message>
    <message>
        <source>Die Tabelle ist &amp;vollständig: Wer fehlt, gilt als ausgeschieden</source>
        <translation>The table is &amp;complete: whoever is missing counts as having left</translation>
    </message>
    <message>
        <source>Für alle, die aus dieser Liste stammen und nicht mehr darin stehen, wird ein Ende vorgeschlagen.</source>
        <translation>For all who came from this list and stand in it no longer, an end is proposed.</translation>
    </message>
    <message>
        <source>Gespeicherte Zuordnung</source>
        <translation>Saved mapping</translation>
    </message>
    <message>
        <source>Gespeicherte Zuordnungen umbenennen oder entfernen</source>
        <translation>Rename or remove saved assignments</translation>
    </message>
    <message>
        <source>Mit dem Bestand vergleichen</source>
        <translation>Compare with what is stored</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Spalte</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Spalte {number}</source>
        <translation>Column {number}</translation>
    </message>
    <message>
        <source>Spalten der Tabelle</source>
        <translation>Columns of the table</translation>
    </message>
    <message>
        <source>Stand {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>Verwalten …</source>
        <translation>Manage …</translation>
    </message>
    <message>
        <source>Vorschlag des Programms</source>
        <translation>Proposed by the program</translation>
    </message>
    <message>
        <source>Wem die Spalte {title} gehört</source>
        <translation>Whose column {title} is</translation>
    </message>
    <message>
        <source>Zeile</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Zuordnung</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>Zuordnung speichern …</source>
        <translation>Save mapping …</translation>
    </message>
    <message>
        <source>aus der Zuordnung</source>
        <translation>from the mapping</translation>
    </message>
    <message>
        <source>bitte prüfen</source>
        <translation>please check</translation>
    </message>
    <message>
        <source>gehört zu</source>
        <translation>belongs to</translation>
    </message>
    <message>
        <source>gewählt</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>sicher</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>{number}. Person</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>{who}, privat</source>
        <translation>{who}, private</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Als CSV-Tabelle exportieren …</source>
        <translation>Export as CSV table …</translation>
    </message>
    <message>
        <source>Als Excel-Tabelle exportieren …</source>
        <translation>Export as Excel spreadsheet …</translation>
    </message>
    <message>
        <source>Als vCard exportieren …</source>
        <translation>Export as vCard …</translation>
    </message>
    <message>
        <source>Amt …</source>
        <translation>Office …</translation>
    </message>
    <message>
        <source>Amtswechsel aus Tabelle …</source>
        <translation>Changes of holder from a table …</translation>
    </message>
    <message>
        <source>Amtswechsel …</source>
        <translation>Change of holder …</translation>
    </message>
    <message>
        <source>Amtszeiten prüfen</source>
        <translation>Check terms</translation>
    </message>
    <message>
        <source>Ansicht</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Ansicht: {mode}</source>
        <translation>View: {mode}</translation>
    </message>
    <message>
        <source>Aufgabe …</source>
        <translation>Task …</translation>
    </message>
    <message>
        <source>Ausgabe</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Beenden</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Beziehungsarten …</source>
        <translation>Kinds of relationship …</translation>
    </message>
    <message>
        <source>Bitte wählen Sie zuerst Kontakte aus.</source>
        <translation>Please select contacts first.</translation>
    </message>
    <message>
        <source>Bitte öffnen Sie zuerst eine Veranstaltung.</source>
        <translation>Please open an event first.</translation>
    </message>
    <message>
        <source>Briefe drucken …</source>
        <translation>Print letters …</translation>
    </message>
    <message>
        <source>Briefkopf und Blätter …</source>
        <translation>Letterhead and sheets …</translation>
    </message>
    <message>
        <source>Briefvorlagen …</source>
        <translation>Letter templates …</translation>
    </message>
    <message>
        <source>Drucken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Dubletten suchen</source>
        <translation>Search for duplicates</translation>
    </message>
    <message>
        <source>Dunkel</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Eigene Felder …</source>
        <translation>Own fields …</translation>
    </message>
    <message>
        <source>Einlesen</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Etiketten und Umschläge drucken …</source>
        <translation>Print labels and envelopes …</translation>
    </message>
    <message>
        <source>Exportieren</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Gehe zu</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Gehe zu {place}</source>
        <translation>Go to {place}</translation>
    </message>
    <message>
        <source>Hell</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>In den Papierkorb legen</source>
        <translation>Move to trash</translation>
    </message>
    <message>
        <source>In dieser Liste suchen</source>
        <translation>Search in this list</translation>
    </message>
    <message>
        <source>Keine Dubletten …</source>
        <translation>No duplicates …</translation>
    </message>
    <message>
        <source>Kontaktblatt drucken …</source>
        <translation>Print contact sheet …</translation>
    </message>
    <message>
        <source>Kontakte zusammenführen …</source>
        <translation>Merge contacts …</translation>
    </message>
    <message>
        <source>Lange unbestätigt …</source>
        <translation>Long unconfirmed …</translation>
    </message>
    <message>
        <source>Medienkontaktblatt drucken …</source>
        <translation>Print media contact sheet …</translation>
    </message>
    <message>
        <source>Menü</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menü öffnen</source>
        <translation>Open menu</translation>
    </message>
    <message>
        <source>Namensschilder und Tischkarten drucken …</source>
        <translation>Print name badges and place cards …</translation>
    </message>
    <message>
        <source>Netzwerk drucken …</source>
        <translation>Print network …</translation>
    </message>
    <message>
        <source>Netzwerk zeigen</source>
        <translation>Show network</translation>
    </message>
    <message>
        <source>Neu</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Neue Aufgabe …</source>
        <translation>New task …</translation>
    </message>
    <message>
        <source>Neue Organisation anlegen …</source>
        <translation>Create new organisation …</translation>
    </message>
    <message>
        <source>Neue Person anlegen …</source>
        <translation>Create new person …</translation>
    </message>
    <message>
        <source>Neue Veranstaltung anlegen …</source>
        <translation>Create new event …</translation>
    </message>
    <message>
        <source>Neuen Verteiler anlegen …</source>
        <translation>Create new mailing list …</translation>
    </message>
    <message>
        <source>Neues Amt anlegen …</source>
        <translation>Create new office …</translation>
    </message>
    <message>
        <source>Organisation …</source>
        <translation>Organisation …</translation>
    </message>
    <message>
        <source>Organisationsblatt drucken …</source>
        <translation>Print organisation sheet …</translation>
    </message>
    <message>
        <source>Person …</source>
        <translation>Person …</translation>
    </message>
    <message>
        <source>Programm</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Rangtabelle …</source>
        <translation>Table of ranks …</translation>
    </message>
    <message>
        <source>Rückgängig</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Rückgängig: {action}</source>
        <translation>Undo: {action}</translation>
    </message>
    <message>
        <source>Schlagwort vergeben …</source>
        <translation>Assign tag …</translation>
    </message>
    <message>
        <source>Schlagwörter …</source>
        <translation>Tags …</translation>
    </message>
    <message>
        <source>Spalten wählen …</source>
        <translation>Choose columns …</translation>
    </message>
    <message>
        <source>Suche speichern …</source>
        <translation>Save search …</translation>
    </message>
    <message>
        <source>Suchen</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Suchen oder Befehl …</source>
        <translation>Search or command …</translation>
    </message>
    <message>
        <source>Text einfügen und Kontakte daraus übernehmen …</source>
        <translation>Paste a text and take contacts from it …</translation>
    </message>
    <message>
        <source>Text einfügen …</source>
        <translation>Paste text …</translation>
    </message>
    <message>
        <source>Veranstaltung</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Veranstaltung …</source>
        <translation>Event …</translation>
    </message>
    <message>
        <source>Versand vorbereiten …</source>
        <translation>Prepare sending …</translation>
    </message>
    <message>
        <source>Verteiler …</source>
        <translation>Mailing list …</translation>
    </message>
    <message>
        <source>Verwalten</source>
        <translation>Manage</translation>
    </message>
    <message>
        <source>Verzeichnis A–Z drucken …</source>
        <translation>Print directory A–Z …</translation>
    </message>
    <message>
        <source>Visitenkarte als QR-Code zeigen …</source>
        <translation>Show contact card as QR code …</translation>
    </message>
    <message>
        <source>Wie das System</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>Wiederherstellen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Wiederherstellen: {action}</source>
        <translation>Redo: {action}</translation>
    </message>
    <message>
        <source>Zurück</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Zusammenführung trennen …</source>
        <translation>Split a merger …</translation>
    </message>
    <message>
        <source>vCards oder Liste einlesen …</source>
        <translation>Read in vCards or a list …</translation>
    </message>
    <message>
        <source>vCards oder Tabelle aus der Zwischenablage einlesen</source>
        <translation>Read in vCards or a table from the clipboard</translation>
    </message>
    <message>
        <source>Ämter</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>Über Verteiler …</source>
        <translation>About Verteiler …</translation>
    </message>
</context>
<context>
    <name>CompanionDialog</name>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Platz ohne Namen hinzufügen</source>
        <translation>Add a seat without a name</translation>
    </message>
    <message>
        <source>Vor- und Nachname, wie auf dem Namensschild</source>
        <translation>Given name and family name, as on the name badge</translation>
    </message>
    <message>
        <source>oder unter den Kontakten suchen</source>
        <translation>or search among the contacts</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Als Tabelle …</source>
        <translation>As table …</translation>
    </message>
    <message>
        <source>Eingeladene: {event}</source>
        <translation>Invited: {event}</translation>
    </message>
    <message>
        <source>Excel-Arbeitsmappen (*.xlsx);;CSV-Dateien (*.csv)</source>
        <translation>Excel workbooks (*.xlsx);;CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Frieren Sie die Liste ein, wenn Sie sie versenden. Danach zeigt der Vergleich, was sich geändert hat.</source>
        <translation>Freeze the list when you send it. From then on the comparison shows what has changed.</translation>
    </message>
    <message>
        <source>In dieser Liste suchen</source>
        <translation>Search in this list</translation>
    </message>
    <message>
        <source>Liste vom {day} · {name}</source>
        <translation>List of {day} · {name}</translation>
    </message>
    <message>
        <source>Liste, wie sie versandt wurde</source>
        <translation>List as it was sent</translation>
    </message>
    <message>
        <source>Noch nichts zu vergleichen</source>
        <translation>Nothing to compare yet</translation>
    </message>
    <message>
        <source>Vergleich ausgeben nach</source>
        <translation>Write comparison to</translation>
    </message>
    <message>
        <source>Vergleich nach „{file}“ ausgegeben</source>
        <translation>Comparison written to “{file}”</translation>
    </message>
    <message>
        <source>Vergleichen mit</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>Was sich geändert hat</source>
        <translation>What has changed</translation>
    </message>
    <message>
        <source>Womit verglichen wird</source>
        <translation>What it is compared with</translation>
    </message>
    <message>
        <source>dieser Liste von heute</source>
        <translation>this list of today</translation>
    </message>
    <message>
        <source>heute, dieselben Zeilen</source>
        <translation>today, the same rows</translation>
    </message>
    <message numerus="yes">
        <source>in beiden, %n geändert</source>
        <translation>
            <numerusform>in both, %n changed</numerusform>
            <numerusform>in both, %n changed</numerusform>
        </translation>
    </message>
    <message>
        <source>mit</source>
        <translation>with</translation>
    </message>
    <message>
        <source>neu</source>
        <translation>new</translation>
    </message>
    <message>
        <source>nicht mehr dabei</source>
        <translation>no longer on it</translation>
    </message>
    <message>
        <source>nichts: wie versandt</source>
        <translation>nothing: as sent</translation>
    </message>
    <message>
        <source>{first} – {second}</source>
        <translation>{first} – {second}</translation>
    </message>
</context>
<context>
    <name>ComparedModel</name>
    <message>
        <source>Name, Amt</source>
        <extracomment>In the order in which they are looked at; what did not change comes last.</extracomment>
        <translation>Name, office</translation>
    </message>
    <message>
        <source>Was sich geändert hat</source>
        <translation>What has changed</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source> oder </source>
        <translation> or </translation>
    </message>
    <message>
        <source>Absagen hintereinander</source>
        <translation>Refusals in a row</translation>
    </message>
    <message>
        <source>Amt</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Amt: {office}</source>
        <translation>Office: {office}</translation>
    </message>
    <message>
        <source>Amtszeit endet vor einem Tag</source>
        <translation>Term of office ends before a day</translation>
    </message>
    <message>
        <source>Amtszeit endet vor {day}</source>
        <translation>Term of office ends before {day}</translation>
    </message>
    <message>
        <source>Andere Zahl …</source>
        <translation>Another number …</translation>
    </message>
    <message>
        <source>Anschrift in einem Ort</source>
        <translation>Address in a place</translation>
    </message>
    <message>
        <source>Anschrift in {place}</source>
        <translation>Address in {place}</translation>
    </message>
    <message>
        <source>Art: {kind}</source>
        <translation>Kind: {kind}</translation>
    </message>
    <message>
        <source>Beziehung zu einer Person oder Organisation</source>
        <translation>Relationship to a person or organisation</translation>
    </message>
    <message>
        <source>Beziehung zu {other}</source>
        <translation>Relationship to {other}</translation>
    </message>
    <message>
        <source>Bitte geben Sie den Wahlkreis an.</source>
        <translation>Please enter the constituency.</translation>
    </message>
    <message>
        <source>Bitte geben Sie ein, wonach gesucht wird.</source>
        <translation>Please enter what is searched for.</translation>
    </message>
    <message>
        <source>Bitte geben Sie einen Ort ein.</source>
        <translation>Please enter a place.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie ein Amt aus der Liste.</source>
        <translation>Please choose an office from the list.</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dieses Schlagwort trägt niemand; bitte wählen Sie eines aus der Liste.</source>
        <translation>Nobody has this tag; please choose one from the list.</translation>
    </message>
    <message>
        <source>E-Mail-Adresse</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Eigenes Feld „{name}“</source>
        <translation>Own field “{name}”</translation>
    </message>
    <message>
        <source>Erwartet wird ein Datum wie 23.01.2020, „Januar 2020“ oder 2020.</source>
        <translation>Expected is a date such as 23.01.2020, “Januar 2020” or 2020.</translation>
    </message>
    <message>
        <source>Erwartet wird ein Landkreis, eine Gemeinde oder der Anfang ihres Schlüssels.</source>
        <translation>Expected is a district, a municipality or the beginning of its key.</translation>
    </message>
    <message>
        <source>Erwartet wird eine Zahl ab {least}.</source>
        <translation>Expected is a number from {least} on.</translation>
    </message>
    <message>
        <source>Gemeindeleitung</source>
        <translation>Head of municipality</translation>
    </message>
    <message>
        <source>Gruppe: {group}</source>
        <translation>Group: {group}</translation>
    </message>
    <message>
        <source>In einem Landkreis oder einer Gemeinde</source>
        <translation>In a district or a municipality</translation>
    </message>
    <message>
        <source>Inhaberinnen und Inhaber eines Amtes</source>
        <translation>Holders of an office</translation>
    </message>
    <message>
        <source>Kreisleitung</source>
        <translation>Head of district</translation>
    </message>
    <message>
        <source>Landkreis, Gemeinde oder Schlüssel</source>
        <translation>District, municipality or key</translation>
    </message>
    <message>
        <source>Leitung von</source>
        <translation>Head of</translation>
    </message>
    <message>
        <source>Leitung {body}</source>
        <translation>Head of {body}</translation>
    </message>
    <message>
        <source>Mandat aus einem Wahlkreis</source>
        <translation>Seat for a constituency</translation>
    </message>
    <message>
        <source>Ministeriumsleitung</source>
        <translation>Head of ministry</translation>
    </message>
    <message>
        <source>Mitglied einer Partei, Fraktion oder anderen Organisation</source>
        <translation>Member of a party, parliamentary group or other organisation</translation>
    </message>
    <message>
        <source>Mitglied: {other}</source>
        <translation>Member: {other}</translation>
    </message>
    <message>
        <source>Nummer oder ein Teil des Namens</source>
        <translation>Number or a part of the name</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Postanschrift</source>
        <translation>Postal address</translation>
    </message>
    <message>
        <source>Redaktionsleitung</source>
        <translation>Head of editorial office</translation>
    </message>
    <message>
        <source>Reihe: {series}</source>
        <translation>Series: {series}</translation>
    </message>
    <message>
        <source>Rolle: {role}</source>
        <translation>Role: {role}</translation>
    </message>
    <message>
        <source>Schlagwort</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Schlagwort {tag}</source>
        <translation>Tag {tag}</translation>
    </message>
    <message>
        <source>Schlüssel {ags}…</source>
        <translation>Key {ags}…</translation>
    </message>
    <message>
        <source>Seit einem Tag nicht eingeladen</source>
        <translation>Not invited since a day</translation>
    </message>
    <message>
        <source>Start-up-Leitung</source>
        <translation>Head of start-up</translation>
    </message>
    <message>
        <source>Stelle: {body}</source>
        <translation>Body: {body}</translation>
    </message>
    <message>
        <source>Suche</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Suche eingeben …</source>
        <translation>Enter a search …</translation>
    </message>
    <message>
        <source>Suche {search}</source>
        <translation>Search {search}</translation>
    </message>
    <message>
        <source>Trägt ein Schlagwort</source>
        <translation>Has a tag</translation>
    </message>
    <message>
        <source>Von einer Suche gefunden</source>
        <translation>Found by a search</translation>
    </message>
    <message>
        <source>Wahlkreis</source>
        <translation>Constituency</translation>
    </message>
    <message>
        <source>Wahlkreis {name}</source>
        <translation>Constituency {name}</translation>
    </message>
    <message>
        <source>Wie oft hintereinander</source>
        <translation>How often in a row</translation>
    </message>
    <message>
        <source>Zuletzt bestätigt</source>
        <translation>Last confirmed</translation>
    </message>
    <message>
        <source>abgesagt</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>all</translation>
    </message>
    <message>
        <source>alle Veranstaltungen</source>
        <translation>all events</translation>
    </message>
    <message>
        <source>alle diese Bedingungen</source>
        <translation>all of these conditions</translation>
    </message>
    <message>
        <source>als Gast</source>
        <translation>as guest</translation>
    </message>
    <message>
        <source>als Gast oder in Vertretung</source>
        <translation>as guest or substitute</translation>
    </message>
    <message>
        <source>ausgefüllt</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>bestätigt seit {day}</source>
        <translation>confirmed since {day}</translation>
    </message>
    <message>
        <source>die letzten {times} Male</source>
        <translation>the last {times} times</translation>
    </message>
    <message>
        <source>eine dieser Bedingungen</source>
        <translation>one of these conditions</translation>
    </message>
    <message>
        <source>erfüllt als Gruppe</source>
        <translation>fulfils as a group</translation>
    </message>
    <message>
        <source>erfüllt {which}</source>
        <translation>fulfils {which}</translation>
    </message>
    <message>
        <source>gehört zu einer Stelle der Art</source>
        <translation>belongs to a body of the kind</translation>
    </message>
    <message>
        <source>hat abgesagt für</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>hat an {event} {status}</source>
        <translation>{status} {event}</translation>
    </message>
    <message>
        <source>hat auf {event} {status}</source>
        <translation>{status} to {event}</translation>
    </message>
    <message>
        <source>hat das Amt …</source>
        <translation>holds the office …</translation>
    </message>
    <message>
        <source>hat ein Amt, das endet vor …</source>
        <translation>holds an office that ends before …</translation>
    </message>
    <message>
        <source>hat ein Mandat aus Wahlkreis …</source>
        <translation>has a seat for constituency …</translation>
    </message>
    <message>
        <source>hat eine Anschrift in …</source>
        <translation>has an address in …</translation>
    </message>
    <message>
        <source>hat für {event} {status}</source>
        <translation>{status} the invitation to {event}</translation>
    </message>
    <message>
        <source>hat hintereinander abgesagt</source>
        <translation>has declined in a row</translation>
    </message>
    <message>
        <source>hat im eigenen Feld</source>
        <translation>has in the own field</translation>
    </message>
    <message>
        <source>hat nicht geantwortet auf</source>
        <translation>did not reply to</translation>
    </message>
    <message>
        <source>hat teilgenommen an</source>
        <translation>attended</translation>
    </message>
    <message>
        <source>hat zugesagt für</source>
        <translation>has accepted for</translation>
    </message>
    <message>
        <source>hat {times} abgesagt</source>
        <translation>has declined {times}</translation>
    </message>
    <message>
        <source>hat {way}</source>
        <translation>has {way}</translation>
    </message>
    <message>
        <source>in Vertretung</source>
        <translation>as substitute</translation>
    </message>
    <message>
        <source>ist</source>
        <translation>is</translation>
    </message>
    <message>
        <source>ist Mitglied von (Partei, Fraktion) …</source>
        <translation>is a member of (party, parliamentary group) …</translation>
    </message>
    <message>
        <source>ist bestätigt seit …</source>
        <translation>is confirmed since …</translation>
    </message>
    <message>
        <source>ist erreichbar per</source>
        <translation>can be reached by</translation>
    </message>
    <message>
        <source>ist zu {event} {status}</source>
        <translation>{status} {event}</translation>
    </message>
    <message>
        <source>jede</source>
        <translation>any</translation>
    </message>
    <message>
        <source>keine dieser Bedingungen</source>
        <translation>none of these conditions</translation>
    </message>
    <message>
        <source>leer: irgendetwas ist eingetragen</source>
        <translation>empty: anything is entered</translation>
    </message>
    <message>
        <source>liegt in Landkreis oder Gemeinde …</source>
        <translation>lies in district or municipality …</translation>
    </message>
    <message>
        <source>liegt in: {district}</source>
        <translation>lies in: {district}</translation>
    </message>
    <message>
        <source>ließ sich bei {event} {status}</source>
        <translation>was {status} at {event}</translation>
    </message>
    <message>
        <source>ließ sich vertreten bei</source>
        <translation>was represented at</translation>
    </message>
    <message>
        <source>nicht erschienen</source>
        <translation>did not attend</translation>
    </message>
    <message>
        <source>nicht geantwortet</source>
        <translation>did not reply</translation>
    </message>
    <message>
        <source>nur als Gast oder nur in Vertretung</source>
        <translation>only as guest or only as substitute</translation>
    </message>
    <message>
        <source>nur in einer Rolle</source>
        <translation>only in a role</translation>
    </message>
    <message>
        <source>oder auch</source>
        <translation>or also</translation>
    </message>
    <message>
        <source>seit {day} nicht eingeladen</source>
        <translation>not invited since {day}</translation>
    </message>
    <message>
        <source>steht in Beziehung zu …</source>
        <translation>has a relationship to …</translation>
    </message>
    <message>
        <source>teilgenommen</source>
        <translation>attended</translation>
    </message>
    <message>
        <source>trägt das Schlagwort …</source>
        <translation>has the tag …</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>vertreten</source>
        <translation>represented</translation>
    </message>
    <message>
        <source>von Hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>wie im Suchfeld, z. B. ort:Tholey art:Person</source>
        <translation>as in the search field, e.g. ort:Tholey art:Person</translation>
    </message>
    <message>
        <source>wird gefunden von der Suche</source>
        <translation>is found by the search</translation>
    </message>
    <message>
        <source>wurde eingeladen zu</source>
        <translation>was invited to</translation>
    </message>
    <message>
        <source>wurde nicht eingeladen seit …</source>
        <translation>was not invited since …</translation>
    </message>
    <message>
        <source>wurde zu {event} eingeladen</source>
        <translation>was invited to {event}</translation>
    </message>
    <message>
        <source>zugesagt</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>zuletzt</source>
        <translation>last</translation>
    </message>
    <message>
        <source>{event}: {status}</source>
        <translation>{event}: {status}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>„{words}“</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>Das ändert sich</source>
        <translation>What this changes</translation>
    </message>
    <message>
        <source>und {count} weitere Hinweise</source>
        <translation>and {count} more remarks</translation>
    </message>
</context>
<context>
    <name>ContactColumns</name>
    <message>
        <source>Amt / Funktion</source>
        <translation>Office / position</translation>
    </message>
    <message>
        <source>Amt: {title}</source>
        <translation>Office: {title}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Schlagwörter</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Zuletzt</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>amtierend</source>
        <translation>acting</translation>
    </message>
    <message>
        <source>besetzt</source>
        <translation>occupied</translation>
    </message>
    <message>
        <source>keine Angabe</source>
        <translation>not specified</translation>
    </message>
    <message>
        <source>keine Schlagwörter</source>
        <translation>no tags</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
</context>
<context>
    <name>ContactPicker</name>
    <message>
        <source>Gefundene Kontakte</source>
        <translation>Contacts found</translation>
    </message>
    <message>
        <source>Name, Amt, Organisation oder Ort</source>
        <translation>Name, office, organisation or place</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Kontakte</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Spalten zurücksetzen</source>
        <translation>Reset columns</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>%n Kontakte</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte gefunden</source>
        <translation>
            <numerusform>%Ln contact found</numerusform>
            <numerusform>%Ln contacts found</numerusform>
        </translation>
    </message>
    <message>
        <source>Bitte filtern Sie zuerst die Kontakte; der Filter wird dann gespeichert.</source>
        <translation>Please filter the contacts first; the filter is then saved.</translation>
    </message>
    <message>
        <source>Filter aufheben</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>Hier stehen Personen, Organisationen und unbesetzte Ämter.</source>
        <translation>Persons, organisations and vacant offices are listed here.</translation>
    </message>
    <message>
        <source>Kein Kontakt passt zum Filter</source>
        <translation>No contact matches the filter</translation>
    </message>
    <message>
        <source>Kontakte</source>
        <extracomment>Keys of the pages that can lie over the list.</extracomment>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Noch keine Kontakte</source>
        <translation>No contacts yet</translation>
    </message>
    <message>
        <source>Person anlegen</source>
        <translation>Create person</translation>
    </message>
    <message>
        <source>Prüfen Sie die Schreibweise oder heben Sie den Filter auf.</source>
        <translation>Please check the spelling or clear the filter.</translation>
    </message>
    <message>
        <source>Suche „{text}“</source>
        <translation>Search “{text}”</translation>
    </message>
</context>
<context>
    <name>ContradictionLines</name>
    <message>
        <source>Widersprüche</source>
        <translation>Contradictions</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message numerus="yes">
        <source>%n Abweichungen von der Rangfolge</source>
        <translation>
            <numerusform>%n deviation from the order of precedence</numerusform>
            <numerusform>%n deviations from the order of precedence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Programmpunkte, auf die neuen Tage verschoben</source>
        <translation>
            <numerusform>%n programme item, moved to the new days</numerusform>
            <numerusform>%n programme items, moved to the new days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Programmpunkte, ohne Uhrzeiten</source>
        <translation>
            <numerusform>%n programme item, without its time</numerusform>
            <numerusform>%n programme items, without times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Regeln, wer auf die Plätze zählt und wie viele</source>
        <translation>
            <numerusform>%n rule on who counts against the seats and how many</numerusform>
            <numerusform>%n rules on who counts against the seats and how many</numerusform>
        </translation>
    </message>
    <message>
        <source>Anlegen</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Bitte geben Sie den ersten Tag genau an, zum Beispiel 11.03.2027.</source>
        <translation>Please give the first day exactly, for example 11.03.2027.</translation>
    </message>
    <message>
        <source>Bitte geben Sie der neuen Veranstaltung einen eigenen Namen.</source>
        <translation>Please give the new event a name of its own.</translation>
    </message>
    <message>
        <source>Erster Tag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Gäste, Antworten und Änderungen von Hand bleiben zurück.</source>
        <translation>Guests, answers and changes made by hand stay behind.</translation>
    </message>
    <message>
        <source>Mitgenommen wird</source>
        <translation>Taken along</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Neue Veranstaltung nach „{name}“</source>
        <translation>New event from “{name}”</translation>
    </message>
    <message>
        <source>Reihe, Motto, Ort und Plätze</source>
        <translation>Series, motto, place and seats</translation>
    </message>
    <message>
        <source>Verteiler „{name}“</source>
        <translation>Audience “{name}”</translation>
    </message>
    <message>
        <source>z. B. 11.03.2027</source>
        <translation>e.g. 11.03.2027</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Verlauf</source>
        <translation>Course</translation>
    </message>
</context>
<context>
    <name>CrashBox</name>
    <message>
        <source>Details kopieren</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Details kopiert</source>
        <translation>Details copied</translation>
    </message>
    <message>
        <source>Einzelheiten des Fehlers</source>
        <translation>Details of the error</translation>
    </message>
    <message>
        <source>Im Programm ist ein Fehler aufgetreten. Was gespeichert war, ist unverändert; die letzte Eingabe ist vielleicht nicht übernommen.</source>
        <translation>An error has occurred in the program. What had been saved is unchanged; the last entry may not have been accepted.</translation>
    </message>
    <message>
        <source>Unerwarteter Fehler</source>
        <translation>Unexpected error</translation>
    </message>
</context>
<context>
    <name>DayAxis</name>
    <message>
        <source>Programm</source>
        <extracomment>An item that is drawn with the mouse begins at a multiple of so many minutes.</extracomment>
        <translation>Programme</translation>
    </message>
    <message>
        <source>ohne Zeit</source>
        <translation>without time</translation>
    </message>
</context>
<context>
    <name>DaySection</name>
    <message>
        <source>Bitte geben Sie einen Tag ein, zum Beispiel 14.03.2021 oder 2019.</source>
        <translation>Please enter a day, for example 14.03.2021 or 2019.</translation>
    </message>
    <message>
        <source>Wieder heute</source>
        <translation>Today again</translation>
    </message>
    <message>
        <source>Zeigt Ämter und Beziehungen, die an diesem Tag galten.</source>
        <translation>Shows offices and relationships that held on this day.</translation>
    </message>
    <message>
        <source>Zeitpunkt</source>
        <translation>Point in time</translation>
    </message>
    <message>
        <source>heute</source>
        <translation>today</translation>
    </message>
    <message>
        <source>heute, {day}</source>
        <translation>today, {day}</translation>
    </message>
</context>
<context>
    <name>DoubtfulModel</name>
    <message>
        <source>Bitte prüfen</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>Name, eingeladen als</source>
        <translation>Name, invited as</translation>
    </message>
</context>
<context>
    <name>DoubtsDialog</name>
    <message>
        <source>Bitte prüfen</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>Datensatz öffnen</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>Hier sind die Regeln nicht sicher. Im Datensatz lässt sich jede Form von Hand festlegen.</source>
        <translation>The rules are not sure here. Each form can be set by hand in the record.</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DoubtsLine</name>
    <message numerus="yes">
        <source>%n Kontakte bitte prüfen: Anrede, Geschlecht oder Amt</source>
        <translation>
            <numerusform>Please check %n contact: salutation, gender or office</numerusform>
            <numerusform>Please check %n contacts: salutation, gender or office</numerusform>
        </translation>
    </message>
    <message>
        <source>Anzeigen …</source>
        <translation>Show …</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Bitte wählen Sie einen Kontakt aus, der zusammengeführt wurde.</source>
        <translation>Please choose a contact that was merged.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie zwei oder mehr Personen oder Organisationen aus.</source>
        <translation>Please choose two or more persons or organisations.</translation>
    </message>
    <message>
        <source>Dieser Kontakt ist nicht zusammengeführt worden.</source>
        <translation>This contact has not been merged.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n Paare</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>Auch Mögliches zeigen</source>
        <translation>Show possible ones too</translation>
    </message>
    <message>
        <source>Auch mögliche</source>
        <translation>Possible ones too</translation>
    </message>
    <message>
        <source>Auch wahrscheinliche</source>
        <translation>Probable ones too</translation>
    </message>
    <message>
        <source>Die beiden werden nicht mehr vorgeschlagen (Entf)</source>
        <translation>The two will not be proposed again (Del)</translation>
    </message>
    <message>
        <source>Dubletten</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Dubletten suchen</source>
        <translation>Search for duplicates</translation>
    </message>
    <message>
        <source>Grund, warum es keine Dublette ist</source>
        <translation>Reason why it is no duplicate</translation>
    </message>
    <message>
        <source>Hier stehen Paare, die nach Name und weiteren Angaben ein und dasselbe sein können.</source>
        <translation>Here stand pairs that, by name and further details, may be one and the same.</translation>
    </message>
    <message>
        <source>Keine Dublette</source>
        <translation>Not a duplicate</translation>
    </message>
    <message>
        <source>Keine Dubletten gefunden</source>
        <translation>No duplicates found</translation>
    </message>
    <message>
        <source>Keine Dubletten …</source>
        <translation>No duplicates …</translation>
    </message>
    <message>
        <source>Organisationen</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Paare</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Sehr wahrscheinliche</source>
        <translation>Very probable ones</translation>
    </message>
    <message>
        <source>Warum keine Dublette? (freiwillig)</source>
        <translation>Why no duplicate? (optional)</translation>
    </message>
    <message>
        <source>Was als keine Dublette vermerkt ist, und wie man das zurücknimmt</source>
        <translation>What is noted as no duplicate, and how to take that back</translation>
    </message>
    <message>
        <source>Was doppelt erfasst sein kann. Zusammengeführt wird nur, was Sie bestätigen.</source>
        <translation>What may have been recorded twice. Only what you confirm is merged.</translation>
    </message>
    <message>
        <source>Was verglichen wird</source>
        <translation>What is compared</translation>
    </message>
    <message>
        <source>Welche Paare gezeigt werden</source>
        <translation>Which pairs are shown</translation>
    </message>
    <message>
        <source>Zusammenführen</source>
        <translation>Merge</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Die Änderung wurde nicht gespeichert: Eine Angabe ist kein Datum.</source>
        <translation>The change was not saved: one of the entries is not a date.</translation>
    </message>
</context>
<context>
    <name>ElectionPage</name>
    <message numerus="yes">
        <source>%n Amtswechsel eingetragen</source>
        <translation>
            <numerusform>%n change of holder entered</numerusform>
            <numerusform>%n changes of holder entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Amtswechsel eintragen</source>
        <translation>
            <numerusform>Enter %n change of holder</numerusform>
            <numerusform>Enter %n changes of holder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Amtszeiten bestätigen</source>
        <translation>
            <numerusform>Confirm %n term</numerusform>
            <numerusform>Confirm %n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Zeilen</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Zeilen sind noch zu klären oder auszulassen</source>
        <translation>
            <numerusform>%n row has to be settled or skipped</numerusform>
            <numerusform>%n rows have to be settled or skipped</numerusform>
        </translation>
    </message>
    <message>
        <source>, amtierend</source>
        <translation>, acting</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Amt</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Amtswechsel aus Tabelle</source>
        <translation>Changes of holder from a table</translation>
    </message>
    <message>
        <source>Amtswechsel eintragen</source>
        <extracomment>Rows of these tables are what a row of the plan is judged by.</extracomment>
        <translation>Enter change of holder</translation>
    </message>
    <message>
        <source>Andere Tabelle …</source>
        <translation>Another table …</translation>
    </message>
    <message>
        <source>Aus Zwischenablage einfügen</source>
        <translation>Paste from the clipboard</translation>
    </message>
    <message>
        <source>Bereit</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Bisher</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>Datei wählen …</source>
        <translation>Choose file …</translation>
    </message>
    <message>
        <source>Die Zwischenablage enthält keine Tabelle.</source>
        <translation>The clipboard holds no table.</translation>
    </message>
    <message>
        <source>Eine Tabelle der Gewählten wird Zeile für Zeile geprüft und als ein Schritt eingetragen.</source>
        <translation>A table of those elected is checked row by row and entered as one step.</translation>
    </message>
    <message>
        <source>Es gibt nichts einzutragen.</source>
        <translation>There is nothing to enter.</translation>
    </message>
    <message>
        <source>Fehlerhaft</source>
        <translation>Faulty</translation>
    </message>
    <message>
        <source>Neu</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Noch keine Tabelle</source>
        <translation>No table yet</translation>
    </message>
    <message>
        <source>Tabelle lesen</source>
        <translation>Read table</translation>
    </message>
    <message>
        <source>Tabelle öffnen</source>
        <translation>Open table</translation>
    </message>
    <message>
        <source>Tabellen (*.xlsx *.ods *.csv *.tsv *.txt)</source>
        <translation>Tables (*.xlsx *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Unverändert</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Wahltag</source>
        <translation>Election day</translation>
    </message>
    <message>
        <source>Wiedergewählte gelten als bestätigt</source>
        <translation>Those re-elected count as confirmed</translation>
    </message>
    <message>
        <source>Zeile</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Zeilen der Tabelle</source>
        <translation>Rows of the table</translation>
    </message>
    <message>
        <source>Zeilen nach Zustand</source>
        <translation>Rows by state</translation>
    </message>
    <message>
        <source>Ziehen Sie eine Datei hierher (XLSX, ODS, CSV) oder fügen Sie eine kopierte Tabelle mit Strg+V ein. Nötig sind Spalten für Amt oder Gemeinde, Name und Datum; Anrede, Titel, „amtierend“ und „a. D.“ werden verstanden, wenn es sie gibt.</source>
        <translation>Drag a file here (XLSX, ODS, CSV) or paste a copied table with Ctrl+V. Columns for office or municipality, name and date are needed; form of address, degree, “acting” and “retired” are understood if they are there.</translation>
    </message>
    <message>
        <source>Zu klären</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>Zustand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ab</source>
        <translation>from</translation>
    </message>
    <message>
        <source>ausgelassen</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>bereit</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>bleibt vakant</source>
        <translation>stays vacant</translation>
    </message>
    <message>
        <source>fehlerhaft</source>
        <translation>faulty</translation>
    </message>
    <message>
        <source>nicht angegeben</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>unverändert</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>zu klären</source>
        <translation>to settle</translation>
    </message>
    <message>
        <source>{name} (neu)</source>
        <translation>{name} (new)</translation>
    </message>
</context>
<context>
    <name>ElectionRowPane</name>
    <message>
        <source>Amt</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Amt bleibt vakant</source>
        <translation>Office stays vacant</translation>
    </message>
    <message>
        <source>Amt oder Organisation suchen</source>
        <translation>Search office or organisation</translation>
    </message>
    <message>
        <source>Auswählen</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Außerdem</source>
        <translation>Also</translation>
    </message>
    <message>
        <source>Bisherige Person führt den Titel weiter (a. D.)</source>
        <translation>The previous person keeps the title (a. D.)</translation>
    </message>
    <message>
        <source>Bitte geben Sie an, ab wann der Wechsel gilt.</source>
        <translation>Please state from when the change applies.</translation>
    </message>
    <message>
        <source>Hinweise geprüft, so eintragen</source>
        <translation>Remarks checked, enter as it is</translation>
    </message>
    <message>
        <source>In der Tabelle</source>
        <translation>In the table</translation>
    </message>
    <message>
        <source>Nein, neue Person anlegen</source>
        <translation>No, create a new person</translation>
    </message>
    <message>
        <source>Neu im Amt</source>
        <translation>New in office</translation>
    </message>
    <message>
        <source>Zeile auslassen</source>
        <translation>Skip row</translation>
    </message>
    <message>
        <source>Zeile bearbeiten</source>
        <translation>Edit row</translation>
    </message>
    <message>
        <source>Zeile {number}</source>
        <translation>Row {number}</translation>
    </message>
    <message>
        <source>ab</source>
        <translation>from</translation>
    </message>
    <message>
        <source>nur amtierend</source>
        <translation>only acting</translation>
    </message>
    <message>
        <source>{choice} auswählen</source>
        <translation>Choose {choice}</translation>
    </message>
</context>
<context>
    <name>EndingRow</name>
    <message>
        <source>Amt oder Organisation suchen</source>
        <translation>Search office or organisation</translation>
    </message>
    <message>
        <source>Bitte geben Sie an, wann die Amtszeit endet.</source>
        <translation>Please state when the term ends.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie das neue Amt aus der Liste oder lassen Sie das Feld leer.</source>
        <translation>Please choose the new office from the list, or leave the field empty.</translation>
    </message>
    <message>
        <source>bis</source>
        <translation>until</translation>
    </message>
    <message>
        <source>führt den Titel weiter (a. D.)</source>
        <translation>keeps the title (a. D.)</translation>
    </message>
    <message>
        <source>wechselt in ein anderes Amt …</source>
        <translation>changes to another office …</translation>
    </message>
    <message>
        <source>{name}: letzter Tag</source>
        <translation>{name}: last day</translation>
    </message>
    <message>
        <source>{name}: neues Amt</source>
        <translation>{name}: new office</translation>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>Alle Angaben sind gleich.</source>
        <translation>All details are the same.</translation>
    </message>
    <message>
        <source>Auslassen</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Datensatz öffnen</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>Eintrag prüfen</source>
        <extracomment>Signs of an answer in the narrowest pane; buttons do not break their lines themselves. More than this nobody reads one by one; the rest comes all the same. Words, what more is known, whom it names, whether it is given, what gives it. Stands for the other entry of the same file; no stored record has this id.</extracomment>
        <translation>Check entry</translation>
    </message>
    <message>
        <source>Erkannt; Feld für Feld zu entscheiden</source>
        <translation>Recognised; to be decided field by field</translation>
    </message>
    <message>
        <source>Hier ist nichts zu prüfen.</source>
        <translation>There is nothing to check here.</translation>
    </message>
    <message>
        <source>Ist {name}: ergänzen</source>
        <translation>Is {name}: add to it</translation>
    </message>
    <message>
        <source>Ist {name}: vereinen</source>
        <translation>Is {name}: combine</translation>
    </message>
    <message>
        <source>Jemand anderes: neu anlegen</source>
        <translation>Somebody else: create</translation>
    </message>
    <message>
        <source>Neu: wird angelegt</source>
        <translation>New: will be created</translation>
    </message>
    <message>
        <source>Steht nicht mehr in der Quelle; vorgeschlagen ist ein Ende, keine Löschung</source>
        <translation>No longer in the source; an end is proposed, no deletion</translation>
    </message>
    <message>
        <source>Steht vielleicht zweimal in der Datei; ohne Entscheidung wird beides angelegt</source>
        <translation>Stands perhaps twice in the file; without a decision both are added</translation>
    </message>
    <message>
        <source>Unverändert: nichts zu tun</source>
        <translation>Unchanged: nothing to do</translation>
    </message>
    <message>
        <source>Vielleicht schon da: bitte entscheiden</source>
        <translation>Perhaps there already: please decide</translation>
    </message>
    <message numerus="yes">
        <source>und %n weitere Angaben</source>
        <translation>
            <numerusform>and %n further detail</numerusform>
            <numerusform>and %n further details</numerusform>
        </translation>
    </message>
    <message>
        <source>{old} wird zu {new}</source>
        <translation>{old} becomes {new}</translation>
    </message>
    <message>
        <source>→ würde geleert</source>
        <translation>→ would be emptied</translation>
    </message>
</context>
<context>
    <name>EventActions</name>
    <message>
        <source>Bezeichnungen der Antworten …</source>
        <translation>Names of answers …</translation>
    </message>
    <message>
        <source>Briefe drucken …</source>
        <translation>Print letters …</translation>
    </message>
    <message>
        <source>Delegationsheft drucken …</source>
        <translation>Print delegation booklet …</translation>
    </message>
    <message>
        <source>Einlass …</source>
        <translation>Check-in …</translation>
    </message>
    <message>
        <source>Etiketten und Umschläge …</source>
        <translation>Labels and envelopes …</translation>
    </message>
    <message>
        <source>Kontaktblätter drucken …</source>
        <translation>Print contact sheets …</translation>
    </message>
    <message>
        <source>Listen und Programm drucken …</source>
        <translation>Print lists and programme …</translation>
    </message>
    <message>
        <source>Namensschilder und Tischkarten …</source>
        <translation>Name badges and place cards …</translation>
    </message>
    <message>
        <source>Neue Veranstaltung nach dieser …</source>
        <translation>New event from this one …</translation>
    </message>
    <message>
        <source>Organisationsblätter drucken …</source>
        <translation>Print organisation sheets …</translation>
    </message>
    <message>
        <source>Plätze …</source>
        <translation>Seats …</translation>
    </message>
    <message>
        <source>Versand vorbereiten …</source>
        <translation>Prepare sending …</translation>
    </message>
    <message>
        <source>Verzeichnis A–Z drucken …</source>
        <translation>Print directory A–Z …</translation>
    </message>
</context>
<context>
    <name>EventController</name>
    <message>
        <source>Wählen Sie links jemanden aus.</source>
        <translation>Please select somebody on the left.</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source> Tage nach dem Ende</source>
        <translation> days after the end</translation>
    </message>
    <message>
        <source>Akkreditierung löschen</source>
        <translation>Delete accreditation</translation>
    </message>
    <message>
        <source>Anlegen</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Antwort bis</source>
        <translation>Reply by</translation>
    </message>
    <message>
        <source>Beginn</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Bitte geben Sie der Veranstaltung einen Namen.</source>
        <translation>Please give the event a name.</translation>
    </message>
    <message>
        <source>Das Ende der Veranstaltung liegt vor ihrem Beginn.</source>
        <translation>The end of the event is before its start.</translation>
    </message>
    <message>
        <source>Ende</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Haus oder Saal</source>
        <translation>building or hall</translation>
    </message>
    <message>
        <source>Motto</source>
        <translation>Motto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Neue Veranstaltung</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>Plätze</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Reihe</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Stadt</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Veranstaltung bearbeiten</source>
        <extracomment>Stores the event; calls back without arguments when it is stored, or with the error.</extracomment>
        <translation>Edit event</translation>
    </message>
    <message>
        <source>Worum es geht, in einem Satz</source>
        <translation>What it is about, in one sentence</translation>
    </message>
    <message>
        <source>leer bei einem einzelnen Tag</source>
        <translation>empty for a single day</translation>
    </message>
    <message>
        <source>leer ohne Frist</source>
        <translation>empty if there is no deadline</translation>
    </message>
    <message>
        <source>unbegrenzt</source>
        <translation>unlimited</translation>
    </message>
    <message>
        <source>z. B. 23.01.2027 oder „Januar 2027“</source>
        <translation>e.g. 23.01.2027 or “Januar 2027”</translation>
    </message>
</context>
<context>
    <name>EventHead</name>
    <message>
        <source>Alle Veranstaltungen</source>
        <translation>All events</translation>
    </message>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Einlass</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Mehr zu dieser Veranstaltung</source>
        <translation>More about this event</translation>
    </message>
    <message>
        <source>Netzwerk zeigen</source>
        <translation>Show network</translation>
    </message>
    <message>
        <source>Veranstaltung in den Papierkorb legen</source>
        <translation>Move event to trash</translation>
    </message>
    <message>
        <source>Zurück zur Liste (Alt+Links)</source>
        <translation>Back to the list (Alt+Left)</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Gesucht wird in Name, Reihe, Ort und Stadt.</source>
        <translation>The search covers name, series, venue and town.</translation>
    </message>
    <message>
        <source>Hier stehen Ihre Veranstaltungen mit Programm, Teilnehmenden und deren Antworten.</source>
        <translation>Your events are listed here with their programme, participants and replies.</translation>
    </message>
    <message>
        <source>Keine Veranstaltung gefunden</source>
        <translation>No event found</translation>
    </message>
    <message>
        <source>Noch keine Veranstaltung</source>
        <translation>No events yet</translation>
    </message>
    <message>
        <source>Suche leeren</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>Veranstaltung anlegen</source>
        <translation>Create event</translation>
    </message>
    <message>
        <source>Veranstaltungen</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Veranstaltungen suchen</source>
        <translation>Search events</translation>
    </message>
</context>
<context>
    <name>EventListModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>Teilnehmende</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Wann</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Zeitraum</source>
        <translation>Period</translation>
    </message>
</context>
<context>
    <name>EventPane</name>
    <message>
        <source>Ansichten der Veranstaltung</source>
        <extracomment>The keys of the tabs every event has; those of :data:`crm.ui.events.offered.TABS` stand among them.</extracomment>
        <translation>Views of the event</translation>
    </message>
    <message>
        <source>Programm</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Rangfolge</source>
        <translation>Precedence</translation>
    </message>
    <message>
        <source>Teilnehmende</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>Course</translation>
    </message>
</context>
<context>
    <name>EventReport</name>
    <message numerus="yes">
        <source>%n Einladungen</source>
        <translation>
            <numerusform>%n invitation</numerusform>
            <numerusform>%n invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Personen</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message>
        <source>Antworten nach Kategorie</source>
        <translation>Answers by category</translation>
    </message>
    <message>
        <source>Antworten nach Landkreis</source>
        <translation>Answers by district</translation>
    </message>
    <message>
        <source>Anwesende nach Landkreis</source>
        <translation>Present by district</translation>
    </message>
    <message>
        <source>Anwesende nach Organisation</source>
        <translation>Present by organisation</translation>
    </message>
    <message>
        <source>Der Tag selbst</source>
        <translation>The day itself</translation>
    </message>
    <message>
        <source>Einladungen</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Einladungen und Antworten</source>
        <translation>Invitations and answers</translation>
    </message>
    <message>
        <source>Tage bis zur Antwortfrist</source>
        <translation>Days to the deadline for answers</translation>
    </message>
    <message>
        <source>Tage seit der Antwortfrist</source>
        <translation>Days since the deadline for answers</translation>
    </message>
    <message>
        <source>auf der Warteliste</source>
        <translation>on the waiting list</translation>
    </message>
    <message>
        <source>belegte Plätze</source>
        <translation>seats taken</translation>
    </message>
    <message>
        <source>in Vertretung für {name}</source>
        <translation>substituting for {name}</translation>
    </message>
    <message>
        <source>ohne Antwort</source>
        <translation>without answer</translation>
    </message>
    <message>
        <source>sonst</source>
        <translation>others</translation>
    </message>
    <message numerus="yes">
        <source>und %n weitere</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} von {known}</source>
        <translation>{count} of {known}</translation>
    </message>
    <message>
        <source>{taken} von {capacity}</source>
        <translation>{taken} of {capacity}</translation>
    </message>
</context>
<context>
    <name>EventTabs</name>
    <message>
        <source>Antworten</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Auswertung</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Einladung</source>
        <extracomment>Between &quot;Teilnehmende&quot; and &quot;Rangfolge&quot;, in this order. Above &quot;Netzwerk zeigen&quot;, in this order.</extracomment>
        <translation>Invitation</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message numerus="yes">
        <source>%n Gäste</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte gefunden</source>
        <translation>
            <numerusform>%Ln contact found</numerusform>
            <numerusform>%Ln contacts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte hinzufügen</source>
        <translation>
            <numerusform>Add %Ln contact</numerusform>
            <numerusform>Add %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Nächte</source>
        <translation>
            <numerusform>%n night</numerusform>
            <numerusform>%n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Sendungen festhalten</source>
        <translation>
            <numerusform>Record %n dispatch</numerusform>
            <numerusform>Record %n dispatches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Teilnehmende ausgewählt</source>
        <translation>
            <numerusform>%Ln participant selected</numerusform>
            <numerusform>%Ln participants selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Wellen</source>
        <translation>
            <numerusform>%n wave</numerusform>
            <numerusform>%n waves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n auf der Warteliste</source>
        <translation>
            <numerusform>%n on the waiting list</numerusform>
            <numerusform>%n on the waiting list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eingeladen</source>
        <extracomment>The key of the waiting list, which stands below all other groups.</extracomment>
        <translation>
            <numerusform>%Ln invited</numerusform>
            <numerusform>%Ln invited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weitere</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>(noch {number} Plätze)</source>
        <translation>({number} seats left)</translation>
    </message>
    <message>
        <source>Abreise</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>Akkreditierung von {name}</source>
        <translation>Accreditation of {name}</translation>
    </message>
    <message>
        <source>Alle Ausgewählten stehen schon auf der Liste.</source>
        <translation>All those selected are already on the list.</translation>
    </message>
    <message>
        <source>Alle Gäste</source>
        <translation>All guests</translation>
    </message>
    <message>
        <source>Als Nächstes: {wave} an {guests}</source>
        <translation>Next: {wave} to {guests}</translation>
    </message>
    <message>
        <source>Anreise</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>Antwort erbeten bis {day}</source>
        <translation>Reply requested by {day}</translation>
    </message>
    <message>
        <source>Antwort von {name}</source>
        <translation>Reply from {name}</translation>
    </message>
    <message>
        <source>Begleitung</source>
        <translation>Accompanying persons</translation>
    </message>
    <message>
        <source>Begleitung von {name}</source>
        <translation>Companions of {name}</translation>
    </message>
    <message>
        <source>Besuch</source>
        <translation>Visit</translation>
    </message>
    <message numerus="yes">
        <source>Bis zu %n möglich.</source>
        <translation>
            <numerusform>Up to %n possible.</numerusform>
            <numerusform>Up to %n possible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bitte wählen Sie eine einzelne Person aus.</source>
        <translation>Please select one person only.</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>Bus</translation>
    </message>
    <message numerus="yes">
        <source>Dazu %n an vakante Ämter oder an Gäste, die nicht mehr auf der Liste stehen.</source>
        <translation>
            <numerusform>And %n to a vacant office or to a guest who is no longer on the list.</numerusform>
            <numerusform>And %n to vacant offices or to guests who are no longer on the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>Die Teilnahme lässt sich ab dem ersten Tag festhalten.</source>
        <extracomment>Tables whose rows an event shows.</extracomment>
        <translation>Attendance can be recorded from the first day onwards.</translation>
    </message>
    <message>
        <source>Dienstag</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Donnerstag</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>E-Mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Ehrengäste</source>
        <translation>Guests of honour</translation>
    </message>
    <message>
        <source>Eigene Angaben zu {name}</source>
        <translation>Own fields of {name}</translation>
    </message>
    <message>
        <source>Erwartet wird ein Datum wie 23.01.2020, „Januar 2020“ oder 2020.</source>
        <translation>Please enter a date such as 23.01.2020, “Januar 2020” or 2020.</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Festhalten</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Freitag</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Gast</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Gastgeber</source>
        <extracomment>The order of legends, group heads and groups by answer.</extracomment>
        <translation>Host</translation>
    </message>
    <message>
        <source>Gewählte Teilnahme</source>
        <translation>Selected participation</translation>
    </message>
    <message>
        <source>Gewählter Programmpunkt</source>
        <translation>Selected programme item</translation>
    </message>
    <message>
        <source>Grußwort</source>
        <translation>Welcome address</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>Kein Platz frei</source>
        <translation>No seat is free</translation>
    </message>
    <message>
        <source>Kennzeichen</source>
        <translation>Licence plate</translation>
    </message>
    <message>
        <source>Keynote</source>
        <translation>Keynote</translation>
    </message>
    <message>
        <source>Mitarbeitende</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Mittwoch</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Mitwirkende</source>
        <translation>Contributors</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>Montag</source>
        <translation>Monday</translation>
    </message>
    <message numerus="yes">
        <source>Noch %n weitere möglich.</source>
        <translation>
            <numerusform>%n more possible.</numerusform>
            <numerusform>%n more possible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noch ohne Zeit</source>
        <translation>No time yet</translation>
    </message>
    <message>
        <source>Nächte</source>
        <translation>Nights</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Pitch</translation>
    </message>
    <message>
        <source>Platz ohne Namen hinzufügen</source>
        <translation>Add a seat without a name</translation>
    </message>
    <message>
        <source>Platz {place}</source>
        <translation>Place {place}</translation>
    </message>
    <message>
        <source>Plätze</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Presse</source>
        <translation>Press</translation>
    </message>
    <message>
        <source>Pressekontakt</source>
        <translation>Press contact</translation>
    </message>
    <message>
        <source>Programm von {name}</source>
        <translation>Programme of {name}</translation>
    </message>
    <message>
        <source>Reise von {name}</source>
        <translation>Trip of {name}</translation>
    </message>
    <message>
        <source>Samstag</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Sonntag</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Teilnahme von {name}</source>
        <translation>Participation of {name}</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Trotzdem vergeben</source>
        <translation>Give it all the same</translation>
    </message>
    <message>
        <source>Versand festhalten</source>
        <translation>Record a dispatch</translation>
    </message>
    <message>
        <source>Verteiler „{name}“</source>
        <translation>Audience “{name}”</translation>
    </message>
    <message>
        <source>Vertretung für {name}</source>
        <translation>Substitute for {name}</translation>
    </message>
    <message>
        <source>Wird am {day} gelöscht.</source>
        <translation>Will be deleted on {day}.</translation>
    </message>
    <message>
        <source>Wird nach der Veranstaltung gelöscht, sobald deren Termin feststeht.</source>
        <translation>Will be deleted after the event, as soon as its date is known.</translation>
    </message>
    <message>
        <source>Zurzeit ist niemand anzuschreiben</source>
        <translation>Nobody is to be written to at present</translation>
    </message>
    <message>
        <source>Zustieg {place}</source>
        <translation>Boarding at {place}</translation>
    </message>
    <message>
        <source>ab {day}</source>
        <translation>from {day} on</translation>
    </message>
    <message>
        <source>am {day}</source>
        <translation>on {day}</translation>
    </message>
    <message>
        <source>am {day} durch {by}</source>
        <translation>on {day} by {by}</translation>
    </message>
    <message>
        <source>am {day} durch {by}, {how}</source>
        <translation>on {day} by {by}, {how}</translation>
    </message>
    <message>
        <source>am {day}, {how}</source>
        <translation>on {day}, {how}</translation>
    </message>
    <message numerus="yes">
        <source>davon %n zusätzlich</source>
        <translation>
            <numerusform>of these %n additional</numerusform>
            <numerusform>of these %n additional</numerusform>
        </translation>
    </message>
    <message>
        <source>die Person selbst</source>
        <translation>the person concerned</translation>
    </message>
    <message>
        <source>diesen Monat</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>dieses Jahr</source>
        <translation>this year</translation>
    </message>
    <message>
        <source>durch {name}</source>
        <translation>by {name}</translation>
    </message>
    <message>
        <source>eingeladen</source>
        <translation>invited</translation>
    </message>
    <message>
        <source>fällig</source>
        <translation>due</translation>
    </message>
    <message>
        <source>gestern</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>heute</source>
        <translation>today</translation>
    </message>
    <message numerus="yes">
        <source>in %n Jahren</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n Monaten</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n Tagen</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>in Vertretung für {name}</source>
        <translation>substituting for {name}</translation>
    </message>
    <message>
        <source>letzten Monat</source>
        <translation>last month</translation>
    </message>
    <message>
        <source>letztes Jahr</source>
        <translation>last year</translation>
    </message>
    <message>
        <source>morgen</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>mündlich</source>
        <translation>verbally</translation>
    </message>
    <message>
        <source>nächsten Monat</source>
        <translation>next month</translation>
    </message>
    <message>
        <source>nächstes Jahr</source>
        <translation>next year</translation>
    </message>
    <message>
        <source>ohne Termin</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>unbegrenzt</source>
        <translation>unlimited</translation>
    </message>
    <message numerus="yes">
        <source>vor %n Jahren</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vor %n Monaten</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vor %n Tagen</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>wie für alle ({number})</source>
        <translation>as for all ({number})</translation>
    </message>
    <message>
        <source>wieder offen</source>
        <translation>open again</translation>
    </message>
    <message>
        <source>z. B. Vorzimmer, persönlich</source>
        <translation>e.g. Vorzimmer, persönlich</translation>
    </message>
    <message>
        <source>{attending} von {total}</source>
        <translation>{attending} of {total}</translation>
    </message>
    <message>
        <source>{attending} von {total} waren da</source>
        <translation>{attending} of {total} attended</translation>
    </message>
    <message>
        <source>{attending} von {total} zugesagt</source>
        <translation>{attending} of {total} accepted</translation>
    </message>
    <message>
        <source>{first} und {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <source>{name} kommt selbst in Vertretung für {other}.</source>
        <translation>{name} is attending as a substitute for {other}.</translation>
    </message>
    <message numerus="yes">
        <source>{name} und %n weitere</source>
        <translation>
            <numerusform>{name} and %Ln more</numerusform>
            <numerusform>{name} and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} wird schon durch {other} vertreten.</source>
        <translation>{name} is already represented by {other}.</translation>
    </message>
    <message>
        <source>{seated} kamen · {invited} eingeladen</source>
        <translation>{seated} came · {invited} invited</translation>
    </message>
    <message>
        <source>{seated} kommen · {invited} eingeladen</source>
        <translation>{seated} coming · {invited} invited</translation>
    </message>
    <message>
        <source>{taken} von {capacity} Plätzen belegt · {invited} eingeladen</source>
        <translation>{taken} of {capacity} seats taken · {invited} invited</translation>
    </message>
    <message>
        <source>{taken} von {places} Plätzen</source>
        <translation>{taken} of {places} seats</translation>
    </message>
    <message>
        <source>{waiting}. Ein Platz ist frei für: {names}.</source>
        <translation>{waiting}. One seat is free for: {names}.</translation>
    </message>
    <message>
        <source>{waiting}. Plätze sind frei für: {names}.</source>
        <translation>{waiting}. Seats are free for: {names}.</translation>
    </message>
    <message>
        <source>{waiting}; zurzeit ist kein Platz frei.</source>
        <translation>{waiting}; no seat is free at present.</translation>
    </message>
    <message>
        <source>{what}: {taken} von {seats} Plätzen belegt</source>
        <translation>{what}: {taken} of {seats} seats taken</translation>
    </message>
    <message>
        <source>{words} durch {by}</source>
        <translation>{words} by {by}</translation>
    </message>
    <message>
        <source>{words} durch {by}, {how}</source>
        <translation>{words} by {by}, {how}</translation>
    </message>
    <message>
        <source>{words}, {how}</source>
        <translation>{words}, {how}</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Veranstaltung „{name}“</source>
        <translation>Event “{name}”</translation>
    </message>
    <message>
        <source>Veranstaltungen</source>
        <translation>Events</translation>
    </message>
</context>
<context>
    <name>EventsPart</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alle {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>Keine anstehende Veranstaltung.</source>
        <translation>No event coming up.</translation>
    </message>
    <message>
        <source>Noch niemand eingeladen</source>
        <translation>Nobody invited yet</translation>
    </message>
    <message>
        <source>Nächste Veranstaltungen</source>
        <translation>Next events</translation>
    </message>
    <message>
        <source>Veranstaltung anlegen</source>
        <translation>Create event</translation>
    </message>
    <message>
        <source>{taken} von {seats} Plätzen</source>
        <translation>{taken} of {seats} seats</translation>
    </message>
</context>
<context>
    <name>EventsSection</name>
    <message numerus="yes">
        <source>Alle %n</source>
        <translation>
            <numerusform>All %Ln</numerusform>
            <numerusform>All %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Letzte Veranstaltungen</source>
        <translation>Latest events</translation>
    </message>
    <message>
        <source>Noch zu keiner Veranstaltung eingeladen.</source>
        <translation>Not invited to any event yet.</translation>
    </message>
    <message>
        <source>Teilnahmen</source>
        <translation>Participations</translation>
    </message>
    <message>
        <source>Veranstaltung öffnen</source>
        <translation>Open event</translation>
    </message>
    <message>
        <source>in Vertretung für {name}</source>
        <translation>substituting for {name}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n Kontakte ausgewählt. Jeder Export wird im Protokoll vermerkt.</source>
        <translation>
            <numerusform>%Ln contact selected. Every export is recorded in the journal.</numerusform>
            <numerusform>%Ln contacts selected. Every export is recorded in the journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte nach „{file}“ ausgegeben</source>
        <translation>
            <numerusform>%Ln contact written to “{file}”</numerusform>
            <numerusform>%Ln contacts written to “{file}”</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Eine Datei mit allen Kontakten</source>
        <translation>&amp;One file with all contacts</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>CSV-Dateien (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>CSV-Tabelle</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>Dateien</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Der Export wurde abgebrochen.</source>
        <translation>The export was cancelled.</translation>
    </message>
    <message>
        <source>Excel-Arbeitsmappen (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel-Tabelle</source>
        <translation>Excel spreadsheet</translation>
    </message>
    <message>
        <source>Exportieren nach</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Exportieren …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Inhalt</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Je &amp;Kontakt eine Datei (Outlook liest nur die erste Karte)</source>
        <translation>One file for each &amp;contact (Outlook reads only the first card)</translation>
    </message>
    <message>
        <source>Kontakte</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Kontakte ausgeben</source>
        <translation>Output contacts</translation>
    </message>
    <message>
        <source>Kontakte exportieren</source>
        <translation>Export contacts</translation>
    </message>
    <message>
        <source>Mit &amp;Notizen</source>
        <translation>With &amp;notes</translation>
    </message>
    <message>
        <source>Mit &amp;privaten Angaben</source>
        <translation>With pri&amp;vate details</translation>
    </message>
    <message>
        <source>Mit &amp;vertraulichen Angaben</source>
        <translation>With confi&amp;dential details</translation>
    </message>
    <message>
        <source>Mit F&amp;otos</source>
        <translation>With &amp;photos</translation>
    </message>
    <message>
        <source>Notizen sind interne Vermerke; prüfen Sie bitte, ob sie hinausgehen dürfen.</source>
        <translation>Notes are internal; please check whether they may leave the house.</translation>
    </message>
    <message>
        <source>Ordner für die Dateien</source>
        <translation>Folder for the files</translation>
    </message>
    <message>
        <source>Vertrauliche Angaben dürfen das Haus nur mit Zustimmung der Betroffenen verlassen.</source>
        <translation>Confidential details may only leave the institution with the consent of the persons concerned.</translation>
    </message>
    <message>
        <source>vCard 3.0 – für Telefone und die meisten Programme</source>
        <translation>vCard 3.0 – for telephones and most programs</translation>
    </message>
    <message>
        <source>vCard 4.0 – für Thunderbird, Nextcloud und neuere Programme</source>
        <translation>vCard 4.0 – for Thunderbird, Nextcloud and newer programs</translation>
    </message>
    <message>
        <source>vCard für Outlook</source>
        <translation>vCard for Outlook</translation>
    </message>
    <message>
        <source>vCard-Dateien (*.vcf)</source>
        <translation>vCard files (*.vcf)</translation>
    </message>
</context>
<context>
    <name>ExtractDialog</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Aus der Zwischenablage einfügen</source>
        <translation>Paste from the clipboard</translation>
    </message>
    <message>
        <source>Der Text nennt keine Person, Organisation oder Veranstaltung, die sich sicher erkennen lässt.</source>
        <translation>The text names no person, organisation or event that can be recognised for certain.</translation>
    </message>
    <message>
        <source>Fügen Sie links einen Text ein. Was sich darin sicher erkennen lässt, erscheint hier.</source>
        <translation>Paste a text on the left. What can be recognised in it for certain appears here.</translation>
    </message>
    <message>
        <source>In der Zwischenablage ist kein Text.</source>
        <translation>There is no text in the clipboard.</translation>
    </message>
    <message>
        <source>Ist jemand anderes</source>
        <translation>Is somebody else</translation>
    </message>
    <message>
        <source>Legt eine neue Person an, statt die vorhandene gleichen Namens zu ergänzen</source>
        <translation>Makes a new person instead of completing the stored one of the same name</translation>
    </message>
    <message>
        <source>Nichts erkannt</source>
        <translation>Nothing recognised</translation>
    </message>
    <message>
        <source>Noch kein Text</source>
        <translation>No text yet</translation>
    </message>
    <message>
        <source>Quelle</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Signatur, Briefkopf, Visitenkarte oder Pressemitteilung: Prüfen Sie die Vorschläge neben ihrer Fundstelle; Werte lassen sich mit F2 berichtigen. Ohne „Übernehmen“ wird nichts gespeichert.</source>
        <translation>Signature, letterhead, business card or press release: check the proposals beside the passage they come from; values can be corrected with F2. Nothing is stored without “Apply”.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text einfügen</source>
        <extracomment>Milliseconds without typing before the text is read again.</extracomment>
        <translation>Paste text</translation>
    </message>
    <message>
        <source>Text hier einfügen (Strg+V)</source>
        <translation>Paste a text here (Ctrl+V)</translation>
    </message>
    <message>
        <source>Vorschläge</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>{count}, alles schon vorhanden</source>
        <translation>{count}, all known already</translation>
    </message>
    <message>
        <source>{count}; der Text ist zu lang und wurde nur am Anfang gelesen</source>
        <translation>{count}; the text is too long and only its beginning was read</translation>
    </message>
    <message>
        <source>Übernehmen</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>Art</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Beschreibung</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Funktion in der Organisation</source>
        <translation>Position within the organisation</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Geburtsname</source>
        <translation>Birth name</translation>
    </message>
    <message>
        <source>Gehört zu</source>
        <translation>Part of</translation>
    </message>
    <message>
        <source>Im Satz</source>
        <translation>In a sentence</translation>
    </message>
    <message>
        <source>Kurzname</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Leitung der Organisation</source>
        <translation>Head of the organisation</translation>
    </message>
    <message>
        <source>Merkmale</source>
        <translation>Particulars</translation>
    </message>
    <message>
        <source>Männlich</source>
        <translation>Masculine form</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Rufname</source>
        <translation>Known as</translation>
    </message>
    <message>
        <source>Schlüssel</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Sitze</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Verstorben</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>Weiblich</source>
        <translation>Feminine form</translation>
    </message>
</context>
<context>
    <name>FieldModel</name>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Ausgefüllt</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>Gilt für</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Platzhalter</source>
        <translation>Placeholder</translation>
    </message>
    <message>
        <source>Was dort steht</source>
        <translation>What stands there</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>Eigene Felder</source>
        <translation>Own fields</translation>
    </message>
    <message>
        <source>Ein eigenes Feld nimmt auf, wofür es hier noch keinen Platz gibt, zum Beispiel eine Ehrung.</source>
        <translation>An own field takes what has no place here yet, an honour for example.</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Nach oben</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Nach unten</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Neues Feld …</source>
        <translation>New field …</translation>
    </message>
    <message>
        <source>Noch keine eigenen Felder</source>
        <translation>No own fields yet</translation>
    </message>
    <message>
        <source>Sie stehen in jedem Datensatz ihrer Art, als Spalten in der Liste und in ausgegebenen Tabellen.</source>
        <translation>They stand in every record of their kind, as columns of the list and in exported tables.</translation>
    </message>
    <message>
        <source>Ändern …</source>
        <translation>Change …</translation>
    </message>
</context>
<context>
    <name>FieldsPane</name>
    <message>
        <source>Für wen die Platzhalter gezeigt werden</source>
        <translation>For whom the placeholders are shown</translation>
    </message>
    <message>
        <source>In den Text einfügen</source>
        <translation>Insert into the text</translation>
    </message>
    <message>
        <source>Kopieren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Nächste Person</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Platzhalter</source>
        <translation>Placeholder</translation>
    </message>
    <message>
        <source>Vorige Person</source>
        <translation>Previous person</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter entfernen</source>
        <translation>Remove filter</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FormerNamesSection</name>
    <message>
        <source>2019, Frühjahr 2021 oder 14.03.2021</source>
        <translation>2019, Frühjahr 2021 or 14.03.2021</translation>
    </message>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Frühere Namen</source>
        <translation>Former names</translation>
    </message>
    <message>
        <source>Früherer Name {name}</source>
        <translation>Former name {name}</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Nachname</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Vorname</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Vorsatz</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>bis</source>
        <translation>until</translation>
    </message>
    <message>
        <source>von</source>
        <translation>from</translation>
    </message>
    <message>
        <source>von, zu, van der</source>
        <translation>von, zu, van der</translation>
    </message>
</context>
<context>
    <name>FormsSection</name>
    <message>
        <source>Alle Formen</source>
        <translation>All forms</translation>
    </message>
    <message>
        <source>Anschrift und Anrede</source>
        <translation>Address and salutation</translation>
    </message>
    <message>
        <source>Festlegen …</source>
        <translation>Set …</translation>
    </message>
    <message>
        <source>Kopieren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Person öffnen</source>
        <translation>Open person</translation>
    </message>
    <message>
        <source>Unbesetzt</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>Vorgabe der Regel wiederherstellen</source>
        <translation>Restore what the rule says</translation>
    </message>
    <message>
        <source>Weniger</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>nur für „{event}“</source>
        <translation>only for “{event}”</translation>
    </message>
    <message>
        <source>von Hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>von Hand festgelegt</source>
        <translation>set by hand</translation>
    </message>
    <message>
        <source>{form} kopieren</source>
        <translation>Copy {form}</translation>
    </message>
    <message>
        <source>Ändern …</source>
        <translation>Change …</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Amt / Funktion</source>
        <translation>Office / position</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>GuestChoice</name>
    <message>
        <source>&amp;Liste</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>&amp;Reihenfolge</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>&amp;Stand</source>
        <translation>&amp;As of</translation>
    </message>
    <message>
        <source>Alle Gäste mit ihrer Antwort.</source>
        <translation>All guests with their answers.</translation>
    </message>
    <message>
        <source>Auch &amp;private Mobilnummern</source>
        <translation>Also &amp;private mobile numbers</translation>
    </message>
    <message>
        <source>Auch ver&amp;trauliche Mobilnummern</source>
        <translation>Also confi&amp;dential mobile numbers</translation>
    </message>
    <message>
        <source>Auch wer noch &amp;offen ist</source>
        <translation>Also who is s&amp;till open</translation>
    </message>
    <message>
        <source>Für den Einlass: nach Alphabet, zum Abhaken.</source>
        <translation>For the door: in alphabetical order, to be ticked off.</translation>
    </message>
    <message>
        <source>Für die Begrüßung: wie angeredet wird, nach Rang, mit Vertretungen.</source>
        <translation>For the greeting: how each is addressed, by rank, with substitutes.</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Wer in welchem Bus fährt, nach Zustieg, zum Abhaken, mit Mobilnummer.</source>
        <translation>Who goes in which bus, by stop, for ticking off, with mobile number.</translation>
    </message>
    <message>
        <source>Wer in welchem Hotel wohnt, mit Zimmer, Nächten, An- und Abreise.</source>
        <translation>Who stays in which hotel, with room, nights, arrival and departure.</translation>
    </message>
    <message>
        <source>Zahlen nach Kategorie, Rolle, Landkreis und Antwort, mit Schaubild.</source>
        <translation>Figures by category, role, district and answer, with a chart.</translation>
    </message>
    <message>
        <source>Zum Aushändigen: Zeiten, Mitwirkende, Orte.</source>
        <translation>To hand out: times, contributors, places.</translation>
    </message>
    <message>
        <source>Zum Unterschreiben, nach Alphabet.</source>
        <translation>To be signed, in alphabetical order.</translation>
    </message>
    <message>
        <source>nach Alphabet</source>
        <translation>alphabetical</translation>
    </message>
    <message>
        <source>nach Körperschaft</source>
        <translation>by body</translation>
    </message>
    <message>
        <source>nach Rang</source>
        <translation>by rank</translation>
    </message>
</context>
<context>
    <name>GuestSections</name>
    <message>
        <source>Akkreditierung und Verpflegung</source>
        <translation>Accreditation and diet</translation>
    </message>
    <message>
        <source>Akkreditierung ändern</source>
        <translation>Change accreditation</translation>
    </message>
    <message>
        <source>Begleitung</source>
        <translation>Companions</translation>
    </message>
    <message>
        <source>Begleitung entfernen: {name}</source>
        <translation>Remove companion: {name}</translation>
    </message>
    <message>
        <source>Begleitung hinzufügen</source>
        <translation>Add a companion</translation>
    </message>
    <message>
        <source>Begleitung ändern: {name}</source>
        <translation>Change companion: {name}</translation>
    </message>
    <message>
        <source>Geburtsdatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Geburtsname</source>
        <translation>Birth name</translation>
    </message>
    <message>
        <source>Geburtsort</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Keine Angaben zu Bus, Hotel und Anreise.</source>
        <translation>Nothing known about bus, hotel and arrival.</translation>
    </message>
    <message>
        <source>Keine Angaben.</source>
        <translation>Nothing known.</translation>
    </message>
    <message>
        <source>Nicht dabei</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>Nicht vorgesehen.</source>
        <translation>Not provided for.</translation>
    </message>
    <message>
        <source>Nimmt teil</source>
        <translation>Takes part</translation>
    </message>
    <message>
        <source>Noch nicht gefragt.</source>
        <translation>Not asked yet.</translation>
    </message>
    <message>
        <source>Programm ändern</source>
        <translation>Change programme</translation>
    </message>
    <message>
        <source>Reise</source>
        <translation>Trip</translation>
    </message>
    <message>
        <source>Reise ändern</source>
        <translation>Change trip</translation>
    </message>
    <message>
        <source>Teilnahme am Programm</source>
        <translation>Taking part in the programme</translation>
    </message>
    <message>
        <source>Verpflegung</source>
        <translation>Diet</translation>
    </message>
    <message>
        <source>noch ohne Namen</source>
        <translation>still without name</translation>
    </message>
    <message>
        <source>Ändern</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Briefkopf gespeichert; er gilt ab dem nächsten Blatt.</source>
        <translation>Letterhead saved; it holds from the next sheet on.</translation>
    </message>
    <message>
        <source>Briefkopf und Blätter</source>
        <translation>Letterhead and sheets</translation>
    </message>
    <message>
        <source>Probeblatt</source>
        <translation>Trial sheet</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Steht auf allen Blättern. Gespeichert in {path}</source>
        <translation>Stands on all sheets. Saved in {path}</translation>
    </message>
    <message>
        <source>Wie mitgeliefert</source>
        <translation>As delivered</translation>
    </message>
</context>
<context>
    <name>HouseForm</name>
    <message>
        <source>&amp;Akzent</source>
        <translation>&amp;Accent</translation>
    </message>
    <message>
        <source>&amp;Erreichbar</source>
        <translation>&amp;Reachable</translation>
    </message>
    <message>
        <source>&amp;Farbe des Namens</source>
        <translation>&amp;Colour of the name</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Ort</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>&amp;Straße</source>
        <translation>&amp;Street</translation>
    </message>
    <message>
        <source>&amp;Voller Name</source>
        <translation>&amp;Full name</translation>
    </message>
    <message>
        <source>&amp;Zweite Zeile</source>
        <translation>Second &amp;line</translation>
    </message>
    <message>
        <source>Bild wählen …</source>
        <translation>Choose picture …</translation>
    </message>
    <message>
        <source>Bilder (*.png *.jpg *.jpeg *.webp *.gif *.tif *.bmp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.tif *.bmp)</translation>
    </message>
    <message>
        <source>Bildmarke</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Bildmarke und Farben</source>
        <translation>Mark and colours</translation>
    </message>
    <message>
        <source>Bildmarke wählen</source>
        <translation>Choose mark</translation>
    </message>
    <message>
        <source>Die Bildmarke steht statt des farbigen Balkens neben dem Namen. Ohne Namen steht sie allein; dann genügt der volle Name.</source>
        <translation>The mark stands beside the name instead of the coloured bar. Without a name it stands alone; the full name is enough then.</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Erwartet wird eine Farbe, etwa #1D5FA8.</source>
        <translation>Expected is a colour, such as #1D5FA8.</translation>
    </message>
    <message>
        <source>Im Kopf</source>
        <translation>At the head</translation>
    </message>
    <message>
        <source>In der Fußzeile und als Absender</source>
        <translation>At the foot and as sender</translation>
    </message>
    <message>
        <source>Wählen …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>keine</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>Antwort</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Gast</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>In der Tabelle</source>
        <translation>In the table</translation>
    </message>
    <message>
        <source>Stelle</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Was sich ändert</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Zeile</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Zustand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>unverändert</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>wird ausgelassen</source>
        <translation>will be left out</translation>
    </message>
    <message>
        <source>wird übernommen</source>
        <translation>will be applied</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Abgebrochen; es wurde nichts übernommen.</source>
        <translation>Cancelled; nothing was applied.</translation>
    </message>
    <message>
        <source>Andere Datei …</source>
        <translation>Another file …</translation>
    </message>
    <message>
        <source>Aus Zwischenablage einfügen</source>
        <translation>Paste from the clipboard</translation>
    </message>
    <message>
        <source>Ausgelassen wurde, was sich auf Ausgelassenes bezieht:</source>
        <translation>Left out because it refers to what was left out:</translation>
    </message>
    <message>
        <source>Bericht</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Bericht als „{file}“ gesichert</source>
        <translation>Report saved as “{file}”</translation>
    </message>
    <message>
        <source>Bericht sichern</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Bericht sichern …</source>
        <translation>Save report …</translation>
    </message>
    <message>
        <source>Bericht.csv</source>
        <translation>Report.csv</translation>
    </message>
    <message>
        <source>CSV-Dateien (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Datei einlesen</source>
        <translation>Read in a file</translation>
    </message>
    <message>
        <source>Datei wählen …</source>
        <translation>Choose file …</translation>
    </message>
    <message>
        <source>Datei {turn} von {total}</source>
        <extracomment>Files that make one plan: one of any form, or several of cards.</extracomment>
        <translation>File {turn} of {total}</translation>
    </message>
    <message>
        <source>Ein Vorgang im Protokoll: „Rückgängig“ nimmt alles zurück, auch geänderte Einträge.</source>
        <translation>One entry in the journal: “Undo” takes everything back, changed entries too.</translation>
    </message>
    <message>
        <source>Einlesen</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Erst wird verglichen und gezeigt, was neu oder anders wäre; übernommen wird es danach.</source>
        <translation>First it is compared and shown what would be new or different; it is applied after that.</translation>
    </message>
    <message>
        <source>Lesen und vergleichen</source>
        <translation>Read and compare</translation>
    </message>
    <message>
        <source>Nicht lesbar war:</source>
        <translation>Could not be read:</translation>
    </message>
    <message>
        <source>Noch keine Datei</source>
        <translation>No file yet</translation>
    </message>
    <message>
        <source>Nr. {number}</source>
        <extracomment>No stored record has these ids.</extracomment>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>Weiter mit {name}</source>
        <translation>Continue with {name}</translation>
    </message>
    <message>
        <source>Weitere Datei …</source>
        <translation>Another file …</translation>
    </message>
    <message>
        <source>Ziehen Sie eine oder mehrere Dateien hierher oder auf das Fenster, oder fügen Sie kopierte vCards oder Zellen mit Strg+V ein. Gelesen werden vCards jeder Version (.vcf), Tabellen (Excel, ODS, CSV), die Stammdaten des Bundestages und das Gemeindeverzeichnis.</source>
        <translation>Drag one or more files here or onto the window, or paste copied vCards or cells with Ctrl+V. vCards of every version (.vcf), tables (Excel, ODS, CSV), the Bundestag&apos;s master data and the directory of municipalities are read.</translation>
    </message>
    <message>
        <source>Zuordnung „{name}“ gespeichert</source>
        <translation>Mapping “{name}” saved</translation>
    </message>
    <message>
        <source>vCards, Tabellen und Listen (*.vcf *.csv *.xlsx *.xls *.ods *.xml *.zip *.txt);;Alle Dateien (*)</source>
        <translation>vCards, tables and lists (*.vcf *.csv *.xlsx *.xls *.ods *.xml *.zip *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>{count} vCard-Dateien</source>
        <translation>{count} vCard files</translation>
    </message>
    <message>
        <source>{new} neu, {changed} geändert, {ended} beendet.</source>
        <translation>{new} new, {changed} changed, {ended} ended.</translation>
    </message>
    <message>
        <source>{place}, danach {names}</source>
        <translation>{place}, then {names}</translation>
    </message>
    <message>
        <source>{source} übernommen: {new} neu, {changed} geändert, {ended} beendet</source>
        <translation>{source} applied: {new} new, {changed} changed, {ended} ended</translation>
    </message>
    <message>
        <source>Übernehmen</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Übernommen: {source}</source>
        <translation>Applied: {source}</translation>
    </message>
</context>
<context>
    <name>InvitationTab</name>
    <message>
        <source>Hier steht jede Sendung mit Tag, Weg und Empfangenden, von der Vorankündigung bis zum Dank.</source>
        <translation>Here you see each dispatch with day, way and recipients, from the save-the-date to the thanks.</translation>
    </message>
    <message>
        <source>Noch nichts versandt</source>
        <translation>Nothing sent yet</translation>
    </message>
    <message>
        <source>Sendungen</source>
        <translation>Dispatches</translation>
    </message>
    <message>
        <source>Vermerk entfernen</source>
        <translation>Remove record</translation>
    </message>
    <message>
        <source>Vermerk entfernen (Entf)</source>
        <translation>Remove record (Del)</translation>
    </message>
    <message>
        <source>Versand festhalten …</source>
        <translation>Record a dispatch …</translation>
    </message>
</context>
<context>
    <name>InvitedModel</name>
    <message>
        <source>E-Mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Name, eingeladen als</source>
        <translation>Name, invited as</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Versand</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Warum dabei</source>
        <translation>Why included</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Art</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Beginn</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Bitte geben Sie dem Programmpunkt einen Titel.</source>
        <translation>Please give the programme item a title.</translation>
    </message>
    <message>
        <source>Das Ende liegt vor dem Beginn.</source>
        <translation>The end is before the start.</translation>
    </message>
    <message>
        <source>Ende</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Erwartet wird eine Uhrzeit wie 14:00.</source>
        <translation>Please enter a time such as 14:00.</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Inhalt</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Neuer Programmpunkt</source>
        <translation>New programme item</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>Plätze</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Programmpunkt bearbeiten</source>
        <translation>Edit programme item</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Zu einem Ende gehört auch ein Beginn.</source>
        <translation>An end requires a start.</translation>
    </message>
    <message>
        <source>Zu einer Uhrzeit gehört ein Tag, zum Beispiel 23.01.2027.</source>
        <translation>A time requires a day, for example 23.01.2027.</translation>
    </message>
    <message>
        <source>ohne besondere Art</source>
        <translation>no particular type</translation>
    </message>
    <message>
        <source>unbegrenzt</source>
        <translation>unlimited</translation>
    </message>
    <message>
        <source>z. B. 14:00</source>
        <translation>e.g. 14:00</translation>
    </message>
    <message>
        <source>z. B. 14:30</source>
        <translation>e.g. 14:30</translation>
    </message>
    <message>
        <source>z. B. 23.01.2027; leer, solange offen</source>
        <translation>e.g. 23.01.2027; empty while undecided</translation>
    </message>
</context>
<context>
    <name>ItemPreview</name>
    <message>
        <source>Ablauf</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Inhalt</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Mitwirkende in Reihenfolge</source>
        <translation>Contributors in order</translation>
    </message>
    <message>
        <source>Mitwirkende ändern</source>
        <translation>Change contributors</translation>
    </message>
    <message>
        <source>Noch niemand eingetragen.</source>
        <translation>Nobody entered yet.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>Plätze</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Ändern</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Mehr zu {name}</source>
        <translation>More about {name}</translation>
    </message>
</context>
<context>
    <name>ItemsDialog</name>
    <message>
        <source>nicht gefragt</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>nimmt nicht teil</source>
        <translation>does not take part</translation>
    </message>
    <message>
        <source>nimmt teil</source>
        <translation>takes part</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message numerus="yes">
        <source>%n Änderungen</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Umfang</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>Vorgang</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Zeitpunkt</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>zurückgenommen</source>
        <translation>undone</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Davon wurde seither etwas geändert; das bliebe, wie es ist.</source>
        <translation>Some of it has been changed since; that would stay as it is.</translation>
    </message>
    <message>
        <source>Der Vorgang wurde rückgängig gemacht.</source>
        <translation>The action was undone.</translation>
    </message>
    <message>
        <source>Die übrigen zurücknehmen</source>
        <translation>Undo the others</translation>
    </message>
    <message>
        <source>Diese Einträge hat seither jemand geändert oder ergänzt; sie bleiben, wie sie sind.</source>
        <translation>Somebody has changed or added to these entries since; they stay as they are.</translation>
    </message>
    <message>
        <source>Dieser Vorgang kann nicht rückgängig gemacht werden.</source>
        <translation>This action cannot be undone.</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Geblieben ist</source>
        <translation>What has stayed</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Vorgang rückgängig machen</source>
        <translation>Undo action</translation>
    </message>
    <message>
        <source>Was blieb</source>
        <translation>What has stayed</translation>
    </message>
    <message>
        <source>Wählen Sie einen Vorgang, um ihn rückgängig zu machen.</source>
        <translation>Select an action to undo it.</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Absichtlich so lassen</source>
        <translation>Keep on purpose</translation>
    </message>
</context>
<context>
    <name>KeepForm</name>
    <message>
        <source>Absichtlich so lassen</source>
        <extracomment>Rows of these tables can make or solve a contradiction.</extracomment>
        <translation>Keep on purpose</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>nach Urkunde</source>
        <translation>as in the certificate</translation>
    </message>
</context>
<context>
    <name>KeyStrip</name>
    <message>
        <source>Antwort mit einer Taste:</source>
        <translation>Reply with one key:</translation>
    </message>
    <message>
        <source>Warteliste</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>vertreten durch …</source>
        <translation>represented by …</translation>
    </message>
    <message>
        <source>wieder offen</source>
        <translation>open again</translation>
    </message>
</context>
<context>
    <name>KindsSection</name>
    <message>
        <source>Alle Beziehungsarten</source>
        <translation>All kinds of relationship</translation>
    </message>
    <message>
        <source>Beziehungsarten</source>
        <translation>Kinds of relationship</translation>
    </message>
    <message>
        <source>Beziehungsarten ({count})</source>
        <translation>Kinds of relationship ({count})</translation>
    </message>
    <message>
        <source>Verbindungen zeigen</source>
        <translation>Show connections</translation>
    </message>
</context>
<context>
    <name>LabelChoice</name>
    <message>
        <source>&amp;An</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>&amp;Ein Etikett je Haus</source>
        <translation>&amp;One label per house</translation>
    </message>
    <message>
        <source>&amp;Papier</source>
        <translation>P&amp;aper</translation>
    </message>
    <message>
        <source>Anschriften</source>
        <translation>Addresses</translation>
    </message>
    <message>
        <source>Auch pri&amp;vate</source>
        <translation>Pri&amp;vate ones too</translation>
    </message>
    <message>
        <source>Auch ver&amp;trauliche</source>
        <translation>&amp;Confidential ones too</translation>
    </message>
    <message>
        <source>Erstes &amp;freies Etikett</source>
        <translation>First &amp;free label</translation>
    </message>
    <message>
        <source>Eti&amp;kett</source>
        <translation>La&amp;bel</translation>
    </message>
    <message>
        <source>Etiketten</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Etiketten &amp;je Anschrift</source>
        <translation>Labels &amp;per address</translation>
    </message>
    <message>
        <source>Umschlag {name} ({size})</source>
        <translation>Envelope {name} ({size})</translation>
    </message>
    <message>
        <source>alle Gäste</source>
        <translation>all guests</translation>
    </message>
    <message>
        <source>wer noch nicht geantwortet hat</source>
        <translation>who has not answered yet</translation>
    </message>
    <message>
        <source>wer zugesagt hat</source>
        <translation>who has accepted</translation>
    </message>
</context>
<context>
    <name>LabelModel</name>
    <message>
        <source>Bezeichnung</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>zählt als</source>
        <translation>counts as</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>Etiketten {name}</source>
        <translation>Labels {name}</translation>
    </message>
    <message>
        <source>Umschläge {name}</source>
        <extracomment>Reads the addresses, as far as they may be shown; which guests counts for an event alone.</extracomment>
        <translation>Envelopes {name}</translation>
    </message>
    <message>
        <source>Von den Gewählten kann niemand angeschrieben werden.</source>
        <translation>None of those chosen can be written to.</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Anlegen</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Bezeichnung</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Bezeichnungen</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>Bezeichnungen der Antworten</source>
        <translation>Names of answers</translation>
    </message>
    <message>
        <source>Eigene Namen für Antworten. Gezählt wird nach der Antwort, zu der eine Bezeichnung gehört.</source>
        <translation>Own names for answers. What is counted is the answer that a name belongs to.</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Nach oben</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Nach oben (Alt+Pfeil hoch)</source>
        <translation>Up (Alt+Up)</translation>
    </message>
    <message>
        <source>Nach unten</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Nach unten (Alt+Pfeil runter)</source>
        <translation>Down (Alt+Down)</translation>
    </message>
    <message>
        <source>Neue Bezeichnung …</source>
        <translation>New name …</translation>
    </message>
    <message>
        <source>Noch keine eigenen Bezeichnungen</source>
        <translation>No own names yet</translation>
    </message>
    <message>
        <source>Umbenennen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Umbenennen …</source>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>Zum Beispiel „zugesagt (schriftlich)“ oder „Absage, Urlaub“. Jede zählt als eine der Antworten.</source>
        <translation>For example “accepted (in writing)” or “declined, on leave”. Each counts as one of the answers.</translation>
    </message>
    <message>
        <source>z. B. zugesagt (schriftlich)</source>
        <translation>e.g. accepted (in writing)</translation>
    </message>
    <message>
        <source>zählt als</source>
        <translation>counts as</translation>
    </message>
</context>
<context>
    <name>LetterChoice</name>
    <message>
        <source>&amp;An</source>
        <translation>T&amp;o</translation>
    </message>
    <message>
        <source>&amp;Betreff</source>
        <translation>Su&amp;bject</translation>
    </message>
    <message>
        <source>&amp;Datum</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Form nach DIN 5008</source>
        <translation>Fo&amp;rm by DIN 5008</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Unterschrift</source>
        <translation>&amp;Signature</translation>
    </message>
    <message>
        <source>&amp;Veranstaltung, von der die Rede ist</source>
        <translation>&amp;Event that is spoken of</translation>
    </message>
    <message>
        <source>An&amp;lagen, eine je Zeile</source>
        <translation>En&amp;closures, one a line</translation>
    </message>
    <message>
        <source>Anrede und Grußformel kommen von selbst. Platzhalter stehen zwischen « und »; „- “ beginnt einen Listenpunkt, **fett** steht zwischen Sternen.</source>
        <translation>Salutation and closing come by themselves. Placeholders stand between « and »; “- ” begins an item of a list, **bold** stands between stars.</translation>
    </message>
    <message>
        <source>Anschriften</source>
        <translation>Addresses</translation>
    </message>
    <message>
        <source>Auch pri&amp;vate</source>
        <translation>Also pri&amp;vate</translation>
    </message>
    <message>
        <source>Auch ver&amp;trauliche</source>
        <translation>Also con&amp;fidential</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Diesen Platzhalter gibt es nicht: {names}</source>
        <translation>There is no such placeholder: {names}</translation>
    </message>
    <message>
        <source>Form A, niedriger Briefkopf</source>
        <translation>Form A, low letterhead</translation>
    </message>
    <message>
        <source>Form B, hoher Briefkopf</source>
        <extracomment>A letter is set anew when the typing rests, in milliseconds. What stays the same from letter to letter of one writer; what belongs to one letter begins empty.</extracomment>
        <translation>Form B, high letterhead</translation>
    </message>
    <message>
        <source>Informationsblock</source>
        <translation>Information block</translation>
    </message>
    <message>
        <source>Platzhalter einfügen</source>
        <translation>Insert placeholder</translation>
    </message>
    <message>
        <source>Text aus Datei</source>
        <translation>Text from file</translation>
    </message>
    <message>
        <source>Text aus Datei …</source>
        <translation>Text from file …</translation>
    </message>
    <message>
        <source>Textdateien (*.txt *.md);;Alle Dateien (*)</source>
        <translation>Text files (*.txt *.md);;All files (*)</translation>
    </message>
    <message>
        <source>Ver&amp;merk über der Anschrift</source>
        <translation>&amp;Note above the address</translation>
    </message>
    <message>
        <source>ohne Veranstaltung</source>
        <translation>without event</translation>
    </message>
    <message>
        <source>z. B. Persönlich</source>
        <translation>e.g. Personal</translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>Briefe Form {form}</source>
        <extracomment>Reads whom the letters go to; which guests counts for an event alone.</extracomment>
        <translation>Letters form {form}</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message numerus="yes">
        <source>%n Briefe nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n letter written to “{file}”</numerusform>
            <numerusform>%n letters written to “{file}”</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Eine Datei für alle, jeder Brief auf neuer Seite</source>
        <translation>&amp;One file for all, each letter on a new page</translation>
    </message>
    <message>
        <source>&amp;Vorlage</source>
        <translation>&amp;Template</translation>
    </message>
    <message>
        <source>Aus einer Word-Vorlage mit Platzhaltern. Die Briefe lassen sich danach in Word ändern.</source>
        <translation>From a Word template with placeholders. The letters can be changed in Word afterwards.</translation>
    </message>
    <message>
        <source>Bitte fügen Sie zuerst eine Briefvorlage hinzu.</source>
        <translation>Please add a letter template first.</translation>
    </message>
    <message>
        <source>Briefe</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Briefe schreiben …</source>
        <translation>Write letters …</translation>
    </message>
    <message>
        <source>Eine Vorlage ist ein Word-Brief mit Platzhaltern wie «Anrede». Fügen Sie unter „Vorlagen …“ die eigene hinzu, oder beginnen Sie mit dem Muster.</source>
        <translation>A template is a Word letter with placeholders such as «Anrede». Add your own under “Templates …”, or begin with the sample.</translation>
    </message>
    <message>
        <source>In dieser Vorlage steht kein Platzhalter: Alle Briefe würden gleich.</source>
        <translation>There is no placeholder in this template: all letters would be the same.</translation>
    </message>
    <message>
        <source>Je &amp;Person eine Datei in einem Ordner</source>
        <translation>One file per &amp;person in a folder</translation>
    </message>
    <message>
        <source>Mit dieser Vorlage lässt sich noch nicht schreiben.</source>
        <translation>This template cannot be used yet.</translation>
    </message>
    <message>
        <source>Mustervorlage hinzufügen</source>
        <translation>Add sample template</translation>
    </message>
    <message>
        <source>Nicht bei allen bekannt: {names}</source>
        <translation>Not known for all: {names}</translation>
    </message>
    <message>
        <source>Noch keine Briefvorlage</source>
        <translation>No letter template yet</translation>
    </message>
    <message>
        <source>Vorlagen …</source>
        <translation>Templates …</translation>
    </message>
    <message>
        <source>Word-Dokumente (*.docx)</source>
        <translation>Word documents (*.docx)</translation>
    </message>
</context>
<context>
    <name>LinesDialog</name>
    <message>
        <source>Schließen</source>
        <extracomment>Rows by which the width is found.</extracomment>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LinkedField</name>
    <message>
        <source>Beteiligte suchen</source>
        <translation>Search those involved</translation>
    </message>
    <message>
        <source>Kontakt oder Veranstaltung suchen</source>
        <translation>Search contact or event</translation>
    </message>
    <message>
        <source>mit</source>
        <translation>with</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message numerus="yes">
        <source>%n Kontakte</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Schlagwort</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
    <message>
        <source>{found} von {total}</source>
        <translation>{found} of {total}</translation>
    </message>
    <message>
        <source>{head} · {selected} ausgewählt</source>
        <translation>{head} · {selected} selected</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Art der Kontakte</source>
        <translation>Type of contacts</translation>
    </message>
    <message>
        <source>Filtern nach Name, Amt, Organisation, Ort oder Schlagwort …</source>
        <translation>Filter by name, office, organisation, place or tag …</translation>
    </message>
    <message>
        <source>Kontakte</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Kontakte filtern</source>
        <translation>Filter contacts</translation>
    </message>
    <message>
        <source>Organisationen</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Spalten wählen</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>Strg+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Suche speichern</source>
        <translation>Save search</translation>
    </message>
    <message>
        <source>Ämter</source>
        <translation>Offices</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%n Einladungen</source>
        <translation>
            <numerusform>%Ln invitation</numerusform>
            <numerusform>%Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Einladungen nach „{file}“ ausgegeben</source>
        <translation>
            <numerusform>%Ln invitation written to “{file}”</numerusform>
            <numerusform>%Ln invitations written to “{file}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bitte prüfen</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message>
        <source>Bedingung hinzufügen</source>
        <translation>Add a condition</translation>
    </message>
    <message>
        <source>Briefe drucken …</source>
        <translation>Print letters …</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>Entfernen …</source>
        <translation>Remove …</translation>
    </message>
    <message>
        <source>Etiketten und Umschläge …</source>
        <translation>Labels and envelopes …</translation>
    </message>
    <message>
        <source>Fügen Sie eine Bedingung hinzu, zum Beispiel „Leitung einer Gemeinde“, oder laden Sie Regeln aus einer Datei (links hinter den drei Punkten).</source>
        <translation>Add a condition, for example “Head of a municipality”, or load rules from a file (on the left, behind the three dots).</translation>
    </message>
    <message>
        <source>Hier stehen alle, die eine Bedingung erfüllen und trotzdem nicht eingeladen werden.</source>
        <translation>Everybody who meets a condition and is still not invited is listed here.</translation>
    </message>
    <message>
        <source>Hier steht, für wen ein Kontingent keinen Platz mehr hat, nach dem Rang geordnet.</source>
        <translation>Here you see for whom a quota has no seat left, ordered by rank.</translation>
    </message>
    <message>
        <source>Hier steht, wer vor dem Versand geprüft werden sollte: ohne Anrede, mehrere Ämter, Adel.</source>
        <translation>Here stands who should be checked before sending: no form of address, several offices, nobility.</translation>
    </message>
    <message>
        <source>In der Liste suchen</source>
        <translation>Search in the list</translation>
    </message>
    <message>
        <source>In dieser Liste passt nichts auf Ihre Eingabe.</source>
        <translation>Nothing in this list matches your input.</translation>
    </message>
    <message>
        <source>Kontakt öffnen</source>
        <translation>Open contact</translation>
    </message>
    <message>
        <source>Kontaktblätter drucken …</source>
        <translation>Print contact sheets …</translation>
    </message>
    <message>
        <source>Namensschilder und Tischkarten …</source>
        <translation>Name badges and place cards …</translation>
    </message>
    <message>
        <source>Netzwerk drucken …</source>
        <translation>Print network …</translation>
    </message>
    <message>
        <source>Nichts gefunden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Nichts zu prüfen</source>
        <translation>Nothing to check</translation>
    </message>
    <message>
        <source>Niemand ist weggelassen</source>
        <translation>Nobody is left out</translation>
    </message>
    <message>
        <source>Niemand wartet</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>Noch niemand dabei</source>
        <translation>Nobody included yet</translation>
    </message>
    <message>
        <source>Versand vorbereiten …</source>
        <translation>Prepare sending …</translation>
    </message>
    <message>
        <source>Verteiler „{name}“</source>
        <translation>Audience “{name}”</translation>
    </message>
    <message>
        <source>Verzeichnis A–Z drucken …</source>
        <translation>Print directory A–Z …</translation>
    </message>
    <message>
        <source>Von Hand aufnehmen …</source>
        <translation>Add by hand …</translation>
    </message>
    <message>
        <source>Warum nicht …?</source>
        <translation>Why not …?</translation>
    </message>
    <message numerus="yes">
        <source>Warum werden %n Einträge aufgenommen?</source>
        <translation>
            <numerusform>Why is %n entry included?</numerusform>
            <numerusform>Why are %n entries included?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warum werden %n Einträge entfernt?</source>
        <translation>
            <numerusform>Why is %Ln entry being removed?</numerusform>
            <numerusform>Why are %Ln entries being removed?</numerusform>
        </translation>
    </message>
    <message>
        <source>Warum wird {name} aufgenommen?</source>
        <translation>Why is {name} included?</translation>
    </message>
    <message>
        <source>Warum wird {name} entfernt?</source>
        <translation>Why is {name} being removed?</translation>
    </message>
    <message>
        <source>Wieder aufnehmen</source>
        <translation>Include again</translation>
    </message>
    <message>
        <source>Zurzeit erfüllt niemand die Bedingungen.</source>
        <translation>Nobody meets the conditions at present.</translation>
    </message>
    <message numerus="yes">
        <source>auch %n Kontakte, die keine Bedingung aufnimmt</source>
        <translation>
            <numerusform>also %n contact that no condition includes</numerusform>
            <numerusform>also %n contacts that no condition includes</numerusform>
        </translation>
    </message>
    <message>
        <source>vCard der Personen …</source>
        <translation>vCard of the persons …</translation>
    </message>
    <message>
        <source>{mails} E-Mail, {letters} Post</source>
        <translation>{mails} by email, {letters} by post</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>&amp;Ordnung</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>Bitte prüfen</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>Dabei</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel …</translation>
    </message>
    <message>
        <source>In der Liste suchen</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Nicht dabei</source>
        <translation>Not included</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>PDF, Vorschau und Druck</source>
        <translation>PDF, preview and print</translation>
    </message>
    <message>
        <source>Teile der Liste</source>
        <translation>Parts of the list</translation>
    </message>
    <message>
        <source>Vergleich</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Warteliste</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>Weitere</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Weitere Formate</source>
        <translation>More formats</translation>
    </message>
    <message>
        <source>Zeigt auch alle Kontakte, die keine Bedingung erfüllen</source>
        <translation>Also shows all contacts that fulfil no condition</translation>
    </message>
    <message>
        <source>Zeilen, bei denen die Regeln nicht sicher sind</source>
        <translation>Rows about which the rules are not sure</translation>
    </message>
    <message>
        <source>nach Körperschaft</source>
        <translation>by body</translation>
    </message>
    <message>
        <source>nach Landkreis</source>
        <translation>by district</translation>
    </message>
    <message>
        <source>nach Name</source>
        <translation>by name</translation>
    </message>
    <message>
        <source>wie ausgegeben</source>
        <translation>as printed</translation>
    </message>
</context>
<context>
    <name>ListsSection</name>
    <message numerus="yes">
        <source>Alle %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Entwurf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Steht zurzeit in keinem Verteiler.</source>
        <translation>Is in no list at present.</translation>
    </message>
    <message>
        <source>Verteiler öffnen</source>
        <translation>Open list</translation>
    </message>
    <message>
        <source>Verteiler, die dieses Amt führen</source>
        <translation>Lists that hold this office</translation>
    </message>
    <message>
        <source>eingefroren am {day}</source>
        <translation>frozen on {day}</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Antwort</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Eingetragen</source>
        <translation>Entered</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message numerus="yes">
        <source>%n Entwürfe nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n draft written to “{file}”</numerusform>
            <numerusform>%n drafts written to “{file}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ohne E-Mail: {names}</source>
        <translation>
            <numerusform>%n without e-mail: {names}</numerusform>
            <numerusform>%n without e-mail: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Betreff</source>
        <translation>&amp;Subject</translation>
    </message>
    <message>
        <source>Anlage hinzufügen …</source>
        <translation>Add attachment …</translation>
    </message>
    <message>
        <source>Anlage wählen</source>
        <translation>Choose attachment</translation>
    </message>
    <message>
        <source>Anlage {file} entfernen</source>
        <translation>Remove attachment {file}</translation>
    </message>
    <message>
        <source>Anlagen</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Antworten &amp;an</source>
        <translation>Answers &amp;to</translation>
    </message>
    <message>
        <source>Bitte geben Sie einen Betreff ein.</source>
        <translation>Please enter a subject.</translation>
    </message>
    <message>
        <source>Diese Platzhalter gibt es nicht: {names}</source>
        <translation>There are no such placeholders: {names}</translation>
    </message>
    <message>
        <source>E-Mail-Adresse für Zu- und Absagen im Kalender</source>
        <translation>E-mail address for accepting and declining in the calendar</translation>
    </message>
    <message>
        <source>E-Mail-Entwürfe</source>
        <translation>E-mail drafts</translation>
    </message>
    <message>
        <source>Einladung: «Veranstaltung»</source>
        <translation>Invitation: «Veranstaltung»</translation>
    </message>
    <message>
        <source>Entwürfe schreiben …</source>
        <translation>Write drafts …</translation>
    </message>
    <message>
        <source>Im Text steht ein unbekannter Platzhalter.</source>
        <translation>The text holds an unknown placeholder.</translation>
    </message>
    <message>
        <source>Je Person ein Entwurf zum Ansehen und Absenden; versandt wird von hier aus nichts.</source>
        <translation>One draft per person to look at and send; nothing is sent from here.</translation>
    </message>
    <message>
        <source>Mit &amp;Termin als Kalenderdatei (.ics)</source>
        <translation>With &amp;appointment as calendar file (.ics)</translation>
    </message>
    <message>
        <source>Niemand hat ein Postfach.</source>
        <translation>Nobody has a mailbox.</translation>
    </message>
    <message>
        <source>Ohne «Anrede» im Text steht die Anrede darüber.</source>
        <translation>Without «Anrede» in the text the salutation stands above it.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Termin</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Text der E-Mail</source>
        <translation>Text of the e-mail</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name} – Verteiler</source>
        <translation>{name} – Verteiler</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ManyView</name>
    <message>
        <source>Adressen kopieren</source>
        <translation>Copy addresses</translation>
    </message>
    <message>
        <source>Ausgewählt</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>Ausgewählte Kontakte</source>
        <translation>Selected contacts</translation>
    </message>
    <message>
        <source>Die Adressen sind kopiert; bitte fügen Sie sie in der E-Mail bei „Bcc“ ein.</source>
        <translation>The addresses have been copied; please paste them into “Bcc” in the email.</translation>
    </message>
    <message>
        <source>E-Mail an alle</source>
        <translation>Email all</translation>
    </message>
    <message>
        <source>Legt die E-Mail-Adressen in die Zwischenablage</source>
        <translation>Copies the email addresses to the clipboard</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Zu den ausgewählten Kontakten ist keine E-Mail-Adresse bekannt.</source>
        <translation>No email address is known for the selected contacts.</translation>
    </message>
    <message>
        <source>Zusammenführen …</source>
        <translation>Merge …</translation>
    </message>
</context>
<context>
    <name>MappingModel</name>
    <message>
        <source>Angaben</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Zuordnung</source>
        <translation>Assignment</translation>
    </message>
</context>
<context>
    <name>MappingsDialog</name>
    <message>
        <source>Eine Zuordnung entsteht, wenn Sie die Spalten einer Tabelle mit „Zuordnung speichern …“ merken.</source>
        <translation>An assignment is made when you keep the columns of a table by “Save assignment …”.</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Gespeicherte Zuordnungen</source>
        <translation>Saved assignments</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Noch keine Zuordnung</source>
        <translation>No assignment yet</translation>
    </message>
    <message>
        <source>So werden Tabellen mit denselben Überschriften gelesen. Was eingelesen ist, bleibt, wie es ist.</source>
        <translation>Tables with the same headings are read like this. What has been imported stays as it is.</translation>
    </message>
    <message>
        <source>Umbenennen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Umbenennen …</source>
        <translation>Rename …</translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message>
        <source>Antwort</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>am</source>
        <translation>on</translation>
    </message>
</context>
<context>
    <name>MediaOptions</name>
    <message>
        <source>&amp;Anordnung</source>
        <translation>&amp;Arrangement</translation>
    </message>
    <message>
        <source>&amp;Datum</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Gruppen</source>
        <translation>&amp;Groups</translation>
    </message>
    <message>
        <source>&amp;Veranstaltung</source>
        <translation>&amp;Event</translation>
    </message>
    <message>
        <source>Angaben auf dem Blatt</source>
        <translation>Details on the sheet</translation>
    </message>
    <message>
        <source>Auch &amp;private</source>
        <translation>Also &amp;private</translation>
    </message>
    <message>
        <source>Auch ver&amp;trauliche</source>
        <translation>Also &amp;confidential</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Mit Veranstaltung stehen Anlass, Gastgeber, Ort und Zeit auf dem Blatt. Das Ressort ist das eigene Feld oder Schlagwort, das so heißt.</source>
        <translation>With an event, its occasion, host, place and time stand on the sheet. The beat is the own field or tag “Ressort”.</translation>
    </message>
    <message>
        <source>Nummern und Adressen</source>
        <translation>Numbers and addresses</translation>
    </message>
    <message>
        <source>einspaltig, mit großem Bild</source>
        <translation>one column, with a large picture</translation>
    </message>
    <message>
        <source>in der gewählten Reihenfolge</source>
        <translation>in the chosen order</translation>
    </message>
    <message>
        <source>nach Medium</source>
        <translation>by medium</translation>
    </message>
    <message>
        <source>nach Ressort</source>
        <translation>by beat</translation>
    </message>
    <message>
        <source>ohne Veranstaltung</source>
        <translation>no event</translation>
    </message>
    <message>
        <source>zweispaltig, kompakt</source>
        <translation>two columns, compact</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ein Vorgang im Protokoll; er lässt sich jederzeit wieder trennen.</source>
        <translation>One entry in the journal; it can be split again at any time.</translation>
    </message>
    <message>
        <source>Kontakte zusammenführen</source>
        <translation>Merge contacts</translation>
    </message>
    <message>
        <source>Zusammenführen</source>
        <translation>Merge</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message numerus="yes">
        <source>%n weitere Angaben sind gleich</source>
        <translation>
            <numerusform>%n further detail is the same</numerusform>
            <numerusform>%n further details are the same</numerusform>
        </translation>
    </message>
    <message>
        <source>Am anderen Kontakt hängt sonst nichts.</source>
        <translation>Nothing else hangs on the other contact.</translation>
    </message>
    <message>
        <source>Den Namen „{names}“ als früheren Namen behalten</source>
        <translation>Keep the name “{names}” as a former name</translation>
    </message>
    <message>
        <source>Diesen behalten</source>
        <translation>Keep this one</translation>
    </message>
    <message>
        <source>Geht mit über: {listed}</source>
        <translation>Moves along: {listed}</translation>
    </message>
    <message>
        <source>bleibt bestehen</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Einstellung speichern</source>
        <translation>Save setting</translation>
    </message>
    <message>
        <source>Für dieses Blatt, an Ihrem Arbeitsplatz. Datum und Auswahl gehören nicht dazu.</source>
        <translation>For this sheet, at your workplace. Date and selection are not part of it.</translation>
    </message>
    <message>
        <source>Name der Einstellung</source>
        <translation>Name of the setting</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>„{name}“ gibt es schon und wird ersetzt.</source>
        <translation>“{name}” exists and is replaced.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message numerus="yes">
        <source>%n Knoten</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Verbindungen</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weitere nicht gezeigt</source>
        <translation>
            <numerusform>%n more not shown</numerusform>
            <numerusform>%n more not shown</numerusform>
        </translation>
    </message>
    <message>
        <source>Amt</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Exportieren nach</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Netzwerk nach „{file}“ ausgegeben</source>
        <translation>Network exported to “{file}”</translation>
    </message>
    <message>
        <source>Netzwerk um {name}</source>
        <translation>Network around {name}</translation>
    </message>
    <message>
        <source>Netzwerk {name}</source>
        <translation>Network {name}</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>PDF-Dateien (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>PNG-Bilder (*.png)</source>
        <translation>PNG pictures (*.png)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>SVG-Zeichnungen (*.svg)</source>
        <translation>SVG drawings (*.svg)</translation>
    </message>
    <message>
        <source>Stand heute</source>
        <translation>As of today</translation>
    </message>
    <message>
        <source>Stand {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>Veranstaltung</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>mehr passt nicht ins Bild</source>
        <translation>more does not fit into the picture</translation>
    </message>
    <message>
        <source>{far}: {what} ({near})</source>
        <translation>{far}: {what} ({near})</translation>
    </message>
</context>
<context>
    <name>NetworkHead</name>
    <message>
        <source>1 Schritt</source>
        <translation>1 step</translation>
    </message>
    <message>
        <source>2 Schritte</source>
        <translation>2 steps</translation>
    </message>
    <message>
        <source>3 Schritte</source>
        <translation>3 steps</translation>
    </message>
    <message>
        <source>Als Bild (PNG) …</source>
        <translation>As picture (PNG) …</translation>
    </message>
    <message>
        <source>Als PDF …</source>
        <translation>As PDF …</translation>
    </message>
    <message>
        <source>Als Zeichnung (SVG) …</source>
        <translation>As drawing (SVG) …</translation>
    </message>
    <message>
        <source>Ansicht</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Bild und Liste drucken …</source>
        <translation>Print picture and list …</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Netzwerk exportieren</source>
        <translation>Export network</translation>
    </message>
    <message>
        <source>Sucht den kürzesten Weg zu jemandem, den man kennenlernen möchte</source>
        <translation>Looks for the shortest way to somebody one wants to meet</translation>
    </message>
    <message>
        <source>Wer kann vorstellen …</source>
        <translation>Who can introduce …</translation>
    </message>
    <message>
        <source>Wie weit</source>
        <translation>How far</translation>
    </message>
    <message>
        <source>Zurück (Esc oder Alt+Links)</source>
        <translation>Back (Esc or Alt+Left)</translation>
    </message>
    <message>
        <source>um {name}</source>
        <translation>around {name}</translation>
    </message>
</context>
<context>
    <name>NetworkList</name>
    <message>
        <source>Netzwerk als Liste</source>
        <translation>Network as a list</translation>
    </message>
</context>
<context>
    <name>NetworkModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Schritte</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Verbunden mit</source>
        <translation>Connected with</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Weitere</source>
        <translation>Further</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Beziehung hinzufügen …</source>
        <translation>Add relationship …</translation>
    </message>
    <message>
        <source>In die Mitte</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Kein Netzwerk</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Netzwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Noch kein Netzwerk gewählt</source>
        <translation>No network chosen yet</translation>
    </message>
    <message>
        <source>Pfeiltasten: Nachbar wählen · Eingabe: in die Mitte · Leertaste: weitere zeigen</source>
        <translation>Arrow keys: choose neighbour · Enter: centre · Space: show more</translation>
    </message>
    <message>
        <source>Weitere Verbindungen zeigen</source>
        <translation>Show more connections</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öffnen Sie es aus einer Person, einer Organisation, einem Amt oder einer Veranstaltung.</source>
        <translation>Open it from a person, an organisation, an office or an event.</translation>
    </message>
</context>
<context>
    <name>NetworkSide</name>
    <message>
        <source>Amt öffnen</source>
        <translation>Open office</translation>
    </message>
    <message>
        <source>Beziehung hinzufügen</source>
        <translation>Add relationship</translation>
    </message>
    <message>
        <source>Direkte Verbindungen</source>
        <translation>Direct connections</translation>
    </message>
    <message>
        <source>In die Mitte</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Kontakt öffnen</source>
        <translation>Open contact</translation>
    </message>
    <message>
        <source>Nichts von dem, was oben gewählt ist.</source>
        <translation>Nothing of what is chosen above.</translation>
    </message>
    <message>
        <source>Veranstaltung öffnen</source>
        <translation>Open event</translation>
    </message>
    <message>
        <source>Zum gewählten Knoten</source>
        <translation>To the chosen node</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Alles zeigen (Pos 1)</source>
        <translation>Show everything (Home)</translation>
    </message>
    <message>
        <source>Netzwerk als Bild</source>
        <translation>Network as a picture</translation>
    </message>
    <message>
        <source>Vergrößern (+)</source>
        <translation>Zoom in (+)</translation>
    </message>
    <message>
        <source>Verkleinern (−)</source>
        <translation>Zoom out (−)</translation>
    </message>
</context>
<context>
    <name>NewDialog</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Anlegen</source>
        <translation>Create</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>Bitte wählen Sie die Organisation aus der Liste.</source>
        <translation>Please select the organisation from the list.</translation>
    </message>
    <message>
        <source>Ein Amt bleibt bestehen, wer immer es innehat; die Art bestimmt Anschrift und Anrede.</source>
        <translation>An office remains whoever holds it; its type determines address and salutation.</translation>
    </message>
    <message>
        <source>Neues Amt</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisation suchen</source>
        <translation>Search organisation</translation>
    </message>
</context>
<context>
    <name>OfficeFormsSection</name>
    <message>
        <source>Anschrift und Anrede</source>
        <translation>Address and salutation</translation>
    </message>
    <message>
        <source>Erklärung ausblenden</source>
        <translation>Hide explanation</translation>
    </message>
    <message>
        <source>Männlich</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Unbesetzt</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>Weiblich</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Wie entstanden?</source>
        <translation>How did this come about?</translation>
    </message>
</context>
<context>
    <name>OfficeHead</name>
    <message>
        <source>Amt {body}</source>
        <translation>Office {body}</translation>
    </message>
    <message>
        <source>Amt · {body}</source>
        <translation>Office · {body}</translation>
    </message>
    <message>
        <source>Amtswechsel …</source>
        <translation>Change of holder …</translation>
    </message>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Kontakte</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Leitung {body}</source>
        <translation>Head of {body}</translation>
    </message>
    <message>
        <source>Leitung · {body}</source>
        <translation>Head · {body}</translation>
    </message>
    <message>
        <source>Netzwerk zeigen</source>
        <translation>Show network</translation>
    </message>
    <message>
        <source>Steht {lists} und {events}</source>
        <translation>Is {lists} and {events}</translation>
    </message>
    <message>
        <source>Zurück (Esc oder Alt+Links)</source>
        <translation>Back (Esc or Alt+Left)</translation>
    </message>
    <message>
        <source>Zurück zu Kontakte</source>
        <translation>Back to contacts</translation>
    </message>
    <message>
        <source>amtierend</source>
        <translation>acting</translation>
    </message>
    <message numerus="yes">
        <source>in %n Veranstaltungen</source>
        <translation>
            <numerusform>in %n event</numerusform>
            <numerusform>in %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n Verteilern</source>
        <translation>
            <numerusform>in %n list</numerusform>
            <numerusform>in %n lists</numerusform>
        </translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
</context>
<context>
    <name>OfficeOverview</name>
    <message numerus="yes">
        <source>%n weitere Amtszeiten stehen in der Tabelle</source>
        <translation>
            <numerusform>%n more term stands in the table</numerusform>
            <numerusform>%n more terms stand in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Amt</source>
        <extracomment>Rows of these tables decide on which lists an office stands.</extracomment>
        <translation>Office</translation>
    </message>
    <message>
        <source>Amtszeiten</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Im Papierkorb</source>
        <translation>In the trash</translation>
    </message>
    <message>
        <source>Nicht mehr vorhanden</source>
        <translation>No longer there</translation>
    </message>
    <message>
        <source>Teile des Amtes</source>
        <translation>Parts of the office</translation>
    </message>
    <message>
        <source>Teilnahmen</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Verteiler</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Zurück</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{name} liegt im Papierkorb; nichts davon ist verloren.</source>
        <translation>{name} is in the trash; nothing of it is lost.</translation>
    </message>
    <message>
        <source>Überblick</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>OmittedModel</name>
    <message>
        <source>Amt unbesetzt</source>
        <translation>Office vacant</translation>
    </message>
    <message>
        <source>Auf diesem Weg nicht erreichbar</source>
        <translation>Cannot be reached this way</translation>
    </message>
    <message>
        <source>Bedingung</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Durch eine Bedingung weggelassen</source>
        <translation>Left out by a condition</translation>
    </message>
    <message>
        <source>Heute ohne Amt</source>
        <translation>Without office today</translation>
    </message>
    <message>
        <source>Keine Bedingung nimmt diese Kontakte auf</source>
        <translation>No condition includes these contacts</translation>
    </message>
    <message>
        <source>Kontingent</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Kontingent ausgeschöpft</source>
        <translation>Quota used up</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Schon mit einer anderen Zeile dabei</source>
        <translation>Already included by another row</translation>
    </message>
    <message>
        <source>Verarbeitung eingeschränkt</source>
        <translation>Processing restricted</translation>
    </message>
    <message>
        <source>Verstorben</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>Von Hand entfernt</source>
        <translation>Removed by hand</translation>
    </message>
    <message>
        <source>Warum nicht dabei</source>
        <translation>Why not included</translation>
    </message>
    <message>
        <source>Widerspruch</source>
        <translation>objection</translation>
    </message>
    <message>
        <source>Widerspruch gegen Einladungen</source>
        <translation>Objection to invitations</translation>
    </message>
    <message>
        <source>eingeschränkt</source>
        <translation>restricted</translation>
    </message>
    <message>
        <source>keine Regel</source>
        <translation>no rule</translation>
    </message>
    <message>
        <source>nicht erreichbar</source>
        <translation>cannot be reached</translation>
    </message>
    <message>
        <source>ohne Amt</source>
        <translation>no office</translation>
    </message>
    <message>
        <source>schon dabei</source>
        <translation>already included</translation>
    </message>
    <message>
        <source>unbesetzt</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>verstorben</source>
        <translation>deceased</translation>
    </message>
    <message>
        <source>von Hand</source>
        <translation>by hand</translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Platz</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Warum hier</source>
        <translation>Why here</translation>
    </message>
</context>
<context>
    <name>OrderTab</name>
    <message>
        <source>Alle nach Regel einordnen</source>
        <translation>Order all by the rule</translation>
    </message>
    <message>
        <source>Alt+Pfeil hoch</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Alt+Pfeil runter</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Eingabe</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Entf</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Gibt einer Art von Amt bei dieser Veranstaltung einen anderen Rang</source>
        <translation>Gives a kind of office another rank at this event</translation>
    </message>
    <message>
        <source>Hausordnung, keine amtliche Rangfolge</source>
        <translation>Custom of the house, no official order of precedence</translation>
    </message>
    <message>
        <source>Hier stehen alle, die kommen oder noch nicht geantwortet haben, nach ihrem Rang.</source>
        <translation>Here stand all who come or have not answered yet, by their rank.</translation>
    </message>
    <message>
        <source>Kontakt öffnen</source>
        <translation>Open contact</translation>
    </message>
    <message>
        <source>Nach Regel einordnen</source>
        <translation>Order by the rule</translation>
    </message>
    <message>
        <source>Nach oben</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Nach oben (Alt+Pfeil hoch)</source>
        <translation>Move up (Alt+Up)</translation>
    </message>
    <message>
        <source>Nach unten</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Nach unten (Alt+Pfeil runter)</source>
        <translation>Move down (Alt+Down)</translation>
    </message>
    <message>
        <source>Nimmt den Platz von Hand zurück (Entf)</source>
        <translation>Takes back the place given by hand (Del)</translation>
    </message>
    <message>
        <source>Noch keine Rangfolge</source>
        <translation>No order of precedence yet</translation>
    </message>
    <message>
        <source>Rang dieser Art von Amt hier …</source>
        <translation>Rank of this kind of office here …</translation>
    </message>
    <message>
        <source>Rangtabelle …</source>
        <translation>Table of ranks …</translation>
    </message>
    <message>
        <source>Ränge hier …</source>
        <translation>Ranks here …</translation>
    </message>
</context>
<context>
    <name>OrderTable</name>
    <message>
        <source>Rangfolge</source>
        <translation>Precedence</translation>
    </message>
</context>
<context>
    <name>OrganisationDialog</name>
    <message>
        <source>Anschrift und Telefon gelten auch für ihre Ämter, solange diese keine eigenen haben.</source>
        <translation>Address and telephone also apply to its offices as long as these have none of their own.</translation>
    </message>
    <message>
        <source>E-Mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Neue Organisation</source>
        <translation>New organisation</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>CSV-Dateien (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Excel-Arbeitsmappen (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Exportieren nach</source>
        <translation>Export to</translation>
    </message>
</context>
<context>
    <name>OverHead</name>
    <message>
        <source>Kontakte</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Zurück (Esc oder Alt+Links)</source>
        <translation>Back (Esc or Alt+Left)</translation>
    </message>
    <message>
        <source>Zurück zu Kontakte</source>
        <translation>Back to contacts</translation>
    </message>
</context>
<context>
    <name>OverruleDialog</name>
    <message>
        <source>Auf die Warteliste</source>
        <translation>To the waiting list</translation>
    </message>
    <message>
        <source>Begründung</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Bitte begründen Sie den zusätzlichen Platz.</source>
        <translation>Please give a reason for the additional seat.</translation>
    </message>
    <message>
        <source>Die Begründung steht mit der Zusage im Protokoll.</source>
        <translation>The reason stands in the journal with the acceptance.</translation>
    </message>
    <message>
        <source>z. B. auf Wunsch der Hausleitung</source>
        <translation>e.g. at the request of the head of the house</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n Verteiler</source>
        <translation>
            <numerusform>%Ln mailing list</numerusform>
            <numerusform>%Ln mailing lists</numerusform>
        </translation>
    </message>
    <message>
        <source>Amtswechsel …</source>
        <translation>Change of holder …</translation>
    </message>
    <message>
        <source>Amtszeit endet in {days} Tagen</source>
        <translation>Term ends in {days} days</translation>
    </message>
    <message>
        <source>Amtszeiten, Verteiler und Verlauf</source>
        <translation>Terms, lists and course</translation>
    </message>
    <message>
        <source>Angaben zum Amt</source>
        <translation>About the office</translation>
    </message>
    <message>
        <source>Ein Verteiler hält fest, wen Sie einladen und warum. Er besteht aus Bedingungen wie „Leitung einer Gemeinde“ und bleibt von selbst aktuell.</source>
        <translation>A mailing list records whom you invite and why. It consists of conditions such as “Head of a municipality” and keeps itself up to date.</translation>
    </message>
    <message>
        <source>Erreichbarkeit des Amtes</source>
        <translation>How the office is reached</translation>
    </message>
    <message>
        <source>Gespeicherte Verteiler</source>
        <translation>Saved mailing lists</translation>
    </message>
    <message>
        <source>Hat das Amt noch dieselbe Person?</source>
        <translation>Does the same person still hold the office?</translation>
    </message>
    <message>
        <source>Hier erscheint, wer das Amt von wann bis wann innehatte.</source>
        <translation>Here appears who held the office from when to when.</translation>
    </message>
    <message>
        <source>In den Papierkorb</source>
        <translation>Move to trash</translation>
    </message>
    <message>
        <source>Ist die Nachfolge eingetragen?</source>
        <translation>Has the successor been entered?</translation>
    </message>
    <message>
        <source>Neuer Verteiler</source>
        <translation>New mailing list</translation>
    </message>
    <message>
        <source>Noch kein Verteiler</source>
        <translation>No mailing lists yet</translation>
    </message>
    <message>
        <source>Noch keine Amtszeiten</source>
        <translation>No terms yet</translation>
    </message>
    <message>
        <source>Post geht an das Amt, ohne Namen</source>
        <translation>Post goes to the office, without a name</translation>
    </message>
    <message>
        <source>Seit der Wahl nicht bestätigt</source>
        <translation>Not confirmed since the election</translation>
    </message>
    <message>
        <source>Vakante Ämter</source>
        <translation>Vacant offices</translation>
    </message>
    <message>
        <source>Verteiler</source>
        <translation>Mailing lists</translation>
    </message>
    <message>
        <source>Verteiler suchen</source>
        <translation>Search mailing lists</translation>
    </message>
    <message>
        <source>Widersprüchliche Amtszeiten</source>
        <translation>Contradictory terms</translation>
    </message>
    <message>
        <source>Zwei Angaben passen nicht zusammen</source>
        <translation>Two statements do not fit together</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>OverviewModel</name>
    <message>
        <source>Veranstaltung</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Verteiler</source>
        <translation>Mailing list</translation>
    </message>
    <message>
        <source>Zuletzt eingefroren</source>
        <translation>Last frozen</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Aufgaben</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Neue Aufgabe</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>Nichts zu erledigen. Wiedervorlagen mit Frist erscheinen hier.</source>
        <translation>Nothing to do. Tasks that are due appear here.</translation>
    </message>
    <message>
        <source>Prüfungen und Änderungen</source>
        <translation>Checks and changes</translation>
    </message>
    <message>
        <source>Veranstaltungen und Aufgaben</source>
        <translation>Events and tasks</translation>
    </message>
    <message>
        <source>Übersicht</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>OwnFacts</name>
    <message>
        <source>Eigene Angaben …</source>
        <translation>Own fields …</translation>
    </message>
</context>
<context>
    <name>OwnFieldsSection</name>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Eigene Angaben</source>
        <translation>Own fields</translation>
    </message>
    <message>
        <source>Felder …</source>
        <translation>Fields …</translation>
    </message>
    <message>
        <source>Kopieren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Leeren</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>PageOptions</name>
    <message>
        <source>&amp;Nur für den Dienstgebrauch</source>
        <translation>For &amp;official use only</translation>
    </message>
    <message>
        <source>&amp;Stand</source>
        <translation>&amp;As of</translation>
    </message>
    <message>
        <source>A&amp;uswahl, wie sie unten steht</source>
        <translation>S&amp;election, as it stands below</translation>
    </message>
    <message>
        <source>Auf jeder Seite</source>
        <translation>On every page</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>wird nicht genannt</source>
        <translation>is not named</translation>
    </message>
</context>
<context>
    <name>ParticipantModel</name>
    <message>
        <source>Antwort</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>am</source>
        <translation>on</translation>
    </message>
    <message>
        <source>eingeladen als</source>
        <translation>invited as</translation>
    </message>
</context>
<context>
    <name>ParticipantTree</name>
    <message>
        <source>Teilnehmende</source>
        <extracomment>Narrower than this names matter more than organisation and office, which the preview shows too.</extracomment>
        <translation>Participants</translation>
    </message>
</context>
<context>
    <name>Participants</name>
    <message>
        <source>Alt+Pfeil hoch</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Alt+Pfeil runter</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Antwort</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Auf der Liste steht niemand, auf den die Suche passt.</source>
        <translation>Nobody on the list matches the search.</translation>
    </message>
    <message>
        <source>Auf der Warteliste nach oben</source>
        <translation>Up on the waiting list</translation>
    </message>
    <message>
        <source>Auf der Warteliste nach unten</source>
        <translation>Down on the waiting list</translation>
    </message>
    <message>
        <source>Eingabe</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Entf</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Genauer</source>
        <translation>More exactly</translation>
    </message>
    <message>
        <source>Gruppiert nach</source>
        <translation>Grouped by</translation>
    </message>
    <message>
        <source>Gruppiert nach {what}</source>
        <translation>Grouped by {what}</translation>
    </message>
    <message>
        <source>Hier stehen Gastgeber, Mitwirkende und Eingeladene mit ihren Antworten.</source>
        <translation>Hosts, contributors and invited persons are listed here with their replies.</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Kategorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Kontakt öffnen</source>
        <translation>Open contact</translation>
    </message>
    <message>
        <source>Nachrücken: einladen</source>
        <translation>Moving up: invite</translation>
    </message>
    <message>
        <source>Nachrücken: gleich zusagen</source>
        <translation>Moving up: accept at once</translation>
    </message>
    <message>
        <source>Niemand gefunden</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>Noch niemand auf der Liste</source>
        <translation>Nobody on the list yet</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Suche leeren</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>Teilnehmende hinzufügen</source>
        <translation>Add participants</translation>
    </message>
    <message>
        <source>Teilnehmende suchen</source>
        <translation>Search participants</translation>
    </message>
    <message>
        <source>Von der Liste nehmen</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>{chosen} von {total} ausgewählt</source>
        <translation>{chosen} of {total} selected</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Mitwirkende am Programmpunkt</source>
        <translation>Contributors to the programme item</translation>
    </message>
    <message>
        <source>Teilnehmende</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Teilnehmende suchen</source>
        <translation>Search participants</translation>
    </message>
    <message>
        <source>Übernehmen</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>PeopleOrder</name>
    <message>
        <source>Mitwirkende in Reihenfolge</source>
        <translation>Contributors in order</translation>
    </message>
    <message>
        <source>Reihenfolge ändern: ziehen oder Alt+Pfeil hoch und runter</source>
        <translation>Change the order: drag, or Alt+Up and Alt+Down</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Als Ganzes eingeben; die Teile darunter lassen sich berichtigen.</source>
        <translation>Enter it as a whole; the parts below can be corrected.</translation>
    </message>
    <message>
        <source>Amt</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Amt oder Organisation suchen</source>
        <translation>Search office or organisation</translation>
    </message>
    <message>
        <source>Bitte wählen Sie das Amt aus der Liste oder lassen Sie das Feld leer.</source>
        <translation>Please select the office from the list or leave the field empty.</translation>
    </message>
    <message>
        <source>E-Mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Frau Dr. Anna von Muster MdL</source>
        <translation>Frau Dr. Anna von Muster MdL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Neue Person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Wer ein Amt innehat, erbt dessen Anschrift und Telefon; eigene Angaben gehen vor.</source>
        <translation>Whoever holds an office inherits its address and telephone; own details take precedence.</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Andere Person gleichen Namens anlegen</source>
        <translation>Create another person of the same name</translation>
    </message>
    <message>
        <source>Anrede</source>
        <translation>Form of address</translation>
    </message>
    <message>
        <source>Geburtsname</source>
        <translation>Birth name</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Degrees</translation>
    </message>
    <message>
        <source>Nachname</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>Name suchen oder eintippen</source>
        <translation>Search or type a name</translation>
    </message>
    <message>
        <source>Neu im Amt</source>
        <translation>New in office</translation>
    </message>
    <message>
        <source>Vorname</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Zusatz</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <source>wird neu angelegt</source>
        <translation>will be created</translation>
    </message>
</context>
<context>
    <name>PhotoButton</name>
    <message>
        <source>Bilder (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif)</source>
        <translation>Images (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif)</translation>
    </message>
    <message>
        <source>Foto einfügen</source>
        <translation>Paste photo</translation>
    </message>
    <message>
        <source>Foto entfernen</source>
        <translation>Remove photo</translation>
    </message>
    <message>
        <source>Foto von {name}</source>
        <translation>Photo of {name}</translation>
    </message>
    <message>
        <source>Foto wählen</source>
        <translation>Choose photo</translation>
    </message>
    <message>
        <source>Foto wählen …</source>
        <translation>Choose photo …</translation>
    </message>
    <message>
        <source>Foto wählen, einfügen oder hierher ziehen</source>
        <translation>Choose or paste a photo, or drag it here</translation>
    </message>
</context>
<context>
    <name>Precedence</name>
    <message numerus="yes">
        <source>%n Plätze</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kommen nicht</source>
        <translation>
            <numerusform>%n does not come</numerusform>
            <numerusform>%n do not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mit eigenem Rang</source>
        <translation>
            <numerusform>%n with a rank of its own</numerusform>
            <numerusform>%n with a rank of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n von Hand</source>
        <translation>
            <numerusform>%n by hand</numerusform>
            <numerusform>%n by hand</numerusform>
        </translation>
    </message>
    <message>
        <source>Art des Amtes</source>
        <translation>Kind of office</translation>
    </message>
    <message>
        <source>Eine Zahl gilt hier vor der Rangtabelle, zum Beispiel um die Gastgeber weiter nach vorn zu stellen. Anderswo ändert sich nichts.</source>
        <translation>A number here goes before the table of ranks, to move the hosts further up for example. Nothing changes elsewhere.</translation>
    </message>
    <message>
        <source>Eine kleinere Zahl steht weiter vorn. Ändern Sie eine Zahl, gilt sie für alle Ämter dieser Art; Ämter mit eigenem Rang behalten ihn.</source>
        <translation>A smaller number stands further up. If you change a number, it applies to all offices of this kind; offices with a rank of their own keep it.</translation>
    </message>
    <message>
        <source>Platz {number}</source>
        <translation>Place {number}</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Rang hier</source>
        <translation>Rank here</translation>
    </message>
    <message>
        <source>Rangtabelle</source>
        <translation>Table of ranks</translation>
    </message>
    <message>
        <source>Rangtabelle: {number}</source>
        <translation>Table of ranks: {number}</translation>
    </message>
    <message>
        <source>Ränge bei dieser Veranstaltung</source>
        <translation>Ranks at this event</translation>
    </message>
    <message>
        <source>Sonst</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>Teilnehmende</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Wie Rangtabelle</source>
        <translation>As in the table of ranks</translation>
    </message>
    <message>
        <source>Worauf die Zahl beruht</source>
        <translation>What the number rests on</translation>
    </message>
    <message>
        <source>aus einer Quelle abgeleitet</source>
        <translation>derived from a source</translation>
    </message>
    <message>
        <source>veröffentlichte Quelle</source>
        <translation>published source</translation>
    </message>
    <message>
        <source>von Hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>Ämter</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>üblich, nicht belegt</source>
        <translation>usual, not documented</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Aktueller Kontakt</source>
        <translation>Current contact</translation>
    </message>
    <message>
        <source>Angaben zur Antwort</source>
        <translation>Details of the reply</translation>
    </message>
    <message>
        <source>Angaben zur Teilnahme ändern</source>
        <translation>Change details of participation</translation>
    </message>
    <message>
        <source>Angaben …</source>
        <translation>Details …</translation>
    </message>
    <message>
        <source>Anschrift</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Antwort</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Antwort bis</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Bemerkung</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Eine Antwort gilt für alle Ausgewählten.</source>
        <translation>A reply applies to all those selected.</translation>
    </message>
    <message>
        <source>Eingeladen am</source>
        <translation>Invited on</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Heutiger Stand</source>
        <translation>As at today</translation>
    </message>
    <message>
        <source>In Vertretung für {name}</source>
        <translation>Substituting for {name}</translation>
    </message>
    <message>
        <source>Kategorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Plätze</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Programm</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Stand zur Veranstaltung</source>
        <translation>As at the event</translation>
    </message>
    <message>
        <source>Teilnahme</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Vertreten durch {name}</source>
        <translation>Represented by {name}</translation>
    </message>
    <message>
        <source>Vorschlag von</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>Warteliste</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>Welle</source>
        <translation>Wave</translation>
    </message>
    <message>
        <source>Zusätzlich</source>
        <translation>Additional</translation>
    </message>
    <message>
        <source>Ändern</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Als PDF speichern …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Drucken …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>E-Mail-Entwurf mit dem Blatt als Anlage im Mailprogramm öffnen</source>
        <translation>Open an e-mail draft with the sheet attached in the mail program</translation>
    </message>
    <message>
        <source>Ganze Seite im Fenster</source>
        <translation>Whole page in the window</translation>
    </message>
    <message>
        <source>Größer</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Kleiner</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Nächste Seite</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Per E-Mail …</source>
        <translation>By e-mail …</translation>
    </message>
    <message>
        <source>Seite {page} von {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>Seiten so breit wie das Fenster</source>
        <translation>Pages as wide as the window</translation>
    </message>
    <message>
        <source>Seiten {page}–{last} von {pages}</source>
        <translation>Pages {page}–{last} of {pages}</translation>
    </message>
    <message>
        <source>Vorige Seite</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Zwei Seiten nebeneinander</source>
        <translation>Two pages side by side</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Anrede</source>
        <translation>Salutation</translation>
    </message>
    <message>
        <source>Anschrift</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Anschrift und Anrede</source>
        <translation>Address and salutation</translation>
    </message>
    <message>
        <source>Aufnehmen …</source>
        <translation>Add …</translation>
    </message>
    <message>
        <source>Bedingung unter „Kontingente“</source>
        <translation>Condition under “Quotas”</translation>
    </message>
    <message>
        <source>Bedingung unter „Weglassen, wer“</source>
        <translation>Condition under “Leave out whoever”</translation>
    </message>
    <message>
        <source>Bitte prüfen</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>Entfernen …</source>
        <translation>Remove …</translation>
    </message>
    <message>
        <source>Frühere Einladungen</source>
        <translation>Earlier invitations</translation>
    </message>
    <message>
        <source>Fügen Sie eine Bedingung hinzu, oder nehmen Sie von Hand auf.</source>
        <translation>Add a condition, or add somebody by hand.</translation>
    </message>
    <message>
        <source>Kontakt öffnen</source>
        <translation>Open contact</translation>
    </message>
    <message>
        <source>Mündlich: {words}</source>
        <translation>Spoken: {words}</translation>
    </message>
    <message>
        <source>Post, keine E-Mail-Adresse hinterlegt</source>
        <translation>Post, no email address on file</translation>
    </message>
    <message>
        <source>So entstanden</source>
        <translation>How derived</translation>
    </message>
    <message>
        <source>Versand</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Vorschau der gewählten Zeile</source>
        <translation>Preview of the selected row</translation>
    </message>
    <message>
        <source>Warum dabei</source>
        <translation>Why included</translation>
    </message>
    <message>
        <source>Warum nicht dabei</source>
        <translation>Why not included</translation>
    </message>
    <message>
        <source>Wieder aufnehmen</source>
        <translation>Include again</translation>
    </message>
    <message>
        <source>Wählen Sie eine Zeile: Hier sehen Sie, wie angeschrieben wird und warum.</source>
        <translation>Select a row: here you see how the person is addressed, and why.</translation>
    </message>
    <message>
        <source>auf der Warteliste</source>
        <translation>on the waiting list</translation>
    </message>
    <message>
        <source>gilt für jeden Verteiler</source>
        <translation>applies to every mailing list</translation>
    </message>
    <message>
        <source>siehe „Für die ganze Liste“</source>
        <translation>see “For the whole list”</translation>
    </message>
    <message>
        <source>von Hand entfernt</source>
        <translation>removed by hand</translation>
    </message>
    <message>
        <source>zurzeit nicht besetzt</source>
        <translation>currently vacant</translation>
    </message>
</context>
<context>
    <name>ProductField</name>
    <message>
        <source>Nummer, z. B. L7160</source>
        <translation>Number, e.g. L7160</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Alt+Pfeil hoch</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Alt+Pfeil runter</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Eingabe</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Entf</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Hier stehen Grußwort, Vorträge und Besuche nach Tagen, mit den Mitwirkenden.</source>
        <translation>Welcome address, talks and visits are listed here by day, with the contributors.</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Nach oben</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Nach oben (Alt+Pfeil hoch)</source>
        <translation>Move up (Alt+Up)</translation>
    </message>
    <message>
        <source>Nach unten</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Nach unten (Alt+Pfeil runter)</source>
        <translation>Move down (Alt+Down)</translation>
    </message>
    <message>
        <source>Noch kein Programm</source>
        <translation>No programme yet</translation>
    </message>
    <message>
        <source>Programmpunkt</source>
        <translation>Programme item</translation>
    </message>
    <message>
        <source>Programmpunkt hinzufügen</source>
        <translation>Add programme item</translation>
    </message>
    <message>
        <source>Programmpunkt löschen (Entf)</source>
        <translation>Delete programme item (Del)</translation>
    </message>
    <message>
        <source>Zeit offen lassen</source>
        <translation>Leave the time open</translation>
    </message>
    <message>
        <source>Zeit und Titel schreiben</source>
        <translation>Write time and title</translation>
    </message>
</context>
<context>
    <name>ProgrammeController</name>
    <message>
        <source>Wählen Sie links einen Programmpunkt aus.</source>
        <translation>Choose a programme item on the left.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{done} von {total}</source>
        <translation>{done} of {total}</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Vorschläge</source>
        <extracomment>So many letters of a field&apos;s name have to be there before it is proposed unasked: names begin with &quot;a&quot; and &quot;t&quot; too.</extracomment>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>QrDialog</name>
    <message>
        <source>Mit &amp;privaten Angaben</source>
        <translation>With &amp;private details</translation>
    </message>
    <message>
        <source>Mit der Kamera eines Telefons aufnehmen. Wird im Protokoll vermerkt.</source>
        <translation>Scan it with the camera of a telephone. This is recorded in the journal.</translation>
    </message>
    <message>
        <source>QR-Code mit der Visitenkarte von {name}</source>
        <translation>QR code with the contact card of {name}</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Visitenkarte als QR-Code</source>
        <extracomment>Modules that stay light around a code (ISO/IEC 18004).</extracomment>
        <translation>Contact card as QR code</translation>
    </message>
</context>
<context>
    <name>QueryCompletion</name>
    <message numerus="yes">
        <source>%n Vorschläge</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message>
        <source>Auslassen, nächste Datei</source>
        <translation>Skip, next file</translation>
    </message>
    <message>
        <source>Nächste Datei</source>
        <translation>Next file</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Bitte geben Sie an, was zu tun ist.</source>
        <translation>Please state what is to be done.</translation>
    </message>
    <message>
        <source>Ein Datum am Ende wird erkannt: morgen, Freitag, in 2 Wochen, 30.11.</source>
        <translation>A date at the end is understood: morgen, Freitag, in 2 Wochen, 30.11.</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Mit Datum am Ende, zum Beispiel morgen, Freitag, in 2 Wochen</source>
        <translation>With a date at the end, for example morgen, Freitag, in 2 Wochen</translation>
    </message>
    <message>
        <source>Neue Aufgabe</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>Neue Aufgabe, zum Beispiel: Rückruf bei Anna Müller bis 30.11.</source>
        <translation>New task, for example: Call Anna Müller back bis 30.11.</translation>
    </message>
    <message>
        <source>fällig {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>ohne Frist</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>zu {name}</source>
        <translation>about {name}</translation>
    </message>
</context>
<context>
    <name>RankDialog</name>
    <message>
        <source>Hausordnung, keine amtliche Rangfolge</source>
        <translation>Custom of the house, no official order of precedence</translation>
    </message>
    <message>
        <source>Rang ändern</source>
        <translation>Change rank</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ändert den Rang der Zeile (F2)</source>
        <translation>Changes the rank of the row (F2)</translation>
    </message>
</context>
<context>
    <name>ReachChoice</name>
    <message>
        <source>Auch private Anschriften und E-Mail-Adressen</source>
        <translation>Also private addresses and mailboxes</translation>
    </message>
    <message>
        <source>Auch vertrauliche Anschriften und E-Mail-Adressen</source>
        <translation>Also confidential addresses and mailboxes</translation>
    </message>
    <message>
        <source>mit privaten Angaben</source>
        <translation>with private details</translation>
    </message>
    <message>
        <source>mit privaten und vertraulichen Angaben</source>
        <translation>with private and confidential details</translation>
    </message>
    <message>
        <source>mit vertraulichen Angaben</source>
        <translation>with confidential details</translation>
    </message>
</context>
<context>
    <name>ReachSection</name>
    <message>
        <source>Alle Angaben …</source>
        <translation>All details …</translation>
    </message>
    <message>
        <source>Angabe</source>
        <translation>Number or address</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Bei der Organisation öffnen</source>
        <translation>Open at the organisation</translation>
    </message>
    <message>
        <source>Beim Amt öffnen</source>
        <translation>Open at the office</translation>
    </message>
    <message>
        <source>Bevorzugt</source>
        <translation>Preferred</translation>
    </message>
    <message>
        <source>Bezeichnung</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>E-Mail schreiben</source>
        <translation>Write email</translation>
    </message>
    <message>
        <source>Eigene angeben</source>
        <translation>Enter own</translation>
    </message>
    <message>
        <source>Erreichbarkeit</source>
        <translation>Contact details</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Im Browser öffnen</source>
        <translation>Open in browser</translation>
    </message>
    <message>
        <source>Kopieren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Noch keine Telefonnummer und keine E-Mail-Adresse.</source>
        <translation>No telephone number and no email address yet.</translation>
    </message>
    <message>
        <source>Privat</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Vertraulich</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>Zuletzt bestätigt am {date}</source>
        <translation>Last confirmed on {date}</translation>
    </message>
    <message>
        <source>bevorzugt</source>
        <translation>preferred</translation>
    </message>
    <message>
        <source>privat</source>
        <translation>private</translation>
    </message>
    <message>
        <source>vertraulich</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>zum Beispiel Vorzimmer</source>
        <translation>for example front office</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Aufnehmen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Bitte geben Sie einen Grund an; er steht bei der Zeile.</source>
        <translation>Please give a reason; it stands with the row.</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>z. B. Vorschlag des Landkreises</source>
        <translation>e.g. proposed by the district</translation>
    </message>
    <message>
        <source>z. B. bereits mündlich abgesagt</source>
        <translation>e.g. already declined verbally</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Möglich</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Sehr wahrscheinlich</source>
        <translation>Very probable</translation>
    </message>
    <message>
        <source>Wahrscheinlich</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>beweist nichts</source>
        <translation>proves nothing</translation>
    </message>
    <message>
        <source>spricht dafür</source>
        <translation>speaks for it</translation>
    </message>
    <message>
        <source>spricht dagegen</source>
        <translation>speaks against it</translation>
    </message>
</context>
<context>
    <name>RecentPart</name>
    <message>
        <source>Person anlegen</source>
        <translation>Create person</translation>
    </message>
    <message>
        <source>Was Sie öffnen, finden Sie hier wieder. Strg+K sucht überall.</source>
        <translation>What you open you find here again. Ctrl+K searches everywhere.</translation>
    </message>
    <message>
        <source>Zuletzt geöffnet</source>
        <translation>Recently opened</translation>
    </message>
</context>
<context>
    <name>RecordChoice</name>
    <message>
        <source>&amp;Stand</source>
        <translation>A&amp;s of</translation>
    </message>
    <message>
        <source>&amp;Wer</source>
        <translation>&amp;Who</translation>
    </message>
    <message>
        <source>1 Schritt</source>
        <translation>1 step</translation>
    </message>
    <message>
        <source>2 Schritte</source>
        <translation>2 steps</translation>
    </message>
    <message>
        <source>3 Schritte</source>
        <translation>3 steps</translation>
    </message>
    <message>
        <source>Auch &amp;private</source>
        <translation>Also &amp;private</translation>
    </message>
    <message>
        <source>Auch ver&amp;trauliche</source>
        <translation>Also con&amp;fidential</translation>
    </message>
    <message>
        <source>Auch wer noch &amp;offen ist</source>
        <translation>Also who is still &amp;open</translation>
    </message>
    <message>
        <source>Mit &amp;Anschriften</source>
        <translation>With &amp;addresses</translation>
    </message>
    <message>
        <source>Mit &amp;Notizen</source>
        <translation>With &amp;notes</translation>
    </message>
    <message>
        <source>Nummern und Adressen</source>
        <translation>Numbers and addresses</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Wie &amp;weit</source>
        <translation>&amp;How far</translation>
    </message>
    <message>
        <source>alle Eingeladenen</source>
        <translation>all invited</translation>
    </message>
    <message>
        <source>wer kommt oder da war</source>
        <translation>who comes or was there</translation>
    </message>
    <message>
        <source>wer noch nicht geantwortet hat</source>
        <translation>who has not answered yet</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Amt · {body}</source>
        <translation>Office · {body}</translation>
    </message>
    <message>
        <source>Amt öffnen</source>
        <translation>Open office</translation>
    </message>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>E-Mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>E-Mail schreiben</source>
        <translation>Write e-mail</translation>
    </message>
    <message>
        <source>Es ist keine E-Mail-Adresse bekannt.</source>
        <translation>No email address is known.</translation>
    </message>
    <message>
        <source>In den Papierkorb</source>
        <translation>Move to trash</translation>
    </message>
    <message>
        <source>Kontaktblatt drucken …</source>
        <translation>Print contact sheet …</translation>
    </message>
    <message>
        <source>Leitung · {body}</source>
        <translation>Head · {body}</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Mehr</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Netzwerk zeigen</source>
        <translation>Show network</translation>
    </message>
    <message>
        <source>Organisationsblatt drucken …</source>
        <translation>Print organisation sheet …</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Amtszeiten</source>
        <translation>Terms of office</translation>
    </message>
    <message>
        <source>Beziehungen</source>
        <translation>Relationships</translation>
    </message>
    <message>
        <source>Datensatz</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Im Papierkorb</source>
        <translation>In the trash</translation>
    </message>
    <message>
        <source>In der Zwischenablage ist kein Bild.</source>
        <translation>There is no picture on the clipboard.</translation>
    </message>
    <message>
        <source>Kein Kontakt ausgewählt</source>
        <translation>No contact selected</translation>
    </message>
    <message>
        <source>Nicht mehr vorhanden</source>
        <translation>No longer available</translation>
    </message>
    <message>
        <source>Teile des Datensatzes</source>
        <translation>Parts of the record</translation>
    </message>
    <message>
        <source>Teilnahmen</source>
        <translation>Participations</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Wiederherstellen</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Wählen Sie links einen Eintrag; hier erscheinen Anschrift, Anrede und alles Weitere.</source>
        <translation>Select an entry on the left; address, salutation and everything else appear here.</translation>
    </message>
    <message>
        <source>Zeiten</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>{name} liegt im Papierkorb; nichts davon ist verloren.</source>
        <translation>{name} is in the trash; nothing of it is lost.</translation>
    </message>
    <message>
        <source>Ämter</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>Überblick</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>RecordPreview</name>
    <message>
        <source>Das Bild auf einer Seite, dahinter jede Verbindung in Worten.</source>
        <translation>The picture on one page, behind it every link in words.</translation>
    </message>
    <message>
        <source>Deckblatt, Programm, Teilnehmende mit Foto, Start-ups, Nummern; für beidseitigen Druck.</source>
        <translation>Cover, programme, participants with photo, startups, numbers; for printing on both sides.</translation>
    </message>
    <message>
        <source>Delegationsheft {name}</source>
        <translation>Delegation booklet {name}</translation>
    </message>
    <message>
        <source>Für die Mappe: je Person ein Blatt.</source>
        <translation>For the folder: a sheet for each person.</translation>
    </message>
    <message>
        <source>Je Organisation ein Blatt.</source>
        <translation>A sheet for each organisation.</translation>
    </message>
    <message>
        <source>Netzwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Verzeichnis</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>Von A bis Z, mit Register am Rand; für beidseitigen Druck.</source>
        <translation>From A to Z, with index tabs at the edge; for printing on both sides.</translation>
    </message>
</context>
<context>
    <name>RelationDialog</name>
    <message>
        <source>Neue Beziehung</source>
        <translation>New relationship</translation>
    </message>
    <message>
        <source>Was die oder der andere für {name} ist, und von wann bis wann, soweit bekannt.</source>
        <translation>What the other is for {name}, and from when to when, as far as known.</translation>
    </message>
</context>
<context>
    <name>RelationTypesDialog</name>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Beziehungsarten</source>
        <translation>Kinds of relationship</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Neue Art …</source>
        <translation>New kind …</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Wie Beziehungen heißen und zwischen wem sie bestehen können; gelöscht wird nur Unbenutztes.</source>
        <translation>What relationships are called and between whom they can stand; only what is not in use can be deleted.</translation>
    </message>
</context>
<context>
    <name>RelationsSection</name>
    <message>
        <source>Beenden</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Beziehung bearbeiten …</source>
        <translation>Edit relationship …</translation>
    </message>
    <message>
        <source>Beziehung beenden …</source>
        <translation>End relationship …</translation>
    </message>
    <message>
        <source>Beziehung löschen</source>
        <translation>Delete relationship</translation>
    </message>
    <message>
        <source>Beziehungen</source>
        <translation>Relationships</translation>
    </message>
    <message>
        <source>Beziehungen haben die Inhaberinnen und Inhaber, nicht das Amt.</source>
        <translation>Relationships belong to the holders, not to the office.</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Noch keine Beziehungen, zum Beispiel Stellvertretung oder Büroleitung.</source>
        <translation>No relationships yet, for example deputy or head of private office.</translation>
    </message>
    <message>
        <source>Quelle: {source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>beendet</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>früher {what}</source>
        <translation>formerly {what}</translation>
    </message>
    <message>
        <source>{name} öffnen</source>
        <translation>Open {name}</translation>
    </message>
</context>
<context>
    <name>RemovableTag</name>
    <message>
        <source>Entf entfernt das Schlagwort</source>
        <translation>Del removes the tag</translation>
    </message>
    <message>
        <source>Schlagwort entfernen</source>
        <translation>Remove tag</translation>
    </message>
    <message>
        <source>Schlagwort {name}</source>
        <translation>Tag {name}</translation>
    </message>
</context>
<context>
    <name>ReportTab</name>
    <message>
        <source>Als Bild …</source>
        <translation>As picture …</translation>
    </message>
    <message>
        <source>Als Tabelle …</source>
        <translation>As table …</translation>
    </message>
    <message>
        <source>Auswertung nach „{file}“ ausgegeben</source>
        <translation>Figures written to “{file}”</translation>
    </message>
    <message>
        <source>Auswertung {event}</source>
        <translation>Figures {event}</translation>
    </message>
    <message>
        <source>Bild nach „{file}“ ausgegeben</source>
        <translation>Picture written to “{file}”</translation>
    </message>
    <message>
        <source>Bilder (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>Dank</source>
        <translation>Thanks</translation>
    </message>
    <message>
        <source>Drucken …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Excel-Arbeitsmappen (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Exportieren nach</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Hier stehen die Zahlen, sobald jemand eingeladen ist: wer geantwortet hat, wer fehlt, wer da war.</source>
        <translation>Here you see the figures as soon as somebody is invited: who has answered, who is missing, who was there.</translation>
    </message>
    <message>
        <source>Nicht erschienen</source>
        <translation>Did not appear</translation>
    </message>
    <message>
        <source>Noch nichts auszuwerten</source>
        <translation>Nothing to count yet</translation>
    </message>
    <message>
        <source>Ohne Antwort</source>
        <translation>Without answer</translation>
    </message>
    <message>
        <source>Wer gemeint ist</source>
        <translation>Who is meant</translation>
    </message>
    <message>
        <source>Zahlen der Veranstaltung</source>
        <translation>Figures of the event</translation>
    </message>
</context>
<context>
    <name>ResultBox</name>
    <message>
        <source>Ergebnis</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Hält die Liste so fest, wie sie versandt wird (Wortlaut von heute)</source>
        <translation>Keeps the list as it is sent out (today’s wording)</translation>
    </message>
    <message>
        <source>Liste einfrieren</source>
        <translation>Freeze list</translation>
    </message>
    <message>
        <source>wird neu gezählt …</source>
        <translation>counting anew …</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message numerus="yes">
        <source>%n Angaben nicht lesbar</source>
        <translation>
            <numerusform>%n detail cannot be read</numerusform>
            <numerusform>%n details cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Einträge</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Einträge übernehmen</source>
        <translation>
            <numerusform>Apply %n entry</numerusform>
            <numerusform>Apply %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Zweifelhafte bleiben liegen</source>
        <translation>
            <numerusform>%n doubtful entry is left</numerusform>
            <numerusform>%n doubtful entries are left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anlegen</source>
        <translation>
            <numerusform>create %n</numerusform>
            <numerusform>create %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ändern</source>
        <translation>
            <numerusform>change %n</numerusform>
            <numerusform>change %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Alle auslassen</source>
        <translation>Leave out all</translation>
    </message>
    <message>
        <source>Alle übernehmen</source>
        <translation>Apply all</translation>
    </message>
    <message>
        <source>Diese Angaben kommen nicht mit; alles andere ist davon unberührt.</source>
        <translation>These details do not come along; everything else is unaffected.</translation>
    </message>
    <message>
        <source>Einträge der Datei</source>
        <translation>Entries of the file</translation>
    </message>
    <message>
        <source>Einträge nach Ergebnis</source>
        <translation>Entries by result</translation>
    </message>
    <message>
        <source>Geändert</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>In den Einträgen suchen</source>
        <translation>Search in the entries</translation>
    </message>
    <message>
        <source>Neu</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Nicht lesbar</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Spalten ändern …</source>
        <translation>Change columns …</translation>
    </message>
    <message>
        <source>Stelle</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Unverändert</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Verschwunden</source>
        <translation>Vanished</translation>
    </message>
    <message>
        <source>Zweifelhaft</source>
        <translation>Doubtful</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Aus der Gruppe nehmen</source>
        <translation>Take out of the group</translation>
    </message>
    <message>
        <source>Bedingung in dieser Gruppe</source>
        <translation>Condition in this group</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Führen als</source>
        <translation>List as</translation>
    </message>
    <message>
        <source>Mit der vorigen zusammenfassen</source>
        <translation>Combine with the previous one</translation>
    </message>
    <message>
        <source>Nach oben</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Nach unten</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Nicht mehr verneinen</source>
        <translation>No longer negate</translation>
    </message>
    <message>
        <source>Verneinen: wer das nicht erfüllt</source>
        <translation>Negate: who does not fulfil this</translation>
    </message>
    <message>
        <source>oder statt dessen</source>
        <translation>or instead</translation>
    </message>
    <message>
        <source>ohne eigene Gruppe</source>
        <translation>without a group of its own</translation>
    </message>
    <message>
        <source>und außerdem</source>
        <translation>and also</translation>
    </message>
</context>
<context>
    <name>RowsPreview</name>
    <message>
        <source>Notiz: {text}</source>
        <translation>Note: {text}</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Schlagworte: {tags}</source>
        <translation>Tags: {tags}</translation>
    </message>
    <message>
        <source>So werden die ersten Zeilen verstanden</source>
        <translation>How the first rows are understood</translation>
    </message>
    <message>
        <source>So wird verstanden</source>
        <translation>How it is understood</translation>
    </message>
    <message>
        <source>Zeile {number}</source>
        <translation>Row {number}</translation>
    </message>
</context>
<context>
    <name>RuleFile</name>
    <message>
        <source> – ohne von Hand Aufgenommene und Entfernte</source>
        <translation> – without those added and removed by hand</translation>
    </message>
    <message>
        <source>Regeln laden</source>
        <translation>Load rules</translation>
    </message>
    <message>
        <source>Regeln nach „{file}“ gespeichert</source>
        <translation>Rules saved to “{file}”</translation>
    </message>
    <message>
        <source>Regeln speichern unter</source>
        <translation>Save rules as</translation>
    </message>
    <message>
        <source>Verteilerregeln (*.toml)</source>
        <translation>Audience rules (*.toml)</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Bedingung entfernen: {rule}</source>
        <translation>Remove condition: {rule}</translation>
    </message>
    <message>
        <source>Fragt nach dem Wert</source>
        <extracomment>What a condition that is dragged bears: where it comes from, as text.</extracomment>
        <translation>Asks for the value</translation>
    </message>
    <message>
        <source>Mehr zu: {rule}</source>
        <translation>More on: {rule}</translation>
    </message>
    <message>
        <source>Mehr: und, oder, nicht, verschieben …</source>
        <translation>More: and, or, not, move …</translation>
    </message>
    <message>
        <source>{count} Kontakte</source>
        <translation>{count} contacts</translation>
    </message>
    <message>
        <source>Öffnet eine Auswahl</source>
        <translation>Opens a selection</translation>
    </message>
</context>
<context>
    <name>RuleSection</name>
    <message>
        <source>Bedingung</source>
        <translation>Condition</translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message numerus="yes">
        <source>%n auf der Warteliste</source>
        <translation>
            <numerusform>%n on the waiting list</numerusform>
            <numerusform>%n on the waiting list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mehr als Plätze</source>
        <translation>
            <numerusform>%Ln more than there are seats</numerusform>
            <numerusform>%Ln more than there are seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noch frei</source>
        <translation>
            <numerusform>%Ln still free</numerusform>
            <numerusform>%Ln still free</numerusform>
        </translation>
    </message>
    <message>
        <source>Andere Zahl …</source>
        <translation>Another number …</translation>
    </message>
    <message>
        <source>Ausnahme …</source>
        <translation>Exception …</translation>
    </message>
    <message>
        <source>Eine Bedingung muss bleiben.</source>
        <translation>One condition has to remain.</translation>
    </message>
    <message>
        <source>Einladungen widersprochen hat</source>
        <translation>has objected to invitations</translation>
    </message>
    <message>
        <source>Entfernt</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Entwurf</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Hinzugefügt</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Höchstzahl</source>
        <translation>Maximum number</translation>
    </message>
    <message>
        <source>Je Stelle {what}</source>
        <translation>Per body {what}</translation>
    </message>
    <message>
        <source>Ordnung: {what}</source>
        <translation>Order: {what}</translation>
    </message>
    <message>
        <source>Plätze {capacity} · {rest}</source>
        <translation>Seats {capacity} · {rest}</translation>
    </message>
    <message>
        <source>Regeln als Datei speichern …</source>
        <translation>Save rules as file …</translation>
    </message>
    <message>
        <source>Regeln aus Datei laden …</source>
        <translation>Load rules from file …</translation>
    </message>
    <message>
        <source>Unbesetzte Ämter {what}</source>
        <translation>Vacant offices: {what}</translation>
    </message>
    <message>
        <source>Versand: {what}</source>
        <translation>Sending: {what}</translation>
    </message>
    <message>
        <source>Zuletzt eingefroren am {day}</source>
        <translation>Last frozen on {day}</translation>
    </message>
    <message>
        <source>alle Zeilen</source>
        <translation>all rows</translation>
    </message>
    <message>
        <source>anschreiben</source>
        <translation>write to them</translation>
    </message>
    <message>
        <source>auf die Warteliste</source>
        <translation>to the waiting list</translation>
    </message>
    <message>
        <source>auf jedem Weg</source>
        <translation>by any way</translation>
    </message>
    <message numerus="yes">
        <source>davon %n bereits enthalten</source>
        <translation>
            <numerusform>of which %Ln already included</numerusform>
            <numerusform>of which %Ln already included</numerusform>
        </translation>
    </message>
    <message>
        <source>divers</source>
        <translation>diverse</translation>
    </message>
    <message>
        <source>eingefroren</source>
        <translation>frozen</translation>
    </message>
    <message>
        <source>für {value}</source>
        <translation>for {value}</translation>
    </message>
    <message>
        <source>geführt als {category}</source>
        <translation>listed as {category}</translation>
    </message>
    <message>
        <source>gilt immer</source>
        <translation>always applies</translation>
    </message>
    <message>
        <source>heute kein Amt hat</source>
        <translation>holds no office today</translation>
    </message>
    <message>
        <source>höchstens {seats} {by}</source>
        <translation>at most {seats} {by}</translation>
    </message>
    <message>
        <source>je Geschlecht</source>
        <translation>per gender</translation>
    </message>
    <message>
        <source>je Gruppe</source>
        <translation>per group</translation>
    </message>
    <message>
        <source>je Landkreis</source>
        <translation>per district</translation>
    </message>
    <message>
        <source>je Partei oder Fraktion</source>
        <translation>per party or parliamentary group</translation>
    </message>
    <message>
        <source>keiner Veranstaltung</source>
        <translation>no event</translation>
    </message>
    <message>
        <source>männlich</source>
        <translation>male</translation>
    </message>
    <message>
        <source>nach Name</source>
        <translation>by name</translation>
    </message>
    <message>
        <source>nach Rang</source>
        <translation>by rank</translation>
    </message>
    <message>
        <source>nach Stelle</source>
        <translation>by body</translation>
    </message>
    <message>
        <source>nicht dabei</source>
        <translation>not included</translation>
    </message>
    <message>
        <source>noch leer</source>
        <translation>still empty</translation>
    </message>
    <message>
        <source>nur eine Zeile</source>
        <translation>only one row</translation>
    </message>
    <message>
        <source>nur eingeschränkt verarbeitet werden darf</source>
        <translation>is subject to restriction of processing</translation>
    </message>
    <message>
        <source>nur für</source>
        <translation>only for</translation>
    </message>
    <message>
        <source>nur wer eine E-Mail-Adresse hat</source>
        <translation>only who has an e-mail address</translation>
    </message>
    <message>
        <source>nur wer eine Postanschrift hat</source>
        <translation>only who has a postal address</translation>
    </message>
    <message>
        <source>ohne Angabe</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>verstorben ist</source>
        <translation>is deceased</translation>
    </message>
    <message>
        <source>weglassen</source>
        <translation>leave out</translation>
    </message>
    <message>
        <source>weiblich</source>
        <translation>female</translation>
    </message>
    <message>
        <source>wer darüber ist: {overflow} außer: {beyond}</source>
        <translation>who is beyond that: {overflow} except: {beyond}</translation>
    </message>
    <message>
        <source>„{event}“</source>
        <translation>“{event}”</translation>
    </message>
    <message>
        <source>„{reason}“</source>
        <translation>“{reason}”</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>Alle Verteiler</source>
        <translation>All mailing lists</translation>
    </message>
    <message>
        <source>Aufnehmen, wer eine Bedingung erfüllt</source>
        <translation>Include whoever meets a condition</translation>
    </message>
    <message>
        <source>Bedingung hinzufügen: aufnehmen, wer …</source>
        <translation>Add condition: include whoever …</translation>
    </message>
    <message>
        <source>Bedingung hinzufügen: weglassen, wer …</source>
        <translation>Add condition: leave out whoever …</translation>
    </message>
    <message>
        <source>Bitte geben Sie dem Verteiler einen Namen.</source>
        <translation>Please give the mailing list a name.</translation>
    </message>
    <message>
        <source>Für die ganze Liste</source>
        <translation>For the whole list</translation>
    </message>
    <message>
        <source>Kontingent</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Kontingent hinzufügen: höchstens … je …</source>
        <translation>Add a quota: at most … per …</translation>
    </message>
    <message>
        <source>Kontingente</source>
        <translation>Quotas</translation>
    </message>
    <message>
        <source>Mehr zu diesem Verteiler</source>
        <translation>More on this audience</translation>
    </message>
    <message>
        <source>Name des Verteilers</source>
        <translation>Name of the mailing list</translation>
    </message>
    <message>
        <source>Verteiler zu</source>
        <translation>Mailing list for</translation>
    </message>
    <message>
        <source>Von Hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Von Hand aufnehmen …</source>
        <translation>Add by hand …</translation>
    </message>
    <message>
        <source>Weglassen, wer</source>
        <translation>Leave out whoever</translation>
    </message>
</context>
<context>
    <name>SaveMappingDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Diese Zuordnung gibt es schon; sie wird ersetzt.</source>
        <translation>There is a mapping of this name; it will be replaced.</translation>
    </message>
    <message>
        <source>Eine Tabelle mit denselben Überschriften wird künftig so gelesen. An dem Namen wird die Liste von Ausgabe zu Ausgabe wiedererkannt.</source>
        <translation>A table with the same headings will be read like this from now on. By its name the list is recognised from edition to edition.</translation>
    </message>
    <message>
        <source>Name der Zuordnung</source>
        <translation>Name of the mapping</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Zuordnung speichern</source>
        <translation>Save mapping</translation>
    </message>
</context>
<context>
    <name>SaveSearchDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Name der Suche</source>
        <translation>Name of the search</translation>
    </message>
    <message>
        <source>Sie steht dann links unter „Gespeicherte Suchen“.</source>
        <translation>It then stands at the left under “Saved searches”.</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Suche speichern</source>
        <translation>Save search</translation>
    </message>
    <message>
        <source>„{name}“ gibt es schon und erhält diese Suche. Die bisherige wird ersetzt.</source>
        <translation>“{name}” exists already and takes this search. The earlier one is replaced.</translation>
    </message>
</context>
<context>
    <name>SavedSearchList</name>
    <message>
        <source>Alt+Pfeil hoch</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Alt+Pfeil runter</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Anwenden</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Eingabe</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Entf</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Gespeicherte Suchen</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>Nach oben</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Nach unten</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Umbenennen</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message numerus="yes">
        <source>%n Treffer</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedSearchesPane</name>
    <message>
        <source>Filtern Sie die Kontakte und wählen Sie „Suche speichern“.</source>
        <translation>Filter the contacts and choose “Save search”.</translation>
    </message>
    <message>
        <source>Gespeicherte Suchen</source>
        <translation>Saved searches</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n Treffer</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message>
        <source>Befehle</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Gespeicherte Suchen</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>Im Wort</source>
        <translation>Within a word</translation>
    </message>
    <message>
        <source>Kontakte</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Kontakte mit „{text}“ in der Liste zeigen</source>
        <translation>Show contacts with “{text}” in the list</translation>
    </message>
    <message>
        <source>Name, Amt, Organisation, Veranstaltung oder Befehl</source>
        <translation>Name, office, organisation, event or command</translation>
    </message>
    <message>
        <source>Suchen oder Befehl</source>
        <translation>Search or command</translation>
    </message>
    <message>
        <source>Treffer</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Veranstaltungen</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>die ersten {count} Treffer</source>
        <translation>the first {count} hits</translation>
    </message>
    <message>
        <source>im Wort</source>
        <translation>within a word</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>Ähnlich</source>
        <translation>Similar</translation>
    </message>
    <message>
        <source>Ämter</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>ähnlich</source>
        <translation>similar</translation>
    </message>
</context>
<context>
    <name>SeatsDialog</name>
    <message>
        <source>Begleitung je Gast</source>
        <translation>Companions per guest</translation>
    </message>
    <message>
        <source>Begründung</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nach Kategorie</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>Nach Rolle</source>
        <translation>By role</translation>
    </message>
    <message>
        <source>Plätze insgesamt</source>
        <translation>Seats in all</translation>
    </message>
    <message>
        <source>Welche Gäste einen Platz belegen</source>
        <translation>Which guests take a seat</translation>
    </message>
    <message>
        <source>belegt einen Platz</source>
        <translation>takes a seat</translation>
    </message>
    <message>
        <source>belegt keinen Platz</source>
        <translation>takes no seat</translation>
    </message>
    <message>
        <source>höchstens</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>keine</source>
        <translation>none</translation>
    </message>
    <message>
        <source>nur, wenn schon mehr Plätze vergeben sind</source>
        <translation>only if more seats are given already</translation>
    </message>
    <message>
        <source>wie die Kategorie</source>
        <translation>as the category</translation>
    </message>
    <message>
        <source>{category}: Plätze höchstens</source>
        <translation>{category}: seats at most</translation>
    </message>
</context>
<context>
    <name>SeatsStrip</name>
    <message>
        <source>Einladen</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Gleich zusagen</source>
        <translation>Accept at once</translation>
    </message>
    <message>
        <source>Nachrücken</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Plätze …</source>
        <translation>Seats …</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%n Personen und Stellen</source>
        <translation>
            <numerusform>%n person or body</numerusform>
            <numerusform>%n persons and bodies</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;An</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>&amp;Veranstaltung</source>
        <translation>&amp;Event</translation>
    </message>
    <message>
        <source>Abgebrochen; es wurde nichts geschrieben.</source>
        <translation>Cancelled; nothing was written.</translation>
    </message>
    <message>
        <source>An</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Art des Versands</source>
        <translation>Kind of sending</translation>
    </message>
    <message>
        <source>Auf welchem Weg</source>
        <translation>By which way</translation>
    </message>
    <message>
        <source>Bekommen sie</source>
        <translation>Get it</translation>
    </message>
    <message>
        <source>Bekommen sie nicht</source>
        <translation>Do not get it</translation>
    </message>
    <message>
        <source>Bemerkung</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Bitte wählen</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>Empfangende</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Festhalten</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Gäste dieser Veranstaltung</source>
        <translation>Guests of this event</translation>
    </message>
    <message>
        <source>Hier steht bei jedem der Grund.</source>
        <translation>Here you see the reason for each.</translation>
    </message>
    <message>
        <source>Niemand bekommt dieselbe Welle zweimal; eine Erinnerung kann an einem anderen Tag folgen.</source>
        <translation>Nobody gets the same wave twice; a reminder can follow on another day.</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sie kommen auf die Warteliste der Veranstaltung und bekommen noch nichts.</source>
        <translation>They go on the waiting list of the event and get nothing yet.</translation>
    </message>
    <message>
        <source>Versand vorbereiten</source>
        <translation>Prepare sending</translation>
    </message>
    <message>
        <source>Versandt am</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Versandt durch</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>Warten</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Welle</source>
        <translation>Wave</translation>
    </message>
    <message>
        <source>Wer die Sendung bekommt</source>
        <translation>Who gets it</translation>
    </message>
    <message>
        <source>leer: Sie selbst</source>
        <translation>empty: you yourself</translation>
    </message>
    <message>
        <source>mit privaten Angaben</source>
        <translation>with private details</translation>
    </message>
    <message>
        <source>mit vertraulichen Angaben</source>
        <translation>with confidential details</translation>
    </message>
    <message>
        <source>{count} mit E-Mail</source>
        <translation>{count} with e-mail</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>Auf dieser Liste steht niemand.</source>
        <translation>There is nobody on this list.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie oben die Veranstaltung.</source>
        <translation>Please choose the event above.</translation>
    </message>
    <message>
        <source>Ordner für die Dateien</source>
        <translation>Folder for the files</translation>
    </message>
    <message>
        <source>Speichern unter</source>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>SentModel</name>
    <message>
        <source>Am</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Anschrift, wie versandt</source>
        <translation>Address as sent</translation>
    </message>
    <message>
        <source>Empfangende</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Name, eingeladen als</source>
        <translation>Name, invited as</translation>
    </message>
    <message>
        <source>Vermerk</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Weg</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Welle</source>
        <translation>Wave</translation>
    </message>
</context>
<context>
    <name>SentSide</name>
    <message>
        <source>Empfangende</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Hier steht, wer eine Sendung bekommen hat und was seither geantwortet wurde.</source>
        <translation>Here you see who got something sent and what has been answered since.</translation>
    </message>
</context>
<context>
    <name>SettingsChooser</name>
    <message>
        <source>E&amp;instellung</source>
        <translation>Se&amp;tting</translation>
    </message>
    <message>
        <source>Einstellung</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Einstellung speichern oder löschen</source>
        <translation>Save or delete setting</translation>
    </message>
    <message>
        <source>Einstellung „{name}“ gelöscht</source>
        <translation>Setting “{name}” deleted</translation>
    </message>
    <message>
        <source>Einstellung „{name}“ gespeichert</source>
        <translation>Setting “{name}” saved</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Speichern unter …</source>
        <translation>Save as …</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>eigene Auswahl</source>
        <translation>own choice</translation>
    </message>
    <message>
        <source>„{name}“ löschen</source>
        <translation>Delete “{name}”</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Als PDF speichern</source>
        <extracomment>How wide the options are, in pixels of the mockups.</extracomment>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>An den Drucker übergeben</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>Auswertung {name}</source>
        <translation>Figures {name}</translation>
    </message>
    <message>
        <source>Der Drucker hat die Seiten nicht angenommen; es wurde nichts geändert.</source>
        <translation>The printer did not accept the pages; nothing was changed.</translation>
    </message>
    <message>
        <source>E-Mail-Entwurf mit „{file}“ geöffnet</source>
        <translation>E-mail draft with “{file}” opened</translation>
    </message>
    <message>
        <source>Einladungsliste {name}</source>
        <translation>Invitation list {name}</translation>
    </message>
    <message>
        <source>Einladungsliste „{name}“</source>
        <translation>Invitation list “{name}”</translation>
    </message>
    <message>
        <source>Es ist kein Mailprogramm für Entwürfe (.eml) eingerichtet. Speichern Sie das Blatt als PDF und hängen Sie es an eine E-Mail an.</source>
        <translation>No mail program is set up for drafts (.eml). Save the sheet as PDF and attach it to an e-mail.</translation>
    </message>
    <message>
        <source>Gespeichert als „{file}“</source>
        <translation>Saved as “{file}”</translation>
    </message>
    <message>
        <source>Medienkontakte</source>
        <translation>Media contacts</translation>
    </message>
    <message>
        <source>PDF-Dateien (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Veranstaltung „{name}“</source>
        <extracomment>What can be printed of any contacts, by the words of the command line.</extracomment>
        <translation>Event “{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Vorschau mit %n Seiten</source>
        <translation>
            <numerusform>Preview with %Ln page</numerusform>
            <numerusform>Preview with %Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} als E-Mail-Entwurf geschrieben</source>
        <translation>{name} written as e-mail draft</translation>
    </message>
    <message>
        <source>{name} nach „{file}“ gespeichert</source>
        <translation>{name} saved to “{file}”</translation>
    </message>
    <message>
        <source>{name}, Seite {page} von {pages}</source>
        <translation>{name}, page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>ShiftBox</name>
    <message>
        <source>&amp;Drucker</source>
        <translation>&amp;Printer</translation>
    </message>
    <message>
        <source>&amp;Umrisse (Probedruck)</source>
        <translation>&amp;Outlines (trial print)</translation>
    </message>
    <message>
        <source>Drucken Sie die Probe auf Papier und halten Sie sie mit dem Bogen gegen das Licht.</source>
        <translation>Print the trial on paper and hold it with the sheet against the light.</translation>
    </message>
    <message>
        <source>Genau auf das Papier</source>
        <translation>Exactly on the paper</translation>
    </message>
    <message>
        <source>Nach &amp;rechts</source>
        <translation>To the &amp;right</translation>
    </message>
    <message>
        <source>Nach u&amp;nten</source>
        <translation>&amp;Down</translation>
    </message>
    <message>
        <source>ohne bestimmten Drucker</source>
        <translation>without a certain printer</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Bereiche</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>SimilarContacts</name>
    <message>
        <source>Vielleicht gibt es diese Organisation schon:</source>
        <translation>This organisation may already exist:</translation>
    </message>
    <message>
        <source>Vielleicht gibt es diese Person schon:</source>
        <extracomment>Milliseconds after the last key before it is looked up, and how many are shown. Looks it up, away from the window; made of what the form holds now, None while that is too little.</extracomment>
        <translation>This person may already exist:</translation>
    </message>
    <message>
        <source>Vorhandene Organisation öffnen</source>
        <translation>Open existing organisation</translation>
    </message>
    <message>
        <source>Vorhandene Person öffnen</source>
        <translation>Open existing person</translation>
    </message>
</context>
<context>
    <name>StaleDialog</name>
    <message>
        <source>Alles ist bestätigt</source>
        <translation>Everything is confirmed</translation>
    </message>
    <message>
        <source>Art der Angabe</source>
        <translation>Kind of detail</translation>
    </message>
    <message>
        <source>Bestätigt die gewählten Angaben (Taste B)</source>
        <translation>Confirms the chosen details (key B)</translation>
    </message>
    <message>
        <source>Heute bestätigt</source>
        <translation>Confirmed today</translation>
    </message>
    <message>
        <source>Keine Angabe dieser Art ist älter. Wählen Sie oben eine kürzere Zeit, um früher zu prüfen.</source>
        <translation>No detail of this kind is older. Choose a shorter time above to check earlier.</translation>
    </message>
    <message>
        <source>Lange unbestätigt</source>
        <extracomment>So long ago that only what was never confirmed is left.</extracomment>
        <translation>Long unconfirmed</translation>
    </message>
    <message>
        <source>Nummern, Adressen und laufende Amtszeiten, die seit längerem niemand als richtig bestätigt hat.</source>
        <translation>Numbers, addresses and current terms that nobody has confirmed as right for some time.</translation>
    </message>
    <message>
        <source>Wie lange nicht bestätigt</source>
        <translation>How long not confirmed</translation>
    </message>
    <message>
        <source>alle Arten</source>
        <translation>all kinds</translation>
    </message>
    <message>
        <source>noch nie</source>
        <translation>never yet</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>StaleModel</name>
    <message>
        <source>Angabe</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Quelle</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Wert</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Zuletzt bestätigt</source>
        <translation>Last confirmed</translation>
    </message>
    <message>
        <source>nie</source>
        <translation>never</translation>
    </message>
    <message>
        <source>{name}, {kind} {value}, zuletzt bestätigt: {when}</source>
        <translation>{name}, {kind} {value}, last confirmed: {when}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Geöffnete Datei: {name}</source>
        <translation>Open file: {name}</translation>
    </message>
    <message>
        <source>Statusleiste</source>
        <translation>Status bar</translation>
    </message>
</context>
<context>
    <name>StatusMessage</name>
    <message>
        <source>Rückgängig</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>SubjectSearch</name>
    <message>
        <source>Treffer</source>
        <translation>Hits</translation>
    </message>
</context>
<context>
    <name>SubstituteDialog</name>
    <message>
        <source>Auf welchem Weg</source>
        <translation>By which means</translation>
    </message>
    <message>
        <source>Mitgeteilt durch</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>Niemand kann sich selbst vertreten.</source>
        <translation>Nobody can be their own substitute.</translation>
    </message>
    <message>
        <source>Vertretung eintragen</source>
        <translation>Enter substitute</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message numerus="yes">
        <source>%n Zeilen nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n row written to “{file}”</numerusform>
            <numerusform>%n rows written to “{file}”</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;CSV in UTF-8</source>
        <translation>&amp;CSV in UTF-8</translation>
    </message>
    <message>
        <source>&amp;Excel-Arbeitsmappe</source>
        <translation>&amp;Excel workbook</translation>
    </message>
    <message numerus="yes">
        <source>, %n Angaben mit einfachen Buchstaben</source>
        <translation>
            <numerusform>, %n detail with simple letters</numerusform>
            <numerusform>, %n details with simple letters</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV in &amp;Windows-1252, für ältere Programme</source>
        <translation>CSV in &amp;Windows-1252, for older programs</translation>
    </message>
    <message>
        <source>CSV-Dateien (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Eine Zeile je Person, eine Spalte je Platzhalter: die Datenquelle für den Seriendruck von Word.</source>
        <translation>One row per person, one column per placeholder: the data source for Word’s mail merge.</translation>
    </message>
    <message>
        <source>Excel-Arbeitsmappen (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Serienbrief</source>
        <translation>Mail merge</translation>
    </message>
    <message>
        <source>Tabelle</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Tabelle schreiben …</source>
        <translation>Write table …</translation>
    </message>
    <message>
        <source>Was es nicht kennt, mit ein&amp;fachen Buchstaben schreiben</source>
        <translation>Write with &amp;simple letters what it does not know</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>Gilt für %n Kontakte.</source>
        <translation>
            <numerusform>Applies to %Ln contact.</numerusform>
            <numerusform>Applies to %Ln contacts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Schlag&amp;wort</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Schlagwort</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Schlagwort vergeben</source>
        <translation>Assign tag</translation>
    </message>
    <message>
        <source>Vergeben</source>
        <translation>Assign</translation>
    </message>
</context>
<context>
    <name>TagModel</name>
    <message>
        <source>Einträge</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Farbe</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Schlagwort</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Ein Schlagwort entsteht, wenn Sie es einem Kontakt geben: in seinem Datensatz oder mit Strg+T.</source>
        <translation>A tag comes into being when you give it to a contact: in its record or with Ctrl+T.</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Farbe</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Noch keine Schlagwörter</source>
        <translation>No tags yet</translation>
    </message>
    <message>
        <source>Schlagwörter</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Umbenennen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Umbenennen …</source>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>Was Sie hier ändern, gilt für alle Einträge, die das Schlagwort tragen.</source>
        <translation>What you change here applies to all entries that bear the tag.</translation>
    </message>
    <message>
        <source>Zusammenführen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Zusammenführen …</source>
        <translation>Merge …</translation>
    </message>
    <message>
        <source>„{tag}“ geht auf in</source>
        <translation>“{tag}” becomes part of</translation>
    </message>
</context>
<context>
    <name>TagsSection</name>
    <message>
        <source>Alle Schlagwörter …</source>
        <translation>All tags …</translation>
    </message>
    <message>
        <source>Bitte geben Sie ein Schlagwort ein.</source>
        <translation>Please enter a tag.</translation>
    </message>
    <message>
        <source>Farbe</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Noch keine Schlagwörter.</source>
        <translation>No tags yet.</translation>
    </message>
    <message>
        <source>Schlagwort</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Schlagwörter</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Von diesem Eintrag entfernen</source>
        <translation>Remove from this entry</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Aufgabe</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Aufgabe bearbeiten</source>
        <translation>Edit task</translation>
    </message>
    <message>
        <source>Bitte geben Sie an, was zu tun ist.</source>
        <translation>Please state what is to be done.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie einen Eintrag aus der Liste, oder leeren Sie das Feld.</source>
        <translation>Please choose an entry from the list, or leave the field empty.</translation>
    </message>
    <message>
        <source>Fällig</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Kontakt, Amt oder Veranstaltung suchen</source>
        <translation>Search contact, office or event</translation>
    </message>
    <message>
        <source>Referat oder Name</source>
        <translation>Unit or name</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Zu</source>
        <translation>About</translation>
    </message>
</context>
<context>
    <name>TaskModel</name>
    <message>
        <source>Aufgabe</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Fällig</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
</context>
<context>
    <name>TaskTree</name>
    <message>
        <source>Aufgaben</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Wieder öffnen</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>{name} öffnen</source>
        <translation>Open {name}</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Heute</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>In den nächsten 7 Tagen</source>
        <translation>In the next 7 days</translation>
    </message>
    <message>
        <source>Später</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>fällig</source>
        <translation>due</translation>
    </message>
    <message>
        <source>gestern</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>heute</source>
        <translation>today</translation>
    </message>
    <message>
        <source>morgen</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>morgen, Freitag, in 2 Wochen oder 30.11.</source>
        <translation>morgen, Freitag, in 2 Wochen or 30.11.</translation>
    </message>
    <message>
        <source>Überfällig</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>überfällig</source>
        <translation>overdue</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message numerus="yes">
        <source>%n Aufgaben</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>Aufgabe anlegen</source>
        <translation>Create task</translation>
    </message>
    <message>
        <source>Aufgaben</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Hier stehen Wiedervorlagen mit Frist, auch solche, die Sie bei einem Kontakt anlegen.</source>
        <translation>Here stand tasks with a date, also those you create at a contact.</translation>
    </message>
    <message>
        <source>Nichts zu erledigen</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>Noch nichts erledigt</source>
        <translation>Nothing done yet</translation>
    </message>
    <message>
        <source>Offen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Was Sie abhaken, steht hier und im Verlauf des Kontakts.</source>
        <translation>What you tick off stands here and in the course of the contact.</translation>
    </message>
</context>
<context>
    <name>TasksSection</name>
    <message>
        <source>Aufgabe</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Aufgabe hinzufügen</source>
        <translation>Add task</translation>
    </message>
    <message>
        <source>Aufgabe speichern</source>
        <translation>Save task</translation>
    </message>
    <message>
        <source>Aufgaben</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Bitte geben Sie an, was zu tun ist.</source>
        <translation>Please state what is to be done.</translation>
    </message>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Fällig</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Nichts zu erledigen.</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>Referat oder Name</source>
        <translation>Unit or name</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Was ist zu tun?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Wieder öffnen</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>ohne Frist</source>
        <translation>no deadline</translation>
    </message>
    <message>
        <source>{title} erledigt</source>
        <translation>{title} done</translation>
    </message>
</context>
<context>
    <name>TemplateModel</name>
    <message>
        <source>Platzhalter</source>
        <translation>Placeholder</translation>
    </message>
    <message>
        <source>Vorlage</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>keine</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Briefvorlagen</source>
        <translation>Letter templates</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Fügen Sie einen Word-Brief mit Platzhaltern wie «Anrede» hinzu. Das Muster zeigt, wie es geht: hinzufügen, eine Kopie speichern, in Word ändern.</source>
        <translation>Add a Word letter with placeholders such as «Anrede». The sample shows how it is done: add it, save a copy, change it in Word.</translation>
    </message>
    <message>
        <source>Hinzufügen …</source>
        <translation>Add …</translation>
    </message>
    <message>
        <source>Kopie speichern</source>
        <translation>Save copy</translation>
    </message>
    <message>
        <source>Kopie speichern …</source>
        <translation>Save copy …</translation>
    </message>
    <message>
        <source>Mustervorlage hinzufügen</source>
        <translation>Add sample template</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Neue Fassung wählen</source>
        <translation>Choose new version</translation>
    </message>
    <message>
        <source>Neue Fassung …</source>
        <translation>New version …</translation>
    </message>
    <message>
        <source>Noch keine Briefvorlage</source>
        <translation>No letter template yet</translation>
    </message>
    <message>
        <source>Umbenennen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Umbenennen …</source>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>Vorlage hinzufügen</source>
        <translation>Add template</translation>
    </message>
    <message>
        <source>Word-Briefe des Hauses. Alle schreiben mit derselben Fassung; geändert wird sie in Word.</source>
        <translation>Word letters of the house. All write with the same version; it is changed in Word.</translation>
    </message>
    <message>
        <source>Word-Dokumente (*.docx *.dotx)</source>
        <translation>Word documents (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>„{file}“ gespeichert</source>
        <translation>“{file}” saved</translation>
    </message>
</context>
<context>
    <name>TenuresSection</name>
    <message>
        <source>2019, Frühjahr 2021 oder 14.03.2021</source>
        <translation>2019, Frühjahr 2021 or 14.03.2021</translation>
    </message>
    <message>
        <source>Amt</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Amt anlegen</source>
        <translation>Create office</translation>
    </message>
    <message>
        <source>Amt oder Organisation suchen</source>
        <translation>Search office or organisation</translation>
    </message>
    <message>
        <source>Amt öffnen</source>
        <translation>Open office</translation>
    </message>
    <message>
        <source>Amtszeit bearbeiten …</source>
        <translation>Edit term of office …</translation>
    </message>
    <message>
        <source>Amtszeit beenden …</source>
        <translation>End term of office …</translation>
    </message>
    <message>
        <source>Amtszeit löschen</source>
        <translation>Delete term of office</translation>
    </message>
    <message>
        <source>Amtszeiten</source>
        <translation>Terms of office</translation>
    </message>
    <message>
        <source>Beenden</source>
        <translation>End term</translation>
    </message>
    <message>
        <source>Bitte suchen Sie und wählen Sie einen Eintrag aus der Liste.</source>
        <translation>Please search and select an entry from the list.</translation>
    </message>
    <message>
        <source>Das ist Absicht, trotzdem speichern</source>
        <translation>This is on purpose, save all the same</translation>
    </message>
    <message>
        <source>Hauptamt</source>
        <translation>main office</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Noch kein Amt. Wer ein Amt innehat, erbt dessen Anschrift und Telefon.</source>
        <translation>No office yet. Whoever holds an office inherits its address and telephone.</translation>
    </message>
    <message>
        <source>Noch keine Ämter.</source>
        <translation>No offices yet.</translation>
    </message>
    <message>
        <source>Organisation öffnen</source>
        <translation>Open organisation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person suchen</source>
        <translation>Search person</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Zum Hauptamt machen</source>
        <translation>Make main office</translation>
    </message>
    <message>
        <source>Zurzeit nicht besetzt</source>
        <translation>Currently vacant</translation>
    </message>
    <message>
        <source>amtierend</source>
        <translation>acting</translation>
    </message>
    <message>
        <source>beendet</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>bis</source>
        <translation>to</translation>
    </message>
    <message>
        <source>leer, solange die Amtszeit dauert</source>
        <translation>empty while the term of office lasts</translation>
    </message>
    <message>
        <source>nur amtierend</source>
        <translation>acting only</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>von</source>
        <translation>from</translation>
    </message>
    <message>
        <source>{office}, vakant</source>
        <translation>{office}, vacant</translation>
    </message>
    <message>
        <source>{term} · Hauptamt</source>
        <translation>{term} · main office</translation>
    </message>
    <message>
        <source>Ämter</source>
        <translation>Offices</translation>
    </message>
</context>
<context>
    <name>TermLine</name>
    <message>
        <source>Zeitraum nicht bekannt</source>
        <translation>Period not known</translation>
    </message>
    <message>
        <source>Zeitstrahl der Amtszeiten</source>
        <translation>Time line of the terms</translation>
    </message>
    <message>
        <source>ab {date} (geplant)</source>
        <translation>from {date} (planned)</translation>
    </message>
    <message>
        <source>seit {date}</source>
        <translation>since {date}</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>{name} amtierend</source>
        <translation>{name} acting</translation>
    </message>
    <message>
        <source>{name}, amtierend, {time}</source>
        <translation>{name}, acting, {time}</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Antwort bis</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Begleitung bis zu</source>
        <translation>Companions up to</translation>
    </message>
    <message>
        <source>Bemerkung</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Eingeladen als</source>
        <translation>Invited as</translation>
    </message>
    <message>
        <source>Hauptamt</source>
        <translation>Main office</translation>
    </message>
    <message>
        <source>Kategorie</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Plätze</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Vorschlag von</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>leer ohne Frist</source>
        <translation>empty: no deadline</translation>
    </message>
    <message>
        <source>leer: wie für alle, {day}</source>
        <translation>empty: as for all, {day}</translation>
    </message>
    <message>
        <source>z. B. Referat, Abgeordnete</source>
        <translation>e.g. unit, member of parliament</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message numerus="yes">
        <source>%n Einträge</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>12 Monate</source>
        <translation>12 months</translation>
    </message>
    <message>
        <source>3 Monate</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>6 Monate</source>
        <translation>6 months</translation>
    </message>
    <message>
        <source>Absichtlich so lassen …</source>
        <translation>Keep on purpose …</translation>
    </message>
    <message>
        <source>Alles ist seit der Wahl bestätigt</source>
        <translation>Everything has been confirmed since the election</translation>
    </message>
    <message>
        <source>Amt</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Amt öffnen</source>
        <translation>Open office</translation>
    </message>
    <message>
        <source>Amtswechsel …</source>
        <translation>Change of holder …</translation>
    </message>
    <message>
        <source>Amtszeiten prüfen</source>
        <extracomment>Rows of these tables decide what stands here. The tabs in order.</extracomment>
        <translation>Check terms</translation>
    </message>
    <message>
        <source>Amtszeiten, die zu prüfen sind</source>
        <translation>Terms to be checked</translation>
    </message>
    <message>
        <source>Befund</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Die Amtszeit endet innerhalb von</source>
        <translation>The term ends within</translation>
    </message>
    <message>
        <source>Endet bald</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>Endet innerhalb von</source>
        <translation>Ends within</translation>
    </message>
    <message>
        <source>Grund: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>Hier stehen Amtszeiten, deren Ende in dieser Zeit eingetragen ist.</source>
        <translation>Here stand terms whose end is entered within this time.</translation>
    </message>
    <message>
        <source>Hier stehen Amtszeiten, die nicht zugleich stimmen können, etwa zwei Personen in einem Amt.</source>
        <translation>Here stand terms that cannot both be right, such as two persons in one office.</translation>
    </message>
    <message>
        <source>Hier stehen Amtszeiten, die seit der letzten Wahl der Körperschaft niemand bestätigt hat.</source>
        <translation>Here stand terms that nobody has confirmed since the last election of the body.</translation>
    </message>
    <message>
        <source>Hier stehen Ämter, die zurzeit niemand regulär innehat.</source>
        <translation>Here stand offices that nobody regularly holds at present.</translation>
    </message>
    <message>
        <source>Kein Amt ist vakant</source>
        <translation>No office is vacant</translation>
    </message>
    <message>
        <source>Keine Amtszeit endet</source>
        <translation>No term ends</translation>
    </message>
    <message>
        <source>Keine Widersprüche</source>
        <translation>No contradictions</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Unbestätigt</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Vakant</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>Was in den Amtszeiten offen ist oder sich widerspricht; Eingabe öffnet das Amt.</source>
        <translation>What is open or contradictory in the terms; Enter opens the office.</translation>
    </message>
    <message>
        <source>Was zu prüfen ist</source>
        <translation>What is to be checked</translation>
    </message>
    <message>
        <source>Widerspruch</source>
        <translation>Contradiction</translation>
    </message>
    <message>
        <source>Widersprüche</source>
        <translation>Contradictions</translation>
    </message>
    <message>
        <source>Zurücknehmen</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>absichtlich</source>
        <translation>on purpose</translation>
    </message>
</context>
<context>
    <name>TermsTable</name>
    <message>
        <source>Amtszeiten</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Amtszeiten bearbeiten</source>
        <translation>Edit terms</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Inhaber/in</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Person öffnen</source>
        <translation>Open person</translation>
    </message>
    <message>
        <source>Quelle</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>amtierend</source>
        <translation>acting</translation>
    </message>
    <message>
        <source>beendet</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>beendet, a. D.</source>
        <translation>ended, a. D.</translation>
    </message>
    <message>
        <source>bis</source>
        <translation>until</translation>
    </message>
    <message>
        <source>geplant</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>im Amt</source>
        <translation>in office</translation>
    </message>
    <message>
        <source>keine Angabe</source>
        <translation>no statement</translation>
    </message>
    <message>
        <source>nicht bekannt</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>offen</source>
        <translation>open</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>von</source>
        <translation>from</translation>
    </message>
</context>
<context>
    <name>TermsTableSection</name>
    <message>
        <source>Amtszeiten</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Noch keine Amtszeiten.</source>
        <translation>No terms yet.</translation>
    </message>
    <message numerus="yes">
        <source>und %n frühere</source>
        <translation>
            <numerusform>and %n earlier one</numerusform>
            <numerusform>and %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Anrufe</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Aufgaben</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Beziehungen</source>
        <translation>Relationships</translation>
    </message>
    <message>
        <source>Gespräche</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Notizen</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Schreiben</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Veranstaltungen</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>mit {names}</source>
        <translation>with {names}</translation>
    </message>
    <message>
        <source>Ämter</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>Änderungen</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>TimelineFilter</name>
    <message>
        <source>Im Verlauf suchen</source>
        <translation>Search the course</translation>
    </message>
</context>
<context>
    <name>TimelineSection</name>
    <message numerus="yes">
        <source>%n weitere zeigen</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alle %n im Verlauf</source>
        <translation>
            <numerusform>All %n in the course</numerusform>
            <numerusform>All %n in the course</numerusform>
        </translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Beteiligte</source>
        <translation>Those involved</translation>
    </message>
    <message>
        <source>Bitte geben Sie an, wann es war.</source>
        <translation>Please state when it was.</translation>
    </message>
    <message>
        <source>Bitte geben Sie den Text des Eintrags ein.</source>
        <translation>Please enter the text of the entry.</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Eintrag hinzufügen</source>
        <translation>Add entry</translation>
    </message>
    <message>
        <source>Eintrag speichern</source>
        <translation>Save entry</translation>
    </message>
    <message>
        <source>Filter aufheben</source>
        <translation>Remove filter</translation>
    </message>
    <message>
        <source>Kein Eintrag passt zum Filter.</source>
        <translation>No entry fits the filter.</translation>
    </message>
    <message>
        <source>Kopieren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Noch keine Anrufe, Schreiben, Gespräche oder Änderungen.</source>
        <translation>No calls, letters, meetings or changes yet.</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Strg+Eingabe speichert</source>
        <translation>Ctrl+Enter saves</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>{name} öffnen</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Exportieren</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Menü</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Neu</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Suchen oder Befehl …</source>
        <translation>Search or command …</translation>
    </message>
    <message>
        <source>Verteiler</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Werkzeugleiste</source>
        <translation>Toolbar</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>Art</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Where deletions and their return show in the journal.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>gelöscht am</source>
        <translation>deleted on</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Der Papierkorb ist leer</source>
        <translation>The trash is empty</translation>
    </message>
    <message>
        <source>Hier wird nichts endgültig gelöscht.</source>
        <translation>Nothing is deleted permanently here.</translation>
    </message>
    <message>
        <source>Papierkorb</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Was Sie löschen, lässt sich von hier zurückholen.</source>
        <translation>What you delete can be brought back from here.</translation>
    </message>
    <message>
        <source>Wiederherstellen</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>{name} wurde wiederhergestellt.</source>
        <translation>{name} was restored.</translation>
    </message>
</context>
<context>
    <name>TripDialog</name>
    <message>
        <source>Abreise</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>Abreise vom Hotel</source>
        <translation>Departure from the hotel</translation>
    </message>
    <message>
        <source>Ankunft im Hotel</source>
        <translation>Arrival at the hotel</translation>
    </message>
    <message>
        <source>Anreise</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>Doppelzimmer</source>
        <translation>Double room</translation>
    </message>
    <message>
        <source>Einzelzimmer</source>
        <translation>Single room</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>Kennzeichen</source>
        <translation>Licence plate</translation>
    </message>
    <message>
        <source>Zimmer</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Zustieg</source>
        <translation>Boarding</translation>
    </message>
    <message>
        <source>für die Einfahrt</source>
        <translation>for the gate</translation>
    </message>
    <message>
        <source>z. B. 23.01.2027</source>
        <translation>e.g. 23.01.2027</translation>
    </message>
    <message>
        <source>z. B. 24.01.2027</source>
        <translation>e.g. 24.01.2027</translation>
    </message>
    <message>
        <source>z. B. Bahn, 10:12 Uhr Hauptbahnhof</source>
        <translation>e.g. train, 10:12 main station</translation>
    </message>
</context>
<context>
    <name>TypeDialog</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Beziehungsart bearbeiten</source>
        <translation>Edit kind of relationship</translation>
    </message>
    <message>
        <source>Büroleiter</source>
        <translation>Büroleiter</translation>
    </message>
    <message>
        <source>Büroleiterin</source>
        <translation>Büroleiterin</translation>
    </message>
    <message>
        <source>Büroleitung</source>
        <translation>Büroleitung</translation>
    </message>
    <message>
        <source>Neue Beziehungsart</source>
        <translation>New kind of relationship</translation>
    </message>
    <message>
        <source>Organisationen</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Personen und Organisationen</source>
        <translation>Persons and organisations</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Vorgesetzte</source>
        <translation>Vorgesetzte</translation>
    </message>
    <message>
        <source>Vorgesetzter</source>
        <translation>Vorgesetzter</translation>
    </message>
    <message>
        <source>Was die oder der andere dann ist</source>
        <translation>What the other then is</translation>
    </message>
    <message>
        <source>Was die oder der eine ist</source>
        <translation>What the one is</translation>
    </message>
    <message>
        <source>männlich</source>
        <translation>male</translation>
    </message>
    <message>
        <source>möglich für</source>
        <translation>possible for</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>vorgesetzte Person</source>
        <translation>vorgesetzte Person</translation>
    </message>
    <message>
        <source>weiblich</source>
        <translation>female</translation>
    </message>
</context>
<context>
    <name>TypeModel</name>
    <message>
        <source>Anzahl</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Beziehung</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Gegenseite</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Zwischen</source>
        <translation>Between</translation>
    </message>
    <message>
        <source>beliebig</source>
        <translation>any</translation>
    </message>
</context>
<context>
    <name>UnmergeDialog</name>
    <message>
        <source>Getrennt. Geblieben ist, was seither geändert wurde:</source>
        <translation>Split. What was changed since has stayed:</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Trennen</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Was seither niemand geändert hat, geht zurück; Geändertes und Ergänztes bleibt, wo es ist.</source>
        <translation>What nobody has changed since goes back; what was changed or added stays where it is.</translation>
    </message>
    <message>
        <source>Zusammenführung trennen</source>
        <translation>Split a merger</translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>Name, in der Reihenfolge des Nachrückens</source>
        <translation>Name, in the order of moving up</translation>
    </message>
    <message>
        <source>Warum auf der Warteliste</source>
        <translation>Why on the waiting list</translation>
    </message>
</context>
<context>
    <name>WayBar</name>
    <message>
        <source>Das ist derselbe Eintrag.</source>
        <translation>This is the same entry.</translation>
    </message>
    <message>
        <source>Schließen (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Wen möchten Sie kennenlernen?</source>
        <translation>Whom do you want to meet?</translation>
    </message>
    <message>
        <source>Wer kann {name} vorstellen?</source>
        <translation>Who can introduce {name}?</translation>
    </message>
    <message>
        <source>Zwischen {name} und {target} ist keine Verbindung bekannt.</source>
        <translation>No connection is known between {name} and {target}.</translation>
    </message>
</context>
<context>
    <name>_Above</name>
    <message>
        <source>heute</source>
        <translation>today</translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>nur Befehle</source>
        <translation>commands only</translation>
    </message>
    <message>
        <source>schließen</source>
        <translation>close</translation>
    </message>
    <message>
        <source>wählen</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>öffnen</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Absichtlich so lassen …</source>
        <translation>Keep on purpose …</translation>
    </message>
    <message>
        <source>Absichtlich so.</source>
        <translation>On purpose.</translation>
    </message>
    <message>
        <source>Absichtlich so: {reason}</source>
        <translation>On purpose: {reason}</translation>
    </message>
    <message>
        <source>Beides kann nicht stimmen.</source>
        <translation>Both cannot be right.</translation>
    </message>
    <message>
        <source>Zurücknehmen</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>_NameDelegate</name>
    <message>
        <source>Name der Suche</source>
        <translation>Name of the search</translation>
    </message>
</context>
<context>
    <name>_NumberDelegate</name>
    <message>
        <source>Rang</source>
        <translation>Rank</translation>
    </message>
</context>
<context>
    <name>extract</name>
    <message numerus="yes">
        <source>%n Vorschläge</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
    <message>
        <source>Angabe</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Hinweis</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Wert</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>neu</source>
        <translation>new</translation>
    </message>
    <message>
        <source>schon vorhanden</source>
        <translation>there already</translation>
    </message>
    <message>
        <source>schon vorhanden: {name}</source>
        <translation>there already: {name}</translation>
    </message>
</context>
<context>
    <name>manage</name>
    <message numerus="yes">
        <source>%n Angaben</source>
        <translation>
            <numerusform>%n detail</numerusform>
            <numerusform>%n details</numerusform>
        </translation>
    </message>
    <message>
        <source>Amtszeit</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Anlegen</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Anschrift</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Auswahl</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Blau</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>E-Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Farbe</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Gelb</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Gilt für</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>Grau</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>Grün</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Mobil</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Organisationen</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Rosa</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Rot</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Türkis</source>
        <translation>Turquoise</translation>
    </message>
    <message>
        <source>Veranstaltungen</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Violett</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Zahl</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>je Zeile eine Angabe</source>
        <translation>one choice a line</translation>
    </message>
    <message numerus="yes">
        <source>seit über %n Monaten</source>
        <translation>
            <numerusform>for more than %n month</numerusform>
            <numerusform>for more than %n months</numerusform>
        </translation>
    </message>
    <message>
        <source>zum Beispiel Ehrung</source>
        <translation>for example honour</translation>
    </message>
    <message>
        <source>Ämter</source>
        <translation>Offices</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message numerus="yes">
        <source>%n E-Mail-Adressen kopiert</source>
        <translation>
            <numerusform>%Ln email address copied</numerusform>
            <numerusform>%Ln email addresses copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte ausgewählt</source>
        <translation>
            <numerusform>%Ln contact selected</numerusform>
            <numerusform>%Ln contacts selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Organisationen</source>
        <translation>
            <numerusform>%Ln organisation</numerusform>
            <numerusform>%Ln organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Personen</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Veranstaltungen</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Ämter</source>
        <translation>
            <numerusform>%Ln office</numerusform>
            <numerusform>%Ln offices</numerusform>
        </translation>
    </message>
    <message>
        <source>2019 oder 14.03.2021</source>
        <translation>2019 or 14.03.2021</translation>
    </message>
    <message>
        <source>Adelstitel</source>
        <translation>Title of nobility</translation>
    </message>
    <message>
        <source>Alles heute bestätigen</source>
        <translation>Confirm everything today</translation>
    </message>
    <message>
        <source>Anrede</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Anruf</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Anschrift</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Anschrift kopieren</source>
        <translation>Copy address</translation>
    </message>
    <message>
        <source>Anschrift und Anrede, wie eingegeben</source>
        <extracomment>What is typed: a person, an organisation or an office with the fields as they stand.</extracomment>
        <translation>Address and salutation as entered</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Ausland</source>
        <translation>Abroad</translation>
    </message>
    <message>
        <source>Bemerkung</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Beschreibung</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Bestätigt am</source>
        <translation>Confirmed on</translation>
    </message>
    <message>
        <source>Beziehung</source>
        <translation>Relationship</translation>
    </message>
    <message>
        <source>Bitte geben Sie den Namen der Organisation ein.</source>
        <translation>Please enter the name of the organisation.</translation>
    </message>
    <message>
        <source>Bitte geben Sie die Bezeichnung des Amtes ein.</source>
        <translation>Please enter the title of the office.</translation>
    </message>
    <message>
        <source>Bitte geben Sie die Form ein, die gelten soll.</source>
        <translation>Please enter the form that shall apply.</translation>
    </message>
    <message>
        <source>Bitte geben Sie ein Datum ein, zum Beispiel 2019, Frühjahr 2021 oder 14.03.2021.</source>
        <translation>Please enter a date, for example 2019, Frühjahr 2021 or 14.03.2021.</translation>
    </message>
    <message>
        <source>Bitte geben Sie einen Namen ein.</source>
        <translation>Please enter a name.</translation>
    </message>
    <message>
        <source>Bitte suchen Sie und wählen Sie einen Eintrag aus der Liste.</source>
        <translation>Please search and choose an entry from the list.</translation>
    </message>
    <message>
        <source>Briefanrede</source>
        <translation>Letter salutation</translation>
    </message>
    <message>
        <source>Briefanrede kopieren</source>
        <translation>Copy salutation</translation>
    </message>
    <message>
        <source>Der Eintrag ist nicht mehr vorhanden.</source>
        <translation>The entry is no longer available.</translation>
    </message>
    <message>
        <source>Die Datei „{name}“ kann nicht gelesen werden.</source>
        <translation>The file “{name}” cannot be read.</translation>
    </message>
    <message>
        <source>Dieser Eintrag kann nicht bearbeitet werden.</source>
        <translation>This entry cannot be edited.</translation>
    </message>
    <message>
        <source>E-Mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Eine Beziehung verbindet zwei verschiedene Einträge.</source>
        <translation>A relationship connects two different entries.</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Festlegen</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>Fraktion</source>
        <translation>Parliamentary group</translation>
    </message>
    <message>
        <source>Frau</source>
        <translation>Ms</translation>
    </message>
    <message>
        <source>Früheren Namen angeben …</source>
        <translation>State former name …</translation>
    </message>
    <message>
        <source>Funktion ohne eigene Anredeform</source>
        <translation>Position without its own form of address</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Geburtsname</source>
        <translation>Birth name</translation>
    </message>
    <message>
        <source>Geerbt von {body}; gilt, bis das Amt eigene Angaben hat</source>
        <translation>Inherited from {body}; applies until the office has details of its own</translation>
    </message>
    <message>
        <source>Gemeinde</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Gespräch</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Gilt</source>
        <translation>Applies</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Degrees</translation>
    </message>
    <message>
        <source>Graf, Freifrau</source>
        <translation>Graf, Freifrau</translation>
    </message>
    <message>
        <source>Großempfänger</source>
        <translation>Bulk recipient</translation>
    </message>
    <message>
        <source>Hausanschrift</source>
        <translation>Street address</translation>
    </message>
    <message>
        <source>Herr</source>
        <translation>Mr</translation>
    </message>
    <message>
        <source>Heute bestätigt</source>
        <translation>Confirmed today</translation>
    </message>
    <message>
        <source>Im Satz</source>
        <translation>In a sentence</translation>
    </message>
    <message>
        <source>Informell</source>
        <translation>Informal</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Karte</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Kurzname</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Landkreis</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Leitung der Organisation</source>
        <translation>Head of the organisation</translation>
    </message>
    <message>
        <source>MdB, a. D.</source>
        <translation>MdB, a. D.</translation>
    </message>
    <message>
        <source>Ministerium</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Mobil</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Männlich</source>
        <translation>Masculine form</translation>
    </message>
    <message>
        <source>Mündlich</source>
        <translation>Spoken</translation>
    </message>
    <message>
        <source>Nach der Regel</source>
        <translation>By the rule</translation>
    </message>
    <message>
        <source>Nachname</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name zuerst</source>
        <translation>Name first</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral form</translation>
    </message>
    <message>
        <source>Notiz</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Parlament</source>
        <translation>Parliament</translation>
    </message>
    <message>
        <source>Partei</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Person oder Organisation suchen</source>
        <translation>Search person or organisation</translation>
    </message>
    <message>
        <source>Postfach</source>
        <translation>PO box</translation>
    </message>
    <message>
        <source>Prof. Dr.</source>
        <translation>Prof. Dr.</translation>
    </message>
    <message>
        <source>Quelle</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Quelle: {source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Redaktion</source>
        <translation>Editorial office</translation>
    </message>
    <message>
        <source>Rufname</source>
        <translation>Known as</translation>
    </message>
    <message>
        <source>Schluss</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Schreiben</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Sitze</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>So wird angeschrieben, sobald gespeichert ist:</source>
        <translation>This is how it will be addressed once saved:</translation>
    </message>
    <message>
        <source>Sonstige Stelle</source>
        <translation>Other body</translation>
    </message>
    <message>
        <source>Speichern</source>
        <extracomment>The fields of a name that :func:`add_person_fields` has.</extracomment>
        <translation>Save</translation>
    </message>
    <message>
        <source>Staatskanzlei</source>
        <translation>State chancellery</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>Start-up</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Unbesetzt</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>Unternehmen</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Verarbeitung eingeschränkt</source>
        <translation>Processing restricted</translation>
    </message>
    <message>
        <source>Verband oder Verein</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Verstorben</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>Vertretung</source>
        <translation>Representation</translation>
    </message>
    <message>
        <source>Vorname</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Vorsatz</source>
        <translation>Surname prefix</translation>
    </message>
    <message>
        <source>Weiblich</source>
        <translation>Feminine form</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Widerspruch: keine Einladungen</source>
        <translation>Objection: no invitations</translation>
    </message>
    <message>
        <source>Zeitraum nicht bekannt</source>
        <translation>period not known</translation>
    </message>
    <message>
        <source>Zusatz</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <source>Zwischen diesen beiden gibt es keine Beziehungsart.</source>
        <translation>There is no kind of relationship between these two.</translation>
    </message>
    <message>
        <source>amtierend</source>
        <translation>acting</translation>
    </message>
    <message>
        <source>amtierend seit {date}</source>
        <translation>acting since {date}</translation>
    </message>
    <message>
        <source>bestätigt {date}</source>
        <translation>confirmed {date}</translation>
    </message>
    <message>
        <source>bevorzugt</source>
        <translation>preferred</translation>
    </message>
    <message>
        <source>bis</source>
        <translation>until</translation>
    </message>
    <message>
        <source>der Gemeinde Tholey</source>
        <translation>der Gemeinde Tholey</translation>
    </message>
    <message>
        <source>divers</source>
        <translation>non-binary</translation>
    </message>
    <message>
        <source>eigene</source>
        <translation>own</translation>
    </message>
    <message>
        <source>eingeschränkt</source>
        <translation>restricted</translation>
    </message>
    <message>
        <source>geerbt</source>
        <translation>inherited</translation>
    </message>
    <message>
        <source>im Amt seit {date}</source>
        <translation>in office since {date}</translation>
    </message>
    <message>
        <source>immer</source>
        <translation>always</translation>
    </message>
    <message>
        <source>keine Angabe</source>
        <translation>not specified</translation>
    </message>
    <message>
        <source>keine Einladungen</source>
        <translation>no invitations</translation>
    </message>
    <message>
        <source>leer, solange sie besteht</source>
        <translation>empty as long as it lasts</translation>
    </message>
    <message numerus="yes">
        <source>und %n weitere</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>vakant</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>verstorben</source>
        <translation>deceased</translation>
    </message>
    <message>
        <source>vertraulich</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>vom Amt</source>
        <translation>from the office</translation>
    </message>
    <message>
        <source>von</source>
        <translation>from</translation>
    </message>
    <message>
        <source>von, zu, van der</source>
        <translation>von, zu, van der</translation>
    </message>
    <message>
        <source>zum Beispiel Visitenkarte, Internetseite</source>
        <translation>for example business card, website</translation>
    </message>
    <message>
        <source>{kind} privat</source>
        <translation>{kind}, private</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}: {text}</translation>
    </message>
    <message>
        <source>„{office}“ bitte unten als Amt wählen</source>
        <translation>please choose “{office}” below as the office</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message>
        <source>Alle Gäste der Veranstaltung</source>
        <extracomment>Whoever is written to: a saved audience by its id, or guests of the event.</extracomment>
        <translation>All guests of the event</translation>
    </message>
    <message>
        <source>Gäste, die noch nicht geantwortet haben</source>
        <translation>Guests who have not answered yet</translation>
    </message>
    <message>
        <source>Gäste, die zugesagt haben</source>
        <translation>Guests who have accepted</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Diese Platzhalter gibt es nicht: {names}</source>
        <translation>There are no such placeholders: {names}</translation>
    </message>
    <message>
        <source>Enthält Regeln, die nur der Seriendruck von Word ausführt: {names}</source>
        <translation>Holds rules that only Word’s mail merge carries out: {names}</translation>
    </message>
</context>
</TS>
