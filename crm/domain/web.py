"""Web addresses and mailboxes as far as they name a house."""

from __future__ import annotations

import re
from typing import Final

_HOST: Final = re.compile(r"^(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?(?:www\d?\.)?([^/:?#\s@]+\.[a-z]{2,})(?:[/:?#]|$)")
#: Whoever has a mailbox or a page there says nothing of the house.
_OF_EVERYBODY: Final = frozenset(
    "gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de gmail.com googlemail.com outlook.com outlook.de "
    "hotmail.com hotmail.de live.de live.com yahoo.com yahoo.de icloud.com me.com mac.com aol.com aol.de posteo.de "
    "mailbox.org proton.me protonmail.com arcor.de kabelmail.de vodafone.de magenta.de online.de email.de mail.de "
    "facebook.com instagram.com linkedin.com xing.com x.com twitter.com youtube.com tiktok.com threads.net "
    "bsky.app mastodon.social github.com wikipedia.org".split()
)


def domain_of(text: str) -> str:
    """The domain of a web address or mailbox without "www.", in lower case; "" of a provider that everybody uses.

    "https://www.muster.example/kontakt" and "info@muster.example" → "muster.example".
    """
    match = _HOST.match(text.strip().lower().removeprefix("mailto:"))
    found = match.group(1) if match else ""
    own = ".".join(found.split(".")[-2:])
    return "" if found in _OF_EVERYBODY or own in _OF_EVERYBODY else found
