"""The dialog that changes a channel: its name, its settings, its secrets."""

import re
from dataclasses import replace
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

    def __init__(
        self, context: Context, found: ToChange, parent: QWidget | None = None, *, secrets_only: bool = False
    ) -> None:
        """Show the channel as it is; with ``secrets_only`` there is nothing to change but its secrets."""
        super().__init__(context.theme, "", "", parent, width=620)
        self._context = context
        self._found = found
        self._secrets_only = secrets_only
        self.name = QLineEdit(found.view.name)
        self._show_words()
        self.body.addWidget(self._naming())
        offered = found.platform
        if secrets_only:
            secrets = tuple(replace(each, advanced=False) for each in offered.settings if each.secret)
            offered = replace(offered, settings=secrets)
        self.form = SettingsForm(context.theme, offered, found.view.settings, whole=secrets_only)
        self.body.addWidget(self.form)
        self.add_close(self.tr("Cancel"))
        self.change = self.add_primary(self.tr("Change"))
        self.change.clicked.connect(self._change)
        self.name.textChanged.connect(self._check)
        self.form.changed.connect(self._check)
        if secrets_only:
            self.form.show_first()
        else:
            self.name.setFocus()

    def _show_words(self) -> None:
        title = self.tr("New secrets for “{name}”") if self._secrets_only else self.tr("Change “{name}”")
        self.setWindowTitle(title.format(name=self._found.view.name))
        self.title.setText(self.windowTitle())
        self.subtitle.setText(
            self.tr(
                "What you leave empty stays as it is. They are tried first, and kept in this computer's keyring only"
                " if they work; nobody can read them here again."
            )
            if self._secrets_only
            else self.tr("It is tried first, without writing to anybody, and changed only if it works.")
        )
        self.subtitle.setVisible(True)

    def _naming(self) -> QWidget:
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name in Tendril"))
        label = QLabel(self.tr("&Name in Tendril"))
        label.setProperty("kind", "strong")
        label.setBuddy(self.name)
        naming = QWidget()
        column = QVBoxLayout(naming)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.theme.metrics.tiny)
        column.addWidget(label)
        column.addWidget(self.name)
        naming.setHidden(self._secrets_only)
        return naming

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
        work = partial(
            change,
            self._context.workspace,
            self._found.view.name,
            self.name.text(),
            self._settings(),
            self.form.secrets(),
        )
        self._is_changing(True)
        self._context.background.run(self, work, self._done, self._failed)

    def _settings(self) -> dict[str, str]:
        """Return all the settings that the channel is to have."""
        before = dict(self._found.view.settings)
        if self._secrets_only:
            return before
        known = {setting.key for setting in self._found.platform.settings}
        unseen = {key: value for key, value in before.items() if key not in known}
        return {**unseen, **self._defaults(), **self.form.settings()}

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
