"""A fake of Instagram; see ``meta``."""

from starlette.types import ASGIApp

from tests.platforms.meta import application_for


def application_of_fake() -> ASGIApp:
    """Return the fake as an application."""
    return application_for("instagram")
