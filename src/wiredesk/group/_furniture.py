"""Page furniture that survived extraction: sentences an outlet prints under everything. They must not glue stories."""

from __future__ import annotations

from collections import defaultdict

from wiredesk.model import AnnotatedArticle

from ._features import READ, sentence_hash

REPEATED = 3


class Furniture:
    """Counts in how many articles of an outlet each sentence stands.

    A sentence of three or more articles of one outlet, under different headlines, is furniture: a report that was updated
    three times keeps its headline's words, a newsletter box does not care.
    """

    def __init__(self) -> None:
        self._seen: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))

    def add(self, article: AnnotatedArticle) -> None:
        """Count the sentences of an article."""
        seen = self._seen[article.outlet or ""]
        for sentence in article.sentences:
            if sentence.start < READ:
                seen[sentence_hash(sentence.text)].add(article.title)

    def of(self, outlet: str | None) -> frozenset[int]:
        """Return the hashes of the sentences that are furniture of an outlet."""
        return frozenset(key for key, titles in self._seen[outlet or ""].items() if len(titles) >= REPEATED)
