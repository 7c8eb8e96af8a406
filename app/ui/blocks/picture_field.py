"""The pictures of a block: chosen, dropped or pasted; what is none, or too large, is said in words."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.model.block import Picture
from app.model.errors import Invalid, TendrilError
from app.model.picture_bytes import picture_of
from app.model.sentence import worded
from app.ui.blocks.png import as_png
from app.ui.context import Context
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import text_label
from app.ui.widgets.notice import Notice
from app.ui.widgets.picture import PictureView
from app.workspace.blocks import Blocks, read_picture

MOST = 10
_THUMBNAIL = 72
_LONGEST_ALT = 300


class PictureField(QWidget):
    """Emits ``edited`` when a picture has come or gone, or is described otherwise."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        """Begin with none."""
        super().__init__()
        self._context = context
        self.data: dict[str, bytes] = {}
        """The bytes of the pictures that are shown, by digest."""
        self._pictures: list[Picture] = []
        self.setAcceptDrops(True)
        metrics = context.theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.small)
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.small)
        layout.addLayout(self._column)
        self.notice = Notice(context.theme)
        layout.addWidget(self.notice)
        row = FlowLayout(metrics.medium)
        self.choose = button(context.theme, self.tr("Choose a picture…"), "image", "link")
        self.choose.clicked.connect(self._ask)
        row.addWidget(self.choose)
        self._hint = text_label(self.tr("or drop one here, or paste it"), "small")
        self._hint.setMinimumHeight(self.choose.sizeHint().height())
        row.addWidget(self._hint)
        layout.addLayout(row)

    def show_pictures(self, pictures: Sequence[Picture], data: Mapping[str, bytes]) -> None:
        """Show these pictures."""
        self.data.update(data)
        if list(pictures) != self._pictures or not self._column.count():
            self._pictures = list(pictures)
            self._lay_out()

    def show_bytes(self, data: Mapping[str, bytes]) -> None:
        """Show the pictures themselves, which have been read since."""
        self.data.update(data)
        self._lay_out()

    def value(self) -> tuple[Picture, ...]:
        """Return the pictures in order."""
        return tuple(self._pictures)

    def take(self, media: QMimeData) -> None:
        """Take pictures that were dropped or pasted."""
        files = [Path(url.toLocalFile()) for url in media.urls() if url.isLocalFile()]
        if files:
            for path in files[:MOST]:
                self.add_file(path)
            return
        image = media.imageData()
        if isinstance(image, QImage) and not image.isNull():
            self._add(partial(as_png, image))

    def add_file(self, path: Path) -> None:
        """Take a picture from a file."""
        self._add(partial(read_picture, path), path.stem.replace("_", " ").replace("-", " "))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        self.take(event.mimeData())
        event.acceptProposedAction()

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda path: self.add_file(Path(path)))
        dialog.open()

    def _add(self, read: Callable[[], bytes], alt: str = "") -> None:
        self.notice.silence()
        if len(self._pictures) >= MOST:
            self.notice.say(self.tr("A message has at most {n} pictures.").format(n=MOST), "warning")
            return
        work = partial(_kept, self._context.workspace.blocks, read, alt)
        self._context.background.run(self, work, self._added, self._refused)

    def _added(self, found: tuple[Picture, bytes]) -> None:
        picture, data = found
        if any(each.digest == picture.digest for each in self._pictures):
            self.notice.say(self.tr("This picture is there already."))
            return
        self.data[picture.digest] = data
        self._pictures.append(picture)
        self._lay_out()
        self.edited.emit()

    def _refused(self, error: TendrilError) -> None:
        self.notice.show_error(error)

    def _lay_out(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for picture in self._pictures:
            self._column.addWidget(self._row(picture))
        self.choose.setText(self.tr("Add another…") if self._pictures else self.tr("Choose a picture…"))

    def _row(self, picture: Picture) -> QWidget:
        theme = self._context.theme
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.medium)
        data = self.data.get(picture.digest, b"")
        layout.addWidget(PictureView(theme, data, picture.alt, theme.metrics.scaled(_THUMBNAIL)))
        alt = QLineEdit(picture.alt)
        alt.setMaxLength(_LONGEST_ALT)
        alt.setAccessibleName(self.tr("What the picture shows"))
        alt.setPlaceholderText(self.tr("What it shows, for those who cannot see it"))
        alt.textEdited.connect(lambda text, digest=picture.digest: self._describe(digest, text))
        layout.addWidget(alt, 1)
        remove = button(theme, "", "x", "bare")
        remove.setAccessibleName(self.tr("Take the picture away"))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda _=False, digest=picture.digest: self._take_away(digest))
        layout.addWidget(remove)
        return row

    def _describe(self, digest: str, text: str) -> None:
        self._pictures = [
            each.model_copy(update={"alt": text}) if each.digest == digest else each
            for each in self._pictures
        ]
        self.edited.emit()

    def _take_away(self, digest: str) -> None:
        self._pictures = [each for each in self._pictures if each.digest != digest]
        self.notice.silence()
        self._lay_out()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()


def _kept(blocks: Blocks, read: Callable[[], bytes], alt: str) -> tuple[Picture, bytes]:
    data = read()
    picture_of(data)
    if QImage.fromData(QByteArray(data)).isNull():
        raise Invalid(worded("This picture is damaged and cannot be shown. Choose another one."))
    return blocks.add_picture(data, alt), data
