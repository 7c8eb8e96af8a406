"""Sequences as drafts: from templates and files, with their blocks and pictures, listed and checked."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from app.model.block import Block, Picture
from app.model.errors import EnvironmentFault, Invalid, NotAllowed, NotFound
from app.model.sequence import ByEvent, SequenceDocument, SequenceState
from app.model.sequence_file import read_document, write_document
from app.model.steps import MessageStep
from app.storage import library, sequences
from tests.model.builders import after, message, wait
from tests.workspace.shop import HOUR, MAIL, Shop, drawn, opened

PNG = b"\x89PNG\r\n\x1a\n" + b"not much of a picture"
DIGEST = hashlib.sha256(PNG).hexdigest()


def stored(shop: Shop, name: str) -> SequenceDocument:
    """Return a draft with its blocks as they are now."""
    with shop.workspace.desk.read() as connection:
        found = sequences.named(connection, name)
    assert found is not None
    return found.draft


def texts(document: SequenceDocument) -> list[str]:
    """Return the text of the block of each message."""
    return [document.blocks[step.block].text for step in document.steps if isinstance(step, MessageStep)]


def sending(step: str, block: str) -> MessageStep:
    """Return a message step that sends a block of another name."""
    return message(step).model_copy(update={"block": block})


def exported(shop: Shop, name: str) -> str:
    path = shop.files / "exported.json"
    shop.workspace.sequences.export_file(name, path)
    return path.read_text("utf-8")


def imported(shop: Shop, text: str, channel: str = "") -> SequenceDocument:
    path = shop.files / "imported.json"
    path.write_text(text, "utf-8")
    return stored(shop, shop.workspace.sequences.import_file(path, channel).name)


class TestASequenceFromATemplate:
    @pytest.mark.parametrize("template", ["abandoned-cart", "Abandoned Cart", "abandoned cart"])
    def test_has_the_name_and_platform_that_were_chosen(self, shop: Shop, template: str) -> None:
        view = shop.workspace.sequences.new("  Carts   2026 ", template, "practice")
        assert (view.name, view.channel, view.platform) == ("Carts 2026", "Practice", "Practice")
        assert (view.state, view.kind, view.messages) == (SequenceState.DRAFT, "marketing", 3)
        draft = stored(shop, "carts 2026")
        assert (draft.name, draft.platform) == ("Carts 2026", "practice")
        assert set(draft.blocks) == {"cart-reminder", "cart-coupon", "cart-still-thinking"}

    def test_is_adapted_to_the_platform_of_its_channel(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL)
        shop.workspace.sequences.new("Carts", "abandoned-cart", "Mail")
        assert stored(shop, "Carts").platform == "email"

    def test_shares_the_blocks_of_another_from_the_same_template(self, shop: Shop) -> None:
        for name in ("One", "Two"):
            shop.workspace.sequences.new(name, "abandoned-cart", "Practice")
        assert stored(shop, "One").blocks == stored(shop, "Two").blocks
        with shop.workspace.desk.read() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM blocks").scalar_one() == 3

    @pytest.mark.parametrize("name", ["Welcome", "WELCOME", " welcome  "])
    def test_needs_a_name_that_is_free(self, shop: Shop, name: str) -> None:
        shop.add_sequence(drawn(message("hello")))
        with pytest.raises(NotAllowed, match=r"already a sequence .* Choose another name"):
            shop.workspace.sequences.new(name, "abandoned-cart", "Practice")

    def test_needs_a_name_that_is_free_in_any_alphabet(self, shop: Shop) -> None:
        shop.workspace.sequences.new("Đơn hàng", "abandoned-cart", "Practice")
        with pytest.raises(NotAllowed, match="already a sequence"):
            shop.workspace.sequences.new("ĐƠN HÀNG", "abandoned-cart", "Practice")

    @pytest.mark.parametrize("name", ["", "  ", "x" * 201])
    def test_needs_a_name(self, shop: Shop, name: str) -> None:
        with pytest.raises(Invalid, match="1 to 200 letters"):
            shop.workspace.sequences.new(name, "abandoned-cart", "Practice")

    def test_needs_a_template_and_a_channel_that_exist(self, shop: Shop) -> None:
        with pytest.raises(NotFound, match="there are: abandoned-cart, booking-reminders, lead-nurturing"):
            shop.workspace.sequences.new("Carts", "abandoned-dog", "Practice")
        with pytest.raises(NotFound, match="no channel “Phone”; there are: Practice"):
            shop.workspace.sequences.new("Carts", "abandoned-cart", "Phone")
        assert shop.workspace.sequences.every() == []

    @pytest.mark.parametrize("template", ["abandoned-cart", "booking-reminders", "lead-nurturing"])
    def test_can_be_activated_as_it_is(self, shop: Shop, template: str) -> None:
        shop.workspace.sequences.new("New", template, "Practice")
        assert shop.workspace.sequences.check("New") == []
        shop.workspace.sequences.publishing.activate("New")


class TestABlockOfAnImportedSequence:
    def test_gets_a_key_of_its_own_where_another_has_it(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello"), name="One", texts={"hello": "Hello from one"}))
        shop.add_sequence(drawn(message("hello"), name="Two", texts={"hello": "Hello from two"}))
        one, two = stored(shop, "One"), stored(shop, "Two")
        assert (list(one.blocks), texts(one)) == (["hello"], ["Hello from one"])
        assert (list(two.blocks), texts(two)) == (["hello-2"], ["Hello from two"])

    def test_does_not_change_a_sequence_that_runs(self, shop: Shop) -> None:
        shop.start(drawn(message("hello"), name="One", texts={"hello": "Hello from one"}))
        shop.start(drawn(message("hello"), name="Two", texts={"hello": "Hello from two"}))
        mai = shop.customer("Mai")
        for name in ("One", "Two"):
            shop.enroll(name, mai)
        shop.run(shop.clock.now() + HOUR)
        assert [sent.text for sent in shop.sent] == ["Hello from one", "Hello from two"]

    def test_keeps_its_key_where_the_content_is_the_same(self, shop: Shop) -> None:
        for name in ("One", "Two"):
            shop.add_sequence(drawn(message("hello"), name=name))
        assert list(stored(shop, "Two").blocks) == ["hello"]

    def test_is_not_taken_for_another_of_the_same_file(self, shop: Shop) -> None:
        keys = ("hello", "hello-2", "HELLO")
        document = drawn(*(sending(f"m{number}", key) for number, key in enumerate(keys)))
        shop.add_sequence(drawn(message("hello"), name="One", texts={"hello": "Hello from one"}))
        shop.add_sequence(document)
        assert texts(stored(shop, "Welcome")) == ["This is hello.", "This is hello-2.", "This is HELLO."]
        assert texts(stored(shop, "One")) == ["Hello from one"]

    def test_may_have_the_longest_key_there_is(self, shop: Shop) -> None:
        key = "x" * 200
        for number in range(3):
            name, said = f"Sequence {number}", {key: f"Hello from {number}"}
            shop.add_sequence(drawn(sending("hello", key), name=name, texts=said))
        assert [texts(stored(shop, f"Sequence {number}")) for number in range(3)] == [
            ["Hello from 0"],
            ["Hello from 1"],
            ["Hello from 2"],
        ]


def with_picture() -> SequenceDocument:
    """Return a sequence whose one block shows a picture."""
    block = Block(name="hello", text="Look!", pictures=(Picture(digest=DIGEST, kind="image/png", alt="Tea"),))
    encoded = {DIGEST: base64.b64encode(PNG).decode()}
    return drawn(message("hello")).model_copy(update={"blocks": {"hello": block}, "pictures": encoded})


class TestAFile:
    def test_holds_everything_that_another_folder_needs(self, shop: Shop, tmp_path: Path) -> None:
        shop.add_sequence(with_picture())
        text = exported(shop, "Welcome")
        with opened(tmp_path / "second", tmp_path) as other:
            assert imported(other, text) == stored(shop, "Welcome")
            assert exported(other, "Welcome") == text
            with other.workspace.desk.read() as connection:
                assert library.picture_data(connection, [DIGEST]) == {DIGEST: PNG}

    def test_is_the_document_that_was_imported(self, shop: Shop) -> None:
        document = drawn(
            message("hello"), wait("pause", after(2, "days")), message("bye"), platform="practice"
        )
        shop.add_sequence(document)
        assert read_document(exported(shop, "Welcome")) == document

    def test_of_a_template_comes_back_as_it_was(self, shop: Shop, tmp_path: Path) -> None:
        shop.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
        with opened(tmp_path / "second", tmp_path) as other:
            assert imported(other, exported(shop, "Carts"), "Practice") == stored(shop, "Carts")

    def test_that_begins_with_a_mark_can_be_imported(self, shop: Shop) -> None:
        assert imported(shop, "\ufeff" + write_document(drawn(message("hello")))).name == "Welcome"

    def test_can_be_imported_without_a_channel(self, shop: Shop) -> None:
        imported(shop, write_document(drawn(message("hello"), platform="email")))
        (view,) = shop.workspace.sequences.every()
        assert (view.channel, view.platform) == ("", "Email")

    def test_takes_the_place_of_an_older_one(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello")))
        assert exported(shop, "Welcome") == exported(shop, "welcome")

    def test_cannot_be_written_where_nothing_can(self, shop: Shop, tmp_path: Path) -> None:
        shop.add_sequence(drawn(message("hello")))
        with pytest.raises(EnvironmentFault, match="cannot be written"):
            shop.workspace.sequences.export_file("Welcome", tmp_path / "gone" / "welcome.json")
        with pytest.raises(NotFound, match="no sequence “Farewell”; there are: “Welcome”"):
            shop.workspace.sequences.export_file("Farewell", tmp_path / "farewell.json")


class TestAFileIsRefused:
    def refused(self, shop: Shop, content: str | bytes) -> str:
        """Import a file that nothing may come of, and return what is said."""
        path = shop.files / "sequence.json"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(Invalid) as refused:
            shop.workspace.sequences.import_file(path, "Practice")
        assert shop.workspace.sequences.every() == []
        with shop.workspace.desk.read() as connection:
            for table in ("blocks", "pictures"):
                assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0
        return refused.value.sentence

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("", "or it was damaged"),
            ("Dear diary", "or it was damaged"),
            (b"\x89PNG\r\n", "is not a sequence: it is no text in UTF-8."),
            (b"\xff\xfe{\x00}\x00", "is not a sequence: it is no text in UTF-8."),
            ("[]", "it has to be an object in braces."),
            ("{}", "“name” is missing; “kind” is missing."),
        ],
    )
    def test_that_is_no_sequence(self, shop: Shop, content: str | bytes, said: str) -> None:
        assert said in self.refused(shop, content)

    def test_with_every_fault_by_its_place(self, shop: Shop) -> None:
        plain = json.loads(write_document(drawn(message("hello"), message("bye"))))
        plain["steps"][0]["send"] = {"when": "after", "amount": -1, "unit": "hours"}
        plain["steps"][1]["only_between"] = {"start": "09:00", "end": "17:00", "weekdays": []}
        said = self.refused(shop, json.dumps(plain))
        assert "“hello”: a delay cannot be negative" in said
        assert "“bye”: only_between: choose at least one weekday" in said

    def test_that_could_run_nowhere(self, shop: Shop) -> None:
        circle = drawn(message("a", next="b"), message("b", next="a"), message("c", next="gone"))
        said = self.refused(shop, write_document(circle))
        assert "“a”: the way goes round in a circle" in said
        assert "“c”: it leads to a step that is not there" in said

    def test_the_id_that_a_link_misses_is_told_to_who_asks_for_more(self, shop: Shop) -> None:
        path = shop.files / "lost.json"
        path.write_text(write_document(drawn(message("c", next="gone"))), encoding="utf-8")
        with pytest.raises(Invalid) as raised:
            shop.workspace.sequences.import_file(path)
        assert "gone" not in str(raised.value)
        assert "c, next: there is no step 'gone'" in raised.value.technical

    @pytest.mark.parametrize(
        ("pictures", "words"),
        [
            ({}, "lacks the picture Tea"),
            ({DIGEST: "!!!"}, "is damaged"),
            ({DIGEST: base64.b64encode(PNG + b"!").decode()}, "is damaged, or is no picture"),
        ],
    )
    def test_whose_picture_is_not_what_it_says(
        self, shop: Shop, pictures: dict[str, str], words: str
    ) -> None:
        document = with_picture().model_copy(update={"pictures": pictures})
        assert words in self.refused(shop, write_document(document))

    def test_whose_picture_is_of_another_kind(self, shop: Shop) -> None:
        text = write_document(with_picture()).replace("image/png", "image/jpeg")
        assert "is no picture" in self.refused(shop, text)

    def test_that_is_not_there(self, shop: Shop, tmp_path: Path) -> None:
        with pytest.raises(NotFound, match="There is no file"):
            shop.workspace.sequences.import_file(tmp_path / "gone.json")
        with pytest.raises(EnvironmentFault, match="cannot be read"):
            shop.workspace.sequences.import_file(tmp_path)

    def test_whose_name_is_taken(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello")))
        with pytest.raises(NotAllowed, match="already a sequence"):
            shop.add_sequence(drawn(message("hello"), texts={"hello": "Another"}))
        assert list(stored(shop, "Welcome").blocks) == ["hello"]


class TestAList:
    def test_says_how_many_are_where(self, shop: Shop) -> None:
        shop.start(drawn(message("hello", after(1, "hours"))))
        people = [shop.customer(name) for name in ("Mai", "Tom", "Ana")]
        shop.enroll("Welcome", *people[:2])
        shop.run(shop.clock.now() + 2 * HOUR)
        shop.enroll("Welcome", people[2])
        (view,) = shop.workspace.sequences.every()
        assert (view.waiting, view.finished, view.left) == (1, 2, 0)
        assert view.next_at == shop.clock.now() + HOUR

    def test_says_whether_the_drawing_differs_from_what_runs(self, shop: Shop) -> None:
        document = drawn(message("hello"), platform="practice")
        shop.add_sequence(document)

        def differs() -> bool:
            (view,) = shop.workspace.sequences.every()
            return view.has_changes

        assert not differs()
        shop.workspace.sequences.publishing.activate("Welcome")
        assert not differs()
        moved = document.steps[0].model_copy(update={"x": 40.0, "y": 7.0})
        shop.redraw(document.model_copy(update={"steps": (moved,)}))
        assert not differs()
        shop.redraw(document.model_copy(update={"too_late_hours": 48}))
        assert differs()
        shop.redraw(document)
        assert not differs()

    def test_says_so_too_when_only_a_text_has_changed(self, shop: Shop) -> None:
        shop.start(drawn(message("hello"), platform="practice"))
        shop.redraw(drawn(message("hello"), platform="practice", texts={"hello": "Good day"}))
        (view,) = shop.workspace.sequences.every()
        assert view.has_changes


class TestChecking:
    @staticmethod
    def keys(shop: Shop, document: SequenceDocument, channel: str = "Practice") -> set[str]:
        shop.add_sequence(drawn(message("hello")), channel)
        shop.redraw(document)
        return {problem.key for problem in shop.workspace.sequences.check(document.name)}

    def test_finds_nothing_in_a_good_one(self, shop: Shop) -> None:
        assert self.keys(shop, drawn(message("hello"))) == set()

    def test_finds_a_circle_a_loose_end_and_a_step_that_nothing_leads_to(self, shop: Shop) -> None:
        circle = drawn(message("a", next="b"), message("b", next="a"), message("c", next="gone"))
        assert {"cycle", "dangling", "unreachable"} <= self.keys(shop, circle)

    def test_finds_a_missing_block(self, shop: Shop) -> None:
        document = drawn(message("gone")).model_copy(update={"blocks": {}})
        assert self.keys(shop, document) == {"missing_block"}

    def test_finds_that_no_channel_is_chosen(self, shop: Shop) -> None:
        assert "no_channel" in self.keys(shop, drawn(message("hello")), channel="")

    def test_finds_that_marketing_by_mail_lacks_the_shops_address(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL | {"read_by": "Mai"})
        document = drawn(message("hello"), kind="marketing")
        assert self.keys(shop, document, "Mail") == {"no_postal_address"}
        shop.workspace.overview.set("shop.postal_address", "1 Tea Lane, London")
        assert shop.workspace.sequences.check("Welcome") == []

    def test_finds_that_marketing_by_mail_has_no_way_out(self, shop: Shop) -> None:
        shop.workspace.overview.set("shop.postal_address", "1 Tea Lane, London")
        shop.workspace.channels.add(
            "Mail", "email", MAIL | {"from": "no-reply@example.com", "read_by": "Mai"}
        )
        assert self.keys(shop, drawn(message("hello"), kind="marketing"), "Mail") == {"no_way_out"}

    def test_knows_the_fields_that_customers_have(self, shop: Shop) -> None:
        document = drawn(message("hello"), texts={"hello": "Your shoes: {{ shoe_size }}"})
        assert self.keys(shop, document) == {"unknown_variable"}
        shop.customer("Mai", shoe_size="38")
        assert shop.workspace.sequences.check("Welcome") == []

    def test_knows_what_the_event_brings(self, shop: Shop) -> None:
        entry: Any = ByEvent(event="order_placed")
        document = drawn(message("hello"), entry=entry, texts={"hello": "You paid {{ event.order_total }}"})
        assert self.keys(shop, document) == set()

    def test_of_one_that_does_not_exist_is_refused(self, shop: Shop) -> None:
        with pytest.raises(NotFound, match="there are: none yet"):
            shop.workspace.sequences.check("Welcome")
