"""The translations: complete, up to date, with all placeholders; and what the window says in each language."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableView, QWidget

from crm import paths
from crm.domain.audience_history import CATEGORY_WORDS, STATUS_WORDS
from crm.domain.listing import Subject, SubjectKind
from crm.ui.contacts.foot import ListFoot
from crm.ui.contacts.page import ELECTION, TERMS
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.language import ENGLISH, GERMAN, speak
from crm.ui.main_window import MainWindow
from crm.ui.record.many import kind_count
from crm.ui.start import compose
from crm.ui.sync_jobs import SyncJobs
from tests.ui.contacts_room import sample_services

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tools" / "translations.sh"
PROGRAMS = Path(sys.executable).parent
LANGUAGES = (GERMAN, ENGLISH)
PLACEHOLDER = re.compile(r"\{\w*\}|%L?n")
MNEMONIC = re.compile(r"&(\w)")


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    translations: tuple[str, ...]
    is_plural: bool


@cache
def messages(language: str) -> tuple[Message, ...]:
    file = ElementTree.parse(paths.TRANSLATIONS / f"verteiler_{language}.ts")
    return tuple(
        _message(context.findtext("name") or "", message)
        for context in file.iter("context")
        for message in context.iter("message")
    )


def _message(context: str, message: ElementTree.Element) -> Message:
    translation = message.find("translation")
    assert translation is not None
    forms = tuple(form.text or "" for form in translation.iter("numerusform"))
    is_plural = message.get("numerus") == "yes"
    return Message(context, message.findtext("source") or "", forms or (translation.text or "",), is_plural)


# ── the files ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_files_are_up_to_date(tmp_path: Path) -> None:
    for language in LANGUAGES:
        shutil.copy(paths.TRANSLATIONS / f"verteiler_{language}.ts", tmp_path)
    done = _make(ROOT, tmp_path)
    hint = "run `make translations`, translate what is unfinished in resources/i18n, and run it again"
    assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), hint
    for name in sorted(f"verteiler_{language}.{kind}" for language in LANGUAGES for kind in ("ts", "qm")):
        is_same = (tmp_path / name).read_bytes() == (paths.TRANSLATIONS / name).read_bytes()
        assert is_same, f"{name} is out of date: {hint}"


def test_an_unreadable_source_is_no_silent_loss(tmp_path: Path) -> None:
    (tmp_path / "crm").mkdir()
    (tmp_path / "crm" / "broken.py").write_text('class A:\n    def b(self):\n        self.tr("„Ein Wort)\n')
    done = _make(tmp_path, tmp_path)
    assert done.returncode != 0
    assert "broken.py" in done.stderr


def _make(cwd: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(SCRIPT), str(PROGRAMS), str(folder)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, check=False)


def test_each_translation_has_the_placeholders_of_its_source() -> None:
    wrong = [
        (message.source, translation)
        for language in LANGUAGES
        for message in messages(language)
        for translation in message.translations
        if _placeholders(translation) != _placeholders(message.source)
    ]
    assert not wrong


def _placeholders(text: str) -> list[str]:
    """%Ln is %n with a number that is grouped."""
    return sorted(found.replace("%L", "%") for found in PLACEHOLDER.findall(text))


def test_plurals_have_two_forms_and_are_all_there_is_in_the_german_file() -> None:
    assert all(len(message.translations) == (2 if message.is_plural else 1) for message in messages(ENGLISH))
    plurals = {(message.context, message.source) for message in messages(ENGLISH) if message.is_plural}
    assert {(message.context, message.source) for message in messages(GERMAN)} == plurals


def test_key_letters_stay_and_differ_within_a_screen() -> None:
    taken: dict[str, list[str]] = {}
    for message in messages(ENGLISH):
        for translation in message.translations:
            letters = MNEMONIC.findall(translation)
            assert len(letters) == len(MNEMONIC.findall(message.source)), message.source
            taken.setdefault(message.context, []).extend(letter.lower() for letter in letters)
    assert all(len(letters) == len(set(letters)) for letters in taken.values()), taken


# ── the code ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Texts(ast.NodeVisitor):
    """The calls of tr and translate in a file: their texts, and whatever lupdate or Qt would not understand."""

    def __init__(self, path: Path) -> None:
        self.found: set[tuple[str, str]] = set()
        self.wrong: list[str] = []
        self._path, self._classes, self._functions = path, [""], 0
        self.visit(ast.parse(path.read_text(encoding="utf-8")))

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name in ("tr", "_tr", "translate"):
            self._complain(node, "lupdate does not know such a function")
        self._functions += 1
        self.generic_visit(node)
        self._functions -= 1

    def visit_Assign(self, node: ast.Assign) -> None:
        is_alias = isinstance(node.value, ast.Attribute) and node.value.attr in ("tr", "translate")
        if is_alias and ast.unparse(node) != "translate = QCoreApplication.translate":
            self._complain(node, "another name than translate is not understood")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        called = ast.unparse(node.func)
        if called.rpartition(".")[2] == "tr":
            self._check(node, called == "self.tr" and len(node.args) == 1, [self._classes[-1], *_words(node.args)])
        elif called in ("translate", "QCoreApplication.translate"):
            self._check(node, len(node.args) in (2, 4), _words(node.args[:2]))
        self.generic_visit(node)

    def _check(self, node: ast.Call, is_right: bool, words: list[str]) -> None:
        if not is_right or len(words) != 2:
            self._complain(node, "expected self.tr(words) or translate(context, words[, None, number]), literally")
        elif not self._functions:
            self._complain(node, "said before a language is chosen")
        else:
            self.found.add((words[0], words[1]))

    def _complain(self, node: ast.AST, why: str) -> None:
        self.wrong.append(f"{self._path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}: {ast.unparse(node)}: {why}")


def _words(nodes: list[ast.expr]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


@cache
def texts() -> tuple[Texts, ...]:
    return tuple(Texts(path) for path in sorted((ROOT / "crm" / "ui").rglob("*.py")))


def test_all_texts_are_literal() -> None:
    assert [line for file in texts() for line in file.wrong] == []


def test_lupdate_understands_every_text_and_its_context() -> None:
    """It sometimes takes the context of one call for the next; such a text would stay German for ever."""
    said = {pair for file in texts() for pair in file.found}
    assert len(said) > 600
    assert {(message.context, message.source) for message in messages(ENGLISH)} == said


# ── what is said ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    speak(qapp, ENGLISH)
    yield
    speak(qapp, GERMAN)


def test_german_counts() -> None:
    foot = ListFoot()
    said = []
    for total in (0, 1, 2, 1234):
        foot.show_counts(total, total, 0)
        said.append(foot.count.accessibleName())
    assert said == ["0 Kontakte", "1 Kontakt", "2 Kontakte", "1.234 Kontakte"]
    assert foot.count.text() == '<span style="font-weight:600">1.234</span> Kontakte'


def test_english_counts(english: None) -> None:
    assert kind_count(SubjectKind.OFFICE, 1) == "1 office"
    assert kind_count(SubjectKind.OFFICE, 2) == "2 offices"


def test_the_english_window_says_nothing_of_its_own_in_german(english: None, tmp_path: Path) -> None:
    german = _german_only()
    with sample_services(tmp_path) as services:
        kept = QSettings(str(tmp_path / "fenster.ini"), QSettings.Format.IniFormat)
        desk = Desk(services, SyncJobs(), Feedback(), kept)
        window = compose(desk)
        window.show()
        for place in ("contacts", "events", "audiences", "journal", "trash"):
            window.go(place)
            QApplication.processEvents()
        desk.open(Subject(SubjectKind.EVENT, services.events.rows()[0].event.id))
        desk.open(services.directory.find("", kinds=(SubjectKind.OFFICE,))[0])
        for over in (TERMS, ELECTION):  # these as well are made when they are visited
            window.commands.show_over_contacts(over)
        desk.open(services.directory.find("Beispielkötter")[0])
        window.menus.whole.aboutToShow.emit()
        shown = set(_shown(window))
        assert {"New", "Undo", "Go to", "Contacts", "Events", "Mailing lists", "Journal", "Salutation"} <= shown
        assert {"Move to trash", "Assign tag …", "About Verteiler …", "Quit"} <= shown
        assert sorted(shown & german) == []
        window.close()
        shiboken6.delete(window)  # at once: deleted later, PySide trips over the wrappers that findChildren made


def _german_only() -> set[str]:
    """The texts that occur nowhere in English and are no words of domain or sample, which stay German."""
    said = {translation for message in messages(ENGLISH) for translation in message.translations}
    given = {*STATUS_WORDS.values(), *CATEGORY_WORDS.values(), "Protokoll"}
    return {message.source for message in messages(ENGLISH)} - said - given


def _shown(window: MainWindow) -> Iterator[str]:
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip())
    for widget in window.findChildren(QWidget):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QTableView) and (model := widget.model()) is not None:
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


_STARTED = """
from PySide6.QtCore import QCoreApplication, QLocale
from crm.ui.start import application
app = application(offscreen=True)
say = QCoreApplication.translate
print(say("ListFoot", "%n Kontakte", None, 1), say("ListFoot", "%n Kontakte", None, 1234), sep=", ")
print(say("Commands", "Beenden"), say("QPlatformTheme", "Cancel"), sep=", ")
"""


@pytest.mark.parametrize(
    ("surroundings", "counts", "words"),
    [
        ({}, "1 Kontakt, 1.234 Kontakte", "Beenden, Abbrechen"),
        ({"LANG": "de_AT.UTF-8"}, "1 Kontakt, 1 234 Kontakte", "Beenden, Abbrechen"),
        ({"LANG": "en_US.UTF-8"}, "1 contact, 1,234 contacts", "Quit, Cancel"),
        ({"LANG": "fr_FR.UTF-8"}, "1 contact, 1 234 contacts", "Quit, Cancel"),
        ({"LANG": "de_DE.UTF-8", "VERTEILER_LANGUAGE": "en"}, "1 contact, 1,234 contacts", "Quit, Cancel"),
        ({"LANG": "en_US.UTF-8", "VERTEILER_LANGUAGE": "de"}, "1 Kontakt, 1.234 Kontakte", "Beenden, Abbrechen"),
    ],
)
def test_the_language_of_a_start(surroundings: dict[str, str], counts: str, words: str) -> None:
    speaking = ("LANG", "LANGUAGE", "VERTEILER_LANGUAGE")
    bare = {key: value for key, value in os.environ.items() if key not in speaking and not key.startswith("LC_")}
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _STARTED],
        cwd=ROOT, env=bare | surroundings, capture_output=True, text=True, encoding="utf-8", timeout=60, check=True,
    )  # fmt: skip
    said = done.stdout.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")
    assert said.splitlines() == [counts, words]
