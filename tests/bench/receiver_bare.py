"""As little of a server as there can be with the same parts: it reads what it is posted, and answers."""

import asyncio
import socket

import uvicorn
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tests.bench.frame import pin_to_first_core


async def answer(scope: Scope, receive: Receive, send: Send) -> None:
    """Read the body and answer."""
    await Request(scope, receive).body()
    await Response()(scope, receive, send)


def main() -> None:
    """Serve on a port that is free, which is printed with a path, until the process is ended."""
    pin_to_first_core()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        print(listening.getsockname()[1], "/line/1", flush=True)
        config = uvicorn.Config(
            answer,
            interface="asgi3",
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
        )
        asyncio.run(uvicorn.Server(config).serve(sockets=[listening]))


if __name__ == "__main__":
    main()
