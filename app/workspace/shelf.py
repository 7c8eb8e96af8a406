"""Keeping the sequences in order: copies, the archive, another channel, deleting and putting back."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from app.channels.registry import rules_key
from app.engine import moving
from app.engine.housekeeping import DELETED_KEPT
from app.engine.world import traits_of
from app.model.errors import NotAllowed, NotFound
from app.model.message import MessageState
from app.model.sentence import Sentence, template, worded
from app.model.sequence import SequenceState
from app.storage import deleted_sequences, enrollments, messages, sequences
from app.storage.sequences import StoredSequence
from app.workspace import channels as channel_list
from app.workspace.desk import Desk
from app.workspace.sequence_lookup import channel_of, found, free_name

_LONGEST_STEM = 190


@dataclass(frozen=True, slots=True)
class AtStake:
    """What goes with a sequence when it is deleted: its steps, who is inside, and its history.

    ``unknown`` are the messages of which nobody can say whether they arrived.
    """

    name: str
    state: SequenceState
    steps: int
    inside: int
    messages: int
    unknown: int


@dataclass(frozen=True, slots=True)
class DeletedView:
    """A deleted sequence, and until when it can be put back."""

    id: int
    name: str
    at: datetime
    until: datetime


_NOT_ARCHIVED = template("“{name}” is running. Pause it first; then it can be archived.")
_NOT_DELETED = template("“{name}” is running. Pause it first; then it can be deleted.")


class Shelf:
    """What can be done with a sequence as a whole."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def duplicate(self, name: str, copy: str = "") -> str:
        """Make a draft with the same steps, blocks and channel, under a free name; return that name."""
        now = self._desk.now()
        with self._desk.write() as connection:
            stored = found(connection, name)
            wanted = " ".join(copy.split()) or f"{stored.name[:_LONGEST_STEM]} copy"
            settled = free_name(connection, wanted)
            draft = stored.draft.model_copy(update={"name": settled})
            sequences.add(connection, settled, draft, stored.channel_id, now)
        return settled

    def archive(self, name: str) -> None:
        """Put a sequence that does not run into the archive."""
        now = self._desk.now()
        with self._desk.write() as connection:
            stored = _resting(connection, name, _NOT_ARCHIVED)
            if stored.state is SequenceState.ARCHIVED:
                raise NotAllowed(worded("“{name}” is already in the archive.", name=stored.name))
            sequences.change(connection, stored.id, now, state=SequenceState.ARCHIVED)

    def take_out(self, name: str) -> SequenceState:
        """Take a sequence out of the archive; what has run before is paused, and anything else a draft."""
        now = self._desk.now()
        with self._desk.write() as connection:
            stored = found(connection, name)
            if stored.state is not SequenceState.ARCHIVED:
                raise NotAllowed(worded("“{name}” is not in the archive.", name=stored.name))
            has_run = sequences.newest_version(connection, stored.id) is not None
            state = SequenceState.PAUSED if has_run else SequenceState.DRAFT
            paused_at = (stored.paused_at or now) if has_run else None
            sequences.change(connection, stored.id, now, state=state, paused_at=paused_at)
        return state

    def send_over(self, name: str, channel_name: str) -> None:
        """Have a sequence that does not run sent over another channel.

        On another platform nothing that was written for the old one goes out any more: messages
        that were being tried again are skipped.
        """
        now = self._desk.now()
        with self._desk.write() as connection:
            stored = found(connection, name)
            if stored.state is SequenceState.ACTIVE:
                raise NotAllowed(
                    worded("“{name}” is running. Pause it, then choose another channel.", name=stored.name)
                )
            channel = channel_list.found(connection, channel_name)
            before = channel_of(connection, stored)
            older = rules_key(before.platform) if before else stored.draft.platform
            newer = rules_key(channel.platform)
            if older != newer:
                name_of_older = traits_of(before).platform_name if before else older
                moving.skip_open(connection, stored.id, name_of_older, now)
            draft = stored.draft.model_copy(update={"platform": newer})
            sequences.change(connection, stored.id, now, channel_id=channel.id)
            sequences.save_draft(connection, stored.id, draft, now)

    def at_stake(self, name: str) -> AtStake:
        """Return what deleting a sequence would take away."""
        with self._desk.read() as connection:
            stored = found(connection, name)
            counts = enrollments.counts(connection).get(stored.id, {})
            states = messages.counts_by_step(connection, stored.id).values()
        return AtStake(
            name=stored.name,
            state=stored.state,
            steps=len(stored.draft.steps),
            inside=sum(count for state, count in counts.items() if state.is_active),
            messages=sum(count for by_state in states for count in by_state.values()),
            unknown=sum(by_state.get(MessageState.UNKNOWN, 0) for by_state in states),
        )

    def delete(self, name: str) -> int:
        """Delete a sequence that does not run and return its id; for 30 days it can be put back as it was."""
        with self._desk.write() as connection:
            stored = _resting(connection, name, _NOT_DELETED)
            deleted_sequences.mark(connection, stored.id, stored.name, self._desk.now())
        return stored.id

    def deleted(self) -> list[DeletedView]:
        """Return what can be put back, what was deleted last first."""
        with self._desk.read() as connection:
            gone = deleted_sequences.every(connection)
        return [DeletedView(each.id, each.name, each.at, each.at + DELETED_KEPT) for each in gone]

    def put_back(self, sequence_id: int) -> str:
        """Bring a deleted sequence back as it was; return its name, another one if that is taken by now."""
        with self._desk.write() as connection:
            gone = {each.id: each for each in deleted_sequences.every(connection)}
            if sequence_id not in gone:
                raise NotFound(worded("This sequence is not among the deleted ones any more."))
            name = free_name(connection, gone[sequence_id].name)
            deleted_sequences.put_back(connection, sequence_id, name)
        return name

    def put_back_named(self, name: str) -> str:
        """The same for what was deleted last under a name; raise ``NotFound`` with the names there are."""
        gone = self.deleted()
        wanted = " ".join(name.split()).casefold()
        match = next((each for each in gone if each.name.casefold() == wanted), None)
        if match is None:
            known = ", ".join(f"“{each.name}”" for each in gone) or "none"
            raise NotFound(
                worded("There is no deleted sequence “{name}”; there are: {known}.", name=name, known=known)
            )
        return self.put_back(match.id)


def _resting(connection: Connection, name: str, refusal: str) -> StoredSequence:
    stored = found(connection, name)
    if stored.state is SequenceState.ACTIVE:
        raise NotAllowed(Sentence(refusal, {"name": stored.name}))
    return stored
