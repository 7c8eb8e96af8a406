"""Pictures from their bytes: which kind they are, and what cannot be sent as one."""

import hashlib

from app.model.block import LARGEST_PICTURE, Picture
from app.model.errors import Invalid
from app.model.limits import in_megabytes
from app.model.sentence import worded

_BEGINNINGS = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/gif": b"GIF8",
    "image/webp": b"RIFF",
}
_LONGEST_ALT = 300


def kind_of(data: bytes) -> str:
    """Return the kind of a picture by how its bytes begin, empty if they are none that can be sent."""
    for kind, beginning in _BEGINNINGS.items():
        if data.startswith(beginning) and (kind != "image/webp" or data[8:12] == b"WEBP"):
            return kind
    return ""


def digest_of(data: bytes) -> str:
    """Return the name under which the bytes of a picture are kept."""
    return hashlib.sha256(data).hexdigest()


def refuse_size(size: int) -> None:
    """Raise ``Invalid`` for a picture of more bytes than one may have."""
    if size > LARGEST_PICTURE:
        raise Invalid(
            worded(
                "This picture has {size}; at most {most} can be sent. Save it smaller and choose it again.",
                size=in_megabytes(size),
                most=in_megabytes(LARGEST_PICTURE),
            )
        )


def picture_of(data: bytes, alt: str = "") -> Picture:
    """Return the picture that bytes are; raise ``Invalid`` if they are none, or too many."""
    refuse_size(len(data))
    kind = kind_of(data)
    if not kind:
        raise Invalid(worded("This is not a picture that can be sent. PNG, JPEG, GIF and WebP can."))
    return Picture(digest=digest_of(data), kind=kind, alt=alt[:_LONGEST_ALT])
