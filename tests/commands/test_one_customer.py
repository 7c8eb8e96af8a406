"""One person by hand: added, changed, their consent, and taken out of a sequence."""

from tests.commands.program import Tendril


def test_somebody_is_added_changed_and_shown(tendril: Tendril) -> None:
    said = tendril.done(
        "customers", "add", "--set", "first_name=Zoë", "email=zoe@example.com", "Shoe size=38"
    )
    assert "Zoë" in said
    tendril.done("customers", "edit", "zoe@example.com", "--set", "timezone=Europe/Paris", "tags=vip, tea")
    tendril.done("customers", "consent", "zoe@example.com", "email", "yes", "--source", "card at the till")
    shown = tendril.done("customers", "show", "zoe@example.com")
    for words in ("shoe_size: 38", "Europe/Paris", "tea, vip", "email: yes (by hand: card at the till)"):
        assert words in shown


def test_somebody_is_taken_out_of_a_sequence(tendril: Tendril) -> None:
    tendril.done("sequences", "new", "Hello", "--channel", "Practice", "--template", "lead-nurturing")
    tendril.done("sequences", "activate", "Hello")
    tendril.done("sequences", "enroll", "Hello", "--customer", "1")
    assert "In “Hello”" in tendril.done("customers", "show", "1")
    assert "no longer in “Hello”" in tendril.done("customers", "leave", "1", "Hello")
    assert "is not in “Hello”" in tendril.refused("customers", "leave", "1", "Hello")


def test_what_cannot_be_kept_is_refused_in_words(tendril: Tendril) -> None:
    assert "is not an email address" in tendril.refused("customers", "edit", "1", "--set", "email=nobody")
    assert "no day 2026-02-30" in tendril.refused("customers", "edit", "1", "--set", "birthday=2026-02-30")
    assert "yes, no or unknown" in tendril.refused("customers", "consent", "1", "email", "perhaps")
    assert "is not a day" in tendril.refused(
        "customers", "consent", "1", "email", "no", "--day", "2026-02-30"
    )
