"""What a mail server's reply means for the mail, for its recipient and for the channel.

``RULES`` is read from the top and the first rule that fits decides. The classes of replies (4yz
"not now", 5yz "never") and the codes are those of RFC 5321 §4.2 and of RFC 4954 §6 for logins; the
enhanced status codes are those of RFC 3463, of RFC 7372 (domain authentication) and of RFC 7504
(no mail accepted). Where the large providers and the common servers mean something more
particular by a code than the standards do, the rule says whose habit it follows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from app.model.outcome import AgainLater, ChannelStopped, MessageNever, RecipientNever, Refused, Unknown
from app.model.sentence import Sentence, worded

SERVICE_CLOSING = 421
"""The one code that may answer any command: the server is about to close the connection."""

AN_HOUR = timedelta(hours=1)
_LONGEST_QUOTE = 200
_STATUS = re.compile(r"^\s*([245]\.\d{1,3}\.\d{1,3})\b(?!\.)[\s-]*")


class Phase(StrEnum):
    """What the server was answering to."""

    CONNECT = "connecting"
    LOGIN = "login"
    SENDER = "MAIL FROM"
    RECIPIENT = "RCPT TO"
    DATA = "DATA"
    CONTENT = "end of the mail"


_TRANSFER = frozenset({Phase.SENDER, Phase.RECIPIENT, Phase.DATA, Phase.CONTENT})
_RECIPIENT = frozenset({Phase.RECIPIENT})
_LOGIN = frozenset({Phase.LOGIN})


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: when the phase, the code, the status and the words fit, this is what came of it.

    ``codes`` and ``statuses`` are patterns of the whole reply code and enhanced status (which is
    empty when the server gave none), ``words`` of a piece of the text, in any case. ``{reply}`` in
    the problem is what the server said.
    """

    sort: type[AgainLater | ChannelStopped | MessageNever | RecipientNever]
    problem: str
    phases: frozenset[Phase] = frozenset(Phase)
    codes: str = r"[45].."
    statuses: str = r".*"
    words: str = ""
    wait: timedelta | None = None

    def fits(self, phase: Phase, code: int, status: str, text: str) -> bool:
        """Whether this rule decides about the reply."""
        return (
            phase in self.phases
            and re.fullmatch(self.codes, str(code)) is not None
            and re.fullmatch(self.statuses, status) is not None
            and re.search(self.words, text, re.IGNORECASE) is not None
        )


