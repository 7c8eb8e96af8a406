"""The platforms Tendril can send over, by their keys."""

from collections.abc import Mapping

from app.channels import email, instagram, line, messenger, practice, resend, sms, telegram, whatsapp, zalo
from app.channels.connector import Platform
from app.model.errors import NotFound
from app.model.sentence import worded

PLATFORMS: Mapping[str, Platform] = {
    platform.key: platform
    for platform in (
        practice.PLATFORM,
        email.PLATFORM,
        resend.PLATFORM,
        whatsapp.PLATFORM,
        messenger.PLATFORM,
        instagram.PLATFORM,
        line.PLATFORM,
        telegram.PLATFORM,
        sms.PLATFORM,
        zalo.PLATFORM,
    )
}


def rules_key(key: str) -> str:
    """Return the key of the platform whose rules hold on channels of this key: email for each way of mail."""
    return platform_named(key).traits.platform


def platform_named(key: str) -> Platform:
    """Return a platform by its key; raise ``NotFound`` for any other."""
    try:
        return PLATFORMS[key]
    except KeyError:
        known = ", ".join(PLATFORMS)
        raise NotFound(
            worded("Tendril has no platform “{key}”; it knows {known}.", key=key, known=known)
        ) from None
