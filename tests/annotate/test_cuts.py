"""Any piece of a report is read, wherever it is cut and however its words are mixed."""

from pathlib import Path
from random import Random

import pytest

from wiredesk.annotate import annotate
from wiredesk.extract import extract
from wiredesk.model import Article, Snapshot

FOLDER = Path(__file__).parents[2] / "samples" / "abu-dhabi" / "reports"
REPORTS = [
    extract(Snapshot.of(path.read_bytes(), url=f"file:{path.name}", media_type="text/html")).text
    for path in sorted(FOLDER.iterdir())
]


@pytest.mark.parametrize("seed", range(8))
def test_every_piece_of_a_report_is_read(seed):
    random = Random(seed)
    for text in REPORTS:
        for size in (20, 60, 150, 400):
            start = random.randrange(max(len(text) - size, 1))
            piece = text[start : start + size]
            words = piece.split(" ")
            random.shuffle(words)
            for one in (piece, piece.upper(), " ".join(words)):
                found = annotate(Article(id="a", url="file:a", title="", text=one, language="en"))
                assert all(one[s.start : s.end] == s.text for s in found.sentences)
