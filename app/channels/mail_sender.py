"""Who a channel's mails come from and where answers go: what every way of sending mail is set up with."""

from collections.abc import Mapping

from app.channels.connector import Setting
from app.channels.email_address import address_in
from app.model.errors import Invalid
from app.model.sentence import Sentence, worded

_READ_BY = "read_by"


def sender_settings(example: str) -> tuple[Setting, ...]:
    """Return the settings of the sender and the answers; ``example`` says what address mails can come from."""
    return (
        Setting("from", "Address that mails come from", help=example, required=True),
        Setting("from_name", "Name that mails come from", help="such as the shop's name"),
        Setting("reply_to", "Address for answers", help="empty: the one that mails come from"),
        Setting(
            "unsubscribe_to",
            "Address that customers write to when they want no more mails",
            help="empty: the one that mails come from, unless nobody reads that one",
        ),
        Setting(
            _READ_BY,
            "Who reads the answers",
            help="A name. Whoever wants no more mails may write just that; marketing goes out with a warning until "
            "somebody reads it, or Tendril does.",
        ),
    )


def way_out(settings: Mapping[str, str]) -> str:
    """Return the address a customer writes to in order to get no more mails, or an empty text."""
    if settings.get("unsubscribe_to"):
        return settings["unsubscribe_to"]
    return "" if address_in(settings["from"]).is_unread else settings["from"]


def answers_are_read(settings: Mapping[str, str]) -> bool:
    """Whether Tendril reads the mailbox that answers go to, or somebody is named who does."""
    return bool(settings.get("imap_host") or settings.get(_READ_BY))


def answer_remarks(settings: Mapping[str, str]) -> tuple[Sentence, ...]:
    """Return what the owner should know of answers to the mails of a channel."""
    remarks: list[Sentence] = []
    if not way_out(settings):
        remarks.append(
            worded(
                "Nobody reads answers to this address, so customers have no way to stop mails; "
                "set unsubscribe_to before sending marketing."
            )
        )
    if not answers_are_read(settings):
        remarks.append(worded("Tendril does not read the mailbox: before sending marketing say who does."))
    return tuple(remarks)


def check_addresses(settings: Mapping[str, str]) -> None:
    """Raise ``Invalid`` for what is no address among those that mails come from and are answered to."""
    for key in ("from", "reply_to", "unsubscribe_to"):
        if not settings[key]:
            continue
        try:
            address = address_in(settings[key])
        except Invalid as error:
            raise Invalid(
                worded("{key}: {sentence}", key=key, sentence=error.sentence), technical=error.technical
            ) from None
        if key == "unsubscribe_to" and address.is_unread:
            raise Invalid(
                worded(
                    "Nobody reads what is sent to {settings}; unsubscribe_to is an address somebody reads.",
                    settings=settings[key],
                )
            )
