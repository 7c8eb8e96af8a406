"""The canvas beside a bare one, and how long the program takes to show its window."""

from importlib.metadata import version
from pathlib import Path

from tests.bench import peers
from tests.bench.frame import Figure, Measured, Outcome, Run, beside, in_turn, measure, python
from tests.bench.options import Options

_HERE = Path(__file__).parent
_OF_LARGEST = ("repaint_5000_fit_ms", "drag_5000_ms")


def measured(options: Options) -> Outcome:
    """Measure 1,000 and 5,000 nodes, or a few when it is to be quick; peers once, for they take minutes."""
    figures: list[Figure] = []
    missing: list[str] = []
    sizes = (60,) if options.is_quick else (1000, 5000)
    for nodes in sizes:
        runs = [Run(name, python(_HERE / f"canvas_{name}.py", nodes)) for name in ("ours", "bare")]
        found = in_turn(runs, options.rounds)
        kept = {name: value for name, value in found["ours"].items() if nodes != 5000 or name in _OF_LARGEST}
        figures += beside(kept, found["bare"])
        if options.has_peers and nodes == sizes[0]:
            try:
                figures += beside(_peer("NodeGraphQt", nodes), found["bare"], "nodegraphqt_")
            except peers.NotThere as error:
                missing.append(f"NodeGraphQt could not be installed: {error}")
    windows = [Run(name, python(_HERE / "window_time.py", name)) for name in ("ours", "bare")]
    window = in_turn(windows, options.rounds)
    figures += beside(window["ours"], window["bare"])
    return Outcome(figures, missing)


def _peer(name: str, nodes: int) -> Measured:
    """Measure a peer; how it pans is left out, for it has no scroll bars to be moved by."""
    program = _HERE / f"canvas_{name.lower()}.py"
    qt = f"PySide6-Essentials=={version('PySide6-Essentials')}"
    wanted = [name, qt, "psutil", "setuptools<81"]
    command = [str(peers.environment(name, wanted)), *python(program, nodes)[1:]]
    return {key: value for key, value in measure(Run(name, command)).items() if not key.startswith("pan_")}
