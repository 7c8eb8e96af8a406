"""The whole story of one message, beside the table; and, while it is in doubt, the three answers."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.model.settling import How
from app.storage.attempts import Attempt
from app.ui.activity.rows import MessageRow, Story
from app.ui.theme import Theme
from app.ui.told import told, told_moment
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.details import Details
from app.ui.widgets.labels import Pill, text_label
from app.ui.widgets.notice import Notice
from app.ui.words import Words, message_tone, message_words, step_words

DETAIL_WIDTH = 350


class MessageDetail(Card):
    """Hidden until a message is chosen. Emits ``settled`` with the message's id and the answer, and ``closed``."""

    settled = Signal(int, object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out empty lines."""
        super().__init__(theme, parent)
        self._zone = ZoneInfo("UTC")
        self._words = Words(self)
        self.message_id = 0
        self.setVisible(False)
        self.title = text_label("", "heading", wraps=True)
        self._pill = Pill(theme)
        self.close_button = button(theme, "", "x", "quiet")
        self.close_button.setAccessibleName(self.tr("Close details"))
        self.close_button.setToolTip(self.tr("Close details (Esc)"))
        self.close_button.clicked.connect(self.closed)
        self.reason = text_label("", wraps=True)
        self.notice = Notice(theme)
        self._times = text_label("", "small", wraps=True)
        self.text = text_label("", wraps=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.attempts = text_label("", "small", wraps=True)
        self.details = Details()
        self._make_answers(theme)
        self._lay_out(theme)

    def show_message(self, row: MessageRow, zone: ZoneInfo) -> None:
        """Show one message; its story comes later."""
        self._zone = zone
        if row.id != self.message_id:
            self.message_id = row.id
            self._show_story(None)
            self.notice.silence()
        step = step_words(row.step, row.step_name)
        said = self.tr("{step}, to {customer}").format(step=step, customer=row.customer)
        self.title.setText(said)
        self.setAccessibleName(said)
        self._pill.show_word(message_words(row.state), message_tone(row.state))
        self.reason.setText(row.reason + ".")
        self._times.setText("\n".join(self._facts(row, zone)))
        self.setVisible(True)

    def show_story(self, story: Story) -> None:
        """Show the story of the message that is shown."""
        if story.id == self.message_id:
            self._show_story(story)

    def _show_story(self, story: Story | None) -> None:
        self.text.setText(story.text if story else "")
        attempts = story.attempts if story else ()
        self.attempts.setText("\n".join(map(self._attempt_words, attempts)))
        technical = "\n\n".join(each.technical for each in attempts if each.technical)
        if self.details.text.toPlainText() != technical:
            self.details.show_text(technical)
        has_text, has_attempts = bool(story and story.text), bool(attempts)
        for widget, is_shown in (
            (self._text_heading, has_text),
            (self.text, has_text),
            (self._attempts_heading, has_attempts),
            (self.attempts, has_attempts),
        ):
            widget.setVisible(is_shown)
        doubt = story.doubt if story else None
        self.question.setVisible(doubt is not None)
        if doubt is None:
            return
        for how, answer in self.answers.items():
            answer.setVisible(how in doubt.choices)
            answer.setEnabled(True)
        until = doubt.goes_on_at
        said = self.tr(
            "Nobody can say whether it arrived. Ask the customer, or look into your account there."
        )
        if until is not None:
            more = self.tr("Without an answer the sequence goes on {until}.")
            said = f"{said} {more.format(until=told_moment(until.astimezone(self._zone)))}"
        self.asked.setText(said)

    def _attempt_words(self, attempt: Attempt) -> str:
        at = told_moment(attempt.started_at.astimezone(self._zone))
        outcome = {
            "Accepted": self.tr("taken"),
            "AgainLater": self.tr("not taken now"),
            "InDoubt": self.tr("may have been taken"),
            "RecipientNever": self.tr("this customer cannot be reached"),
            "ContentNever": self.tr("this message is never taken"),
            "MessageNever": self.tr("refused"),
            "ChannelStopped": self.tr("the channel has stopped"),
            "Unknown": self.tr("nobody can say"),
        }.get(attempt.outcome, attempt.outcome)
        said = self.tr("Attempt {number}, {at}: {outcome}").format(
            number=attempt.number, at=at, outcome=outcome
        )
        return f"{said} – {told(attempt.problem)}" if attempt.problem else said

    def _answer(self, how: How) -> None:
        for answer in self.answers.values():
            answer.setEnabled(False)
        self.settled.emit(self.message_id, how)

    def _make_answers(self, theme: Theme) -> None:
        self.question = QWidget()
        column = QVBoxLayout(self.question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.small)
        self.asked = text_label("", "small", wraps=True)
        column.addWidget(self.asked)
        words = {
            How.ARRIVED: (self.tr("It arrived"), "check"),
            How.AGAIN: (self.tr("Send again"), "arrow-clockwise"),
            How.SKIP: (self.tr("Skip it"), "skip-forward"),
        }
        self.answers: dict[How, QPushButton] = {}
        for how, (text, icon_name) in words.items():
            answer = button(theme, text, icon_name, "small")
            answer.clicked.connect(lambda _=False, how=how: self._answer(how))
            column.addWidget(answer)
            self.answers[how] = answer

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(head)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.metrics.small, 0)
        column.setSpacing(theme.metrics.small)
        self._text_heading = text_label(self.tr("WHAT IT SAID"), "caption")
        self._attempts_heading = text_label(self.tr("ATTEMPTS"), "caption")
        column.addWidget(self._pill)
        for each in (self.reason, self.notice, self.question, self._times, self._text_heading, self.text):
            column.addWidget(each)
        for each in (self._attempts_heading, self.attempts, self.details):
            column.addWidget(each)
        column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Details"))
        self._scroll.setWidget(inside)
        self.content.addWidget(self._scroll, 1)
        self._show_story(None)

    def _facts(self, row: MessageRow, zone: ZoneInfo) -> list[str]:
        def local(instant: datetime) -> str:
            return told_moment(instant.astimezone(zone))

        facts = [f"{row.sequence} · {row.channel}" if row.channel else row.sequence]
        for instant, text in (
            (row.planned_at, self.tr("planned {at}")),
            (row.sent_at, self.tr("sent {at}")),
            (row.delivered_at, self.tr("delivered {at}")),
        ):
            if instant is not None:
                facts.append(text.format(at=local(instant)))
        return facts
