"""What a message may hold on a platform, and what of a message does not fit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.model.block import Content
from app.model.counting import SmsCount, Unit, length, sms
from app.model.sentence import Sentence, Value, worded


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule was read, and the day it was last checked there."""

    name: str
    checked: date


@dataclass(frozen=True, slots=True)
class Longest:
    """How long a text may be at most."""

    most: int
    source: Source
    unit: Unit = Unit.LETTERS

    def used_by(self, text: str) -> int:
        """Return how much of it a text takes."""
        return length(text, self.unit)


@dataclass(frozen=True, slots=True)
class Labels:
    """Buttons or quick replies: how many at most, and how long the label of each may be."""

    most: int
    label: Longest


@dataclass(frozen=True, slots=True)
class PictureLimits:
    """Pictures: how many at most, how many bytes each and all together, and of which kinds."""

    most: int
    largest: int
    kinds: frozenset[str]
    source: Source
    together: int = 0
    """Bytes of all pictures of one message; 0 where only each of them is limited."""


@dataclass(frozen=True, slots=True)
class MessageLimits:
    """What one message may hold on one platform.

    ``buttons`` and ``quick_replies`` are ``None`` where the platform draws none: they are then
    written into the text. ``pictures`` and ``html`` are ``None`` where none are shown. A text
    with buttons or quick replies below it may have to be shorter than one that stands alone.
    """

    platform: str
    platform_name: str
    text: Longest | None = None
    text_with_buttons: Longest | None = None
    text_with_replies: Longest | None = None
    buttons: Labels | None = None
    quick_replies: Labels | None = None
    pictures: PictureLimits | None = None
    html: Longest | None = None
    subject: Longest | None = None
    is_sms: bool = False

    def whole_text(self, content: Content) -> str:
        """Return the text as it goes out: with what this platform cannot draw, and the way out, below it."""
        pieces = [content.text.strip()]
        if self.buttons is None:
            pieces.append("\n".join(f"{button.label}: {button.url}" for button in content.buttons))
        if self.quick_replies is None:
            pieces.append("\n".join(f"- {reply}" for reply in content.quick_replies))
        pieces.append(content.way_out.strip())
        return "\n\n".join(piece for piece in pieces if piece)

    def text_limit(self, content: Content) -> Longest | None:
        """Return how long the text of a content may be."""
        if content.buttons and self.buttons and self.text_with_buttons:
            return self.text_with_buttons
        if content.quick_replies and self.quick_replies and self.text_with_replies:
            return self.text_with_replies
        return self.text


@dataclass(frozen=True, slots=True)
class Room:
    """A platform's limits, with how many bytes the pictures have, by digest, where that is known."""

    limits: MessageLimits
    picture_sizes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Misfit:
    """Something of a message that does not fit a platform.

    ``key`` is the kind of fault and never changes; ``place`` names the part of the message;
    ``words`` are read after the place, without a stop.
    """

    key: str
    place: Sentence
    words: Sentence
    is_error: bool = True

    def in_words(self) -> Sentence:
        """Return the place and the words: "the text has 2,310 letters; Messenger takes 1,999"."""
        return worded("the {place} {words}", place=self.place, words=self.words)

    def of_block(self, name: str) -> Sentence:
        """Return the same with the name of the block."""
        return worded("the {place} of block “{name}” {words}", place=self.place, name=name, words=self.words)

    def __str__(self) -> str:
        """Return the place and the words."""
        return str(self.in_words())


@dataclass(frozen=True, slots=True)
class Count:
    """How much of a limit is used. ``most`` is 0 where there is none; ``sms`` is there for SMS alone."""

    place: str
    used: int
    most: int
    unit: Unit = Unit.LETTERS
    sms: SmsCount | None = None

    @property
    def is_over(self) -> bool:
        """Whether it is too much."""
        return bool(self.most) and self.used > self.most


def counts(content: Content, room: Room) -> tuple[Count, ...]:
    """Return what is worth counting in a content: its text, and its buttons, replies and pictures if it has any."""
    limits = room.limits
    text = limits.whole_text(content)
    limit = limits.text_limit(content)
    used = limit.used_by(text) if limit else len(text)
    found = [
        Count(
            "text",
            used,
            limit.most if limit else 0,
            limit.unit if limit else Unit.LETTERS,
            sms(text) if limits.is_sms else None,
        )
    ]
    if content.buttons and limits.buttons:
        found.append(Count("buttons", len(content.buttons), limits.buttons.most))
    if content.quick_replies and limits.quick_replies:
        found.append(Count("quick replies", len(content.quick_replies), limits.quick_replies.most))
    if content.pictures and limits.pictures:
        found.append(Count("pictures", len(content.pictures), limits.pictures.most))
    if content.subject and limits.subject:
        found.append(
            Count(
                "subject", limits.subject.used_by(content.subject), limits.subject.most, limits.subject.unit
            )
        )
    return tuple(found)


