"""A line to write in that ends in … while nobody writes in it."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from app.ui.widgets.elided_line import paint_elided
from tests.ui.driving import let_go


class _Line(QLineEdit):
    was_elided = False

    def paintEvent(self, event: QPaintEvent) -> None:
        self.was_elided = paint_elided(self)
        if not self.was_elided:
            super().paintEvent(event)


def test_only_what_is_too_long_is_elided(application: QApplication) -> None:
    line = _Line("Remind them of the cart")
    line.resize(400, 36)
    line.grab()
    assert not line.was_elided
    line.resize(80, 36)
    line.grab()
    assert line.was_elided
    line.close()
    let_go(line)
