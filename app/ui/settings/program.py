"""The settings of the program: sending after a break, starting with the computer, looks, language."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.model.errors import TendrilError
from app.model.settings import REVIEW_ABOVE
from app.ui.context import Context
from app.ui.editor.inspector.fields import NumberField
from app.ui.language import languages
from app.ui.settings.group import SettingGroup, show_line
from app.ui.settings.row import SettingRow
from app.ui.settings.shop import native_name
from app.ui.theme import Appearance
from app.ui.tray.autostart import Autostart, autostart
from app.ui.widgets.buttons import button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import text_label
from app.ui.widgets.toggles import Switch

_NUMBER_WIDTH = 84


class SendingSettings(SettingGroup):
    """When the owner wants to look first, and whether Tendril is there from the start."""

    def __init__(self, context: Context) -> None:
        """Lay out the rows."""
        super().__init__(
            context, self.tr("Sending"), self.tr("What happens after a break, and when this computer starts.")
        )
        self.autostart: Autostart = autostart(context.workspace.folder)
        self.review = NumberField(context.theme, self.tr("Late messages"))
        self.review.setFixedWidth(context.theme.metrics.scaled(_NUMBER_WIDTH))
        line = FlowLayout(context.theme.metrics.small)
        before, after = (
            text_label(said, "muted") for said in (self.tr("more than"), self.tr("late messages at once"))
        )
        for each in (before, self.review, after):
            each.setMinimumHeight(context.theme.metrics.control)
            line.addWidget(each)
        self.start = Switch(context.theme, self.tr("Start with the computer"))
        theme = context.theme
        self.add_row(
            REVIEW_ABOVE,
            SettingRow(
                theme,
                self.tr("Ask me before"),
                line,
                self.tr("When this computer was off, fewer than this go out by themselves."),
            ),
        )
        self.add_row(
            "start",
            SettingRow(
                theme,
                self.tr("At the start"),
                self.start,
                self.tr("Without a window: Tendril's icon in the tray shows that it is there."),
            ),
        )
        self.review.edited.connect(lambda: self.save(REVIEW_ABOVE, self.review.text()))
        self.start.edited.connect(self._turn)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the settings as they are kept."""
        show_line(self.review, values[REVIEW_ABOVE])
        self.start.setChecked(self.autostart.is_on())

    def _turn(self) -> None:
        is_wanted = self.start.isChecked()
        try:
            self.autostart.turn(on=is_wanted)
        except TendrilError as error:
            self.start.setChecked(not is_wanted)
            self.rows["start"].refuse(error)
            return
        self.rows["start"].say(
            self.tr("Tendril starts with this computer from now on.")
            if is_wanted
            else self.tr("Tendril starts only when you start it.")
        )


class LooksSettings(SettingGroup):
    """Light or dark, and the language. Emits ``restart_asked`` for a language to take effect."""

    restart_asked = Signal()

    def __init__(self, context: Context) -> None:
        """Lay out the rows."""
        super().__init__(context, self.tr("Appearance"), self.tr("Choose what is easier on your eyes."))
        names = {
            Appearance.SYSTEM: self.tr("As this computer is set"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        self.appearance = ChoiceBox(context.theme)
        self.appearance.setAccessibleName(self.tr("Colours"))
        for appearance, name in names.items():
            self.appearance.addItem(name, appearance.value)
        self.appearance.setCurrentIndex(self.appearance.findData(context.theme.appearance.value))
        self.language = ChoiceBox(context.theme)
        self.language.setAccessibleName(self.tr("Language of this window"))
        self.language.addItem(names[Appearance.SYSTEM], "")
        for code in languages():
            self.language.addItem(native_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(context.preferences.language)))
        self.restart = button(context.theme, self.tr("Show it now"), "arrow-clockwise", "small")
        self.restart.setVisible(False)
        self.restart.clicked.connect(self.restart_asked)
        self.add_row("appearance", SettingRow(context.theme, self.tr("Colours"), self.appearance))
        language = QHBoxLayout()
        language.addWidget(self.language, 1)
        language.addWidget(self.restart)
        self.add_row("language", SettingRow(context.theme, self.tr("Language"), language))
        self.appearance.currentIndexChanged.connect(lambda _: self._choose_colours())
        self.language.currentIndexChanged.connect(lambda _: self._choose_language())

    def _choose_colours(self) -> None:
        appearance = Appearance(self.appearance.currentData())
        self._context.theme.choose(appearance)
        self._context.preferences.appearance = appearance

    def _choose_language(self) -> None:
        self._context.preferences.language = str(self.language.currentData())
        self.restart.setVisible(True)
        self.rows["language"].say(self.tr("Saved. The window speaks it as soon as it is opened anew."))
