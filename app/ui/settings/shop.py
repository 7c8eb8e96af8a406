"""The settings of the shop itself."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.model.settings import POSTAL_ADDRESS
from app.ui.context import Context
from app.ui.settings.group import SettingGroup, show_line
from app.ui.settings.row import SettingRow
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.search_box import SearchBox

_LINES = 3


class ShopSettings(SettingGroup):
    """Name, country, the language of what Tendril adds, and the postal address."""

    def __init__(self, context: Context) -> None:
        """Lay out the rows."""
        super().__init__(
            context, self.tr("Your shop"), self.tr("What your customers read, and where you are.")
        )
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Shop name"))
        self.name.setMaxLength(100)
        self.country = SearchBox(context.theme, self.tr("Country"), self.tr("Write a part of its name"))
        self.language = ChoiceBox(context.theme)
        self.language.setAccessibleName(self.tr("Language of messages"))
        for code in ("en", "vi"):
            self.language.addItem(native_name(code), code)
        self.address = _Lines()
        self.address.setAccessibleName(self.tr("Postal address"))
        self.address.setTabChangesFocus(True)
        self.address.setFixedHeight(self.address.fontMetrics().lineSpacing() * _LINES + 18)
        self._lay_out()
        self._connect()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the settings as they are kept."""
        self.country.offer(countries())
        show_line(self.name, values["shop.name"])
        self.country.show_key(values["shop.country"])
        self.language.setCurrentIndex(self.language.findData(values["shop.language"]))
        if not self.address.hasFocus() and self.address.toPlainText() != values[POSTAL_ADDRESS]:
            self.address.setPlainText(values[POSTAL_ADDRESS])

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.add_row("shop.name", SettingRow(theme, self.tr("&Name"), self.name))
        self.add_row(
            "shop.country",
            SettingRow(
                theme,
                self.tr("&Country"),
                self.country,
                self.tr("Phone numbers without a country code are read as numbers of this country."),
            ),
        )
        self.add_row(
            POSTAL_ADDRESS,
            SettingRow(
                theme,
                self.tr("Postal &address"),
                self.address,
                self.tr("Marketing mail has to carry it; the law of many countries asks for it."),
            ),
        )
        self.add_row(
            "shop.language",
            SettingRow(
                theme,
                self.tr("&Language of messages"),
                self.language,
                self.tr("Of what Tendril adds to them by itself, such as how to unsubscribe."),
            ),
        )

    def _connect(self) -> None:
        self.name.editingFinished.connect(lambda: self.save("shop.name", self.name.text()))
        self.country.settled.connect(lambda code: self.save("shop.country", code))
        self.language.activated.connect(
            lambda _: self.save("shop.language", str(self.language.currentData()))
        )
        self.address.left.connect(lambda: self.save(POSTAL_ADDRESS, self.address.toPlainText()))


class _Lines(QPlainTextEdit):
    """Lines of text. Emits ``left`` when the keyboard goes elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it was left."""
        super().focusOutEvent(event)
        self.left.emit()


def native_name(code: str) -> str:
    """Return what a language calls itself, with a capital."""
    if code == "en":
        return "English"
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


def countries() -> list[tuple[str, str]]:
    """Return the codes and names of all countries, by name."""
    found = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha():
            found[code] = f"{QLocale.territoryToString(territory)} ({code})"
    return [("", ""), *sorted(found.items(), key=lambda each: each[1])]
