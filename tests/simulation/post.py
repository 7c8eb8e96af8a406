"""A platform that behaves as badly as the real ones, by dice, and remembers what it really took."""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.engine.dispatch import Dispatch
from app.engine.outcomes import Ended
from app.model.heard import Receipt, ReceiptState
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    MessageNever,
    Outcome,
    RecipientNever,
    Unknown,
)
from app.model.sentence import worded

_NO = worded("the dice said no")

Key = tuple[int, int]
"""A part: the id of its message, and its number."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the platform will say, and from when on (true time)."""

    at: datetime
    dispatch: Dispatch
    outcome: Outcome


@dataclass
class Post:
    """``taken`` counts how often each part really arrived; whatever ``answers`` and ``receipts`` say of it.

    One that ``knows_keys`` takes what it is sent again under a key it has seen, and delivers it no second time.
    """

    dice: random.Random
    knows_keys: bool
    taken: Counter[Key] = field(default_factory=Counter)
    answers: list[Answer] = field(default_factory=list)
    receipts: list[tuple[datetime, Receipt]] = field(default_factory=list)
    _number: int = 0

    def take(self, dispatch: Dispatch, now: datetime) -> None:
        """Be handed a part: take it or not, and say so now, later, wrongly understood, or never."""
        key = (dispatch.message_id, dispatch.part.number)
        answer_at = now + timedelta(seconds=self.dice.choice((0, 0, 1, 5, 60)))
        fate = self.dice.random()
        outcome: Outcome
        if self.knows_keys and self.taken[key]:
            outcome = self._accepted(now, answer_at)
        elif fate < 0.82:
            self.taken[key] += 1
            outcome = self._accepted(now, answer_at)
        elif fate < 0.90:
            wait = self.dice.choice((None, timedelta(seconds=30), timedelta(hours=3)))
            outcome = AgainLater(_NO, wait)
        elif fate < 0.92:
            outcome = RecipientNever(_NO)
        elif fate < 0.94:
            outcome = MessageNever(_NO)
        elif fate < 0.945:
            outcome = ChannelStopped(_NO)
        else:
            self.taken[key] += self.dice.randrange(2)
            outcome = Unknown(_NO)
        self.answers.append(Answer(answer_at, dispatch, outcome))

    def answered(self, now: datetime) -> list[Ended]:
        """Hand over the answers that have come by now."""
        here = [answer for answer in self.answers if answer.at <= now]
        self.answers = [answer for answer in self.answers if answer.at > now]
        return [Ended(answer.dispatch, answer.outcome, now) for answer in here]

    def told(self, now: datetime) -> tuple[Receipt, ...]:
        """Hand over the receipts that have come by now."""
        here = tuple(receipt for at, receipt in self.receipts if at <= now)
        self.receipts = [(at, receipt) for at, receipt in self.receipts if at > now]
        return here

    def forget_answers(self) -> None:
        """The program that asked is gone: nobody hears the answers to what was under way."""
        self.answers.clear()

    def next_at(self) -> datetime | None:
        """Return when there is something new to hear."""
        return min([*(answer.at for answer in self.answers), *(at for at, _ in self.receipts)], default=None)

    def _accepted(self, now: datetime, answer_at: datetime) -> Accepted:
        """Take a part. Its receipt may come before the answer, late, twice, or never."""
        self._number += 1
        provider_id = f"post-{self._number}"
        if self.dice.random() < 0.1:
            return Accepted(provider_id, delivered_at=answer_at)
        if self.dice.random() < 0.9:
            at = now + timedelta(seconds=self.dice.choice((0, 1, 10, 600, 7200)))
            receipt = Receipt(provider_id, ReceiptState.DELIVERED, at)
            self.receipts += [(at, receipt)] * self.dice.choice((1, 1, 1, 2))
            if self.dice.random() < 0.5:
                read_at = at + timedelta(seconds=self.dice.choice((-1, 30, 86400)))
                self.receipts.append((read_at, Receipt(provider_id, ReceiptState.READ, read_at)))
        return Accepted(provider_id)
