"""The parts of what is known of one customer: facts, sequences, consent, messages."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.model.customer import BUILT_IN_FIELDS, Address, Consent, Customer
from app.ui.customers.reading import Person, SentMessage
from app.ui.customers.words import CONSENT_TONES, consent_word, field_words, platform_words, source_words
from app.ui.dates import written_day
from app.ui.theme import Theme
from app.ui.told import told, told_reason
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import ElidedLabel, Pill, text_label
from app.ui.words import Words, message_tone, message_words, step_words
from app.workspace.under_way import UnderWay

_LONGEST_WORD = 24
NOTE = ""
"""Stands for the name of a line that says more about the one above it."""


def facts(theme: Theme, customer: Customer) -> QGridLayout:
    """Return names beside values."""
    translate = QCoreApplication.translate
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.metrics.medium)
    grid.setVerticalSpacing(theme.metrics.tiny + 2)
    grid.setColumnStretch(1, 1)
    known = [
        (field_words(field), customer.value_of(field))
        for field in BUILT_IN_FIELDS
        if field not in ("email", "phone")
    ]
    for each in customer.addresses:
        known.append((platform_words(each.kind), each.value))
        known.append((NOTE, _address_note(customer, each)))
    known += [(field_words(key), value) for key, value in sorted(customer.fields.items())]
    known.append((translate("CustomerDetail", "Tags"), ", ".join(sorted(customer.tags, key=str.casefold))))
    known.append((translate("CustomerDetail", "Number"), f"#{customer.id}"))
    for row, (name, value) in enumerate((name, value) for name, value in known if value):
        if name == NOTE:
            grid.addWidget(text_label(value, "small", wraps=True), row, 1)
            continue
        label = text_label(name, "small", wraps=True)
        label.setFixedWidth(theme.metrics.scaled(104))
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_value(value), row, 1)
    return grid


def _value(text: str) -> QLabel:
    """Return a value that wraps, or, where one word is too long for the panel, a line that ends in …"""
    if max(map(len, text.split()), default=0) > _LONGEST_WORD:
        return ElidedLabel(" ".join(text.split()))
    shown = text_label(text, wraps=True)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return shown


def _address_note(customer: Customer, address: Address) -> str:
    """Return whether an address is the one that is used, and why it cannot be reached."""
    translate = QCoreApplication.translate
    several = sum(each.kind == address.kind for each in customer.addresses) > 1
    notes = []
    if several and address.is_primary:
        notes.append(translate("CustomerDetail", "written to first"))
    if address.unreachable:
        notes.append(told(address.unreachable))
    return "; ".join(notes)


class SequencePart(QWidget):
    """One sequence that the customer is in: what comes next, why, and the button that takes them out."""

    def __init__(self, theme: Theme, person: Person, inside: UnderWay, words: Words) -> None:
        """Say it."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(inside.sequence, "strong"), 1)
        if inside.is_paused:
            head.addWidget(Pill(theme, self.tr("Paused"), "warning"))
        self.take_out = button(theme, self.tr("Take out…"), "", "small")
        self.take_out.setAccessibleName(self.tr("Take out of “{sequence}”…").format(sequence=inside.sequence))
        head.addWidget(self.take_out)
        column.addLayout(head)
        column.addWidget(text_label(self._next_words(inside, person, words), wraps=True))
        why = self._why(inside)
        if why:
            column.addWidget(text_label(why, "small", wraps=True))

    def _next_words(self, inside: UnderWay, person: Person, words: Words) -> str:
        if inside.on_its_way:
            return self.tr("“{step}” is being sent.").format(step=inside.on_its_way[0])
        if inside.is_held:
            return self.tr("It is held.")
        coming = inside.next
        if coming is None:
            return self.tr("What comes next cannot be foreseen.")
        at = words.moment(coming.at, person.zone, person.now)
        if coming.what == "send":
            return self.tr("Next: “{step}” · {at}").format(step=coming.name, at=at)
        if coming.what == "skip":
            return self.tr("“{step}” is skipped · {at}").format(step=coming.name, at=at)
        return self.tr("Ends · {at}").format(at=at)

    def _why(self, inside: UnderWay) -> str:
        if inside.is_held or inside.on_its_way or inside.next is None:
            return told_reason(inside.why)
        return "; ".join(told_reason(reason) for reason in inside.next.why)


def consent_rows(theme: Theme, person: Person) -> QVBoxLayout:
    """Return what counts now on each platform, with its source and its day."""
    translate = QCoreApplication.translate
    column = QVBoxLayout()
    column.setSpacing(theme.metrics.small)
    latest = {record.platform: record for record in reversed(person.consents)}
    if not any(consent is not Consent.UNKNOWN for consent in person.customer.consents.values()):
        said = translate(
            "CustomerDetail", "None is recorded, so nothing but transactional messages goes out to them."
        )
        column.addWidget(text_label(said, "small", wraps=True))
    for platform, consent in sorted(person.customer.consents.items()):
        row = QHBoxLayout()
        row.addWidget(text_label(platform_words(platform)), 1)
        row.addWidget(Pill(theme, consent_word(consent), CONSENT_TONES[consent]))
        part = QVBoxLayout()
        part.setSpacing(1)
        part.addLayout(row)
        record = latest.get(platform)
        if record is not None:
            day = written_day(record.at.astimezone(person.zone).date(), "d MMM yyyy")
            part.addWidget(text_label(f"{day} · {source_words(record.source)}", "small", wraps=True))
        column.addLayout(part)
    return column


def message_part(theme: Theme, message: SentMessage, person: Person, words: Words) -> QVBoxLayout:
    """Return one message with its state and its reason."""
    column = QVBoxLayout()
    column.setSpacing(1)
    head = QHBoxLayout()
    head.addWidget(ElidedLabel(step_words(message.step, message.step_name)), 1)
    head.addWidget(Pill(theme, message_words(message.state), message_tone(message.state)))
    column.addLayout(head)
    at = words.moment(message.at, person.zone, person.now)
    column.addWidget(ElidedLabel(f"{message.sequence} · {at}", "small"))
    column.addWidget(text_label(message.why, "small", wraps=True))
    return column


def captioned(
    theme: Theme, words: str, action: str = "", act: Callable[[], None] | None = None
) -> QHBoxLayout:
    """Return the heading of a part, with the link at its end that changes it."""
    row = QHBoxLayout()
    row.addWidget(text_label(words, "caption"), 1)
    if act is not None:
        link = button(theme, action, "", "link")
        link.clicked.connect(act)
        row.addWidget(link)
    return row
