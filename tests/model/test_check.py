"""Each fault of a sequence is found, named by its place, and told apart from what is only doubtful."""

import time as clock_time
from collections.abc import Collection
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from app.model.block import LONGEST_HTML, Block, Button, Picture
from app.model.channel import PRACTICE_TRAITS, ChannelTraits
from app.model.check import check
from app.model.check_flow import in_order
from app.model.counting import Unit
from app.model.frame import Weekday
from app.model.limits import Longest, MessageLimits, PictureLimits, Room, Source
from app.model.problem import Problem, Severity
from app.model.sequence import ByEvent, SequenceDocument, SequenceKind
from app.model.shop import QuietHours, Shop
from app.model.steps import MessageStep, Step
from app.model.timing import Timing
from tests.model.builders import (
    EMAIL,
    MESSENGER,
    after,
    around,
    at,
    condition,
    frame,
    goal,
    happened,
    in_a_row,
    message,
    split,
    tag,
    wait,
    wait_for,
)
from tests.model.documents import KNOWN_FIELDS, documents
from tests.model.examples import QUICK

SHOP = Shop(name="Bloom", postal_address="1 High Street, London")
WAY_OUT = "stop@bloom.example"
LATER = after(1, "days")
BOOKING = ByEvent(event="booking_made", occurrence="booking_id")


def drawn(*steps: Step, **more: Any) -> SequenceDocument:
    """Return a sequence of steps in a row, each message with a block of its own that is in order."""
    linked = in_a_row(*steps)
    blocks = {
        step.block: Block(name=step.block, text="Hello", subject="Hello")
        for step in linked
        if isinstance(step, MessageStep) and step.block
    }
    values = {"kind": SequenceKind.TRANSACTIONAL, "first": linked[0].id if linked else None, "blocks": blocks}
    return SequenceDocument(name="A sequence", steps=linked, **(values | more))


def found(
    document: SequenceDocument,
    *,
    channel: ChannelTraits | None = MESSENGER,
    shop: Shop = SHOP,
    way_out: str = WAY_OUT,
    fields: Collection[str] = KNOWN_FIELDS,
    room: Room | None = None,
) -> list[Problem]:
    """Return the problems of a sequence."""
    return check(document, channel=channel, shop=shop, way_out=way_out, known_fields=fields, room=room)


def errors(document: SequenceDocument, **around_it: Any) -> list[str]:
    """Return the errors, each with its place."""
    return [str(problem) for problem in found(document, **around_it) if problem.severity is Severity.ERROR]


def warnings(document: SequenceDocument, **around_it: Any) -> list[str]:
    """Return the warnings, each with its place; there must be no error."""
    problems = found(document, **around_it)
    assert not [problem for problem in problems if problem.is_error]
    return [str(problem) for problem in problems]


def with_block(**content: Any) -> SequenceDocument:
    """Return a sequence of one message with such a block."""
    return drawn(
        message("hello"), blocks={"hello": Block(name="Hello", **{"text": "Hello", **content})}, entry=BOOKING
    )


def sent(timing: Timing, **more: Any) -> SequenceDocument:
    """Return a sequence of one message with such a timing."""
    return drawn(message("hello", timing), **more)


class TestNothingWrong:
    def test_with_a_sequence_in_order(self) -> None:
        assert found(drawn(message("hello"), wait("night", at("09:00")), message("bye"))) == []

    @settings(QUICK, max_examples=30)
    @given(documents())
    def test_with_anything_that_is_drawn_as_valid(self, document: SequenceDocument) -> None:
        for channel in (MESSENGER, EMAIL, PRACTICE_TRAITS):
            assert errors(document, channel=channel) == []


