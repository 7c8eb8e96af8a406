"""A block as somebody would get it: as a bubble of a chat, or as a mail."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.model.block import Content
from app.model.customer import Customer
from app.ui.context import Context
from app.ui.customers.choice import CustomerChoice
from app.ui.told import told
from app.ui.widgets.bubble import MessageBubble
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.labels import ElidedLabel, text_label
from app.ui.widgets.mail_preview import MailPreview
from app.ui.widgets.notice import Notice
from app.workspace.trying import Trial

_WAYS = ("chat", "mail")
_BUBBLE = 250
_LEAST = 264


class BlockPreview(QFrame):
    """Emits ``person_chosen`` with the id of the customer the words are to be tried on."""

    person_chosen = Signal(int)

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__()
        theme = self._theme = context.theme
        self._shown: tuple[Content | None, dict[str, bytes]] = (None, {})
        self._bubble: MessageBubble | None = None
        self.setAccessibleName(self.tr("Preview"))
        self.setMinimumWidth(theme.metrics.scaled(_LEAST))
        metrics = theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.small)
        layout.addWidget(text_label(self.tr("Preview").upper(), "caption"))
        self.customer = CustomerChoice(context)
        self.customer.setAccessibleDescription(self.tr("The customer it is tried on"))
        self.customer.picked.connect(self.person_chosen)
        self.way = ChoiceBox(theme)
        self.way.setAccessibleName(self.tr("How it is shown"))
        for key, words in zip(_WAYS, (self.tr("As a chat"), self.tr("As a mail")), strict=True):
            self.way.addItem(words, key)
        self.way.currentIndexChanged.connect(lambda _: self._show())
        row = QHBoxLayout()
        row.setSpacing(metrics.small)
        row.addWidget(self.customer, 1)
        row.addWidget(self.way)
        layout.addLayout(row)
        self.notice = Notice(theme)
        layout.addWidget(self.notice)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._chat())
        self._stack.addWidget(self._mail())
        layout.addWidget(self._stack, 1)

    def show_customer(self, customer: Customer) -> None:
        """Say on whom it is tried; id 0 is nobody who is there."""
        made_up = self.tr("An example: {name}").format(name=customer.name)
        self.customer.show_name(customer.name if customer.id else made_up)

    def prefer(self, *, mail: bool) -> None:
        """Show it as a mail, or as a chat."""
        self.way.setCurrentIndex(_WAYS.index("mail") if mail else 0)

    def show_trial(self, trial: Trial, name: str, pictures: Mapping[str, bytes]) -> None:
        """Show a block filled in, and say what is missing or why it cannot be filled in."""
        if trial.fault is not None:
            if trial.fault.key == "template_empty":
                self.notice.say(self.tr("There is nothing to see yet."))
            else:
                self.notice.say(told(trial.fault.sentence), "danger", trial.fault.technical)
        elif trial.missing:
            words = self.tr("Not known of {name}: {fields}. There will be a gap.")
            self.notice.say(words.format(name=name, fields=", ".join(trial.missing)), "warning")
        else:
            self.notice.silence()
        shown = (trial.content, dict(pictures))
        if shown != self._shown:
            self._shown = shown
            self._show()

    def _show(self) -> None:
        content, pictures = self._shown
        is_mail = self.way.currentData() == "mail"
        self._stack.setCurrentIndex(1 if is_mail else 0)
        if is_mail:
            self.subject.setText(content.subject if content else "")
            self.mail.show_mail(content or Content(), pictures)
            return
        if self._bubble is not None:
            self._column.removeWidget(self._bubble)
            self._bubble.setParent(None)
            self._bubble.deleteLater()
            self._bubble = None
        if content is not None:
            seen = content.model_copy(update={"subject": ""})
            self._bubble = MessageBubble(self._theme, seen, pictures, most_width=_BUBBLE)
            self._column.insertWidget(0, self._bubble, 0, Qt.AlignmentFlag.AlignTop)

    def _chat(self) -> QWidget:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, self._theme.metrics.small, 0, 0)
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll

    def _mail(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, self._theme.metrics.tiny, 0, 0)
        layout.setSpacing(self._theme.metrics.small)
        self.subject = ElidedLabel("", "strong")
        self.subject.setAccessibleDescription(self.tr("Subject"))
        layout.addWidget(self.subject)
        self.mail = MailPreview(self._theme)
        layout.addWidget(self.mail, 1)
        return page
