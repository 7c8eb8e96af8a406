"""The cards of the Sequences page: sequences, or what can be put back."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.sequences.card import SequenceCard
from app.ui.sequences.deleted_card import DeletedCard
from app.ui.theme import Theme
from app.ui.widgets.card import CardGrid
from app.ui.widgets.labels import text_label
from app.ui.widgets.scrolling import scrolling
from app.workspace.sequences import SequenceView
from app.workspace.shelf import DeletedView


class CardsView(QWidget):
    """A grid that scrolls. Emits ``made`` with each new card of a sequence, and ``put_back_asked`` with an id."""

    made = Signal(object)
    put_back_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Show nothing."""
        super().__init__()
        self._theme = theme
        self._newest = ""
        self.cards: dict[int, SequenceCard] = {}
        self.deleted: dict[int, DeletedCard] = {}
        self._grid = CardGrid(theme, theme.metrics.card)
        self._scroll = scrolling(self._grid)
        self.nothing = text_label("", "muted", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.nothing)
        layout.addWidget(self._scroll, 1)

    def show_next(self, name: str) -> None:
        """Bring the sequence of this name into sight as soon as it is there, its next button under the fingers."""
        self._newest = name

    def show_sequences(self, views: Sequence[SequenceView], zone: ZoneInfo, now: datetime) -> None:
        """Show these sequences; a card that is there already is changed in place."""
        kept = {view.id for view in views}
        place = self._place_of_focus()
        for gone in self.cards.keys() - kept:
            self.cards.pop(gone).deleteLater()
        self._drop_deleted()
        for view in views:
            if view.id in self.cards:
                self.cards[view.id].show_sequence(view, zone, now)
            else:
                card = self.cards[view.id] = SequenceCard(self._theme, view, zone, now)
                card.key_pressed.connect(self._move)
                self.made.emit(card)
        cards = [self.cards[view.id] for view in views]
        self._grid.show_cards(cards)
        self._say_nothing(not views)
        if place >= 0 and cards and place < len(cards) + 1 and not self._has_focus():
            cards[min(place, len(cards) - 1)].setFocus()
        self._show_newest()

    def show_deleted(self, views: Sequence[DeletedView], zone: ZoneInfo, now: datetime) -> None:
        """Show what can be put back."""
        for card in self.cards.values():
            card.deleteLater()
        self.cards.clear()
        kept = {view.id for view in views}
        for gone in self.deleted.keys() - kept:
            self.deleted.pop(gone).deleteLater()
        for view in views:
            if view.id not in self.deleted:
                gone_card = self.deleted[view.id] = DeletedCard(self._theme, view, zone, now)
                gone_card.put_back_asked.connect(self.put_back_asked)
        self._grid.show_cards([self.deleted[view.id] for view in views])
        self._say_nothing(not views)

    def _drop_deleted(self) -> None:
        for card in self.deleted.values():
            card.deleteLater()
        self.deleted.clear()

    def _say_nothing(self, is_empty: bool) -> None:
        self.nothing.setText(self.tr("There is nothing here.") if is_empty else "")
        self.nothing.setVisible(is_empty)

    def _has_focus(self) -> bool:
        return self._place_of_focus() >= 0

    def _place_of_focus(self) -> int:
        """Return the place of the card that has the keyboard, so that the next one has it when it is gone."""
        focused = QApplication.focusWidget()
        for place, card in enumerate(self.cards.values()):
            if focused is not None and (card is focused or card.isAncestorOf(focused)):
                return place
        return -1

    def _move(self, view: SequenceView, event: QKeyEvent) -> None:
        """Go to the card beside, above or below by the arrows."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return
        event.accept()
        card = self.cards[view.id]
        middle = card.geometry().center()
        reach = QPoint(step[0] * card.width(), step[1] * card.height())
        nearest = self._grid.childAt(middle + reach + QPoint(*(10 * each for each in step)))
        while nearest is not None and not isinstance(nearest, SequenceCard):
            nearest = nearest.parentWidget()
        if nearest is not None:
            nearest.setFocus()
            self._scroll.ensureWidgetVisible(nearest)

    def _show_newest(self) -> None:
        card = next((each for each in self.cards.values() if each.view.name == self._newest), None)
        if self._newest and card is not None and self.isVisible():
            self._newest = ""
            self._scroll.ensureWidgetVisible(card)
            (card.take_out if card.activate.isHidden() else card.activate).setFocus()