class TestTheChannel:
    def test_none_is_chosen(self) -> None:
        assert errors(drawn(message("hello")), channel=None) == ["no channel is chosen to send over"]

    def test_it_is_of_another_platform(self) -> None:
        document = drawn(message("hello"), platform="email")
        (problem,) = found(document)
        assert str(problem) == "it is made for email, but the channel is Messenger"
        assert problem.fix == ("platform", "messenger")
        assert errors(document, channel=EMAIL) == []

    def test_the_practice_phone_rehearses_any_platform(self) -> None:
        assert errors(drawn(message("hello"), platform="whatsapp"), channel=PRACTICE_TRAITS) == []


class TestTheFlow:
    def test_there_are_no_steps(self) -> None:
        assert errors(drawn()) == ["there are no steps"]

    def test_no_step_comes_first(self) -> None:
        (problem,) = found(drawn(message("hello"), first=None))
        assert str(problem) == "it does not say which step comes first"
        assert problem.fix == ("first", "hello")

    def test_the_first_step_does_not_exist(self) -> None:
        assert errors(drawn(message("hello"), first="start")) == [
            "it begins with step 'start', which does not exist"
        ]

    def test_two_steps_have_the_same_id(self) -> None:
        document = drawn(message("hello", next="bye"), message("bye", LATER), message("bye", LATER))
        assert errors(document) == ["step 'bye': 2 steps have this id; each needs its own"]

    def test_a_link_leads_nowhere(self) -> None:
        document = drawn(condition("ask", happened("order_placed"), "thanks", "offer"), first="ask")
        assert errors(document) == [
            "step 'ask': “yes” leads to step 'thanks', which does not exist",
            "step 'ask': “no” leads to step 'offer', which does not exist",
        ]
        assert errors(drawn(message("hello", next="gone"))) == [
            "step 'hello': it leads to step 'gone', which does not exist"
        ]

    def test_it_goes_round_in_a_circle(self) -> None:
        document = drawn(
            message("hello"), message("more", LATER), condition("ask", happened("order_placed"), None, "more")
        )
        assert errors(document) == [
            "step 'more': the way goes round in a circle: 'more' → 'ask' → 'more'; "
            "a sequence has to come to an end"
        ]

    def test_a_step_leads_to_itself(self) -> None:
        assert "'hello' → 'hello'" in errors(drawn(message("hello", next="hello")))[0]

    def test_a_step_cannot_be_reached(self) -> None:
        document = drawn(message("hello", next=None), message("lost", next=None))
        assert errors(document) == ["step 'lost': no step leads to it"]

    def test_a_goal_with_an_event_is_reached_from_anywhere(self) -> None:
        assert errors(drawn(message("hello", next=None), goal("bought", "order_placed"))) == []
        assert errors(drawn(message("hello", next=None), goal("end"))) == ["step 'end': no step leads to it"]
        off = goal("bought", "order_placed", on=False)
        assert errors(drawn(message("hello", next=None), off)) == ["step 'bought': no step leads to it"]

    def test_a_question_makes_no_difference(self) -> None:
        document = drawn(condition("ask", happened("order_placed"), "hello", "hello"), message("hello"))
        assert warnings(document) == [
            "step 'ask': both answers lead the same way, so the question makes no difference"
        ]

    def test_a_branch_is_taken_by_nobody(self) -> None:
        document = drawn(split("ab", ("A", 100, "hello"), ("B", 0, None)), message("hello"))
        assert warnings(document) == ["step 'ab': branch “B” has a share of 0 %, so nobody takes it"]


