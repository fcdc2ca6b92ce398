"""Whether a PDF can be read without seeing it: by page-validation (PDF/UA-1), and by a check of our own.

page-validation judges by the rules of the standard; :mod:`tests.printing.marked_content` follows each mark on the
paper to the element that speaks it, which no rule does; Poppler, another hand's work, reads the tree aloud.
"""

from __future__ import annotations

import subprocess
from collections import Counter

import page

from tests.printing.marked_content import faults_of

_MOST_SHOWN = 12


def assert_accessible(pdf: bytes) -> None:
    """Fails with what is wrong: the rules of PDF/UA-1 that are broken, and marks that nobody hears in order."""
    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    faults = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    faults.extend(faults_of(pdf))
    counted = [f"{fault}{f' ({count} times)' if count > 1 else ''}" for fault, count in Counter(faults).items()]
    more = f"\n… and {len(counted) - _MOST_SHOWN} more kinds" if len(counted) > _MOST_SHOWN else ""
    assert not faults, "The PDF is not accessible:\n" + "\n".join(counted[:_MOST_SHOWN]) + more


def spoken(pdf: bytes) -> list[tuple[str, str]]:
    """What Poppler reads in the order of the tags: role ("H1", "TD") and text of each element with text of its own."""
    done = subprocess.run(["pdfinfo", "-struct-text", "-"], input=pdf, capture_output=True, check=True)
    found: list[tuple[str, str]] = []
    role = ""
    for line in done.stdout.decode().splitlines():
        text = line.strip()
        if text.startswith('"'):
            found.append((role, text.strip('"')))
        elif text and not text.startswith("/"):
            role = text.split()[0].rstrip(":")
    return found
