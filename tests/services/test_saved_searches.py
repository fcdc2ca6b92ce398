"""Searches kept in the sidebar: each step is one journal entry."""

from __future__ import annotations

import pytest

from crm.domain.errors import NotFoundError, UserError
from crm.services.bundle import Services
from crm.services.saved_searches import SavedSearches


def lines(services: Services) -> list[tuple[str, str]]:
    return [(line.search.name, line.search.text) for line in services.searches.lines()]


@pytest.fixture
def searches(sample_on_both: Services) -> SavedSearches:
    return sample_on_both.searches


def test_kept_with_its_count(sample_on_both: Services) -> None:
    saved, changes = sample_on_both.searches.save(" Landräte ", "amt:landrat  art:amt")
    assert (saved.name, saved.text) == ("Landräte", "amt:landrat art:amt")
    assert changes.rows == {("saved_search", saved.id)}
    (line,) = sample_on_both.searches.lines()
    assert line.count == len(sample_on_both.directory.find("amt:landrat art:amt")) > 0


def test_the_same_name_gets_the_new_text(sample_on_both: Services) -> None:
    sample_on_both.searches.save("Presse", "tag:presse")
    sample_on_both.searches.save("Presse", "art:redaktion")
    sample_on_both.searches.save("Presse", "art:redaktion")
    assert lines(sample_on_both) == [("Presse", "art:redaktion")]


@pytest.mark.parametrize(("name", "text", "words"), [(" ", "x", "Namen"), ("x", " - ", "leer"), ("x", "ort:", "leer")])
def test_refused_with_a_sentence(searches: SavedSearches, name: str, text: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        searches.save(name, text)


def test_order_renaming_removal_and_undo(sample_on_both: Services) -> None:
    searches = sample_on_both.searches
    ids = [searches.save(name, name)[0].id for name in ("eins", "zwei", "drei")]
    searches.arrange([ids[2]])
    assert [name for name, _ in lines(sample_on_both)] == ["drei", "eins", "zwei"]
    searches.rename(ids[0], "erste")
    with pytest.raises(UserError, match="gibt es schon"):
        searches.rename(ids[1], "erste")
    searches.remove(ids[1])
    with pytest.raises(NotFoundError):
        searches.remove(ids[1])
    assert [name for name, _ in lines(sample_on_both)] == ["drei", "erste"]
    texts = [sample_on_both.history.undo(None)[1] for _ in range(3)]
    assert [name for name, _ in lines(sample_on_both)] == ["eins", "zwei", "drei"]
    assert "Suche „zwei“ entfernt" in texts[0]
    assert "Suche in „erste“ umbenannt" in texts[1]
