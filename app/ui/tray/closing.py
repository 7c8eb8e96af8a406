"""What becomes of sending when the window is closed."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog


class ClosingDialog(Dialog):
    """Emits ``kept`` to go on sending without a window, ``quit_asked`` to end; closing it leaves the window open."""

    kept = Signal()
    quit_asked = Signal()

    def __init__(self, theme: Theme, *, has_tray: bool, parent: QWidget) -> None:
        """Explain the icon in the tray, or ask where there is none."""
        title = self.tr("Tendril goes on sending") if has_tray else self.tr("Go on sending without a window?")
        super().__init__(theme, title, "", parent, width=500)
        self.subtitle.setText(
            self.tr(
                "The window closes, and your sequences keep running. Tendril's icon in the tray shows that they do:"
                " open the window from there, pause sending, or quit. You are told this once."
            )
            if has_tray
            else self.tr(
                "This desktop shows no icon for a program without a window. Your sequences can keep running all the"
                " same: start Tendril again and this window comes back. If you quit, nothing goes out until you"
                " start Tendril again."
            )
        )
        self.subtitle.setVisible(True)
        self.quit = button(theme, self.tr("Quit"), "power")
        self.quit.clicked.connect(lambda: self._answer(self.quit_asked))
        self.buttons.addWidget(self.quit)
        self.keep = self.add_primary(self.tr("Keep sending"))
        self.keep.clicked.connect(lambda: self._answer(self.kept))
        self.keep.setFocus()

    def _answer(self, answer: SignalInstance) -> None:
        self.accept()
        answer.emit()
