"""What may still be sent, as the platform told: in words, and as a bar where there are two numbers."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.account import Account, Quota
from app.ui.theme import Theme
from app.ui.told import capital, told
from app.ui.widgets.labels import text_label
from app.ui.words import Words

_NEARLY = 0.9
"""From this share on the bar warns."""


class QuotaLine(QWidget):
    """There is nothing to see where a platform tells nothing."""

    def __init__(self, theme: Theme) -> None:
        """Say nothing yet."""
        super().__init__()
        self._words = Words(self)
        self.label = text_label("", "small", wraps=True)
        self._bar = _Bar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.tiny)
        column.addWidget(self._bar)
        column.addWidget(self.label)
        self.setVisible(False)

    @property
    def said(self) -> str:
        """What it says; empty if nothing."""
        return self.label.text()

    def show_account(self, account: Account, zone: ZoneInfo, now: datetime) -> None:
        """Show the quota of an account, and when it was asked for."""
        quota, at = account.quota, account.quota_at
        self.setVisible(quota is not None)
        if quota is None or at is None:
            self.label.setText("")
            return
        moment = self._words.moment_within(at, zone, now)
        said = capital(told(quota.sentence))
        self.label.setText(self.tr("{quota} · asked {moment}").format(quota=said, moment=moment))
        self._bar.show_quota(quota)


class _Bar(QWidget):
    """How much of a quota is used."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setFixedHeight(6)

    def show_quota(self, quota: Quota) -> None:
        """Show it, where both numbers are known."""
        is_shown = quota.used is not None and bool(quota.limit)
        self.setVisible(is_shown)
        if quota.used is not None and quota.limit:
            self._share = min(1.0, quota.used / quota.limit)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the whole and the part."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(self._theme.colour("border"))
        painter.drawRoundedRect(whole, 3, 3)
        if self._share > 0:
            part = QRectF(whole.x(), whole.y(), max(6.0, whole.width() * self._share), whole.height())
            painter.setBrush(self._theme.colour("warning" if self._share >= _NEARLY else "accent"))
            painter.drawRoundedRect(part, 3, 3)
        painter.end()
