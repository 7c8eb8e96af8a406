"""The graph that is measured: nodes in rows, a chain, every fifth also linked to the next but one."""

from math import sqrt

ACROSS, DOWN = 260.0, 140.0
WINDOW = (1600, 1000)


def columns(nodes: int) -> int:
    """Return how many nodes stand in a row, so that the whole has the window's shape."""
    return max(1, round(sqrt(nodes * DOWN / ACROSS * WINDOW[0] / WINDOW[1])))


def place(number: int, nodes: int) -> tuple[float, float]:
    """Return where a node stands."""
    row, column = divmod(number, columns(nodes))
    return column * ACROSS, row * DOWN


def links(nodes: int) -> list[tuple[int, int]]:
    """Return who leads to whom: 1,199 links for 1,000 nodes."""
    chain = [(number, number + 1) for number in range(nodes - 1)]
    skips = [(number, number + 2) for number in range(0, nodes - 2, 5)]
    return chain + skips
