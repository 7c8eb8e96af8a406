"""Every command by the name that was promised, with the keys of its data and its exit code."""

import json
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.commands.files import message, sequence, write_people, write_sequence
from tests.commands.mail_server import MailServer, first_line
from tests.commands.program import MAIN, Tendril, sentence_of
from tests.commands.shop import CHANNEL, Shop, instant

_WINDOW = ("PySide6", "shiboken6", "qtawesome", "qtpy", "app.ui")


def test_channels(shop: Shop, server: MailServer) -> None:
    tendril = shop.tendril
    shop.connect(server, "from_name=Tea House")
    practice, mail = tendril.json("channels", "list")
    assert list(practice) == [
        "name",
        "platform",
        "state",
        "problem",
        "account",
        "quota",
        "has_receipts",
        "settings",
    ]
    assert (practice["name"], practice["platform"], practice["state"]) == ("Practice", "practice", "ready")
    assert (mail["name"], mail["platform"]) == (CHANNEL, "email")
    assert mail["settings"]["from_name"] == "Tea House"
    assert CHANNEL in tendril.done("channels", "list")
    assert tendril.done("channels", "check", CHANNEL).startswith(f"“{CHANNEL}” works: shop@example.com at ")
    assert (
        tendril.done("channels", "check", "Practice")
        == "“Practice” works: Practice phone on this computer.\n"
    )
    assert tendril.json("channels", "rules", CHANNEL) == []
    tendril.done("channels", "set", CHANNEL, "--set", "port=1")
    why = tendril.refused("channels", "check", CHANNEL).rstrip(".")
    problem = tendril.json("status")["channels"][1]["problem"]
    assert problem.startswith("its last check failed on ")
    assert problem.endswith(why)
    assert f"Channel “{CHANNEL}” (Email): {problem}." in tendril.done("status")
    tendril.done("channels", "remove", CHANNEL)
    assert [each["name"] for each in tendril.json("channels", "list")] == ["Practice"]


