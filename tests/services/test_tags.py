"""Tags themselves: counted, renamed, coloured, merged and removed, each as one entry, on both engines."""

from __future__ import annotations

import pytest

from crm.domain.audience import Audience
from crm.domain.errors import ConflictError, UserError
from crm.domain.kept_audience import SavedAudience
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Tag, TagColour, Tagging
from tests.services.work import Work


def tag(work: Work, name: str) -> Tag:
    found: Tag = work.one(Tag, name=name)
    return found


def counts(work: Work) -> dict[str, int]:
    return {use.tag.name: use.count for use in work.services.tags.all()}


@pytest.fixture
def tagged(work_on_both: Work) -> Work:
    """Kümmel bears both tags, Zeyer the first, Tholey the second."""
    editing = work_on_both.services.editing
    for family, name in (("Kümmel", "Bronze"), ("Zeyer", "Bronze"), ("Kümmel", "Öffentlich")):
        editing.add_tag(work_on_both.person(family), name)
    editing.add_tag(work_on_both.body("Gemeinde Tholey"), "Öffentlich")
    return work_on_both


def found(work: Work, query: str) -> set[str]:
    return {row.name for row in work.services.directory.rows(work.services.directory.find(query))}


def test_tags_are_counted_without_the_trash(tagged: Work) -> None:
    assert counts(tagged)["Bronze"] == 2
    tagged.services.editing.trash(tagged.person("Zeyer"))
    assert counts(tagged)["Bronze"] == 1
    names = list(counts(tagged))
    assert names == sorted(names, key=lambda name: name.replace("Ö", "O")), "by the rules of the alphabet"


def test_a_renamed_tag_is_found_by_its_new_name(tagged: Work) -> None:
    tagged.is_one_entry(
        lambda: tagged.services.tags.rename(tag(tagged, "Bronze"), " Kupfer "),
        "Schlagwort „Bronze“ in „Kupfer“ umbenannt",
    )
    assert found(tagged, "tag:bronze") == set()
    assert len(found(tagged, "tag:kupfer")) == 2


def test_two_tags_cannot_have_one_name(tagged: Work) -> None:
    def refused() -> None:
        with pytest.raises(UserError, match="„Öffentlich“ gibt es schon; Sie können die beiden zusammenführen"):
            tagged.services.tags.rename(tag(tagged, "Bronze"), "Öffentlich")
        with pytest.raises(UserError, match="Bitte geben Sie ein Schlagwort ein"):
            tagged.services.tags.rename(tag(tagged, "Bronze"), "  ")

    tagged.does_nothing(refused)


def test_a_tag_has_a_colour_of_the_palette(tagged: Work) -> None:
    stale = tag(tagged, "Bronze")
    tagged.is_one_entry(
        lambda: tagged.services.tags.colour(stale, TagColour.TEAL), "Schlagwort „Bronze“ hat die Farbe Türkis"
    )
    assert tag(tagged, "Bronze").colour is TagColour.TEAL
    tagged.does_nothing(lambda: tagged.services.tags.colour(tag(tagged, "Bronze"), TagColour.TEAL))
    with pytest.raises(ConflictError):
        tagged.services.tags.colour(stale, TagColour.RED)


def test_merging_leaves_each_record_one_tag_and_undo_parts_them(tagged: Work) -> None:
    merge = tagged.services.tags.merge
    tagged.is_one_entry(
        lambda: merge(tag(tagged, "Bronze"), tag(tagged, "Öffentlich")),
        "Schlagwort „Bronze“ mit „Öffentlich“ zusammengeführt",
    )
    assert counts(tagged)["Öffentlich"] == 3
    assert "Bronze" not in counts(tagged)
    kept = tag(tagged, "Öffentlich").id
    owners = [(t.party_id, t.office_id, t.event_id) for t in tagged.find(Tagging, tag_id=kept)]
    assert len(owners) == len(set(owners))
    assert len(found(tagged, "tag:öffentlich")) == 3
    tagged.services.history.undo()
    assert (counts(tagged)["Bronze"], counts(tagged)["Öffentlich"]) == (2, 2)
    assert len(found(tagged, "tag:bronze")) == 2
    with pytest.raises(UserError, match="ein anderes Schlagwort"):
        merge(tag(tagged, "Bronze"), tag(tagged, "Bronze"))


def test_removing_a_tag_takes_it_from_everything(tagged: Work) -> None:
    tagged.is_one_entry(
        lambda: tagged.services.tags.remove(tag(tagged, "Bronze")), "Schlagwort „Bronze“ überall entfernt"
    )
    assert found(tagged, "tag:bronze") == set()
    assert tagged.find(Tag, name="Bronze") == []


def save_audience(work: Work) -> Audience:
    found = work.services.audiences.from_data(
        "Presse", {"include": [{"rule": "all", "rules": [{"rule": "tag", "tag": "Bronze"}]}]}
    )
    work.services.audiences.save(found)
    return found


def invited(work: Work) -> int:
    return len(work.services.audiences.view(work.services.audiences.find("Presse").id).list.rows)


@pytest.mark.parametrize("way", ["rename", "merge"])
def test_audiences_follow_a_tag_and_undo_brings_them_back(way: str, tagged: Work) -> None:
    save_audience(tagged)
    before, old = invited(tagged), tagged.one(SavedAudience, name="Presse").rules
    assert before >= 2
    if way == "rename":
        tagged.services.tags.rename(tag(tagged, "Bronze"), "Kupfer")
        assert invited(tagged) == before
    else:
        tagged.services.tags.merge(tag(tagged, "Bronze"), tag(tagged, "Öffentlich"))
        assert invited(tagged) >= before
    assert "Bronze" not in tagged.one(SavedAudience, name="Presse").rules
    tagged.services.history.undo()
    assert tagged.one(SavedAudience, name="Presse").rules == old


def test_a_tag_that_an_audience_asks_for_is_not_removed(tagged: Work) -> None:
    save_audience(tagged)

    def refused() -> None:
        with pytest.raises(UserError, match="„Bronze“ steht in den Bedingungen des Verteilers „Presse“"):
            tagged.services.tags.remove(tag(tagged, "Bronze"))

    tagged.does_nothing(refused)
    tagged.services.audiences.trash(tagged.services.audiences.find("Presse"))
    tagged.services.tags.remove(tag(tagged, "Bronze"))
    assert tagged.find(Tag, name="Bronze") == []


def test_an_event_is_tagged_like_anything_else(tagged: Work) -> None:
    subject = Subject(SubjectKind.EVENT, tagged.event.id)
    tagged.is_one_entry(
        lambda: tagged.services.editing.add_tag(subject, "Bronze"), f"{tagged.event.name} mit „Bronze“ verschlagwortet"
    )
    assert counts(tagged)["Bronze"] == 3
