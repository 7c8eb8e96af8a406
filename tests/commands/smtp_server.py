"""A mail server of its own process: it writes down every mail it takes, and misbehaves as it is told to.

The first line it prints is its port. Each mail becomes one line of JSON in the file, with an
increasing number of the connection it came over.
"""

import argparse
import asyncio
import json
import signal
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USERNAME = "shop@example.com"


@dataclass
class Conduct:
    """How the server treats its clients.

    ``busy_first`` and ``closing_first`` count down with each recipient that is turned away by 452 or
    by 421. The connection is cut in the middle of a mail to ``cut_for``, and after the last byte of one to
    ``mute_for``, which has been written down by then.
    """

    password: str = ""
    unknown: frozenset[str] = frozenset()
    cut_for: frozenset[str] = frozenset()
    mute_for: frozenset[str] = frozenset()
    busy_first: int = 0
    closing_first: int = 0
    hangs: bool = False


@dataclass
class Postbox:
    """Takes the mails."""

    conduct: Conduct
    file: Path
    connections: int = 0
    numbers: dict[int, int] = field(default_factory=dict)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take a recipient, or turn it away."""
        conduct = self.conduct
        if address in conduct.unknown:
            self._note("refused", server, envelope, [address])
            return "550 5.1.1 no such mailbox here"
        if conduct.busy_first > 0:
            conduct.busy_first -= 1
            self._note("put off", server, envelope, [address])
            return "452 4.3.1 no room for mails just now"
        if conduct.closing_first > 0:
            conduct.closing_first -= 1
            self._note("put off", server, envelope, [address])
            await server.push("421 4.3.2 closing for a while")
            _hang_up(server)
            return "421 4.3.2 closing for a while"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Write a mail down."""
        self._note("taken", server, envelope, envelope.rcpt_tos)
        if self.conduct.mute_for.intersection(envelope.rcpt_tos):
            _hang_up(server)
        return "250 2.0.0 taken"

    def session(self) -> "Conversation":
        """Return what talks to the next client."""
        self.connections += 1
        conversation = Conversation(
            self,
            hostname="mail.example.com",
            auth_require_tls=False,
            authenticator=self._is_known,
            auth_exclude_mechanism=[] if self.conduct.password else ["PLAIN", "LOGIN"],
            loop=asyncio.get_running_loop(),
        )
        self.numbers[id(conversation)] = self.connections
        return conversation

    def _is_known(
        self, server: SMTP, session: Session, envelope: Envelope, way: str, given: Any
    ) -> AuthResult:
        assert isinstance(given, LoginPassword)
        known = (given.login, given.password) == (USERNAME.encode(), self.conduct.password.encode())
        self._note("welcomed" if known else "not welcomed", server, envelope, [])
        return AuthResult(success=known, handled=False)

    def _note(self, what: str, server: SMTP, envelope: Envelope, recipients: Sequence[str]) -> None:
        entry = {
            "what": what,
            "at": datetime.now(UTC).isoformat(),
            "connection": self.numbers[id(server)],
            "sender": envelope.mail_from or "",
            "recipients": list(recipients),
        }
        if what == "taken":
            assert isinstance(envelope.content, bytes)
            entry |= _content(envelope.content)
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")


class Conversation(SMTP):
    """One connection."""

    async def smtp_EHLO(self, hostname: str) -> None:
        """Greet, or fall silent."""
        postbox = self.event_handler
        assert isinstance(postbox, Postbox)
        if postbox.conduct.hangs:
            await asyncio.Event().wait()
        await super().smtp_EHLO(hostname)

    async def smtp_DATA(self, arg: str) -> None:
        """Take a mail, or only its beginning."""
        postbox = self.event_handler
        assert isinstance(postbox, Postbox)
        assert self.envelope is not None
        if not postbox.conduct.cut_for.intersection(self.envelope.rcpt_tos):
            await super().smtp_DATA(arg)
            return
        await self.push("354 go ahead")
        await self._reader.readline()
        postbox._note("cut", self, self.envelope, self.envelope.rcpt_tos)
        _hang_up(self)


def _hang_up(server: SMTP) -> None:
    assert isinstance(server.transport, asyncio.WriteTransport)
    server.transport.close()


def _content(data: bytes) -> dict[str, Any]:
    mail = message_from_bytes(data, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    text = mail.get_body(("plain",))
    html = mail.get_body(("html",))
    return {
        "headers": {name: str(value) for name, value in mail.items()},
        "text": text.get_content() if text is not None else "",
        "html": html.get_content() if html is not None else "",
    }


async def serve(postbox: Postbox) -> None:
    """Serve until somebody ends the process."""
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    server = await loop.create_server(postbox.session, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await ended.wait()
    server.close()


def main() -> None:
    """Read how to behave, and serve."""
    options = argparse.ArgumentParser()
    options.add_argument("file", type=Path)
    options.add_argument("--password", default="")
    options.add_argument("--unknown", action="append", default=[])
    options.add_argument("--cut-for", action="append", default=[])
    options.add_argument("--mute-for", action="append", default=[])
    options.add_argument("--busy-first", type=int, default=0)
    options.add_argument("--closing-first", type=int, default=0)
    options.add_argument("--hangs", action="store_true")
    given = options.parse_args()
    conduct = Conduct(
        password=given.password,
        unknown=frozenset(given.unknown),
        cut_for=frozenset(given.cut_for),
        mute_for=frozenset(given.mute_for),
        busy_first=given.busy_first,
        closing_first=given.closing_first,
        hangs=given.hangs,
    )
    asyncio.run(serve(Postbox(conduct, given.file)))


if __name__ == "__main__":
    main()
