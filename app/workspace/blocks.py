"""The library of blocks."""

from dataclasses import dataclass

from app.model.block import Block
from app.model.errors import NotAllowed, NotFound
from app.storage import sequences
from app.workspace.desk import Desk


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block with the names of the sequences whose drafts use it."""

    key: str
    block: Block
    used_by: tuple[str, ...]


class Blocks:
    """The reusable messages."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def every(self) -> list[BlockView]:
        """Return all blocks, by name."""
        with self._desk.read() as connection:
            library = sequences.library(connection)
            uses: dict[str, list[str]] = {}
            for stored in sequences.every(connection):
                for key in {
                    step.block for step in stored.draft.steps if step.kind == "message" and step.block
                }:
                    uses.setdefault(key, []).append(stored.name)
        views = [BlockView(key, block, tuple(uses.get(key, ()))) for key, block in library.items()]
        return sorted(views, key=lambda view: view.block.name.casefold())

    def save(self, key: str, block: Block) -> None:
        """Store a block under a key; running sequences keep the revision they were published with."""
        with self._desk.write() as connection:
            sequences.put_block(connection, key, block, self._desk.now())

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
            while sequences.block(connection, key) is not None:
                number += 1
                key = f"{wanted}-{number}"
            sequences.put_block(connection, key, block, self._desk.now())
        return key

    def remove(self, key: str) -> None:
        """Take a block out of the library; refused while a sequence uses it."""
        view = next((each for each in self.every() if each.key == key), None)
        if view is None:
            raise NotFound("This block has been deleted meanwhile.")
        if view.used_by:
            raise NotAllowed(
                f"“{view.block.name}” is used by {', '.join(view.used_by)}. Take it out there first."
            )
        with self._desk.write() as connection:
            sequences.retire_block(connection, key)
