"""``verteiler mail-merge``, ``mails``, ``bcc`` and the calendar: what they write, what they refuse."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import python_calamine

from crm.services.letter_templates import EXAMPLE_NAME
from crm.services.sample import AUDIENCE_NAME
from tests.cli.conftest import Run
from tests.exchange.word_sample import of_paragraphs, opened

OF_THE_EVENT = ("Impulse 2020", "--audience", AUDIENCE_NAME)


def test_merge_writes_the_table(run: Run, tmp_path: Path) -> None:
    assert run("mail-merge", *OF_THE_EVENT, "--out", "a.xlsx") == "a.xlsx: 62 Zeilen, 5 bitte prüfen\n"
    assert len(python_calamine.CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()) == 63
    run("mail-merge", *OF_THE_EVENT, "--windows-1252", "--out", "a.csv")
    assert b"B\xfcrgermeister" in (tmp_path / "a.csv").read_bytes()


def test_merge_refuses_other_endings(run: Run) -> None:
    assert "möglich sind .xlsx und .csv" in run("mail-merge", *OF_THE_EVENT, "--out", "a.pdf", code=1)
    assert "nur für CSV" in run("mail-merge", *OF_THE_EVENT, "--windows-1252", "--out", "a.xlsx", code=1)


def test_letters_are_written_from_a_kept_template_or_a_file(run: Run, tmp_path: Path) -> None:
    told = run("letters", *OF_THE_EVENT, "--template", EXAMPLE_NAME, "--out", "b.docx")
    assert told == "nicht bei allen bekannt: «Rückmeldung bis»\nb.docx: 62 Briefe, 5 bitte prüfen\n"
    assert len(opened((tmp_path / "b.docx").read_bytes()).sections) == 62
    (tmp_path / "eigene.docx").write_bytes(of_paragraphs("«Anrede»"))
    run("letters", *OF_THE_EVENT, "--template", "eigene.docx", "--out", "b")
    assert len(list((tmp_path / "b").glob("*.docx"))) == 62
    missing = run("letters", *OF_THE_EVENT, "--template", "Anderes", "--out", "c", code=1)
    assert f"„Anderes“ gibt es nicht. Vorhanden: „{EXAMPLE_NAME}“." in missing


def test_letters_refuse_unknown_placeholders(run: Run, tmp_path: Path) -> None:
    (tmp_path / "eigene.docx").write_bytes(of_paragraphs("«Anrde»"))
    assert "«Anrde»" in run("letters", *OF_THE_EVENT, "--template", "eigene.docx", "--out", "b.docx", code=1)
    assert "lässt sich nicht lesen" in run("letters", *OF_THE_EVENT, "--template", "a.docx", "--out", "b", code=1)
    assert not any((tmp_path / name).exists() for name in ("b", "b.docx"))


def test_mails_writes_drafts_and_names_who_has_no_mailbox(run: Run, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("zu «Veranstaltung» laden wir Sie ein.", encoding="utf-8-sig")
    mails = ("mails", *OF_THE_EVENT, "--subject", "Einladung", "--text", "text.txt", "--calendar", "--out", "e")
    *missing, last = run(*mails).splitlines()
    drafts = list((tmp_path / "e").glob("*.eml"))
    assert last == f"e: {len(drafts)} Entwürfe, {len(missing)} ohne E-Mail, 5 bitte prüfen"
    assert len(drafts) + len(missing) == 62
    assert all(line.startswith("ohne E-Mail: ") for line in missing)
    assert "liegen schon Entwürfe" in run(*mails, code=1)


def test_mails_refuses_an_unknown_placeholder_and_a_text_that_is_not_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("«Anrde»", encoding="utf-8")
    mails = ("mails", *OF_THE_EVENT, "--subject", "Einladung", "--out", "e", "--text")
    assert "«Anrde»" in run(*mails, "text.txt", code=1)
    assert "fehlt.txt" in run(*mails, "fehlt.txt", code=1)
    assert not (tmp_path / "e").exists()


def test_a_request_goes_with_each_mail_and_its_answer_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Wir laden Sie ein.", encoding="utf-8")
    mails = ("mails", *OF_THE_EVENT, "--subject", "Einladung", "--text", "text.txt", "--out", "e", "--answers-to")
    assert "keine E-Mail-Adresse" in run(*mails, "protokoll", code=1)
    run(*mails, "protokoll@example.org")
    draft = message_from_bytes(sorted((tmp_path / "e").iterdir())[0].read_bytes(), policy=default)
    (request,) = draft.iter_attachments()
    assert request.get_content_type() == "text/calendar"
    assert request.get_param("method") == "REQUEST"
    asked = request.get_content()
    assert f"mailto:{draft['To'].addresses[0].addr_spec}" in asked.replace("\r\n ", "")
    answer = asked.replace("METHOD:REQUEST", "METHOD:REPLY").replace("NEEDS-ACTION", "DECLINED")
    (tmp_path / "antwort.ics").write_bytes(answer.encode())
    told = run("answers", "Impulse 2020", "antwort.ics", "--dry-run").splitlines()
    assert len(told) == 2
    assert "ist schon als" in told[0], "who was there in 2020 cannot decline any more"


def test_bcc_shows_blocks_or_writes_them(run: Run, tmp_path: Path) -> None:
    shown = run("bcc", *OF_THE_EVENT, "--size", "10")
    assert shown.startswith("Block 1 (10 Adressen)\n")
    run("bcc", *OF_THE_EVENT, "--size", "10", "--out", "bcc.txt")
    assert (tmp_path / "bcc.txt").read_text(encoding="utf-8").strip() in shown


def test_export_writes_the_calendar_of_an_event_only(run: Run, tmp_path: Path) -> None:
    assert "a.ics: " in run("export", "--event", "Impulse 2020", "--format", "ics", "--out", "a.ics")
    assert (tmp_path / "a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert "--event" in run("export", "--all", "--format", "ics", "--out", "b.ics", code=1)
    assert not (tmp_path / "b.ics").exists()
