"""The settings that exist so far: how the window looks, and where the data is."""

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout

from app.ui.context import Context
from app.ui.theme import Appearance
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.labels import text_label
from app.ui.widgets.page import Page

_WIDTH = 640


class SettingsPage(Page):
    """Light, dark or the system's choice; and the data folder."""

    def __init__(self, context: Context) -> None:
        """Lay out the cards."""
        super().__init__(
            context.theme, self.tr("Settings"), self.tr("How Tendril looks, and where it keeps your data.")
        )
        self._context = context
        self.choices: dict[Appearance, QRadioButton] = {}
        for card in (self._appearance(), self._folder()):
            card.setMaximumWidth(context.theme.metrics.scaled(_WIDTH))
            self.body.addWidget(card)
        self.body.setSpacing(context.theme.metrics.medium)
        self.body.addStretch()

    def _appearance(self) -> Card:
        card = self._card(self.tr("Appearance"), self.tr("Choose what is easier on your eyes."))
        group = QButtonGroup(card)
        names = {
            Appearance.SYSTEM: self.tr("As this computer is set"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        column = QVBoxLayout()
        column.setSpacing(self._context.theme.metrics.tiny)
        for appearance, name in names.items():
            choice = QRadioButton(name)
            choice.setChecked(appearance is self._context.theme.appearance)
            choice.toggled.connect(partial(self._choose, appearance))
            group.addButton(choice)
            column.addWidget(choice)
            self.choices[appearance] = choice
        card.content.addLayout(column)
        return card

    def _folder(self) -> Card:
        folder = self._context.workspace.folder
        sentence = self.tr(
            "Customers, sequences and history are in this folder on your own computer. Passwords are not in it:"
            " they are kept by the system."
        )
        card = self._card(self.tr("Your data"), sentence)
        row = QHBoxLayout()
        path = text_label(str(folder), wraps=True)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(path, 1)
        self.open_folder = button(self._context.theme, self.tr("Open folder"), "folder-open")
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        row.addWidget(self.open_folder)
        card.content.addLayout(row)
        return card

    def _card(self, heading: str, sentence: str) -> Card:
        card = Card(self._context.theme)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(heading, "heading"))
        words.addWidget(text_label(sentence, "small", wraps=True))
        card.content.addLayout(words)
        return card

    def _choose(self, appearance: Appearance, is_on: bool) -> None:
        if not is_on:
            return
        self._context.theme.choose(appearance)
        self._context.preferences.appearance = appearance