def test_customers(tendril: Tendril, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Given;Kontakt;Telefon\nAn;an@example.org;090 123 45 67\n;nobody;\n", encoding="utf-8")
    mapping = ("--map", "Given=first_name", "Kontakt=email", "Telefon=phone", "--tag", "autumn")
    tendril.done("settings", "set", "shop.country", "VN")
    result = tendril.json("customers", "import", file, *mapping, "--consent", "yes")
    assert list(result) == ["added", "updated", "unchanged", "rejected", "rejects_file"]
    assert (result["added"], result["rejected"]) == (1, 1)
    assert Path(result["rejects_file"]) == tmp_path / "list.csv.rejected.csv"
    assert "“nobody” is not an email address" in Path(result["rejects_file"]).read_text(encoding="utf-8-sig")

    people = tendril.json("customers", "list")
    assert list(people[-1]) == [
        "id",
        "first_name",
        "last_name",
        "email",
        "phone",
        "timezone",
        "language",
        "tags",
        "consents",
        "fields",
    ]
    an = people[-1]
    assert (an["first_name"], an["email"], an["phone"]) == ("An", "an@example.org", "+84901234567")
    assert (an["tags"], an["consents"]) == (["autumn"], {"email": "yes", "sms": "yes"})
    assert "an@example.org" in tendril.done("customers", "list")

    exported = tmp_path / "exported.csv"
    assert tendril.done("customers", "export", exported) == f"Wrote 4 customers to {exported}.\n"
    assert tendril.done("customers", "forget", "090 1234567") == "Forgot An.\n"
    assert "an@example.org" not in tendril.done("customers", "list")

    # Who was forgotten may come back by a list, but nobody writes to them again.
    assert tendril.json("customers", "import", file, *mapping, "--consent", "yes")["added"] == 1
    again = tendril.json("customers", "list")[-1]
    assert set(again["consents"].values()) == {"no"}


@pytest.mark.parametrize(
    ("said", "consents"), [("yes", {"email": "yes"}), ("no", {"email": "no"}), ("as-in-file", {})]
)
def test_what_an_import_says_of_consent(
    tendril: Tendril, tmp_path: Path, said: str, consents: dict[str, str]
) -> None:
    tendril.done("customers", "import", write_people(tmp_path / "a.csv", "an@example.org"), "--consent", said)
    assert tendril.json("customers", "list")[-1]["consents"] == consents


def test_a_list_never_turns_a_no_into_a_yes(tendril: Tendril, tmp_path: Path) -> None:
    file = write_people(tmp_path / "a.csv", "an@example.org")
    tendril.done("customers", "import", file, "--consent", "no")
    assert tendril.json("customers", "import", file, "--consent", "yes")["unchanged"] == 1
    assert tendril.json("customers", "list")[-1]["consents"] == {"email": "no"}


def test_sequences(shop: Shop, server: MailServer) -> None:
    tendril = shop.tendril
    shop.connect(server)
    templates = tendril.json("sequences", "templates")
    assert [each["key"] for each in templates] == ["abandoned-cart", "booking-reminders", "lead-nurturing"]
    assert [each["kind"] for each in templates] == ["marketing", "transactional", "marketing"]
    assert "lead-nurturing" in tendril.done("sequences", "templates")
    tendril.done("sequences", "new", "Leads", "--template", "lead-nurturing", "--channel", CHANNEL)

    file = shop.desk / "leads.json"
    tendril.done("sequences", "export", "Leads", file)
    document = json.loads(file.read_text(encoding="utf-8"))
    document["name"] = "Copy"
    write_sequence(file, document)
    tendril.done("sequences", "import", file)
    assert tendril.json("sequences", "check", "Leads") == []
    assert tendril.done("sequences", "check", "Leads") == "“Leads” is in order.\n"
    no_channel = tendril.run("sequences", "check", "Copy", "--json")
    assert no_channel.code == 1
    assert "no_channel" in [each["key"] for each in no_channel.json()]
    assert list(no_channel.json()[0]) == ["severity", "place", "key", "text"]

    shop.welcome("an@example.org", "binh@example.org")
    tendril.done("sequences", "activate", "Leads")
    assert tendril.json("sequences", "enroll", "Leads", "--customer", "AN@example.org") == {
        "joined": 1,
        "refused": 0,
        "reasons": {},
    }
    everybody = tendril.json("sequences", "enroll", "Leads", "--all")
    assert (everybody["joined"], everybody["refused"]) == (1, 4)
    assert everybody["reasons"]["is already in this sequence"] == 1
    assert tendril.done("sequences", "enroll", "Leads", "--tag", "sample").startswith("0 joined “Leads”.\n")

    leads, copy = tendril.json("sequences", "list")
    assert list(leads)[:4] == ["name", "kind", "state", "channel"]
    assert (leads["state"], leads["channel"], leads["messages"], leads["waiting"]) == (
        "active",
        CHANNEL,
        3,
        2,
    )
    assert (copy["state"], copy["channel"]) == ("draft", "")
    assert "Leads" in tendril.done("sequences", "list")
    tendril.done("sequences", "pause", "leads")
    assert tendril.json("sequences", "list")[0]["state"] == "paused"
    for choice in ("send", "skip", "respace"):
        tendril.done("sequences", "activate", "Leads", "--yes", "--overdue", choice, "--in-flight", "keep")
        tendril.done("sequences", "pause", "Leads")


@pytest.mark.parametrize("in_flight", ["keep", "move", "leave"])
def test_activating_what_runs_already_changes_nothing(shop: Shop, in_flight: str) -> None:
    shop.tendril.done("sequences", "new", "Leads", "--template", "lead-nurturing", "--channel", "Practice")
    shop.tendril.done("sequences", "activate", "Leads")
    shop.tendril.done("sequences", "enroll", "Leads", "--tag", "sample")
    said = shop.tendril.done("sequences", "activate", "Leads", "--in-flight", in_flight)
    assert said == "“Leads” already runs as it is drawn.\n“Leads” is active.\n"
    assert shop.tendril.json("sequences", "list")[0]["waiting"] == 3


@pytest.mark.parametrize(
    ("overdue", "state"), [("send", "delivered"), ("skip", "skipped"), ("respace", "delivered")]
)
def test_what_becomes_of_messages_that_came_due_during_a_pause(shop: Shop, overdue: str, state: str) -> None:
    tendril = shop.tendril
    tendril.done("sequences", "new", "Leads", "--template", "lead-nurturing", "--channel", "Practice")
    tendril.done("sequences", "activate", "Leads")
    tendril.done("sequences", "enroll", "Leads", "--customer", "1")
    tendril.done("sequences", "pause", "Leads")
    tendril.done("engine", "--stop-when-idle")
    assert tendril.json("activity") == []
    tendril.done("sequences", "activate", "Leads", "--overdue", overdue)
    tendril.done("engine", "--stop-when-idle")
    assert [row["state"] for row in tendril.json("activity")] == [state]


def test_what_happens_is_foreseen_sent_and_listed(shop: Shop, server: MailServer) -> None:
    tendril = shop.tendril
    shop.connect(server)
    shop.welcome("an@example.org")
    shop.run_sequence(sequence(message("hello"), entry={"on": "event", "event": "visited"}))

    # A time without an offset is the shop's.
    foreseen = tendril.json(
        "preview", "Follow-up", "--customer", "an@example.org", "--joins", "2030-01-01T10:00"
    )
    assert [list(moment) for moment in foreseen] == [["at", "step", "what", "why"]] * 2
    assert [(moment["at"], moment["step"], moment["what"]) for moment in foreseen] == [
        ("2030-01-01T10:00:00+07:00", "hello", "send"),
        ("2030-01-01T10:00:00+07:00", "", "finish"),
    ]
    assert "Hello" in tendril.done("preview", "Follow-up", "--customer", "an@example.org")
    assert shop.happens("visited", "an@example.org", "page=/tea?sort=price", "note=a = b") == (
        "Recorded “visited”.\nJoined “Follow-up”.\n"
    )
    status = tendril.json("status")
    assert [key for key in status if key != "unknown"] == [
        "engine",
        "waiting",
        "due",
        "sending",
        "next_due_at",
        "channels",
        "held_for_review",
        "hints",
    ]
    assert (status["engine"], status["waiting"], status["due"]) == ("stopped", 1, 0)
    assert instant(status["next_due_at"]) == shop.opens
    assert "1 waiting, 0 due" in tendril.done("status")

    shop.send_at(shop.opens)
    assert [mail.text for mail in server.mails()] == ["Hello An, this is hello.\n"]
    (row,) = tendril.json("activity", "--customer", "an@example.org", "--sequence", "follow-up")
    assert [key for key in row if key != "customer_name"] == [
        "id",
        "customer",
        "sequence",
        "step",
        "state",
        "due_at",
        "planned_at",
        "sent_at",
        "delivered_at",
        "reason",
    ]
    assert (row["customer"], row["sequence"], row["step"]) == ("an@example.org", "Follow-up", "hello")
    assert (row["state"], row["reason"], row["delivered_at"]) == ("sent", "at once", None)
    assert row["due_at"] == row["planned_at"] == row["sent_at"] == shop.opens.isoformat()
    assert "Hello" in tendril.done("activity")
    assert tendril.json("activity", "--customer", "1") == []


def test_settings(tendril: Tendril) -> None:
    found = tendril.json("settings", "list")
    assert {"shop.name", "shop.timezone", "shop.country", "shop.language", "shop.postal_address"} <= set(
        found
    )
    assert tendril.done("settings", "set", "shop.name", "  Tea   House ") == "shop.name is now “Tea House”.\n"
    assert tendril.json("settings", "list")["shop.name"] == "Tea House"
    assert "Tea House" in tendril.done("settings", "list")


def test_doctor_names_what_is_wrong_and_what_to_do(tendril: Tendril) -> None:
    before = tendril.json("doctor")
    assert not tendril.folder.exists(), "it only looks"
    assert [list(finding) for finding in before] == [["subject", "state", "text"]] * len(before)
    tendril.done("settings", "list")
    findings = {finding["subject"]: finding for finding in tendril.json("doctor")}
    assert {"folder", "disk", "data", "sender", "keyring"} <= findings.keys()
    assert findings["data"]["state"] == "good"
    assert findings["keyring"]["state"] == "warning"
    assert "TENDRIL_SECRET_" in findings["keyring"]["text"]
    assert "settings set shop.postal_address" in tendril.done("doctor")


def test_demo_plays_the_abandoned_cart(tendril: Tendril) -> None:
    told = tendril.done("demo", "--speed", "100000").splitlines()
    steps = [line for line in told if "delivered" in line]
    names = ["Remind them of the cart", "Offer a coupon", "Still thinking?"]
    assert [name for line in steps for name in names if name in line] == names
    assert "2 × jasmine tea" in "".join(told)
    assert not tendril.folder.exists()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a screen here")
def test_without_a_screen_the_demo_plays_in_the_terminal(tmp_path: Path) -> None:
    surroundings = {**os.environ, "TMPDIR": str(tmp_path)}
    process = subprocess.Popen(
        [sys.executable, str(MAIN)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=surroundings,
    )
    with process:
        try:
            assert "leaves a cart behind" in first_line(process)
        finally:
            process.terminate()
        assert process.stderr is not None
        assert process.stderr.readline().startswith("There is no screen here")


def test_no_command_imports_the_window(tmp_path: Path) -> None:
    """Nor does looking for a screen that is not there."""
    program = f"""
import sys
import main

folder = {str(tmp_path / "data")!r}
people = {str(write_people(tmp_path / "people.csv", "an@example.org"))!r}
for words in (
    "--test-folder status --json", "channels add Phone --platform practice", "channels list", "channels check Phone",
    "customers import " + people, "customers list", "sequences templates", "settings list", "doctor", "activity",
    "sequences new Leads --template lead-nurturing --channel Phone", "sequences check Leads",
    "sequences activate Leads", "sequences enroll Leads --tag sample", "preview Leads --customer 1",
    "events record visited --customer 1", "engine --stop-when-idle", "backup " + folder + ".copy",
    "restore " + folder + ".copy", "channels remove nothing", "nonsense", "--help",
):
    code = main.main(["--data", folder, *words.split()])
    print("CODE", code, words)
print("WINDOW", [name for name in sys.modules if name.split(".")[0] in {_WINDOW[:-1]!r} or name.startswith("app.ui")])
"""
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=MAIN.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    assert lines[-1] == "WINDOW []"
    codes = {line.split(maxsplit=2)[2]: int(line.split()[1]) for line in lines if line.startswith("CODE")}
    assert len(codes) == 22
    assert {words for words, code in codes.items() if code != 0} == {"channels remove nothing", "nonsense"}


def test_exit_codes_and_sentences_of_a_process(tendril: Tendril) -> None:
    done = tendril.start("status", "--json")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["engine"] == "stopped"
    refused = tendril.start("customers", "forget", "nobody@example.org")
    assert (refused.out, sentence_of(refused)) == (
        "",
        "There is no customer “nobody@example.org”; an id, an email or a phone number is looked for.",
    )
    wrong = tendril.start("customers", "forgive", "nobody@example.org")
    assert (wrong.code, wrong.out) == (2, "")
    assert "Usage:" in wrong.err


@pytest.mark.parametrize(
    "words",
    [
        "nonsense",
        "status --nonsense",
        "channels",
        "channels add",
        "channels add Mail",
        "customers import",
        "customers import a.csv --consent maybe",
        "sequences new Leads",
        "sequences enroll Leads",
        "sequences enroll Leads --all --tag vip",
        "sequences activate Leads --in-flight stay",
        "sequences activate Leads --overdue later",
        "events record visited",
        "preview Leads",
        "settings set shop.name",
        "backup",
        "restore",
    ],
)
def test_wrong_usage_is_told_apart_from_a_refusal(tendril: Tendril, words: str) -> None:
    wrong = tendril.run(*words.split())
    assert wrong.code == 2
    assert "Traceback" not in wrong.err
    assert not tendril.folder.exists()


def test_output_in_any_language_can_be_piped_where_another_alphabet_is_usual(shop: Shop) -> None:
    shop.tendril.done("settings", "set", "shop.name", "Trà Việt 🍵")
    narrow = Tendril(shop.tendril.folder, {"PYTHONIOENCODING": "cp1252"})
    ended = narrow.start("settings", "list", "--json")
    assert (ended.code, ended.err) == (0, "")
    assert ended.json()["shop.name"] == "Trà Việt 🍵"


def test_whoever_reads_may_stop_reading(shop: Shop) -> None:
    """As in “customers list --json | head -1”."""
    shop.welcome(*(f"customer{number}@example.org" for number in range(600)))
    process = subprocess.Popen(
        [sys.executable, str(MAIN), "--data", str(shop.tendril.folder), "customers", "list", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert first_line(process) == "[\n"
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""


def test_review(shop: Shop, server: MailServer) -> None:
    """What came due while nobody sent waits for its owner when it is too much."""
    tendril = shop.tendril
    shop.connect(server)
    shop.welcome("an@example.org", "binh@example.org", "chi@example.org")
    shop.run_sequence(sequence(message("hello"), entry={"on": "event", "event": "visited"}))
    tendril.done("settings", "set", "sending.review_above", "1")
    for who in ("an", "binh", "chi"):
        shop.happens("visited", f"{who}@example.org")
    assert "Nothing waits for your decision." in tendril.done("review")
    shop.send_at(shop.opens + timedelta(hours=3))
    assert server.mails() == []
    assert tendril.json("status")["held_for_review"] == 3
    assert "“review” lists them" in tendril.done("status")
    data = tendril.json("review")
    assert list(data) == ["useful", "stale", "breaks", "sequences", "customers"]
    assert (data["useful"], data["stale"], len(data["customers"])) == (3, 0, 3)
    assert "an@example.org" not in tendril.done("review", "skip", "--customer", "an@example.org")
    assert tendril.done("review", "send") == "2 messages to 2 customers are sent.\n"
    shop.send_at(shop.opens + timedelta(hours=3))
    assert sorted(server.recipients()) == ["binh@example.org", "chi@example.org"]


def test_move_and_take_over(shop: Shop, server: MailServer, tmp_path: Path) -> None:
    tendril = shop.tendril
    shop.connect(server)
    assert tendril.done("take-over") == "This folder is the one to send from already.\n"
    tendril.done("engine", "--stop-when-idle")
    copy = Tendril(Path(shutil.copytree(tendril.folder, tmp_path / "copy")))
    assert copy.json("status")["engine"] == "paused"
    assert "This folder is a copy" in copy.done("status")
    moved = tmp_path / "moved"
    assert tendril.done("move", moved) == f"The data folder is now {moved}.\n"
    assert Tendril(moved).json("status")["engine"] == "stopped"
    assert copy.done("take-over") == "This folder is the one to send from now.\n"
    assert Tendril(moved).json("status")["engine"] == "paused"
