"""What does not fit a platform is found and said; what is worth counting is counted."""

from dataclasses import replace
from datetime import date

import pytest

from app.model.block import Button, Content, Picture
from app.model.counting import Unit
from app.model.limits import (
    Count,
    Labels,
    Longest,
    MessageLimits,
    PictureLimits,
    Room,
    Source,
    counts,
    in_megabytes,
    misfits,
)

SOURCE = Source("a reference", date(2026, 1, 1))
CHAT = MessageLimits(
    "chat",
    "Chat",
    text=Longest(20, SOURCE, Unit.UTF16),
    text_with_buttons=Longest(10, SOURCE),
    text_with_replies=Longest(15, SOURCE),
    buttons=Labels(1, Longest(5, SOURCE)),
    quick_replies=Labels(2, Longest(3, SOURCE)),
    pictures=PictureLimits(2, 1000, frozenset({"image/png", "image/jpeg"}), SOURCE, together=1500),
)
PLAIN = MessageLimits("plain", "Plain", text=Longest(40, SOURCE), is_sms=True)
MAIL = MessageLimits("mail", "Mail", html=Longest(2000, SOURCE, Unit.BYTES), subject=Longest(12, SOURCE))
GO = Button(label="Go", url="https://x.example")
PNG = Picture(digest="a" * 64, kind="image/png")
GIF = Picture(digest="b" * 64, kind="image/gif")


def said(content: Content, limits: MessageLimits = CHAT, **sizes: int) -> list[str]:
    by_digest = {letter * 64: size for letter, size in sizes.items()}
    return [str(misfit) for misfit in misfits(content, Room(limits, by_digest))]


def test_what_fits_is_not_spoken_of() -> None:
    whole = Content(text="Hello", buttons=(GO,), quick_replies=("Yes", "No"), pictures=(PNG,))
    assert said(whole, a=1000) == []
    assert said(Content(text="🙂" * 10)) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (Content(text="🙂" * 11), "the text has 22 letters; Chat takes 20"),
        (Content(text="eleven long", buttons=(GO,)), "the text has 11 letters; Chat takes 10"),
        (Content(text="sixteen letters.", quick_replies=("No",)), "the text has 16 letters; Chat takes 15"),
        (Content(text="Hello", way_out="Reply STOP here"), "the text has 22 letters; Chat takes 20"),
        (Content(text="Hi", buttons=(GO, GO)), "the buttons are 2; Chat takes 1"),
        (
            Content(text="Hi", buttons=(Button(label="Go now", url="https://x.example"),)),
            "the button 1 has 6 letters; Chat takes 5",
        ),
        (Content(text="Hi", quick_replies=("1", "2", "3")), "the quick replies are 3; Chat takes 2"),
        (Content(text="Hi", quick_replies=("No", "Maybe")), "the quick reply 2 has 5 letters; Chat takes 3"),
        (Content(pictures=(GIF,)), "the picture 1 is GIF; Chat shows JPEG, PNG"),
        (Content(html="<p>Hi</p>"), "the text is missing; Chat shows no HTML"),
    ],
)
def test_what_does_not_fit_is_said(content: Content, words: str) -> None:
    assert said(content) == [words]


def test_pictures_are_weighed_one_by_one_and_together() -> None:
    assert said(Content(pictures=(PNG,)), a=1001) == [
        "the picture 1 has 0.1 MB; Chat takes 0.1 MB",
    ]
    other = Picture(digest="c" * 64, kind="image/jpeg")
    assert [
        fault.key
        for fault in misfits(Content(pictures=(PNG, other)), Room(CHAT, {"a" * 64: 800, "c" * 64: 800}))
    ] == ["pictures_too_large"]
    assert said(Content(pictures=(PNG, other, other)))[0] == "the pictures are 3; Chat takes 2"
    assert said(Content(pictures=(PNG,)), PLAIN) == ["the pictures cannot be shown by Plain"]


def test_where_none_are_drawn_buttons_and_replies_are_written_into_the_text() -> None:
    content = Content(text="Hi", buttons=(GO,), quick_replies=("Yes", "No"), way_out="Reply STOP")
    assert PLAIN.whole_text(content) == "Hi\n\nGo: https://x.example\n\n- Yes\n- No\n\nReply STOP"
    assert CHAT.whole_text(content) == "Hi\n\nReply STOP"
    assert said(content, PLAIN) == ["the text has 49 letters; Plain takes 40"]


def test_long_html_is_doubtful_and_a_long_subject_an_error() -> None:
    long_html, long_subject = misfits(
        Content(text="Hi", html="<p>" * 1000, subject="Good morning!"), Room(MAIL)
    )
    assert (long_html.key, long_html.is_error) == ("html_too_long", False)
    assert (long_subject.key, long_subject.is_error) == ("label_too_long", True)


def test_counting_what_is_there() -> None:
    content = Content(text="🙂" * 11, buttons=(GO, GO), quick_replies=("Yes",), pictures=(PNG,), subject="Hi")
    text, buttons, replies, pictures = counts(
        content, Room(replace(CHAT, text_with_buttons=None, text_with_replies=None))
    )
    assert text == Count("text", 22, 20, Unit.UTF16)
    assert text.is_over
    assert (buttons.used, buttons.most, buttons.is_over) == (2, 1, True)
    assert (replies.used, replies.most, replies.is_over) == (1, 2, False)
    assert (pictures.used, pictures.most) == (1, 2)
    assert [count.place for count in counts(Content(text="Hi", subject="Hi"), Room(MAIL))] == [
        "text",
        "subject",
    ]


def test_sms_are_counted_in_messages() -> None:
    (text,) = counts(Content(text="ạ" * 71), Room(PLAIN))
    assert text.sms is not None
    assert text.sms.messages == 2
    assert not counts(Content(text="Hi"), Room(MAIL))[0].is_over, "without a limit nothing is too much"


@pytest.mark.parametrize(
    ("size", "words"), [(8 * 1024 * 1024, "8 MB"), (1_600_000, "1.5 MB"), (2_000, "0.1 MB")]
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert in_megabytes(size) == words
