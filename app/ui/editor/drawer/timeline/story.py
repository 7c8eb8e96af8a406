"""The moments of one customer as they are told: a local time, a name, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from app.model.preview import Moment
from app.model.steps import Step
from app.ui.dates import written_day
from app.ui.told import told_reason
from app.workspace.previewing import Foreseen

Sign = Literal["joins", "send", "skip", "wait", "finish"]


@dataclass(frozen=True, slots=True)
class Told:
    """One moment. ``time`` is "Sat 22:20"; ``name`` what happens in a few words; ``why`` all there is to say."""

    at: datetime
    step: str
    sign: Sign
    time: str
    name: str
    why: str

    def in_words(self) -> str:
        """Return everything in one sentence, for whoever hears it."""
        return f"{self.time}: {self.name}. {self.why}".rstrip()


def tell(foreseen: Foreseen, steps: Mapping[str, Step]) -> list[Told]:
    """Return the joining and every moment after it, in order."""
    clock = _Clock(foreseen)
    joins = Told(foreseen.joins, "", "joins", clock.said(foreseen.joins), _tr("joins"), "")
    return [joins, *(_told(moment, steps, clock) for moment in foreseen.moments)]


def _told(moment: Moment, steps: Mapping[str, Step], clock: "_Clock") -> Told:
    step = steps.get(moment.step)
    name = step.name if step is not None else moment.step
    said = {
        "send": "{step}",
        "skip": _tr("{step}: passed over"),
        "wait": _tr("{step}: held") if step is not None and step.kind == "message" else _tr("{step}: waits"),
        "finish": _tr("The end"),
    }[moment.what].format(step=name)
    why = ". ".join(told_reason(reason) for reason in moment.why)
    return Told(moment.at, moment.step, moment.what, clock.said(moment.at), said, f"{why}." if why else "")


class _Clock:
    """Says instants as the customer reads them: the weekday alone within the first six days, else the date."""

    def __init__(self, foreseen: Foreseen) -> None:
        self._zone = foreseen.zone
        self._from = foreseen.joins.astimezone(foreseen.zone).date()

    def said(self, instant: datetime) -> str:
        local = instant.astimezone(self._zone)
        far = abs((local.date() - self._from).days) > 6
        pattern = "ddd d MMM yyyy" if local.year != self._from.year else "ddd d MMM" if far else "ddd"
        return f"{written_day(local.date(), pattern)} {local:%H:%M}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
