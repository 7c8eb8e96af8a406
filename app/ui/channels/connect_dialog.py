"""The dialog that connects an account: a platform, a name, and what the platform has to know."""

import re
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.model.naming import free_name
from app.ui.channels.form import SettingsForm
from app.ui.channels.guide import GuideView
from app.ui.channels.reading import Account, ToConnect, connect
from app.ui.channels.words import platform_icon, platform_sentence
from app.ui.context import Context
from app.ui.told import told
from app.ui.widgets.buttons import ChoiceCard
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.channels import PlatformView

_LONGEST_NAME = 100
_CARDS_IN_A_ROW = 4
_WIDTH = 700


class ConnectDialog(Dialog):
    """Emits ``connected`` with the account once it has been tried. Secrets are kept no longer than it takes."""

    connected = Signal(object)

    def __init__(self, context: Context, offered: ToConnect, parent: QWidget | None = None) -> None:
        """Offer the platforms; the first is chosen."""
        super().__init__(
            context.theme,
            self.tr("Connect a channel"),
            self.tr("It is tried at once, without writing to anybody."),
            parent,
            width=_WIDTH,
        )
        self._context = context
        self._offered = offered
        self._own_name = False
        self._platform: PlatformView | None = None
        self.cards: dict[str, ChoiceCard] = {}
        self._group = QButtonGroup(self)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.form: SettingsForm | None = None
        self.guide: GuideView | None = None
        self.sentence = text_label("", "small", wraps=True)
        self._lay_out()
        self.name.textEdited.connect(self._name_edited)
        self.name.textChanged.connect(self._check)
        self.connect_button.clicked.connect(self._connect)
        if offered.platforms:
            self._choose(offered.platforms[0])
        self.name.setFocus()
        self.name.selectAll()

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        self._choice = QWidget()
        cards = QGridLayout(self._choice)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(metrics.small)
        for place, platform in enumerate(self._offered.platforms):
            sentence = platform_sentence(platform.key)
            icon_name = platform_icon(platform.key)
            card = ChoiceCard(self._context.theme, told(platform.name), "", icon_name)
            card.setAccessibleDescription(sentence)
            card.setToolTip(sentence)
            card.setCheckable(True)
            card.clicked.connect(partial(self._choose, platform))
            self._group.addButton(card)
            cards.addWidget(card, *divmod(place, _CARDS_IN_A_ROW))
            self.cards[platform.key] = card
        widest = max((card.sizeHint().width() for card in self.cards.values()), default=0)
        for place in range(_CARDS_IN_A_ROW):
            cards.setColumnMinimumWidth(place, widest)
            cards.setColumnStretch(place, 1)
        self.body.addWidget(self._choice)
        self.body.addWidget(self.sentence)
        label = QLabel(self.tr("&Name in Tendril"))
        label.setProperty("kind", "strong")
        label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Name in Tendril"))
        column = QVBoxLayout()
        column.setSpacing(metrics.tiny)
        column.addWidget(label)
        column.addWidget(self.name)
        self.body.addLayout(column)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.connect_button = self.add_primary(self.tr("Connect"))

    def _choose(self, platform: PlatformView, _checked: bool = True) -> None:
        self.cards[platform.key].setChecked(True)
        if self._platform == platform:
            return
        self._platform = platform
        if self.form is not None:
            self.form.clear_secrets()
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        if self.guide is not None:
            self._place.removeWidget(self.guide)
            self.guide.hide()
            self.guide.deleteLater()
        sentence = platform_sentence(platform.key)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.guide = GuideView(self._context.theme, platform)
        self._place.addWidget(self.guide)
        self.form = SettingsForm(self._context.theme, platform)
        self.form.changed.connect(self._check)
        # Both together would be higher than small screens are.
        self.form.more.toggled.connect(self.guide.fold)
        self.form.more.toggled.connect(self._choice.setHidden)
        self._place.addWidget(self.form)
        if not self._own_name:
            self.name.setText(free_name(platform.name, self._offered.taken, self.name.maxLength()))
        self._check()

    def _name_edited(self, text: str) -> None:
        self._own_name = bool(text.strip())

    def _check(self) -> None:
        self.notice.silence()
        self.connect_button.setEnabled(bool(self.name.text().strip()))

    def _connect(self) -> None:
        form, platform = self.form, self._platform
        if form is None or platform is None:
            return
        missing = form.missing()
        if missing:
            names = ", ".join(f"“{told(setting.label)}”" for setting in missing)
            self.notice.say(self.tr("Fill in {names}.").format(names=names), "warning")
            form.show_setting(missing[0].key)
            return
        work = partial(
            connect,
            self._context.workspace,
            self.name.text(),
            platform.key,
            form.settings(),
            form.secrets(),
        )
        form.clear_secrets()
        self._is_connecting(True)
        self._context.background.run(self, work, self._done, self._failed)

    def _is_connecting(self, is_connecting: bool) -> None:
        self.connect_button.setText(self.tr("Trying it…") if is_connecting else self.tr("Connect"))
        for each in (self.connect_button, self.name, *self.cards.values()):
            each.setEnabled(not is_connecting)
        if self.form is not None:
            self.form.setEnabled(not is_connecting)

    def _done(self, found: Account) -> None:
        self._context.changes.tell()
        self.connected.emit(found)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self._is_connecting(False)
        self.notice.show_error(error)
        if self.form is None:
            return
        first = re.match(r"\w+", error.sentence)
        if first is not None and first.group() in self.form.fields:
            self.form.show_setting(first.group())
