"""Whether what an SMS channel writes from belongs to its account: a number, a short code or a messaging service.

A sender name is no property of an account, and nobody can be asked about it. Read 2026-11-23 in Twilio's references of
IncomingPhoneNumbers, ShortCodes and Services (a public beta): a standard API key may see all three, a restricted one
perhaps not.
"""

from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import urlsplit, urlunsplit

from app.channels.connector import CheckFailed
from app.channels.json_reading import Object, at, objects_at, text_at
from app.channels.refusals import Rule
from app.channels.sms_settings import can_be_answered, is_service
from app.channels.web import Request
from app.model.outcome import ChannelStopped
from app.model.sentence import Sentence, worded

Ask = Callable[[Request], Awaitable[Object]]
"""Asks Twilio something; raises ``CheckFailed``."""

RULES_OF_SERVICES: Sequence[Rule] = (
    Rule(
        ChannelStopped,
        "this Twilio account has no such messaging service; copy its SID (MG…) from the console under Messaging, "
        "Services",
        code="20404",
        source="Twilio, error and warning dictionary",
    ),
)

_DEMONSTRATION = "https://demo.twilio.com/"
"""What new numbers call: an answer that Twilio gives for trying."""

_MOST_NAMED = 3
_KINDS_OF_SENDERS = ("PhoneNumbers", "ShortCodes", "AlphaSenders", "ChannelSenders")


class NotOwned(CheckFailed):
    """What the channel writes from is not the account's, or cannot send an SMS."""


def address_of_services(base: str) -> str:
    """Return where messaging services are asked about: beside Twilio's API on a host of their own."""
    parts = urlsplit(base)
    if not parts.netloc.startswith("api.") or not (parts.hostname or "").endswith(".twilio.com"):
        return base
    return urlunsplit(parts._replace(netloc=f"messaging.{parts.netloc.removeprefix('api.')}"))


def path_of_numbers(account: str, sender: str) -> str:
    """Return where the account's numbers are listed, or its short codes if the sender is one."""
    kind = "IncomingPhoneNumbers" if sender.startswith("+") else "SMS/ShortCodes"
    return f"/2010-04-01/Accounts/{account}/{kind}.json"


def path_of_service(sender: str) -> str:
    """Return where a messaging service is told of."""
    return f"/v1/Services/{sender}"


async def owned_number(ask: Ask, account: str, sender: str) -> Object:
    """Return what Twilio knows of the account's number or short code; raise ``NotOwned``, or ``CheckFailed``."""
    place, field = ("PhoneNumber", "phone_number") if sender.startswith("+") else ("ShortCode", "short_code")
    path = path_of_numbers(account, sender)
    found = await _listed(ask, path, {place: sender, "PageSize": "20"})
    number = next((each for each in found if text_at(each, field) == sender), None)
    if number is None:
        others = [text_at(each, field) for each in await _listed(ask, path, {"PageSize": "20"})]
        raise NotOwned(_not_owned(sender, [each for each in others if each]))
    if at(number, "capabilities", "sms") is False:
        raise NotOwned(
            worded("The number {sender} cannot send SMS. Choose another one of the account.", sender=sender)
        )
    return number


async def webhook_of_number(ask: Ask, account: str, sender: str) -> str:
    """Return what answers for a number now: an address, or the SID of an application; empty if nothing does."""
    number = await owned_number(ask, account, sender)
    address = text_at(number, "sms_url")
    return text_at(number, "sms_application_sid") or ("" if address.startswith(_DEMONSTRATION) else address)


async def lead_number(ask: Ask, account: str, sender: str, address: str) -> None:
    """Have what is written to a number go to an address, or with none nowhere; raise ``CheckFailed``."""
    number = await owned_number(ask, account, sender)
    path = f"{path_of_numbers(account, sender).removesuffix('.json')}/{text_at(number, 'sid')}.json"
    form = {"SmsUrl": address, "SmsMethod": "POST"}
    if text_at(number, "sms_application_sid"):
        form["SmsApplicationSid"] = ""  # or the application would go on answering
    await ask(Request("POST", path, form=form))


