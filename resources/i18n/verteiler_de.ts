<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="de">
<context>
    <name>AnswerImport</name>
    <message numerus="yes">
        <source>%n Antworten eingetragen</source>
        <translation>
            <numerusform>%n Antwort eingetragen</numerusform>
            <numerusform>%n Antworten eingetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Antworten eintragen</source>
        <translation>
            <numerusform>%n Antwort eintragen</numerusform>
            <numerusform>%n Antworten eintragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Zeilen bleiben liegen</source>
        <translation>
            <numerusform>%n Zeile bleibt liegen</numerusform>
            <numerusform>%n Zeilen bleiben liegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message numerus="yes">
        <source>%n Antworten eingetragen</source>
        <translation>
            <numerusform>%n Antwort eingetragen</numerusform>
            <numerusform>%n Antworten eingetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Gäste</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offen</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ohne Antwort</source>
        <translation>
            <numerusform>%n ohne Antwort</numerusform>
            <numerusform>%n ohne Antwort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AudiencePresenter</name>
    <message numerus="yes">
        <source>Liste „{name}“ mit %n Einladungen eingefroren</source>
        <translation>
            <numerusform>Liste „{name}“ mit %Ln Einladung eingefroren</numerusform>
            <numerusform>Liste „{name}“ mit %Ln Einladungen eingefroren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BccPage</name>
    <message numerus="yes">
        <source>%n Adressen</source>
        <translation>
            <numerusform>%n Adresse</numerusform>
            <numerusform>%n Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Adressen kopiert</source>
        <translation>
            <numerusform>%n Adresse kopiert</numerusform>
            <numerusform>%n Adressen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Adressen nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n Adresse nach „{file}“ geschrieben</numerusform>
            <numerusform>%n Adressen nach „{file}“ geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doppelte nur einmal</source>
        <translation>
            <numerusform>%n doppelte nur einmal</numerusform>
            <numerusform>%n doppelte nur einmal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ohne E-Mail</source>
        <translation>
            <numerusform>%n ohne E-Mail</numerusform>
            <numerusform>%n ohne E-Mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block {number}: %n Adressen</source>
        <translation>
            <numerusform>Block {number}: %n Adresse</numerusform>
            <numerusform>Block {number}: %n Adressen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%n Einträge nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n Eintrag nach „{file}“ geschrieben</numerusform>
            <numerusform>%n Einträge nach „{file}“ geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n Programmpunkte ohne Uhrzeit fehlen</source>
        <translation>
            <numerusform>, %n Programmpunkt ohne Uhrzeit fehlt</numerusform>
            <numerusform>, %n Programmpunkte ohne Uhrzeit fehlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message numerus="yes">
        <source>%n Namen</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n Begleitung</source>
        <translation>
            <numerusform>+ %n Begleitung</numerusform>
            <numerusform>+ %n Begleitungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, mit Begleitung: %n</source>
        <translation>
            <numerusform>, mit Begleitung: %n</numerusform>
            <numerusform>, mit Begleitung: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>davon %n Begleitung</source>
        <translation>
            <numerusform>davon %n Begleitung</numerusform>
            <numerusform>davon %n Begleitungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>%n Einträge</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message numerus="yes">
        <source>%n Zeilen</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message numerus="yes">
        <source>in beiden, %n geändert</source>
        <translation>
            <numerusform>in beiden, %n geändert</numerusform>
            <numerusform>in beiden, %n geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>%n Kontakte</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte gefunden</source>
        <translation>
            <numerusform>%Ln Kontakt gefunden</numerusform>
            <numerusform>%Ln Kontakte gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message numerus="yes">
        <source>%n Abweichungen von der Rangfolge</source>
        <translation>
            <numerusform>%n Abweichung von der Rangfolge</numerusform>
            <numerusform>%n Abweichungen von der Rangfolge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Programmpunkte, auf die neuen Tage verschoben</source>
        <translation>
            <numerusform>%n Programmpunkt, auf die neuen Tage verschoben</numerusform>
            <numerusform>%n Programmpunkte, auf die neuen Tage verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Programmpunkte, ohne Uhrzeiten</source>
        <translation>
            <numerusform>%n Programmpunkt, ohne Uhrzeit</numerusform>
            <numerusform>%n Programmpunkte, ohne Uhrzeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Regeln, wer auf die Plätze zählt und wie viele</source>
        <translation>
            <numerusform>%n Regel, wer auf die Plätze zählt und wie viele</numerusform>
            <numerusform>%n Regeln, wer auf die Plätze zählt und wie viele</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtsLine</name>
    <message numerus="yes">
        <source>%n Kontakte bitte prüfen: Anrede, Geschlecht oder Amt</source>
        <translation>
            <numerusform>%n Kontakt bitte prüfen: Anrede, Geschlecht oder Amt</numerusform>
            <numerusform>%n Kontakte bitte prüfen: Anrede, Geschlecht oder Amt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n Paare</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElectionPage</name>
    <message numerus="yes">
        <source>%n Amtswechsel eingetragen</source>
        <translation>
            <numerusform>%n Amtswechsel eingetragen</numerusform>
            <numerusform>%n Amtswechsel eingetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Amtswechsel eintragen</source>
        <translation>
            <numerusform>%n Amtswechsel eintragen</numerusform>
            <numerusform>%n Amtswechsel eintragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Amtszeiten bestätigen</source>
        <translation>
            <numerusform>%n Amtszeit bestätigen</numerusform>
            <numerusform>%n Amtszeiten bestätigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Zeilen</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Zeilen sind noch zu klären oder auszulassen</source>
        <translation>
            <numerusform>%n Zeile ist noch zu klären oder auszulassen</numerusform>
            <numerusform>%n Zeilen sind noch zu klären oder auszulassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message numerus="yes">
        <source>und %n weitere Angaben</source>
        <translation>
            <numerusform>und %n weitere Angabe</numerusform>
            <numerusform>und %n weitere Angaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventReport</name>
    <message numerus="yes">
        <source>%n Einladungen</source>
        <translation>
            <numerusform>%n Einladung</numerusform>
            <numerusform>%n Einladungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Personen</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>und %n weitere</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message numerus="yes">
        <source>%n Gäste</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte gefunden</source>
        <translation>
            <numerusform>%Ln Kontakt gefunden</numerusform>
            <numerusform>%Ln Kontakte gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte hinzufügen</source>
        <translation>
            <numerusform>%Ln Kontakt hinzufügen</numerusform>
            <numerusform>%Ln Kontakte hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Nächte</source>
        <translation>
            <numerusform>%n Nacht</numerusform>
            <numerusform>%n Nächte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Sendungen festhalten</source>
        <translation>
            <numerusform>%n Sendung festhalten</numerusform>
            <numerusform>%n Sendungen festhalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Teilnehmende ausgewählt</source>
        <translation>
            <numerusform>%Ln Teilnahme ausgewählt</numerusform>
            <numerusform>%Ln Teilnehmende ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Wellen</source>
        <translation>
            <numerusform>%n Welle</numerusform>
            <numerusform>%n Wellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n auf der Warteliste</source>
        <translation>
            <numerusform>%n auf der Warteliste</numerusform>
            <numerusform>%n auf der Warteliste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eingeladen</source>
        <extracomment>The key of the waiting list, which stands below all other groups.</extracomment>
        <translation>
            <numerusform>%Ln eingeladen</numerusform>
            <numerusform>%Ln eingeladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weitere</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bis zu %n möglich.</source>
        <translation>
            <numerusform>Bis zu %n möglich.</numerusform>
            <numerusform>Bis zu %n möglich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dazu %n an vakante Ämter oder an Gäste, die nicht mehr auf der Liste stehen.</source>
        <translation>
            <numerusform>Dazu %n an ein vakantes Amt oder an einen Gast, der nicht mehr auf der Liste steht.</numerusform>
            <numerusform>Dazu %n an vakante Ämter oder an Gäste, die nicht mehr auf der Liste stehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noch %n weitere möglich.</source>
        <translation>
            <numerusform>Noch %n weitere möglich.</numerusform>
            <numerusform>Noch %n weitere möglich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>davon %n zusätzlich</source>
        <translation>
            <numerusform>davon %n zusätzlich</numerusform>
            <numerusform>davon %n zusätzlich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n Jahren</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n Monaten</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n Tagen</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vor %n Jahren</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vor %n Monaten</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vor %n Tagen</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} und %n weitere</source>
        <translation>
            <numerusform>{name} und %Ln weitere Person</numerusform>
            <numerusform>{name} und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsSection</name>
    <message numerus="yes">
        <source>Alle %n</source>
        <translation>
            <numerusform>Alle %Ln</numerusform>
            <numerusform>Alle %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n Kontakte ausgewählt. Jeder Export wird im Protokoll vermerkt.</source>
        <translation>
            <numerusform>%Ln Kontakt ausgewählt. Jeder Export wird im Protokoll vermerkt.</numerusform>
            <numerusform>%Ln Kontakte ausgewählt. Jeder Export wird im Protokoll vermerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte nach „{file}“ ausgegeben</source>
        <translation>
            <numerusform>%Ln Kontakt nach „{file}“ ausgegeben</numerusform>
            <numerusform>%Ln Kontakte nach „{file}“ ausgegeben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message numerus="yes">
        <source>%n Änderungen</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message numerus="yes">
        <source>%n Briefe nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n Brief nach „{file}“ geschrieben</numerusform>
            <numerusform>%n Briefe nach „{file}“ geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message numerus="yes">
        <source>%n Kontakte</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%n Einladungen</source>
        <translation>
            <numerusform>%Ln Einladung</numerusform>
            <numerusform>%Ln Einladungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Einladungen nach „{file}“ ausgegeben</source>
        <translation>
            <numerusform>%Ln Einladung nach „{file}“ ausgegeben</numerusform>
            <numerusform>%Ln Einladungen nach „{file}“ ausgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bitte prüfen</source>
        <translation>
            <numerusform>%n bitte prüfen</numerusform>
            <numerusform>%n bitte prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warum werden %n Einträge aufgenommen?</source>
        <translation>
            <numerusform>Warum wird %n Eintrag aufgenommen?</numerusform>
            <numerusform>Warum werden %n Einträge aufgenommen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warum werden %n Einträge entfernt?</source>
        <translation>
            <numerusform>Warum wird %Ln Eintrag entfernt?</numerusform>
            <numerusform>Warum werden %Ln Einträge entfernt?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>auch %n Kontakte, die keine Bedingung aufnimmt</source>
        <translation>
            <numerusform>auch %n Kontakt, den keine Bedingung aufnimmt</numerusform>
            <numerusform>auch %n Kontakte, die keine Bedingung aufnimmt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListsSection</name>
    <message numerus="yes">
        <source>Alle %n</source>
        <translation>
            <numerusform>Alle %n</numerusform>
            <numerusform>Alle %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message numerus="yes">
        <source>%n Entwürfe nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n Entwurf nach „{file}“ geschrieben</numerusform>
            <numerusform>%n Entwürfe nach „{file}“ geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ohne E-Mail: {names}</source>
        <translation>
            <numerusform>%n ohne E-Mail: {names}</numerusform>
            <numerusform>%n ohne E-Mail: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message numerus="yes">
        <source>%n weitere Angaben sind gleich</source>
        <translation>
            <numerusform>%n weitere Angabe ist gleich</numerusform>
            <numerusform>%n weitere Angaben sind gleich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message numerus="yes">
        <source>%n Knoten</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Verbindungen</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weitere nicht gezeigt</source>
        <translation>
            <numerusform>%n weiterer nicht gezeigt</numerusform>
            <numerusform>%n weitere nicht gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeHead</name>
    <message numerus="yes">
        <source>in %n Veranstaltungen</source>
        <translation>
            <numerusform>in %n Veranstaltung</numerusform>
            <numerusform>in %n Veranstaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n Verteilern</source>
        <translation>
            <numerusform>in %n Verteiler</numerusform>
            <numerusform>in %n Verteilern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeOverview</name>
    <message numerus="yes">
        <source>%n weitere Amtszeiten stehen in der Tabelle</source>
        <translation>
            <numerusform>%n weitere Amtszeit steht in der Tabelle</numerusform>
            <numerusform>%n weitere Amtszeiten stehen in der Tabelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n Verteiler</source>
        <translation>
            <numerusform>%Ln Verteiler</numerusform>
            <numerusform>%Ln Verteiler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Precedence</name>
    <message numerus="yes">
        <source>%n Plätze</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kommen nicht</source>
        <translation>
            <numerusform>%n kommt nicht</numerusform>
            <numerusform>%n kommen nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mit eigenem Rang</source>
        <translation>
            <numerusform>%n mit eigenem Rang</numerusform>
            <numerusform>%n mit eigenem Rang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n von Hand</source>
        <translation>
            <numerusform>%n von Hand</numerusform>
            <numerusform>%n von Hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryCompletion</name>
    <message numerus="yes">
        <source>%n Vorschläge</source>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message numerus="yes">
        <source>%n Angaben nicht lesbar</source>
        <translation>
            <numerusform>%n Angabe nicht lesbar</numerusform>
            <numerusform>%n Angaben nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Einträge</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Einträge übernehmen</source>
        <translation>
            <numerusform>%n Eintrag übernehmen</numerusform>
            <numerusform>%n Einträge übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Zweifelhafte bleiben liegen</source>
        <translation>
            <numerusform>%n Zweifelhafter bleibt liegen</numerusform>
            <numerusform>%n Zweifelhafte bleiben liegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anlegen</source>
        <translation>
            <numerusform>%n anlegen</numerusform>
            <numerusform>%n anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ändern</source>
        <translation>
            <numerusform>%n ändern</numerusform>
            <numerusform>%n ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message numerus="yes">
        <source>%n auf der Warteliste</source>
        <translation>
            <numerusform>%n auf der Warteliste</numerusform>
            <numerusform>%n auf der Warteliste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mehr als Plätze</source>
        <translation>
            <numerusform>%Ln mehr als Plätze</numerusform>
            <numerusform>%Ln mehr als Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noch frei</source>
        <translation>
            <numerusform>%Ln noch frei</numerusform>
            <numerusform>%Ln noch frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>davon %n bereits enthalten</source>
        <translation>
            <numerusform>davon %Ln bereits enthalten</numerusform>
            <numerusform>davon %Ln bereits enthalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message numerus="yes">
        <source>%n Treffer</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n Treffer</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%n Personen und Stellen</source>
        <translation>
            <numerusform>%n Person oder Stelle</numerusform>
            <numerusform>%n Personen und Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message numerus="yes">
        <source>Vorschau mit %n Seiten</source>
        <translation>
            <numerusform>Vorschau mit %Ln Seite</numerusform>
            <numerusform>Vorschau mit %Ln Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message numerus="yes">
        <source>%n Zeilen nach „{file}“ geschrieben</source>
        <translation>
            <numerusform>%n Zeile nach „{file}“ geschrieben</numerusform>
            <numerusform>%n Zeilen nach „{file}“ geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n Angaben mit einfachen Buchstaben</source>
        <translation>
            <numerusform>, %n Angabe mit einfachen Buchstaben</numerusform>
            <numerusform>, %n Angaben mit einfachen Buchstaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>Gilt für %n Kontakte.</source>
        <translation>
            <numerusform>Gilt für %Ln Kontakt.</numerusform>
            <numerusform>Gilt für %Ln Kontakte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message numerus="yes">
        <source>%n Aufgaben</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message numerus="yes">
        <source>%n Einträge</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsTableSection</name>
    <message numerus="yes">
        <source>und %n frühere</source>
        <translation>
            <numerusform>und %n frühere</numerusform>
            <numerusform>und %n frühere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineSection</name>
    <message numerus="yes">
        <source>%n weitere zeigen</source>
        <translation>
            <numerusform>%n weiteren zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alle %n im Verlauf</source>
        <translation>
            <numerusform>Alle %n im Verlauf</numerusform>
            <numerusform>Alle %n im Verlauf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>extract</name>
    <message numerus="yes">
        <source>%n Vorschläge</source>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manage</name>
    <message numerus="yes">
        <source>%n Angaben</source>
        <translation>
            <numerusform>%n Angabe</numerusform>
            <numerusform>%n Angaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seit über %n Monaten</source>
        <translation>
            <numerusform>seit über %n Monat</numerusform>
            <numerusform>seit über %n Monaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>record</name>
    <message numerus="yes">
        <source>%n E-Mail-Adressen kopiert</source>
        <translation>
            <numerusform>%Ln E-Mail-Adresse kopiert</numerusform>
            <numerusform>%Ln E-Mail-Adressen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Kontakte ausgewählt</source>
        <translation>
            <numerusform>%Ln Kontakt ausgewählt</numerusform>
            <numerusform>%Ln Kontakte ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Organisationen</source>
        <translation>
            <numerusform>%Ln Organisation</numerusform>
            <numerusform>%Ln Organisationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Personen</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Veranstaltungen</source>
        <translation>
            <numerusform>%Ln Veranstaltung</numerusform>
            <numerusform>%Ln Veranstaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Ämter</source>
        <translation>
            <numerusform>%Ln Amt</numerusform>
            <numerusform>%Ln Ämter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>und %n weitere</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
</TS>
