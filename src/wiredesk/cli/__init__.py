"""The command line: one thin file a command.

Data goes to standard output, everything for people to standard error. Exit codes: 0 fine, 1 ``check`` found a line
that is contradicted or not found or ``verify`` a fault, 2 the call is wrong, 3 nothing readable among the sources, 4 a
service that was asked for did not answer, 70 a fault of the program, 130 interrupted, 143 ended by SIGTERM. A reader of
standard output that goes away (``head``) ends a command with 0; an audit has been made by then, and ends with what it
found.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress

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
from ._streams import hush, prepare_streams
from ._talk import Talk

__all__ = ["app", "main"]

INTERRUPTED = 130
TERMINATED = 128 + signal.SIGTERM

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
    code = _run()
    if code == TERMINATED:  # who asked is told that the signal ended us; the first process of a container only exits
        with suppress(OSError):
            sys.stdout.flush()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTERM)
    sys.exit(code)


class _Stopped(BaseException):
    """Somebody asked the process to end (SIGTERM), as a service manager does."""


def _stop(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once is enough: what is under way is being closed
    raise _Stopped


def _run() -> int:
    prepare_streams()
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _stop)
    Talk(json_log="--json-log" in sys.argv)  # until the command's own: an error of the call comes before it
    try:
        result = app(prog_name="wiredesk", standalone_mode=False)
        sys.stdout.flush()
        # Typer returns the code of an Exit, and makes one of an interrupt.
        return _interrupted() if result == INTERRUPTED else int(result or 0)
    except (typer.Abort, KeyboardInterrupt):
        return _interrupted()
    except _Stopped:
        return _interrupted(TERMINATED)
    except WiredeskError as error:
        return Talk.current.fail_for(error)
    except SystemExit as stop:
        if not isinstance(stop.__context__, BrokenPipeError):
            raise
        return _unheard()  # Typer takes a reader that went away for a failure
    except BrokenPipeError:
        return _unheard()
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        return Talk.current.fail(f"{error.strerror or error}{where}; check the path, its rights and the space left", 2)
    except Exception as error:
        if isinstance(error, _CallError):
            return _refused(error)
        if os.environ.get("WIREDESK_TRACE"):
            raise
        what = " ".join(str(error).split())[:200]
        hint = "set WIREDESK_TRACE=1 to see where, and please report it"
        return Talk.current.fail(f"a fault of the program: {type(error).__name__}: {what}; {hint}", 70)


def _interrupted(code: int = INTERRUPTED) -> int:
    return Talk.current.fail("interrupted; files already written are whole, run again to carry on", code)


def _unheard() -> int:
    """The reader of our output went away (head, less): it has what it wanted."""
    hush(sys.stdout)
    return 0


def _refused(error: Exception) -> int:
    """A call that Typer refuses."""
    told = str(error.format_message()).rstrip(".") if hasattr(error, "format_message") else str(error)
    if type(error).__name__ == "NoArgsIsHelpError":
        print(told, end="")  # the help, unless it was printed in colours already
        return 2
    told = told.replace("Value error, ", "")  # Pydantic's word for it, which tells a caller nothing
    context = getattr(error, "ctx", None)
    named = context.command_path if context is not None else "wiredesk"
    return Talk.current.fail(f"{told}; see {named} --help", 2)
