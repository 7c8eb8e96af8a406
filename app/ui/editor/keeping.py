"""Putting what is drawn on the disk, in the order in which it was drawn."""

import threading
from collections.abc import Mapping

from app.model.block import Block
from app.model.sequence import SequenceDocument
from app.workspace import Workspace
from app.workspace.drafts import Draft, Kept


class Keeper:
    """Saves one draft; any thread may. What is older than what was saved last is left out."""

    def __init__(self, workspace: Workspace, draft: Draft) -> None:
        """Begin with the draft as it was read."""
        self._workspace = workspace
        self._lock = threading.Lock()
        self._id = draft.id
        self._seen = draft.document
        self._newest = 0

    def keep(self, number: int, document: SequenceDocument, words: Mapping[str, Block]) -> Kept | None:
        """Save a draft, and before it the words that were changed with it; ``None`` if a newer one is saved."""
        with self._lock:
            for key, block in words.items():
                self._workspace.blocks.save(key, block)
            if number < self._newest:
                return None
            kept = self._workspace.drafts.save(self._id, document, self._seen)
            self._newest, self._id, self._seen = number, kept.id, document
            return kept