class TestMessagesInARow:
    def test_without_any_time_between_them(self) -> None:
        assert warnings(drawn(message("hello"), message("more"))) == [
            "step 'more': it goes out at once after “hello”; leave some time between two messages"
        ]

    def test_with_only_a_question_between_them(self) -> None:
        ask = condition("ask", happened("order_placed"), None, "more")
        assert warnings(drawn(message("hello"), tag("met"), ask, message("more"))) == [
            "step 'more': it goes out at once after “hello”; leave some time between two messages"
        ]

    @pytest.mark.parametrize(
        "between",
        [
            (wait("night", at("09:00")),),
            (wait("day", LATER),),
            (wait_for("buys", "order_placed", LATER),),
        ],
    )
    def test_with_a_wait_between_them(self, between: tuple[Step, ...]) -> None:
        assert warnings(drawn(message("hello"), *between, message("more"))) == []

    def test_with_a_wait_that_is_off(self) -> None:
        assert len(warnings(drawn(message("hello"), wait("day", LATER, on=False), message("more")))) == 1

    def test_one_that_is_off_does_not_count(self) -> None:
        assert warnings(drawn(message("hello", on=False), message("more"))) == []
        assert warnings(drawn(message("hello"), message("off", on=False), message("more", LATER))) == []
        assert len(warnings(drawn(message("hello"), message("off", on=False), message("more")))) == 1


class TestBlocks:
    def test_none_is_chosen(self) -> None:
        step = MessageStep(id="coupon", name="Coupon")
        assert errors(drawn(step)) == ["step 'coupon': no block is chosen to send"]

    def test_it_does_not_exist(self) -> None:
        assert errors(drawn(message("coupon"), blocks={})) == ["step 'coupon': block 'coupon' does not exist"]

    def test_it_is_empty(self) -> None:
        assert errors(with_block(text=" \n")) == ["step 'hello': block “Hello” is empty"]

    def test_a_mail_has_no_subject(self) -> None:
        assert errors(with_block(), channel=EMAIL) == [
            "step 'hello': block “Hello” has no subject, and it goes out by email"
        ]
        assert errors(with_block(subject="Hello"), channel=EMAIL) == []
        assert errors(with_block()) == []

    def test_of_a_step_that_is_off_are_only_doubtful(self) -> None:
        assert warnings(drawn(message("coupon", on=False), blocks={})) == [
            "step 'coupon': block 'coupon' does not exist"
        ]


_SOURCE = Source("a reference", date(2026, 1, 1))
_PICTURE = Picture(digest="a" * 64, kind="image/png")
NARROW = MessageLimits(
    "messenger",
    "Messenger",
    text=Longest(20, _SOURCE, Unit.UTF16),
    pictures=PictureLimits(1, 1024 * 1024, frozenset({"image/png"}), _SOURCE),
)


class TestWhatThePlatformHolds:
    def test_a_text_that_is_too_long(self) -> None:
        (problem,) = found(with_block(text="Hello, dear {{ first_name }}, good day"), room=Room(NARROW))
        assert str(problem) == "step 'hello': the text of block “Hello” has 25 letters; Messenger takes 20"
        assert (problem.key, problem.field, problem.is_error) == ("too_long", "block", True)
        assert errors(with_block(text="Hello {{ first_name }}"), room=Room(NARROW)) == []

    def test_the_way_out_of_marketing_counts(self) -> None:
        document = with_block(text="Hello").model_copy(update={"kind": SequenceKind.MARKETING})
        assert "Messenger takes 20" in errors(document, room=Room(NARROW))[0]

    def test_a_picture_that_is_too_large(self) -> None:
        document = with_block(pictures=(_PICTURE,))
        sizes = {_PICTURE.digest: 3 * 1024 * 1024}
        assert errors(document, room=Room(NARROW, sizes)) == [
            "step 'hello': the picture 1 of block “Hello” has 3 MB; Messenger takes 1 MB"
        ]
        assert errors(document, room=Room(NARROW)) == [], "nothing is said of a picture whose size is unknown"

    def test_of_a_step_that_is_off_is_only_doubtful(self) -> None:
        blocks = {"hello": Block(name="Hello", text="Hello " * 10)}
        assert len(warnings(drawn(message("hello", on=False), blocks=blocks), room=Room(NARROW))) == 1

    def test_nothing_is_measured_in_a_text_that_cannot_be_read(self) -> None:
        (error,) = errors(with_block(text="Hello, dear friend, {{ first_name"), room=Room(NARROW))
        assert "cannot be filled in" in error


