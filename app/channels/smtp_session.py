"""One connection to a mail server, logged in, and the mails that go over it.

What a failure means depends on how far a mail had come: until the first byte of its content is
handed to the network, nothing can have been accepted; from then until the last reply, nobody
can say. The library's own ``sendmail`` does not tell the two apart, so the steps are taken here.
"""

import asyncio
import re
import ssl
from collections.abc import Mapping
from contextlib import suppress

import aiosmtplib

from app.channels.email_message import Mail
from app.channels.email_settings import Mailbox
from app.channels.smtp_faults import NETWORK_ERRORS, Trouble, fault_in, reply_in, trouble_fault
from app.channels.smtp_replies import SERVICE_CLOSING, Phase, sorted_reply
from app.model.outcome import Accepted, ChannelStopped, MessageNever, Outcome, RecipientNever, Unknown
from app.model.sentence import worded

LAST_ANSWER_FACTOR = 20
"""The server may take this many times ``timeout_seconds`` to take in a mail and answer: ten minutes, as
RFC 5321 §4.5.3.2.6 has it, where every other step has half a minute."""

FAREWELL_SECONDS = 3.0
_AUTO_LOGINS = ("plain", "login")
_START_INPUT = 354


class StaleConnection(Exception):
    """A connection that had been used before was gone when the next mail began; none of that mail left."""


class SmtpSession:
    """An open connection. It takes one mail at a time."""

    def __init__(self, client: aiosmtplib.SMTP, mailbox: Mailbox, extensions: Mapping[str, str]) -> None:
        """Take over a client that ``open_session`` connected and logged in.

        ``extensions`` is what the server said of itself; a client forgets it when the connection is lost.
        """
        self._client = client
        self._mailbox = mailbox
        self._extensions = extensions
        self._phase = Phase.SENDER
        self._content_left = False
        self._in_envelope = False
        self.mails = 0

    @property
    def is_open(self) -> bool:
        """Whether the connection stands, as far as this side knows."""
        return self._client.is_connected

    async def transfer(self, mail: Mail) -> Outcome:
        """Send one mail and sort what came of it; raise ``StaleConnection`` if nothing of it was begun."""
        unsuitable = self._unsuitable(mail)
        if unsuitable is not None:
            return unsuitable
        self._phase = Phase.SENDER
        self._content_left = False
        try:
            await self._reset()
            await self._send_envelope(mail)
            await self._send_content(mail)
        except NETWORK_ERRORS as error:
            return self._outcome_of(error)
        except BaseException:
            # Stale, or cancelled half-way: a later mail must not be taken for the rest of this one.
            self.drop()
            raise
        finally:
            self.mails += 1
        return Accepted(mail.message_id)

    async def prove(self) -> None:
        """Ask the server for a sign of life; raise ``SmtpFault``."""
        try:
            await self._client.noop()
        except NETWORK_ERRORS as error:
            self.drop()
            raise fault_in(error, self._mailbox, Phase.CONNECT) from None

    async def farewell(self) -> None:
        """Close the connection politely, and in any case."""
        # Every mail has had its answer: how the server takes the goodbye changes nothing.
        with suppress(*NETWORK_ERRORS):
            await self._client.quit(timeout=min(FAREWELL_SECONDS, self._mailbox.timeout_seconds))
        self.drop()

    def drop(self) -> None:
        """Close the connection at once, with whatever has not left yet."""
        _drop(self._client)

    def _unsuitable(self, mail: Mail) -> Outcome | None:
        """Return what is known, without asking, about a mail that this server cannot take."""
        if mail.needs_utf8 and "smtputf8" not in self._extensions:
            if mail.sender.needs_utf8:
                return ChannelStopped(
                    worded("the mail server cannot send from {spec}, only from a–z", spec=mail.sender.spec)
                )
            return RecipientNever(
                worded("the mail server cannot write to addresses with letters outside a–z")
            )
        limit = self._extensions.get("size", "").strip()
        if limit.isdecimal() and 0 < int(limit) < len(mail.data):
            return MessageNever(
                worded(
                    "the mail is too large ({size}); the mail server takes {limit} at most",
                    size=_megabytes(len(mail.data)),
                    limit=_megabytes(int(limit)),
                ),
                f"SIZE {limit}, mail {len(mail.data)} octets",
            )
        return None

    async def _reset(self) -> None:
        """Clear what a mail that was refused has left behind."""
        if not self._in_envelope:
            return
        try:
            await self._client.rset()
        except NETWORK_ERRORS:
            raise StaleConnection from None
        self._in_envelope = False

    async def _send_envelope(self, mail: Mail) -> None:
        options = [f"SIZE={len(mail.data)}"] if "size" in self._extensions else []
        encoding = "ascii"
        if mail.needs_utf8:
            options += ["BODY=8BITMIME", "SMTPUTF8"]
            encoding = "utf-8"
        await self._client.mail(mail.sender.spec, options=options, encoding=encoding)
        self._in_envelope = True
        self._phase = Phase.RECIPIENT
        await self._client.rcpt(mail.recipient.spec, encoding=encoding)

    async def _send_content(self, mail: Mail) -> None:
        self._phase = Phase.DATA
        reply = await self._client.execute_command(b"DATA")
        if reply.code != _START_INPUT:
            raise aiosmtplib.SMTPDataError(reply.code, reply.message)
        protocol = self._client.protocol
        if protocol is None:
            raise aiosmtplib.SMTPServerDisconnected("Connection lost")
        self._phase = Phase.CONTENT
        protocol.write(_dot_stuffed(mail.data))
        self._content_left = True
        reply = await protocol.read_response(timeout=self._mailbox.timeout_seconds * LAST_ANSWER_FACTOR)
        if not 200 <= reply.code < 300:
            raise aiosmtplib.SMTPDataError(reply.code, reply.message)
        self._in_envelope = False

    def _outcome_of(self, error: Exception) -> Outcome:
        reply = reply_in(error)
        is_refusal = reply is not None and 400 <= reply[0] < 600 and reply[0] != SERVICE_CLOSING
        if not is_refusal:
            self.drop()
            if self.mails and self._phase is Phase.SENDER:
                raise StaleConnection
        if reply is not None:
            return sorted_reply(self._phase, reply[0], self._mailbox.without_secrets(reply[1]))
        if self._content_left:
            return Unknown(
                worded("the connection to the mail server was lost before it said whether it took the mail"),
                self._mailbox.without_secrets(f"{self._phase}: {type(error).__name__}: {error}"),
            )
        return fault_in(error, self._mailbox, self._phase).outcome


