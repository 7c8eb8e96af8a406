"""The step kinds. Each is a card on the canvas; links are the ids of the steps they lead to."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.model.frame import TimeFrame
from app.model.sentence import Sentence, Templates, worded
from app.model.timing import AfterDelay, Timing

StepId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
Name = Annotated[str, Field(min_length=1, max_length=200)]
Link = StepId | None

FIELD_QUESTIONS: Templates = {
    "equal": "{field} is {value}?",
    "not_equal": "{field} is not {value}?",
    "contains": "{field} contains {value}?",
    "greater": "{field} is more than {value}?",
    "less": "{field} is less than {value}?",
    "known": "{field} is known?",
    "unknown": "{field} is unknown?",
}


class _Step(BaseModel, ABC):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: StepId
    name: Name
    on: bool = True
    x: float = 0.0
    y: float = 0.0

    @abstractmethod
    def exits(self) -> dict[str, Link]:
        """Return the links that leave the card by the label of each; ``None`` means done."""

    @abstractmethod
    def with_exit(self, label: str, target: Link) -> Self:
        """Return the step with one of its exits leading elsewhere; raise ``KeyError`` for a label it has not."""

    def _with_link(self, fields: Mapping[str, str], label: str, target: Link) -> Self:
        return self.model_copy(update={fields[label]: target})


class _Through(_Step):
    next: Link = None

    def exits(self) -> dict[str, Link]:
        """Return the links that leave the card by the label of each."""
        return {"next": self.next}

    def with_exit(self, label: str, target: Link) -> Self:
        """Return the step with its exit leading elsewhere."""
        return self._with_link({"next": "next"}, label, target)


class LeaveOut(BaseModel):
    """The message is skipped when the platform takes it no more."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    do: Literal["skip"] = "skip"


class Variable(BaseModel):
    """What stands in a gap of a template: a Liquid text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=100)
    text: str = Field(default="", max_length=500)


class SendTemplate(BaseModel):
    """A template that the platform has approved goes out in the message's place."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    do: Literal["template"] = "template"
    name: str = Field(default="", max_length=512)
    language: str = Field(default="", max_length=20)
    category: str = Field(default="", max_length=40)
    variables: tuple[Variable, ...] = Field(default=(), max_length=50)


WindowClosed = Annotated[LeaveOut | SendTemplate, Field(discriminator="do")]


class MessageStep(_Through):
    """Sends a block when it is due, within its frame."""

    kind: Literal["message"] = "message"
    block: str = Field(default="", max_length=200)
    send: Timing = AfterDelay()
    only_between: TimeFrame | None = None
    if_fails: Literal["continue", "leave"] = "continue"
    if_window_closed: WindowClosed = LeaveOut()


class WaitStep(_Through):
    """Waits for a delay, until a time or around a date."""

    kind: Literal["wait"] = "wait"
    until: Timing = AfterDelay()


class WaitForEventStep(_Through):
    """Waits until an event happens, or for so long; the two exits are ``next`` and ``otherwise``."""

    kind: Literal["wait_for_event"] = "wait_for_event"
    event: Name
    at_most: AfterDelay
    otherwise: Link = None

    def exits(self) -> dict[str, Link]:
        """Return the links that leave the card by the label of each."""
        return {"it happened": self.next, "it did not": self.otherwise}

    def with_exit(self, label: str, target: Link) -> Self:
        """Return the step with one of its exits leading elsewhere."""
        return self._with_link({"it happened": "next", "it did not": "otherwise"}, label, target)


class FieldQuestion(BaseModel):
    """Asks about a field of the customer or of the event."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: Literal["field"] = "field"
    field: Name
    is_: Literal["equal", "not_equal", "contains", "greater", "less", "known", "unknown"] = Field(alias="is")
    value: str = ""

    def in_words(self) -> Sentence:
        """Return the question as on the card."""
        return Sentence(FIELD_QUESTIONS[self.is_], {"field": self.field, "value": self.value})


class TagQuestion(BaseModel):
    """Asks whether the customer has a tag."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: Literal["tag"] = "tag"
    tag: Name

    def in_words(self) -> Sentence:
        """Return the question as on the card."""
        return worded("Tagged “{tag}”?", tag=self.tag)


