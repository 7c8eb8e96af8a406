"""What an event brings as long as the owner has not said otherwise, so that a sequence can be tried at once."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

_TEXTS = {
    "cart_id": "1042",
    "cart_summary": "gel polish set, top coat",
    "cart_total": "38.00",
    "cart_url": "https://shop.example/cart/1042",
    "coupon": "WELCOME10",
    "order_id": "1042",
    "order_total": "38.00",
    "order_summary": "gel polish set, top coat",
    "booking_id": "207",
    "service": "manicure",
    "place": "12 High Street",
    "map_url": "https://maps.example/12-high-street",
    "source": "website",
}
_IN_VIETNAMESE = {
    "cart_summary": "sơn gel, sơn bóng",
    "cart_total": "380.000",
    "coupon": "CHAOBAN10",
    "order_total": "380.000",
    "order_summary": "sơn gel, sơn bóng",
    "service": "làm móng tay",
    "place": "12 Lê Lợi",
    "source": "trang web",
}
_BY_LANGUAGE = {"vi": {**_TEXTS, **_IN_VIETNAMESE}}
_AHEAD = timedelta(days=3)
_HOUR = 15


def example_data(names: Iterable[str], now: datetime, zone: ZoneInfo, language: str = "en") -> dict[str, str]:
    """Return a value for each name that has an obvious one: dates lie three days ahead, at three."""
    texts = _BY_LANGUAGE.get(language, _TEXTS)
    local = (now.astimezone(zone) + _AHEAD).replace(hour=_HOUR, minute=0, second=0, microsecond=0)
    found = {name: local.isoformat() if name.endswith("_at") else texts.get(name, "") for name in names}
    return {name: value for name, value in found.items() if value}
