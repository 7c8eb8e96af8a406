"""One problem in the list: where, what, and buttons that go there and mend it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.canvas.marks import paint_sign
from app.ui.editor.checking import Finding
from app.ui.editor.drawer.fix_words import fix_words
from app.ui.theme import Theme
from app.ui.told import told_problem
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import ElidedLabel, text_label


class _Sign(QWidget):
    """The same sign as on the card."""

    def __init__(self, theme: Theme, *, is_error: bool) -> None:
        super().__init__()
        self._theme = theme
        self._is_error = is_error
        self.setFixedSize(22, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = self.font()
        letters.setWeight(letters.Weight.DemiBold)
        painter.setFont(letters)
        paint_sign(painter, self._theme, QRectF(1, 1, 20, 20), is_error=self._is_error)
        painter.end()


class ProblemRow(QFrame):
    """Emits ``gone_to`` when the owner wants to see the place, and ``fix_asked`` with an offer."""

    gone_to = Signal()
    fix_asked = Signal(object)

    def __init__(self, theme: Theme, finding: Finding, place: str, way: str) -> None:
        """Show a finding; ``place`` is its step or the whole sequence, ``way`` what going there is called."""
        super().__init__()
        self.finding = finding
        problem = finding.problem
        self.setProperty("surface", "row")
        kind = self.tr("Error") if problem.is_error else self.tr("Warning")
        sentence = told_problem(problem)
        self.setAccessibleName(f"{kind}: {place}. {sentence}")
        metrics = theme.metrics
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, metrics.small - 2, 0, metrics.small - 2)
        layout.setSpacing(metrics.medium)
        sign = _Sign(theme, is_error=problem.is_error)
        sign.setToolTip(kind)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(place, "strong"))
        words.addWidget(text_label(sentence, "small", wraps=True))
        layout.addLayout(words, 1)
        self.fixes = [self._fix_button(theme, number) for number in range(len(finding.offers))]
        self.go = button(theme, way, "", "small")
        self.go.setAccessibleDescription(self.accessibleName())
        self.go.clicked.connect(lambda: self.gone_to.emit())
        for each in (*self.fixes, self.go):
            each.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            layout.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)

    def _fix_button(self, theme: Theme, number: int) -> QPushButton:
        offer = self.finding.offers[number]
        made = button(theme, fix_words(offer), "wrench" if number == 0 else "", "small")
        made.setAccessibleDescription(self.accessibleName())
        made.clicked.connect(lambda: self.fix_asked.emit(offer))
        return made
