"""Writes the files of an edition: only those that changed, each whole or not at all."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from wiredesk.errors import OutputError
from wiredesk.model import PublishedFile

_HINT = "choose another folder with -o, or free some space"


class Folder:
    """The output folder.

    A file is written beside its place and renamed into it, so a run that is killed leaves whole files.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._digests: dict[str, str] = {}

    def write(self, path: str, text: str) -> None:
        """Write a file of the site; lone surrogates become question marks.

        Raises:
            OutputError: the folder cannot be written.
        """
        content = text.encode("utf-8", "replace")
        self._digests[path] = sha256(content).hexdigest()
        target = self.root / path
        try:
            if target.is_file() and target.read_bytes() == content:
                return
            target.parent.mkdir(parents=True, exist_ok=True)
            _replace(target, content)
        except OSError as error:
            raise OutputError(f"cannot write {target}: {error.strerror or error}", _HINT) from error

    def remove(self, path: str) -> None:
        """Remove a file that has no place in the site any more, if it is there.

        Raises:
            OutputError: it cannot be removed.
        """
        try:
            (self.root / path).unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"cannot remove {self.root / path}: {error.strerror or error}", _HINT) from error

    def files(self) -> tuple[PublishedFile, ...]:
        """All files of this edition, in order of path."""
        return tuple(PublishedFile(path=path, sha256=digest) for path, digest in sorted(self._digests.items()))


def _replace(target: Path, content: bytes) -> None:
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with part.open("xb") as stream:  # never through a link that somebody laid there
            stream.write(content)
        os.replace(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
