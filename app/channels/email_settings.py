"""What a mailbox is set up with: the settings of an email channel, checked and read."""

import base64
import ipaddress
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.channels.connector import ChannelSetup, Setting
from app.channels.email_address import MailAddress, address_in, ascii_domain
from app.channels.mail_sender import check_addresses, sender_settings, way_out
from app.channels.settings import filled_in, number_in
from app.model.errors import Invalid
from app.model.sentence import Templates, template, worded

PORTS: Mapping[str, int] = {"starttls": 587, "tls": 465, "none": 25}
"""The port that usually goes with each security."""

AUTHS: Templates = {
    "auto": "whichever the server knows",
    "plain": "PLAIN",
    "login": "LOGIN",
    "xoauth2": "XOAUTH2, with an access token",
}
SECURITIES: Templates = {
    "starttls": "begins with STARTTLS",
    "tls": "TLS from the first byte",
    "none": "none: only for a server on this computer",
}
AT_ONCE = 4
PER_SECOND = 20.0
_LARGEST_PORT = 65_535

SETTINGS = (
    Setting("host", "Mail server for sending", help="such as smtp.example.com", required=True),
    Setting("port", "Port", help="empty: 587 for starttls, 465 for tls, 25 for none"),
    Setting("security", "Encryption", default="starttls", choices=SECURITIES),
    Setting("username", "User name", help="often the whole address; empty if the server wants no login"),
    Setting("auth", "Way to log in", default="auto", choices=AUTHS),
    Setting(
        "password",
        "Password",
        help="Gmail, Yahoo and iCloud want an app password, made in the account's security settings",
        secret=True,
    ),
    Setting("access_token", "Access token", help="in place of a password, for xoauth2", secret=True),
    *sender_settings(template("such as shop@example.com")),
    Setting(
        "imap_host",
        "Mail server for reading",
        help="such as imap.example.com: answers, bounces and unsubscribes are read there, and nothing is changed; "
        "empty: nobody reads them here",
    ),
    Setting("imap_port", "Port for reading", help="empty: 993 for tls, 143 otherwise", advanced=True),
    Setting("imap_security", "Encryption for reading", default="tls", choices=SECURITIES, advanced=True),
    Setting("imap_username", "User name for reading", help="empty: the same as for sending", advanced=True),
    Setting("imap_folder", "Folder that is read", default="INBOX", advanced=True),
    Setting("imap_password", "Password for reading", help="empty: the same as for sending", secret=True),
    Setting("plain_ok", "Send without encryption beyond this computer", help="yes or no", default="no"),
    Setting("ca_file", "File with the shop's own certificate authority", help="empty for the usual ones"),
    Setting("timeout_seconds", "Seconds until the mail server counts as silent", default="30"),
)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The settings of one email channel, read. ``secret`` is the password or the access token."""

    host: str
    port: int
    security: str
    username: str
    auth: str
    sender: MailAddress
    from_name: str
    reply_to: MailAddress | None
    unsubscribe_to: MailAddress | None
    ca_file: str
    timeout_seconds: float
    at_once: int
    secret: str = field(default="", repr=False)

    def without_secrets(self, text: str) -> str:
        """Return ``text`` with the secret taken out, in whatever form a server may repeat it."""
        if not self.secret:
            return text
        # The longer forms first: at the right offset they have the shorter one in them.
        forms = (_bearer(self.username, self.secret), f"\0{self.username}\0{self.secret}", self.secret)
        for form in forms:
            text = text.replace(base64.b64encode(form.encode()).decode("ascii"), "…")
        return text.replace(self.secret, "…")


def settle(given: Mapping[str, str]) -> dict[str, str]:
    """Check the settings of an email channel and fill in the defaults; raise ``Invalid``.

    ``port`` and ``unsubscribe_to`` stay empty when they are: they follow the settings they depend on.
    """
    settings = filled_in(SETTINGS, given, "Email")
    for setting in SETTINGS:
        if not setting.secret:
            settings[setting.key] = settings[setting.key] or setting.default
    for key, value in settings.items():
        if not value.isprintable():
            raise Invalid(
                worded("{key} has a line break or another sign in it that cannot be written there.", key=key)
            )
    _check_connection(settings)
    _check_login(settings)
    _check_reading(settings)
    check_addresses(settings)
    return settings


def mailbox_of(setup: ChannelSetup) -> Mailbox:
    """Return the settled settings and the secret of a channel as a ``Mailbox``."""
    settings = setup.settings
    is_token = settings["auth"] == "xoauth2"
    unsubscribe_to = way_out(settings)
    return Mailbox(
        host=settings["host"],
        port=int(settings["port"] or PORTS[settings["security"]]),
        security=settings["security"],
        username=settings["username"],
        auth=settings["auth"],
        sender=address_in(settings["from"]),
        from_name=settings["from_name"],
        reply_to=address_in(settings["reply_to"]) if settings["reply_to"] else None,
        unsubscribe_to=address_in(unsubscribe_to) if unsubscribe_to else None,
        ca_file=settings["ca_file"],
        timeout_seconds=float(settings["timeout_seconds"]),
        at_once=int(float(settings.get("at_once", AT_ONCE))),
        secret=setup.secrets.get("access_token" if is_token else "password", "").strip("\r\n"),
    )


def is_local(settings: Mapping[str, str]) -> bool:
    """Whether the mail servers are this very computer, so that nothing leaves it unencrypted."""
    reading = settings.get("imap_host", "")
    return is_here(settings["host"]) and (not reading or is_here(reading))


def is_here(name: str) -> bool:
    """Whether a server's name is this computer's own."""
    host = name.casefold()
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def tls_context(ca_file: str) -> ssl.SSLContext:
    """Return a context that verifies servers, by the shop's own authority too if it has one.

    Raises ``OSError`` (of which ``ssl.SSLError`` is one) when the file cannot be used. Reads files.
    """
    context = ssl.create_default_context(ssl.Purpose.SERVER_AUTH)
    if ca_file:
        context.load_verify_locations(cafile=ca_file)
    return context


def _check_connection(settings: dict[str, str]) -> None:
    settings["host"] = _host_in(settings["host"])
    if settings["security"] not in PORTS:
        raise Invalid(worded("security is one of: {listed}.", listed=", ".join(PORTS)))
    if settings["plain_ok"] not in ("yes", "no"):
        raise Invalid(worded("plain_ok is yes or no."))
    port = settings["port"]
    if port and not (port.isascii() and port.isdigit() and 1 <= int(port) <= _LARGEST_PORT):
        raise Invalid(
            worded(
                "port is a whole number between 1 and {largest}, not “{port}”.",
                largest=_LARGEST_PORT,
                port=port,
            )
        )
    number_in(settings, "timeout_seconds", 0.05, 600)
    if settings["security"] == "none" and not is_local(settings) and settings["plain_ok"] != "yes":
        raise Invalid(
            worded(
                "Without encryption, everybody between here and {settings} could read the "
                "password and the mails. Set security to starttls or tls, or plain_ok to yes if "
                "this is really wanted.",
                settings=settings["host"],
            )
        )
    if settings["ca_file"]:
        try:
            tls_context(settings["ca_file"])
        except OSError as error:
            raise Invalid(
                worded(
                    "“{settings}” is not a file with a certificate authority.", settings=settings["ca_file"]
                ),
                technical=str(error),
            ) from None


def _check_login(settings: Mapping[str, str]) -> None:
    auth = settings["auth"]
    if auth not in AUTHS:
        raise Invalid(worded("auth is one of: {listed}.", listed=", ".join(AUTHS)))
    if auth != "auto" and not settings["username"]:
        raise Invalid(worded("Logging in with {auth} needs a username.", auth=auth))


def _check_reading(settings: dict[str, str]) -> None:
    """Check where mails are read; without encryption only on this computer."""
    if not settings["imap_host"]:
        return
    settings["imap_host"] = _host_in(settings["imap_host"])
    port = settings["imap_port"]
    if port and not (port.isascii() and port.isdigit() and 1 <= int(port) <= _LARGEST_PORT):
        raise Invalid(
            worded(
                "port is a whole number between 1 and {largest}, not “{port}”.",
                largest=_LARGEST_PORT,
                port=port,
            )
        )
    if settings["imap_security"] not in SECURITIES:
        raise Invalid(worded("security is one of: {listed}.", listed=", ".join(SECURITIES)))
    if settings["imap_security"] == "none" and not is_here(settings["imap_host"]):
        raise Invalid(worded("A mailbox on another computer is read with encryption only."))


def _host_in(text: str) -> str:
    if "://" in text or "/" in text:
        raise Invalid(
            worded("host is only the server's name, such as smtp.example.com, not “{text}”.", text=text)
        )
    try:
        return str(ipaddress.ip_address(text.strip("[]")))
    except ValueError:
        pass  # a name, then
    name, colon, port = text.partition(":")
    if colon:
        raise Invalid(worded("Write {name} as host and {port} as port.", name=name, port=port))
    try:
        return ascii_domain(text)
    except Invalid as error:
        raise Invalid(
            worded("host: {sentence}", sentence=error.sentence), technical=error.technical
        ) from None


def _bearer(username: str, token: str) -> str:
    return f"user={username}\x01auth=Bearer {token}\x01\x01"
