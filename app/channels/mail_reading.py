"""What a mail in the shop's mailbox tells: an answer, a bounce, an unsubscribe, or nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from app.channels.smtp_replies import Phase, sorted_reply
from app.model.heard import Incoming, News, OptOut, Receipt, ReceiptState, Unreachable
from app.model.opt_out_words import asks_to_stop
from app.model.outcome import MessageNever, Outcome, RecipientNever
from app.model.sentence import worded

UNSUBSCRIBED = "Email, the customer wrote that they want no more"

_LONGEST_TEXT = 20_000
_IDS = re.compile(r"<[^<>\s]{1,250}>")
_STATUS = re.compile(r"([245])\.\d{1,3}\.\d{1,3}")
_QUOTED = re.compile(
    r"^\s*>|^-+ ?original message ?-+|^_{10,}\s*$|^from: .+@|^on .{5,200} wrote:\s*$|^(vào|am|le|el) .{5,200}:\s*$",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"<(?:style|script|blockquote)\b.*?</(?:style|script|blockquote)>|<[^>]+>", re.DOTALL | re.I
)
_BREAKS = re.compile(r"<(?:br|/p|/div)\b[^>]*>", re.I)
_ANSWERED = re.compile(r"^\s*(?:(?:re|aw|sv|tr|trả lời)\s*:\s*)+", re.IGNORECASE)
_MACHINES = frozenset({"mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply"})


@dataclass(frozen=True, slots=True)
class Mailroom:
    """The shop's own addresses. Whatever comes to ``unsubscribe_to`` is an unsubscribe if nothing else comes there."""

    sender: str
    reply_to: str = ""
    unsubscribe_to: str = ""

    @property
    def own(self) -> frozenset[str]:
        """All of them, in small letters."""
        return frozenset(
            each.casefold() for each in (self.sender, self.reply_to, self.unsubscribe_to) if each
        )

    @property
    def stops_at(self) -> str:
        """The address that is for unsubscribing alone; empty if answers come there too."""
        stop = self.unsubscribe_to.casefold()
        return stop if stop not in (self.sender.casefold(), (self.reply_to or self.sender).casefold()) else ""


def news_in(data: bytes, room: Mailroom, came_at: datetime, fallback_id: str) -> tuple[News, ...]:
    """Return the news in a mail as it lies in the mailbox; nothing for what is no customer's business."""
    mail = message_from_bytes(data, policy=policy.compat32)
    if mail.get_content_type() == "multipart/report":
        return tuple(_returned(mail, came_at))
    name, address = _sender(mail)
    if not address or address.casefold() in room.own:
        return ()
    at = min(_date(mail) or came_at, came_at)
    answers = tuple(_ids_in(mail, "In-Reply-To", "References"))
    recipients = {each.casefold() for each in _addresses(mail, "To", "Cc", "Delivered-To", "X-Original-To")}
    subject = _ANSWERED.sub("", _text_of(mail, "Subject"))
    if asks_to_stop(subject) or (room.stops_at and room.stops_at in recipients and not _is_automatic(mail)):
        return (OptOut(address, at, UNSUBSCRIBED, answers, makes_customer=False),)
    if _is_automatic(mail) or address.partition("@")[0].casefold() in _MACHINES:
        return ()
    mail_id = next(_ids_in(mail, "Message-ID"), fallback_id)
    return (Incoming(mail_id, address, at, new_text(mail), name, answers=answers, makes_customer=False),)


def new_text(mail: Message) -> str:
    """Return what somebody wrote, without what they answer to."""
    written = []
    for line in _body(mail).splitlines():
        if _QUOTED.match(line):
            break
        if line.rstrip() == "--":
            break
        written.append(line.strip())
    return "\n".join(written).strip()[:_LONGEST_TEXT]


def _is_automatic(mail: Message) -> bool:
    """Whether no person wrote it: RFC 3834, and what programs did before that."""
    submitted = str(mail.get("Auto-Submitted", "no")).split(";")[0].strip().casefold()
    if submitted != "no" or str(mail.get("Return-Path", "")).strip() == "<>":
        return True
    if any(name in mail for name in ("X-Autoreply", "X-Autorespond", "List-Id", "List-Unsubscribe")):
        return True
    return str(mail.get("Precedence", "")).strip().casefold() in ("auto_reply", "bulk", "list", "junk")