class TestTexts:
    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (
                {"text": "Hi {{ first_name"},
                "the text of block “Hello” cannot be filled in: “{{” is never closed",
            ),
            (
                {"subject": "{% if %}"},
                "the subject of block “Hello” cannot be filled in: something is missing",
            ),
            ({"html": "<p>{% for %}"}, "the HTML of block “Hello” cannot be filled in: "),
            (
                {"text": "{{ first_name | shout }}"},
                "the text of block “Hello” cannot be filled in: there is no filter",
            ),
            (
                {"quick_replies": ("Yes", "{{ a | b }}")},
                "the quick reply 2 of block “Hello” cannot be filled in: ",
            ),
            (
                {"buttons": (Button(label="Go", url="https://x.example/{{ a | b }}"),)},
                "the link of button 1 of block “Hello” cannot be filled in: there is no filter “b”",
            ),
        ],
    )
    def test_cannot_be_read(self, content: dict[str, Any], words: str) -> None:
        (error,) = errors(with_block(**content))
        assert error.startswith(f"step 'hello': {words}")

    def test_never_come_to_an_end(self) -> None:
        endless = "{% for i in (1..900) %}{% for j in (1..900) %}{{ i }}{% endfor %}{% endfor %}"
        assert errors(with_block(text=endless)) == [
            "step 'hello': the text of block “Hello” cannot be filled in: its loops go round too often"
        ]

    def test_fail_whoever_it_is_for(self) -> None:
        assert errors(with_block(text="{{ 1 | divided_by: 0 }}")) == [
            "step 'hello': the text of block “Hello” cannot be filled in: something is divided by 0"
        ]

    def test_fail_for_somebody_unknown(self) -> None:
        assert warnings(with_block(text="{{ first_name }}")) == [
            "step 'hello': block “Hello” comes out empty when too little is known of a customer"
        ]

        assert warnings(with_block(text="Hi {{ 7 | divided_by: shoe_size }}")) == [
            "step 'hello': block “Hello” fails when too little is known of a customer: something is divided by 0"
        ]

    def test_that_only_some_get_are_doubtful(self) -> None:
        (warning,) = warnings(with_block(text="{% if customer.tags contains 'regular' %}Hi{% endif %}"))
        assert warning.endswith("comes out empty when too little is known of a customer")

    def test_ask_for_what_is_not_known(self) -> None:
        assert errors(with_block(text="Hi {{ weather }}")) == [
            "step 'hello': the text of block “Hello” asks for “weather”, which is not known here; "
            "there would be a gap"
        ]
        assert warnings(with_block(text="Hi {{ weather | default: 'you' }}")) == [
            "step 'hello': the text of block “Hello” asks for “weather”, which is not known here; "
            "everybody gets its default"
        ]

    def test_have_a_slip_of_the_pen(self) -> None:
        (problem,) = found(with_block(text="Hi {{ frist_name }}"))
        assert problem.text.endswith("asks for “frist_name”, which is not known here; is “first_name” meant?")
        assert problem.fix == ("rename", "frist_name", "first_name")

    @pytest.mark.parametrize(
        "variable",
        [
            *(
                "first_name",
                "email",
                "customer.phone",
                "shoe_size",
                "customer.birthday",
                "customer.tags",
                "now",
            ),
            *("shop.name", "shop.postal_address", "starts_at", "event.map_url", "event.booking_id", "today"),
        ],
    )
    def test_may_ask_for_everything_that_is_known(self, variable: str) -> None:
        assert errors(with_block(text=f"Hi {{{{ {variable} }}}}")) == []

    def test_may_ask_for_what_the_entry_says_its_event_brings(self) -> None:
        document = with_block(text="Seen in {{ colour }} {{ event.colour }}.")
        entry = ByEvent(event="visited", data=("colour",))
        assert len(errors(document)) == 2
        assert errors(document.model_copy(update={"entry": entry})) == []

    def test_nobody_sends_are_not_looked_at(self) -> None:
        unused = {"hello": Block(name="Hello", text="Hello"), "old": Block(name="Old", text="{{")}
        assert found(drawn(message("hello"), blocks=unused)) == []

    def test_are_named_at_every_step_that_sends_them(self) -> None:
        steps = (message("hello"), MessageStep(id="again", name="Again", block="hello", send=LATER))
        document = drawn(*steps, blocks={"hello": Block(name="Hello", text="{{")})
        assert [problem.step for problem in found(document)] == ["hello", "again"]

    def test_of_a_stranger_do_not_hold_up_the_check(self) -> None:
        slow = "{% for i in (1..900) %}" + "{{ a }}" * 600 + "{% endfor %}."
        steps = [message(f"s{number}", LATER) for number in range(40)]
        blocks = {step.block: Block(name="x", html=f"{number}{slow}") for number, step in enumerate(steps)}
        begun = clock_time.thread_time()
        problems = found(drawn(*steps, blocks=blocks))
        assert clock_time.thread_time() - begun < 10
        assert "blocks were not tried; others take too much work" in problems[0].text
        assert len(slow) < LONGEST_HTML


