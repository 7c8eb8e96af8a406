"""Zalo: sends from the shop's Official Account, and asks what customers write to it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.channels import zalo_policy, zalo_webhook
from app.channels.account_picture import picture_at
from app.channels.api_address import BASE, base_setting, is_on_this_computer, is_unencrypted, settle_address
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
    Webhook,
)
from app.channels.dialect import Dialect, asked, send_over, upload_over
from app.channels.json_reading import Object, at, object_at, objects_at, text_at
from app.channels.settings import filled_in
from app.channels.web import Request, Upload
from app.channels.webhook_setting import (
    RECEIPTS_REACH,
    RECEIPTS_SETTING,
    reaches_this_computer,
    settle_receipts,
)
from app.channels.zalo_bodies import body_of, template_body
from app.channels.zalo_chats import Chats
from app.channels.zalo_guide import GUIDE
from app.channels.zalo_rules import RULES, TEMPLATE_RULES, refusal_in
from app.channels.zalo_templates import ENABLED, template_of
from app.channels.zalo_tokens import ACCESS, REFRESH, Tokens, TokenWeb
from app.model.channel import ChannelTraits
from app.model.errors import Invalid
from app.model.heard import Heard
from app.model.message import Part, PictureFile
from app.model.outcome import AgainLater, ContentNever, Outcome
from app.model.sentence import Sentence, worded

ZALO_TRAITS = ChannelTraits("zalo", "Zalo", "zalo", has_receipts=True, policy=zalo_policy.ZALO)

LOGIN, TEMPLATES = "login_base", "templates_base"
OFFICIAL = "https://openapi.zalo.me"
OFFICIAL_LOGIN = "https://oauth.zaloapp.com"
OFFICIAL_TEMPLATES = "https://business.openapi.zalo.me"
_BASES = (BASE, LOGIN, TEMPLATES)

SETTINGS = (
    Setting("app_id", "App ID", help="The number of your app, not of the Official Account.", required=True),
    RECEIPTS_SETTING,
    base_setting(OFFICIAL),
    Setting(
        LOGIN,
        "Address for renewing the access",
        help="Only for a gateway or a test server; leave it as it is otherwise.",
        default=OFFICIAL_LOGIN,
        advanced=True,
    ),
    Setting(
        TEMPLATES,
        "Address of the templates",
        help="Only for a gateway or a test server; leave it as it is otherwise.",
        default=OFFICIAL_TEMPLATES,
        advanced=True,
    ),
    Setting("app_secret", "Secret key of the app", required=True, secret=True),
    Setting(ACCESS, "Access token", required=True, secret=True, renewed=True),
    Setting(REFRESH, "Refresh token", required=True, secret=True, renewed=True),
    Setting("oa_secret", "OA secret key", help="Only for the webhook: proves who sent it.", secret=True),
)

UPLOADS_LAST = timedelta(days=6)
"""Zalo keeps a picture for seven days."""

_MOST_TEMPLATES = 100


def _id_in(document: Object) -> str:
    return text_at(document, "data", "message_id") or text_at(document, "data", "msg_id")


DIALECT = Dialect("Zalo", RULES, refusal_in, _id_in)
TEMPLATE_DIALECT = Dialect("Zalo", TEMPLATE_RULES, refusal_in, _id_in)


class ZaloConnector:
    """A connector for one Official Account."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without an access."""
        needed = ("app_secret", ACCESS, REFRESH)
        labels = {each.key: each.label for each in SETTINGS}
        missing = [labels[key] for key in needed if not setup.secrets.get(key, "").strip()]
        if missing:
            raise CheckFailed(
                worded(
                    "{missing} is missing. Enter it in the channel's settings.",
                    missing=Sentence(missing[0], {}),
                )
            )
        secrets = list(setup.secrets.values())
        self._tokens = Tokens(setup, surroundings, setup.settings[LOGIN])
        self._web = TokenWeb(setup.settings[BASE], self._tokens, secrets)
        self._templates = TokenWeb(setup.settings[TEMPLATES], self._tokens, secrets)
        self._settings = setup.settings
        self._now = surroundings.now
        self._uploaded: dict[str, tuple[str, datetime]] = {}
        self._chats = Chats(self._ask)

    async def check(self) -> Checked:
        """Ask for the account's name, and whether its chats may be read; raise ``CheckFailed`` with what is wrong."""
        found = object_at(await self._ask(Request("GET", "/v2.0/oa/getoa")), "data")
        name, account = text_at(found, "name"), text_at(found, "oaid") or text_at(found, "oa_id")
        if not account:
            raise CheckFailed(worded("What answers here is not Zalo's API; check the API address."))
        remarks = []
        if at(found, "is_verified") is False:
            remarks.append(worded("The Official Account is not verified yet: Zalo may refuse to send."))
        if "linked_ZCA" in found and not text_at(found, "linked_ZCA"):
            remarks.append(
                worded(
                    "No Zalo Cloud Account is linked: what costs money, after 48 hours or as a template, is refused."
                )
            )
        remarks += await self._what_cannot_be_read()
        return Checked(f"{name} ({account})" if name else account, tuple(remarks))

    async def picture(self) -> bytes:
        """Return the account's picture; raise ``CheckFailed``."""
        found = await self._ask(Request("GET", "/v2.0/oa/getoa"))
        return await picture_at(text_at(found, "data", "avatar"), self._settings)

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Send one part and sort what came of it. Zalo knows no key: what was lost is *unknown*."""
        template = part.content.template
        if template is not None:
            body = template_body(part.recipient, template)
            request = Request("POST", "/v3.0/oa/message/template", json=body)
            return await send_over(self._web, request, TEMPLATE_DIALECT, self._now())
        attachment_id = ""
        if part.content.pictures:
            uploaded = await self._upload(pictures)
            if not isinstance(uploaded, str):
                return uploaded
            attachment_id = uploaded
        body = body_of(part.recipient, part.content, attachment_id)
        outcome = await send_over(
            self._web, Request("POST", "/v3.0/oa/message/cs", json=body), DIALECT, self._now()
        )
        if attachment_id and isinstance(outcome, AgainLater):
            self._uploaded.pop(pictures[0].picture.digest, None)
        return outcome

    async def listen(self, cursor: str) -> Heard:
        """Return what customers wrote since the last look; raise ``CheckFailed``."""
        return await self._chats.listen(cursor, self._now())

    async def templates(self) -> tuple[TemplateOnPlatform, ...]:
        """Return the account's templates; raise ``CheckFailed``."""
        listed = await self._asked_of_templates(
            "/template/all", {"offset": "0", "limit": str(_MOST_TEMPLATES)}
        )
        found = []
        for each in objects_at(listed, "data"):
            details: Object = {}
            if text_at(each, "status") == ENABLED:
                wanted = {"template_id": text_at(each, "templateId")}
                details = object_at(await self._asked_of_templates("/template/info/v2", wanted), "data")
            found.append(template_of(each, details))
        return tuple(found)

    async def quota(self) -> Quota:
        """Return how many messages the package has for what costs money; raise ``CheckFailed``."""
        wanted = {"quota_owner": "OA", "product_type": "cs"}
        found = await self._ask(Request("POST", "/v3.0/oa/quota/message", json=wanted))
        totals = [_counts(each) for each in objects_at(found, "data")]
        known = [each for each in totals if each is not None]
        return Quota(
            worded("messages of the package, beyond 48 hours"),
            used=sum(total - remain for total, remain in known) if known else None,
            limit=sum(total for total, _ in known) if known else None,
        )

    async def close(self) -> None:
        """Give back the connections, once a new token is kept. May be called twice."""
        await self._tokens.close()
        await self._web.close()
        await self._templates.close()

    async def _ask(self, request: Request) -> Object:
        return await asked(self._web, request, DIALECT, self._now())

    async def _asked_of_templates(self, path: str, query: Mapping[str, str]) -> Object:
        return await asked(self._templates, Request("GET", path, query=query), TEMPLATE_DIALECT, self._now())

    async def _what_cannot_be_read(self) -> list[Sentence]:
        try:
            await self._ask(
                Request("GET", "/v2.0/oa/listrecentchat", query={"data": '{"offset": 0, "count": 1}'})
            )
        except CheckFailed as fault:
            return [
                worded("What customers write cannot be read: {why}.", why=fault.sentence.without_stop()),
            ]
        return []

    async def _upload(self, pictures: Sequence[PictureFile]) -> str | Outcome:
        """Return the picture's ID on Zalo, where uploads last for a week; or what came of it instead."""
        if not pictures:
            return ContentNever(worded("a picture of this message is missing"))
        picture = pictures[0].picture
        known = self._uploaded.get(picture.digest)
        if known is not None and self._now() < known[1]:
            return known[0]
        extension = picture.kind.removeprefix("image/").replace("jpeg", "jpg")
        upload = Upload("file", f"{picture.digest[:16]}.{extension}", picture.kind, pictures[0].data)
        request = Request("POST", "/v2.0/oa/upload/image", upload=upload)
        found = await upload_over(
            self._web, request, DIALECT, self._now(), lambda each: text_at(each, "data", "attachment_id")
        )
        if isinstance(found, str):
            self._uploaded[picture.digest] = (found, self._now() + UPLOADS_LAST)
        return found


