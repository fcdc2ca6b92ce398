"""What the five ways of sending have in common: a page of choices, a target, and work that ends in a sentence."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLayout, QVBoxLayout, QWidget

from crm.domain.event import Event
from crm.domain.ports import Progress
from crm.ui.desk import Desk
from crm.ui.exporting.file_names import file_name_for
from crm.ui.metrics import px
from crm.ui.sending.presenter import SendPresenter
from crm.ui.widgets.labels import Pane, note

Work = Callable[[Progress], str]


class SendPage(Pane):
    """``changed`` when it may have become possible, or impossible, to start."""

    changed = Signal()

    def __init__(self, desk: Desk, presenter: SendPresenter) -> None:
        super().__init__()
        self.desk, self.presenter = desk, presenter
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(20), px(16), px(20), px(16))
        self.column.setSpacing(px(8))

    @abstractmethod
    def words(self) -> tuple[str, str]:
        """What the tab and the button that starts are called."""

    @abstractmethod
    def suggestion(self) -> tuple[str, str]:
        """The name offered for the file, and its kind for the system's dialog; both "" if a folder is wanted."""

    @abstractmethod
    def work(self, target: Path) -> Work:
        """What is to be done, with everything that was chosen up to now."""

    def obstacle(self) -> str:
        """Why it cannot start, "" if it can."""
        if self.presenter.chosen_event is None:
            return self.tr("Bitte wählen Sie oben die Veranstaltung.")
        return "" if self.presenter.list.rows else self.tr("Auf dieser Liste steht niemand.")

    def insert(self, placeholder: str) -> None:
        """Puts a placeholder into the page's text, where it has one."""

    @property
    def has_text(self) -> bool:
        """Whether there is a text to put placeholders into."""
        return False

    @property
    def occasion(self) -> Event:
        """The event, which is there once nothing stands in the way."""
        event = self.presenter.chosen_event
        assert event is not None
        return event

    def ask(self) -> Path | None:
        """Asks for the target; the system asks before it overwrites a file."""
        name, kind = self.suggestion()
        if not name:
            folder = QFileDialog.getExistingDirectory(self, self.tr("Ordner für die Dateien"))
            return Path(folder) if folder else None
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Speichern unter"), name, kind)
        ending = Path(name).suffix
        return (Path(file) if file.lower().endswith(ending) else Path(file + ending)) if file else None

    def file_name(self, words: str, ending: str) -> str:
        """ "Briefe Impulse 2027.docx"."""
        event = self.presenter.chosen_event
        return file_name_for(f"{words} {event.name}" if event else words, ending)

    def advise(self, sentence: str) -> None:
        """One sentence at the top of the page."""
        self.column.addWidget(note(sentence, wrap=True))
        self.column.addSpacing(px(4))

    def add(self, part: QWidget | QLayout) -> None:
        """The next line of the page."""
        if isinstance(part, QWidget):
            self.column.addWidget(part)
        else:
            self.column.addLayout(part)
