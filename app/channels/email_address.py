"""Mail addresses: what one may look like, and how it is written on the wire."""

import re
import unicodedata
from dataclasses import dataclass

from app.model.errors import Invalid
from app.model.sentence import worded

LONGEST_LOCAL_PART = 64
LONGEST_ADDRESS = 254
"""Octets, by RFC 5321 §4.5.3.1 and the brackets around a path."""

_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_ATOM = r"[^\s\"(),.:;<>@\[\\\]]+"
_DOT_ATOM = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")
_DOTS_ANYWHERE = re.compile(rf"(?:{_ATOM}|\.)+")
# Python encodes by IDNA 2003, where these letters become others: it would be somebody else's domain.
_AMBIGUOUS = "ßς\u200c\u200d"
_UNREAD = re.compile(r"no-?reply|do-?not-?reply|bounces?$|mailer-?daemon")


@dataclass(frozen=True, slots=True)
class MailAddress:
    """One address. ``domain`` is in its ASCII form, ``local`` may be in any script."""

    local: str
    domain: str

    @property
    def spec(self) -> str:
        """The address as commands and headers carry it.

        Some phone companies gave out local parts such as ``a..b.``, which are valid in quotes.
        """
        local = self.local if _DOT_ATOM.fullmatch(self.local) else f'"{self.local}"'
        return f"{local}@{self.domain}"

    @property
    def needs_utf8(self) -> bool:
        """Whether only servers with SMTPUTF8 (RFC 6531) can take it."""
        return not self.local.isascii()

    @property
    def is_unread(self) -> bool:
        """Whether its name says that nobody reads what is sent to it."""
        return bool(_UNREAD.search(self.local.casefold().replace("_", "-").replace(".", "-")))


def address_in(text: str) -> MailAddress:
    """Return the bare address ``text`` is; raise ``Invalid`` for anything else."""
    cleaned = unicodedata.normalize("NFC", text.strip())
    local, at_sign, domain = cleaned.rpartition("@")
    if not at_sign or not local or not domain or "@" in local:
        raise Invalid(
            worded(
                "“{shown}” is not an email address; one looks like anna@example.com.", shown=_shown(cleaned)
            )
        )
    if not _DOTS_ANYWHERE.fullmatch(local) or any(_is_invisible(letter) for letter in local):
        raise Invalid(
            worded(
                "“{shown}” is not an email address: what is before the @ cannot be written.",
                shown=_shown(cleaned),
            )
        )
    address = MailAddress(local, ascii_domain(domain))
    if len(local.encode()) > LONGEST_LOCAL_PART or len(address.spec.encode()) > LONGEST_ADDRESS:
        raise Invalid(worded("“{shown}” is too long for an email address.", shown=_shown(cleaned)))
    return address


def ascii_domain(text: str) -> str:
    """Return a domain or host name in lower-case ASCII; raise ``Invalid`` if it cannot be one."""
    name = text.removesuffix(".")
    if not name.isascii():
        if any(letter in _AMBIGUOUS for letter in name):
            raise Invalid(
                worded("“{shown}” can be written in two ways; write the domain as xn--….", shown=_shown(text))
            )
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise Invalid(
                worded("“{shown}” is not a domain name.", shown=_shown(text)), technical=str(error)
            ) from None
    if len(name) > LONGEST_ADDRESS or not _DOMAIN.fullmatch(name):
        raise Invalid(worded("“{shown}” is not a domain name.", shown=_shown(text)))
    return name.lower()


def _is_invisible(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "CZ"


def _shown(text: str) -> str:
    return "".join("�" if _is_invisible(letter) and letter != " " else letter for letter in text[:100])
