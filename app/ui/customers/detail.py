"""Everything that is known of one customer, beside the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.ui.customers.reading import Person
from app.ui.customers.sections import SequencePart, captioned, consent_rows, facts, message_part
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import ElidedLabel, text_label
from app.ui.widgets.notice import Notice
from app.ui.words import Words

DETAIL_WIDTH = 360


class CustomerDetail(Card):
    """Emits ``add_asked`` with a customer and the name of a sequence, ``take_out_asked`` with a person and where.

    ``edit_asked`` and ``forget_asked`` come with a customer, ``consent_asked`` with a person.
    """

    add_asked = Signal(object, str)
    take_out_asked = Signal(object, object)
    edit_asked = Signal(object)
    consent_asked = Signal(object)
    older_asked = Signal()
    forget_asked = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Stay hidden until a customer is shown."""
        super().__init__(theme, parent)
        self._words = Words(self)
        self._person: Person | None = None
        self.setVisible(False)
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
        self.edit = button(theme, self.tr("Edit…"), "pencil-simple", "small")
        self.edit.clicked.connect(self._ask_edit)
        self.inside: list[SequencePart] = []
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

    def _ask_edit(self) -> None:
        if self._person is not None:
            self.edit_asked.emit(self._person.customer)

    def _ask_forget(self) -> None:
        if self._person is not None:
            self.forget_asked.emit(self._person.customer)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.edit)
        head.addWidget(self.close_button)
        self.content.addLayout(head)
        self.content.addWidget(self.notice)
        self.content.addWidget(self._scroll, 1)
        foot = FlowLayout(self._theme.metrics.small)
        foot.addWidget(self.add)
        foot.addWidget(self.forget)
        self.content.addLayout(foot)

    def _content(self, person: Person) -> QWidget:
        theme, metrics = self._theme, self._theme.metrics
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, metrics.small, 0)
        layout.setSpacing(metrics.small)
        layout.addLayout(facts(theme, person.customer))
        layout.addSpacing(metrics.small)
        layout.addLayout(captioned(theme, self.tr("SEQUENCES")))
        self.inside = [SequencePart(theme, person, each, self._words) for each in person.under_way]
        for part, each in zip(self.inside, person.under_way, strict=True):
            part.take_out.clicked.connect(lambda _=False, each=each: self.take_out_asked.emit(person, each))
            layout.addWidget(part)
        if not self.inside:
            layout.addWidget(text_label(self.tr("They are in none."), "small"))
        layout.addSpacing(metrics.small)
        consent = captioned(
            theme,
            self.tr("CONSENT TO MARKETING"),
            self.tr("Record…"),
            lambda: self.consent_asked.emit(person),
        )
        layout.addLayout(consent)
        layout.addLayout(consent_rows(theme, person))
        layout.addSpacing(metrics.small)
        layout.addLayout(captioned(theme, self.tr("MESSAGES")))
        self._add_messages(layout, person)
        layout.addStretch()
        return content

    def _add_messages(self, layout: QVBoxLayout, person: Person) -> None:
        for message in person.messages:
            layout.addLayout(message_part(self._theme, message, person, self._words))
        if not person.messages:
            layout.addWidget(text_label(self.tr("Nothing has been sent yet."), "small", wraps=True))
        if person.has_older:
            older = button(self._theme, self.tr("Show older ones"), "caret-down", "small")
            older.clicked.connect(self.older_asked)
            layout.addWidget(older, 0, Qt.AlignmentFlag.AlignLeft)
