"""The library of blocks, and the pictures they show."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from app.model.block import Block, Picture
from app.model.errors import EnvironmentFault, Invalid, NotAllowed, NotFound
from app.model.naming import free_name
from app.model.picture_bytes import picture_of, refuse_size
from app.model.sentence import worded
from app.model.sequence import SequenceState
from app.storage import library, sequences
from app.workspace.desk import Desk

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class BlockUse:
    """A sequence whose draft sends a block.

    ``runs_older`` says that customers who are in it still get the words it was published with.
    """

    sequence: str
    state: SequenceState
    runs_older: bool


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block with the sequences whose drafts use it."""

    key: str
    block: Block
    uses: tuple[BlockUse, ...]

    @property
    def used_by(self) -> tuple[str, ...]:
        """The names of these sequences."""
        return tuple(use.sequence for use in self.uses)


class Blocks:
    """The reusable messages."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def every(self) -> list[BlockView]:
        """Return all blocks, by name."""
        with self._desk.read() as connection:
            known = library.every_block(connection)
            uses = _uses(connection, known)
        views = [BlockView(key, block, tuple(uses.get(key, ()))) for key, block in known.items()]
        return sorted(views, key=lambda view: view.block.name.casefold())

    def save(self, key: str, block: Block) -> None:
        """Store a block under a key; running sequences keep the revision they were published with."""
        with self._desk.write() as connection:
            library.put_block(connection, key, block, self._desk.now())

    def put(self, key: str, block: Block) -> str:
        """Store a block under its key, or as a new one where the key is empty; return the key."""
        if not key:
            return self.new(block)
        self.save(key, block)
        return key

    def new(self, block: Block) -> str:
        """Store a new block and return the key it got."""
        plain = "".join(letter if letter.isalnum() else "-" for letter in block.name.casefold()).strip("-")
        with self._desk.write() as connection:
            wanted = plain[:60] or "block"
            key, number = wanted, 1
            while library.block(connection, key) is not None:
                number += 1
                key = f"{wanted}-{number}"
            library.put_block(connection, key, block, self._desk.now())
        return key

    def duplicate(self, key: str, name: str) -> str:
        """Store a copy of a block under a name that no block has yet; return its key."""
        with self._desk.read() as connection:
            known = library.every_block(connection)
        block = known.get(key)
        if block is None:
            raise NotFound(worded("This block has been deleted meanwhile."))
        taken = {each.name.casefold() for each in known.values()}
        free = free_name(name, taken, _LONGEST_NAME)
        return self.new(block.model_copy(update={"name": free}))

    def remove(self, key: str) -> Block:
        """Take a block out of the library and return it; refused while a sequence uses it.

        ``save`` under the same key brings it back.
        """
        view = next((each for each in self.every() if each.key == key), None)
        if view is None:
            raise NotFound(worded("This block has been deleted meanwhile."))
        if view.used_by:
            raise NotAllowed(
                worded(
                    "“{block}” is used by {sequences}. Take it out there first.",
                    block=view.block.name,
                    sequences=", ".join(view.used_by),
                )
            )
        with self._desk.write() as connection:
            library.retire_block(connection, key)
        return view.block

    def add_picture(self, data: bytes, alt: str = "") -> Picture:
        """Keep a picture for blocks to show; raise ``Invalid`` if the bytes are none, or too many."""
        picture = picture_of(data, alt)
        with self._desk.write() as connection:
            library.put_picture(connection, picture.digest, picture.kind, data)
        return picture

    def pictures(self, digests: Iterable[str]) -> dict[str, bytes]:
        """Return the bytes of pictures by their digests."""
        with self._desk.read() as connection:
            return library.picture_data(connection, digests)


def read_picture(path: Path) -> bytes:
    """Return the bytes of a file that may be a picture; one that is too large is refused before it is read."""
    try:
        if not path.is_file():
            raise Invalid(worded("This is not a file that can be read as a picture."))
        refuse_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentFault(
            worded("{file} cannot be read.", file=path.name), technical=str(error)
        ) from error


def _uses(connection: Connection, known: dict[str, Block]) -> dict[str, list[BlockUse]]:
    uses: dict[str, list[BlockUse]] = {}
    for stored in sequences.every(connection):
        keys = {step.block for step in stored.draft.messages if step.block}
        runs = stored.state in (SequenceState.ACTIVE, SequenceState.PAUSED)
        version = sequences.newest_version(connection, stored.id) if keys and runs else None
        pinned = version.document.blocks if version else {}
        for key in sorted(keys):
            is_older = key in pinned and pinned[key] != known.get(key)
            uses.setdefault(key, []).append(BlockUse(stored.name, stored.state, is_older))
    return uses
