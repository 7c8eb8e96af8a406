"""The problems of a sequence, in a tinted box."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.model.problem import Problem
from app.ui.theme import Theme
from app.ui.theme.palette import Tone
from app.ui.told import told_problem
from app.ui.widgets.labels import IconLabel, text_label

_MOST = 6


class ProblemsView(QFrame):
    """Lists the first few problems and says how many more there are."""

    def __init__(self, theme: Theme, heading: str, problems: Sequence[Problem], *, is_error: bool) -> None:
        """Show problems under a heading."""
        super().__init__()
        tone: Tone = "danger" if is_error else "warning"
        self.setProperty("surface", "notice")
        self.setProperty("tone", tone)
        metrics = theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.large, metrics.medium, metrics.large, metrics.medium)
        layout.setSpacing(metrics.tiny + 2)
        head = QHBoxLayout()
        head.setSpacing(metrics.small)
        head.addWidget(IconLabel(theme, "warning-circle", f"{tone}_text"))
        title = text_label(heading, "notice")
        title.setProperty("tone", tone)
        title.setStyleSheet("font-weight: 600")
        head.addWidget(title, 1)
        layout.addLayout(head)
        self.lines = [self._line(problem) for problem in problems[:_MOST]]
        if len(problems) > _MOST:
            self.lines.append(self.tr("And %n more.", "", len(problems) - _MOST))
        for line in self.lines:
            layout.addWidget(text_label(line, wraps=True))
        self.setAccessibleName(heading)
        self.setAccessibleDescription(" ".join(self.lines))

    def _line(self, problem: Problem) -> str:
        if not problem.name:
            return told_problem(problem)
        return self.tr("{step}: {problem}").format(step=problem.name, problem=told_problem(problem))
