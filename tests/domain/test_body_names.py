"""Names of bodies in full and in the genitive, from what the directory lists."""

from __future__ import annotations

import pytest

from crm.domain.body_names import district_name, municipality_name


@pytest.mark.parametrize(
    ("listed", "text_key", "full", "genitive", "kind"),
    [
        ("Tholey", "64", "Gemeinde Tholey", "der Gemeinde Tholey", "Gemeinde"),
        ("Merzig, Kreisstadt", "63", "Kreisstadt Merzig", "der Kreisstadt Merzig", "Kreisstadt"),
        (
            "Saarbrücken, Landeshauptstadt", "63",
            "Landeshauptstadt Saarbrücken", "der Landeshauptstadt Saarbrücken", "Landeshauptstadt",
        ),
        ("Tüßling, M", "60", "Markt Tüßling", "des Marktes Tüßling", "Markt"),
        ("Pfarrkirchen, St", "63", "Stadt Pfarrkirchen", "der Stadt Pfarrkirchen", "Stadt"),
        (
            "Donauwörth, GKSt", "67",
            "Große Kreisstadt Donauwörth", "der Großen Kreisstadt Donauwörth", "Große Kreisstadt",
        ),
        ("Böblingen, Stadt", "67", "Stadt Böblingen", "der Stadt Böblingen", "Große Kreisstadt"),
        ("Ingolstadt", "61", "Stadt Ingolstadt", "der Stadt Ingolstadt", "Kreisfreie Stadt"),
        ("Koblenz, kreisfreie Stadt", "61", "Stadt Koblenz", "der Stadt Koblenz", "Kreisfreie Stadt"),
        ("Neuhaus (Oste), Flecken", "64", "Flecken Neuhaus (Oste)", "des Fleckens Neuhaus (Oste)", "Gemeinde"),
        ("Stadt Wehlen, Stadt", "63", "Stadt Wehlen", "der Stadt Wehlen", "Stadt"),
        ("Barntrup, Die Mähdrescherstadt", "63", "Stadt Barntrup", "der Stadt Barntrup", "Stadt"),
        ("Ostseebad Binz, Ostseebad", "64", "Gemeinde Ostseebad Binz", "der Gemeinde Ostseebad Binz", "Gemeinde"),
        ("Alsfeld, Barbarossastadt, Kreisstadt", "63", "Kreisstadt Alsfeld", "der Kreisstadt Alsfeld", "Kreisstadt"),
    ],
)  # fmt: skip
def test_a_municipality(listed: str, text_key: str, full: str, genitive: str, kind: str) -> None:
    name = municipality_name(listed, text_key)
    assert (name.full, name.genitive, name.kind) == (full, genitive, kind)


def test_a_town_of_the_directory_may_be_a_mittelstadt_but_never_a_village() -> None:
    town, village = municipality_name("St. Ingbert, Stadt", "63"), municipality_name("Tholey", "64")
    assert ("Mittelstadt St. Ingbert", "der Mittelstadt St. Ingbert") in town.others
    assert "Mittelstadt" in town.other_kinds
    assert "Gemeinde" not in town.other_kinds
    assert not village.others
    assert not village.other_kinds


@pytest.mark.parametrize(
    ("listed", "text_key", "full", "genitive", "kind", "short"),
    [
        ("St. Wendel", "44", "Landkreis St. Wendel", "des Landkreises St. Wendel", "Landkreis", "St. Wendel"),
        ("Plön", "43", "Kreis Plön", "des Kreises Plön", "Kreis", "Plön"),
        ("Saarpfalz-Kreis", "44", "Saarpfalz-Kreis", "des Saarpfalz-Kreises", "Landkreis", "Saarpfalz-Kreis"),
        (
            "Regionalverband Saarbrücken", "45", "Regionalverband Saarbrücken",
            "des Regionalverbandes Saarbrücken", "Regionalverband", "Saarbrücken",
        ),
        ("Märkischer Kreis", "43", "Märkischer Kreis", "des Märkischen Kreises", "Kreis", "Märkischer Kreis"),
        ("Rhein-Kreis Neuss", "43", "Rhein-Kreis Neuss", "des Rhein-Kreises Neuss", "Kreis", "Rhein-Kreis Neuss"),
        ("Landkreis Rostock", "44", "Landkreis Rostock", "des Landkreises Rostock", "Landkreis", "Rostock"),
        ("Städteregion Aachen", "44", "Städteregion Aachen", "der Städteregion Aachen", "Städteregion", None),
        ("Herzogtum Lauenburg", "43", "Kreis Herzogtum Lauenburg", "des Kreises Herzogtum Lauenburg", "Kreis", None),
    ],
)  # fmt: skip
def test_a_district(listed: str, text_key: str, full: str, genitive: str, kind: str, short: str | None) -> None:
    name = district_name(listed, text_key)
    assert (name.full, name.genitive, name.kind, name.short) == (full, genitive, kind, short or listed)
