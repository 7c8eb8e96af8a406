"""A small IMAP server, a process of its own: ``python -m tests.platforms.imap_server FOLDER`` prints its port.

In FOLDER lie mails as ``UID.eml`` and, if it is not 1, the number of the mailbox in ``validity``. What it was told is
written into ``told``; the file ``misdeed`` holds how it misbehaves: ``silent``, ``cut`` or ``refuse``.
"""

import asyncio
import re
import sys
from pathlib import Path

PASSWORD = "imap-password-for-tests"


def _uids(folder: Path) -> list[int]:
    return sorted(int(file.stem) for file in folder.glob("*.eml"))


def _text(folder: Path, name: str, usual: str) -> str:
    file = folder / name
    return file.read_text() if file.exists() else usual


def _answer(folder: Path, line: str) -> bytes:
    verb, _, rest = line.partition(" ")
    uids = _uids(folder)
    validity, following = _text(folder, "validity", "1"), max(uids, default=0) + 1
    match verb.upper():
        case "CAPABILITY":
            return b"* CAPABILITY IMAP4rev1\r\n"
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
            return f"* SEARCH {' '.join(map(str, uids))}\r\n".encode()
        case "UID" if "BODY.PEEK" in rest:
            uid = int(re.findall(r"\d+", rest)[0])
            data = (folder / f"{uid}.eml").read_bytes()
            return b"* 1 FETCH (UID %d BODY[]<0> {%d}\r\n%b)\r\n" % (uid, len(data), data)
    raise AssertionError(f"nobody who only reads says {line!r}")


async def _serve(folder: Path) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        misdeed = _text(folder, "misdeed", "")
        if misdeed != "silent":
            writer.write(b"* OK ready\r\n")
        while line := await reader.readline():
            tag, _, said = line.decode().strip().partition(" ")
            with (folder / "told").open("a") as told:
                told.write(f"{said.split(' ')[0] if said.startswith('LOGIN') else said}\n")
            if misdeed == "cut" and said.startswith("UID"):
                break
            if said.startswith("LOGIN"):
                is_right = PASSWORD in said and misdeed != "refuse"
                writer.write(
                    f"{tag} {'OK done' if is_right else 'NO [AUTHENTICATIONFAILED] no'}\r\n".encode()
                )
                continue
            writer.write(_answer(folder, said) + f"{tag} OK done\r\n".encode())
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1])))
