"""Contrast of every pair of colours, switching of themes, fonts and icons."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from crm import paths
from crm.domain.notes import COLOUR_WORDS, TagColour
from crm.ui import icons
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px, scale
from crm.ui.theme import Mode, from_palette, palette, theme, tokens
from crm.ui.tokens import DARK, LIGHT, Tokens, Tone, contrast

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
def test_every_text_is_legible_on_every_ground_it_stands_on(colours: Tokens) -> None:
    grounds = ("base", "window", "alternate", "highlight", "highlight_inactive", "hover", "tint")
    for ground in grounds:
        for ink in ("text", "secondary"):
            assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5, (ink, ground)
    for ground in ("base", "window", "highlight", "tint"):
        assert contrast(colours.accent, getattr(colours, ground)) >= 4.5, ground
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5
    assert contrast(colours.error, colours.base) >= 4.5


@BOTH
def test_chips_and_avatars_are_legible(colours: Tokens) -> None:
    for pair in [*colours.tones.values(), *colours.avatars.values(), colours.chip, *colours.tags.values()]:
        assert contrast(pair.text, pair.ground) >= 4.5, pair


@BOTH
def test_every_tag_has_a_colour_of_its_own_and_is_legible_on_a_selected_row(colours: Tokens) -> None:
    assert set(colours.tags) == set(TagColour) == set(COLOUR_WORDS)
    assert len({pair.ground for pair in colours.tags.values()}) == len(TagColour)
    for pair in colours.tags.values():
        assert contrast(pair.text, colours.base) >= 4.5, pair


@BOTH
def test_controls_and_bars_stand_out_from_their_ground(colours: Tokens) -> None:
    for ground in (colours.base, colours.window):
        assert contrast(colours.border, ground) >= 3.0
    for tone in Tone:
        assert contrast(colours.bars[tone], colours.base) >= 3.0, tone


def test_contrast_of_black_and_white_is_the_greatest_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


def test_choosing_dark_changes_palette_and_tokens_and_says_so(qapp: QApplication) -> None:
    heard: list[bool] = []
    theme().changed.connect(lambda: heard.append(theme().is_dark))
    theme().apply(qapp, Mode.DARK)
    assert heard == [True]
    assert tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.base)
    theme().changed.disconnect()


def test_high_contrast_tokens_use_only_the_systems_colours() -> None:
    system = palette(DARK)
    made = from_palette(system)
    allowed = {system.color(role).name() for role in QPalette.ColorRole if role.name != "NColorRoles"}
    assert {pair.text for pair in made.tones.values()} <= allowed
    assert made.base == DARK.base.lower()


def test_disabled_text_is_quieter_in_the_palette() -> None:
    made = palette(LIGHT)
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(LIGHT.disabled)
    assert made.color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight) == QColor(LIGHT.highlight_inactive)


def test_the_type_scale_follows_the_application_font() -> None:
    assert [QFontInfo(font(size)).pixelSize() for size in (Size.TITLE, Size.HEADING, Size.BODY, Size.SMALL)] == [
        20,
        15,
        13,
        12,
    ]
    assert font(Size.BODY, Weight.SEMIBOLD).weight() is QFont.Weight.DemiBold
    assert font().isFeatureSet(QFont.Tag("tnum"))
    assert scale() == 1.0
    assert px(32) == 32


def test_every_icon_is_one_of_the_family() -> None:
    assert len(icons.names()) >= 55
    for name in icons.names():
        source = (paths.ICONS / f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in source
        assert 'stroke-width="1.75"' in source
        assert not re.search(r"#[0-9a-fA-F]{3,6}", source), name


def test_an_icon_takes_the_colour_of_the_theme_when_it_is_painted(qapp: QApplication) -> None:
    icon = icons.icon("plus", icons.Ink.ACCENT)
    assert _ink(icon) == QColor(LIGHT.accent)
    theme().apply(qapp, Mode.DARK)
    assert _ink(icon) == QColor(DARK.accent)


def test_an_icon_is_drawn_at_the_resolution_asked_for() -> None:
    picture = icons.icon("check").pixmap(QSize(16, 16), 2.0)
    assert picture.size() == QSize(32, 32)
    assert picture.devicePixelRatio() == 2.0


def test_copying_and_dropping_icons_does_no_harm() -> None:
    copy = QIcon(icons.icon("check"))
    copy.addPixmap(icons.pixmap("x"))
    assert not copy.isNull()


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")


def _ink(icon: QIcon) -> QColor:
    image = icon.pixmap(QSize(24, 24), 1.0).toImage()
    return image.pixelColor(12, 12)


def test_widgets_are_repainted_after_a_change(qtbot, qapp: QApplication) -> None:  # type: ignore[no-untyped-def]
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(10, 10)
    light = widget.grab().toImage().pixelColor(5, 5)
    theme().apply(qapp, Mode.DARK)
    qapp.processEvents()
    assert widget.grab().toImage().pixelColor(5, 5) != light
