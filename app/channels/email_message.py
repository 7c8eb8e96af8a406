"""The mail that one part of a message becomes: the same bytes at every attempt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256

from app.channels.email_address import MailAddress, address_in
from app.channels.email_headers import address_line, text_line, unsubscribe_line
from app.channels.email_html import html_body, needs_html, plain_body
from app.channels.email_settings import Mailbox
from app.model.block import Content, Picture
from app.model.message import Part, PictureFile

# Seven bits, whatever the server can do: so a mail does not depend on the server of the day.
_POLICY = policy.SMTP.clone(cte_type="7bit")
_SAFE_KEY = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_LONGEST_KEY = 64
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class PictureMissing(Exception):
    """The bytes of a picture that the content shows were not handed over."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail with its envelope. ``data`` has CRLF line ends and no dot-stuffing."""

    sender: MailAddress
    recipient: MailAddress
    message_id: str
    data: bytes

    @property
    def needs_utf8(self) -> bool:
        """Whether only servers with SMTPUTF8 (RFC 6531) can take it."""
        return self.sender.needs_utf8 or self.recipient.needs_utf8


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture that goes with a mail; its HTML shows it by ``content_id``."""

    content_id: str
    name: str
    kind: str
    data: bytes


def composed(part: Part, pictures: Sequence[PictureFile], mailbox: Mailbox) -> Mail:
    """Return the mail for ``part``.

    Raises ``Invalid`` when the recipient is not an address, ``PictureMissing`` for a picture
    without its bytes.
    """
    recipient = address_in(part.recipient)
    message_id = _message_id(part.key, mailbox.sender.domain)
    lines = [
        address_line("From", mailbox.sender, mailbox.from_name),
        address_line("To", recipient, part.recipient_name),
        *([text_line("Subject", part.content.subject)] if part.content.subject.strip() else []),
        f"Date: {format_datetime(part.created_at)}",
        f"Message-ID: {message_id}",
        *([address_line("Reply-To", mailbox.reply_to)] if mailbox.reply_to else []),
        *_unsubscribe(part.content, mailbox),
        "Auto-Submitted: auto-generated",
    ]
    head = "".join(f"{line}\r\n" for line in lines).encode()
    body = _body(part.content, pictures, sha256(message_id.encode()).hexdigest()[:32])
    return Mail(mailbox.sender, recipient, message_id, head + body)


def _message_id(key: str, domain: str) -> str:
    fits = len(key) <= _LONGEST_KEY and _SAFE_KEY.fullmatch(key)
    return f"<{key if fits else sha256(key.encode()).hexdigest()}@{domain}>"


def _unsubscribe(content: Content, mailbox: Mailbox) -> list[str]:
    if not content.way_out.strip() or mailbox.unsubscribe_to is None:
        return []
    return [unsubscribe_line(mailbox.unsubscribe_to)]


def _body(content: Content, pictures: Sequence[PictureFile], mark: str) -> bytes:
    """Return the MIME headers and the body; ``mark`` makes the boundaries those of this mail."""
    message = EmailMessage(policy=_POLICY)
    plain, rich = bodies(content)
    message.set_content(plain)
    if rich:
        html = EmailMessage(policy=_POLICY)
        html.set_content(rich, subtype="html")
        _attach(html, content.pictures, pictures)
        message.make_alternative()
        message.attach(html)
    for number, piece in enumerate(message.walk()):
        if piece.is_multipart():
            piece.set_boundary(f"=_{mark}_{number}")
    return message.as_bytes(policy=_POLICY)


def _attach(html: EmailMessage, shown: Sequence[Picture], pictures: Sequence[PictureFile]) -> None:
    for enclosed in enclosures(shown, pictures):
        main_type, subtype = enclosed.kind.split("/")
        html.add_related(
            enclosed.data,
            main_type,
            subtype,
            cid=f"<{enclosed.content_id}>",
            disposition="inline",
            filename=enclosed.name,
        )
    if shown:
        html.set_param("type", "text/html")  # RFC 2387 §3.1


def enclosures(shown: Sequence[Picture], pictures: Sequence[PictureFile]) -> Iterator[Enclosure]:
    """Yield each picture that a mail shows once; raise ``PictureMissing`` for one without its bytes."""
    bytes_of = {file.picture.digest: file.data for file in pictures}
    for number, picture in enumerate({picture.digest: picture for picture in shown}.values(), start=1):
        if picture.digest not in bytes_of:
            raise PictureMissing(picture.digest)
        name = f"picture-{number}.{picture.kind.partition('/')[2]}"
        yield Enclosure(_content_id(picture), name, picture.kind, bytes_of[picture.digest])


def bodies(content: Content) -> tuple[str, str]:
    """Return a mail as plain text and as HTML, the latter empty where plain text shows everything."""
    return _writable(plain_body(content)), _writable(html_body(content, _source)) if needs_html(
        content
    ) else ""


def _source(picture: Picture) -> str:
    return f"cid:{_content_id(picture)}"


def _content_id(picture: Picture) -> str:
    # Short, because Python writes a longer header of this kind in encoded words.
    return f"{picture.digest[:32]}@inline"


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("�", text)
