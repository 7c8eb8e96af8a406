"""The way out of marketing: why they get it, how it stops, and whose it is."""

from collections.abc import Mapping

from app.model.shop import Shop

STOP = "STOP"
BY_MAIL_ALONE = "mailto:"
"""Stands before an address where nobody can reply."""

_TEXTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "why": "You get this message because you agreed to hear from {shop}.",
        "reply": "To stop, reply {word}.",
        "write": "To stop, reply {word} or write to {address}.",
        "only": "To stop, write to {address}.",
    },
    "vi": {
        "why": "Bạn nhận được tin này vì đã đồng ý nhận tin từ {shop}.",
        "reply": "Để ngừng nhận tin, hãy trả lời {word}.",
        "write": "Để ngừng nhận tin, hãy trả lời {word} hoặc viết thư tới {address}.",
        "only": "Để ngừng nhận tin, hãy viết thư tới {address}.",
    },
}

LANGUAGES = tuple(_TEXTS)
"""The codes of the languages it can be said in."""


def footer(shop: Shop, way_out: str, language: str) -> str:
    """Return the lines at the end of a marketing message, in ``language`` where they are known in it.

    ``way_out`` is the mail address to write to, or the word to reply with where there is none;
    with ``BY_MAIL_ALONE`` before it the address is the only way.
    ``language`` is the customer's, such as ``vi`` or ``vi-VN``; without one the shop's is taken,
    and English for any other.
    """
    texts = _TEXTS.get(shop.spoken(language), _TEXTS["en"])
    where = way_out.strip()
    word = STOP if "@" in where or not where else where
    way = "only" if where.startswith(BY_MAIL_ALONE) else "write" if "@" in where else "reply"
    how = texts[way].format(word=word, address=where.removeprefix(BY_MAIL_ALONE))
    place = ", ".join(line.strip() for line in shop.postal_address.splitlines() if line.strip())
    sender = ", ".join(part for part in (shop.name.strip(), place) if part)
    return "\n".join((texts["why"].format(shop=shop.name.strip()), how, sender))
