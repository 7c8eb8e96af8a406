"""A mail as its reader sees it. Nothing is ever loaded from anywhere, and what could do harm is taken out."""

import re
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QTextBrowser

from app.model.block import Content
from app.ui.theme import Theme


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TAGS = _set(
    "a abbr b blockquote br center code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s small"
    " span strike strong sub sup table tbody td tfoot th thead tr u ul"
)
_ATTRIBUTES = {
    "*": set(_set("style align valign bgcolor width height")),
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "table": {"border", "cellpadding", "cellspacing"},
    "ol": {"start"},
}
_STYLES = _set(
    "background-color color font-family font-size font-style font-weight line-height margin margin-bottom"
    " margin-left margin-right margin-top padding padding-bottom padding-left padding-right padding-top"
    " text-align text-decoration text-indent vertical-align white-space"
)
_OWN_PICTURE = re.compile(r"^cid:([0-9a-f]{64})$")
_LINKS = frozenset({"http", "https", "mailto", "tel"})
_EMPTY = QImage()


def harmless(html: str) -> str:
    """Return HTML with nothing left in it but words, their looks, links, and the mail's own pictures."""
    import nh3

    def kept(tag: str, attribute: str, value: str) -> str | None:
        if tag == "img" and attribute == "src":
            return value if _OWN_PICTURE.match(value) else None
        return value

    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=kept,
        url_schemes={*_LINKS, "cid"},
        filter_style_properties=set(_STYLES),
        clean_content_tags={"script", "style", "title", "template"},
        link_rel=None,
        url_relative="deny",
    )


class MailPreview(QTextBrowser):
    """Shows the body of a mail. Its own pictures come from memory; whatever else is asked for is refused."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._pictures: Mapping[str, bytes] = {}
        self.refused: list[str] = []
        """What was asked for and not loaded, for whoever wants to know."""
        self.setAccessibleName(self.tr("The mail"))
        self.setProperty("look", "mail")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(_open)

    def show_mail(self, content: Content, pictures: Mapping[str, bytes]) -> None:
        """Show the HTML of a content, or its plain text where it has none; ``pictures`` are bytes by digest."""
        self._pictures = pictures
        self.refused.clear()
        self.setHtml(_document(content))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the mail itself; nothing else is ever loaded, from a disk or from a network."""
        address = name.toString() if isinstance(name, QUrl) else name
        own = _OWN_PICTURE.match(address)
        data = self._pictures.get(own[1]) if own else None
        if data is None:
            self.refused += [address] if address else []
            return _EMPTY
        image = QImage.fromData(QByteArray(data))
        room = max(80, self.viewport().width() - 2 * self._theme.metrics.large)
        return image if image.width() <= room else image.scaledToWidth(room)


def _open(url: QUrl) -> None:
    if url.scheme() in _LINKS:
        QDesktopServices.openUrl(url)


def _document(content: Content) -> str:
    """Return the mail as one piece of harmless HTML."""
    pieces = [harmless(content.html)] if content.html.strip() else [_paragraphs(content.text)]
    pieces += [
        f'<p><img src="cid:{picture.digest}" alt="{escape(picture.alt)}"></p>'
        for picture in content.pictures
        if f"cid:{picture.digest}" not in content.html
    ]
    pieces += [
        f'<p><a href="{escape(button.url)}">{escape(button.label)}</a></p>' for button in content.buttons
    ]
    if content.quick_replies:
        pieces.append(
            "<ul>" + "".join(f"<li>{escape(each)}</li>" for each in content.quick_replies) + "</ul>"
        )
    if content.way_out.strip():
        pieces.append(f"<hr><small>{_paragraphs(content.way_out)}</small>")
    return harmless("\n".join(pieces))


def _paragraphs(text: str) -> str:
    return "".join(
        "<p>" + escape(paragraph).replace("\n", "<br>") + "</p>"
        for paragraph in re.split(r"\n\s*\n", text.strip())
        if paragraph
    )