class TestMail:
    def test_marketing_names_the_postal_address_and_the_way_out(self) -> None:
        document = drawn(message("hello"), kind=SequenceKind.MARKETING)
        assert errors(document, channel=EMAIL, shop=Shop(), way_out="") == [
            "marketing by email has to name the shop's postal address, which is missing in the settings",
            "marketing by email needs an address to write to in order to stop; the channel has none",
        ]
        assert errors(document, channel=EMAIL) == []

    def test_nothing_else_has_to(self) -> None:
        assert errors(drawn(message("hello")), channel=EMAIL, shop=Shop(), way_out="") == []
        marketing = drawn(message("hello"), kind=SequenceKind.MARKETING)
        assert errors(marketing, channel=MESSENGER, shop=Shop(), way_out="") == []

    def test_it_is_rehearsed_as_mail(self) -> None:
        document = drawn(message("hello"), kind=SequenceKind.MARKETING, platform="email")
        assert len(errors(document, channel=PRACTICE_TRAITS, shop=Shop(), way_out="")) == 2


class TestHours:
    def test_the_frame_lies_in_the_quiet_hours(self) -> None:
        quiet = Shop(quiet_hours=QuietHours(start=time(20), end=time(9)))
        document = drawn(message("hello", within=frame("06:00", "08:30")))
        assert errors(document, shop=quiet) == [
            "step 'hello': its hours (06:00–08:30), the quiet hours and the closed days "
            "leave no moment to send it"
        ]
        assert errors(drawn(message("hello", within=frame("06:00", "09:30"))), shop=quiet) == []

    def test_the_frame_has_only_closed_days(self) -> None:
        closed = Shop(closed_weekdays=(Weekday.SAT, Weekday.SUN))
        assert (
            len(errors(drawn(message("hello", within=frame("09:00", "17:00", "sat sun"))), shop=closed)) == 1
        )
        assert errors(drawn(message("hello", within=frame("09:00", "17:00", "fri sat"))), shop=closed) == []

    def test_a_frame_over_midnight(self) -> None:
        closed = Shop(closed_weekdays=(Weekday.SAT,))
        assert errors(drawn(message("hello", within=frame("22:00", "06:00", "sat"))), shop=closed) == []

    def test_the_shop_is_closed_for_weeks(self) -> None:
        days = tuple(date(2026, 8, 1) + timedelta(days=number) for number in range(20))
        assert warnings(drawn(message("hello")), shop=Shop(closed_dates=days)) == [
            "the shop is closed for more than 14 days from 2026-08-01 on; "
            "messages that fall due at the beginning of that are skipped"
        ]
        assert warnings(drawn(message("hello")), shop=Shop(closed_dates=days[:14])) == []


