"""group: which reports are one story, which are copies, and how many are first-hand.

In: a stream of :class:`~wiredesk.model.AnnotatedArticle`. Out: :class:`~wiredesk.model.Story` records. Nothing fails:
an
article that resembles no other is a story of its own.

:func:`group` takes what there is and yields the stories; :class:`Grouper` takes articles one after another, without
end, in
bounded time and memory. The same articles give the same stories whatever their order inside the window.
"""

from ._explain import explain
from ._grouper import Grouper, group, one_story
from ._options import GroupOptions
from ._reading import Prepared, prepare
from ._words import Words

__all__ = ["GroupOptions", "Grouper", "Prepared", "Words", "explain", "group", "one_story", "prepare"]
