"""From a decision to send to a part that leaves: rendering once, addressing, and the next part in line."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from app.channels.connector import Platform
from app.engine.context import Context
from app.model.block import Content, Picture
from app.model.decision import Send
from app.model.disclosure import automatic_note, is_first
from app.model.message import Part
from app.model.personalise import render, render_template
from app.model.plan import zone_of
from app.model.shop import Shop
from app.model.way_out import footer


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One part that has been recorded as *sending* and may now leave.

    ``started_at`` is when that was; ``parts`` is everything the message consists of; ``address_kind``
    is that of the address to be marked if it cannot be reached, empty if none is.
    """

    message_id: int
    enrollment_id: int
    sequence_id: int
    customer_id: int
    channel_id: int
    step: str
    address_kind: str
    part: Part
    parts: tuple[Content, ...]
    started_at: datetime

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures the part needs."""
        return self.part.content.pictures


def rendered(context: Context, platform: Platform, decision: Send) -> Content:
    """Return what the customer gets, the block or a template; raise ``TemplateFault`` if it cannot be put together."""
    document = context.version.document
    shop = context.facts.shop
    zone = zone_of(document, context.customer, context.facts)
    data, planned = context.enrollment.data, decision.planned
    if decision.template is not None:
        filled = render_template(decision.template, context.customer, data, shop, planned, zone)
        return Content(template=filled)
    way_out = platform.way_out(context.channel.settings) if document.is_marketing else ""
    language = context.customer.language or shop.language
    lines = (
        _note(context, decision.step, shop, language),
        footer(shop, way_out, language) if way_out else "",
    )
    return render(
        document.blocks[decision.block],
        context.customer,
        data,
        shop,
        planned,
        zone,
        "\n".join(filter(None, lines)),
    )


def _note(context: Context, step: str, shop: Shop, language: str) -> str:
    """Return the line that says that this is automatic, where the channel says so below the first message."""
    if not context.facts.channel.adds_note:
        return ""
    before = (message.state for name, message in context.facts.messages.items() if name != step)
    return automatic_note(shop, language) if is_first(before) else ""


def message_key(folder_id: str, message_id: int, created_at: datetime) -> str:
    """Return the key of a message: the same for each of its attempts, unlike any other in the world."""
    return str(uuid.uuid5(_namespace(folder_id), f"message/{message_id}/{created_at.isoformat()}"))


@cache
def _namespace(folder_id: str) -> uuid.UUID:
    return uuid.UUID(folder_id)


def recipient_of(context: Context, platform: Platform) -> str:
    """Return the address the message goes to, as the platform writes it."""
    kind = platform.traits.address_kind
    if not kind:
        return str(context.customer.id)
    address = context.customer.address(kind)
    return address.value if address else ""
