"""Filling blocks in: whose values, which instant, how each place is written."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.block import Block, Button, Content, Picture
from app.model.customer import Address, Customer
from app.model.personalise import TemplateFault, render, syntax_problem, variable_uses
from app.model.shop import Shop
from app.model.way_out import footer
from tests.model.builders import LONDON, NEW_YORK, SAIGON, clock
from tests.model.examples import QUICK

PLANNED = clock("Tue 2026-11-24 18:30")
SHOP = Shop(name="Bloom & Co", postal_address="1 High Street\nLondon", timezone="Europe/London")
ANA = Customer(
    7,
    "Ana",
    "O'Neil",
    "Asia/Ho_Chi_Minh",
    "vi",
    fields={"shoe_size": "38", "Favourite colour": "red", "city": ""},
    tags=frozenset({"regular", "early bird"}),
    addresses=(Address("email", "ana@example.org"), Address("phone", "+442079460000")),
)
NOBODY = Customer(8)


def filled(
    block: Block,
    data: Mapping[str, str] | None = None,
    *,
    who: Customer = ANA,
    zone: ZoneInfo = LONDON,
    way_out: str = "",
) -> Content:
    """Return the block filled in as planned for Tuesday evening."""
    return render(block, who, data or {}, SHOP, PLANNED, zone, way_out)


def text(template: str, who: Customer = ANA, *, in_zone: ZoneInfo = LONDON, **data: str) -> str:
    """Return a text filled in."""
    return filled(Block(name="Hello", text=template), data, who=who, zone=in_zone).text


def html(template: str, **data: str) -> str:
    """Return HTML filled in."""
    return filled(Block(name="Hello", html=template), data).html


def link(template: str, **data: str) -> str:
    """Return where a button leads, empty if it is left out."""
    block = Block(name="Hello", text="Hello", buttons=(Button(label="Go", url=template),))
    return next((button.url for button in filled(block, data).buttons), "")


def fault(block: Block, **data: str) -> TemplateFault:
    """Return with what fault a block cannot be filled in."""
    with pytest.raises(TemplateFault) as caught:
        filled(block, data)
    return caught.value


def attempted(block: Block, data: Mapping[str, str]) -> str:
    """Return that a block is filled in, or the kind of its fault."""
    try:
        render(block, ANA, data, SHOP, PLANNED, SAIGON, "")
    except TemplateFault as fault:
        return fault.key
    return "filled in"


class TestWhoseValues:
    @pytest.mark.parametrize(
        ("template", "shown"),
        [
            ("Hi {{ first_name }} {{ last_name }}", "Hi Ana O'Neil"),
            ("{{ email }}, {{ phone }}, {{ language }}", "ana@example.org, +442079460000, vi"),
            ("{{ shoe_size }} {{ customer.shoe_size }}", "38 38"),
            ("{{ customer['Favourite colour'] }}", "red"),
            ("{{ customer.tags | join: ', ' }}", "early bird, regular"),
            ("{% if customer.tags contains 'regular' %}Again{% endif %}", "Again"),
            ("{{ shop.name }}, {{ shop.postal_address }}", "Bloom & Co, 1 High Street\nLondon"),
            ("{{ coupon }} {{ event.coupon }}", "TEN TEN"),
            ("{{ first_name | upcase | append: '!' }}", "ANA!"),
        ],
    )
    def test_of_the_customer_the_event_and_the_shop(self, template: str, shown: str) -> None:
        assert text(template, coupon="TEN") == shown

    def test_the_customers_own_value_comes_before_the_events(self) -> None:
        assert text("{{ first_name }} {{ event.first_name }}", first_name="Bo") == "Ana Bo"
        assert text("{{ first_name }}", NOBODY, first_name="Bo") == "Bo"

    def test_data_cannot_take_the_name_of_what_is_built_in(self) -> None:
        assert text("{{ shop.name }}{{ now | date: '%Y' }}", shop="x", now="1999-01-01") == "Bloom & Co2026"

    def test_what_is_unknown_or_empty_takes_the_default(self) -> None:
        assert text("Hi {{ first_name | default: 'there' }}", NOBODY) == "Hi there"
        assert text("To {{ city | default: 'you' }}, {{ nonsense | default: '?' }}") == "To you, ?"
        assert text("[{{ nonsense }}]") == "[]"

    def test_a_whole_record_shows_nothing(self) -> None:
        assert text("[{{ customer }}{{ event }}{{ shop }}]") == "[]"

    def test_a_value_is_never_read_as_a_template(self) -> None:
        assert text("{{ note }}", note="{{ email }}{% for %}") == "{{ email }}{% for %}"


class TestTheInstant:
    """Liquid's now is when the message is planned, on the clocks of the reader."""

    @pytest.mark.parametrize("now", ['"now"', '"today"', "now"])
    def test_now_is_the_planned_instant(self, now: str) -> None:
        assert text(f'{{{{ {now} | date: "%d/%m %H:%M" }}}}') == "24/11 18:30"
        assert text(f'{{{{ {now} | date: "%d/%m %H:%M" }}}}', in_zone=SAIGON) == "25/11 01:30"

    def test_today_is_its_day(self) -> None:
        assert text("{{ today | date: '%d/%m' }} {{ today }}", in_zone=SAIGON) == "25/11 2026-11-25"

    def test_a_time_with_an_offset_is_shown_on_the_readers_clocks(self) -> None:
        layout = "{{ starts_at | date: '%d/%m %H:%M' }}"
        assert text(layout, in_zone=SAIGON, starts_at="2026-11-26T15:00:00+00:00") == "26/11 22:00"
        assert text(layout, in_zone=NEW_YORK, starts_at="2026-11-26T01:00:00Z") == "25/11 20:00"

    def test_a_time_without_one_is_shown_as_it_stands(self) -> None:
        layout = "{{ starts_at | date: '%d/%m %H:%M' }}"
        assert text(layout, in_zone=SAIGON, starts_at="2026-11-26T15:00") == "26/11 15:00"
        assert text(layout, in_zone=SAIGON, starts_at="2026-11-26 15:00:30") == "26/11 15:00"
        assert text(layout, in_zone=SAIGON, starts_at="2026-11-26") == "26/11 00:00"

    def test_seconds_since_1970_are_a_time_too(self) -> None:
        assert text("{{ at | date: '%F %T' }}", in_zone=SAIGON, at="1700000000") == "2023-11-15 05:13:20"

    def test_what_is_no_date_stays_as_it_is(self) -> None:
        assert text("{{ at | date: '%F' }}", at="next week") == "next week"
        assert text("{{ at | date: '%F' }}|{{ 5 | date: '%F' }}", at="38").startswith("38|")
        assert text("{{ nonsense | date: '%F' | default: 'soon' }}") == "soon"

    def test_the_same_on_every_system(self) -> None:
        layout = "%A %a %B %b %-d %e %-m %y %I:%M %p %P %l %^a|%j %U %V %W %u %w %z %Z %% %F %R %D"
        first, second = text(f"{{{{ '2026-03-01T15:04:05' | date: '{layout}' }}}}").split("|")
        assert first == "Sunday Sun March Mar 1  1 3 26 03:04 PM pm  3 SUN"
        assert second == "060 09 09 08 7 0 +0000 GMT % 2026-03-01 15:04 03/01/26"

    @QUICK
    @given(
        st.datetimes().filter(lambda moment: moment.year >= 1000),
        st.sampled_from(list("aAbBdHIjmMpSUuVwWyYGFTRD")),
    )
    def test_each_directive_means_what_it_means_in_python(self, moment: datetime, directive: str) -> None:
        layout = f"{{{{ '{moment.isoformat()}' | date: '%{directive}' }}}}"
        assert text(layout) == moment.strftime(f"%{directive}")

    def test_unknown_directives_and_widths_are_left_alone(self) -> None:
        assert text("{{ now | date: '%Q %1000000000d %' }}") == "%Q %1000000000d %"


