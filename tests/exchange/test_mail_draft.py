"""Drafts as Python's email package reads them."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.exchange.clean_text import clean
from crm.exchange.mail_draft import Attachment, MailDraft, write_draft

DRAFT = MailDraft(
    name="Dr. Änne Muster MdL",
    address="rathaus@example.org",
    subject="Einladung: Impulse 2027 – Grüße",
    text="Sehr geehrte Frau Bürgermeisterin,\n\nwir laden Sie ein.\n",
)
ICS = Attachment(name="Impulse.ics", data=b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
PDF = Attachment(name="Einladung – Grüße.pdf", data=bytes(range(256)))


def read(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=default)


def text_of(message: EmailMessage) -> str:
    body = message.get_body()
    assert body is not None
    return cast("str", body.get_content()).replace("\r\n", "\n")


def test_a_draft_is_unsent_and_says_what_it_should() -> None:
    message = read(write_draft(DRAFT))
    assert message["X-Unsent"] == "1"
    (to,) = message["To"].addresses
    assert (to.display_name, to.addr_spec) == ("Dr. Änne Muster MdL", "rathaus@example.org")
    assert message["Subject"] == "Einladung: Impulse 2027 – Grüße"
    assert text_of(message) == DRAFT.text
    assert message.defects == []
    assert not {"From", "Date", "Bcc", "Cc"} & set(message.keys())


def test_attachments_keep_their_bytes_names_and_types() -> None:
    message = read(write_draft(replace(DRAFT, attachments=(PDF, ICS))))
    pdf, ics = message.iter_attachments()
    assert (pdf.get_filename(), pdf.get_content_type()) == (PDF.name, "application/pdf")
    assert pdf.get_payload(decode=True) == PDF.data
    assert (ics.get_filename(), ics.get_content_type(), ics.get_param("method")) == (
        "Impulse.ics", "text/calendar", "PUBLISH",
    )  # fmt: skip
    assert ics.get_payload(decode=True) == ICS.data
    assert text_of(message) == DRAFT.text


def test_equal_input_gives_equal_bytes() -> None:
    draft = replace(DRAFT, attachments=(PDF, ICS))
    assert write_draft(draft) == write_draft(draft)


@pytest.mark.parametrize(
    "name", ["Anna\r\nBcc: x@example.org", 'Anna" <x@example.org>,', "ä" * 300, "\u202eabc", "a,b;c"]
)
def test_a_hostile_name_stays_a_name(name: str) -> None:
    message = read(write_draft(replace(DRAFT, name=name, subject=name, attachments=(replace(PDF, name=name),))))
    assert [to.addr_spec for to in message["To"].addresses] == ["rathaus@example.org"]
    assert not message["Bcc"]
    assert message["Subject"] == " ".join(clean(name).split())
    assert text_of(message) == DRAFT.text


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_comes_back(subject: str, text: str) -> None:
    data = write_draft(replace(DRAFT, subject=subject, text=text))
    message = read(data)
    assert message["To"].addresses[0].addr_spec == "rathaus@example.org"
    assert text_of(message).rstrip("\n") == clean(text).rstrip("\n")
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
