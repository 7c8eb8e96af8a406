"""The parts of the editor that F6 goes through, so that the keyboard gets out of each of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Panes:
    """Goes from part to part; each keeps the place that the keyboard had in it."""

    def __init__(self, panes: Sequence[QWidget]) -> None:
        """Go through widgets in their order; what is hidden is left out."""
        self._panes = panes
        self._last: dict[QWidget, QWidget] = {}

    def go(self, by: int) -> None:
        """Go to the next part, or with -1 to the one before."""
        shown = [pane for pane in self._panes if pane.isVisible()]
        focused = QApplication.focusWidget()
        here = next((pane for pane in shown if focused is not None and _holds(pane, focused)), None)
        if here is not None and focused is not None:
            self._last[here] = focused
        start = shown.index(here) if here is not None else -1
        for step in range(1, len(shown) + 1):
            pane = shown[(start + by * step) % len(shown)]
            target = self._target(pane)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def enter(self, pane: QWidget) -> None:
        """Go into a part."""
        target = self._target(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _target(self, pane: QWidget) -> QWidget | None:
        last = self._last.get(pane)
        if last is not None and last.isVisible() and _holds(pane, last):
            return last
        if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return pane
        children = (each for each in pane.findChildren(QWidget) if each.isVisible() and each.isEnabled())
        return next((each for each in children if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