class TestHtml:
    def test_values_are_escaped(self) -> None:
        assert html("<p>{{ note }}</p>", note="<b>&'\"") == "<p>&lt;b&gt;&amp;&#39;&#34;</p>"

    @pytest.mark.parametrize(
        "expression",
        [
            "note",
            "note | append: ''",
            "'' | append: note",
            "note | upcase | downcase",
            "note | strip_html | append: note",
            "note | escape_once",
            "note | url_encode | url_decode",
            "note | base64_encode | base64_decode",
            "note | split: ' ' | join: ' '",
            "note | split: '' | first | append: note",
            "'x' | replace: 'x', note",
            "note | date: '%d'",
            "'now' | date: note",
            "note | newline_to_br",
            "note | default: 'x'",
            "nonsense | default: note",
            "note | truncate: 100",
        ],
    )
    def test_whatever_is_done_to_them(self, expression: str) -> None:
        assert (
            "<script" not in html(f"<p>{{{{ {expression} }}}}</p>", note="<script>alert(1)</script>").lower()
        )
        assert "<script" not in html(
            f"{{% capture a %}}{{{{ {expression} }}}}{{% endcapture %}}{{{{ a }}}}.", note="<script>"
        )

    def test_what_the_owner_wrote_is_kept(self) -> None:
        assert html("<i>{{ 'a<br>b' }}</i>") == "<i>a<br>b</i>"

    def test_lines_of_a_value_can_be_kept_apart(self) -> None:
        assert html("{{ cart | newline_to_br }}", cart="1 <rose>\n2") == "1 &lt;rose&gt;<br />\n2"

    def test_no_value_can_be_declared_safe(self) -> None:
        assert fault(Block(name="Hello", html="{{ note | safe }}")).key == "template_filter"

    def test_plain_text_is_not_escaped(self) -> None:
        assert text("{{ last_name }} & {{ shop.name }}") == "O'Neil & Bloom & Co"


