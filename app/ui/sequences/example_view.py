"""What would happen to one customer who joined now, as a short timeline."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from app.model.preview import Moment
from app.ui.sequences.reading import Example
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.labels import text_label
from app.ui.words import Words

_MOST = 8


class ExampleView(QFrame):
    """When each message would go out, and why then."""

    def __init__(self, theme: Theme, example: Example, now: datetime) -> None:
        """Show an example."""
        super().__init__()
        self.setProperty("surface", "soft")
        self._words = Words(self)
        metrics = theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.large, metrics.medium, metrics.large, metrics.medium)
        layout.setSpacing(metrics.small)
        layout.addWidget(text_label(self._heading(example), "strong", wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(metrics.large)
        grid.setVerticalSpacing(metrics.small - 2)
        grid.setColumnStretch(2, 1)
        shown = [moment for moment in example.moments if moment.what != "wait"][:_MOST]
        for row, moment in enumerate(shown):
            for column, (text, kind) in enumerate(self._cells(moment, example, now)):
                label = text_label(text, kind, wraps=column == 2)
                grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(grid)

    def _heading(self, example: Example) -> str:
        if example.supposed is None:
            said = self.tr("If {customer} joined now").format(customer=example.customer)
        else:
            date = self._words.far_moment(example.supposed, example.zone)
            said = self.tr("If {customer} joined now, for {date}").format(
                customer=example.customer, date=date
            )
        if example.is_elsewhere:
            place = example.zone.key.replace("_", " ")
            said = self.tr("{sentence} (by the clock of {place})").format(sentence=said, place=place)
        return said

    def _cells(self, moment: Moment, example: Example, now: datetime) -> tuple[tuple[str, str], ...]:
        at = self._words.moment(moment.at, example.zone, now)
        step = moment.name
        names = {"skip": self.tr("{step}, skipped").format(step=step), "finish": self.tr("The end")}
        why = "; ".join(told(reason.text()) for reason in moment.why)
        return (at, "small"), (names.get(moment.what, step), ""), (why, "small")
