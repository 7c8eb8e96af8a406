"""The review: what came due while nothing could be sent, and the owner's word on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.block import Content
from app.model.errors import TendrilError
from app.model.review import Word
from app.ui.attention.held_table import HeldModel, held_table
from app.ui.attention.scope_list import ScopeList
from app.ui.attention.scopes import Scope, messages_of, scopes_of
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.ui.widgets.scrolling import scrolling
from app.ui.words import step_words
from app.workspace import Workspace
from app.workspace.review import Decided, ReviewView
from app.workspace.review_words import break_in_words

_WIDTH = 900
_LIST_WIDTH = 220
_TABLE_HEIGHT = 236
_TEXT_HEIGHT = 104
_MOST_TEXTS = 200
"""Customers whose texts are put together at once; those of the others when they are chosen."""


@dataclass(frozen=True)
class ReviewRead:
    """What was held at an instant, by the clocks of the shop's zone."""

    view: ReviewView
    zone: ZoneInfo
    now: datetime


def read_review(workspace: Workspace) -> ReviewRead:
    """Read what is held; runs in the background."""
    return ReviewRead(workspace.review.view(), workspace.desk.zone(), workspace.desk.now())


def decide(workspace: Workspace, scope: Scope, word: Word) -> Decided:
    """Carry the owner's word out; runs in the background."""
    decided = workspace.review.decide(word, sequence=scope.sequence, who=scope.who)
    workspace.sending.wake()
    return decided


