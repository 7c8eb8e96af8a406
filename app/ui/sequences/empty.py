"""The Sequences page before there is a sequence: what one is, and three to begin with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from app.ui.sequences.template_words import template_icon, template_sentence
from app.ui.theme import Theme
from app.ui.widgets.buttons import ChoiceCard, button
from app.ui.widgets.card import CardGrid
from app.ui.widgets.empty import EmptyState, centred
from app.ui.widgets.labels import text_label
from app.workspace.sequence_files import TemplateView

_WIDTH = 860
_LEAST_WIDTH = 250


class NoSequences(EmptyState):
    """Emits ``begun`` with the key of the template that was clicked, empty for the button."""

    begun = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Say what a sequence is."""
        super().__init__(
            theme,
            "git-branch",
            self.tr("Follow up without thinking about it"),
            self.tr(
                "A sequence is a row of messages that go out by themselves: the first when something happens, such"
                " as a booking, the others hours or days later. It stops for whoever has answered, ordered or"
                " cancelled."
            ),
        )
        self._theme = theme
        self._shown: tuple[str, ...] = ()
        self.cards: dict[str, ChoiceCard] = {}
        self.first = button(theme, self.tr("New sequence"), "plus", "primary")
        self.first.clicked.connect(lambda: self.begun.emit(""))
        self.content.addSpacing(theme.metrics.small)
        self.content.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        self.content.addSpacing(theme.metrics.huge)
        caption = text_label(self.tr("OR BEGIN WITH ONE OF THESE"), "caption")
        self.content.addWidget(caption, 0, Qt.AlignmentFlag.AlignHCenter)
        self.content.addSpacing(theme.metrics.small)
        self._templates = CardGrid(theme, theme.metrics.scaled(_LEAST_WIDTH))
        self.content.addLayout(centred(self._templates, theme.metrics.scaled(_WIDTH)))

    def show_templates(self, templates: Sequence[TemplateView]) -> None:
        """Show a card for each template."""
        keys = tuple(template.key for template in templates)
        if keys == self._shown:
            return
        self._shown = keys
        for template in templates:
            card = ChoiceCard(
                self._theme, template.name, template_sentence(template), template_icon(template), upright=True
            )
            card.clicked.connect(lambda _=False, key=template.key: self.begun.emit(key))
            self.cards[template.key] = card
        self._templates.show_cards([self.cards[key] for key in keys])