def _returned(mail: Message, came_at: datetime) -> Iterator[News]:
    """Return what a report on delivery says (RFC 3464) of what cannot be delivered, or was."""
    ours = next(_original_ids(mail), "")
    for fields in _recipients(mail):
        action = str(fields.get("Action", "")).strip().casefold()
        found = _STATUS.search(str(fields.get("Status", "")))
        _, _, address = str(
            fields.get("Original-Recipient") or fields.get("Final-Recipient") or ""
        ).rpartition(";")
        status, address = (found[0] if found else ""), address.strip().strip("<>")
        if action == "delivered" and ours:
            yield Receipt(ours, ReceiptState.DELIVERED, came_at)
        if action != "failed":
            continue  # a delay is none of our business: the server goes on trying
        _, _, said = str(fields.get("Diagnostic-Code", "")).partition(";")
        outcome = _given_up(status, re.sub(r"^\s*[45]\d\d[ -]*", "", " ".join(said.split()))[:500])
        if ours:
            yield Receipt(ours, ReceiptState.FAILED, came_at, outcome)
        elif address and isinstance(outcome, RecipientNever):
            yield Unreachable(address, came_at, outcome.problem)


def _given_up(status: str, said: str) -> Outcome:
    """Return why a server has given up a mail. Action says that it has, the status why (RFC 3464, 2.3.3 and 2.3.4).

    One that tried in vain for days (4.x.x) says nothing against the address.
    """
    if status.startswith("4."):
        reply = said if _STATUS.match(said) else f"{status} {said}".strip()
        return MessageNever(
            worded("the mail server tried for a long time and gave up: “{reply}”", reply=reply)
        )
    return sorted_reply(Phase.RECIPIENT, 550, said if said.startswith("5.") else f"{status} {said}")


def _recipients(mail: Message) -> Iterator[Message]:
    for part in mail.walk():
        if part.get_content_type() in ("message/delivery-status", "message/global-delivery-status"):
            payload = part.get_payload()
            for fields in payload if isinstance(payload, list) else ():
                if isinstance(fields, Message) and "Action" in fields:
                    yield fields


def _original_ids(mail: Message) -> Iterator[str]:
    """Return the Message-ID of the mail that came back; some servers enclose only its headers."""
    for part in mail.walk():
        kind = part.get_content_type()
        if kind in ("message/rfc822", "message/global"):
            payload = part.get_payload()
            for inner in payload if isinstance(payload, list) else ():
                if isinstance(inner, Message):
                    yield from _ids_in(inner, "Message-ID")
        elif kind in ("text/rfc822-headers", "message/global-headers"):
            yield from _ids_in(message_from_bytes(_decoded(part)), "Message-ID")


def _sender(mail: Message) -> tuple[str, str]:
    found = [each for each in getaddresses([_text_of(mail, "From")]) if "@" in each[1]]
    return found[0] if len(found) == 1 else ("", "")


def _addresses(mail: Message, *names: str) -> Iterator[str]:
    for name in names:
        for each in mail.get_all(name, []):
            yield from (address for _, address in getaddresses([str(each)]))


def _ids_in(mail: Message, *names: str) -> Iterator[str]:
    for name in names:
        for each in mail.get_all(name, []):
            yield from _IDS.findall(str(each))


def _date(mail: Message) -> datetime | None:
    try:
        found = parsedate_to_datetime(str(mail.get("Date", "")))
    except (ValueError, TypeError, OverflowError):
        return None
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC) if 1990 < found.year < 2200 else None


def _text_of(mail: Message, name: str) -> str:
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    written = next((str(value) for key, value in mail.raw_items() if key.casefold() == name.casefold()), "")
    # Letters that nobody encoded are mostly UTF-8.
    raw = " ".join(written.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
    try:
        return str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return raw


def _body(mail: Message) -> str:
    parts = [part for part in mail.walk() if not part.is_multipart() and not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind:
                text = _as_text(part)[: 20 * _LONGEST_TEXT]
                return text if kind == "text/plain" else _without_tags(text)
    return ""


def _without_tags(text: str) -> str:
    from html import unescape

    return unescape(_TAGS.sub("", _BREAKS.sub("\n", text)))


def _as_text(part: Message) -> str:
    charset = part.get_content_charset() or "utf-8"
    try:
        return _decoded(part).decode(charset, "replace")
    except LookupError:
        return _decoded(part).decode("utf-8", "replace")


def _decoded(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