def _counts(asset: Object) -> tuple[int, int] | None:
    total, remain = text_at(asset, "total"), text_at(asset, "remain")
    return (int(total), int(remain)) if total.isdecimal() and remain.isdecimal() else None


def _settle(given: Mapping[str, str]) -> dict[str, str]:
    settled = filled_in(SETTINGS, given, "Zalo")
    if not re.fullmatch(r"[0-9]{1,40}", settled["app_id"]):
        raise Invalid(
            worded(
                "{label} is a number of digits alone, not “{value}”.", label="App ID", value=settled["app_id"]
            )
        )
    settle_receipts(settled)
    for key in _BASES:
        address = {BASE: settled[key]}
        settle_address(address)
        settled[key] = address[BASE]
    return settled


def _every_base(settings: Mapping[str, str]) -> list[dict[str, str]]:
    official = {LOGIN: OFFICIAL_LOGIN, TEMPLATES: OFFICIAL_TEMPLATES}
    return [{BASE: settings.get(key, official.get(key, ""))} for key in _BASES]


def _traits_with(traits: ChannelTraits, settings: Mapping[str, str]) -> ChannelTraits:
    return replace(traits, has_receipts=reaches_this_computer(settings))


PLATFORM = Platform(
    traits=ZALO_TRAITS,
    settings=SETTINGS,
    settle=_settle,
    connect=ZaloConnector,
    parts=in_parts,
    way_out=answering_stop,
    is_local=lambda settings: all(map(is_on_this_computer, _every_base(settings))),
    per_second=10.0,
    at_once=10,
    between_to_one=timedelta(seconds=1),
    is_unencrypted=lambda settings: any(map(is_unencrypted, _every_base(settings))),
    hearing=Hearing(
        listens_every=timedelta(minutes=1),
        webhook=Webhook(
            zalo_webhook.is_genuine,
            zalo_webhook.read,
            switch=RECEIPTS_REACH,
            proof=lambda settings: "oa_secret",  # noqa: ARG005
            signed_in=zalo_webhook.SIGNED_IN,
        ),
    ),
    guide=GUIDE,
    traits_with=_traits_with,
)
"""Zalo, as the registry knows it. It takes 4,000 requests a minute; a shop needs no more than 600."""
