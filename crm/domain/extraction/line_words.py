"""What the short lines of letters begin with: headings, labels, greetings, registers, and what mail programs add."""

from __future__ import annotations

import re
from typing import Final

PRESS_HEADING: Final = re.compile(
    r"(?:Medien-?ansprechpartner|Medienkontakt|Pressekontakt|Presse-?ansprechpartner|Ansprechpartner(?:innen|"
    r"in)? für "
    r"(?:die )?(?:Presse|Medien)|Kontakt für (?:die )?(?:Medien|Presse)|Press contact|Media contact|"
    r"Rückfragen der (?:Presse|Medien)|"
    r"Presserückfragen|(?:Kontakt )?für (?:weitere )?(?:Rückfragen|Presseanfragen)|"
    r"Rückfragen(?: bitte)? an|Rückfragen beantworte[tn])\w*(?:/innen|:innen)?\s*:?",
    re.IGNORECASE,
)
CLOSING: Final = re.compile(
    r"(?:i\. ?A\.|i\. ?V\.|im Auftrag|in Vertretung|gez\.)\Z|"
    r"(?:mit )?(?:freundliche[nrm]?|beste[nr]?|herzliche[nr]?|viele[n]?|liebe|schöne|kollegiale[nr]?|kind|best|"
    r"warm|sonnige) "
    r"(?:grüße[n]?|gruß|gruss|grüsse[n]?|regards|wishes)|(?:mfg|vg|lg|regards|sincerely|cordialement|"
    r"yours (?:sincerely|faithfully)|hochachtungsvoll|herzlichst|(?:mit )?(?:vorzüglicher|größter) hochachtung)\b",
    re.IGNORECASE,
)
SALUTATION: Final = re.compile(
    r"(?:sehr geehrte|liebe[rs]? |guten (?:tag|morgen|abend)|dear |hallo |hi )", re.IGNORECASE
)
#: What a guest is asked to do; the number there is that of the house.
ANSWER: Final = re.compile(
    r"U\. ?A\. ?w\. ?g|(?:Anmeldung|Rückmeldung|Antwort)(?:en)?(?=: [^:,;(|@\d]{5,60},)|"
    r"(?:Um|Ihre) (?:Antwort|Anmeldung|Rückmeldung|Zusage)|(?:Anmeldung|Rückmeldung|Antwort|"
    r"Zusage)(?:en)? "
    r"(?:unter|bis|an|bitte|per)|Bitte (?:melden|antworten|geben)|R\. ?S\. ?V\. ?P",
    re.IGNORECASE,
)
TO_SOMEBODY: Final = re.compile(
    r"(?:\b(?:an|bei|von|durch)|:) (?P<name>(?:Frau|Herrn?) [^,;(|]{4,60})|"
    r"\b(?:an|bei) (?P<full>[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+)(?=[,;(]| unter| per|\Z)|"
    r"\A: (?P<bare>[^:,;(|@\d]{5,60})(?=,)"
)
#: "Abgeordnetenbüro Anna Muster MdL": whose office it is.
OFFICE_OF: Final = re.compile(r"\w*büro (?:(?:Prof|Dr)\. )*[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+", re.IGNORECASE)
LIST_LABEL: Final = re.compile(r"[A-ZÄÖÜ][^:\d@]{1,40}:\s+(?P<names>[^:@]{8,300})")
#: The head of a mail, and what mail programs write above a quoted one.
MAIL_HEAD: Final = re.compile(
    r"(?:Von|From|De|Absender)\s*:\s*(?P<sender>.{3,200})\Z|(?:Am|On) (?P<sent>.{5,60}?\b(?:schrieb|wrote)\b.{0,150})\Z"
)
#: Lines about registers, banks and taxes, and what mail programs put below.
NOISE: Final = re.compile(
    r"(?:©|\(c\) |Copyright|Amtsgericht(?! [^:|,\d]{3,40}\Z)|"
    r"AG [A-ZÄÖÜ][\w-]+,? HR|Registergericht|Handelsregister|Vereinsregister|HR ?[AB]\b|USt(?![a-zäöü])|"
    r"Steuer(?:nummer|-|nr|\.|:)|"
    r"St\.-Nr|IBAN\b|BIC\b|"
    r"Bankverbindung|Sparkasse .*IBAN|"
    r"Sitz\b|Von:|Gesendet|An:|Cc:|Betreff|From:|Sent:|To:|Subject:|BEGIN:|END:|VERSION:|PRODID|N[;:]|UID\b|REV\b|"
    r"CATEGORIES|NOTE\b|Diese (?:E-)?Mail|Diese Nachricht|"
    r"This e-?mail|Please consider|Bitte (?:denken|prüfen)|Datenschutz(?!beauf)|"
    r"Hinweis|\((?:er|sie|she|he|they)/\w+\)\Z|Öffnungszeiten|Sprechzeiten|"
    r"Bürozeiten|Unser Zeichen|Ihr Zeichen|Aktenzeichen|Az\.|Datum)",
    re.IGNORECASE,
)
#: Posts that a legal notice or the minutes name with who holds them; several may stand in one line.
MANAGEMENT: Final = re.compile(
    r"(?<![\w-])(?P<function>Geschäftsführ(?:er(?:in(?:nen)?)?|ung|ende[rn]? Gesellschafter(?:in)?)|GF|"
    r"Vertretungsberechtigt(?:e[rn]?)?(?: Vorstand)?|Vertreten durch(?: de[nr])?|Vorstand(?:smitglieder)?|"
    r"(?:Executive|Management) Board|Board of Directors|Directors?|Chair(?:wo)?man(?: of the (?:Supervisory )?Board)?|"
    r"CEO|Verbandsvorsteher(?:in)?|Werkleit(?:er(?:in)?|ung)|Intendanz|Geschäftsleitung|Vorstandsvorsitzende[rn]?|"
    r"Vorsitz(?: des Aufsichtsrate?s)?|Verwaltungsrats?(?:vorsitzende[rn]?)?|Kuratoriumsvorsitzende[rn]?|"
    r"Beisitzer(?:in(?:nen)?)?|"
    r"Schatzmeister(?:in)?|Protokoll(?:führ(?:er(?:in)?|ung))?|Sitzungsleitung|"
    r"(?:Stellv(?:ertretende[rn]?|\.) |[1-3]\. )?Vorsitzende[rn]?(?: de[sr] [\w-]+)?|Aufsichtsrats?vorsitzende[rn]?|"
    r"Aufsichtsrat|Managing Directors?|"
    r"Inhaber(?:in)?|Präsident(?:in)?|Hauptgeschäftsführer(?:in)?|Chefredakt(?:ion|eur|eurin)|Intendant(?:in)?|"
    r"V\. ?i\. ?S\. ?d\. ?P\.?|"
    r"Verantwortlich i\. ?S\. ?d\. ?\w+|Schriftführer(?:in)?|"
    r"Kassenwart(?:in)?)(?:/-?in(?:nen)?)?(?: \([^)]{1,20}\))?\s*:(?=\s*\S)",
    re.IGNORECASE,
)
BETWEEN_NAMES: Final = re.compile(r"\s*(?:,(?! (?:MdL|MdB|LL\.))|;|\bund\b|&|\bsowie\b|\band\b)(?![^()]{0,80}\))\s*")
LABELLED: Final = re.compile(
    r"(?P<label>FN|Name|ORG|Firma|Unternehmen|Organisation|Behörde|Dienststelle|TITLE|Funktion|Position|Amt|Beruf|"
    r"Titel|Veranstalter(?:in)?|Ausrichter(?:in)?|Herausgeber(?:in)?|"
    r"Abteilung|Referat|ROLE|Company|Job title|ADR)(?:;[^:]{0,80})?\s*:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
#: Before the name of who deals with the matter.
LABEL_OF_CLERK: Final = re.compile(r"(?:Bearbeite|Ansprechpartner|Auskunft|Es schreibt|Kontakt|Ihr)", re.IGNORECASE)
#: Where people meet is nobody's address.
MEETING_POINT: Final = re.compile(r"(?:Treffpunkt|Tagungsort|Veranstaltungsort|Abfahrt)\s*:")
#: What tells of an event, not of a contact.
OF_EVENT: Final = re.compile(
    r"(?:Wann|Datum|Termin|Wo|Ort|Veranstaltungsort|Was|Thema|Veranstaltung|Anlass|Uhrzeit|Beginn|Einlass|"
    r"Programm|Einladung)\s*:",
    re.IGNORECASE,
)
ROLE_LABEL: Final = re.compile(
    r"(?P<role>Moderation|Durch (?:den|die|das) \w+ führ(?:t|en)|Moderator(?:in)?|Moderiert von|Grußworte?|"
    r"Grußwort(?:e)? (?:von|durch)|Begrüßung|Keynotes?|"
    r"Keynote Speaker|Gastgeber(?:in)?|Host|Impuls(?:vortrag|referat|e)?|Festvortrag|Festrede|Hauptvortrag|"
    r"Eröffnungsvortrag|Pitch(?:es)?)(?: und (?P<role2>Moderation|Begrüßung|Grußwort))?"
    r"(?:\s*:| von(?= [A-ZÄÖÜ])| durch(?= [A-ZÄÖÜ]))\s*(?P<names>.{4,160})",
    re.IGNORECASE,
)
#: A line of a programme that says nothing but the part, and perhaps the title of the speech.
ROLE_ALONE: Final = re.compile(
    r"(?P<role>Begrüßung|Grußworte?|Keynotes?|Festvortrag|Festrede|Impuls(?:vortrag|referat|e)?|Eröffnungsvortrag|"
    r"Hauptvortrag|Moderation|Gastgeber(?:in)?)(?: und (?:Eröffnung|Begrüßung|Einführung))?:?"
    r"(?: ?[„\"»‚].{3,120}[“\"«‘])?",
    re.IGNORECASE,
)
#: What stands before a number or address that was taken out of the line.
LABEL_LEFT: Final = re.compile(
    r"[,;|/\s(]*(?<!\w)(?:Office|Cell|Dire[ck]t|Zentrale|Vermittlung|Tel(?:efon|\.)?|Fon|Phone|(?:Tele)?Fax|Mobil\w*|Handy|E-?Mail|Mail|Web(?:site)?|Internet|"
    r"Durchwahl|[TMFEW])[.:\s(]*\Z|"
    r"(?:\A|(?<=[|,;]))\s*[^\W\d_][\w/()-]{1,30}:\s*\Z",
    re.IGNORECASE,
)
#: The sender of a press release.
ISSUED_BY: Final = re.compile(
    r"(?:Amtsblatt|Mitteilungsblatt|Newsletter|Rundschreiben|"
    r"(?:Presse|Medien)-?(?i:mitteilung|information|meldung|info|dienst|erklärung))"
    r"(?: (?:Nr\. ?)?[\d/-]+)? (?P<word>des|"
    r"der) (?P<body>[A-ZÄÖÜ].{3,80}?)(?: vom \d.{0,30}|,? Nr\..{0,60}|,? [|•·–-] .{0,60})?"
)
#: "Die Handwerkskammer Musterland lädt ein:".
INVITES: Final = re.compile(r"(?:Der|Die|Das) (?P<body>[A-ZÄÖÜ](?:(?! und d)[^,:]){3,80}?) lädt\b.{0,80}")
#: "Sekretariat: Frau Ilse Probst".
BESIDE_LABEL: Final = re.compile(
    r"(?P<label>(?i:entschuldigt|abwesend|anwesend)|(?:[a-zäöü]{3,12}\. )?[A-ZÄÖÜ][\w /-]{2,40}):\s+(?P<name>\S.{3,80})"
)
#: The same without a colon, for the few words that begin no name.
BESIDE_ROOM: Final = re.compile(
    r"(?P<label>Sekretariat|Vorzimmer|Assistenz|Büroleitung|Geschäftsstelle|Pressestelle):? (?P<name>\S.{3,80})"
)
#: Whom to turn to, when more than the name follows: "Ihr Kontakt: Oliver Prober, Prokurist".
TURN_TO: Final = re.compile(
    r"(?:Ihre? )?(?:Ansprechpartner(?:in)?|Ansprechperson|Kontakt(?:person)?|Bearbeiter(?:in)?|Contact)\s*:\s*"
    r"(?=[^,]{4,60},\s)",
    re.IGNORECASE,
)
#: A piece may begin with these; other signs before it are pictures.
OPENING: Final = "„\"(+»‚'"
#: The label of what is no business of the office.
PRIVATE: Final = "Privat"
PRIVATE_WORD: Final = re.compile(r"privat", re.IGNORECASE)
