"""Names, times and values that do not fit: each refused with one sentence, and nothing is changed."""

import re
from pathlib import Path

import pytest

from tests.commands.files import message, sequence, write_sequence
from tests.commands.program import Tendril
from tests.commands.shop import Shop

_NONSENSE = {
    "shop.nonsense": ["1"],
    "folder.test": ["yes"],
    "folder.key": ["1"],
    "clock.anchor": ["{}"],
    "shop.timezone": ["Mars/Base", "", "../../etc/passwd"],
    "shop.country": ["Vietnam", "12"],
    "shop.language": ["xx"],
    "shop.name": ["  ", "x" * 101],
    "hours.quiet": ["late", "22:00", "25:00-08:00"],
    "hours.closed_weekdays": ["someday", "mon,tue,wed,thu,fri,sat,sun"],
    "hours.closed_dates": ["Christmas"],
    "sending.cap": ["many", "0/24", "2/0"],
    "sending.paused": ["maybe"],
}


@pytest.fixture
def with_leads(tendril: Tendril) -> Tendril:
    """A folder with one active sequence on the Practice phone."""
    tendril.done("sequences", "new", "Leads", "--template", "lead-nurturing", "--channel", "Practice")
    tendril.done("sequences", "activate", "Leads")
    return tendril


def test_an_unknown_channel(tendril: Tendril) -> None:
    for words in (
        ["channels", "check", "Nowhere"],
        ["channels", "remove", "Nowhere"],
        ["sequences", "new", "A", "--template", "lead-nurturing", "--channel", "Nowhere"],
    ):
        assert tendril.refused(*words) == "There is no channel “Nowhere”; there are: Practice."


def test_an_unknown_platform(tendril: Tendril) -> None:
    said = tendril.refused("channels", "add", "Fax", "--platform", "fax")
    assert said.startswith("Tendril has no platform “fax”; it knows practice, email, ")


def test_an_unknown_template(tendril: Tendril) -> None:
    said = tendril.refused("sequences", "new", "A", "--template", "nothing", "--channel", "Practice")
    assert said.startswith("There is no template “nothing”; there are: abandoned-cart, ")


def test_an_unknown_sequence(with_leads: Tendril) -> None:
    for words in (
        ["sequences", "check", "Nothing"],
        ["sequences", "activate", "Nothing"],
        ["sequences", "pause", "Nothing"],
        ["sequences", "export", "Nothing", "file.json"],
        ["sequences", "enroll", "Nothing", "--all"],
        ["sequences", "enroll", "Nothing", "--customer", "1"],
        ["sequences", "enroll", "Nothing", "--tag", "nobody-has-it"],
        ["preview", "Nothing", "--customer", "1"],
        ["activity", "--sequence", "Nothing"],
    ):
        assert with_leads.refused(*words) == "There is no sequence “Nothing”; there are: “Leads”."


def test_an_unknown_customer(with_leads: Tendril) -> None:
    for words in (
        ["customers", "forget"],
        ["sequences", "enroll", "Leads", "--customer"],
        ["events", "record", "visited", "--customer"],
        ["preview", "Leads", "--customer"],
        ["activity", "--customer"],
    ):
        for who in ("nobody@example.org", "+44 20 7946 0018", "999", "#999", "Mai", "0", "1.0"):
            said = with_leads.refused(*words, who)
            assert said == f"There is no customer “{who}”; an id, an email or a phone number is looked for."


def test_nobody_at_all_as_customer(with_leads: Tendril) -> None:
    said = with_leads.refused("events", "record", "visited", "--customer", " ")
    assert said == "Say who: an id, an email or a phone number."


def test_a_number_that_is_the_id_of_one_customer_and_the_phone_number_of_another(
    tendril: Tendril, tmp_path: Path
) -> None:
    tendril.done("settings", "set", "shop.country", "AT")
    people = "".join(f"customer{number}@example.org,\n" for number in range(1200))
    file = tmp_path / "list.csv"
    file.write_text(f"Email,Phone\n{people}huber@example.org,+431110\n", encoding="utf-8")
    tendril.done("customers", "import", file)
    said = tendril.refused("customers", "forget", "1110")
    assert re.fullmatch(
        r"“1110” fits #\d+ \S+@example.org and #\d+ \S+@example.org\."
        r" Say which one by email, or a phone number with its \+\.",
        said,
    )
    assert tendril.done("customers", "forget", "+431110") == "Forgot huber@example.org.\n"
    tendril.done("customers", "forget", "1110")


