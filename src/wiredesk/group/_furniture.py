"""Page furniture that survived extraction: sentences an outlet prints under everything. They must not glue stories."""

from __future__ import annotations

from zlib import crc32

from wiredesk.model import AnnotatedArticle

REPEATED = 3
READ = 20_000
SENTENCES_MOST = 20_000


class Furniture:
    """Counts under how many headlines of an outlet each sentence stands.

    A sentence under three or more headlines of one outlet is furniture (a box, a teaser, the background that is pasted
    under
    each report of a war). At most 20,000 sentences an outlet are kept; when they are full, those seen once leave.
    """

    def __init__(self, seen: dict[str, dict[int, list[int]]] | None = None) -> None:
        self.seen: dict[str, dict[int, list[int]]] = seen if seen is not None else {}

    def add(self, article: AnnotatedArticle) -> None:
        """Count the sentences of an article."""
        seen = self.seen.setdefault(article.outlet or "", {})
        title = crc32(article.title.encode("utf-8", "surrogatepass"))
        for sentence in article.sentences:
            if sentence.start >= READ:
                break
            key = crc32(sentence.text[:200].encode("utf-8", "surrogatepass"))
            titles = seen.get(key)
            if titles is None:
                seen[key] = [title]
            elif len(titles) < REPEATED and title not in titles:
                titles.append(title)
        if len(seen) > SENTENCES_MOST:
            kept = {key: titles for key, titles in seen.items() if len(titles) > 1}
            self.seen[article.outlet or ""] = dict(list(kept.items())[-SENTENCES_MOST // 2 :])

    def of(self, article: AnnotatedArticle) -> set[int]:
        """Return the hashes of those sentences of an article that are furniture of its outlet."""
        seen = self.seen.get(article.outlet or "", {})
        found = set()
        for sentence in article.sentences:
            if sentence.start >= READ:
                break
            key = crc32(sentence.text[:200].encode("utf-8", "surrogatepass"))
            titles = seen.get(key)
            if titles is not None and len(titles) >= REPEATED:
                found.add(key)
        return found
