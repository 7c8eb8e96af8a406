"""What the rules have to know of a channel; how it sends is the connectors' business."""

from dataclasses import dataclass
from datetime import timedelta

from app.model.customer import PRACTICE
from app.model.policy import ALWAYS, Policy
from app.model.sentence import template

RECEIPT_PATIENCE = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class ChannelTraits:
    """The part of a platform's nature that decides about time and sending.

    ``address_kind`` is the kind of address it writes to, empty if it needs none;
    ``has_receipts`` says whether delivery is ever confirmed, and ``patience`` how long that is
    waited for. ``owns_address`` is untrue where other platforms write to the same address, so that one
    who cannot be reached here may be reached there. ``policy`` holds what may be sent when.
    ``shows_pictures`` is untrue for a channel that has nowhere to put them, on a platform that shows some.
    ``answers_are_read`` is untrue where neither Tendril hears what customers answer nor anybody is named who
    reads it. ``adds_note`` says that the first message of each sequence carries a line that it is automatic,
    ``owes_note`` that nobody has decided yet who says so where the law asks for it.
    """

    platform: str
    platform_name: str
    address_kind: str
    has_receipts: bool
    patience: timedelta = RECEIPT_PATIENCE
    owns_address: bool = True
    policy: Policy = ALWAYS
    shows_pictures: bool = True
    answers_are_read: bool = True
    adds_note: bool = False
    owes_note: bool = False

    @property
    def marked_kind(self) -> str:
        """The kind of address that is marked when the platform cannot reach somebody; empty if none is."""
        return self.address_kind if self.owns_address else ""


PRACTICE_TRAITS = ChannelTraits(PRACTICE, template("Practice"), "", has_receipts=True)