def test_a_name_that_a_sequence_has_already(with_leads: Tendril) -> None:
    for name in ("leads", " LEADS "):
        said = with_leads.refused(
            "sequences", "new", name, "--template", "lead-nurturing", "--channel", "Practice"
        )
        assert said == "There is already a sequence “Leads”. Choose another name."


def test_a_name_that_no_sequence_can_have(tendril: Tendril) -> None:
    for name in ("", "   ", "x" * 201):
        said = tendril.refused(
            "sequences", "new", name, "--template", "lead-nurturing", "--channel", "Practice"
        )
        assert said == "A sequence's name has 1 to 200 letters."


def test_a_name_that_no_event_can_have(tendril: Tendril) -> None:
    for event in ("", "  ", "x" * 201):
        said = tendril.refused("events", "record", event, "--customer", "1")
        assert said == "An event's name has 1 to 200 letters."


def test_a_time_that_is_none(with_leads: Tendril) -> None:
    for time in ("yesterday", "2026-13-01", "25:00", "2026-11-22T09:30+99:00", "9"):
        for words in (
            ["events", "record", "visited", "--customer", "1", "--at", time],
            ["preview", "Leads", "--customer", "1", "--joins", time],
        ):
            said = with_leads.refused(*words)
            assert said == f"“{time}” is not a time; write it like 2026-11-22T09:30."


def test_a_pair_that_is_none(with_leads: Tendril) -> None:
    for pair in ("nonsense", "=value"):
        for words in (
            ["channels", "add", "Phone", "--platform", "practice", "--set", pair],
            ["customers", "import", "list.csv", "--map", pair],
            ["events", "record", "visited", "--customer", "1", "--data", pair],
        ):
            assert with_leads.refused(*words).endswith(f" is written as key=value, not “{pair}”.")


_NO_MAIL_CHANNEL = (
    ("from=shop@example.com", "A channel on Email also needs host."),
    ("host=localhost", "A channel on Email also needs from."),
    (
        "host=localhost from=nobody",
        "from: “nobody” is not an email address; one looks like anna@example.com.",
    ),
    ("host=localhost from=a@b.org colour=red", "A channel on Email has no setting “colour”; "),
    ("host=localhost from=a@b.org password=abc", "A channel on Email has no setting “password”; "),
    ("host=localhost from=a@b.org port=70000", "port is a whole number between 1 and 65535, "),
    ("host=localhost from=a@b.org timeout_seconds=soon", "timeout_seconds is a number, not “soon”."),
    ("host=localhost from=a@b.org security=maybe", "security is one of: starttls, tls, none."),
    ("host=localhost from=a@b.org per_second=0", "per_second lies between 0.01 and 1000, not at 0."),
    ("host=localhost from=a@b.org at_once=nan", "at_once lies between 1 and 100, not at nan."),
    (
        "host=smtp.example.com from=a@b.org security=none",
        "Without encryption, everybody between here and ",
    ),
)


def test_settings_that_no_mail_channel_can_have(tendril: Tendril) -> None:
    for given, said in _NO_MAIL_CHANNEL:
        told = tendril.refused("channels", "add", "Mail", "--platform", "email", "--set", *given.split())
        assert told.startswith(said)
    assert [each["name"] for each in tendril.json("channels", "list")] == ["Practice"]


def test_a_channel_name_that_is_taken(tendril: Tendril) -> None:
    said = tendril.refused("channels", "add", "practice", "--platform", "practice")
    assert said == "There is already a channel “practice”."
    assert tendril.refused("channels", "add", " ", "--platform", "practice").startswith(
        "A channel's name has "
    )


def test_a_channel_that_an_active_sequence_needs(with_leads: Tendril) -> None:
    said = with_leads.refused("channels", "remove", "Practice")
    assert said == "“Practice” is used by Leads. Pause that first."


def test_settings_refuse_nonsense(tendril: Tendril) -> None:
    before = tendril.json("settings", "list")
    for key, values in _NONSENSE.items():
        for value in values:
            tendril.refused("settings", "set", key, value)
    assert tendril.json("settings", "list") == before


def test_refused_weekdays_are_told_in_plain_words(tendril: Tendril) -> None:
    for value in ("someday", "mon,tue,wed,thu,fri,sat,sun"):
        said = tendril.refused("settings", "set", "hours.closed_weekdays", value)
        assert not {"Tuple", "Input", "validation"} & set(said.split()), said


def test_a_clock_that_is_none(shop: Shop) -> None:
    for clock in ("2026-11-22T09:00", "2026-11-22T09:00,", "2026-11-22T09:00,fast", ",60", "60", "now,60"):
        assert shop.tendril.refused("engine", "--stop-when-idle", "--clock", clock) == (
            "A clock is written as START,SPEED, like 2026-11-22T09:00,60."
        )


