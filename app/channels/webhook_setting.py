"""The settings that say whether what a platform tells by webhook reaches this computer."""

from collections.abc import Mapping

from app.channels.connector import Setting
from app.model.errors import Invalid
from app.model.sentence import Templates, worded

RECEIPTS = "receipts"
WEBHOOKS = "webhooks"

RECEIPTS_REACH = (RECEIPTS, "yes")
WEBHOOKS_REACH = (WEBHOOKS, "yes")

_NO_YES: Templates = {"no": "no", "yes": "yes, the way is open"}

RECEIPTS_SETTING = Setting(
    RECEIPTS,
    "Receipts reach this computer",
    help="yes, once the webhook of the account leads to Tendril's receiver; until then a message counts as "
    "delivered when it is accepted.",
    default="no",
    choices=_NO_YES,
)
"""For platforms that tell what became of a message by webhook alone."""

WEBHOOKS_SETTING = Setting(
    WEBHOOKS,
    "Webhooks reach this computer",
    help="yes, once they lead to Tendril's receiver; then Tendril hears at once what it otherwise asks for.",
    default="no",
    advanced=True,
    choices=_NO_YES,
)
"""For platforms that can be asked as well."""


def reaches_this_computer(settings: Mapping[str, str]) -> bool:
    """Say whether a channel with ``RECEIPTS_SETTING`` is told things by webhook."""
    return settings.get(RECEIPTS) == "yes"


def settle_receipts(settings: Mapping[str, str]) -> None:
    """Raise ``Invalid`` if the setting is neither yes nor no."""
    if settings.get(RECEIPTS, "no") not in ("yes", "no"):
        raise Invalid(worded("Say yes or no to whether receipts reach this computer."))


def settle_webhooks(settings: Mapping[str, str]) -> None:
    """Raise ``Invalid`` if the setting is neither yes nor no."""
    if settings.get(WEBHOOKS, "no") not in ("yes", "no"):
        raise Invalid(worded("Say yes or no to whether webhooks reach this computer."))