async def open_session(mailbox: Mailbox, tls: ssl.SSLContext | None) -> SmtpSession:
    """Connect, encrypt as the settings say, and log in; raise ``SmtpFault``."""
    if mailbox.username and not mailbox.secret:
        raise trouble_fault(Trouble.NO_SECRET, mailbox)
    client = aiosmtplib.SMTP(
        hostname=mailbox.host,
        port=mailbox.port,
        timeout=mailbox.timeout_seconds,
        use_tls=mailbox.security == "tls",
        start_tls=False,
        tls_context=tls,
        # Never used; it keeps the library from asking the network what this computer is called.
        local_hostname="localhost",
    )
    phase = Phase.CONNECT
    try:
        await client.connect()
        await client.ehlo(hostname=_own_name(client))
        if mailbox.security == "starttls":
            await _start_tls(client, mailbox)
        extensions = dict(client.esmtp_extensions)
        phase = Phase.LOGIN
        if mailbox.username:
            await _log_in(client, mailbox)
    except NETWORK_ERRORS as error:
        _drop(client)
        raise fault_in(error, mailbox, phase) from None
    except BaseException:
        _drop(client)
        raise
    return SmtpSession(client, mailbox, extensions)


async def _start_tls(client: aiosmtplib.SMTP, mailbox: Mailbox) -> None:
    if not client.supports_extension("starttls"):
        raise trouble_fault(Trouble.NO_STARTTLS, mailbox)
    await client.starttls()
    await client.ehlo(hostname=_own_name(client))


async def _log_in(client: aiosmtplib.SMTP, mailbox: Mailbox) -> None:
    """Log in by one way only: trying others after a refusal is what gets accounts locked."""
    offered = client.server_auth_methods
    if not offered:
        raise trouble_fault(Trouble.NO_LOGIN, mailbox)
    wanted = _AUTO_LOGINS if mailbox.auth == "auto" else (mailbox.auth,)
    way = next((way for way in wanted if way in offered), None)
    if way == "plain":
        await client.auth_plain(mailbox.username, mailbox.secret)
    elif way == "login":
        await client.auth_login(mailbox.username, mailbox.secret)
    elif way == "xoauth2":
        await client.auth_xoauth2(mailbox.username, mailbox.secret)
    else:
        raise trouble_fault(Trouble.OTHER_LOGIN, mailbox, offered=", ".join(offered))


def _own_name(client: aiosmtplib.SMTP) -> str:
    """Return this computer's address as EHLO takes it: it has no name that means something outside."""
    address = str(client.get_transport_info("sockname")[0]).partition("%")[0]
    return f"[IPv6:{address}]" if ":" in address else f"[{address}]"


def _drop(client: aiosmtplib.SMTP) -> None:
    if isinstance(client.transport, asyncio.WriteTransport):
        client.transport.abort()
    client.close()


def _dot_stuffed(data: bytes) -> bytes:
    """Return content as DATA takes it, the closing dot included (RFC 5321 §4.5.2)."""
    return re.sub(rb"(?m)^\.", b"..", data) + b".\r\n"


def _megabytes(octets: int) -> str:
    return f"{octets / 1_000_000:.1f} MB"
