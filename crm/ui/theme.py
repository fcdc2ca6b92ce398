"""Light, dark or the system's own colours: builds the palettes and keeps the application on one of them.

Everything is coloured by the palette or painted from :func:`tokens`, so that a change of theme needs no more than the
``PaletteChange`` that Qt sends to every widget.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from crm.domain.notes import TagColour
from crm.ui.tokens import DARK, LIGHT, AvatarKind, Pair, Tokens, Tone

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


class Mode(StrEnum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def palette(tokens: Tokens) -> QPalette:
    """The tokens as palette roles."""
    made = QPalette()
    for role, colour in _roles(tokens).items():
        made.setColor(role, QColor(colour))
    made.setColor(_Group.Inactive, _Role.Highlight, QColor(tokens.highlight_inactive))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText, _Role.HighlightedText, _Role.PlaceholderText):
        made.setColor(_Group.Disabled, role, QColor(tokens.disabled))
    made.setColor(_Group.Disabled, _Role.Accent, QColor(tokens.disabled))
    made.setColor(_Group.Disabled, _Role.Highlight, QColor(tokens.highlight_inactive))
    return made


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    dark = tokens is DARK
    return {
        _Role.Window: tokens.window,
        _Role.Base: tokens.base,
        _Role.AlternateBase: tokens.alternate,
        _Role.Button: tokens.base,
        _Role.Text: tokens.text,
        _Role.WindowText: tokens.text,
        _Role.ButtonText: tokens.text,
        _Role.PlaceholderText: tokens.secondary,
        _Role.Mid: tokens.hairline,
        _Role.Dark: tokens.border,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.BrightText: tokens.on_accent,
        _Role.Highlight: tokens.highlight,
        _Role.HighlightedText: tokens.selected_text,
        _Role.ToolTipBase: tokens.base if not dark else tokens.window,
        _Role.ToolTipText: tokens.text,
        _Role.Light: tokens.base,
        _Role.Midlight: tokens.hover,
        _Role.Shadow: tokens.border,
    }


def from_palette(system: QPalette) -> Tokens:
    """Tokens that use nothing but a high-contrast palette's own colours, for what we paint ourselves."""

    def of(role: QPalette.ColorRole) -> str:
        return system.color(role).name()

    base, text, plain = of(_Role.Base), of(_Role.Text), Pair(of(_Role.Base), of(_Role.Text))
    return Tokens(
        window=of(_Role.Window),
        base=base,
        alternate=base,
        text=text,
        secondary=text,
        hairline=text,
        border=text,
        accent=of(_Role.Link),
        accent_hover=of(_Role.Link),
        on_accent=base,
        highlight=of(_Role.Highlight),
        highlight_inactive=of(_Role.Highlight),
        disabled=system.color(_Group.Disabled, _Role.Text).name(),
        selected_text=of(_Role.HighlightedText),
        hover=base,
        tint=base,
        chip=plain,
        error=text,
        tones=dict.fromkeys(Tone, plain),
        bars=dict.fromkeys(Tone, text),
        avatars=dict.fromkeys(AvatarKind, plain),
        tags=dict.fromkeys(TagColour, plain),
        paper=base,
        shade=LIGHT.shade,
    )


class Theme(QObject):
    """Keeps palette, tokens and the user's choice together; ``changed`` comes after the palette has been set."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode = Mode.SYSTEM
        self._tokens = LIGHT
        self._native = False
        self._app: QApplication | None = None

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """What was chosen, not what resulted."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        return self._tokens is DARK

    @property
    def is_native(self) -> bool:
        """Whether the system asks for high contrast, so that its own palette stays and nothing is restyled."""
        return self._native

    @contextmanager
    def painting_with(self, tokens: Tokens) -> Iterator[None]:
        """What is painted inside takes these colours, as printed things do; nothing in sight may be painted there."""
        before, self._tokens = self._tokens, tokens
        try:
            yield
        finally:
            self._tokens = before

    def apply(self, app: QApplication, mode: Mode = Mode.SYSTEM) -> None:
        """Puts the application into a mode and keeps following the system where the mode says so."""
        if self._app is not app:
            self._watch(app)
        self._mode = mode
        self.refresh()

    def refresh(self) -> None:
        """Works out the colours anew; called whenever the system or the choice changes."""
        if self._app is None:
            return
        self._native = self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast
        if self._native:
            self._app.setPalette(QPalette())
            self._tokens = from_palette(self._app.palette())
        else:
            self._tokens = DARK if self._wants_dark() else LIGHT
            self._app.setPalette(palette(self._tokens))
        self.changed.emit()

    def _watch(self, app: QApplication) -> None:
        self._app = app
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self.refresh)
        self._accessibility = self._hints.accessibility()  # kept: Python drops the object with its last wrapper
        self._accessibility.contrastPreferenceChanged.connect(self.refresh)

    def _wants_dark(self) -> bool:
        if self._mode is Mode.SYSTEM:
            return self._hints.colorScheme() is Qt.ColorScheme.Dark
        return self._mode is Mode.DARK


_theme: Theme | None = None


def theme() -> Theme:
    """The one theme of this process."""
    global _theme
    if _theme is None:
        _theme = Theme()
    return _theme


def tokens() -> Tokens:
    """The colours in use; ask again in each ``paintEvent`` instead of keeping them."""
    return theme().tokens
