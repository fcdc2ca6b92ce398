"""The pause of the garbage collector ends as it began, and leaves nothing that the next search would walk through."""

from __future__ import annotations

import gc

import pytest

from crm.services.collector import without_collector


def test_what_was_made_meanwhile_is_old_and_the_collector_at_work_again() -> None:
    with without_collector():
        assert not gc.isenabled()
        made = [[number] for number in range(1000)]
    assert gc.isenabled()
    young = {id(one) for one in gc.get_objects(generation=0)}
    assert not young & {id(one) for one in made}
    assert gc.get_freeze_count() == 0


def test_it_is_at_work_again_after_an_error() -> None:
    with pytest.raises(RuntimeError), without_collector():
        raise RuntimeError
    assert gc.isenabled()


def test_a_pause_within_a_pause_ends_with_the_outer_one() -> None:
    with without_collector():
        with without_collector():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
