"""The command line: one thin file a command.

Data goes to standard output, everything for people to standard error. Exit codes: 0 fine, 1 ``check`` found a line
that is contradicted or not found, 2 the call is wrong, 3 nothing readable among the sources, 4 a service that was asked
for did not answer, 70 a fault of the program, 130 interrupted.
"""

from __future__ import annotations

import contextlib
import os
import sys

import typer

from wiredesk.errors import WiredeskError

from . import (
    _annotate,
    _brief,
    _check,
    _coincide,
    _export,
    _extract,
    _group,
    _serve,
    _timeline,
    _verify,
    _watch,
    _weigh,
)
from ._talk import harmless

__all__ = ["app", "main"]

INTERRUPTED = 130

app = typer.Typer(
    name="wiredesk",
    help="A news desk in a box: reads source articles, writes one sourced article a story, checks every line.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

for _module in (
    _brief, _check, _extract, _annotate, _group, _weigh, _timeline, _verify, _coincide, _watch, _serve, _export,
):  # fmt: skip
    app.command(name=_module.NAME)(_module.command)


# Typer carries Click inside from 0.20 on and stands on it before: both reach us through the public BadParameter.
_CallError = next(cls for cls in typer.BadParameter.__mro__ if cls.__name__ == "ClickException")


@app.callback(invoke_without_command=True)
def _root(version: bool = typer.Option(False, "--version", help="Print the version and stop.")) -> None:
    if version:
        from wiredesk import __version__

        print(f"wiredesk {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line; every failure becomes one sentence and an exit code."""
    sys.exit(_run())


def _run() -> int:
    try:
        result = app(prog_name="wiredesk", standalone_mode=False)
        sys.stdout.flush()
        # Typer returns the code of an Exit, and makes one of an interrupt.
        return _interrupted() if result == INTERRUPTED else int(result or 0)
    except (typer.Abort, KeyboardInterrupt):
        return _interrupted()
    except WiredeskError as error:
        return _fail(str(error), error.exit_code)
    except BrokenPipeError:
        # The reader of our output went away (head, less): point standard output nowhere so that no second error
        # is raised at exit.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        return _fail(f"{error.strerror or error}{where}; check the path, its rights and the space left", 2)
    except Exception as error:
        if isinstance(error, _CallError):
            return _fail(f"{_call_message(error)}; see wiredesk --help", 2)
        if os.environ.get("WIREDESK_TRACE"):
            raise
        what = " ".join(str(error).split())[:200]
        hint = "set WIREDESK_TRACE=1 to see where, and please report it"
        return _fail(f"a fault of the program: {type(error).__name__}: {what}; {hint}", 70)


def _interrupted() -> int:
    return _fail("interrupted; files already written are whole, run again to carry on", INTERRUPTED)


def _call_message(error: Exception) -> str:
    told = str(error.format_message()).rstrip(".") if hasattr(error, "format_message") else str(error)
    return told.replace("Value error, ", "")  # Pydantic's word for it, which tells a caller nothing


def _fail(sentence: str, code: int) -> int:
    print(f"wiredesk: {harmless(sentence)}", file=sys.stderr)
    return code
