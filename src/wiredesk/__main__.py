"""``python -m wiredesk``: the command line, where its script is not on the path."""

from wiredesk.cli import main

main()
