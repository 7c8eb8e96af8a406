"""What the cards say on their edges: what is wrong with them, and that they are not in effect yet."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QCoreApplication

from app.model.drawing.drawing import ENTRY
from app.model.problem import Problem
from app.ui.canvas.marks import CardMarks
from app.ui.told import told_problem


def marks_of(problems: Iterable[Problem], not_in_effect: Collection[str] = ()) -> dict[str, CardMarks]:
    """Return the marks by card; what is wrong with the sequence as a whole stands on the entry."""
    by_card: dict[str, list[Problem]] = {}
    for problem in problems:
        by_card.setdefault(problem.step or ENTRY, []).append(problem)
    effect = QCoreApplication.translate("CardMarks", "Changed, and not in effect until it is published.")
    return {
        card_id: CardMarks(
            problem=" ".join(told_problem(problem) for problem in by_card.get(card_id, ())),
            is_error=any(problem.is_error for problem in by_card.get(card_id, ())),
            effect=effect if card_id in not_in_effect else "",
        )
        for card_id in {*by_card, *not_in_effect}
    }