def misfits(content: Content, room: Room) -> tuple[Misfit, ...]:
    """Return everything of a content that does not fit the platform."""
    return (
        *_in_texts(content, room.limits),
        *_in_labels(content, room.limits),
        *_in_pictures(content, room),
    )


def _in_texts(content: Content, limits: MessageLimits) -> Iterator[Misfit]:
    name = limits.platform_name
    text, subject = worded("text"), worded("subject")
    if content.html.strip() and limits.html is None and not (content.text.strip() or content.pictures):
        yield Misfit("no_text", text, worded("is missing; {platform} shows no HTML", platform=name))
    limit = limits.text_limit(content)
    if limit is not None:
        yield from _too_long("too_long", text, limits.whole_text(content), limit, name)
    if limits.html is not None and (used := limits.html.used_by(content.html)) > limits.html.most:
        words = worded(
            "takes {used} KB; some mailboxes cut it off after {most} KB",
            used=used // 1000,
            most=limits.html.most // 1000,
        )
        yield Misfit("html_too_long", worded("HTML"), words, is_error=False)
    if limits.subject is not None:
        yield from _too_long("label_too_long", subject, content.subject, limits.subject, name)


def _in_labels(content: Content, limits: MessageLimits) -> Iterator[Misfit]:
    name = limits.platform_name
    labels = [button.label for button in content.buttons]
    if limits.buttons is not None:
        if len(labels) > limits.buttons.most:
            yield _too_many("too_many_buttons", worded("buttons"), len(labels), limits.buttons.most, name)
        for number, label in enumerate(labels, start=1):
            place = worded("button {number}", number=number)
            yield from _too_long("label_too_long", place, label, limits.buttons.label, name)
    if limits.quick_replies is not None:
        replies, most = content.quick_replies, limits.quick_replies.most
        if len(replies) > most:
            yield _too_many("too_many_quick_replies", worded("quick replies"), len(replies), most, name)
        for number, reply in enumerate(replies, start=1):
            place = worded("quick reply {number}", number=number)
            yield from _too_long("label_too_long", place, reply, limits.quick_replies.label, name)


def _in_pictures(content: Content, room: Room) -> Iterator[Misfit]:
    limit, name = room.limits.pictures, room.limits.platform_name
    pictures = worded("pictures")
    if not content.pictures:
        return
    if limit is None:
        yield Misfit("no_pictures", pictures, worded("cannot be shown by {platform}", platform=name))
        return
    if len(content.pictures) > limit.most:
        yield _too_many("too_many_pictures", pictures, len(content.pictures), limit.most, name)
    for number, picture in enumerate(content.pictures, start=1):
        place = worded("picture {number}", number=number)
        if picture.kind not in limit.kinds:
            words = worded(
                "is {kind}; {platform} shows {kinds}",
                kind=_short(picture.kind),
                platform=name,
                kinds=", ".join(sorted(map(_short, limit.kinds))),
            )
            yield Misfit("picture_kind", place, words)
        size = room.picture_sizes.get(picture.digest, 0)
        if size > limit.largest:
            yield Misfit("picture_too_large", place, _too_heavy(size, limit.largest, name))
    together = sum(room.picture_sizes.get(picture.digest, 0) for picture in content.pictures)
    if limit.together and together > limit.together:
        yield Misfit("pictures_too_large", pictures, _too_heavy(together, limit.together, name))


def _too_long(key: str, place: Sentence, text: str, limit: Longest, name: str) -> Iterator[Misfit]:
    used = limit.used_by(text)
    if used <= limit.most:
        return
    shown: dict[str, Value] = {"used": f"{used:,}", "platform": name, "most": f"{limit.most:,}"}
    if limit.unit is Unit.BYTES:
        yield Misfit(key, place, worded("has {used} bytes; {platform} takes {most}", **shown))
    else:
        yield Misfit(key, place, worded("has {used} letters; {platform} takes {most}", **shown))


def _too_many(key: str, place: Sentence, count: int, most: int, name: str) -> Misfit:
    return Misfit(
        key, place, worded("are {count}; {platform} takes {most}", count=count, platform=name, most=most)
    )


def _too_heavy(size: int, most: int, name: str) -> Sentence:
    return worded(
        "has {size}; {platform} takes {most}",
        size=in_megabytes(size),
        platform=name,
        most=in_megabytes(most),
    )


def _short(kind: str) -> str:
    return kind.removeprefix("image/").upper()


def in_megabytes(size: int) -> str:
    """Return "1.5 MB", or "0.2 MB" for what is small."""
    megabytes = size / 1024 / 1024
    return f"{megabytes:.0f} MB" if megabytes == round(megabytes) else f"{max(megabytes, 0.1):.1f} MB"
