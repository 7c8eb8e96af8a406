"""A mail is shown without anything being loaded from anywhere, and without what could do harm."""

import socket
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.block import Button, Content, Picture
from app.model.picture_bytes import digest_of
from app.ui.blocks.png import as_png
from app.ui.theme import Appearance, Theme
from app.ui.widgets.mail_preview import MailPreview, harmless
from tests.ui.driving import let_go


class Counting:
    """A server on this computer that counts who comes."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.settimeout(0.05)
        self.port = self.socket.getsockname()[1]
        self.visits = 0
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while not self._ends.is_set():
            try:
                visitor, _ = self.socket.accept()
            except TimeoutError:
                continue
            self.visits += 1
            visitor.close()

    def close(self) -> None:
        self._ends.set()
        self._thread.join()
        self.socket.close()


@pytest.fixture
def server() -> Iterator[Counting]:
    found = Counting()
    yield found
    found.close()


@pytest.fixture
def preview(qtbot: QtBot, application: QApplication) -> Iterator[MailPreview]:
    theme = Theme(application, Appearance.LIGHT)
    found = MailPreview(theme)
    found.resize(400, 300)
    found.show()
    yield found
    let_go(found, theme)


def greedy(address: str) -> str:
    """Return HTML that asks for something in every way that is known."""
    return f"""<html><head><link rel="stylesheet" href="{address}/a.css"><style>@import url({address}/b.css);
      body {{ background: url({address}/c.png) }}</style><base href="{address}/"></head>
      <body background="{address}/d.png" onload="x()">
      <p style="background-image: url({address}/e.png); color: red">Hello</p>
      <img src="{address}/f.png"><img src="g.png"><img srcset="{address}/h.png 2x">
      <img src="file:///etc/passwd"><img src="data:image/png;base64,iVBORw0KGgo=">
      <iframe src="{address}/i.html"></iframe><object data="{address}/j"></object>
      <video poster="{address}/k.png"><source src="{address}/l.mp4"></video>
      <input type="image" src="{address}/m.png"><svg><image href="{address}/n.png"/></svg>
      <table background="{address}/o.png"><tr><td background="{address}/p.png">cell</td></tr></table>
      <script>new Image().src="{address}/q.png"</script><meta http-equiv="refresh" content="0;{address}/r">
      <a href="javascript:x()">one</a> <a href="https://shop.example/">two</a></body></html>"""


def test_nothing_is_asked_for_from_anywhere(preview: MailPreview, server: Counting) -> None:
    address = f"http://127.0.0.1:{server.port}"
    for html in (greedy(address), harmless(greedy(address))):
        preview.show_mail(Content(html=html), {})
        preview.grab()
        QApplication.processEvents()
    assert "Hello" in preview.toPlainText()
    assert preview.refused == [], "what is harmless does not even ask"
    preview.setHtml(greedy(address))
    preview.grab()
    QApplication.processEvents()
    assert preview.refused, "and whoever asks is refused"
    assert server.visits == 0


def test_what_could_do_harm_is_taken_out() -> None:
    kept = harmless(greedy("https://evil.example"))
    assert "evil.example" not in kept
    for word in ("script", "onload", "iframe", "javascript", "file:", "data:", "url(", "@import"):
        assert word not in kept
    assert 'style="color:red"' in kept
    assert '<a href="https://shop.example/">two</a>' in kept


def test_the_mails_own_pictures_are_shown(preview: MailPreview) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x204060)
    data = as_png(image)
    picture = Picture(digest=digest_of(data), kind="image/png", alt="A lamp")
    preview.show_mail(Content(text="Look:", pictures=(picture,)), {picture.digest: data})
    preview.grab()
    assert preview.refused == []
    preview.show_mail(Content(text="Look:", pictures=(picture,)), {})
    preview.grab()
    assert preview.refused == [f"cid:{picture.digest}"]


def test_text_buttons_and_the_way_out_are_shown_as_words(preview: MailPreview) -> None:
    content = Content(
        text="Hi <Mai> & Co,\n\nsee you",
        buttons=(Button(label="Open <b>", url="https://shop.example/?a=1&b=2"),),
        quick_replies=("Yes",),
        way_out="Reply STOP",
    )
    preview.show_mail(content, {})
    shown = preview.toPlainText()
    for words in ("Hi <Mai> & Co,", "see you", "Open <b>", "Yes", "Reply STOP"):
        assert words in shown
