"""The dialog that changes a channel: its name, its settings, its secrets."""

import re
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.channels.form import SettingsForm
from app.ui.channels.reading import Account, ToChange, change
from app.ui.context import Context
from app.ui.told import told
from app.ui.widgets.dialog import Dialog

_LONGEST_NAME = 100


class ChangeDialog(Dialog):
    """Emits ``changed`` with the account once it works as it is now. Secrets are kept no longer than it takes."""

    changed = Signal(object)

    def __init__(self, context: Context, found: ToChange, parent: QWidget | None = None) -> None:
        """Show the channel as it is."""
        super().__init__(context.theme, "", "", parent, width=620)
        self._context = context
        self._found = found
        title = self.tr("Change “{name}”").format(name=found.view.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.subtitle.setText(
            self.tr("It is tried first, without writing to anybody, and changed only if it works.")
        )
        self.subtitle.setVisible(True)
        self.name = QLineEdit(found.view.name)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name in Tendril"))
        label = QLabel(self.tr("&Name in Tendril"))
        label.setProperty("kind", "strong")
        label.setBuddy(self.name)
        column = QVBoxLayout()
        column.setSpacing(context.theme.metrics.tiny)
        column.addWidget(label)
        column.addWidget(self.name)
        self.body.addLayout(column)
        self.form = SettingsForm(context.theme, found.platform, found.view.settings)
        self.body.addWidget(self.form)
        self.add_close(self.tr("Cancel"))
        self.change = self.add_primary(self.tr("Change"))
        self.change.clicked.connect(self._change)
        self.name.textChanged.connect(self._check)
        self.form.changed.connect(self._check)
        self.name.setFocus()

    def _check(self) -> None:
        self.notice.silence()
        self.change.setEnabled(bool(self.name.text().strip()))

    def _change(self) -> None:
        missing = self.form.missing()
        if missing:
            names = ", ".join(f"“{told(setting.label)}”" for setting in missing)
            self.notice.say(self.tr("Fill in {names}.").format(names=names), "warning")
            self.form.show_setting(missing[0].key)
            return
        known = {setting.key for setting in self._found.platform.settings}
        unseen = {key: value for key, value in self._found.view.settings.items() if key not in known}
        work = partial(
            change,
            self._context.workspace,
            self._found.view.name,
            self.name.text(),
            {**unseen, **self._defaults(), **self.form.settings()},
            self.form.secrets(),
        )
        self._is_changing(True)
        self._context.background.run(self, work, self._done, self._failed)

    def _defaults(self) -> dict[str, str]:
        """Return what counts for a field that was emptied."""
        return {
            setting.key: setting.default for setting in self._found.platform.settings if not setting.secret
        }

    def _is_changing(self, is_changing: bool) -> None:
        self.change.setText(self.tr("Trying it…") if is_changing else self.tr("Change"))
        for each in (self.change, self.name, self.form):
            each.setEnabled(not is_changing)

    def _done(self, found: Account) -> None:
        self.form.clear_secrets()
        self._context.changes.tell()
        self.changed.emit(found)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self._is_changing(False)
        self.notice.show_error(error)
        first = re.match(r"\w+", error.sentence)
        if first is not None and first.group() in self.form.fields:
            self.form.show_setting(first.group())
