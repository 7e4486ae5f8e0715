"""The store: what was read and published, kept between runs in one SQLite file.

In: snapshots and annotated articles as they are read, stories, editions. Out: the same records, byte for byte.
What can fail: :class:`~wiredesk.errors.StoreError` where the file cannot be opened, read or written (read-only folder,
full disk, damaged file, a newer schema, another writer).

The same input twice adds nothing and changes nothing. Writes are gathered and each batch is one transaction: a run that
is killed at any moment leaves a whole store, and the next run carries on from there.
"""

from ._protocol import Keeper, KeptRun
from ._sqlite import Store

__all__ = ["Keeper", "KeptRun", "Store"]
