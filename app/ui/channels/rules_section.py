"""What a platform asks of the owner, beyond what Tendril sees to by itself."""

from PySide6.QtWidgets import QVBoxLayout

from app.ui.channels.reading import Opened
from app.ui.channels.section import Section, note
from app.ui.dates import written_day
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.emptying import empty
from app.ui.widgets.labels import text_label


class RulesSection(Section):
    """There is nothing to see of a platform that asks for nothing."""

    def __init__(self, theme: Theme) -> None:
        """Lay it out."""
        super().__init__(theme, self.tr("What is asked of you"))
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.metrics.small)
        self.content.addLayout(self._notes)
        self.said: tuple[str, ...] = ()
        self.read_on = text_label("", "small", wraps=True)
        self.content.addWidget(self.read_on)
        self.setVisible(False)

    def show_channel(self, opened: Opened) -> None:
        """Show the duties of the channel's platform, each with where it was read."""
        duties = opened.view.policy.every_duty
        self.setVisible(bool(duties))
        said = tuple(told(each.words) for each in duties)
        if said == self.said:
            return
        self.said = said
        empty(self._notes)
        for words, duty in zip(said, duties, strict=True):
            row = note(self._theme, words, "scales")
            row.setToolTip(duty.source.name)
            self._notes.addWidget(row)
        if duties:
            oldest = min(each.source.checked for each in duties)
            self.read_on.setText(
                self.tr("As it was read on {day}. Platforms and laws change their rules.").format(
                    day=written_day(oldest, "d MMM yyyy")
                )
            )

    def clear(self) -> None:
        """Forget what was shown of another channel."""
        self.setVisible(False)
