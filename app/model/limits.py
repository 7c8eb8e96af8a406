"""What a message may hold on a platform, and what of a message does not fit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.model.block import Content
from app.model.counting import SmsCount, Unit, length, sms


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

    ``key`` is the kind of fault and never changes; ``place`` names the text as in
    ``Block.templates``, or a picture; ``words`` are read after the place, without a stop.
    """

    key: str
    place: str
    words: str
    is_error: bool = True

    def __str__(self) -> str:
        """Return the place and the words: "the text has 2,310 letters; Messenger takes 1,999"."""
        return f"the {self.place} {self.words}"

    def of_block(self, name: str) -> str:
        """Return the same with the name of the block."""
        return f"the {self.place} of block '{name}' {self.words}"


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
    if content.html.strip() and limits.html is None and not (content.text.strip() or content.pictures):
        yield Misfit("no_text", "text", f"is missing; {name} shows no HTML")
    limit = limits.text_limit(content)
    if limit is not None:
        yield from _too_long("text", limits.whole_text(content), limit, name)
    if limits.html is not None and (used := limits.html.used_by(content.html)) > limits.html.most:
        most = limits.html.most // 1000
        words = f"takes {used // 1000} KB; some mailboxes cut it off after {most} KB"
        yield Misfit("html_too_long", "html", words, is_error=False)
    if limits.subject is not None:
        yield from _too_long("subject", content.subject, limits.subject, name)


def _in_labels(content: Content, limits: MessageLimits) -> Iterator[Misfit]:
    labels = [button.label for button in content.buttons]
    for what, one, texts, limit in (
        ("buttons", "button", labels, limits.buttons),
        ("quick replies", "quick reply", content.quick_replies, limits.quick_replies),
    ):
        if limit is None:
            continue
        if len(texts) > limit.most:
            words = f"are {len(texts)}; {limits.platform_name} shows {limit.most}"
            yield Misfit(f"too_many_{what.replace(' ', '_')}", what, words)
        for number, text in enumerate(texts, start=1):
            yield from _too_long(f"{one} {number}", text, limit.label, limits.platform_name)


def _in_pictures(content: Content, room: Room) -> Iterator[Misfit]:
    limit, name = room.limits.pictures, room.limits.platform_name
    if not content.pictures:
        return
    if limit is None:
        yield Misfit("no_pictures", "pictures", f"cannot be shown by {name}")
        return
    if len(content.pictures) > limit.most:
        words = f"are {len(content.pictures)}; {name} takes {limit.most}"
        yield Misfit("too_many_pictures", "pictures", words)
    for number, picture in enumerate(content.pictures, start=1):
        if picture.kind not in limit.kinds:
            kinds = ", ".join(sorted(kind.removeprefix("image/").upper() for kind in limit.kinds))
            words = f"is {picture.kind.removeprefix('image/').upper()}; {name} shows {kinds}"
            yield Misfit("picture_kind", f"picture {number}", words)
        size = room.picture_sizes.get(picture.digest, 0)
        if size > limit.largest:
            words = f"has {in_megabytes(size)}; {name} takes {in_megabytes(limit.largest)}"
            yield Misfit("picture_too_large", f"picture {number}", words)
    together = sum(room.picture_sizes.get(picture.digest, 0) for picture in content.pictures)
    if limit.together and together > limit.together:
        words = f"have {in_megabytes(together)} together; {name} takes about {in_megabytes(limit.together)}"
        yield Misfit("pictures_too_large", "pictures", words)


def _too_long(place: str, text: str, limit: Longest, name: str) -> Iterator[Misfit]:
    used = limit.used_by(text)
    if used > limit.most:
        unit = "bytes" if limit.unit is Unit.BYTES else "letters"
        key = "too_long" if place == "text" else "label_too_long"
        yield Misfit(key, place, f"has {used:,} {unit}; {name} takes {limit.most:,}")


def in_megabytes(size: int) -> str:
    """Return "1.5 MB", or "0.2 MB" for what is small."""
    megabytes = size / 1024 / 1024
    return f"{megabytes:.0f} MB" if megabytes == round(megabytes) else f"{max(megabytes, 0.1):.1f} MB"
