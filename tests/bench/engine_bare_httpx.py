"""httpx and nothing else: the requests alone, so many at once; nothing is kept on record."""

import asyncio
import json
import sys
import time

import httpx

from tests.bench.engine_folder import STEPS
from tests.bench.frame import Measured
from tests.bench.loopback_platform import body_of, id_in


async def send(enrollments: int, at_once: int, port: int) -> Measured:
    """Send as many requests as there are messages; return messages a second."""
    rest = iter(range(enrollments * len(STEPS)))
    bounds = httpx.Limits(max_connections=at_once)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", limits=bounds) as client:

        async def work() -> None:
            for number in rest:
                body = body_of(str(number), f"ada{number}@example.org", f"Hello Ada{number}, thank you!")
                id_in((await client.post("/messages", json=body)).content)

        begun, on_processor = time.perf_counter(), time.process_time()
        await asyncio.gather(*(work() for _ in range(at_once)))
        took, worked = time.perf_counter() - begun, time.process_time() - on_processor
    sent = enrollments * len(STEPS)
    return {
        "messages_per_s": sent / took,
        "message_ms": took / sent * 1000,
        "processor_ms": worked / sent * 1000,
    }


if __name__ == "__main__":
    how_many, limit, at_port = map(int, sys.argv[1:])
    print(json.dumps(asyncio.run(send(how_many, limit, at_port))))
