"""The theme in force: it follows the system, or what the owner has chosen, and tells when it changes."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.theme.fonts import body_font, system_pixels
from app.ui.theme.metrics import Metrics, TypeScale
from app.ui.theme.palette import DARK, LIGHT, Colours
from app.ui.theme.stylesheet import stylesheet


class Appearance(StrEnum):
    """What the owner can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES: Mapping[Appearance, Qt.ColorScheme] = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """The colours and sizes in force. ``changed`` is emitted when other colours come into force."""

    changed = Signal()

    def __init__(self, application: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        """Dress the application."""
        super().__init__()
        self._application = application
        self.appearance = appearance
        self.metrics = Metrics(TypeScale.for_system(system_pixels()))
        self.colours = self._wanted()
        application.setStyle("Fusion")
        application.setFont(body_font(self.metrics.type.body))
        self._tell_system()
        self._dress()
        application.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.colours is DARK

    def choose(self, appearance: Appearance) -> None:
        """Change to light, to dark, or to what the system says."""
        self.appearance = appearance
        self._tell_system()
        self._system_changed()

    def colour(self, role: str) -> QColor:
        """Return the colour of a role, one of the names of ``Colours``."""
        return QColor(getattr(self.colours, role))

    def _tell_system(self) -> None:
        """Have the frames of windows drawn in the same scheme, where the system can."""
        self._application.styleHints().setColorScheme(_SCHEMES[self.appearance])

    def _wanted(self) -> Colours:
        if self.appearance is not Appearance.SYSTEM:
            return DARK if self.appearance is Appearance.DARK else LIGHT
        return DARK if self.system_scheme() is Qt.ColorScheme.Dark else LIGHT

    def system_scheme(self) -> Qt.ColorScheme:
        """Return what the system says."""
        return self._application.styleHints().colorScheme()

    def _system_changed(self) -> None:
        wanted = self._wanted()
        if wanted is not self.colours:
            self.colours = wanted
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self._application.setPalette(_palette(self.colours))
        self._application.setStyleSheet(stylesheet(self.colours, self.metrics))


def _palette(colours: Colours) -> QPalette:
    """Return the colours for what the stylesheet does not reach."""
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, colours.background),
        (role.WindowText, colours.text),
        (role.Base, colours.raised),
        (role.AlternateBase, colours.soft),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.danger_text),
        (role.Highlight, colours.accent_soft),
        (role.HighlightedText, colours.text),
        (role.PlaceholderText, colours.text_faint),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.Link, colours.accent_text),
        (role.Accent, colours.accent),
        (role.Mid, colours.border),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.text_faint))
    return palette