class TestButtons:
    def test_values_are_safe_in_links(self) -> None:
        assert (
            link("https://example.org/?who={{ note }}", note="A & B/ü?")
            == "https://example.org/?who=A%20%26%20B%2F%C3%BC%3F"
        )
        assert (
            link("https://example.org/{{ note | url_encode }}", note="A & B") == "https://example.org/A+%26+B"
        )
        assert link("https://example.org/{% echo note %}", note="a b") == "https://example.org/a%20b"

    def test_a_value_at_the_beginning_is_a_whole_link(self) -> None:
        cart = "https://example.org/cart?a=1&b=x%20y"
        assert link("{{ cart_url }}", cart_url=cart) == cart
        assert link("{{ cart_url }}&who={{ first_name }}", cart_url=cart) == f"{cart}&who=Ana"
        assert link("{{ cart_url }}", cart_url="https://example.org/a b") == "https://example.org/a%20b"

    def test_numbers_and_addresses_stay_whole(self) -> None:
        assert link("tel:{{ phone }}") == "tel:+442079460000"
        assert (
            link("mailto:{{ email }}?subject={{ note }}", note="a+b@c")
            == "mailto:ana@example.org?subject=a%2Bb%40c"
        )

    def test_a_part_that_is_kept_for_later_is_encoded_once(self) -> None:
        template = "{% capture q %}{{ note }}{% endcapture %}https://example.org/{{ q }}"
        assert link(template, note="a b") == "https://example.org/a%20b"

    @pytest.mark.parametrize(
        "value", ["javascript:alert(1)", "example.org", "https://", "//x", "data:text/html,x", "x" * 3000]
    )
    def test_a_value_that_is_no_link_is_refused(self, value: str) -> None:
        block = Block(name="Hello", text="Hi", buttons=(Button(label="Go", url="{{ url }}"),))
        found = fault(block, url=value)
        assert (found.key, found.place) == ("template_link", "link of button 1")

    def test_without_a_link_or_a_label_there_is_no_button(self) -> None:
        assert link("{{ cart_url }}") == ""
        buttons = (Button(label="{{ nonsense }}", url="https://example.org"), Button(label="B", url="tel:1"))
        assert [button.label for button in filled(Block(name="x", text="Hi", buttons=buttons)).buttons] == [
            "B"
        ]

    def test_labels_and_quick_replies_are_filled_in_and_shortened(self) -> None:
        button = Button(label="For {{ first_name }}\nonly", url="https://example.org")
        block = Block(
            name="x", text="Hi", buttons=(button,), quick_replies=("Yes, {{ note }}", "{{ nonsense }}")
        )
        content = filled(block, {"note": "x" * 200})
        assert content.buttons[0].label == "For Ana only"
        assert len(content.quick_replies[0]) == 80
        assert content.quick_replies[0].endswith("x…")
        assert len(content.quick_replies) == 1


