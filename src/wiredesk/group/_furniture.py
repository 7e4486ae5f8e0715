"""Page furniture that survived extraction: sentences an outlet prints under everything. They must not glue stories."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from wiredesk.model import AnnotatedArticle

READ = 20_000
SENTENCES_MOST = 600_000
_FURNITURE = -1
_HASHES = (1 << 31) - 1


class Furniture:
    """Counts under how many headlines of an outlet each sentence stands.

    A sentence under three or more headlines of one outlet is furniture (a box, a teaser, the background that is pasted
    under each report of a war). At most 600,000 sentences are kept; when there are more, the older half of those that
    stood under one headline leaves.

    Attributes:
        seen: by hash of outlet and sentence, the hash of the one headline it stood under; of two, both in one number;
            -1 for furniture.
    """

    def __init__(self, seen: dict[int, int] | None = None) -> None:
        self.seen: dict[int, int] = seen if seen is not None else {}

    def add(self, keys: Sequence[int], headline: str) -> None:
        """Count the sentences of an article, given by their keys."""
        seen = self.seen
        title = crc32(headline.encode("utf-8", "surrogatepass")) % _HASHES + 1
        for key in keys:
            before = seen.get(key)
            if before is None:
                seen[key] = title
            elif before != _FURNITURE:
                first, second = before & _HASHES, before >> 31
                if second == 0 and first != title:
                    seen[key] = before | title << 31
                elif second != 0 and title not in (first, second):
                    seen[key] = _FURNITURE
        if len(seen) > SENTENCES_MOST:
            self._forget()

    def _forget(self) -> None:
        repeated = {key: titles for key, titles in self.seen.items() if titles == _FURNITURE or titles >> 31}
        once = [(key, titles) for key, titles in self.seen.items() if key not in repeated]
        self.seen = {**dict(list(repeated.items())[-SENTENCES_MOST // 2 :]), **dict(once[-SENTENCES_MOST // 4 :])}

    def among(self, keys: Sequence[int]) -> set[int]:
        """Return the places of those keys that are furniture."""
        seen = self.seen.get
        return {place for place, key in enumerate(keys) if seen(key) == _FURNITURE}


def keys_of(article: AnnotatedArticle) -> list[int]:
    """Return a hash of outlet and sentence for each sentence that is read."""
    start = crc32((article.outlet or "").encode("utf-8", "surrogatepass"))
    return [crc32(s.text[:200].encode("utf-8", "surrogatepass"), start) for s in article.sentences if s.start < READ]
