"""A line that shows what is kept, and leaves alone what is being written over it."""

from PySide6.QtWidgets import QLineEdit


class KeptLine(QLineEdit):
    """What was written and not saved yet stays, until something else is kept than before."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._kept: str | None = None

    def show_kept(self, text: str) -> None:
        """Show what is kept, if that is news."""
        if text != self._kept:
            self._kept = text
            self.setText(text)

    def forget(self) -> None:
        """Take the next value for news, because it is another channel's."""
        self._kept = None
