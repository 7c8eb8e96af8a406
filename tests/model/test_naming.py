"""A name that is taken gets a number."""

from app.model.naming import free_name


def test_a_free_name_stays_as_it_is() -> None:
    assert free_name("Carts", {"reviews"}, 20) == "Carts"


def test_capitals_make_no_other_name() -> None:
    assert free_name("Carts", {"carts"}, 20) == "Carts 2"


def test_the_first_free_number_is_taken() -> None:
    assert free_name("Carts", {"carts", "carts 2", "carts 4"}, 20) == "Carts 3"


def test_the_number_takes_the_place_of_letters_that_have_no_room() -> None:
    taken = {"x" * 20, *(f"{'x' * 18} {number}" for number in range(2, 10))}
    assert free_name("x" * 30, taken, 20) == "x" * 17 + " 10"
