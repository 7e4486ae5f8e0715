"""A site of two stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publish.making import ferries, flood
from wiredesk.publish import publish


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish([ferries(), flood()], tmp_path)
    return tmp_path
