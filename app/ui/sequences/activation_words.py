"""What activating will do, in sentences, and the choices that go with it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.model.sequence import SequenceKind, SequenceState
from app.ui.sequences.reading import Outlook
from app.ui.told import told
from app.ui.words import Words
from app.workspace.publishing import ActivationPlan


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to go on; ``key`` is how the workspace calls it."""

    key: str
    text: str


class Effects(QObject):
    """Says what will happen."""

    def sentences(self, outlook: Outlook) -> list[str]:
        """Return what activating will do."""
        plan, sequence = outlook.plan, outlook.sequence
        said = [self._way(outlook)]
        if sequence.kind == SequenceKind.MARKETING:
            said.append(self.tr("Only customers who have agreed to marketing receive it."))
        if plan.state is SequenceState.ACTIVE and not plan.publishes:
            said.append(self.tr("It already runs as it is drawn."))
        elif plan.inside:
            said.append(self.tr("%n customer(s) are inside and go on from where they are.", "", plan.inside))
        return said

    def overdue(self, plan: ActivationPlan) -> tuple[str, tuple[Choice, ...]]:
        """Return the question about what came due during a pause."""
        heading = self.tr("%n message(s) came due during the pause", "", plan.overdue)
        return heading, (
            Choice("skip", self.tr("Skip them")),
            Choice("send", self.tr("Send them now, one by one")),
            Choice("respace", self.tr("Put everything off by as long as the pause was")),
        )

    def in_flight(self, plan: ActivationPlan) -> tuple[str, tuple[Choice, ...]]:
        """Return the question about who is inside an older version."""
        heading = self.tr("%n customer(s) are in the older version", "", plan.inside)
        return heading, (
            Choice("keep", self.tr("They finish the older version")),
            Choice("move", self.tr("They go on in the new version")),
            Choice("leave", self.tr("They leave")),
        )

    def _way(self, outlook: Outlook) -> str:
        sequence = outlook.sequence
        messages = Words(self).messages(sequence.messages)
        if outlook.is_practice:
            text = self.tr(
                "{messages} for each customer, on the Practice phone: nothing leaves this computer."
            )
            return text.format(messages=messages)
        is_same = sequence.channel == sequence.platform
        channel = sequence.channel if is_same else f"{sequence.channel} ({told(sequence.platform)})"
        return self.tr("{messages} for each customer, sent over {channel}.").format(
            messages=messages, channel=channel
        )
