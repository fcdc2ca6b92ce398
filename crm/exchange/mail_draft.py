"""Mail drafts as .eml files: a mail program opens them ready to be looked at and sent by a person.

``X-Unsent: 1`` makes Outlook open a draft instead of a message received; nothing in here can send one.
"""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from crm.exchange.clean_text import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that goes along; ``name`` is what the recipient sees. ``method`` is that of a calendar."""

    name: str
    data: bytes
    method: str = "PUBLISH"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailDraft:
    """One mail to one person; ``address`` is a mailbox as :func:`crm.domain.mailbox.mailbox` gives it, "" for a mail
    whose recipients are still to be chosen."""

    name: str
    address: str
    subject: str
    text: str
    attachments: Sequence[Attachment] = ()


def write_draft(draft: MailDraft) -> bytes:
    """The draft as RFC 5322 wants it, without date and sender, which the mail program adds; equal input gives equal
    bytes. No text can become a header: line breaks in name and subject are blanks."""
    message = EmailMessage(policy=SMTP)
    if draft.address:
        message["To"] = Address(display_name=_one_line(draft.name), addr_spec=draft.address)
    message["Subject"] = _one_line(draft.subject)
    message["X-Unsent"] = "1"
    message.set_content(clean(draft.text), charset="utf-8", cte="quoted-printable")
    for attachment in draft.attachments:
        _attach(message, attachment)
    if draft.attachments:  # Python would take a random one
        message.set_boundary("=_" + hashlib.sha256(repr(draft).encode()).hexdigest()[:32])
    return message.as_bytes()


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    name = _one_line(attachment.name)
    if name.endswith(".ics"):  # RFC 6047: the method stands in the type as well
        main, sub, params = "text", "calendar", {"charset": "utf-8", "method": attachment.method}
    else:
        main, _, sub = (mimetypes.guess_type(name)[0] or "application/octet-stream").partition("/")
        params = {}
    message.add_attachment(attachment.data, maintype=main, subtype=sub, filename=name, params=params)


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())
