"""A file is read row by row, as often as asked, and shows how far it has come."""

import gc
import os
import subprocess
import sys
import time
import tracemalloc
import warnings
from pathlib import Path

import pytest

from app.model.errors import NotFound
from app.sources.csv_customers import CsvCustomers, ImportedCustomer
from app.sources.csv_file import CsvFile
from tests.sources.files import Write

HEADINGS = "First Name,Last Name,Email,Phone,Accepts Email Marketing,City,Note,Tags\n"


def row(number: int) -> str:
    return (
        f'Thảo,Nguyễn,khach{number}@example.com,09{number % 10**8:08d},yes,Hà Nội,"{"x" * 40}","vip, hanoi"\n'
    )


def test_the_rows_can_be_read_twice(write: Write) -> None:
    source = CsvCustomers(write("Email\na@b.vn\n"))
    assert list(source.rows()) == list(source.rows())


def test_the_position_moves_to_the_end(write: Write) -> None:
    source = CsvCustomers(write(HEADINGS + "".join(map(row, range(5_000)))))
    assert source.position == 0
    positions = [source.position for _ in source.rows()]
    assert positions == sorted(positions)
    assert 0 < positions[1_000] < source.total_bytes
    assert source.position == source.total_bytes > 0


def test_an_abandoned_reading_closes_the_file(write: Write) -> None:
    source = CsvCustomers(write("Email\na@b.vn\nc@d.vn\n"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rows = source.rows()
        assert isinstance(next(rows), ImportedCustomer)
        rows.close()
        del rows
        gc.collect()  # a file that is still open would warn here, and so fail


def test_a_file_that_vanishes_between_looking_and_reading_is_said(write: Write) -> None:
    path = write("Email\na@b.vn\n")
    source = CsvCustomers(path)
    path.unlink()
    with pytest.raises(NotFound):
        list(source.rows())


def test_the_file_says_how_it_is_read(write: Write) -> None:
    file = CsvFile(write("Email;Name\n", encoding="utf-16"), is_known=lambda heading: False)
    assert (file.encoding, file.delimiter, file.headings) == ("utf-16", ";", ("Email", "Name"))


def test_ten_thousand_rows_take_little_time_and_memory(write: Write) -> None:
    path = write(HEADINGS + "".join(map(row, range(10_000))))
    started = time.process_time()
    assert sum(1 for _ in CsvCustomers(path, country="VN").rows()) == 10_000
    assert time.process_time() - started < 2.5
    tracemalloc.start()
    try:
        for number, _ in enumerate(CsvCustomers(path, country="VN").rows()):
            if number == 3_000:
                break
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 6_000_000


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif("TENDRIL_LARGE_TESTS" not in os.environ, reason="takes a minute; set TENDRIL_LARGE_TESTS")
def test_two_hundred_megabytes_are_read_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADINGS)
        number = 0
        while file.tell() < 200_000_000:
            file.write("".join(map(row, range(number, number + 10_000))))
            number += 10_000
    measure = (
        "import resource, sys\n"
        "from app.sources.csv_customers import CsvCustomers\n"
        "count = sum(1 for _ in CsvCustomers(sys.argv[1], country='VN').rows())\n"
        "print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", measure, str(path)],
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
        text=True,
    )
    count, kilobytes = map(int, result.stdout.split())
    assert count == number
    assert kilobytes < 100_000
