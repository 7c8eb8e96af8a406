"""A mail on the phone: who it is from, its subject, and its words."""

from collections.abc import Mapping

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from app.model.block import Content
from app.ui.theme import Theme
from app.ui.widgets.bubble import fitted
from app.ui.widgets.labels import text_label
from app.ui.widgets.mail_preview import MailPreview

WIDTH = 300
_TALLEST = 420


class MailCard(QFrame):
    """One mail, as high as its words up to a limit. Emits ``opened`` with a link's words and address."""

    opened = Signal(str, str)

    def __init__(self, theme: Theme, content: Content, pictures: Mapping[str, bytes], when: str) -> None:
        """Show a rendered mail; ``when`` is the line below it."""
        super().__init__()
        metrics = theme.metrics
        width = metrics.scaled(WIDTH)
        self.setAccessibleName(content.subject or content.text)
        self.setAccessibleDescription(when)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.subject = fitted(text_label(content.subject, "strong", wraps=True), width)
        self.mail = MailPreview(theme)
        self.mail.anchorClicked.disconnect()
        self.mail.anchorClicked.connect(self._pressed)
        self.mail.setFixedWidth(width)
        self.mail.ensurePolished()
        self.mail.show_mail(content, pictures)
        edges = 2 * (metrics.small + 1)
        self.mail.document().setTextWidth(width - edges)
        wanted = round(self.mail.document().size().height()) + edges + metrics.tiny
        self.mail.setFixedHeight(min(metrics.scaled(_TALLEST), wanted))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.tiny)
        for each in (self.subject, self.mail, text_label(when, "small")):
            layout.addWidget(each)

    def _pressed(self, url: QUrl) -> None:
        """A link of a mail in a test leads nowhere; it is only said where it would."""
        self.opened.emit(self.tr("The link"), url.toString())
