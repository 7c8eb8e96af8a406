"""A channel that stands still is named above every page, with the technical text one click away."""

from app.ui.attention.concerns import Matter
from tests.ui.driving import Desk


def test_a_stopped_channel_is_named_and_leads_to_its_page(still: Desk) -> None:
    still.workspace.channels.add(
        "Old phone", "practice", {"failure": "channel_stopped", "failing_first": "9"}
    )
    still.workspace.sequences.new("Hello", "lead-nurturing", "Old phone")
    still.workspace.sequences.publishing.activate("Hello")
    still.workspace.happenings.record("signed_up", "1")
    still.workspace.sending.run(stop_when_idle=True)
    still.session.context.changes.tell()
    strip = still.window.attending.strip
    line = strip.lines[Matter.CHANNELS]
    still.until(line.isVisible)
    assert line.said.startswith("“Old phone” cannot send: ")
    assert line.technical.startswith("Old phone: ")
    still.click(strip.channels)
    still.until(still.window.channels.isVisible)
