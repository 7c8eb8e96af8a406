"""One setting on the page: what it is called, its control, and what came of changing it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.labels import restyle, text_label
from app.workspace.overview import Changed

_LABEL_WIDTH = 170


class SettingRow(QWidget):
    """A label beside a control; below it a line that explains, and one that says what was saved or is wrong."""

    def __init__(self, theme: Theme, label: str, control: QWidget | QLayout, help_: str = "") -> None:
        """Lay it out."""
        super().__init__()
        metrics = theme.metrics
        name = QLabel(label)
        name.setProperty("kind", "strong")
        name.setWordWrap(True)
        name.setFixedWidth(metrics.scaled(_LABEL_WIDTH))
        name.setMinimumHeight(metrics.control)
        column = QVBoxLayout()
        column.setSpacing(metrics.tiny)
        if isinstance(control, QWidget):
            name.setBuddy(control)
            column.addWidget(control)
        else:
            column.addLayout(control)
        if help_:
            column.addWidget(text_label(help_, "small", wraps=True))
        self.said = text_label("", "notice", wraps=True)
        self.said.setVisible(False)
        column.addWidget(self.said)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.medium)
        grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(column, 0, 1)
        grid.setColumnStretch(1, 1)

    @property
    def is_refusing(self) -> bool:
        """Whether it says that something is wrong."""
        return not self.said.isHidden() and self.said.property("tone") == "danger"

    def say(self, text: str) -> None:
        """Say that it is saved, and what that does."""
        self._show(text, "good")

    def refuse(self, error: TendrilError) -> None:
        """Say what is wrong with what was written."""
        self._show(told(error.sentence), "danger")

    def silence(self) -> None:
        """Say nothing."""
        self.said.setVisible(False)

    def _show(self, text: str, tone: str) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
        restyle(self.said, "tone", tone)
        self.said.setVisible(bool(text))


@dataclass(frozen=True)
class _Wanted:
    """A setting that waits to be kept."""

    key: str
    row: SettingRow
    value: str


class Saver(QObject):
    """Keeps settings as soon as they are changed, and says so at their rows. ``count`` is how many there have been."""

    def __init__(self, context: Context, parent: QObject) -> None:
        """Work off the window's thread."""
        super().__init__(parent)
        self._context = context
        self._waiting: list[_Wanted] = []
        self.count = 0

    @property
    def is_busy(self) -> bool:
        """Whether something is still being kept."""
        return bool(self._waiting)

    def save(self, key: str, row: SettingRow, value: str) -> None:
        """Keep a value; one after the other, so that what was changed last stays."""
        self.count += 1
        self._waiting.append(_Wanted(key, row, value))
        if len(self._waiting) == 1:
            self._begin()

    def _begin(self) -> None:
        wanted = self._waiting[0]
        work = partial(self._context.workspace.overview.change, wanted.key, wanted.value)
        self._context.background.run(self, work, self._saved, self._refused)

    def _saved(self, changed: Changed) -> None:
        row = self._waiting[0].row
        if changed.is_new:
            said = self.tr("Saved.")
            if changed.planned_anew:
                moved = self.tr("%n waiting message(s) are planned anew.", "", changed.planned_anew)
                said = f"{said} {moved}"
            row.say(said)
            self._context.workspace.sending.wake()
        elif row.is_refusing:
            row.silence()
        self._go_on()

    def _refused(self, error: TendrilError) -> None:
        self._waiting[0].row.refuse(error)
        self._go_on()

    def _go_on(self) -> None:
        del self._waiting[0]
        if self._waiting:
            self._begin()
        else:
            self._context.changes.tell()
