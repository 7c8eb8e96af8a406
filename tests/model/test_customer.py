"""What is recorded about a customer."""

import pytest

from app.model.customer import PRACTICE, Consent, Customer


@pytest.mark.parametrize(
    ("recorded", "platform", "holds"),
    [
        ({}, "email", Consent.UNKNOWN),
        ({"email": Consent.YES}, "email", Consent.YES),
        ({"email": Consent.YES}, "whatsapp", Consent.UNKNOWN),
        ({"email": Consent.YES}, PRACTICE, Consent.YES),
        ({"email": Consent.NO}, PRACTICE, Consent.NO),
        ({"email": Consent.YES, PRACTICE: Consent.NO}, PRACTICE, Consent.NO),
    ],
)
def test_consent_is_what_was_said_about_the_platform_and_on_practice_of_any(
    recorded: dict[str, Consent], platform: str, holds: Consent
) -> None:
    assert Customer(1, consents=recorded).consent_on(platform) is holds


def test_a_zone_that_this_computer_does_not_know_is_none() -> None:
    """It came with a folder from another one; nobody else has to wait for that."""
    assert Customer(1, timezone="Mars/Olympus").zone() is None
