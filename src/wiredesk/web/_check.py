"""``POST /api/check``: audit a text against sources given with it; nothing is fetched."""

from __future__ import annotations

import json

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

MAX_BYTES = 5_000_000


class CheckRequest(msgspec.Struct, forbid_unknown_fields=True):
    """``{"text": "...", "sources": [{"url", "title", "text", ...}]}``: rows as JSON Lines input has them."""

    text: str
    sources: list[dict[str, object]]


async def check_page(request: Request) -> Response:
    """Answer with the same JSON as ``wiredesk check --format json``."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BYTES:
            return _problem(413, f"the request is larger than {MAX_BYTES} bytes")
    try:
        call = msgspec.json.decode(bytes(body), type=CheckRequest)
    except msgspec.MsgspecError as error:
        return _problem(400, f"the request is not a check: {error}")
    return await run_in_threadpool(_check, call)


def _check(call: CheckRequest) -> Response:
    from wiredesk.check import render
    from wiredesk.errors import WiredeskError
    from wiredesk.pipeline import audit_text

    try:
        checked, sources = audit_text(call.text, call.sources)
    except WiredeskError as error:
        return _problem(422, str(error))
    return Response(render(checked, sources, "json"), media_type="application/json")


def _problem(status: int, detail: str) -> Response:
    # RFC 9457 problem details.
    body = json.dumps({"type": "about:blank", "status": status, "detail": detail})
    return Response(body, status_code=status, media_type="application/problem+json")
