"""What is sent over Zalo: texts, pictures, buttons and templates."""

from datetime import UTC, datetime, timedelta
from itertools import count

from app.channels.zalo import ZaloConnector
from app.model.block import Button, Content
from app.model.message import PictureFile
from app.model.outcome import (
    Accepted,
    AgainLater,
    ContentNever,
    MessageNever,
    Outcome,
)
from app.model.template_message import Filled, TemplateMessage
from tests.channels.connectors import last
from tests.channels.zalo.account import AN, FILE, PICTURE, part, sent, setup_at, with_connector
from tests.platforms.serving import FakePlatform
from tests.platforms.zalo import TEMPLATE

_people = count(2_468_458_835_296_000_000)


class TestSending:
    def test_a_text_is_accepted_with_its_id(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(text="Chào <An> & *b*", way_out="Reply STOP"))
        assert outcome == Accepted(last(fake)["id"])
        assert last(fake)["body"] == {
            "recipient": {"user_id": AN},
            "message": {"text": "Chào <An> & *b*\n\nReply STOP"},
        }

    def test_links_and_replies_are_buttons_alike(self, fake: FakePlatform) -> None:
        buttons = (
            Button(label="Open", url="https://a.example"),
            Button(label="Call", url="tel:+84901234567"),
        )
        sent(fake, Content(text="Here", buttons=buttons, quick_replies=("Yes", "No")))
        message = last(fake)["body"]["message"]
        assert message["text"] == "Here"
        assert message["attachment"]["payload"]["buttons"] == [
            {"title": "Open", "type": "oa.open.url", "payload": {"url": "https://a.example"}},
            {"title": "Call", "type": "oa.open.phone", "payload": {"phone_code": "+84901234567"}},
            {"title": "Yes", "type": "oa.query.show", "payload": "Yes"},
            {"title": "No", "type": "oa.query.show", "payload": "No"},
        ]

    def test_what_is_no_button_any_more_stands_in_the_text(self, fake: FakePlatform) -> None:
        links = tuple(Button(label=f"Shop {number}", url="https://a.example") for number in range(4))
        mail = Button(label="Write", url="mailto:shop@a.example")
        sent(fake, Content(text="Here", buttons=(*links, mail), quick_replies=("Yes", "No")))
        message = last(fake)["body"]["message"]
        assert len(message["attachment"]["payload"]["buttons"]) == 5
        assert message["text"] == "Here\n\nWrite: mailto:shop@a.example\n\n- No"

    def test_buttons_without_words_are_their_own(self, fake: FakePlatform) -> None:
        sent(fake, Content(quick_replies=("Yes", "No")))
        assert last(fake)["body"]["message"]["text"] == "Yes · No"

    def test_a_picture_is_uploaded_once_for_many(self, fake: FakePlatform) -> None:
        before = fake.state()["uploads"]
        people = [str(next(_people)) for _ in range(3)]
        for person in people:
            fake.do("write", **{"from": person, "text": "Hi"})

        async def to_all(connector: ZaloConnector) -> list[Outcome]:
            content = Content(pictures=(PICTURE,))
            return [await connector.send(part(content, person), [FILE]) for person in people]

        assert all(isinstance(each, Accepted) for each in with_connector(setup_at(fake.base), to_all))
        assert fake.state()["uploads"] == before + 1
        payload = last(fake)["body"]["message"]["attachment"]["payload"]
        assert payload["template_type"] == "media"

    def test_a_picture_that_zalo_has_forgotten_is_uploaded_again(self, fake: FakePlatform) -> None:
        async def thrice(connector: ZaloConnector) -> list[Outcome]:
            content = Content(pictures=(PICTURE,))
            found = [await connector.send(part(content, AN), [FILE])]
            fake.do("change", forgets_pictures=True)
            return [*found, *[await connector.send(part(content, AN), [FILE]) for _ in range(2)]]

        outcomes = with_connector(setup_at(fake.base), thrice)
        assert [type(each) for each in outcomes] == [Accepted, AgainLater, Accepted]

    def test_a_missing_picture_is_never_sent(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, Content(pictures=(PICTURE,))), ContentNever)

    def test_a_picture_that_is_too_large_is_refused(self, fake: FakePlatform) -> None:
        large = PictureFile(PICTURE, b"\xff\xd8" + b"\0" * 1024 * 1024)
        assert isinstance(sent(fake, Content(pictures=(PICTURE,)), AN, large), MessageNever)

    def test_a_template_goes_to_whom_no_words_may_go(self, fake: FakePlatform) -> None:
        filled = (Filled(name="customer", value=" An \n Nguyễn"), Filled(name="code", value=""))
        template = TemplateMessage(name=f"Giá · mới · {TEMPLATE}", language="vi", variables=filled)
        fake.set_clock(datetime.now(UTC) + timedelta(days=30))
        assert isinstance(sent(fake, Content(text="Hi")), MessageNever)
        outcome = sent(fake, Content(template=template))
        assert outcome == Accepted(last(fake)["id"])
        assert last(fake)["body"] == {
            "user_id": AN,
            "template_id": TEMPLATE,
            "template_data": {"customer": "An Nguyễn", "code": "-"},
        }
