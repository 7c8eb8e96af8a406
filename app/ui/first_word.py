"""What a window says first, of what was done while none was open."""

from dataclasses import dataclass

from app.model.errors import TendrilError
from app.ui.widgets.notice import Notice


@dataclass(frozen=True)
class FirstWord:
    """That something was done, or the ``error`` for which it was not."""

    said: str
    error: TendrilError | None = None

    def say_on(self, notice: Notice) -> None:
        """Say it."""
        if self.error is not None:
            notice.show_error(self.error)
        else:
            notice.say(self.said, "good")
