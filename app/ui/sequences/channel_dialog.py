"""The dialog that chooses the channel a sequence is sent over."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.errors import TendrilError
from app.model.sequence import SequenceState
from app.ui.context import Context
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.channels import ChannelView
from app.workspace.sequences import SequenceView


class ChannelDialog(Dialog):
    """Emits ``chosen`` once the sequence has another channel, and ``paused`` once it does not run any more."""

    chosen = Signal()
    paused = Signal()

    def __init__(
        self,
        context: Context,
        view: SequenceView,
        channels: Sequence[ChannelView],
        parent: QWidget | None = None,
    ) -> None:
        """Offer the channels there are; the sequence's own is chosen."""
        super().__init__(context.theme, "", "", parent, width=480)
        self._context = context
        self._view = view
        heading = self.tr("Send “{name}” over…").format(name=view.name)
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._explain(view)
        self._platforms = {channel.name: told(channel.platform_name) for channel in channels}
        self.channel = ChoiceBox(context.theme)
        self.channel.setAccessibleName(self.tr("Channel"))
        for channel in channels:
            self.channel.addItem(channel_line(channel), channel.name)
        self.channel.setCurrentIndex(max(0, self.channel.findData(view.channel)))
        self.body.addWidget(self.channel)
        self.remark = text_label("", "small", wraps=True)
        self.body.addWidget(self.remark)
        self.undo = text_label("", "small", wraps=True)
        self.undo.setVisible(False)
        self.body.addWidget(self.undo)
        self.pause = button(context.theme, self.tr("Pause it"), "pause")
        self.pause.clicked.connect(self._pause)
        self.buttons.insertWidget(0, self.pause)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.choose = self.add_primary(self.tr("Use this channel"))
        self.choose.clicked.connect(self._choose)
        self.channel.currentIndexChanged.connect(self._remark)
        self._show_running(running=view.state is SequenceState.ACTIVE)
        self._remark()

    def explain_undo(self) -> None:
        """Say what becomes of the steps back; for a sequence that is being drawn."""
        self.undo.setText(
            self.tr("What you have drawn stays, and can still be undone. The channel is changed back here.")
        )
        self.undo.setVisible(True)

    def _show_running(self, *, running: bool) -> None:
        """Offer the channels, or while it runs, to pause it first."""
        self.pause.setVisible(running)
        self.channel.setEnabled(not running)
        self.choose.setEnabled(not running and self.channel.count() > 0)
        if running:
            words = self.tr(
                "It is running. Pause it first: nothing goes out then until you resume it, and you are asked what"
                " becomes of what came due meanwhile."
            )
            self.notice.say(words, "warning")
            self.pause.setFocus()
        else:
            self.notice.silence()
            self.channel.setFocus()

    def _pause(self) -> None:
        self.pause.setEnabled(False)
        work = partial(self._context.workspace.sequences.pause, self._view.name)
        self._context.background.run(self, work, self._was_paused, self._not_paused)

    def _was_paused(self, nothing: None) -> None:
        del nothing
        self._context.changes.tell()
        self._show_running(running=False)
        self.paused.emit()

    def _not_paused(self, error: TendrilError) -> None:
        self.pause.setEnabled(True)
        self.notice.show_error(error)

    def _explain(self, view: SequenceView) -> None:
        if not view.channel and view.platform:
            self.subtitle.setText(
                self.tr(
                    "The channel it was sent over has been removed. Nothing goes out until it has another."
                )
            )
        self.subtitle.setVisible(bool(self.subtitle.text()))

    def _remark(self) -> None:
        platform = self._platforms.get(str(self.channel.currentData()), "")
        if not platform:
            self.remark.setText(self.tr("No channel is connected yet. Connect one on the page Channels."))
        elif self._view.platform and platform != told(self._view.platform):
            self.remark.setText(
                self.tr(
                    "It was written for {older}. Look through its messages before you activate it; those that are"
                    " being tried again are skipped."
                ).format(older=told(self._view.platform))
            )
        else:
            self.remark.setText("")
        self.remark.setVisible(bool(self.remark.text()))

    def _choose(self) -> None:
        self.choose.setEnabled(False)
        work = partial(
            self._context.workspace.sequences.shelf.send_over,
            self._view.name,
            str(self.channel.currentData()),
        )
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, nothing: None) -> None:
        del nothing
        self._context.changes.tell()
        self.chosen.emit()
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self.choose.setEnabled(True)
        self.notice.show_error(error)


def channel_line(channel: ChannelView) -> str:
    """Return a channel as lists of choices show it."""
    is_same = channel.name == channel.platform_name
    return told(channel.platform_name) if is_same else f"{channel.name} ({told(channel.platform_name)})"
