"""The Customers page before there is a customer: where they come from, and the button that brings them."""

from PySide6.QtCore import Qt, Signal

from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.empty import EmptyState, centred
from app.ui.widgets.labels import text_label

_WIDTH = 480


class NoCustomers(EmptyState):
    """Emits ``begun`` when the button is pressed."""

    begun = Signal()

    def __init__(self, theme: Theme) -> None:
        """Say what a file needs."""
        super().__init__(
            theme,
            "users",
            self.tr("Bring your customers"),
            self.tr(
                "Export them as a CSV file from your shop, your mailing list or a spreadsheet, and import it here. A"
                " column with emails or phone numbers is enough; names, tags and consent are recognised too."
            ),
        )
        self.first = button(theme, self.tr("Import a file…"), "download-simple", "primary")
        self.first.clicked.connect(self.begun)
        self.content.addSpacing(theme.metrics.small)
        self.content.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        self.by_hand = button(theme, self.tr("Add one by hand…"), "", "link")
        self.content.addWidget(self.by_hand, 0, Qt.AlignmentFlag.AlignHCenter)
        self.content.addSpacing(theme.metrics.large)
        known = text_label(
            self.tr(
                "A file can be dropped here, too. Files of Shopify, WooCommerce and Mailchimp are known, and the same"
                " file again changes nothing."
            ),
            "small",
            wraps=True,
        )
        known.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.content.addLayout(centred(known, theme.metrics.scaled(_WIDTH)))
