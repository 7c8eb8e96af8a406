"""Sequences while they are drawn: opening a draft, saving it, and what its cards count."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.model.block import Block
from app.model.errors import NotAllowed
from app.model.problem import Problem
from app.model.sentence import worded
from app.model.sequence import SequenceDocument, SequenceState
from app.model.shop import Shop
from app.storage import enrollments, library, messages, sequences
from app.workspace.channels import ChannelView, view_of
from app.workspace.checking import problems_of
from app.workspace.desk import Desk
from app.workspace.sequence_lookup import channel_of, differs, found, free_name, refuse_taken, settled_name


@dataclass(frozen=True, slots=True)
class Draft:
    """A sequence as the editor opens it. ``blocks`` is the whole library by key."""

    id: int
    name: str
    state: SequenceState
    channel: ChannelView | None
    document: SequenceDocument
    blocks: Mapping[str, Block]
    published: SequenceDocument | None

    @property
    def has_changes(self) -> bool:
        """Whether the draft would do anything else than what runs."""
        return self.published is not None and differs(self.published, self.document)


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a draft was kept. ``instead_of`` says why it is a sequence of its own now, if it is."""

    id: int
    name: str
    instead_of: Literal["", "changed", "deleted"] = ""


@dataclass(frozen=True, slots=True)
class StepCounts:
    """How many are at a step, and what became of its messages."""

    waiting: int = 0
    sent: int = 0
    delivered: int = 0
    failed: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """The problems of a drawing, and the shop they were found for."""

    problems: tuple[Problem, ...]
    shop: Shop


class Drafts:
    """The drafts."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def open(self, name: str) -> Draft:
        """Return a sequence with everything the editor shows of it."""
        with self._desk.read() as connection:
            stored = found(connection, name)
            channel = channel_of(connection, stored)
            published = sequences.newest_version(connection, stored.id)
            return Draft(
                id=stored.id,
                name=stored.name,
                state=stored.state,
                channel=view_of(channel) if channel else None,
                document=stored.draft,
                blocks=library.every_block(connection),
                published=published.document if published else None,
            )

    def save(
        self, sequence_id: int, document: SequenceDocument, seen: SequenceDocument | None = None
    ) -> Kept:
        """Keep a draft. What runs is not changed by it; its blocks stay as the library has them.

        ``seen`` is what was on the disk when the drawing began or was saved last. If something
        else is there now, or the sequence is deleted, neither is lost: the draft is kept as a
        sequence of its own.
        """
        now = self._desk.now()
        with self._desk.write() as connection:
            stored = sequences.by_id(connection, sequence_id)
            if stored is not None and (seen is None or _same(stored.draft, seen)):
                platform = stored.draft.platform
                draft = document.model_copy(update={"name": stored.name, "platform": platform})
                sequences.save_draft(connection, sequence_id, draft, now)
                return Kept(sequence_id, stored.name)
            name = free_name(connection, document.name)
            draft = document.model_copy(update={"name": name})
            channel_id = stored.channel_id if stored else None
            copy_id = sequences.add(connection, name, draft, channel_id, now)
            return Kept(copy_id, name, "changed" if stored else "deleted")

    def check(self, sequence_id: int, document: SequenceDocument) -> Checked:
        """Return what is wrong with a sequence as it is drawn now, saved or not, and by which shop's rules."""
        shop = self._desk.shop()
        with self._desk.read() as connection:
            stored = sequences.by_id(connection, sequence_id)
            if stored is None:
                raise NotAllowed(worded("This sequence has been deleted meanwhile."))
            return Checked(
                tuple(problems_of(connection, stored, document, shop, self._desk.now().date())), shop
            )

    def rename(self, name: str, new: str) -> str:
        """Give a sequence another name and return it as it is kept."""
        settled = settled_name(new)
        with self._desk.write() as connection:
            stored = found(connection, name)
            refuse_taken(connection, settled, stored.id)
            sequences.change(connection, stored.id, self._desk.now(), name=settled)
        return settled

    def counts(self, sequence_id: int) -> dict[str, StepCounts]:
        """Return the counts of each step that has any."""
        with self._desk.read() as connection:
            waiting = enrollments.counts_by_step(connection, sequence_id)
            sent = messages.counts_by_step(connection, sequence_id)
        return {step: _counts(waiting.get(step, 0), sent.get(step, {})) for step in {*waiting, *sent}}


def _same(one: SequenceDocument, other: SequenceDocument) -> bool:
    """Say whether two drafts were drawn alike. Their names, platforms and blocks are kept elsewhere."""
    apart = {"name": "x", "platform": "", "blocks": {}, "pictures": {}}
    return one.model_copy(update=apart) == other.model_copy(update=apart)


def _counts(waiting: int, states: Mapping[str, int]) -> StepCounts:
    arrived = sum(states.get(state, 0) for state in ("delivered", "read"))
    return StepCounts(
        waiting=waiting,
        sent=arrived + states.get("sent", 0),
        delivered=arrived,
        failed=states.get("failed", 0),
        skipped=states.get("skipped", 0),
    )
