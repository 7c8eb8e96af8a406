"""The Practice phone of a sequence that runs: what is on it, and answering from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.model.customer import PRACTICE
from app.model.event import MESSAGE_RECEIVED
from app.storage import customers, library, practice_threads
from app.storage.practice_threads import OnPhone
from app.workspace.desk import Desk
from app.workspace.happenings import Happenings, Recorded


@dataclass(frozen=True)
class PhoneView:
    """The phone of one customer, whose id is 0 if nobody has got anything; ``people`` are all with a phone."""

    people: tuple[tuple[int, str], ...]
    customer_id: int
    zone: ZoneInfo
    thread: tuple[OnPhone, ...]
    pictures: Mapping[str, bytes]


class PracticePhone:
    """What customers see of sequences that send over Practice."""

    def __init__(self, desk: Desk, happenings: Happenings) -> None:
        """Work on an open folder."""
        self._desk = desk
        self._happenings = happenings

    def look(self, sequence_id: int, customer_id: int = 0) -> PhoneView:
        """Return the phone of a customer, or of whoever was written to last."""
        shop_zone = self._desk.zone()
        with self._desk.read() as connection:
            people = practice_threads.people(connection, sequence_id)
            ids = [each for each, _ in people]
            chosen = customer_id if customer_id in ids else next(iter(ids), 0)
            thread = practice_threads.thread(connection, sequence_id, chosen) if chosen else []
            digests = {picture.digest for each in thread if each.content for picture in each.content.pictures}
            pictures = library.picture_data(connection, digests) if digests else {}
            customer = customers.by_ids(connection, [chosen]).get(chosen)
        zone = (customer.zone() if customer else None) or shop_zone
        return PhoneView(tuple(people), chosen, zone, tuple(thread), pictures)

    def answer(self, customer_id: int, text: str) -> Recorded:
        """Let a customer answer on the Practice phone: sequences hear of it as of any answer."""
        data = {"text": text, "platform": PRACTICE}
        return self._happenings.record(MESSAGE_RECEIVED, str(customer_id), data)
