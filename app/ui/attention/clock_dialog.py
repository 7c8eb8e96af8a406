"""The question after the computer's clock has leapt: is it right?"""

from functools import partial

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget

from app.model.errors import TendrilError
from app.model.review import Word
from app.ui.attention.review_dialog import ReviewRead, decide
from app.ui.attention.scopes import Scope
from app.ui.context import Context
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.review_words import break_in_words


class ClockDialog(Dialog):
    """Emits ``review_asked`` when the clock is right and messages are held, ``settled`` when none are."""

    review_asked = Signal()
    settled = Signal(str)

    def __init__(self, context: Context, read: ReviewRead, parent: QWidget | None = None) -> None:
        """Show today's date as large as it can be."""
        super().__init__(context.theme, self.tr("Is the computer's clock right?"), "", parent, width=560)
        self._context = context
        self._held = read.view.useful + read.view.stale
        doubted = [each for each in read.view.breaks if each.until is None]
        self.subtitle.setText(told(break_in_words(doubted[-1], read.zone)) if doubted else "")
        self.subtitle.setVisible(bool(doubted))
        now = context.workspace.desk.now().astimezone(read.zone)
        day = QLocale().toString(QDate(now.year, now.month, now.day), "dddd d MMMM yyyy")
        self.today = text_label(day, "big", wraps=True)
        self.time = text_label(f"{now:%H:%M}", "big")
        self.body.addWidget(text_label(self.tr("The clock says that it is now"), "muted"))
        self.body.addWidget(self.today)
        self.body.addWidget(self.time)
        self.wrong_words = text_label(
            self.tr(
                "If it is wrong, set it right in the settings of this computer. Tendril notices within half a minute"
                " and goes on by itself, as if nothing had happened."
            ),
            "muted",
            wraps=True,
        )
        self.body.addWidget(self.wrong_words)
        self.wrong = self.add_close(self.tr("It is wrong: hold everything"))
        self.right = button(context.theme, self._right_words(), "check", "plain")
        self.right.clicked.connect(self._is_right)
        self.buttons.addWidget(self.right)
        self.wrong.setAutoDefault(True)  # Enter alone sends nothing
        self.wrong.setFocus()

    def _right_words(self) -> str:
        if self._held:
            return self.tr("It is right: look at %n message(s)…", "", self._held)
        return self.tr("It is right: go on")

    def _is_right(self) -> None:
        if self._held:
            self.accept()
            self.review_asked.emit()
            return
        self.right.setEnabled(False)
        work = partial(decide, self._context.workspace, Scope("", 0, 0), Word.SEND)
        self._context.background.run(self, work, lambda _: self._settled(), self._failed)

    def _settled(self) -> None:
        self._context.changes.tell()
        self.accept()
        self.settled.emit(self.tr("The clock is right: sending goes on."))

    def _failed(self, error: TendrilError) -> None:
        self.right.setEnabled(True)
        self.notice.show_error(error)