def test_a_clock_that_does_not_go_or_goes_too_fast(shop: Shop) -> None:
    for speed in ("0", "-1", "nan", "inf", "1e9"):
        said = shop.tendril.refused("engine", "--stop-when-idle", "--clock", f"2026-11-22T09:00,{speed}")
        assert said == "The speed of the clock lies between 0 and 1,000,000."


def test_a_clock_in_a_folder_that_is_not_for_tests(tendril: Tendril) -> None:
    said = tendril.refused("engine", "--stop-when-idle", "--clock", "2026-11-22T09:00,60")
    assert said.startswith("A clock of its own is only for test folders.")


def test_a_folder_in_use_as_a_test_folder(tendril: Tendril) -> None:
    tendril.done("settings", "list")
    said = tendril.refused("--test-folder", "settings", "list")
    assert said == f"{tendril.folder} is already in use and cannot become a test folder. Choose a new folder."


def test_a_test_folder_may_be_named_one_again(shop: Shop) -> None:
    settings = shop.tendril.done("settings", "list")
    assert shop.tendril.done("--test-folder", "settings", "list") == settings


def test_a_server_elsewhere_in_a_test_folder(shop: Shop) -> None:
    words = ["channels", "add", "Mail", "--platform", "email", "--set", "from=a@example.com"]
    for host in ("smtp.example.com", "192.0.2.1", "0.0.0.0", "127.0.0.1.example.com"):
        said = shop.tendril.refused(*words, f"host={host}")
        assert said == "In a test folder only Practice and servers on this computer can be used."
    for number, host in enumerate(("127.0.0.1", "127.1.2.3", "localhost", "::1")):
        words[2] = f"Mail {number}"
        shop.tendril.done(*words, f"host={host}")


def test_a_sequence_that_is_not_active(with_leads: Tendril) -> None:
    with_leads.done("sequences", "pause", "Leads")
    assert with_leads.refused("sequences", "enroll", "Leads", "--all") == (
        "“Leads” is not active; nobody can join it. Activate it first."
    )
    assert with_leads.refused("sequences", "pause", "Leads").startswith("“Leads” is not active")


def test_marketing_mail_without_a_postal_address_or_a_way_out(tendril: Tendril) -> None:
    mailbox = ["host=127.0.0.1", "security=none", "read_by=Mai"]
    tendril.done(
        "channels", "add", "Unread", "--platform", "email", "--set", *mailbox, "from=no-reply@example.com"
    )
    tendril.done("channels", "add", "Read", "--platform", "email", "--set", *mailbox, "from=shop@example.com")
    for name, channel, keys in (
        ("Neither", "Unread", ["no_postal_address", "no_way_out"]),
        ("No address", "Read", ["no_postal_address"]),
    ):
        tendril.done("sequences", "new", name, "--template", "lead-nurturing", "--channel", channel)
        checked = tendril.run("sequences", "check", name, "--json")
        assert (checked.code, [each["key"] for each in checked.json()]) == (1, keys)
        said = tendril.refused("sequences", "activate", name, "--yes")
        assert said.startswith(
            f"“{name}” cannot be activated: marketing by email has to name the shop's postal"
        )
    tendril.done("settings", "set", "shop.postal_address", "1 High Street")
    assert tendril.refused("sequences", "activate", "Neither") == (
        "“Neither” cannot be activated: marketing by email needs an address to write to in order to stop;"
        " the channel has none."
    )
    tendril.done("sequences", "activate", "No address")
    # What follows from what the customer did needs neither.
    assert "Pause No address first" in tendril.refused("settings", "set", "shop.postal_address", "")
    tendril.done("sequences", "pause", "No address")
    tendril.done("settings", "set", "shop.postal_address", "")
    tendril.done("sequences", "new", "Bookings", "--template", "booking-reminders", "--channel", "Unread")
    tendril.done("sequences", "activate", "Bookings")


def test_a_warning_wants_a_yes(tendril: Tendril, tmp_path: Path) -> None:
    hasty = sequence(message("first", "second"), message("second"))
    tendril.done("sequences", "import", write_sequence(tmp_path / "a.json", hasty), "--channel", "Practice")
    asked = tendril.run("sequences", "activate", "Follow-up")
    assert (asked.code, asked.err) == (1, "There are warnings; --yes activates it all the same.\n")
    assert "warning: “Second”: it goes out at once after “First”" in asked.out
    assert tendril.json("sequences", "list")[0]["state"] == "draft"
    tendril.done("sequences", "activate", "Follow-up", "--yes")
    assert tendril.json("sequences", "list")[0]["state"] == "active"
