"""One request to a language model's chat-completions endpoint: timeouts, retries, a size limit, a cache by content.

Plain httpx: it takes one POST, and httpx is in the default install already.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wiredesk.errors import ServiceError, UsageError
from wiredesk.model import digest

if TYPE_CHECKING:
    import httpx

_LARGEST = 4_000_000
_TRIES = 3
_BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


@dataclass(frozen=True)
class LlmOptions:
    """How a language model is asked.

    Attributes:
        endpoint: base address of an OpenAI-compatible service (``https://host/v1``).
        model: name the service knows.
        attempts: times refused lines are sent back. passages: most source sentences sent.
        timeout: seconds for one answer. temperature: as the service defines it.
        key_env: environment variable that holds the key; none is sent when it is not set.
        cache: folder that keeps answers by content; None keeps none.
        price_in, price_out: dollars a million tokens, for the cost in the summary.
        sleep: waits between retries; tests pass their own.
    """

    endpoint: str
    model: str
    attempts: int = 2
    passages: int = 60
    timeout: float = 120.0
    temperature: float = 0.0
    key_env: str = "WIREDESK_LLM_KEY"
    cache: Path | None = None
    price_in: float = 0.0
    price_out: float = 0.0
    sleep: Callable[[float], None] = time.sleep


@dataclass
class Meter:
    """What the answers of one article cost."""

    requests: int = 0
    cached: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    log: list[str] = field(default_factory=list)


def ask(messages: list[dict[str, str]], schema: dict[str, Any], options: LlmOptions, meter: Meter) -> str:
    """Send a conversation and return the text of the answer.

    Raises:
        UsageError: the endpoint is no http(s) address.
        ServiceError: no answer within the time, a refusal, or an answer that is not of the protocol.
    """
    if not options.endpoint.startswith(("http://", "https://")):
        raise UsageError(f"{options.endpoint!r} is no endpoint", "pass an address such as https://host/v1")
    body: dict[str, Any] = {
        "model": options.model,
        "messages": messages,
        "temperature": options.temperature,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "answer", "strict": True, "schema": schema},
        },
    }
    key = digest(options.endpoint, json.dumps(body, sort_keys=True, ensure_ascii=False))
    kept = _read_cache(options.cache, key)
    if kept is not None:
        meter.cached += 1
        return kept
    answer = _post(body, options)
    if answer.status_code in (400, 422):  # the service may not know schemas: ask for the same without
        del body["response_format"]
        answer = _post(body, options)
    text = _content(answer, options, meter)
    _write_cache(options.cache, key, text)
    return text


def _post(body: dict[str, Any], options: LlmOptions) -> httpx.Response:
    secret = os.environ.get(options.key_env)
    headers = {"authorization": f"Bearer {secret}"} if secret else {}
    url = options.endpoint.rstrip("/") + "/chat/completions"
    reason = ""
    # Only here: every command would pay for the import, and few have a model write.
    import httpx

    with httpx.Client(timeout=options.timeout, follow_redirects=False, headers=headers) as client:
        for number in range(_TRIES):
            if number:
                options.sleep(2.0**number)
            try:
                answer = _bounded(client, url, body)
            except httpx.TimeoutException:
                reason = f"no answer within {options.timeout:g} seconds"
            except httpx.HTTPError as error:
                reason = str(error) or type(error).__name__
            else:
                if answer.status_code not in _BUSY:
                    return answer
                reason = f"status {answer.status_code}"
    raise ServiceError(
        f"the model at {options.endpoint} did not answer: {reason}", "check --endpoint, or go without the model"
    )


def _bounded(client: httpx.Client, url: str, body: dict[str, Any]) -> httpx.Response:
    """Read an answer of at most 4 MB."""
    import httpx

    with client.stream("POST", url, json=body) as stream:
        data = bytearray()
        for chunk in stream.iter_bytes():
            data += chunk
            if len(data) > _LARGEST:
                raise httpx.ReadError("the answer is larger than 4 MB")
        return httpx.Response(stream.status_code, content=bytes(data))


def _content(answer: httpx.Response, options: LlmOptions, meter: Meter) -> str:
    if answer.status_code != 200:
        hint = f"set {options.key_env}" if answer.status_code in (401, 403) else "check --endpoint and --model"
        raise ServiceError(f"the model at {options.endpoint} refused: status {answer.status_code}", hint)
    try:
        data = json.loads(answer.content)
        text = data["choices"][0]["message"]["content"]
        usage = data.get("usage") or {}
        meter.tokens_in += int(usage.get("prompt_tokens") or 0)
        meter.tokens_out += int(usage.get("completion_tokens") or 0)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise ServiceError(
            f"{options.endpoint} does not speak the chat-completions protocol", "check --endpoint"
        ) from error
    meter.requests += 1
    return text if isinstance(text, str) else ""


def _read_cache(folder: Path | None, key: str) -> str | None:
    if folder is None:
        return None
    try:
        data = json.loads((folder / f"{key}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return data["answer"] if isinstance(data, dict) and isinstance(data.get("answer"), str) else None


def _write_cache(folder: Path | None, key: str, text: str) -> None:
    """Keep an answer; a cache that cannot be written is no reason to stop."""
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{key}.part"
        part.write_text(json.dumps({"answer": text}, ensure_ascii=False), encoding="utf-8")
        part.replace(folder / f"{key}.json")
    except OSError:
        return
