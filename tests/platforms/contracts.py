"""The contracts that platforms publish of their APIs, read in place: beside the project, or where a variable says."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from openapi_core import OpenAPI
from openapi_core.testing import MockRequest

_FOLDER = Path(os.environ.get("TENDRIL_SPECS") or Path(__file__).parents[3] / "shared" / "specs")


def contract(name: str) -> OpenAPI:
    """Return the contract in a file below the folder; skip the test where it is missing."""
    file = _FOLDER / name
    if not file.is_file():
        pytest.skip(f"the contract {name} is not beside the project; TENDRIL_SPECS names its folder")
    return _read(file)


@cache
def _read(file: Path) -> OpenAPI:
    return OpenAPI.from_dict(json.loads(file.read_text(encoding="utf-8")))


def obeys(api: OpenAPI, official: str, asked: dict[str, Any]) -> None:
    """Hold a request that a fake has noted against a contract; raise what is wrong with it."""
    headers = asked["headers"]
    request = MockRequest(
        official,
        asked["method"].lower(),
        asked["path"],
        args=dict(parse_qsl(asked["query"])),
        headers=headers,
        data=asked["body"].encode(),
        content_type=headers.get("content-type", "application/json").split(";")[0],
    )
    api.validate_request(request)
