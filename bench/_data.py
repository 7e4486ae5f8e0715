"""Where the development data is: archives in a folder beside the checkout, unpacked once into build/."""

from __future__ import annotations

import os
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARCHIVES = Path(os.environ.get("WIREDESK_DATA", ROOT.parent / "shared" / "data"))
UNPACKED = ROOT / "build" / "data"
LABELS = ROOT / "bench" / "labels"


class MissingDataError(Exception):
    """A data set that is not on this machine; the table that needs it is left out."""


def data_dir(name: str) -> Path:
    """Return the folder of a data set, unpacking ``NAME.tar.xz`` at first use.

    Args:
        name: such as ``polnear``.

    Raises:
        MissingDataError: there is no such archive.
    """
    folder = UNPACKED / name
    if folder.is_dir():
        return folder
    archive = ARCHIVES / f"{name}.tar.xz"
    if not archive.is_file():
        raise MissingDataError(f"{name}: no {archive.name}; set WIREDESK_DATA to the folder that holds it")
    UNPACKED.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as tar:
        tar.extractall(UNPACKED, filter="data")
    return folder
