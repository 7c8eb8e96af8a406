"""Keeping the card in sight at which the customer of a rehearsal waits."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from app.ui.canvas.editing_view import EditingView
from app.ui.canvas.trail import Sign


class Following(QObject):
    """Brings that card into sight when it becomes another one, and when the canvas gets another size."""

    def __init__(self, view: EditingView) -> None:
        """Follow nobody yet."""
        super().__init__(view)
        self._view = view
        self._here = ""
        view.resized.connect(self._look)

    def follow(self, signs: Mapping[str, Sign]) -> None:
        """Look where the customer is, by the signs on the cards. Wherever the owner has gone since, they stay."""
        here = next((card_id for card_id, sign in signs.items() if sign.is_here), "")
        if here != self._here:
            self._here = here
            self._look()

    def _look(self) -> None:
        if self._here:
            self._view.show_card(self._here)
