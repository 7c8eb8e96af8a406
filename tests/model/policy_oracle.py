"""What the platforms allow, written down a second time from their pages, as plain sums over instants.

Nothing of ``app.model.policy`` is used here. A message that begins at ``at`` is allowed

- on WhatsApp in the shop's own words until 24 hours after the customer's last message; as a template always;
- on Messenger in the shop's own words until 24 hours after; as a utility template always, but never marketing;
- on Instagram in the shop's own words until 24 hours after, and else not at all;
- on Zalo in the shop's own words until 7 days after; as a template always; marketing never between 22:00 and 6:00 at
  UTC+7, neither way;
- on the made-up fifth one until 48 hours after, transactional messages until 7 days after, never between
  22:00 and 06:00 at UTC+7.
"""

from collections.abc import Sequence
from datetime import datetime

_MINUTE = 60.0
_HOUR = 60 * _MINUTE


def is_allowed(
    platform: str, *, at: datetime, wrote: Sequence[datetime], as_template: bool, is_marketing: bool
) -> bool:
    """Say whether a message may begin to leave at an instant, a minute before every end included."""
    seconds = [(at - each).total_seconds() for each in wrote if each <= at]
    since = min(seconds) if seconds else float("inf")
    within = {hours: since <= hours * _HOUR - _MINUTE for hours in (24, 48, 168)}
    if platform == "whatsapp":
        return as_template or within[24]
    if platform == "messenger":
        return not is_marketing if as_template else within[24]
    if platform == "instagram":
        return within[24] and not as_template
    minutes_there = (at.hour * 60 + at.minute + at.second / 60 + 7 * 60) % (24 * 60)
    at_night = minutes_there >= 22 * 60 - 1 or minutes_there < 6 * 60
    if platform == "zalo":
        return (as_template or within[168]) and not (is_marketing and at_night)
    if platform == "fifth":
        return not as_template and not at_night and (within[48] if is_marketing else within[168])
    raise ValueError(platform)
