"""Writing a block: its name, its subject and its text, checked before it is kept."""

from functools import partial

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from app.model.block import LONGEST_TEXT, Block
from app.model.errors import Invalid, TendrilError
from app.model.personalise import syntax_problem
from app.model.sentence import worded
from app.ui.context import Context
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label

_TALL = 190


class BlockDialog(Dialog):
    """Emits ``kept`` with the block's key and content once it is in the library."""

    kept = Signal(str, object)

    def __init__(self, context: Context, key: str, block: Block, used_by: int, parent: QWidget) -> None:
        """Show a block; an empty key is a new one."""
        told = self.tr("Running sequences keep the words they were published with until you publish again.")
        super().__init__(context.theme, self.tr("Message block"), told if used_by else "", parent)
        self._context = context
        self._key = key
        self._block = block
        self.name = QLineEdit(block.name)
        self.name.setMaxLength(200)
        self.subject = QLineEdit(block.subject)
        self.subject.setMaxLength(500)
        self.subject.setPlaceholderText(self.tr("For email only"))
        self.text = QPlainTextEdit(block.text)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(context.theme.metrics.scaled(_TALL))
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for title, field in (
            (self.tr("Name"), self.name),
            (self.tr("Subject"), self.subject),
            (self.tr("Text"), self.text),
        ):
            label = text_label(title, "small")
            label.setBuddy(field)
            field.setAccessibleName(title)
            form.addRow(label, field)
        self.body.addLayout(form)
        hint = self.tr("{{ first_name | default: 'there' }} becomes the customer's first name.")
        self.body.addWidget(text_label(hint, "small", wraps=True))
        cancel = button(self._theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.keep = button(self._theme, self.tr("Keep"), look="primary")
        self.keep.clicked.connect(self._keep)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.keep)

    def _keep(self) -> None:
        try:
            block = self._written()
        except TendrilError as error:
            self.notice.show_error(error)
            return
        self.keep.setEnabled(False)
        blocks = self._context.workspace.blocks
        work = partial(blocks.put, self._key, block)
        self._context.background.run(self, work, partial(self._was_kept, block), self._refused)

    def _written(self) -> Block:
        for words in (self.text.toPlainText(), self.subject.text()):
            problem = syntax_problem(words)
            if problem:
                raise Invalid(worded("The text cannot be filled in: {problem}.", problem=problem))
        if len(self.text.toPlainText()) > LONGEST_TEXT:
            raise Invalid(worded("The text is too long."))
        try:
            return Block.model_validate(
                {
                    **self._block.model_dump(),
                    "name": " ".join(self.name.text().split()),
                    "subject": self.subject.text(),
                    "text": self.text.toPlainText(),
                }
            )
        except ValidationError as error:
            raise Invalid(worded("Give the block a name."), technical=str(error)) from error

    def _was_kept(self, block: Block, key: str) -> None:
        self.kept.emit(key, block)
        self.accept()

    def _refused(self, error: TendrilError) -> None:
        self.keep.setEnabled(True)
        self.notice.show_error(error)
