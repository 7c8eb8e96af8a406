"""The engine beside the same work by hand, beside httpx alone, and with a million waiting."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench import engine_peers
from tests.bench.frame import Figure, Measured, Outcome, Run, in_turn, measure, pin_to_first_core, python
from tests.bench.options import Options

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much work is done.

    Enrollments sent to over each client and by each peer, and at how many at once httpx alone is tried; how many
    wait in the two folders, how long nothing happens, and how often the program is started.
    """

    minimal: int = 5000
    httpx: int = 1000
    peers: int = 500
    bare_at_once: tuple[int, ...] = (1, 2, 5, 10)
    few: int = 1000
    many: int = 1_000_000
    idle_seconds: float = 10.0
    starts: int = 5


QUICK = Sizes(minimal=60, httpx=10, peers=20, bare_at_once=(5,), many=3000, idle_seconds=0.5, starts=1)


@dataclass(frozen=True, slots=True)
class Bench:
    """A run: where the folders are, and where the server listens."""

    scratch: Path
    port: int
    sizes: Sizes
    rounds: int

    def run(self, program: str, *arguments: object) -> Run:
        """Return a variant: one of this bench's programs."""
        name = " ".join(map(str, (program, *arguments)))
        return Run(name, python(_HERE / f"engine_{program}.py", *arguments))

    def folder(self, waiting: int) -> tuple[Path, Measured]:
        """Make a folder in which so many wait."""
        folder = self.scratch / short(waiting)
        return folder, measure(self.run("folder", folder, waiting))


def measured(options: Options) -> Outcome:
    """Measure everything; with a million waiting that takes minutes."""
    sizes = QUICK if options.is_quick else Sizes()
    with tempfile.TemporaryDirectory(prefix="tendril-bench-") as scratch, _server() as port:
        bench = Bench(Path(scratch), port, sizes, options.rounds)
        due, _ = bench.folder(max(sizes.minimal, sizes.httpx))
        figures = [*_beside_the_limit(bench, due), *_beside_httpx(bench, due), *_while_many_wait(bench)]
        missing: list[str] = []
        if options.has_peers:
            speed = next(figure.value for figure in figures if figure.name == "messages_per_s")
            of_peers, missing = engine_peers.measured(Path(scratch), port, speed, sizes.peers)
            figures += of_peers
    return Outcome(figures, missing)


def short(count: int) -> str:
    """Return a round number as figures are named by it: ``1k``, ``1m``."""
    return f"{count // 1_000_000}m" if count % 1_000_000 == 0 else f"{count // 1000}k"


def _beside_the_limit(bench: Bench, due: Path) -> list[Figure]:
    count = bench.sizes.minimal
    ours = bench.run("ours", due, count, "minimal", bench.port, "copy")
    limit = bench.run("limit", bench.scratch, count, "minimal", bench.port)
    records = bench.run("limit_records", bench.scratch, count, "minimal", bench.port)
    found = in_turn([ours, limit, records], bench.rounds)
    return [
        _speed("messages_per_s", found[ours.name], found[limit.name]),
        _share("share_of_limit", found[ours.name], found[limit.name], "messages_per_s"),
        _share("share_of_limit_with_records", found[ours.name], found[records.name], "messages_per_s"),
        Figure("message_processor_ms", found[ours.name]["processor_ms"], found[limit.name]["processor_ms"]),
    ]


def _beside_httpx(bench: Bench, due: Path) -> list[Figure]:
    """The engine over httpx; by hand over httpx; and the requests alone, at whatever number at once is best."""
    count = bench.sizes.httpx
    ours = bench.run("ours", due, count, "httpx", bench.port, "copy")
    limit = bench.run("limit", bench.scratch, count, "httpx", bench.port)
    bare = [bench.run("bare_httpx", count, at_once, bench.port) for at_once in bench.sizes.bare_at_once]
    found = in_turn([ours, limit, *bare], bench.rounds)
    best = max((found[run.name] for run in bare), key=lambda each: each["messages_per_s"])
    return [
        _speed("httpx_messages_per_s", found[ours.name], best),
        _share("share_of_httpx", found[ours.name], best, "messages_per_s"),
        _share("share_of_limit_with_httpx", found[ours.name], found[limit.name], "messages_per_s"),
        Figure("httpx_message_processor_ms", found[ours.name]["processor_ms"], best["processor_ms"]),
    ]


def _while_many_wait(bench: Bench) -> list[Figure]:
    """With a million waiting; the baselines are those of a thousand."""
    few, _ = bench.folder(bench.sizes.few)
    many, of_many = bench.folder(bench.sizes.many)
    growth = _growth(bench, few, many)
    found: dict[Path, Measured] = {}
    for folder in (few, many):
        waiting = bench.run("waiting", folder, bench.port, bench.sizes.idle_seconds)
        starting = bench.run("start", folder, bench.sizes.starts)
        runs = in_turn([waiting, starting], max(1, bench.rounds // 2))
        found[folder] = {**runs[waiting.name], **runs[starting.name]}
    of = short(bench.sizes.many)
    figures = [Figure(_named(name, of), value, found[few].get(name)) for name, value in found[many].items()]
    per_enrollment = Figure("bytes_per_enrollment", of_many["bytes_per_enrollment"], unit="bytes")
    return [*figures, per_enrollment, Figure("fsync_ms", of_many["fsync_ms"]), growth]


def _growth(bench: Bench, few: Path, many: Path) -> Figure:
    """What a message costs with many waiting against few; each round sends to others of the many."""
    count = min(bench.sizes.httpx, bench.sizes.few // 2)
    with_few = bench.run("ours", few, count, "httpx", bench.port, "copy")
    with_many = bench.run("ours", many, count, "httpx", bench.port, "in-place")
    found = in_turn([with_few, with_many], bench.rounds)
    name = f"cost_growth_{short(bench.sizes.few)}_{short(bench.sizes.many)}"
    return _share(name, found[with_many.name], found[with_few.name], "message_ms")


def _named(name: str, waiting: str) -> str:
    """Return ``claim_1m_ms`` for ``claim_ms``; what is idle is so with many waiting alone."""
    kept = ("idle_cpu_percent", "wake_p99_ms")
    return name if name in kept else "_".join((*name.split("_")[:-1], waiting, name.split("_")[-1]))


def _speed(name: str, ours: Measured, baseline: Measured) -> Figure:
    return Figure(name, ours["messages_per_s"], baseline["messages_per_s"], unit="messages/s")


def _share(name: str, ours: Measured, baseline: Measured, of: str) -> Figure:
    return Figure(name, ours[of] / baseline[of], unit="ratio")


@contextmanager
def _server() -> Iterator[int]:
    """Run the server on the core that the variants leave free; give its port."""
    command = python(_HERE / "loopback_server.py")
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, preexec_fn=pin_to_first_core
    ) as serving:
        try:
            assert serving.stdout is not None
            line = serving.stdout.readline()
            if not line:
                sys.exit("the server of the bench did not start")
            yield int(line)
        finally:
            serving.terminate()
