"""The engine as the program runs it, with a channel whose webhooks come in; prints the receiver's port and path."""

import os
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path

from app.storage.folder import STATE_FOLDER
from app.workspace import Workspace
from tests.bench.frame import pin_to_first_core
from tests.secret_marks import secret

SECRET = secret("line-channel-secret")


class Secrets:
    """The keyring of the bench."""

    def put(self, channel: str, key: str, secret: str) -> None:
        raise AssertionError("no secret is to be kept")

    def get(self, channel: str, key: str) -> str | None:
        return SECRET

    def forget(self, channel: str, key: str) -> None:
        return None


def main(scratch: Path) -> None:
    """Serve in a folder of its own until the process is ended."""
    pin_to_first_core()
    with tempfile.TemporaryDirectory(dir=scratch) as place, socket.create_server(("127.0.0.1", 0)) as free:
        os.environ[STATE_FOLDER] = f"{place}/state"
        port = free.getsockname()[1]
        free.close()
        with Workspace(Path(place, "data"), test_folder=True, credentials=Secrets()) as workspace:
            workspace.channels.add("Chat", "line", {"receipts": "yes", "api_base": "http://127.0.0.1:9"})
            workspace.overview.set("receiver.port", str(port))
            way = workspace.receiving.way_to("Chat")
            signal.signal(signal.SIGTERM, lambda number, frame: workspace.sending.stop())
            workspace.sending.start(lambda: None)
            _wait_for(port)
            print(port, way.local_address.partition(str(port))[2], flush=True)
            signal.pause()


def _wait_for(port: int) -> None:
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    sys.exit("nobody listens")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
