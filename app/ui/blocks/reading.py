"""What the Blocks page shows; read in the background."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage

from app.ui.blocks.png import as_png
from app.workspace import Workspace
from app.workspace.blocks import BlockView

_SIDE = 120


@dataclass(frozen=True)
class Library:
    """All blocks, with small pictures (PNG) of those that show one, by digest; only those not yet known."""

    views: tuple[BlockView, ...]
    thumbnails: Mapping[str, bytes]


@dataclass(frozen=True)
class Opened:
    """One block, with the bytes of its pictures by digest."""

    view: BlockView
    pictures: Mapping[str, bytes]


def read_library(workspace: Workspace, known: Container[str]) -> Library:
    """Return the library; pictures whose digest is ``known`` are not read again."""
    views = tuple(workspace.blocks.every())
    first = [view.block.pictures[0].digest for view in views if view.block.pictures]
    wanted = [digest for digest in dict.fromkeys(first) if digest not in known]
    return Library(views, {digest: _small(workspace, digest) for digest in wanted})


def open_block(workspace: Workspace, view: BlockView) -> Opened:
    """Return a block with its pictures."""
    digests = [picture.digest for picture in view.block.pictures]
    return Opened(view, workspace.blocks.pictures(digests) if digests else {})


def _small(workspace: Workspace, digest: str) -> bytes:
    data = workspace.blocks.pictures([digest]).get(digest, b"")
    image = QImage.fromData(QByteArray(data))
    if image.isNull():
        return b""
    expanding = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    return as_png(image.scaled(_SIDE, _SIDE, expanding, Qt.TransformationMode.SmoothTransformation))
