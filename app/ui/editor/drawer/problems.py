"""The tab of problems: what is wrong with the drawing, where, and what can be done about it at once."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.model.drawing.drawing import ENTRY
from app.model.problem import Problem
from app.ui.editor.checking import Checking, Finding, Offer
from app.ui.editor.desk import EditorDesk
from app.ui.editor.drawer.problem_row import ProblemRow
from app.ui.editor.drawer.tab import Badge, DrawerTab
from app.ui.theme import Theme
from app.ui.widgets.emptying import empty
from app.ui.widgets.labels import text_label

_MOST = 100
_PAGES = {
    "no_postal_address": "settings",
    "no_way_out": "channels",
    "unread_answers": "channels",
    "no_disclosure": "channels",
}
"""Where what is wrong is put right, for what is not in the drawing."""


class ProblemsTab(DrawerTab):
    """Lists the errors, then the warnings, in the order of the flow."""

    key = "problems"

    def __init__(self, theme: Theme, desk: EditorDesk, checking: Checking) -> None:
        """Follow what the check finds; the list is made only while it can be seen."""
        super().__init__(self.tr("Problems"))
        self._theme = theme
        self._desk = desk
        self._checking = checking
        self.rows: list[ProblemRow] = []
        metrics = theme.metrics
        self.summary = text_label("", "muted", wraps=True)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, metrics.medium, metrics.small)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.large, metrics.small, metrics.small, 0)
        layout.setSpacing(metrics.tiny)
        layout.addWidget(self.summary)
        layout.addWidget(self._scroll, 1)
        checking.changed.connect(self._found)

    def come_up(self) -> None:
        """Show what has been found."""
        self._show_rows()

    def show_card(self, card_id: str) -> None:
        """Bring the first problem of a card into sight, and give its button the keyboard."""
        for row in self.rows:
            if row.finding.problem.step == card_id:
                self._reach(row)
                return

    def _found(self) -> None:
        problems = self._checking.problems
        errors = sum(problem.is_error for problem in problems)
        warnings = len(problems) - errors
        if errors:
            words = self.tr("%n error(s)", "", errors)
            if warnings:
                more = self.tr("%n warning(s)", "", warnings)
                words = f"{words}, {more}"
            self.show_badge(Badge(str(len(problems)), words, "danger"))
        elif warnings:
            self.show_badge(Badge(str(warnings), self.tr("%n warning(s)", "", warnings), "warning"))
        else:
            self.show_badge(None)
        if self.isVisible():
            self._show_rows()

    def _show_rows(self) -> None:
        had_keyboard = next((number for number, row in enumerate(self.rows) if _has_focus(row)), None)
        findings = sorted(self._checking.findings, key=lambda each: not each.problem.is_error)
        self.summary.setText(self._sum_up(len(findings)))
        empty(self._column)
        self.rows = [self._row(finding) for finding in findings[:_MOST]]
        for row in self.rows:
            self._column.addWidget(row)
            row.show()
        if len(findings) > _MOST:
            more = self.tr("And %n more.", "", len(findings) - _MOST)
            self._column.addWidget(text_label(more, "small"))
        if had_keyboard is not None and self.rows:
            self._reach(self.rows[min(had_keyboard, len(self.rows) - 1)])

    def _sum_up(self, count: int) -> str:
        if not self._checking.is_known:
            return self.tr("Looking…")
        if not count:
            return self.tr("Nothing is wrong with this sequence.")
        errors = sum(problem.is_error for problem in self._checking.problems)
        if errors:
            return self.tr("%n error(s) keep it from being activated.", "", errors)
        return self.tr("Nothing keeps it from being activated; these are for you to judge.")

    def _row(self, finding: Finding) -> ProblemRow:
        place, way = self._place(finding.problem), self._way(finding.problem)
        row = ProblemRow(self._theme, finding, place, way)
        row.gone_to.connect(partial(self._go, finding.problem))
        row.fix_asked.connect(partial(self._fix, finding))
        return row

    def _place(self, problem: Problem) -> str:
        step = self._desk.drawing.steps.get(problem.step)
        return step.name if step is not None else self.tr("The whole sequence")

    def _way(self, problem: Problem) -> str:
        pages = {"settings": self.tr("Open Settings"), "channels": self.tr("Open Channels")}
        return pages.get(_PAGES.get(problem.key, ""), self.tr("Go there"))

    def _go(self, problem: Problem) -> None:
        if problem.key in _PAGES:
            self.page_wanted.emit(_PAGES[problem.key])
        else:
            self.field_wanted.emit(problem.step or ENTRY, problem.field)

    def _fix(self, finding: Finding, offer: Offer) -> None:
        fix = self._checking.fix(finding, offer)
        if fix is not None:
            self._desk.push_fix(fix)
        self._checking.check()

    def _reach(self, row: ProblemRow) -> None:
        target = row.fixes[0] if row.fixes else row.go
        self._scroll.ensureWidgetVisible(row)
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _has_focus(row: ProblemRow) -> bool:
    return any(each.hasFocus() for each in (row.go, *row.fixes))
