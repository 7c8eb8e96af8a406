"""No template takes the computer: each of these would run for hours, or fill the memory."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.model.block import LONGEST_HTML, LONGEST_TEXT, Block
from app.model.customer import Customer
from app.model.personalise import TemplateFault, render, syntax_problem
from app.model.shop import Shop
from tests.model.builders import LONDON, clock

LONG = "x" * 19_000


@contextmanager
def quickly(seconds: float = 3) -> Iterator[None]:
    """Fail when what is inside takes longer of the processor, whatever else the computer does meanwhile."""
    begun = time.thread_time()
    yield
    assert time.thread_time() - begun < seconds


def outcome(text: str = "", *, html: str = "", value: str = LONG) -> str:
    """Return what becomes of a template in little time: its text, or the kind of fault."""
    block = Block.model_construct(name="Bomb", text=text, html=html)
    with quickly():
        try:
            content = render(
                block, Customer(1), {"big": value}, Shop(), clock("Tue 2026-11-24 12:00"), LONDON, ""
            )
        except TemplateFault as fault:
            return fault.key
    return content.text or content.html


def filling(part: str, length: int) -> str:
    """Return as many of ``part`` as go into a text of ``length``."""
    return part * (length // len(part))


class TestRanges:
    @pytest.mark.parametrize(
        "template",
        [
            "{{ (1..1000000000000) | size }}",
            "{{ (1..1000000000000) | join: ',' }}",
            "{{ (1..99999999999999999999999999999) | size }}",
            "{% for i in (1..1000000000000) %}x{% endfor %}",
            "{% for i in (1..1000000000000) offset: 999999999999 %}x{% endfor %}",
            "{% for i in (1..1000000000000) reversed limit: 2 %}x{% endfor %}",
            "{% for i in (1..5) limit: (1..1000000000000) %}x{% endfor %}",
            "{% if (1..1000000000000) contains 'x' %}x{% endif %}",
            "{% assign n = '1000000000000' %}{% assign r = (1..n) %}{{ r | last }}",
            "{% case (1..1000000000000) %}{% when 1 %}{% endcase %}",
            "{% tablerow i in (1..1000000000000) %}x{% endtablerow %}",
            "{% cycle (1..1000000000000), 2 %}",
            "{{ 'a' | append: (1..1000000000000) }}",
            "{% liquid for i in (1..1000000000000)\n echo i\n endfor %}",
            "{% if true %}{% unless false %}{{ (1..1000000000000) | reverse }}{% endunless %}{% endif %}",
            "{% capture a %}{{ (1..1000000000000) | sort }}{% endcapture %}",
        ],
    )
    def test_are_refused_when_they_are_too_long(self, template: str) -> None:
        assert outcome(template) == "template_limit"

    def test_short_ones_are_as_usual(self) -> None:
        assert outcome("{% for i in (1..5) %}{{ i }}{% endfor %}") == "12345"
        assert outcome("{% assign n = '3' %}{% for i in (1..n) reversed %}*{{ i }}{% endfor %}") == "*3*2*1"
        assert outcome("[{% for i in (5..1) %}x{% endfor %}]") == "[]"


def again(part: str, begin: str) -> str:
    """Return a template that does a thing over and over to ``a``."""
    return f"{{% assign a = {begin} %}}{{% for i in (1..900) %}}{part}{{% endfor %}}{{{{ a }}}}"


class TestGrowth:
    @pytest.mark.parametrize(
        "template",
        [
            "{% assign a = 'xxxxxxxxxx' %}" + "{% assign a = a | append: a %}" * 600,
            "{% assign a = '&&&&&&&&' %}" + "{% assign a = a | escape %}" * 700,
            "{% assign a = '&&&&&&&&' %}" + "{% assign a = a | url_encode %}" * 600,
            again("{% assign a = a | append: a %}", "'x'"),
            again("{% assign a = a | prepend: a %}", "'x'"),
            again("{% capture a %}{{ a }}{{ a }}{% endcapture %}", "'x'"),
            again("{% assign a = a | times: a %}", "9999"),
            again("{% assign a = a | concat: a %}", "'a,b' | split: ','"),
            again("{{ a | uniq | size }}", "big | slice: 0, 1900 | split: ''"),
            again("{% if big == a %}{% endif %}{% if big contains a %}{% endif %}", "'y'"),
            again("{{ big }}", "'x'"),
            "{{ big | replace: 'x', big }}",
            "{{ big | replace: '', big }}",
            "{{ big | split: '' | join: big }}",
            "{{ big | slice: 0, 1500 | split: '' | join: big }}",
        ],
    )
    def test_is_stopped(self, template: str) -> None:
        assert outcome(template) == "template_limit"

    @pytest.mark.parametrize(
        "template",
        [
            "{{ big | replace: seq: 'x', sub: big }}",
            "{{ '9e9999999,1' | split: ',' | sum }}",
            "{{ '1e999' | ceil }}",
            "{{ '9' | times: '1e400' | floor }}",
            "{{ 'not base 64' | base64_decode }}",
        ],
    )
    def test_what_cannot_be_worked_out_is_a_fault(self, template: str) -> None:
        assert outcome(template) in ("template_fails", "template_limit")

    @pytest.mark.parametrize(
        ("template", "shown"),
        [
            ("{{ 'now' | date: '%1000000000d' }}", "%1000000000d"),
            ("{{ 'abc' | truncate: 99999999999999999999 }}", "abc"),
            ("{{ 1.5 | round: 99999999999999999999 }}", "1.5"),
            ("{{ 'abc' | slice: 1, 99999999999999999999 }}", "bc"),
        ],
    )
    def test_large_arguments_do_no_harm(self, template: str, shown: str) -> None:
        assert outcome(template) == shown

    @pytest.mark.parametrize(
        "value", ["<" * 20_000, "<![CDATA[" * 3000, "<script><!--" * 2000, "</script" * 3000]
    )
    def test_stripping_broken_html_takes_one_pass(self, value: str) -> None:
        assert outcome("{{ big | strip_html | size }}", value=value) == str(len(value))

    def test_html_is_stripped(self) -> None:
        value = "<p>One <b>two</b></p><!-- > --><script>let a = '<'</SCRIPT> three < four"
        assert outcome("{{ big | strip_html }}", value=value) == "One two three < four"


class TestLoops:
    @pytest.mark.parametrize(
        "template",
        [
            "{% for a in (1..900) %}" * 15 + "x" + "{% endfor %}" * 15,
            "{% for a in (1..900) %}{% for b in (1..900) %}{% endfor %}{% endfor %}.",
            filling("{%for i in (1..900)%}{%endfor%}", LONGEST_TEXT),
            "{% for i in (1..900) %}" + filling("{%if 1%}{%endif%}", 8000) + "{% endfor %}.",
            "{% for i in (1..900) %}{{ 1" + "|size" * 390 + "}}{% endfor %}.",
            "{% for i in (1..900) %}{% if 1" + " and 1" * 300 + "%}{% endif %}" * 5 + "{% endfor %}.",
            "{% for i in (1..900) %}{% tablerow a in (1..900) %}{% endtablerow %}{% endfor %}.",
            "{% if 1 %}" * 30 + "{% endif %}" * 30,
        ],
    )
    def test_are_stopped(self, template: str) -> None:
        assert outcome(template) in ("template_limit", "template_syntax")

    @pytest.mark.parametrize(
        "part",
        [
            "{{big}}",
            "{{a}}",
            "{{1|size}}",
            "{%increment a%}",
            "{%cycle 1,2%}",
            "{{big|size}}",
            "{%capture a%}{%endcapture%}",
        ],
    )
    @pytest.mark.parametrize("turns", [20, 900])
    def test_of_whole_mails_too(self, part: str, turns: int) -> None:
        body = (part * 900)[: LONGEST_HTML - 100]
        said = outcome(html=f"{{% for i in (1..{turns}) %}}{body}{{% endfor %}}.")
        assert said in ("template_limit", "template_syntax") or said.endswith(".")

    def test_an_ordinary_loop_runs(self) -> None:
        template = (
            "{% assign lines = big | split: ';' %}{% for line in lines %}- {{ line | strip }}\n{% endfor %}"
        )
        assert outcome(template, value="rose; tulip") == "- rose\n- tulip\n"


class TestSize:
    def test_of_a_template(self) -> None:
        assert outcome("x" * (LONGEST_TEXT + 1)) == "template_limit"
        assert outcome(html="x" * (LONGEST_HTML + 1)) == "template_limit"

    def test_of_what_comes_out(self) -> None:
        assert outcome("{{ big }}{{ big }}") == "template_limit"
        assert outcome(html="{{ big }}" * 20) == "template_limit"
        assert len(outcome("{{ big }}")) == len(LONG)
        assert len(outcome(html="{{ big }}" * 15)) == 15 * len(LONG)

    def test_counts_characters_whatever_the_writing(self) -> None:
        assert len(outcome("{{ big }}", value="ữ" * 20_000)) == 20_000


class TestReading:
    """Liquid's own reader searches to the end of the text from everything that is not closed."""

    @pytest.mark.parametrize("length", [LONGEST_TEXT, LONGEST_HTML], ids=["text", "html"])
    @pytest.mark.parametrize(
        "source",
        [
            "{{" * 200_000,
            "{%" * 200_000,
            "{{" + " " * 200_000,
            "{%" + " " * 200_000,
            ("{{" + " " * 98 + "}}") * 2000,
            ("{%if" + " " * 98 + "%}") * 2000,
            "{%comment%}" + "{%raw%}" * 30_000,
            "{%comment%}" + "{%{{%}" * 30_000,
            "{%comment%}" + "{{" * 90_000 + "}}",
            "{%raw%}" + ("{%" + " " * 5000) * 40,
            ("{{" + "(" * 1990 + "}}") * 100,
            ("{%comment%}{{" + "(" * 1990 + "}}{%endcomment%}") * 90,
            ("{{" + "['" * 990 + "}}") * 100,
            ("{{" + "a[" * 600 + "a" + "]" * 600 + "}}") * 100,
            ("{%if 1" + " and 1" * 320 + "%}") * 100,
            "{%if 1%}" * 25_000,
            "{%doc%}" * 28_000,
            ("{%" + "a" * 1990 + "%}") * 100,
            "{{a}}" * 40_000,
            ("{{a" + "|size" * 390 + "}}") * 100,
        ],
        ids=range(20),
    )
    def test_takes_no_time(self, source: str, length: int) -> None:
        with quickly():
            if length == LONGEST_TEXT:
                syntax_problem(source[:length])
            else:
                outcome(html=source[:length])

    def test_what_is_long_but_right_is_read(self) -> None:
        assert outcome("{% raw %}" + "{%" * 9000 + "{% endraw %}") == "{%" * 9000
        assert outcome("{% comment %}" + "{{ a }}" * 900 + "{% endcomment %}Hi") == "Hi"
        assert outcome("{%- doc -%} {{ {%- enddoc -%} Hi") == "Hi"
