"""The sequence as a graph: what can be reached, what leads nowhere, and what goes round."""

from hypothesis import given
from hypothesis import strategies as st

from app.model.flow import cycle, dangling_links, reachable
from app.model.sequence import SequenceDocument, SequenceKind
from app.model.steps import TagQuestion
from tests.model.builders import condition, goal, message, split, tag, version
from tests.model.examples import QUICK

Links = dict[str, tuple[str | None, str | None]]


def drawn(links: Links, first: str | None = "a") -> SequenceDocument:
    """Return a document of conditions with these two exits each."""
    steps = tuple(condition(name, TagQuestion(tag="t"), yes, no) for name, (yes, no) in links.items())
    return SequenceDocument(name="A graph", kind=SequenceKind.TRANSACTIONAL, first=first, steps=steps)


class TestReachable:
    def test_is_what_some_way_from_the_entry_leads_to(self) -> None:
        flow = drawn({"a": ("b", None), "b": (None, "c"), "c": (None, None), "island": ("a", None)})
        assert reachable(flow) == {"a", "b", "c"}

    def test_is_reached_through_every_kind_of_exit(self) -> None:
        steps = (split("s", ("x", 50, "m"), ("y", 50, "g")), message("m", next="t"), tag("t"), goal("g"))
        assert reachable(version(*steps).document) == {"s", "m", "t", "g"}

    def test_is_nothing_without_an_entry(self) -> None:
        assert reachable(drawn({"a": (None, None)}, first=None)) == frozenset()
        assert reachable(drawn({"a": (None, None)}, first="gone")) == frozenset()

    def test_comes_to_an_end_though_the_sequence_goes_round(self) -> None:
        assert reachable(drawn({"a": ("b", None), "b": ("a", None)})) == {"a", "b"}


class TestDanglingLinks:
    def test_are_those_to_steps_that_do_not_exist(self) -> None:
        flow = drawn({"a": ("b", "gone"), "b": (None, "lost")})
        assert dangling_links(flow) == [("a", "no", "gone"), ("b", "no", "lost")]

    def test_may_be_the_entrys(self) -> None:
        assert dangling_links(drawn({"a": (None, None)}, first="gone")) == [("", "first", "gone")]

    def test_are_not_those_that_mean_done(self) -> None:
        assert dangling_links(drawn({"a": (None, None)}, first=None)) == []


class TestACycle:
    def test_is_found_and_named_in_order(self) -> None:
        assert cycle(drawn({"a": ("b", None), "b": ("c", None), "c": (None, "b")})) == ("b", "c")

    def test_may_be_a_step_that_leads_to_itself(self) -> None:
        assert cycle(drawn({"a": (None, "a")})) == ("a",)

    def test_is_found_where_no_way_from_the_entry_leads(self) -> None:
        assert set(cycle(drawn({"a": (None, None), "x": ("y", None), "y": ("x", None)}))) == {"x", "y"}

    def test_is_not_two_ways_to_the_same_step(self) -> None:
        assert cycle(drawn({"a": ("b", "c"), "b": ("d", None), "c": ("d", None), "d": (None, None)})) == ()

    def test_is_not_a_link_to_a_step_that_does_not_exist(self) -> None:
        assert cycle(drawn({"a": ("gone", None)})) == ()

    def test_is_looked_for_in_a_sequence_of_five_thousand_steps(self) -> None:
        names = [f"s{number}" for number in range(5000)]
        links: Links = {name: (after, None) for name, after in zip(names, [*names[1:], None], strict=True)}
        assert cycle(drawn(links)) == ()
        assert len(reachable(drawn(links, first="s0"))) == 5000
        assert cycle(drawn(links | {"s4999": (None, "s0")})) == tuple(names)


NAMES = "abcdef"


def graphs() -> st.SearchStrategy[Links]:
    link = st.sampled_from([*NAMES, "gone", None, None])
    return st.fixed_dictionaries({name: st.tuples(link, link) for name in NAMES})


def goes_round(links: Links) -> bool:
    """Say whether taking away again and again every step that leads to no other leaves some."""
    left = dict(links)
    while ends := [name for name, exits in left.items() if not any(link in left for link in exits)]:
        for name in ends:
            del left[name]
    return bool(left)


@QUICK
@given(graphs())
def test_a_cycle_is_found_exactly_when_there_is_one_and_is_one(links: Links) -> None:
    found = cycle(drawn(links))
    assert bool(found) == goes_round(links)
    for here, following in zip(found, [*found[1:], *found[:1]], strict=True):
        assert following in links[here]
    assert len(set(found)) == len(found)
