"""The small bar on the canvas: farther, nearer, everything, tidy up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.ui.canvas.view import FlowView
from app.ui.editor.actions import EditorActions


class ZoomBar(QFrame):
    """Lies on a view."""

    def __init__(self, view: FlowView, actions: EditorActions, parent: QWidget) -> None:
        """Lay out the buttons."""
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
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

    def _show_scale(self, scale: float) -> None:
        self.scale.setText(f"{round(scale * 100)} %")
        self.adjustSize()
