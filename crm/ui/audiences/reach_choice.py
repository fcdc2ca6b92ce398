"""Whether a list names private and confidential addresses too: two ticks, off for each list that is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from crm.services.contacts import Disclosure
from crm.ui.audiences.presenter import AudiencePresenter


class ReachChoice(QObject):
    """Adds its ticks to the menu of outputs; what they say holds for the list on the page, its files and its PDF."""

    def __init__(self, presenter: AudiencePresenter, menu: QMenu) -> None:
        super().__init__(menu)
        self._presenter = presenter
        menu.addSeparator()
        self.private = menu.addAction(self.tr("Auch private Anschriften und E-Mail-Adressen"))
        self.confidential = menu.addAction(self.tr("Auch vertrauliche Anschriften und E-Mail-Adressen"))
        for action in (self.private, self.confidential):
            action.setCheckable(True)
            action.triggered.connect(self._on_chosen)
        presenter.shown.connect(self._show)

    def words(self) -> str:
        """What the foot of the list says: nobody hands out more than they know of."""
        shown = self._presenter.shown_reach
        if shown.with_private and shown.with_confidential:
            return self.tr("mit privaten und vertraulichen Angaben")
        if shown.with_private:
            return self.tr("mit privaten Angaben")
        return self.tr("mit vertraulichen Angaben") if shown.with_confidential else ""

    def _on_chosen(self) -> None:
        chosen = Disclosure(with_private=self.private.isChecked(), with_confidential=self.confidential.isChecked())
        self._presenter.show_reach(chosen)

    def _show(self) -> None:
        self.private.setChecked(self._presenter.shown_reach.with_private)
        self.confidential.setChecked(self._presenter.shown_reach.with_confidential)