async def webhook_of_service(ask: Ask, sender: str) -> str:
    """Return where a messaging service calls now, empty if nowhere or where its numbers say."""
    service = await ask(Request("GET", path_of_service(sender)))
    if at(service, "use_inbound_webhook_on_number") is True:
        return ""
    return text_at(service, "inbound_request_url")


async def lead_service(ask: Ask, sender: str, address: str) -> None:
    """Have a messaging service call an address for all of its numbers, or with none let these say where."""
    if address:
        form = {
            "InboundRequestUrl": address,
            "InboundMethod": "POST",
            "UseInboundWebhookOnNumber": "false",
        }
    else:
        form = {
            "UseInboundWebhookOnNumber": "true"
        }  # without an address and this it would drop what comes in
    await ask(Request("POST", path_of_service(sender), form=form))


async def remarks_on_sender(ask: Ask, ask_service: Ask, account: str, sender: str) -> list[Sentence]:
    """Return what the owner should know of the sender; raise ``NotOwned`` if it cannot be sent from.

    Whoever may not ask about numbers may send all the same: that nobody can say is a remark.
    """
    if not can_be_answered(sender):
        return [worded("Nobody can reply to a sender name: Tendril hears no STOP.")]
    try:
        if is_service(sender):
            return await _remarks_on_service(ask_service, sender)
        await owned_number(ask, account, sender)
    except NotOwned:
        raise
    except CheckFailed as unknown:
        return [
            worded(
                "Whether {sender} belongs to this account could not be asked: {reason}",
                sender=sender,
                reason=unknown.sentence,
            )
        ]
    return []


async def _remarks_on_service(ask: Ask, sender: str) -> list[Sentence]:
    try:
        service = await ask(Request("GET", path_of_service(sender)))
    except CheckFailed as refused:
        if refused.code == "20404":
            raise NotOwned(refused.sentence, technical=refused.technical) from None
        raise
    remarks = []
    if not await _has_senders(ask, sender):
        remarks.append(
            worded("The messaging service has no sender yet: add a number to it, or nothing can be sent.")
        )
    if not takes_answers(service):
        remarks.append(
            worded(
                "The messaging service drops what customers answer, so that Tendril hears no STOP: choose another way "
                "under Integration in Twilio's console."
            )
        )
    return remarks


def takes_answers(service: Object) -> bool:
    """Say whether answers to a messaging service are kept: without a webhook Twilio throws them away."""
    return (
        bool(text_at(service, "inbound_request_url")) or at(service, "use_inbound_webhook_on_number") is True
    )


async def _has_senders(ask: Ask, sender: str) -> bool:
    for kind in _KINDS_OF_SENDERS:
        found = await ask(Request("GET", f"{path_of_service(sender)}/{kind}", query={"PageSize": "1"}))
        if any(
            objects_at(found, place) for place in ("phone_numbers", "short_codes", "alpha_senders", "senders")
        ):
            return True
    return False


async def _listed(ask: Ask, path: str, query: dict[str, str]) -> tuple[Object, ...]:
    """Return the numbers of a list; raise ``CheckFailed`` if the answer is none."""
    found = await ask(Request("GET", path, query=query))
    for place in ("incoming_phone_numbers", "short_codes"):
        if isinstance(at(found, place), list):
            return objects_at(found, place)
    raise CheckFailed(worded("What answers here is not Twilio's API; check the API address."))


def _not_owned(sender: str, others: list[str]) -> Sentence:
    if others:
        return worded(
            "{sender} does not belong to this Twilio account, which has {others}: enter one of those, or the SID of "
            "the account that {sender} belongs to.",
            sender=sender,
            others=", ".join(others[:_MOST_NAMED]) + ("…" if len(others) > _MOST_NAMED else ""),
        )
    return worded(
        "{sender} does not belong to this Twilio account, which has no such number at all: buy one in Twilio's "
        "console, or enter the SID of the account that {sender} belongs to.",
        sender=sender,
    )