class TestDates:
    def test_nothing_brings_the_date(self) -> None:
        assert warnings(sent(around("renewal", "after", 2))) == [
            "step 'hello': no field and no data is called “renewal”; customers without it leave here"
        ]
        assert warnings(sent(around("event.ends_at", "after", 2), entry=BOOKING)) == [
            "step 'hello': no field and no data is called “event.ends_at”; customers without it leave here"
        ]

    @pytest.mark.parametrize("field", ["birthday", "customer.birthday", "starts_at", "event.starts_at"])
    def test_a_field_or_the_event_brings_it(self, field: str) -> None:
        assert warnings(sent(around(field, "before", 2), entry=BOOKING)) == []

    def test_a_wait_counts_too(self) -> None:
        assert warnings(drawn(wait("until", around("renewal", "on")), message("hello"))) == [
            "step 'until': no field and no data is called “renewal”; customers without it leave here"
        ]

    def test_the_entry_does_not_tell_one_booking_from_another(self) -> None:
        entry = ByEvent(event="booking_made")
        assert warnings(sent(around("event.starts_at", "before", 24, "hours"), entry=entry)) == [
            "step 'hello': “event.starts_at” belongs to one “booking_made”, but the entry does not say "
            "what tells one from another, so a second one does not count"
        ]
        assert warnings(sent(around("birthday", "before", 1), entry=entry)) == []

    def test_before_a_date_but_not_earlier(self) -> None:
        words = "it is due when “birthday” begins, and a message before a date is never sent by then"
        assert errors(sent(around("birthday", "before", 0))) == [f"step 'hello': {words}"]
        assert errors(sent(around("birthday", "before", 0, wall="08:00"))) == []
        assert errors(sent(around("birthday", "before", 1))) == []
        assert errors(sent(around("birthday", "on"))) == []


class TestEvents:
    def test_a_goal_is_also_an_exit(self) -> None:
        document = drawn(
            message("hello", next=None), goal("bought", "order_placed"), exit_on=("order_placed",)
        )
        assert warnings(document) == [
            "step 'bought': its event “order_placed” also makes customers leave; "
            "the goal counts, the exit is never seen"
        ]

    def test_customers_join_and_leave_by_the_same(self) -> None:
        assert warnings(drawn(message("hello"), entry=BOOKING, exit_on=("booking_made",))) == [
            "customers join by “booking_made” and leave by it when it happens again"
        ]


class TestTheList:
    def test_is_in_the_order_of_the_flow(self) -> None:
        steps = (
            message("c", LATER, next=None),
            message("a", next="b"),
            message("b", LATER, next="c"),
            message("lost", next=None),
        )
        document = drawn(*steps, first="a", blocks={})
        assert [problem.step for problem in found(document, channel=None)] == [
            "",
            "a",
            "b",
            "c",
            "lost",
            "lost",
        ]
        assert in_order(document) == ["a", "b", "c", "lost"]

    def test_names_the_field_and_the_kind_of_fault(self) -> None:
        (problem,) = found(drawn(message("coupon"), blocks={}))
        assert (problem.step, problem.field, problem.key) == ("coupon", "block", "missing_block")
        assert problem.with_place == "“coupon”: block 'coupon' does not exist"

    @settings(QUICK, max_examples=15)
    @given(documents(most=6))
    def test_is_the_same_every_time(self, document: SequenceDocument) -> None:
        broken = document.model_copy(update={"blocks": {}, "first": None})
        assert found(broken) == found(broken)

    def test_of_thousands_of_steps_takes_no_time(self) -> None:
        steps = [message(f"s{number}", LATER) for number in range(3000)]
        document = drawn(
            *steps, blocks={step.block: Block(name="x", text="Hi {{ first_name }}!") for step in steps}
        )
        begun = clock_time.thread_time()
        assert found(document) == []
        assert clock_time.thread_time() - begun < 10
