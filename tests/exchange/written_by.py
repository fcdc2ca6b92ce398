"""Who writes cards, and what each of them has no place for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from tests.exchange.meant_people import PEOPLE, Meant
from tests.exchange.written_by_phones import (
    blackberry,
    converter,
    htc,
    huawei,
    palm,
    samsung,
    scanner,
    symbian,
    whatsapp,
)
from tests.exchange.written_by_programs import (
    cardbook,
    evolution,
    exchange,
    fastmail,
    groupwise,
    kaddressbook,
    nextcloud,
    office_software,
    open_xchange,
    proton,
    roundcube,
    sogo,
    synology,
    thunderbird,
    web_page,
    zimbra,
)  # fmt: skip

#: Writer → what it has no place for.
WRITERS: Final[dict[Callable[[Meant], bytes], frozenset[str]]] = {
    writer: frozenset(lacks.split())
    for writer, lacks in (
        (thunderbird, ""), (cardbook, "photo"), (kaddressbook, ""), (evolution, ""), (nextcloud, ""), (synology, ""),
        (sogo, "photo"), (roundcube, ""), (fastmail, "photo"), (proton, "photo"), (samsung, "tags"),
        (htc, "tags photo"), (huawei, "tags"), (blackberry, ""), (symbian, "tags photo"),
        (whatsapp, "tags photo fax home_mail address url birthday note"), (scanner, "tags photo home_mail birthday"),
        (office_software, "tags photo home_mail"), (exchange, "tags home_mail"), (palm, "tags photo home_mail note"),
        (converter, "tags photo mobile fax home_mail birthday degrees unit"),
        (groupwise, "tags photo home_mail url birthday note"), (open_xchange, ""), (zimbra, "photo home_mail"),
        (web_page, "tags photo mobile home_mail birthday note"),
    )
}  # fmt: skip


def written(people: Iterable[Meant] = PEOPLE) -> list[tuple[Callable[[Meant], bytes], Meant]]:
    """Who writes whom: letters beyond Windows-1252 only where the writer has them."""
    old = (office_software, exchange, palm)
    return [(w, p) for w in WRITERS for p in people if w not in old or "Ł" not in p.given]
