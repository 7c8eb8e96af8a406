"""The fields of a block: its name, its words, its pictures, buttons and quick replies, and what only a mail has."""

from collections.abc import Mapping

from pydantic import ValidationError
from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.model.block import LONGEST_HTML, LONGEST_TEXT, Block
from app.model.errors import Invalid
from app.model.sentence import worded
from app.ui.blocks.counters import Counters
from app.ui.blocks.picture_field import PictureField
from app.ui.blocks.rows import ButtonRows, ReplyRows
from app.ui.blocks.template_edit import TemplateEdit
from app.ui.context import Context
from app.ui.told import capital, told
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text_label

_LONGEST_NAME = 200
_LONGEST_SUBJECT = 500
_TEXT_LINES = 7
_HTML_LINES = 10


class BlockFields(QWidget):
    """Emits ``edited`` for whatever the owner does."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        """Lay them out, empty."""
        super().__init__()
        self._theme = context.theme
        self._block = Block(name="?")
        self.faults: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.metrics.large)
        self._lay_out_name()
        self._lay_out_text(context)
        self.pictures = PictureField(context)
        self._section(self.tr("Pictures"), self.pictures)
        self.buttons = ButtonRows(self._theme)
        self._section(self.tr("Buttons"), self.buttons, "buttons")
        self.replies = ReplyRows(self._theme)
        self._section(self.tr("Quick replies"), self.replies, "quick replies")
        self._lay_out_mail()
        self._column.addStretch()
        for each in (self.pictures, self.buttons, self.replies):
            each.edited.connect(self.edited)

    def show_block(self, block: Block, pictures: Mapping[str, bytes]) -> None:
        """Show a block; ``pictures`` are the bytes of its pictures by digest."""
        self._block = block
        self.blockSignals(True)
        if self.name.text() != block.name:
            self.name.setText(block.name)
            self.name.setCursorPosition(0)
        self.text.show_text(block.text)
        self.pictures.show_pictures(block.pictures, pictures)
        self.buttons.show_buttons(block.buttons)
        self.replies.show_replies(block.quick_replies)
        self.subject.setText(block.subject)
        self.html.show_text(block.html)
        self._show_html(bool(block.html))
        self.blockSignals(False)
        self.show_faults({})

    def value(self) -> Block:
        """Return the block as it is written; raise ``Invalid`` in words where it cannot be kept so."""
        return self._made(whole=True)

    def draft(self) -> Block:
        """Return as much of the block as can be shown while it is being written."""
        return self._made(whole=False)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong with the texts, each at its place, by their names as in ``Block.templates``."""
        said: dict[str, list[str]] = {place: [] for place in self.faults}
        for place, words in faults.items():
            field = "buttons" if "button" in place else "quick replies" if "reply" in place else place
            said[field].append(f"{capital(told(words))}.")
        for place, label in self.faults.items():
            words = "\n".join(said[place])
            label.setText(words)
            label.setAccessibleName(words)
            label.setVisible(bool(words))

    def _made(self, *, whole: bool) -> Block:
        text, html = self.text.toPlainText(), self.html.toPlainText() if self._has_html else ""
        if whole:
            self._refuse_lengths(text, html)
        try:
            buttons = self.buttons.value()
        except Invalid:
            if whole:
                raise
            buttons = ()
        try:
            return Block(
                name=" ".join(self.name.text().split()) or ("" if whole else "?"),
                text=text[:LONGEST_TEXT],
                subject=self.subject.text(),
                html=html[:LONGEST_HTML],
                pictures=self.pictures.value(),
                buttons=buttons,
                quick_replies=self.replies.value(),
            )
        except ValidationError as error:
            raise Invalid(worded("Give the block a name."), technical=str(error)) from error

    def _refuse_lengths(self, text: str, html: str) -> None:
        for used, most in ((len(text), LONGEST_TEXT), (len(html), LONGEST_HTML)):
            if used > most:
                raise Invalid(
                    worded(
                        "The text has {used} letters; a block holds {most}.",
                        used=f"{used:,}",
                        most=f"{most:,}",
                    )
                )

    def _lay_out_name(self) -> None:
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setProperty("look", "heading")
        self.name.setAccessibleName(self.tr("Name of the block"))
        self.name.setPlaceholderText(self.tr("Name, seen by you alone"))
        self.name.textEdited.connect(self.edited)
        self._column.addWidget(self.name)

    def _lay_out_text(self, context: Context) -> None:
        self.text = TemplateEdit(self._theme, self.tr("Text"))
        self.text.setPlaceholderText(
            self.tr("Hello… Type {{ to insert what differs from customer to customer.")
        )
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _TEXT_LINES + 24)
        self.text.edited.connect(self.edited)
        self.text.media_pasted.connect(self._take_media)
        self.insert = button(self._theme, self.tr("Insert"), "brackets-curly", "link")
        self.insert.setToolTip(self.tr("Insert a variable (Ctrl+Space)"))
        self.insert.setAccessibleName(self.tr("Insert a variable"))
        self.counters = Counters(self._theme, context.workspace.trying.platform_names())
        body = self._section(self.tr("Text"), self.text, "text", beside=self.insert)
        body.addWidget(self.counters)

    def _lay_out_mail(self) -> None:
        self.subject = QLineEdit()
        self.subject.setMaxLength(_LONGEST_SUBJECT)
        self.subject.setAccessibleName(self.tr("Subject of the mail"))
        self.subject.setPlaceholderText(self.tr("Subject; only a mail shows it"))
        self.subject.textEdited.connect(self.edited)
        self.add_html = button(self._theme, self.tr("Write the mail as HTML too"), "code", "link")
        self.add_html.clicked.connect(lambda: self._show_html(True, by_hand=True))
        self.drop_html = button(self._theme, self.tr("Send it as plain text only"), "x", "link")
        self.drop_html.clicked.connect(lambda: self._show_html(False, by_hand=True))
        self.html = TemplateEdit(self._theme, self.tr("HTML of the mail"))
        self.html.setProperty("look", "source")
        self.html.setFixedHeight(self.html.fontMetrics().lineSpacing() * _HTML_LINES + 24)
        self.html.edited.connect(self.edited)
        self.html_words = text_label(
            self.tr("The text above goes along as the plain version, for readers that show no HTML."),
            "small",
            wraps=True,
        )
        body = self._section(self.tr("Only for mail"), self.subject, "subject")
        for each in (self.add_html, self.html, self._fault("html"), self.html_words, self.drop_html):
            body.addWidget(each)
        body.setAlignment(self.add_html, Qt.AlignmentFlag.AlignLeft)
        body.setAlignment(self.drop_html, Qt.AlignmentFlag.AlignLeft)
        self._has_html = False
        self._show_html(False)

    def _show_html(self, shown: bool, *, by_hand: bool = False) -> None:
        self._has_html = shown
        for each in (self.html, self.html_words, self.drop_html):
            each.setVisible(shown)
        self.add_html.setVisible(not shown)
        if by_hand:
            (self.html if shown else self.add_html).setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()

    def _take_media(self, media: QMimeData) -> None:
        self.pictures.take(media)

    def _section(
        self, caption: str, field: QWidget, place: str = "", *, beside: QWidget | None = None
    ) -> QVBoxLayout:
        """Put a field under a caption, with a place for what is wrong with it; return the column."""
        body = QVBoxLayout()
        body.setSpacing(self._theme.metrics.small - 2)
        head = QHBoxLayout()
        head.addWidget(text_label(caption.upper(), "caption"), 1)
        if beside is not None:
            head.addWidget(beside)
        body.addLayout(head)
        body.addWidget(field)
        if place:
            body.addWidget(self._fault(place))
        self._column.addLayout(body)
        return body

    def _fault(self, place: str) -> QLabel:
        fault = self.faults[place] = text_label("", "notice", wraps=True)
        fault.setProperty("tone", "danger")
        fault.setVisible(False)
        return fault
