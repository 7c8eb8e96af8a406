"""The right of the Test phone: what can happen to the customer, and what was decided so far and why."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.model.sequence import SequenceDocument
from app.ui.editor.drawer.phone.words import JournalLine, journal_line
from app.ui.names import event_words
from app.ui.theme import Theme
from app.ui.told import capital
from app.ui.widgets.emptying import empty
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import text_label
from app.workspace.rehearsal.prompts import Prompt
from app.workspace.rehearsal.updates import Decided

_Index = QModelIndex | QPersistentModelIndex

_STEP = Qt.ItemDataRole.UserRole
_LINE = Qt.ItemDataRole.UserRole + 1
_BETWEEN = 8
NARROWEST = 220


class Journal(QWidget):
    """Emits ``prompted`` with the event that is to happen, and ``card_wanted`` with the step of a line."""

    prompted = Signal(object)
    card_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        metrics = theme.metrics
        self.setMinimumWidth(metrics.scaled(NARROWEST))
        self._told: list[Decided] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.small)
        self.caption = text_label(self.tr("Let it happen").upper(), "caption")
        layout.addWidget(self.caption)
        self._flow = FlowLayout(metrics.tiny + 2)
        layout.addLayout(self._flow)
        self.prompts: dict[str, QPushButton] = {}
        layout.addWidget(text_label(self.tr("What was decided, and why").upper(), "caption"))
        self.lines = QListWidget()
        self.lines.setAccessibleName(self.tr("What was decided, and why"))
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setProperty("look", "plain")
        self.lines.viewport().setAutoFillBackground(False)
        self.lines.setItemDelegate(_LinePainter(theme, self.lines))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.itemActivated.connect(self._go)
        self.lines.itemClicked.connect(self._go)
        layout.addWidget(self.lines, 1)

    def offer(self, offered: Iterable[Prompt]) -> None:
        """Offer these events, each a button."""
        wanted = list(offered)
        if list(self.prompts) == [each.event for each in wanted]:
            return
        empty(self._flow)
        self.prompts = {each.event: self._button(each) for each in wanted}
        self.caption.setVisible(bool(wanted))

    def let_happen(self, *, may: bool) -> None:
        """Let the events be pressed, or not."""
        for each in self.prompts.values():
            each.setEnabled(may)

    def show_decided(self, decided: list[Decided], document: SequenceDocument, zone: ZoneInfo) -> None:
        """Show what was decided, the newest at the top; what is there already stays."""
        if decided[: len(self._told)] != self._told:
            self.lines.clear()
            self._told = []
        for each in decided[len(self._told) :]:
            self.lines.insertItem(0, _item(journal_line(each, document, zone), each.step))
        self._told = list(decided)

    def _button(self, prompt: Prompt) -> QPushButton:
        made = QPushButton(capital(event_words(prompt.event)))
        made.setProperty("look", "reply")
        made.setAutoDefault(False)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleDescription(self.tr("Lets this happen to the test customer now"))
        made.clicked.connect(lambda: self.prompted.emit(prompt))
        self._flow.addWidget(made)
        return made

    def _go(self, item: QListWidgetItem) -> None:
        step = str(item.data(_STEP))
        if step:
            self.card_wanted.emit(step)


def _item(line: JournalLine, step: str) -> QListWidgetItem:
    item = QListWidgetItem(f"{line.when}, {line.step}: {line.words}")
    item.setData(_STEP, step)
    item.setData(_LINE, line)
    item.setToolTip(line.words)
    return item


class _LinePainter(QStyledItemDelegate):
    """Paints a line of the journal: when and where, small, and below it what was decided."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Be as high as both lines."""
        del option, index
        small, large = self._letters()
        return QSize(80, QFontMetrics(small).height() + QFontMetrics(large).height() + _BETWEEN + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint both lines, on a tinted ground where the keyboard or the mouse is."""
        line: JournalLine = index.data(_LINE)
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("soft"))
            painter.drawRoundedRect(place, 6, 6)
        small, large = self._letters()
        inside = place.adjusted(8, _BETWEEN // 2, -8, -_BETWEEN // 2)
        painter.setFont(small)
        painter.setPen(self._theme.colour("text_muted"))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignTop), f"{line.when} · {line.step}")
        painter.setFont(large)
        painter.setPen(self._theme.colour("text"))
        words = QFontMetrics(large).elidedText(line.words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignBottom), words)
        painter.restore()

    def _letters(self) -> tuple[QFont, QFont]:
        small, large = QFont(QApplication.font()), QFont(QApplication.font())
        small.setPixelSize(self._theme.metrics.type.caption)
        large.setPixelSize(self._theme.metrics.type.small)
        return small, large
