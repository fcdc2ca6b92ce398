"""The bundle: each service is made when it is asked for, and once, whoever asks."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, get_ident

import pytest

from crm.services.bundle import Services


def test_a_service_is_made_when_it_is_asked_for_and_kept(sample: Services) -> None:
    assert "merging" not in vars(sample)
    merging = sample.merging
    assert sample.merging is merging
    assert vars(sample)["merging"] is merging
    assert vars(sample)["history"] is sample.history  # which it needs


def test_all_can_be_made_beforehand(sample: Services) -> None:
    told: list[tuple[int, int]] = []
    sample.make_all(lambda done, total: told.append((done, total)))
    names = set(Services.names())
    assert names <= set(vars(sample))
    assert told[-1] == (len(names), len(names))
    assert {"directory", "importing", "answers", "audiences", "booklets"} <= names


def test_threads_that_ask_together_get_the_same(sample: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Services.checks
    made: list[int] = []

    def make(bundle: Services) -> object:
        made.append(get_ident())
        time.sleep(0.05)  # both are in by now
        return object()

    monkeypatch.setattr(slow, "_make", make)
    start = Barrier(4)

    def ask(_: int) -> object:
        start.wait()
        return sample.checks

    with ThreadPoolExecutor(4) as pool:
        assert len(set(map(id, pool.map(ask, range(4))))) == 1
    assert len(made) == 1
