"""``POST /api/check``: audit a text against sources given with it; nothing is fetched."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

MAX_BYTES = 5_000_000
MAX_SOURCES = 1_000
MAX_TEXT = 200_000
"""Characters of a text to check: a book is no article, and every line of it is read against every source."""
MAX_LINES = 1_000


class CheckRequest(msgspec.Struct, forbid_unknown_fields=True):
    """``{"text": "...", "sources": [{"url", "title", "text", ...}]}``: rows as JSON Lines input has them."""

    text: str
    sources: list[dict[str, object]]


async def check_page(request: Request) -> Response:
    """Answer with the same JSON as ``wiredesk check --format json``."""
    # Any web page can make a browser post a form, plain text or bytes without a type here, but not JSON: that takes our
    # leave (CORS).
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        return problem(415, "the request is not JSON: send it as application/json")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BYTES:
            return problem(413, f"the request is larger than {MAX_BYTES:,} bytes")
    try:
        call = msgspec.json.decode(bytes(body), type=CheckRequest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return problem(400, f"the request is not a check: {error}")
    if len(call.sources) > MAX_SOURCES:
        return problem(413, f"the request has more than {MAX_SOURCES:,} sources")
    if len(call.text) > MAX_TEXT:
        return problem(413, f"the text has {len(call.text):,} characters, more than the {MAX_TEXT:,} of one check")
    return await run_in_threadpool(_check, call)


def _check(call: CheckRequest) -> Response:
    from wiredesk.check import render
    from wiredesk.errors import TooLargeError, WiredeskError
    from wiredesk.pipeline import audit_text

    try:
        checked, sources = audit_text(call.text, call.sources, most_lines=MAX_LINES)
    except TooLargeError as error:
        return problem(413, str(error))
    except WiredeskError as error:
        return problem(422, str(error))
    return Response(render(checked, sources, "json"), media_type="application/json")


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """Say what is wrong with a request: problem details of RFC 9457."""
    body = json.dumps({"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail})
    return Response(body, status, headers=headers, media_type="application/problem+json")