class TestTheRest:
    def test_a_subject_is_one_line(self) -> None:
        block = Block(name="x", text="Hi", subject="  Hi {{ note }}\r\n there ")
        assert filled(block, {"note": "a\n\nb\u2028c"}).subject == "Hi a b c there"
        assert len(filled(block, {"note": "y" * 900}).subject) == 500

    def test_the_way_out_is_handed_through(self) -> None:
        assert filled(Block(name="x", text="Hi"), way_out="{{ stop }}").way_out == "{{ stop }}"
        assert filled(Block(name="x", text="Hi")).way_out == ""

    def test_pictures_stay(self) -> None:
        picture = Picture(digest="0" * 64, kind="image/png")
        assert filled(Block(name="x", pictures=(picture,))) == Content(pictures=(picture,))

    def test_what_no_platform_can_carry_is_taken_out(self) -> None:
        assert text("{{ note }}", note="a\ud800b\0c") == "a?bc"

    def test_the_same_block_is_filled_in_the_same_way_twice(self) -> None:
        block = Block(name="x", text="{% increment n %}{% cycle 'a', 'b' %}{{ first_name }}")
        assert filled(block) == filled(block)

    @QUICK
    @given(st.dictionaries(st.text(max_size=8), st.text(max_size=30), max_size=4), st.text(max_size=60))
    def test_whatever_comes_in_a_template_fault_is_all_that_goes_wrong(
        self, data: Mapping[str, str], source: str
    ) -> None:
        block = Block(name="x", text=source + "{{ a }}", html=f"<p>{{{{ {source[:20]} }}}}</p>")
        assert attempted(block, data).startswith(("filled in", "template_"))


class TestFaults:
    @pytest.mark.parametrize(
        ("template", "key", "words"),
        [
            ("Hi {{ first_name", "template_syntax", "“{{” is never closed with “}}”"),
            ("{% if a %}Hi", "template_syntax", "“endif” is missing"),
            (
                "one\n{% nonsense %}",
                "template_syntax",
                "there is no tag “nonsense”, or it does not belong there (line 2)",
            ),
            ("{{ a | loud }}", "template_filter", "there is no filter “loud”"),
            ("{% if false %}{{ a | loud }}{% endif %}", "template_filter", "there is no filter “loud”"),
            ("{{ 1 | divided_by: 0 }}", "template_fails", "something is divided by 0"),
            ("{% if shoe_size > 40 %}Big{% endif %}", "template_fails", "a text is compared with a number"),
            ("{{ nonsense }} ", "template_empty", "nothing is left to send"),
        ],
    )
    def test_are_said_in_words(self, template: str, key: str, words: str) -> None:
        found = fault(Block(name="Hello", text=template))
        assert found.key == key
        assert words in found.words

    def test_name_the_block_and_the_place(self) -> None:
        found = fault(Block(name="Hello", text="Hi", subject="{{ a | loud }}"))
        assert (
            found.sentence
            == "The subject of the block “Hello” cannot be filled in: there is no filter “loud”."
        )

    @pytest.mark.parametrize(
        "tag", ["include 'x'", "render 'x'", "extends 'x'", "block x", "macro x", "import 'x'"]
    )
    def test_nothing_is_loaded_from_elsewhere(self, tag: str) -> None:
        assert fault(Block(name="Hello", text=f"{{% {tag} %}}")).key == "template_syntax"

    def test_are_found_without_filling_in(self) -> None:
        assert syntax_problem("Hi {{ first_name | default: 'you' }}") is None
        assert syntax_problem("Hi {{ first_name | loud }}") == "there is no filter “loud”"
        assert syntax_problem("{% if %}") == "something is missing after the name of a tag"


