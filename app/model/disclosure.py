"""Saying that messages are automatic: in California and Germany, among others, the law asks for it."""

from collections.abc import Iterable, Mapping

from app.model.message import MessageState
from app.model.sequence import SequenceDocument
from app.model.shop import Shop
from app.model.steps import MessageStep

COUNTRIES = frozenset({"US", "DE"})
"""Of the shops that are reminded of it; Meta's page of 2026-05-05 names California and Germany."""

_TEXTS: Mapping[str, str] = {
    "en": "This is an automatic message from {shop}.",
    "vi": "Đây là tin nhắn tự động của {shop}.",
}
_NEVER_LEFT = frozenset(
    {MessageState.QUEUED, MessageState.SKIPPED, MessageState.FAILED, MessageState.CANCELLED}
)


def automatic_note(shop: Shop, language: str) -> str:
    """Return the line that says it, in ``language`` where it is known in it; without one in the shop's."""
    return _TEXTS.get(shop.spoken(language), _TEXTS["en"]).format(shop=shop.name.strip())


def is_first(others: Iterable[MessageState]) -> bool:
    """Whether a message is the first that a customer gets; ``others`` are the states of those before it."""
    return all(state in _NEVER_LEFT for state in others)


def may_open(document: SequenceDocument, block: str) -> bool:
    """Whether a message with this block may be the first that somebody gets from a sequence."""
    waiting, seen = [document.first], set[str]()
    while waiting:
        step = document.by_id.get(waiting.pop() or "")
        if step is None or step.id in seen:
            continue
        seen.add(step.id)
        if isinstance(step, MessageStep) and step.on:
            if step.block == block:
                return True
            continue
        waiting += step.exits().values()
    return False
