"""The answers to a condition's questions, with the facts as of the instant it was reached."""

from typing import assert_never

from app.model.customer import Customer
from app.model.enrollment import Enrollment
from app.model.event import MESSAGE_RECEIVED
from app.model.facts import Facts
from app.model.plan import field_value
from app.model.steps import EventQuestion, FieldQuestion, Question, RepliedQuestion, TagQuestion


def answer(question: Question, enrollment: Enrollment, customer: Customer, facts: Facts) -> bool:
    """Answer ``question``; of events only those count that happened until the clock of the step."""
    match question:
        case FieldQuestion():
            return compare(field_value(question.field, enrollment, customer), question)
        case TagQuestion(tag=tag):
            return customer.has_tag(tag)
        case EventQuestion(event=name):
            return _happened(name, enrollment, facts)
        case RepliedQuestion():
            return _happened(MESSAGE_RECEIVED, enrollment, facts)
        case _:
            assert_never(question)


def compare(actual: str, question: FieldQuestion) -> bool:
    """Compare a field's value with the question's: texts without regard to case, numbers as numbers.

    Nothing is more or less than an unknown value, nor than one that is no number.
    """
    found, wanted = actual.strip().casefold(), question.value.strip().casefold()
    match question.is_:
        case "equal":
            return _same(found, wanted)
        case "not_equal":
            return not _same(found, wanted)
        case "contains":
            return bool(wanted) and wanted in found
        case "known":
            return bool(found)
        case "unknown":
            return not found
        case "greater" | "less":
            left, right = _number(found), _number(wanted)
            if left is None or right is None:
                return False
            return left > right if question.is_ == "greater" else left < right
        case _:
            assert_never(question.is_)


def _same(left: str, right: str) -> bool:
    numbers = _number(left), _number(right)
    return left == right or (None not in numbers and numbers[0] == numbers[1])


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _happened(name: str, enrollment: Enrollment, facts: Facts) -> bool:
    until = enrollment.position.clock
    return any(event.name == name and event.at <= until for event in facts.events)
