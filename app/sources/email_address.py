"""Email addresses: which texts are one, and in which form two of them are the same."""

import re
import unicodedata

_LONGEST = 254
_LONGEST_LOCAL_PART = 64
_AROUND = " \t\r\n\u00a0\u200b\ufeff"
# Dots anywhere: some phone companies gave out mailboxes such as “a..b.”.
_LOCAL_PART = re.compile(r"(?!\.*\Z)[^\s\"(),:;<>@\[\\\]]+")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?=[a-z0-9-]*[a-z]){_LABEL}(?<!\..)")
# Python encodes by IDNA 2003, which turns these letters into others: it would be somebody else's domain.
_AMBIGUOUS_IN_DOMAINS = re.compile("[ßς\u200c\u200d]")


def email_address(text: str) -> str:
    """Return ``text`` as an email address that can be written to; empty if it is none.

    The domain becomes lower-case ASCII (internationalised names as ``xn--``); the part in
    front of the ``@`` is the mailbox's own affair and stays as it is written. Blanks, control
    characters and what separates addresses are refused, and so all that could end a header.
    """
    address = unicodedata.normalize("NFC", text.strip(_AROUND))
    if len(address) > _LONGEST:
        return ""
    local_part, _, domain = address.rpartition("@")
    domain = _ascii_domain(domain)
    if not domain or not _is_local_part(local_part):
        return ""
    normalised = f"{local_part}@{domain}"
    return normalised if len(normalised.encode("utf-8")) <= _LONGEST else ""


def _is_local_part(text: str) -> bool:
    if not _LOCAL_PART.fullmatch(text) or len(text.encode("utf-8", "replace")) > _LONGEST_LOCAL_PART:
        return False
    return text.isprintable()


def _ascii_domain(domain: str) -> str:
    if not domain.isascii():
        if _AMBIGUOUS_IN_DOMAINS.search(domain):
            return ""
        try:
            domain = domain.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    domain = domain.lower()
    return domain if _DOMAIN.fullmatch(domain) else ""
