"""WhatsApp: sends over the Cloud API of Meta, from the shop's own number."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from app.channels import graph, meta_policy, whatsapp_webhook
from app.channels.account_picture import picture_at
from app.channels.api_address import is_on_this_computer, is_unencrypted
from app.channels.chat_parts import answering_stop, in_parts
from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Hearing,
    Platform,
    Quota,
    Setting,
    Surroundings,
    TemplateOnPlatform,
)
from app.channels.dialect import Dialect, asked, send_over, upload_over
from app.channels.json_reading import Object, instant_at, objects_at, text_at, written_instant_at
from app.channels.web import Request, Upload
from app.channels.whatsapp_bodies import body_of
from app.channels.whatsapp_guide import GUIDE
from app.channels.whatsapp_rules import RULES
from app.channels.whatsapp_templates import template_of
from app.model.channel import ChannelTraits
from app.model.heard import News, Receipt, ReceiptState
from app.model.message import Part, PictureFile
from app.model.outcome import ContentNever, Outcome
from app.model.sentence import worded

WHATSAPP_TRAITS = ChannelTraits(
    "whatsapp", "WhatsApp", "phone", has_receipts=True, owns_address=False, policy=meta_policy.WHATSAPP
)

SETTINGS = (
    Setting(
        "phone_number_id", "Phone number ID", help="The long number, not the phone number.", required=True
    ),
    Setting("business_id", "WhatsApp Business account ID", help="Needed to read your approved templates."),
    *graph.SETTINGS,
)

_UPLOADS_LAST = timedelta(days=29)
_MOST_PAGES = 50
_STATES = {
    "DELIVERED": ReceiptState.DELIVERED,
    "READ": ReceiptState.READ,
    "FAILED": ReceiptState.FAILED,
}


def _id_in(document: Object) -> str:
    return text_at(document, "messages", 0, "id")


DIALECT = Dialect("WhatsApp", RULES, graph.refusal_in, _id_in)


class WhatsAppConnector:
    """A connector for one phone number."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without a token."""
        self._web = graph.opened(setup)
        self._settings = setup.settings
        self._number = setup.settings["phone_number_id"]
        self._business = setup.settings["business_id"]
        self._now = surroundings.now
        self._uploaded: dict[str, tuple[str, datetime]] = {}

    async def check(self) -> Checked:
        """Ask for the number's name; raise ``CheckFailed`` with what is wrong."""
        query = {"fields": "display_phone_number,verified_name,quality_rating"}
        found = await asked(self._web, Request("GET", f"/{self._number}", query=query), DIALECT, self._now())
        name, number = text_at(found, "verified_name"), text_at(found, "display_phone_number")
        if not number:
            raise CheckFailed(
                worded("This is not the ID of a phone number. It stands beside “Phone number ID”.")
            )
        remarks = []
        if text_at(found, "quality_rating") in ("RED", "LOW"):
            remarks.append(worded("WhatsApp rates this number low, because customers block or report it."))
        if not self._business:
            remarks.append(
                worded("Without the WhatsApp Business account ID your templates cannot be listed.")
            )
        return Checked(f"{name} ({number})" if name else number, tuple(remarks))

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Send one part and sort what came of it."""
        media_id = ""
        if part.content.pictures:
            uploaded = await self._upload(pictures)
            if not isinstance(uploaded, str):
                return uploaded
            media_id = uploaded
        body = body_of(part.recipient, part.content, media_id)
        body["biz_opaque_callback_data"] = part.key
        request = Request("POST", f"/{self._number}/messages", json=body)
        return await send_over(self._web, request, DIALECT, self._now())

    async def templates(self) -> tuple[TemplateOnPlatform, ...]:
        """Return the account's templates; raise ``CheckFailed``."""
        if not self._business:
            raise CheckFailed(
                worded("Enter the WhatsApp Business account ID in the channel's settings first.")
            )
        fields = "name,language,status,category,components,parameter_format"
        query = {"fields": fields, "limit": "100"}
        found: list[TemplateOnPlatform] = []
        for _ in range(_MOST_PAGES):
            path = f"/{self._business}/message_templates"
            page = await asked(self._web, Request("GET", path, query=query), DIALECT, self._now())
            found += [template_of(each) for each in objects_at(page, "data")]
            after = text_at(page, "paging", "cursors", "after")
            if not after or not text_at(page, "paging", "next"):
                break
            query = {**query, "after": after}
        return tuple(found)

    async def quota(self) -> Quota:
        """Return to how many customers templates may go within 24 hours; raise ``CheckFailed``."""
        field = "whatsapp_business_manager_messaging_limit"
        request = Request("GET", f"/{self._number}", query={"fields": field})
        found = await asked(self._web, request, DIALECT, self._now())
        tier = text_at(found, field).upper().removeprefix("TIER_")
        thousands = tier.endswith("K")
        count = tier.removesuffix("K")
        limit = int(count) * (1000 if thousands else 1) if count.isdecimal() else None
        return Quota(worded("customers in 24 hours, outside the 24-hour window"), limit=limit)

    async def picture(self) -> bytes:
        """Return the picture of the number's profile; raise ``CheckFailed``."""
        query = {"fields": "profile_picture_url"}
        request = Request("GET", f"/{self._number}/whatsapp_business_profile", query=query)
        found = await asked(self._web, request, DIALECT, self._now())
        return await picture_at(text_at(found, "data", 0, "profile_picture_url"), self._settings)

    async def receipts(self, provider_ids: Sequence[str]) -> tuple[News, ...]:
        """Ask what became of messages, one by one; raise ``CheckFailed`` if the account does not tell."""
        found: list[News] = []
        for provider_id in provider_ids:
            fields = "id,message_id,events{delivery_status,timestamp,error_description}"
            query = {"message_id": provider_id, "fields": fields}
            request = Request("GET", f"/{self._number}/message_history", query=query)
            history = await asked(self._web, request, DIALECT, self._now())
            for message in objects_at(history, "data"):
                found += _receipts_in(message, provider_id, self._now())
        return tuple(found)

    async def close(self) -> None:
        """Give back the connections. May be called twice."""
        await self._web.close()

    async def _upload(self, pictures: Sequence[PictureFile]) -> str | Outcome:
        """Return the picture's id on WhatsApp, where uploads last for a month; or what came of it instead."""
        if not pictures:
            return ContentNever(worded("a picture of this message is missing"))
        picture = pictures[0].picture
        known = self._uploaded.get(picture.digest)
        if known is not None and self._now() < known[1]:
            return known[0]
        extension = picture.kind.removeprefix("image/")
        upload = Upload("file", f"{picture.digest[:16]}.{extension}", picture.kind, pictures[0].data)
        form = {"messaging_product": "whatsapp", "type": picture.kind}
        request = Request("POST", f"/{self._number}/media", form=form, upload=upload)
        found = await upload_over(self._web, request, DIALECT, self._now(), lambda each: text_at(each, "id"))
        if isinstance(found, str):
            self._uploaded[picture.digest] = (found, self._now() + _UPLOADS_LAST)
        return found


