"""The list of versions that were published: any of them can be put back on the canvas."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.ui.theme import Theme
from app.ui.widgets.dialog import Dialog
from app.ui.words import Words
from app.workspace.publishing_outlook import VersionView

_ROWS_SEEN = 6


class VersionsDialog(Dialog):
    """Emits ``chosen`` with the version that is to be on the canvas again."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, versions: Sequence[VersionView], zone: ZoneInfo, now: datetime, parent: QWidget
    ) -> None:
        """List the versions, the newest first."""
        subtitle = self.tr(
            "Choose one to have it on the canvas as it was, with the words it had. "
            "It does not run before you publish it, and it can be undone."
        )
        super().__init__(theme, self.tr("Versions"), subtitle, parent)
        words = Words(self)
        self.list = QListWidget()
        self.list.setProperty("look", "choices")
        self.list.setAccessibleName(self.tr("Versions"))
        for number, version in enumerate(versions):
            when = words.moment(version.published_at, zone, now)
            said = self.tr("Version {number} · published {when} · {messages}").format(
                number=version.number, when=when, messages=words.messages(version.messages)
            )
            if number == 0:
                said = self.tr("{version} · runs now").format(version=said)
            item = QListWidgetItem(said, self.list)
            item.setData(Qt.ItemDataRole.UserRole, version)
        self.list.setCurrentRow(min(1, len(versions) - 1))
        self.list.setFixedHeight(min(_ROWS_SEEN, max(2, len(versions))) * theme.metrics.row)
        self.list.itemActivated.connect(lambda _: self._choose())
        self.body.addWidget(self.list)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.put_back = self.add_primary(self.tr("Put it on the canvas"))
        self.put_back.clicked.connect(self._choose)
        self.list.setFocus()

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
