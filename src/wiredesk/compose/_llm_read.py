"""Read a model's answer: nothing in it is trusted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wiredesk.lang import content_stems
from wiredesk.model import LineRole, Span

from ._material import Candidate

_LONGEST = 600
_MOST = 80


class UnreadableAnswerError(ValueError):
    """The answer is no JSON of the schema."""


@dataclass(slots=True)
class Proposed:
    """A line a model proposes.

    ``section`` is its section's number (-1 for headline and standfirst); ``refused`` says why it cannot stand.
    """

    text: str
    passages: tuple[int, ...]
    role: LineRole
    section: int
    refused: str | None = None
    replaced: bool = False

    def evidence(self, passages: Sequence[Candidate]) -> tuple[Span, ...]:
        """The passages it names."""
        return tuple(passages[number - 1].span for number in self.passages)


@dataclass(slots=True)
class Proposal:
    """An article a model proposes: lines in order, titles of sections."""

    lines: list[Proposed]
    titles: list[str]


def read_article(answer: str, passages: Sequence[Candidate]) -> Proposal:
    """Read an article.

    Raises:
        UnreadableAnswerError: no JSON object of the schema, or no line in it.
    """
    data = _object(answer)
    lines: list[Proposed] = []
    titles: list[str] = []
    heads: tuple[tuple[str, LineRole], ...] = (("headline", "headline"), ("standfirst", "standfirst"))
    for key, role in heads:
        if isinstance(data.get(key), dict):
            lines.append(_line(data[key], role, -1, passages))
    sections = data.get("sections")
    for number, section in enumerate(sections if isinstance(sections, list) else []):
        if not isinstance(section, dict) or not isinstance(section.get("lines"), list):
            raise UnreadableAnswerError("a section has no lines")
        titles.append(str(section.get("title") or ""))
        own: LineRole = "lead" if number == 0 else "body"
        lines += [_line(row, own, number, passages) for row in section["lines"] if isinstance(row, dict)]
    lines = [line for line in lines if line.text][:_MOST]
    if not any(line.section >= 0 for line in lines):
        raise UnreadableAnswerError("the answer has no line")
    return Proposal(lines, titles)


def read_repairs(answer: str, passages: Sequence[Candidate]) -> dict[int, Proposed]:
    """Read repaired lines by their number; an empty text drops the line.

    Raises:
        UnreadableAnswerError: no JSON object of the schema.
    """
    rows = _object(answer).get("lines")
    if not isinstance(rows, list):
        raise UnreadableAnswerError("there is no list of lines")
    return {
        row["line"]: _line(row, "body", 0, passages)
        for row in rows
        if isinstance(row, dict) and isinstance(row.get("line"), int)
    }


def fits(title: str, evidence: Sequence[Span]) -> bool:
    """Whether every content word of a section title stands in the section's passages: titles are not checked else."""
    if not title or len(title) > 80:
        return False
    known = {stem for span in evidence for stem in content_stems(span.text)}
    return all(stem in known for stem in content_stems(title))


def _object(answer: str) -> dict[str, Any]:
    text = answer.strip()
    if text.startswith("```"):
        text = text.strip("`").removeprefix("json").strip()
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableAnswerError("it is no JSON") from error
    if not isinstance(data, dict):
        raise UnreadableAnswerError("it is no JSON object")
    return data


def _line(row: dict[str, Any], role: LineRole, section: int, passages: Sequence[Candidate]) -> Proposed:
    text = " ".join(str(row.get("text") or "").split())
    raw = row.get("passages")
    numbers = tuple(dict.fromkeys(n for n in raw if isinstance(n, int))) if isinstance(raw, list) else ()
    valid = tuple(n for n in numbers if 1 <= n <= len(passages))
    refused = None
    if len(text) > _LONGEST:
        refused = "the line is too long"
    elif not valid:
        refused = "the line names no passage"
    elif len(valid) != len(numbers):
        refused = "the line names a passage that does not exist"
    return Proposed(text, valid, role, section, refused)
