"""What Zalo's requests look like, written down a second time from its pages: nothing of ``app`` is used here.

Zalo publishes no machine-readable contract, and the libraries for it on PyPI are none to lean on (one is from 2017,
the other calls itself work in progress), so that this is the referee: strict, with every limit that the pages name.
"""

import json
from typing import Annotated, Any, Literal
from urllib.parse import parse_qs

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

UserId = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,20}$")]
Title = Annotated[str, StringConstraints(min_length=1, max_length=35)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Recipient(_Strict):
    user_id: UserId


class Url(_Strict):
    url: Annotated[str, StringConstraints(pattern=r"^https?://")]


class Phone(_Strict):
    phone_code: Annotated[str, StringConstraints(pattern=r"^\+?[0-9]{3,20}$")]


class OpensUrl(_Strict):
    title: Title
    type: Literal["oa.open.url"]
    payload: Url


class OpensPhone(_Strict):
    title: Title
    type: Literal["oa.open.phone"]
    payload: Phone


class Query(_Strict):
    title: Title
    type: Literal["oa.query.show", "oa.query.hide"]
    payload: Annotated[str, StringConstraints(min_length=1, max_length=1000)]


class Buttons(_Strict):
    buttons: Annotated[list[OpensUrl | OpensPhone | Query], Field(min_length=1, max_length=5)]


class Image(_Strict):
    media_type: Literal["image"]
    attachment_id: Annotated[str, StringConstraints(min_length=1)]


class Media(_Strict):
    template_type: Literal["media"]
    elements: Annotated[list[Image], Field(min_length=1, max_length=1)]


class Attachment(_Strict):
    type: Literal["template"]
    payload: Buttons | Media


class Message(_Strict):
    text: Annotated[str, StringConstraints(min_length=1, max_length=2000)] | None = None
    attachment: Attachment | None = None


class Consultation(_Strict):
    recipient: Recipient
    message: Message


class Template(_Strict):
    user_id: UserId
    template_id: Annotated[str, StringConstraints(min_length=1)]
    template_data: dict[str, Annotated[str, StringConstraints(min_length=1)]]


class OfAccount(_Strict):
    quota_owner: Literal["OA", "APP"]
    product_type: Literal["cs", "transaction"]


class Renewal(_Strict):
    app_id: Annotated[str, StringConstraints(pattern=r"^[0-9]+$")]
    grant_type: Literal["refresh_token"]
    refresh_token: Annotated[str, StringConstraints(min_length=1)]


class Recent(_Strict):
    offset: Annotated[int, Field(ge=0)]
    count: Annotated[int, Field(ge=1, le=10)]


class OfOne(Recent):
    user_id: int


_BODIES: dict[str, type[_Strict]] = {
    "/v3.0/oa/message/cs": Consultation,
    "/v3.0/oa/message/template": Template,
    "/v3.0/oa/quota/message": OfAccount,
}
_ASKED_WITH_A_TOKEN = ("/v2.0/", "/v3.0/", "/template/")
_DATA: dict[str, type[_Strict]] = {"/v2.0/oa/listrecentchat": Recent, "/v2.0/oa/conversation": OfOne}


def faults_of(asked: dict[str, Any]) -> list[str]:
    """Return what is wrong with a request that a fake has noted."""
    path, headers = asked["path"], asked["headers"]
    try:
        if path in _BODIES:
            _BODIES[path].model_validate_json(asked["body"])
        elif path in _DATA:
            _DATA[path].model_validate(json.loads(parse_qs(asked["query"])["data"][0]))
        elif path == "/v4/oa/access_token":
            Renewal.model_validate({key: values[0] for key, values in parse_qs(asked["body"]).items()})
    except (ValidationError, KeyError, ValueError) as error:
        return [f"{path}: {error}"]
    found = []
    if path == "/v4/oa/access_token":
        found += [] if headers.get("secret_key") else ["the secret key is a header"]
    elif path.startswith(_ASKED_WITH_A_TOKEN) and not headers.get("access_token"):
        found += ["the access token is a header of its own"]
    return found
