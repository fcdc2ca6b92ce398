"""Former names with their time, on both engines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName
from tests.services.work import Work


def test_a_former_name_is_added_changed_and_removed(work_on_both: Work) -> None:
    work, names, subject = work_on_both, work_on_both.services.former_names, work_on_both.person("Kümmel")
    former = FormerName(
        person_id=subject.id, given_name="Gabriele", family_name=" Fenchel ", valid_to=PartialDate(2009)
    )
    work.is_one_entry(lambda: names.add(former), "Früherer Name von Gabriele Kümmel ergänzt")
    assert [hit.row.subject for hit in work.services.directory.search("Fenchel")] == [subject]
    (kept,) = work.services.records.load(subject).former_names
    assert (kept.family_name, kept.valid_to) == ("Fenchel", PartialDate(2009))
    changed = replace(kept, family_name="Anis", valid_from=PartialDate(2001))
    work.is_one_entry(lambda: names.change(changed), "Früherer Name von Gabriele Kümmel geändert")
    assert work.services.directory.search("Fenchel") == []
    work.is_one_entry(
        lambda: names.remove(work.one(FormerName, id=kept.id)), "Früherer Name von Gabriele Kümmel gelöscht"
    )
    assert work.services.directory.search("Anis") == []


def test_a_name_without_words_or_that_ends_before_it_begins_is_refused(work: Work) -> None:
    former = FormerName(person_id=work.person("Kümmel").id, family_name="Fenchel")
    for wrong, sentence in (
        (replace(former, family_name="  "), "Bitte geben Sie den früheren Namen ein."),
        (replace(former, valid_from=PartialDate(2010), valid_to=PartialDate(2009)), "Das Ende liegt vor dem Beginn."),
    ):
        with pytest.raises(UserError) as caught:
            work.services.former_names.add(wrong)
        assert str(caught.value) == sentence
    assert work.find(FormerName, person_id=former.person_id) == []
