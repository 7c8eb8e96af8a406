"""How a channel stands, in a word and a sentence, and whether receipts of it can be had."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject

from app.ui.channels.words import platform_sentence
from app.ui.theme.palette import Tone
from app.ui.told import capital, told
from app.ui.words import Words
from app.workspace.channels import ChannelView

_PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Standing:
    """``word`` is for the pill, ``sentence`` for below it; empty if there is nothing to add."""

    word: str
    tone: Tone
    sentence: str


class Standings(QObject):
    """Says how channels stand, in the language of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Know the words."""
        super().__init__(parent)
        self._words = Words(self)

    def of(self, view: ChannelView, zone: ZoneInfo, now: datetime, *, has_failed: bool = False) -> Standing:
        """Return how a channel stands; ``has_failed`` says that it was just tried, in vain."""
        problem = capital(told(view.problem))
        if view.tried_again_at is not None:
            at = self._words.moment_within(view.tried_again_at, zone, now)
            return Standing(self.tr("Paused until {moment}").format(moment=at), "warning", problem)
        if view.problem or has_failed:
            return Standing(self.tr("Needs you"), "warning", problem)
        if view.account.failed_at is not None:
            at = self._words.moment_within(view.account.failed_at, zone, now)
            said = self.tr("Its last check failed, {moment}: {reason}")
            return Standing(
                self.tr("Needs you"), "warning", said.format(moment=at, reason=told(view.account.fault))
            )
        if view.account.deaf_since is not None:
            at = self._words.moment_within(view.account.deaf_since, zone, now)
            said = self.tr("It sends, but what customers write has not been heard since {moment}: {reason}")
            return Standing(
                self.tr("Needs you"), "warning", said.format(moment=at, reason=told(view.account.deaf_why))
            )
        if view.platform == _PRACTICE:
            return Standing(self.tr("Ready"), "good", self.tr("For trying: nothing leaves this computer."))
        checked_at = view.account.checked_at
        if checked_at is None:
            said = self.tr("Nobody has looked yet whether it works: press Check.")
        else:
            at = self._words.moment_within(checked_at, zone, now)
            said = self.tr("It worked when it was checked, {moment}.").format(moment=at)
        return Standing(self.tr("Ready"), "good", said)


def has_mended(before: ChannelView, now: ChannelView) -> bool:
    """Say whether a check had failed, and something has worked since."""
    return before.account.failed_at is not None and now.account.failed_at is None


def receipts_sentence(view: ChannelView) -> str:
    """Return what is to be known of receipts, empty where they arrive."""
    if view.has_receipts:
        return ""
    return QCoreApplication.translate(
        "Standings", "Receipts cannot reach this computer: acceptance counts as delivery."
    )


def account_words(view: ChannelView) -> str:
    """Return what stands below the name: the platform and whose account it is, without saying the name twice."""
    platform = told(view.platform_name)
    account = told(view.account.name) if view.platform != _PRACTICE else ""
    account = account or view.settings.get("from", "") or view.settings.get("host", "")
    if not account:
        return platform if platform != view.name else platform_sentence(view.way or view.platform)
    return account if platform == view.name else f"{platform} · {account}"
