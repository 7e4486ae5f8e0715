"""Publish: writes the edition a reader sees, as static files.

In: :class:`Piece` records (story, ledger, checked draft). Out: an :class:`Edition`, and in the folder: ``index.html``,
``about.html``, ``feed.atom``, ``sitemap.xml`` (with a base address), and for each story ``stories/<id>.html``,
``.json``, ``.md`` and ``.ninjs.json``. :func:`audit_page` writes the audit of somebody else's article as one HTML file.

The pages need no server, no script and nothing from elsewhere. Same pieces into the same folder: same bytes.
What can fail: :class:`~wiredesk.errors.OutputError` when the folder cannot be written.
"""

from ._audit import audit_page
from ._options import SiteOptions
from ._publish import publish

__all__ = ["SiteOptions", "audit_page", "publish"]
