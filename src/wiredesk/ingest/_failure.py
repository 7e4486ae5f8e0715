"""Why a request gave nothing; becomes a Skipped record."""

from __future__ import annotations


class PageError(Exception):
    """The world said no.

    Args:
        reason: one clause for a person.
        kind: as in :class:`~wiredesk.model.Skipped`.
        hint: what to try next.
        again: it may pass: worth another try.
        wait: seconds the server asked to wait before that.
        status: what the server answered, None if it did not.
        dead: the whole host is out of reach, not this page only.
    """

    def __init__(
        self,
        reason: str,
        kind: str,
        hint: str = "",
        *,
        again: bool = False,
        wait: float | None = None,
        dead: bool = False,
        status: int | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind
        self.hint = hint
        self.again = again
        self.wait = wait
        self.dead = dead
        self.status = status
