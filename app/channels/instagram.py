"""Instagram: sends direct messages of a professional account, over the Facebook page it is linked to.

The other way, a login by Instagram alone, has no documented upload of pictures.
"""

from collections.abc import Mapping
from datetime import timedelta

from app.channels import graph, meta_policy
from app.channels.account_picture import picture_at
from app.channels.api_address import is_on_this_computer, is_unencrypted
from app.channels.chat_parts import in_parts
from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Connector,
    Hearing,
    Platform,
    Setting,
    Surroundings,
)
from app.channels.json_reading import text_at
from app.channels.limits import INSTAGRAM
from app.channels.meta_guides import INSTAGRAM_GUIDE
from app.channels.meta_messaging import MetaMessaging
from app.channels.meta_messaging_webhook import reader
from app.channels.web import Request
from app.model.channel import ChannelTraits
from app.model.sentence import worded

INSTAGRAM_TRAITS = ChannelTraits(
    "instagram", "Instagram", "instagram", has_receipts=False, policy=meta_policy.INSTAGRAM
)
"""Instagram tells what was read, never what was delivered: acceptance counts."""

SETTINGS = (
    Setting("page_id", "Page ID", help="Of the Facebook page that the account is linked to.", required=True),
    Setting("instagram_id", "Instagram account ID", help="A long number, not the name.", required=True),
    *graph.SETTINGS,
)


class InstagramConnector(MetaMessaging):
    """A connector for one professional account."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without a token."""
        self._account = setup.settings["instagram_id"]
        own_ids = frozenset({setup.settings["page_id"], self._account})
        super().__init__(setup, surroundings, INSTAGRAM, own_ids)

    async def check(self) -> Checked:
        """Ask which account the page is linked to, and whether it may be read; raise ``CheckFailed``."""
        query = {"fields": "id,name,instagram_business_account{id,username}"}
        found = await self.ask(Request("GET", f"/{self.page}", query=query))
        linked = text_at(found, "instagram_business_account", "id")
        if not linked:
            raise CheckFailed(worded("No professional Instagram account is linked to this page."))
        if linked != self._account:
            raise CheckFailed(
                worded("The page is linked to another Instagram account; its ID is {id}.", id=linked)
            )
        query = {"platform": "instagram", "fields": "id", "limit": "1"}
        await self.ask(Request("GET", f"/{self.page}/conversations", query=query))
        return Checked(f"@{text_at(found, 'instagram_business_account', 'username')}")

    async def picture(self) -> bytes:
        """Return the account's picture; raise ``CheckFailed``."""
        query = {"fields": "instagram_business_account{profile_picture_url}"}
        found = await self.ask(Request("GET", f"/{self.page}", query=query))
        url = text_at(found, "instagram_business_account", "profile_picture_url")
        return await picture_at(url, self.settings)


def _connect(setup: ChannelSetup, surroundings: Surroundings) -> Connector:
    return InstagramConnector(setup, surroundings)


def _settle(given: Mapping[str, str]) -> dict[str, str]:
    return graph.settle(given, SETTINGS, "Instagram", "page_id", "instagram_id")


PLATFORM = Platform(
    traits=INSTAGRAM_TRAITS,
    settings=SETTINGS,
    settle=_settle,
    connect=_connect,
    parts=in_parts,
    way_out=lambda settings: "STOP",  # noqa: ARG005
    is_local=is_on_this_computer,
    per_second=30.0,
    at_once=10,
    between_to_one=timedelta(seconds=1),
    is_unencrypted=is_unencrypted,
    hearing=Hearing(
        listens_every=timedelta(minutes=1),
        webhook=graph.webhook(reader("instagram_id")),
    ),
    guide=INSTAGRAM_GUIDE,
)
"""Instagram, as the registry knows it. Sources name 100 and 300 a second; far less is asked for."""
