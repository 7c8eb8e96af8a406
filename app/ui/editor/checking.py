"""The problems of the drawing on the desk, found again a moment after each change, off the window's thread."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.drawing.drawing import Drawing
from app.model.drawing.fixes import Blocks, Fix, fixes
from app.model.problem import Problem
from app.model.sequence import SequenceDocument
from app.model.shop import Shop
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.editor.desk import EditorDesk
from app.workspace.drafts import Drafts

CHECK_AFTER_MS = 250
_LOOK_AGAIN_MS = 5_000
_MOST_MENDED = 60
"""For how many problems remedies are worked out; the rest follow when these are gone."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A remedy as its button names it; the patch is made when it is pressed, on the drawing as it is then."""

    what: str
    about: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with the remedies that are offered for it."""

    problem: Problem
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that was found at once."""

    findings: tuple[Finding, ...]
    shop: Shop


class Checking(QObject):
    """Emits ``changed`` when other problems have been found, and ``failed`` when the check could not be made."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, desk: EditorDesk) -> None:
        """Check at once, then after each change."""
        super().__init__(desk)
        self._context = context
        self._desk = desk
        self._shop: Shop | None = None
        self.findings: tuple[Finding, ...] = ()
        self.is_known = False
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self._arrive)
        self._reading.failed.connect(self.failed)
        self._soon = self._timer(CHECK_AFTER_MS)
        self._again = self._timer(_LOOK_AGAIN_MS)
        desk.changed.connect(self._soon.start)
        context.changes.changed.connect(self._look_again)
        self.check()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems as they were last found."""
        return tuple(finding.problem for finding in self.findings)

    def check(self) -> None:
        """Check now."""
        self._soon.stop()
        document, blocks = self._desk.document(), dict(self._desk.blocks)
        work = partial(_looked, self._context.workspace.drafts, self._desk.draft.id, document, blocks)
        self._reading.ask(work)

    def fix(self, finding: Finding, offer: Offer) -> Fix | None:
        """Return the remedy as it would be now; ``None`` if it does not apply any more."""
        if self._shop is None:
            return None
        made = fixes(finding.problem, self._desk.drawing, self._desk.blocks, self._shop)
        return next((each for each in made if (each.what, each.about) == (offer.what, offer.about)), None)

    def close(self) -> None:
        """Check no more."""
        self._soon.stop()
        self._again.stop()
        self._context.changes.changed.disconnect(self._look_again)

    def _timer(self, after_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(self.check)
        return timer

    def _look_again(self) -> None:
        """Look after a while whether a channel, a setting or a field has become another."""
        if not self._again.isActive():
            self._again.start()

    def _arrive(self, found: Found) -> None:
        self._shop = found.shop
        if found.findings != self.findings or not self.is_known:
            self.findings, self.is_known = found.findings, True
            self.changed.emit()


def _looked(drafts: Drafts, sequence_id: int, document: SequenceDocument, blocks: Blocks) -> Found:
    """Check, and work out what can be offered; runs in the background."""
    checked = drafts.check(sequence_id, document)
    drawing = Drawing(document)
    findings = []
    for number, problem in enumerate(checked.problems):
        made = fixes(problem, drawing, blocks, checked.shop) if number < _MOST_MENDED else ()
        findings.append(Finding(problem, tuple(Offer(fix.what, fix.about) for fix in made)))
    return Found(tuple(findings), checked.shop)
