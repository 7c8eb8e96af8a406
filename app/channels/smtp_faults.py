"""Why a mail server cannot be used: what is wrong, for how long it counts, and what to do."""

import asyncio
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

import aiosmtplib

from app.channels.causes import meaning_of
from app.channels.email_settings import Mailbox
from app.channels.smtp_replies import Phase, sorted_reply
from app.model.outcome import AgainLater, ChannelStopped, Refused
from app.model.sentence import Sentence, Value, worded

NETWORK_ERRORS = (aiosmtplib.SMTPException, OSError)
"""Everything that a network, a server or TLS raises (timeouts and TLS errors are ``OSError``)."""

LONGEST_REPLY = 2000
"""Characters of a reply that are kept."""


class SmtpFault(Exception):
    """The server cannot be used now. ``outcome`` is what that means for a mail, ``advice`` what to do."""

    def __init__(self, outcome: Refused, advice: Sentence) -> None:
        """Keep both; neither has a secret in it."""
        super().__init__(outcome, advice)
        self.outcome = outcome
        self.advice = advice


class Trouble(Enum):
    """The ways a connection fails without a refusal in words."""

    HOST_UNKNOWN = auto()
    NOT_THERE = auto()
    SILENT = auto()
    LOST = auto()
    CERTIFICATE = auto()
    TLS = auto()
    NO_STARTTLS = auto()
    NO_LOGIN = auto()
    OTHER_LOGIN = auto()
    NO_SECRET = auto()
    AUTHORITY_FILE = auto()


@dataclass(frozen=True, slots=True)
class _Explanation:
    """``stops`` says whether the owner has to act; otherwise it may pass by itself."""

    stops: bool
    problem: str
    advice: str


_PORTS = worded("Port 587 usually goes with STARTTLS, port 465 with TLS.")
_LOGIN_ADVICE = worded(
    "Check the user name (often the whole address) and the password. Gmail, Yahoo, iCloud and others want an "
    "app password, which is made in the security settings of the mail account, in place of the usual one."
)
_TOKEN_ADVICE = worded("Check the user name; the access token may have expired and has to be fetched again.")
_REPLY_ADVICE = worded("The mail provider can say why; the technical text has what its server answered.")

_EXPLANATIONS: Mapping[Trouble, _Explanation] = {
    Trouble.HOST_UNKNOWN: _Explanation(
        False,
        "the mail server {host} was not found",
        "Check how the host is spelled, and that this computer is online.",
    ),
    Trouble.NOT_THERE: _Explanation(
        False,
        "nothing answers at {host} on port {port}",
        "Check host and port, and whether a firewall or the internet provider is in the way. {ports}",
    ),
    Trouble.SILENT: _Explanation(
        False,
        "the mail server {host} did not answer in time on port {port}",
        "Check port and encryption, and that this computer is online. {ports}",
    ),
    Trouble.LOST: _Explanation(
        False,
        "the mail server {host} closed the connection",
        "Try again in a while; if it stays so, check port and encryption. {ports}",
    ),
    Trouble.CERTIFICATE: _Explanation(
        True,
        "the mail server could not prove that it is {host}: its certificate is not valid",
        "Check how the host is spelled and this computer's date. If it is the shop's own mail server, "
        "choose the file of its certificate authority in the channel's settings.",
    ),
    Trouble.TLS: _Explanation(
        False,
        "no encrypted connection to {host} could be made on port {port}",
        "Check port and encryption. {ports}",
    ),
    Trouble.NO_STARTTLS: _Explanation(
        True,
        "the mail server {host} offers no encryption on port {port}",
        "Ask the mail provider for its encrypted port. {ports}",
    ),
    Trouble.NO_LOGIN: _Explanation(
        True,
        "the mail server {host} takes no login on port {port}",
        "Check port and encryption, or leave the user name empty if the server wants no login. {ports}",
    ),
    Trouble.OTHER_LOGIN: _Explanation(
        True,
        "the mail server {host} does not know this way to log in",
        "Choose a way to log in that the server knows: {offered}.",
    ),
    Trouble.NO_SECRET: _Explanation(
        True, "the {secret_name} of the mail account is missing", "Enter it in the channel's settings."
    ),
    Trouble.AUTHORITY_FILE: _Explanation(
        True,
        "the file with the certificate authority cannot be read",
        "Choose the file again in the channel's settings, or leave it empty.",
    ),
}


def trouble_fault(trouble: Trouble, mailbox: Mailbox, *, technical: str = "", offered: str = "") -> SmtpFault:
    """Return the fault for a trouble; ``offered`` are the ways to log in that the server knows."""
    explanation = _EXPLANATIONS[trouble]
    places: dict[str, Value] = {
        "host": mailbox.host,
        "port": mailbox.port,
        "ports": _PORTS,
        "offered": offered or worded("none"),
        "secret_name": worded("access token") if mailbox.auth == "xoauth2" else worded("password"),
    }
    problem = Sentence(explanation.problem, places)
    technical = mailbox.without_secrets(technical)
    advice = Sentence(explanation.advice, places)
    if explanation.stops:
        return SmtpFault(ChannelStopped(problem, technical), advice)
    return SmtpFault(AgainLater(problem, technical=technical), advice)


def fault_in(error: Exception, mailbox: Mailbox, phase: Phase) -> SmtpFault:
    """Return the fault behind one of ``NETWORK_ERRORS`` that came up before any content was sent."""
    reply = reply_in(error)
    if reply is not None:
        outcome = sorted_reply(phase, reply[0], mailbox.without_secrets(reply[1]))
        return SmtpFault(outcome, _advice(mailbox, phase))
    return trouble_fault(_trouble_in(error), mailbox, technical=f"{phase}: {type(error).__name__}: {error}")


def reply_in(error: Exception) -> tuple[int, str] | None:
    """Return code and text of the reply that an error stands for, if it stands for one."""
    if isinstance(error, aiosmtplib.SMTPResponseException) and error.code > 0:
        # Some servers speak Latin-1; the library hands such bytes on as halves of characters.
        text = error.message.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        return error.code, text[:LONGEST_REPLY]
    return None


def _advice(mailbox: Mailbox, phase: Phase) -> Sentence:
    if phase is not Phase.LOGIN:
        return _REPLY_ADVICE
    return _TOKEN_ADVICE if mailbox.auth == "xoauth2" else _LOGIN_ADVICE


def _trouble_in(error: Exception) -> Trouble:
    kinds = (
        (socket.gaierror, Trouble.HOST_UNKNOWN),
        (ssl.SSLCertVerificationError, Trouble.CERTIFICATE),
        (ssl.SSLError, Trouble.TLS),
        (asyncio.TimeoutError, Trouble.SILENT),
        (ConnectionAbortedError, Trouble.SILENT),
        (ConnectionResetError, Trouble.LOST),
        (aiosmtplib.SMTPServerDisconnected, Trouble.LOST),
        (aiosmtplib.SMTPConnectError, Trouble.NOT_THERE),
    )
    return meaning_of(error, kinds, Trouble.LOST)
