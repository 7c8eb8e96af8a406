"""The small bar on the canvas: farther, nearer, everything, tidy up."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.ui.canvas.view import FlowView
from app.ui.editor.actions import EditorActions
from app.ui.theme import Theme

_FROM_CORNER = 14


class ZoomBar(QFrame):
    """Lies in the lower left corner of a view."""

    def __init__(self, theme: Theme, view: FlowView, actions: EditorActions, parent: QWidget) -> None:
        """Lay out the buttons and stay in the corner."""
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        self.scale = QPushButton()
        for button, text, name in (
            (QPushButton(), "−", "farther"),
            (self.scale, "100 %", "natural"),
            (QPushButton(), "+", "nearer"),
            (QPushButton(), self.tr("Fit"), "fit"),
            (QPushButton(), self.tr("Tidy up"), "tidy"),
        ):
            action = actions[name]
            button.setText(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(action.text())
            button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
            button.clicked.connect(action.trigger)
            layout.addWidget(button)
        view.zoomed.connect(self._show_scale)
        view.installEventFilter(self)
        del theme

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the view changes its size."""
        if watched is self._view and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.adjustSize()
            self.move(_FROM_CORNER, self._view.height() - self.height() - _FROM_CORNER)
        return False

    def _show_scale(self, scale: float) -> None:
        self.scale.setText(f"{round(scale * 100)} %")
        self.adjustSize()
