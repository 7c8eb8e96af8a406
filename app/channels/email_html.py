"""The two bodies of a mail: as plain text, and as HTML."""

import re
from collections.abc import Callable, Mapping
from html import escape
from html.parser import HTMLParser

from app.model.block import Content, Picture

_LINK = re.compile(r"(https?://[^\s<>\"]*[^\s<>\".,;:!?)\]])|((?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")
_FIT = "max-width:100%;height:auto;border:0"
_BUTTON = (
    "display:inline-block;padding:10px 20px;border-radius:6px;"
    "background:#1f6f5c;color:#ffffff;text-decoration:none"
)
_BODY = "margin:0;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#202020"
_FOOTER = "margin-top:32px;font-size:12px;line-height:1.4;color:#6a6a6a"
_HEAD = (
    '<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer"}
    | {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
    }
    | {"ul"}
)
_UNSEEN = frozenset({"script", "style", "template", "title"})
_TARGETS = ("http://", "https://", "mailto:", "tel:")


def needs_html(content: Content) -> bool:
    """Whether a content has something that plain text alone cannot show well."""
    return bool(content.html.strip() or content.pictures or content.buttons)


def plain_body(content: Content) -> str:
    """Return the whole mail as plain text, the way out at its end."""
    pieces = [
        content.text.strip() or text_in(content.html),
        "\n".join(f"[{picture.alt}]" for picture in content.pictures if picture.alt),
        "\n".join(f"{button.label}: {button.url}" for button in content.buttons),
        "\n".join(f"- {reply}" for reply in content.quick_replies),
        content.way_out.strip(),
    ]
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def html_body(content: Content, source_of: Callable[[Picture], str]) -> str:
    """Return the whole mail as HTML; ``source_of`` gives the ``src`` of a picture.

    In HTML that the owner wrote, a picture is placed by ``src="cid:<digest>"``. What their HTML
    does not show (pictures, buttons) comes below it.
    """
    written = content.html.strip()
    unplaced = [picture for picture in content.pictures if f"cid:{picture.digest}" not in written]
    for picture in content.pictures:
        written = written.replace(f"cid:{picture.digest}", source_of(picture))
    below = [_picture(picture, source_of(picture)) for picture in unplaced]
    below += [
        f'<p><a href="{escape(button.url)}" style="{_BUTTON}">{escape(button.label)}</a></p>'
        for button in content.buttons
        if escape(button.url) not in content.html and button.url not in content.html
    ]
    if content.quick_replies:
        below.append("<p>" + "<br>\n".join(f"- {escape(reply)}" for reply in content.quick_replies) + "</p>")
    if content.way_out.strip():
        below.append(f'<div style="{_FOOTER}">{_paragraphs(content.way_out)}</div>')
    if written:
        return _with_below(written, "\n".join(below))
    inside = "\n".join([_paragraphs(content.text), *below])
    return f'{_HEAD}\n<body style="{_BODY}">\n{inside}\n</body></html>\n'


def text_in(html: str) -> str:
    """Return what a reader of ``html`` sees, as plain text with the targets of its links."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text()


def _picture(picture: Picture, source: str) -> str:
    return f'<p><img src="{escape(source)}" alt="{escape(picture.alt)}" style="{_FIT}"></p>'


def _paragraphs(text: str) -> str:
    paragraphs = re.split(r"\n[^\S\n]*\n\s*", text.replace("\r\n", "\n").strip())
    return "\n".join(
        "<p>" + _linked(paragraph).replace("\n", "<br>\n") + "</p>" for paragraph in paragraphs if paragraph
    )


def _linked(text: str) -> str:
    pieces = []
    end = 0
    for found in _LINK.finditer(text):
        shown = escape(found[0])
        target = shown if found[1] else f"mailto:{shown}"
        pieces += [escape(text[end : found.start()]), f'<a href="{target}">{shown}</a>']
        end = found.end()
    return "".join([*pieces, escape(text[end:])])


def _with_below(written: str, below: str) -> str:
    endings = [*re.finditer(r"</html\s*>", written, re.IGNORECASE)]
    endings += re.finditer(r"</body\s*>", written, re.IGNORECASE)
    at = endings[-1].start() if endings else len(written)
    return f"{written[:at]}\n{below}\n{written[at:]}\n" if below else f"{written}\n"


class _Reader(HTMLParser):
    """Collects the visible text of a document, with line ends where blocks begin and end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._unseen = 0
        self._target = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values: Mapping[str, str] = {key: value or "" for key, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS:
            self._pieces.append("\n\n")
        elif tag in ("br", "tr"):
            self._pieces.append("\n")
        elif tag == "li":
            self._pieces.append("\n- ")
        elif tag == "img" and values.get("alt"):
            self._pieces.append(f" [{values['alt']}] ")
        elif tag == "a" and values.get("href", "").startswith(_TARGETS):
            self._target = values["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._pieces.append("\n\n")
        elif tag in ("td", "th"):
            self._pieces.append(" ")
        elif tag == "a" and self._target:
            if self._pieces[-1].strip() != self._target:
                self._pieces.append(f" ({self._target})")
            self._target = ""

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._pieces.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        """Return what was collected, with the blanks around line ends gone."""
        lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in "".join(self._pieces).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
