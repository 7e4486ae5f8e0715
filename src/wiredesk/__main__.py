"""The command line as a program: the ``wiredesk`` script, and ``python -m wiredesk`` where it is not on the path."""

import os


def main() -> None:
    """Run the command line."""
    try:
        from wiredesk.cli import main as run  # a tenth of a second, in which Ctrl-C would print a traceback
    except KeyboardInterrupt:
        os.write(2, b"wiredesk: interrupted; nothing was begun.\n")
        os._exit(130)
    run()


if __name__ == "__main__":
    main()
