"""A mail server of another make (aiosmtpd), which takes everything that is proper SMTP and a good login."""

import asyncio
import base64
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.secret_marks import secret

USERNAME = "shop@example.com"
TOKEN = secret("ya29.token")


@dataclass(slots=True)
class Postbox:
    """Listens on a free port of 127.0.0.1 inside ``async with`` and keeps the mails it took.

    With ``tls`` it wants STARTTLS and a login with ``password`` before it takes a mail; ``ways`` are the
    ways to log in that it offers.
    """

    tls: ssl.SSLContext | None = None
    password: str = ""
    ways: Sequence[str] = ("PLAIN", "LOGIN", "XOAUTH2")
    knows_utf8: bool = False
    port: int = 0
    mails: list[Envelope] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    _sessions: list[SMTP] = field(default_factory=list)
    _server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._session, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        for session in self._sessions:
            if isinstance(session.transport, asyncio.WriteTransport):
                session.transport.abort()
        await self._server.wait_closed()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Keep a mail."""
        self.mails.append(envelope)
        return "250 2.0.0 taken"

    async def auth_XOAUTH2(self, server: SMTP, arguments: list[str]) -> AuthResult:
        """Check a bearer token as Gmail does: a challenge first when it is wrong."""
        given = base64.b64decode(arguments[1]).decode()
        if given == f"user={USERNAME}\x01auth=Bearer {TOKEN}\x01\x01":
            self.logins.append("XOAUTH2")
            return AuthResult(success=True)
        await server.push("334 " + base64.b64encode(b'{"status":"401"}').decode())
        await server._reader.readline()
        await server.push("535 5.7.8 Username and Password not accepted")
        return AuthResult(success=False, handled=True)

    def _session(self) -> SMTP:
        session = SMTP(
            self,
            hostname="mail.example.com",
            enable_SMTPUTF8=self.knows_utf8,
            tls_context=self.tls,
            require_starttls=self.tls is not None,
            auth_required=self.tls is not None,
            auth_exclude_mechanism=[way for way in ("PLAIN", "LOGIN", "XOAUTH2") if way not in self.ways],
            authenticator=self._is_known,
            loop=asyncio.get_running_loop(),
        )
        self._sessions.append(session)
        return session

    def _is_known(
        self, server: SMTP, session: Session, envelope: Envelope, way: str, given: Any
    ) -> AuthResult:
        assert isinstance(given, LoginPassword)
        known = given.login == USERNAME.encode() and given.password == self.password.encode()
        if known:
            self.logins.append(way)
        return AuthResult(success=known, handled=False)
