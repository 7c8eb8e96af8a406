"""The Blocks page before there is a block: what they are, and the button that begins the first."""

from PySide6.QtCore import Qt, Signal

from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.empty import EmptyState, centred
from app.ui.widgets.labels import text_label

_WIDTH = 460


class NoBlocks(EmptyState):
    """Emits ``begun`` when the button is pressed."""

    begun = Signal()

    def __init__(self, theme: Theme) -> None:
        """Say what a block is."""
        super().__init__(
            theme,
            "chat-teardrop-text",
            self.tr("Write a message once, use it everywhere"),
            self.tr(
                "A block is a message with gaps that each customer's own name, cart or booking fills. Sequences send"
                " them. Change the block, and every sequence that uses it offers to publish the change."
            ),
        )
        self.first = button(theme, self.tr("Write the first block"), "plus", "primary")
        self.first.clicked.connect(self.begun)
        self.content.addSpacing(theme.metrics.small)
        self.content.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        self.content.addSpacing(theme.metrics.large)
        sample = text_label(
            self.tr(
                "“Hi Mai, you left gel polish set in your cart.” Sequences made from a template bring theirs."
            ),
            "small",
            wraps=True,
        )
        sample.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.content.addLayout(centred(sample, theme.metrics.scaled(_WIDTH)))
