"""The reading desk in the browser and the HTTP API: a published site, and ``POST /api/check``.

In: the folder of a site made by ``brief``. Out: a server on this machine. Raises NotFoundError when the folder holds no
site, UsageError when the address cannot be listened on.
"""

from ._serve import make_app, serve

__all__ = ["make_app", "serve"]
