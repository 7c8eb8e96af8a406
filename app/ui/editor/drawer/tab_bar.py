"""The titles of the tabs, with their badges; the arrow keys go from one to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar

from app.ui.editor.drawer.tab import Badge
from app.ui.theme import Theme
from app.ui.widgets.labels import Pill, restyle


class TabTitles(QTabBar):
    """A bar of titles over a line."""

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        self._theme = theme
        self.setProperty("look", "drawer")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Drawer"))

    def show_badge(self, index: int, badge: Badge | None) -> None:
        """Show a sign behind a title, or none."""
        title = self.tabText(index)
        self.setAccessibleTabName(index, f"{title}, {badge.words}" if badge else title)
        self.setTabToolTip(index, badge.words if badge else "")
        side = QTabBar.ButtonPosition.RightSide
        pill = self.tabButton(index, side)
        if badge is None:
            if pill is not None:
                self.setTabButton(index, side, None)
                pill.deleteLater()
            return
        if not isinstance(pill, Pill):
            pill = Pill(self._theme)
            pill.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        pill.show_word(badge.text, badge.tone)
        pill.setFixedSize(pill.sizeHint())
        self.setTabButton(index, side, None)  # given once more, Qt would hide it
        self.setTabButton(index, side, pill)

    def show_folded(self, *, folded: bool) -> None:
        """Mark no title as the open one while the drawer is closed."""
        restyle(self, "folded", "yes" if folded else "no")
