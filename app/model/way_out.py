"""The way out of marketing: why they get it, how it stops, and whose it is."""

from collections.abc import Mapping

from app.model.shop import Shop

_TEXTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "why": "You get this message because you agreed to hear from {shop}.",
        "reply": "To stop, reply STOP.",
        "write": "To stop, reply STOP or write to {address}.",
    },
    "vi": {
        "why": "Bạn nhận được tin này vì đã đồng ý nhận tin từ {shop}.",
        "reply": "Để ngừng nhận tin, hãy trả lời STOP.",
        "write": "Để ngừng nhận tin, hãy trả lời STOP hoặc viết thư tới {address}.",
    },
}


def footer(shop: Shop, way_out_address: str, language: str) -> str:
    """Return the lines at the end of a marketing message, in ``language`` where they are known in it.

    ``language`` is the customer's, such as ``vi`` or ``vi-VN``; without one the shop's is taken,
    and English for any other.
    """
    spoken = (language or shop.language).split("-")[0].lower()
    texts = _TEXTS.get(spoken, _TEXTS["en"])
    address = way_out_address.strip()
    how = texts["write"].format(address=address) if address else texts["reply"]
    place = ", ".join(line.strip() for line in shop.postal_address.splitlines() if line.strip())
    sender = ", ".join(part for part in (shop.name.strip(), place) if part)
    return "\n".join((texts["why"].format(shop=shop.name.strip()), how, sender))