class EventQuestion(BaseModel):
    """Asks whether an event has happened since the customer joined."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: Literal["event"] = "event"
    event: Name

    def in_words(self) -> Sentence:
        """Return the question as on the card."""
        return worded("“{event}” since joining?", event=self.event)


class RepliedQuestion(BaseModel):
    """Asks whether the customer has written since joining."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: Literal["replied"] = "replied"

    def in_words(self) -> Sentence:
        """Return the question as on the card."""
        return worded("Answered since joining?")


Question = Annotated[
    FieldQuestion | TagQuestion | EventQuestion | RepliedQuestion, Field(discriminator="about")
]


class ConditionStep(_Step):
    """Asks a question when it is reached, and goes on by the answer."""

    kind: Literal["condition"] = "condition"
    question: Question
    yes: Link = None
    no: Link = None

    def exits(self) -> dict[str, Link]:
        """Return the links that leave the card by the label of each."""
        return {"yes": self.yes, "no": self.no}

    def with_exit(self, label: str, target: Link) -> Self:
        """Return the step with one of its exits leading elsewhere."""
        return self._with_link({"yes": "yes", "no": "no"}, label, target)


class Branch(BaseModel):
    """One branch of a split, taken by ``share`` per cent of the customers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: Name
    share: int = Field(ge=0, le=100)
    next: Link = None


class SplitStep(_Step):
    """Sends customers down one of its branches by share; the same customer always down the same one."""

    kind: Literal["split"] = "split"
    branches: tuple[Branch, ...] = Field(min_length=2, max_length=10)

    @model_validator(mode="after")
    def _shares_make_a_whole(self) -> Self:
        if sum(branch.share for branch in self.branches) != 100:
            raise ValueError(worded("the shares of the branches must add up to 100"))
        if len({branch.label for branch in self.branches}) != len(self.branches):
            raise ValueError(worded("two branches have the same label"))
        return self

    def exits(self) -> dict[str, Link]:
        """Return the links that leave the card by the label of each."""
        return {branch.label: branch.next for branch in self.branches}

    def with_exit(self, label: str, target: Link) -> Self:
        """Return the step with one of its branches leading elsewhere."""
        if label not in self.exits():
            raise KeyError(label)
        branches = tuple(
            branch.model_copy(update={"next": target}) if branch.label == label else branch
            for branch in self.branches
        )
        return self.model_copy(update={"branches": branches})


class AddTag(BaseModel):
    """Puts a tag on the customer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    do: Literal["add_tag"] = "add_tag"
    tag: Name


class RemoveTag(BaseModel):
    """Takes a tag from the customer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    do: Literal["remove_tag"] = "remove_tag"
    tag: Name


class SetField(BaseModel):
    """Writes a field of the customer; an empty value clears it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    do: Literal["set_field"] = "set_field"
    field: Name
    value: str = Field(default="", max_length=2000)


Change = Annotated[AddTag | RemoveTag | SetField, Field(discriminator="do")]


class ActionStep(_Through):
    """Changes a tag or a field of the customer."""

    kind: Literal["action"] = "action"
    change: Change


class GoalStep(_Step):
    """An end card. Its event, if it has one, ends the enrollment from anywhere."""

    kind: Literal["goal"] = "goal"
    event: str = Field(default="", max_length=200)

    def exits(self) -> dict[str, Link]:
        """Return the links that leave the card by the label of each."""
        return {}

    def with_exit(self, label: str, target: Link) -> Self:
        """A goal leads nowhere: raise ``KeyError``."""
        del target
        raise KeyError(label)


Step = Annotated[
    MessageStep | WaitStep | WaitForEventStep | ConditionStep | SplitStep | ActionStep | GoalStep,
    Field(discriminator="kind"),
]


def timing_of(step: Step) -> tuple[str, Timing] | None:
    """Return when a step goes on, behind the name of the field that says so; ``None`` where none does."""
    match step:
        case MessageStep(send=timing):
            return "send", timing
        case WaitStep(until=timing):
            return "until", timing
    return None
