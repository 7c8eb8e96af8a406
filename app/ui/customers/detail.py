"""Everything that is known of one customer, beside the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.model.customer import BUILT_IN_FIELDS, Customer
from app.ui.customers.reading import Person, SentMessage
from app.ui.customers.words import CONSENT_TONES, consent_word, field_words, platform_words
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.labels import ElidedLabel, Pill, text_label
from app.ui.widgets.notice import Notice
from app.ui.words import Words, message_tone, message_words, step_words

_WIDTH = 350


class CustomerDetail(Card):
    """Emits ``add_asked`` with a customer and the name of a sequence, ``forget_asked`` and ``closed``."""

    add_asked = Signal(object, str)
    forget_asked = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Stay hidden until a customer is shown."""
        super().__init__(theme, parent)
        self._words = Words(self)
        self._person: Person | None = None
        self.setVisible(False)
        self.setFixedWidth(theme.metrics.scaled(_WIDTH))
        self.name = ElidedLabel(kind="heading")
        self.close_button = button(theme, "", "x", "small")
        self.close_button.setAccessibleName(self.tr("Close details"))
        self.close_button.setToolTip(self.tr("Close details (Esc)"))
        self.close_button.setFixedWidth(theme.metrics.control)
        self.close_button.clicked.connect(self.closed)
        self.notice = Notice(theme)
        self.add = button(theme, self.tr("Add to a sequence…"), "user-plus")
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Active sequences"))
        self.add.clicked.connect(self._offer_sequences)
        self.forget = button(theme, self.tr("Forget…"), "trash")
        self.forget.clicked.connect(self._ask_forget)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Details"))
        self._lay_out()

    @property
    def person(self) -> Person | None:
        """Who is shown."""
        return self._person

    def show_person(self, person: Person) -> None:
        """Show a customer."""
        if person != self._person:
            if not self._is_same(person):
                self.notice.silence()
            place = self._scroll.verticalScrollBar().value() if self._is_same(person) else 0
            self._person = person
            self.name.setText(person.customer.name)
            self.setAccessibleName(person.customer.name)
            self._scroll.setWidget(self._content(person))
            self._scroll.verticalScrollBar().setValue(place)
        self.setVisible(True)

    def clear(self) -> None:
        """Show nobody."""
        self._person = None
        self.notice.silence()
        self.setVisible(False)

    def _is_same(self, person: Person) -> bool:
        return self._person is not None and person.customer.id == self._person.customer.id

    def _offer_sequences(self) -> None:
        if self._person is None:
            return
        self.menu.clear()
        for name in self._person.sequences:
            entry = self.menu.addAction(name.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, name=name: self._ask_add(name))
        if not self._person.sequences:
            nothing = self.menu.addAction(self.tr("No sequence is active yet"))
            nothing.setEnabled(False)
        elif self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _ask_add(self, sequence: str) -> None:
        if self._person is not None:
            self.add_asked.emit(self._person.customer, sequence)

    def _ask_forget(self) -> None:
        if self._person is not None:
            self.forget_asked.emit(self._person.customer)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.close_button)
        self.content.addLayout(head)
        self.content.addWidget(self.notice)
        self.content.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.setSpacing(self._theme.metrics.small)
        foot.addWidget(self.add)
        foot.addWidget(self.forget)
        foot.addStretch()
        self.content.addLayout(foot)

    def _content(self, person: Person) -> QWidget:
        metrics = self._theme.metrics
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, metrics.small, 0)
        layout.setSpacing(metrics.small)
        layout.addLayout(self._facts(person.customer))
        layout.addSpacing(metrics.small)
        layout.addWidget(text_label(self.tr("CONSENT TO MARKETING"), "caption"))
        self._add_consents(layout, person.customer)
        layout.addSpacing(metrics.small)
        layout.addWidget(text_label(self.tr("MESSAGES"), "caption"))
        for message in person.messages:
            layout.addLayout(self._message(message, person))
        if not person.messages:
            layout.addWidget(text_label(self.tr("Nothing has been sent yet."), "small", wraps=True))
        if person.has_older:
            layout.addWidget(text_label(self.tr("Older ones are left out."), "small", wraps=True))
        layout.addStretch()
        return content

    def _facts(self, customer: Customer) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.metrics.medium)
        grid.setVerticalSpacing(self._theme.metrics.tiny + 2)
        grid.setColumnStretch(1, 1)
        facts = [(field_words(field), customer.value_of(field)) for field in BUILT_IN_FIELDS]
        facts += [
            (platform_words(address.kind), address.value)
            for address in customer.addresses
            if address.value not in (customer.value_of("email"), customer.value_of("phone"))
        ]
        facts += [(field_words(key), value) for key, value in sorted(customer.fields.items())]
        facts.append((self.tr("Tags"), ", ".join(sorted(customer.tags, key=str.casefold))))
        facts.append((self.tr("Number"), f"#{customer.id}"))
        for row, (name, value) in enumerate((name, value) for name, value in facts if value):
            label = text_label(name, "small")
            label.setMaximumWidth(self._theme.metrics.scaled(110))
            shown = text_label(value, wraps=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, row, 1)
        return grid

    def _add_consents(self, layout: QVBoxLayout, customer: Customer) -> None:
        if not customer.consents:
            said = self.tr("None is recorded, so nothing but transactional messages goes out to them.")
            layout.addWidget(text_label(said, "small", wraps=True))
        for platform, consent in sorted(customer.consents.items()):
            row = QHBoxLayout()
            row.addWidget(text_label(platform_words(platform)), 1)
            row.addWidget(Pill(self._theme, consent_word(consent), CONSENT_TONES[consent]))
            layout.addLayout(row)

    def _message(self, message: SentMessage, person: Person) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(step_words(message.step)), 1)
        head.addWidget(Pill(self._theme, message_words(message.state), message_tone(message.state)))
        column.addLayout(head)
        at = self._words.moment(message.at, person.zone, person.now)
        where = ElidedLabel(f"{message.sequence} · {at}", "small")
        column.addWidget(where)
        why = message.why[:1].upper() + message.why[1:]
        column.addWidget(text_label(why, "small", wraps=True))
        return column
