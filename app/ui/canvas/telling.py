"""Cards, links and notes in words, for who does not see them: “Message 3 of 12: Welcome, 1 exit, 1 problem”."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.model.drawing.drawing import ENTRY
from app.model.drawing.outline import reading_order
from app.ui.canvas.scene import FlowScene
from app.ui.names import exit_name

_SHOWN_OF_A_NOTE = 200


def kind_name(kind: str) -> str:
    """Return the name of a kind of step."""
    names = {
        "message": _tr("Message"),
        "wait": _tr("Wait"),
        "wait_for_event": _tr("Wait for event"),
        "condition": _tr("Condition"),
        "split": _tr("Split"),
        "action": _tr("Action"),
        "goal": _tr("Goal"),
    }
    return names.get(kind, kind)


class Telling:
    """Tells what is on a canvas. The order of the steps is worked out anew after each change."""

    def __init__(self, scene: FlowScene) -> None:
        """Tell about a scene."""
        self._scene = scene
        self._order: dict[str, int] | None = None
        scene.touched.connect(self._forget)

    def _forget(self, ids: object) -> None:
        del ids
        self._order = None

    @property
    def order(self) -> Sequence[str]:
        """The ids of the steps in the order in which the flow is read."""
        return list(self._numbers())

    def name(self, card_id: str) -> str:
        """Return a card's name: what it is, the how-manieth, its title, its exits and its problems."""
        card = self._scene.cards[card_id]
        parts = [card.words.title]
        count = len(card.exits)
        if count:
            parts.append(QCoreApplication.translate("Telling", "%n exit(s)", "", count))
        if card.marks.problem:
            problems = len(card.marks.problem.splitlines())
            parts.append(QCoreApplication.translate("Telling", "%n problem(s)", "", problems))
        if card.words.is_on is False:
            parts.append(_tr("off"))
        said = ", ".join(parts)
        if card_id == ENTRY:
            return _tr("Entry: {what}").format(what=said)
        numbers = self._numbers()
        kind = kind_name(self._scene.drawing.steps[card_id].kind)
        return _tr("{kind} {number} of {count}: {what}").format(
            kind=kind, number=numbers[card_id], count=len(numbers), what=said
        )

    def description(self, card_id: str) -> str:
        """Return what else stands on a card: its line, its message, its counts, its problems."""
        words, marks = self._scene.cards[card_id].words, self._scene.cards[card_id].marks
        counts = ", ".join(count.text for count in words.counts)
        parts = (words.line, words.message, counts, words.remark_below, marks.in_words())
        return ". ".join(part for part in parts if part)

    def link(self, source: str, label: str) -> str:
        """Return a link in words."""
        link = self._scene.links[source, label]
        said = _tr("Link from {source} to {target}").format(
            source=self._scene.cards[source].words.title, target=self._scene.cards[link.target].words.title
        )
        return f"{said}, {link.words}" if link.words else said

    def note(self, note_id: str) -> str:
        """Return a note in words."""
        text = self._scene.drawing.notes[note_id].text.strip()
        return _tr("Note: {text}").format(text=text[:_SHOWN_OF_A_NOTE] or _tr("empty"))

    def branch(self, step_id: str, label: str) -> str:
        """Return an exit with several beside it, and whether it leads anywhere."""
        name = exit_name(label)
        leads = self._scene.drawing.exits(step_id).get(label) is not None
        return name if leads else _tr("{exit}: done").format(exit=name)

    def _numbers(self) -> dict[str, int]:
        if self._order is None:
            self._order = {each: number for number, each in enumerate(reading_order(self._scene.drawing), 1)}
        return self._order


def _tr(text: str) -> str:
    return QCoreApplication.translate("Telling", text)
