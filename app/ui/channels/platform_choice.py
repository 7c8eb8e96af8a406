"""The platforms that an account can be connected on, each with what it is for."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.channels.words import platform_icon, platform_sentence
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.buttons import ChoiceCard
from app.workspace.channels import PlatformView

_IN_A_ROW = 2


class PlatformChoice(QWidget):
    """Emits ``chosen`` with a platform."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, platforms: tuple[PlatformView, ...]) -> None:
        """Offer them in two columns."""
        super().__init__()
        self.cards: dict[str, ChoiceCard] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.metrics.small)
        for place, platform in enumerate(platforms):
            sentence = platform_sentence(platform.key)
            card = ChoiceCard(theme, told(platform.name), sentence, platform_icon(platform.key))
            card.clicked.connect(partial(self._choose, platform))
            grid.addWidget(card, *divmod(place, _IN_A_ROW))
            self.cards[platform.key] = card
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)

    def _choose(self, platform: PlatformView, _checked: bool = False) -> None:
        self.chosen.emit(platform)
