"""Whether this folder is the one to send from, and the owner's word that it is."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from app.model.lease import Doubt, Lease
from app.model.sentence import Sentence, worded
from app.storage import leases, sequences
from app.workspace.desk import Desk

_SENTENCES: Mapping[Doubt, Sentence] = {
    Doubt.COPIED: worded(
        "This folder is a copy: the one it was made from is still there. Nothing goes out from here until you"
        " say that this is the one to send from."
    ),
    Doubt.OLDER: worded(
        "This folder is older than what was last sent from it, so that some customers would be written to twice."
        " Nothing goes out until you say that this is the one to send from."
    ),
    Doubt.ELSEWHERE: worded(
        "This folder comes from another computer, or this computer's own note of it is gone. Nothing goes out"
        " until you say that this is the one to send from."
    ),
}


@dataclass(frozen=True, slots=True)
class LeaseView:
    """Why nothing goes out from a folder."""

    doubt: Doubt
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What came of the owner's word: the sequences that were paused, because nobody knows what they have sent."""

    paused: tuple[str, ...]


class LeaseOfFolder:
    """The lease of the open folder."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def view(self) -> LeaseView | None:
        """Return why nothing goes out; ``None`` when nothing speaks against sending."""
        doubt = self._doubt()
        return LeaseView(doubt, _SENTENCES[doubt]) if doubt is not None else None

    def take_over(self) -> TakenOver:
        """Make this folder the one to send from; every other copy of it will ask in its turn.

        Where messages may have gone out that it knows nothing of, its active sequences are paused:
        activating one asks what to do with what came due. Raises ``EnvironmentFault``.
        """
        desk = self._desk
        doubt = self._doubt()
        paused: list[str] = []
        holder = leases.holder_of(desk.folder_id)
        with desk.write() as connection:
            known = leases.of_database(connection)
            counters = [
                each.counter for each in (known, holder.lease if holder else None) if each is not None
            ]
            lease = Lease(str(uuid.uuid4()), max(counters, default=0) + 1)
            if doubt is not None and doubt.may_have_sent_since:
                paused = sequences.pause_active(connection, desk.now())
            leases.put(connection, lease)
            leases.put_doubt(connection, None)
        leases.hold(desk.folder_id, desk.folder, lease)
        return TakenOver(tuple(paused))

    def _doubt(self) -> Doubt | None:
        desk = self._desk
        while True:
            holder = leases.holder_of(desk.folder_id)
            with desk.read() as connection:
                noted, lease = leases.noted_doubt(connection), leases.of_database(connection)
            # An engine that sends between the two looks would make this very folder an older one.
            if leases.holder_of(desk.folder_id) == holder:
                return leases.doubt(lease, holder, desk.folder) or noted
