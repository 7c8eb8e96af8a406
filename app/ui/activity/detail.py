"""What is known of one message, below the table."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.sentence import in_words
from app.ui.activity.rows import MessageRow
from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.labels import Pill, text_label
from app.ui.words import message_tone, message_words, step_words


class MessageDetail(Card):
    """Hidden until a message is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out empty lines."""
        super().__init__(theme, parent)
        self.setVisible(False)
        self.content.setSpacing(theme.metrics.tiny)
        self._title = text_label("", "strong")
        self._pill = Pill(theme)
        head = QHBoxLayout()
        head.setSpacing(theme.metrics.medium)
        head.addWidget(self._title)
        head.addWidget(self._pill)
        head.addStretch()
        self.content.addLayout(head)
        self.reason = text_label("", wraps=True)
        self.content.addWidget(self.reason)
        self._times = text_label("", "small", wraps=True)
        self.content.addWidget(self._times)

    def show_message(self, row: MessageRow, zone: ZoneInfo) -> None:
        """Show one message."""
        said = self.tr("{step}, to {customer}").format(step=step_words(row.step), customer=row.customer)
        self._title.setText(said)
        self._pill.show_word(message_words(row.state), message_tone(row.state))
        self.reason.setText(row.reason + ".")
        self._times.setText(" · ".join(self._facts(row, zone)))
        self.setVisible(True)

    def _facts(self, row: MessageRow, zone: ZoneInfo) -> list[str]:
        def local(instant: datetime) -> str:
            return in_words(instant.astimezone(zone))

        facts = [row.sequence]
        if row.channel:
            facts.append(row.channel)
        for instant, text in (
            (row.planned_at, self.tr("planned {at}")),
            (row.sent_at, self.tr("sent {at}")),
            (row.delivered_at, self.tr("delivered {at}")),
        ):
            if instant is not None:
                facts.append(text.format(at=local(instant)))
        return facts
