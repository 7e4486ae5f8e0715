"""``wiredesk coincide``: do two event series fall together more than chance?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ._talk import Talk, some, write_line

NAME = "coincide"


def command(
    first: Annotated[Path, typer.Argument(metavar="A.csv", help="Events of the first series, a date a row.")],
    second: Annotated[Path, typer.Argument(metavar="B.csv", help="Events of the second series.")],
    window: Annotated[str, typer.Option(metavar="TIME", help="How near two events must be: 24h, 3d.")] = "24h",
    json_output: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Test whether two event series fall together more often than chance."""
    from wiredesk.weigh import coincide

    talk = Talk()
    result = coincide(_times(first, talk), _times(second, talk), window)
    if json_output:
        write_line(result.to_json())
    else:
        print(result.sentence)


def _times(path: Path, talk: Talk) -> tuple[float, ...]:
    """The events of a file; the rows that are none are named."""
    from wiredesk.weigh import read_series

    series = read_series(path)
    if series.undated:
        rows = [f"{number} ({cell.strip() or 'empty'})" for number, cell in series.undated[:3]]
        more = ", ..." if len(series.undated) > 3 else ""
        talk.say(f"{path}: left out as no date: {some(len(series.undated), 'row')}: {', '.join(rows)}{more}")
    return series.times
