"""Room extract: from the bytes of a page to the article in it.

In: a :class:`~wiredesk.model.Snapshot` of HTML, plain text, Markdown, PDF (its text layer), or one row of a list of
articles. Out: an :class:`~wiredesk.model.Article`: main text with a blank line between paragraphs, headline, byline,
outlet, published and modified time with zone, language, canonical address, lead image address, summary. Page furniture
(cookie text, "read more", teasers, newsletter boxes, advertisement labels) is out; corrections and credits stay.

Can fail: :class:`~wiredesk.errors.ExtractError` where a snapshot holds no article. The same snapshot gives the same
article, byte for byte; its text never changes afterwards.
"""

from ._decode import decode
from ._door import ARTICLE_ROW, extract
from ._options import ExtractOptions
from ._plain import unwrapped

__all__ = ["ARTICLE_ROW", "ExtractOptions", "decode", "extract", "unwrapped"]