class ReviewDialog(Dialog):
    """Emits ``decided`` with a sentence that says what has been done, once nothing is left to decide."""

    decided = Signal(str)

    def __init__(self, context: Context, read: ReviewRead, parent: QWidget | None = None) -> None:
        """Show what is held."""
        super().__init__(context.theme, "", " ", parent, width=_WIDTH)
        self._context = context
        self._read = read
        self._is_busy = False
        metrics = context.theme.metrics
        self.scopes = ScopeList()
        self.scopes.setFixedWidth(metrics.scaled(_LIST_WIDTH))
        self.model = HeldModel(self)
        self.table = held_table(context.theme, self.model)
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self.counts = text_label("", "strong", wraps=True)
        self.where = text_label("", "small", wraps=True)
        self.text = text_label("", wraps=True)
        self._lay_out()
        self._add_buttons()
        self._texts = Reading(context.background, self)
        self._texts.arrived.connect(self._told)
        self._texts.failed.connect(self.notice.show_error)
        self._again = Reading(context.background, self)
        self._again.arrived.connect(self._look_again)
        self._again.failed.connect(self.notice.show_error)
        self.scopes.chosen.connect(self._show_scope)
        self.table.selectionModel().currentChanged.connect(self._show_message)
        context.changes.changed.connect(self._ask_again)
        self._show()
        self.scopes.setFocus()

    @property
    def view(self) -> ReviewView:
        """What is shown."""
        return self._read.view

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        row = QHBoxLayout()
        row.setSpacing(metrics.large)
        row.addWidget(self.scopes)
        column = QVBoxLayout()
        column.setSpacing(metrics.small)
        column.addWidget(self.counts)
        column.addWidget(self.table)
        column.addWidget(self.where)
        page = QWidget()
        within = QVBoxLayout(page)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self.text)
        within.addStretch()
        area = scrolling(page)
        area.setFixedHeight(_TEXT_HEIGHT)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName(self.tr("What the chosen message would say"))
        column.addWidget(area)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self.how = text_label(
            self.tr(
                "What you send goes out by itself: one message per customer at a time, as fast as the channel takes"
                " them. What has come too late is skipped either way, and the sequences go on behind it."
            ),
            "muted",
            wraps=True,
        )
        self.body.addWidget(self.how)

    def _add_buttons(self) -> None:
        self.later = self.add_close(self.tr("Decide later"))
        self.skip = button(self._context.theme, "", "skip-forward")
        self.skip.clicked.connect(lambda: self._decide(Word.SKIP))
        self.buttons.addWidget(self.skip)
        self.send = self.add_primary("", "paper-plane-tilt")
        self.send.setAutoDefault(False)  # Enter alone sends nothing
        self.send.setDefault(False)
        self.send.clicked.connect(lambda: self._decide(Word.SEND))

    def _show(self) -> None:
        view, zone = self._read.view, self._read.zone
        title = self.tr("%n message(s) wait for you to decide", "", view.useful + view.stale)
        self.setWindowTitle(title)
        self.title.setText(title)
        said = dict.fromkeys(told(break_in_words(each, zone)) for each in view.breaks)
        self.subtitle.setText("\n".join(said))
        self.scopes.show_scopes(*scopes_of(view, self.tr("Everything")))

    def _show_scope(self, scope: Scope) -> None:
        useful = self.tr("%n still useful", "", scope.useful)
        stale = self.tr("%n too late", "", scope.stale)
        self.counts.setText(
            self.tr("{name}: {useful}, {stale}").format(name=scope.name, useful=useful, stale=stale)
        )
        messages = messages_of(self._read.view, scope)
        self.model.show(messages, self._read.zone, self._read.now)
        self.table.setAccessibleName(self.counts.text())
        self.send.setText(self.tr("Send these (%n)", "", scope.useful))
        self.skip.setText(self.tr("Skip these (%n)", "", scope.count))
        for each in (self.send, self.skip):
            each.setAccessibleDescription(self.counts.text())
        self._allow()
        wanted = list(dict.fromkeys(each.row.customer_id for each in messages))[:_MOST_TEXTS]
        self._texts.ask(partial(self._context.workspace.review.contents, tuple(wanted)))
        self.table.selectRow(0)

    def _show_message(self, current: QModelIndex) -> None:
        if not current.isValid():
            self.where.setText("")
            self.text.setText("")
            return
        message = self.model.row(current.row())
        row = message.row
        self.where.setText(
            self.tr("To {name}, “{sequence}”, {step}").format(
                name=message.customer, sequence=row.sequence, step=step_words(row.step, row.step_name)
            )
        )
        content = self.model.content(current.row())
        parts = (content.subject, content.text, content.way_out) if content is not None else ()
        said = "\n\n".join(each for each in parts if each) or self.model.says(current.row())
        self.text.setText(said)

    def _told(self, contents: Mapping[int, Content]) -> None:
        self.model.tell(contents)
        self._show_message(self.table.currentIndex())

    def _allow(self) -> None:
        scope = self.scopes.scope
        self.send.setEnabled(not self._is_busy and scope is not None and scope.useful > 0)
        self.skip.setEnabled(not self._is_busy and scope is not None and scope.count > 0)

    def _decide(self, word: Word) -> None:
        scope = self.scopes.scope
        if scope is None:
            return
        self._is_busy = True
        self._allow()
        work = partial(decide, self._context.workspace, scope, word)
        done = partial(self._is_decided, scope, word)
        self._context.background.run(self, work, lambda _: done(), self._failed)

    def _is_decided(self, scope: Scope, word: Word) -> None:
        self._is_busy = False
        self.notice.say(self._done_words(scope, word), "good")
        self._context.changes.tell()
        self._ask_again()

    def _done_words(self, scope: Scope, word: Word) -> str:
        if word is Word.SKIP:
            return self.tr("%n message(s) are skipped.", "", scope.count)
        sent = self.tr("%n message(s) go out now, one per customer at a time.", "", scope.useful)
        if not scope.stale:
            return sent
        return f"{sent} " + self.tr("%n too late are skipped.", "", scope.stale)

    def _failed(self, error: TendrilError) -> None:
        self._is_busy = False
        self._allow()
        self.notice.show_error(error)

    def _ask_again(self) -> None:
        self._again.ask(partial(read_review, self._context.workspace))

    def _look_again(self, read: ReviewRead) -> None:
        if not read.view.useful + read.view.stale:
            self.accept()
            self.decided.emit(self.notice.said)
        elif read.view != self._read.view:
            self._read = read
            self._show()
