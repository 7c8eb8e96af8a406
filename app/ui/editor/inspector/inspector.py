"""The inspector: the fields of the chosen card. What is edited leaves it as a patch; what is invalid does not."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.drawing.patch import Patch
from app.model.sequence import SequenceDocument
from app.model.shop import Shop
from app.model.steps import MessageStep, Step
from app.ui.editor.desk import EditorDesk
from app.ui.editor.inspector import faults
from app.ui.editor.inspector.block_card import Sample
from app.ui.editor.inspector.form import Form
from app.ui.editor.inspector.forms import Forms
from app.ui.editor.inspector.header import Header, icon_of
from app.ui.editor.inspector.message import MessageForm
from app.ui.theme import Theme
from app.ui.widgets.emptying import empty
from app.ui.widgets.labels import IconLabel, text_label
from app.workspace.channels import TemplateOnPlatform

_WIDTH = 290


class Inspector(QFrame):
    """Shows one card. Emits ``patched`` with a change, and ``block_asked`` with the id of a message;
    ``templates_asked`` wants the platform's templates read.

    ``block_shown`` tells the key of the block of the message that is shown, empty for none.
    """

    patched = Signal(object)
    block_shown = Signal(str)
    block_asked = Signal(str)
    templates_asked = Signal()

    def __init__(self, theme: Theme, desk: EditorDesk, zone: ZoneInfo, now: Callable[[], datetime]) -> None:
        """Follow a desk's drawing; nothing is chosen yet."""
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._now = now
        self._forms = Forms(theme, desk.drawing, desk.blocks, Shop(timezone=zone.key or "UTC"))
        self.card_id: str | None = None
        self.header: Header | None = None
        self.form: Form | None = None
        self.setFixedWidth(theme.metrics.scaled(_WIDTH))
        self.setAccessibleName(self.tr("Inspector"))
        self._lay_out()
        self._end = desk.drawing.listen(self._drawing_changed)
        self.destroyed.connect(lambda _, end=self._end: end())
        self._show_hint()

    def show_card(self, card_id: str | None) -> None:
        """Show a step by its id, the entry by its empty id, or that nothing is chosen."""
        there = card_id is not None and (card_id == ENTRY or card_id in self._desk.drawing.steps)
        wanted = card_id if there else None
        if wanted == self.card_id:
            self._refresh()
            return
        self.card_id = wanted
        self._clear()
        if wanted is None:
            self._show_hint()
        else:
            self._show_form(wanted)
        self._scroll.verticalScrollBar().setValue(0)

    def show_shop(self, shop: Shop) -> None:
        """Take note of the shop's hours and settings, by which the examples are worked out."""
        if shop != self._forms.shop:
            self._forms.shop = shop
            self._refresh()

    def show_templates(self, templates: tuple[TemplateOnPlatform, ...]) -> None:
        """Offer the templates that the platform has approved for when the window has closed."""
        self._forms.templates = templates
        self._refresh()

    def show_sample(self, sample: Sample) -> None:
        """Show how the block of the chosen message begins for somebody."""
        if isinstance(self.form, MessageForm):
            self.form.block.show_sample(sample)

    def focus_field(self, name: str) -> None:
        """Put the keyboard on a field of the card by its name in the model, and bring it into sight."""
        field: QWidget | None = None
        if name == "name" and self.header is not None:
            field = self.header.name
        elif self.form is not None:
            field = self.form.first_field(name)
        if field is not None:
            self._scroll.ensureWidgetVisible(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the line to the canvas."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("border"))
        painter.end()

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(metrics.large, metrics.large, metrics.large, metrics.large)
        self._column.setSpacing(metrics.large)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(content)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _make_room(self, least: int, most: int) -> None:
        """Let the scroll bar, while there is one, take its place from the margin and not from the fields."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most > least else 0
        margin = self._theme.metrics.large
        self._column.setContentsMargins(margin, margin, max(0, margin - bar), margin)

    def _clear(self) -> None:
        self.header, self.form = None, None
        empty(self._column)

    def _show_hint(self) -> None:
        self._column.addSpacing(self._theme.metrics.page)
        icon = IconLabel(self._theme, "hand-pointing", "accent_text", chip=True)
        self._column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        title = text_label(self.tr("Nothing is chosen"), "heading")
        self._column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        words = self.tr("Click a card on the canvas, and what it does can be changed here.")
        hint = text_label(words, "muted", wraps=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(hint)

    def _show_form(self, card_id: str) -> None:
        step = self._desk.drawing.steps.get(card_id)
        self.header = (
            Header(self._theme, icon_of(step.kind))
            if step is not None
            else Header(self._theme, "lightning", self.tr("How it begins"))
        )
        header, form = self.header, self._forms.make(card_id)
        self.form = form
        for each in (header, form):
            self._column.addWidget(each)
            each.show()
        header.renamed.connect(
            lambda: self._propose(card_id, "name", {"name": header.name.value()}, typed=True)
        )
        header.switched.connect(
            lambda: self._propose(card_id, "on", {"on": header.switch.value()}, typed=False)
        )
        form.proposed.connect(lambda name, changes, typed: self._propose(card_id, name, changes, typed=typed))
        form.block_asked.connect(lambda: self.block_asked.emit(card_id))
        form.templates_asked.connect(self.templates_asked)
        self._refresh()

    def _refresh(self) -> None:
        if self.form is None or self.card_id is None:
            return
        step = self._desk.drawing.steps.get(self.card_id)
        self._silence()
        if step is not None and self.header is not None:
            self.header.show_step(step)
        self._forms.channel = self._desk.draft.channel
        self._forms.fill(self.form, step, self._now())
        if isinstance(step, MessageStep):
            self.block_shown.emit(step.block)

    def _drawing_changed(self, patch: Patch) -> None:
        if self.card_id is None:
            return
        if self.card_id != ENTRY and self.card_id not in self._desk.drawing.steps:
            self.show_card(None)
        elif self.card_id in patch.steps or patch.head:
            self._refresh()

    def _propose(self, card_id: str, name: str, changes: dict[str, Any], *, typed: bool) -> None:
        """Make a patch of a change; if it is invalid, say why under the field."""
        gesture = f"{card_id}.{name}" if typed else ""
        try:
            patch = (
                self._head_patch(changes, gesture)
                if card_id == ENTRY
                else self._step_patch(self._desk.drawing.steps.get(card_id), changes, gesture)
            )
        except ValidationError as error:
            self._say_fault(name, faults.in_words(error))
            return
        self._silence()
        if patch is not None and not patch.is_empty:
            self.patched.emit(patch)

    def _step_patch(self, step: Step | None, changes: dict[str, Any], gesture: str) -> Patch | None:
        if step is None:
            return None
        changed = type(step).model_validate({**step.model_dump(by_alias=True), **changes})
        label = self.tr("Change {name}").format(name=changed.name)
        return gestures.change_step(self._desk.drawing, changed, label, gesture=gesture)

    def _head_patch(self, changes: dict[str, Any], gesture: str) -> Patch:
        [(name, value)] = changes.items()
        needed = {"name": "sequence", "kind": "marketing"}
        checked = getattr(SequenceDocument.model_validate({**needed, name: value}), name)
        label = self.tr("Change how it begins")
        return gestures.change_head(self._desk.drawing, name, checked, label, gesture=gesture)

    def _say_fault(self, name: str, words: str) -> None:
        if self.header is not None and name == "name":
            self.header.say(words)
        elif self.form is not None:
            self.form.say_fault(name, words)

    def _silence(self) -> None:
        if self.header is not None:
            self.header.say("")
        if self.form is not None:
            self.form.silence()
