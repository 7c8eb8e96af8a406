"""The dialog before changes are published: what changes, what becomes of those inside, and what is doubtful."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.publishing.change_words import change_lines
from app.ui.publishing.fate_words import FateWords
from app.ui.publishing.ways import Ways
from app.ui.sequences.problems_view import ProblemsView
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.publishing_outlook import PublishOutlook

_MOST_LINES = 8


class PublishDialog(Dialog):
    """Emits ``published`` with the name of the sequence once its changes are in effect."""

    published = Signal(str)

    def __init__(self, context: Context, outlook: PublishOutlook, parent: QWidget | None = None) -> None:
        """Show what publishing would do; nothing is changed before the owner agrees."""
        title = self.tr("Publish the changes of “{name}”?").format(name=outlook.name)
        super().__init__(context.theme, title, "", parent, width=600)
        self._context = context
        self._outlook = outlook
        self.lines: list[str] = []
        self.ways: Ways | None = None
        self.publish: QPushButton | None = None
        errors = [problem for problem in outlook.problems if problem.is_error]
        self.cancel = self.add_close(self.tr("Close") if errors else self.tr("Cancel"))
        if errors:
            heading = self.tr("This has to be put right first")
            self.body.addWidget(ProblemsView(context.theme, heading, errors, is_error=True))
        else:
            self._explain()
            self._offer()

    def _explain(self) -> None:
        outlook, theme = self._outlook, self._context.theme
        self._show_changes()
        if outlook.problems:
            heading = self.tr("Worth a look first")
            self.body.addWidget(ProblemsView(theme, heading, outlook.problems, is_error=False))
        if outlook.inside:
            self._ask_ways()
        else:
            nobody = self.tr("Nobody is in it now, so nobody notices; whoever joins gets the new version.")
            self.body.addWidget(text_label(nobody, "muted", wraps=True))

    def _show_changes(self) -> None:
        metrics = self._context.theme.metrics
        lines = change_lines(self._outlook.changes)
        self.lines = lines[:_MOST_LINES]
        if len(lines) > _MOST_LINES:
            self.lines.append(self.tr("And %n more.", "", len(lines) - _MOST_LINES))
        if not lines:
            self.lines = [self.tr("It already runs as it is drawn.")]
        box = QFrame()
        box.setProperty("surface", "soft")
        column = QVBoxLayout(box)
        column.setContentsMargins(metrics.large, metrics.medium, metrics.large, metrics.medium)
        column.setSpacing(metrics.tiny)
        for line in self.lines:
            column.addWidget(text_label(line, wraps=True))
        self.body.addWidget(box)

    def _ask_ways(self) -> None:
        outlook, words = self._outlook, FateWords(self)
        heading = self.tr("%n customer(s) are inside now. What becomes of them?", "", outlook.inside)
        self.ways = Ways(
            self._context.theme,
            heading,
            [
                ("keep", self.tr("They finish the older version"), words.keep(outlook)),
                ("move", self.tr("They go on in the new version"), words.move(outlook)),
                ("leave", self.tr("They leave"), words.leave(outlook)),
            ],
        )
        self.body.addWidget(self.ways)
        counted = words.counted(outlook)
        if counted:
            self.body.addWidget(text_label(counted, "small", wraps=True))

    def _offer(self) -> None:
        text = self.tr("Publish all the same") if self._outlook.problems else self.tr("Publish")
        self.publish = self.add_primary(text)
        self.publish.setEnabled(bool(self._outlook.changes))
        self.publish.clicked.connect(self._publish)
        self.publish.setFocus()

    def _publish(self) -> None:
        if self.publish is not None:
            self.publish.setEnabled(False)
        work = partial(
            self._context.workspace.sequences.publishing.activate,
            self._outlook.name,
            in_flight=self.ways.chosen if self.ways else "keep",
        )
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, plan: object) -> None:
        del plan
        self._context.workspace.sending.wake()
        self.published.emit(self._outlook.name)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        if self.publish is not None:
            self.publish.setEnabled(True)
        self.notice.show_error(error)
