"""Main text of saved web pages: ours beside trafilatura and resiliparse, in one run.

Two sets of ``html_pages``, each scored as its owners define it:

- *trafilatura*: 990 pages with phrases that the text must have and phrases it must not (micro F1 over the phrases).
- *fundus*: publisher pages with the whole body; ROUGE-L F1, page by page, then the mean (Dallabetta et al. 2024 report
  ROUGE-LSum, its sum over sentences; ours is the longest common subsequence over the words of the whole text).

Rules were looked at on one half of the pages (``dev``) only; ``held`` is the other half, chosen by a hash of the name.
"""

from __future__ import annotations

import gzip
import json
import re
import statistics
import sys
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import process_time

from ._data import data_dir
from ._table import print_table

Extractor = Callable[[bytes, str], str]


@dataclass(frozen=True)
class Page:
    """A saved page and what its text should be."""

    name: str
    url: str
    html: bytes
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    body: str = ""

    @property
    def held(self) -> bool:
        """Whether the page is in the half that was not looked at."""
        return sha256(self.name.encode()).digest()[0] % 2 == 1


# -- the sets -----------------------------------------------------------------------------------------------------


def folder(archive: str) -> Path:
    """Return where an archive of ``html_pages`` is unpacked."""
    home = data_dir("html_pages")
    there = home / archive
    if not there.is_dir():
        with tarfile.open(home / f"{archive}.tar.xz") as tar:
            tar.extractall(there, filter="data")
    return there


def trafilatura_pages() -> list[Page]:
    """Pages of trafilatura's own evaluation, in order of name."""
    home = folder("adbar+trafilatura") / "tests"
    pages = []
    for url, item in json.loads((home / "evaldata.json").read_text(encoding="utf-8")).items():
        found = [home / part / item["file"] for part in ("cache", "eval") if (home / part / item["file"]).is_file()]
        if found:
            page = Page(item["file"], url, found[0].read_bytes(), tuple(item["with"]), tuple(item["without"]))
            pages.append(page)
    return sorted(pages, key=lambda page: page.name)


def _body_of(gold: dict[str, object]) -> str:
    body = gold.get("body")
    if not isinstance(body, dict):
        return ""
    lines = list(body["summary"])
    for section in body["sections"]:
        lines += [*section["headline"], *section["paragraphs"]]
    return "\n".join(lines)


def fundus_pages() -> list[Page]:
    """Publisher pages of fundus with their bodies, in order of name."""
    pages = []
    for path in sorted((folder("flairNLP+fundus") / "tests/resources/parser/test_data").rglob("*.html.gz")):
        stem = path.name.split("_")[0]
        gold = json.loads((path.parent / f"{stem}.json").read_text(encoding="utf-8"))
        meta = json.loads((path.parent / "meta.info").read_text(encoding="utf-8"))
        versions = [name for name in sorted(meta) if name.split("_")[0] == stem]
        body = _version_of(gold, versions.index(path.name), len(versions))
        if body:
            pages.append(Page(path.name, meta[path.name]["url"], gzip.decompress(path.read_bytes()), body=body))
    return pages


def _version_of(gold: dict[str, dict[str, object]], index: int, count: int) -> str:
    names = sorted(gold)
    return _body_of(gold[names[index]]) if len(names) == count else ""


# -- the scores ---------------------------------------------------------------------------------------------------

_WORD = re.compile(r"\w+")


def phrase_counts(page: Page, text: str) -> tuple[int, int, int]:
    """True positives, false positives and false negatives over a page's phrases."""
    hits = sum(phrase in text for phrase in page.must)
    return hits, sum(phrase in text for phrase in page.must_not), len(page.must) - hits


def lcs(left: list[str], right: list[str]) -> int:
    """Length of the longest common subsequence, bit-parallel (Hyyrö 2004)."""
    places: dict[str, int] = {}
    for index, word in enumerate(left):
        places[word] = places.get(word, 0) | 1 << index
    full = (1 << len(left)) - 1
    row = full
    for word in right:
        match = row & places.get(word, 0)
        row = ((row + match) | (row - match)) & full
    return len(left) - row.bit_count()


def rouge_l(gold: str, text: str) -> float:
    """ROUGE-L F1 over lower-case words (Lin 2004)."""
    left, right = _WORD.findall(gold.lower()), _WORD.findall(text.lower())
    common = lcs(left, right)
    return 2 * common / (len(left) + len(right)) if left and right else 0.0


