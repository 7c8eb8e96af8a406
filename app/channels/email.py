"""Email: sends over the shop's own mail account, by SMTP."""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.channels.chat_parts import in_one
from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Connector,
    Hearing,
    Platform,
    Surroundings,
)
from app.channels.email_message import Mail, PictureMissing, composed
from app.channels.email_settings import (
    AT_ONCE,
    PER_SECOND,
    SETTINGS,
    is_local,
    mailbox_of,
    settle,
)
from app.channels.imap_look import ImapAccount, look
from app.channels.mail_reading import Mailroom, news_in
from app.channels.mail_sender import answer_remarks, answers_are_read, way_out
from app.channels.smtp_faults import SmtpFault
from app.channels.smtp_pool import SmtpPool
from app.model.channel import ChannelTraits
from app.model.errors import Invalid
from app.model.heard import Heard, News
from app.model.message import Part, PictureFile
from app.model.outcome import ContentNever, Outcome, RecipientNever
from app.model.sentence import Sentence, worded

EMAIL_TRAITS = ChannelTraits("email", "Email", "email", has_receipts=False)


_LOG = logging.getLogger(__name__)


def account_of(setup: ChannelSetup) -> ImapAccount | None:
    """Return where a channel's answers are read, ``None`` if they are not read here."""
    settings = setup.settings
    if not _is_read(settings):
        return None
    security = settings["imap_security"]
    is_token = settings["auth"] == "xoauth2" and not setup.secrets.get("imap_password")
    usual = setup.secrets.get("access_token" if is_token else "password", "")
    return ImapAccount(
        host=settings["imap_host"],
        port=int(settings["imap_port"] or (993 if security == "tls" else 143)),
        security=security,
        username=settings["imap_username"] or settings["username"],
        folder=settings["imap_folder"],
        is_token=is_token,
        ca_file=settings["ca_file"],
        timeout_seconds=float(settings["timeout_seconds"]),
        secret=(setup.secrets.get("imap_password") or usual).strip("\r\n"),
    )


def _is_read(settings: Mapping[str, str]) -> bool:
    return bool(settings.get("imap_host"))


class EmailConnector:
    """A connector that hands mails to one mail server."""

    def __init__(self, setup: ChannelSetup, now: Callable[[], datetime]) -> None:
        """Read the settled settings; the network is not touched."""
        self._settings = setup.settings
        self._mailbox = mailbox_of(setup)
        self._account = account_of(setup)
        self._now = now
        reply_to, stop = self._mailbox.reply_to, self._mailbox.unsubscribe_to
        self._room = Mailroom(
            self._mailbox.sender.spec, reply_to.spec if reply_to else "", stop.spec if stop else ""
        )
        self._pool = SmtpPool(self._mailbox)

    async def check(self) -> Checked:
        """Connect, encrypt, log in and take leave; raise ``CheckFailed`` with what to do."""
        try:
            session = await self._pool.opened()
            await session.prove()
        except SmtpFault as fault:
            raise _check_failure(fault) from None
        await session.farewell()
        if self._account is not None:
            await asyncio.to_thread(look, self._account, "", self._now())
        mailbox = self._mailbox
        return Checked(
            worded(
                "{sender} at {server}", sender=mailbox.sender.spec, server=f"{mailbox.host}:{mailbox.port}"
            ),
            self._remarks(),
        )

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Send one mail and sort what came of it."""
        try:
            mail = await self._composed(part, pictures)
        except Invalid as error:
            return RecipientNever(error.sentence.without_stop(), error.technical)
        except PictureMissing as error:
            return ContentNever(worded("a picture of this message is missing"), f"picture {error}")
        return await self._pool.deliver(mail)

    async def listen(self, cursor: str) -> Heard:
        """Read what came into the mailbox; raise ``CheckFailed``. Nothing is changed there."""
        if self._account is None:
            return Heard(cursor=cursor)
        now = self._now()
        found = await asyncio.to_thread(look, self._account, cursor, now)
        news: list[News] = []
        for uid, data in found.mails:
            try:
                news += news_in(data, self._room, now, hashlib.sha256(data).hexdigest())
            except Exception:  # whoever can send mail can send anything: one of them stops nobody
                _LOG.exception("mail %d of the mailbox cannot be read", uid)
        return Heard(tuple(news), str(found.place), found.more)

    async def close(self) -> None:
        """Give back the connections. May be called twice."""
        await self._pool.close()

    async def _composed(self, part: Part, pictures: Sequence[PictureFile]) -> Mail:
        if pictures:
            # Encoding megabytes would hold up everything else on this loop.
            return await asyncio.to_thread(composed, part, pictures, self._mailbox)
        return composed(part, pictures, self._mailbox)

    def _remarks(self) -> tuple[Sentence, ...]:
        remarks = [*answer_remarks(self._settings)]
        if self._mailbox.security == "none":
            remarks.append(worded("The connection to the mail server is not encrypted."))
        return tuple(remarks)


def _check_failure(fault: SmtpFault) -> CheckFailed:
    refused = fault.outcome
    return CheckFailed(
        worded("{problem}. {advice}", problem=refused.problem.capital(), advice=fault.advice),
        technical=refused.technical,
    )


def _connect(setup: ChannelSetup, surroundings: Surroundings) -> Connector:
    return EmailConnector(setup, surroundings.now)


def _traits_with(traits: ChannelTraits, settings: Mapping[str, str]) -> ChannelTraits:
    return replace(traits, answers_are_read=answers_are_read(settings))


PLATFORM = Platform(
    traits=EMAIL_TRAITS,
    settings=SETTINGS,
    settle=settle,
    connect=_connect,
    parts=in_one,
    way_out=way_out,
    is_local=is_local,
    per_second=PER_SECOND,
    at_once=AT_ONCE,
    is_unencrypted=lambda settings: _is_read(settings) and settings["imap_security"] == "none",
    hearing=Hearing(listens_every=timedelta(minutes=2), listens=_is_read),
    traits_with=_traits_with,
)
"""Email, as the registry knows it."""
