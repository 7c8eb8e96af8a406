"""The dialog that connects an account: a platform, a name, and what the platform has to know."""

import re
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.model.customer import EMAIL
from app.model.errors import TendrilError
from app.model.naming import free_name
from app.ui.channels.form import SettingsForm
from app.ui.channels.guide import GuideView
from app.ui.channels.platform_choice import PlatformChoice
from app.ui.channels.postal_address import PostalAddress
from app.ui.channels.reading import Account, ToConnect, connect
from app.ui.context import Context
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog
from app.workspace.channels import PlatformView

_LONGEST_NAME = 100
_WIDTH = 700


class ConnectDialog(Dialog):
    """Emits ``connected`` with the account once it has been tried. Secrets are kept no longer than it takes."""

    connected = Signal(object)

    def __init__(self, context: Context, offered: ToConnect, parent: QWidget | None = None) -> None:
        """Offer the platforms; what one of them has to know is asked for once it is chosen."""
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
        self.choice = PlatformChoice(context.theme, offered.platforms)
        self.cards = self.choice.cards
        self.another = button(context.theme, self.tr("Another platform"), "arrow-left", "link")
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.form: SettingsForm | None = None
        self.guide: GuideView | None = None
        self.address: PostalAddress | None = None
        self._lay_out()
        self.choice.chosen.connect(self._choose)
        self.another.clicked.connect(self._choose_again)
        self.name.textEdited.connect(self._name_edited)
        self.name.textChanged.connect(self._check)
        self.connect_button.clicked.connect(self._connect)
        self._choose_again()

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        self.body.addWidget(self.choice)
        self.body.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        label = QLabel(self.tr("&Name in Tendril"))
        label.setProperty("kind", "strong")
        label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Name in Tendril"))
        self._naming = QWidget()
        column = QVBoxLayout(self._naming)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.tiny)
        column.addWidget(label)
        column.addWidget(self.name)
        self._place = QVBoxLayout()
        self._place.setSpacing(metrics.large)
        self.body.addLayout(self._place)
        self._place.addWidget(self._naming)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.connect_button = self.add_primary(self.tr("Connect"))

    def _choose_again(self) -> None:
        """Show the platforms, and nothing else."""
        self.notice.silence()
        self.title.setText(self.tr("Connect a channel"))
        self._show_step(chosen=False)
        first = (
            self.cards.get(self._platform.key) if self._platform else next(iter(self.cards.values()), None)
        )
        if first is not None:
            first.setFocus()

    def _choose(self, platform: PlatformView) -> None:
        if self._platform != platform:
            self._platform = platform
            self._make_form(platform)
        self.title.setText(self.tr("Connect {platform}").format(platform=told(platform.name)))
        self._show_step(chosen=True)
        self._check()
        self.name.selectAll()
        has_guide = self.guide is not None and not self.guide.isHidden()
        (self.guide.toggle if self.guide is not None and has_guide else self.name).setFocus()

    def _show_step(self, *, chosen: bool) -> None:
        self.choice.setVisible(not chosen)
        for each in (self.another, self._naming, self.connect_button):
            each.setVisible(chosen)
        if self.form is not None and self.guide is not None and self._platform is not None:
            self.form.setVisible(chosen)
            self.guide.setVisible(chosen and bool(self._platform.guide.steps))
            self._ask_for_address(self._platform, chosen=chosen)

    def _make_form(self, platform: PlatformView) -> None:
        for gone in (self.form, self.guide):
            if gone is not None:
                self._place.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        if self.form is not None:
            self.form.clear_secrets()
        self.guide = GuideView(self._context.theme, platform)
        self._place.insertWidget(0, self.guide)
        self.form = SettingsForm(self._context.theme, platform)
        self.form.changed.connect(self._check)
        self._place.addWidget(self.form)
        if not self._own_name:
            self.name.setText(free_name(platform.name, self._offered.taken, self.name.maxLength()))

    def _ask_for_address(self, platform: PlatformView, *, chosen: bool) -> None:
        """Ask for the shop's postal address where mails go out, unless it is known."""
        is_asked = chosen and platform.platform == EMAIL and not self._offered.postal_address
        if is_asked and self.address is None:
            self.address = PostalAddress(self._context.theme)
        if self.address is not None:
            self._place.removeWidget(self.address)
            self._place.addWidget(self.address)
            self.address.setVisible(is_asked)

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
            self.address.text() if self.address is not None and not self.address.isHidden() else "",
        )
        form.clear_secrets()
        self._is_connecting(True)
        self._context.background.run(self, work, self._done, self._failed)

    def _is_connecting(self, is_connecting: bool) -> None:
        self.connect_button.setText(self.tr("Trying it…") if is_connecting else self.tr("Connect"))
        for each in (self.connect_button, self.name, self.another):
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