RULES: Sequence[Rule] = (
    # RFC 3463 X.2.3 and X.3.4; before the limits, because the words overlap.
    Rule(MessageNever, "the mail is larger than the mail server takes", _TRANSFER, "5..", r"5\.2\.3|5\.3\.4"),
    Rule(
        MessageNever,
        "the mail is larger than the mail server takes",
        _TRANSFER,
        "5..",
        words=r"(message|mail|size)\b.{0,40}\b(too (big|large)|size limit|exceeds.{0,20}size)"
        r"|size.{0,20}exceed",
    ),
    # RFC 7372, and Gmail's (5.7.27, 5.7.30) and Outlook's (5.7.509, 5.7.515) rules for senders.
    Rule(
        MessageNever,
        "the customer's mail service wants proof of the shop's domain (SPF, DKIM, DMARC): “{reply}”",
        _TRANSFER,
        "5..",
        r"5\.7\.(2[0-7]|30|509|515)",
    ),
    # RFC 3463 X.2.2, and RFC 5321 552 for a recipient: full today, perhaps not tomorrow.
    Rule(AgainLater, "the customer's mailbox is full", _TRANSFER, statuses=r"[45]\.2\.2", wait=AN_HOUR),
    Rule(AgainLater, "the customer's mailbox is full", _RECIPIENT, "552", wait=AN_HOUR),
    Rule(
        AgainLater,
        "the customer's mailbox is full",
        _TRANSFER,
        words=r"mailbox.{0,40}\b(full|quota)|over ?quota",
        wait=AN_HOUR,
    ),
    # Gmail 550 5.2.1, where others mean a mailbox that is switched off.
    Rule(
        AgainLater,
        "the customer's mailbox is getting too many mails just now",
        _TRANSFER,
        words=r"receiving e?mails? (at a rate|too quickly)",
        wait=AN_HOUR,
    ),
    # Gmail 550 5.4.5 and 421/550 X.7.28, Exchange 550 5.1.90, and the words of most others.
    Rule(
        AgainLater,
        "the mail account has reached its sending limit",
        statuses=r"[45]\.4\.5|[45]\.7\.28|5\.1\.90",
        wait=AN_HOUR,
    ),
    Rule(
        AgainLater,
        "the mail account has reached its sending limit",
        words=r"\b(daily|hourly|sending|rate|outgoing)\b.{0,40}\b(limit|quota)|\b(limit|quota)\b.{0,30}\b"
        r"(exceeded|reached)|too many (messages|mails|emails|connections|recipients|login)",
        wait=AN_HOUR,
    ),
    Rule(AgainLater, "the mail server is closing its connections for now", codes="421"),
    Rule(AgainLater, "the mail server cannot check logins just now", _LOGIN, "4.."),
    Rule(AgainLater, "the mail server puts the mail off: “{reply}”", codes="4.."),
    # Gmail 534 5.7.9 and the others that want a password made for one program.
    Rule(
        ChannelStopped,
        "the mail server wants an app password instead of the usual one",
        _LOGIN,
        words=r"app(lication)?[- ]?(specific)? password",
    ),
    # Exchange Online, where the administrator turned logins with a password off.
    Rule(
        ChannelStopped,
        "logging in with a password is turned off for this mail account",
        _LOGIN,
        words=r"SmtpClientAuthentication is disabled|basic authentication is disabled",
    ),
    Rule(
        ChannelStopped,
        "the mail server wants an encrypted connection",
        codes="530|538|5..",
        words=r"must issue a STARTTLS|STARTTLS (is )?(required|first)|encryption required",
    ),
    Rule(ChannelStopped, "the mail server refused the user name or the password", _LOGIN, "5.."),
    Rule(ChannelStopped, "the mail server wants a login", codes="530|534|535|538"),
    # RFC 4954 §6, Gmail 5.7.14, Exchange 5.7.57 (not logged in).
    Rule(ChannelStopped, "the mail server wants a login", codes="5..", statuses=r"5\.7\.(8|9|11|14|57)"),
    Rule(
        ChannelStopped,
        "the mail server wants a login",
        codes="5..",
        words=r"authentication (is )?required|must (be )?(authenticate|log ?in)|(log ?in|authenticate) first|"
        r"not authenticated|please log in",
    ),
    # Postfix keeps what it has against sender and client until the first recipient.
    Rule(
        ChannelStopped,
        "the mail account may not send from this address: “{reply}”",
        _TRANSFER,
        "5..",
        words=r"sender address rejected|sender verif|to send (e?mails? )?(as|from|on behalf)\b|SendAsDenied",
    ),
    # Exchange 5.7.60 and 5.2.252 (may not send as), 5.7.501 to 503 and 5.1.8 (banned).
    Rule(
        ChannelStopped,
        "the mail account may not send from this address: “{reply}”",
        _TRANSFER,
        "5..",
        r"5\.7\.60|5\.2\.252",
    ),
    Rule(
        ChannelStopped,
        "the mail account is blocked",
        _TRANSFER,
        "5..",
        r"5\.7\.50[123]|5\.1\.8",
    ),
    Rule(
        ChannelStopped,
        "the mail account is blocked",
        _TRANSFER,
        "5..",
        words=r"\b(your|sender'?s?|sending|this) (email |mail )?account\b.{0,40}"
        r"\b(blocked|suspended|disabled|locked)",
    ),
    Rule(
        ChannelStopped,
        "the mail server does not take mails from this computer: “{reply}”",
        _TRANSFER,
        "5..",
        words=r"(helo|ehlo) command rejected|client host",
    ),
    Rule(
        ChannelStopped,
        "the mail server passes mails on only after a login",
        _TRANSFER,
        "5..",
        words=r"\brelay(ing)?( access)? (is )?(denied|not (permitted|allowed)|prohibited)"
        r"|to relay\b|not relay\b",
    ),
    Rule(
        ChannelStopped,
        "the mail server does not take mails from this computer: “{reply}”",
        frozenset({Phase.CONNECT}),
        "5..",
    ),
    Rule(
        ChannelStopped,
        "the mail account may not send from this address: “{reply}”",
        frozenset({Phase.SENDER}),
        "5..",
    ),
    # RFC 5321 550, 551, 553; RFC 7504 521, 556; RFC 3463 X.1.z (address) and X.2.1 (disabled);
    # Exchange 5.4.1 (nobody of that name).
    Rule(
        RecipientNever,
        "the mail server says that there is no such address",
        _RECIPIENT,
        "5..",
        r"5\.1\.([0-6]|10)|5\.2\.1|5\.4\.1",
    ),
    Rule(
        MessageNever,
        "the mail server refused this mail: “{reply}”",
        _RECIPIENT,
        "5..",
        words=r"\b(spam|policy|blocked|black ?list|block ?list|reputation)",
    ),
    Rule(
        RecipientNever,
        "the mail server says that there is no such address",
        _RECIPIENT,
        "521|55[0136]",
        r"|5\.0\.0|5\.5\.0",
    ),
    # Some servers, and every relay that asks the next one, know only at the end.
    Rule(
        RecipientNever,
        "the mail server says that there is no such address",
        frozenset({Phase.DATA, Phase.CONTENT}),
        "5..",
        r"5\.1\.([1236]|10)",
    ),
    Rule(MessageNever, "the mail server refused this mail: “{reply}”", codes="5.."),
)


def sorted_reply(phase: Phase, code: int, text: str) -> Refused:
    """Return what a reply means that does not say "yes". ``text`` has to be free of secrets."""
    technical = f"{phase}: {code} {text}"
    status = _status_in(text)
    said = _said(text)
    for rule in RULES:
        if rule.fits(phase, code, status, said):
            return _outcome(rule, Sentence(rule.problem, {"reply": _shortened(said)}), technical)
    if phase is Phase.CONTENT:
        return Unknown(worded("the mail server's last answer cannot be understood"), technical)
    return AgainLater(worded("the mail server's answer cannot be understood"), technical=technical)


def _outcome(rule: Rule, problem: Sentence, technical: str) -> Refused:
    if rule.sort is AgainLater:
        return AgainLater(problem, rule.wait, technical)
    return rule.sort(problem, technical=technical)


def _status_in(text: str) -> str:
    found = _STATUS.match(text)
    return found[1] if found else ""


def _said(text: str) -> str:
    """Return a reply's words on one line, without the status that begins each of its own."""
    words = " ".join(_STATUS.sub("", line, count=1) for line in text.splitlines())
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())


def _shortened(said: str) -> str:
    if len(said) > _LONGEST_QUOTE:
        return said[: _LONGEST_QUOTE - 1] + "…"
    return said or "no reason given"
