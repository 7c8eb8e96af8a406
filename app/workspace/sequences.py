"""Making, listing, checking, importing and exporting sequences, and who is in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection

from app.channels.registry import PLATFORMS, rules_key
from app.engine.enrolling import Joining, Occasion, enroll
from app.model.customer import Customer
from app.model.enrollment import EnrollmentState
from app.model.errors import NotAllowed
from app.model.problem import Problem
from app.model.reason import Reason
from app.model.sentence import worded
from app.model.sequence import SequenceDocument, SequenceState, Version
from app.model.sequence_file import write_document
from app.storage import channels, enrollments, files, sequences
from app.storage.channels import StoredChannel
from app.storage.sequences import StoredSequence
from app.workspace import channels as channel_list
from app.workspace import sequence_files
from app.workspace.checking import problems_of
from app.workspace.desk import Desk
from app.workspace.importing import CHUNK
from app.workspace.publishing import Publishing
from app.workspace.sequence_lookup import differs, found, free_name, refuse_taken, settled_name
from app.workspace.shelf import Shelf


@dataclass(frozen=True, slots=True)
class SequenceView:
    """A sequence as it is listed. ``next_at`` is when the next of its enrollments is looked at."""

    id: int
    name: str
    kind: str
    state: SequenceState
    channel: str
    platform: str
    messages: int
    waiting: int
    finished: int
    left: int
    next_at: datetime | None
    has_changes: bool


class Sequences:
    """The flows."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk
        self.publishing = Publishing(desk, self.problems)
        self.shelf = Shelf(desk)

    def templates(self, language: str = "") -> list[sequence_files.TemplateView]:
        """Return the templates to begin with, in a language if they are written in it, else in English."""
        return sequence_files.templates(language)

    def every(self) -> list[SequenceView]:
        """Return all sequences, the oldest first."""
        with self._desk.read() as connection:
            counts = enrollments.counts(connection)
            names = {channel.id: channel for channel in channels.every(connection)}
            return [
                _view(connection, stored, names.get(stored.channel_id or 0), counts.get(stored.id, {}))
                for stored in sequences.every(connection)
            ]

    def new(self, name: str, template: str, channel: str, language: str = "") -> SequenceView:
        """Make a draft from a template, or an empty one if none is named, to be sent over a channel."""
        document = sequence_files.template(template, language) if template else sequence_files.BLANK
        return self._add(document, name, channel)

    def free_name(self, name: str) -> str:
        """Return this name, or the first free one with a number behind it."""
        with self._desk.read() as connection:
            return free_name(connection, " ".join(name.split()))

    def look_at(self, path: Path) -> SequenceDocument:
        """Read a file and check it in full; nothing is stored."""
        document = sequence_files.read_file(path)
        sequence_files.refuse_broken(document, self._desk.shop())
        return document

    def import_file(self, path: Path, channel: str = "", name: str = "") -> SequenceView:
        """Make a draft from a file, by default under its own name; it is checked in full before anything is stored."""
        document = self.look_at(path)
        return self._add(document, name or document.name, channel)

    def export_file(self, name: str, path: Path) -> None:
        """Write a sequence's draft, with its blocks and pictures, to a file."""
        with self._desk.read() as connection:
            draft = found(connection, name).draft
        self.write_file(draft, path)

    def write_file(self, document: SequenceDocument, path: Path) -> None:
        """Write a sequence as it is drawn, with its blocks and pictures, to a file."""
        with self._desk.read() as connection:
            whole = sequence_files.with_pictures(connection, document)
        files.write_whole(path, write_document(whole))

    def check(self, name: str) -> list[Problem]:
        """Return everything that is wrong with a sequence's draft, and what may be meant otherwise."""
        with self._desk.read() as connection:
            return self.problems(connection, found(connection, name))

    def problems(self, connection: Connection, stored: StoredSequence) -> list[Problem]:
        """Return the problems of a stored sequence's draft."""
        return problems_of(connection, stored, stored.draft, self._desk.shop(), self._desk.now().date())

    def enroll(self, name: str, people: Iterable[Customer]) -> Joining:
        """Let customers join an active sequence now; the result says who did not, and why."""
        with self._desk.read() as connection:
            _running(connection, name)
        ahead = iter(people)
        joined: list[int] = []
        refused: dict[int, Reason] = {}
        while chunk := list(islice(ahead, CHUNK)):
            with self._desk.write() as connection:
                version = _running(connection, name)
                world = self._desk.world(connection)
                occasion = Occasion(self._desk.now())
                joining = enroll(connection, world, version, chunk, occasion)
            joined += joining.joined
            refused.update(joining.refused)
        return Joining(tuple(joined), refused)

    def pause(self, name: str) -> None:
        """Stop sending at once; nobody joins and nothing goes out until it is activated again."""
        with self._desk.write() as connection:
            stored = found(connection, name)
            if stored.state is not SequenceState.ACTIVE:
                raise NotAllowed(
                    worded("“{name}” is not active, so there is nothing to pause.", name=stored.name)
                )
            now = self._desk.now()
            sequences.change(connection, stored.id, now, state=SequenceState.PAUSED, paused_at=now)

    def _add(self, document: SequenceDocument, name: str, channel_name: str) -> SequenceView:
        settled = settled_name(name)
        now = self._desk.now()
        with self._desk.write() as connection:
            refuse_taken(connection, settled)
            channel = channel_list.found(connection, channel_name) if channel_name else None
            stored = sequence_files.store_blocks(connection, document, now)
            platform = rules_key(channel.platform) if channel else document.platform
            draft = stored.model_copy(update={"name": settled, "platform": platform})
            sequences.add(connection, settled, draft, channel.id if channel else None, now)
            return _view(connection, found(connection, settled), channel, {})


def _running(connection: Connection, name: str) -> Version:
    """Return what customers join; raise ``NotFound``, or ``NotAllowed`` unless the sequence is active."""
    stored = found(connection, name)
    version = sequences.newest_version(connection, stored.id)
    if stored.state is not SequenceState.ACTIVE or version is None:
        raise NotAllowed(
            worded("“{name}” is not active; nobody can join it. Activate it first.", name=stored.name)
        )
    return version


def _view(
    connection: Connection,
    stored: StoredSequence,
    channel: StoredChannel | None,
    counts: dict[EnrollmentState, int],
) -> SequenceView:
    published = sequences.newest_version(connection, stored.id)
    platform = PLATFORMS.get(channel.platform if channel else stored.draft.platform)
    is_active = stored.state is SequenceState.ACTIVE
    return SequenceView(
        id=stored.id,
        name=stored.name,
        kind=stored.draft.kind.value,
        state=stored.state,
        channel=channel.name if channel else "",
        platform=platform.name if platform else "",
        messages=len(stored.draft.messages),
        waiting=sum(count for state, count in counts.items() if state.is_active),
        finished=counts.get(EnrollmentState.FINISHED, 0),
        left=counts.get(EnrollmentState.LEFT, 0),
        next_at=enrollments.next_due(connection, [stored.id]) if is_active else None,
        has_changes=published is not None and differs(published.document, stored.draft),
    )
