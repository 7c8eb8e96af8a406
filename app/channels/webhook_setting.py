"""The setting that says whether what a platform tells by webhook reaches this computer."""

from collections.abc import Mapping

from app.channels.connector import Setting
from app.model.errors import Invalid
from app.model.sentence import worded

RECEIPTS = "receipts"

RECEIPTS_SETTING = Setting(
    RECEIPTS,
    "Receipts reach this computer",
    help="yes, once the webhook of the account leads to Tendril's receiver; until then a message counts as "
    "delivered when it is accepted.",
    default="no",
)


def reaches_this_computer(settings: Mapping[str, str]) -> bool:
    """Say whether a channel with these settings is told things by webhook."""
    return settings.get(RECEIPTS) == "yes"


def settle_receipts(settings: Mapping[str, str]) -> None:
    """Raise ``Invalid`` if the setting is neither yes nor no."""
    if settings.get(RECEIPTS, "no") not in ("yes", "no"):
        raise Invalid(worded("Say yes or no to whether receipts reach this computer."))
