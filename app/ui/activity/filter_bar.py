"""Which messages are listed: whose, of which sequence, in which state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.model.message import MessageState
from app.ui.theme import Theme
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.search import SearchField

_PAUSE_MS = 200
_LEAST_FOR_ONE_LINE = 560
_GROUPS: Mapping[str, tuple[MessageState, ...]] = {
    "all": (),
    "unknown": (MessageState.UNKNOWN,),
    "on_its_way": (
        MessageState.QUEUED,
        MessageState.SENDING,
        MessageState.RETRYING,
        MessageState.SENT,
    ),
    "arrived": (MessageState.DELIVERED, MessageState.READ),
    "failed": (MessageState.FAILED,),
    "skipped": (MessageState.SKIPPED, MessageState.CANCELLED),
}


@dataclass(frozen=True)
class Wanted:
    """What is asked for. ``sequence`` is a name, empty for all."""

    text: str = ""
    sequence: str = ""
    states: tuple[MessageState, ...] = ()

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == EVERYTHING


EVERYTHING = Wanted()


class ActivityFilter(QWidget):
    """Emits ``changed``; while somebody writes, only when they pause."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Ask for everything."""
        super().__init__()
        self.search = SearchField(theme, self.tr("Search by customer or address"), self.tr("Search messages"))
        self.sequence = ChoiceBox(theme)
        self.sequence.setAccessibleName(self.tr("Sequence"))
        self.sequence.addItem(self.tr("All sequences"), "")
        self.state = ChoiceBox(theme)
        self.state.setAccessibleName(self.tr("State"))
        words = {
            "all": self.tr("Every state"),
            "unknown": self.tr("Not certain"),
            "on_its_way": self.tr("On the way"),
            "arrived": self.tr("Arrived"),
            "failed": self.tr("Failed"),
            "skipped": self.tr("Left out"),
        }
        for key in _GROUPS:
            self.state.addItem(words[key], key)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2, 0, 2, 0)
        self._grid.setSpacing(theme.metrics.medium)
        for box in (self.sequence, self.state):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._lay_out(is_narrow=False)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _: self._pause.start())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the search a line of its own where there is little room."""
        super().resizeEvent(event)
        self._lay_out(is_narrow=self.width() < self._theme.metrics.scaled(_LEAST_FOR_ONE_LINE))

    def _lay_out(self, *, is_narrow: bool) -> None:
        row = 1 if is_narrow else 0
        self._grid.addWidget(self.search, 0, 0, 1, 2 if is_narrow else 1)
        for place, box in enumerate((self.sequence, self.state)):
            self._grid.addWidget(box, row, place if is_narrow else place + 1)
        for column, stretch in enumerate((1, 1, 0) if is_narrow else (2, 1, 1)):
            self._grid.setColumnStretch(column, stretch)

    def leave_out_states(self) -> None:
        """Ask for no state: what is planned has none yet."""
        self.state.hide()

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        return Wanted(
            self.search.text().strip(),
            str(self.sequence.currentData() or ""),
            _GROUPS[str(self.state.currentData())],
        )

    def show_sequences(self, names: Sequence[str]) -> None:
        """Offer these sequences; one that is chosen stays chosen."""
        known = [str(self.sequence.itemData(place)) for place in range(1, self.sequence.count())]
        if known == list(names):
            return
        chosen = self.sequence.currentData()
        self.sequence.blockSignals(True)
        while self.sequence.count() > 1:
            self.sequence.removeItem(1)
        for name in names:
            self.sequence.addItem(name, name)
        self.sequence.setCurrentIndex(max(0, self.sequence.findData(chosen)))
        self.sequence.blockSignals(False)
