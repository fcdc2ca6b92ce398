"""Which language the window speaks. The words in the code are German; translations add its plurals, and English."""

from __future__ import annotations

import os
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from crm import paths

GERMAN: Final = "de"
ENGLISH: Final = "en"

_UNKNOWN = (QLocale.Language.C, QLocale.Language.AnyLanguage)
_LOCALES: Final = {
    GERMAN: (QLocale.Language.German, QLocale.Country.Germany),
    ENGLISH: (QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
#: Later ones go first. English needs none of Qt's: its own texts are English.
_TRANSLATIONS: Final = {GERMAN: ("qtbase_de", "verteiler_de"), ENGLISH: ("verteiler_en",)}


def chosen_language() -> str:
    """What ``VERTEILER_LANGUAGE`` names, else German where the system's language is German or unknown, else English."""
    if named := _named():
        return named
    return GERMAN if QLocale.system().language() in (QLocale.Language.German, *_UNKNOWN) else ENGLISH


def speak(app: QCoreApplication, language: str) -> None:
    """Installs the translations of a language instead of those that were there."""
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    folders = (str(paths.TRANSLATIONS), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for name in _TRANSLATIONS[language]:
        translator = QTranslator(app)
        if any(translator.load(name, folder) for folder in folders):
            app.installTranslator(translator)


def count_like(language: str) -> None:
    """Writes numbers as the language does where the system does not say how, or speaks another than was asked for."""
    system, (own, country) = QLocale.system().language(), _LOCALES[language]
    if system in _UNKNOWN or (_named() and system != own):
        QLocale.setDefault(QLocale(own, country))


def _named() -> str:
    named = os.environ.get("VERTEILER_LANGUAGE", "").strip().lower()
    return named if named in _TRANSLATIONS else ""
