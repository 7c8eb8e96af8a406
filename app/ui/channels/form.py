"""The form of a platform's settings; those that are seldom needed are folded away."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.channels.setting_choice import SettingChoice
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.labels import text_label
from app.workspace.channels import PlatformView, SettingView

_ALWAYS_SHOWN = (
    "host",
    "from",
    "username",
    "password",
    "read_by",
    "imap_host",
    "business_id",
    "automatic_note",
)


class SettingsForm(QWidget):
    """Emits ``changed`` when anything is written."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        platform: PlatformView,
        values: Mapping[str, str] | None = None,
        *,
        whole: bool = False,
    ) -> None:
        """Make a field for each setting; with ``values`` for a channel there is, whose secrets stay unless written.

        With ``whole`` nothing is folded away.
        """
        super().__init__()
        self._values = values
        self._platform = platform
        self._theme = theme
        self.fields: dict[str, QLineEdit] = {}
        self.choices: dict[str, SettingChoice] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.medium)
        plain = [each for each in platform.settings if whole or _is_plain(each)]
        seldom = [each for each in platform.settings if each not in plain]
        if plain:
            layout.addWidget(self._group(plain))
        self.more = QPushButton()
        self.more.setProperty("look", "link")
        self.more.setAutoDefault(False)
        self.more.setCheckable(True)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        if not seldom:
            self.more.hide()
        self._seldom = self._seldom_of(seldom)
        layout.addWidget(self._seldom)
        self.more.toggled.connect(self._show_or_hide)
        self._show_or_hide(False)

    def settings(self) -> dict[str, str]:
        """Return what was written, without the secrets; what is empty is left to its default."""
        return self._written(is_secret=False)

    def secrets(self) -> dict[str, str]:
        """Return the secrets that were written."""
        return self._written(is_secret=True)

    def clear_secrets(self) -> None:
        """Forget the secrets, also in what can be undone; their fields say that they are wanted once more."""
        for setting in self._platform.settings:
            field = self.fields.get(setting.key)
            if setting.secret and field is not None and field.text():
                field.clear()
                field.setPlaceholderText(self.tr("Please enter it once more"))

    def missing(self) -> list[SettingView]:
        """Return what has to be written and is not."""
        return [
            each
            for each in self._platform.settings
            if each.required
            and not self._value_of(each.key).strip()
            and not (each.secret and self._values is not None)
        ]

    def show_setting(self, key: str) -> None:
        """Bring the field of a setting under the fingers."""
        field = self.choices.get(key) or self.fields[key]
        if self._seldom.isAncestorOf(field):
            self.more.setChecked(True)
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()

    def show_first(self) -> None:
        """Bring the first field under the fingers."""
        self.show_setting(self._platform.settings[0].key)

    def _written(self, *, is_secret: bool) -> dict[str, str]:
        found = {
            each.key: self._value_of(each.key) for each in self._platform.settings if each.secret is is_secret
        }
        return {key: text if is_secret else text.strip() for key, text in found.items() if text.strip()}

    def _value_of(self, key: str) -> str:
        choice = self.choices.get(key)
        return choice.text() if choice is not None else self.fields[key].text()

    def _seldom_of(self, settings: Sequence[SettingView]) -> QWidget:
        """Return what is folded away; what only a gateway or a test server needs comes last, under its heading."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.metrics.medium)
        usual = [each for each in settings if not each.advanced]
        advanced = [each for each in settings if each.advanced]
        if usual:
            column.addWidget(self._group(usual))
        if advanced:
            column.addWidget(text_label(self.tr("Advanced"), "heading"))
            column.addWidget(self._group(advanced))
        return holder

    def _group(self, settings: Sequence[SettingView]) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.metrics.large)
        grid.setVerticalSpacing(self._theme.metrics.medium)
        for place, setting in enumerate(settings):
            grid.addLayout(self._field(setting), *divmod(place, 2), Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return group

    def _field(self, setting: SettingView) -> QVBoxLayout:
        required, label_words, helped = self.tr("required"), told(setting.label), told(setting.help)
        field = self._input(setting)
        if isinstance(field, QLineEdit):  # a list is known by what is chosen in it, and by its label
            field.setAccessibleName(label_words)
        said = f"{required}. {helped}" if setting.required else helped
        field.setAccessibleDescription(said)
        field.textChanged.connect(self.changed)
        if isinstance(field, SettingChoice):
            self.choices[setting.key] = field
        else:
            self.fields[setting.key] = field
        label = QLabel(f"{label_words} *" if setting.required else label_words)
        label.setProperty("kind", "strong")
        label.setWordWrap(True)
        label.setBuddy(field)
        column = QVBoxLayout()
        column.setSpacing(self._theme.metrics.tiny)
        column.addWidget(label)
        column.addWidget(field)
        if helped:
            column.addWidget(text_label(helped, "small", wraps=True))
        return column

    def _input(self, setting: SettingView) -> QLineEdit | SettingChoice:
        known = self._values.get(setting.key, "") if self._values is not None else ""
        if setting.choices:
            choice = SettingChoice(self._theme, setting.choices, setting.default)
            choice.setText(known)
            return choice
        line = QLineEdit()
        line.setPlaceholderText(setting.default)
        if setting.secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
            if self._values is not None:
                line.setPlaceholderText(self.tr("stays as it is"))
        elif known != setting.default:
            line.setText(known)
        return line

    def _show_or_hide(self, shown: bool) -> None:
        self._seldom.setVisible(shown)
        self.more.setText(self.tr("Fewer settings") if shown else self.tr("More settings"))


def _is_plain(setting: SettingView) -> bool:
    return (setting.required or setting.key in _ALWAYS_SHOWN) and not setting.advanced
