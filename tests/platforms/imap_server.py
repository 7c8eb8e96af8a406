"""A small IMAP server, a process of its own: ``python -m tests.platforms.imap_server FOLDER`` prints its port.

In FOLDER lie mails as ``UID.eml``, which came when they were last changed; ``old`` holds how many more lie before
them, which came long ago, and ``validity`` the number of the mailbox if it is not 1. What it was told is written into
``told``; the file ``misdeed`` holds how it misbehaves: ``silent``, ``cut`` or ``refuse``.
With ``--tls`` or ``--starttls``, the file of a certificate and that of its key, it lets nobody in without encryption.
"""

import argparse
import asyncio
import base64
import re
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.platforms.starting import started
from tests.secret_marks import secret

USERNAME = "shop"
PASSWORD = secret("imap-password")
TOKEN = secret("ya29.imap-token")
_OLD = b"From: a@b.example\r\nSubject: old\r\nMessage-ID: <%d@old>\r\n\r\nLong ago\r\n"


@dataclass(frozen=True)
class Mailbox:
    """What lies in a folder."""

    folder: Path

    def word(self, name: str, usual: str) -> str:
        """Return what a file of the folder says."""
        file = self.folder / name
        return file.read_text().strip() if file.exists() else usual

    def uids(self) -> list[int]:
        """Return the numbers of all mails."""
        files = sorted(int(file.stem) for file in self.folder.glob("*.eml"))
        return [*range(1, int(self.word("old", "0")) + 1), *files]

    def since(self, day: str) -> list[int]:
        """Return the numbers of the mails that came on a day or later."""
        begins = time.mktime(time.strptime(day, "%d-%b-%Y")) - 86_400
        files = [file for file in self.folder.glob("*.eml") if file.stat().st_mtime >= begins]
        return sorted(int(file.stem) for file in files)

    def mail(self, uid: int) -> bytes:
        """Return a mail."""
        file = self.folder / f"{uid}.eml"
        return file.read_bytes() if file.exists() else _OLD % uid

    def note(self, said: str) -> None:
        """Write down what was asked for, without the words that let somebody in."""
        with (self.folder / "told").open("a") as told:
            told.write(f"{said.split(' ')[0] if said.startswith(('LOGIN', 'AUTH')) else said}\n")

    def answer(self, line: str) -> bytes:
        """Return what is told to somebody who was let in."""
        verb, _, rest = line.partition(" ")
        uids = self.uids()
        validity, following = self.word("validity", "1"), max(uids, default=0) + 1
        match verb.upper():
            case "EXAMINE":
                return f"* {len(uids)} EXISTS\r\n* OK [UIDVALIDITY {validity}]\r\n".encode()
            case "STATUS":
                return f'* STATUS "INBOX" (UIDVALIDITY {validity} UIDNEXT {following})\r\n'.encode()
            case "LOGOUT":
                return b"* BYE\r\n"
            case "UID" if rest.startswith("SEARCH UID"):
                least = int(re.findall(r"\d+", rest)[0])
                # As the standard has it: * is the last one, even if it is below the first.
                found = [uid for uid in uids if uid >= min(least, max(uids, default=0))]
                return f"* SEARCH {' '.join(map(str, found))}\r\n".encode()
            case "UID" if rest.startswith("SEARCH SINCE"):
                return f"* SEARCH {' '.join(map(str, self.since(rest.split(' ')[2])))}\r\n".encode()
            case "UID" if "BODY.PEEK" in rest:
                uid = int(re.findall(r"\d+", rest)[0])
                data = self.mail(uid)
                return b"* 1 FETCH (UID %d BODY[]<0> {%d}\r\n%b)\r\n" % (uid, len(data), data)
        raise AssertionError(f"nobody who only reads says {line!r}")


@dataclass(frozen=True)
class Server:
    """Talks to whoever comes."""

    box: Mailbox
    starts_tls: ssl.SSLContext | None = None

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Talk until the other side has had enough."""
        misdeed = self.box.word("misdeed", "")
        if misdeed != "silent":
            writer.write(b"* OK ready\r\n")
        is_open, is_in = self.starts_tls is not None, False
        while line := await reader.readline():
            tag, _, said = line.decode().strip().partition(" ")
            self.box.note(said)
            if misdeed == "cut" and said.startswith("UID"):
                break
            verb, told = said.partition(" ")[0].upper(), b""
            if verb == "CAPABILITY":
                more = " STARTTLS LOGINDISABLED" if is_open else " AUTH=XOAUTH2"
                told, verdict = f"* CAPABILITY IMAP4rev1{more}\r\n".encode(), "OK done"
            elif verb == "STARTTLS" and self.starts_tls is not None:
                writer.write(f"{tag} OK begin\r\n".encode())
                await writer.drain()
                await writer.start_tls(self.starts_tls)
                is_open = False
                continue
            elif verb in ("LOGIN", "AUTHENTICATE"):
                assert not is_open, "nobody says a password where everybody can read it"
                is_in = await self._let_in(said, reader, writer) and misdeed != "refuse"
                verdict = "OK done" if is_in else "NO [AUTHENTICATIONFAILED] no"
            else:
                assert is_in or verb == "LOGOUT"
                told, verdict = self.box.answer(said), "OK done"
            writer.write(told + f"{tag} {verdict}\r\n".encode())
        writer.close()

    async def _let_in(self, said: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        if said.startswith("LOGIN"):
            return f'{USERNAME} "{PASSWORD}"' in said.replace(f'"{USERNAME}"', USERNAME)
        writer.write(b"+ \r\n")
        given = base64.b64decode(await reader.readline()).decode()
        if given == f"user={USERNAME}\x01auth=Bearer {TOKEN}\x01\x01":
            return True
        writer.write(b"+ " + base64.b64encode(b'{"status":"400"}') + b"\r\n")
        await reader.readline()
        return False


async def _serve(folder: Path, tls: ssl.SSLContext | None, starts_tls: ssl.SSLContext | None) -> None:
    talking = Server(Mailbox(folder), starts_tls).talk
    server = await asyncio.start_server(talking, "127.0.0.1", 0, ssl=tls)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def _context(files: list[str] | None) -> ssl.SSLContext | None:
    if files is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    return context


@contextmanager
def serving_mail(folder: Path, *options: object) -> Iterator[int]:
    """Have a server run over a folder; yield its port."""
    with started("tests.platforms.imap_server", folder, *options) as port:
        yield port


def main() -> None:
    """Serve until the process is ended."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tls", nargs=2)
    parser.add_argument("--starttls", nargs=2)
    given = parser.parse_args()
    asyncio.run(_serve(given.folder, _context(given.tls), _context(given.starttls)))


if __name__ == "__main__":
    main()
