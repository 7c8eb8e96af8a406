"""The dialog that makes a sequence: a template or nothing, a name and a channel."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.model.naming import free_name
from app.ui.context import Context
from app.ui.language import spoken
from app.ui.sequences.channel_dialog import channel_line
from app.ui.sequences.reading import Beginning
from app.ui.sequences.template_words import template_icon, template_sentence
from app.ui.widgets.buttons import ChoiceCard
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.sequence_lookup import LONGEST_NAME
from app.workspace.sequences import SequenceView

BLANK = "blank"
"""The key of the card for a sequence that begins with nothing."""


class NewSequenceDialog(Dialog):
    """Emits ``made`` with the view of the new draft."""

    made = Signal(object)

    def __init__(
        self, context: Context, beginning: Beginning, template_key: str = "", parent: QWidget | None = None
    ) -> None:
        """Offer what there is to choose from; ``template_key`` is chosen at first."""
        super().__init__(
            context.theme,
            self.tr("New sequence"),
            self.tr("It begins as a draft. Nothing goes out before you activate it."),
            parent,
            width=560,
        )
        self._context = context
        self._wanted = template_key
        self._beginning = beginning
        self._own_name = False
        self.cards: dict[str, ChoiceCard] = {}
        self._group = QButtonGroup(self)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.channel = ChoiceBox(context.theme)
        self._lay_out()
        self.name.textEdited.connect(self._name_edited)
        self.name.textChanged.connect(self._check)
        self.create_draft.clicked.connect(self._create)
        self._offer(beginning)

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        self._cards = QVBoxLayout()
        self._cards.setSpacing(metrics.small)
        self.body.addLayout(_labelled(text_label(self.tr("Begin with"), "strong"), self._cards))
        fields = QHBoxLayout()
        fields.setSpacing(metrics.large)
        for words, field, stretch in (
            (self.tr("&Name"), self.name, 3),
            (self.tr("Send &over"), self.channel, 2),
        ):
            label = QLabel(words)
            label.setProperty("kind", "strong")
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            column = _labelled(label, field)
            fields.addLayout(column, stretch)
        self.body.addLayout(fields)
        self.add_close(self.tr("Cancel"))
        self.create_draft = self.add_primary(self.tr("Create draft"))

    def _offer(self, beginning: Beginning) -> None:
        for template in beginning.templates:
            self._add_card(template.key, template.name, template_sentence(template), template_icon(template))
        nothing = self.tr("An empty canvas: you draw every step yourself.")
        self._add_card(BLANK, self.tr("Nothing"), nothing, "file-dotted")
        for channel in beginning.channels:
            self.channel.addItem(channel_line(channel), channel.name)
        self._choose(self._wanted if self._wanted in self.cards else next(iter(self.cards)))
        self.name.setFocus()
        self.name.selectAll()
        self._check()

    def _add_card(self, key: str, name: str, sentence: str, icon_name: str) -> None:
        card = ChoiceCard(self._context.theme, name, sentence, icon_name)
        card.setCheckable(True)
        card.clicked.connect(lambda: self._choose(key))
        self._group.addButton(card)
        self._cards.addWidget(card)
        self.cards[key] = card

    def _choose(self, key: str) -> None:
        self._wanted = key
        self.cards[key].setChecked(True)
        if not self._own_name:
            names = {template.key: template.name for template in self._beginning.templates}
            name = names.get(key, self.tr("New sequence"))
            self.name.setText(free_name(name, self._beginning.taken, LONGEST_NAME))

    def _name_edited(self, text: str) -> None:
        self._own_name = bool(text.strip())

    def _check(self) -> None:
        self.notice.silence()
        is_ready = bool(self._wanted) and self.channel.count() > 0
        self.create_draft.setEnabled(is_ready and bool(self.name.text().strip()))

    def _create(self) -> None:
        self.create_draft.setEnabled(False)
        work = partial(
            self._context.workspace.sequences.new,
            self.name.text(),
            "" if self._wanted == BLANK else self._wanted,
            str(self.channel.currentData()),
            spoken(),
        )
        self._context.background.run(self, work, self._created, self._failed)

    def _created(self, view: SequenceView) -> None:
        self.made.emit(view)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self._check()
        self.notice.show_error(error)


def _labelled(label: QLabel, below: QWidget | QVBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(label)
    if isinstance(below, QWidget):
        column.addWidget(below)
    else:
        column.addLayout(below)
    return column