class TestVariables:
    @pytest.mark.parametrize(
        ("template", "used"),
        [
            ("Hi {{ first_name }} {{ event.starts_at | date: '%d' }}", {"first_name", "event.starts_at"}),
            (
                "{{ customer.tags.size }} {{ customer.tags[0] }} {{ customer['shoe size'] }}",
                {"customer.tags", "customer.shoe size"},
            ),
            ("{{ cart.items.first }}", {"cart"}),
            ("{% assign a = b %}{{ a }}{% capture c %}{{ d }}{% endcapture %}{{ c }}", {"b", "d"}),
            ("{{ a }}{% assign a = 1 %}", {"a"}),
            ("{% assign a = a | default: 1 %}{{ a }}", {"a"}),
            ("{% for a in b %}{{ a }}{{ forloop.index }}{% endfor %}{{ a }}", {"a", "b"}),
            ("{% for i in (x..y) limit: z %}{% endfor %}", {"x", "y", "z"}),
            (
                "{% if a == b and c %}{% elsif d %}{% endif %}{% unless e %}{% endunless %}",
                {"a", "b", "c", "d", "e"},
            ),
            ("{% case a %}{% when b %}{{ c }}{% else %}{{ d }}{% endcase %}", {"a", "b", "c", "d"}),
            ("{% cycle a, b %}{% tablerow x in c cols: d %}{{ x }}{% endtablerow %}", {"a", "b", "c", "d"}),
            ("{% liquid assign a = b\n echo a | append: c %}{% increment n %}{{ n }}", {"b", "c"}),
            ("{{ a[b] }}{{ customer[c] }}", {"a", "b", "c"}),
            ("{% comment %}{{ a }}{% endcomment %}{% raw %}{{ b }}{% endraw %}{# {{ c }} #}", {"c"}),
            ("{% ifchanged %}{{ a }}{% endifchanged %}", {"a"}),
        ],
    )
    def test_that_a_template_asks_for(self, template: str, used: set[str]) -> None:
        assert {use.path for use in variable_uses(template)} == used

    @pytest.mark.parametrize(
        ("template", "has_default"),
        [
            ("{{ a }}", False),
            ("{{ a | default: 'x' }}", True),
            ("{{ a | upcase | default: 'x' }}", True),
            ("{{ a | append: '!' | default: 'x' }}", False),
            ("{{ a | upcase }}", False),
            ("{{ a | default: 'x' }}{{ a }}", False),
            ("{% if a %}Hi {{ a }}{% endif %}", True),
            ("{% case a %}{% when 'x' %}{{ a }}{% endcase %}", True),
            ("{{ 'x' | append: a }}", False),
            ("{{ '' | default: a }}", False),
            ("{{ '' | default: a | default: 'x' }}", True),
        ],
    )
    def test_with_or_without_a_default(self, template: str, has_default: bool) -> None:
        assert [use.has_default for use in variable_uses(template) if use.path == "a"] == [has_default]

    def test_of_a_template_that_cannot_be_read(self) -> None:
        with pytest.raises(TemplateFault):
            variable_uses("{{ a")


class TestTheWayOut:
    def test_says_why_how_and_who(self) -> None:
        assert footer(SHOP, "stop@bloom.example", "en") == (
            "You get this message because you agreed to hear from Bloom & Co.\n"
            "To stop, reply STOP or write to stop@bloom.example.\n"
            "Bloom & Co, 1 High Street, London"
        )

    def test_in_vietnamese(self) -> None:
        lines = footer(SHOP, "stop@bloom.example", "vi-VN").splitlines()
        assert lines[0] == "Bạn nhận được tin này vì đã đồng ý nhận tin từ Bloom & Co."
        assert lines[1] == "Để ngừng nhận tin, hãy trả lời STOP hoặc viết thư tới stop@bloom.example."

    def test_without_an_address_replying_is_enough(self) -> None:
        assert footer(SHOP, "", "en").splitlines()[1] == "To stop, reply STOP."
        assert footer(SHOP, "ENOUGH", "en").splitlines()[1] == "To stop, reply ENOUGH."

    def test_the_shops_language_is_taken_where_the_customers_is_not_known(self) -> None:
        assert footer(Shop(language="vi"), "", "").startswith("Bạn")
        assert footer(Shop(language="vi"), "", "fr").startswith("You")

    def test_braces_in_a_name_are_only_a_name(self) -> None:
        assert "{shop} {0}" in footer(Shop(name="{shop} {0}"), "{address}@{word}", "en")


def test_planned_one_second_apart_is_the_same_text_unless_it_asks_for_the_second() -> None:
    block = Block(name="x", text="{{ now | date: '%H:%M' }}")
    later = render(block, ANA, {}, SHOP, PLANNED + timedelta(seconds=1), LONDON, "")
    assert later == filled(block)
