"""``verteiler tasks``."""

from __future__ import annotations

import json

import pytest

from crm.cli.arguments import build_parser
from crm.cli.tasks import tasks
from crm.domain.notes import Task
from crm.domain.partial_date import PartialDate
from crm.services.bundle import Services


def run(services: Services, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert tasks(services, build_parser().parse_args(["tasks", *words])) == 0
    return capsys.readouterr().out


def test_tasks_come_under_their_heads(sample: Services, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(sample, capsys, "--due") == "Es ist nichts fällig.\n"
    sample.tasks.add(Task(title="Anruf", due_on=PartialDate(2026, 11, 23), assignee="Ref. D/2"))
    assert run(sample, capsys, "--due").splitlines() == ["Heute", "  23.11.2026   Anruf  (Ref. D/2)"]
    heads = [line for line in run(sample, capsys).splitlines() if not line.startswith(" ")]
    assert heads == ["Heute", "In den nächsten 7 Tagen", "Später", "Erledigt"]


def test_json_is_stable(sample: Services, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(sample, capsys, "--json"))
    assert sorted({task["state"] for task in found}) == ["done", "later", "soon"]
    assert list(found[0]) == ["id", "title", "state", "due_on", "done_on", "assignee", "subject"]
    assert found[0]["due_on"] == "2026-11-30"
    assert list(found[0]["subject"]) == ["kind", "id", "name"]
