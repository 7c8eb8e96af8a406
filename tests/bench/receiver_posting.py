"""Posts webhooks to one of the two servers, and says how long the answers took."""

import asyncio
import base64
import hashlib
import hmac
import json
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.frame import Measured, python
from tests.bench.receiver_ours import SECRET
from tests.platforms.posting import Answered, Letter, post_all

AT_ONCE = 64
"""In the flood."""

_HERE = Path(__file__).parent


def webhook(path: str, number: int) -> Letter:
    """Return what LINE sends when somebody has written."""
    message = {"type": "text", "id": f"{number}", "text": "Do you have the jasmine tea again?"}
    event = {
        "type": "message",
        "mode": "active",
        "timestamp": int(time.time() * 1000),
        "source": {"type": "user", "userId": f"U{number % 100:032x}"},
        "webhookEventId": f"01H{number:023}",
        "deliveryContext": {"isRedelivery": False},
        "message": message,
    }
    body = json.dumps({"destination": "U" + "0" * 32, "events": [event]}).encode()
    signed = base64.b64encode(hmac.new(SECRET.encode(), body, hashlib.sha256).digest()).decode()
    return Letter(path, body, {"x-line-signature": signed, "content-type": "application/json"})


def main(which: str, scratch: Path, alone: int, flood: int) -> Measured:
    """Start a server on the other core, and post to it."""
    command = python(_HERE / f"receiver_{which}.py", *([scratch] if which == "ours" else []))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        port, path = server.stdout.readline().split()
        letters = [webhook(path, number) for number in range(20 + alone + flood)]
        try:
            asyncio.run(post_all(int(port), letters[:20], 1))
            one_by_one = asyncio.run(post_all(int(port), letters[20 : 20 + alone], 1))
            begun = time.perf_counter()
            flooded = asyncio.run(post_all(int(port), letters[20 + alone :], AT_ONCE))
            took = time.perf_counter() - begun
        finally:
            server.terminate()
    return {
        **_spread("answer", one_by_one),
        **_spread("flood_answer", flooded),
        "answered_per_s": flood / took,
    }


def _spread(name: str, answered: list[Answered]) -> dict[str, float]:
    refused = [each.status for each in answered if each.status != 200]
    if refused:
        sys.exit(f"{len(refused)} of {len(answered)} were answered {refused[0]}")
    took = sorted(each.seconds * 1000 for each in answered)
    return {f"{name}_p50_ms": took[len(took) // 2], f"{name}_p99_ms": took[int(len(took) * 0.99)]}


if __name__ == "__main__":
    server_name, where, one_by_one_count, flood_count = sys.argv[1:]
    print(json.dumps(main(server_name, Path(where), int(one_by_one_count), int(flood_count))))