def _receipts_in(message: Object, provider_id: str, now: datetime) -> list[News]:
    found: list[News] = []
    for event in objects_at(message, "events", "data") or objects_at(message, "events"):
        state = _STATES.get(text_at(event, "delivery_status").upper())
        if state is not None:
            told_at = instant_at(event, "timestamp") or written_instant_at(event, "timestamp") or now
            found.append(Receipt(provider_id, state, told_at))
    return found


def _settle(given: Mapping[str, str]) -> dict[str, str]:
    return graph.settle(given, SETTINGS, "WhatsApp", "phone_number_id", "business_id")


PLATFORM = Platform(
    traits=WHATSAPP_TRAITS,
    settings=SETTINGS,
    settle=_settle,
    connect=WhatsAppConnector,
    parts=in_parts,
    way_out=answering_stop,
    is_local=is_on_this_computer,
    per_second=80.0,
    at_once=10,
    between_to_one=timedelta(seconds=6),
    is_unencrypted=is_unencrypted,
    hearing=Hearing(
        asks_every=timedelta(minutes=10),
        webhook=graph.webhook(whatsapp_webhook.read),
    ),
    guide=GUIDE,
    traits_with=graph.traits_with,
)
"""WhatsApp, as the registry knows it. 80 a second per number; one message every 6 seconds to one customer."""
