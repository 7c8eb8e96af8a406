"""The three templates over WhatsApp, Messenger and Instagram, by commands alone against platforms that keep state."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.channels import meta_conversations
from app.model.customer import Consent, ConsentRecord
from app.model.sequence_file import read_document, write_document
from app.model.steps import MessageStep, SendTemplate, Variable
from app.storage import consents, customers
from app.workspace import Workspace
from tests.commands.program import Tendril
from tests.commands.shop import Shop
from tests.platforms import meta, whatsapp
from tests.platforms.serving import FakePlatform, serving

TEMPLATES = Path(__file__).parents[2] / "resources" / "templates"
CHANNEL = "Chat"
PHONE = "+84901234567"


@dataclass(frozen=True)
class Platform:
    """One of the platforms: how it is connected, and what goes out when the window has closed."""

    key: str
    settings: tuple[str, ...]
    token: str
    template: SendTemplate | None = None


PLATFORMS = {
    "whatsapp": Platform(
        "whatsapp",
        (f"phone_number_id={whatsapp.NUMBER_ID}", f"business_id={whatsapp.BUSINESS_ID}"),
        whatsapp.TOKEN,
        SendTemplate(
            name="cart_reminder",
            language="en",
            variables=(Variable(name="1", text="{{ first_name }}"), Variable(name="2", text="your things")),
        ),
    ),
    "messenger": Platform("messenger", (f"page_id={meta.PAGE}",), meta.TOKEN),
    "instagram": Platform("instagram", (f"page_id={meta.PAGE}", f"instagram_id={meta.ACCOUNT}"), meta.TOKEN),
}


@contextmanager
def connected(tendril: Tendril, shop: Shop, platform: Platform) -> Iterator[FakePlatform]:
    """Have the platform run in the shop's time, with a channel to it that was checked."""
    with serving(platform.key) as fake:
        fake.set_clock(shop.opens)
        settings = (*platform.settings, f"api_base={fake.base}")
        command = ("channels", "add", CHANNEL, "--platform", platform.key, "--set", *settings)
        environment = {f"TENDRIL_SECRET_{CHANNEL.upper()}_TOKEN": platform.token}
        with pytest.MonkeyPatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            tendril.done(*command)
            tendril.done("channels", "check", CHANNEL)
            yield fake


def sequence(name: str, folder: Path, platform: Platform) -> Path:
    """Write a template that sends the platform's own template when the window has closed."""
    document = read_document((TEMPLATES / f"{name}.json").read_text(encoding="utf-8"))
    closed = platform.template
    steps = tuple(
        step.model_copy(update={"if_window_closed": closed})
        if closed and isinstance(step, MessageStep)
        else step
        for step in document.steps
    )
    file = folder / f"{name}.json"
    changed = document.model_copy(update={"steps": steps, "platform": "", "name": name})
    file.write_text(write_document(changed), encoding="utf-8")
    return file


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fakes do not mind how soon they are asked again."""
    monkeypatch.setattr(meta_conversations, "PAUSE", 0.0)


@pytest.mark.slow
@pytest.mark.parametrize("key", list(PLATFORMS))
@pytest.mark.parametrize("template", ["abandoned-cart", "booking-reminders", "lead-nurturing"])
def test_a_template_sends_nothing_that_the_platform_refuses(
    tendril: Tendril, shop: Shop, tmp_path: Path, key: str, template: str
) -> None:
    platform = PLATFORMS[key]
    with connected(tendril, shop, platform) as fake:
        tendril.done("sequences", "import", sequence(template, tmp_path, platform), "--channel", CHANNEL)
        tendril.done("sequences", "activate", template, "--yes")
        who = _known(tendril, shop, fake, platform, tmp_path)
        _join(tendril, shop, template, who)
        for hours in (0, 1, 7, 25, 49, 80):
            fake.set_clock(shop.opens + timedelta(hours=hours))
            shop.send_at(shop.opens + timedelta(hours=hours))
        state = fake.state()
        sent: list[dict[str, Any]] = state["sent"]
        rows = json.loads(tendril.done("activity", "--json"))
        assert all(row["state"] != "failed" for row in rows), rows
        assert len(sent) == sum(row["state"] == "sent" for row in rows)
        assert sent
        if platform.template is not None:
            assert all(each["type"] == "template" for each in sent), "nobody has written to this number"
        assert platform.token not in (tendril.folder / "tendril.db").read_bytes().decode("latin-1")


def _known(tendril: Tendril, shop: Shop, fake: FakePlatform, platform: Platform, folder: Path) -> str:
    """Make An a customer who agreed to marketing: by a file, or because they wrote two hours ago."""
    if platform.key == "whatsapp":
        people = folder / "people.csv"
        people.write_text(f"first_name,phone\nAn,{PHONE}\n", encoding="utf-8")
        tendril.done("customers", "import", people)
    else:
        fake.do("write", **{"from": "an", "text": "Hi", "at": (shop.opens - timedelta(hours=2)).isoformat()})
        shop.send_at(shop.opens - timedelta(minutes=1))
    with Workspace(tendril.folder, test_folder=True) as workspace, workspace.desk.write() as connection:
        address = ("phone", PHONE) if platform.key == "whatsapp" else (platform.key, "an")
        customer_id = customers.find(connection, *address)
        assert customer_id is not None
        agreed = ConsentRecord(platform.key, Consent.YES, "at the counter", workspace.desk.now())
        consents.record(connection, customer_id, agreed)
        return str(customer_id)


def _join(tendril: Tendril, shop: Shop, template: str, who: str) -> None:
    if template == "lead-nurturing":
        tendril.done("sequences", "enroll", template, "--all")
    elif template == "abandoned-cart":
        shop.happens("cart_abandoned", who, "cart_id=c1", "cart_summary=2 lamps", "coupon=MAI10")
    else:
        starts_at = (shop.opens + timedelta(hours=30)).isoformat()
        shop.happens("booking_made", who, "booking_id=b1", f"starts_at={starts_at}", "service=Tea")
