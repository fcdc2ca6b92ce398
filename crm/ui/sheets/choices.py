"""What is chosen beside a preview, as plain values by name, so that it can be kept and taken up again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from crm.services.sheet_settings import Value


class Choices:
    """Controls by the names that the command line gives them; what they show when added is the usual."""

    def __init__(self) -> None:
        self._controls: dict[str, tuple[Callable[[], Value | None], Callable[[Value | None], None]]] = {}
        self._usual: dict[str, Value] = {}

    def add(self, key: str, control: QWidget) -> None:
        """A box to choose from (by its items' data), to tick, to count in or to write in."""
        self.add_value(key, lambda: _read(control), lambda value: _show(control, value))

    def add_value(self, key: str, read: Callable[[], Value | None], show: Callable[[Value | None], None]) -> None:
        """Something that is no single control; None stands for nothing chosen."""
        self._controls[key] = (read, show)
        if (usual := read()) is not None:
            self._usual[key] = usual

    @property
    def usual(self) -> dict[str, Value]:
        return dict(self._usual)

    def values(self) -> dict[str, Value]:
        """What is chosen now."""
        found = {key: read() for key, (read, _) in self._controls.items()}
        return {key: value for key, value in found.items() if value is not None}

    def completed(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """The values with the usual for what they do not name; names that are unknown here are dropped."""
        return {**self._usual, **{key: value for key, value in values.items() if key in self._controls}}

    def use(self, values: Mapping[str, Value]) -> None:
        """Shows the values; what they do not name becomes the usual again, what a control cannot show stays."""
        wanted = self.completed(values)
        for key, (_, show) in self._controls.items():
            show(wanted.get(key))


@runtime_checkable
class Adjustable(Protocol):
    """A pane of options whose choices can be kept under a name."""

    @property
    def choices(self) -> Choices: ...


def _read(control: QWidget) -> Value | None:
    if isinstance(control, QComboBox):
        data = control.currentData()
        return data if isinstance(data, str | int | float | bool) else control.currentText()
    if isinstance(control, QCheckBox):
        return control.isChecked()
    if isinstance(control, QSpinBox | QDoubleSpinBox):
        return control.value()
    return control.text() if isinstance(control, QLineEdit) else None


def _show(control: QWidget, value: Value | None) -> None:
    if isinstance(control, QComboBox):
        index = control.findData(value)
        if index >= 0:
            control.setCurrentIndex(index)
    elif isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    elif isinstance(control, QSpinBox) and isinstance(value, int | float):
        control.setValue(int(value))
    elif isinstance(control, QDoubleSpinBox) and isinstance(value, int | float):
        control.setValue(value)
    elif isinstance(control, QLineEdit):
        control.setText(str(value))
