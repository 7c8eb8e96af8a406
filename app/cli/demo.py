"""demo: one cart under a fast clock."""

import tempfile
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from app.cli.activity import reason, step_name
from app.cli.frame import refusals
from app.cli.printing import local, say
from app.model.customer import Customer
from app.workspace import Workspace


def demo(
    speed: Annotated[float, typer.Option(hidden=True, help="How many times as fast as the day.")] = 7200.0,
) -> None:
    """Play “abandoned cart” on the Practice channel under a fast clock."""
    with (
        refusals(),
        tempfile.TemporaryDirectory(prefix="tendril-demo-") as folder,
        Workspace(Path(folder) / "data", test_folder=True) as workspace,
    ):
        _Demo(workspace, speed).play()


class _Demo:
    """One cart, from being left behind to the last message."""

    def __init__(self, workspace: Workspace, speed: float) -> None:
        self._workspace = workspace
        self._speed = speed
        self._shown = 0
        self._zone = workspace.desk.zone()

    def play(self) -> None:
        """Print the timeline as it happens."""
        workspace = self._workspace
        workspace.sequences.new("Abandoned cart", "abandoned-cart", "Practice")
        workspace.sequences.publishing.activate("Abandoned cart")
        customer = next(workspace.customers.every())
        zone = customer.zone() or self._zone
        today = workspace.desk.now().astimezone(zone)
        start = today.replace(hour=14, minute=0, second=0, microsecond=0)
        self._zone = zone
        self._line(start, f"{customer.name} leaves a cart behind and joins “Abandoned cart”.")
        cart = {
            "cart_id": "1001",
            "cart_summary": "2 × jasmine tea",
            "cart_url": "https://shop.example/cart/1001",
            "coupon": "TEA10",
        }
        workspace.happenings.record("cart_abandoned", str(customer.id), cart, start)
        workspace.sending.run_under(
            start, self._speed, stop_when_idle=False, told=lambda: self._news(customer)
        )

    def _news(self, customer: Customer) -> None:
        """Print what is new; called after every change."""
        rows = self._workspace.overview.activity(who=str(customer.id))
        done = [row for row in rows if row.sent_at is not None or row.state.value in ("skipped", "failed")]
        texts = [message.content.text for message in self._workspace.overview.on_phone()]
        for row in done[self._shown :]:
            text = texts[self._shown] if self._shown < len(texts) else ""
            self._line(row.sent_at or row.due_at, f"{step_name(row)}: {row.state.value} ({reason(row)})")
            for line in text.splitlines():
                say(f"{'':22}│ {line}")
            self._shown += 1
        if self._shown and self._workspace.overview.status(sends_here=True).waiting == 0:
            say(
                "The sequence is finished. “script/run” opens the window; “script/run --help” lists the commands."
            )
            self._workspace.sending.finish()

    def _line(self, at: datetime, text: str) -> None:
        say(f"{local(at, self._zone):22}{text}")
