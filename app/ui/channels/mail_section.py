"""What the law wants of marketing mail: the shop's postal address, and somebody who reads the answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.model.customer import EMAIL
from app.model.errors import TendrilError
from app.ui.channels.kept_line import KeptLine
from app.ui.channels.postal_address import PostalAddress
from app.ui.channels.reading import Opened
from app.ui.channels.section import Section
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text_label
from app.ui.widgets.notice import Notice

_READ_BY, _READ_AT = "read_by", "imap_host"


class MailSection(Section):
    """Emits ``reader_given`` with a name, and ``address_given`` with the postal address."""

    reader_given = Signal(str)
    address_given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Lay it out; it is there for mail alone."""
        super().__init__(
            theme,
            self.tr("Marketing by mail"),
            self.tr("Every marketing mail carries your postal address, and says how to get no more."),
        )
        self.setVisible(False)
        self.notice = Notice(theme)
        self.said = text_label("", wraps=True)
        self.reader = KeptLine()
        self.reader.setMaxLength(100)
        self.save_reader = button(theme, self.tr("Save"))
        self.address = PostalAddress(theme)
        self.save_address = button(theme, self.tr("Save address"), "", "small")
        self.save_address.clicked.connect(self._give_address)
        self.save_reader.clicked.connect(self._give_reader)
        self.reader.returnPressed.connect(self.save_reader.click)
        self._lay_out(theme)

    def show_channel(self, opened: Opened) -> None:
        """Show who reads the answers, and the shop's address."""
        view = opened.view
        self.setVisible(view.platform == EMAIL)
        if view.platform != EMAIL:
            return
        server, named = view.settings.get(_READ_AT, ""), view.settings.get(_READ_BY, "")
        self._by_hand.setVisible(not server)
        self.said.setText(self._words(server, named))
        is_whole = bool((server or named) and opened.postal_address)
        word = self.tr("Ready") if is_whole else self.tr("Something is missing")
        self.pill.show_word(word, "good" if is_whole else "warning")
        self.pill.show()
        self.reader.show_kept(named)
        self.address.show_kept(opened.postal_address)

    def _words(self, server: str, named: str) -> str:
        if server:
            said = self.tr("Tendril reads the mailbox at {server}: answers, bounces and unsubscribes.")
            return said.format(server=server)
        if named:
            said = self.tr("{name} reads the answers, and marks by hand whoever wants no more.")
            return said.format(name=named)
        return self.tr(
            "Tendril does not read this mailbox. Whoever wants no more mails may write just that: say who reads it,"
            " or enter the mail server for reading under “Change…”. Until then marketing is warned of."
        )

    def show_failure(self, error: TendrilError) -> None:
        """Say what could not be kept."""
        self.notice.show_error(error)

    def clear(self) -> None:
        """Forget what was said of another channel."""
        self.setVisible(False)
        self.notice.silence()
        self.reader.forget()

    def _give_reader(self) -> None:
        self.notice.silence()
        self.reader_given.emit(self.reader.text().strip())

    def _give_address(self) -> None:
        self.notice.silence()
        self.address_given.emit(self.address.text())

    def _lay_out(self, theme: Theme) -> None:
        metrics = theme.metrics
        self.content.addWidget(self.notice)
        self.content.addWidget(self.said)
        self._by_hand = QWidget()
        column = QVBoxLayout(self._by_hand)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.tiny)
        label = QLabel(self.tr("Who reads the answers"))
        label.setProperty("kind", "strong")
        label.setBuddy(self.reader)
        self.reader.setAccessibleName(label.text())
        column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(metrics.small)
        row.addWidget(self.reader, 1)
        row.addWidget(self.save_reader)
        column.addLayout(row)
        self.content.addWidget(self._by_hand)
        self.content.addWidget(self.address)
        foot = QHBoxLayout()
        foot.addWidget(self.save_address)
        foot.addStretch()
        self.content.addLayout(foot)
