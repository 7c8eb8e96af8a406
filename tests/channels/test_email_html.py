"""The two bodies of a mail."""

import pytest

from app.channels.email_html import html_body, needs_html, plain_body, text_in
from app.model.block import Button, Content, Picture
from tests.channels.mailing import PICTURE

BUY = Button(label="Buy & eat", url="https://example.com/?a=1&b=2")


def html(**content: object) -> str:
    return html_body(Content.model_validate(content), lambda picture: f"cid:{picture.kind}")


class TestPlainText:
    def test_buttons_become_labels_with_their_links(self) -> None:
        body = plain_body(Content(text="Hello", buttons=(BUY,)))
        assert body == "Hello\n\nBuy & eat: https://example.com/?a=1&b=2\n"

    def test_quick_replies_become_lines(self) -> None:
        assert plain_body(Content(text="Coming?", quick_replies=("Yes", "No"))) == "Coming?\n\n- Yes\n- No\n"

    def test_pictures_become_their_descriptions(self) -> None:
        assert plain_body(Content(text="Look", pictures=(PICTURE,))) == "Look\n\n[A loaf of bread]\n"

    def test_the_way_out_comes_last(self) -> None:
        body = plain_body(Content(text="Hello", buttons=(BUY,), way_out="Write to stop@example.com to stop."))
        assert body.endswith("\n\nWrite to stop@example.com to stop.\n")

    def test_html_stands_in_for_a_missing_text(self) -> None:
        assert plain_body(Content(html="<p>Hello</p>")) == "Hello\n"


class TestTextOfHtml:
    @pytest.mark.parametrize(
        ("written", "seen"),
        [
            ("<p>One</p><p>Two</p>", "One\n\nTwo"),
            ("One<br>Two", "One\nTwo"),
            ("  One\n   two  ", "One two"),
            ("a &lt; b &amp; c &eacute;", "a < b & c é"),
            ("<ul><li>Bread</li><li>Tea</li></ul>", "- Bread\n- Tea"),
            ('<a href="https://example.com">Shop</a>', "Shop (https://example.com)"),
            ('<a href="https://example.com">https://example.com</a>', "https://example.com"),
            ('<a href="javascript:alert(1)">Shop</a>', "Shop"),
            ('<img src="x" alt="A loaf">', "[A loaf]"),
            ("<style>p { color: red }</style><script>run()</script><p>Hello</p>", "Hello"),
            ("<head><title>Shop</title></head><body>Hello</body>", "Hello"),
            ("<head><meta charset=utf-8><body>Hello", "Hello"),
            (
                "<table><tr><td>Tea</td><td>2</td></tr><tr><td>Bread</td><td>1</td></tr></table>",
                "Tea 2\nBread 1",
            ),
            ("<p>unclosed <b>bold", "unclosed bold"),
            ("One<hr>Two", "One\n\nTwo"),
            ("", ""),
        ],
    )
    def test_is_what_a_reader_sees(self, written: str, seen: str) -> None:
        assert text_in(written) == seen


class TestHtml:
    @pytest.mark.parametrize(
        ("content", "needed"),
        [
            (Content(text="Hello"), False),
            (Content(text="Hello", quick_replies=("Yes",), way_out="Stop"), False),
            (Content(html="<p>Hello</p>"), True),
            (Content(text="Hello", buttons=(BUY,)), True),
            (Content(text="Hello", pictures=(PICTURE,)), True),
        ],
    )
    def test_is_made_only_where_text_is_not_enough(self, content: Content, needed: bool) -> None:
        assert needs_html(content) is needed

    def test_text_becomes_paragraphs_and_lines(self) -> None:
        body = html(text="One\ntwo\n\n\nThree", buttons=[BUY])
        assert "<p>One<br>\ntwo</p>\n<p>Three</p>" in body

    def test_text_is_escaped(self) -> None:
        assert "&lt;b&gt;Tom &amp; Anna&lt;/b&gt;" in html(text="<b>Tom & Anna</b>", buttons=[BUY])

    def test_links_in_the_text_can_be_followed(self) -> None:
        body = html(text="See https://example.com/a?b=1&c=2.", buttons=[BUY])
        assert '<a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a>.' in body

    @pytest.mark.timeout(2)
    def test_a_very_long_word_is_read_in_no_time(self) -> None:
        assert html(text="x" * 20_000, buttons=[BUY])

    def test_buttons_are_links(self) -> None:
        body = html(text="Hello", buttons=[BUY])
        assert 'href="https://example.com/?a=1&amp;b=2"' in body
        assert ">Buy &amp; eat</a>" in body

    def test_a_quote_in_a_link_stays_inside_it(self) -> None:
        body = html(text="Hello", buttons=[{"label": "Buy", "url": 'https://example.com/"onclick="x'}])
        assert 'href="https://example.com/&quot;onclick=&quot;x"' in body

    def test_pictures_have_a_description(self) -> None:
        picture = {"digest": "0" * 64, "kind": "image/png", "alt": '"Bread"'}
        assert 'src="cid:image/png" alt="&quot;Bread&quot;"' in html(pictures=[picture])

    def test_the_way_out_is_a_small_footer_whose_address_can_be_clicked(self) -> None:
        body = html(text="Hello", buttons=[BUY], way_out="Write to stop@example.com to stop.")
        assert '<a href="mailto:stop@example.com">stop@example.com</a>' in body
        assert "font-size:12px" in body


class TestTheOwnersHtml:
    def test_is_kept_as_written(self) -> None:
        written = "<html><body><h1>Hello</h1></body></html>"
        assert html(html=written) == written + "\n"

    def test_has_the_way_out_inside_its_body(self) -> None:
        body = html(html="<html><body><h1>Hello</h1></body></html>", way_out="Stop")
        assert body.index("Hello") < body.index("<p>Stop</p>") < body.index("</body>")

    def test_may_be_a_piece_without_a_body(self) -> None:
        assert "<p>Stop</p>" in html(html="<h1>Hello</h1>", way_out="Stop")

    def test_places_a_picture_where_it_names_it(self) -> None:
        picture = Picture(digest="0" * 64, kind="image/png")
        body = html(html=f'<img src="cid:{"0" * 64}"><p>Hello</p>', pictures=[picture])
        assert body == '<img src="cid:image/png"><p>Hello</p>\n'

    def test_has_what_it_does_not_show_below_it(self) -> None:
        body = html(html="<p>Hello</p>", pictures=[PICTURE], buttons=[BUY])
        assert body.index("Hello") < body.index("<img") < body.index("Buy &amp; eat")

    def test_does_not_repeat_a_button_it_shows_itself(self) -> None:
        body = html(html='<a href="https://example.com/?a=1&amp;b=2">Here</a>', buttons=[BUY])
        assert "Buy" not in body
