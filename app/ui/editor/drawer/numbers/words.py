"""Counts and shares in words."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.model.reason import Reason
from app.storage.numbers import Outcomes
from app.ui.told import told
from app.workspace.numbers import BranchNumbers, StepNumbers


class NumberWords(QObject):
    """Says numbers as a person would."""

    def counts(self, numbers: StepNumbers) -> str:
        """Return "12 waiting · 340 sent · 331 delivered · 3 failed"."""
        said = (
            (numbers.waiting, self.tr("%n waiting", "", numbers.waiting)),
            (numbers.sent, self.tr("%n sent", "", numbers.sent)),
            (numbers.delivered, self.tr("%n delivered", "", numbers.delivered)),
            (numbers.read, self.tr("%n read", "", numbers.read)),
            (numbers.failed, self.tr("%n failed", "", numbers.failed)),
            (numbers.skipped, self.tr("%n skipped", "", numbers.skipped)),
        )
        return " · ".join(words for number, words in said if number) or self.tr("nothing yet")

    def skips(self, numbers: StepNumbers) -> str:
        """Return "Skipped: 8 because it had become too late, 4 …"; empty if none was."""
        if not numbers.skips:
            return ""
        told_each = [f"{_formatted(count)} {kind_words(reason)}" for reason, count in numbers.skips]
        return self.tr("Skipped: {reasons}").format(reasons=", ".join(told_each))

    def outcomes(self, outcomes: Outcomes) -> str:
        """Return "1,204 joined · 301 reached the goal (25 %) · 12 left"."""
        said = [self.tr("%n joined", "", outcomes.joined)]
        if outcomes.reached:
            words = self.tr("%n reached the goal", "", outcomes.reached)
            said.append(f"{words} ({share(outcomes.reached, outcomes.joined)})")
        if outcomes.left:
            said.append(self.tr("%n left", "", outcomes.left))
        return " · ".join(said)

    def branch(self, branch: BranchNumbers) -> str:
        """Return "120 came, 30 reached the goal (25 %)"."""
        came = self.tr("%n came", "", branch.came)
        reached = self.tr("%n reached the goal", "", branch.reached)
        return f"{came}, {reached} ({share(branch.reached, branch.came)})"


def kind_words(reason: Reason) -> str:
    """Return why messages of one kind were skipped, without the instants of a single one."""
    translate = QCoreApplication.translate
    words = {
        "skipped_passed": translate("SkipKind", "because the time for them had passed"),
        "skipped_not_before": translate("SkipKind", "because they would have gone out after the date itself"),
        "skipped_paused": translate("SkipKind", "because the sequence was paused"),
        "skipped_too_late": translate("SkipKind", "because it had become too late"),
        "skipped_never_allowed": translate("SkipKind", "because no allowed moment came within 14 days"),
        "skipped_no_consent": translate("SkipKind", "without recorded consent"),
        "skipped_no_address": translate("SkipKind", "without an address"),
        "skipped_by_owner": translate("SkipKind", "by you"),
    }
    return words.get(reason.key) or told(reason.text())


def share(part: int, whole: int) -> str:
    """Return "25 %"."""
    return f"{round(100 * part / whole)} %" if whole else "0 %"


def _formatted(count: int) -> str:
    return QLocale().toString(count)
