"""The shop's mailbox, which wants a password, and how an owner connects it."""

from tests.commands.smtp_server import USERNAME
from tests.desktop.owner import Owner
from tests.secret_marks import secret

PASSWORD = secret("open-sesame")


def connect_mail(owner: Owner, port: int) -> None:
    """Connect the shop's mailbox, with a password."""
    owner.click("Channels", "check box")
    owner.click("Connect…", "push button")
    owner.click("Email", "push button")
    owner.write("Mail server for sending", "localhost")
    owner.write("User name", USERNAME)
    owner.write("Password", PASSWORD, is_secret=True)
    owner.write("Address that mails come from", "hello@example.com")
    owner.click("More settings")
    owner.write("Port", str(port))
    owner.choose("Begins with STARTTLS", "None: only for a server on this computer")
    owner.click("Connect", "push button")
    owner.sees_no_more("Connect", "push button")
    owner.sees("Email", "panel")
