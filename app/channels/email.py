"""Email: sends over the shop's own mail account, by SMTP."""

import asyncio
from collections.abc import Sequence

from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Connector,
    Platform,
    Surroundings,
)
from app.channels.email_message import Mail, PictureMissing, composed
from app.channels.email_settings import AT_ONCE, PER_SECOND, SETTINGS, is_local, mailbox_of, settle, way_out
from app.channels.smtp_faults import SmtpFault
from app.channels.smtp_pool import SmtpPool
from app.model.block import Content
from app.model.channel import ChannelTraits
from app.model.errors import Invalid
from app.model.message import Part, PictureFile
from app.model.outcome import ContentNever, Outcome, RecipientNever
from app.model.sentence import Sentence, worded

EMAIL_TRAITS = ChannelTraits("email", "Email", "email", has_receipts=False)


class EmailConnector:
    """A connector that hands mails to one mail server."""

    def __init__(self, setup: ChannelSetup) -> None:
        """Read the settled settings; the network is not touched."""
        self._mailbox = mailbox_of(setup)
        self._pool = SmtpPool(self._mailbox)

    async def check(self) -> Checked:
        """Connect, encrypt, log in and take leave; raise ``CheckFailed`` with what to do."""
        try:
            session = await self._pool.opened()
            await session.prove()
        except SmtpFault as fault:
            raise _check_failure(fault) from None
        await session.farewell()
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

    async def close(self) -> None:
        """Give back the connections. May be called twice."""
        await self._pool.close()

    async def _composed(self, part: Part, pictures: Sequence[PictureFile]) -> Mail:
        if pictures:
            # Encoding megabytes would hold up everything else on this loop.
            return await asyncio.to_thread(composed, part, pictures, self._mailbox)
        return composed(part, pictures, self._mailbox)

    def _remarks(self) -> tuple[Sentence, ...]:
        remarks: list[Sentence] = []
        if self._mailbox.unsubscribe_to is None:
            remarks.append(
                worded(
                    "Nobody reads answers to this address, so customers have no way to stop mails; "
                    "set unsubscribe_to before sending marketing."
                )
            )
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
    del surroundings
    return EmailConnector(setup)


def _in_one(content: Content) -> tuple[Content, ...]:
    return (content,)


PLATFORM = Platform(
    traits=EMAIL_TRAITS,
    settings=SETTINGS,
    settle=settle,
    connect=_connect,
    parts=_in_one,
    way_out=way_out,
    is_local=is_local,
    per_second=PER_SECOND,
    at_once=AT_ONCE,
)
"""Email, as the registry knows it."""
