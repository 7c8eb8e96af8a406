"""What a batch of decisions puts into the outbox, collected first and written in a few statements."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from app.channels.connector import Platform
from app.engine.context import Context
from app.engine.dispatch import Dispatch, message_key, recipient_of, rendered
from app.model.block import Content
from app.model.customer import Customer
from app.model.decision import GiveUp, Send, Skip, Wait
from app.model.enrollment import Enrollment
from app.model.message import MessageState, Part
from app.model.personalise import TemplateFault
from app.model.reason import Reason
from app.model.walk import Walk
from app.storage import attempts, breaks, customers, enrollments, messages
from app.storage.messages import StoredMessage, Written


@dataclass(frozen=True, slots=True)
class _Leaving:
    """A message that may leave: a new one (with the row to insert) or a further attempt of one there is."""

    context: Context
    step: str
    content: Content
    recipient: str
    attempt: int
    row: dict[str, Any] | None
    message: StoredMessage | None
    why: Reason


class Outbox:
    """The writes of one batch of one channel.

    ``places`` is how many more sends may begin; ``ways`` what was decided, enrollment by enrollment.
    """

    def __init__(self, platform: Platform, folder_id: str, now: datetime, places: int) -> None:
        """Collect for a channel of ``platform`` at the instant ``now``."""
        self.places = places
        self.ways: list[Walk] = []
        self._platform = platform
        self._folder_id = folder_id
        self._now = now
        self._leaving: list[_Leaving] = []
        self._ended: list[dict[str, Any]] = []
        self._settled: list[dict[str, Any]] = []
        self._customers: list[Customer] = []
        self._walked: list[tuple[Enrollment, Enrollment]] = []
        self._held: list[dict[str, Any]] = []
        self._reviewed: list[int] = []

    def send(self, decision: Send, here: Context) -> bool:
        """Take in a message that may leave; return ``False`` if it cannot be put together, which is noted."""
        unfinished = here.unfinished.get(decision.step)
        if unfinished is not None and unfinished.content is not None:
            return self._send_again(decision, here, unfinished, unfinished.content)
        row = self._row(
            here, decision.step, MessageState.SENDING, decision.why, decision.due, decision.planned
        )
        try:
            content = rendered(here, self._platform, decision)
        except TemplateFault as fault:
            self._ended.append({**row, "state": MessageState.FAILED, "problem": fault.sentence})
            return False
        recipient = recipient_of(here, self._platform)
        row |= {"address": recipient, "content": content, "attempts": 1, "attempted_at": self._now}
        self._leaving.append(_Leaving(here, decision.step, content, recipient, 1, row, None, decision.why))
        self.places -= 1
        return True

    def _send_again(self, decision: Send, here: Context, message: StoredMessage, content: Content) -> bool:
        """Take in a further attempt: of the same bytes, unless the platform now takes a template alone."""
        if decision.template is not None and content.template is None:
            try:
                content = rendered(here, self._platform, decision)
            except TemplateFault as fault:
                self._settle(message, MessageState.FAILED, decision.why, fault.sentence)
                return False
        attempt = message.progress.attempts + 1
        self._leaving.append(
            _Leaving(here, decision.step, content, message.address, attempt, None, message, decision.why)
        )
        self.places -= 1
        return True

    def skip(self, decision: Skip, here: Context) -> None:
        """Take in a message that does not go out."""
        message = here.messages.get(decision.step)
        if message is not None:
            self._settle(message, MessageState.SKIPPED, decision.why, message.progress.problem)
        else:
            self._ended.append(
                self._row(
                    here, decision.step, MessageState.SKIPPED, decision.why, decision.due, decision.planned
                )
            )

    def give_up(self, decision: GiveUp, here: Context) -> None:
        """Take in a message that is not tried again: it has failed, or nobody knows."""
        message = here.messages.get(decision.step)
        if message is not None:
            in_doubt = here.facts.messages[decision.step].is_in_doubt
            state = MessageState.UNKNOWN if in_doubt else MessageState.FAILED
            self._settle(message, state, decision.why, decision.why.text())

    def cancel_open(self, here: Context, why: Reason) -> None:
        """Cancel what might still have been tried for an enrollment that has ended, but for what just failed."""
        settled = {row["id"] for row in self._settled}
        for message in here.messages.values():
            if message.progress.state.is_open and message.id not in settled:
                self._settle(message, MessageState.CANCELLED, why, message.progress.problem)

    def hold(self, decision: Wait, step: str | None, here: Context) -> None:
        """Take in the message of a step that is held for its owner's review."""
        planned = decision.planned or self._now
        self._held.append(
            {
                "enrollment_id": here.enrollment.id,
                "break_id": decision.review,
                "step": step,
                "planned_at": planned,
                "too_late_at": planned + here.version.document.too_late,
            }
        )

    def reviewed(self, here: Context) -> None:
        """Take in that the owner's word on a message has been carried out."""
        self._reviewed.append(here.enrollment.id)

    def change_customer(self, customer: Customer) -> None:
        """Take in a customer whom an action changed."""
        self._customers.append(customer)

    def go_on(self, before: Enrollment, after: Enrollment) -> None:
        """Take in an enrollment as it was and as it is now."""
        self._walked.append((before, after))

    def write(self, connection: Connection) -> list[Dispatch]:
        """Write everything that was taken in, and return the parts that may leave once it is committed."""
        messages.add_many(connection, self._ended)
        messages.change_many(connection, self._settled)
        for customer in self._customers:
            customers.save(connection, customer, self._now)
            enrollments.throw_over_plans(connection, self._now, customer_id=customer.id)
        enrollments.save_walked(connection, self._walked)
        if self._reviewed:
            breaks.forget(connection, self._reviewed)
        breaks.hold(connection, self._held)
        new = [leaving for leaving in self._leaving if leaving.row is not None]
        ids = messages.add_many(connection, [leaving.row for leaving in new if leaving.row is not None])
        again = [leaving for leaving in self._leaving if leaving.message is not None]
        messages.change_many(connection, [self._further_attempt(leaving) for leaving in again])
        accepted = messages.parts_accepted(
            connection, [leaving.message.id for leaving in again if leaving.message]
        )
        dispatches = [
            self._dispatch(leaving, id_, self._now, 0) for leaving, id_ in zip(new, ids, strict=True)
        ]
        doubts = self._doubts(connection, again)
        for leaving in again:
            if leaving.message is not None:
                id_, created_at = leaving.message.id, leaving.message.created_at
                dispatch = self._dispatch(leaving, id_, created_at, accepted.get(id_, 0))
                part = replace(dispatch.part, in_doubt_since=doubts.get(id_))
                dispatches.append(replace(dispatch, part=part))
        return dispatches

    def _doubts(self, connection: Connection, again: list[_Leaving]) -> dict[int, datetime]:
        if not self._platform.repeats_safely:
            return {}
        tried = [leaving.message for leaving in again if leaving.message is not None]
        return attempts.in_doubt_since(connection, tried)

    def _row(
        self,
        here: Context,
        step: str,
        state: MessageState,
        why: Reason,
        due: datetime,
        planned: datetime | None,
    ) -> dict[str, Any]:
        return {
            "enrollment_id": here.enrollment.id,
            "sequence_id": here.enrollment.sequence_id,
            "customer_id": here.enrollment.customer_id,
            "channel_id": here.channel.id,
            "step": step,
            "state": state,
            "address": "",
            "content": None,
            "created_at": self._now,
            "due_at": due,
            "planned_at": planned,
            "attempts": 0,
            "attempted_at": None,
            "recipient_is_lost": False,
            "problem": "",
            "why": why.stored(),
        }

    def _settle(
        self, message: StoredMessage | Written, state: MessageState, why: Reason, problem: str
    ) -> None:
        self._settled.append({"id": message.id, "state": state, "why": why.stored(), "problem": problem})

    def _further_attempt(self, leaving: _Leaving) -> dict[str, Any]:
        message = leaving.message
        return {
            "id": message.id if message else 0,
            "state": MessageState.SENDING,
            "attempts": leaving.attempt,
            "attempted_at": self._now,
            "retry_at": None,
            "content": leaving.content,
            "why": leaving.why.stored(),
        }

    def _dispatch(self, leaving: _Leaving, message_id: int, created_at: datetime, done: int) -> Dispatch:
        parts = self._platform.parts(leaving.content)
        here = leaving.context
        part = Part(
            message_key=message_key(self._folder_id, message_id, created_at),
            number=done,
            recipient=leaving.recipient,
            recipient_name=here.customer.name,
            content=parts[done],
            created_at=created_at,
            attempt=leaving.attempt,
        )
        return Dispatch(
            message_id=message_id,
            enrollment_id=here.enrollment.id,
            sequence_id=here.enrollment.sequence_id,
            customer_id=here.customer.id,
            channel_id=here.channel.id,
            step=leaving.step,
            address_kind=self._platform.traits.marked_kind,
            part=part,
            parts=parts,
            started_at=self._now,
        )


def following(dispatch: Dispatch, now: datetime) -> Dispatch:
    """Return the dispatch of the part after the one that was accepted."""
    number = dispatch.part.number + 1
    # What was in doubt was the part before.
    part = replace(dispatch.part, number=number, content=dispatch.parts[number], in_doubt_since=None)
    return replace(dispatch, part=part, started_at=now)
