"""The icon in the tray, with its menu and what it tells."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.ui.context import Context
from app.ui.icons import icon
from app.ui.sending import Sender, Standing
from app.ui.tray.picture import tray_picture
from app.ui.tray.state import Need, Told, TrayState, needs_of, state_of

_OPENS = (
    QSystemTrayIcon.ActivationReason.Trigger,
    QSystemTrayIcon.ActivationReason.DoubleClick,
)


class Tray(QObject):
    """Emits ``open_asked`` with the page that is wanted (empty for none), and ``quit_asked``."""

    open_asked = Signal(str)
    quit_asked = Signal()

    def __init__(self, context: Context) -> None:
        """Show the icon; where there is no tray yet, it appears as soon as there is one."""
        super().__init__()
        self._context = context
        self._standing: Standing | None = None
        self._told = Told()
        self._page = ""
        self._shown: tuple[TrayState, bool] | None = None
        self.menu = QMenu()
        self.menu.setAccessibleName(self.tr("Tendril"))
        self.said = self._line()
        self.menu.addSeparator()
        self.open = self._entry(self.tr("Open Tendril"), "arrow-square-out")
        self.pause = self._entry(self.tr("Pause sending"), "pause")
        self.resume = self._entry(self.tr("Resume sending"), "play")
        self.menu.addSeparator()
        self.quit = self._entry(self.tr("Quit (stops sending)"), "power")
        self.icon = QSystemTrayIcon()
        self.icon.setContextMenu(self.menu)
        self.open.triggered.connect(lambda: self.open_asked.emit(""))
        self.pause.triggered.connect(lambda: context.sending.set_paused(paused=True))
        self.resume.triggered.connect(lambda: context.sending.set_paused(paused=False))
        self.quit.triggered.connect(lambda: self.quit_asked.emit())
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(lambda: self.open_asked.emit(self._page))
        context.theme.changed.connect(self._repaint)
        context.sending.changed.connect(self._show)
        self._show()
        self.icon.show()

    @staticmethod
    def is_there() -> bool:
        """Say whether this desktop shows icons of programs."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def state(self) -> TrayState:
        """What the icon shows."""
        sending = self._context.sending
        return state_of(self._standing, sending.who, sending.problem)

    def show_standing(self, standing: Standing) -> None:
        """Show how sending stands, and tell what has come to need the owner."""
        self._standing = standing
        self._show()
        for need in self._told.news(needs_of(standing, self._context.sending.problem)):
            self._tell(need)

    def explain_once(self) -> None:
        """Say by the icon that Tendril goes on sending."""
        self.icon.showMessage(
            self.tr("Tendril goes on sending"), self.tr("Open it again from this icon."), self.icon.icon()
        )

    def show_ending(self) -> None:
        """Say that what is being sent comes to its end first."""
        self.icon.setToolTip(self.tr("Tendril: finishing what is being sent…"))
        for action in (self.open, self.pause, self.resume, self.quit):
            action.setEnabled(False)

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self.icon.deleteLater()
        self.menu.deleteLater()

    def _tell(self, need: Need) -> None:
        self._page = need.page
        title, text = self._need_words(need)
        self.icon.showMessage(title, text, QSystemTrayIcon.MessageIcon.Warning)

    def _need_words(self, need: Need) -> tuple[str, str]:
        match need.key:
            case "unknown":
                text = self.tr(
                    "%n message(s) of which nobody can say whether they arrived. Settle them in Activity.",
                    "",
                    need.count,
                )
                return self.tr("Did they arrive?"), text
            case "review":
                text = self.tr("%n message(s) came due while nothing could be sent.", "", need.count)
                return self.tr("Send them, or skip them?"), text
            case "clock":
                text = self.tr("Nothing goes out until you say that it is.")
                return self.tr("Is the computer's clock right?"), text
            case "lease":
                return self.tr("Nothing goes out from here"), need.subject
            case "keyring":
                text = self.tr("The passwords of your channels cannot be read.")
                return self.tr("There is no keyring"), text
            case "stopped":
                return self.tr("Sending has stopped"), need.subject
        title = self.tr("Channel “{name}” has stopped").format(name=need.subject)
        return title, self.tr("Its messages wait until you have looked at it.")

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENS:
            self.open_asked.emit("")

    def _show(self) -> None:
        state = self.state
        words = {
            TrayState.SENDING: self.tr("Sending is on"),
            TrayState.PAUSED: self.tr("Sending is paused"),
            TrayState.NEEDS_YOU: self.tr("Something needs you"),
            TrayState.IDLE: self._idle_words(),
        }
        self.said.setText(words[state])
        self.icon.setToolTip(self.tr("Tendril: {state}").format(state=words[state]))
        is_paused = state is TrayState.PAUSED
        self.resume.setVisible(is_paused)
        self.pause.setVisible(not is_paused)
        self._repaint()

    def _idle_words(self) -> str:
        if self._context.sending.who is Sender.ELSEWHERE:
            return self.tr("An engine in another window is sending")
        return self.tr("Nothing is being sent")

    def _repaint(self) -> None:
        shown = (self.state, self._context.theme.is_dark)
        if shown != self._shown:
            self._shown = shown
            self.icon.setIcon(tray_picture(self._context.theme, self.state))

    def _line(self) -> QAction:
        line = self.menu.addAction("")
        line.setEnabled(False)
        return line

    def _entry(self, text: str, icon_name: str) -> QAction:
        return self.menu.addAction(icon(self._context.theme, icon_name), text)