def micro_f1(counts: list[tuple[int, int, int]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over the summed counts."""
    hit, false, missed = (sum(column) for column in zip(*counts, strict=True))
    precision, recall = hit / max(hit + false, 1), hit / max(hit + missed, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


# -- the extractors -----------------------------------------------------------------------------------------------


def ours(html: bytes, url: str) -> str:
    """Our door, metadata included; an empty text for a page without an article."""
    from wiredesk.errors import ExtractError
    from wiredesk.extract import extract
    from wiredesk.model import Snapshot

    try:
        return extract(Snapshot.of(html, url=url, media_type="text/html")).text
    except ExtractError:
        return ""


def trafilatura_alone(html: bytes, url: str) -> str:
    """trafilatura with its default settings, text only, comments off as in its own evaluation."""
    import trafilatura

    return trafilatura.extract(html, url=url, include_comments=False) or ""


def trafilatura_metadata(html: bytes, url: str) -> str:
    """The same with its metadata: the work that our door does."""
    import trafilatura

    found = trafilatura.bare_extraction(html, url=url, include_comments=False, with_metadata=True)
    return getattr(found, "text", None) or ""


def resiliparse_alone(html: bytes, _url: str) -> str:
    """resiliparse's main-content text."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return str(
        extract_plain_text(bytes_to_str(html, detect_encoding(html) or "utf-8"), main_content=True, alt_texts=False)
    )


EXTRACTORS: dict[str, Extractor] = {
    "wiredesk (with metadata)": ours,
    "trafilatura": trafilatura_alone,
    "trafilatura with metadata": trafilatura_metadata,
    "resiliparse": resiliparse_alone,
}


@dataclass(frozen=True)
class Run:
    """Texts and CPU seconds of one extractor over one set."""

    name: str
    texts: list[str]
    seconds: list[float]


def run_all(pages: list[Page]) -> Iterator[Run]:
    """Run every extractor over every page; page by page in turn, so that all meet the same machine."""
    runs = {name: Run(name, [], []) for name in EXTRACTORS}
    for extractor in EXTRACTORS.values():
        extractor(pages[0].html, pages[0].url)
    for page in pages:
        for name, extractor in EXTRACTORS.items():
            started = process_time()
            text = extractor(page.html, page.url)
            runs[name].seconds.append(process_time() - started)
            runs[name].texts.append(text)
    return iter(runs.values())


def _speed(run: Run, base: Run) -> tuple[float, float]:
    paired = [mine / max(other, 1e-6) for mine, other in zip(run.seconds, base.seconds, strict=True)]
    return len(run.seconds) / sum(run.seconds), statistics.median(paired)


def _halves(pages: list[Page], score: Callable[[list[int]], float]) -> list[float]:
    held = [i for i, page in enumerate(pages) if page.held]
    dev = [i for i, page in enumerate(pages) if not page.held]
    return [score(part) for part in (list(range(len(pages))), dev, held)]


def _report(title: str, pages: list[Page], score_of: Callable[[Run], Callable[[list[int]], float]]) -> None:
    runs = list(run_all(pages))
    base = next(run for run in runs if run.name == "trafilatura")
    rows = []
    for run in runs:
        rate, ratio = _speed(run, base)
        rows.append([run.name, *_halves(pages, score_of(run)), round(rate, 1), f"{ratio:.2f}"])
    header = ["extractor", "F1", "dev", "held", "pages / CPU s", "median time / trafilatura's"]
    print_table(f"{title} ({len(pages)} pages)", header, rows)


def main(limit: int | None = None) -> None:
    """Print both tables; ``limit`` takes every n-th page only."""
    step = limit or 1

    def phrases(pages: list[Page]) -> Callable[[Run], Callable[[list[int]], float]]:
        def score_of(run: Run) -> Callable[[list[int]], float]:
            counts = [phrase_counts(page, text) for page, text in zip(pages, run.texts, strict=True)]
            return lambda part: micro_f1([counts[i] for i in part])[2]

        return score_of

    def bodies(pages: list[Page]) -> Callable[[Run], Callable[[list[int]], float]]:
        def score_of(run: Run) -> Callable[[list[int]], float]:
            scores = [rouge_l(page.body, text) for page, text in zip(pages, run.texts, strict=True)]
            return lambda part: statistics.fmean(scores[i] for i in part)

        return score_of

    first, second = trafilatura_pages()[::step], fundus_pages()[::step]
    _report("extract: phrases of trafilatura's evaluation, micro F1", first, phrases(first))
    _report("extract: publisher pages of fundus, mean ROUGE-L F1", second, bodies(second))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
