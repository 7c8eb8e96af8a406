"""The dialog that takes a sequence in from a file: what is in it, its name here, and its channel."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.sequences.channel_dialog import channel_line
from app.ui.sequences.reading import FoundInFile
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.sequence_lookup import LONGEST_NAME
from app.workspace.sequences import SequenceView


class ImportSequenceDialog(Dialog):
    """Emits ``made`` with the view of the new draft."""

    made = Signal(object)

    def __init__(self, context: Context, found: FoundInFile, parent: QWidget | None = None) -> None:
        """Show what is in a file that has been looked at."""
        super().__init__(
            context.theme,
            self.tr("Import a sequence"),
            self.tr("It becomes a draft. Nothing goes out before you activate it."),
            parent,
            width=520,
        )
        self._context = context
        self._found = found
        self.content = text_label(self._content(found), "muted", wraps=True)
        self.name = QLineEdit(found.free_name)
        self.name.setMaxLength(LONGEST_NAME)
        self.channel = ChoiceBox(context.theme)
        self.channel.addItem(self.tr("No channel yet"), "")
        for channel in found.channels:
            self.channel.addItem(channel_line(channel), channel.name)
        self.channel.setCurrentIndex(self.channel.findData(found.wanted_channel))
        self._lay_out()
        self.add_close(self.tr("Cancel"))
        self.take_in = self.add_primary(self.tr("Import"), "download-simple")
        self.take_in.clicked.connect(self._import)
        self.name.textChanged.connect(self._check)
        if found.free_name != found.document.name:
            said = self.tr("There is already a sequence “{name}”; this one gets another name.")
            self.notice.say(said.format(name=found.document.name), "neutral")
        self.name.setFocus()
        self.name.selectAll()

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        file_name = text_label(self._found.path.name, "strong", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(metrics.tiny)
        words.addWidget(file_name)
        words.addWidget(self.content)
        self.body.addLayout(words)
        row = QHBoxLayout()
        row.setSpacing(metrics.large)
        for text, field, stretch in (
            (self.tr("&Name"), self.name, 3),
            (self.tr("Send &over"), self.channel, 2),
        ):
            label = QLabel(text)
            label.setProperty("kind", "strong")
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            column = QVBoxLayout()
            column.setSpacing(metrics.tiny + 2)
            column.addWidget(label)
            column.addWidget(field)
            row.addLayout(column, stretch)
        self.body.addLayout(row)

    def _content(self, found: FoundInFile) -> str:
        document = found.document
        parts = [
            self.tr("%n step(s)", "", len(document.steps)),
            self.tr("%n message(s)", "", len(document.messages)),
        ]
        if document.pictures:
            parts.append(self.tr("%n picture(s)", "", len(document.pictures)))
        parts.append(self.tr("marketing") if document.is_marketing else self.tr("transactional"))
        return " · ".join(parts)

    def _check(self) -> None:
        self.notice.silence()
        self.take_in.setEnabled(bool(self.name.text().strip()))

    def _import(self) -> None:
        self.take_in.setEnabled(False)
        work = partial(
            self._context.workspace.sequences.import_file,
            self._found.path,
            str(self.channel.currentData()),
            self.name.text(),
        )
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, view: SequenceView) -> None:
        self._context.changes.tell()
        self.made.emit(view)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self._check()
        self.notice.show_error(error)
