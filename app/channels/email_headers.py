"""The header lines of a mail, written so that no value can end its line.

Python's own folding differs between versions, breaks long ``List-Unsubscribe`` links into
encoded words and decodes encoded words that it is given, newlines included; so each
line is made here from text that has been cleaned.
"""

import re
from email.header import Header
from urllib.parse import quote

from app.channels.email_address import MailAddress

LONGEST_LINE = 78
"""Characters, without the line's end: RFC 5322 §2.1.1."""

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_NEW_LINE = "\r\n "


def on_one_line(text: str) -> str:
    """Return ``text`` with every run of line ends and control characters as one space."""
    return _UNPRINTABLE.sub(" ", text).strip()


def text_line(name: str, text: str) -> str:
    """Return a header that holds free text, such as a subject."""
    return f"{name}: {_encoded(name, on_one_line(text))}"


def address_line(name: str, address: MailAddress, display_name: str = "") -> str:
    """Return a header that holds one address, with the name of its owner if there is one."""
    phrase = _phrase(name, on_one_line(display_name))
    if not phrase:
        return f"{name}: {address.spec}"
    joint = " " if len(f"{name}: {phrase} <{address.spec}>") <= LONGEST_LINE else _NEW_LINE
    return f"{name}: {phrase}{joint}<{address.spec}>"


def unsubscribe_line(address: MailAddress) -> str:
    """Return the header behind the "Unsubscribe" that mail programs show (RFC 2369 §3.2)."""
    target = f"{quote(address.local)}@{address.domain}"
    return f"List-Unsubscribe: <mailto:{target}?subject=unsubscribe>"


def _phrase(name: str, text: str) -> str:
    if not _is_plain(text) or len(name) + len(text) + len(': ""') > LONGEST_LINE:
        return _encoded(name, text)
    escaped = re.sub(r'(["\\])', r"\\\1", text)
    return text if re.fullmatch(r"[A-Za-z0-9 ]*", text) else f'"{escaped}"'


def _encoded(name: str, text: str) -> str:
    if _is_plain(text) and len(f"{name}: {text}") <= LONGEST_LINE:
        return text
    return Header(text, charset="utf-8", header_name=name, maxlinelen=76).encode(linesep="\r\n")


def _is_plain(text: str) -> bool:
    return text.isascii() and "=?" not in text
