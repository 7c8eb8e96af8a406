"""What the tests of email have in common: a channel, a mail, and one conversation with a server."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, TypeVar

from app.channels.connector import ChannelSetup, Connector, Surroundings
from app.channels.email import PLATFORM
from app.channels.email_message import composed
from app.channels.email_settings import Mailbox, mailbox_of
from app.model.block import Content, Picture
from app.model.message import Part, PictureFile
from app.model.outcome import Outcome
from tests.channels.postbox import Postbox
from tests.channels.smtp_servers import MailServer
from tests.secret_marks import secret

T = TypeVar("T")
WRITTEN_AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PASSWORD = secret("correct horse battery")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
PICTURE = Picture(digest=hashlib.sha256(PNG).hexdigest(), kind="image/png", alt="A loaf of bread")
PICTURE_FILE = PictureFile(PICTURE, PNG)
LOOPBACK = {"host": "127.0.0.1", "from": "shop@example.com", "security": "none"}


def _nobody_asks(*_: Any) -> Any:
    raise AssertionError("email needs neither the engine's clock nor the Practice phone")


SURROUNDINGS = Surroundings(now=_nobody_asks, sleep=_nobody_asks, show=_nobody_asks)


def channel(secrets: dict[str, str] | None = None, /, **settings: str) -> ChannelSetup:
    """A channel over loopback without encryption, but for what ``settings`` say (``from_`` is ``from``)."""
    given = {key.rstrip("_"): value for key, value in settings.items()}
    return ChannelSetup("Mail", PLATFORM.settle({**LOOPBACK, **given}), secrets or {"password": PASSWORD})


def mailbox(**settings: str) -> Mailbox:
    """The mailbox of such a channel."""
    return mailbox_of(channel(**settings))


def part(
    text: str = "Your order is ready.",
    *,
    key: str = "m-1",
    to: str = "anna@example.com",
    name: str = "Anna",
    **content: Any,
) -> Part:
    """One mail to Anna."""
    rendered = Content(text=text, **{"subject": "Hello", **content})
    return Part(key, 0, to, name, rendered, WRITTEN_AT)


def read(mail: bytes) -> EmailMessage:
    """What a mail program makes of the bytes of a mail."""
    message = message_from_bytes(mail, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def written(one: Part, **settings: str) -> EmailMessage:
    """The mail for a part, as the customer's program reads it."""
    return read(composed(one, [PICTURE_FILE], mailbox(**settings)).data)


def body(message: EmailMessage, kind: str) -> str:
    """The text of the only piece of a kind, such as ``text/html``."""
    (piece,) = [piece for piece in message.walk() if piece.get_content_type() == kind]
    text = piece.get_content()
    assert isinstance(text, str)
    return text.replace("\r\n", "\n")


def talk(
    server: MailServer | Postbox,
    use: Callable[[Connector], Awaitable[T]],
    secrets: dict[str, str] | None = None,
    /,
    **settings: str,
) -> T:
    """Let a connector talk to a server, close both and return what came of it."""

    async def conversation() -> T:
        async with server:
            setup = channel(secrets, **{"port": str(server.port), "timeout_seconds": "5", **settings})
            connector = PLATFORM.connect(setup, SURROUNDINGS)
            try:
                return await use(connector)
            finally:
                await connector.close()

    return asyncio.run(conversation())


def send(server: MailServer | Postbox, /, *parts: Part, **settings: str) -> list[Outcome]:
    """Send mails one after the other and return what came of each."""
    return send_as({"password": PASSWORD}, server, *parts, **settings)


def send_as(
    secrets: dict[str, str], server: MailServer | Postbox, /, *parts: Part, **settings: str
) -> list[Outcome]:
    """Do the same with other secrets."""

    async def one_by_one(connector: Connector) -> list[Outcome]:
        return [await connector.send(one, [PICTURE_FILE]) for one in parts]

    return talk(server, one_by_one, secrets, **settings)


def send_one(server: MailServer | Postbox, one: Part | None = None, /, **settings: str) -> Outcome:
    """Send one mail and return what came of it."""
    (outcome,) = send(server, one or part(), **settings)
    return outcome
