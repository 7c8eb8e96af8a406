"""The commands that keep the sequences in order."""

from tests.commands.program import Tendril


def test_a_sequence_is_renamed_copied_archived_deleted_and_restored(tendril: Tendril) -> None:
    tendril.done("sequences", "new", "Welcome", "--channel", "Practice")
    assert tendril.done("sequences", "rename", "welcome", "Hello") == "“welcome” is now “Hello”.\n"
    assert tendril.done("sequences", "duplicate", "Hello") == "Made the draft “Hello copy”.\n"
    tendril.done("channels", "add", "Phone 2", "--platform", "practice")
    assert tendril.done("sequences", "channel", "Hello", "Phone 2") == "“Hello” is sent over “Phone 2”.\n"
    assert "unarchive" in tendril.done("sequences", "archive", "Hello copy")
    assert [each["state"] for each in tendril.json("sequences", "list")] == ["draft", "archived"]
    assert tendril.done("sequences", "unarchive", "Hello copy").endswith("archive: draft.\n")
    assert "Nothing was deleted" in tendril.refused("sequences", "delete", "Hello copy")
    said = tendril.done("sequences", "delete", "Hello copy", "--yes")
    assert "0 customers are inside" in said
    assert [each["name"] for each in tendril.json("sequences", "list")] == ["Hello"]
    (gone,) = tendril.json("sequences", "deleted")
    assert list(gone) == ["name", "deleted_at", "until"]
    assert "Hello copy" in tendril.done("sequences", "deleted")
    assert tendril.done("sequences", "restore", "Hello copy") == "“Hello copy” is back.\n"
    assert [each["name"] for each in tendril.json("sequences", "list")] == ["Hello", "Hello copy"]
    assert tendril.done("sequences", "deleted") == "Nothing was deleted.\n"


def test_a_channel_is_changed_and_renamed(tendril: Tendril) -> None:
    said = tendril.done("channels", "set", "Practice", "--set", "delay_seconds=2", "--name", "Phone")
    assert said.startswith("Changed “Phone”.")
    (phone,) = tendril.json("channels", "list")
    assert (phone["name"], phone["settings"]["delay_seconds"]) == ("Phone", "2")
    assert "is a number" in tendril.refused("channels", "set", "Phone", "--set", "delay_seconds=x")
