"""One look into the shop's mailbox over IMAP. It changes nothing there, not even what counts as read."""

import contextlib
import imaplib
import re
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from imap_tools import BaseMailBox, ImapToolsError, MailBox, MailBoxUnencrypted

from app.channels.connector import CheckFailed
from app.channels.email_settings import tls_context
from app.model.sentence import worded

MOST_MAILS = 50
"""Read in one look."""

LARGEST = 256 * 1024
"""Octets read of one mail: what is told stands at its beginning."""

_OVERLAP = timedelta(days=2)
_ANYTHING = (ImapToolsError, imaplib.IMAP4.error, OSError, EOFError, ValueError)
_UID = re.compile(rb"\bUID (\d+)")


@dataclass(frozen=True, slots=True)
class ImapAccount:
    """Where the mailbox is. ``secret`` is a password, or with ``is_token`` an access token."""

    host: str
    port: int
    security: str
    username: str
    folder: str
    is_token: bool
    ca_file: str
    timeout_seconds: float
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Up to where the mailbox was read: numbers hold as long as ``validity`` is the same (RFC 3501, 2.3.1.1)."""

    validity: int
    last_uid: int
    day: str

    @classmethod
    def read(cls, cursor: str) -> "Place | None":
        """Return the place that a cursor stands for, ``None`` for the first look."""
        parts = cursor.split(" ")
        if len(parts) != 3 or not (parts[0].isdigit() and parts[1].isdigit()):
            return None
        return cls(int(parts[0]), int(parts[1]), parts[2])

    def __str__(self) -> str:
        return f"{self.validity} {self.last_uid} {self.day}"


@dataclass(frozen=True, slots=True)
class Look:
    """The mails of one look, by their numbers, and where the next begins."""

    mails: tuple[tuple[int, bytes], ...]
    place: Place
    more: bool = False


def look(account: ImapAccount, cursor: str, now: datetime) -> Look:
    """Return what came since ``cursor``; raise ``CheckFailed``. It blocks: give it a thread.

    The first look only notes where the mailbox ends. One whose numbers are new is read from two days before.
    """
    try:
        box = _opened(account)
        try:
            box.folder.set(account.folder, readonly=True)
            state = box.folder.status(account.folder, ["UIDVALIDITY", "UIDNEXT"])
            return _since(box, Place.read(cursor), state["UIDVALIDITY"], state["UIDNEXT"], now)
        finally:
            _leave(box)
    except _ANYTHING as error:
        raise _failure(account, error) from None


def _since(box: BaseMailBox, known: Place | None, validity: int, following: int, now: datetime) -> Look:
    day = now.astimezone(UTC).date().isoformat()
    if known is None:
        return Look((), Place(validity, following - 1, day))
    if known.validity == validity:
        last = known.last_uid
        uids = [uid for uid in _found(box, f"UID {last + 1}:*") if uid > last]
    else:
        begins = datetime.fromisoformat(known.day) - _OVERLAP
        last = 0
        uids = _found(box, f"SINCE {begins.day}-{_MONTHS[begins.month - 1]}-{begins.year}")
    batch = uids[:MOST_MAILS]
    mails = tuple(_fetched(box, batch))
    more = len(uids) > len(batch)
    end = batch[-1] if more else max([last, following - 1, *batch])
    return Look(mails, Place(validity, end, day), more)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _found(box: BaseMailBox, criteria: str) -> list[int]:
    return sorted(int(uid) for uid in box.uids(criteria, charset=None) if uid.isdigit())


def _fetched(box: BaseMailBox, uids: list[int]) -> Iterator[tuple[int, bytes]]:
    """Return mails one by one; one that has gone meanwhile is passed over."""
    for uid in uids:
        answer, data = box.client.uid("FETCH", str(uid), f"(UID BODY.PEEK[]<0.{LARGEST}>)")
        if answer != "OK":
            continue
        for each in data:
            if isinstance(each, tuple) and len(each) == 2 and isinstance(each[1], bytes):
                named = _UID.search(each[0])
                if named is None or int(named[1]) == uid:
                    yield uid, each[1]
                    break


class _MailBoxStartTls(MailBoxUnencrypted):
    """A mailbox whose connection is closed again if it cannot be encrypted."""

    def __init__(self, host: str, port: int, timeout: float, ssl_context: ssl.SSLContext) -> None:
        self._context = ssl_context
        super().__init__(host, port, timeout)

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        client = super()._get_mailbox_client()
        try:
            client.starttls(self._context)
        except BaseException:
            with contextlib.suppress(OSError):
                client.shutdown()
            raise
        return client


def _opened(account: ImapAccount) -> BaseMailBox:
    host, port, seconds = account.host, account.port, account.timeout_seconds
    box: BaseMailBox
    if account.security == "none":
        box = MailBoxUnencrypted(host, port, timeout=seconds)
    elif account.security == "starttls":
        box = _MailBoxStartTls(host, port, timeout=seconds, ssl_context=tls_context(account.ca_file))
    else:
        box = MailBox(host, port, timeout=seconds, ssl_context=tls_context(account.ca_file))
    try:
        if account.is_token:
            box.xoauth2(account.username, account.secret, initial_folder=None)
        elif account.username.isascii() and account.secret.isascii():
            box.login(account.username, account.secret, initial_folder=None)
        else:
            box.login_utf8(account.username, account.secret, initial_folder=None)
    except BaseException:
        box.client.shutdown()
        raise
    return box


def _leave(box: BaseMailBox) -> None:
    """Take leave, and close the connection even if the server is gone."""
    with contextlib.suppress(*_ANYTHING):
        box.logout()
    with contextlib.suppress(OSError):
        box.client.shutdown()


def _failure(account: ImapAccount, error: Exception) -> CheckFailed:
    technical = f"{type(error).__name__}: {error}"
    if account.secret:
        technical = technical.replace(account.secret, "…")
    if isinstance(error, ssl.SSLCertVerificationError):
        sentence = worded(
            "The mailbox at {host} shows a certificate that this computer does not trust ({reason}). Nothing was "
            "sent to it.",
            host=account.host,
            reason=error.verify_message,
        )
    elif "STARTTLS" in technical.upper() or "TLS not supported" in technical:
        sentence = worded(
            "The mailbox at {host} offers no encryption. Nothing was sent to it.", host=account.host
        )
    elif isinstance(error, ssl.SSLError):
        sentence = worded("No secure connection to the mailbox at {host} could be made.", host=account.host)
    elif isinstance(error, OSError):
        sentence = worded(
            "The mailbox at {host} does not answer on port {port}.", host=account.host, port=account.port
        )
    elif "LOGIN" in technical.upper() or "AUTH" in technical.upper():
        sentence = worded(
            "The mailbox at {host} does not accept the user name or the password.", host=account.host
        )
    else:
        sentence = worded(
            "The folder “{folder}” of the mailbox at {host} cannot be read.",
            folder=account.folder,
            host=account.host,
        )
    return CheckFailed(sentence, technical=technical)
